"""A bad wire delivers every message once and in order, or the link goes down and says so: never anything else."""

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.protocol.link import Link, LinkDown, LinkOpened, LinkReceived, Role
from desktop.protocol.session import EventArrived, Session, SessionDown
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
    desk, terminal = Session(Role.DESK, octets=counted_octets()), Session(Role.TERMINAL, octets=counted_octets())
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
