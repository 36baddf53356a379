"""Provider and installer by their commands alone: a file is made, a till is set up from it and registered."""

import io
import json
from pathlib import Path
from typing import Any

import pytest

from desktop.adapters.home import Home
from desktop.cli import run
from tests.helpers.provisions import POLICY, SETTINGS, authority_pem, settings_text


class Both:
    """Runs commands and returns what they said."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self._capsys = folder, capsys

    def run(self, *words: str | Path, code: int = 0) -> str:
        ended = run([str(word) for word in words])
        said = self._capsys.readouterr()
        assert ended == code, said.err
        return said.err if code else said.out

    def prepared(self, *more: str | Path) -> dict[str, Any]:
        """Make the provider's keys and a till's file."""
        if not (self.folder / "keys").exists():
            self.run(
                "fleet", "init", "--provider", "P1", "--keys", self.folder / "keys", "--lake", self.folder / "lake"
            )
        (self.folder / "C7.toml").write_bytes(settings_text(**SETTINGS))
        (self.folder / "authority.pem").write_bytes(authority_pem())
        return json.loads(
            self.run(
                "fleet", "provision", "C7", "--settings", self.folder / "C7.toml", "--keys", self.folder / "keys",
                "--policy", POLICY, "--authority", self.folder / "authority.pem", "--out", self.folder / "out",
                "--json", *more,
            )
        )  # fmt: skip


@pytest.fixture
def both(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Both:
    return Both(tmp_path, capsys)


def test_the_provider_prepares_and_the_till_is_set_up_and_registered(both: Both) -> None:
    made = both.prepared()
    home = both.folder / "home"
    done = json.loads(
        both.run(
            "set-up", "--from", made["path"], "--home", home, "--till", "C7", "--code", made["code"],
            "--terminal", "simulator", "--json",
        )
    )  # fmt: skip
    assert (done["till_id"], done["code"], done["trial"]) == ("C7", made["code"], True)
    assert done["registration"]["written"]
    registered = both.run(
        "fleet", "tills", "add", "C7", "--key", done["registration"]["path"], "--lake", both.folder / "lake", "--yes"
    )
    assert done["registration"]["keys"][0]["code"] in registered
    shown = json.loads(both.run("provider", "show", "--home", home, "--json"))
    assert shown["provider"]["code"] == made["code"]


def test_numbers_count_up_and_are_not_begun_again(both: Both) -> None:
    assert [both.prepared()["sequence"] for _ in range(3)] == [1, 2, 3]
    (both.folder / "keys/provisioned").write_text("x")
    said = both.run(
        "fleet", "provision", "C7", "--settings", both.folder / "C7.toml", "--keys", both.folder / "keys",
        "--out", both.folder / "out", code=2,
    )  # fmt: skip
    assert "provisioned" in said


def test_faults_of_the_commands_are_said_in_one_line_and_make_no_home(
    both: Both, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    made = both.prepared()
    home = both.folder / "home"
    given = ("set-up", "--from", made["path"], "--home", home, "--terminal", "simulator")
    for more, word in (
        (("--code", "1111 1111 1111 1111 1111"), "code"),
        (("--code", made["code"], "--till", "C1"), "another window"),
        ((), "not compared"),  # nobody answers
    ):
        said = both.run(*given, *more, code=2)
        assert word in said
        assert not home.exists() or not Home(home).exists
    said = both.run(*given[:5], "--code", made["code"], code=2)
    assert "--terminal" in said
    both.run(*given, "--code", made["code"])
    assert "before" in both.run(*given, "--code", made["code"], code=2)


def test_the_provider_is_told_what_it_cannot_put_in(both: Both) -> None:
    both.prepared()
    words = ("fleet", "provision", "C7", "--keys", both.folder / "keys", "--out", both.folder / "out2")
    (both.folder / "bad.toml").write_bytes(settings_text(trial=True))
    assert "trial" in both.run(*words, "--settings", both.folder / "bad.toml", code=2)
    good = (*words, "--settings", both.folder / "C7.toml")
    assert "2020-01-01" in both.run(*good, "--expires", "2020-01-01", code=2)
    assert "sample-k12.toml" in both.run(*good, "--policy", POLICY, "--policy", POLICY, code=2)
    assert "nowhere.toml" in both.run(*good, "--policy", both.folder / "nowhere.toml", code=2)
    assert not (both.folder / "out2").exists()
