"""Frames on the wire: COBS blocks ended by 00, each with a CRC. Pure; whoever owns the port's thread calls it.

    COBS( kind u8 | connection u8 | sequence u8 | payload 0..1024 B | crc32 u32 little-endian ) 00

What a cable does to it, and what happens then: a flipped or lost byte fails the CRC, the block is dropped and counted,
the next 00 resynchronises; noise or a lost 00 glues rubbish to the front of a good frame, so a bad block's tail is
searched for a frame that ends it; a flood without 00 is forgotten but for its last bytes. Promises: any split of the
stream gives the same frames and counts; memory is bounded; no exception for any input.
Source: terminal-link.md section 2.
"""

import zlib
from dataclasses import dataclass
from enum import IntEnum

MAX_PAYLOAD = 1_024
#: More bytes than this without 00 are noise. Source: terminal-link.md section 2.
MAX_UNDELIMITED = 1_100
_HEAD = 3
_CRC = 4
_MIN_BODY = _HEAD + _CRC
_MAX_BODY = _HEAD + MAX_PAYLOAD + _CRC
#: COBS adds one byte, and one more for each 254 of the body.
_MAX_BLOCK = _MAX_BODY + 1 + _MAX_BODY // 254
_FULL_RUN = 254


class FrameKind(IntEnum):
    OPEN = 1
    OPENED = 2
    DATA = 3
    ACK = 4
    CLOSE = 5


#: Least and most payload bytes of each kind.
PAYLOAD_BOUNDS: dict[FrameKind, tuple[int, int]] = {
    FrameKind.OPEN: (8, 8),
    FrameKind.OPENED: (8, 8),
    FrameKind.DATA: (1, MAX_PAYLOAD),
    FrameKind.ACK: (0, 0),
    FrameKind.CLOSE: (0, 100),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """One good frame. `connection` and `sequence` are 0..255."""

    kind: FrameKind
    connection: int
    sequence: int
    payload: bytes = b""


@dataclass(slots=True, kw_only=True)
class FrameCounts:
    """What a decoder saw. `salvaged` frames were found behind rubbish in a block that was itself dropped."""

    good: int = 0
    bad_cobs: int = 0
    bad_crc: int = 0
    bad_kind: int = 0
    bad_size: int = 0
    overlong: int = 0
    salvaged: int = 0

    def dropped(self) -> int:
        """Return how many blocks were thrown away."""
        return self.bad_cobs + self.bad_crc + self.bad_kind + self.bad_size + self.overlong


def cobs_encode(body: bytes) -> bytes:
    """Return the body without any 00, ready to be ended by one. Source: Cheshire and Baker, 1999."""
    out = bytearray()
    pieces = body.split(b"\0")
    last = len(pieces) - 1
    for number, piece in enumerate(pieces):
        start = 0
        while len(piece) - start >= _FULL_RUN:
            out.append(_FULL_RUN + 1)
            out += piece[start : start + _FULL_RUN]
            start += _FULL_RUN
        if number == last and start and start == len(piece):
            break  # a full run at the very end needs no empty run after it
        out.append(len(piece) - start + 1)
        out += piece[start:]
    return bytes(out)


def cobs_decode(untrusted_block: bytes) -> bytes | None:
    """Return the body of a block that holds no 00, or None when its runs overshoot its end."""
    out = bytearray()
    at, size = 0, len(untrusted_block)
    while at < size:
        code = untrusted_block[at]
        end = at + code
        if end > size:
            return None
        out += untrusted_block[at + 1 : end]
        at = end
        if code <= _FULL_RUN and at < size:
            out.append(0)
    return bytes(out)


def encode_frame(frame: Frame) -> bytes:
    """Return the frame's bytes, 00 included. Raises: ValueError for a size or number out of bounds."""
    least, most = PAYLOAD_BOUNDS[frame.kind]
    if not least <= len(frame.payload) <= most:
        raise ValueError(f"{frame.kind.name} with {len(frame.payload)} bytes")
    head = bytes((frame.kind, frame.connection, frame.sequence)) + frame.payload
    return cobs_encode(head + zlib.crc32(head).to_bytes(_CRC, "little")) + b"\0"


class FrameDecoder:
    """Bytes in, good frames out. Holds at most 1,100 bytes plus what one call hands in."""

    def __init__(self) -> None:
        self.counts = FrameCounts()
        self._tail = bytearray()  # what came since the last 00, at most the last MAX_UNDELIMITED bytes
        self._length = 0  # how much really came since the last 00

    def feed(self, untrusted_bytes: bytes) -> list[Frame]:
        """Return the frames that these bytes complete, in order."""
        frames: list[Frame] = []
        *finished, rest = untrusted_bytes.split(b"\0")
        for piece in finished:
            self._append(piece)
            frame = self._try_block()
            if frame is not None:
                frames.append(frame)
        self._append(rest)
        return frames

    def _append(self, piece: bytes) -> None:
        self._length += len(piece)
        self._tail += piece
        if len(self._tail) > MAX_UNDELIMITED:
            del self._tail[:-MAX_UNDELIMITED]

    def _try_block(self) -> Frame | None:
        block, length = bytes(self._tail), self._length
        self._tail.clear()
        self._length = 0
        if not block:
            return None  # 00 after 00: no frame, no fault
        if length > MAX_UNDELIMITED:
            self.counts.overlong += 1
            frame = None
        else:
            frame = self._parse(block, counting=True)
        if frame is None:
            frame = self._salvage(block)
        if frame is not None:
            self.counts.good += 1
        return frame

    def _salvage(self, block: bytes) -> Frame | None:
        # The first run of a frame begins with its kind, which is never 0: that leaves few places to try.
        for start in range(max(1, len(block) - _MAX_BLOCK), len(block) - _MIN_BODY):
            if block[start] > 1 and 1 <= block[start + 1] <= len(FrameKind):
                frame = self._parse(block[start:], counting=False)
                if frame is not None:
                    self.counts.salvaged += 1
                    return frame
        return None

    def _parse(self, block: bytes, *, counting: bool) -> Frame | None:
        fault = frame = None
        body = cobs_decode(block)
        if body is None:
            fault = "bad_cobs"
        elif not _MIN_BODY <= len(body) <= _MAX_BODY:
            fault = "bad_size"
        elif zlib.crc32(body[:-_CRC]) != int.from_bytes(body[-_CRC:], "little"):
            fault = "bad_crc"
        elif body[0] not in FrameKind._value2member_map_:
            fault = "bad_kind"
        else:
            kind = FrameKind(body[0])
            payload = body[_HEAD:-_CRC]
            least, most = PAYLOAD_BOUNDS[kind]
            if least <= len(payload) <= most:
                frame = Frame(kind=kind, connection=body[1], sequence=body[2], payload=payload)
            else:
                fault = "bad_size"
        if fault is not None and counting:
            setattr(self.counts, fault, getattr(self.counts, fault) + 1)
        return frame
