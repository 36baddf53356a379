"""Clauses of section 2: frames. OPEN is the probe, since OPENED says at once whether a frame was understood.

A spoilt frame must be dropped without a word, and must not cost the next good one. Source: terminal-link.md section 2.
"""

import zlib

from desktop.adapters.terminal.conformance.bench import Bench, must_be
from desktop.adapters.terminal.conformance.clause import Clause
from desktop.adapters.terminal.conformance.ends import BrokenError
from desktop.adapters.terminal.conformance.wire import raw_frame
from desktop.protocol.frames import MAX_PAYLOAD, Frame, FrameKind, cobs_encode, encode_frame
from desktop.protocol.vocabulary import PROTOCOL_VERSION

_QUIET_S = 0.3  # what is to be dropped brings nothing in this time
_FLOOD = 5_000
_FIRST_TRIES = 6  # of 0.5 s each


def _open_frame(nonce: bytes) -> bytes:
    return raw_frame(FrameKind.OPEN, nonce[0], 0, nonce)


def _must_open(bench: Bench, nonce: bytes, what: str) -> None:
    must_be(f"OPENED with the same 8 bytes, {what}", "nothing of the kind", holds=bench.wire.opened(nonce))


def _good(bench: Bench) -> None:
    """Here the terminal may take its time: it may be busy with whoever was connected before."""
    for _ in range(_FIRST_TRIES):
        nonce = bench.wire.nonce()
        bench.wire.write(b"\0" + _open_frame(nonce), "00, a good OPEN")
        if bench.wire.opened(nonce, 0.5):
            return
    raise BrokenError(wanted="OPENED with the same 8 bytes, connection the first of them, sequence 0", came="none")


def _split(bench: Bench) -> None:
    nonce = bench.wire.nonce()
    bench.wire.note_sent("OPEN, each byte by itself")
    for octet in b"\0" + _open_frame(nonce):
        bench.wire.write(bytes((octet,)))
    _must_open(bench, nonce, "to an OPEN in single bytes")


def _together(bench: Bench) -> None:
    nonce = bench.wire.nonce()
    data = encode_frame(Frame(kind=FrameKind.DATA, connection=nonce[0], sequence=0, payload=b"\x16\x03\x01"))
    bench.wire.write(_open_frame(nonce) + data, "OPEN and DATA 0 in one write")
    _must_open(bench, nonce, "to the first of two frames in one write")
    must_be("ACK of DATA 0, the second", "none", holds=bench.wire.wait(FrameKind.ACK, nonce[0], sequence=0))


def _empty(bench: Bench) -> None:
    nonce = bench.wire.nonce()
    bench.wire.write(bytes(5) + _open_frame(nonce) + bytes(5), "00 five times, OPEN, 00 five times")
    _must_open(bench, nonce, "between empty blocks")


def _noise_ended(bench: Bench) -> None:
    for length in (1, 7, 300):
        nonce = bench.wire.nonce()
        bench.wire.write(bench.wire.noise(length) + b"\0" + _open_frame(nonce), f"{length} B of noise, 00, OPEN")
        _must_open(bench, nonce, f"after {length} B of noise and 00")


def _noise_glued(bench: Bench) -> None:
    for length in (1, 7, 300):
        nonce = bench.wire.nonce()
        bench.wire.write(b"\0" + bench.wire.noise(length) + _open_frame(nonce), f"00, {length} B of noise, OPEN")
        _must_open(bench, nonce, f"after {length} B of noise with no 00 between")


def _flood(bench: Bench) -> None:
    nonce = bench.wire.nonce()
    bench.wire.write(bench.wire.noise(_FLOOD) + b"\0" + _open_frame(nonce), f"{_FLOOD} B without 00, 00, OPEN")
    limit_s = 1.0 + _FLOOD * 10 / bench.wire.baud if bench.wire.baud else 1.0
    must_be("OPENED after the flood", "nothing of the kind", holds=bench.wire.opened(nonce, limit_s))


