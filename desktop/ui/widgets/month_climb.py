"""A month's distinct users climbing to its minimum, and where this pace leads. Painted; main thread.

The line is what is counted; dashes are an estimate. Source: the picture of the subsidy page; pictures.md 5, Charts.
"""

import calendar
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPen

from desktop.services.incentive_views import ClimbPoint
from desktop.services.queries import IncentiveFilter
from desktop.ui import fonts
from desktop.ui.incentive_words import day_word, month_day, month_word
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.chart import LABEL, Chart, Labels, Scale, around, dashed, grid_line, line_of, solid, stepped
from desktop.ui.widgets.painting import CENTRE, RIGHT, text

AXIS = 34
DAYS_SHOWN = (1, 8, 15, 22)


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthOfUsers:
    """What the climb shows. `reached_on` is the day that this pace reaches the minimum, None where it does not;
    `missing_words` stand at the end of the estimate."""

    month: str
    points: tuple[ClimbPoint, ...]
    minimum: int
    open: bool
    reached_on: date | None = None
    missing_words: str = ""
    nothing: str = ""  # what to say where nobody counts


class MonthClimb(Chart):
    """The chart. A press opens one sale for each of the month's users."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, QSize(240, 130))
        self.shown: MonthOfUsers | None = None

    def show_month(self, shown: MonthOfUsers) -> None:
        """Show a month."""
        if shown == self.shown:
            return
        self.shown = shown
        name = translate("subsidy", "{users} of {minimum} diners of {month}")
        users = shown.points[-1].users if shown.points else 0
        words = name.format(users=users, minimum=shown.minimum, month=month_word(shown.month))
        self.tell(words, (f"{day_word(one.day)} {one.users}" for one in shown.points))

    def behind(self) -> IncentiveFilter | None:
        """Return the month's users."""
        if self.shown is None or not self.shown.points:
            return None
        return IncentiveFilter(what="first_of_month", month=self.shown.month)

    def paint(self, painter: QPainter) -> None:
        """Draw grid, minimum, line and estimate."""
        shown, colour = self.shown, self.theme.colour
        if shown is None:
            return
        first = month_day(shown.month)
        length = calendar.monthrange(first.year, first.month)[1]
        field = QRectF(AXIS, 12, self.width() - AXIS - 10, self.height() - 12 - LABEL - 6)
        users = shown.points[-1].users if shown.points else 0
        most = max(shown.minimum, users, 1)
        x = Scale(1, length, field.left(), field.right())
        y = Scale(0, most * (1.0 if most == shown.minimum else 1.08), field.bottom(), field.top() + 4)
        self._ground(painter, shown, field, x, y, length)
        if not shown.points:
            text(painter, field, shown.nothing, 14, colour("ink2"), align=CENTRE)
            return
        line = [QPointF(x.at(one.day.day), y.at(one.users)) for one in shown.points]
        path = stepped([QPointF(line[0].x(), y.at(0)), *line])
        here = path[-1]
        reached = users >= shown.minimum
        if shown.open and not reached and shown.reached_on is not None:
            there = QPointF(x.at(shown.reached_on.day), y.at(shown.minimum))
            painter.strokePath(line_of([here, there]), dashed(colour("warning"), 2, 4, 4))
        painter.strokePath(line_of(path), solid(colour("accent"), 3))
        painter.setPen(QPen(colour("surface"), 2))
        painter.setBrush(colour("accent"))
        painter.drawEllipse(here, 6, 6)
        labels = Labels(painter, QRectF(field.left() + 2, 0, field.width() + 8, field.bottom()))
        level = y.at(shown.minimum)
        labels.keep_clear(QRectF(field.left(), level - 3, field.width(), 6))
        words = str(users)
        width = fonts.width(words, 16, bold=True)
        under = [(here.x() - width / 2, here.y() + 10), (here.x() - width - 10, here.y() + 6)]
        places = [*under, *around(words, here, bold=True, size_px=16)]
        labels.put(words, colour("accent_strong"), places, bold=True, size_px=16)
        if shown.missing_words and not reached:
            left = field.right() + 8 - fonts.width(shown.missing_words, 14)
            rows = [(left, max(level + 14, here.y() + 8) + at) for at in (0, 20, 40)]
            labels.put(shown.missing_words, colour("warning_strong"), rows)

    def _ground(self, painter: QPainter, shown: MonthOfUsers, field: QRectF, x: Scale, y: Scale, length: int) -> None:
        colour = self.theme.colour
        for value in halves(shown.minimum):
            level = y.at(value)
            if value and min(y.at(0) - level, level - y.at(shown.minimum)) < LABEL:
                continue  # no room for its number
            grid_line(painter, field.left(), field.right(), level, QPen(colour("line"), 1))
            box = QRectF(0, level - LABEL / 2, AXIS - 8, LABEL)
            text(painter, box, str(value), 14, colour("ink2"), align=RIGHT)
        level = y.at(shown.minimum)
        grid_line(painter, field.left(), field.right(), level, dashed(colour("success"), 2, 8, 4))
        box = QRectF(0, level - LABEL / 2, AXIS - 8, LABEL)
        text(painter, box, str(shown.minimum), 14, colour("success_strong"), bold=True, align=RIGHT)
        for number in (*DAYS_SHOWN, length):
            words = translate("subsidy", "{n}.").format(n=number)
            width = fonts.width(words, 14) + 2
            left = min(max(0.0, x.at(number) - width / 2), self.width() - width)
            text(painter, QRectF(left, field.bottom() + 6, width, LABEL), words, 14, colour("ink2"))


def halves(top: int) -> tuple[int, ...]:
    """Return the numbers of an axis below its top: a zero, and the half where it is whole."""
    return (0, top // 2) if top and top % 2 == 0 else (0,)
