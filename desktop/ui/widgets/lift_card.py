"""The supervisor's release beside a refusal: six digits, in place, and nothing else stands still for it. Main thread.

Shown while the refusal on the screen may be lifted by a role, in a home that has staff. `command` carries what the core
is asked. Promises: the first digit keeps the refusal there for a while, Esc gives the number keys back to the amount,
and the PIN of somebody who may not lift this guard says so here. Source: pictures.md section 5, PIN block; issue 6.
"""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop.domain.staff import LIFTS, Act, Approval, Role
from desktop.services.commands import HoldResult, LiftGuard
from desktop.services.views import Liftable
from desktop.ui.approval import ApprovalBlock
from desktop.ui.gate import Gate
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.painting import rounded

WIDTH, NARROW = 368, 344


class LiftCard(QWidget):
    """Asks for the PIN that lifts one `Liftable`."""

    command = Signal(object)

    def __init__(self, theme: Theme, gate: Gate | None) -> None:
        super().__init__()
        self.theme = theme
        self._gate = gate
        self.liftable: Liftable | None = None
        self.block = ApprovalBlock(theme, gate, own_pad=False)
        self.block.approved.connect(self._approved)
        self.block.typed.connect(self._typed)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 20, 12)
        column.addStretch(1)
        column.addWidget(self.block)
        column.addStretch(1)
        self.setFixedWidth(WIDTH)
        self.block.block.rule.hide()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(translate("checkout", "Release by a supervisor"))
        self.hide()

    @property
    def pad(self) -> QWidget:
        """The digits to touch; whoever lays the page out gives them a place."""
        return self.block.block.pad

    def set_compact(self, compact: bool) -> None:
        """Take less room on a narrow window."""
        self.setFixedWidth(NARROW if compact else WIDTH)
        margin = 12 if compact else 20
        self._column.setContentsMargins(margin, 12, margin, 12)

    def show_liftable(self, liftable: Liftable | None) -> None:
        """Ask for a PIN, or no more. What nobody in this home could show is not asked for."""
        able = liftable if self._gate is not None and not self._gate.view.is_open else None
        if able == self.liftable:
            return
        self.liftable = able
        self.setVisible(able is not None)
        if able is None:
            self.block.close_it()
            return
        both = Role.CASHIER in LIFTS.get(able.code, frozenset())
        title = translate("checkout", "Release") if both else translate("checkout", "Supervisor's release")
        self.block.open_for(Act.LIFT, f"{able.code} {able.person_ref}", title=title, take_focus=False)

    def take_key(self, event: QKeyEvent) -> bool:
        """Take a digit, Backspace or Esc while a PIN is asked for; tell whether it was taken."""
        if self.liftable is None or not self.block.is_open:
            return False
        if event.key() == Qt.Key.Key_Escape and not self.block.block.slots.count:
            return False  # nothing typed: Esc leaves the refusal behind
        return self.block.block.take_key(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rounded(painter, QRectF(self.rect()), 12, self.theme.colour("page"), self.theme.colour("border"))
        painter.end()

    def _typed(self) -> None:
        self.command.emit(HoldResult())

    def _approved(self, approval: Approval) -> None:
        able = self.liftable
        if able is not None:
            self.command.emit(LiftGuard(person_ref=able.person_ref, code=able.code, by=approval.by))
