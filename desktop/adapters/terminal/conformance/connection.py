"""One connection of the link as the checker has it: ACKs, resends, the stream of DATA; each can be withheld.

Stop and wait in both directions, like any desk; but a clause may tell it to stay mute (no ACK), to send the same DATA
twice, or to look at each frame that comes. Synchronous: whoever waits moves the bytes. Promises: `LostError` when the
terminal closed the connection or stopped answering, with what it said. Source: terminal-link.md section 3.
"""

from collections.abc import Callable

from desktop.adapters.terminal.conformance.ends import BrokenError
from desktop.adapters.terminal.conformance.wire import ANSWER_S, Wire
from desktop.protocol.frames import MAX_PAYLOAD, Frame, FrameKind, encode_frame
from desktop.protocol.link import BITS_PER_BYTE, MAX_RESENDS, RESEND_AFTER_S

OPEN_TRIES = 6  # of 0.5 s each: a terminal may be busy with the connection before


class LostError(BrokenError):
    """The connection is over: the terminal closed it, or left a DATA without ACK."""


class Connection:
    """Opened at once. `stream` is what DATA brought so far and nobody took; `closed` the reason of a CLOSE, or None."""

    def __init__(self, wire: Wire, nonce: bytes | None = None) -> None:
        """Open. Raises: BrokenError without OPENED, OperatorError `link.*`."""
        self.wire = wire
        self.nonce = nonce or wire.nonce()
        self.number = self.nonce[0]
        self.stream = bytearray()
        self.closed: str | None = None
        self.mute = False  # no ACK is sent while it is set
        self.on_data: Callable[[float, Frame], None] = lambda _at, _frame: None  # each DATA, also a repeated one
        self._send_sequence = 0
        self._receive_sequence = 0
        self._acknowledged = True
        self._open()

    def _open(self) -> None:
        for _ in range(OPEN_TRIES):
            self.wire.send(Frame(kind=FrameKind.OPEN, connection=self.number, sequence=0, payload=self.nonce))
            if self.wire.opened(self.nonce, 0.5):
                return
        raise BrokenError(wanted="OPENED with the same 8 bytes", came="nothing of the kind")

    @property
    def next_sequence(self) -> int:
        """The sequence of the next DATA that is sent."""
        return self._send_sequence

    def data(self, payload: bytes, sequence: int | None = None) -> Frame:
        """Return a DATA frame of this connection; its sequence is the next one unless said otherwise."""
        number = self._send_sequence if sequence is None else sequence
        return Frame(kind=FrameKind.DATA, connection=self.number, sequence=number, payload=payload)

    def send(self, octets: bytes, *, copies: int = 1) -> None:
        """Send bytes of the stream, each DATA until its ACK; `copies` sends each frame so often in one write.

        Raises: LostError, OperatorError `link.*`.
        """
        for start in range(0, len(octets), MAX_PAYLOAD):
            frame = self.data(octets[start : start + MAX_PAYLOAD])
            encoded = encode_frame(frame)
            wire_s = len(encoded) * BITS_PER_BYTE / self.wire.baud if self.wire.baud else 0.0
            self._acknowledged = False
            for _ in range(MAX_RESENDS + 1):
                words = f"DATA c={self.number:02x} s={frame.sequence} {len(frame.payload)} B" + " twice" * (copies > 1)
                self.wire.write(encoded * copies, words)
                self.pump(lambda: self._acknowledged or self.closed is not None, RESEND_AFTER_S + 2 * wire_s)
                if self._acknowledged or self.closed is not None:
                    break
            self.must_live()
            if not self._acknowledged:
                raise LostError(wanted=f"ACK of DATA {frame.sequence}", came=f"none after {MAX_RESENDS} resends")
            self._send_sequence = (self._send_sequence + 1) % 256

    def send_once(self, payload: bytes, limit_s: float = ANSWER_S) -> bool:
        """Send one DATA once, on this connection whatever became of it; tell whether its ACK came."""
        self.wire.send(self.data(payload))
        return self.wire.wait(FrameKind.ACK, self.number, limit_s, sequence=self._send_sequence)

    def pump(self, until: Callable[[], bool], limit_s: float) -> bool:
        """Take what comes until the condition holds or the limit is over; tell whether it holds.

        Raises: OperatorError `link.*`.
        """
        end = self.wire.now() + limit_s
        while not until():
            came = self.wire.next(end)
            if came is None:
                return until()
            at, frame = came
            if frame.connection == self.number:
                self._take(at, frame)
        return True

    def must_live(self) -> None:
        """Raises: LostError when the terminal closed the connection."""
        if self.closed is not None:
            raise LostError(wanted="an open connection", came=f"CLOSE: {self.closed or 'no reason'}")

    def close(self, reason: str = "the check goes on") -> None:
        """Say goodbye."""
        if self.closed is None:
            self.closed = ""
            payload = reason.encode()[:100]
            self.wire.send(
                Frame(kind=FrameKind.CLOSE, connection=self.number, sequence=self._send_sequence, payload=payload)
            )

    def _take(self, at: float, frame: Frame) -> None:
        match frame.kind:
            case FrameKind.ACK if frame.sequence == self._send_sequence:
                self._acknowledged = True
            case FrameKind.DATA:
                self.on_data(at, frame)
                if self.mute:
                    return
                self.wire.send(Frame(kind=FrameKind.ACK, connection=self.number, sequence=frame.sequence))
                if frame.sequence == self._receive_sequence:
                    self._receive_sequence = (frame.sequence + 1) % 256
                    self.stream += frame.payload
            case FrameKind.CLOSE:
                self.closed = frame.payload.decode("utf-8", "replace")
                self.wire.note_came(f"  reason: {self.closed[:100]}")
            case _:
                pass
