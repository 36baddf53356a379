"""Who was shown around the checkout: their references, a line each, in a file of the home. Composition root.

References are random and meaningless, so the file says nothing of anybody; whoever sits at a desk where nobody is
registered is the empty line. Losing the file means that the tour comes once more. Main thread.
"""

import logging
from pathlib import Path

from desktop.domain.staff import StaffRef

NAME = "shown-around.txt"
_log = logging.getLogger(__name__)


class TourFile:
    """The memory of one home. Never in the way: a file that cannot be read or written is logged, and no more."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / NAME
        try:
            text = self._path.read_text(encoding="utf-8") if self._path.exists() else ""
        except (OSError, UnicodeDecodeError):
            _log.info("who was shown around is not known")
            text = ""
        self._seen = set(text.split("\n")[:-1])

    def has_seen(self, person: StaffRef) -> bool:
        """Tell whether somebody was shown around."""
        return person in self._seen

    def remember(self, person: StaffRef) -> None:
        """Remember that somebody was."""
        self._seen.add(person)
        try:
            with self._path.open("a", encoding="utf-8") as file:
                file.write(f"{person}\n")
        except OSError:
            _log.info("who was shown around could not be written down")
