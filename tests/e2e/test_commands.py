"""The commands as others build against them: real processes, a real byte stream, outside readers. Source: cli.md."""

import hashlib
import json
import os
from collections import defaultdict
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from tests.helpers.processes import journal_of, json_lines, ledger_of, run, start_terminal

SHANGHAI = timezone(timedelta(hours=8))
LISTEN = ["socket://127.0.0.1:0"] + (["pty"] if os.name == "posix" else [])


@pytest.fixture(scope="module", params=LISTEN)
def rushed(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path, list[dict]]:
    """A home in which a rush was played; its terminal's store; the lines that the rush printed."""
    folder = tmp_path_factory.mktemp("rush")
    home, store = folder / "home", folder / "terminal"
    terminal, url = start_terminal(request.param, store, "--speed", "0", "--seed", "7")
    done = run("rush", "--home", str(home), "--sales", "120", "--terminal", url, "--json-lines")
    assert terminal.terminate() == 0
    assert done.returncode == 0, done.stderr
    return home, store, json_lines(done.stdout.splitlines())


def test_a_rush_equals_the_ledger_and_the_terminals_journal(rushed: tuple[Path, Path, list[dict]]) -> None:
    home, store, lines = rushed
    assert len(lines) == 120
    assert all(set(line) == {"order_no", "state", "amount_fen", "latency_ms"} for line in lines)
    by_number = {line["order_no"]: (line["state"], line["amount_fen"]) for line in lines}
    assert len(by_number) == 120
    ledger: dict[str, tuple[str, int]] = {}
    for entry in ledger_of(home):
        if entry["kind"].startswith("sale."):
            number = entry["body"]["order_no"]
            amount_fen = entry["body"].get("amount_fen", ledger.get(number, ("", 0))[1])
            ledger[number] = (entry["kind"].removeprefix("sale.").upper(), amount_fen)
    assert ledger == by_number
    paid = {number for number, (state, _fen) in by_number.items() if state == "PAID"}
    assert {entry["order_no"] for entry in journal_of(store) if entry["result"] == "paid"} == paid
    assert {"PAID", "DECLINED", "CANCELLED"} >= {state for state, _fen in by_number.values()}


def test_the_chain_can_be_checked_by_anybody(rushed: tuple[Path, Path, list[dict]]) -> None:
    previous = "0" * 64
    for n, entry in enumerate(ledger_of(rushed[0]), start=1):
        body = json.dumps(entry["body"], ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        text = f'[{n},"{entry["at"]}","{entry["kind"]}",{body},"{previous}"]'
        assert entry["n"] == n
        assert entry["previous"] == previous
        previous = hashlib.sha256(text.encode()).hexdigest()
        assert entry["hash"] == previous


def test_progress_equals_a_count_by_hand_from_the_ledger(rushed: tuple[Path, Path, list[dict]]) -> None:
    home = rushed[0]
    progress = json.loads(run("progress", "--home", str(home), "--json").stdout)
    users: dict[str, set[str]] = defaultdict(set)
    for entry in ledger_of(home):
        body = entry["body"]
        if entry["kind"] != "sale.paid" or body["actual_paid_fen"] == 0 or body["amount_fen"] < 20:
            continue
        assert body["product"] == "authorised_payment"
        assert body["provider_pid"] == "2088000000000001"
        day = datetime.fromisoformat(body["paid_at"]).astimezone(SHANGHAI).date().isoformat()
        users[day].add(body["user_id"])
    today = datetime.now(UTC).astimezone(SHANGHAI).date().isoformat()
    month_users = set().union(*(found for day, found in users.items() if day[:7] == today[:7]))
    accrued_fen = min(len(users[today]) * 100, 12_000)
    assert progress["today"]["users"] == len(users[today])
    assert progress["month"]["users"] == len(month_users)
    assert progress["today"]["accrued_fen"] == accrued_fen
    assert progress["today"]["qualified_fen"] == (accrued_fen if len(month_users) >= 60 else 0)
    assert progress["today"]["confirmed_fen"] is None


def test_doctor_proves_the_books(rushed: tuple[Path, Path, list[dict]]) -> None:
    home, _store, lines = rushed
    done = run("doctor", "--home", str(home), "--json")
    found = json.loads(done.stdout)
    assert (done.returncode, found["ok"]) == (0, True)
    assert sum(found["ledger"]["sales"].values()) == len(lines)
    assert found["ledger"]["paid_fen"] == sum(line["amount_fen"] for line in lines if line["state"] == "PAID")
    assert found["ledger"]["entries"] == len(ledger_of(home))
    keys = next(check for check in found["checks"] if check["name"] == "keys")
    assert "0600" in keys["detail"], "it says where the key lies when there is no keystore"


def test_nothing_of_a_home_can_be_read_by_others_or_without_the_key(rushed: tuple[Path, Path, list[dict]]) -> None:
    home, _store, lines = rushed
    assert home.stat().st_mode & 0o077 == 0
    assert (home / "key").stat().st_mode & 0o077 == 0
    for path in home.glob("desk.db*"):
        content = path.read_bytes()
        assert b"SQLite format" not in content
        assert lines[0]["order_no"].encode() not in content


def test_a_home_in_use_is_refused_by_name(tmp_path: Path) -> None:
    home, store = tmp_path / "home", tmp_path / "terminal"
    terminal, url = start_terminal(LISTEN[0], store, "--speed", "1")
    from tests.helpers.processes import Program

    first = Program("rush", "--home", str(home), "--sales", "9", "--terminal", url, "--json-lines")
    assert first.wait_for_lines(1)
    second = run("rush", "--home", str(home), "--sales", "1", "--terminal", url)
    assert second.returncode == 1
    assert str(home) in second.stderr
    assert len(second.stderr.strip().splitlines()) == 1
    first.kill()
    terminal.kill()


@pytest.mark.parametrize("command", ["progress", "doctor", "ledger"])
def test_looking_at_no_home_is_a_sentence_and_makes_none(command: str, tmp_path: Path) -> None:
    done = run(command, "--home", str(tmp_path / "none"))
    assert done.returncode == 2
    assert str(tmp_path / "none") in done.stderr
    assert not (tmp_path / "none").exists()


def test_a_wrong_key_and_a_newer_file_are_sentences_and_change_nothing(tmp_path: Path) -> None:
    home = tmp_path / "home"
    assert run("people", "import", str(_roster(tmp_path)), "--home", str(home)).returncode == 0
    key, database = home / "key", home / "desk.db"
    before, right = database.read_bytes(), key.read_text()
    key.write_text("00" * 32)
    wrong = run("ledger", "--home", str(home))
    assert (wrong.returncode, len(wrong.stderr.strip().splitlines())) == (1, 1)
    key.write_text(right)
    assert database.read_bytes() == before
    assert run("ledger", "--home", str(home)).returncode == 0


def test_usage_errors_exit_2(tmp_path: Path) -> None:
    assert run("rush", "--home", str(tmp_path / "h")).returncode == 2
    assert run("no-such-command").returncode == 2
    assert run("rush", "--help").returncode == 0
    assert run("--version").stdout.startswith("canteen-desk")


def _roster(folder: Path) -> Path:
    path = folder / "roster.csv"
    path.write_text("学号,姓名,班级\n1,张三,一年一班\n2,李四,一年一班\n", encoding="utf-8")
    return path
