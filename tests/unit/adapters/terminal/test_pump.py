"""One conversation in virtual time, with a terminal in memory at the other end."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import pytest

from desktop.adapters.terminal.pump import Conversation
from desktop.adapters.terminal.translate import MOST_JPEG_BYTES
from desktop.domain.errors import OperatorError
from desktop.domain.events import (
    Cancel,
    ClockTold,
    FacePut,
    JournalArrived,
    Knowledge,
    OrderAnswered,
    PairingRefused,
    PairTerminal,
    PutFace,
    ReadJournal,
    RequestRefused,
    TerminalConnected,
    TerminalEvent,
    TerminalIdentity,
    TerminalPaired,
    TerminalRequest,
    TerminalUnpaired,
)
from desktop.domain.identifiers import OrderNo
from desktop.domain.wire import Direction, WireNote
from desktop.protocol.link import Role
from desktop.protocol.messages import encode_message
from desktop.protocol.pairing import fingerprint_of, pairing_code
from desktop.protocol.session import AnswerArrived, RequestArrived, Session, SessionDown
from tests.helpers.certificates import certificate_for
from tests.helpers.plain_channel import PlainChannel
from tests.helpers.terminal_brain import Brain
from tests.helpers.wire import counted_octets

HELLO = Brain().ask("hello", protocol=1, app="test")
CERTIFICATE = certificate_for(HELLO["sn"])
OTHER = certificate_for(HELLO["sn"])
DESK = "d" * 64
CODE = pairing_code(DESK, fingerprint_of(CERTIFICATE))
ENTRY = {"n": 3, "kind": "payment", "order_no": "A", "result": "paid", "at": "2026-06-18T12:00:00Z", "mac": b"m"}
Script = Callable[["Desk", RequestArrived], None]


def polite(desk: "Desk", request: RequestArrived) -> None:
    """Answer what any terminal answers."""
    if request.do == "hello":
        desk.terminal.answer(request.token, desk.hello, desk.now)
    elif request.do == "ping":
        desk.terminal.answer(request.token, {"clock": "2026-06-18T12:00:00Z", "journal_head": 0}, desk.now)


@dataclass
class Desk:
    """The clock, the port and the owner of a conversation."""

    script: Script = polite
    hello: dict[str, Any] = field(default_factory=lambda: dict(HELLO))
    now: float = 10.0
    baud: int = 0
    reads: int = 0
    deaf: bool = False
    noise: bytes = b""
    admitted: list[TerminalIdentity] = field(default_factory=list)
    events: list[TerminalEvent] = field(default_factory=list)
    unreached: list[str] = field(default_factory=list)
    heard: list[Any] = field(default_factory=list)
    requests: deque[TerminalRequest] = field(default_factory=deque)
    terminal: Session = field(
        default_factory=lambda: Session(Role.TERMINAL, octets=counted_octets(9), channel=PlainChannel)
    )
    certificate: bytes = CERTIFICATE
    pins: dict[str, str] = field(default_factory=lambda: {HELLO["sn"]: fingerprint_of(CERTIFICATE)})
    unpaired: list[TerminalUnpaired] = field(default_factory=list)
    wire: list[WireNote] = field(default_factory=list)
    stop_at: float = 1e9

    # the clock
    def monotonic_s(self) -> float:
        return self.now

    def now_(self) -> datetime:
        return datetime(2026, 6, 18, tzinfo=UTC)

    # the port
    def write(self, octets: bytes) -> None:
        if not self.deaf:
            self._handle(self.terminal.receive_bytes(octets, self.now))

    def read(self, timeout_s: float | None) -> bytes:
        self.reads += 1
        assert self.reads < 10_000, "a busy loop"
        waiting = self.noise or self.terminal.bytes_to_send()
        if waiting:
            self.noise = b""
            return waiting
        assert timeout_s is not None
        self.now += timeout_s
        self._handle(self.terminal.tick(self.now))
        return self.terminal.bytes_to_send()

    def close(self) -> None:
        pass

    def _handle(self, events: list[Any]) -> None:
        self.heard += events
        for event in events:
            if isinstance(event, RequestArrived):
                self.script(self, event)

    def talk(self, seconds: float) -> None:
        """Run a conversation for so long. Raises: OperatorError as `run` does."""
        self.stop_at = self.now + seconds
        clock = _Clock(self)
        Conversation(
            self,
            Session(Role.DESK, octets=counted_octets(), channel=lambda: PlainChannel(self.certificate)),
            clock,
            app="test",
            own_fingerprint=DESK,
            pins=self.pins,
            requests=self.requests,
            on_admitted=self._admit,
            on_unpaired=self.unpaired.append,
            on_event=self.events.append,
            on_unreached=lambda fault: self.unreached.append(fault.code),
            on_wire=self.wire.append,
        ).run(lambda: self.now >= self.stop_at)

    def _admit(self, connected: TerminalConnected) -> None:
        assert connected.certificate is not None
        assert connected.certificate.fingerprint == self.pins.get(connected.identity.sn, fingerprint_of(CERTIFICATE))
        self.admitted.append(connected.identity)

    def end(self, seconds: float = 60.0) -> OperatorError:
        """Return how a conversation ends that does not last."""
        with pytest.raises(OperatorError) as caught:
            self.talk(seconds)
        return caught.value


@dataclass
class _Clock:
    desk: Desk

    def now(self) -> datetime:
        return self.desk.now_()

    def monotonic_s(self) -> float:
        return self.desk.monotonic_s()


def test_a_terminal_is_admitted_and_kept_without_a_busy_loop() -> None:
    desk = Desk()
    desk.talk(60)
    assert [who.sn for who in desk.admitted] == [HELLO["sn"]]
    assert desk.reads < 300
    assert desk.heard[-1] == SessionDown(reason="closed", untrusted_detail="the desk is closing")


def test_what_waits_is_sent_once_admitted() -> None:
    desk = Desk()

    def script(desk: Desk, request: RequestArrived) -> None:
        polite(desk, request)
        if request.do == "cancel":
            assert desk.admitted
            desk.terminal.answer(request.token, {"state": "unknown"}, desk.now)
        if request.do == "journal.read":
            desk.terminal.refuse(request.token, "internal", desk.now)

    desk.script = script
    read = ReadJournal(after=0, limit=1)
    desk.requests += [Cancel(order_no=OrderNo("A")), read]
    desk.talk(1)
    assert desk.events == [
        OrderAnswered(order_no=OrderNo("A"), knowledge=Knowledge.UNKNOWN),
        RequestRefused(request=read, error="internal"),
    ]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"protocol": 2}, "link.version"),
        ({"sn": "SIM000000000"}, "link.other_sn"),
        ({"clock": "noon"}, "link.garbage"),
    ],
)
def test_who_is_not_admitted(changes: dict[str, Any], code: str) -> None:
    desk = Desk(hello={**HELLO, **changes})
    desk.requests.append(Cancel(order_no=OrderNo("A")))
    assert desk.end().code == code
    assert desk.admitted == desk.events == []
    assert not any(isinstance(event, RequestArrived) and event.do == "cancel" for event in desk.heard)
    assert desk.heard[-1] == SessionDown(reason="closed", untrusted_detail=code)


def test_a_refused_hello_is_told() -> None:
    desk = Desk(script=lambda desk, request: desk.terminal.refuse(request.token, "unpaired", desk.now))
    fault = desk.end()
    assert (fault.code, fault.facts["detail"]) == ("link.refused", "unpaired")


def test_silence_and_noise_are_told_apart_and_opening_goes_on() -> None:
    desk = Desk(deaf=True)
    desk.talk(4)
    assert desk.unreached == ["link.silent"]
    desk.noise = b"\x07" * 40
    desk.talk(7)
    assert desk.unreached == ["link.silent", "link.garbage", "link.silent"]
    desk.deaf = False
    desk.talk(1)
    assert len(desk.admitted) == 1


def test_an_unanswered_request_ends_it() -> None:
    desk = Desk()
    desk.requests.append(Cancel(order_no=OrderNo("A")))
    fault = desk.end()
    assert (fault.code, fault.facts["detail"]) == ("link.silent", "cancel")
    assert desk.now == pytest.approx(15.0, abs=0.1)


@pytest.mark.parametrize(
    "message",
    [
        b"\x00\x01\xff",
        encode_message({"ev": "journal", "entry": {**ENTRY, "n": "three"}}),
        encode_message({"ev": "journal", "entry": {**ENTRY, "at": "noon"}}),
        encode_message({"re": 1, "ok": 1}),
    ],
)
def test_a_message_that_does_not_parse_ends_it(message: bytes) -> None:
    desk = Desk()

    def script(desk: Desk, request: RequestArrived) -> None:
        polite(desk, request)
        if request.do == "ping":
            desk.terminal.link.send(message, desk.now)

    desk.script = script
    assert desk.end().code == "link.garbage"
    assert [event for event in desk.events if not isinstance(event, ClockTold)] == []


def test_the_desk_answers_a_ping_with_what_it_saw_of_the_journal() -> None:
    asked: list[int] = []

    def script(desk: Desk, request: RequestArrived) -> None:
        polite(desk, request)
        if request.do == "hello":
            desk.terminal.emit("journal", {"entry": ENTRY}, desk.now)
            desk.terminal.emit("stage", {"order_no": "A", "stage": "shown"}, desk.now)
        if request.do == "ping" and not asked:
            asked.append(desk.terminal.request("ping", {}, desk.now))
            asked.append(desk.terminal.request("hello", {"protocol": 1, "app": ""}, desk.now))

    desk = Desk(script=script)
    desk.talk(5)
    answers = {event.id: event for event in desk.heard if isinstance(event, AnswerArrived)}
    assert answers[asked[0]].fields["journal_head"] == 3
    assert answers[asked[1]].error == "unsupported"
    assert isinstance(desk.events[0], JournalArrived)


def test_the_other_sides_words_are_made_harmless() -> None:
    desk = Desk(script=lambda desk, request: desk.terminal.close("bye\x1b[2J\n" * 20, desk.now))
    fault = desk.end()
    assert fault.code == "link.closed"
    assert str(fault.facts["detail"]).startswith("bye[2Jbye")


# --- pairing -------------------------------------------------------------------------------------------------------


def _at_the_terminal(error: str = "") -> Script:
    def script(desk: Desk, request: RequestArrived) -> None:
        polite(desk, request)
        if request.do == "pair" and error:
            desk.terminal.refuse(request.token, error, desk.now)
        elif request.do == "pair":
            desk.terminal.answer(request.token, {}, desk.now)
        elif request.do == "cancel":
            desk.terminal.answer(request.token, {"state": "unknown"}, desk.now)

    return script


def test_another_key_under_a_pinned_serial_number_is_refused() -> None:
    desk = Desk(certificate=OTHER)
    fault = desk.end()
    assert (fault.code, fault.facts["detail"]) == ("link.swapped", HELLO["sn"])
    assert desk.admitted == []


def test_an_unpaired_terminal_stays_connected_and_is_asked_for_nothing() -> None:
    desk = Desk(pins={}, script=_at_the_terminal())
    desk.requests.append(Cancel(order_no=OrderNo("A")))
    desk.talk(60)
    (told,) = desk.unpaired
    assert (told.identity.sn, told.certificate.sn) == (HELLO["sn"], HELLO["sn"])
    assert told.code == CODE
    assert desk.admitted == desk.events == []
    assert {event.do for event in desk.heard if isinstance(event, RequestArrived)} == {"hello", "ping"}


def test_once_the_person_at_the_terminal_confirmed_it_is_admitted() -> None:
    desk = Desk(pins={}, script=_at_the_terminal())
    desk.requests += [PairTerminal(code=CODE), Cancel(order_no=OrderNo("A"))]
    desk.talk(1)
    assert isinstance(desk.events[0], TerminalPaired)
    assert desk.events[0].certificate.fingerprint == fingerprint_of(CERTIFICATE)
    assert [who.sn for who in desk.admitted] == [HELLO["sn"]]


def test_digits_that_were_compared_with_another_terminal_pair_nobody() -> None:
    desk = Desk(pins={}, script=_at_the_terminal())
    desk.requests.append(PairTerminal(code="000000"))
    desk.talk(1)
    assert desk.events == [PairingRefused(error="refused")]
    assert desk.admitted == []
    assert "pair" not in {event.do for event in desk.heard if isinstance(event, RequestArrived)}


def test_who_confirms_again_once_it_is_paired_asks_nobody() -> None:
    confirm = _at_the_terminal()

    def script(desk: Desk, request: RequestArrived) -> None:
        confirm(desk, request)
        if request.do == "ping" and desk.admitted:
            desk.requests.append(PairTerminal(code=CODE))

    desk = Desk(pins={}, script=script)
    desk.requests.append(PairTerminal(code=CODE))
    desk.talk(10)
    assert [event.do for event in desk.heard if isinstance(event, RequestArrived)].count("pair") == 1
    assert not [event for event in desk.events if isinstance(event, PairingRefused)]


@pytest.mark.parametrize("error", ["refused", "internal"])
def test_a_pairing_that_is_refused_is_told_and_may_be_tried_again(error: str) -> None:
    desk = Desk(pins={}, script=_at_the_terminal(error))
    desk.requests += [PairTerminal(code=CODE), PairTerminal(code=CODE)]
    desk.talk(1)
    assert desk.events == [PairingRefused(error=error)] * 2
    assert desk.admitted == []


def test_a_person_who_does_not_answer_has_a_minute() -> None:
    desk = Desk(pins={})
    desk.requests.append(PairTerminal(code=CODE))
    desk.talk(57)
    assert desk.events == []
    desk.requests.append(PairTerminal(code=CODE))
    desk.talk(61)
    assert desk.events == [PairingRefused(error="timeout")]


def test_a_terminal_that_was_reset_says_so() -> None:
    def script(desk: Desk, request: RequestArrived) -> None:
        polite(desk, request)
        if request.do == "cancel":
            desk.terminal.refuse(request.token, "unpaired", desk.now)

    desk = Desk(script=script)
    desk.requests.append(Cancel(order_no=OrderNo("A")))
    fault = desk.end()
    assert (fault.code, fault.facts["detail"]) == ("link.unpaired_there", HELLO["sn"])
    assert desk.events == []


# --- the wire log and long messages --------------------------------------------------------------------------------


def test_the_wire_log_names_everything_and_shows_nobody() -> None:
    entry = {**ENTRY, "person_ref": "p-secret", "user_id": "2088secret", "face_id": "F-secret", "trade_no": "T-secret"}

    def script(desk: Desk, request: RequestArrived) -> None:
        polite(desk, request)
        if request.do == "enrol.put":
            desk.terminal.refuse(request.token, "duplicate_face", desk.now, fields={"person_ref": "q-secret"})
            desk.terminal.emit("journal", {"entry": {**entry, "credential": "C-secret"}}, desk.now)

    desk = Desk(script=script)
    desk.requests.append(PutFace(person_ref="p-secret", face_jpeg=b"secret" * 9, consent_ref="c-secret"))
    desk.talk(1)
    assert desk.events[0] == FacePut(person_ref="p-secret", error="duplicate_face", duplicate_of="q-secret")
    names = [(note.direction, note.name) for note in desk.wire if "ping" not in note.name]
    assert names == [
        (Direction.LINK, "opened"),
        (Direction.OUT, "hello"),
        (Direction.IN, "re hello"),
        (Direction.OUT, "enrol.put"),
        (Direction.IN, "re enrol.put"),
        (Direction.IN, "journal"),
        (Direction.LINK, "closed"),
    ]
    told = " ".join(note.summary for note in desk.wire)
    assert "secret" not in told
    assert "order_no=A" in told
    assert "error=duplicate_face" in told
    assert all(note.size > 0 for note in desk.wire if note.direction is not Direction.LINK)


def test_a_picture_that_no_message_can_hold_is_refused_here() -> None:
    desk = Desk()
    desk.requests.append(PutFace(person_ref="p", face_jpeg=bytes(MOST_JPEG_BYTES + 1), consent_ref="c"))
    desk.talk(1)
    assert desk.events == [FacePut(person_ref="p", error="too_large")]


def test_the_largest_picture_passes_whatever_stands_around_it() -> None:
    def script(desk: Desk, request: RequestArrived) -> None:
        polite(desk, request)
        if request.do == "enrol.put":
            desk.terminal.answer(request.token, {"template_digest": "d", "quality": 0.5}, desk.now)

    desk = Desk(script=script)
    ref = "\U0001f600" * 64
    desk.requests.append(PutFace(person_ref=ref, face_jpeg=bytes(MOST_JPEG_BYTES), consent_ref=ref))
    desk.talk(1)
    assert desk.events == [FacePut(person_ref=ref, template_digest="d", quality=0.5)]
