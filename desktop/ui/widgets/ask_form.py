"""A question in place, instead of a dialog: what it means, a reason where one is wanted, who asks, and two ways out.

Owns what is typed; decides nothing. Promises: nothing is asked for twice before the first was answered, never without a
name, and what a refusal says stands where it was asked. Main thread. Source: ui.md, principle 2; law.md.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.domain.staff import Act, Approval
from desktop.services.reason import Reason
from desktop.ui.approval import ApprovalBlock
from desktop.ui.gate import Gate
from desktop.ui.people_words import why
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.buttons import DeskButton, Kind
from desktop.ui.widgets.card import scrolling
from desktop.ui.widgets.field import Field, ShortField
from desktop.ui.widgets.notice import Notice
from desktop.ui.widgets.option import Option
from desktop.ui.widgets.painting import label, restyle

GAP = 8
REASONS_IN_A_ROW = 2
MOST_NAME = 20


@dataclass
class Who:
    """Who works on the page: who is signed in, else typed once and offered again until the window closes."""

    name: str = ""
    gate: Gate | None = None

    @property
    def is_signed_in(self) -> bool:
        """Tell whether the name is known and not to be typed."""
        return self.gate is not None and self.gate.person is not None


def name_in(field: Field, who: Who) -> None:
    """Put the name of who works here into a field: not to be changed while they are signed in."""
    field.set_text(who.name)
    field.editor.setReadOnly(who.is_signed_in)


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is asked. `told` are sentences, one a line; `reasons` are answers of which one must be chosen."""

    title: str
    told: Sequence[str]
    act: str
    icon: str = ""
    kind: Kind = Kind.PRIMARY
    reasons: Sequence[str] = ()
    needs: Act | None = None  # what one must be allowed to do; else somebody who is gives their PIN
    two: bool = False  # and another person as well
    purpose: str = ""  # what exactly a PIN is given for: which sale, which person; never a name


