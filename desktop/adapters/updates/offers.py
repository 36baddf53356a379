"""Updates as they lie on a stick or in a folder: `canteen-desk_*.deb` and its `.minisig` beside it. Any thread.

What an update is stands in the signature's trusted comment, which is signed by itself: version, system and size are
believed, or refused, before a byte of the package is read. The package itself is proved on this computer's own disk
(`prove_copy`): what was proved on a stick might be read differently the next time. The keys are the pinned provider's.
Source: decision 0024; minisign's format: the global signature covers the signature and the trusted comment.
"""

import platform
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop.adapters.sync.seal import MOST_SIGNATURE_BYTES, KeyRing, SigningKey
from desktop.domain.errors import OperatorError
from desktop.domain.release import MOST_BYTES, Release, Version

PATTERN = "canteen-desk_*.deb"
SIGNATURE = ".minisig"
MOST_FOUND = 50
_ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64", "loongarch64": "loong64", "mips64": "mips64el"}


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedRelease:
    """A release whose comment verified; `signature` is the whole file, for the package's turn."""

    release: Release
    package: Path
    key_id: str
    signature: bytes


def this_system() -> str:
    """Return what updates for this computer are named after, `debian-amd64`; other systems get a name nobody makes
    updates for."""
    machine = platform.machine().lower()
    return f"{'debian' if sys.platform == 'linux' else sys.platform}-{_ARCHITECTURES.get(machine, machine)}"


def packages_in(place: Path) -> list[Path]:
    """Return the packages of a folder by name; a package itself is the only one.

    Raises: OperatorError `update.unreadable`, `update.none`.
    """
    if place.suffix == ".deb":
        return [place]
    try:
        found = sorted(path for path in place.glob(PATTERN) if path.is_file())[:MOST_FOUND]
    except OSError as error:
        raise OperatorError("update.unreadable", path=str(place)) from error
    if not found:
        raise OperatorError("update.none", path=str(place))
    return found


def read_offer(package: Path, ring: KeyRing) -> SignedRelease:
    """Return what the signature beside a package says.

    Raises: OperatorError `update.unsigned`, `update.unreadable`, `update.cut_off`, `update.comment`, `signature.*`.
    """
    beside = package.with_name(package.name + SIGNATURE)
    try:
        size = package.stat().st_size
        if not beside.is_file():
            raise OperatorError("update.unsigned", path=str(package))
        with beside.open("rb") as file:
            untrusted = file.read(MOST_SIGNATURE_BYTES + 1)
    except OSError as error:
        raise OperatorError("update.unreadable", path=str(package)) from error
    verified = ring.verify_comment(untrusted)
    release = Release.of_comment(verified.comment)
    if size != release.size:
        raise OperatorError("update.cut_off", path=str(package))
    return SignedRelease(release=release, package=package, key_id=verified.key_id, signature=untrusted)


def prove_copy(copy: Path, offer: SignedRelease, ring: KeyRing) -> None:
    """Prove the bytes on this disk. Raises: OperatorError `update.changed`, `update.unreadable`."""
    try:
        with copy.open("rb") as file:
            verified = ring.verify(file, offer.signature)
    except OSError as error:
        raise OperatorError("update.unreadable", path=str(copy)) from error
    except OperatorError as error:
        raise OperatorError("update.changed", path=str(offer.package)) from error
    if verified.comment != offer.release.comment:
        raise OperatorError("update.changed", path=str(offer.package))


def sign_package(package: Path, key: SigningKey, release: Release) -> Path:
    """Write the signature beside a package. Raises: OperatorError `update.too_big`, `output.failed`."""
    try:
        content = package.read_bytes()
        if not 0 < len(content) <= MOST_BYTES:
            raise OperatorError("update.too_big", path=str(package))
        beside = package.with_name(package.name + SIGNATURE)
        beside.write_bytes(key.sign(content, release.comment))
    except OSError as error:
        raise OperatorError("output.failed", detail=f"{package}: {error.strerror or error}") from error
    return beside


def newest_first(offers: Sequence[SignedRelease]) -> list[SignedRelease]:
    """Return the offers, the newest first."""
    return sorted(offers, key=lambda offer: Version.of(offer.release.version), reverse=True)
