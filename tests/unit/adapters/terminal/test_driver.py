import os
import queue
import threading
from pathlib import Path

import pytest

from desktop.adapters.terminal.driver import MAX_REQUESTS, THREAD
from desktop.domain.errors import DefectError
from desktop.domain.events import (
    Query,
    TerminalConnected,
    TerminalEvent,
    TerminalLost,
    TerminalPaired,
    TerminalUnpaired,
)
from desktop.domain.identifiers import OrderNo
from tests.helpers.terminal_line import PATIENCE_S, driver_at, simulator_thread

QUERY = Query(order_no=OrderNo("A"))


def test_without_a_connection_requests_are_dropped_and_it_still_stops(tmp_path: Path) -> None:
    events: queue.Queue[TerminalEvent] = queue.Queue()
    driver = driver_at(str(tmp_path / "absent"), events.put)
    driver.request(QUERY, 1)
    driver.start()
    assert events.get(timeout=PATIENCE_S) == TerminalLost(code="link.port_missing", detail=str(tmp_path / "absent"))
    driver.request(QUERY, 1)
    assert driver.stop(PATIENCE_S)
    assert events.empty()


def test_a_driver_that_never_started_stops() -> None:
    assert driver_at("loop://", lambda _: None).stop(0.0)


@pytest.mark.expects_log("thread terminal failed")
def test_a_failure_of_ours_is_logged_and_told_and_survived(caplog: pytest.LogCaptureFixture) -> None:
    events: queue.Queue[TerminalEvent] = queue.Queue()
    failures = iter([ValueError("ours")])

    def on_event(event: TerminalEvent) -> None:
        if isinstance(event, TerminalConnected):
            for failure in failures:
                raise failure
        events.put(event)

    with simulator_thread("pty") as url:
        driver = driver_at(url, on_event)
        driver.start()
        lost = events.get(timeout=PATIENCE_S)
        assert isinstance(lost, TerminalLost)
        assert lost.code == "link.defect"
        assert isinstance(events.get(timeout=PATIENCE_S), TerminalConnected)
        assert driver.stop(PATIENCE_S)
    assert [record.exc_info is not None for record in caplog.records] == [True]


def test_a_full_inbox_is_a_defect_and_not_silence() -> None:
    connected: queue.Queue[TerminalConnected] = queue.Queue()
    go_on = threading.Event()

    def on_event(event: TerminalEvent) -> None:
        if isinstance(event, TerminalConnected):
            connected.put(event)
            assert go_on.wait(PATIENCE_S)

    with simulator_thread("pty") as url:
        driver = driver_at(url, on_event)
        driver.start()
        connection = connected.get(timeout=PATIENCE_S).connection
        for _ in range(MAX_REQUESTS):
            driver.request(QUERY, connection)
        with pytest.raises(DefectError):
            driver.request(QUERY, connection)
        go_on.set()
        assert driver.stop(PATIENCE_S)


def test_a_device_that_is_plugged_in_later_is_met(tmp_path: Path) -> None:
    events: queue.Queue[TerminalEvent] = queue.Queue()
    place = tmp_path / "port"
    driver = driver_at(str(place), events.put)
    driver.start()
    assert events.get(timeout=PATIENCE_S) == TerminalLost(code="link.port_missing", detail=str(place))
    with simulator_thread(f"pty:{place}"):
        assert isinstance(events.get(timeout=PATIENCE_S), TerminalConnected | TerminalUnpaired | TerminalPaired)
        assert driver.stop(PATIENCE_S)


def test_a_name_that_no_device_can_have_does_not_end_the_thread() -> None:
    events: queue.Queue[TerminalEvent] = queue.Queue()
    driver = driver_at("/" + "x" * 300, events.put)
    driver.start()
    assert isinstance(events.get(timeout=PATIENCE_S), TerminalLost)
    threading.Event().wait(0.5)
    assert [thread for thread in threading.enumerate() if thread.name == THREAD]
    assert driver.stop(PATIENCE_S)


@pytest.mark.expects_log("could not tell")
def test_a_loss_that_could_not_be_told_is_told_again(tmp_path: Path) -> None:
    events: queue.Queue[TerminalEvent] = queue.Queue()
    full = iter([DefectError("the inbox is full")])

    def on_event(event: TerminalEvent) -> None:
        for failure in full:
            raise failure
        events.put(event)

    driver = driver_at(str(tmp_path / "absent"), on_event)
    driver.start()
    assert events.get(timeout=PATIENCE_S) == TerminalLost(code="link.port_missing", detail=str(tmp_path / "absent"))
    assert driver.stop(PATIENCE_S)


@pytest.mark.skipif(os.name != "posix", reason="needs a pty")
@pytest.mark.expects_log("thread terminal")
def test_nobody_hears_of_a_new_connection_before_the_loss_of_the_old_one(tmp_path: Path) -> None:
    events: queue.Queue[TerminalEvent] = queue.Queue()
    full, tried = threading.Event(), threading.Semaphore(0)

    def on_event(event: TerminalEvent) -> None:
        if full.is_set() and isinstance(event, TerminalLost):
            tried.release()
            raise DefectError("the inbox is full")
        events.put(event)

    place = f"pty:{tmp_path / 'port'}"
    with simulator_thread(place, store=tmp_path / "store") as url:
        driver = driver_at(url, on_event)
        driver.start()
        assert isinstance(events.get(timeout=PATIENCE_S), TerminalConnected)
        full.set()
    assert tried.acquire(timeout=PATIENCE_S)
    with simulator_thread(place, store=tmp_path / "store"):
        threading.Event().wait(1.0)
        full.clear()
        told: list[TerminalEvent] = []
        while not told or not isinstance(told[-1], TerminalConnected):
            told.append(events.get(timeout=PATIENCE_S))
        assert [type(each) for each in told if isinstance(each, TerminalConnected | TerminalLost)] == [
            TerminalLost, TerminalConnected,
        ]  # fmt: skip
        assert driver.stop(PATIENCE_S)
