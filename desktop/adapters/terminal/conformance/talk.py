"""A conversation with the terminal under check: TLS on a connection, requests with ids of the clause's own choosing.

Every answer and event is held against the vocabulary as it comes: an ill-typed one breaks the clause that hears it.
The terminal's certificate is looked at by clauses of their own; all others take any, so that one broken clause does not
hide the rest: nothing secret passes. Synchronous. Source: terminal-link.md sections 4 and 5.
"""

import ssl
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from desktop.adapters.terminal.certificates import der_of, read_authority
from desktop.adapters.terminal.conformance.connection import Connection, LostError
from desktop.adapters.terminal.conformance.ends import BrokenError
from desktop.adapters.terminal.credentials import Credentials
from desktop.adapters.terminal.wire_log import masked
from desktop.domain.instants import format_instant
from desktop.protocol.messages import Fields, MessageDecoder, RemoteMessageError, deterministic_cbor
from desktop.protocol.session import HANDSHAKE_LIMIT_S, PING_AFTER_S
from desktop.protocol.tls import harden
from desktop.protocol.vocabulary import MAX_ID, Answer, Event, Message, Request, check_answer, parse_message

REQUEST_LIMIT_S = 5.0
_CHUNK = 16_384


class RefusedError(BrokenError):
    """The TLS handshake came to nothing."""


def client_context(
    credentials: Credentials | None, authorities: tuple[Path, ...] = (), *, outdated: bool = False
) -> ssl.SSLContext:
    """Return a client's context: any terminal is taken unless there are authorities.

    `credentials` None shows no certificate; `outdated` has TLS 1.2 only. Raises: OperatorError `authority.*`.
    """
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    if outdated:  # with all its curves: it is to be refused for its version and for nothing else
        context.minimum_version = context.maximum_version = ssl.TLSVersion.TLSv1_2
        context.check_hostname = False
    else:
        harden(context)
    for path in authorities:
        context.load_verify_locations(cadata=der_of(read_authority(path.read_bytes(), str(path))))
    if not authorities:
        context.verify_mode = ssl.CERT_NONE
    if credentials is not None:
        context.load_cert_chain(
            credentials.certificate_path, credentials.key_path, password=lambda: credentials.password
        )
    return context


def message_octets(fields: Fields) -> bytes:
    """Return a message with its length, also one that the contract forbids."""
    body = deterministic_cbor(fields)
    return min(len(body), 0xFFFF).to_bytes(2, "big") + body


