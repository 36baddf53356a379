"""Messages on the stream: a length and one CBOR map each. Pure; whoever owns the port's thread calls it.

    length u16 big-endian | CBOR map, at most 60,000 bytes, at most 16 levels deep

Only plain CBOR is admitted: definite lengths, text keys, no tags, no duplicate keys, nothing after the map. The shape
is walked before the library sees the bytes, so that neither a promised length nor a nest nor a tag makes it work for an
attacker. Two exceptions tell whose fault it was, and no other leaves this file. Source: terminal-link.md section 5.
"""

from typing import Any

import cbor2

#: A message's map. The values are CBOR's; `vocabulary.conform` has looked at them before anybody uses them.
Fields = dict[str, Any]

MAX_MESSAGE = 60_000
MAX_DEPTH = 16
_PREFIX = 2
_MAX_BUFFERED = 4 * MAX_MESSAGE

_UNSIGNED, _NEGATIVE, _BYTES, _TEXT, _ARRAY, _MAP, _TAG, _SIMPLE = range(8)
_WIDTH = {24: 1, 25: 2, 26: 4, 27: 8}
_ADMITTED_SIMPLE = frozenset({20, 21, 22, 25, 26, 27})  # false, true, null, floats of 2, 4, 8 bytes


class LocalMessageError(Exception):
    """We tried to say something that the protocol does not allow: a defect of ours."""


class RemoteMessageError(Exception):
    """The other side broke the protocol. `request_id` is set when it can still be answered with `bad_request`."""

    def __init__(self, reason: str, *, request_id: int | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.request_id = request_id


def deterministic_cbor(fields: Fields) -> bytes:
    """Return the map's one deterministic encoding. Raises: LocalMessageError for a value that CBOR cannot carry.

    Source: RFC 8949 section 4.2.1 (with text keys only, the older length-first order is the same).
    """
    try:
        return cbor2.dumps(fields, canonical=True)
    except (cbor2.CBOREncodeError, ValueError, TypeError, OverflowError, RecursionError) as fault:
        raise LocalMessageError(f"not encodable: {fault}") from fault


def encode_message(fields: Fields) -> bytes:
    """Return the message with its length. Raises: LocalMessageError when too long or not admitted."""
    body = deterministic_cbor(fields)
    if len(body) > MAX_MESSAGE:
        raise LocalMessageError(f"{len(body)} bytes")
    try:
        _walk(body)
    except RemoteMessageError as fault:
        raise LocalMessageError(fault.reason) from fault
    return len(body).to_bytes(_PREFIX, "big") + body


def decode_map(untrusted_body: bytes) -> Fields:
    """Return the map that the bytes are, wholly. Raises: RemoteMessageError for anything else."""
    if len(untrusted_body) > MAX_MESSAGE:
        raise RemoteMessageError("message too long")
    _walk(untrusted_body)
    try:
        decoded = cbor2.loads(untrusted_body, allow_indefinite=False, allow_duplicate_keys=False)
    except (cbor2.CBORDecodeError, ValueError, OverflowError) as fault:
        raise RemoteMessageError("not CBOR") from fault
    if not isinstance(decoded, dict):
        raise RemoteMessageError("not a map")
    return decoded


class MessageDecoder:
    """Bytes of the stream in, maps out. After a RemoteMessageError the stream is lost: close the link."""

    def __init__(self) -> None:
        self._buffer = bytearray()
        self.last_size = 0  # of the last message that `next_map` returned, its length included

    def feed(self, untrusted_bytes: bytes) -> None:
        """Take the next bytes; then call `next_map` until it returns None.

        Raises: LocalMessageError when the caller lets messages pile up.
        """
        if len(self._buffer) + len(untrusted_bytes) > _MAX_BUFFERED:
            raise LocalMessageError("messages were not taken")
        self._buffer += untrusted_bytes

    def next_map(self) -> Fields | None:
        """Return the next whole message, or None. Raises: RemoteMessageError."""
        if len(self._buffer) < _PREFIX:
            return None
        end = _PREFIX + int.from_bytes(self._buffer[:_PREFIX], "big")
        if not _PREFIX < end <= _PREFIX + MAX_MESSAGE:
            raise RemoteMessageError("message length")
        if len(self._buffer) < end:
            return None
        body = bytes(self._buffer[_PREFIX:end])
        del self._buffer[:end]
        self.last_size = end
        return decode_map(body)


def _walk(body: bytes) -> None:
    """Check the shape of one map without building it. Raises: RemoteMessageError."""
    size, at = len(body), 0
    if not body or body[0] >> 5 != _MAP:
        raise RemoteMessageError("not a map")
    open_items: list[int] = []  # what is still to come of each open container
    open_maps: list[bool] = []
    while True:
        if at >= size:
            raise RemoteMessageError("cut off")
        major, extra = body[at] >> 5, body[at] & 31
        at += 1
        if open_maps and open_maps[-1] and open_items[-1] % 2 == 0 and major != _TEXT:
            raise RemoteMessageError("a key that is no text")
        argument = extra
        if extra >= 24:
            width = _WIDTH.get(extra)
            if width is None or at + width > size:
                raise RemoteMessageError("reserved or indefinite length, or cut off")
            argument = int.from_bytes(body[at : at + width], "big")
            at += width
        if open_items:
            open_items[-1] -= 1
        if major in (_BYTES, _TEXT):
            at += argument
            if at > size:
                raise RemoteMessageError("cut off")
        elif major in (_ARRAY, _MAP):
            items = argument * 2 if major == _MAP else argument
            if items > size - at:
                raise RemoteMessageError("cut off")
            open_items.append(items)
            open_maps.append(major == _MAP)
            if len(open_items) > MAX_DEPTH:
                raise RemoteMessageError("nested too deep")
        elif major == _TAG or (major == _SIMPLE and extra not in _ADMITTED_SIMPLE):
            raise RemoteMessageError("a tag or a simple value that has no place here")
        while open_items and open_items[-1] == 0:
            open_items.pop()
            open_maps.pop()
        if not open_items:
            break
    if at != size:
        raise RemoteMessageError("bytes after the map")
