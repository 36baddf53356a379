"""Today's users against the day's cap, as a ring. Painted; main thread.

Ticks are accrued, solid accent is qualified, solid green is confirmed: an estimate is never dressed as money.
Source: pictures.md section 5, Ring and Three-figure language.
"""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.painting import CENTRE, Painted, text

SIZE = 112
PEN = 13
TICKS = 40
GAP_DEGREES = 3.0


class CapRing(Painted):
    """Three parts of one cap, each 0 to 1."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.users = 0
        self.cap = 0
        self.qualified = 0.0
        self.confirmed = 0.0
        self.setFixedSize(SIZE, SIZE)

    def show_users(self, users: int, cap: int, *, qualified: float, confirmed: float) -> None:
        """Show users of today; `qualified` and `confirmed` are parts of the cap."""
        if (users, cap, qualified, confirmed) == (self.users, self.cap, self.qualified, self.confirmed):
            return
        self.users, self.cap, self.qualified, self.confirmed = users, cap, qualified, confirmed
        self.setAccessibleName(translate("subsidy", "{users} of {cap} diners today").format(users=users, cap=cap))
        self.update()

    def needed_size(self) -> QSize:
        """Return the room it needs, in px."""
        return QSize(SIZE, SIZE)

    def paint(self, painter: QPainter) -> None:
        """Draw the track, the three parts and the number."""
        colour = self.theme.colour
        circle = QRectF(self.rect()).adjusted(PEN / 2 + 1, PEN / 2 + 1, -PEN / 2 - 1, -PEN / 2 - 1)
        self._arc(painter, circle, 0, 360, colour("track"))
        per_tick = 360 / TICKS
        full = min(1.0, self.users / self.cap) * TICKS if self.cap else 0.0
        for at in range(int(full + 0.999)):
            part = min(1.0, full - at)
            self._arc(painter, circle, at * per_tick, (per_tick - GAP_DEGREES) * part, colour("accent"))
        self._arc(painter, circle, 0, 360 * min(1.0, self.qualified), colour("accent"))
        self._arc(painter, circle, 0, 360 * min(1.0, self.confirmed), colour("success"))
        number = QRectF(0, 22, SIZE, 44)
        text(painter, number, str(self.users), 32, colour("ink"), bold=True, align=CENTRE)
        cap = translate("subsidy", "/ {cap}").format(cap=self.cap)
        text(painter, QRectF(0, 61, SIZE, 22), cap, 14, colour("ink2"), align=CENTRE)

    @staticmethod
    def _arc(painter: QPainter, circle: QRectF, start: float, degrees: float, colour: QColor) -> None:
        """Draw an arc clockwise from twelve o'clock."""
        if degrees <= 0:
            return
        painter.setPen(QPen(colour, PEN, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawArc(circle, round((90 - start) * 16), round(-degrees * 16))
