"""The pages of a set-up from the provider's file: which, whose, what it says, what became of it. Main thread.

No page reads a file: what they need comes through `FileHooks`. Whose file it is no signature can say the first time: a
person compares the provider's code, before anything of it is taken. Source: bundle.md; decision 0019; ui.md.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from desktop.domain.errors import OperatorError
from desktop.domain.money import format_yuan
from desktop.services.provisioning import OfferedFile, Provision, Returned
from desktop.services.settings import Settings
from desktop.ui.setup_draft import Compared, FileStep, SetupDraft
from desktop.ui.setup_ends import FactsPage
from desktop.ui.setup_pages import ChoicePage, SetupPage
from desktop.ui.strings import sentence_of
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.buttons import DeskButton
from desktop.ui.widgets.choice import MOST_WIDTH, Choice
from desktop.ui.widgets.painting import label, restyle
from desktop.ui.wording import DASH, DOT


@dataclass(frozen=True, slots=True, kw_only=True)
class FileHooks:
    """What a set-up from a file asks of the composition root; all answer at once.

    `look` returns what a file may give here and now, or raises OperatorError; it changes nothing. `finish` makes the
    home of the provision, with the supervisor's name and PIN or None, and gives the registration back beside the file;
    it may raise OperatorError, then there is no home, and it can be asked again.
    """

    offered: Callable[[], Sequence[OfferedFile]]
    look: Callable[[str], Provision]
    finish: Callable[[Provision, Settings, str, tuple[str, str] | None], Returned]


class FilePage(ChoicePage):
    """The files on the sticks that are plugged in, one touch each; or a path."""

    taken = Signal(str)  # the path of a file to look at

    def __init__(self, theme: Theme, draft: SetupDraft, offered: Callable[[], Sequence[OfferedFile]]) -> None:
        super().__init__(theme, draft)
        self._offered = offered
        self.found = label("", 14, theme.colour("ink2"), wrap=True)
        self.column.addWidget(self.found)
        self._place = self.column.count()  # where the cards stand
        self.again = DeskButton(theme, translate("setup", "Look again"), icon="retry", icon_px=20)
        self.again.clicked.connect(self.look_again)
        self.browse = DeskButton(theme, translate("setup", "Choose a file"), icon="file", icon_px=20)
        self.browse.clicked.connect(self._browse)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.again)
        row.addWidget(self.browse)
        row.addStretch(1)
        self.column.addLayout(row)
        field = self.add_field(
            "file_path",
            translate("setup", "Or where the file is"),
            translate("setup", "WINDOW.provision.zip; its .minisig has to lie beside it."),
        )
        field.editor.setMaxLength(1_000)
        self.outcome = label("", 14, theme.colour("danger_strong"), bold=True, wrap=True)
        self.column.addWidget(self.outcome)
        self.end()
        self.edited.connect(lambda: self.outcome.setText(""))
        self.look_again()

    def look_again(self) -> None:
        """Offer what lies on the sticks now."""
        for choice in self.choices.values():
            self._group.removeButton(choice)
            self.column.removeWidget(choice)
            choice.hide()
            choice.deleteLater()
        self.choices = {}
        files = self._offered()
        for at, file in enumerate(files):
            self._offer(at, file)
        self.found.setText(
            translate("setup", "Found on the sticks that are plugged in:")
            if files
            else translate("setup", "No stick with a provisioning file is plugged in. Plug it in and look again.")
        )
        self.refresh()

    def refresh(self) -> None:
        """Show which file was chosen."""
        super().refresh()
        if self.draft.file_path in self.choices:
            self.choices[self.draft.file_path].setChecked(True)

    def chose(self, value: str) -> None:
        """Take a file from a stick at once."""
        self.draft.file_path = value
        self.fields["file_path"].set_text(value)
        self.show_faults([])
        self.taken.emit(value)

    def first_editor(self) -> QWidget | None:
        """Return the first file, or the path where there is none."""
        return next(iter(self.choices.values()), None) or self.fields["file_path"].editor

    def show_error(self, error: OperatorError) -> None:
        """Say why a file cannot be taken; nothing of it was."""
        self.outcome.setText(sentence_of(error, self.draft.language))

    def _offer(self, at: int, file: OfferedFile) -> None:
        title = translate("setup", "Window {till}, on stick {stick}").format(till=file.till_id, stick=file.stick)
        choice = Choice(self.theme, title, file.path, "stick")
        choice.clicked.connect(lambda: self.chose(file.path))
        self._group.addButton(choice)
        self.choices[file.path] = choice
        self.column.insertWidget(self._place + at, choice)

    def _browse(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self, translate("setup", "Provisioning file"), "", "*.provision.zip (*.provision.zip)"
        )
        if path:
            self.chose(path)


class CodePage(ChoicePage):
    """Whose file it is: the provider's twenty digits, for a person to compare."""

    def __init__(self, theme: Theme, draft: SetupDraft) -> None:
        super().__init__(theme, draft)
        provision = draft.provision
        assert provision is not None  # the page before does not let go without one
        facts = DOT.join((
            translate("setup", "Provider {name}").format(name=provision.provider.provider),
            translate("setup", "window {till}").format(till=provision.till_id),
            translate("setup", "file number {n}").format(n=provision.sequence),
        ))  # fmt: skip
        asked = translate(
            "setup", "Call the provider under a number that you know, not one from the stick. Let them read the code."
        )
        self.column.addWidget(label(facts, 16, theme.colour("ink"), wrap=True))
        self.code = label(provision.code, 32, theme.colour("ink"), bold=True)
        self.code.setAccessibleName(translate("setup", "Code {code}").format(code=provision.code))
        self.column.addWidget(self.code)
        self.column.addWidget(label(asked, 14, theme.colour("ink2"), wrap=True))
        self.add_choice(
            Compared.SAME.value,
            translate("setup", "The provider reads out the same code"),
            translate("setup", "All twenty digits are the same: the file is the provider's."),
            "check",
        )
        self.add_choice(
            Compared.OTHER.value,
            translate("setup", "It is another code"),
            translate("setup", "Nothing is taken. Keep the stick and tell the provider."),
            "warning",
        )
        self.end()

    def refresh(self) -> None:
        """Show the answer, once there is one."""
        if self.draft.compared.value in self.choices:
            self.choices[self.draft.compared.value].setChecked(True)

    def first_editor(self) -> QWidget | None:
        """Return the answer that was given; before, the first."""
        return super().first_editor() or self.choices[Compared.SAME.value]

    def chose(self, value: str) -> None:
        """Take the answer."""
        self.draft.compared = Compared(value)
        self.show_faults(self.draft.faults(FileStep.CODE) if self.draft.compared is Compared.OTHER else [])
        self.edited.emit()


