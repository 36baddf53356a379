"""One conversation on one open port: bytes moved, `hello` said, the terminal admitted, requests and answers matched.

Runs on thread `terminal` until the conversation ends, which it always tells by an OperatorError `link.*`. It sleeps in
one wait on the port, which a request interrupts; an ACK leaves before what it answers is handed on. The check of who
may be admitted has its one place here. Source: terminal-link.md sections 3 to 5.
"""

from collections import deque
from collections.abc import Callable

from desktop.adapters.terminal.port import Port
from desktop.adapters.terminal.translate import answer_events, identity, refusal_event, request_fields, unasked_event
from desktop.domain.errors import OperatorError
from desktop.domain.events import JournalArrived, TerminalEvent, TerminalIdentity, TerminalRequest
from desktop.domain.instants import format_instant
from desktop.protocol.messages import Fields
from desktop.protocol.session import (
    AnswerArrived,
    EventArrived,
    RequestArrived,
    RequestExpired,
    Session,
    SessionDown,
    SessionEvent,
    SessionOpened,
)
from desktop.protocol.vocabulary import PROTOCOL_VERSION, SIMULATOR_CAPABILITY
from desktop.services.ports import Clock

#: With no connection for so long, the reason is told: nothing came, or nothing but noise.
PATIENCE_S = 3.0


class Conversation:
    """`run` ends with the conversation. `requests` is filled by others; what it holds is sent once admitted."""

    def __init__(
        self,
        port: Port,
        session: Session,
        clock: Clock,
        *,
        app: str,
        requests: deque[TerminalRequest],
        on_admitted: Callable[[TerminalIdentity], None],
        on_event: Callable[[TerminalEvent], None],
        on_unreached: Callable[[OperatorError], None],
    ) -> None:
        self._port = port
        self._session = session
        self._clock = clock
        self._app = app
        self._requests = requests
        self._on_admitted = on_admitted
        self._on_event = on_event
        self._on_unreached = on_unreached
        self._asked: dict[int, TerminalRequest] = {}
        self._admitted = False
        self._journal_head = 0
        self._heard_bytes = 0
        self._judge_at = 0.0

    def run(self, stopping: Callable[[], bool]) -> None:
        """Talk until told to stop, then say goodbye.

        Raises: OperatorError `link.*` when the conversation ends in any other way.
        """
        now = self._clock.monotonic_s()
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
        self._session.close(reason, self._clock.monotonic_s())
        try:
            self._write()
        except OperatorError:
            pass  # gone already: nobody to say goodbye to

    def _turn(self) -> None:
        now = self._clock.monotonic_s()
        if self._admitted:
            while self._requests:
                request = self._requests.popleft()
                do, fields = request_fields(request)
                self._asked[self._session.request(do, fields, now)] = request
        self._write()
        due = self._session.deadline()
        if not self._session.is_open:
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
        if not self._session.is_open and now >= self._judge_at:
            code = "link.garbage" if self._heard_bytes else "link.silent"
            self._on_unreached(OperatorError(code))
            self._heard_bytes = 0
            self._judge_at = now + PATIENCE_S

    def _write(self) -> None:
        octets = self._session.bytes_to_send()
        if octets:
            self._port.write(octets)

    def _on_session_event(self, event: SessionEvent, now: float) -> None:
        match event:
            case SessionOpened():
                self._session.request("hello", {"protocol": PROTOCOL_VERSION, "app": self._app}, now)
            case SessionDown(reason=reason, untrusted_detail=untrusted_detail):
                raise OperatorError(
                    {"garbage": "link.garbage", "closed": "link.closed"}.get(reason, "link.silent"),
                    detail="".join(letter for letter in untrusted_detail if letter.isprintable())[:100] or reason,
                )
            case RequestExpired(do=do):
                raise OperatorError("link.silent", detail=do)
            case AnswerArrived(do="hello", error=error, fields=fields):
                self._admit(error, fields)
            case AnswerArrived(id=request_id, error=error, fields=fields):
                request = self._asked.pop(request_id, None)
                if request is None:
                    return  # a ping of the session's own
                if error:
                    self._on_event(refusal_event(request, error))
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

    def _admit(self, error: str, fields: Fields) -> None:
        """Let the terminal in, or not.

        Raises: OperatorError `link.refused`, `link.version`, `link.not_simulator`, `link.garbage`.
        """
        if error:
            raise OperatorError("link.refused", detail=error)
        if fields["protocol"] != PROTOCOL_VERSION:
            raise OperatorError("link.version", detail=str(fields["protocol"]), ours=PROTOCOL_VERSION)
        who = identity(fields)
        # Until TLS and pairing exist nothing proves what is at the other end: only simulators are let in.
        if SIMULATOR_CAPABILITY not in who.capabilities:
            raise OperatorError("link.not_simulator", detail=f"{who.manufacturer} {who.model} {who.sn}"[:100])
        self._journal_head = who.journal_head
        self._admitted = True
        self._on_admitted(who)
