from typing import Any

import pytest

from desktop.protocol.link import Role
from desktop.protocol.messages import LocalMessageError, encode_message
from desktop.protocol.session import (
    AnswerArrived,
    EventArrived,
    Passed,
    RequestArrived,
    RequestExpired,
    Session,
    SessionDown,
    SessionOpened,
)
from tests.helpers.plain_channel import PlainChannel
from tests.helpers.wire import Wire, counted_octets

PONG = {"clock": "2026-06-18T12:00:00+08:00", "journal_head": 0}


class Talk(Wire):
    """A desk and a terminal that answers pings."""

    left: Session
    right: Session


def _talk(*, pongs: bool = True) -> Talk:
    desk = Session(Role.DESK, octets=counted_octets(), channel=PlainChannel)
    terminal = Session(Role.TERMINAL, octets=counted_octets(), channel=PlainChannel)
    talk = Talk(desk, terminal)

    def pong(session: Session, event: Any) -> None:
        if pongs and isinstance(event, RequestArrived) and event.do == "ping":
            session.answer(event.token, PONG, talk.now)

    talk.on_left = lambda event: pong(desk, event)
    talk.on_right = lambda event: pong(terminal, event)
    desk.open(talk.now)
    assert talk.run(lambda: bool(talk.left_events))
    assert talk.left_events == talk.right_events == [SessionOpened()]
    talk.left_events.clear()
    talk.right_events.clear()
    return talk


def test_a_request_finds_its_answer() -> None:
    talk = _talk()
    first = talk.left.request("cancel", {"order_no": "A"}, talk.now)
    second = talk.left.request("query", {"order_no": "B"}, talk.now)
    assert talk.run(lambda: len(talk.right_events) == 2)
    one, two = talk.right_events
    talk.right.answer(two.token, {"state": "in_progress", "stage": "shown"}, talk.now)
    talk.right.refuse(one.token, "internal", talk.now, text="sorry")
    assert talk.run(lambda: len(talk.left_events) == 2)
    assert [(e.id, e.do, e.error) for e in talk.left_events] == [(second, "query", ""), (first, "cancel", "internal")]
    assert talk.left_events[0].fields["stage"] == "shown"


def test_events_arrive() -> None:
    talk = _talk()
    talk.right.emit("stage", {"order_no": "A", "stage": "searching"}, talk.now)
    assert talk.run(lambda: bool(talk.left_events))
    (event,) = talk.left_events
    assert isinstance(event, EventArrived)
    assert (event.ev, event.fields["stage"]) == ("stage", "searching")


def test_pings_keep_a_quiet_session_alive() -> None:
    talk = _talk()
    assert not talk.run(lambda: False, limit_s=60)
    assert talk.left.is_open
    assert talk.right.is_open
    pings = [event for event in talk.right_events + talk.left_events if isinstance(event, RequestArrived)]
    assert 20 <= len(pings) <= 61  # one every 2 s, from either side


def test_a_ping_is_sent_after_two_quiet_seconds() -> None:
    talk = _talk()
    began = talk.now
    assert talk.run(lambda: bool(talk.right_events or talk.left_events), limit_s=3)
    assert talk.now - began == pytest.approx(2.0, abs=0.01)


def test_a_request_without_an_answer_expires() -> None:
    talk = _talk()
    talk.left.request("cancel", {"order_no": "A"}, talk.now, limit_s=3.0)
    assert talk.run(lambda: any(isinstance(event, RequestExpired) for event in talk.left_events), limit_s=3.01)
    token = next(e.token for e in talk.right_events if isinstance(e, RequestArrived) and e.do == "cancel")
    talk.right.answer(token, {"state": "unknown"}, talk.now)
    talk.run(lambda: False, limit_s=1)
    assert not any(isinstance(event, AnswerArrived) and event.do == "cancel" for event in talk.left_events)
    assert talk.left.ignored == 1


def test_an_ill_typed_request_is_answered_here() -> None:
    talk = _talk()
    talk.left._waiting[9] = ("pay", talk.now + 9)
    talk.left.link.send(encode_message({"id": 9, "do": "pay", "order_no": 1}), talk.now)
    assert talk.run(lambda: bool(talk.left_events), limit_s=1)
    assert talk.left_events[0].error == "bad_request"
    assert talk.right_events == []


def test_an_unknown_request_is_unsupported() -> None:
    talk = _talk()
    talk.left._waiting[9] = ("ping", talk.now + 9)
    talk.left.link.send(encode_message({"id": 9, "do": "dance"}), talk.now)
    assert talk.run(lambda: bool(talk.left_events), limit_s=1)
    assert talk.left_events[0].error == "unsupported"


@pytest.mark.parametrize(
    "message",
    [{"re": 1, "ok": True, "state": 7}, {"ev": "stage", "order_no": "A", "stage": "dancing"}, {"huh": 1}, {"re": "1"}],
)
def test_an_ill_typed_answer_or_event_ends_it(message: dict[str, object]) -> None:
    talk = _talk()
    talk.left.request("cancel", {"order_no": "A"}, talk.now)
    talk.right.link.send(encode_message(message), talk.now)
    assert talk.run(lambda: bool(talk.left_events), limit_s=1)
    assert [type(event) for event in talk.left_events] == [SessionDown]
    assert talk.left_events[0].reason == "garbage"
    assert talk.run(lambda: any(isinstance(event, SessionDown) for event in talk.right_events), limit_s=1)
    assert talk.right_events[-1].reason == "closed"


