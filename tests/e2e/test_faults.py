"""What can be wrong on site: each a sentence that says what to do, and nothing lost. Real processes."""

import os
import signal
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.helpers.processes import journal_of, ledger_of, run, start_terminal

SOCKET = "socket://127.0.0.1:0"


def one_sentence(text: str, *parts: str) -> None:
    """No traceback, no code alone: one line that names what is wrong."""
    lines = [line for line in text.strip().splitlines() if "trial home" not in line]
    assert len(lines) == 1, text
    for part in parts:
        assert part in lines[0]
    assert len(lines[0].split()) > 5


#: What a terminal is made to do, and what the sentence about it says.
MAY_NOT_SELL = {
    'mode = "garbage"': "not understood",
    'mode = "silent"': "answer",
    "protocol = 2": "version",
    'capabilities = ["face"]': "paired",
    'pairing = "refuse"': "paired",
    'certificate = "expired"': "expired",
    'certificate = "not_yet_valid"': "not valid yet",
    'certificate = "self_signed"': "authority",
    'certificate = "other_sn"': "serial number",
}


def test_a_terminal_that_may_not_sell_is_refused_by_name(tmp_path: Path) -> None:
    """A rush waits six seconds for each, so some wait side by side; every one has a terminal and a home of its own."""
    with ThreadPoolExecutor(5) as pool:
        ended = list(pool.map(lambda each: _refused(tmp_path / str(each[0]), each[1]), enumerate(MAY_NOT_SELL)))
    for (fault, words), (done, kinds) in zip(MAY_NOT_SELL.items(), ended, strict=True):
        assert done.returncode == 1, fault
        one_sentence(done.stderr, words)
        assert not [kind for kind in kinds if kind.startswith("sale.")], fault


def _refused(folder: Path, fault: str) -> "tuple[subprocess.CompletedProcess[str], list[str]]":
    """Try to sell with a terminal that has a fault; return how it ended and the kinds of the ledger's entries."""
    folder.mkdir()
    (folder / "faults.toml").write_text(f"[terminal]\n{fault}\n")
    terminal, url = start_terminal(SOCKET, folder / "terminal", "--faults", str(folder / "faults.toml"))
    try:
        done = run("rush", "--home", str(folder / "home"), "--sales", "1", "--terminal", url)
    finally:
        terminal.terminate()
    return done, [entry["kind"] for entry in ledger_of(folder / "home")]


def test_a_port_that_is_not_there(tmp_path: Path) -> None:
    done = run("rush", "--home", str(tmp_path / "home"), "--sales", "1", "--terminal", "/dev/ttyNOWHERE")
    assert done.returncode == 1
    one_sentence(done.stderr, "/dev/ttyNOWHERE")


def test_a_lossy_wire_loses_and_doubles_nothing(tmp_path: Path) -> None:
    home, store = tmp_path / "home", tmp_path / "terminal"
    (tmp_path / "faults.toml").write_text("[wire]\ndrop = 0.02\ncorrupt = 0.02\nrepeat = 0.02\n")
    terminal, url = start_terminal(SOCKET, store, "--speed", "0", "--faults", str(tmp_path / "faults.toml"))
    done = run("rush", "--home", str(home), "--sales", "60", "--terminal", url, "--json-lines")
    terminal.terminate()
    assert done.returncode == 0, done.stderr
    terminal, url = start_terminal(SOCKET, store, "--speed", "0")
    assert run("rush", "--home", str(home), "--sales", "1", "--terminal", url).returncode == 0
    terminal.terminate()
    charged = sorted(entry["order_no"] for entry in journal_of(store) if entry["result"] == "paid")
    paid = sorted(entry["body"]["order_no"] for entry in ledger_of(home) if entry["kind"] == "sale.paid")
    assert paid == charged
    assert len(set(paid)) == len(paid)


EVERYTHING = """
[wire]
drop = 0.002
corrupt = 0.002
repeat = 0.005
delay = 0.01
[crowd]
decline = 0.03
walk_away = 0.03
[mischief]
reboot = 0.03
reboot_s = 1
late = 0.02
late_s = 2
busy = 0.03
forget = 0.01
"""


