"""One conversation: link, channel and messages together, for either end. Pure; the owner of the port's thread calls it.

Nothing is said before the channel's handshake is through, which has 5 s. Requests get ids here, answers are matched to
them and checked against the vocabulary, each request has a time limit, silence is broken with a `ping` after 2 s. A
request of theirs that is ill-typed is answered with `bad_request` here; an answer or event of theirs that is ill-typed
ends the conversation, and so does a channel that fails. Promises: every request ends in an `AnswerArrived`, a
`RequestExpired` or the `SessionDown` that covers all that were open. Source: terminal-link.md sections 3 to 5.
"""

from collections.abc import Callable
from dataclasses import dataclass

from desktop.protocol.link import Link, LinkDown, LinkEvent, LinkOpened, LinkReceived, LinkState, Role
from desktop.protocol.messages import Fields, LocalMessageError, MessageDecoder, RemoteMessageError, encode_message
from desktop.protocol.tls import LATE, ChannelError, SecureChannel
from desktop.protocol.vocabulary import (
    EVENTS,
    EXCHANGES,
    MAX_ID,
    Answer,
    Event,
    Message,
    Request,
    check_answer,
    parse_message,
)

PING_AFTER_S = 2.0
REQUEST_LIMIT_S = 5.0
HANDSHAKE_LIMIT_S = 5.0


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionOpened:
    """A new connection stands and its handshake is through; nothing is open on it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionDown:
    """The connection is over. `reason` is a `DownReason` value, `garbage` or `tls`; `detail` a word for it: for `tls`
    one of `protocol.tls`, else unchecked."""

    reason: str
    untrusted_detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestArrived:
    """A request of theirs with a known `do`, checked; answer it with `answer` or `refuse`.

    `token` is ours and never used twice: an answer cannot reach a later connection's request of the same id.
    """

    token: int
    do: str
    fields: Fields


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerArrived:
    """The answer to our request `id`, checked. `error` is empty when it went well."""

    id: int
    do: str
    error: str
    fields: Fields


@dataclass(frozen=True, slots=True, kw_only=True)
class EventArrived:
    """An event of theirs with a known name, checked."""

    ev: str
    fields: Fields


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestExpired:
    """Our request found no answer within its limit; a later answer will be ignored."""

    id: int
    do: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Passed:
    """A message that passed, for whoever looks on. `name` is the request's, also of an answer; `size` in bytes."""

    outgoing: bool
    kind: str  # `request`, `answer` or `event`
    name: str
    fields: Fields
    size: int


SessionEvent = SessionOpened | SessionDown | RequestArrived | AnswerArrived | EventArrived | RequestExpired