def test_bytes_that_are_no_message_end_it() -> None:
    talk = _talk()
    talk.right.link.send(b"\xff\xff\xff", talk.now)
    assert talk.run(lambda: bool(talk.left_events), limit_s=1)
    assert talk.left_events[0].reason == "garbage"
    assert not talk.left.is_open


def test_unknown_events_are_ignored() -> None:
    talk = _talk()
    talk.right.link.send(encode_message({"ev": "weather"}), talk.now)
    talk.right.emit("face_library", {"age_s": 1}, talk.now)
    assert talk.run(lambda: bool(talk.left_events), limit_s=1)
    assert [event.ev for event in talk.left_events] == ["face_library"]
    assert talk.left.ignored == 1


def test_an_answer_never_reaches_a_later_connection() -> None:
    talk = _talk()
    talk.left.request("cancel", {"order_no": "old"}, talk.now)
    assert talk.run(lambda: bool(talk.right_events))
    old = talk.right_events[0]
    talk.left.open(talk.now)
    assert talk.run(lambda: SessionOpened() in talk.left_events)
    talk.left._next_id = 1
    talk.left.request("cancel", {"order_no": "new"}, talk.now)
    assert talk.run(lambda: isinstance(talk.right_events[-1], RequestArrived) and talk.right_events[-1] is not old)
    talk.right.answer(old.token, {"state": "unknown"}, talk.now)
    talk.run(lambda: False, limit_s=1)
    assert not any(isinstance(event, AnswerArrived) for event in talk.left_events)


@pytest.mark.parametrize(("do", "fields"), [("dance", {}), ("cancel", {}), ("cancel", {"order_no": "x" * 65})])
def test_we_do_not_ask_what_is_not_in_the_table(do: str, fields: dict[str, object]) -> None:
    talk = _talk()
    with pytest.raises(LocalMessageError):
        talk.left.request(do, fields, talk.now)


def test_we_do_not_answer_what_does_not_fit() -> None:
    talk = _talk()
    talk.left.request("cancel", {"order_no": "A"}, talk.now)
    assert talk.run(lambda: bool(talk.right_events))
    with pytest.raises(LocalMessageError):
        talk.right.answer(talk.right_events[0].token, {"state": "perhaps"}, talk.now)


def test_a_queue_that_overflows_is_told() -> None:
    talk = _talk()
    for _ in range(30):
        talk.right.link.send(bytes(60_000), talk.now)  # straight to the link: the session would not say this
        if not talk.right.is_open:
            break
    assert not talk.right.is_open


def test_an_overflow_through_the_session_is_told_with_the_next_call() -> None:
    talk = _talk()
    entry = {"n": 1, "kind": "payment", "order_no": "A", "result": "paid", "at": "x", "mac": bytes(50_000)}
    while talk.right.is_open:
        talk.right.emit("journal", {"entry": entry}, talk.now)
    assert talk.right.deadline() == 0.0
    assert talk.right.tick(talk.now) == [SessionDown(reason="overflow")]


def test_a_long_message_before_it_costs_a_request_no_time_and_makes_no_side_silent() -> None:
    desk = Session(Role.DESK, octets=counted_octets(), channel=PlainChannel, baud=115_200)
    terminal = Session(Role.TERMINAL, octets=counted_octets(), channel=PlainChannel, baud=115_200)
    talk = Talk(desk, terminal, latency_s=0.05)  # 59 frames there and back: 5.9 s
    desk.open(talk.now)
    assert talk.run(lambda: bool(talk.left_events))
    picture = {"person_ref": "p", "face_jpeg": bytes(59_000), "consent_ref": "c"}
    desk.request("enrol.put", picture, talk.now, limit_s=1.0)
    desk.request("cancel", {"order_no": "A"}, talk.now, limit_s=2.0)
    assert talk.run(lambda: len(talk.right_events) == 3, limit_s=7)
    assert [event.do for event in talk.right_events[1:]] == ["enrol.put", "cancel"]
    assert not any(isinstance(event, RequestExpired) for event in talk.left_events)


def test_every_message_passes_whoever_looks_on() -> None:
    talk = _talk()
    seen: list[Passed] = []
    talk.left.on_passed = seen.append
    talk.left.request("cancel", {"order_no": "A"}, talk.now)
    assert talk.run(lambda: bool(talk.right_events))
    talk.right.answer(talk.right_events[0].token, {"state": "unknown"}, talk.now)
    talk.right.emit("face_library", {"age_s": 1}, talk.now)
    assert talk.run(lambda: len(talk.left_events) == 2)
    assert [(each.outgoing, each.kind, each.name) for each in seen] == [
        (True, "request", "cancel"),
        (False, "answer", "cancel"),
        (False, "event", "face_library"),
    ]
    assert seen[0].size == len(encode_message({"id": 1, "do": "cancel", "order_no": "A"}))
    assert all(each.size > 2 for each in seen)
