"""Where the files that come with the program lie: the folder `resources/` beside the package. Reads nothing.

In the packaged program (PyInstaller) that is the folder of its contents, which PyInstaller names. Any thread.
Source: PyInstaller manual, Run-time Information (`sys._MEIPASS`).
"""

import sys
from pathlib import Path


def contents_folder() -> Path:
    """Return the folder that holds the package and its resources: a clone, or the packaged program's contents."""
    packaged = getattr(sys, "_MEIPASS", None)
    return Path(packaged) if packaged is not None else Path(__file__).resolve().parents[2]


RESOURCES = contents_folder() / "resources"
