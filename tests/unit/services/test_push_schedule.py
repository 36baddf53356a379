"""When a server is pushed to; moments in monotonic seconds."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.services.push_schedule import FOR_A_PERSON, LONGEST_WAIT_S, SHORTEST_WAIT_S, PushSchedule
from desktop.ui.strings import has_sentence
from tests.helpers.fakes import NOON, FakeChance

SINCE = datetime(2026, 6, 18, 3, 57, tzinfo=UTC)


class Dice:
    """Chance that throws the same number each time."""

    def __init__(self, octets: bytes) -> None:
        self._octets = octets

    def octets(self, length: int) -> bytes:
        return self._octets[:1] * length

    def salt(self, alphabet: str, length: int) -> str:
        return alphabet[:1] * length


def waiting(count: int = 1) -> PushSchedule:
    return PushSchedule(every_s=600).waits(count, SINCE)


def test_nothing_is_pushed_while_nothing_waits() -> None:
    empty = PushSchedule().waits(0, SINCE)
    assert (empty.next_s(100), empty.waiting_since) == (None, None)
    assert empty.day_closed().next_s(100) is None  # its bundle comes with `waits`
    assert empty.day_closed().waits(1, SINCE).next_s(100) == 100


def test_the_first_push_is_at_once_and_then_every_so_often() -> None:
    schedule = waiting()
    assert (schedule.next_s(100), schedule.waiting_since) == (100, SINCE)
    assert schedule.begin().next_s(100) is None  # never two at a time
    pushed = schedule.begin().succeed(130).waits(0, None)
    assert pushed.next_s(140) is None
    assert pushed.waits(2, NOON).next_s(140) == 730
    assert pushed.waits(2, NOON).next_s(900) == 900


def test_a_close_of_the_day_is_pushed_at_once_even_after_failures() -> None:
    failed = waiting().begin().fail(100, "place.unreachable", FakeChance())
    assert failed.next_s(110) == pytest.approx(160, abs=1)
    closed = failed.day_closed()
    assert closed.next_s(110) == 110
    again = closed.begin().fail(111, "place.unreachable", FakeChance())
    assert again.failures == 2
    assert (again.next_s(112) or 0) >= 111 + 2 * SHORTEST_WAIT_S


def test_failures_wait_longer_each_time_up_to_an_hour() -> None:
    for dice, share in ((Dice(b"\x00"), 1.0), (Dice(b"\xff"), 2.0)):
        schedule, waits_s = waiting(), []
        for _ in range(12):
            schedule = schedule.begin().fail(1_000, "place.hangs", dice)
            waits_s.append((schedule.next_s(1_000) or 0) - 1_000)
        bases_s = [60, 120, 240, 480, 960, 1_800, 1_800, 1_800]
        assert waits_s[:8] == pytest.approx([base * share for base in bases_s], rel=1e-3)
        assert all(SHORTEST_WAIT_S <= wait <= LONGEST_WAIT_S for wait in waits_s)


def test_success_and_a_person_forget_the_failures() -> None:
    failed = waiting()
    for _ in range(5):
        failed = failed.begin().fail(1_000, "place.full", FakeChance())
    assert failed.fault == "place.full"
    asked = failed.ask()
    assert asked.next_s(1_001) == 1_001
    once_more = asked.begin().fail(1_002, "place.full", FakeChance())
    assert (once_more.next_s(1_002) or 0) - 1_002 < 2 * SHORTEST_WAIT_S
    done = failed.begin().succeed(2_000)
    assert (done.failures, done.fault, done.next_s(2_001)) == (0, "", 2_600)


def test_a_person_may_try_the_server_while_nothing_waits() -> None:
    asked = PushSchedule().ask()
    assert asked.waits(0, None).next_s(5) == 5
    assert asked.begin().succeed(6).next_s(7) is None


@pytest.mark.parametrize("code", sorted(FOR_A_PERSON))
def test_what_a_person_has_to_mend_is_not_tried_every_minute(code: str) -> None:
    assert has_sentence(code)
    assert waiting().begin().fail(1_000, code, FakeChance()).next_s(1_000) == 1_000 + LONGEST_WAIT_S


def test_a_cancel_waits_and_counts_as_no_failure() -> None:
    cancelled = waiting().begin().fail(1_000, "place.cancelled", FakeChance())
    assert cancelled.failures == 0
    assert (cancelled.next_s(1_000) or 0) >= 1_000 + SHORTEST_WAIT_S


def test_what_came_while_a_push_ran_is_not_forgotten() -> None:
    running = waiting().begin().day_closed()
    assert running.next_s(100) is None
    assert running.succeed(101).waits(1, SINCE).next_s(102) == 102


@given(
    steps=st.lists(
        st.sampled_from(["begin", "ok", "fail", "refused", "ask", "close", "wait", "none", "later"]), max_size=40
    )
)
def test_something_that_waits_always_has_a_moment_within_the_hour(steps: list[str]) -> None:
    schedule, now_s = PushSchedule(), 0.0
    for step in steps:
        now_s += 7.0
        match step:
            case "begin":
                schedule = schedule.begin()
            case "ok":
                schedule = schedule.succeed(now_s)
            case "fail":
                schedule = schedule.fail(now_s, "place.hangs", FakeChance())
            case "refused":
                schedule = schedule.fail(now_s, "place.refused", FakeChance())
            case "ask":
                schedule = schedule.ask()
            case "close":
                schedule = schedule.day_closed()
            case "wait":
                schedule = schedule.waits(3, SINCE)
            case "none":
                schedule = schedule.waits(0, None)
            case _:
                now_s += 500.0
        due_s = schedule.next_s(now_s)
        if schedule.running:
            assert due_s is None
        elif schedule.waiting:
            assert due_s is not None and now_s <= due_s <= now_s + LONGEST_WAIT_S
