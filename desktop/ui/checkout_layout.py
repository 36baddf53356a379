"""Where everything is on the checkout page, and its measures at each width of the window. Main thread.

Knows nothing of sales: `CheckoutPage` puts the views in. Source: pictures.md sections 4 and 6.
"""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.services.settings import Settings
from desktop.services.views import LocalPhase, LocalView
from desktop.ui.clock import ShownClock
from desktop.ui.counter import Counter
from desktop.ui.gate import Gate
from desktop.ui.rail import Rail
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.buttons import DeskButton, Keycap
from desktop.ui.widgets.find_card import Entered
from desktop.ui.widgets.lift_card import LiftCard
from desktop.ui.widgets.local_card import LocalCard
from desktop.ui.widgets.menu_tiles import MenuPad
from desktop.ui.widgets.number_pad import NumberPad
from desktop.ui.widgets.painting import label
from desktop.ui.widgets.result_card import ResultCard
from desktop.ui.widgets.sale_card import SaleCard
from desktop.ui.widgets.segmented import Segmented
from desktop.ui.widgets.stripes import StripedPage
from desktop.ui.widgets.switch import Switch

MOST_WIDTH = 1240
COMPACT_BELOW = 1300  # width of the window, in px
WIDE_FROM = 1600
PAD_HEIGHT = 72
SQUEEZED_BELOW = 660  # what larger text leaves of it
LOW_BELOW = 760  # height of the window: what a 768 px screen leaves beside a title bar and a panel


