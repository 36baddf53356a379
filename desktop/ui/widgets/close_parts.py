"""The banner of the close card and the checks below it. Painted; main thread. Source: the reports page's picture."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from desktop.services.views import Phase
from desktop.ui import fonts, icons
from desktop.ui.theme import Theme
from desktop.ui.widgets.painting import LEFT, RIGHT, Painted, rounded_path, text

BANNER, ROW, PADDING = 84, 42, 20
TALL_ROW = 56
ICON = 44


class CloseBanner(Painted):
    """A colour, an icon, a word of 32 px and a hint: whether the day may be closed. Screen readers hear of changes."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.phase, self.icon, self.word, self.hint = Phase.WORKING, "working", "", ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(BANNER)

    def show_state(self, phase: Phase, icon: str, word: str, hint: str) -> None:
        """Show a state."""
        if (phase, icon, word, hint) == (self.phase, self.icon, self.word, self.hint):
            return
        self.phase, self.icon, self.word, self.hint = phase, icon, word, hint
        self.setAccessibleName(f"{word}. {hint}")
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))
        self.update()

    def needed_size(self) -> QSize:
        """Return the room it needs, in px."""
        widest = max(
            fonts.width(self.word, self._word_px(), bold=True), fonts.width(self.hint, self._hint_px(), bold=True)
        )
        return QSize(round(self._left() + widest), BANNER)

    def _left(self) -> float:
        return PADDING + ICON + 20

    def _word_px(self) -> int:
        return 32 if fonts.width(self.word, 32, bold=True) <= self.width() - self._left() - 8 else 20

    def _hint_px(self) -> int:
        room = self.width() - self._left() - 8
        return next((size for size in (20, 16) if fonts.width(self.hint, size, bold=True) <= room), 14)

    def paint(self, painter: QPainter) -> None:
        """Draw the banner, round where the card is."""
        looks = self.theme.of(self.phase)
        whole = QRectF(0, 0, self.width(), self.height() + 12)
        painter.setClipPath(rounded_path(whole, 11))
        painter.fillRect(self.rect(), looks.fill)
        ink = looks.on_fill
        icons.draw(painter, self.icon, QRectF(PADDING, (BANNER - ICON) / 2, ICON, ICON), ink)
        room = self.width() - self._left()
        text(painter, QRectF(self._left(), 8, room, 42), self.word, self._word_px(), ink, bold=True, align=LEFT)
        text(painter, QRectF(self._left(), 49, room, 28), self.hint, self._hint_px(), ink, bold=True, align=LEFT)


@dataclass(frozen=True, slots=True)
class Check:
    """A check as it is shown. `look` is `ok`, `fault`, `warning` or `waiting`."""

    title: str
    found: str
    look: str


_LOOKS = {"ok": ("check", "success_strong"), "fault": ("close", "danger_strong"),
          "warning": ("warning", "warning_strong"), "waiting": ("working", "ink2")}  # fmt: skip


class Checks(Painted):
    """What must hold before a day is closed, a row each."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(theme)
        self.name = name
        self.rows: tuple[Check, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_rows(self, rows: Sequence[Check]) -> None:
        """Show the checks."""
        self.rows = tuple(rows)
        self.setAccessibleName(f"{self.name}: " + "; ".join(f"{row.title}, {row.found}" for row in self.rows))
        self._fit()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put what was found below the title where there is no room beside it."""
        super().resizeEvent(event)
        self._fit()

    def needed_size(self) -> QSize:
        """Return the room it needs, in px."""
        widest = max((max(self._widths(row)) for row in self.rows), default=0.0)
        return QSize(round(widest) + 2 * PADDING + 36, self._row_px() * len(self.rows))

    def _fit(self) -> None:
        if self.height() != (wanted := self._row_px() * len(self.rows)):
            self.setFixedHeight(wanted)

    def _beside(self) -> bool:
        room = self.width() - 2 * PADDING - 36
        return all(sum(self._widths(row)) + 8 <= room for row in self.rows)

    def _row_px(self) -> int:
        return ROW if self._beside() else TALL_ROW

    def _widths(self, row: Check) -> tuple[float, float]:
        bold = row.look == "fault"
        return fonts.width(row.title, 16, bold=bold), fonts.width(row.found, 14, bold=bold)

    def paint(self, painter: QPainter) -> None:
        """Draw the rows."""
        colour, tall, beside = self.theme.colour, self._row_px(), self._beside()
        for at, row in enumerate(self.rows):
            box = QRectF(0, at * tall, self.width(), tall)
            painter.fillRect(QRectF(0, box.top(), self.width(), 1), colour("line"))
            icon, ink = _LOOKS[row.look]
            icons.draw(painter, icon, QRectF(PADDING, box.center().y() - 11, 22, 22), colour(ink))
            inside = box.adjusted(PADDING + 36, 0, -PADDING, 0)
            bold = row.look == "fault"
            upper, lower = (
                (inside, inside) if beside else (inside.adjusted(0, 4, 0, -26), inside.adjusted(0, 28, 0, -4))
            )
            text(painter, upper, row.title, 16, colour("ink"), bold=bold)
            found = colour("ink2" if row.look in ("ok", "waiting") else ink)
            text(painter, lower, row.found, 14, found, bold=bold, align=RIGHT if beside else LEFT)
