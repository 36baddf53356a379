"""The driver against the simulated terminal as a process of its own: pulled, killed, lied to, spoilt."""

import json
import os
import queue
import socket
from contextlib import ExitStack
from io import StringIO
from pathlib import Path

import pytest

from desktop.adapters.simulated.serve import serve
from desktop.adapters.system import SystemClock
from desktop.domain.errors import OperatorError
from desktop.domain.events import (
    AckJournal,
    Cancel,
    JournalAcked,
    JournalArrived,
    Knowledge,
    OrderAnswered,
    PayAnswered,
    Query,
    ReadJournal,
    Stage,
    StageReached,
    TerminalConnected,
    TerminalHealth,
    TerminalLost,
)
from desktop.domain.identifiers import OrderNo
from tests.helpers.terminal_line import (
    HurriedClock,
    Line,
    connect,
    lost_codes,
    simulator_process,
    simulator_thread,
)

PAYS = "[crowd]\ndecline = 0\nwalk_away = 0\n"


@pytest.fixture
def pays(tmp_path: Path) -> Path:
    path = tmp_path / "pays.toml"
    path.write_text(PAYS)
    return path


def _faults(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "faults.toml"
    path.write_text(text)
    return path


def _audit(store: Path) -> list[tuple[int, str, str]]:
    lines = (store / "journal.jsonl").read_text("utf-8").splitlines()
    return [(line["n"], line["order_no"], line["result"]) for line in map(json.loads, lines)]


def _sell_and_acknowledge(line: Line, count: int) -> None:
    for n in range(1, count + 1):
        assert line.sell(f"C1-20260618-{n:04d}-K7QD").n == n
        line.ask(AckJournal(upto=n))
        line.until(JournalAcked)


@pytest.mark.slow
@pytest.mark.parametrize("listen", ["pty", "socket://127.0.0.1:0"], ids=["pty", "socket"])
def test_a_rush_is_fast_and_in_the_terminals_own_books(listen: str, tmp_path: Path, pays: Path) -> None:
    store, count = tmp_path / "store", 100
    with simulator_process(listen, store, faults=pays) as simulator:
        with connect(simulator.url) as line:
            clock = SystemClock()
            began = clock.monotonic_s()
            _sell_and_acknowledge(line, count)
            rate = count / (clock.monotonic_s() - began)
        assert simulator.end() == 0
    assert _audit(store) == [(n, f"C1-20260618-{n:04d}-K7QD", "paid") for n in range(1, count + 1)]
    print(f"{listen}: {rate:.0f} sales/s")
    assert rate > 25  # measured: 400; what a poll interval or Nagle's algorithm would cost is far below


@pytest.mark.slow
@pytest.mark.parametrize("listen", ["pty", "socket"])
def test_a_killed_terminal_comes_back_and_decides(listen: str, tmp_path: Path, pays: Path) -> None:
    store = tmp_path / "store"
    address = f"pty:{tmp_path / 'terminal'}" if listen == "pty" else f"socket://127.0.0.1:{_free_port()}"
    order_no = OrderNo("C1-20260618-0002-K7QD")
    with simulator_process(address, store, faults=pays, speed=4) as simulator, connect(simulator.url) as line:
        first = line.sell("C1-20260618-0001-K7QD")
        line.pay(order_no)
        assert line.until(StageReached).stage is Stage.SHOWN
        simulator.kill()
        assert line.until(TerminalLost).code == "link.pulled"
        with simulator_process(address, store, faults=pays) as again:
            assert again.url == simulator.url
            assert line.until(TerminalConnected).identity.journal_head == 2
            line.ask(ReadJournal(after=0, limit=100))
            arrived = line.until(JournalArrived)
            assert arrived.entries[0] == first
            assert (arrived.entries[1].result, arrived.entries[1].error) == ("cancelled", "power_loss")
            line.ask(Query(order_no=order_no))
            known = OrderAnswered(order_no=order_no, knowledge=Knowledge.DONE, entry=arrived.entries[1])
            assert line.until(OrderAnswered) == known
    assert _audit(store) == [(1, first.subject_no, "paid"), (2, order_no, "cancelled")]


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@pytest.mark.parametrize("listen", ["pty", "socket://127.0.0.1:0"], ids=["pty", "socket"])
def test_a_desk_may_go_and_come_back(listen: str, tmp_path: Path, pays: Path) -> None:
    with simulator_thread(listen, store=tmp_path / "store", faults=pays) as url:
        for n in range(1, 4):
            with connect(url) as line:
                assert line.sell(f"C1-20260618-{n:04d}-K7QD").n == n


def test_a_desk_that_left_without_a_word_finds_the_terminal_again(pays: Path) -> None:
    with simulator_thread("pty", faults=pays) as url:
        number = os.open(url, os.O_RDWR | os.O_NOCTTY)
        os.write(number, b"half a frame")
        os.close(number)
        with connect(url) as line:
            assert line.sell("A").n == 1


def test_a_new_client_replaces_the_old_one(pays: Path) -> None:
    with simulator_thread("socket://127.0.0.1:0", faults=pays) as url, connect(url) as old:
        host, port = url.removeprefix("socket://").split(":")
        with socket.create_connection((host, int(port))):
            assert old.until(TerminalLost).code == "link.pulled"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ('[terminal]\ncertificate = "expired"', "link.expired"),
        ('[terminal]\ncertificate = "not_yet_valid"', "link.not_yet_valid"),
        ('[terminal]\ncertificate = "other_sn"', "link.other_sn"),
        ('[terminal]\ncertificate = "self_signed"', "link.foreign"),
        ("[terminal]\nprotocol = 2", "link.version"),
        ('[terminal]\nmode = "garbage"', "link.garbage"),
        ('[terminal]\nmode = "silent"', "link.silent"),
    ],
)
def test_who_must_not_come_in_stays_out_and_is_told_once(text: str, code: str, tmp_path: Path) -> None:
    with (
        simulator_thread("pty", faults=_faults(tmp_path, text)) as url,
        connect(url, clock=HurriedClock(20), wait=False) as line,
    ):
        assert line.until(TerminalLost).code == code
        line.pay("A")  # dropped: there is no connection
        with pytest.raises(queue.Empty):
            line.events.get(timeout=1.0)


