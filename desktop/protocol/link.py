"""The link: one connection over a bad wire, for either end. Stop and wait, resend, give up. Pure: bytes and `now` in,
events and bytes out; the owner of the port's thread calls it.

States and moves: the desk goes IDLE -> OPENING -> OPEN -> IDLE (down; `open` starts anew), the terminal IDLE <-> OPEN.
Each direction counts its own sequence from 0. The sender holds one DATA until its ACK; what is queued meanwhile leaves
together in the next one. Promises: what was queued arrives once and in order, or `LinkDown` comes; nothing is resent
later than `deadline()`; memory is bounded. `now` is in seconds of a clock that never goes back.
Source: terminal-link.md section 3.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from desktop.protocol.frames import MAX_PAYLOAD, Frame, FrameDecoder, FrameKind, encode_frame

OPEN_EVERY_S = 0.5
RESEND_AFTER_S = 0.150
MAX_RESENDS = 8
SILENCE_S = 6.0
BITS_PER_BYTE = 10  # 8N1: start, eight, stop
MAX_QUEUED = 1 << 20
REOPEN_AFTER_S = (0.25, 0.5, 1.0, 2.0, 4.0)
_NONCE = 8
_REASON = 100


class Role(Enum):
    DESK = "desk"
    TERMINAL = "terminal"


class LinkState(Enum):
    IDLE = "idle"  # desk: nothing wanted; terminal: waiting for an OPEN
    OPENING = "opening"
    OPEN = "open"


class DownReason(Enum):
    UNACKNOWLEDGED = "unacknowledged"  # the eighth resend of a DATA found no answer
    SILENT = "silent"  # no good frame for 6 s
    CLOSED = "closed"  # the other side said so
    OVERFLOW = "overflow"  # more was queued than a working link would ever hold


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkOpened:
    """A new connection stands; an earlier one is forgotten with all that was queued for it."""

    connection: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkReceived:
    """The next bytes of the stream, each once and in order."""

    untrusted_bytes: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkDown:
    """The connection is over. `detail` is the other side's word for it, unchecked."""

    reason: DownReason
    untrusted_detail: str = ""


LinkEvent = LinkOpened | LinkReceived | LinkDown


class Backoff:
    """How long to wait before opening again: 0.25, 0.5, 1, 2, then 4 s, for ever."""

    def __init__(self) -> None:
        self._failures = 0

    def next_s(self) -> float:
        """Return the seconds to wait after one more failure."""
        wait_s = REOPEN_AFTER_S[min(self._failures, len(REOPEN_AFTER_S) - 1)]
        self._failures += 1
        return wait_s

    def reset(self) -> None:
        """Begin again with the shortest wait."""
        self._failures = 0


