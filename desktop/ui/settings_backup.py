"""The section of backup and restore: makes a backup with its progress, and says how one is put back. Main thread."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.services.settings_views import Asked, BackupView, SettingsNews
from desktop.services.views import View
from desktop.ui.people_words import whole_day_and_time
from desktop.ui.settings_hooks import SettingsHooks
from desktop.ui.settings_section import Row, Section
from desktop.ui.strings import sentence
from desktop.ui.theme import Theme
from desktop.ui.translations import language, translate
from desktop.ui.widgets.buttons import DeskButton, Kind
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.field import ShortField
from desktop.ui.widgets.notice import Notice
from desktop.ui.widgets.painting import label
from desktop.ui.widgets.progress_line import ProgressLine


class BackupSection(Section):
    """The last backup, a new one, and what to do when this computer is lost."""

    name = "backup"
    icon = "database"

    def __init__(self, theme: Theme, hooks: SettingsHooks) -> None:
        super().__init__(theme)
        self.hooks = hooks
        self.running = False
        self.last = Row(theme, translate("settings", "The last backup"), translate("settings", "None was made yet"))
        where = translate("settings", "Where to: a file on a stick or another disk")
        hint = translate("settings", "Empty: backups in the user's documents")
        self.path = ShortField(theme, where, hint)
        self.button = DeskButton(theme, translate("settings", "Make a backup"), icon="download", kind=Kind.PRIMARY)
        self.button.clicked.connect(self.make)
        self.progress = ProgressLine(theme)
        self.progress.hide()
        self.notice = Notice(theme)
        card = Card(theme, translate("settings", "Backup"))
        card.add_row(self.last)
        inside = QWidget()
        row = QHBoxLayout(inside)
        row.setContentsMargins(20, 12, 20, 12)
        row.setSpacing(12)
        row.addWidget(self.path, 1)
        row.addWidget(self.button)
        card.add_row(inside)
        card.end()
        self.column.addWidget(card)
        self.column.addWidget(self.progress)
        self.column.addWidget(self.notice)
        back = Card(theme, translate("settings", "To put one back"))
        for words in (
            translate("settings", "Close the desk. On the command line of this computer or another: canteen-desk "
                                  "restore FILE --home FOLDER"),
            translate("settings", "The recovery code was shown with the first backup. Without it a backup cannot be "
                                  "opened: keep it on paper, away from this computer."),
            translate("settings", "The restored desk says what is missing, and takes it from the terminal's journal."),
        ):  # fmt: skip
            line = label(words, 14, theme.colour("ink"), wrap=True)
            line.setContentsMargins(20, 10, 20, 10)
            back.add_row(line)
        back.end()
        self.column.addWidget(back)
        self.column.addStretch(1)

    def title(self) -> str:
        return translate("settings", "Backup and restore")

    def opened(self) -> None:
        """Look what the last one was."""
        self.hooks.look_at_backup()

    def make(self) -> None:
        """Have one made."""
        if not self.running:
            self._show_running(True)
            self.notice.hide()
            self.progress.show_progress(translate("settings", "The backup is being written and proved"), 0, 0)
            self.hooks.make_backup(self.path.editor.text().strip())

    def take_view(self, view: View) -> None:
        """Hear how far it is, and what became of it."""
        match view:
            case BackupView(made_at=made_at) if made_at is not None:
                words = translate("settings", "{at}, {n} entries, {path}")
                told = words.format(at=whole_day_and_time(made_at), n=view.entries, path=view.path)
                self.last.hint.setText(told)
            case SettingsNews(about=Asked.BACKUP):
                self._take_news(view)
            case _:
                pass

    def _take_news(self, news: SettingsNews) -> None:
        if news.fault is not None:
            self._show_running(False)
            head = translate("settings", "No backup was made")
            self.notice.show_words("refused", "danger", head, sentence(news.fault.code, news.fault.facts, language()))
        elif news.finished:
            self._show_running(False)
            told = translate("settings", "{path}: opened, decrypted and checked.").format(path=news.path)
            if news.code:
                told += "\n" + translate(
                    "settings", "Recovery code, shown this once. Write it down: {code}"
                ).format(code=news.code)  # fmt: skip
            self.notice.show_words("paid", "success", translate("settings", "The backup is made"), told)
            self.hooks.look_at_backup()
        else:
            words = translate("settings", "The backup is being written and proved")
            self.progress.show_progress(words, news.done, news.total)

    def _show_running(self, running: bool) -> None:
        self.running = running
        self.progress.setVisible(running)
        self.button.set_usable(not running, translate("settings", "one moment"))
