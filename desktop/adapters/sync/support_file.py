"""A support file as two files: `<till>-support-<day-time>.zip.age`, sealed, and `.minisig` beside it. Both sides.

A ZIP of small texts that hold nobody, sealed by age and signed by the till as its bundles are. It is no bundle: it has
no place in their chain and no money in it. Promises: equal members give an equal ZIP; opening verifies before it looks
inside, believes no size and no name, and is bounded. Any thread. Source: bundle.md, Bundle; issue 8, Self-check.
"""

import io
import json
import re
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from desktop.adapters.sync.archive import MANIFEST, digest
from desktop.adapters.sync.bundle_file import SEALED, SIGNATURE
from desktop.adapters.sync.seal import Identity, KeyRing, SigningKey, read_signature, seal, unseal
from desktop.domain.errors import OperatorError
from desktop.domain.instants import LOCAL_ZONE

FORMAT = 1
MOST_SEALED_BYTES = 5_000_000
MOST_OPENED_BYTES = 16_000_000
MOST_MEMBERS = 16
_STAMP = (1980, 1, 1, 0, 0, 0)
_NAME = re.compile(r"([A-Z0-9]{1,8})-support-([0-9]{8}-[0-9]{4})\.zip\.age")
_MEMBER = re.compile(r"[a-z]{1,20}\.(json|txt)")
_COMMENT = re.compile(r"till=([A-Z0-9]{1,8}) support=([0-9]{8}-[0-9]{4}) sha256=([0-9a-f]{64})")


