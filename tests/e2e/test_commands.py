"""The commands as others build against them: real processes, a real byte stream, outside readers. Source: cli.md."""

import hashlib
import json
import os
import signal
import subprocess
import sys
from collections import defaultdict
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from desktop.adapters.home import Home
from desktop.app.homes import open_books
from tests.helpers.processes import Program, journal_of, json_lines, ledger_of, run, start_terminal

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


STATE_OF = {"paid": "PAID", "declined": "DECLINED", "cancelled": "CANCELLED", "timeout": "CANCELLED"}


def sales_of(home: Path) -> dict[str, tuple[str, int]]:
    """Return state and amount in fen of each order, as an outside reader finds them in the ledger."""
    sales: dict[str, tuple[str, int]] = {}
    for entry in ledger_of(home):
        if entry["kind"].startswith("sale."):
            number = entry["body"]["order_no"]
            amount_fen = entry["body"].get("amount_fen", sales.get(number, ("", 0))[1])
            sales[number] = (entry["kind"].removeprefix("sale.").upper(), amount_fen)
    return sales


def agree(lines: list[dict], home: Path, store: Path) -> None:
    """What a rush told, the ledger and the terminal's journal say the same of every order.

    A link that is given up leaves its order in doubt, which the ledger settles later; what the terminal never heard of
    is cancelled, with nothing charged.
    """
    sales = sales_of(home)
    told = {line["order_no"]: (line["state"], line["amount_fen"]) for line in lines}
    assert len(told) == len(lines)
    assert set(told) == set(sales)
    for number, (state, amount_fen) in told.items():
        assert amount_fen == sales[number][1]
        assert state in (sales[number][0], "IN_DOUBT")
    done = {entry["order_no"]: STATE_OF[entry["result"]] for entry in journal_of(store)}
    settled = {number: state for number, (state, _fen) in sales.items() if state != "IN_DOUBT"}
    assert {number: state for number, state in settled.items() if number in done or state != "CANCELLED"} == {
        number: state for number, state in done.items() if number in settled
    }
    assert set(done) <= set(sales)
    assert 2 * sum(state == "PAID" for state in settled.values()) > len(lines)


def test_a_rush_equals_the_ledger_and_the_terminals_journal(rushed: tuple[Path, Path, list[dict]]) -> None:
    home, store, lines = rushed
    assert len(lines) == 120
    assert all(set(line) == {"order_no", "state", "amount_fen", "latency_ms"} for line in lines)
    agree(lines, home, store)


@pytest.mark.skipif(os.name != "posix", reason="signals")
@pytest.mark.parametrize("listen", LISTEN)
def test_a_rush_tells_every_order_although_the_terminal_hangs_for_a_while(tmp_path: Path, listen: str) -> None:
    home, store = tmp_path / "home", tmp_path / "terminal"
    terminal, url = start_terminal(listen, store, "--speed", "0")
    rush = Program("rush", "--home", str(home), "--sales", "40", "--terminal", url, "--json-lines")
    assert rush.wait_for_lines(10)
    terminal.stop_for(4.0)  # longer than any frame is sent again: the link is given up
    assert rush.end() == 0, rush.errors
    terminal.terminate()
    lines = json_lines(rush.lines)
    assert len(lines) == 40
    agree(lines, home, store)


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
    assert found["ledger"]["paid_fen"] == sum(fen for state, fen in sales_of(home).values() if state == "PAID")
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


def test_usage_errors_are_one_line_and_exit_2(tmp_path: Path) -> None:
    for arguments in (("rush", "--home", str(tmp_path / "h")), ("no-such-command",), ("rush", "--sales", "none")):
        done = run(*arguments)
        assert done.returncode == 2
        assert len(done.stderr.strip().splitlines()) == 1
    assert run("rush", "--help").returncode == 0
    assert run("--version").stdout.startswith("canteen-desk")


def test_a_check_and_a_faulty_file_make_no_home(tmp_path: Path) -> None:
    good, bad, home = _roster(tmp_path), tmp_path / "bad.csv", tmp_path / "home"
    bad.write_text("学号,姓名\n1,\n1,李四\n", encoding="utf-8")
    checked = run("people", "import", str(good), "--home", str(home), "--dry-run", "--json")
    assert (checked.returncode, json.loads(checked.stdout)["added"]) == (0, 2)
    refused = run("people", "import", str(bad), "--home", str(home))
    assert (refused.returncode, len(refused.stderr.splitlines())) == (2, 2)
    assert not home.exists()


