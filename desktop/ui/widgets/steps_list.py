"""The steps of a wizard: done, here, to come; as a list, or on narrow windows as one row. Painted; main thread.

Source: the devices wizard's picture; pictures.md section 6.
"""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from desktop.ui import fonts, icons
from desktop.ui.theme import Theme
from desktop.ui.widgets.painting import Painted, rounded, text

ROW = 56
DETAILED_ROW = 64
NODE = 28
WIDTH = 248


class StepsList(Painted):
    """Shows where a wizard stands."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.names: list[str] = []
        self.at = 0
        self.flat = False
        self.details: Sequence[str] = ()
        self.note = ""
        self._done: Collection[int] = ()

    def show_steps(
        self,
        names: list[str],
        at: int,
        *,
        flat: bool,
        details: Sequence[str] = (),
        done: Collection[int] | None = None,
        note: str = "",
    ) -> None:
        """Show the steps' names and which one is open; `flat` lays them in a row.

        `details` stand under the names, `note` at the foot of the list; `done` are the ticked ones, else all before.
        """
        self.names, self.at, self.flat, self.details, self.note = names, at, flat, details, note
        self._done = range(at) if done is None else done
        self.setMaximumWidth(16_777_215 if flat else WIDTH)
        self.setMinimumWidth(0 if flat else WIDTH)
        self.setMaximumHeight(64 if flat else 16_777_215)
        self.setMinimumHeight(64 if flat else len(names) * self._row() + 24)
        spoken = f"{at + 1} / {len(names)}: {names[at]}"
        self.setAccessibleName(f"{spoken}, {details[at]}" if details else spoken)
        self.update()

    def needed_size(self) -> QSize:
        """Return the room it needs, in px; in a row only the open step has its name."""
        if not self.names:
            return QSize(0, 0)
        if self.flat:
            return QSize(
                round(len(self.names) * (NODE + 16) + fonts.width(self.names[self.at], 16, bold=True)) + 48, 64
            )
        widest = max(fonts.width(name, 16, bold=True) for name in self.names)
        widest = max([widest, *(fonts.width(detail, 14) for detail in self.details)])
        return QSize(round(widest) + 64, len(self.names) * self._row())

    def _row(self) -> int:
        return DETAILED_ROW if self.details else ROW

    def paint(self, painter: QPainter) -> None:
        """Draw the steps."""
        colour = self.theme.colour
        rounded(painter, QRectF(self.rect()), 12, colour("surface"), colour("line"))
        if self.flat:
            self._paint_flat(painter)
            return
        row = self._row()
        for index, name in enumerate(self.names):
            top = (8 if self.details else 12) + index * row
            here = index == self.at
            if here:
                painter.fillRect(QRectF(1, top, self.width() - 2, row), colour("accent_soft"))
            self._node(painter, QPointF(16 + NODE / 2, top + row / 2), index)
            known = index <= self.at or index in self._done
            ink = colour("ink") if known else colour("ink2")
            box = QRectF(56, top, self.width() - 60, row)
            bold = here and bool(self.details)
            if self.details:
                text(painter, box.adjusted(0, 7, 0, -31), name, 16, ink, bold=bold)
                text(painter, box.adjusted(0, 32, 0, -8), self.details[index], 14, colour("ink2"))
            else:
                text(painter, box, name, 16, colour("accent_strong") if here else ink, bold=here)
        room = self.height() - len(self.names) * row - 8
        if self.note and room >= self._note_height():
            self._paint_note(painter)

    def _note_height(self) -> float:
        box = QRectF(0, 0, self.width() - 32, 400)
        return fonts.metrics(14).boundingRect(box, int(Qt.TextFlag.TextWordWrap), self.note).height() + 28

    def _paint_note(self, painter: QPainter) -> None:
        top = self.height() - self._note_height()
        painter.fillRect(QRectF(1, top, self.width() - 2, 1), self.theme.colour("line"))
        painter.setFont(fonts.font(14))
        painter.setPen(self.theme.colour("ink2"))
        box = QRectF(16, top + 13, self.width() - 32, self._note_height())
        painter.drawText(box, int(Qt.AlignmentFlag.AlignLeft) | int(Qt.TextFlag.TextWordWrap), self.note)

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
        if index in self._done and index != self.at:
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
