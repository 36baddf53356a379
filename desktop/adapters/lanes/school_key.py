"""The school's lane key: what the desks of one school have in common and the server never sees. Any thread; pure.

Made by the first desk and carried to the others as a code by hand. Of it come, each by HMAC-SHA-256 under a purpose of
its own: what stands for a pupil's number on the server, the key that the shared roster is sealed with, and a check by
which a desk with another school's key is refused. Source: decision 0021; RFC 2104; RFC 4648 (base 32).
"""

import base64
import hashlib
import hmac

from desktop.domain.errors import OperatorError

KEY_BYTES = 32
_CHECK_BYTES = 3  # with the key 35 bytes: 56 letters, and one wrong letter in 16 million is not noticed
_GROUP = 4


def code_of(key: bytes) -> str:
    """Return the key as people carry it: 14 groups of four letters and digits."""
    letters = base64.b32encode(key + _check(key)).decode("ascii")
    return "-".join(letters[at : at + _GROUP] for at in range(0, len(letters), _GROUP))


def key_of(untrusted_code: str) -> bytes:
    """Return the key in what a person typed. Raises: OperatorError `lanes.bad_code`."""
    letters = "".join(untrusted_code.upper().replace("-", " ").split())
    try:
        whole = base64.b32decode(letters)
    except ValueError:
        whole = b""
    key = whole[:KEY_BYTES]
    if len(whole) != KEY_BYTES + _CHECK_BYTES or not hmac.compare_digest(whole[KEY_BYTES:], _check(key)):
        raise OperatorError("lanes.bad_code")
    return key


def person_key(key: bytes, number: str) -> bytes:
    """Return what stands for a pupil's number on the server: 32 bytes that say nothing without the lane key."""
    return _derived(key, b"person", number.encode())


def roster_key(key: bytes) -> bytes:
    """Return the key that the shared roster is sealed with."""
    return _derived(key, b"roster", b"")


def key_check(key: bytes) -> bytes:
    """Return by what a server tells that a desk has the school's key."""
    return _derived(key, b"check", b"")


def _derived(key: bytes, purpose: bytes, of: bytes) -> bytes:
    return hmac.digest(key, b"canteen-desk lanes " + purpose + b"\n" + of, "sha256")


def _check(key: bytes) -> bytes:
    return hashlib.sha256(b"canteen-desk lane code\n" + key).digest()[:_CHECK_BYTES]