def test_the_computers_own_desk_is_never_made_by_a_command(tmp_path: Path) -> None:
    for arguments in (("people", "import", str(_roster(tmp_path))), ("rush", "--sales", "1")):
        done = run(*arguments)
        assert done.returncode == 2
        assert "--home" in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is full")
@pytest.mark.parametrize("command", [("ledger", "--json-lines"), ("doctor", "--json"), ("progress", "--json")])
def test_output_that_cannot_be_written(rushed: tuple[Path, Path, list[dict]], command: tuple[str, ...]) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "desktop", command[0], "--home", str(rushed[0]), *command[1:]],
            stdout=full, stderr=subprocess.PIPE, text=True, timeout=60, check=False,
        )  # fmt: skip
    assert done.returncode == 1
    assert len(done.stderr.strip().splitlines()) == 1


@pytest.mark.skipif(sys.platform != "linux", reason="screens of X11 and Wayland")
@pytest.mark.parametrize("display", [None, ":7999"])
def test_the_desk_without_a_screen(tmp_path: Path, display: str | None) -> None:
    environment = {name: value for name, value in os.environ.items() if "DISPLAY" not in name and "QT_QPA" not in name}
    if display is not None:
        environment["DISPLAY"] = display
    done = subprocess.run(
        [sys.executable, "-m", "desktop", "--home", str(tmp_path)], env=environment, capture_output=True, text=True,
        timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert len(done.stderr.strip().splitlines()) == 1


@pytest.mark.skipif(os.name != "posix", reason="signals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_rush_that_is_stopped_says_so_and_keeps_its_books(tmp_path: Path, number: signal.Signals) -> None:
    terminal, url = start_terminal(LISTEN[0], tmp_path / "terminal", "--speed", "10")
    rush = Program("rush", "--home", str(tmp_path / "home"), "--sales", "500", "--terminal", url, "--json-lines")
    assert rush.wait_for_lines(3)
    assert rush.interrupt(number) == 1
    assert "500" in rush.errors[-1]
    assert run("rush", "--home", str(tmp_path / "home"), "--sales", "1", "--terminal", url).returncode == 0
    terminal.terminate()
    assert run("doctor", "--home", str(tmp_path / "home")).returncode == 0
    paid = {entry["body"]["order_no"] for entry in ledger_of(tmp_path / "home") if entry["kind"] == "sale.paid"}
    assert paid == {entry["order_no"] for entry in journal_of(tmp_path / "terminal") if entry["result"] == "paid"}


def test_a_forged_end_is_not_sold_on_and_a_forged_past_is_found_by_doctor(tmp_path: Path) -> None:
    terminal, url = start_terminal(LISTEN[0], tmp_path / "terminal", "--speed", "0")
    assert run("rush", "--home", str(tmp_path / "home"), "--sales", "3", "--terminal", url).returncode == 0
    store = open_books(Home(tmp_path / "home")).store
    store.run("DROP TRIGGER ledger_never_changes")
    store.run("UPDATE ledger SET at = '2020-01-01T00:00:00.000+08:00' WHERE n = 5")
    store.close()
    found = run("doctor", "--home", str(tmp_path / "home"))
    assert found.returncode == 1
    assert "5" in next(line for line in found.stdout.splitlines() if "chain" in line)
    store = open_books(Home(tmp_path / "home")).store
    last_n = store.value("SELECT max(n) FROM ledger")
    store.run("UPDATE ledger SET hash = ? WHERE n = ?", ("0" * 64, last_n))
    store.close()
    done = run("rush", "--home", str(tmp_path / "home"), "--sales", "1", "--terminal", url)
    terminal.terminate()
    assert done.returncode == 1
    assert str(last_n) in done.stderr


def _roster(folder: Path) -> Path:
    path = folder / "roster.csv"
    path.write_text("学号,姓名,班级\n1,张三,一年一班\n2,李四,一年一班\n", encoding="utf-8")
    return path
