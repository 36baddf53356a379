"""The form that gives money back, in place and without a dialog. Main thread.

Owns what is typed; decides nothing about money: the core checks again. Promises: a refund leaves after two presses on a
button that names the amount, or after one and the PIN of who may, once; the same form never sends a second one before
the first was answered; what is in doubt is told as something not to do again.
Source: ui.md, Transactions; terminal-link.md, `refund`; issue 6, Roles and access.
"""

from enum import Enum, auto

from PySide6.QtCore import QElapsedTimer, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.errors import OperatorError
from desktop.domain.identifiers import OrderNo
from desktop.domain.money import parse_yuan
from desktop.domain.refund import RefundState, check_amount
from desktop.domain.staff import Act, Approval
from desktop.services.commands import RequestRefund
from desktop.services.views import RefundView
from desktop.ui.approval import ApprovalBlock
from desktop.ui.strings import explain
from desktop.ui.theme import Theme
from desktop.ui.translations import language, translate
from desktop.ui.widgets.ask_form import Who
from desktop.ui.widgets.buttons import DeskButton, Kind
from desktop.ui.widgets.field import ShortField
from desktop.ui.widgets.notice import Notice
from desktop.ui.widgets.option import Option
from desktop.ui.widgets.painting import label, restyle
from desktop.ui.widgets.scroll_room import ScrollRoom
from desktop.ui.wording import said, yuan

CONFIRM_AFTER_MS = 350  # a second press that comes sooner is the same one, by an unsteady finger
CONFIRM_WITHIN_MS = 6_000
GAP = 8


class Stage(Enum):
    """Where the form stands."""

    FILLING = auto()
    ARMED = auto()  # pressed once
    SENT = auto()
    ANSWERED = auto()


