"""The alert lane in the rail: what waits for a decision, the most urgent first, counted.

Main thread. It never takes the focus. Who is signed in sees how many of them are theirs. Source: ui.md, principle 2.
"""

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.domain.staff import Role
from desktop.services.alert_duty import concerns, count_for, ordered
from desktop.services.views import Alert, AlertKind, AlertsView
from desktop.ui import fonts, icons
from desktop.ui.clock import ShownClock
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.alert_card import AlertCard
from desktop.ui.widgets.buttons import Keycap
from desktop.ui.widgets.painting import CENTRE, Painted, label, restyle, rounded, text
from desktop.ui.widgets.scroll_room import ScrollRoom

HEAD = 48


class CountBadge(Painted):
    """How many wait, on a violet pill."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.count = 0
        self.setFixedSize(28, 24)

    def show_count(self, count: int) -> None:
        """Show a count above zero."""
        if count != self.count:
            self.count = count
            self.setAccessibleName(str(count))
            self.setFixedSize(self.needed_size())
            self.update()

    def needed_size(self) -> QSize:
        """Return the room it needs, in px."""
        return QSize(max(28, round(fonts.width(str(self.count), 14, bold=True)) + 16), 24)

    def paint(self, painter: QPainter) -> None:
        """Draw the pill."""
        rounded(painter, QRectF(self.rect()), 12, self.theme.colour("doubt_strong"))
        ink = self.theme.colour("surface")
        text(painter, QRectF(self.rect()), str(self.count), 14, ink, bold=True, align=CENTRE)


class Bell(Painted):
    """The lane's icon while nothing waits."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setFixedSize(20, 20)

    def paint(self, painter: QPainter) -> None:
        """Draw the bell."""
        icons.draw(painter, "bell", QRectF(self.rect()), self.theme.colour("ink2"))


class AlertLane(QWidget):
    """Shows an `AlertsView`; `command` carries what a person asked for, `story` the order whose story is asked for,
    `heights_changed` that a text got longer."""

    command = Signal(object)
    story = Signal(str)
    heights_changed = Signal()

    def __init__(self, theme: Theme, shown_clock: ShownClock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._clock = shown_clock
        self.alerts: tuple[Alert, ...] = ()
        self.cards: list[AlertCard] = []
        colour = theme.colour
        self.bell = Bell(theme)
        self.title = label(translate("alerts", "Waiting"), 16, colour("ink"))
        self.zero = label("0", 16, colour("ink"), bold=True)
        self.nothing = label(translate("alerts", "Nothing to decide"), 14, colour("ink2"))
        self.badge = CountBadge(theme)
        self.yours = label("", 14, colour("ink2"))
        self.key = Keycap(theme, "F12")
        self._role: Role | None = None
        head = QWidget()
        head.setFixedHeight(HEAD)
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        for widget in (self.bell, self.title, self.zero, self.badge, self.yours):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.nothing)
        row.addWidget(self.key)
        self._column = QWidget()
        self._cards_layout = QVBoxLayout(self._column)
        self._cards_layout.setContentsMargins(16, 0, 16, 16)
        self._cards_layout.setSpacing(12)
        self._scroll = ScrollRoom()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._column)
        self._column.installEventFilter(self)
        self._scroll.viewport().setAutoFillBackground(False)
        self._column.setAutoFillBackground(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addWidget(self._scroll)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(translate("alerts", "Alert lane"))
        self.show_alerts(AlertsView(alerts=()))

    def show_alerts(self, view: AlertsView) -> None:
        """Show what waits."""
        self.alerts = ordered(view.alerts)
        while len(self.cards) < len(view.alerts):
            card = AlertCard(self.theme, self._clock)
            card.command.connect(self.command)
            card.story.connect(self.story)
            self._cards_layout.addWidget(card)
            self.cards.append(card)
        while len(self.cards) > len(view.alerts):
            card = self.cards.pop()
            self._cards_layout.removeWidget(card)
            card.hide()
            card.deleteLater()
        for card, alert in zip(self.cards, self.alerts, strict=True):
            card.show_alert(alert)
        waiting = bool(view.alerts)
        self.badge.show_count(len(view.alerts))
        for widget, shown in (
            (self.badge, waiting),
            (self._scroll, waiting),
            (self.bell, not waiting),
            (self.zero, not waiting),
            (self.nothing, not waiting),
        ):
            widget.setVisible(shown)
        self._show_yours()
        self.key.setVisible(waiting and not self._compact)
        restyle(self.title, self.title.text(), 16, self.theme.colour("ink"), bold=waiting)

    def set_role(self, role: Role | None) -> None:
        """Count for somebody of a role; for nobody in a home where nobody is registered."""
        self._role = role
        self._show_yours()

    def _show_yours(self) -> None:
        count = 0 if self._role is None else count_for(self.alerts, self._role)
        self.yours.setText(translate("alerts", "{n} for you").format(n=count))
        self.yours.setVisible(count > 0)

    def count_for(self, role: Role) -> int:
        """Return how many wait for a role."""
        return count_for(self.alerts, role)

    _compact = False

    def set_compact(self, compact: bool) -> None:
        """Drop the keycaps."""
        self._compact = compact
        self.key.setVisible(bool(self.alerts) and not compact)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that a card was laid out anew: its text may have become longer while time went on."""
        if watched is self._column and event.type() == QEvent.Type.LayoutRequest:
            self.heights_changed.emit()
        return super().eventFilter(watched, event)

    def set_scrolling(self, scrolling: bool) -> None:
        """Allow a scroll bar. Left to itself it stays for want of the width that it takes."""
        policy = Qt.ScrollBarPolicy
        self._scroll.setVerticalScrollBarPolicy(policy.ScrollBarAsNeeded if scrolling else policy.ScrollBarAlwaysOff)

    def wanted_height(self) -> int:
        """Return how high the lane would be with every card whole, in px, at its width."""
        if not self.alerts:
            return HEAD
        inner = max(100, self.width() - 32)
        heights = [max(card.heightForWidth(inner), card.sizeHint().height()) for card in self.cards]
        return HEAD + sum(heights) + 12 * (len(heights) - 1) + 16

    def oldest_in_doubt(self) -> Alert | None:
        """Return the order in doubt that waits longest."""
        return next((alert for alert in self.alerts if alert.kind is AlertKind.IN_DOUBT), None)

    def take_focus(self) -> None:
        """Go to a card's button: the first that whoever is here can act on, else the first."""
        role = self._role
        mine = [card for card in self.cards if role and card.alert is not None and concerns(card.alert, role)]
        for card in (mine or self.cards)[:1]:
            card.button.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._scroll.ensureWidgetVisible(card.button, 0, card.height())

    def tick(self) -> None:
        """Count on, once a second."""
        for card in self.cards:
            card.tick()
