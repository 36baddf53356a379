"""One conversation on one open port: bytes moved, `hello` said, the terminal admitted, requests and answers matched.

Runs on thread `terminal` until the conversation ends, which it always tells by an OperatorError `link.*`. It sleeps in
one wait on the port, which a request interrupts; an ACK leaves before what it answers is handed on. The check of who
may be admitted has its one place here: TLS proved the certificate, `hello` must name the same device, and the
certificate must be the one that was pinned when that device was paired. One that was never paired stays connected and
is asked for nothing but `pair`, and that only with the digits that follow from its own certificate.
Source: terminal-link.md sections 3 to 5.
"""

from collections import deque
from collections.abc import Callable, Mapping

from desktop.adapters.terminal.certificates import device_certificate
from desktop.adapters.terminal.port import Port
from desktop.adapters.terminal.translate import (
    answer_events,
    clock_told,
    identity,
    local_refusal,
    refusal_event,
    request_fields,
    unasked_event,
)
from desktop.adapters.terminal.wire_log import masked
from desktop.domain.errors import OperatorError
from desktop.domain.events import (
    DeviceCertificate,
    JournalArrived,
    PairingRefused,
    PairTerminal,
    TerminalConnected,
    TerminalEvent,
    TerminalIdentity,
    TerminalPaired,
    TerminalRequest,
    TerminalUnpaired,
)
from desktop.domain.instants import format_instant
from desktop.domain.wire import Direction, WireNote
from desktop.protocol.messages import Fields
from desktop.protocol.pairing import pairing_code
from desktop.protocol.session import (
    REQUEST_LIMIT_S,
    AnswerArrived,
    EventArrived,
    Passed,
    RequestArrived,
    RequestExpired,
    Session,
    SessionDown,
    SessionEvent,
    SessionOpened,
)
from desktop.protocol.tls import EXPIRED, FOREIGN, NOT_YET_VALID, SELF_SIGNED, UNFIT
from desktop.protocol.vocabulary import PROTOCOL_VERSION
from desktop.services.ports import Clock

#: With no connection for so long, the reason is told: nothing came, or nothing but noise.
PATIENCE_S = 3.0
#: A person compares six digits and confirms at the terminal.
PAIR_LIMIT_S = 60.0
#: What takes longer than any other request: the person, or a picture to make a template of.
_LIMITS_S = {"pair": PAIR_LIMIT_S, "enrol.put": 15.0, "enrol.list": 15.0, "log.read": 15.0}
_UNPAIRED = "unpaired"
_DOWN_CODES = {"garbage": "link.garbage", "closed": "link.closed", "tls": "link.tls"}
_TLS_CODES = {
    FOREIGN: "link.foreign",
    SELF_SIGNED: "link.foreign",
    UNFIT: "link.foreign",
    EXPIRED: "link.expired",
    NOT_YET_VALID: "link.not_yet_valid",
}


