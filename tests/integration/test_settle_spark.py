"""Spark, on one session for all: all boundaries put together; CANTEEN_ROUNDS above 1: every published case, and faults.

The published policy's boundaries come with the knob too. DuckDB and SQLite settle and list them in any case."""

import os
from pathlib import Path
from typing import Any

import pytest

from desktop.adapters.policies import read_policy
from desktop.adapters.settlement.faults import InputFaultsError
from desktop.adapters.settlement.settling import settle_files
from desktop.domain.instants import parse_instant
from tests.helpers.settlement_boundaries import AS_OF, POLICIES, PUBLISHED, settled, together, wrong
from tests.helpers.settlement_broken import BROKEN, whole_folder
from tests.helpers.settlement_cases import CASES, GOLDEN
from tests.helpers.settlement_folder import Folder
from tests.helpers.settlement_parquet import as_parquet
from tests.integration.test_settle_golden import holds

pytestmark = [pytest.mark.xdist_group("spark"), pytest.mark.slow, pytest.mark.usefixtures("spark")]


#: The published ones are put together in one input below, and the other two engines settle each by itself in any case.
ROUNDS = int(os.environ.get("CANTEEN_ROUNDS", "1"))
TOLD_APART = CASES if ROUNDS > 1 else ()


@pytest.mark.parametrize("name", TOLD_APART)
def test_a_published_case_holds(name: str, tmp_path: Path) -> None:
    holds(name, GOLDEN / name, "spark", tmp_path)


@pytest.mark.parametrize("policy", POLICIES if ROUNDS > 1 else ("other",))
def test_all_boundaries_put_together_hold(policy: str, tmp_path: Path) -> None:
    """The published policy's from CSV, the other's from typed Parquet: what CSV says to another engine, it says too."""
    expected = together(policy, tmp_path)
    from_csv = settled(tmp_path, "sqlite")
    told = settled(tmp_path if policy == "published" else as_parquet(tmp_path, typed=True), "spark")
    assert wrong(told, expected) == {}
    assert told == from_csv


@pytest.mark.skipif(ROUNDS < 2, reason="the other two engines list them here; Spark by CANTEEN_ROUNDS above 1")
def test_all_faults_put_together_are_the_same_lines_in_the_same_order(tmp_path: Path) -> None:
    """Each broken folder keeps to rows of its own; whatever the engine, the list is the same."""
    whole = Folder()
    for n, break_it in enumerate(BROKEN.values()):
        one = whole_folder()
        break_it(one)
        for table, rows in one.tables.items():
            whole.tables[table] += [_own(row, n) for row in rows]
    whole.write(tmp_path, PUBLISHED)
    lists = [_refused(tmp_path, engine) for engine in ("sqlite", "duckdb", "spark")]
    assert len(lists[0]) > len(BROKEN)
    assert lists[0] == lists[1] == lists[2]


def _own(row: dict[str, Any], n: int) -> dict[str, Any]:
    keys = ("customer_id", "device_sn", "trade_no", "refund_no")
    return {name: f"{value}-{n}" if name in keys and value else value for name, value in row.items()}


def _refused(folder: Path, engine: str) -> list[Any]:
    with pytest.raises(InputFaultsError) as raised:
        settle_files(
            read_policy(folder / "policy.toml"), folder, parse_instant(AS_OF), AS_OF,
            json_to=folder / "out.json", engine=engine,
        )  # fmt: skip
    return list(raised.value.faults)
