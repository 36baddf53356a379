"""One thing that waits for a person: an order in doubt, or what the terminal's journal brought up. Main thread.

What is in doubt ends by itself: its card says what not to do and what the desk is doing, and can ask at once. The
other cards say who must do what, and stay until somebody has seen to them. A second button leads to the sale's story:
what happened, and where money can be given back. Source: pictures.md section 5, Alert card; terminal-link.md, Recovery.
"""

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.domain.identifiers import short_order_no
from desktop.services.commands import AskAgain, DismissAlert
from desktop.services.views import Alert, AlertKind, Phase
from desktop.ui import fonts, icons
from desktop.ui.clock import ShownClock
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.alert_words import acting, doing, duty_words, words
from desktop.ui.widgets.buttons import DeskButton, Kind
from desktop.ui.widgets.painting import RIGHT, elided, label, restyle, rounded, rounded_path, text
from desktop.ui.wording import DOT, clock, diner_class, diner_name, lasted, short_lasted, yuan

HEAD = 48
SIDE = 16
GAP = 8
_LOOKS = {
    AlertKind.IN_DOUBT: ("doubt", Phase.IN_DOUBT, "in_doubt"),
    AlertKind.LATE_PAID: ("warning", Phase.WORKING, "warning"),
    AlertKind.FOREIGN_ENTRY: ("warning", Phase.WORKING, "warning"),
    AlertKind.AMOUNT_DIFFERS: ("danger", Phase.REFUSED, "warning"),
    AlertKind.GUARD_TOO_LATE: ("danger", Phase.REFUSED, "warning"),
    AlertKind.WRONG_PARAMETERS: ("warning", Phase.WORKING, "warning"),
    AlertKind.PARAMETERS_REFUSED: ("warning", Phase.WORKING, "warning"),
    AlertKind.REFUND_IN_DOUBT: ("doubt", Phase.IN_DOUBT, "in_doubt"),
    AlertKind.CHARGE_FAILED: ("danger", Phase.REFUSED, "warning"),
    AlertKind.CONTRADICTED: ("warning", Phase.WORKING, "warning"),
    AlertKind.LATE_REFUND: ("warning", Phase.WORKING, "warning"),
    AlertKind.OVER_REFUNDED: ("danger", Phase.REFUSED, "warning"),
    AlertKind.PAID_HERE_TOO: ("danger", Phase.REFUSED, "warning"),
    AlertKind.LANE_DOUBLE: ("danger", Phase.REFUSED, "warning"),
    AlertKind.CLOCK_JUMPED: ("warning", Phase.WORKING, "clock"),
    AlertKind.CLOCK_DIFFERS: ("warning", Phase.WORKING, "clock"),
    AlertKind.PRINTER_PAPER: ("warning", Phase.WORKING, "printer"),
    AlertKind.PRINTER_AWAY: ("warning", Phase.WORKING, "printer"),
}
_IN_DOUBT = (AlertKind.IN_DOUBT, AlertKind.REFUND_IN_DOUBT)


