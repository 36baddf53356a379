"""Takes back a sale that waits to be charged, or gives it to the person it was meant for, in place. Main thread.

No money has moved yet, so there is nothing to refund: the sale is voided while it is still here. Promises: a reason, a
name or PIN, one command until it was answered; what a refusal says stands where it was asked. `wanted` carries the
command, `asks` a question to the reader. Source: issue 6, Corrections; ui.md, principle 2.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.identifiers import OrderNo
from desktop.domain.staff import Act
from desktop.services.commands import MoveSale, VoidSale
from desktop.services.people_views import FoundDiners, PersonLine
from desktop.services.views import CorrectionView
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.ask_form import AskForm, Question, Who
from desktop.ui.widgets.buttons import DeskButton, Kind
from desktop.ui.widgets.meant_for import MeantFor, words_of
from desktop.ui.widgets.painting import label
from desktop.ui.wording import yuan


class VoidForm(QWidget):
    """Shows one question: void this sale, or whom was it meant for."""

    wanted = Signal(object)
    asks = Signal(object)
    closed = Signal()

    def __init__(self, theme: Theme, who: Who) -> None:
        super().__init__()
        self.order_no = ""
        self.amount_fen = 0
        self._meant: PersonLine | None = None
        self._who = who
        self.form = AskForm(theme, who)
        self.meant_for = MeantFor(theme)
        self.back = DeskButton(theme, translate("people", "Back"), key="Esc")
        find = QWidget()
        column = QVBoxLayout(find)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(label(translate("refund", "Whom was it meant for?"), 20, theme.colour("ink"), bold=True))
        column.addWidget(self.meant_for, 1)
        column.addWidget(self.back)
        self._find = find
        self.pages = QStackedWidget()
        self.pages.addWidget(self.form)
        self.pages.addWidget(find)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.pages)
        self.form.confirmed.connect(self._confirmed)
        self.form.closed.connect(self.closed)
        self.back.clicked.connect(self.closed)
        self.meant_for.asks.connect(self.asks)
        self.meant_for.chosen.connect(self._choose)

    def open_void(self, order_no: str, amount_fen: int) -> None:
        """Ask for a reason to void a sale."""
        self.order_no, self.amount_fen, self._meant = order_no, amount_fen, None
        told = translate("refund", "{amount} waits to be charged. Once voided, it never is.")
        self._ask(
            Question(
                title=translate("refund", "Void the sale"), told=(told.format(amount=yuan(amount_fen)),),
                act=translate("refund", "Void"), icon="undo", kind=Kind.DANGER, reasons=self._reasons(),
                needs=Act.CORRECT, two=self._two(), purpose=f"void {order_no} {amount_fen}",
            )
        )  # fmt: skip

    def open_move(self, order_no: str, amount_fen: int) -> None:
        """Ask whom a sale was meant for."""
        self.order_no, self.amount_fen, self._meant = order_no, amount_fen, None
        self.pages.setCurrentWidget(self._find)
        self.meant_for.open_it()

    def close_it(self) -> None:
        """Nobody answers for it any more: a PIN that is being looked at comes too late."""
        self.form.approval.close_it()

    def show_answer(self, view: CorrectionView) -> None:
        """Take what became of it; what was not done can be mended and sent again."""
        if view.order_no == self.order_no and self.form.waiting:
            if view.reason is not None:
                self.form.show_fault(view.reason)
            else:
                self.closed.emit()

    def show_found(self, found: FoundDiners) -> None:
        """Show who was found."""
        self.meant_for.show_found(found)

    # --- inside -----------------------------------------------------------------------------------------------------

    @staticmethod
    def _reasons() -> tuple[str, ...]:
        return (
            translate("refund", "Wrong amount"), translate("refund", "Not served"), translate("refund", "Paid twice"),
            translate("refund", "Wrong person"), translate("refund", "Not wanted"),
        )  # fmt: skip

    def _two(self) -> bool:
        return self._who.gate is not None and self._who.gate.needs_two(self.amount_fen)

    def _ask(self, question: Question) -> None:
        self.pages.setCurrentWidget(self.form)
        self.form.ask(question)
        self.form.first_editor().setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, line: PersonLine) -> None:
        self._meant = line
        told = translate("refund", "{amount} is taken off this person and written for {name} {of}.")
        name, of = words_of(line)
        self._ask(
            Question(
                title=translate("refund", "Wrong person"),
                told=(told.format(amount=yuan(self.amount_fen), name=name, of=of),),
                act=translate("refund", "Write it for them"), icon="person", kind=Kind.DANGER, needs=Act.CORRECT,
                two=self._two(), purpose=f"move {self.order_no} {line.person_ref}",
            )
        )  # fmt: skip

    def _confirmed(self, name: str, reason: int) -> None:
        number, given = OrderNo(self.order_no), self.form.given
        if self._meant is not None:
            self.wanted.emit(
                MoveSale(order_no=number, person_ref=self._meant.person_ref, asked_by=name, approval=given)
            )
        else:
            self.wanted.emit(VoidSale(order_no=number, reason=self._reasons()[reason], asked_by=name, approval=given))
