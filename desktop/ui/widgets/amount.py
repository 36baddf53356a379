"""The amount, as large as it can be read across a counter, with its two corners. Painted; main thread.

Source: pictures.md section 5, Amount.
"""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.domain.money import format_yuan
from desktop.services.views import Phase
from desktop.ui import fonts
from desktop.ui.theme import Theme
from desktop.ui.widgets.painting import LEFT, RIGHT, Painted, line_text, text

SIGN_GAP = 14
CARET_GAP = 10
CARET = (4, 76)
CORNER_BOTTOM = 34
SIZES_PX = (96, 72, 60)  # the largest that fits is taken


class AmountLabel(Painted):
    """`¥` and digits on one baseline, centred; a caret while the amount is typed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.phase = Phase.READY
        self.amount_fen = 0
        self.caret = False
        self.left_corner = ""
        self.right_corner = ""
        self.corner_alarm = False
        self.setMinimumHeight(80)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_amount(
        self, amount_fen: int, phase: Phase, *, left: str, right: str, caret: bool = False, alarm: bool = False
    ) -> None:
        """Show an amount in fen and the corners; `alarm` makes the right corner loud."""
        shown = (amount_fen, phase, left, right, caret, alarm)
        if shown == (
            self.amount_fen,
            self.phase,
            self.left_corner,
            self.right_corner,
            self.caret,
            self.corner_alarm,
        ):
            return
        self.amount_fen, self.phase, self.left_corner, self.right_corner, self.caret, self.corner_alarm = shown
        self.setAccessibleName(f"¥{format_yuan(amount_fen)} {left} {right}")
        self.update()

    def needed_size(self) -> QSize:
        """Return the room it needs, in px."""
        size_px = self._digits_px()
        left, right = self._corner_widths()
        needed = max(self._width() + 16, left + right + 60, self._width_with_corners(size_px))
        return QSize(round(needed), self._height_of(size_px))

    @staticmethod
    def _height_of(size_px: int) -> int:
        return round(fonts.metrics(size_px, bold=True).capHeight()) + 14

    def _corner_widths(self) -> tuple[float, float]:
        left, right = self._shown_corners()
        return fonts.width(left, 16), fonts.width(right, 14, bold=self.corner_alarm)

    def _shown_corners(self) -> tuple[str, str]:
        """Return the corners; where the smallest digits would stand between them and not fit, only what alarms."""
        widest = max(fonts.width(self.left_corner, 16), fonts.width(self.right_corner, 14, bold=self.corner_alarm))
        least = SIZES_PX[-1]
        top = self._baseline(least) - fonts.metrics(least, bold=True).capHeight()
        fits = top >= CORNER_BOTTOM or self._width_at(least) + 2 * (widest + 28) <= self.width() or not self.width()
        if fits:
            return self.left_corner, self.right_corner
        return "", self.right_corner if self.corner_alarm else ""

    def _width_with_corners(self, size_px: int) -> float:
        """Return the width at which the digits are clear of the corners; 0 where they stand below them."""
        top = self._baseline(size_px) - fonts.metrics(size_px, bold=True).capHeight()
        return self._width_at(size_px) + 2 * (max(self._corner_widths()) + 28) if top < CORNER_BOTTOM else 0

    def _baseline(self, size_px: int) -> float:
        """Return where the digits stand: a little below the middle, clear of the corners, while there is room below."""
        cap = fonts.metrics(size_px, bold=True).capHeight()
        room = self.height()
        return (room + cap) / 2 + max(0.0, min(12.0, (room - cap) / 2 - 12))

    def _digits_px(self) -> int:
        room = self.width()
        if room == 0:
            return SIZES_PX[0]
        fitting = (
            size_px
            for size_px in SIZES_PX
            if self._width_at(size_px) <= room - 40
            and self._width_with_corners(size_px) <= room
            and self._height_of(size_px) <= self.height()
        )
        return next(fitting, SIZES_PX[-1])

    def _width_at(self, size_px: int) -> float:
        digits = fonts.width(format_yuan(self.amount_fen), size_px, bold=True)
        sign = fonts.width("¥", round(size_px * 56 / 96), bold=True)
        return sign + SIGN_GAP + digits + (CARET_GAP + CARET[0] if self.caret else 0)

    def _width(self) -> float:
        return self._width_at(self._digits_px())

    def paint(self, painter: QPainter) -> None:
        """Draw the corners and the amount; the card paints the ground."""
        colour = self.theme.colour
        size_px = self._digits_px()
        baseline = self._baseline(size_px)
        left = (self.width() - self._width()) / 2
        line_text(painter, left, baseline, "¥", round(size_px * 56 / 96), colour("ink2"), bold=True)
        left += fonts.width("¥", round(size_px * 56 / 96), bold=True) + SIGN_GAP
        digits = format_yuan(self.amount_fen)
        line_text(painter, left, baseline, digits, size_px, colour("ink"), bold=True)
        if self.caret:
            left += fonts.width(digits, size_px, bold=True) + CARET_GAP
            painter.fillRect(QRectF(left, baseline - CARET[1] + 2, *CARET), colour("accent"))
        corner = QRectF(20, 12, self.width() - 40, 26)
        left_corner, right_corner = self._shown_corners()
        text(painter, corner, left_corner, 16, colour("ink2"), align=LEFT)
        loud = colour("danger_strong") if self.corner_alarm else colour("ink2")
        text(painter, corner, right_corner, 14, loud, align=RIGHT, bold=self.corner_alarm)
