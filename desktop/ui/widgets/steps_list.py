"""The steps of a wizard: done, here, to come; as a list, or on narrow windows as one row. Painted; main thread.

Source: the devices wizard's picture; pictures.md section 6.
"""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from desktop.ui import fonts, icons
from desktop.ui.theme import Theme
from desktop.ui.widgets.painting import Painted, rounded, text

ROW = 56
NODE = 28
WIDTH = 248


class StepsList(Painted):
    """Shows where a wizard stands."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.names: list[str] = []
        self.at = 0
        self.flat = False

    def show_steps(self, names: list[str], at: int, *, flat: bool) -> None:
        """Show the steps' names and which one is open; `flat` lays them in a row."""
        self.names, self.at, self.flat = names, at, flat
        self.setMaximumWidth(16_777_215 if flat else WIDTH)
        self.setMinimumWidth(0 if flat else WIDTH)
        self.setMaximumHeight(64 if flat else 16_777_215)
        self.setMinimumHeight(64 if flat else len(names) * ROW + 24)
        self.setAccessibleName(f"{at + 1} / {len(names)}: {names[at]}")
        self.update()

    def needed_size(self) -> QSize:
        """Return the room it needs, in px; in a row only the open step has its name."""
        if not self.names:
            return QSize(0, 0)
        if self.flat:
            return QSize(
                round(len(self.names) * (NODE + 16) + fonts.width(self.names[self.at], 16, bold=True)) + 48, 64
            )
        return QSize(round(max(fonts.width(name, 16, bold=True) for name in self.names)) + 72, len(self.names) * ROW)

    def paint(self, painter: QPainter) -> None:
        """Draw the steps."""
        colour = self.theme.colour
        rounded(painter, QRectF(self.rect()), 12, colour("surface"), colour("line"))
        if self.flat:
            self._paint_flat(painter)
            return
        for index, name in enumerate(self.names):
            top = 12 + index * ROW
            here = index == self.at
            if here:
                painter.fillRect(QRectF(1, top, self.width() - 2, ROW), colour("accent_soft"))
            self._node(painter, QPointF(16 + NODE / 2, top + ROW / 2), index)
            ink = colour("ink") if index <= self.at else colour("ink2")
            box = QRectF(56, top, self.width() - 64, ROW)
            text(painter, box, name, 16, colour("accent_strong") if here else ink, bold=here)

    def _paint_flat(self, painter: QPainter) -> None:
        left, middle = 16.0, self.height() / 2
        for index, name in enumerate(self.names):
            self._node(painter, QPointF(left + NODE / 2, middle), index)
            left += NODE + 16
            if index == self.at:
                width = fonts.width(name, 16, bold=True)
                box = QRectF(left - 6, 0, width + 2, self.height())
                text(painter, box, name, 16, self.theme.colour("accent_strong"), bold=True)
                left += width + 10

    def _node(self, painter: QPainter, centre: QPointF, index: int) -> None:
        colour = self.theme.colour
        circle = QRectF(centre.x() - NODE / 2, centre.y() - NODE / 2, NODE, NODE)
        if index < self.at:
            rounded(painter, circle, NODE / 2, colour("success_fill"))
            icons.draw(painter, "check", circle.adjusted(5, 5, -5, -5), colour("on_paid"))
        elif index == self.at:
            painter.setPen(QPen(colour("accent"), 4))
            painter.setBrush(colour("surface"))
            painter.drawEllipse(circle.adjusted(2, 2, -2, -2))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("accent"))
            painter.drawEllipse(centre, 5, 5)
        else:
            painter.setPen(QPen(colour("border"), 2))
            painter.setBrush(colour("surface"))
            painter.drawEllipse(circle.adjusted(1, 1, -1, -1))
