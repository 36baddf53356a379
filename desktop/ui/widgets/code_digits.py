"""Six digits in two groups of three, large enough to be read from a ladder. Painted; main thread.

Source: the devices wizard's picture.
"""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.theme import Theme
from desktop.ui.widgets.painting import CENTRE, Painted, rounded, text

DIGITS = 6
BOX = QSize(60, 80)
GAP = 8
GROUP_GAP = 28


class CodeDigits(Painted):
    """Shows the pairing code; empty boxes while there is none."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.code = ""
        self._usual = BOX.width()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_compact(False)
        self.show_code("")

    def show_code(self, code: str) -> None:
        """Show six digits, or none."""
        self.code = code
        self.setAccessibleName(" ".join(code) or "—")
        self.update()

    def set_compact(self, compact: bool) -> None:
        """Make the boxes narrower on a narrow window; the digits stay as they are."""
        self._usual = 48 if compact else BOX.width()
        self.setFixedSize(self.needed_size())

    def needed_size(self) -> QSize:
        """Return the room it needs, in px."""
        return QSize(DIGITS * self._usual + (DIGITS - 2) * GAP + GROUP_GAP, BOX.height())

    def paint(self, painter: QPainter) -> None:
        """Draw the boxes."""
        colour = self.theme.colour
        left = 0.0
        for at in range(DIGITS):
            box = QRectF(left, 0, self._usual, BOX.height())
            rounded(painter, box, 8, colour("page"), colour("border" if self.code else "line"), 2)
            digit = self.code[at : at + 1]
            if digit:
                text(painter, box, digit, 56, colour("ink"), bold=True, align=CENTRE)
            left += self._usual + (GROUP_GAP if at == DIGITS // 2 - 1 else GAP)