class Session:
    """One end of the conversation; `open` (desk only) may be called again after `SessionDown`."""

    def __init__(
        self,
        role: Role,
        *,
        octets: Callable[[int], bytes],
        channel: Callable[[], SecureChannel],
        baud: int = 0,
    ) -> None:
        """`channel` makes the end of a new connection's channel, and may raise what it likes to the caller."""
        self.link = Link(role, octets=octets, baud=baud)
        self.ignored = 0  # late answers and unknown events
        self.on_passed: Callable[[Passed], None] = lambda _: None  # called for each message, before anybody acts on it
        self._new_channel = channel
        self._next_id = 1
        self._next_token = 1
        self._forget()

    def _forget(self) -> None:
        self._channel: SecureChannel | None = None  # from the opening of the link on
        self._open = False
        self._handshake_until = 0.0
        self._decoder = MessageDecoder()
        self._waiting: dict[int, tuple[str, float]] = {}  # our requests: what, until when
        self._theirs: dict[int, Request] = {}  # their requests that wait for our answer, by token
        self._said_at = 0.0
        self._pending_down: list[SessionEvent] = []

    @property
    def is_open(self) -> bool:
        """Whether messages can be sent."""
        return self._open and self.link.state is LinkState.OPEN

    @property
    def is_shaking_hands(self) -> bool:
        """Whether the link stands and the channel does not yet."""
        return self._channel is not None and not self._open and self.link.state is LinkState.OPEN

    @property
    def peer_certificate(self) -> bytes:
        """The other side's certificate as DER; empty while none was proved."""
        return self._channel.peer_certificate if self._channel is not None else b""

    # --- what the owner says ---------------------------------------------------------------------------------------

    def open(self, now: float) -> None:
        """Start a connection. Only the desk opens."""
        self._forget()
        self.link.open(now)

    def close(self, reason: str, now: float) -> None:
        """End the connection and tell why; no event follows."""
        self.link.close(reason, now)
        self._forget()

    def request(self, do: str, fields: Fields, now: float, *, limit_s: float = REQUEST_LIMIT_S) -> int:
        """Ask; return the id that the answer will bear. Raises: LocalMessageError for an unknown or unfit request."""
        request_id = self._next_id
        message = {**fields, "id": request_id, "do": do}
        if do not in EXCHANGES:
            raise LocalMessageError(f"there is no request {do}")
        self._check_own(message)
        self._next_id = request_id % MAX_ID + 1
        self._say("request", do, message, now)
        # The time begins once it has left: a picture before it takes seconds on a cable.
        self._waiting[request_id] = (do, now + limit_s + self.link.backlog_s())
        return request_id

    def answer(self, token: int, fields: Fields, now: float) -> None:
        """Answer a request of theirs; dropped when its connection is gone. Raises: LocalMessageError if unfit."""
        request = self._theirs.pop(token, None)
        if request is None:
            return
        message = {**fields, "re": request.id, "ok": True}
        try:
            check_answer(request.do, Answer(re=request.id, ok=True, fields=message))
        except RemoteMessageError as fault:
            raise LocalMessageError(f"{request.do}: {fault.reason}") from fault
        self._say("answer", request.do, message, now)

    def refuse(self, token: int, error: str, now: float, *, text: str = "", fields: Fields | None = None) -> None:
        """Answer a request of theirs with an error; dropped when its connection is gone."""
        request = self._theirs.pop(token, None)
        if request is not None:
            self._say_refusal(request.id, request.do, error, now, text=text, fields=fields)

    def forget(self, token: int) -> None:
        """Leave a request of theirs unanswered for ever."""
        self._theirs.pop(token, None)

    def emit(self, ev: str, fields: Fields, now: float) -> None:
        """Tell an event. Raises: LocalMessageError for an unfit one."""
        message = {**fields, "ev": ev}
        self._check_own(message)
        self._say("event", ev, message, now)

    # --- bytes and time --------------------------------------------------------------------------------------------

    def receive_bytes(self, untrusted_bytes: bytes, now: float) -> list[SessionEvent]:
        """Take bytes from the wire; return what they bring about."""
        return self._take_pending() + self._on_link_events(self.link.receive_bytes(untrusted_bytes, now), now)

    def tick(self, now: float) -> list[SessionEvent]:
        """Do what is due by now; call it at `deadline()` or at any other time."""
        events = self._take_pending() + self._on_link_events(self.link.tick(now), now)
        if self.is_shaking_hands and now >= self._handshake_until:
            return events + self._broken(LATE, now)
        if not self.is_open:
            return events
        for request_id, (do, limit_at) in list(self._waiting.items()):
            if now >= limit_at:
                del self._waiting[request_id]
                events.append(RequestExpired(id=request_id, do=do))
        if self.link.backlog_s() > 0:
            self._said_at = now  # a long message is still on its way: this side is not silent
        if now >= self._said_at + PING_AFTER_S:
            self.request("ping", {}, now)
            events += self._take_pending()
        return events

    def bytes_to_send(self) -> bytes:
        """Return what the wire is to carry now; each byte is returned once."""
        return self.link.bytes_to_send()

    def deadline(self) -> float | None:
        """Return when `tick` is due at the latest, or None."""
        if self._pending_down:
            return 0.0
        due = self.link.deadline()
        if due is not None and self.is_shaking_hands:
            return min(due, self._handshake_until)
        if not self.is_open or due is None:
            return due
        return min(due, self._said_at + PING_AFTER_S, *(limit_at for _, limit_at in self._waiting.values()))

    # --- inside ----------------------------------------------------------------------------------------------------

    def _take_pending(self) -> list[SessionEvent]:
        pending, self._pending_down = self._pending_down, []
        return pending

    def _check_own(self, message: Fields) -> None:
        try:
            parse_message(message)
        except RemoteMessageError as fault:
            raise LocalMessageError(fault.reason) from fault

    def _say(self, kind: str, name: str, message: Fields, now: float) -> None:
        if self._channel is None or not self._open:
            return  # the connection is gone, and `SessionDown` told so
        plaintext = encode_message(message)
        self.on_passed(Passed(outgoing=True, kind=kind, name=name, fields=message, size=len(plaintext)))
        self._said_at = now
        down = self._on_link_events(self.link.send(self._channel.send(plaintext), now), now)
        if down:  # the queue overflowed: the owner hears of it with its next call
            self._pending_down = down

    def _say_refusal(
        self, wire_id: int, do: str, error: str, now: float, *, text: str = "", fields: Fields | None = None
    ) -> None:
        self._say("answer", do, {**(fields or {}), "re": wire_id, "ok": False, "error": error, "text": text}, now)

    def _on_link_events(self, link_events: list[LinkEvent], now: float) -> list[SessionEvent]:
        events: list[SessionEvent] = []
        for link_event in link_events:
            match link_event:
                case LinkOpened():
                    self._forget()
                    self._handshake_until = now + HANDSHAKE_LIMIT_S
                    self._channel = self._new_channel()
                    events += self._on_stream(b"", now)
                case LinkDown(reason=reason, untrusted_detail=detail):
                    self._forget()
                    events.append(SessionDown(reason=reason.value, untrusted_detail=detail))
                case LinkReceived(untrusted_bytes=untrusted_bytes):
                    if self.link.state is LinkState.OPEN:
                        events += self._on_stream(untrusted_bytes, now)
        return events

    def _on_stream(self, untrusted_bytes: bytes, now: float) -> list[SessionEvent]:
        assert self._channel is not None
        events: list[SessionEvent] = []
        try:
            plaintext = self._channel.receive(untrusted_bytes)
        except ChannelError as fault:
            return self._broken(fault.fault, now)
        own = self._channel.own_bytes()
        if own:
            self.link.send(own, now)
        if not self._open and self._channel.is_ready:
            self._open = True
            self._said_at = now
            events.append(SessionOpened())
        self._decoder.feed(plaintext)
        while True:
            try:
                untrusted_map = self._decoder.next_map()
                if untrusted_map is None:
                    return events
                events += self._on_message(parse_message(untrusted_map), now)
            except RemoteMessageError as fault:
                if fault.request_id is None:
                    self.close(f"garbage: {fault.reason}", now)
                    return [*events, SessionDown(reason="garbage", untrusted_detail=fault.reason)]
                self._say_refusal(fault.request_id, "", "bad_request", now, text=fault.reason)

    def _broken(self, fault: str, now: float) -> list[SessionEvent]:
        self.close(f"tls: {fault}", now)
        return [SessionDown(reason="tls", untrusted_detail=fault)]

    def _hear(self, kind: str, name: str, fields: Fields) -> None:
        self.on_passed(Passed(outgoing=False, kind=kind, name=name, fields=fields, size=self._decoder.last_size))

    def _on_message(self, message: Message, now: float) -> list[SessionEvent]:
        match message:
            case Request(id=wire_id, do=do, fields=fields):
                self._hear("request", do, fields)
                if do not in EXCHANGES:
                    self._say_refusal(wire_id, do, "unsupported", now)
                    return []
                token = self._next_token
                self._next_token += 1
                self._theirs[token] = message
                return [RequestArrived(token=token, do=do, fields=fields)]
            case Answer(re=request_id, ok=ok, fields=fields):
                waiting = self._waiting.pop(request_id, None)
                if waiting is None:
                    self.ignored += 1
                    return []
                check_answer(waiting[0], message)
                self._hear("answer", waiting[0], fields)
                error = "" if ok else fields["error"]
                return [AnswerArrived(id=request_id, do=waiting[0], error=error, fields=fields)]
            case Event(ev=ev, fields=fields):
                if ev not in EVENTS:
                    self.ignored += 1
                    return []
                self._hear("event", ev, fields)
                return [EventArrived(ev=ev, fields=fields)]
