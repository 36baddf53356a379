"""The recovery code: what opens a real home's backup on another computer. Pure; any thread.

Four groups of five of the 32 letters and digits that nobody mistakes for one another; the last is a check letter
(Luhn modulo 32: any one wrong letter and nearly every swap of neighbours is noticed). 95 bits of chance; scrypt makes a
key of it, AES-256-GCM wraps the database key with that. Source: RFC 7914; ISO/IEC 7812-1, annex B, for the check.
"""

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from desktop.domain.errors import OperatorError
from desktop.domain.identifiers import SALT_ALPHABET
from desktop.services.ports import Chance

GROUPS, GROUP_LENGTH = 4, 5
_LENGTH = GROUPS * GROUP_LENGTH
_SCRYPT_N, _SCRYPT_R, _SCRYPT_P = 2**15, 8, 1  # 32 MB, about a tenth of a second
_SALT_BYTES, _NONCE_BYTES = 16, 12
_PURPOSE = b"canteen-desk backup key"


def make_code(chance: Chance) -> str:
    """Return a new code, `K7QD2-…`."""
    letters = chance.salt(SALT_ALPHABET, _LENGTH - 1)
    whole = letters + _check_letter(letters)
    return "-".join(whole[at : at + GROUP_LENGTH] for at in range(0, _LENGTH, GROUP_LENGTH))


def read_code(untrusted_text: str) -> str:
    """Return the code in what a person typed, in its one writing. Raises: OperatorError `restore.code`."""
    letters = "".join(untrusted_text.upper().replace("-", " ").split())
    if len(letters) != _LENGTH or set(letters) - set(SALT_ALPHABET) or _check_letter(letters[:-1]) != letters[-1]:
        raise OperatorError("restore.code")
    return "-".join(letters[at : at + GROUP_LENGTH] for at in range(0, _LENGTH, GROUP_LENGTH))


def wrap(key: bytes, code: str, chance: Chance) -> dict[str, str | int]:
    """Return the key, locked by a code, as values for JSON."""
    salt, nonce = chance.octets(_SALT_BYTES), chance.octets(_NONCE_BYTES)
    sealed = AESGCM(_key_of(code, salt)).encrypt(nonce, key, _PURPOSE)
    return {"kdf": "scrypt", "n": _SCRYPT_N, "r": _SCRYPT_R, "p": _SCRYPT_P, "salt": salt.hex(), "nonce": nonce.hex(),
            "sealed": sealed.hex()}  # fmt: skip


def unwrap(untrusted: object, code: str) -> bytes:
    """Return the key. Raises: OperatorError `restore.code` for another backup's code; ValueError for no such values."""
    if not isinstance(untrusted, dict) or [untrusted.get(name) for name in ("kdf", "n", "r", "p")] != [
        "scrypt", _SCRYPT_N, _SCRYPT_R, _SCRYPT_P,
    ]:  # fmt: skip
        raise ValueError("not a key locked by a recovery code")
    salt, nonce, sealed = (bytes.fromhex(str(untrusted.get(name))) for name in ("salt", "nonce", "sealed"))
    try:
        return AESGCM(_key_of(read_code(code), salt)).decrypt(nonce, sealed, _PURPOSE)
    except InvalidTag:
        raise OperatorError("restore.code") from None


def _key_of(code: str, salt: bytes) -> bytes:
    return Scrypt(salt=salt, length=32, n=_SCRYPT_N, r=_SCRYPT_R, p=_SCRYPT_P).derive(code.encode())


def _check_letter(letters: str) -> str:
    base, total, factor = len(SALT_ALPHABET), 0, 2
    for letter in reversed(letters):
        added = SALT_ALPHABET.index(letter) * factor
        total += added // base + added % base
        factor = 3 - factor
    return SALT_ALPHABET[-total % base]
