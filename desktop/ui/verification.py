"""The verification page (核身): who stands there, for what purpose, who asked; no picture kept, no money moved.

Main thread. Holds no state of a verification, only what is typed and which request was the last. Promises: a request is
sent once for one press, names are masked as they came. Source: ui.md, principle 6; law.md (purpose and record).
"""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.verification import VerificationState
from desktop.services.commands import AskAgain, Command, RequestVerification
from desktop.services.settings import Settings
from desktop.services.verification import LONGEST_PURPOSE
from desktop.services.views import Phase, VerificationLine, VerificationView
from desktop.ui.clock import ShownClock
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.ask_form import Who, name_in
from desktop.ui.widgets.banner import StateBanner
from desktop.ui.widgets.buttons import DeskButton, Kind
from desktop.ui.widgets.card import Card, scrolling
from desktop.ui.widgets.fact_row import Icon
from desktop.ui.widgets.field import Field
from desktop.ui.widgets.painting import label, restyle
from desktop.ui.widgets.pill import Pill
from desktop.ui.widgets.plain_table import Cell, Column, PlainTable
from desktop.ui.wording import DASH, DOT, clock, diner_class, diner_name, said

COMPACT_BELOW = 1100
#: The icon and the token of a record's state in the list.
_LOOKS = {
    VerificationState.SUBMITTED: ("working", "warning_strong"),
    VerificationState.IN_DOUBT: ("in_doubt", "doubt_strong"),
    VerificationState.MATCHED: ("check", "success_strong"),
    VerificationState.NOT_MATCHED: ("close", "danger_strong"),
    VerificationState.NOT_STARTED: ("close", "ink2"),
}


def state_word(state: VerificationState) -> str:
    """Return where a verification stands."""
    match state:
        case VerificationState.SUBMITTED:
            return translate("verification", "At the terminal")
        case VerificationState.IN_DOUBT:
            return translate("verification", "In doubt")
        case VerificationState.MATCHED:
            return translate("verification", "Matched")
        case VerificationState.NOT_MATCHED:
            return translate("verification", "No match")
        case VerificationState.NOT_STARTED:
            return translate("verification", "Not begun")


