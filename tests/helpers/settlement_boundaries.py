"""The boundaries of every clause, each on both sides, with the literal numbers that the contract gives for them."""

from pathlib import Path
from typing import Any

from desktop.adapters.policies import read_policy
from desktop.adapters.settlement.settling import settle_files
from desktop.domain.instants import parse_instant
from tests.helpers import settlement_by_device, settlement_by_month, settlement_by_sale
from tests.helpers.settlement_folder import Folder, facts, read_csv, read_json
from tests.helpers.settlement_frame import AS_OF, BOUNDARIES, POLICIES, PUBLISHED, Boundary, Facts

CASES_STAND_IN = (settlement_by_device, settlement_by_sale, settlement_by_month)
__all__ = ["AS_OF", "BOUNDARIES", "POLICIES", "PUBLISHED", "Boundary", "Facts", "settled", "together", "wrong"]


def together(policy: str, folder: Path) -> Facts:
    """Write all cases of a policy into one input, and return all that is expected of it."""
    whole, expected = Folder(), Facts()
    for case in BOUNDARIES:
        if case.policy == policy:
            one = Folder()
            expected |= case.build(one)
            whole.add(one)
    whole.write(folder, POLICIES[policy])
    return expected


def settled(folder: Path, engine: str) -> dict[str, tuple[Any, ...]]:
    """Settle a written folder as of AS_OF, and return the facts of the answer."""
    policy = read_policy(folder / "policy.toml")
    out, lines = folder / f"{engine}.json", folder / f"{engine}.out"
    settle_files(policy, folder, parse_instant(AS_OF), AS_OF, json_to=out, explain_to=lines, engine=engine)
    return facts(read_json(out), read_csv(lines))


def wrong(told: dict[str, tuple[Any, ...]], expected: Facts) -> dict[str, tuple[Any, Any]]:
    """Return what is told otherwise than expected: key, told, expected."""
    return {key: (told.get(key), value) for key, value in expected.items() if told.get(key) != value}
