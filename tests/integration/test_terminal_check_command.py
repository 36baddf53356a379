"""`terminal-check` as a maker or an installer runs it: a real port, real time, files, exit codes."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.adapters.home import Home
from desktop.adapters.simulated.maker import maker_authorities
from desktop.app.homes import make_home, trial_settings
from desktop.cli import run
from desktop.services.settings import TerminalSettings
from tests.helpers.terminal_line import simulator_thread

SOCKET = "socket://127.0.0.1:0"


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[str]:
    with simulator_thread(SOCKET, store=tmp_path / "terminal") as url:
        yield url


def _check(*arguments: str) -> int:
    return run(["terminal-check", *arguments])


def _config(store: Path) -> dict[str, object]:
    lines = [json.loads(line) for line in (store / "state.jsonl").read_text().splitlines()]
    return [line["config"] for line in lines if "config" in line][-1]


def test_a_maker_checks_without_a_home(terminal: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report = tmp_path / "report.json"
    clauses = ("--clause", "2.crc", "--clause", "4.", "--clause", "5.")
    assert _check("--terminal", terminal, "--yes", "--json", "--report", str(report), *clauses) == 0
    captured = capsys.readouterr()
    document = json.loads(captured.out)
    assert document == json.loads(report.read_text("utf-8"))
    assert document["ok"] is True
    assert document["subject"]["sn"].startswith("SIM")
    found = {finding["clause"]: finding for finding in document["findings"]}
    assert found["4.issuer"]["outcome"] == "passed"  # of the user's own maker of simulated terminals
    assert found["5.journal_page"]["outcome"] == "passed"
    assert (found["5.power_journal"]["outcome"], found["5.power_journal"]["reason"]) == ("skipped", "no_person")
    assert (found["5.pay_cancel"]["outcome"], found["5.pay_cancel"]["reason"]) == ("skipped", "no_money")
    assert found["2.crc"]["title"] == "A frame with a wrong CRC is dropped, the next good one answered"
    assert "six digits" in captured.err
    assert not (tmp_path / "data" / "canteen-desk").exists()


def test_the_link_keeps_its_times_in_real_time(terminal: str, capsys: pytest.CaptureFixture[str]) -> None:
    clauses = ("--clause", "3.ack", "--clause", "3.stop", "--clause", "3.ping")
    assert _check("--terminal", terminal, *clauses) == 0
    out = capsys.readouterr().out
    assert "passed          3.stop_and_wait" in out
    assert "4 passed, 0 failed, 1 skipped, 0 not applicable" in out
    assert "No payment was asked for" in out


def test_an_installer_checks_with_the_home_that_is_paired(
    terminal: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home = Home(tmp_path / "home")
    make_home(home, replace(trial_settings(), trial=False, terminal=TerminalSettings(store_id="S777")))
    (authority,) = maker_authorities()
    check = (
        "--terminal",
        terminal,
        "--home",
        str(home.folder),
        "--clause",
        "4.issuer",
        "--clause",
        "5.config",
        "--json",
    )
    assert _check(*check) == 0
    found = {each["clause"]: each for each in json.loads(capsys.readouterr().out)["findings"]}
    assert (found["4.pair"]["outcome"], found["4.pair"]["reason"]) == ("skipped", "home_not_paired")

    pair = ["devices", "pair", "--terminal", terminal, "--home", str(home.folder), "--authority", str(authority)]
    assert run([*pair, "--yes"]) == 0
    capsys.readouterr()
    assert _check(*check) == 0
    found = {each["clause"]: each for each in json.loads(capsys.readouterr().out)["findings"]}
    assert found["4.issuer"]["outcome"] == found["5.config_set"]["outcome"] == "passed"
    assert _config(tmp_path / "terminal")["store_id"] == "S777"


def test_a_foreign_terminal_and_a_stranger_authority_are_told_apart(
    terminal: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from desktop.adapters.simulated.maker import Maker
    from desktop.adapters.system import SystemChance, SystemClock

    other = Maker(tmp_path / "other", SystemClock(), SystemChance()).authority_path
    issuer = ("--terminal", terminal, "--clause", "4.serial", "--clause", "4.issuer")
    assert _check(*issuer, "--authority", str(other)) == 1
    assert "FAILED          4.issuer" in capsys.readouterr().out
    (own,) = maker_authorities()
    assert _check(*issuer, "--authority", str(other), "--authority", str(own)) == 0


def test_what_answers_nothing_is_not_tried_further(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    faults = tmp_path / "faults.toml"
    faults.write_text('[terminal]\nmode = "silent"\n')
    with simulator_thread(SOCKET, faults=faults) as url:
        assert _check("--terminal", url, "--json") == 1
    findings = json.loads(capsys.readouterr().out)["findings"]
    assert findings[0]["outcome"] == "failed"
    assert {finding["reason"] for finding in findings[1:]} == {"no_answer"}


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("--terminal", "simulator"), 2, "address"),
        (("--terminal", "/dev/absent"), 1, ""),
        (("--terminal", "/dev/absent", "--report", "report.txt"), 2, "--report"),
        (("--terminal", "/dev/absent", "--report", "/absent/report.pdf"), 2, "--report"),
        (("--terminal", "/dev/absent", "--clause", "7."), 2, "--clause"),
        (("--terminal", "/dev/absent", "--authority", "/absent.pem"), 2, "authority"),
        (("--terminal", "/dev/absent", "--face", "/absent.jpg"), 2, "picture of a face"),
        (("--terminal", "/dev/absent", "--home", "/absent"), 2, ""),
    ],
)
def test_bad_usage_is_one_line(
    arguments: tuple[str, ...], code: int, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _check(*arguments) == code
    captured = capsys.readouterr()
    assert captured.out == ""
    assert len(captured.err.strip().splitlines()) == 1
    assert words in captured.err
