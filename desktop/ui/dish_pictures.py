"""Pictures of dishes: a file a dish in `HOME/menu`, named as the dish, shown if it is there. Main thread.

Untrusted files: a name never leads out of the folder, a picture is scaled while it is read and never larger than a tile
needs, and one that cannot be read is no picture. Each is looked for once.
"""

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImageReader, QPixmap

SIDE = 96  # px, twice what a tile shows: sharp on a dense screen
MOST_BYTES = 8 * 1024 * 1024
ENDINGS = (".png", ".jpg", ".jpeg", ".webp")


class DishPictures:
    """The folder's pictures by the dish's name; without a folder there are none."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._known: dict[str, QPixmap | None] = {}

    def of(self, name: str) -> QPixmap | None:
        """Return a dish's picture, square, or None."""
        if self._folder is None:
            return None
        if name not in self._known:
            self._known[name] = _read(self._folder, name)
        return self._known[name]


def _read(folder: Path, name: str) -> QPixmap | None:
    if name in (".", "..") or any(letter in name for letter in "/\\:\0"):
        return None
    path = next((path for ending in ENDINGS if (path := folder / f"{name}{ending}").is_file()), None)
    if path is None or path.stat().st_size > MOST_BYTES:
        return None
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid():
        return None
    reader.setScaledSize(size.scaled(QSize(SIDE, SIDE), Qt.AspectRatioMode.KeepAspectRatioByExpanding))
    image = reader.read()
    if image.isNull():
        return None
    left, top = (image.width() - SIDE) // 2, (image.height() - SIDE) // 2
    return QPixmap.fromImage(image.copy(left, top, SIDE, SIDE))