def test_everything_that_can_go_wrong_at_once_leaves_equal_books(tmp_path: Path) -> None:
    home, store = tmp_path / "home", tmp_path / "terminal"
    (tmp_path / "faults.toml").write_text(EVERYTHING)
    terminal, url = start_terminal(
        SOCKET, store, "--speed", "0", "--seed", "5", "--faults", str(tmp_path / "faults.toml")
    )
    done = run("rush", "--home", str(home), "--sales", "100", "--terminal", url, "--json-lines")
    assert done.returncode == 0, done.stderr
    assert len(done.stdout.splitlines()) == 100
    terminal.terminate()
    terminal, url = start_terminal(SOCKET, store, "--speed", "0")
    assert run("rush", "--home", str(home), "--sales", "1", "--terminal", url).returncode == 0
    terminal.terminate()
    states = {
        entry["body"]["order_no"]: entry["kind"] for entry in ledger_of(home) if entry["kind"].startswith("sale.")
    }
    paid = sorted(order for order, kind in states.items() if kind == "sale.paid")
    assert paid == sorted(entry["order_no"] for entry in journal_of(store) if entry["result"] == "paid")
    assert set(states.values()) <= {"sale.paid", "sale.declined", "sale.cancelled"}, "none in doubt"


@pytest.mark.skipif(os.name != "posix", reason="signals")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGSTOP])
def test_the_window_is_closed_or_the_terminal_stops_in_the_middle_of_a_sale(tmp_path: Path, number: int) -> None:
    """Closing the window writes the sale down; a stopped terminal makes it in doubt. Both are resolved."""
    home, store = tmp_path / "home", tmp_path / "terminal"
    terminal, url = start_terminal(SOCKET, store, "--speed", "3", "--seed", "2")
    desk = _desk(home, url)
    _wait_for_submitted(home)
    if number == signal.SIGSTOP:
        terminal.stop_for(8.0)
    desk.send_signal(signal.SIGTERM)
    assert desk.wait(30) == 0
    assert run("rush", "--home", str(home), "--sales", "2", "--terminal", url).returncode == 0
    terminal.terminate()
    states = {
        entry["body"]["order_no"]: entry["kind"] for entry in ledger_of(home) if entry["kind"].startswith("sale.")
    }
    assert set(states.values()) <= {"sale.paid", "sale.declined", "sale.cancelled"}
    paid = sorted(order for order, kind in states.items() if kind == "sale.paid")
    assert paid == sorted(entry["order_no"] for entry in journal_of(store) if entry["result"] == "paid")


_WINDOW = """
import sys
from dataclasses import replace
from pathlib import Path
from desktop.adapters.home import Home
from desktop.app import window
from desktop.app.homes import ensure_home, lunch_around
from desktop.adapters.system import SystemClock
home = Home(Path(sys.argv[1])); ensure_home(home)
home.save(replace(home.settings(), meals=lunch_around(SystemClock().now(), "en"), language="en"))
with home.lock():
    sys.exit(window.run_window(home, home.settings(), sys.argv[2]))
"""


def _desk(home: Path, url: str) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [sys.executable, "-c", _WINDOW, str(home), url], env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    )


def _wait_for_submitted(home: Path) -> None:
    for _ in range(200):
        if (home / "settings.toml").exists() and run("ledger", "--home", str(home)).stdout.count("sale.submitted"):
            return
        threading.Event().wait(0.1)
    raise AssertionError("the desk did not begin to sell")


def test_without_a_chinese_font_nothing_starts_with_boxes(tmp_path: Path) -> None:
    (tmp_path / "fonts").mkdir()
    config = tmp_path / "fonts.conf"
    config.write_text(
        f'<?xml version="1.0"?><fontconfig><dir>{tmp_path}/fonts</dir>'
        f"<cachedir>{tmp_path}/cache</cachedir></fontconfig>"
    )
    done = subprocess.run(
        [sys.executable, "-m", "desktop", "screenshots", str(tmp_path / "shots")], capture_output=True, text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "FONTCONFIG_FILE": str(config)}, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    one_sentence(done.stderr, "fonts-noto-cjk")
