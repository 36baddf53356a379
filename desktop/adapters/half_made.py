"""What a set-up from a file writes before its home exists, so that a cut one leaves nothing for the next. Any thread.

The names are on disk before the first of the files is: whatever a power cut leaves is found by them, and taken away
before anything is set up in this folder again. Only names that were free are written down, so that nothing of somebody
else's is ever removed; nothing is removed of a home that exists. The caller holds the home's lock.
"""

import contextlib
import json
from collections.abc import Iterable
from pathlib import Path

from desktop.adapters.durable import sync_folder
from desktop.adapters.home import Home
from desktop.adapters.settings import file_fault, write_durably

MARKER = "half-made.json"


class HalfMade:
    """The files of a home that is being made."""

    def __init__(self, home: Home) -> None:
        self._home = home
        self._marker = home.folder / MARKER

    def begin(self, paths: Iterable[Path]) -> None:
        """Write down which files are about to be made. Raises: OperatorError `home.not_writable`, `disk.full`."""
        names = [str(path.relative_to(self._home.folder)) for path in paths if not path.exists()]
        write_durably(self._marker, json.dumps(names).encode())

    def clear(self) -> None:
        """Take away what a cut set-up left; nothing where none was cut.

        Raises: OperatorError `home.not_writable`.
        """
        if not self._marker.exists():
            return
        try:
            if not self._home.exists:
                for name in self._names():
                    (self._home.folder / name).unlink(missing_ok=True)
                for folder in {(self._home.folder / name).parent for name in self._names()}:
                    if folder.exists():
                        sync_folder(folder)
            self._marker.unlink()
            sync_folder(self._home.folder)
        except OSError as error:
            raise file_fault(error, self._home.folder) from error

    def done(self) -> None:
        """The home exists: what was written stays."""
        with contextlib.suppress(OSError):  # a marker of a home that exists removes nothing
            self._marker.unlink(missing_ok=True)

    def _names(self) -> list[str]:
        """Return the names, each within the home's folder."""
        try:
            names = json.loads(self._marker.read_text(encoding="utf-8"))
        except ValueError:
            return []  # it is written whole before the first file is made
        folder = self._home.folder
        return [name for name in names if isinstance(name, str) and (folder / name).is_relative_to(folder)]
