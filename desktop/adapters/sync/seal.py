"""Seals and signs files for the other side, in the formats that the tools `age` and `minisign` open. Any thread.

Sealed by age to an X25519 recipient, so that a lost stick tells nothing; signed over the sealed bytes by Ed25519 in
minisign's format, prehashed, so that what is read was verified first. A key is named by its id: a ring holds several,
which is how keys are rotated. Promises: nothing is returned of what does not verify; secret keys never show in a
`repr` or an error.
Source: bundle.md; age-encryption.org/v1; jedisct1.github.io/minisign.
"""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import BinaryIO

import minisign
import pyrage
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from pyrage import x25519

from desktop.domain.errors import OperatorError

MOST_SIGNATURE_BYTES = 4_096
_KEY_HASH_PURPOSE = b"canteen-desk key to compare\x00"
_GROUP, _GROUPS = 10_000, 5


@dataclass(frozen=True, slots=True)
class Verified:
    """Who signed, and what the signature says of the file beside it."""

    key_id: str
    comment: str


class PublicKey:
    """A key that verifies; `text` is the file that minisign reads."""

    def __init__(self, text: str) -> None:
        """Raises: OperatorError `signature.key`: the text is not a public key."""
        lines = [line.strip() for line in text.strip().splitlines()]
        try:
            self._key = minisign.PublicKey.from_base64(lines[-1] if lines else "")
        except minisign.ParseError as error:
            raise OperatorError("signature.key") from error
        self._key.untrusted_comment = f"minisign public key {self.key_id}"
        self.text = bytes(self._key).decode("ascii") + "\n"
        self.line = self._key.to_base64().decode("ascii")

    @property
    def key_id(self) -> str:
        """Return the key's id, sixteen hexadecimal digits in minisign's order."""
        key_id: bytes = self._key._keynum_pk.key_id
        return key_id[::-1].hex().upper()

    @property
    def code(self) -> str:
        """Return five groups of four digits for people to compare; another key of the same code is out of reach."""
        return compare_code(self.line)

    def verify(self, untrusted_content: bytes | BinaryIO, signature: minisign.Signature) -> None:
        """Raises: OperatorError `signature.bad`."""
        try:
            self._key.verify(untrusted_content, signature)
        except minisign.VerifyError as error:
            raise OperatorError("signature.bad") from error

    def verify_comment(self, signature: minisign.Signature) -> None:
        """Verify what is signed beside the content: the signature itself and the trusted comment.

        Raises: OperatorError `signature.bad`.
        """
        key = Ed25519PublicKey.from_public_bytes(self._key._keynum_pk.public_key)
        try:
            key.verify(signature._global_signature, signature._signature + signature.trusted_comment.encode())
        except InvalidSignature as error:
            raise OperatorError("signature.bad") from error

    def __eq__(self, other: object) -> bool:
        return isinstance(other, PublicKey) and other.line == self.line

    def __hash__(self) -> int:
        return hash(self.line)


@dataclass(frozen=True, slots=True)
class SigningKey:
    """A key that signs. `secret` is minisign's secret key file, not encrypted: whoever keeps it keeps it safe."""

    secret: str = field(repr=False)

    @classmethod
    def make(cls) -> "SigningKey":
        """Return a new key."""
        return cls(bytes(minisign.KeyPair.generate().secret_key).decode("ascii"))

    @property
    def public(self) -> PublicKey:
        """Return what verifies what this key signs."""
        return PublicKey(bytes(self._key().get_public_key()).decode("ascii"))

    def sign(self, content: bytes, comment: str) -> bytes:
        """Return a signature file over `content`, with a trusted comment of printable ASCII."""
        public = self.public
        made = self._key().sign(content, trusted_comment=comment, untrusted_comment=f"signed by key {public.key_id}")
        return bytes(made) + b"\n"

    def _key(self) -> minisign.SecretKey:
        return minisign.SecretKey.from_bytes(self.secret.encode("ascii"))


