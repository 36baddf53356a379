import pytest

from desktop.protocol.frames import Frame, FrameKind, encode_frame
from desktop.protocol.link import (
    MAX_QUEUED,
    Backoff,
    DownReason,
    Link,
    LinkDown,
    LinkOpened,
    LinkReceived,
    LinkState,
    Role,
)
from tests.helpers.wire import Wire, counted_octets, frames_in


def _pair(**hooks: object) -> Wire:
    desk = Link(Role.DESK, octets=counted_octets())
    terminal = Link(Role.TERMINAL, octets=counted_octets())
    wire = Wire(desk, terminal, **hooks)  # type: ignore[arg-type]
    desk.open(wire.now)
    return wire


def _open_pair(**hooks: object) -> Wire:
    wire = _pair(**hooks)
    assert wire.run(lambda: bool(wire.left_events))
    assert wire.left.state is wire.right.state is LinkState.OPEN
    return wire


def _received(events: list[object]) -> bytes:
    return b"".join(event.untrusted_bytes for event in events if isinstance(event, LinkReceived))


def test_both_ends_open() -> None:
    wire = _open_pair()
    assert wire.left_events == wire.right_events == [LinkOpened(connection=wire.left_events[0].connection)]


def test_open_is_repeated_every_half_second_with_the_same_bytes() -> None:
    desk = Link(Role.DESK, octets=counted_octets())
    desk.open(0.0)
    first = frames_in(desk.bytes_to_send())
    assert desk.deadline() == 0.5
    desk.tick(0.499)
    assert desk.bytes_to_send() == b""
    desk.tick(0.5)
    assert frames_in(desk.bytes_to_send()) == first
    assert first[0].connection == first[0].payload[0]
    assert first[0].sequence == 0


def test_an_opened_with_other_bytes_opens_nothing() -> None:
    desk = Link(Role.DESK, octets=counted_octets())
    desk.open(0.0)
    (frame,) = frames_in(desk.bytes_to_send())
    other = Frame(kind=FrameKind.OPENED, connection=frame.connection, sequence=0, payload=frame.payload[::-1])
    assert desk.receive_bytes(encode_frame(other), 0.1) == []
    assert desk.state is LinkState.OPENING


def test_a_repeated_open_of_this_connection_is_answered_and_changes_nothing() -> None:
    wire = _open_pair()
    wire.left.send(b"one", wire.now)
    wire.run(lambda: _received(wire.right_events) == b"one")
    again = Frame(kind=FrameKind.OPEN, connection=wire.right._nonce[0], sequence=0, payload=wire.right._nonce)
    assert wire.right.receive_bytes(encode_frame(again), wire.now) == []
    assert FrameKind.OPENED in [frame.kind for frame in frames_in(wire.right.bytes_to_send())]
    wire.left.send(b"two", wire.now)
    assert wire.run(lambda: _received(wire.right_events) == b"onetwo")


def test_a_new_open_makes_the_terminal_forget() -> None:
    wire = _open_pair()
    wire.right.send(b"for the old one", wire.now)
    wire.left.open(wire.now)
    assert wire.run(lambda: len(wire.left_events) == 2)
    wire.right.send(b"for the new one", wire.now)
    assert wire.run(lambda: _received(wire.left_events) == b"for the new one")
    assert [type(event) for event in wire.right_events] == [LinkOpened, LinkOpened]


def test_two_openings_never_share_a_connection_byte() -> None:
    desk = Link(Role.DESK, octets=lambda length: b"\xff" * length)
    desk.open(0.0)
    first = frames_in(desk.bytes_to_send())[0]
    desk.open(1.0)
    second = frames_in(desk.bytes_to_send())[0]
    assert (first.connection, second.connection) == (255, 0)
    assert second.payload[0] == 0


def test_a_frame_of_another_connection_is_dropped() -> None:
    wire = _open_pair()
    stranger = Frame(kind=FrameKind.DATA, connection=wire.right._connection ^ 1, sequence=0, payload=b"no")
    assert wire.right.receive_bytes(encode_frame(stranger), wire.now) == []
    assert wire.right.bytes_to_send() == b""
    assert wire.right.frames_dropped == 1


def test_what_is_queued_together_leaves_together() -> None:
    wire = _open_pair()
    for word in (b"a", b"b", b"c"):
        wire.left.send(word, wire.now)
    (frame,) = frames_in(wire.left.bytes_to_send())
    assert (frame.kind, frame.payload) == (FrameKind.DATA, b"abc")


def test_a_megabyte_arrives_in_order_over_many_sequences() -> None:
    wire = _open_pair()
    sent = bytes(range(256)) * 2_000
    wire.left.send(sent, wire.now)
    assert wire.run(lambda: len(_received(wire.right_events)) == len(sent), limit_s=600)
    assert _received(wire.right_events) == sent