class GivenPage(FactsPage):
    """Everything that the file says and the installer added, before anything is written."""

    def _titles(self) -> tuple[str, ...]:
        return (
            translate("setup", "Provider"),
            translate("setup", "File"),
            translate("setup", "School"),
            translate("setup", "Window"),
            translate("setup", "Meals"),
            translate("setup", "Limits"),
            translate("setup", "Terminal"),
            translate("setup", "Key of the ledger"),
            translate("setup", "Policies"),
            translate("setup", "Authorities"),
            translate("setup", "Server"),
            translate("setup", "First supervisor"),
        )

    def _shown(self) -> tuple[str, ...]:
        given = self.draft.provision
        assert given is not None
        settings, terminal_and_key = given.settings, self._terminal_and_key()
        meals = [
            f"{meal.name} {meal.starts_at:%H:%M}–{meal.ends_at:%H:%M} ¥{format_yuan(meal.price_fen)}"
            for meal in settings.meals
        ]
        limits = translate("setup", "¥{single} a sale; without network ¥{total} and {n} sales in {hours} h")
        number = translate("setup", "number {n}, made {made}, good until {until}")
        return (
            f"{given.provider.provider}{DOT}{given.code}",
            number.format(n=given.sequence, made=f"{given.made_at:%Y-%m-%d}", until=given.expires_on.isoformat()),
            f"{settings.school.name}{DOT}{settings.school.customer_id}",
            f"{settings.till.till_id}{DOT}{settings.till.name}",
            "\n".join(meals),
            limits.format(
                single=format_yuan(settings.limits.single_limit_fen),
                total=format_yuan(settings.limits.offline_total_fen),
                n=settings.limits.offline_count,
                hours=settings.limits.offline_hours,
            ),
            *terminal_and_key,
            ", ".join(given.policy_ids) or settings.policy_id,
            ", ".join(given.authority_names) or DASH,
            settings.sync.server or DASH,
            self._supervisor(),
        )


class DonePage(SetupPage):
    """The desk is made: what goes back to the provider, or why it could not."""

    def __init__(self, theme: Theme, draft: SetupDraft) -> None:
        super().__init__(theme, draft)
        self.column.addWidget(
            label(translate("setup", "The desk is set up."), 20, theme.colour("success_strong"), bold=True)
        )
        self.outcome = label("", 16, theme.colour("ink"), wrap=True)
        self.outcome.setMaximumWidth(MOST_WIDTH)
        self.column.addWidget(self.outcome)
        self.code = label("", 20, theme.colour("ink"), bold=True)
        self.column.addWidget(self.code)
        words = translate(
            "setup", "Next: pair the terminal and try one fen, under Devices. Pupils come by a roster, under People."
        )
        self.column.addWidget(label(words, 14, theme.colour("ink2"), wrap=True))
        self.end()

    def refresh(self) -> None:
        """Show what became of the registration."""
        returned = self.draft.returned
        if returned is None:
            return
        self.code.setVisible(bool(returned.keys))
        if returned.fault is not None:
            words = sentence_of(returned.fault, self.draft.language)
            restyle(self.outcome, words, 16, self.theme.colour("danger_strong"), bold=True)
            return
        told = translate(
            "setup",
            "Take the stick back to the provider: {path} holds this window's public key. Its code for them:",
        )
        restyle(self.outcome, told.format(path=returned.path), 16, self.theme.colour("ink"))
        self.code.setText("\n".join(code for _key_id, code in returned.keys))
