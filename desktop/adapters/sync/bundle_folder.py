"""A home's own copies of its sealed bundles, `HOME/bundles`. One writer: whoever cuts.

Promises: a file stands under its name whole and durable or not at all; one that another ledger of this home sealed is
never overwritten; nothing is removed that the caller does not name. Sealed to the provider: nobody here can
read them again. Source: bundle.md, "A bundle is cut once".
"""

from dataclasses import dataclass
from pathlib import Path

from desktop.adapters.settings import file_fault, write_durably
from desktop.adapters.sync.archive import digest
from desktop.adapters.sync.bundle_file import SEALED, SIGNATURE, SealedBundle, bundle_name, parse_comment
from desktop.adapters.sync.seal import KeyRing
from desktop.domain.errors import OperatorError
from desktop.services.sync_ports import SourceFile

FOLDER = "bundles"


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundBundle:
    """A bundle of this till that is there although the ledger does not know it."""

    sha256: str
    previous_sha256: str
    size_bytes: int


class BundleFolder:
    """The files of one till."""

    def __init__(self, home: Path, till_id: str) -> None:
        self._folder, self._till_id = home / FOLDER, till_id

    def path(self, sequence: int) -> Path:
        """Return where a bundle's sealed file is; its signature is beside it."""
        return self._folder / f"{bundle_name(self._till_id, sequence)}{SEALED}"

    def keep(self, bundle: SealedBundle) -> None:
        """Write both files durably. Raises: OperatorError `home.not_writable`, `disk.full`."""
        path = self.path(bundle.manifest.sequence)
        try:
            self._folder.mkdir(mode=0o700, exist_ok=True)
        except OSError as error:
            raise file_fault(error, self._folder) from error
        write_durably(_beside(path), bundle.signature)
        write_durably(path, bundle.sealed)

    def proven(self, sequence: int, sha256: str) -> tuple[SourceFile, SourceFile]:
        """Return both files of a bundle, the signature first: where the bundle is, it can be verified.

        Raises: OperatorError `bundle.file_gone`, `bundle.file_changed`, each with `name`.
        """
        path = self.path(sequence)
        try:
            found, signature = digest(path.read_bytes()), _beside(path)
            signature.stat()
        except OSError as error:
            raise OperatorError("bundle.file_gone", name=path.name) from error
        if found != sha256:
            raise OperatorError("bundle.file_changed", name=path.name)
        return SourceFile(path=signature, name=signature.name), SourceFile(path=path, name=path.name)

    def stranger(self, sequence: int, ring: KeyRing) -> FoundBundle | None:
        """Return the bundle of this number that stands here, if one does that this till signed."""
        path = self.path(sequence)
        try:
            content, signature = path.read_bytes(), _beside(path).read_bytes()
        except OSError:
            return None
        try:
            told = parse_comment(ring.verify(content, signature).comment)
        except OperatorError:
            return None
        if (told.till_id, told.sequence) != (self._till_id, sequence):
            return None
        return FoundBundle(sha256=digest(content), previous_sha256=told.previous_sha256, size_bytes=len(content))

    def forget(self, sequence: int) -> None:
        """Remove the files of a bundle that was acknowledged long ago. Raises: OperatorError `home.not_writable`."""
        path = self.path(sequence)
        try:
            path.unlink(missing_ok=True)
            _beside(path).unlink(missing_ok=True)
        except OSError as error:
            raise file_fault(error, path) from error


def _beside(sealed: Path) -> Path:
    return sealed.with_name(sealed.name.removesuffix(SEALED) + SIGNATURE)
