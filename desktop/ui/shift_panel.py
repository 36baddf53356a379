"""The right side of the shifts: the list, and below it the hand-over for whoever has the shift. Main thread.

Decides who sees the button by the view of who is here; the access thread decides again.
Source: issue 6, Shifts and day.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.services.access_views import SignInRefused
from desktop.services.report_views import ShiftLine
from desktop.services.shift_views import Shift, ShiftsView
from desktop.ui.catalogue import QT_TRANSLATE_NOOP
from desktop.ui.gate import Gate
from desktop.ui.hand_over import HandOver
from desktop.ui.report_words import Say
from desktop.ui.shift_cards import ShiftList
from desktop.ui.theme import Theme
from desktop.ui.widgets.buttons import DeskButton, Kind
from desktop.ui.widgets.painting import label, restyle

PADDING = 20


class ShiftPanel(QFrame):
    """`opened` carries the entry that ended the shift that is wanted, 0 for the open one."""

    opened = Signal(int)

    def __init__(self, theme: Theme, say: Say, gate: Gate) -> None:
        super().__init__()
        self.theme, self._say, self._gate = theme, say, gate
        self.list = ShiftList(theme, say)
        self.list.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.form = HandOver(theme, say, gate)
        self.foot = label("", 14, theme.colour("ink2"), wrap=True)
        words = say(QT_TRANSLATE_NOOP("report", "Hand over"))
        self.button = DeskButton(theme, words, icon="people", icon_px=20, key="F9", height=56, kind=Kind.PRIMARY)
        self._line: ShiftLine | None = None  # the open shift, as the list has it
        self._shift: Shift | None = None  # and its figures, while it is the one that is shown
        self._known = False  # before the ledger was read, nothing is said of who has the shift
        self._asked = False  # to hand over, once its figures were read
        self.card = QFrame()
        self.card.setObjectName("card")
        inside = QVBoxLayout(self.card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.setSpacing(0)
        inside.addWidget(self.form)
        self._row = QWidget()
        row = QHBoxLayout(self._row)
        row.setContentsMargins(PADDING - 4, 10, PADDING - 4, 10)
        row.addWidget(self.foot, 1)
        row.addWidget(self.button)
        inside.addWidget(self._row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.list, 1)
        column.addWidget(self.card)
        self.button.clicked.connect(self.press)
        self.form.closed.connect(self._refresh)
        self.list.opened.connect(self.opened)
        gate.changed.connect(self._refresh)
        self._refresh()

    def show_view(self, view: ShiftsView) -> None:
        """Show the list; where the open shift is shown, what may be handed over."""
        self.list.show_view(view)
        self._known = True
        self._line = next((line for line in view.lines if line.span.is_open), None)
        shift = view.shown if view.query.end_n == 0 else None
        self._shift = shift
        if shift is not None and not self.form.isHidden():
            self.form.show_shift(shift)
        elif shift is not None and self._asked and self.is_mine:
            self.form.open_for(shift)
        self._asked = False
        self._refresh()

    def show_refusal(self, view: SignInRefused) -> None:
        """Say why nobody took over."""
        self.form.show_refusal(view)

    @property
    def is_mine(self) -> bool:
        """Tell whether who is here has the shift."""
        view = self._gate.view
        here = view.signed_in if not view.locked else None
        return here is not None and self._line is not None and self._line.span.staff_ref == here.staff_ref

    def press(self, _checked: bool = False) -> None:
        """Open the form, where it is theirs to hand over; first the open shift is shown."""
        if not self.is_mine or not self.form.has_takers or not self.form.isHidden():
            return
        if self._shift is None:
            self._asked = True
            self.opened.emit(0)
            return
        self.form.open_for(self._shift)
        self._refresh()

    def _refresh(self) -> None:
        asking = not self.form.isHidden()
        self.list.setVisible(not asking)
        self._row.setVisible(not asking)
        self.button.setVisible(self.is_mine)
        self.button.set_usable(self.form.has_takers, shown=False)
        restyle(self.foot, self._foot(), 14, self.theme.colour("ink2"))

    def _foot(self) -> str:
        say = self._say
        if self._gate.view.is_open:
            return say(QT_TRANSLATE_NOOP("report", "Shifts begin when users are registered in the settings."))
        if not self._known:
            return ""
        if self._line is None or not self._line.span.staff_ref:
            return say(QT_TRANSLATE_NOOP("report", "Nobody has the shift; the next who signs in to sell takes it."))
        if not self.is_mine:
            words = QT_TRANSLATE_NOOP("report", "{name} has the shift and hands it over; who signs in to sell takes it "
                                                "over as well.")  # fmt: skip
            return say(words, name=self._line.name or self._line.span.staff_ref)
        if not self.form.has_takers:
            return say(QT_TRANSLATE_NOOP("report", "There is nobody else who sells."))
        return say(QT_TRANSLATE_NOOP("report", "The figures go into the ledger; what is in doubt goes over by name."))