def _must_drop_open(bench: Bench, octets: bytes, words: str) -> None:
    """The spoilt OPEN brings nothing, a good one after it brings OPENED."""
    bench.wire.write(b"\0" + octets, words)
    until = bench.wire.now() + _QUIET_S
    while (came := bench.wire.next(until)) is not None:
        if came[1].kind is FrameKind.OPENED:
            raise BrokenError(wanted=f"no answer to {words}", came="OPENED")
    good = bench.wire.nonce()
    bench.wire.write(_open_frame(good), "a good OPEN")
    _must_open(bench, good, f"after {words}")


def _crc(bench: Bench) -> None:
    for flip in (1, 1 << 31, 0xFFFFFFFF):
        nonce = bench.wire.nonce()
        spoilt = raw_frame(FrameKind.OPEN, nonce[0], 0, nonce, crc_flip=flip)
        _must_drop_open(bench, spoilt, f"OPEN with its CRC changed by {flip:08x}")


def _flipped(bench: Bench) -> None:
    """A bit turned in kind, connection and payload, under the CRC of the whole frame."""
    for at in (0, 1, 5):
        nonce = bench.wire.nonce()
        body = bytearray(_body(nonce))
        body[at] ^= 0x40
        _must_drop_open(bench, cobs_encode(bytes(body)) + b"\0", f"OPEN with a bit of byte {at} turned")


def _body(nonce: bytes) -> bytes:
    head = bytes((FrameKind.OPEN, nonce[0], 0)) + nonce
    return head + zlib.crc32(head).to_bytes(4, "little")


def _cobs(bench: Bench) -> None:
    nonce = bench.wire.nonce()
    spoilt = b"\xf0" + _open_frame(nonce)[1:]  # its first run now reaches beyond the block
    _must_drop_open(bench, spoilt, "OPEN whose first COBS run overshoots")


def _cut(bench: Bench) -> None:
    nonce = bench.wire.nonce()
    _must_drop_open(bench, _open_frame(nonce)[:9] + b"\0", "the first nine bytes of an OPEN and 00")


def _kind(bench: Bench) -> None:
    for kind in (0, 6, 255):
        connection = bench.connect()
        words = f"a frame of kind {kind}"
        bench.wire.write(raw_frame(kind, connection.number, 0, b"\x16"), words)
        if (came := bench.wire.next(bench.wire.now() + _QUIET_S)) is not None:
            raise BrokenError(wanted=f"no answer to {words}", came=came[1].kind.name)
        must_be(f"ACK of DATA 0 after {words}", "none", holds=connection.send_once(b"\x16\x03\x01"))


def _size(bench: Bench) -> None:
    for payload, words in ((b"", "DATA without payload"), (bytes(MAX_PAYLOAD + 1), "DATA of 1025 bytes")):
        connection = bench.connect()
        bench.wire.write(raw_frame(FrameKind.DATA, connection.number, 0, payload), words)
        if bench.wire.wait(FrameKind.ACK, connection.number, _QUIET_S):
            raise BrokenError(wanted=f"no ACK of {words}", came="ACK")
        must_be(f"ACK of DATA 0 after {words}", "none", holds=connection.send_once(b"\x16\x03\x01"))
    for length in (7, 9):
        nonce = bench.wire.nonce() + b"\x01"
        spoilt = raw_frame(FrameKind.OPEN, nonce[0], 0, nonce[:length])
        _must_drop_open(bench, spoilt, f"OPEN with {length} bytes")


def _largest(bench: Bench) -> None:
    """A message of several frames of 1,024 bytes, and a hello that is answered all the same."""
    talk = bench.talk(hello=False)
    talk.fields("hello", protocol=PROTOCOL_VERSION, app="x" * (3 * MAX_PAYLOAD))


CLAUSES = (
    Clause(id="2.good", check=_good),
    Clause(id="2.split", check=_split),
    Clause(id="2.together", check=_together),
    Clause(id="2.empty", check=_empty),
    Clause(id="2.noise", check=_noise_ended),
    Clause(id="2.noise_glued", check=_noise_glued),
    Clause(id="2.flood", check=_flood),
    Clause(id="2.crc", check=_crc),
    Clause(id="2.flipped", check=_flipped),
    Clause(id="2.cobs", check=_cobs),
    Clause(id="2.cut", check=_cut),
    Clause(id="2.kind", check=_kind),
    Clause(id="2.size", check=_size),
    Clause(id="2.largest", check=_largest),
)