class VerificationPage(QWidget):
    """Left the question and its answer, right the records. `send` hands a command to the core."""

    def __init__(
        self, theme: Theme, settings: Settings, shown_clock: ShownClock, send: Callable[[Command], None],
        who: Who | None = None,
    ) -> None:  # fmt: skip
        super().__init__()
        self.theme = theme
        self.settings = settings
        self.clock = shown_clock
        self.send = send
        self.who = who or Who()
        self.view = VerificationView(waiting=False, request_no="", refusal=None, records=())
        self._compact = False
        self._asked = False  # a request is on its way; the next view answers it
        self._last_no = ""  # the request whose outcome is shown
        self._dismissed = False  # somebody began to type: what the last one came to is read
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(translate("verification", "Verification"))
        self._build()
        self.refresh()

    def show_verification(self, view: VerificationView) -> None:
        """Show the state and the records."""
        before, self.view, self._asked = self.view, view, False
        if view.request_no:
            self._last_no = view.request_no
        if view.waiting or view.request_no or view.refusal is not before.refusal:
            self._dismissed = False
        self.refresh()

    @property
    def purpose(self) -> str:
        """What was chosen, or typed under other."""
        if self.other_pill.isChecked():
            return self.other.editor.text().strip()
        return next((pill.text() for pill in self.pills if pill.isChecked()), "")

    def begin(self) -> None:
        """Ask the core to begin, once for a press."""
        if self.begin_button.isEnabled() and not self._asked:
            self._asked = True
            self.send(RequestVerification(purpose=self.purpose, asked_by=self.asker.editor.text().strip()))
            self.refresh()

    def ask_again(self) -> None:
        """Have the one in doubt asked for now."""
        line = self._last()
        if line is not None and line.state is VerificationState.IN_DOUBT:
            self.send(AskAgain(number=line.request_no))

    def refresh(self) -> None:
        """Show everything as it stands."""
        if self.who.is_signed_in or self.asker.editor.isReadOnly():
            name_in(self.asker, self.who)
        self._show_banner()
        self._show_result()
        missing = self._missing()
        self.begin_button.set_usable(not missing, missing)
        self.other.setVisible(self.other_pill.isChecked())
        rows = [self._row(line) for line in self.view.records]
        self.table.show_rows(rows)
        count = translate("verification", "the latest {n}").format(n=len(rows))
        self.records.hint.setText(count if rows else translate("verification", "none yet"))

    def handle_key(self, event: QKeyEvent) -> bool:
        """Enter begins (or presses what has the focus), 1 to 4 choose a purpose, F11 asks again."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                focused = QApplication.focusWidget()
                if isinstance(focused, QAbstractButton) and self.isAncestorOf(focused):
                    focused.click()
                else:
                    self.begin()
            return True
        if event.isAutoRepeat():
            return False
        if key == Qt.Key.Key_F11:
            self.ask_again()
            return True
        at = key - Qt.Key.Key_1
        if 0 <= at < len(self.pills) and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.pills[at].click()
            return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take every key that nothing inside took."""
        if not self.handle_key(event):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrower columns and no keycaps on a narrow window."""
        super().resizeEvent(event)
        compact = self._compact = self.width() < COMPACT_BELOW
        self.left.setFixedWidth(round((self.width() - 44) * (0.45 if compact else 0.46)))
        self.table.show_column(3, not compact)
        for button in (self.begin_button, self.again_button):
            button.set_compact(compact)
        self.refresh()  # the rows say more where a column is missing

    # --- inside -----------------------------------------------------------------------------------------------

    def _last(self) -> VerificationLine | None:
        if not self._last_no or self._dismissed:
            return None
        return next((line for line in self.view.records if line.request_no == self._last_no), None)

    def _missing(self) -> str:
        if self._asked or self.view.waiting or self.view.request_no:
            return translate("verification", "under way")
        if not self.purpose:
            return translate("verification", "purpose first")
        return "" if self.asker.editor.text().strip() else translate("verification", "name first")

    def _show_banner(self) -> None:
        view, line = self.view, self._last()
        if view.waiting or self._asked:
            self.banner.show_phase(
                Phase.WORKING,
                translate("verification", "Waits until the terminal is free"),
                translate("verification", "WAIT"),
            )
        elif view.request_no:
            self.banner.show_phase(
                Phase.READY,
                translate("verification", "Please look at the terminal"),
                translate("verification", "LOOK"),
            )
        elif view.refusal is not None and not self._dismissed:
            self.banner.show_phase(Phase.REFUSED, said(view.refusal).what, translate("verification", "REFUSED"))
        elif line is None:
            self.banner.show_phase(
                Phase.STOPPED,
                translate("verification", "Choose the purpose, then begin"),
                translate("verification", "READY"),
            )
        else:
            self._show_outcome(line)

    def _show_outcome(self, line: VerificationLine) -> None:
        match line.state:
            case VerificationState.MATCHED if line.diner is None:
                self.banner.show_phase(
                    Phase.REFUSED,
                    translate("verification", "Recognised, but not on this desk's roster"),
                    translate("verification", "UNKNOWN"),
                )
            case VerificationState.MATCHED:
                words = DOT.join(part for part in (diner_name(line.diner), diner_class(line.diner)) if part)
                self.banner.show_phase(Phase.PAID, words, translate("verification", "MATCHED"))
            case VerificationState.NOT_MATCHED | VerificationState.NOT_STARTED:
                why = said(line.reason).what if line.reason is not None else ""
                word = translate("verification", "NO MATCH")
                if line.state is VerificationState.NOT_STARTED:
                    word = translate("verification", "REFUSED")
                self.banner.show_phase(Phase.REFUSED, why, word)
            case VerificationState.IN_DOUBT | VerificationState.SUBMITTED:
                self.banner.show_phase(
                    Phase.IN_DOUBT,
                    translate("verification", "Nobody knows yet; the desk keeps asking"),
                    translate("verification", "IN DOUBT"),
                )

    def _show_result(self) -> None:
        view, line = self.view, self._last()
        ink, todo = (
            "ink2",
            translate("verification", "No picture is kept. No money is moved. Every request is recorded."),
        )
        icon = "verify"
        if view.refusal is not None and not self._dismissed and not view.request_no and not view.waiting:
            todo, ink, icon = said(view.refusal).todo, "danger_strong", "warning"
        elif line is not None and not view.request_no and line.reason is not None:
            todo, ink, icon = said(line.reason).todo, "danger_strong", "warning"
        elif line is not None and line.state is VerificationState.MATCHED and line.diner is None:
            todo, ink, icon = translate("verification", "Check who it is in another way."), "danger_strong", "warning"
        elif line is not None and line.state is VerificationState.MATCHED and not view.request_no:
            at = clock(line.finished_at or line.at)
            words = translate("verification", "{purpose}, at {at}, for {asked_by}. Compare with who stands there.")
            todo, ink = words.format(purpose=line.purpose, at=at, asked_by=line.asked_by), "success_strong"
            icon = "check"
        elif line is not None and line.state is VerificationState.IN_DOUBT and not view.request_no:
            todo, ink, icon = (
                translate("verification", "Do not rely on it. Check who it is in another way."),
                "doubt_strong",
                "in_doubt",
            )
        restyle(self.note, todo, 16, self.theme.colour(ink), bold=ink != "ink2")
        self.note_icon.show_icon(icon, ink)
        doubtful = line is not None and line.state is VerificationState.IN_DOUBT and not view.request_no
        self.again_button.setVisible(doubtful)

    def _row(self, line: VerificationLine) -> tuple[Cell, ...]:
        icon, token = _LOOKS[line.state]
        who = DASH
        if line.diner is not None:
            who = DOT.join(part for part in (diner_name(line.diner), diner_class(line.diner)) if part)
        result = state_word(line.state)
        if line.state is VerificationState.MATCHED and line.diner is None:
            result, icon, token = translate("verification", "Unknown"), "question", "danger_strong"
        return (
            Cell(clock(line.at), "ink2"),
            Cell(who, bold=line.diner is not None),
            Cell(line.purpose, under=line.asked_by if self._compact else ""),
            Cell(line.asked_by, "ink2"),
            Cell(result, token, icon),
        )

    def _typed(self, _words: object = None) -> None:
        self._dismissed = True
        if self.other_pill.isChecked() and not self.other.isVisibleTo(self):
            self.other.setVisible(True)
            self.other.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.refresh()

    def _build(self) -> None:
        theme = self.theme
        self.left = QWidget()
        column = QVBoxLayout(self.left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self.banner = StateBanner(theme)
        self.banner.radius = theme.px("radius_card")
        self.banner.setFixedHeight(128)
        column.addWidget(self.banner)
        column.addWidget(self._note_card())
        column.addWidget(self._form(), 1)
        self.begin_button = DeskButton(
            theme,
            translate("verification", "Begin"),
            icon="face",
            key="Enter",
            kind=Kind.PRIMARY,
            height=64,
            size_px=20,
        )
        self.begin_button.clicked.connect(self.begin)
        column.addWidget(self.begin_button)
        self.records = Card(theme, translate("verification", "Records"))
        self.table = PlainTable(
            theme,
            translate("verification", "Records"),
            (
                Column(title=translate("verification", "Time"), width=92),
                Column(title=translate("verification", "Person")),
                Column(title=translate("verification", "Purpose"), width=128),
                Column(title=translate("verification", "Asked by"), width=112),
                Column(title=translate("verification", "Result"), width=124),
            ),
            row_px=52,
        )
        self.records.rows.addWidget(self.table)
        body = QHBoxLayout()
        body.setSpacing(12)
        body.addWidget(self.left)
        body.addWidget(self.records, 1)
        head = QWidget()
        head.setFixedHeight(48)
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(label(translate("verification", "Verification"), 20, theme.colour("ink"), bold=True))
        row.addWidget(label(translate("verification", "Identity by face, without money"), 14, theme.colour("ink2")))
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(head)
        layout.addLayout(body, 1)

    def _note_card(self) -> QWidget:
        theme = self.theme
        made = QFrame()
        made.setObjectName("card")
        self.note_icon = Icon(theme, "verify", 28)
        self.note = label("", 16, theme.colour("ink2"), wrap=True)
        self.again_button = DeskButton(
            theme, translate("verification", "Ask again"), icon="retry", icon_px=20, key="F11", kind=Kind.DOUBT
        )
        self.again_button.clicked.connect(self.ask_again)
        self.again_button.hide()
        row = QHBoxLayout(made)
        row.setContentsMargins(20, 10, 20, 10)
        row.setSpacing(16)
        row.addWidget(self.note_icon)
        row.addWidget(self.note, 1)
        row.addWidget(self.again_button)
        made.setMinimumHeight(76)
        return made

    def _form(self) -> QWidget:
        theme = self.theme
        card = Card(theme, translate("verification", "Purpose"), translate("verification", "shown to the person, kept"))
        self._group = QButtonGroup(self)
        names = (
            translate("verification", "Meal pick-up"),
            translate("verification", "Medicine"),
            translate("verification", "Parent pick-up"),
            translate("verification", "Other"),
        )
        self.pills = [Pill(theme, name) for name in names]
        self.other_pill = self.pills[-1]
        grid = QGridLayout()
        grid.setSpacing(8)
        for at, pill in enumerate(self.pills):
            self._group.addButton(pill)
            pill.clicked.connect(self._typed)
            grid.addWidget(pill, at // 2, at % 2)
        self.pills[0].setChecked(True)
        self.other = Field(theme, translate("verification", "Which purpose"))
        self.other.editor.setMaxLength(LONGEST_PURPOSE)
        self.other.changed.connect(self._typed)
        self.asker = Field(theme, translate("verification", "Asked by (your name)"))
        self.asker.editor.setMaxLength(LONGEST_PURPOSE)
        self.asker.changed.connect(self._typed)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(20, 12, 20, 12)
        column.setSpacing(12)
        column.addLayout(grid)
        names_row = QHBoxLayout()
        names_row.setSpacing(8)
        for field in (self.other, self.asker):
            field.note.hide()  # no hint, and faults come from the core
            names_row.addWidget(field, 1)
        column.addLayout(names_row)
        column.addStretch(1)
        card.rows.addWidget(scrolling(inside))
        return card
