"""The checks of a picture, one a row: an icon, what, what was found; the one to put right stands out. Painted.

Main thread. Rows share the height there is. Source: the capture page's picture.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy

from desktop.ui import fonts, icons
from desktop.ui.theme import Theme
from desktop.ui.widgets.painting import RIGHT, Painted, rounded, text

HEAD = 46
LEAST_ROW, MOST_ROW = 24, 48
PADDING = 16


@dataclass(frozen=True, slots=True)
class CheckRow:
    """A check as it is shown. `look` is `ok`, `fault`, `wrong` (but not the first to put right) or `waiting`."""

    title: str
    found: str
    look: str


_LOOKS = {"ok": ("check", "success_strong"), "fault": ("warning", "warning_strong"),
          "wrong": ("warning", "warning_strong"), "waiting": ("working", "ink2")}  # fmt: skip


class CheckList(Painted):
    """`show_rows` fills it."""

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__(theme)
        self.title = title
        self.rows: tuple[CheckRow, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(HEAD + 9 * LEAST_ROW)

    def show_rows(self, rows: Sequence[CheckRow]) -> None:
        """Show the checks."""
        new = tuple(rows)
        if new != self.rows:
            self.rows = new
            spoken = ", ".join(f"{row.title}: {row.found}" for row in new)
            self.setAccessibleName(f"{self.title} {self.count}. {spoken}")
            self.update()

    @property
    def count(self) -> str:
        """How many hold, of how many."""
        return f"{sum(row.look == 'ok' for row in self.rows)} / {len(self.rows)}"

    def needed_size(self) -> QSize:
        """Return the room it needs, in px; what was found goes under the title where there is no room beside."""
        widest = max((self._row_width(row) for row in self.rows), default=0.0)
        return QSize(round(widest), HEAD + len(self.rows) * LEAST_ROW)

    def _row_width(self, row: CheckRow) -> float:
        bold = row.look == "fault"
        size = self._size_px()
        return 2 * PADDING + 36 + fonts.width(row.title, size, bold=bold) + 10 + fonts.width(row.found, 14, bold=bold)

    def _size_px(self) -> int:
        return 16 if self.width() >= 300 else 14

    def paint(self, painter: QPainter) -> None:
        """Draw the card."""
        colour = self.theme.colour
        frame = QRectF(self.rect())
        rounded(painter, frame, self.theme.px("radius_card"), colour("surface"), colour("line"))
        head = QRectF(PADDING, 0, self.width() - 2 * PADDING, HEAD)
        text(painter, head, self.title, 16, colour("ink"), bold=True)
        text(painter, head, self.count, 14, colour("ink2"), align=RIGHT)
        if not self.rows:
            return
        tall = min(float(MOST_ROW), (self.height() - HEAD - 4) / len(self.rows))
        for at, row in enumerate(self.rows):
            box = QRectF(1, HEAD + at * tall, self.width() - 2, tall)
            self._paint_row(painter, box, row)

    def _paint_row(self, painter: QPainter, box: QRectF, row: CheckRow) -> None:
        colour = self.theme.colour
        painter.fillRect(QRectF(box.left(), box.top(), box.width(), 1), colour("line"))
        bold = row.look == "fault"
        if bold:
            painter.fillRect(box.adjusted(0, 1, 0, 0), colour("warning_soft"))
        icon, ink = _LOOKS[row.look]
        size = min(22.0, box.height() - 6)
        icons.draw(painter, icon, QRectF(PADDING, box.center().y() - size / 2, size, size), colour(ink))
        inside = box.adjusted(PADDING + 35, 0, -PADDING + 1, 0)
        quiet = row.look == "waiting"
        text(painter, inside, row.title, self._size_px(), colour("ink2" if quiet else "ink"), bold=bold)
        text(
            painter, inside, row.found, 14, colour("ink2" if row.look in ("ok", "waiting") else ink), bold=bold,
            align=RIGHT,
        )  # fmt: skip
