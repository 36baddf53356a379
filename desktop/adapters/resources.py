"""Where the files that come with the program lie: one place to ask. Any thread; reads nothing.

In a checkout they are the folder `resources/` beside the package; installed, `share/canteen-desk/resources`.
"""

import sys
from pathlib import Path

import desktop
from desktop.domain.errors import DefectError


def resources() -> Path:
    """Return the folder of policies, SQL, icons, sounds and help. Raises: DefectError when it was not installed."""
    package = desktop.__file__
    beside = Path(package).parent.parent / "resources" if package else None
    for folder in (beside, Path(sys.prefix) / "share" / "canteen-desk" / "resources"):
        if folder is not None and (folder / "sql").is_dir():
            return folder
    raise DefectError("the program's resources are not installed")
