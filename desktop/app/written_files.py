"""Where a file goes that the desk writes of itself: into a folder that is made for it, under a name of its own.

Composition root; any thread. Promises: no file that is there is written over.
"""

from itertools import count
from pathlib import Path

from desktop.adapters.settings import file_fault

REPORTS = "reports"  # folder of a home


def free_place(folder: Path, stem: str, ending: str) -> Path:
    """Return a name that no file of the folder has: `stem.ending`, then `stem-2.ending`.

    Raises: OperatorError `home.not_writable`.
    """
    return _free(folder, stem, f"{stem}.{ending}", ending)


def report_place(home_folder: Path, stem: str, ending: str) -> Path:
    """Return a name that no report of the home has; each has a number: `stem-1.ending`, then `stem-2.ending`.

    Raises: OperatorError `home.not_writable`.
    """
    return _free(home_folder / REPORTS, stem, f"{stem}-1.{ending}", ending)


def _free(folder: Path, stem: str, first: str, ending: str) -> Path:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise file_fault(error, folder) from error
    path = folder / first
    for number in count(2):
        if not path.exists():
            break
        path = folder / f"{stem}-{number}.{ending}"
    return path
