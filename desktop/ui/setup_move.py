"""The pages of a set-up in which this computer replaces another: which backup, what it lacks, what came of it.

Main thread. Opening a backup and taking it take their time and are done elsewhere: `MoveHooks` begins them, and the
outcome comes back through the wizard. Promises: what is missing is on the screen before anything is taken, and a loss
is taken only by a press that says so. Source: issue 8, A PC exchanged; promises.md 8.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.errors import OperatorError
from desktop.services.moving_views import Moved, MoveWanted, OfferedBackup
from desktop.ui.moving_words import backup_lines, came_lines, missing_lines, todo_lines
from desktop.ui.people_speaker import moment
from desktop.ui.setup_draft import SetupDraft
from desktop.ui.setup_pages import ChoicePage, SetupPage
from desktop.ui.strings import sentence_of
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.buttons import DeskButton
from desktop.ui.widgets.choice import MOST_WIDTH, Choice
from desktop.ui.widgets.fact_lines import FactLines
from desktop.ui.widgets.painting import label, restyle
from desktop.ui.widgets.progress_line import ProgressLine
from desktop.ui.wording import DOT

POLL_MS = 2_000
NAMES_PX = 180


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveHooks:
    """What a move asks of the composition root.

    `offer`, `look` and `take` begin and return. `SetupWizard.show_offered` hears, on the main thread, which backups are
    on the sticks that are plugged in; `show_looked`, `show_step` and `show_moved` hear of the others. `save_paper`
    writes the PDF and returns its path; it may raise OperatorError. `steps` is how many steps a look and a taking have
    together.
    """

    offer: Callable[[], None]
    look: Callable[[MoveWanted], None]
    take: Callable[[MoveWanted], None]
    save_paper: Callable[[Moved], str]
    steps: int = 5


class BackupPage(ChoicePage):
    """The backups on the sticks that are plugged in, one touch each; or a path. Code and second medium beside it."""

    looked = Signal()  # the backup of the draft is to be opened

    def __init__(
        self, theme: Theme, draft: SetupDraft, hooks: MoveHooks, offered: tuple[OfferedBackup, ...] = ()
    ) -> None:
        """`offered` is what was found before: it is looked anew at once."""
        super().__init__(theme, draft)
        self._hooks = hooks
        self._shown: tuple[OfferedBackup, ...] | None = None
        self.found = label("", 14, theme.colour("ink2"), wrap=True)
        self.column.addWidget(self.found)
        self._place = self.column.count()  # where the cards stand
        self.browse = DeskButton(theme, translate("moving", "Choose a file"), icon="file", icon_px=20)
        self.browse.clicked.connect(self._browse)
        row = QHBoxLayout()
        row.addWidget(self.browse)
        row.addStretch(1)
        self.column.addLayout(row)
        path = self.add_field(
            "backup_path", translate("moving", "Or where the backup is"),
            translate("moving", "The file with people's keys has to lie beside it."),
        )  # fmt: skip
        path.editor.setMaxLength(1_000)
        code = self.add_field(
            "backup_code", translate("moving", "Recovery code"),
            translate("moving", "Four groups of five, on the paper. A trial desk's backup has none."),
        )  # fmt: skip
        code.editor.setMaxLength(40)
        medium = self.add_field(
            "second_medium", translate("moving", "Second medium, if there was one"),
            translate("moving", "Its folder: it knows what the backup lacks. May be left empty."),
        )  # fmt: skip
        medium.editor.setMaxLength(1_000)
        self.progress = ProgressLine(theme)
        self.progress.hide()
        self.column.addWidget(self.progress)
        self.outcome = label("", 14, theme.colour("danger_strong"), bold=True, wrap=True)
        self.column.addWidget(self.outcome)
        self.end()
        self.edited.connect(lambda: self.outcome.setText(""))
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_MS)
        self._timer.timeout.connect(hooks.offer)
        self._timer.start()
        self.show_offered(offered)
        hooks.offer()

    def show_offered(self, offered: tuple[OfferedBackup, ...]) -> None:
        """Offer what lies on the sticks now; nothing moves where nothing changed."""
        if offered == self._shown:
            return
        self._shown = offered
        for choice in self.choices.values():
            self._group.removeButton(choice)
            self.column.removeWidget(choice)
            choice.hide()
            choice.deleteLater()
        self.choices = {}
        for at, each in enumerate(offered):
            title = translate("moving", "Window {till}, of {made}").format(till=each.till_id, made=moment(each.made_at))
            choice = Choice(self.theme, title, each.path, "stick")
            choice.clicked.connect(lambda _on=True, path=each.path: self.chose(path))
            self._group.addButton(choice)
            self.choices[each.path] = choice
            self.column.insertWidget(self._place + at, choice)
        self.found.setText(
            translate("moving", "Found on the sticks that are plugged in:")
            if offered
            else translate("moving", "Plug in the stick with the backup: it is found by itself.")
        )
        self.refresh()

    def refresh(self) -> None:
        """Show which backup was chosen."""
        super().refresh()
        if self.draft.backup_path in self.choices:
            self.choices[self.draft.backup_path].setChecked(True)

    def chose(self, value: str) -> None:
        """Take a backup from a stick; the code is still to be typed."""
        self.draft.backup_path = value
        self.fields["backup_path"].set_text(value)
        self.show_faults([])
        self.edited.emit()
        self.fields["backup_code"].editor.setFocus()

    def first_editor(self) -> QWidget | None:
        """Return the first backup, or the path where there is none."""
        return next(iter(self.choices.values()), None) or self.fields["backup_path"].editor

    def show_step(self, done: int) -> None:
        """Show how far the look is."""
        self.progress.show()
        self.progress.show_progress(
            translate("moving", "Opening and proving the backup"), min(done, self._hooks.steps), self._hooks.steps
        )

    def show_error(self, error: OperatorError) -> None:
        """Say why it cannot be taken; nothing of it was."""
        self.progress.hide()
        self.outcome.setText(sentence_of(error, self.draft.language))
        if error.code.startswith("restore.code"):
            self.fields["backup_code"].editor.setFocus()

    def _browse(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, translate("moving", "Backup"), "", "*.canteen *.zip (*)")
        if path:
            self.chose(path)


class MissingPage(SetupPage):
    """What the backup holds and what it lacks, before anything is taken."""

    def __init__(self, theme: Theme, draft: SetupDraft) -> None:
        super().__init__(theme, draft)
        seen = draft.backup
        assert seen is not None  # the page before does not let go without one
        words = translate("moving", "From here on the old computer must not sell any more.")
        self.column.addWidget(label(words, 14, theme.colour("warning_strong"), bold=True, wrap=True))
        self._seen = seen
        self.held = _Section(theme, translate("moving", "The backup"))
        self.missing = _Section(theme, translate("moving", "What it lacks"))
        self.column.addWidget(self.held)
        self.column.addWidget(self.missing)
        self.accept: Choice | None = None
        if seen.loses:
            self.accept = Choice(
                theme, translate("moving", "Take it with this loss"),
                translate("moving", "There is no better backup. The provider and the supervisor are told."), "warning",
            )  # fmt: skip
            self.accept.setCheckable(True)
            self.accept.clicked.connect(self._accept)
            self.column.addWidget(self.accept)
        self.add_field(
            "move_terminal", translate("moving", "Where the terminal is on this computer"),
            translate("moving", "Its journal is read at once. It may be another port than before."),
        ).editor.setMaxLength(200)  # fmt: skip
        self.end()

    def refresh(self) -> None:
        """Show the backup, and whether the loss was taken."""
        super().refresh()
        self.held.facts.show_lines(backup_lines(self._seen))
        self.missing.facts.show_lines(missing_lines(self._seen))
        if self.accept is not None:
            self.accept.setChecked(self.draft.accept_loss)

    def _accept(self) -> None:
        self.draft.accept_loss = True
        self.show_faults([])
        self.refresh()
        self.edited.emit()


class MovedPage(SetupPage):
    """How far the taking is, and what came of it."""

    def __init__(self, theme: Theme, draft: SetupDraft, hooks: MoveHooks) -> None:
        super().__init__(theme, draft)
        self._hooks = hooks
        self.progress = ProgressLine(theme)
        self.column.addWidget(self.progress)
        self.waiting = label(
            translate("moving", "Do not switch off. Then the terminal's journal is read, which may take a minute."),
            14, theme.colour("ink2"), wrap=True,
        )  # fmt: skip
        self.column.addWidget(self.waiting)
        self.outcome = label("", 16, theme.colour("danger_strong"), bold=True, wrap=True)
        self.outcome.setMaximumWidth(MOST_WIDTH)
        self.column.addWidget(self.outcome)
        self.body = QVBoxLayout()
        self.body.setSpacing(16)
        self.column.addLayout(self.body)
        self.paper = DeskButton(theme, translate("moving", "Save as PDF"), icon="file", icon_px=20)
        self.paper.clicked.connect(self._save)
        self.paper.hide()
        self.saved = label("", 14, theme.colour("ink2"), wrap=True)
        row = QHBoxLayout()
        row.addWidget(self.paper)
        row.addWidget(self.saved, 1)
        self.column.addLayout(row)
        self.end()
        self.show_step(0)
        if draft.moved is not None:
            self.show_moved(draft.moved)

    def show_step(self, done: int) -> None:
        """Show how far it is."""
        self.progress.show_progress(
            translate("moving", "The desk is being put in place"), min(done, self._hooks.steps), self._hooks.steps
        )

    def show_error(self, error: OperatorError) -> None:
        """Say why it could not be taken."""
        self.progress.hide()
        self.waiting.hide()
        restyle(
            self.outcome, sentence_of(error, self.draft.language), 16, self.theme.colour("danger_strong"), bold=True
        )  # fmt: skip

    def show_moved(self, moved: Moved) -> None:
        """Say what came back, what did not, and what is to be done."""
        self.progress.hide()
        self.waiting.hide()
        done = translate("moving", "This computer has taken over the desk")
        restyle(
            self.outcome, DOT.join((done, moved.school, moved.till_name)), 16, self.theme.colour("success_strong"),
            bold=True,
        )  # fmt: skip
        for title, lines in (
            (translate("moving", "What to do next"), todo_lines(moved)),
            (translate("moving", "What came along"), came_lines(moved)),
        ):
            section = _Section(self.theme, title)
            self.body.addWidget(section)
            section.facts.show_lines(lines)
        self.paper.show()

    def first_editor(self) -> QWidget | None:
        """Nothing is typed here."""
        return None

    def _save(self) -> None:
        moved = self.draft.moved
        if moved is None:
            return
        try:
            words = translate("moving", "Saved as {path}").format(path=self._hooks.save_paper(moved))
        except OperatorError as error:
            words = sentence_of(error, self.draft.language)
        self.saved.setText(words)


def wanted_of(draft: SetupDraft) -> MoveWanted:
    """Return what the draft wants to be looked at, or taken."""
    medium = draft.second_medium.strip()
    return MoveWanted(
        file=Path(draft.backup_path.strip()).expanduser(), code=draft.backup_code.strip(),
        second_medium=Path(medium).expanduser() if medium else None, terminal_url=draft.move_terminal.strip(),
        key_in_file=draft.key_in_file, accept_loss=draft.accept_loss,
    )  # fmt: skip


class _Section(QWidget):
    """Lines under a title. Filled once it stands in its page: before, a style sheet would take its fonts back."""

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(label(title, 16, theme.colour("ink"), bold=True))
        self.facts = FactLines(theme, size_px=16, names_px=NAMES_PX)
        column.addWidget(self.facts)