class AskForm(QWidget):
    """Shows one question. `confirmed` carries who asks and the reason's place (-1 without any)."""

    confirmed = Signal(str, int)
    closed = Signal()

    def __init__(self, theme: Theme, who: Who) -> None:
        super().__init__()
        self.theme = theme
        self.who = who
        self.waiting = False
        self.question: Question | None = None
        self.given: Approval | None = None  # of those who gave their PIN
        self.reasons: list[Option] = []
        self.title = label("", 20, theme.colour("ink"), bold=True, wrap=True)
        self.told: list[QLabel] = []
        self._lines = QVBoxLayout()
        self._lines.setSpacing(GAP)
        self.reason_head = label(translate("people", "Reason"), 16, theme.colour("ink"))
        self.reason_note = label("", 14, theme.colour("danger_strong"), bold=True, wrap=True)
        self.by = ShortField(theme, translate("people", "Your name"), translate("people", "It goes into the record."))
        self.by.editor.setMaxLength(MOST_NAME)
        self.notice = Notice(theme)
        self.approval = ApprovalBlock(theme, who.gate)
        self.back = DeskButton(theme, translate("people", "Back"), key="Esc")
        self.act = DeskButton(theme, "", icon_px=20)
        self._group = QButtonGroup(self)
        self._grid = QGridLayout()
        self._grid.setSpacing(GAP)
        self._lay_out()
        self.approval.approved.connect(self._approved)
        self.back.clicked.connect(self.closed)
        self.act.clicked.connect(self._press)
        self._group.buttonClicked.connect(self._chosen)

    def _lay_out(self) -> None:
        fields = QWidget()
        column = QVBoxLayout(fields)
        column.setContentsMargins(5, 5, 5, 5)  # the focus ring's room
        column.setSpacing(GAP)
        column.addLayout(self._lines)
        column.addSpacing(4)
        column.addWidget(self.reason_head)
        column.addLayout(self._grid)
        column.addWidget(self.reason_note)
        column.addWidget(self.by)
        column.addStretch(1)
        self._scroll = scrolling(fields)
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP)
        buttons.addWidget(self.back)
        buttons.addWidget(self.act, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(GAP)
        whole.addWidget(self.title)
        whole.addWidget(self._scroll, 1)
        whole.addWidget(self.approval)
        whole.addWidget(self.notice)
        whole.addLayout(buttons)

    def ask(self, question: Question) -> None:
        """Ask something; who asks is known from before."""
        self.question, self.waiting, self.given = question, False, None
        self.title.setText(question.title)
        self._show_told(question.told)
        self._show_reasons(question.reasons)
        name_in(self.by, self.who)
        self.approval.close_it()
        self.by.show_fault("")
        self.notice.hide()
        self.act.set_words(question.act)
        self.act.set_icon(question.icon)
        self.act.set_kind(question.kind)
        self._refresh()
        self.setAccessibleName(question.title)

    def first_editor(self) -> QWidget:
        """Return what takes the keyboard when the form opens."""
        if self.reasons and self._group.checkedButton() is None:
            return self.reasons[0]
        return self.by.editor

    def show_fault(self, reason: Reason) -> None:
        """Say why it was not done; it can be tried again."""
        self.waiting = False
        head, told = why(reason)
        self.notice.show_words("refused", "danger", head, told)
        self._refresh()

    # --- inside -----------------------------------------------------------------------------------------------

    def _show_told(self, told: Sequence[str]) -> None:
        while len(self.told) < len(told):
            made = label("", 16, self.theme.colour("ink"), wrap=True)
            self._lines.addWidget(made)
            self.told.append(made)
        for at, made in enumerate(self.told):
            made.setVisible(at < len(told))
            made.setText(told[at] if at < len(told) else "")

    def _show_reasons(self, reasons: Sequence[str]) -> None:
        if [option.text() for option in self.reasons] != list(reasons):
            for option in self.reasons:
                self._group.removeButton(option)
                option.setParent(None)
                option.deleteLater()
            self.reasons = [Option(self.theme, words, size_px=14) for words in reasons]
            for at, option in enumerate(self.reasons):
                self._group.addButton(option, at)
                self._grid.addWidget(option, at // REASONS_IN_A_ROW, at % REASONS_IN_A_ROW)
        self._group.setExclusive(False)
        for option in self.reasons:
            option.setChecked(False)
        self._group.setExclusive(True)
        self.reason_head.setVisible(bool(reasons))
        self.reason_note.hide()

    def _chosen(self, _option: object) -> None:
        self.reason_note.hide()

    def _press(self) -> None:
        name, reason = self.by.editor.text().strip(), self._group.checkedId() if self.reasons else -1
        wrong: list[QWidget] = []
        if self.reasons and reason < 0:
            words = translate("people", "Choose a reason.")
            restyle(self.reason_note, words, 14, self.theme.colour("danger_strong"), bold=True)
            self.reason_note.show()
            wrong.append(self.reasons[0])
        if not name:
            self.by.show_fault(translate("people", "Enter your name: it is recorded who did this."))
            wrong.append(self.by.editor)
        if wrong:
            wrong[0].setFocus(Qt.FocusReason.OtherFocusReason)
            self._scroll.ensureWidgetVisible(wrong[0])
            return
        if self.waiting or self.approval.is_open:
            return
        asked = self.question
        if asked is not None and asked.needs is not None and self.approval.is_needed(asked.needs, two=asked.two):
            self.approval.open_for(asked.needs, asked.purpose or asked.title, two=asked.two)
            return
        self._confirm(name, reason)

    def _approved(self, approval: Approval) -> None:
        """Somebody who may answers for it: it is recorded under their name."""
        self.given = approval
        self._confirm(approval.by.name, self._group.checkedId() if self.reasons else -1)

    def _confirm(self, name: str, reason: int) -> None:
        if not self.who.is_signed_in:
            self.who.name = name
        self.waiting = True
        self.notice.show_words("working", "accent", translate("people", "One moment…"), "")
        self._refresh()
        self.confirmed.emit(name, reason)

    def _refresh(self) -> None:
        self.act.set_usable(not self.waiting, translate("people", "it is being done"), shown=False)
