"""One cause on the subsidy page: what, its clause, a bar, what it cost, and what to do. A painted button. Main thread.

A press opens the sales behind it. Sentences wrap: nothing of them is cut. Source: the picture of the subsidy page.
"""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QTextLayout
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from desktop.services.queries import IncentiveFilter
from desktop.ui import fonts, icons
from desktop.ui.theme import Theme
from desktop.ui.widgets.chart import LABEL, hatch
from desktop.ui.widgets.painting import CENTRE, RIGHT, rounded, text

PADDING = 8
ARROW = 20
LEAST = 56
_BAR = 8
_TOP = 7


def wrapped(words: str, width: float, *, bold: bool = False) -> list[str]:
    """Return the lines of 14 px into which a text breaks in a width in px."""
    layout = QTextLayout(words, fonts.font(14, bold=bold))
    layout.beginLayout()
    lines: list[str] = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        lines.append(words[line.textStart() : line.textStart() + line.textLength()].rstrip())
    layout.endLayout()
    return lines


class CauseRow(QAbstractButton):
    """One cause. `part` is the bar's, 0 to 1, hatched where the money only `waits`; None for no bar."""

    opened = Signal(object)

    def __init__(
        self,
        theme: Theme,
        behind: IncentiveFilter,
        word: str,
        value: str,
        under: str,
        *,
        clause: str = "",
        part: float | None = None,
        waits: bool = False,
    ) -> None:
        super().__init__()
        self.theme = theme
        self.behind = behind
        self.word, self.value, self.under, self.clause = word, value, under, clause
        self._part, self._waits = part, waits
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(" ".join(words for words in (word, clause, value) if words))
        self.setAccessibleDescription(under)
        self.clicked.connect(self._pressed)

    def heightForWidth(self, width: int) -> int:
        """Qt asks how high it must be in a width."""
        lines = len(self._word_lines(width)) + len(self._under_lines(width))
        bar = 0 if self._part is None else _BAR + 6
        return max(LEAST, 2 * _TOP + lines * LABEL + bar + 2)

    def needed_size(self) -> QSize:
        """Return the room it needs, in px."""
        return QSize(round(self._beside() + 60), self.heightForWidth(self.width()))

    def sizeHint(self) -> QSize:
        """Qt asks how large it wants to be."""
        return QSize(240, self.heightForWidth(max(240, self.width())))

    def minimumSizeHint(self) -> QSize:
        """Qt asks how small it may be."""
        return QSize(200, LEAST)

    def _beside(self) -> float:
        """Return what stands right of the word: clause, value, arrow."""
        clause = fonts.width(self.clause, 14) + 26 if self.clause else 0.0
        return clause + fonts.width(self.value, 14, bold=True) + 12 + ARROW + 2 * PADDING

    def _word_lines(self, width: float) -> list[str]:
        return wrapped(self.word, width - self._beside(), bold=True)

    def _under_lines(self, width: float) -> list[str]:
        return wrapped(self.under, width - 2 * PADDING - 2) if self.under else []

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground under the pointer, the word, what stands beside it, the bar and the sentence."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self.theme.colour
        if self.isDown() or self.underMouse():
            rounded(painter, QRectF(self.rect()), 8, colour("line" if self.isDown() else "hover"))
        right = float(self.width() - PADDING)
        icons.draw(painter, "forward", QRectF(right - 16, _TOP + 2, 16, 16), colour("ink2"))
        right -= ARROW + 2
        value = fonts.width(self.value, 14, bold=True) + 1
        text(painter, QRectF(right - value, _TOP, value, LABEL), self.value, 14, colour("ink"), bold=True, align=RIGHT)
        right -= value + 10
        if self.clause:
            wide = fonts.width(self.clause, 14) + 16
            box = QRectF(right - wide, _TOP - 1, wide, LABEL + 2)
            rounded(painter, box, 4, colour("line" if self.underMouse() else "hover"))
            text(painter, box, self.clause, 14, colour("ink2"), align=CENTRE)
        top = float(_TOP)
        for line in self._word_lines(self.width()):
            text(painter, QRectF(PADDING, top, self.width(), LABEL), line, 14, colour("ink"), bold=True)
            top += LABEL
        if self._part is not None:
            self._paint_bar(painter, QRectF(PADDING, top + 3, self.width() - 2 * PADDING, _BAR))
            top += _BAR + 6
        for line in self._under_lines(self.width()):
            text(painter, QRectF(PADDING, top, self.width() - PADDING, LABEL), line, 14, colour("ink2"))
            top += LABEL
        painter.end()

    def _paint_bar(self, painter: QPainter, box: QRectF) -> None:
        colour = self.theme.colour
        painter.fillRect(box, colour("hover"))
        filled = QRectF(box.left(), box.top(), max(2.0, box.width() * (self._part or 0.0)), box.height())
        if not self._waits:
            painter.fillRect(filled, colour("warning"))
            return
        path = QPainterPath()
        path.addRect(filled)
        hatch(painter, path, colour("accent"), colour("surface"))

    def _pressed(self, _checked: bool = False) -> None:
        self.opened.emit(self.behind)
