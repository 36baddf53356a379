"""The page on which a terminal is exchanged for another: three steps, left and come back to. Main thread.

Shows the exchange as `core` tells it and sends commands; which step is open follows from how far it has come, so that
whoever comes back finds the next thing to do. Promises: nothing that cannot be taken back is done by Enter: faces are
deleted, the old terminal left behind and owed faces called wiped by a press alone. Source: issue 8; ui.md, Devices.
"""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.exchange import ExchangeStage
from desktop.services.commands import Command
from desktop.services.exchange_views import (
    BeginExchange,
    CarriesOver,
    CarriesOverQuery,
    Emptying,
    EmptyLibrary,
    EndExchange,
    ExchangeView,
    FacesWiped,
    PartWithTerminal,
)
from desktop.services.queries import Question
from desktop.services.views import DevicesView
from desktop.ui.exchange_steps import CarryCard, GoneCard, NewCard, OldCard
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.ask_form import Who
from desktop.ui.widgets.buttons import DeskButton, Kind
from desktop.ui.widgets.painting import elided, label
from desktop.ui.widgets.steps_list import StepsList

COMPACT_BELOW = 1100
LEAST = QSize(640, 480)
OLD, NEW, CARRY = range(3)


class ExchangePage(QWidget):
    """`left` asks for the overview, `wizard` for the installer's wizard."""

    left = Signal()
    wizard = Signal()

    def __init__(
        self, theme: Theme, send: Callable[[Command], None], ask: Callable[[Question], None], who: Who
    ) -> None:
        super().__init__()
        self.theme, self.send, self.ask = theme, send, ask
        self.view = ExchangeView()
        self.devices: DevicesView | None = None
        self.over: CarriesOver | None = None
        self._leaving_it = False  # what stays unknown without the old one is being looked at
        self._choosing = False  # after one left: which leaves next
        self._chosen = ""
        self._sent_on: ExchangeView | None = None  # a press counts once for a view
        self.old, self.gone, self.new, self.carry = (
            OldCard(theme),
            GoneCard(theme),
            NewCard(theme),
            CarryCard(theme, who),
        )
        self.cards = (self.old, self.gone, self.new, self.carry)
        self.old.which.chosen.connect(self._choose)
        self.carry.answers.wiped.connect(lambda sn, by: self.send(FacesWiped(device_sn=sn, by=by)))
        self.steps_list = StepsList(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self._head())
        right = QVBoxLayout()
        right.setSpacing(12)
        for card in self.cards:
            right.addWidget(card, 1)
        right.addLayout(self._foot())
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setSpacing(12)
        self._body.addWidget(self.steps_list)
        self._body.addLayout(right, 1)
        column.addLayout(self._body, 1)
        self.refresh()

    # --- views --------------------------------------------------------------------------------------------------------

    def show_exchange(self, view: ExchangeView) -> None:
        """Show how far it has come."""
        if view.exchange != self.view.exchange:
            self._choosing = False
        self.view = view
        if view.exchange is None or view.exchange.stage is not ExchangeStage.BEGUN or view.connected:
            self._leaving_it = False
        if self.isVisible():
            self._ask()
        self.refresh()

    def show_devices(self, view: DevicesView) -> None:
        """Show who is at the cable."""
        self.devices = view
        self.refresh()

    def show_over(self, over: CarriesOver) -> None:
        """Show the figures of what carries over."""
        self.over = over
        self.refresh()

    def begin(self) -> None:
        """Come in, for the first time or again."""
        self._ask()
        self.refresh()

    @property
    def step(self) -> int:
        """Return which step is open."""
        known = self.view.exchange
        if known is None or self._choosing or known.stage is ExchangeStage.BEGUN:
            return OLD
        return NEW if known.stage is ExchangeStage.PARTED or not self._is_set_up else CARRY

    @property
    def _is_set_up(self) -> bool:
        known = self.view.exchange
        return known is not None and (known.stage is ExchangeStage.DONE or self.view.parameters_set)

    # --- what a person does -------------------------------------------------------------------------------------------

    def go_on(self) -> None:
        """Do what the first button says."""
        if self.main.isVisibleTo(self) and self.main.isEnabled():
            self.main.click()

    def handle_key(self, event: QKeyEvent) -> bool:
        """Take a key; tell whether it meant something here."""
        key = event.key()
        enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.isAutoRepeat():
            return enter
        focused = QApplication.focusWidget()
        if enter and focused is self.carry.answers.by:
            return True  # a name is not yet an answer
        if enter and isinstance(focused, QAbstractButton) and self.isAncestorOf(focused):
            focused.click()
        elif enter and self._main_look()[3]:
            self.go_on()
        elif key == Qt.Key.Key_Escape:
            self._back()
        else:
            return enter
        return True

    def refresh(self) -> None:
        """Show the exchange as it stands."""
        view, step = self.view, self.step
        self.old.setVisible(step == OLD and not self._leaving_it)
        self.gone.setVisible(step == OLD and self._leaving_it)
        self.new.setVisible(step == NEW)
        self.carry.setVisible(step == CARRY)
        self.old.refresh(replace(view, exchange=None) if self._choosing else view, self.devices, self._which())
        self.gone.refresh(view)
        self.new.refresh(view, self.devices)
        over = self.over if self.over is not None and self.over.exchange == view.exchange else None
        self.carry.refresh(view, over or self.over)
        self._show_place()
        self._show_buttons()

    def minimumSizeHint(self) -> QSize:
        """Qt asks how small it may be: smaller than the wide form needs."""
        return LEAST

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the steps in a row on a narrow window."""
        super().resizeEvent(event)
        compact = self.width() < COMPACT_BELOW
        ways = QBoxLayout.Direction
        self._body.setDirection(ways.TopToBottom if compact else ways.LeftToRight)
        for button in (self.leave_button, self.give_up, self.other, self.main):
            button.set_compact(compact)
        self._show_place()

    # --- inside -------------------------------------------------------------------------------------------------------

    def _head(self) -> QWidget:
        theme = self.theme
        self.place = elided("", 14, theme.colour("ink2"))
        self.leave_button = DeskButton(
            theme, translate("exchange", "Leave, go on later"), icon="close", icon_px=20, key="Esc", height=48
        )
        self.leave_button.clicked.connect(self._back)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(12)
        head.addWidget(label(translate("exchange", "Exchange the terminal"), 20, theme.colour("ink"), bold=True))
        head.addWidget(self.place, 1)
        head.addStretch(0)
        head.addWidget(self.leave_button)
        row = QWidget()
        row.setFixedHeight(48)
        row.setLayout(head)
        return row

    def _foot(self) -> QHBoxLayout:
        theme = self.theme
        self.give_up = DeskButton(theme, translate("exchange", "It stays"), icon="undo", icon_px=20)
        self.give_up.clicked.connect(lambda: self._send(EndExchange(given_up=True)))
        self.other = DeskButton(theme, "", icon="plug_off", icon_px=20)
        self.other.clicked.connect(self._press_other)
        self.main = DeskButton(theme, "", icon="next", icon_px=20, kind=Kind.PRIMARY)
        self.main.clicked.connect(self._press_main)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.give_up)
        foot.addStretch(1)
        foot.addWidget(self.other)
        foot.addWidget(self.main)
        return foot

    def _show_place(self) -> None:
        step, view = self.step, self.view
        known = view.exchange if not self._choosing else None
        names = [
            translate("exchange", "The old terminal"), translate("exchange", "The new terminal"),
            translate("exchange", "What carries over"),
        ]  # fmt: skip
        details = [
            known.old_sn if known is not None else translate("exchange", "Read, emptied, parted with"),
            (known.new_sn if known is not None else "") or translate("exchange", "Paired and set up"),
            translate("exchange", "Written into the ledger"),
        ]
        over = known is not None and known.stage is ExchangeStage.DONE
        self.place.setText(translate("exchange", "Step {n} of {all}").format(n=step + 1, all=len(names)))
        self.steps_list.show_steps(
            names, step, flat=self.width() < COMPACT_BELOW, details=details, done=range(3) if over else range(step),
            note=translate("exchange", "You may leave at any step: selling goes on, and what is done stays."),
        )  # fmt: skip

    def _show_buttons(self) -> None:
        view, step, known = self.view, self.step, self.view.exchange
        begun = known is not None and known.stage is ExchangeStage.BEGUN
        self.give_up.setVisible(step == OLD and begun and not self._leaving_it)
        look = self._other_look()
        self.other.setVisible(look is not None)
        if look is not None:
            words, icon, kind = look
            self.other.set_words(words)
            self.other.set_icon(icon)
            self.other.set_kind(kind)
        asked = begun and step == OLD and not self._leaving_it and view.connected
        self.other.set_usable(not asked, translate("exchange", "it is connected"), shown=False)
        words, icon, kind, key, why = self._main_look()
        self.main.set_words(words)
        self.main.set_icon(icon)
        self.main.set_kind(kind)
        self.main.set_key(key if not why else "")
        sent = self._sent_on is view and not why
        self.main.set_usable(not why and not sent, why or translate("exchange", "asked"), shown=False)

    def _other_look(self) -> tuple[str, str, Kind] | None:
        """Return the second button: words, icon, kind; None where there is none."""
        known = self.view.exchange
        if self._leaving_it or self._choosing:
            return translate("exchange", "Back"), "back", Kind.DEFAULT
        if known is None:
            return None
        match known.stage:
            case ExchangeStage.BEGUN:
                kind = Kind.DEFAULT if self.view.connected else Kind.DANGER
                return translate("exchange", "It answers no more"), "plug_off", kind
            case ExchangeStage.PAIRED if self.step == NEW:
                return translate("exchange", "Finish as it is"), "check", Kind.DEFAULT
            case ExchangeStage.PARTED if self._choices:
                return translate("exchange", "Exchange another too"), "terminal", Kind.DEFAULT
            case ExchangeStage.DONE if self._choices:
                return translate("exchange", "Exchange this one too"), "terminal", Kind.DEFAULT
            case _:
                return None

    @property
    def _open(self) -> bool:
        return self.view.exchange is not None and self.view.exchange.is_open

    def _main_look(self) -> tuple[str, str, Kind, str, str]:
        """Return the first button: words, icon, kind, key, and why it cannot be pressed."""
        view, known = self.view, self.view.exchange
        if known is None or self._choosing:
            why = "" if self._choices else translate("exchange", "no terminal is paired")
            return translate("exchange", "Begin"), "next", Kind.PRIMARY, "Enter", why
        if self.step == NEW:
            return translate("exchange", "Installer's wizard"), "wizard", Kind.PRIMARY, "Enter", ""
        if self.step == CARRY:
            if self._open:
                return translate("exchange", "Write it down, finish"), "check", Kind.PRIMARY, "Enter", ""
            return translate("exchange", "Close"), "close", Kind.PRIMARY, "Enter", ""
        if self._leaving_it:
            return translate("exchange", "Go on without it"), "next", Kind.DANGER, "", ""
        if view.may_part or (view.emptying is Emptying.EMPTY and view.answers):
            why = "" if view.may_part else translate("exchange", "something is in doubt")
            return translate("exchange", "Part with it"), "next", Kind.PRIMARY, "Enter", why
        why = "" if view.answers else translate("exchange", "it does not answer")
        if view.emptying is Emptying.RUNNING:
            why = why or translate("exchange", "under way")
        return translate("exchange", "Delete its faces"), "trash", Kind.DANGER, "", why

    def _press_main(self) -> None:
        known = self.view.exchange
        if known is None or self._choosing:
            self._send(BeginExchange(old_sn=self._which()))
        elif self.step == NEW:
            self.wizard.emit()
        elif self.step == CARRY:
            if self._open:
                self._send(EndExchange())
            else:
                self.left.emit()
        elif self._leaving_it:
            self._send(PartWithTerminal(gone=True))
        elif self.view.may_part:
            self._send(PartWithTerminal())
        else:
            self._send(EmptyLibrary())

    def _press_other(self) -> None:
        if self.step == CARRY and len(self._choices) == 1:
            self._send(BeginExchange(old_sn=self._which()))
        elif self.step == NEW and self._stage is ExchangeStage.PAIRED:
            self._send(EndExchange())
        elif self.step == OLD and not self._choosing:
            self._leaving_it = not self._leaving_it
            self.refresh()
        else:
            self._choosing = not self._choosing
            self.refresh()

    @property
    def _stage(self) -> ExchangeStage | None:
        return self.view.exchange.stage if self.view.exchange is not None else None

    @property
    def _choices(self) -> tuple[str, ...]:
        """Return the terminals that may leave: paired, or only unpaired."""
        return (*self.view.paired, *self.view.left_behind)

    def _which(self) -> str:
        """Return the one that was chosen, else the paired one at the cable, else the first."""
        if self._chosen in self._choices:
            return self._chosen
        here = self.devices.identity.sn if self.devices is not None and self.devices.identity is not None else ""
        return here if here in self.view.paired else next(iter(self._choices), "")

    def _choose(self, sn: str) -> None:
        self._chosen = sn
        self.refresh()

    def _back(self) -> None:
        if self._leaving_it or self._choosing:
            self._leaving_it = self._choosing = False
            self.refresh()
        else:
            self.left.emit()

    def _send(self, command: Command) -> None:
        self._sent_on = self.view
        self.send(command)
        self.refresh()

    def _ask(self) -> None:
        if self.view.exchange is not None and self.step == CARRY:
            self.ask(CarriesOverQuery())
