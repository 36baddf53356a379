"""A PIN block inside a form: asks in place for somebody who may, and says when they answered for it. Main thread.

Promises: an answer counts for the act and the purpose it was asked for and for nothing else; what is closed gets no
answer. Source: issue 6 (supervisor's PIN in place, a second person above a limit); pictures.md, PIN block.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.staff import Act
from desktop.services.access_views import Approved, NotApproved
from desktop.ui.gate import Gate
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.pin_block import PinBlock


class ApprovalBlock(QWidget):
    """Hidden until `open_for`. `approved` carries the `Approval`; `closed`: Esc was pressed in it."""

    approved = Signal(object)
    closed = Signal()
    typed = Signal()

    def __init__(self, theme: Theme, gate: Gate | None, *, own_pad: bool = True) -> None:
        super().__init__()
        self._gate = gate
        self._wanted: tuple[Act, str, bool] | None = None
        hint = translate("access", "It is recorded who, when and why. Esc leaves it.")
        self.block = PinBlock(theme, translate("access", "Supervisor's PIN"), hint=hint, own_pad=own_pad)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.block)
        self.block.entered.connect(self._ask)
        self.block.escaped.connect(self._escape)
        self.block.typed.connect(self.typed)
        if gate is not None:
            gate.answered.connect(self._hear)
        self.hide()

    def is_needed(self, act: Act, *, two: bool = False) -> bool:
        """Tell whether somebody has to show a PIN for it."""
        return self._gate is not None and not self._gate.view.is_open and (two or not self._gate.may(act))

    def open_for(self, act: Act, purpose: str, *, two: bool = False, title: str = "", take_focus: bool = True) -> None:
        """Ask for it, and take the keyboard unless whoever holds the block hands it its keys."""
        self._wanted = act, purpose, two
        one, both = translate("access", "Supervisor's PIN"), translate("access", "PINs of two people")
        self.block.set_title(title or (both if two else one))
        self.block.clear()
        self.show()
        if take_focus:
            self.block.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_it(self) -> None:
        """Ask no more."""
        self._wanted = None
        self.block.clear()
        self.block.pad.hide()
        self.hide()

    @property
    def is_open(self) -> bool:
        """Tell whether a PIN is asked for."""
        return self._wanted is not None

    def _ask(self, pin: str) -> None:
        if self._gate is not None and self._wanted is not None:
            act, purpose, two = self._wanted
            self._gate.hooks.approve(pin, act, purpose, two=two)

    def _hear(self, answer: Approved | NotApproved) -> None:
        if self._wanted is None or (answer.act, answer.purpose) != self._wanted[:2]:
            return
        if isinstance(answer, Approved):
            self.close_it()
            self.approved.emit(answer.approval)
        else:
            self.block.show_refusal(answer.reason)

    def _escape(self) -> None:
        self.close_it()
        self.closed.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever goes away from the form leaves no half a PIN behind."""
        self.block.clear()
        super().hideEvent(event)
