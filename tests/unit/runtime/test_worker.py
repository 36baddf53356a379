import queue
import threading

import pytest

from desktop.domain.errors import DefectError
from desktop.runtime.worker import Worker


def start(**more: object) -> tuple[Worker[int], "queue.SimpleQueue[object]"]:
    seen: queue.SimpleQueue[object] = queue.SimpleQueue()
    options: dict[str, object] = {"capacity": 10, "on_failure": seen.put, **more}
    worker: Worker[int] = Worker(
        "tested", more.pop("handle", seen.put), **{k: v for k, v in options.items() if k != "handle"}
    )  # type: ignore[arg-type]
    return worker, seen


def drained(seen: "queue.SimpleQueue[object]") -> list[object]:
    items = []
    while not seen.empty():
        items.append(seen.get())
    return items


def test_messages_are_handled_in_order_on_its_own_thread_and_before_the_stop() -> None:
    names: list[str] = []
    worker, seen = start(opened=lambda: names.append(threading.current_thread().name))
    for number in range(5):
        worker.post(number)
    worker.start()
    assert worker.stop(5)
    assert drained(seen) == [0, 1, 2, 3, 4]
    assert names == ["tested"]


def test_a_failure_is_reported_and_the_thread_goes_on() -> None:
    reported: queue.SimpleQueue[object] = queue.SimpleQueue()
    handled: list[int] = []

    def handle(number: int) -> None:
        if number == 1:
            raise ValueError("one")
        handled.append(number)

    worker: Worker[int] = Worker("tested", handle, capacity=10, on_failure=reported.put)
    for number in range(3):
        worker.post(number)
    worker.start()
    assert worker.stop(5)
    assert handled == [0, 2]
    assert isinstance(reported.get(), ValueError)


def test_a_full_inbox_is_a_defect_for_post_and_a_drop_for_offer() -> None:
    worker, seen = start(capacity=1)
    worker.post(1)
    with pytest.raises(DefectError):
        worker.post(2)
    assert worker.offer(3) is False
    worker.start()
    assert worker.stop(5)
    assert drained(seen) == [1]


def test_time_passes_without_messages() -> None:
    ticks: queue.SimpleQueue[str] = queue.SimpleQueue()
    worker, _seen = start(tick=lambda: ticks.put("tick"), wait_s=lambda: 0.001)
    worker.start()
    assert [ticks.get(timeout=5) for _ in range(3)] == ["tick"] * 3
    assert worker.stop(5)


def test_stop_has_a_time_limit() -> None:
    release = threading.Event()
    worker: Worker[int] = Worker("tested", lambda _n: release.wait(10) and None, capacity=5, on_failure=print)
    worker.start()
    worker.post(1)
    assert worker.stop(0.05) is False
    release.set()
    assert worker.stop(5)


def test_stopping_what_never_started() -> None:
    worker, _seen = start()
    assert worker.stop(1)
