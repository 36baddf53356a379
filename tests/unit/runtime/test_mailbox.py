import threading
import time

from desktop.runtime.mailbox import Mailbox


def test_only_the_newest_is_taken_and_the_rest_is_counted_and_given_back() -> None:
    box: Mailbox[int] = Mailbox()
    assert [box.put(number) for number in (1, 2, 3)] == [None, 1, 2]
    assert (box.dropped, box.take(0.0), box.take(0.0)) == (2, 3, None)


def test_taking_waits_for_what_comes_and_no_longer_than_told() -> None:
    box: Mailbox[int] = Mailbox()
    began_s = time.monotonic()
    assert box.take(0.02) is None
    assert 0.01 < time.monotonic() - began_s < 1.0
    threading.Timer(0.02, box.put, (7,)).start()
    assert box.take(5.0) == 7


def test_a_closed_one_keeps_nobody_waiting_and_takes_nothing() -> None:
    box: Mailbox[int] = Mailbox()
    box.put(1)
    assert box.close() == 1
    assert (box.put(2), box.take(5.0), box.close()) == (2, None, None)


def test_a_fast_writer_and_a_slow_reader_lose_frames_and_never_see_an_older_one() -> None:
    box: Mailbox[int] = Mailbox()
    writer = threading.Thread(target=lambda: [box.put(number) for number in range(20_000)])
    writer.start()
    seen = []
    while writer.is_alive():
        taken = box.take(0.001)
        if taken is not None:
            seen.append(taken)
    last = box.take(0.0)
    seen += [last] if last is not None else []
    writer.join()
    assert seen == sorted(seen)
    assert seen[-1] == 19_999
    assert box.dropped + len(seen) == 20_000
