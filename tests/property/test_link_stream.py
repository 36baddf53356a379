"""Any split of the stream gives the same; noise costs nothing but itself; decoders survive anything."""

from collections.abc import Iterator
from itertools import pairwise

import cbor2
from hypothesis import example, given
from hypothesis import strategies as st

from desktop.protocol.frames import (
    MAX_PAYLOAD,
    PAYLOAD_BOUNDS,
    Frame,
    FrameDecoder,
    FrameKind,
    cobs_decode,
    cobs_encode,
    encode_frame,
)
from desktop.protocol.messages import (
    MessageDecoder,
    RemoteMessageError,
    decode_map,
    deterministic_cbor,
    encode_message,
)
from desktop.protocol.vocabulary import EXCHANGES, Answer, check_answer, parse_message


@st.composite
def frames(draw: st.DrawFn) -> Frame:
    kind = draw(st.sampled_from(FrameKind))
    least, most = PAYLOAD_BOUNDS[kind]
    byte = st.integers(0, 255)
    payload = draw(st.binary(min_size=least, max_size=min(most, 300)))
    if kind is FrameKind.DATA and draw(st.booleans()):
        payload = (payload * MAX_PAYLOAD)[:MAX_PAYLOAD]
    return Frame(kind=kind, connection=draw(byte), sequence=draw(byte), payload=payload)


def pieces(stream: bytes, cuts: list[int]) -> Iterator[bytes]:
    bounds = [0, *sorted(cut % (len(stream) + 1) for cut in cuts), len(stream)]
    for start, end in pairwise(bounds):
        yield stream[start:end]


@given(st.binary(max_size=1_500))
@example(b"\x01" * 254)
@example(b"\x01" * 508 + b"\x00")
def test_cobs_comes_back_and_holds_no_zero(body: bytes) -> None:
    block = cobs_encode(body)
    assert 0 not in block
    assert cobs_decode(block) == body
    assert len(block) <= len(body) + 1 + len(body) // 254


@given(st.lists(st.one_of(frames().map(encode_frame), st.binary(max_size=1_300))), st.lists(st.integers(0, 10_000)))
def test_any_split_gives_the_same_frames_and_counts(parts: list[bytes], cuts: list[int]) -> None:
    stream = b"".join(parts)
    whole, split = FrameDecoder(), FrameDecoder()
    expected = whole.feed(stream)
    assert [frame for piece in pieces(stream, cuts) for frame in split.feed(piece)] == expected
    assert split.counts == whole.counts


@given(st.lists(st.tuples(st.binary(max_size=1_500), frames()), max_size=6))
def test_noise_before_a_frame_never_costs_it(parts: list[tuple[bytes, Frame]]) -> None:
    decoder = FrameDecoder()
    got = [frame for noise, frame in parts for frame in decoder.feed(noise + encode_frame(frame))]
    wanted = iter(frame for _, frame in parts)
    # Noise may by chance make a frame too (one in 2^32 for each try); none of ours may be missing.
    next_wanted = next(wanted, None)
    for frame in got:
        if frame == next_wanted:
            next_wanted = next(wanted, None)
    assert next_wanted is None


@given(frames(), st.integers(min_value=0))
def test_one_turned_bit_is_always_noticed(frame: Frame, bit: int) -> None:
    stream = bytearray(encode_frame(frame))
    bit %= len(stream) * 8
    stream[bit // 8] ^= 1 << bit % 8
    assert frame not in FrameDecoder().feed(bytes(stream) + b"\0")


def cbor_values() -> st.SearchStrategy[object]:
    scalars = st.one_of(
        st.none(),
        st.booleans(),
        st.integers(-(2**63), 2**63 - 1),
        st.floats(allow_nan=False),
        st.text(max_size=20),
        st.binary(max_size=20),
    )
    return st.recursive(
        scalars,
        lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(st.text(max_size=8), inner, max_size=4)),
        max_leaves=20,
    )


def maps() -> st.SearchStrategy[dict[str, object]]:
    return st.dictionaries(st.text(max_size=8), cbor_values(), max_size=6)


@given(maps())
def test_maps_come_back_and_have_one_encoding(fields: dict[str, object]) -> None:
    encoded = deterministic_cbor(fields)
    assert decode_map(encoded) == fields
    assert deterministic_cbor(decode_map(encoded)) == encoded


@given(st.lists(maps(), max_size=5), st.lists(st.integers(0, 5_000)))
def test_any_split_gives_the_same_messages(sent: list[dict[str, object]], cuts: list[int]) -> None:
    stream = b"".join(encode_message(fields) for fields in sent)
    decoder = MessageDecoder()
    got = []
    for piece in pieces(stream, cuts):
        decoder.feed(piece)
        while (message := decoder.next_map()) is not None:
            got.append(message)
    assert got == sent


def _survives(body: bytes) -> None:
    try:
        fields = decode_map(body)
        message = parse_message(fields)
        if isinstance(message, Answer):
            for do in EXCHANGES:
                try:
                    check_answer(do, message)
                except RemoteMessageError:
                    continue
    except RemoteMessageError:
        return


@given(st.binary(max_size=400))
def test_the_message_decoder_survives_anything(body: bytes) -> None:
    _survives(body)
    _survives(b"\xa1\x61a" + body)


@given(
    st.one_of(
        st.builds(lambda do, rest: {"id": 1, "do": do, **rest}, st.sampled_from(sorted(EXCHANGES)), maps()),
        st.builds(lambda ok, rest: {"re": 1, "ok": ok, **rest}, st.booleans(), maps()),
        st.builds(lambda entry: {"ev": "journal", "entry": entry}, maps()),
        st.builds(lambda entry: {"re": 1, "ok": True, "state": "done", "entry": entry, "entries": [entry]}, maps()),
    ),
    st.lists(st.tuples(st.integers(min_value=0), st.integers(0, 255)), max_size=4),
)
def test_the_vocabulary_survives_spoilt_messages(message: dict[str, object], spoils: list[tuple[int, int]]) -> None:
    body = bytearray(cbor2.dumps(message))
    for where, value in spoils:
        body[where % len(body)] = value
    _survives(bytes(body))


@given(st.binary(max_size=3_000), st.binary(max_size=3_000))
def test_the_frame_decoder_survives_anything_and_stays_small(first: bytes, second: bytes) -> None:
    decoder = FrameDecoder()
    decoder.feed(first)
    decoder.feed(second)
    assert len(decoder._tail) <= 1_100
