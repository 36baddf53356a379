"""The card of what has not left yet: how much, since when, of what. Main thread.

Loud where the oldest waits longer than twelve hours. Source: ui.md, Sync; the page's picture.
"""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout

from desktop.services.sync_views import OVERDUE_S, Waiting
from desktop.ui.sync_words import moment, short_lasted
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.card import rule
from desktop.ui.widgets.count_row import CountRow, LargeCount
from desktop.ui.widgets.painting import label
from desktop.ui.widgets.tag import Tag
from desktop.ui.wording import lasted

WIDTH, NARROW = 300, 264
PADDING = 16


class WaitingCard(QFrame):
    """`show_waiting` fills it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.setObjectName("card")
        title = translate("sync", "Waiting")
        self.setAccessibleName(title)
        self.title = label(title, 16, theme.colour("ink"), bold=True)
        self.tag = Tag(theme)
        self.figure = LargeCount(theme)
        self.rows = (
            CountRow(theme, "checkout", translate("sync", "Sales")),
            CountRow(theme, "undo", translate("sync", "Refunds")),
            CountRow(theme, "eye", translate("sync", "Identified, warned")),
        )
        self.foot = label("", 14, theme.colour("ink2"), wrap=True)
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.tag, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(PADDING, 12, PADDING, 10)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.figure)
        column.addWidget(rule())
        for row in self.rows:
            column.addWidget(row)
        column.addStretch(1)
        column.addWidget(self.foot)
        self.setFixedWidth(WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.tag.hide()

    def show_waiting(self, waiting: Waiting, now: datetime) -> None:
        """Show what waits."""
        oldest = waiting.oldest_at
        beside = translate("sync", "since {time}").format(time=moment(oldest, now)) if oldest is not None else ""
        self.figure.show_figure(waiting.count, translate("sync", "rows"), beside)
        for row, count in zip(
            self.rows, (waiting.transaction_count, waiting.refund_count, waiting.other_count), strict=True
        ):
            row.show_count(count)
        if not waiting.count or oldest is None:
            self.tag.show_state(translate("sync", "Nothing waits"), "success", "check")
        else:
            waited_s = max(0.0, (now - oldest).total_seconds())
            if waited_s > OVERDUE_S:
                words = translate("sync", "waiting {time}").format(time=lasted(waited_s))
                self.tag.show_state(words, "danger", "warning")
            else:
                self.tag.show_state(
                    translate("sync", "within {time}").format(time=short_lasted(waited_s)), "success", "check"
                )
        self.tag.show()
        kept = translate("sync", "Kept here until the receipt is in.")
        if waiting.unacknowledged:
            words = translate("sync", "Await their receipt: {n}").format(n=waiting.unacknowledged)
            kept = f"{words}\n{kept}"
        if kept != self.foot.text():
            self.foot.setText(kept)

    def set_compact(self, compact: bool) -> None:
        """Take less of the width."""
        self.setFixedWidth(NARROW if compact else WIDTH)
