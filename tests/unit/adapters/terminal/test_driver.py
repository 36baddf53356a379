import queue
import threading
from pathlib import Path

import pytest

from desktop.adapters.terminal.driver import MAX_REQUESTS
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
    driver.request(QUERY)
    driver.start()
    assert events.get(timeout=PATIENCE_S) == TerminalLost(code="link.port_missing", detail=str(tmp_path / "absent"))
    driver.request(QUERY)
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
    connected, go_on = threading.Event(), threading.Event()

    def on_event(event: TerminalEvent) -> None:
        if isinstance(event, TerminalConnected):
            connected.set()
            assert go_on.wait(PATIENCE_S)

    with simulator_thread("pty") as url:
        driver = driver_at(url, on_event)
        driver.start()
        assert connected.wait(PATIENCE_S)
        for _ in range(MAX_REQUESTS):
            driver.request(QUERY)
        with pytest.raises(DefectError):
            driver.request(QUERY)
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
