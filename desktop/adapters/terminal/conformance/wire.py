"""The checker's end of the byte stream: frames written as they must not be, too, and what comes back. Caller's thread.

A port is opened when it is first needed and again after it was lost, as over a power cut. Promises: no wait is longer
than its limit; what passed since `begin` is kept for the report, shortened.
Source: terminal-link.md sections 1 and 2.
"""

import zlib
from collections import deque
from collections.abc import Callable

from desktop.adapters.terminal.port import Port
from desktop.domain.errors import OperatorError
from desktop.protocol.frames import Frame, FrameDecoder, FrameKind, cobs_encode, encode_frame
from desktop.services.ports import Chance, Clock

ANSWER_S = 1.0  # OPENED and ACK are due at once; a slow cable and a slow loop are not the contract's business
_KEPT = 24
_SHOWN_OCTETS = 12


def raw_frame(kind: int, connection: int, sequence: int, payload: bytes = b"", *, crc_flip: int = 0) -> bytes:
    """Return a frame's bytes with 00, of any kind and size; `crc_flip` spoils its CRC."""
    head = bytes((kind, connection, sequence)) + payload
    return cobs_encode(head + (zlib.crc32(head) ^ crc_flip).to_bytes(4, "little")) + b"\0"


def frame_words(frame: Frame) -> str:
    """Return `DATA c=3a s=0 412 B`."""
    size = f" {len(frame.payload)} B" if frame.payload else ""
    return f"{frame.kind.name} c={frame.connection:02x} s={frame.sequence}{size}"


def octet_words(octets: bytes) -> str:
    """Return the first octets as hexadecimal digits, and how many there are."""
    shown = octets[:_SHOWN_OCTETS].hex(" ")
    return f"{shown} … ({len(octets)} B)" if len(octets) > _SHOWN_OCTETS else shown


class Wire:
    """`open_port` opens the stream. `baud` is that of the port, 0 where bytes take no time."""

    def __init__(self, open_port: Callable[[], Port], clock: Clock, chance: Chance) -> None:
        self.clock = clock
        self.sent: deque[str] = deque(maxlen=_KEPT)
        self.came: deque[str] = deque(maxlen=_KEPT)
        self._open_port = open_port
        self._chance = chance
        self._port: Port | None = None
        self._decoder = FrameDecoder()
        self._frames: deque[tuple[float, Frame]] = deque()
        self._last_connection = -1

    # --- one clause ------------------------------------------------------------------------------------------------

    def begin(self) -> None:
        """Forget what passed so far."""
        self.sent.clear()
        self.came.clear()

    def note_sent(self, words: str) -> None:
        """Keep a line of what was said."""
        self.sent.append(words)

    def note_came(self, words: str) -> None:
        """Keep a line of what was heard."""
        self.came.append(words)

    def now(self) -> float:
        """Return the seconds of a clock that never goes back."""
        return self.clock.monotonic_s()

    def nonce(self) -> bytes:
        """Return 8 fresh bytes, the first unlike that of the connection before."""
        octets = self._chance.octets(8)
        if octets[0] == self._last_connection:
            octets = bytes(((octets[0] + 1) % 256,)) + octets[1:]
        self._last_connection = octets[0]
        return octets

    def noise(self, length: int) -> bytes:
        """Return random bytes, none of them 00."""
        return bytes(octet or 1 for octet in self._chance.octets(length))

    # --- bytes -----------------------------------------------------------------------------------------------------

    def write(self, octets: bytes, words: str = "") -> None:
        """Hand the bytes over at once. Raises: OperatorError `link.*`."""
        self.note_sent(words or octet_words(octets))
        try:
            self._open().write(octets)
        except OperatorError:
            self.close()
            raise

    def send(self, frame: Frame) -> None:
        """Send a good frame. Raises: OperatorError `link.*`."""
        self.write(encode_frame(frame), frame_words(frame))

    def next(self, until: float) -> tuple[float, Frame] | None:
        """Return the next good frame and when it came, or None at that moment. Raises: OperatorError `link.*`."""
        while not self._frames:
            try:
                octets = self._open().read(max(0.0, until - self.now()))
            except OperatorError:
                self.close()
                raise
            at = self.now()
            self._frames.extend((at, frame) for frame in self._decoder.feed(octets))
            if not self._frames and at >= until:
                return None
        at, frame = self._frames.popleft()
        self.note_came(frame_words(frame))
        return at, frame

    def wait(self, kind: FrameKind, connection: int, limit_s: float = ANSWER_S, sequence: int | None = None) -> bool:
        """Tell whether such a frame comes within the limit; others are passed over. Raises: OperatorError `link.*`."""
        until = self.now() + limit_s
        while (came := self.next(until)) is not None:
            frame = came[1]
            if frame.kind is kind and frame.connection == connection and sequence in (None, frame.sequence):
                return True
        return False

    def opened(self, nonce: bytes, limit_s: float = ANSWER_S) -> bool:
        """Tell whether OPENED with these 8 bytes comes within the limit. Raises: OperatorError `link.*`."""
        until = self.now() + limit_s
        while (came := self.next(until)) is not None:
            frame = came[1]
            if frame.kind is FrameKind.OPENED and frame.payload == nonce:
                return frame.connection == nonce[0] and frame.sequence == 0
        return False

    def open(self) -> None:
        """Open the port, if it is not open. Raises: OperatorError `link.*`."""
        self._open()

    def close(self) -> None:
        """Give the port back; the next use opens it anew."""
        port, self._port = self._port, None
        self._decoder = FrameDecoder()
        self._frames.clear()
        if port is not None:
            port.close()

    @property
    def baud(self) -> int:
        """Bits per second; 0 where bytes take no time. Raises: OperatorError `link.*`."""
        return self._open().baud

    def _open(self) -> Port:
        if self._port is None:
            self._port = self._open_port()
        return self._port
