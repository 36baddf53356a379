"""How this program starts itself again as a process of its own. Composition root; any thread.

From source that is the interpreter with the package; the packaged program (PyInstaller) is the command itself and has
no interpreter that takes `-m`. Source: PyInstaller manual, Run-time Information (`sys.frozen`).
"""

import sys


def own_command(*arguments: str) -> list[str]:
    """Return the command line that runs one of this program's commands."""
    if getattr(sys, "frozen", False):
        return [sys.executable, *arguments]
    return [sys.executable, "-m", "desktop", *arguments]
