"""One sale's story beside the table, and its refund in the same place. Main thread.

Shows a `StoryView` whole; the refund form takes the place of the steps while it is open, and a newer story does not
disturb what is typed there. Source: the picture of the transactions page; ui.md, Transactions.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.identifiers import short_order_no
from desktop.domain.payment import LOCAL_DEVICE, PAID_STATES, SaleState
from desktop.domain.refund import RefundState
from desktop.services.people_views import FoundDiners
from desktop.services.peripheral_views import PrinterView
from desktop.services.transaction_views import StoryView
from desktop.services.views import CorrectionView, RefundView
from desktop.ui.theme import Theme
from desktop.ui.transaction_words import line_look, whole_time, why_no_refund
from desktop.ui.translations import translate
from desktop.ui.widgets.ask_form import Who
from desktop.ui.widgets.buttons import DeskButton, Kind
from desktop.ui.widgets.painting import elided, label
from desktop.ui.widgets.refund_form import RefundForm, Stage
from desktop.ui.widgets.scroll_room import ScrollRoom
from desktop.ui.widgets.story_steps import Refunds, Steps
from desktop.ui.widgets.tag import Tag
from desktop.ui.widgets.verdict_rows import VerdictRows
from desktop.ui.widgets.void_form import VoidForm
from desktop.ui.wording import DOT, diner_class, diner_name, said, way_word, yuan

WIDTH = 448
SHEET_WIDTH = 400  # over the table, on a narrow page


class StoryPanel(QFrame):
    """Shows one story. `asked` carries a number to ask the terminal for now, `wanted` a `RequestRefund`,
    `VoidSale` or `MoveSale`, `reprint` the story whose receipt is to be printed again, `finds` a question for people,
    `closed` that a person has seen enough."""

    asked = Signal(str)
    wanted = Signal(object)
    reprint = Signal(object)
    finds = Signal(object)
    closed = Signal()

    def __init__(self, theme: Theme, who: Who | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setObjectName("card")
        self.order_no = ""
        self.story: StoryView | None = None
        self.refunding = False
        self._left_behind: RefundView | None = None  # an answer that was closed: it is not shown again
        ink, ink2 = theme.colour("ink"), theme.colour("ink2")
        self.empty = label("", 16, ink2, wrap=True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.name = label("", 20, ink, bold=True)
        self.belongs = elided("", 16, ink2)
        self.tag = Tag(theme)
        self.close_button = DeskButton(theme, "", icon="close", height=48, icon_px=18)
        self.close_button.setFixedWidth(48)
        self.close_button.setAccessibleName(translate("transactions", "Close the story"))
        self.amount = label("", 32, ink, bold=True)
        self.order = label("", 14, ink2)
        self.about = label("", 14, ink2)
        self.note = label("", 14, ink, wrap=True)
        self.refund_button = DeskButton(
            theme, translate("refund", "Refund"), icon="undo", height=48, kind=Kind.DANGER, icon_px=20
        )
        self.void_button = DeskButton(
            theme, translate("refund", "Void"), icon="undo", height=48, kind=Kind.DANGER, icon_px=20
        )
        self.move_button = DeskButton(theme, translate("refund", "Wrong person"), icon="person", height=48, icon_px=20)
        self.reprint_button = DeskButton(
            theme, translate("transactions", "Reprint"), icon="printer", height=48, icon_px=20
        )
        self._printer = PrinterView(enabled=False)
        self._printed = False  # it was pressed just now
        self.ask_button = DeskButton(theme, translate("refund", "Ask now"), height=48, kind=Kind.DOUBT)
        self.steps_head = label(translate("transactions", "What happened"), 16, ink, bold=True)
        self.whole_time = label("", 14, ink2)
        self.steps = Steps(theme)
        self.refunds_head = label(translate("transactions", "Refunds"), 16, ink, bold=True)
        self.refunds = Refunds(theme)
        self.verdict = VerdictRows(theme)
        self.trade = label("", 14, ink2, wrap=True)
        self.trade.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.form = RefundForm(theme, who)
        self.void_form = VoidForm(theme, who or Who())
        self.voiding = False
        self._lay_out()
        self._wire()
        self.setAccessibleName(translate("transactions", "Story of the sale"))
        self.clear()

    def _lay_out(self) -> None:
        who = QHBoxLayout()
        who.setSpacing(8)
        who.addWidget(self.name)
        who.addWidget(self.belongs, 1)
        who.addWidget(self.tag)
        who.addWidget(self.close_button)
        right = QVBoxLayout()
        right.setSpacing(0)
        for text in (self.order, self.about):
            right.addWidget(text, 0, Qt.AlignmentFlag.AlignRight)
        self._money = QWidget()
        money = QHBoxLayout(self._money)
        money.setContentsMargins(0, 0, 0, 0)
        money.addWidget(self.amount)
        money.addStretch(1)
        money.addLayout(right)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.ask_button)
        buttons.addWidget(self.refund_button)
        buttons.addWidget(self.void_button)
        buttons.addWidget(self.move_button)
        buttons.addWidget(self.reprint_button)
        buttons.addStretch(1)
        for button in (self.void_button, self.move_button, self.reprint_button):  # a sheet has just room for the words
            button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._buttons = QWidget()
        self._buttons.setLayout(buttons)
        buttons.setContentsMargins(0, 0, 0, 0)
        heading = QHBoxLayout()
        heading.setSpacing(8)
        heading.addWidget(self.steps_head)
        heading.addWidget(self.whole_time, 0, Qt.AlignmentFlag.AlignBottom)
        heading.addStretch(1)
        told = QWidget()
        column = QVBoxLayout(told)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(heading)
        column.addWidget(self.steps)
        column.addSpacing(8)
        column.addWidget(self.refunds_head)
        column.addWidget(self.refunds)
        column.addWidget(self.verdict)
        column.addStretch(1)
        column.addWidget(self.trade)
        self._scroll = ScrollRoom()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(told)
        self._content = QWidget()
        whole = QVBoxLayout(self._content)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(4)
        whole.addLayout(who)
        whole.addWidget(self._money)
        whole.addWidget(self.note)
        whole.addSpacing(4)
        whole.addWidget(self._buttons)
        whole.addSpacing(8)
        whole.addWidget(self._scroll, 1)
        whole.addWidget(self.form, 1)
        whole.addWidget(self.void_form, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self._content)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(19, 15, 19, 15)
        layout.addWidget(self._stack)

    def _wire(self) -> None:
        self.close_button.clicked.connect(self.closed)
        self.refund_button.clicked.connect(self.open_refund)
        self.ask_button.clicked.connect(self._ask)
        self.reprint_button.clicked.connect(self._reprint)
        self.form.asked.connect(self.asked)
        self.form.wanted.connect(self.wanted)
        self.form.closed.connect(self.close_refund)
        self.void_button.clicked.connect(self._open_void)
        self.move_button.clicked.connect(self._open_move)
        self.void_form.wanted.connect(self.wanted)
        self.void_form.asks.connect(self.finds)
        self.void_form.closed.connect(self.close_refund)

    # --- what is shown ----------------------------------------------------------------------------------------

    def clear(self) -> None:
        """Show no story."""
        self.order_no, self.story, self.refunding, self.voiding = "", None, False, False
        self._say(translate("transactions", "Choose a sale to see what happened to it."))

    def await_story(self, order_no: str) -> None:
        """Show that a story is on its way."""
        if order_no == self.order_no:
            return
        self.order_no, self.story, self.refunding, self.voiding = order_no, None, False, False
        self._say(translate("transactions", "Reading the ledger"))

    def show_story(self, story: StoryView) -> None:
        """Show a story, if it is the one that is waited for."""
        if story.order_no != self.order_no:
            return
        self.story = story
        line = story.line
        if line is None:
            unknown = translate("transactions", "This ledger does not have the order {number}.")
            self._say(unknown.format(number=short_order_no(story.order_no)))
            return
        self.name.setText(diner_name(line.diner, line.way))
        self.belongs.setText(diner_class(line.diner))
        look = line_look(line)
        self.tag.show_state(look.words, look.family, look.icon)
        self.amount.setText(yuan(line.amount_fen))
        self.order.setText(short_order_no(line.order_no))
        self.about.setText(DOT.join(part for part in (line.meal_name, way_word(line.way)) if part))
        self.whole_time.setText(whole_time(story.steps))
        self.steps.show_steps(story.steps)
        self.refunds.show_refunds(story.refunds)
        self.verdict.show_verdict(story.verdict)
        self.trade.setText(_trade(story))
        self.form.set_refundable(story.refundable_fen)
        self._stack.setCurrentWidget(self._content)
        self._refresh()

    def show_refund(self, view: RefundView) -> None:
        """Take what became of the refund asked for last."""
        if view.order_no != self.form.order_no or view == self._left_behind:
            return
        self.form.show_answer(view)
        if not self.refunding:
            self._left_behind = view  # its line among the refunds tells it

    def show_correction(self, view: CorrectionView) -> None:
        """Take what became of the correction asked for last."""
        self.void_form.show_answer(view)

    def show_found(self, found: FoundDiners) -> None:
        """Show who was found, where it was asked whom a sale was meant for."""
        if self.voiding:
            self.void_form.show_found(found)

    @property
    def busy(self) -> bool:
        """Tell whether a form is open over the steps."""
        return self.refunding or self.voiding

    def _open_void(self) -> None:
        if self.story is not None and self.story.voidable_fen:
            self.voiding = True
            self._refresh()
            self.void_form.open_void(self.order_no, self.story.voidable_fen)

    def _open_move(self) -> None:
        if self.story is not None and self.story.voidable_fen:
            self.voiding = True
            self._refresh()
            self.void_form.open_move(self.order_no, self.story.voidable_fen)

    def show_printer(self, view: PrinterView) -> None:
        """Take whether there is a receipt printer."""
        self._printer = view
        self._refresh_reprint()

    def open_refund(self) -> None:
        """Open the form; a refund of this order that is under way or in doubt is told in it."""
        if self.story is None or not self.refund_button.isEnabled():
            return
        self.refunding = True
        self.form.open_for(self.order_no, self.story.refundable_fen)
        self._refresh()
        self.form.first_editor().setFocus(Qt.FocusReason.OtherFocusReason)

    def close_refund(self) -> None:
        """Go back to the steps."""
        if self.form.stage is Stage.ANSWERED:
            self._left_behind = self.form.answer
        self.form.approval.close_it()
        self.void_form.close_it()
        self.refunding = self.voiding = False
        self._refresh()

    def set_sheet(self, sheet: bool) -> None:
        """Lie over the table, with a button to go away, or stand beside it."""
        if self.property("sheet") is not sheet:
            self.setProperty("sheet", sheet)
            self.style().unpolish(self)
            self.style().polish(self)
        self.close_button.setVisible(sheet)
        self._refresh()

    def tick(self) -> None:
        """Count on, once a second."""
        self.form.tick()
        if self._printed:
            self._printed = False
            self._refresh_reprint()

    # --- inside -----------------------------------------------------------------------------------------------

    def _say(self, words: str) -> None:
        self.empty.setText(words)
        self._stack.setCurrentWidget(self.empty)

    def _refresh(self) -> None:
        story = self.story
        if story is None or story.line is None:
            return
        line, why_not = story.line, why_no_refund(story)
        parts = []
        if line.refunded_fen:
            back, left = yuan(line.refunded_fen), yuan(story.refundable_fen)
            parts.append(translate("transactions", "{back} refunded, {left} left").format(back=back, left=left))
        if line.reason is not None:
            parts.append(said(line.reason).what)
        if why_not:
            parts.append(why_not)
        elif story.refunds_unknown:
            parts.append(
                translate(
                    "transactions",
                    "It may have been refunded before this ledger was restored: look at the provider's statement first",
                )
            )
        self.note.setText("\n".join(parts))
        form_only = self.busy and bool(self.property("sheet"))  # a sheet has room for the form only
        self._money.setVisible(not form_only)
        self.note.setVisible(bool(parts) and not self.busy)
        self.refund_button.set_usable(not why_not, why_not, shown=False)
        self.refund_button.setVisible(not story.voidable_fen)
        for button in (self.void_button, self.move_button):
            button.setVisible(bool(story.voidable_fen))
        self.ask_button.setVisible(bool(self._in_doubt()))
        self._refresh_reprint()
        self._buttons.setVisible(not self.busy)
        self._scroll.setVisible(not self.busy)
        self.form.setVisible(self.refunding)
        self.void_form.setVisible(self.voiding)
        self.refunds_head.setVisible(bool(story.refunds))
        self.refunds.setVisible(bool(story.refunds))
        self.trade.setVisible(bool(self.trade.text()))

    def _refresh_reprint(self) -> None:
        line = self.story.line if self.story is not None else None
        why = ""
        if not self._printer.enabled:
            why = translate("transactions", "No receipt printer is set up")
        elif line is None or line.state not in PAID_STATES:
            why = translate("transactions", "Nothing was charged")
        elif self._printed:
            why = translate("transactions", "Handed to the printer")
        self.reprint_button.set_usable(not why, why, shown=False)

    def _reprint(self) -> None:
        if self.story is not None:
            self._printed = True  # no second one by a second touch
            self._refresh_reprint()
            self.reprint.emit(self.story)

    def _in_doubt(self) -> str:
        """Return the number that is in doubt, the sale's or a refund's, or an empty text."""
        story = self.story
        if story is None or story.line is None:
            return ""
        if story.line.state is SaleState.IN_DOUBT:
            return story.order_no
        return next((one.refund_no for one in story.refunds if one.state is RefundState.IN_DOUBT), "")

    def _ask(self) -> None:
        if self._in_doubt():
            self.asked.emit(self._in_doubt())


def _trade(story: StoryView) -> str:
    parts = []
    if story.trade_no:
        parts.append(translate("transactions", "Trade number {number}").format(number=story.trade_no))
    if story.device_sn and not story.device_sn.startswith(LOCAL_DEVICE):
        parts.append(translate("transactions", "Terminal {sn}").format(sn=story.device_sn))
    return "\n".join(parts)