def test_a_port_that_is_missing_is_told_once_until_it_comes(tmp_path: Path, pays: Path) -> None:
    path = tmp_path / "terminal"
    with connect(str(path), wait=False) as line:
        lost = line.until(TerminalLost)
        assert (lost.code, lost.detail) == ("link.port_missing", str(path))
        with simulator_thread(f"pty:{path}", faults=pays):
            line.until(TerminalConnected)
            assert lost_codes(line) == ["link.port_missing"]
        line.until(TerminalLost)


def test_a_port_in_use_is_told(pays: Path) -> None:
    with simulator_thread("pty", faults=pays) as url, connect(url), connect(url, wait=False) as second:
        assert second.until(TerminalLost).code == "link.port_busy"


def test_a_terminal_that_says_goodbye_is_told(pays: Path) -> None:
    with ExitStack() as line_stays:
        with simulator_thread("socket://127.0.0.1:0", faults=pays) as url:
            line = line_stays.enter_context(connect(url))
        lost = line.until(TerminalLost)
        assert (lost.code, lost.detail) == ("link.closed", "the terminal is closing")


@pytest.mark.slow
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_bad_cable_makes_no_phantom_and_no_double(seed: int, tmp_path: Path) -> None:
    store = tmp_path / "store"
    faults = _faults(
        tmp_path, PAYS + "[wire]\ndrop = 0.06\ncorrupt = 0.06\nrepeat = 0.06\ndelay = 0.1\ndelay_ms = 5\nmost = 60\n"
    )
    sold: dict[str, int] = {}
    with simulator_process("pty", store, faults=faults, seed=seed) as simulator:
        with connect(simulator.url) as line:
            for n in range(1, 41):
                number = OrderNo(f"C1-20260618-{n:04d}-K7QD")
                line.pay(number)
                while number not in sold:
                    event = line.until(object, timeout_s=20)
                    if isinstance(event, TerminalConnected):
                        line.ask(Query(order_no=number))
                    elif isinstance(event, JournalArrived):
                        sold |= {entry.subject_no: entry.n for entry in event.entries}
                    elif isinstance(event, OrderAnswered) and event.entry is not None:
                        sold[event.entry.subject_no] = event.entry.n
                    elif isinstance(event, OrderAnswered) and event.knowledge is Knowledge.UNKNOWN:
                        line.pay(number)  # proof that nothing was charged: the same number again
        simulator.end()
    assert _audit(store) == [(n, number, "paid") for number, n in sold.items()]
    assert len(sold) == 40


@pytest.mark.skipif(os.name != "posix", reason="needs a pty")
def test_what_is_meant_for_one_terminal_never_reaches_another_in_its_place(tmp_path: Path) -> None:
    """The cable is moved while the core is busy: what it acknowledges to one is not dropped by the other."""
    place = f"pty:{tmp_path / 'port'}"
    faults = _faults(tmp_path, PAYS + "[mischief]\ndrop_acknowledged = true")
    with simulator_thread(place, store=tmp_path / "b", faults=faults, seed=9) as url, connect(url) as line:
        kept = tuple(line.sell(number) for number in ("B1", "B2", "B3"))  # no desk has taken them over
    with ExitStack() as first:
        url = first.enter_context(simulator_thread(place, store=tmp_path / "a", faults=faults))
        with connect(url) as line:
            first.close()
            with simulator_thread(place, store=tmp_path / "b", faults=faults, seed=9):
                moved = line.later(TerminalConnected)
                line.ask(AckJournal(upto=3))
                assert line.until(TerminalConnected) == moved
                line.ask(ReadJournal(after=0, limit=16))
                assert line.until(JournalArrived).entries == kept
                assert not [event for event in line.seen if isinstance(event, JournalAcked)]


def test_the_network_of_the_terminal_is_told(tmp_path: Path) -> None:
    faults = _faults(tmp_path, "[network]\ndown = [{ from_s = 0 }]")
    with simulator_thread("pty", faults=faults) as url, connect(url) as line:
        assert line.until(TerminalHealth).network_up is False


def test_a_real_time_payment_can_be_cancelled(pays: Path) -> None:
    with simulator_thread("pty", faults=pays, speed=1) as url, connect(url) as line:
        number = OrderNo("A")
        line.pay(number)
        line.until(PayAnswered)
        line.ask(Query(order_no=number))
        assert line.until(OrderAnswered).stage in (Stage.SHOWN, Stage.SEARCHING)
        line.ask(Cancel(order_no=number))
        answered = line.until(OrderAnswered)
        assert answered.entry is not None
        assert answered.entry.result == "cancelled"


@pytest.mark.parametrize(
    "listen",
    [
        "socket://0.0.0.0:0",
        "socket://192.0.2.1:7001",
        "socket://example.org:7001",
        "socket://127.0.0.1",
        "socket://[::",
    ],
)
def test_a_simulator_listens_on_this_machine_only(listen: str) -> None:
    with pytest.raises(OperatorError, match=r"usage\.listen"):
        serve(listen, None, None, 1, 0.0, StringIO())