class KeyRing:
    """The keys that are trusted, by id."""

    def __init__(self, keys: Iterable[PublicKey]) -> None:
        self._keys = {key.key_id: key for key in keys}

    def verify(self, untrusted_content: bytes | BinaryIO, untrusted_signature: bytes) -> Verified:
        """Return who signed a file, given whole or open to be read from its beginning.

        Raises: OperatorError `signature.malformed`, `signature.other_key` with `key_id`, `signature.bad`.
        """
        signature, key_id, key = self._found(untrusted_signature)
        key.verify(untrusted_content, signature)
        return Verified(key_id=key_id, comment=signature.trusted_comment)

    def verify_comment(self, untrusted_signature: bytes) -> Verified:
        """Return what a signature says of its file, before the file is read; the file itself is proved by `verify`.

        Raises: as `verify`.
        """
        signature, key_id, key = self._found(untrusted_signature)
        key.verify_comment(signature)
        return Verified(key_id=key_id, comment=signature.trusted_comment)

    def _found(self, untrusted_signature: bytes) -> tuple[minisign.Signature, str, PublicKey]:
        signature = read_signature(untrusted_signature)
        key_id = signature._key_id[::-1].hex().upper()
        key = self._keys.get(key_id)
        if key is None:
            raise OperatorError("signature.other_key", key_id=key_id)
        return signature, key_id, key


def read_signature(untrusted: bytes) -> minisign.Signature:
    """Return a signature that was not verified yet. Raises: OperatorError `signature.malformed`."""
    if len(untrusted) > MOST_SIGNATURE_BYTES:
        raise OperatorError("signature.malformed")
    try:
        signature = minisign.Signature.from_bytes(untrusted)
    except (minisign.ParseError, UnicodeDecodeError) as error:
        raise OperatorError("signature.malformed") from error
    if not signature.is_prehashed():
        raise OperatorError("signature.malformed")
    return signature


def compare_code(key: str) -> str:
    """Return the code by which two people tell that they hold the same key: twenty digits, 66 bits of SHA-256."""
    number = int.from_bytes(hashlib.sha256(_KEY_HASH_PURPOSE + key.encode()).digest())
    groups = []
    for _ in range(_GROUPS):
        number, group = divmod(number, _GROUP)
        groups.append(f"{group:04d}")
    return " ".join(groups)


@dataclass(frozen=True, slots=True)
class Identity:
    """What opens what was sealed to its recipient. `secret` is age's identity, `AGE-SECRET-KEY-1…`."""

    secret: str = field(repr=False)

    @classmethod
    def make(cls) -> "Identity":
        """Return a new identity."""
        return cls(str(x25519.Identity.generate()))

    @property
    def recipient(self) -> str:
        """Return to whom is sealed, `age1…`."""
        return str(_identity(self.secret).to_public())


def seal(content: bytes, recipient: str) -> bytes:
    """Return content that only the recipient's identity opens. Raises: OperatorError `seal.recipient`."""
    sealed: bytes = pyrage.encrypt(content, [_recipient(recipient)])
    return sealed


def check_recipient(recipient: str) -> None:
    """Raises: OperatorError `seal.recipient`: the text is not a recipient of age."""
    _recipient(recipient)


def unseal(untrusted_sealed: bytes, identities: Sequence[Identity]) -> bytes:
    """Return what was sealed to one of the identities. Raises: OperatorError `seal.closed`."""
    try:
        content: bytes = pyrage.decrypt(untrusted_sealed, [_identity(each.secret) for each in identities])
    except pyrage.DecryptError as error:
        raise OperatorError("seal.closed") from error
    return content


def _recipient(text: str) -> x25519.Recipient:
    try:
        return x25519.Recipient.from_str(text.strip())
    except pyrage.RecipientError as error:
        raise OperatorError("seal.recipient") from error


def _identity(text: str) -> x25519.Identity:
    try:
        return x25519.Identity.from_str(text.strip())
    except pyrage.IdentityError as error:
        raise OperatorError("seal.identity") from error
