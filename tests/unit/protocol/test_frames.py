import zlib

import pytest

from desktop.protocol.frames import (
    MAX_PAYLOAD,
    MAX_UNDELIMITED,
    Frame,
    FrameDecoder,
    FrameKind,
    cobs_decode,
    cobs_encode,
    encode_frame,
)

DATA = Frame(kind=FrameKind.DATA, connection=7, sequence=200, payload=b"\x00\x01lunch\x00")


def test_the_checksum_is_the_published_one() -> None:
    assert zlib.crc32(b"123456789") == 0xCBF43926


# Examples of the COBS paper and its usual test vectors.
VECTORS = [
    (b"\x00", b"\x01\x01"),
    (b"\x00\x00", b"\x01\x01\x01"),
    (b"\x00\x11\x00", b"\x01\x02\x11\x01"),
    (b"\x11\x22\x00\x33", b"\x03\x11\x22\x02\x33"),
    (b"\x11\x22\x33\x44", b"\x05\x11\x22\x33\x44"),
    (b"\x11\x00\x00\x00", b"\x02\x11\x01\x01\x01"),
    (bytes(range(1, 255)), b"\xff" + bytes(range(1, 255))),
    (b"\x00" + bytes(range(1, 255)), b"\x01\xff" + bytes(range(1, 255))),
    (bytes(range(1, 256)), b"\xff" + bytes(range(1, 255)) + b"\x02\xff"),
    (bytes(range(2, 256)) + b"\x00", b"\xff" + bytes(range(2, 256)) + b"\x01\x01"),
    (bytes(range(3, 256)) + b"\x00\x01", b"\xfe" + bytes(range(3, 256)) + b"\x02\x01"),
]


@pytest.mark.parametrize(("body", "block"), VECTORS)
def test_cobs_agrees_with_published_vectors(body: bytes, block: bytes) -> None:
    assert cobs_encode(body) == block
    assert cobs_decode(block) == body


def test_cobs_takes_the_longer_form_of_a_full_run() -> None:
    body = bytes(range(1, 255))
    assert cobs_decode(b"\xff" + body + b"\x01") == body


def test_cobs_refuses_a_run_past_the_end() -> None:
    assert cobs_decode(b"\x05\x01") is None


def test_a_frame_has_the_bytes_of_the_contract() -> None:
    ack = Frame(kind=FrameKind.ACK, connection=1, sequence=2)
    body = b"\x04\x01\x02"
    assert encode_frame(ack) == b"\x08" + body + zlib.crc32(body).to_bytes(4, "little") + b"\x00"


@pytest.mark.parametrize("size", [1, 253, 254, 255, 508, MAX_PAYLOAD])
def test_every_size_comes_back(size: int) -> None:
    frame = Frame(kind=FrameKind.DATA, connection=0, sequence=255, payload=b"\xaa" * size)
    assert FrameDecoder().feed(encode_frame(frame)) == [frame]


@pytest.mark.parametrize(
    ("kind", "payload"),
    [
        (FrameKind.DATA, b""),
        (FrameKind.DATA, bytes(MAX_PAYLOAD + 1)),
        (FrameKind.OPEN, b"7"),
        (FrameKind.ACK, b"x"),
        (FrameKind.CLOSE, bytes(101)),
    ],
)
def test_a_payload_out_of_bounds_is_not_sent(kind: FrameKind, payload: bytes) -> None:
    with pytest.raises(ValueError, match=kind.name):
        encode_frame(Frame(kind=kind, connection=0, sequence=0, payload=payload))


def test_byte_by_byte_is_the_same_as_at_once() -> None:
    stream = encode_frame(DATA) * 3
    decoder = FrameDecoder()
    frames = [frame for byte in stream for frame in decoder.feed(bytes((byte,)))]
    assert frames == [DATA] * 3


def _raw(body: bytes) -> bytes:
    return cobs_encode(body + zlib.crc32(body).to_bytes(4, "little")) + b"\0"


@pytest.mark.parametrize(
    ("block", "fault"),
    [
        (b"\x09\x01\x00", "bad_cobs"),
        (encode_frame(DATA)[:-2] + b"\x55\x00", "bad_crc"),
        (_raw(b"\x09\x01\x02"), "bad_kind"),
        (_raw(b"\x03\x01\x02"), "bad_size"),
        (b"\x03\x01\x02\x00", "bad_size"),
        (b"\x01" * (MAX_UNDELIMITED + 1) + b"\x00", "overlong"),
    ],
)
def test_a_bad_block_is_counted_and_costs_nothing_else(block: bytes, fault: str) -> None:
    decoder = FrameDecoder()
    assert decoder.feed(block + encode_frame(DATA)) == [DATA]
    assert getattr(decoder.counts, fault) == 1
    assert decoder.counts.dropped() == 1


def test_noise_glued_to_a_frame_does_not_cost_it() -> None:
    decoder = FrameDecoder()
    assert decoder.feed(b"\xff\x10noise" + encode_frame(DATA)) == [DATA]
    assert decoder.counts.salvaged == 1


def test_a_flood_glued_to_a_long_frame_does_not_cost_it() -> None:
    frame = Frame(kind=FrameKind.DATA, connection=1, sequence=1, payload=b"\x77" * MAX_PAYLOAD)
    decoder = FrameDecoder()
    assert decoder.feed(b"\xee" * 50_000 + encode_frame(frame)) == [frame]


def test_a_lost_delimiter_costs_one_frame_only() -> None:
    first, second = encode_frame(DATA), encode_frame(Frame(kind=FrameKind.ACK, connection=3, sequence=4))
    decoder = FrameDecoder()
    assert [f.kind for f in decoder.feed(first[:-1] + second)] == [FrameKind.ACK]


def test_a_flood_is_not_kept() -> None:
    decoder = FrameDecoder()
    for _ in range(1_000):
        assert decoder.feed(b"\x01" * 1_000) == []
    assert len(decoder._tail) <= MAX_UNDELIMITED


def test_empty_blocks_are_no_faults() -> None:
    decoder = FrameDecoder()
    assert decoder.feed(b"\0\0\0" + encode_frame(DATA) + b"\0\0") == [DATA]
    assert decoder.counts.dropped() == 0
