"""The program's picture in the sizes that systems ask for, drawn from its SVG by Qt, the same bytes each time.

    python icons.py SVG FOLDER       hicolor/<n>x<n>/apps/canteen-desk.png below FOLDER, and canteen-desk.ico in it

Source: Icon Theme Specification; the ICO format with PNG pictures in it (Windows Vista and later).
"""

import os
import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SIZES = (16, 24, 32, 48, 64, 128, 256)


def drawn(svg: Path, size: int) -> bytes:
    """Return the picture as PNG, `size` px wide and high."""
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(str(svg)).render(painter)
    painter.end()
    octets = QByteArray()
    buffer = QBuffer(octets)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return octets.data()


def ico(pictures: dict[int, bytes]) -> bytes:
    """Return one ICO of PNG pictures by size; 256 is written as 0, as the format has it."""
    head, body, offset = struct.pack("<HHH", 0, 1, len(pictures)), b"", 6 + 16 * len(pictures)
    for size, picture in sorted(pictures.items()):
        head += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), offset)
        body, offset = body + picture, offset + len(picture)
    return head + body


def main() -> None:
    """Write all sizes."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication([])
    svg, folder = Path(sys.argv[1]), Path(sys.argv[2])
    pictures = {size: drawn(svg, size) for size in SIZES}
    for size, picture in pictures.items():
        place = folder / "hicolor" / f"{size}x{size}" / "apps"
        place.mkdir(parents=True, exist_ok=True)
        (place / "canteen-desk.png").write_bytes(picture)
    (folder / "canteen-desk.ico").write_bytes(ico(pictures))
    application.quit()


if __name__ == "__main__":
    main()
