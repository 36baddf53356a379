import ssl
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.adapters.simulated.maker import Device
from desktop.adapters.simulated.tls import TerminalChannel
from desktop.adapters.terminal.certificates import der_of
from desktop.protocol.link import Link, Role
from desktop.protocol.session import EventArrived, Session, SessionDown, SessionOpened
from desktop.protocol.tls import ChannelError, TlsChannel
from tests.helpers.plain_channel import PlainChannel
from tests.helpers.tls_ends import (
    TestMaker,
    desk_context,
    desk_identity,
    self_signed,
    shake_hands,
    terminal_channel,
)
from tests.helpers.wire import Wire, counted_octets

MAKER = TestMaker()
OTHER_MAKER = TestMaker("a maker")  # of the same name
DEVICE = MAKER.device()
DESK = desk_identity()
CONTEXT = desk_context(MAKER.certificate, own=DESK)


def _ends(device: Device = DEVICE) -> tuple[TlsChannel, TerminalChannel]:
    return TlsChannel(CONTEXT), terminal_channel(device)


def _shaken(device: Device = DEVICE) -> tuple[TlsChannel, TerminalChannel]:
    desk, terminal = _ends(device)
    shake_hands(desk, terminal)
    return desk, terminal


def test_each_end_has_proved_the_other() -> None:
    desk, terminal = _shaken()
    assert desk.is_ready
    assert terminal.is_ready
    assert desk.peer_certificate == der_of(DEVICE.certificate)
    assert terminal.peer_certificate == der_of(DESK[0])


def test_nothing_is_known_before_the_handshake_is_through() -> None:
    desk, terminal = _ends()
    assert not desk.is_ready
    assert desk.peer_certificate == terminal.peer_certificate == b""
    with pytest.raises(AssertionError):
        desk.send(b"too early")


def test_the_first_message_is_small_and_the_handshake_three_flights() -> None:
    desk, terminal = _ends()
    hello = desk.own_bytes()
    assert terminal.receive(hello) == b""
    answer = terminal.own_bytes()
    assert desk.receive(answer) == b""
    assert desk.is_ready
    assert terminal.receive(desk.own_bytes()) == b""
    assert terminal.is_ready
    assert len(hello) < 250
    assert len(answer) <= 1024  # one DATA frame


@settings(deadline=None, max_examples=25)
@given(st.integers(1, 1_200), st.binary(min_size=1, max_size=60_000))
def test_any_split_of_the_bytes_gives_the_same_plaintext(piece: int, plaintext: bytes) -> None:
    desk, terminal = _ends()
    shake_hands(desk, terminal, piece)
    for source, target in ((desk, terminal), (terminal, desk)):
        octets = source.send(plaintext)
        got = b"".join(target.receive(octets[at : at + piece]) for at in range(0, len(octets), piece))
        assert got == plaintext


@pytest.mark.parametrize(
    ("device", "fault"),
    [
        (OTHER_MAKER.device(), "foreign"),
        (TestMaker("another maker").device(), "foreign"),
        (self_signed(), "self_signed"),
        (MAKER.device(starts=timedelta(days=-20), days=10), "expired"),
        (MAKER.device(starts=timedelta(days=20)), "not_yet_valid"),
    ],
)
def test_a_terminal_that_proves_nothing_is_refused_by_name(device: Device, fault: str) -> None:
    desk, terminal = _ends(device)
    with pytest.raises(ChannelError) as caught:
        shake_hands(desk, terminal)
    assert caught.value.fault == fault
    assert not desk.is_ready
    with pytest.raises(ChannelError):
        desk.receive(b"")


def test_a_desk_without_a_certificate_is_refused_by_the_terminal() -> None:
    desk, terminal = TlsChannel(desk_context(MAKER.certificate)), terminal_channel(DEVICE)
    with pytest.raises(ChannelError):
        shake_hands(desk, terminal)
    assert not terminal.is_ready


@settings(deadline=None, max_examples=40)
@given(st.data())
def test_a_changed_byte_is_never_plaintext(data: st.DataObject) -> None:
    desk, terminal = _shaken()
    octets = bytearray(terminal.send(b"paid"))
    at = data.draw(st.integers(0, len(octets) - 1))
    octets[at] ^= data.draw(st.integers(1, 255))
    try:
        assert desk.receive(bytes(octets)) == b""  # a longer record than came: it waits, and nothing follows
    except ChannelError as fault:
        assert fault.fault == "broken"


@pytest.mark.parametrize("drop", [False, True])
def test_a_record_that_comes_twice_or_not_at_all_ends_it(drop: bool) -> None:
    desk, terminal = _shaken()
    first, second = terminal.send(b"one"), terminal.send(b"two")
    if not drop:
        assert desk.receive(first) == b"one"
        second = first
    with pytest.raises(ChannelError):
        desk.receive(second)