class AlertCard(QWidget):
    """Shows one `Alert`; `command` carries what a person asked for, `story` the order whose story is asked for."""

    command = Signal(object)
    story = Signal(str)

    def __init__(self, theme: Theme, shown_clock: ShownClock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._clock = shown_clock
        self.alert: Alert | None = None
        self.title = ""
        self.age = ""
        self.short_age = ""
        colour = theme.colour
        self.name = elided("", 20, colour("ink"), bold=True)
        self.belongs = elided("", 16, colour("ink2"))
        self.amount = label("", 20, colour("ink"), bold=True)
        self.order = label("", 14, colour("ink2"), wrap=True)
        self.advice = label("", 16, colour("ink"), bold=True, wrap=True)
        self.doing = label("", 14, colour("ink"), wrap=True)
        self.duty = elided("", 14, colour("ink2"), bold=True)
        self.button = DeskButton(theme, "", key="F11", kind=Kind.DOUBT)
        self.button.clicked.connect(self._act)
        self.button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)  # its note gives way
        self.story_button = DeskButton(theme, translate("alerts", "Story"))
        self.story_button.clicked.connect(self._open_story)
        who = QHBoxLayout()
        who.setSpacing(GAP)
        who.addWidget(self.name)
        who.addWidget(self.belongs, 1)
        who.addStretch(0)
        who.addWidget(self.amount)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SIDE, HEAD + 4, SIDE, 10)
        layout.setSpacing(2)
        layout.addWidget(self.duty)
        layout.addLayout(who)
        layout.addWidget(self.order)
        layout.addSpacing(4)
        layout.addWidget(self.advice)
        layout.addWidget(self.doing)
        layout.addSpacing(8)
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP)
        buttons.addWidget(self.button, 1)
        buttons.addWidget(self.story_button)
        layout.addLayout(buttons)

    def show_alert(self, alert: Alert) -> None:
        """Show an alert."""
        if alert == self.alert:
            self.tick()
            return
        self.alert = alert
        family, _, _ = _LOOKS[alert.kind]
        about_order = _is_about_order(alert)
        self.name.setText(diner_name(alert.diner) if alert.diner is not None else translate("alerts", "Unknown"))
        self.belongs.setText(diner_class(alert.diner))
        self.amount.setText(yuan(alert.amount_fen))
        for widget in (self.name, self.amount, self.order):
            widget.setVisible(about_order)
        self._place_class()
        title, advice = words(alert.kind)
        self.title = title
        restyle(self.advice, advice, 16, self.theme.colour(f"{family}_strong"), bold=True)
        in_doubt = alert.kind in _IN_DOUBT
        self.button.set_kind(Kind.DOUBT if in_doubt else Kind.DEFAULT)
        self.button.set_key("F11" if alert.kind is AlertKind.IN_DOUBT else "")
        self.button.set_words(acting(alert.kind))
        self.button.set_usable(alert.terminal_up or not in_doubt, translate("alerts", "terminal away"))
        refund, story = translate("alerts", "Refund"), translate("alerts", "Story")
        self.story_button.set_words(refund if alert.refundable else story)
        self.story_button.setVisible(about_order and (alert.refundable or in_doubt))
        of_whom = f"{self.name.text()} {self.amount.text()} " if about_order else ""
        self.setAccessibleName(f"{title} {of_whom}{advice} {DOT.join(duty_words(alert.kind))}")
        self.tick()
        self.update()

    def minimumSizeHint(self) -> QSize:
        """Return no more height than the texts take at this width: a wrapping label's hint guesses a line too many."""
        hint = super().minimumSizeHint()
        return QSize(hint.width(), min(hint.height(), self.heightForWidth(max(self.width(), hint.width()))))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the class where there is room for it."""
        super().resizeEvent(event)
        self._place_class()

    def _place_class(self) -> None:
        """Show the class beside the name while it fits there whole, else before the order's number.

        The line of the order stays one line: first the word goes, then the time, which the card's age tells too.
        """
        alert = self.alert
        if alert is None:
            return
        room = self.width() - 2 * SIDE
        who, soon = duty_words(alert.kind)
        both = f"{who}{DOT}{soon}"  # how soon also shows in the order of the cards
        self.duty.setText(both if fonts.width(both, 14, bold=True) <= room else who)
        belongs = self.belongs.text()
        names = fonts.width(self.name.text(), 20, bold=True) + fonts.width(self.amount.text(), 20, bold=True)
        beside = names + fonts.width(belongs, 16) + 3 * GAP <= room
        self.belongs.setVisible(beside and bool(belongs) and _is_about_order(alert))
        since, number = clock(alert.since), short_order_no(alert.order_no)
        order = translate("alerts", "Order {number}").format(number=number)
        before = [belongs] if belongs and not beside else []
        forms = [DOT.join(parts) for parts in ([*before, since, order], [*before, since, number], [*before, number])]
        words = next((form for form in forms if fonts.width(form, 14) <= room), forms[-1])
        if words != self.order.text():
            self.order.setText(words)

    def _shown_age(self) -> str:
        """Return the age in the form that fits beside the title; nothing where none does."""
        room = self._head_box().width() - fonts.width(self.title, self._title_px(), bold=True) - 12
        return next((age for age in (self.age, self.short_age) if fonts.width(age, 16, bold=True) <= room), "")

    def _head_box(self) -> QRectF:
        return QRectF(52, 1, self.width() - 52 - SIDE, HEAD)

    def _title_px(self) -> int:
        """Return the title's size: smaller where the narrow card has no room for it."""
        return 20 if fonts.width(self.title, 20, bold=True) <= self._head_box().width() else 16

    def tick(self) -> None:
        """Count on: the age, and the seconds until the next query."""
        alert = self.alert
        if alert is None:
            return
        seconds = self._clock.seconds_since(alert.since)
        age = "" if seconds is None else translate("alerts", "for {time}").format(time=lasted(seconds))
        if age != self.age:
            self.age = age
            self.short_age = "" if seconds is None else short_lasted(seconds)
            self.update(0, 0, self.width(), HEAD)
        told = doing(alert, self._clock.now())
        if told != self.doing.text():
            self.doing.setText(told)

    def _act(self) -> None:
        if self.alert is None:
            return
        if self.alert.kind in _IN_DOUBT:
            self.command.emit(AskAgain(number=self.alert.detail or self.alert.order_no))
        else:
            self.command.emit(DismissAlert(alert_id=self.alert.alert_id))

    def _open_story(self) -> None:
        if self.alert is not None:
            self.story.emit(self.alert.order_no)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card: head in the kind's fill, body on its soft ground."""
        if self.alert is None:
            return
        family, phase, icon = _LOOKS[self.alert.kind]
        colour = self.theme.colour
        looks = self.theme.of(phase)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect())
        painter.setClipPath(rounded_path(rect, 12))
        painter.fillRect(rect, colour(f"{family}_soft"))
        painter.fillRect(QRectF(0, 0, self.width(), HEAD), looks.fill)
        painter.setClipping(False)
        rounded(painter, rect, 12, None, looks.fill, 2)
        icons.draw(painter, icon, QRectF(15, 11, 28, 28), looks.on_fill)
        head = self._head_box()
        text(painter, head, self.title, self._title_px(), looks.on_fill, bold=True)
        text(painter, head, self._shown_age(), 16, looks.on_fill, bold=True, align=RIGHT)
        painter.end()


def _is_about_order(alert: Alert) -> bool:
    """Tell whether one order is what the card is about; wrong parameters are of every sale, and no reason to refund."""
    return bool(alert.order_no) and alert.kind is not AlertKind.WRONG_PARAMETERS