class Talk:
    """Shakes hands at once. `events` are those that came so far, `pings` the terminal's own: when, and its id."""

    def __init__(
        self,
        connection: Connection,
        context: ssl.SSLContext,
        *,
        session: ssl.SSLSession | None = None,
        kept: list[bytes] | None = None,
    ) -> None:
        """`kept` takes what this side sends of TLS.

        Raises: RefusedError, ssl.SSLCertVerificationError, OperatorError `link.*`.
        """
        self.connection = connection
        self.events: list[Event] = []
        self.said_at = 0.0  # when the terminal's last message came
        self.pings: list[tuple[float, int]] = []  # when, id: requests of theirs
        self.answer_pings = True
        self._kept = kept
        self._untold: dict[int, list[Answer]] = {}
        self._next_id = 1
        self._incoming, self._outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
        self.tls = context.wrap_bio(self._incoming, self._outgoing, server_side=False, session=session)
        self._decoder = MessageDecoder()
        self._shake_hands()

    def _shake_hands(self) -> None:
        connection = self.connection
        end = connection.wire.now() + HANDSHAKE_LIMIT_S
        while True:
            fault: ssl.SSLError | None = None
            try:
                self.tls.do_handshake()
            except ssl.SSLWantReadError as want:
                fault = want
            except ssl.SSLCertVerificationError:
                raise
            except ssl.SSLError as error:
                raise RefusedError(wanted="a TLS handshake", came=error.reason or str(error)) from error
            try:
                self._send_records()
            except LostError as lost:
                raise RefusedError(wanted="a TLS handshake", came=lost.came) from lost
            if fault is None:
                return
            connection.pump(
                lambda: bool(connection.stream) or connection.closed is not None, max(0.0, end - connection.wire.now())
            )
            if not connection.stream:
                came = "nothing in 5 s" if connection.closed is None else f"CLOSE: {connection.closed}"
                raise RefusedError(wanted="a TLS handshake", came=came)
            self._incoming.write(self._stream())

    @property
    def certificate(self) -> bytes:
        """The terminal's certificate as DER."""
        return self.tls.getpeercert(binary_form=True) or b""

    # --- asking ----------------------------------------------------------------------------------------------------

    def ask(self, do: str, limit_s: float = REQUEST_LIMIT_S, /, **fields: Any) -> Answer:
        """Ask and return the answer, held against the vocabulary.

        Raises: BrokenError without one in time or with an ill-typed one, LostError, OperatorError `link.*`.
        """
        request_id = self._next_id
        self._next_id = request_id % MAX_ID + 1
        self.say({**fields, "id": request_id, "do": do})
        answer = self.answer(request_id, limit_s)
        if answer is None:
            self.connection.must_live()
            raise BrokenError(wanted=f"an answer to {do} in {limit_s:g} s", came="none")
        self.check(do, answer)
        return answer

    def fields(self, do: str, limit_s: float = REQUEST_LIMIT_S, /, **fields: Any) -> Fields:
        """Ask and return the fields of an answer that went well. Raises: as `ask`, and BrokenError for an error."""
        answer = self.ask(do, limit_s, **fields)
        if not answer.ok:
            raise BrokenError(wanted=f"{do} ok", came=f"error {answer.fields['error']}")
        return answer.fields

    def error(self, do: str, /, *wanted: str, **fields: Any) -> Fields:
        """Ask for what must be refused so; return the refusal's fields. Raises: as `ask`."""
        answer = self.ask(do, **fields)
        came = "ok" if answer.ok else f"error {answer.fields['error']}"
        if answer.ok or answer.fields["error"] not in wanted:
            raise BrokenError(wanted=f"{do}: {' or '.join(wanted)}", came=came)
        return answer.fields

    @staticmethod
    def check(do: str, answer: Answer) -> None:
        """Hold an answer against the vocabulary. Raises: BrokenError."""
        try:
            check_answer(do, answer)
        except RemoteMessageError as fault:
            raise BrokenError(wanted=f"an answer to {do} as the contract has it", came=fault.reason) from fault

    def say(self, fields: Fields, *, copies: int = 1) -> bytes:
        """Send a map as it is; return the record that carried it. Raises: LostError, OperatorError `link.*`."""
        name = fields.get("do", fields.get("re", "?"))
        self.connection.wire.note_sent(f"{name} {masked(fields)}")
        return self.send(message_octets(fields), copies=copies)

    def send(self, plaintext: bytes, *, copies: int = 1) -> bytes:
        """Send plaintext; return the record that carried it. Raises: LostError, OperatorError `link.*`."""
        self.tls.write(plaintext)
        return self._send_records(copies=copies)

    def answer(self, request_id: int, limit_s: float) -> Answer | None:
        """Return the answer to a request, or None. Raises: BrokenError, OperatorError `link.*`."""
        self.listen(lambda: bool(self._untold.get(request_id)), limit_s)
        waiting = self._untold.get(request_id)
        return waiting.pop(0) if waiting else None

    def listen(self, until: Callable[[], bool], limit_s: float) -> bool:
        """Hear messages until the condition holds or the limit is over; tell whether it holds. Pings are answered.

        Stays alive: this side pings after 2 s. Raises: BrokenError for what is no message, OperatorError `link.*`.
        """
        connection = self.connection
        end = connection.wire.now() + limit_s
        pinged_at = connection.wire.now()
        self._hear()
        while not until() and connection.closed is None:
            now = connection.wire.now()
            if now >= end:
                return False
            wait_s = min(end - now, max(0.0, pinged_at + PING_AFTER_S - now))
            connection.pump(lambda: bool(connection.stream) or connection.closed is not None, wait_s)
            self._hear()
            if connection.closed is None and connection.wire.now() >= pinged_at + PING_AFTER_S:
                pinged_at = connection.wire.now()
                self._keep_alive()
        return until()

    def event(self, wanted: Callable[[Event], bool], limit_s: float) -> Event | None:
        """Return the first event that fits, also one that came before, or None after the limit."""
        self.listen(lambda: any(map(wanted, self.events)), limit_s)
        return next(filter(wanted, self.events), None)

    def close(self) -> None:
        """Say goodbye. Raises: OperatorError `link.*`."""
        self.connection.close()

    # --- inside ----------------------------------------------------------------------------------------------------

    def _keep_alive(self) -> None:
        request_id = self._next_id
        self._next_id = request_id % MAX_ID + 1
        self.say({"id": request_id, "do": "ping"})

    def _send_records(self, *, copies: int = 1) -> bytes:
        records = self._outgoing.read()
        if records and self._kept is not None:
            self._kept.append(records)
        self.connection.send(records, copies=copies)
        return records

    def _stream(self) -> bytes:
        octets = bytes(self.connection.stream)
        self.connection.stream.clear()
        return octets

    def _hear(self) -> None:
        octets = self._stream()
        if not octets:
            return
        self._incoming.write(octets)
        for plaintext in self._plaintexts():
            self._decoder.feed(plaintext)
        try:
            while (untrusted_map := self._decoder.next_map()) is not None:
                self._on_message(parse_message(untrusted_map))
        except RemoteMessageError as fault:
            raise BrokenError(wanted="a message as the contract has it", came=fault.reason) from fault

    def _plaintexts(self) -> Iterator[bytes]:
        while True:
            try:
                octets = self.tls.read(_CHUNK)
            except ssl.SSLWantReadError:
                return
            except ssl.SSLError as fault:
                self.connection.closed = self.connection.closed or f"TLS: {fault.reason}"
                return
            if not octets:
                self.connection.closed = self.connection.closed or "TLS: close_notify"
                return
            yield octets

    def _on_message(self, message: Message) -> None:
        wire = self.connection.wire
        self.said_at = wire.now()
        match message:
            case Answer(re=request_id, fields=fields):
                wire.note_came(f"re {request_id} {masked(fields)}")
                self._untold.setdefault(request_id, []).append(message)
            case Event(ev=ev, fields=fields):
                wire.note_came(f"{ev} {masked(fields)}")
                self.events.append(message)
            case Request(id=request_id, do=do):
                wire.note_came(f"{do} id={request_id}")
                if do != "ping":
                    raise BrokenError(wanted="no request but ping from a terminal", came=do)
                self.pings.append((wire.now(), request_id))
                if self.answer_pings:
                    answer = {"re": request_id, "ok": True, "clock": format_instant(wire.clock.now())}
                    self.say({**answer, "journal_head": 0})
