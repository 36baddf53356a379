"""Who steps up to a simulated terminal, as a file says: one person's reference a line, in order. One thread.

Lines may be added while it runs: a script that plays a whole day lets people come when their time is. Nobody comes
before their line is written whole. Nothing of a line is trusted; one that names nobody who is enrolled is passed over.
"""

from collections.abc import Container
from pathlib import Path

LOOK_EVERY_S = 0.05


class ScriptedLine:
    """The people in the file, each once."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._taken = 0  # bytes

    def step_up(self, enrolled: Container[str]) -> str | None:
        """Return who comes next, or None while nobody is there."""
        try:
            rest = self._path.read_bytes()[self._taken :]
        except OSError:
            return None
        while b"\n" in rest:
            line, _newline, rest = rest.partition(b"\n")
            self._taken += len(line) + 1
            person_ref = line.decode("utf-8", "replace").strip()
            if person_ref in enrolled:
                return person_ref
        return None
