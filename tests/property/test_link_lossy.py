"""A bad wire delivers every message once and in order, or the link goes down and says so: never anything else."""

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.protocol.link import Link, LinkDown, LinkOpened, LinkReceived, Role
from desktop.protocol.session import EventArrived, Session, SessionDown
from desktop.protocol.tls import TlsChannel
from tests.helpers.plain_channel import PlainChannel
from tests.helpers.tls_ends import TestMaker, desk_context, desk_identity, terminal_channel
from tests.helpers.wire import Wire, counted_octets, lossy

LOSSES = st.fixed_dictionaries(
    {
        "seed": st.integers(0, 2**32),
        "drop": st.floats(0, 0.4),
        "twice": st.floats(0, 0.3),
        "flip": st.floats(0, 0.3),
        "cut": st.floats(0, 0.2),
    }
)


def _stream(events: list[object]) -> bytes:
    return b"".join(event.untrusted_bytes for event in events if isinstance(event, LinkReceived))


@settings(deadline=None, max_examples=60)
@given(LOSSES, st.lists(st.binary(min_size=1, max_size=3_000), max_size=6), st.binary(max_size=2_000))
def test_a_lossy_link_delivers_once_in_order_or_goes_down(
    losses: dict[str, float], there: list[bytes], back: bytes
) -> None:
    seed = int(losses.pop("seed"))
    desk, terminal = Link(Role.DESK, octets=counted_octets()), Link(Role.TERMINAL, octets=counted_octets())
    wire = Wire(desk, terminal, to_right=lossy(seed, **losses), to_left=lossy(seed + 1, **losses))
    desk.open(wire.now)
    assert wire.run(lambda: bool(wire.left_events), limit_s=600)
    for octets in there:
        wire.left_events += desk.send(octets, wire.now)
    wire.right_events += terminal.send(back, wire.now)
    sent_there, sent_back = b"".join(there), back

    def settled() -> bool:
        down = any(isinstance(event, LinkDown) for event in wire.left_events + wire.right_events)
        return down or (_stream(wire.right_events) == sent_there and _stream(wire.left_events) == sent_back)

    assert wire.run(settled, limit_s=600)
    assert sent_there.startswith(_stream(wire.right_events))
    assert sent_back.startswith(_stream(wire.left_events))
    assert sum(isinstance(event, LinkOpened) for event in wire.right_events) == 1


@settings(deadline=None, max_examples=30)
@given(LOSSES, st.lists(st.integers(0, 2**31), min_size=1, max_size=30))
def test_a_lossy_session_tells_events_once_in_order_or_goes_down(losses: dict[str, float], ages: list[int]) -> None:
    seed = int(losses.pop("seed"))
    desk, terminal = (
        Session(Role.DESK, octets=counted_octets(), channel=PlainChannel),
        Session(Role.TERMINAL, octets=counted_octets(), channel=PlainChannel),
    )
    wire = Wire(desk, terminal, to_right=lossy(seed, **losses), to_left=lossy(seed + 1, **losses))
    desk.open(wire.now)
    assert wire.run(lambda: bool(wire.left_events), limit_s=600)
    for age_s in ages:
        if terminal.is_open:
            terminal.emit("face_library", {"age_s": age_s}, wire.now)

    def told() -> list[int]:
        return [event.fields["age_s"] for event in wire.left_events if isinstance(event, EventArrived)]

    def settled() -> bool:
        return told() == ages or any(isinstance(e, SessionDown) for e in wire.left_events + wire.right_events)

    assert wire.run(settled, limit_s=600)
    assert ages[: len(told())] == told()


MAKER = TestMaker()
DEVICE = MAKER.device()
CONTEXT = desk_context(MAKER.certificate, own=desk_identity())


@settings(deadline=None, max_examples=20)
@given(LOSSES, st.lists(st.integers(0, 2**31), min_size=1, max_size=10))
def test_tls_over_a_lossy_link_tells_the_same_or_goes_down(losses: dict[str, float], ages: list[int]) -> None:
    seed = int(losses.pop("seed"))
    desk = Session(Role.DESK, octets=counted_octets(), channel=lambda: TlsChannel(CONTEXT))
    terminal = Session(Role.TERMINAL, octets=counted_octets(), channel=lambda: terminal_channel(DEVICE))
    wire = Wire(desk, terminal, to_right=lossy(seed, **losses), to_left=lossy(seed + 1, **losses))
    desk.open(wire.now)

    def over() -> bool:
        return any(isinstance(event, SessionDown) for event in wire.left_events + wire.right_events)

    assert wire.run(lambda: over() or (desk.is_open and terminal.is_open), limit_s=60)
    for age_s in ages:
        if terminal.is_open:
            terminal.emit("face_library", {"age_s": age_s}, wire.now)

    def told() -> list[int]:
        return [event.fields["age_s"] for event in wire.left_events if isinstance(event, EventArrived)]

    assert wire.run(lambda: over() or told() == ages, limit_s=600)
    assert ages[: len(told())] == told()
    for event in wire.left_events + wire.right_events:
        if isinstance(event, SessionDown):  # the link hides what a wire does: TLS never sees a broken record
            assert event.untrusted_detail not in ("broken", "foreign")
