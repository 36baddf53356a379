"""The last pages of the set-up: the roster and the first supervisor, which may wait, and the summary. Main thread."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QGridLayout, QHBoxLayout, QLineEdit

from desktop.domain.errors import OperatorError
from desktop.ui.setup_draft import SetupDraft
from desktop.ui.setup_pages import SetupPage
from desktop.ui.strings import sentence_of
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.buttons import DeskButton
from desktop.ui.widgets.painting import label, restyle
from desktop.ui.wording import DASH

MOST_FAULTS_SHOWN = 500  # a file that is wrong in every row must not hold the window up


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterCheck:
    """What a look at a roster file came to: how many people, or its faults as ready lines."""

    people: int
    faults: tuple[str, ...] = ()


class RosterPage(SetupPage):
    """A roster file, looked at before anything is taken over."""

    looked = Signal(str)  # the path to look at

    def __init__(self, theme: Theme, draft: SetupDraft) -> None:
        super().__init__(theme, draft)
        self.add_field(
            "roster_path",
            translate("setup", "Roster file"),
            translate("setup", "CSV (UTF-8 or GB18030) or XLSX. May be left empty: people can be imported later."),
        )
        self.browse = DeskButton(theme, translate("setup", "Choose a file"), icon="file", icon_px=20)
        self.browse.clicked.connect(self._browse)
        self.look = DeskButton(theme, translate("setup", "Look at it"), icon="check", icon_px=20)
        self.look.clicked.connect(self._look)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.browse)
        row.addWidget(self.look)
        row.addStretch(1)
        self.column.addLayout(row)
        self.outcome = label("", 14, theme.colour("ink2"), wrap=True)
        self.column.addWidget(self.outcome)
        self.end()
        self.edited.connect(self._forget)

    def refresh(self) -> None:
        """Show the path."""
        super().refresh()
        self.look.set_usable(
            bool(self.draft.roster_path.strip()), translate("setup", "choose a file first"), shown=False
        )

    def show_check(self, check: RosterCheck) -> None:
        """Show what the file holds, or its faults by row."""
        if not check.faults:
            words = translate("setup", "{n} people, no fault.").format(n=check.people)
            restyle(self.outcome, words, 14, self.theme.colour("success_strong"), bold=True)
            return
        lines = [translate("setup", "{n} faults; nothing will be taken over:").format(n=len(check.faults))]
        lines += check.faults[:MOST_FAULTS_SHOWN]  # the page scrolls
        more = len(check.faults) - MOST_FAULTS_SHOWN
        if more > 0:
            lines.append(translate("setup", "and {n} more").format(n=more))
        restyle(self.outcome, "\n".join(lines), 14, self.theme.colour("danger_strong"))

    def show_error(self, error: OperatorError) -> None:
        """Say why the file could not be looked at."""
        words = sentence_of(error, self.draft.language)
        restyle(self.outcome, words, 14, self.theme.colour("danger_strong"), bold=True)

    def _forget(self) -> None:
        restyle(self.outcome, "", 14, self.theme.colour("ink2"))
        self.refresh()

    def _browse(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, translate("setup", "Roster file"), "", "CSV, XLSX (*.csv *.xlsx)")
        if path:
            self.draft.roster_path = path
            self._forget()
            self._look()

    def _look(self) -> None:
        self.looked.emit(self.draft.roster_path.strip())


class SupervisorPage(SetupPage):
    """Who is in charge of the desk; may be left empty, and says what that means."""

    def __init__(self, theme: Theme, draft: SetupDraft) -> None:
        super().__init__(theme, draft)
        self.add_field(
            "supervisor_name",
            translate("setup", "Supervisor's name"),
            translate("setup", "They add the others under Settings, Users and roles."),
        )
        secret = self.add_field(
            "supervisor_secret",
            translate("setup", "PIN or password"),
            translate("setup", "Six digits, or a password of 8 and more. Let them choose and enter it."),
        )
        secret.editor.setEchoMode(QLineEdit.EchoMode.Password)
        words = translate(
            "setup",
            "May be left empty: then whoever sits at the desk does everything, refunds too, and only a typed name is "
            "recorded. It can be done later in the settings.",
        )
        self.column.addWidget(label(words, 14, theme.colour("ink2"), wrap=True))
        self.end()


class FactsPage(SetupPage):
    """Everything that was said, before anything is written: a title and a value a row."""

    def __init__(self, theme: Theme, draft: SetupDraft) -> None:
        super().__init__(theme, draft)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(10)
        self._grid.setColumnStretch(1, 1)
        self._values = []
        for at, title in enumerate(self._titles()):
            self._grid.addWidget(label(title, 16, theme.colour("ink2")), at, 0, Qt.AlignmentFlag.AlignTop)
            value = label("", 16, theme.colour("ink"), bold=True, wrap=True)
            self._grid.addWidget(value, at, 1)
            self._values.append(value)
        self.column.addLayout(self._grid)
        self.outcome = label("", 16, theme.colour("danger_strong"), bold=True, wrap=True)
        self.column.addWidget(self.outcome)
        self.end()

    def refresh(self) -> None:
        """Show the draft."""
        for value, words in zip(self._values, self._shown(), strict=True):
            value.setText(words)
        self.outcome.setText("")

    def show_error(self, error: OperatorError) -> None:
        """Say why the desk could not be set up."""
        self.outcome.setText(sentence_of(error, self.draft.language))

    def _titles(self) -> tuple[str, ...]:
        raise NotImplementedError

    def _shown(self) -> tuple[str, ...]:
        raise NotImplementedError

    def _terminal_and_key(self) -> tuple[str, str]:
        draft = self.draft
        if draft.simulated:
            return translate("setup", "Simulated (trial)"), translate("setup", "File of the folder (trial)")
        key = translate("setup", "File of the folder") if draft.key_in_file else translate("setup", "Key store")
        return draft.terminal_url, key

    def _supervisor(self) -> str:
        return self.draft.supervisor_name.strip() or translate("setup", "Nobody: the desk is open")


class SummaryPage(FactsPage):
    """What was answered by hand."""

    def _titles(self) -> tuple[str, ...]:
        return (
            translate("setup", "School"),
            translate("setup", "Window"),
            translate("setup", "Meals"),
            translate("setup", "Terminal"),
            translate("setup", "Key of the ledger"),
            translate("setup", "Roster"),
            translate("setup", "First supervisor"),
        )

    def _shown(self) -> tuple[str, ...]:
        draft = self.draft
        meals = [f"{row.name} {row.starts}–{row.ends} ¥{row.price}" for row in draft.meals if row.served]
        return (
            f"{draft.school_name} · {draft.customer_id}",
            f"{draft.till_id} · {draft.till_name}",
            "\n".join(meals),
            *self._terminal_and_key(),
            draft.roster_path.strip() or DASH,
            self._supervisor(),
        )
