"""A day's distinct users against the cap: meal bands, last week, the expected end. Painted; main thread.

The line is what happened; dashes are an estimate. Source: the picture of the subsidy page; pictures.md 5, Charts.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPen

from desktop.services.incentive_views import CurvePoint, MealBand
from desktop.services.queries import IncentiveFilter
from desktop.ui import fonts
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
    line_of,
    solid,
    stepped,
)
from desktop.ui.widgets.painting import CENTRE, RIGHT, text

AXIS = 38
EARLIEST, LATEST = 7 * 60, 19 * 60  # minutes of a day without meals


@dataclass(frozen=True, slots=True, kw_only=True)
class DayOfUsers:
    """What the curve shows. `now` is None for a day that is over; `expected` None where no estimate is made."""

    day: date
    points: tuple[CurvePoint, ...] = ()
    compare: tuple[CurvePoint, ...] = ()
    meals: tuple[MealBand, ...] = ()
    cap: int = 0
    cap_words: str = ""
    now: time | None = None
    expected: int | None = None
    nothing: str = ""  # what to say where nobody counts

    @property
    def users(self) -> int:
        """Users by now."""
        return self.points[-1].users if self.points else 0


class DayCurve(Chart):
    """The chart. A press opens one sale for each of the day's users."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, QSize(240, 150))
        self.shown: DayOfUsers | None = None

    def show_day(self, shown: DayOfUsers) -> None:
        """Show a day."""
        if shown == self.shown:
            return
        self.shown = shown
        lines = [f"{one.at:%H:%M} {one.users}" for one in shown.points]
        name = translate("subsidy", "{users} distinct diners today, cap {cap}")
        self.tell(name.format(users=shown.users, cap=shown.cap), lines)

    def behind(self) -> IncentiveFilter | None:
        """Return the day's users."""
        if self.shown is None or not self.shown.points:
            return None
        day = self.shown.day
        return IncentiveFilter(what="first_of_day", month=f"{day:%Y-%m}", day=day)

    def paint(self, painter: QPainter) -> None:
        """Draw bands, grid, cap, the two lines and the estimate."""
        shown, colour = self.shown, self.theme.colour
        if shown is None:
            return
        field = QRectF(AXIS, 10, self.width() - AXIS - 6, self.height() - 10 - LABEL - 4)
        first, last = _span(shown)
        x = Scale(first, last, field.left(), field.right())
        most = max(shown.cap, shown.users, shown.expected or 0, max((one.users for one in shown.compare), default=0), 1)
        y = Scale(0, most * (1.0 if most == shown.cap else 1.2), field.bottom(), field.top())
        self._ground(painter, shown, field, x, y)
        labels = Labels(painter, QRectF(field.left() + 2, 0, field.width() + 4, field.bottom()))
        cap_y = y.at(shown.cap)
        labels.keep_clear(QRectF(field.left(), cap_y - 2, field.width(), 4))
        width = fonts.width(shown.cap_words, 14)
        at_right = field.right() - width - 4
        labels.put(shown.cap_words, colour("danger_strong"), [(at_right, cap_y + 4), (at_right, cap_y - LABEL - 2)])
        ghost = _points(shown.compare, x, y, first)
        if ghost:
            ghost.append(QPointF(field.right(), ghost[-1].y()))
        painter.strokePath(line_of(stepped(ghost)), QPen(faint(colour("ink3"), 0.7), 2))
        line = _points(shown.points, x, y, first)
        if shown.now is not None and line:
            line.append(QPointF(x.at(_minutes(shown.now)), line[-1].y()))
        path = stepped(line)
        painter.fillPath(area_under(path, field.bottom()), faint(colour("accent"), 0.14))
        ahead = self._estimate(shown, x, y, last)
        painter.strokePath(line_of(ahead), dashed(colour("accent"), 2, 4, 4))
        painter.strokePath(line_of(path), solid(colour("accent"), 3))
        if not line:
            text(painter, field, shown.nothing, 14, colour("ink2"), align=CENTRE)
            return
        here = line[-1]
        if shown.now is not None:
            painter.setPen(QPen(colour("surface"), 2))
            painter.setBrush(colour("accent"))
            painter.drawEllipse(here, 5, 5)
        users = str(shown.users)
        labels.put(users, colour("accent_strong"), around(users, here, bold=True, size_px=16), bold=True, size_px=16)
        if ahead and shown.expected is not None:
            words = translate("subsidy", "{n} expected").format(n=shown.expected)
            left = ahead[-1].x() - fonts.width(words, 14) - 2
            over, under = ahead[-1].y() - LABEL - 5, ahead[-1].y() + 6
            labels.put(words, colour("ink2"), [(left, over), (left, under), (left, over - LABEL)])

    def _ground(self, painter: QPainter, shown: DayOfUsers, field: QRectF, x: Scale, y: Scale) -> None:
        """Draw the meals' bands with their names below, the grid with its numbers, and the cap."""
        colour = self.theme.colour
        taken = 0.0
        for meal in shown.meals:
            left, right = x.at(_minutes(meal.starts_at)), x.at(_minutes(meal.ends_at))
            painter.fillRect(QRectF(left, field.top(), right - left, field.height()), colour("page"))
            width = fonts.width(meal.name, 14) + 4
            start = min((left + right - width) / 2, field.right() + 6 - width)
            if start >= taken:
                text(painter, QRectF(start, field.bottom() + 4, width, LABEL), meal.name, 14, colour("ink2"))
                taken = start + width + 6
        for value in ticks(shown.cap):
            level = y.at(value)
            grid_line(painter, field.left(), field.right(), level, QPen(colour("line"), 1))
            box = QRectF(0, level - LABEL / 2, AXIS - 8, LABEL)
            text(painter, box, str(value), 14, colour("ink2"), align=RIGHT)
        level = y.at(shown.cap)
        grid_line(painter, field.left(), field.right(), level, dashed(colour("danger"), 2, 8, 4))
        box = QRectF(0, level - LABEL / 2, AXIS - 8, LABEL)
        text(painter, box, str(shown.cap), 14, colour("danger_strong"), bold=True, align=RIGHT)

    @staticmethod
    def _estimate(shown: DayOfUsers, x: Scale, y: Scale, last: float) -> list[QPointF]:
        """Return the way from now to the expected end: shaped as the day it is compared with, or straight."""
        if shown.now is None or not shown.points or (shown.expected or 0) <= shown.users:
            return []
        now = _minutes(shown.now)
        before = [one.users for one in shown.compare if _minutes(one.at) <= now]
        after = [one for one in shown.compare if _minutes(one.at) > now]
        base = before[-1] if before else 0
        made = [QPointF(x.at(now), y.at(shown.users))]
        expected = shown.expected or shown.users
        grows = expected - shown.users
        if after and after[-1].users > base:
            for one in after:
                part = (one.users - base) / (after[-1].users - base)
                made.append(QPointF(x.at(_minutes(one.at)), y.at(shown.users + grows * part)))
        end = QPointF(x.at(last), y.at(expected))
        return stepped([*made, end]) if after else [*made, end]


def ticks(top: int) -> tuple[int, ...]:
    """Return the numbers of an axis below its top: thirds or halves, whichever are whole; always a zero."""
    for parts in (3, 2):
        if top and top % parts == 0:
            return tuple(top // parts * at for at in range(parts))
    return (0,)


def _minutes(at: time) -> float:
    return at.hour * 60 + at.minute + at.second / 60


def _span(shown: DayOfUsers) -> tuple[float, float]:
    """Return the first and the last minute shown: the meals, and whatever was sold outside them."""
    minutes = [_minutes(one.at) for one in (*shown.points, *shown.compare)]
    for meal in shown.meals:
        minutes += [_minutes(meal.starts_at), _minutes(meal.ends_at)]
    if shown.now is not None and shown.points:
        minutes.append(_minutes(shown.now))
    if len(minutes) < 2:
        return EARLIEST, LATEST
    return min(minutes) - 10, max(minutes) + 10


def _points(told: Sequence[CurvePoint], x: Scale, y: Scale, first: float) -> list[QPointF]:
    if not told:
        return []
    return [QPointF(x.at(first), y.at(0)), *(QPointF(x.at(_minutes(one.at)), y.at(one.users)) for one in told)]