@dataclass(frozen=True, slots=True, kw_only=True)
class SealedSupport:
    """The two files; a till that cannot read its key has no signature to give. `name` is that of the sealed one."""

    name: str
    sealed: bytes
    signature: bytes | None

    @property
    def signature_name(self) -> str:
        return signature_name(self.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedSupport:
    """A support file that verified, or was not signed (`key_id` empty); `members` by name."""

    till_id: str
    stamp: str
    key_id: str
    members: Mapping[str, bytes]

    def document(self, name: str) -> Any:
        """Return a member that is a JSON document; None where it is missing or none."""
        try:
            return json.loads(self.members[name])
        except (KeyError, ValueError, RecursionError):
            return None


def support_stamp(at: datetime) -> str:
    """Return day and minute as they stand in the name, in the school's time."""
    return f"{at.astimezone(ZoneInfo(LOCAL_ZONE)):%Y%m%d-%H%M}"


def support_name(till_id: str, stamp: str) -> str:
    """Return the name of the sealed file."""
    return f"{till_id}-support-{stamp}{SEALED}"


def is_support_name(name: str) -> bool:
    """Tell whether a file's name is that of a support file."""
    return _NAME.fullmatch(name) is not None


def signature_name(name: str) -> str:
    """Return the name of the signature that lies beside a sealed file."""
    return name.removesuffix(SEALED) + SIGNATURE


def seal_support(
    till_id: str, stamp: str, members: Mapping[str, bytes], key: SigningKey | None, recipient: str
) -> SealedSupport:
    """Return the two files. Raises: OperatorError `seal.recipient`, `support.too_large`."""
    manifest = {
        "format": FORMAT, "kind": "support", "till_id": till_id, "made": stamp,
        "members": {name: {"size": len(content), "sha256": digest(content)} for name, content in members.items()},
    }  # fmt: skip
    packed = pack_support({MANIFEST: json.dumps(manifest, indent=1).encode(), **members})
    sealed = seal(packed, recipient)
    if len(sealed) > MOST_SEALED_BYTES:
        raise OperatorError("support.too_large", size_mb=len(sealed) // 1_000_000)
    comment = f"till={till_id} support={stamp} sha256={digest(packed)}"
    signature = key.sign(sealed, comment) if key is not None else None
    return SealedSupport(name=support_name(till_id, stamp), sealed=sealed, signature=signature)


def pack_support(members: Mapping[str, bytes]) -> bytes:
    """Return a ZIP of the members in their order."""
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            entry = zipfile.ZipInfo(name, _STAMP)
            entry.external_attr = 0o600 << 16
            entry.create_system = 3
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return sink.getvalue()


def told_till(untrusted_name: str, untrusted_signature: bytes | None) -> str:
    """Return whose a file says it is, before anything of it is proved: by its signature, or else by its name.

    Raises: OperatorError `support.name`, `support.comment`, `signature.malformed`.
    """
    if untrusted_signature is None:
        named = _NAME.fullmatch(untrusted_name)
        if named is None:
            raise OperatorError("support.name", name=untrusted_name[:80])
        return named[1]
    told = _COMMENT.fullmatch(str(read_signature(untrusted_signature).trusted_comment))
    if told is None:
        raise OperatorError("support.comment", name=untrusted_name[:80])
    return told[1]


def open_support(
    untrusted_name: str, untrusted_sealed: bytes, untrusted_signature: bytes | None, ring: KeyRing,
    identities: Sequence[Identity],
) -> OpenedSupport:  # fmt: skip
    """Return what a till sent, once all of it agrees. Without a signature (None) nobody vouches for it.

    Raises: OperatorError `support.name`, `support.comment`, `support.archive`, `signature.*`, `seal.closed`.
    """
    key_id, told = "", None
    if untrusted_signature is not None:
        verified = ring.verify(untrusted_sealed, untrusted_signature)
        key_id, told = verified.key_id, _COMMENT.fullmatch(verified.comment)
        if told is None:
            raise OperatorError("support.comment", name=untrusted_name[:80])
    if len(untrusted_sealed) > MOST_SEALED_BYTES:
        raise OperatorError("support.archive")
    packed = unseal(untrusted_sealed, identities)
    if told is not None and digest(packed) != told[3]:
        raise OperatorError("support.comment", name=untrusted_name[:80])
    members = unpack_support(packed)
    till_id, stamp = _agreed(members)
    named = _NAME.fullmatch(untrusted_name)
    for said in (told, named):
        if said is not None and (said[1], said[2]) != (till_id, stamp):
            raise OperatorError("support.comment", name=untrusted_name[:80])
    del members[MANIFEST]
    return OpenedSupport(till_id=till_id, stamp=stamp, key_id=key_id, members=members)


def unpack_support(untrusted: bytes) -> dict[str, bytes]:
    """Return the members of a ZIP, whatever size it claims. Raises: OperatorError `support.archive`."""
    found: dict[str, bytes] = {}
    left = MOST_OPENED_BYTES
    try:
        with zipfile.ZipFile(io.BytesIO(untrusted)) as archive:
            entries = archive.infolist()
            if len(entries) > MOST_MEMBERS or len({entry.filename for entry in entries}) < len(entries):
                raise OperatorError("support.archive")
            for entry in entries:
                plain = entry.compress_type in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) and not entry.flag_bits & 1
                if not plain or not _MEMBER.fullmatch(entry.filename):
                    raise OperatorError("support.archive")
                with archive.open(entry) as member:
                    content = member.read(left + 1)
                left -= len(content)
                if left < 0:
                    raise OperatorError("support.archive")
                found[entry.filename] = content
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError, RuntimeError, zlib.error) as error:
        raise OperatorError("support.archive") from error
    return found


def _agreed(members: Mapping[str, bytes]) -> tuple[str, str]:
    """Return till and time of a manifest that says what the members are. Raises: OperatorError `support.archive`."""
    try:
        manifest = json.loads(members[MANIFEST])
        listed = {str(name): str(each["sha256"]) for name, each in manifest["members"].items()}
        till_id, stamp = str(manifest["till_id"]), str(manifest["made"])
        if manifest["format"] != FORMAT or manifest["kind"] != "support":
            raise ValueError("not a support file")
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError) as error:
        raise OperatorError("support.archive") from error
    present = {name: digest(content) for name, content in members.items() if name != MANIFEST}
    if listed != present or _NAME.fullmatch(support_name(till_id, stamp)) is None:
        raise OperatorError("support.archive")
    return till_id, stamp