def test_a_lost_ack_does_not_deliver_twice() -> None:
    lost: list[bytes] = []

    def lose_first_ack(chunk: bytes) -> list[bytes]:
        if not lost and any(frame.kind is FrameKind.ACK for frame in frames_in(chunk)):
            lost.append(chunk)
            return []
        return [chunk]

    wire = _open_pair(to_left=lose_first_ack)
    wire.left.send(b"once", wire.now)
    assert wire.run(lambda: bool(lost))
    wire.left.send(b"more", wire.now)
    assert wire.run(lambda: _received(wire.right_events) == b"oncemore")


def test_resends_follow_the_clock_and_the_wire_time() -> None:
    desk = Link(Role.DESK, octets=counted_octets(), baud=115_200)
    terminal = Link(Role.TERMINAL, octets=counted_octets())
    desk.open(0.0)
    terminal.receive_bytes(desk.bytes_to_send(), 0.0)
    desk.receive_bytes(terminal.bytes_to_send(), 0.0)
    desk.send(bytes(1_024), 1.0)
    frame = desk.bytes_to_send()
    assert desk.deadline() == pytest.approx(1.0 + 0.150 + 2 * len(frame) * 10 / 115_200)
    assert desk.tick(1.0 + 0.150) == []
    assert desk.bytes_to_send() == b""
    due = desk.deadline()
    assert due is not None
    desk.tick(due)
    assert frames_in(desk.bytes_to_send()) == frames_in(frame)


def test_eight_resends_then_down() -> None:
    wire = _open_pair()
    wire.to_right = lambda _: ()
    began = wire.now
    wire.left.send(b"nobody hears", wire.now)
    wire.left.bytes_to_send()
    sent = 0
    while not isinstance(wire.left_events[-1], LinkDown):
        due = wire.left.deadline()
        assert due is not None
        wire.left_events += wire.left.tick(due)
        wire.now = due
        sent += len(frames_in(wire.left.bytes_to_send()))
    assert sent == 8
    assert wire.left_events[-1] == LinkDown(reason=DownReason.UNACKNOWLEDGED)
    assert wire.now - began == pytest.approx(9 * 0.150)
    assert wire.left.state is LinkState.IDLE
    assert wire.left.deadline() is None


def test_six_seconds_of_silence_are_down() -> None:
    wire = _open_pair()
    opened = wire.now
    assert wire.run(lambda: len(wire.left_events) == 2 and len(wire.right_events) == 2, limit_s=7)
    assert wire.left_events[1] == wire.right_events[1] == LinkDown(reason=DownReason.SILENT)
    assert wire.now - opened == pytest.approx(6.0, abs=0.01)


def test_close_tells_the_reason_and_needs_no_answer() -> None:
    wire = _open_pair()
    wire.right.close("停" * 50, wire.now)
    assert wire.run(lambda: len(wire.left_events) == 2)
    assert wire.left_events[1] == LinkDown(reason=DownReason.CLOSED, untrusted_detail="停" * 33)
    assert wire.right.state is LinkState.IDLE


def test_a_desk_ignores_an_open_and_a_terminal_an_opened() -> None:
    wire = _open_pair()
    nonce = wire.left._nonce
    for link, kind in ((wire.left, FrameKind.OPEN), (wire.right, FrameKind.OPENED)):
        frame = Frame(kind=kind, connection=nonce[0], sequence=0, payload=nonce)
        assert link.receive_bytes(encode_frame(frame), wire.now) == []
        assert link.frames_dropped == 1


def test_a_sequence_out_of_turn_is_not_acknowledged() -> None:
    wire = _open_pair()
    for sequence in (255, 1, 77):
        frame = Frame(kind=FrameKind.DATA, connection=wire.right._connection, sequence=sequence, payload=b"x")
        assert wire.right.receive_bytes(encode_frame(frame), wire.now) == []
    assert wire.right.bytes_to_send() == b""
    assert wire.right.frames_dropped == 3


def test_a_queue_without_end_is_down() -> None:
    wire = _open_pair()
    assert wire.left.send(bytes(MAX_QUEUED), wire.now) == []
    assert wire.left.send(b"x", wire.now) == [LinkDown(reason=DownReason.OVERFLOW)]


def test_backoff_grows_to_four_seconds_for_ever() -> None:
    backoff = Backoff()
    assert [backoff.next_s() for _ in range(7)] == [0.25, 0.5, 1.0, 2.0, 4.0, 4.0, 4.0]
    backoff.reset()
    assert backoff.next_s() == 0.25