class CheckoutLayout(QWidget):
    """The page's parts in their places."""

    def __init__(self, theme: Theme, settings: Settings, shown_clock: ShownClock, gate: Gate | None = None) -> None:
        super().__init__()
        self.theme = theme
        self.clock = shown_clock
        self.compact = False
        self.low = self.squeezed = False
        self.modes = Segmented(theme, translate("checkout", "How the amount comes about"))
        self.fixed_segment = self.modes.add(translate("checkout", "Fixed price"), "tag", "F5")
        self.modes.add(translate("checkout", "Amount"), "keypad", "F6")
        self.modes.add(translate("checkout", "Menu"), "tiles", "F7")
        self.switch = Switch(theme, translate("checkout", "Continuous"))
        self.switch_key = Keycap(theme, "F10")
        bar = QHBoxLayout()
        bar.setSpacing(12)
        bar.addWidget(self.modes)
        bar.addStretch(1)
        bar.addWidget(label(translate("checkout", "Continuous"), 16, theme.colour("ink")))
        bar.addWidget(self.switch_key)
        bar.addWidget(self.switch)
        self.sale = SaleCard(theme)
        self.sale.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.result = ResultCard(theme)
        self.pad = NumberPad(theme)
        self.menu = MenuPad(theme)
        self.menu.hide()
        cancel, code = translate("checkout", "Cancel"), translate("checkout", "Pay code")
        self.cancel_button = DeskButton(theme, cancel, icon="close", key="Esc", height=64, size_px=20)
        self.code_button = DeskButton(theme, code, icon="code", key="F2", height=64, size_px=20)
        self._left = QVBoxLayout()
        self._left.addWidget(self.sale, 1)
        self.lift = LiftCard(theme, gate)
        told = QHBoxLayout()
        told.setSpacing(12)
        told.addWidget(self.result, 1)
        told.addWidget(self.lift)
        self._left.addLayout(told)
        self.counter = Counter(theme, self.entered)
        self._left.addWidget(self.counter)
        self.local = LocalCard(theme)
        self.local.hide()
        self._left.addWidget(self.local)
        body = QHBoxLayout()
        body.setSpacing(16)
        body.addLayout(self._left, 1)
        body.addWidget(self.pad)
        body.addWidget(self.menu)
        self.lift.pad.setParent(self.sale)  # over the stage line: nothing moves for it
        self.lift.pad.setProperty("sheet", True)  # it lies over what stands there
        self.lift.pad.hide()
        self.sale.installEventFilter(self)
        actions = QHBoxLayout()
        actions.setSpacing(12)
        actions.addWidget(self.cancel_button, 1)
        actions.addWidget(self.code_button, 2)
        self.card_button = DeskButton(
            theme, translate("checkout", "Card"), icon="card", key="F3", height=64, size_px=20
        )
        self.find_button = DeskButton(
            theme, translate("checkout", "Find"), icon="search", key="F4", height=64, size_px=20
        )
        self.correct_button = DeskButton(
            theme, translate("checkout", "Correct"), icon="undo", key="F8", height=64, size_px=20
        )
        for button in (self.card_button, self.find_button, self.correct_button):
            actions.addWidget(button, 2)
        here = translate("checkout", "Recognise here")
        self.local_button = DeskButton(theme, here, icon="face", key="F9", height=64, size_px=20)
        self.local_button.hide()
        actions.addWidget(self.local_button, 2)
        self.action_buttons = (
            self.cancel_button, self.code_button, self.card_button, self.find_button, self.correct_button,
            self.local_button,
        )  # fmt: skip
        for button in self.action_buttons:  # six do not fit with their keycaps: those go before a word is cut
            button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.column = StripedPage(theme.colour("stripe"), theme.colour("stripe_ground"), theme.colour("page"))
        inner = QWidget()
        inner.setMaximumWidth(MOST_WIDTH)
        self._stack = QVBoxLayout(inner)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.addLayout(bar)
        self._stack.addLayout(body, 1)
        self._stack.addLayout(actions)
        self._margins = QHBoxLayout(self.column)
        self._margins.addWidget(inner)
        self.rail = Rail(theme, settings.terminal.name, self.clock)
        page = QHBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self.column, 1)
        page.addWidget(self.rail)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the measures of the window's width."""
        super().resizeEvent(event)
        whole = self.window().width()
        compact = self.compact = whole < COMPACT_BELOW
        wide = whole >= WIDE_FROM
        self.low = self.window().height() < LOW_BELOW
        self.squeezed = self.window().height() < SQUEEZED_BELOW
        padding = 16 if compact else 32 if wide else 24
        above = 12 if self.low else padding
        self._margins.setContentsMargins(padding, above, padding, above)
        for column in (self._left, self._stack):
            column.setSpacing(8 if self.low else 16)
        self.rail.setFixedWidth(272 if compact else 400 if wide else 320)
        self.pad.setFixedWidth(304 if compact else 368)
        self.menu.setFixedWidth(304 if compact else 420)
        self.menu.set_compact(compact)
        self.rail.set_compact(compact)
        self.modes.set_compact(compact)
        self.switch_key.setVisible(not compact)
        self.local.set_compact(compact)
        self.counter.set_compact(compact)
        self.lift.set_compact(compact)
        self._fit_actions()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the digits of a release over the stage line, whatever size it has."""
        if watched is self.sale and event.type() is QEvent.Type.Resize:
            top = self.sale.height() - PAD_HEIGHT - 8
            self.lift.pad.setGeometry(8, top, self.sale.width() - 16, PAD_HEIGHT)
        return super().eventFilter(watched, event)

    def entered(self) -> Entered:
        """Return the amount typed or the dishes chosen on the page; neither where the meal's price counts."""
        raise NotImplementedError

    def show_local(self, local: LocalView | None, *, runs: bool) -> None:
        """Offer the recognition at this computer, or show it in the result card's place while no result is shown."""
        if local is not None and runs:
            self.local.show_local(local)
        self.local.setVisible(runs and not self.counter.is_open)
        self.counter.setVisible(self.counter.is_open)
        self.result.setVisible(not runs and not self.counter.is_open)
        offered = local is not None and local.phase is LocalPhase.OFFERED
        self.local_button.setVisible(offered)
        self._fit_actions()

    def _fit_actions(self) -> None:
        """Put the icons over the words where six buttons in a row have no room for them side by side."""
        six = self.compact or not self.local_button.isHidden()
        for button in self.action_buttons:
            button.set_compact(six, stacked=six)

    def fit_heights(self, *, typed: bool, told: bool, offline: bool) -> None:
        """Give the card the height its text needs, and the banner what is left for it.

        `typed`: the number pad or the menu is there; `told`: the card has a reason and a next step; `offline`: the caps
        are shown.
        """
        lifts = self.lift.liftable is not None
        self.lift.setVisible(lifts and not self.counter.is_open)
        self.result.set_narrow(self.compact or lifts, slim=typed or (lifts and self.compact), bare=lifts)
        least = 176 if lifts else 160 if told else 144 if typed else 112
        height = max(least, self.result.needed_height(self._card_width(typed)))
        if self.result.height() != height:
            self.result.setFixedHeight(height)
        crowded = told or typed or offline or height > 112 or self.counter.is_open
        self.sale.squeeze(self.squeezed, crowded=crowded)
        self.sale.set_banner_height(96 if self.squeezed else 104 if self.low else 108 if crowded else 120)

    def _card_width(self, typed: bool) -> int:
        """Return how wide the card will be, in px, also before the layout has run."""
        margins = self._margins.contentsMargins()
        inner = min(MOST_WIDTH, self.width() - self.rail.maximumWidth() - margins.left() - margins.right())
        beside = self.menu if self.menu.isVisibleTo(self) else self.pad
        room = inner - (beside.maximumWidth() + 16 if typed else 0)
        return max(200, room - (self.lift.width() + 12 if self.lift.liftable is not None else 0))
