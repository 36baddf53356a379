"""What a diner sees at the counter: what it costs, and in colour, silhouette and words how it stands. Painted.

Main thread. Everything grows with the window: the words are read from two metres on any screen. The colours and the
silhouettes are those of the cashier's banner. Promises: no text is cut; what does not fit is set smaller.
Source: issue 6, Customer display; ui.md, principle 1; pictures.md section 5.
"""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QAccessible, QAccessibleEvent, QColor, QPainter

from desktop.domain.money import format_yuan
from desktop.services.display_view import DisplayView, DisplayWord
from desktop.services.views import Phase
from desktop.ui import display_words, fonts, icons
from desktop.ui.theme import Theme
from desktop.ui.widgets.painting import CENTRE, LEFT, RIGHT, Painted, line_text, text
from desktop.ui.widgets.stripes import WIDTH as STRIPES
from desktop.ui.widgets.stripes import paint_stripes
from desktop.ui.wording import yuan

_DESIGN = QSize(1366, 768)  # the sizes below are of a window of this size
_LEAST_PX = 14
_MARGIN = 48
_STATE_TOP = 0.52  # of the height: where the coloured ground begins
_PLAIN = DisplayView(phase=Phase.READY, word=DisplayWord.WELCOME)


class DisplayFace(Painted):
    """Shows one `DisplayView`."""

    def __init__(self, theme: Theme, school: str) -> None:
        super().__init__(theme)
        self.school = school
        self.view = _PLAIN
        self._name()

    def show_display(self, view: DisplayView) -> None:
        """Show how the sale stands."""
        if view == self.view:
            return
        self.view = view
        self._name()
        self.update()

    def texts(self) -> tuple[str, ...]:
        """Return every text that stands on the display now, but for the school's name."""
        large, small = display_words.words(self.view.word)
        amount = yuan(self.view.amount_fen) if self.view.amount_fen else ""
        note = display_words.offline_note() if self.view.offline else ""
        parts = (large, small, amount, display_words.name(self.view), self._meal(), note)
        return tuple(part for part in parts if part)

    def _name(self) -> None:
        self.setAccessibleName(". ".join(self.texts()))
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))

    def _meal(self) -> str:
        return self.view.meal_name if self.view.amount_fen or self.view.word is DisplayWord.WELCOME else ""

    def _unit(self) -> float:
        return min(self.width() / _DESIGN.width(), self.height() / _DESIGN.height())

    def _px(self, size: float) -> int:
        return max(_LEAST_PX, round(size * self._unit()))

    def fitting_px(self, words: str, size: float, room: float) -> int:
        """Return the size in px at which bold words fit into `room` px; the wanted one where they do."""
        px = self._px(size)
        while px > _LEAST_PX and fonts.width(words, px, bold=True) > room:
            px -= 2
        return px

    def paint(self, painter: QPainter) -> None:
        """Draw the display."""
        colours = self.theme.of(self.view.phase)
        top = round(self.height() * _STATE_TOP)
        painter.fillRect(self.rect(), self.theme.colour("surface"))
        painter.fillRect(QRectF(0, top, self.width(), self.height() - top), colours.fill)
        self._paint_head(painter)
        self._paint_cost(painter, QRectF(0, self._px(96), self.width(), top - self._px(96)))
        self._paint_state(painter, QRectF(0, top, self.width(), self.height() - top), colours.on_fill)
        if self.view.offline:
            paint_stripes(painter, self.rect(), self.theme.colour("ink"), self.theme.colour("surface"))

    def _paint_head(self, painter: QPainter) -> None:
        left = self._px(_MARGIN)
        box = QRectF(left, self._px(24) + STRIPES / 2, self.width() - 2 * left, self._px(56))
        ink = self.theme.colour("ink2")
        note = display_words.offline_note() if self.view.offline else self._meal()
        px = self.fitting_px(self.school + note, 28, box.width() - self._px(40))
        if self.view.amount_fen or display_words.name(self.view):  # else it stands in the middle
            text(painter, box, self.school, px, ink, align=LEFT)
        loud = self.theme.colour("warning_strong") if self.view.offline else ink
        text(painter, box, note, px, loud, bold=self.view.offline, align=RIGHT)

    def _paint_cost(self, painter: QPainter, box: QRectF) -> None:
        who = display_words.name(self.view)
        if not self.view.amount_fen:
            words = who or self.school
            px = self.fitting_px(words, 72, box.width() - 2 * self._px(_MARGIN))
            text(painter, box, words, px, self.theme.colour("ink"), bold=True, align=CENTRE)
            return
        digits = format_yuan(self.view.amount_fen)
        room = box.width() - 2 * self._px(_MARGIN)
        px = self.fitting_px(digits + "¥", 176, room)
        sign_px, gap = round(px * 0.56), self._px(16)
        width = fonts.width("¥", sign_px, bold=True) + gap + fonts.width(digits, px, bold=True)
        cap = fonts.metrics(px, bold=True).capHeight()
        name_px = self.fitting_px(who, 64, room) if who else 0
        baseline = box.top() + (box.height() - cap - name_px * 1.5) / 2 + cap
        left = (self.width() - width) / 2
        line_text(painter, left, baseline, "¥", sign_px, self.theme.colour("ink2"), bold=True)
        left += fonts.width("¥", sign_px, bold=True) + gap
        line_text(painter, left, baseline, digits, px, self.theme.colour("ink"), bold=True)
        if who:
            below = QRectF(box.left(), baseline + name_px * 0.3, box.width(), name_px * 1.5)
            text(painter, below, who, name_px, self.theme.colour("ink"), bold=True, align=CENTRE)

    def _paint_state(self, painter: QPainter, box: QRectF, ink: QColor) -> None:
        large, small = display_words.words(self.view.word)
        icon, gap = self._px(128), self._px(40)
        room = box.width() - 2 * self._px(_MARGIN) - icon - gap
        px = self.fitting_px(large, 104, room)
        small_px = self.fitting_px(small, 48, box.width() - 2 * self._px(_MARGIN)) if small else 0
        height = px * 1.3 + small_px * 1.6
        top = box.top() + (box.height() - height) / 2
        left = (box.width() - icon - gap - fonts.width(large, px, bold=True)) / 2
        square = QRectF(left, top + px * 0.65 - icon / 2, icon, icon)
        icons.draw(painter, self.view.phase.value, square, ink)
        words = QRectF(left + icon + gap, top, box.width() - left - icon - gap, px * 1.3)
        text(painter, words, large, px, ink, bold=True)
        if small:
            below = QRectF(box.left(), top + px * 1.3, box.width(), small_px * 1.6)
            text(painter, below, small, small_px, ink, bold=True, align=CENTRE)
