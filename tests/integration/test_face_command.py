import json
import shutil
from pathlib import Path

import pytest

from desktop.cli import run
from tests.helpers.orl import orl_folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for person in (1, 2, 5):
        (tmp_path / "faces" / f"s{person}").mkdir(parents=True)
        for picture in range(1, 6):
            name = f"s{person}/{picture}.pgm"
            shutil.copy(orl_folder() / name, tmp_path / "faces" / name)
    return tmp_path / "faces"


def test_a_folder_is_evaluated_and_each_bad_picture_named(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "s1" / "6.jpg").write_bytes(b"no picture")
    (folder / "s2" / "7.pgm").write_bytes(b"P5\n64 64\n255\n" + b"\x80" * 4_096)
    plot = tmp_path / "scores.png"
    assert run(["face", "eval", str(folder), "--templates", "3", "--json", "--plot", str(plot)]) == 0
    written = capsys.readouterr()
    document = json.loads(written.out)
    assert (document["people"], document["pictures"], document["pictures_a_template"]) == (3, 15, 3)
    assert document["faults"] == [
        {"picture": "s1/6.jpg", "code": "picture.unreadable"},
        {"picture": "s2/7.pgm", "code": "face.none"},
    ]
    assert document["faults_by_code"] == {"picture.unreadable": 1, "face.none": 1}
    assert [line.split(":")[0] for line in written.err.splitlines()] == ["s1/6.jpg", "s2/7.pgm"]
    assert document["at_the_rule"]["fnmr"]["trials"] == 3 * 5 * 2
    assert document["at_the_rule"]["fmr"] == {"errors": 0, "trials": 60, "share": 0.0, "low": 0.0,
                                              "high": pytest.approx(3 / 60, rel=0.05)}  # fmt: skip
    assert document["identification"]["measured"]["fpir"]["errors"] == 0
    assert [at["people"] for at in document["identification"]["calculated"]] == [100, 500, 1_000, 2_000, 5_000]
    assert plot.read_bytes().startswith(b"\x89PNG")


def test_words_for_people(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["face", "eval", str(folder)]) == 0
    out = capsys.readouterr().out
    assert out.startswith("3 people, 15 pictures used, 0 not; 1 a template")
    assert "FMR 0.000% (0/" in out and "by calculation" in out


def test_nothing_to_compare_is_bad_input(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["face", "eval", str(tmp_path)]) == 2
    assert "too few people" in capsys.readouterr().err
    assert run(["face", "eval", str(tmp_path), "--plot", str(tmp_path / "absent" / "x.png")]) == 2
