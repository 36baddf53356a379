"""`canteen-desk settle` as it is called: exit codes, one line a fault, both files or none."""

import gc
import json
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

import pytest

from desktop.adapters.settlement import settling
from desktop.adapters.settlement.document import Row
from desktop.cli import run
from tests.helpers.settlement_boundaries import AS_OF, PUBLISHED
from tests.helpers.settlement_broken import whole_folder
from tests.helpers.settlement_cases import GOLDEN


def call(folder: Path, *more: str, as_of: str = AS_OF) -> int:
    return run(["settle", "--policy", str(folder / "policy.toml"), "--data", str(folder), "--as-of", as_of,
                "--json", str(folder / "out.json"), *more])  # fmt: skip


def test_a_settlement_is_written_and_nothing_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case, out, lines = GOLDEN / "edge", tmp_path / "out.json", tmp_path / "out.csv"
    as_of = (case / "as_of").read_text().strip()
    assert run(["settle", "--policy", str(case / "policy.toml"), "--data", str(case), "--as-of", as_of,
                "--json", str(out), "--explain", str(lines), "--engine", "sqlite"]) == 0  # fmt: skip
    assert json.loads(out.read_bytes()) == json.loads((case / "expected.json").read_bytes())
    assert lines.read_bytes() == (case / "expected.csv").read_bytes()
    assert capsys.readouterr() == ("", "")


def test_every_fault_is_a_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = whole_folder()
    folder.sale("T\n2", "D9", customer_id="C1", at="yesterday")
    folder.refund("T1", 601)
    folder.write(tmp_path, PUBLISHED)
    assert call(tmp_path, "--explain", str(tmp_path / "out.csv")) == 2
    said = capsys.readouterr().err.splitlines()
    assert [line.split(":")[0] for line in said] == [
        "transactions T 2, device_sn",
        "transactions T 2, paid_at",
        "refunds R1, actual_refunded_fen",
    ]
    assert "(T1: 1001 > 1000 fen)" in said[2]
    assert not list(tmp_path.glob("*out*"))


def test_all_faults_of_policy_and_moment_are_told_at_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    device = PUBLISHED["device"] | {"daily_cap_fen": 0, "min_monthly_users": "many"}
    whole_folder().write(tmp_path, PUBLISHED | {"device": device})
    assert call(tmp_path, as_of="2020-10-15T00:00:00") == 2
    said = capsys.readouterr().err
    assert len(said.splitlines()) == 3
    for word in ("daily_cap_fen", "min_monthly_users", "2020-10-15T00:00:00"):
        assert word in said
    assert not (tmp_path / "out.json").exists()


@pytest.mark.parametrize(
    "more", [("--explain", "{}/no/such/out.csv"), ("--explain", "{}/out.json"), ("--engine", "excel")]
)
def test_bad_usage_is_refused_before_anything_is_written(more: tuple[str, str], tmp_path: Path) -> None:
    whole_folder().write(tmp_path, PUBLISHED)
    assert call(tmp_path, more[0], more[1].format(tmp_path)) == 2
    assert not list(tmp_path.glob("*out*"))


def test_where_no_tables_are_a_sentence_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    whole_folder().write(tmp_path, PUBLISHED)
    arguments = ["--policy", str(tmp_path / "policy.toml"), "--as-of", AS_OF, "--json", str(tmp_path / "out.json")]
    assert run(["settle", "--data", str(tmp_path / "nowhere"), *arguments]) == 2
    assert "nowhere" in capsys.readouterr().err


def test_a_disk_full_within_the_sales_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    whole_folder().write(tmp_path, PUBLISHED)
    whole_lines = settling.explained_lines

    def full(rows: Iterable[Row]) -> Iterator[str]:
        lines = whole_lines(rows)
        yield from islice(lines, 2)
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(settling, "explained_lines", full)
    assert call(tmp_path, "--explain", str(tmp_path / "out.csv")) == 1
    gc.collect()  # what was left half read is quiet as well
    said = capfd.readouterr().err.splitlines()
    assert len(said) == 1 and "No space left" in said[0] and "out.csv" in said[0]
    assert not list(tmp_path.glob("*out*"))


def test_a_failing_write_leaves_neither_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    whole_folder().write(tmp_path, PUBLISHED)
    replace = Path.replace

    def fails_at_the_second(path: Path, target: Path) -> Path:
        if target.name == "out.csv":
            raise OSError(28, "No space left on device")
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", fails_at_the_second)
    (tmp_path / "out.json").write_text("of before")
    assert call(tmp_path, "--explain", str(tmp_path / "out.csv")) == 1
    assert "No space left" in capfd.readouterr().err
    assert (tmp_path / "out.json").read_text() == "of before"
    assert [path.name for path in tmp_path.glob("*out*")] == ["out.json"]