class RefundForm(QWidget):
    """Shows one order's refund. `wanted` carries the `RequestRefund`, `asked` the refund's number to ask for now."""

    wanted = Signal(object)
    asked = Signal(str)
    closed = Signal()

    def __init__(self, theme: Theme, who: Who | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.who = who or Who()
        self.stage = Stage.FILLING
        self.order_no = ""
        self.refundable_fen = 0
        self.answer: RefundView | None = None
        self._armed_for = QElapsedTimer()
        ink, ink2 = theme.colour("ink"), theme.colour("ink2")
        self.title = label(translate("refund", "Refund"), 20, ink, bold=True)
        self.most = label("", 14, ink2)
        self.whole = Option(theme, translate("refund", "Whole"))
        self.part = Option(theme, translate("refund", "Part"))
        self._extent = QButtonGroup(self)
        self.amount = ShortField(theme, translate("refund", "Amount, yuan"))
        self.amount.editor.setMaxLength(12)
        self.reason_head = label(translate("refund", "Reason"), 16, ink)
        self.reasons = [
            Option(theme, words, size_px=14)
            for words in (
                translate("refund", "Wrong amount"),
                translate("refund", "Not served"),
                translate("refund", "Paid twice"),
                translate("refund", "Wrong person"),
                translate("refund", "Not wanted"),
                translate("refund", "Other"),
            )
        ]
        self._reason = QButtonGroup(self)
        self.other = ShortField(theme, translate("refund", "Which reason"))
        self.reason_note = label("", 14, theme.colour("danger_strong"), bold=True, wrap=True)
        self.supervisor = ShortField(theme, translate("refund", "Supervisor's name"))
        self.approval = ApprovalBlock(theme, self.who.gate)
        self.notice = Notice(theme)
        self.back = DeskButton(theme, translate("refund", "Back"), key="Esc")
        self.confirm = DeskButton(theme, "", icon="undo", kind=Kind.DANGER, icon_px=20)
        self._lay_out()
        self._wire()
        self.setAccessibleName(translate("refund", "Refund"))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.most, 0, Qt.AlignmentFlag.AlignBottom)
        extent = QHBoxLayout()
        extent.setSpacing(GAP)
        for option in (self.whole, self.part):
            self._extent.addButton(option)
            extent.addWidget(option, 1)
        self._grid = QGridLayout()
        self._grid.setSpacing(GAP)
        for at, option in enumerate(self.reasons):
            self._reason.addButton(option)
            self._grid.addWidget(option, at // 3, at % 3)
        self.fields = QWidget()
        column = QVBoxLayout(self.fields)
        column.setContentsMargins(5, 5, 5, 5)  # the focus ring's room
        column.setSpacing(GAP)
        column.addLayout(extent)
        column.addWidget(self.amount)
        column.addWidget(self.reason_head)
        column.addLayout(self._grid)
        column.addWidget(self.reason_note)
        column.addWidget(self.other)
        column.addWidget(self.supervisor)
        column.addStretch(1)
        scroll = ScrollRoom()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self.fields)
        self._scroll = scroll
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP)
        buttons.addWidget(self.back)
        buttons.addWidget(self.confirm, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(GAP)
        whole.addLayout(head)
        whole.addWidget(scroll, 1)
        whole.addWidget(self.approval)
        whole.addWidget(self.notice)
        whole.addStretch(0)
        whole.addLayout(buttons)

    def _wire(self) -> None:
        self._extent.buttonClicked.connect(self._changed)
        self._reason.buttonClicked.connect(self._changed)
        for field in (self.amount, self.other, self.supervisor):
            field.changed.connect(self._changed)
        self.approval.approved.connect(self._send)
        self.back.clicked.connect(self.closed)
        self.confirm.clicked.connect(self._press)
        self.notice.acted.connect(self._ask)

    # --- from outside -----------------------------------------------------------------------------------------

    def open_for(self, order_no: str, refundable_fen: int) -> None:
        """Begin anew for an order; who decides is remembered."""
        self.approval.close_it()
        self._name()
        if not (order_no == self.order_no and self.stage is Stage.SENT):
            self.stage = Stage.FILLING
            self.answer = None
            self.order_no = order_no
            self.whole.setChecked(True)
            self._reason.setExclusive(False)
            for option in self.reasons:
                option.setChecked(False)
            self._reason.setExclusive(True)
            for field in (self.amount, self.other):
                field.set_text("")
            for field in (self.amount, self.other, self.supervisor):
                field.show_fault("")
            self.reason_note.hide()
        self.set_refundable(refundable_fen)

    def set_refundable(self, refundable_fen: int) -> None:
        """Take what is left to refund, in fen."""
        if refundable_fen != self.refundable_fen and self.stage is Stage.ARMED:
            self.stage = Stage.FILLING  # what would be confirmed is no longer the same
        self.refundable_fen = refundable_fen
        self._refresh()

    def show_answer(self, view: RefundView) -> None:
        """Show what became of the refund; what was not begun can be mended and sent again."""
        self.answer = view
        self.stage = Stage.FILLING if view.state is None else Stage.ANSWERED
        self._refresh()

    def tick(self) -> None:
        """Forget a first press that nobody followed."""
        if self.stage is Stage.ARMED and self._armed_for.elapsed() > CONFIRM_WITHIN_MS:
            self.stage = Stage.FILLING
            self._refresh()

    def amount_fen(self) -> int | None:
        """Return what would be refunded, in fen; None while what is typed is no amount."""
        if self.whole.isChecked():
            return self.refundable_fen
        try:
            return parse_yuan(self.amount.editor.text())
        except OperatorError:
            return None

    def first_editor(self) -> QWidget:
        """Return what takes the keyboard when the form opens."""
        return self.whole

    # --- inside -----------------------------------------------------------------------------------------------

    def _name(self) -> None:
        """Say who asks: who is signed in, and that is not to be typed over."""
        known = self.who.is_signed_in
        words = translate("refund", "Asked by") if known else translate("refund", "Supervisor's name")
        self.supervisor.name.setText(words)
        self.supervisor.editor.setAccessibleName(words)
        self.supervisor.editor.setReadOnly(known)
        if known:
            self.supervisor.set_text(self.who.name)

    @property
    def _needs_two(self) -> bool:
        gate = self.who.gate
        return gate is not None and gate.needs_two(self.amount_fen() or 0)

    def _changed(self, _what: object = None) -> None:
        self.approval.close_it()  # what would be answered for is no longer the same
        if self.stage is Stage.ARMED:
            self.stage = Stage.FILLING
        if self.stage is Stage.FILLING:
            self.answer = None
        self.reason_note.hide()
        self._refresh()

    def _press(self) -> None:
        if self.stage is Stage.ARMED:
            if self._armed_for.elapsed() >= CONFIRM_AFTER_MS:
                self._send()
            return
        if self.approval.is_open:
            return
        if self.stage is Stage.FILLING and self._check():
            if self.approval.is_needed(Act.CORRECT, two=self._needs_two):
                purpose = f"refund {self.order_no} {self.amount_fen()}"
                self.approval.open_for(Act.CORRECT, purpose, two=self._needs_two)
                return
            self.stage = Stage.ARMED
            self._armed_for.start()
            self._refresh()

    def _send(self, approval: Approval | None = None) -> None:
        amount_fen = self.amount_fen()
        if amount_fen is None or not self._check():
            self.stage = Stage.FILLING
            self._refresh()
            return
        self.stage = Stage.SENT
        self.answer = None
        self._refresh()
        self.wanted.emit(
            RequestRefund(
                order_no=OrderNo(self.order_no),
                amount_fen=amount_fen,
                reason=self._reason_words(),
                asked_by=approval.by.name if approval is not None else self.supervisor.editor.text().strip(),
                approval=approval,
            )
        )

    def _reason_words(self) -> str:
        chosen = self._reason.checkedButton()
        if chosen is None:
            return ""
        return self.other.editor.text().strip() if chosen is self.reasons[-1] else chosen.text()

    def _check(self) -> bool:
        """Tell whether it can be sent; say at each place what is missing, and go to the first."""
        amount, wrong = self._amount_fault(), list[QWidget]()
        self.amount.show_fault(amount)
        if amount:
            wrong.append(self.amount.editor)
        other = self._reason.checkedButton() is self.reasons[-1]
        missing = not self._reason_words()
        self.other.show_fault(translate("refund", "Write the reason in a few words.") if missing and other else "")
        restyle(
            self.reason_note,
            translate("refund", "Choose a reason."),
            14,
            self.theme.colour("danger_strong"),
            bold=True,
        )
        self.reason_note.setVisible(missing and not other)
        if missing:
            wrong.append(self.other.editor if other else self.reasons[0])
        nameless = not self.supervisor.editor.text().strip()
        self.supervisor.show_fault(translate("refund", "Enter who decides this refund.") if nameless else "")
        if nameless:
            wrong.append(self.supervisor.editor)
        if wrong:
            wrong[0].setFocus(Qt.FocusReason.OtherFocusReason)
            self._scroll.ensureWidgetVisible(wrong[0])
        return not wrong

    def _amount_fault(self) -> str:
        if self.whole.isChecked():
            return ""
        try:
            fen = parse_yuan(self.amount.editor.text())
            check_amount(fen, paid_fen=self.refundable_fen, refunded_fen=0)
        except OperatorError as fault:
            told = explain(fault.code, {}, language())
            return f"{told.what}. {told.todo}" if language() == "en" else f"{told.what}。{told.todo}"
        return ""

    def _ask(self) -> None:
        if self.answer is not None and self.answer.refund_no:
            self.asked.emit(self.answer.refund_no)

    def _refresh(self) -> None:
        filling = self.stage in (Stage.FILLING, Stage.ARMED)
        self.most.setText(translate("refund", "At most {amount}").format(amount=yuan(self.refundable_fen)))
        self.most.setVisible(filling)
        self.whole.set_words(translate("refund", "Whole {amount}").format(amount=yuan(self.refundable_fen)))
        self._scroll.setVisible(filling)
        self.amount.setVisible(self.part.isChecked())
        self.other.setVisible(self.reasons[-1].isChecked())
        amount_fen = self.amount_fen() or 0
        named = translate("refund", "Refund {amount}").format(amount=yuan(amount_fen))
        again = translate("refund", "Press again: {amount}").format(amount=yuan(amount_fen))
        armed = self.stage is Stage.ARMED
        self.confirm.set_words(again if armed else named if amount_fen > 0 else translate("refund", "Refund"))
        self.confirm.set_strong(armed)
        self.confirm.setVisible(filling)
        self._show_notice()

    def _show_notice(self) -> None:
        view = self.answer
        if self.stage is Stage.SENT or (view is not None and view.state is RefundState.SUBMITTED):
            head = translate("refund", "Refund under way")
            self.notice.show_words("working", "warning", head, translate("refund", "The terminal is working on it."))
        elif view is None:
            self.notice.hide()
        elif view.state is RefundState.REFUNDED:
            head = translate("refund", "{amount} refunded").format(amount=yuan(view.amount_fen))
            told = translate("refund", "It goes back to the account that paid.")
            self.notice.show_words("paid", "success", head, told)
        elif view.state is RefundState.IN_DOUBT:
            head = translate("refund", "Refund in doubt: do not refund again")
            told = translate(
                "refund", "The answer got lost. The desk asks for this refund by itself until it is known."
            )
            self.notice.show_words("in_doubt", "doubt", head, told, act=translate("refund", "Ask now"))
        else:
            why = said(view.reason) if view.reason is not None else None
            head = why.what if why is not None else translate("refund", "The refund was declined")
            told = " ".join(part for part in (why.fact, why.todo) if part) if why is not None else ""
            self.notice.show_words("refused", "danger", head, told)
