"""The folder in which bundles arrive, with its sub-folders: what lies there, and where it goes. The command's thread.

What was taken, or had been before, goes to `taken`; what is bad goes to `refused` with a line of why beside it; what
waits stays. Nothing is deleted and nothing written over. A file whose signature is not there yet is still being copied:
it waits. Source: bundle.md, Provider's side.
"""

import contextlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from desktop.adapters.sync.bundle_file import SEALED, SIGNATURE, parse_name
from desktop.adapters.sync.support_file import is_support_name
from desktop.domain.errors import OperatorError

TAKEN, REFUSED = "taken", "refused"
_WHY = ".why.txt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A sealed file of a bundle's name. `size` in bytes; `signed` when the signature lies beside it."""

    path: Path
    till_id: str
    sequence: int
    size: int
    signed: bool

    @property
    def signature_path(self) -> Path:
        return signature_of(self.path)


def signature_of(path: Path) -> Path:
    """Return where a sealed file's signature lies."""
    return path.with_name(path.name.removesuffix(SEALED) + SIGNATURE)


class Inbox:
    """Raises on opening: OperatorError `fleet.no_inbox` with `path`."""

    def __init__(self, folder: Path) -> None:
        if not folder.is_dir():
            raise OperatorError("fleet.no_inbox", path=str(folder))
        self.folder = folder
        self.left_in_place = 0  # files that could not be moved, on a medium that cannot be written

    def scan(self) -> tuple[list[Found], list[Path]]:
        """Return the bundles by till and sequence, and the sealed files whose name is no bundle's."""
        found, misnamed = [], []
        for path in self._files():
            try:
                till_id, sequence = parse_name(path.name)
            except OperatorError:
                misnamed.append(path)
                continue
            with contextlib.suppress(FileNotFoundError):  # somebody took it away just now
                size = path.stat().st_size
                signed = signature_of(path).is_file()
                found.append(Found(path=path, till_id=till_id, sequence=sequence, size=size, signed=signed))
        found.sort(key=lambda each: (each.till_id, each.sequence, str(each.path)))
        return found, sorted(misnamed)

    def take(self, path: Path) -> None:
        """Put a bundle's files where those lie that are in the lake."""
        self._move(path, self.folder / TAKEN)

    def refuse(self, path: Path, why: str) -> None:
        """Put a bundle's files aside, with a line of why."""
        there = self._move(path, self.folder / REFUSED)
        if there is not None:
            there.with_name(there.name + _WHY).write_text(why + "\n", encoding="utf-8")

    def _files(self) -> Iterator[Path]:
        aside = {self.folder / TAKEN, self.folder / REFUSED}
        for place, folders, names in os.walk(self.folder):
            folder = Path(place)
            folders[:] = sorted(name for name in folders if folder / name not in aside)
            for name in names:
                if name.endswith(SEALED) and not is_support_name(name):  # those are opened by `fleet open-support`
                    yield folder / name

    def _move(self, path: Path, aside: Path) -> Path | None:
        """Return where the sealed file lies now; None where it could not be moved."""
        try:
            aside.mkdir(exist_ok=True)
            there, n = aside / path.name, 1
            while there.exists():
                n += 1
                there = aside / f"{path.name.removesuffix(SEALED)}.{n}{SEALED}"
            if signature_of(path).is_file():
                signature_of(path).rename(signature_of(there))
            path.rename(there)
        except OSError:
            self.left_in_place += 1
            return None
        return there
