"""Bad input, one rule at a time: each fault by its table, key and code, the same on all engines; nothing written."""

from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from desktop.adapters.policies import read_policy
from desktop.adapters.settlement import fleet, settling
from desktop.adapters.settlement.faults import InputFaultsError
from desktop.adapters.settlement.settling import settle_files
from desktop.domain.errors import OperatorError
from desktop.domain.instants import parse_instant
from desktop.ui.strings import has_sentence
from tests.helpers.settlement_boundaries import AS_OF, PUBLISHED
from tests.helpers.settlement_broken import BROKEN, Said, whole_folder
from tests.helpers.settlement_folder import Folder, read_json

ENGINES = pytest.mark.parametrize("engine", ["sqlite", "duckdb"])


def settle(folder: Path, engine: str) -> None:
    settle_files(
        read_policy(folder / "policy.toml"), folder, parse_instant(AS_OF), AS_OF,
        json_to=folder / "out.json", explain_to=folder / "out.csv", engine=engine,
    )  # fmt: skip


def refused(folder: Path, engine: str) -> list[Said]:
    before = sorted(folder.iterdir())
    with pytest.raises(InputFaultsError) as raised:
        settle(folder, engine)
    assert sorted(folder.iterdir()) == before
    assert raised.value.count == len(raised.value.faults)
    assert all(has_sentence(fault.code) for fault in raised.value.faults)
    return [(fault.table, fault.key, fault.column, fault.code) for fault in raised.value.faults]


@ENGINES
def test_the_whole_folder_is_good(engine: str, tmp_path: Path) -> None:
    settle(whole_folder().write(tmp_path, PUBLISHED), engine)
    assert read_json(tmp_path / "out.json")["reasons"] == {"risk": 1}


@ENGINES
@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_rule_is_named(name: str, engine: str, tmp_path: Path) -> None:
    folder = whole_folder()
    expected = BROKEN[name](folder)
    assert sorted(refused(folder.write(tmp_path, PUBLISHED), engine)) == sorted(expected)


@ENGINES
def test_faults_stand_in_the_order_of_the_tables_and_keys(engine: str, tmp_path: Path) -> None:
    folder = whole_folder()
    expected = BROKEN["many"](folder)
    assert refused(folder.write(tmp_path, PUBLISHED), engine) == expected


@ENGINES
def test_more_faults_than_are_listed_are_counted(engine: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settling, "MOST_LISTED", 3)
    folder = whole_folder()
    for n in range(5):
        folder.sale(f"T9{n}", "D1", fen=0)
    folder.write(tmp_path, PUBLISHED)
    with pytest.raises(InputFaultsError) as raised:
        settle(tmp_path, engine)
    assert (raised.value.count, [fault.key for fault in raised.value.faults]) == (5, ["T90", "T91", "T92"])


def _without_column(path: Path) -> list[Said]:
    text = (path / "transactions.csv").read_text().replace("product", "produce")
    (path / "transactions.csv").write_text(text)
    return [
        ("transactions", "", "product", "input.no_column"),
        ("transactions", "", "produce", "input.unknown_column"),
    ]


def _column_twice(path: Path) -> list[Said]:
    (path / "devices.csv").write_text((path / "devices.csv").read_text().replace("manufacturer", "device_sn"))
    return [("devices", "", "device_sn", "input.column_twice"), ("devices", "", "manufacturer", "input.no_column")]


def _two_files(path: Path) -> list[Said]:
    pq.write_table(pa.table({"customer_id": ["C1"]}), path / "customers.parquet")
    return [("customers", "", "", "input.two_files")]


def _no_devices(path: Path) -> list[Said]:
    (path / "devices.csv").unlink()
    return [("devices", "", "", "input.no_file")]


def _empty_file(path: Path) -> list[Said]:
    (path / "determinations.csv").write_text("")
    return [("determinations", "", name, "input.no_column") for name in ("decided_at", "kind", "trade_no")]