class Conversation:
    """`run` ends with the conversation. `requests` is filled by others; what it holds is sent once admitted.

    `pins` are fingerprints by serial number, of the terminals that were paired; `own_fingerprint` is the desk's.
    """

    def __init__(
        self,
        port: Port,
        session: Session,
        clock: Clock,
        *,
        app: str,
        own_fingerprint: str,
        pins: Mapping[str, str],
        requests: deque[TerminalRequest],
        on_admitted: Callable[[TerminalConnected], None],
        on_unpaired: Callable[[TerminalUnpaired], None],
        on_event: Callable[[TerminalEvent], None],
        on_unreached: Callable[[OperatorError], None],
        on_wire: Callable[[WireNote], None] | None = None,
    ) -> None:
        self._port = port
        self._session = session
        self._clock = clock
        self._app = app
        self._own_fingerprint = own_fingerprint
        self._pins = pins
        self._requests = requests
        self._on_admitted = on_admitted
        self._on_unpaired = on_unpaired
        self._on_event = on_event
        self._on_unreached = on_unreached
        self._on_wire = on_wire
        self._unpaired: TerminalUnpaired | None = None  # who is there and waits to be paired
        self._asked: dict[int, TerminalRequest] = {}
        self._admitted = False
        self._sn = ""
        self._journal_head = 0
        self._heard_bytes = 0
        self._judge_at = 0.0

    def run(self, stopping: Callable[[], bool]) -> None:
        """Talk until told to stop, then say goodbye.

        Raises: OperatorError `link.*` when the conversation ends in any other way.
        """
        now = self._clock.monotonic_s()
        if self._on_wire is not None:
            self._session.on_passed = self._note_message
        self._session.open(now)
        self._judge_at = now + PATIENCE_S
        try:
            while not stopping():
                self._turn()
        except OperatorError as fault:
            self._part(fault.code)
            raise
        self._part("the desk is closing")

    def _part(self, reason: str) -> None:
        self._note("closed", reason)
        self._session.close(reason, self._clock.monotonic_s())
        try:
            self._write()
        except OperatorError:
            pass  # gone already: nobody to say goodbye to

    def _turn(self) -> None:
        now = self._clock.monotonic_s()
        if self._admitted or self._unpaired is not None:
            while self._requests:
                self._send(self._requests.popleft(), now)
        self._write()
        due = self._session.deadline()
        if self._is_unreached():
            due = self._judge_at if due is None else min(due, self._judge_at)
        untrusted_bytes = self._port.read(None if due is None else max(0.0, due - self._clock.monotonic_s()))
        now = self._clock.monotonic_s()
        events: list[SessionEvent] = []
        if untrusted_bytes:
            self._heard_bytes += len(untrusted_bytes)
            events = self._session.receive_bytes(untrusted_bytes, now)
        events += self._session.tick(now)
        self._write()
        for event in events:
            self._on_session_event(event, now)
        if self._is_unreached() and now >= self._judge_at:
            code = "link.garbage" if self._heard_bytes else "link.silent"
            self._on_unreached(OperatorError(code))
            self._heard_bytes = 0
            self._judge_at = now + PATIENCE_S

    def _is_unreached(self) -> bool:
        return not (self._session.is_open or self._session.is_shaking_hands)

    def _send(self, request: TerminalRequest, now: float) -> None:
        if isinstance(request, PairTerminal):
            if self._unpaired is None:
                return  # it was let in meanwhile
            if request.code != self._unpaired.code:  # the digits that were compared are another terminal's
                self._on_event(PairingRefused(error="refused"))
                return
        elif not self._admitted:
            return  # it was meant for a terminal that is paired
        if (refusal := local_refusal(request)) is not None:
            self._on_event(refusal)
            return
        do, fields = request_fields(request)
        limit_s = _LIMITS_S.get(do, REQUEST_LIMIT_S)
        self._asked[self._session.request(do, fields, now, limit_s=limit_s)] = request

    def _write(self) -> None:
        octets = self._session.bytes_to_send()
        if octets:
            self._port.write(octets)

    def _on_session_event(self, event: SessionEvent, now: float) -> None:
        match event:
            case SessionOpened():
                self._note("opened")
                self._session.request("hello", {"protocol": PROTOCOL_VERSION, "app": self._app}, now)
            case SessionDown(reason=reason, untrusted_detail=untrusted_detail):
                self._note("down", reason)
                code = _DOWN_CODES.get(reason, "link.silent")
                raise OperatorError(
                    _TLS_CODES.get(untrusted_detail, code) if reason == "tls" else code,
                    detail="".join(letter for letter in untrusted_detail if letter.isprintable())[:100] or reason,
                )
            case RequestExpired(id=request_id, do=do):
                if do != "pair":
                    raise OperatorError("link.silent", detail=do)
                self._asked.pop(request_id, None)
                self._on_event(PairingRefused(error="timeout"))
            case AnswerArrived(do="hello", error=error, fields=fields):
                self._meet(error, fields)
            case AnswerArrived(id=request_id, error=error, fields=fields):
                request = self._asked.pop(request_id, None)
                if isinstance(request, PairTerminal):
                    self._paired(error)
                elif error == _UNPAIRED and self._admitted:
                    raise OperatorError("link.unpaired_there", detail=self._sn)
                elif request is None:  # a ping of the session's own
                    if self._admitted and not error:
                        self._hand_on(clock_told(fields))
                elif error:
                    self._on_event(refusal_event(request, error, fields))
                else:
                    for answer in answer_events(request, fields):
                        self._hand_on(answer)
            case EventArrived(ev=ev, fields=fields):
                if self._admitted:
                    self._hand_on(unasked_event(ev, fields))
            case RequestArrived(token=token, do="ping"):
                clock = format_instant(self._clock.now())
                self._session.answer(token, {"clock": clock, "journal_head": self._journal_head}, now)
            case RequestArrived(token=token):
                self._session.refuse(token, "unsupported", now)

    def _hand_on(self, event: TerminalEvent) -> None:
        if isinstance(event, JournalArrived) and event.entries:
            self._journal_head = max(self._journal_head, event.entries[-1].n)
        self._on_event(event)

    # --- who is there ----------------------------------------------------------------------------------------------

    def _meet(self, error: str, fields: Fields) -> None:
        """Look at who said hello: let it in, have it wait to be paired, or refuse it.

        Raises: OperatorError `link.refused`, `link.version`, `link.garbage`, `link.tls`, `link.no_sn`,
            `link.other_sn`, `link.swapped`.
        """
        if error:
            raise OperatorError("link.refused", detail=error)
        if fields["protocol"] != PROTOCOL_VERSION:
            raise OperatorError("link.version", detail=str(fields["protocol"]), ours=PROTOCOL_VERSION)
        who = identity(fields)
        certificate = device_certificate(self._session.peer_certificate)
        if certificate.sn != who.sn:
            raise OperatorError("link.other_sn", detail=f"{who.sn} / {certificate.sn}")
        pinned = self._pins.get(who.sn)
        if pinned == certificate.fingerprint:
            self._admit(who, certificate)
        elif pinned is not None:
            raise OperatorError("link.swapped", detail=who.sn)
        else:
            code = pairing_code(self._own_fingerprint, certificate.fingerprint)
            self._unpaired = TerminalUnpaired(identity=who, certificate=certificate, code=code)
            self._on_unpaired(self._unpaired)

    def _paired(self, error: str) -> None:
        if self._unpaired is None:
            return  # it was let in meanwhile
        if error:
            self._on_event(PairingRefused(error=error))
            return
        who, certificate = self._unpaired.identity, self._unpaired.certificate
        self._on_event(TerminalPaired(identity=who, certificate=certificate))
        self._unpaired = None
        self._admit(who, certificate)

    def _admit(self, who: TerminalIdentity, certificate: DeviceCertificate) -> None:
        self._sn = who.sn
        self._journal_head = who.journal_head
        self._admitted = True
        self._on_admitted(TerminalConnected(identity=who, certificate=certificate))

    # --- what passed -----------------------------------------------------------------------------------------------

    def _note_message(self, passed: Passed) -> None:
        name = f"re {passed.name}".strip() if passed.kind == "answer" else passed.name
        direction = Direction.OUT if passed.outgoing else Direction.IN
        self._note(name, masked(passed.fields), direction, passed.size)

    def _note(self, name: str, summary: str = "", direction: Direction = Direction.LINK, size: int = 0) -> None:
        if self._on_wire is not None:
            note = WireNote(at=self._clock.now(), direction=direction, name=name, size=size, summary=summary)
            self._on_wire(note)
