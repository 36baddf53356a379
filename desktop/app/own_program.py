"""How this program starts itself again as a process of its own, or another version. Composition root; any thread.

From source that is the interpreter with the package; the packaged program (PyInstaller) is the command itself and has
no interpreter that takes `-m`. Only the packaged one is updated: a checkout is its developer's.
Source: PyInstaller manual, Run-time Information (`sys.frozen`), and its notes on starting other programs.
"""

import os
import sys
from pathlib import Path

#: Names the installed program to a version that was started by it, which therefore hands over to nobody.
INSTALLED_VARIABLE = "CANTEEN_DESK_INSTALLED"
_LOADERS = ("_PYI_", "_MEIPASS")


def own_command(*arguments: str) -> list[str]:
    """Return the command line that runs one of this program's commands."""
    if is_packaged():
        return [sys.executable, *arguments]
    return [sys.executable, "-m", "desktop", *arguments]


def is_packaged() -> bool:
    """Tell whether this is the installed program rather than its source."""
    return bool(getattr(sys, "frozen", False))


def installed_program() -> Path:
    """Return the program of the system's package: this one, unless another started it."""
    return Path(os.environ.get(INSTALLED_VARIABLE) or sys.executable)


def other_version() -> dict[str, str]:
    """Return the environment in which another version is started: it finds its own parts and not this one's, and knows
    that it was meant."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(_LOADERS)}
    return kept | {"PYINSTALLER_RESET_ENVIRONMENT": "1", INSTALLED_VARIABLE: str(installed_program())}
