"""The closes of a month beside its sums: each leads to its Z. Main thread. Source: issue 6, Shifts and day."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from desktop.services.report_views import MonthReportView
from desktop.ui.catalogue import QT_TRANSLATE_NOOP
from desktop.ui.report_cards import ReportCard
from desktop.ui.report_words import Say, figure, moment, money
from desktop.ui.theme import Theme
from desktop.ui.widgets.painting import label, restyle
from desktop.ui.widgets.plain_table import HEAD, Cell, Column, PlainTable

ROW = 48
ROOM_FOR_ALL = 460


class OpeningTable(PlainTable):
    """A table whose rows lead somewhere: Enter opens what is chosen."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter; leave every other key to the table."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.activated.emit(self.currentIndex())
            return
        super().keyPressEvent(event)


class MonthCard(ReportCard):
    """`opened` carries a Z number."""

    opened = Signal(int)

    def __init__(self, theme: Theme, say: Say) -> None:
        self._say = say
        title = say(QT_TRANSLATE_NOOP("report", "Closes"))
        self.table = OpeningTable(
            theme,
            title,
            (
                Column(title="Z", width=64),
                Column(title=say(QT_TRANSLATE_NOOP("report", "Day"))),
                Column(title=say(QT_TRANSLATE_NOOP("report", "Closed"))),
                Column(title=say(QT_TRANSLATE_NOOP("report", "Net")), width=108, right=True),
            ),
            row_px=ROW,
        )
        super().__init__(theme, title, self.table)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.told = label("", 14, theme.colour("ink2"), wrap=True)
        self.told.setContentsMargins(15, 8, 15, 8)
        layout = self.layout()
        assert layout is not None
        layout.addWidget(self.told)
        self.table.clicked.connect(self._open)
        self.table.activated.connect(self._open)
        self._zs: list[int] = []

    def show_view(self, view: MonthReportView) -> None:
        """Show a month's closes."""
        say = self._say
        self._zs = [close.z for close in view.closes]
        self.table.show_rows(
            [
                (
                    Cell(f"Z {close.z}", bold=True, ink="accent_strong"),
                    Cell(close.service_day.isoformat()),
                    Cell(f"{moment(close.closed_at)[5:]} {close.closed_by}", ink="ink2"),
                    Cell(figure(close.sums.net_fen), bold=True),
                )
                for close in view.closes
            ]
        )
        self.table.setMinimumHeight(HEAD + ROW)
        self.show_beside(say(QT_TRANSLATE_NOOP("report", "press one to open it")) if view.closes else "")
        told = say(QT_TRANSLATE_NOOP("report", "No day of this month was closed.")) if not view.closes else ""
        if view.open_count or view.open_fen:
            words = QT_TRANSLATE_NOOP("report", "Not closed yet, and in these sums: {count} paid, net {net}.")
            told = say(words, count=view.open_count, net=money(view.open_fen))
        restyle(self.told, told, 14, self.theme.colour("ink2"))
        self.told.setVisible(bool(told))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out who closed, and when, where there is no room for it: its Z says so."""
        super().resizeEvent(event)
        self.table.show_column(2, self.width() >= ROOM_FOR_ALL)

    def _open(self, index: QModelIndex) -> None:
        if 0 <= index.row() < len(self._zs):
            self.opened.emit(self._zs[index.row()])
