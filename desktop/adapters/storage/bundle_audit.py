"""Proves the table of bundles against the ledger's own entries. Any thread, looks only.

Written apart from what makes bundles, as `audit` is: it reads the ledger as an outsider would. Source: promises.md 12;
bundle.md, "`from_ledger..to_ledger` are gapless from bundle to bundle".
"""

import json
from typing import Any

from desktop.adapters.storage.database import Store
from desktop.domain.errors import OperatorError

_FACTS = """SELECT n, kind, body FROM ledger
    WHERE kind IN ('bundle.cut', 'bundle.sealed', 'bundle.adopted', 'bundle.withdrawn') ORDER BY n"""
_ROWS = "SELECT sequence, from_ledger, to_ledger, previous_sha256, sha256 FROM bundles"
_GENESIS = "0" * 64


def check_bundles(store: Store) -> None:
    """Every bundle's row is what its entries say, and the parts of the ledger that they carry leave no gap.

    Raises: OperatorError `ledger.bundles` with the first `sequence` that is wrong.
    """
    told: dict[int, tuple[int, int, str, str]] = {}
    for _n, kind, text in store.each(_FACTS):
        _follow(told, kind, json.loads(text))
    rows = {row[0]: tuple(row[1:]) for row in store.rows(_ROWS)}
    for sequence in sorted(told.keys() | rows.keys()):
        if told.get(sequence) != rows.get(sequence):
            raise OperatorError("ledger.bundles", sequence=sequence)
    reached, previous = 0, _GENESIS
    for sequence, (first, last, before, sha256) in sorted(told.items()):
        carries = first > 0
        if before != previous or (carries and first != reached + 1):
            raise OperatorError("ledger.bundles", sequence=sequence)
        reached, previous = (last if carries else reached), sha256


def _follow(told: dict[int, tuple[int, int, str, str]], kind: str, body: dict[str, Any]) -> None:
    match kind:
        case "bundle.cut":
            told[body["sequence"]] = body["from_ledger"], body["to_ledger"], body["previous_sha256"], ""
        case "bundle.sealed":
            told[body["sequence"]] = (*told[body["sequence"]][:3], body["sha256"])
        case "bundle.adopted":
            told[body["sequence"]] = 0, 0, body["previous_sha256"], body["sha256"]
        case _:
            for sequence in body["sequences"]:
                told.pop(sequence, None)
