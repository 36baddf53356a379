"""The assessment period's money climbing to the total cap: accrued hatched, qualified accent, confirmed green. Painted.

The three lie over each other, as everywhere; dashes are an estimate. A press opens the sales of the month under it.
Main thread. Source: the picture of the subsidy page; pictures.md 5, Three-figure language.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QMouseEvent, QPainter, QPen

from desktop.services.incentive_views import PeriodPoint
from desktop.services.queries import IncentiveFilter
from desktop.ui import fonts
from desktop.ui.incentive_words import day_word, month_word
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.chart import (
    LABEL,
    Chart,
    Labels,
    Scale,
    area_under,
    around,
    dashed,
    faint,
    grid_line,
    hatch,
    line_of,
    solid,
)
from desktop.ui.widgets.month_climb import halves
from desktop.ui.widgets.painting import CENTRE, RIGHT, text
from desktop.ui.wording import yuan_short

AXIS = 52


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodOfMoney:
    """What the climb shows, in fen. `cap_on` is the day that this pace reaches the cap, None where it does not."""

    points: tuple[PeriodPoint, ...]
    cap_fen: int
    first: date
    last: date
    month: str
    cap_on: date | None = None


class PeriodClimb(Chart):
    """The chart."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, QSize(240, 130))
        self.shown: PeriodOfMoney | None = None
        self._month = ""

    def show_period(self, shown: PeriodOfMoney) -> None:
        """Show a period."""
        if shown == self.shown:
            return
        self.shown, self._month = shown, shown.month
        last = shown.points[-1] if shown.points else None
        name = translate("subsidy", "{amount} of {cap} accrued in the period")
        amount = yuan_short(last.accrued_fen if last else 0)
        lines = [
            f"{day_word(one.day)} {yuan_short(one.accrued_fen)} {yuan_short(one.qualified_fen)}" for one in shown.points
        ]
        self.tell(name.format(amount=amount, cap=yuan_short(shown.cap_fen)), lines)

    def behind(self) -> IncentiveFilter | None:
        """Return the sales that make the money of a month."""
        if self.shown is None or not self.shown.points:
            return None
        return IncentiveFilter(what="first_of_day", month=self._month)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A press opens the month under it."""
        shown = self.shown
        if shown is not None and shown.points:
            x = self._x(shown)
            passed = [one.day for one in shown.points if x.at(one.day.toordinal()) <= event.position().x()]
            self._month = f"{max(passed, default=shown.points[0].day):%Y-%m}"
        super().mouseReleaseEvent(event)
        if shown is not None:
            self._month = shown.month

    def _field(self) -> QRectF:
        return QRectF(AXIS, 12, self.width() - AXIS - 10, self.height() - 12 - LABEL - 6)

    def _x(self, shown: PeriodOfMoney) -> Scale:
        field = self._field()
        return Scale(shown.first.toordinal(), shown.last.toordinal(), field.left(), field.right())

    def paint(self, painter: QPainter) -> None:
        """Draw grid, cap, the three areas and the estimate."""
        shown, colour = self.shown, self.theme.colour
        if shown is None:
            return
        field, x = self._field(), self._x(shown)
        y = Scale(0, max(shown.cap_fen, 1), field.bottom(), field.top() + 4)
        self._ground(painter, shown, field, x, y)
        if not shown.points:
            text(painter, field, translate("subsidy", "Nothing accrued yet"), 14, colour("ink2"), align=CENTRE)
            return

        def line(of: Callable[[PeriodPoint], int]) -> list[QPointF]:
            return [QPointF(x.at(one.day.toordinal()), y.at(of(one))) for one in shown.points]

        accrued = line(lambda one: one.accrued_fen)
        qualified = line(lambda one: one.qualified_fen)
        settled = max((one.confirmed_fen or 0 for one in shown.points), default=0)
        confirmed = line(lambda one: min(one.qualified_fen, settled))  # what was earned first is confirmed first
        floor = field.bottom()
        hatch(painter, area_under(accrued, floor), faint(colour("accent"), 0.45))
        painter.strokePath(line_of(accrued), dashed(colour("accent"), 3, 6, 4))
        if shown.points[-1].qualified_fen:
            for ground in (colour("surface"), faint(colour("accent"), 0.20)):
                painter.fillPath(area_under(qualified, floor), ground)
            painter.strokePath(line_of(qualified), solid(colour("accent"), 3))
        if settled:
            for ground in (colour("surface"), faint(colour("success"), 0.40)):
                painter.fillPath(area_under(confirmed, floor), ground)
            painter.strokePath(line_of(confirmed), solid(colour("success"), 3))
        here = accrued[-1]
        if shown.cap_on is not None:
            there = QPointF(x.at(shown.cap_on.toordinal()), y.at(shown.cap_fen))
            painter.strokePath(line_of([here, there]), dashed(colour("warning"), 2, 4, 4))
        painter.setPen(QPen(colour("accent"), 3))
        painter.setBrush(colour("surface"))
        painter.drawEllipse(here, 5, 5)
        self._name(painter, shown, field, (here, _top(qualified), _top(confirmed)), settled)

    def _name(
        self,
        painter: QPainter,
        shown: PeriodOfMoney,
        field: QRectF,
        at: tuple[QPointF, QPointF | None, QPointF | None],
        settled: int,
    ) -> None:
        """Put the three sums to their lines."""
        colour, last = self.theme.colour, shown.points[-1]
        labels = Labels(painter, QRectF(field.left() + 2, 0, field.width() + 10, field.bottom()))
        labels.keep_clear(QRectF(field.left(), field.top() + 1, field.width(), 6))
        here, qualified, confirmed = at
        labels.keep_clear(QRectF(here.x() - 7, here.y() - 7, 14, 14))
        words = yuan_short(last.accrued_fen)
        earned = last.accrued_fen == last.qualified_fen
        width = fonts.width(words, 14, bold=earned) + 2
        beside = [(here.x() + 10, here.y() + 8), (here.x() - width - 12, here.y() - 6)]
        labels.put(words, colour("accent_strong" if earned else "ink2"), [*beside, *around(words, here)], bold=earned)
        for top, fen, ink in (
            (qualified, last.qualified_fen, "accent_strong"),
            (confirmed, settled, "success_strong"),
        ):
            if top is not None and fen and fen != last.accrued_fen:
                words = yuan_short(fen)
                width = fonts.width(words, 14, bold=True) + 2
                over = [(top.x() - width - 4, top.y() - LABEL - 4), (top.x() - width / 2, top.y() - LABEL - 4)]
                labels.put(words, colour(ink), [*over, *around(words, top, bold=True)], bold=True)

    def _ground(self, painter: QPainter, shown: PeriodOfMoney, field: QRectF, x: Scale, y: Scale) -> None:
        colour = self.theme.colour
        for yuan in halves(shown.cap_fen // 100):
            level = y.at(yuan * 100)
            grid_line(painter, field.left(), field.right(), level, QPen(colour("line"), 1))
            box = QRectF(0, level - LABEL / 2, AXIS - 8, LABEL)
            text(painter, box, f"{yuan:,}", 14, colour("ink2"), align=RIGHT)
        level = y.at(shown.cap_fen)
        grid_line(painter, field.left(), field.right(), level, dashed(colour("danger"), 2, 8, 4))
        box = QRectF(0, level - LABEL / 2, AXIS - 8, LABEL)
        text(painter, box, f"{shown.cap_fen // 100:,}", 14, colour("danger_strong"), bold=True, align=RIGHT)
        labels = Labels(painter, QRectF(0, field.bottom(), self.width(), self.height() - field.bottom()))
        under = field.bottom() + 5
        for day in (shown.first, shown.last, *_months(shown.first, shown.last)):
            whole = day in (shown.first, shown.last)
            words = day_word(day) if whole else month_word(f"{day:%Y-%m}")
            labels.put(words, colour("ink2"), [(x.at(day.toordinal()) - fonts.width(words, 14) / 2, under)])


def _top(line: list[QPointF]) -> QPointF | None:
    """Return where a line first comes to its highest point; None for no line."""
    return min(line, key=lambda point: point.y()) if line else None


def _months(first: date, last: date) -> list[date]:
    """Return the first days of the months that begin between two days."""
    made: list[date] = []
    day = first
    while True:
        day = date(day.year + day.month // 12, day.month % 12 + 1, 1)
        if day >= last:
            return made
        made.append(day)
