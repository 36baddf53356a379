"""The subsidy in the rail: today's ring with the three figures, the month's climb, the period's bar. Main thread.

Folds to a few lines while something waits in the alert lane. Where nothing can be earned, a sentence says why instead.
Source: ui.md, principle 4; pictures.md sections 1 and 5; settlement.md for what the figures are.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from desktop.services.incentive_views import ProgressView
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.cap_ring import SIZE, CapRing
from desktop.ui.widgets.figures import DENSE_TALL, Figure, FigureBar, FigureRow
from desktop.ui.widgets.painting import label
from desktop.ui.widgets.rich_line import RichLine
from desktop.ui.wording import DASH, DOT, said, yuan_short

FULL_HEIGHT = 328
FOLDED_HEIGHT = 152


class SubsidyBlock(QWidget):
    """Shows one `ProgressView`, whole or folded. `opened`: it was pressed (the page behind it has a key of its own)."""

    opened = Signal()

    def __init__(self, theme: Theme, device_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.folded = False
        self._device_name = device_name
        colour = theme.colour
        self.setAccessibleName(translate("subsidy", "Subsidy today"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.rows = {figure: FigureRow(theme, figure) for figure in Figure}
        self.folded_rows = {figure: FigureRow(theme, figure, dense=True) for figure in Figure}
        self.ring = CapRing(theme)
        self.month_line = RichLine(theme, 16)
        self.month_bar = FigureBar(theme, translate("subsidy", "Month target"))
        self.month_note = label("", 14, colour("warning_strong"), bold=True)
        self.period_line = RichLine(theme, 16)
        self.period_bar = FigureBar(theme, translate("subsidy", "Period, qualified"))
        self.period_note = label("", 14, colour("ink2"))
        self.folded_today = RichLine(theme, 14)
        self.folded_month = RichLine(theme, 14)
        self.folded_bar = FigureBar(theme, translate("subsidy", "Month target"))
        self.outside_what = label("", 16, colour("ink"), bold=True, wrap=True)
        self.outside_todo = label("", 14, colour("ink2"), wrap=True)
        self._pages = QStackedLayout()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 10)
        layout.setSpacing(0)
        layout.addLayout(self._head())
        layout.addLayout(self._pages, 1)
        for page in (self._whole(), self._fold(), self._outside()):
            self._pages.addWidget(page)  # which shows the first: before it had a parent, as a window of its own
        self._view: ProgressView | None = None
        self._refresh()

    def show_progress(self, view: ProgressView) -> None:
        """Show the figures."""
        if view != self._view:
            self._view = view
            self._refresh()

    def set_folded(self, folded: bool) -> None:
        """Make room for the alert lane, or take it back."""
        if folded != self.folded:
            self.folded = folded
            self._refresh()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A press anywhere on it."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.opened.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the folded figures to the width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._refresh()

    def _head(self) -> QHBoxLayout:
        colour = self.theme.colour
        head = QHBoxLayout()
        head.addWidget(label(translate("subsidy", "Subsidy today"), 16, colour("ink"), bold=True))
        head.addStretch(1)
        head.addWidget(label(self._device_name, 14, colour("ink2")))
        return head

    def _whole(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(0)
        today = QHBoxLayout()
        today.setSpacing(16)
        today.addWidget(self.ring)
        rows = QVBoxLayout()
        rows.setSpacing(0)
        rows.addStretch(1)
        for row in self.rows.values():
            rows.addWidget(row)
        rows.addStretch(1)
        today.addLayout(rows, 1)
        layout.addLayout(today)
        layout.addSpacing(10)
        for widget, gap in (
            (self.month_line, 5),
            (self.month_bar, 4),
            (self.month_note, 6),
            (self.period_line, 5),
            (self.period_bar, 4),
            (self.period_note, 0),
        ):
            layout.addWidget(widget)
            layout.addSpacing(gap)
        layout.addStretch(1)
        return page

    def _fold(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 6, 0, 0)
        layout.setSpacing(0)
        figures = QHBoxLayout()
        for at, row in enumerate(self.folded_rows.values()):
            if at:
                figures.addStretch(1)
            figures.addWidget(row)
        layout.addLayout(figures)
        layout.addSpacing(6)
        layout.addWidget(self.folded_today)
        layout.addWidget(self.folded_month)
        layout.addSpacing(3)
        layout.addWidget(self.folded_bar)
        layout.addStretch(1)
        return page

    def _outside(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.outside_what)
        layout.addWidget(self.outside_todo)
        layout.addStretch(1)
        return page

    def _refresh(self) -> None:
        view = self._view
        tall = sum(row.needed_width_flat() for row in self.folded_rows.values()) + 16 > self.width() - 32
        for row in self.folded_rows.values():
            row.set_tall(tall)
        whole_tall = max(row.needed_width_flat() for row in self.rows.values()) > self.width() - 32 - SIZE - 16
        for row in self.rows.values():
            row.set_tall(whole_tall)
        whole_height = FULL_HEIGHT + (3 * DENSE_TALL - SIZE if whole_tall else 0)
        folded_height = FOLDED_HEIGHT + (DENSE_TALL - 24 if tall else 0)
        self.setFixedHeight(folded_height if self.folded else whole_height)
        if view is None or view.outside is not None:
            self._show_outside(view)
            return
        self._pages.setCurrentIndex(1 if self.folded else 0)
        figures = (view.today.accrued_fen, view.today.qualified_fen, view.today.confirmed_fen)
        for rows in (self.rows, self.folded_rows):
            for row, amount_fen in zip(rows.values(), figures, strict=True):
                row.show_fen(amount_fen)
        part = view.today_users / view.today_users_cap if view.today_users_cap else 0.0
        accrued = max(1, view.today.accrued_fen)
        self.ring.show_users(
            view.today_users,
            view.today_users_cap,
            qualified=part * view.today.qualified_fen / accrued,
            confirmed=part * (view.today.confirmed_fen or 0) / accrued,
        )
        self._show_month(view)
        self._show_period(view)

    def _show_outside(self, view: ProgressView | None) -> None:
        self._pages.setCurrentIndex(2)
        if view is None or view.outside is None:
            self.outside_what.setText(translate("subsidy", "The figures are being worked out"))
            self.outside_todo.setText("")
            return
        words = said(view.outside)
        self.outside_what.setText(words.what)
        self.outside_todo.setText(" ".join(part for part in (words.fact, words.todo) if part))

    def _show_month(self, view: ProgressView) -> None:
        title = translate("subsidy", "Month target")
        users = translate("subsidy", "/ {n} diners").format(n=view.month_users_min)
        value = str(view.month_users)
        self.month_line.show_line(title, [(value, True, "ink"), (f" {users}", False, "ink")])
        short = max(0, view.month_users_min - view.month_users)
        days = translate("subsidy", "{n} serving days left").format(n=view.serving_days_left)
        missing = translate("subsidy", "{n} short").format(n=short)
        reached = short == 0
        self.month_note.setText(translate("subsidy", "Reached") if reached else missing + DOT + days)
        palette = self.month_note.palette()
        palette.setColor(
            palette.ColorRole.WindowText, self.theme.colour("accent_strong" if reached else "warning_strong")
        )
        self.month_note.setPalette(palette)
        part = view.month_users / max(1, view.month_users_min)
        for bar in (self.month_bar, self.folded_bar):
            bar.show_parts(accrued=0, qualified=part, confirmed=0)
        today = translate("subsidy", "{users} / {cap} diners").format(users=view.today_users, cap=view.today_users_cap)
        self.folded_today.show_line(translate("subsidy", "Today"), [(today, True, "ink")], quiet=True)
        month = [(f"{value} {users}", True, "ink")]
        if not reached:
            month.append((f"  {missing}", False, "warning_strong"))
        self.folded_month.show_line(title, month, quiet=True)

    def _show_period(self, view: ProgressView) -> None:
        period = view.period
        self.period_line.show_line(
            translate("subsidy", "Period, qualified"),
            [(yuan_short(period.qualified_fen), True, "ink"), (f" / {yuan_short(view.period_cap_fen)}", False, "ink")],
        )
        cap = max(1, view.period_cap_fen)
        self.period_bar.show_parts(
            accrued=period.accrued_fen / cap,
            qualified=period.qualified_fen / cap,
            confirmed=(period.confirmed_fen or 0) / cap,
        )
        confirmed = DASH if period.confirmed_fen is None else yuan_short(period.confirmed_fen)
        self.period_note.setText(
            translate("subsidy", "Accrued {amount}").format(amount=yuan_short(period.accrued_fen))
            + DOT
            + translate("subsidy", "confirmed {amount}").format(amount=confirmed)
        )
