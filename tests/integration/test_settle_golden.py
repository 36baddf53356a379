"""The published cases, byte for byte after sorting keys, from CSV and from Parquet."""

import json
import shutil
from pathlib import Path

import pytest

from desktop.adapters.policies import read_policy
from desktop.adapters.settlement.settling import settle_files
from desktop.domain.instants import parse_instant
from tests.helpers.settlement_boundaries import PUBLISHED, settled
from tests.helpers.settlement_broken import whole_folder
from tests.helpers.settlement_cases import CASES, GOLDEN
from tests.helpers.settlement_parquet import as_parquet

ENGINES = pytest.mark.parametrize("engine", ["sqlite", "duckdb"])


def holds(name: str, folder: Path, engine: str, out: Path) -> None:
    """Settle a published case from a folder and hold it against what is expected."""
    as_of = (GOLDEN / name / "as_of").read_text(encoding="utf-8").strip()
    policy = read_policy(GOLDEN / name / "policy.toml")
    settle_files(
        policy, folder, parse_instant(as_of), as_of,
        json_to=out / "out.json", explain_to=out / "out.csv", engine=engine,
    )  # fmt: skip
    assert _sorted(out / "out.json") == _sorted(GOLDEN / name / "expected.json")
    assert (out / "out.csv").read_bytes() == (GOLDEN / name / "expected.csv").read_bytes()
    assert sorted(path.name for path in out.iterdir() if path.is_file()) == ["out.csv", "out.json"]


def _sorted(path: Path) -> bytes:
    return json.dumps(json.loads(path.read_bytes()), sort_keys=True, ensure_ascii=False).encode()


@ENGINES
@pytest.mark.parametrize("name", CASES)
def test_a_published_case_holds(name: str, engine: str, tmp_path: Path) -> None:
    holds(name, GOLDEN / name, engine, tmp_path)


@ENGINES
@pytest.mark.parametrize("typed,unit", [(False, "us"), (True, "us"), (True, "ns")])
def test_parquet_gives_what_csv_gives(typed: bool, unit: str, engine: str, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    shutil.copytree(GOLDEN / "edge", folder)
    (tmp_path / "out").mkdir()
    as_parquet(folder, typed=typed, unit=unit)
    holds("edge", folder, engine, tmp_path / "out")


@ENGINES
@pytest.mark.parametrize("unit", ["ms", "s"])
def test_instants_of_whole_seconds_may_be_stored_coarser(unit: str, engine: str, tmp_path: Path) -> None:
    told = settled(whole_folder().write(tmp_path, PUBLISHED), "sqlite")
    assert settled(as_parquet(tmp_path, typed=True, unit=unit), engine) == told
