import cbor2
import pytest

from desktop.protocol.messages import (
    MAX_DEPTH,
    MAX_MESSAGE,
    LocalMessageError,
    MessageDecoder,
    RemoteMessageError,
    decode_map,
    deterministic_cbor,
    encode_message,
)

HELLO = {"id": 1, "do": "hello", "protocol": 1, "app": "desk"}


def _nest(levels: int) -> dict[str, object]:
    inner: object = 1
    for _ in range(levels - 1):
        inner = [inner]
    return {"a": inner}


def test_a_message_has_the_bytes_of_the_contract() -> None:
    assert encode_message({"b": 1, "a": 2}) == bytes.fromhex("0007 a2 6161 02 6162 01".replace(" ", ""))


def test_any_split_gives_the_same_maps() -> None:
    stream = encode_message(HELLO) + encode_message({"ev": "stage"})
    decoder = MessageDecoder()
    maps = []
    for byte in stream:
        decoder.feed(bytes((byte,)))
        while (message := decoder.next_map()) is not None:
            maps.append(message)
    assert maps == [HELLO, {"ev": "stage"}]


def test_a_message_may_be_sixty_thousand_bytes_and_no_more() -> None:
    room = MAX_MESSAGE - len(deterministic_cbor({"x": bytes(MAX_MESSAGE - 6)})) + MAX_MESSAGE - 6
    assert len(encode_message({"x": bytes(room)})) == MAX_MESSAGE + 2
    with pytest.raises(LocalMessageError):
        encode_message({"x": bytes(room + 1)})
    with pytest.raises(RemoteMessageError):
        decode_map(deterministic_cbor({"x": bytes(room + 1)}))
    decoder = MessageDecoder()
    decoder.feed((MAX_MESSAGE + 1).to_bytes(2, "big"))
    with pytest.raises(RemoteMessageError):
        decoder.next_map()


def test_an_empty_message_is_refused() -> None:
    decoder = MessageDecoder()
    decoder.feed(b"\0\0")
    with pytest.raises(RemoteMessageError):
        decoder.next_map()


def test_sixteen_levels_and_no_more() -> None:
    assert decode_map(cbor2.dumps(_nest(MAX_DEPTH))) == _nest(MAX_DEPTH)
    with pytest.raises(RemoteMessageError, match="deep"):
        decode_map(cbor2.dumps(_nest(MAX_DEPTH + 1)))
    with pytest.raises(LocalMessageError):
        encode_message(_nest(MAX_DEPTH + 1))


@pytest.mark.parametrize(
    "body",
    [
        "",
        "80",  # a list
        "01",
        "a1",  # cut off
        "a1 01 02",  # a key that is no text
        "a1 80 02",
        "a1 6161 01 00",  # bytes after the map
        "a2 6161 01 6161 02",  # a key twice
        "a1 6161 c1 00",  # a tag
        "a1 6161 c2 42 0100",  # a big number is a tag
        "a1 6161 d81c 80",  # shared values are a tag
        "a1 6161 f7",  # undefined
        "a1 6161 e0",  # a simple value
        "a1 6161 f820",
        "bf 6161 01 ff",  # indefinite lengths
        "a1 6161 9f ff",
        "a1 6161 7f 6161 ff",
        "a1 6161 1c",  # reserved
        "a1 6161 61 ff",  # text that is not UTF-8
        "a1 61ff 01",
        "a1 6161 5b 7fffffffffffffff",  # lengths that promise the world
        "a1 6161 9b 7fffffffffffffff",
        "a1 6161 bb ffffffffffffffff",
        "bb 0000000100000000",
    ],
)
def test_what_is_not_a_plain_map_is_refused(body: str) -> None:
    with pytest.raises(RemoteMessageError):
        decode_map(bytes.fromhex(body.replace(" ", "")))


def test_plain_values_come_through() -> None:
    fields = {"i": 2**63 - 1, "n": -5, "t": "鱼", "o": b"\0", "y": True, "z": None, "f": 0.915, "l": [{"a": []}]}
    assert decode_map(deterministic_cbor(fields)) == fields


@pytest.mark.parametrize("value", [2**70, {1, 2}, object(), "\ud800"])
def test_what_cannot_be_said_is_our_fault(value: object) -> None:
    with pytest.raises(LocalMessageError):
        encode_message({"x": value})


def test_messages_do_not_pile_up() -> None:
    decoder = MessageDecoder()
    with pytest.raises(LocalMessageError):
        for _ in range(1_000):
            decoder.feed(bytes(1_024))
