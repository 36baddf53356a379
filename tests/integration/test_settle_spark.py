"""Spark, on one session for all: the published cases, all boundaries put together, and the same faults."""

from collections.abc import Iterator
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

pytestmark = [pytest.mark.xdist_group("spark"), pytest.mark.slow, pytest.mark.usefixtures("session")]


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A session that the engine finds, and so leaves running."""
    from desktop.adapters.settlement.in_spark import start_session

    session: Any = start_session(tmp_path_factory.mktemp("spark"))
    yield
    session.stop()


@pytest.mark.parametrize("name", CASES)
def test_a_published_case_holds(name: str, tmp_path: Path) -> None:
    holds(name, GOLDEN / name, "spark", tmp_path)


@pytest.mark.parametrize("policy", POLICIES)
def test_all_boundaries_put_together_hold(policy: str, tmp_path: Path) -> None:
    expected = together(policy, tmp_path)
    told = settled(tmp_path, "spark")
    assert wrong(told, expected) == {}
    assert told == settled(tmp_path, "sqlite")


def test_typed_parquet_gives_what_csv_gives(tmp_path: Path) -> None:
    together("other", tmp_path)
    told = settled(tmp_path, "sqlite")
    assert settled(as_parquet(tmp_path, typed=True), "spark") == told


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
