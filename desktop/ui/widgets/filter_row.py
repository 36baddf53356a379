"""What to look for on the transactions page: a text and three choices. Main thread.

Tells `changed` with every letter; whoever asks waits until the typing rests. Source: the picture of the page.
"""

from datetime import date

from PySide6.QtCore import QDate, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QTextCharFormat
from PySide6.QtWidgets import (
    QCalendarWidget,
    QComboBox,
    QDateEdit,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QStyledItemDelegate,
    QToolButton,
    QWidget,
)

from desktop.domain.payment import SaleState, Way
from desktop.ui import fonts, icons
from desktop.ui.theme import Theme
from desktop.ui.transaction_filters import Days, Filters, Standing
from desktop.ui.translations import translate
from desktop.ui.widgets.buttons import KEYCAP_HEIGHT, DeskButton, keycap_width, paint_keycap
from desktop.ui.wording import sale_word, way_word

KEY = "/"
EDGE = 44  # what the icon takes at the left, and the key or the cross at the right, in px


class SearchField(QLineEdit):
    """A line to search with: a lens, the key that leads here, and a cross that empties it."""

    def __init__(self, theme: Theme, whole: str = "", parent: QWidget | None = None) -> None:
        """`whole` says what can be typed, where there is room for it."""
        super().__init__(parent)
        self.theme = theme
        self._whole = whole or translate("transactions", "Name, class, number, amount")
        self.setAccessibleName(translate("transactions", "Search"))
        self.setAccessibleDescription(self._whole)
        self.setMaxLength(60)
        self.setTextMargins(EDGE - 12, 0, EDGE - 12, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(160)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say what can be typed in the words that there is room for."""
        super().resizeEvent(event)
        fits = fonts.width(self._whole, 16) <= self.width() - 2 * EDGE
        self.setPlaceholderText(self._whole if fits else translate("transactions", "Search"))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on the cross empties the field."""
        if self.text() and event.position().x() > self.width() - EDGE:
            self.clear()
            return
        super().mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lens, and the key or the cross."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self.theme.colour
        middle = self.height() / 2
        icons.draw(painter, "search", QRectF(14, middle - 10, 20, 20), colour("ink2"))
        if self.text():
            icons.draw(painter, "close", QRectF(self.width() - 30, middle - 8, 16, 16), colour("ink2"))
        elif not self.hasFocus():
            width = keycap_width(KEY)
            box = QRectF(self.width() - 14 - width, middle - KEYCAP_HEIGHT / 2, width, KEYCAP_HEIGHT)
            paint_keycap(painter, box, KEY, colour("ink2"), colour("border"), colour("page"))
        painter.end()


class FilterBox(QComboBox):
    """A choice of a few, with an icon before it where it has one. The page's own keys go past it."""

    def __init__(self, theme: Theme, name: str, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._icon = icon
        self.setProperty("iconed", bool(icon))
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setItemDelegate(QStyledItemDelegate(self))  # the own one of Qt's box ignores the height of the style sheet

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the key of the search to the page."""
        if event.text() == KEY:
            event.ignore()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon before the choice."""
        super().paintEvent(event)
        if self._icon:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box = QRectF(14, self.height() / 2 - 10, 20, 20)
            icons.draw(painter, self._icon, box, self.theme.colour("ink"))
            painter.end()


class DayField(QDateEdit):
    """One day, typed or picked from a calendar large enough for a finger."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDisplayFormat("yyyy-MM-dd")
        self.setCalendarPopup(True)
        self.setAccessibleName(translate("transactions", "One day"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(round(fonts.width("2026-06-18", 16)) + 76)
        calendar = self.calendarWidget()
        calendar.setMinimumSize(392, 360)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        for name, icon in (("qt_calendar_prevmonth", "back"), ("qt_calendar_nextmonth", "forward")):
            button = calendar.findChild(QToolButton, name)
            if isinstance(button, QToolButton):  # Qt's own arrow is black in the dark theme too
                button.setIcon(icons.icon(icon, 20, theme.colour("ink")))
        plain = QTextCharFormat()
        plain.setForeground(theme.colour("ink"))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            calendar.setWeekdayTextFormat(day, plain)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the key of the search to the page."""
        if event.text() == KEY:
            event.ignore()
            return
        super().keyPressEvent(event)


class FilterRow(QWidget):
    """The row of filters. `changed` tells that something else is wanted; `settled` that it need not wait for more."""

    changed = Signal()
    settled = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = SearchField(theme)
        self.days = FilterBox(theme, translate("transactions", "Days"), "calendar")
        for day, words in (
            (Days.TODAY, translate("transactions", "Today")),
            (Days.YESTERDAY, translate("transactions", "Yesterday")),
            (Days.WEEK, translate("transactions", "Last 7 days")),
            (Days.MONTH, translate("transactions", "This month")),
            (Days.ALL, translate("transactions", "All days")),
            (Days.ONE, translate("transactions", "One day")),
        ):
            self.days.addItem(words, day.value)
        self.one_day = DayField(theme)
        self.today_button = DeskButton(theme, "", icon="close", height=48, icon_px=16)
        self.today_button.setFixedWidth(48)
        self.today_button.setAccessibleName(translate("transactions", "Back to today"))
        self.one_day.hide()
        self.today_button.hide()
        self.standing = FilterBox(theme, translate("transactions", "State"))
        for standing, words in (
            (Standing.ANY, translate("transactions", "All states")),
            (Standing.PAID, sale_word(SaleState.PAID)),
            (Standing.IN_DOUBT, sale_word(SaleState.IN_DOUBT)),
            (Standing.REFUNDED, translate("transactions", "Refunded")),
            (Standing.TO_CHARGE, sale_word(SaleState.PAID_OFFLINE)),
            (Standing.REFUSED, sale_word(SaleState.DECLINED)),
            (Standing.CANCELLED, sale_word(SaleState.CANCELLED)),
            (Standing.NOBODY, translate("transactions", "Nobody came")),
        ):
            self.standing.addItem(words, standing.value)
        self.way = FilterBox(theme, translate("transactions", "Way to pay"))
        self.way.addItem(translate("transactions", "All ways"), "")
        for way in Way:
            self.way.addItem(way_word(way), way.value)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.search, 1)
        for widget in (self.days, self.one_day, self.today_button, self.standing, self.way):
            row.addWidget(widget)
        self.setFixedHeight(48)
        self.search.textChanged.connect(self._typed)
        for box in (self.days, self.standing, self.way):
            box.currentIndexChanged.connect(self._chosen)
        self.one_day.dateChanged.connect(self._chosen)
        self.today_button.clicked.connect(self._back_to_today)

    def set_today(self, today: date) -> None:
        """Let nobody pick a day that has not come."""
        last = QDate(today.year, today.month, today.day)
        if self.one_day.maximumDate() != last:
            untouched = self.one_day.isHidden()
            self.one_day.blockSignals(True)
            self.one_day.setMaximumDate(last)
            if untouched:
                self.one_day.setDate(last)
            self.one_day.blockSignals(False)

    def filters(self) -> Filters:
        """Return what is chosen."""
        picked = self.one_day.date()
        way = self.way.currentData()
        return Filters(
            text=self.search.text(),
            days=Days(self.days.currentData()),
            one_day=date(picked.year(), picked.month(), picked.day()),
            standing=Standing(self.standing.currentData()),
            way=Way(way) if way else None,
        )

    def show_all_days(self) -> None:
        """Begin anew, with the sales of all days; tells nobody."""
        self._begin_anew(Days.ALL)

    def show_today(self) -> None:
        """Begin anew, with the sales of today; tells nobody."""
        self._begin_anew(Days.TODAY)

    def _begin_anew(self, days: Days) -> None:
        self.blockSignals(True)
        self.search.clear()
        for box in (self.standing, self.way):
            box.setCurrentIndex(0)
        self.days.setCurrentIndex(self.days.findData(days.value))
        self.blockSignals(False)

    def _typed(self, _words: str) -> None:
        self.changed.emit()

    def _chosen(self, _what: object) -> None:
        one = self.days.currentData() == Days.ONE.value
        if one and self.days.isVisibleTo(self):
            self.one_day.show()
            self.one_day.setFocus(Qt.FocusReason.OtherFocusReason)
        self.days.setVisible(not one)  # the day takes its place: there is no room for both
        self.one_day.setVisible(one)
        self.today_button.setVisible(one)
        self.settled.emit()

    def _back_to_today(self) -> None:
        self.days.setCurrentIndex(self.days.findData(Days.TODAY.value))
        self.days.setFocus(Qt.FocusReason.OtherFocusReason)