def _ragged(path: Path) -> list[Said]:
    with (path / "refunds.csv").open("a") as file:
        file.write("R7,T1\nR8,T1,2020-05-01T00:00:00Z,1,1\n")
    return [("refunds", "", "", "input.cells")] * 2


def _other_coding(path: Path) -> list[Said]:
    with (path / "refunds.csv").open("ab") as file:
        file.write("R7,退,2020-05-01T00:00:00Z,1\n".encode("gb18030"))
    return [("refunds", "", "", "input.not_utf8")]


def _typed_without_zone(path: Path) -> list[Said]:
    (path / "determinations.csv").unlink()
    columns = {"trade_no": ["T1"], "kind": ["risk"], "decided_at": pa.array([0], pa.timestamp("us"))}
    pq.write_table(pa.table(columns), path / "determinations.parquet")
    return [("determinations", "", "decided_at", "input.no_offset")]


def _typed_as_fraction(path: Path) -> list[Said]:
    (path / "refunds.csv").unlink()
    columns = {"refund_no": ["R0"], "trade_no": ["T1"], "refunded_at": ["x"], "actual_refunded_fen": [1.0]}
    pq.write_table(pa.table(columns), path / "refunds.parquet")
    return [("refunds", "", "actual_refunded_fen", "input.column_type")]


@ENGINES
@pytest.mark.parametrize(
    "break_it",
    [_without_column, _column_twice, _two_files, _no_devices, _empty_file, _ragged, _other_coding,
     _typed_without_zone, _typed_as_fraction],
)  # fmt: skip
def test_a_broken_file_is_named(break_it: Callable[[Path], list[Said]], engine: str, tmp_path: Path) -> None:
    expected = break_it(whole_folder().write(tmp_path, PUBLISHED))
    assert sorted(refused(tmp_path, engine)) == sorted(expected)


@ENGINES
def test_optional_tables_and_columns_may_be_absent_and_a_mark_stand_before_the_heading(
    engine: str, tmp_path: Path
) -> None:
    whole_folder().write(tmp_path, PUBLISHED)
    for name in ("refunds", "determinations", "fees_received"):
        (tmp_path / f"{name}.csv").unlink()
    (tmp_path / "customers.csv").write_text(
        "\ufefffee_mode,customer_id,industry\r\nrealtime,C1,education.k12\r\n\r\n", encoding="utf-8", newline=""
    )
    settle(tmp_path, engine)
    assert read_json(tmp_path / "out.json")["totals"] == {"device_fen": 0, "incentive_fen": 2}


@ENGINES
def test_tables_without_rows_are_settled(engine: str, tmp_path: Path) -> None:
    settle(Folder().write(tmp_path, PUBLISHED), engine)
    answer = read_json(tmp_path / "out.json")
    assert (answer["devices"], answer["customers"], answer["reasons"]) == ([], [], {})


@ENGINES
@pytest.mark.parametrize("out", [".", "no/such/folder.json"])
def test_an_output_that_cannot_stand_there_is_refused_at_once(engine: str, out: str, tmp_path: Path) -> None:
    whole_folder().write(tmp_path, PUBLISHED)
    policy = read_policy(tmp_path / "policy.toml")
    with pytest.raises(OperatorError, match=r"usage\.output"):
        settle_files(policy, tmp_path, parse_instant(AS_OF), AS_OF, json_to=tmp_path / out, engine=engine)


@pytest.mark.parametrize("engine,package", [("duckdb", "duckdb"), ("spark", "pyspark")])
def test_an_engine_that_is_not_installed_is_named(
    engine: str, package: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def absent(name: str) -> None:
        raise ModuleNotFoundError(name=name)

    monkeypatch.setattr(fleet.importlib, "import_module", absent)
    whole_folder().write(tmp_path, PUBLISHED)
    with pytest.raises(OperatorError) as raised:
        settle(tmp_path, engine)
    assert (raised.value.code, raised.value.facts) == ("settle.needs_fleet", {"package": package})