class Link:
    """One end. `octets(n)` gives random bytes; `baud` 0 means that bytes take no time on the wire."""

    def __init__(self, role: Role, *, octets: Callable[[int], bytes], baud: int = 0) -> None:
        self.state = LinkState.IDLE
        self.frames_dropped = 0  # good frames that belong to another connection, role or turn
        self._role = role
        self._octets = octets
        self._baud = baud
        self._decoder = FrameDecoder()
        self._now = 0.0
        self._nonce = b""
        self._connection = -1
        self._out = bytearray()  # whole frames that may leave at once
        self._forget()

    def _forget(self) -> None:
        self._queued = bytearray()
        self._send_sequence = 0
        self._receive_sequence = 0
        self._received_any = False
        self._outstanding = b""  # the encoded DATA that waits for its ACK
        self._resends = 0
        self._resend_at = 0.0
        self._open_at = 0.0
        self._heard_at = 0.0

    @property
    def decoder(self) -> FrameDecoder:
        """The frame decoder, for its counts."""
        return self._decoder

    # --- what the owner says ---------------------------------------------------------------------------------------

    def open(self, now: float) -> None:
        """Start a connection with fresh random bytes. Only the desk opens."""
        assert self._role is Role.DESK
        self._now = now
        nonce = self._octets(_NONCE)
        if nonce[0] == self._connection:  # late frames of the last connection must not pass for ours
            nonce = bytes(((nonce[0] + 1) % 256,)) + nonce[1:]
        self._forget()
        self._nonce, self._connection = nonce, nonce[0]
        self.state = LinkState.OPENING
        self._send_open()

    def send(self, octets: bytes, now: float) -> list[LinkEvent]:
        """Queue bytes of the stream; they leave with `bytes_to_send`. Dropped while no connection stands."""
        self._now = now
        if self.state is not LinkState.OPEN:
            return []
        if len(self._queued) + len(octets) > MAX_QUEUED:
            return self._down(DownReason.OVERFLOW)
        self._queued += octets
        return []

    def close(self, reason: str, now: float) -> None:
        """End the connection and tell the other side why, as far as the wire lets us. No event follows."""
        self._now = now
        if self.state is not LinkState.IDLE:
            payload = reason.encode("utf-8", "replace")[:_REASON].decode("utf-8", "ignore").encode()
            self._put(FrameKind.CLOSE, self._send_sequence, payload)
        self._forget()
        self.state = LinkState.IDLE

    # --- bytes and time --------------------------------------------------------------------------------------------

    def receive_bytes(self, untrusted_bytes: bytes, now: float) -> list[LinkEvent]:
        """Take bytes from the wire; return what they bring about."""
        self._now = now
        events: list[LinkEvent] = []
        for frame in self._decoder.feed(untrusted_bytes):
            events += self._on_frame(frame)
        return events

    def tick(self, now: float) -> list[LinkEvent]:
        """Do what is due by now; call it at `deadline()` or at any other time."""
        self._now = now
        if self.state is LinkState.OPENING and now >= self._open_at:
            self._send_open()
        if self.state is not LinkState.OPEN:
            return []
        if now >= self._heard_at + SILENCE_S:
            return self._down(DownReason.SILENT)
        if self._outstanding and now >= self._resend_at:
            if self._resends == MAX_RESENDS:
                return self._down(DownReason.UNACKNOWLEDGED)
            self._resends += 1
            # A 00 first, so that noise on the quiet line is not glued to the frame.
            self._out += b"\0" + self._outstanding
            self._resend_at = now + self._patience_s()
        return []

    def bytes_to_send(self) -> bytes:
        """Return what the wire is to carry now; each byte is returned once."""
        if self.state is LinkState.OPEN and not self._outstanding and self._queued:
            payload = bytes(self._queued[:MAX_PAYLOAD])
            del self._queued[:MAX_PAYLOAD]
            self._outstanding = self._put(FrameKind.DATA, self._send_sequence, payload)
            self._resends = 0
            self._resend_at = self._now + self._patience_s()
        out = bytes(self._out)
        self._out.clear()
        return out

    def backlog_s(self) -> float:
        """Return how long what waits to leave will be on the wire, in seconds; 0 where bytes take no time."""
        waiting = len(self._queued) + len(self._outstanding)
        return waiting * BITS_PER_BYTE / self._baud if self._baud else 0.0

    def deadline(self) -> float | None:
        """Return when `tick` is due at the latest, or None."""
        match self.state:
            case LinkState.IDLE:
                return None
            case LinkState.OPENING:
                return self._open_at
            case LinkState.OPEN:
                silence = self._heard_at + SILENCE_S
                return min(silence, self._resend_at) if self._outstanding else silence

    # --- inside ----------------------------------------------------------------------------------------------------

    def _patience_s(self) -> float:
        wire_s = len(self._outstanding) * BITS_PER_BYTE / self._baud if self._baud else 0.0
        return RESEND_AFTER_S + 2 * wire_s

    def _put(self, kind: FrameKind, sequence: int, payload: bytes = b"") -> bytes:
        encoded = encode_frame(Frame(kind=kind, connection=self._connection, sequence=sequence, payload=payload))
        self._out += encoded
        return encoded

    def _send_open(self) -> None:
        self._out += b"\0"
        self._put(FrameKind.OPEN, 0, self._nonce)
        self._open_at = self._now + OPEN_EVERY_S

    def _down(self, reason: DownReason, detail: str = "") -> list[LinkEvent]:
        self._forget()
        self._out.clear()
        self.state = LinkState.IDLE
        return [LinkDown(reason=reason, untrusted_detail=detail)]

    def _opened(self) -> list[LinkEvent]:
        self.state = LinkState.OPEN
        self._heard_at = self._now
        return [LinkOpened(connection=self._connection)]

    def _drop(self) -> list[LinkEvent]:
        self.frames_dropped += 1
        return []

    def _on_frame(self, frame: Frame) -> list[LinkEvent]:
        if frame.kind is FrameKind.OPEN:
            return self._on_open(frame)
        if frame.kind is FrameKind.OPENED:
            wanted = self._role is Role.DESK and self.state is LinkState.OPENING and frame.payload == self._nonce
            return self._opened() if wanted else self._drop()
        if self.state is not LinkState.OPEN or frame.connection != self._connection:
            return self._drop()
        self._heard_at = self._now
        if frame.kind is FrameKind.DATA:
            return self._on_data(frame)
        if frame.kind is FrameKind.ACK:
            if not self._outstanding or frame.sequence != self._send_sequence:
                return self._drop()
            self._outstanding = b""
            self._send_sequence = (self._send_sequence + 1) % 256
            return []
        return self._down(DownReason.CLOSED, frame.payload.decode("utf-8", "replace"))

    def _on_open(self, frame: Frame) -> list[LinkEvent]:
        if self._role is not Role.TERMINAL or frame.connection != frame.payload[0]:
            return self._drop()
        events: list[LinkEvent] = []
        if self.state is LinkState.OPEN and frame.payload == self._nonce:
            self._heard_at = self._now  # our OPENED was lost: say it again, the connection is the same one
        else:
            self._forget()
            self._out.clear()
            self._nonce, self._connection = frame.payload, frame.connection
            events = self._opened()
        self._put(FrameKind.OPENED, 0, self._nonce)
        return events

    def _on_data(self, frame: Frame) -> list[LinkEvent]:
        if frame.sequence == self._receive_sequence:
            self._put(FrameKind.ACK, frame.sequence)
            self._receive_sequence = (frame.sequence + 1) % 256
            self._received_any = True
            return [LinkReceived(untrusted_bytes=frame.payload)]
        if self._received_any and frame.sequence == (self._receive_sequence - 1) % 256:
            self._put(FrameKind.ACK, frame.sequence)  # our ACK was lost
            return []
        return self._drop()
