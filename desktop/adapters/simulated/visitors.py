"""The pictures that step up to a simulated terminal, one a visit. One thread.

A folder stands for a queue: its pictures, those of its folders among them, by path; from the start again after the
last, or once. The line starts anew with the process; a power cut within it does not. Nothing is decoded here.
"""

from pathlib import Path

from desktop.domain.errors import OperatorError

_ENDINGS = frozenset({".jpg", ".jpeg", ".png", ".webp", ".bmp", ".pgm", ".ppm"})


class FaceVisitors:
    """Who comes next."""

    def __init__(self, folder: Path, *, once: bool = False) -> None:
        """Take the folder as it is now. Raises: OperatorError `terminal_sim.faces` when there is no picture."""
        found = (path for path in folder.rglob("*") if path.suffix.lower() in _ENDINGS and path.is_file())
        self._pictures = sorted(found)
        self._once = once
        self._next = 0
        if not self._pictures:
            raise OperatorError("terminal_sim.faces", path=str(folder))

    def step_up(self) -> Path | None:
        """Return the next visitor's picture, or None when everybody was there."""
        if self._next == len(self._pictures):
            if self._once:
                return None
            self._next = 0
        self._next += 1
        return self._pictures[self._next - 1]