def test_bytes_of_an_earlier_connection_say_nothing() -> None:
    desk, terminal = _ends()
    hello = desk.own_bytes()
    terminal.receive(hello)
    recorded = [terminal.own_bytes()]
    desk.receive(recorded[0])
    terminal.receive(desk.own_bytes())
    recorded += [terminal.own_bytes(), terminal.send(b"paid")]
    assert desk.receive(recorded[1] + recorded[2]) == b"paid"
    later = TlsChannel(CONTEXT)
    with pytest.raises(ChannelError):
        later.receive(recorded[0])
    assert not later.is_ready


def test_an_older_tls_is_refused() -> None:
    # A ServerHello of TLS 1.2: no supported_versions extension.
    desk = TlsChannel(CONTEXT)
    body = b"\x03\x03" + bytes(32) + b"\x00" + b"\xc0\x2b" + b"\x00"
    message = b"\x02" + len(body).to_bytes(3, "big") + body
    with pytest.raises(ChannelError):
        desk.receive(b"\x16\x03\x03" + len(message).to_bytes(2, "big") + message)


# --- in a session --------------------------------------------------------------------------------------------------


def _talk(device: Device = DEVICE, *, terminal_plain: bool = False) -> Wire:
    desk = Session(Role.DESK, octets=counted_octets(), channel=lambda: TlsChannel(CONTEXT))
    terminal = Session(
        Role.TERMINAL,
        octets=counted_octets(),
        channel=PlainChannel if terminal_plain else lambda: terminal_channel(device),
    )
    desk.open(100.0)
    return Wire(desk, terminal)


def test_a_session_opens_once_hands_were_shaken_and_carries_messages() -> None:
    talk = _talk()
    assert talk.run(lambda: SessionOpened() in talk.left_events and SessionOpened() in talk.right_events, limit_s=2)
    assert talk.left.peer_certificate == der_of(DEVICE.certificate)
    talk.right.emit("face_library", {"age_s": 3}, talk.now)
    assert talk.run(lambda: len(talk.left_events) == 2, limit_s=1)
    assert talk.left_events[1] == EventArrived(ev="face_library", fields={"ev": "face_library", "age_s": 3})


def test_a_handshake_that_fails_closes_the_link_with_the_reason() -> None:
    talk = _talk(OTHER_MAKER.device())
    assert talk.run(lambda: bool(talk.left_events and talk.right_events), limit_s=2)
    assert talk.left_events == [SessionDown(reason="tls", untrusted_detail="foreign")]
    assert talk.right_events[-1] == SessionDown(reason="closed", untrusted_detail="tls: foreign")
    assert not talk.left.is_open


def test_a_handshake_has_five_seconds() -> None:
    desk = Session(Role.DESK, octets=counted_octets(), channel=lambda: TlsChannel(CONTEXT))
    talk = Wire(desk, Link(Role.TERMINAL, octets=counted_octets()))  # answers every frame, and says nothing
    desk.open(talk.now)
    assert talk.run(lambda: bool(talk.left_events), limit_s=20)
    assert talk.left_events == [SessionDown(reason="tls", untrusted_detail="late")]
    assert talk.now == pytest.approx(105.0, abs=0.1)


def test_a_terminal_that_speaks_plainly_is_not_heard() -> None:
    talk = _talk(terminal_plain=True)
    assert talk.run(lambda: bool(talk.right_events), limit_s=2)
    if talk.right.is_open:
        talk.right.emit("face_library", {"age_s": 3}, talk.now)
    assert talk.run(lambda: bool(talk.left_events), limit_s=20)
    assert talk.left_events == [SessionDown(reason="tls", untrusted_detail="broken")]


def test_a_byte_changed_behind_the_link_ends_the_session() -> None:
    talk = _talk()
    assert talk.run(lambda: SessionOpened() in talk.left_events and SessionOpened() in talk.right_events, limit_s=2)
    octets = bytearray(talk.right._channel.send(b"\x00\x00"))
    octets[-1] ^= 1
    talk.right.link.send(bytes(octets), talk.now)
    assert talk.run(lambda: len(talk.left_events) > 1, limit_s=2)
    assert talk.left_events[1:] == [SessionDown(reason="tls", untrusted_detail="broken")]


def test_a_python_that_cannot_name_the_curve_meets_a_terminal_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """As Debian 12's own, 3.11.2, with OpenSSL 3.0; its first message stays one frame."""

    def unknown_group(_context: ssl.SSLContext, _name: str) -> None:
        raise ssl.SSLError("[EC: UNKNOWN_GROUP] unknown group")

    monkeypatch.setattr(ssl.SSLContext, "set_ecdh_curve", unknown_group)
    desk, terminal = TlsChannel(desk_context(MAKER.certificate, own=DESK)), terminal_channel(DEVICE)
    first = desk._outgoing.pending
    shake_hands(desk, terminal)

    assert desk.is_ready
    assert 0 < first <= 1024 or ssl.OPENSSL_VERSION_INFO >= (3, 5)
