"""Rows of an icon, a name, a bar or a note, a count and an amount. Painted; main thread.

Where there is little room the bar goes first; name, count and amount are never cut. Source: the picture of the reports
page.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy

from desktop.ui import fonts, icons
from desktop.ui.theme import Theme
from desktop.ui.widgets.painting import RIGHT, Painted, text

ROW, PADDING, GAP = 48, 16, 12
LEAST_BAR = 48


@dataclass(frozen=True, slots=True)
class AmountRow:
    """`part` is how long the bar is, 0 to 1; None shows `note` in its place."""

    icon: str
    name: str
    count: str
    amount: str
    part: float | None = None
    note: str = ""
    ink: str = "ink"


class AmountRows(Painted):
    """`show_rows` fills it."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(theme)
        self.name = name
        self.rows: tuple[AmountRow, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(ROW)

    def show_rows(self, rows: Sequence[AmountRow]) -> None:
        """Show the rows."""
        self.rows = tuple(rows)
        told = "; ".join(" ".join(filter(None, (row.name, row.note, row.count, row.amount))) for row in self.rows)
        self.setAccessibleName(f"{self.name}: {told}")
        self.setFixedHeight(ROW * max(1, len(self.rows)))
        self.update()

    def needed_size(self) -> QSize:
        """Return the room it needs, in px: without bar and note."""
        name, count, amount = self._widths()
        return QSize(round(2 * PADDING + 28 + name + count + amount + 2 * GAP), self.height())

    def _widths(self) -> tuple[float, float, float]:
        return (
            max((fonts.width(row.name, 16) for row in self.rows), default=0.0) + 2,
            max((fonts.width(row.count, 14) for row in self.rows), default=0.0) + 2,
            max((fonts.width(row.amount, 16, bold=True) for row in self.rows), default=0.0) + 2,
        )

    def paint(self, painter: QPainter) -> None:
        """Draw the rows with a line between them."""
        colour = self.theme.colour
        name, count, amount = self._widths()
        right = self.width() - PADDING
        for at, row in enumerate(self.rows):
            top = float(at * ROW)
            if at:
                painter.fillRect(QRectF(0, top, self.width(), 1), colour("line"))
            icons.draw(painter, row.icon, QRectF(PADDING, top + ROW / 2 - 10, 20, 20), colour("ink2"))
            left = PADDING + 28.0
            text(painter, QRectF(left, top, name, ROW), row.name, 16, colour(row.ink))
            text(
                painter,
                QRectF(right - amount, top, amount, ROW),
                row.amount,
                16,
                colour(row.ink),
                bold=True,
                align=RIGHT,
            )
            counted = QRectF(right - amount - GAP - count, top, count, ROW)
            text(painter, counted, row.count, 14, colour("ink2"), align=RIGHT)
            left += name + GAP
            room = counted.left() - GAP - left
            if row.part is not None and room >= LEAST_BAR:
                bar = QRectF(left, top + ROW / 2 - 6, room, 12)
                painter.fillRect(bar, colour("track"))
                painter.fillRect(
                    QRectF(bar.left(), bar.top(), max(0.0, min(1.0, row.part)) * room, 12), colour("accent")
                )
            elif row.note and fonts.width(row.note, 14) <= room:
                text(painter, QRectF(left, top, room, ROW), row.note, 14, colour("ink2"))
