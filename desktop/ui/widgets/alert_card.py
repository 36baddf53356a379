"""One thing that waits for a person: an order in doubt, or what the terminal's journal brought up. Main thread.

An order in doubt ends by itself: its card says what not to do and what the desk is doing, and can ask at once. The
other cards stay until somebody has seen them. Source: pictures.md section 5, Alert card; terminal-link.md, Recovery.
"""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.identifiers import OrderNo, short_order_no
from desktop.services.commands import AskAgain, DismissAlert
from desktop.services.views import Alert, AlertKind, Phase
from desktop.ui import fonts, icons
from desktop.ui.clock import ShownClock
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.buttons import DeskButton, Kind
from desktop.ui.widgets.painting import RIGHT, elided, label, restyle, rounded, rounded_path, text
from desktop.ui.wording import DOT, clock, diner_class, diner_name, lasted, phase_word, short_lasted, yuan

HEAD = 48
SIDE = 16
GAP = 8
_LOOKS = {
    AlertKind.IN_DOUBT: ("doubt", Phase.IN_DOUBT, "in_doubt"),
    AlertKind.LATE_PAID: ("warning", Phase.WORKING, "warning"),
    AlertKind.FOREIGN_ENTRY: ("warning", Phase.WORKING, "warning"),
    AlertKind.AMOUNT_DIFFERS: ("danger", Phase.REFUSED, "warning"),
}


class AlertCard(QWidget):
    """Shows one `Alert`; `command` carries what a person asked for."""

    command = Signal(object)

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
        self.button = DeskButton(theme, "", key="F11", kind=Kind.DOUBT)
        self.button.clicked.connect(self._act)
        who = QHBoxLayout()
        who.setSpacing(GAP)
        who.addWidget(self.name)
        who.addWidget(self.belongs, 1)
        who.addStretch(0)
        who.addWidget(self.amount)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SIDE, HEAD + 10, SIDE, 14)
        layout.setSpacing(2)
        layout.addLayout(who)
        layout.addWidget(self.order)
        layout.addSpacing(4)
        layout.addWidget(self.advice)
        layout.addWidget(self.doing)
        layout.addSpacing(8)
        layout.addWidget(self.button)

    def show_alert(self, alert: Alert) -> None:
        """Show an alert."""
        if alert == self.alert:
            self.tick()
            return
        self.alert = alert
        family, _, _ = _LOOKS[alert.kind]
        self.name.setText(diner_name(alert.diner) if alert.diner is not None else translate("alerts", "Unknown"))
        self.belongs.setText(diner_class(alert.diner))
        self.amount.setText(yuan(alert.amount_fen))
        self._place_class()
        title, advice = _words(alert.kind)
        self.title = title
        restyle(self.advice, advice, 16, self.theme.colour(f"{family}_strong"), bold=True)
        in_doubt = alert.kind is AlertKind.IN_DOUBT
        self.button.set_kind(Kind.DOUBT if in_doubt else Kind.DEFAULT)
        self.button.set_key("F11" if in_doubt else "")
        self.button.set_words(translate("alerts", "Ask now") if in_doubt else translate("alerts", "Seen to"))
        self.button.set_usable(alert.terminal_up or not in_doubt, translate("alerts", "terminal away"))
        self.setAccessibleName(f"{title} {self.name.text()} {self.amount.text()} {advice}")
        self.tick()
        self.update()

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
        belongs = self.belongs.text()
        names = fonts.width(self.name.text(), 20, bold=True) + fonts.width(self.amount.text(), 20, bold=True)
        beside = names + fonts.width(belongs, 16) + 3 * GAP <= room
        self.belongs.setVisible(beside and bool(belongs))
        since, number = clock(alert.since), short_order_no(alert.order_no)
        order = translate("alerts", "Order {number}").format(number=number)
        before = [belongs] if belongs and not beside else []
        forms = [DOT.join(parts) for parts in ([*before, since, order], [*before, since, number], [*before, number])]
        words = next((form for form in forms if fonts.width(form, 14) <= room), forms[-1])
        if words != self.order.text():
            self.order.setText(words)

    def _shown_age(self) -> str:
        """Return the age in the form that fits beside the title; nothing where none does."""
        room = self._head_box().width() - fonts.width(self.title, 20, bold=True) - 12
        return next((age for age in (self.age, self.short_age) if fonts.width(age, 16, bold=True) <= room), "")

    def _head_box(self) -> QRectF:
        return QRectF(52, 1, self.width() - 52 - SIDE, HEAD)

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
        doing = self._doing(alert)
        if doing != self.doing.text():
            self.doing.setText(doing)

    def _doing(self, alert: Alert) -> str:
        match alert.kind:
            case AlertKind.LATE_PAID:
                return translate("alerts", "Charged after the desk had given this order up.")
            case AlertKind.FOREIGN_ENTRY:
                return translate("alerts", "Charged by the terminal; not in this ledger.")
            case AlertKind.AMOUNT_DIFFERS:
                return translate("alerts", "The terminal took another amount than asked for.")
            case AlertKind.IN_DOUBT:
                pass
        if not alert.terminal_up:
            return translate("alerts", "Terminal away; asked again when it is back.")
        if alert.attempts == 0:
            return translate("alerts", "The answer got lost; asking for this order.")
        if alert.attempts == 1:
            asked = translate("alerts", "The answer got lost; asked once")
        else:
            asked = translate("alerts", "The answer got lost; asked {n} times").format(n=alert.attempts)
        now = self._clock.now()
        if alert.next_query_at is None or now is None:
            return asked
        left = max(0, round((alert.next_query_at - now).total_seconds()))
        return asked + translate("alerts", ", again in {s} s").format(s=left)

    def _act(self) -> None:
        if self.alert is None:
            return
        if self.alert.kind is AlertKind.IN_DOUBT:
            self.command.emit(AskAgain(order_no=OrderNo(self.alert.order_no)))
        else:
            self.command.emit(DismissAlert(alert_id=self.alert.alert_id))

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
        text(painter, head, self.title, 20, looks.on_fill, bold=True)
        text(painter, head, self._shown_age(), 16, looks.on_fill, bold=True, align=RIGHT)
        painter.end()


def _words(kind: AlertKind) -> tuple[str, str]:
    """Return the card's title and what to do or not to do."""
    match kind:
        case AlertKind.IN_DOUBT:
            return phase_word(Phase.IN_DOUBT), translate("alerts", "Do not charge again; serve the meal")
        case AlertKind.LATE_PAID:
            return translate("alerts", "PAID LATE"), translate("alerts", "Serve the meal, or refund after lunch")
        case AlertKind.FOREIGN_ENTRY:
            return translate("alerts", "FOREIGN SALE"), translate("alerts", "Tell the supervisor; keep the number")
        case AlertKind.AMOUNT_DIFFERS:
            return translate("alerts", "OTHER AMOUNT"), translate("alerts", "Tell the supervisor before the day closes")
