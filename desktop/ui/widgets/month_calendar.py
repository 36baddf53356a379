"""A month's users by day: a bar for the share of the day's cap, a mark where a cap cut. Painted; main thread.

One thing to tab to; arrows go from day to day, Enter or a press opens the day's sales. Source: the picture of the page.
"""

import calendar
from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPolygonF

from desktop.services.incentive_views import DayUsers
from desktop.services.queries import IncentiveFilter
from desktop.ui import fonts
from desktop.ui.incentive_words import day_long, month_day, month_word, weekday
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.chart import Chart
from desktop.ui.widgets.painting import CENTRE, LEFT, RIGHT, rounded, text
from desktop.ui.wording import yuan_short

HEAD = 22
GAP = 4
LEAST_CELL = 24
MOST_CELL = 40


class MonthCalendar(Chart):
    """The calendar. The cursor stands on today, or on the month's last day with users."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, QSize(7 * 48, HEAD + 6 * (LEAST_CELL + GAP)))
        self.month = ""
        self.days: dict[date, DayUsers] = {}
        self.cap = 0
        self.today: date | None = None
        self.chosen: date | None = None

    def show_month(self, month: str, days: tuple[DayUsers, ...], cap: int, today: date | None) -> None:
        """Show a month. `cap` users of a day fill its bar; `today` is None in a month that is over."""
        told = {one.day: one for one in days}
        if (month, told, cap, today) == (self.month, self.days, self.cap, self.today):
            return
        if month != self.month or (self.today != today and self.chosen == self.today):
            self.chosen = None
        self.month, self.days, self.cap, self.today = month, told, cap, today
        sold = [one.day for one in days if one.users]
        if self.chosen is None:
            self.chosen = today if today in told else max(sold, default=month_day(month))
        self.tell(translate("subsidy", "Users per day, {month}").format(month=month_word(month)), map(day_words, days))

    def behind(self) -> IncentiveFilter | None:
        """Return the sales behind the day at the cursor."""
        told = self.days.get(self.chosen) if self.chosen else None
        if told is None or not told.users:
            return None
        return IncentiveFilter(what="first_of_day", month=self.month, day=told.day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from day to day."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
        step = steps.get(Qt.Key(event.key()))
        if step is None or self.chosen is None:
            super().keyPressEvent(event)
            return
        there = self.chosen + timedelta(days=step)
        if f"{there:%Y-%m}" == self.month:
            self.chosen = there
            told = self.days.get(there)
            self.setAccessibleName(day_words(told) if told else day_long(there))
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A press opens the day under it, and nothing beside the days."""
        under = next((day for day in self._dates() if self.cell(day).contains(event.position())), None)
        if under is None:
            self.setDown(False)
            return
        self.chosen = under
        self.update()
        super().mouseReleaseEvent(event)

    def cell(self, day: date) -> QRectF:
        """Return where a day is drawn."""
        first = month_day(self.month)
        weeks = (first.weekday() + calendar.monthrange(first.year, first.month)[1] + 6) // 7
        row, column = divmod(first.weekday() + day.day - 1, 7)
        width = (self.width() + GAP) / 7
        height = min(MOST_CELL + GAP, (self.height() - HEAD + GAP) / weeks)
        return QRectF(column * width, HEAD + row * height, width - GAP, height - GAP)

    def paint(self, painter: QPainter) -> None:
        """Draw the weekdays and the days."""
        if not self.month:
            return
        colour = self.theme.colour
        width = (self.width() + GAP) / 7
        for column in range(7):
            box = QRectF(column * width, 0, width - GAP, HEAD - 2)
            text(painter, box, weekday(column + 1), 14, colour("ink2"), align=CENTRE)
        for day in self._dates():
            self._paint_day(painter, day)

    def _dates(self) -> list[date]:
        if not self.month:
            return []
        first = month_day(self.month)
        return [first.replace(day=n + 1) for n in range(calendar.monthrange(first.year, first.month)[1])]

    def _paint_day(self, painter: QPainter, day: date) -> None:
        colour, box, told = self.theme.colour, self.cell(day), self.days.get(day)
        here = day == self.today
        sold = told is not None and told.users > 0
        if here or sold or (told is not None and told.serving):
            rounded(painter, box, 4, colour("accent_soft" if here else "page"))
        many = told is not None and told.users >= 100  # three digits want the room of two
        number = box.adjusted(4 if many else 6, 0, -4, -2)
        text(painter, number, str(day.day), 14, colour("ink" if sold else "ink2"), align=LEFT)
        if told is not None and told.users:
            cut = told.lost_users > 0 or told.cut_fen > 0
            users = box.adjusted(number.left() - box.left() + fonts.width(str(day.day), 14) + 2, 0, -4, -2)
            ink = colour("danger_strong" if cut else "accent_strong" if here else "ink")
            text(painter, users, str(told.users), 14 if many else 16, ink, bold=True, align=RIGHT)
            part = min(1.0, told.users / self.cap) if self.cap else 0.0
            bar = QRectF(box.left(), box.bottom() - 4, max(2.0, box.width() * part), 4)
            painter.fillRect(bar, colour("danger" if cut else "accent"))
            if cut:  # a corner is gone: readable without colour
                corner = [QPointF(0, 0), QPointF(9, 0), QPointF(0, 9)]
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(colour("danger"))
                painter.drawPolygon(QPolygonF([box.topLeft() + point for point in corner]))
        if here or (day == self.chosen and self.hasFocus()):
            focused = day == self.chosen and self.hasFocus()
            rounded(painter, box, 4, None, colour("ink" if focused else "accent"), 2)


def day_words(told: DayUsers) -> str:
    """Return one day in words: what it counts, and what a cap took."""
    words = translate("subsidy", "{day}: {users} users, {amount}")
    parts = [words.format(day=day_long(told.day), users=told.users, amount=yuan_short(told.accrued_fen))]
    if told.lost_users:
        parts.append(translate("subsidy", "{n} beyond the day's cap").format(n=told.lost_users))
    if told.cut_fen:
        parts.append(translate("subsidy", "{amount} cut by the total cap").format(amount=yuan_short(told.cut_fen)))
    return ", ".join(parts)
