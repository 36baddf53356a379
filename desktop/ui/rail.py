"""The right rail of the checkout: subsidy, what waits, the latest sales. Main thread.

The subsidy folds while something waits, so that the cards have room. Source: pictures.md sections 4 and 5.
"""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.services.incentive_views import ProgressView
from desktop.services.views import AlertsView, RecentView
from desktop.ui.clock import ShownClock
from desktop.ui.theme import Theme
from desktop.ui.widgets.alert_lane import AlertLane
from desktop.ui.widgets.recent import HEAD as RECENT_HEAD
from desktop.ui.widgets.recent import ROW, RecentList
from desktop.ui.widgets.subsidy import SubsidyBlock

LEAST_ROWS = 1


class Rail(QWidget):
    """Shows what is beside the sale; `command` carries what a person asked for in the lane, `story` the order whose
    story is asked for there."""

    command = Signal(object)
    story = Signal(str)

    def __init__(self, theme: Theme, device_name: str, shown_clock: ShownClock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.subsidy = SubsidyBlock(theme, device_name)
        self.lane = AlertLane(theme, shown_clock)
        self.recent = RecentList(theme)
        self.lane.command.connect(self.command)
        self.lane.story.connect(self.story)
        self.lane.heights_changed.connect(self._fit)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.subsidy)
        layout.addWidget(self.lane)
        layout.addWidget(self.recent, 1)

    def show_recent(self, view: RecentView) -> None:
        """Show the latest sales."""
        self.recent.show_recent(view)

    def show_alerts(self, view: AlertsView) -> None:
        """Show what waits; fold the subsidy while something does."""
        self.lane.show_alerts(view)
        self.subsidy.set_folded(bool(view.alerts))
        self._fit()

    def show_progress(self, view: ProgressView) -> None:
        """Show the subsidy."""
        self.subsidy.show_progress(view)

    def tick(self) -> None:
        """Count on, once a second."""
        self.lane.tick()

    def set_compact(self, compact: bool) -> None:
        """Drop the keycaps."""
        self.lane.set_compact(compact)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the lane what is left."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.height() - self.subsidy.height() - RECENT_HEAD - LEAST_ROWS * ROW
        wanted = self.lane.wanted_height()
        height = max(48, min(wanted, room))
        self.lane.set_scrolling(wanted > height)
        if self.lane.height() != height:
            self.lane.setFixedHeight(height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground and the lines between the blocks."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme.colour("surface"))
        line = self.theme.colour("line")
        painter.fillRect(QRectF(0, 0, 1, self.height()), line)
        for below in (self.lane, self.recent):
            painter.fillRect(QRectF(0, below.y(), self.width(), 1), line)
        painter.end()
