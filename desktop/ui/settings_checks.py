"""The section of the self-check: what does not hold first, each with how it is mended; and a file for the provider.

Main thread. Both run off it, show how far they are, and can be cancelled; nothing is modal. Where the support file
would go is looked at while the section is shown, so that a stick put in is taken. Source: ui.md, principle 8; issue 8.
"""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.services.settings_views import Asked, CheckLine, ChecksView, SettingsNews, SupportPlaceView
from desktop.services.views import View
from desktop.ui import icons
from desktop.ui.check_words import check_word
from desktop.ui.settings_hooks import SettingsHooks
from desktop.ui.settings_section import Section
from desktop.ui.strings import sentence
from desktop.ui.theme import Theme
from desktop.ui.translations import language, translate
from desktop.ui.widgets.ask_form import Who
from desktop.ui.widgets.buttons import DeskButton, Kind
from desktop.ui.widgets.card import rule, take_away
from desktop.ui.widgets.notice import Notice
from desktop.ui.widgets.painting import label
from desktop.ui.widgets.progress_line import ProgressLine
from desktop.ui.widgets.titled_card import TitledCard

ICON = 22
LOOK_EVERY_MS = 2_000


class ChecksSection(Section):
    """Runs the checks, makes the file, shows both as they come."""

    name = "checks"
    icon = "pulse"

    def __init__(self, theme: Theme, hooks: SettingsHooks, who: Who) -> None:
        super().__init__(theme)
        self.hooks, self.who = hooks, who
        self.lines: tuple[CheckLine, ...] = ()
        self.running: Asked | None = None
        told = translate("settings", "Looks at all the desk rests on: its ledger, this computer, what is connected.")
        self.state = label(told, 16, theme.colour("ink"), wrap=True)
        self.button = DeskButton(theme, translate("settings", "Check now"), icon="pulse", kind=Kind.PRIMARY)
        self.button.clicked.connect(self.run)
        self.support_button = DeskButton(theme, translate("settings", "Support file for the provider"), icon="upload")
        self.support_button.clicked.connect(self.make_support)
        self.cancel_button = DeskButton(theme, translate("settings", "Cancel"), icon="close")
        self.cancel_button.clicked.connect(self.cancel)
        self.place = label("", 14, theme.colour("ink2"), wrap=True)
        self.progress = ProgressLine(theme)
        self.notice = Notice(theme)
        self._body = QWidget()
        self._rows = QVBoxLayout(self._body)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self.card = TitledCard(theme, translate("settings", "Checks"), self._body, fills=False)
        self._lay_out()
        self._look = QTimer(self)
        self._look.setInterval(LOOK_EVERY_MS)
        self._look.timeout.connect(self._look_for_place)
        self._show_place(SupportPlaceView())
        self._show_running(None)
        self.card.hide()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        for button in (self.button, self.support_button, self.cancel_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        for part in (self.state, self.progress, self.place, self.notice, self.card):
            self.column.addWidget(part)
        self.column.insertLayout(1, buttons)
        self.column.addStretch(1)

    def title(self) -> str:
        return translate("settings", "Self-check")

    # --- what a person does ------------------------------------------------------------------------------------------

    def run(self) -> None:
        """Begin the checks."""
        if self.running is None:
            self.notice.hide()
            self._show_running(Asked.CHECKS)
            self.hooks.run_checks()

    def make_support(self) -> None:
        """Begin a support file."""
        if self.running is None:
            self.notice.hide()
            self._show_running(Asked.SUPPORT)
            self.progress.show_progress(translate("settings", "The support file is being made"), 0, 0)
            self.hooks.make_support(self.who.name)

    def cancel(self) -> None:
        """Give up what runs; the check in hand is ended first."""
        self.cancel_button.set_usable(False, translate("settings", "one moment"))
        self.hooks.cancel()

    # --- views -------------------------------------------------------------------------------------------------------

    def take_view(self, view: View) -> None:
        """Show what was found so far, or what became of the file."""
        match view:
            case ChecksView():
                self._take_checks(view)
            case SupportPlaceView():
                self._show_place(view)
            case SettingsNews(about=Asked.SUPPORT):
                self._take_support(view)
            case SettingsNews(about=Asked.CHECKS, fault=fault) if fault is not None:
                self._show_running(None)
                head = translate("settings", "The checks could not be run")
                self.notice.show_words("refused", "danger", head, sentence(fault.code, fault.facts, language()))
            case _:
                pass

    def _take_checks(self, view: ChecksView) -> None:
        self.lines = view.lines
        wrong = sum(not line.ok for line in view.lines)
        if view.running:
            words = translate("settings", "{n} checks done, more are coming").format(n=len(view.lines))
            self.progress.show_progress(check_word(view.in_hand), len(view.lines), view.total)
        elif view.cancelled:
            words = translate("settings", "Cancelled after {n} checks").format(n=len(view.lines))
        elif wrong:
            words = translate("settings", "{n} of {total} need somebody").format(n=wrong, total=len(view.lines))
        else:
            words = translate("settings", "All {total} hold").format(total=len(view.lines))
        self.state.setText(words)
        if view.running != (self.running is Asked.CHECKS):
            self._show_running(Asked.CHECKS if view.running else None)
        self.button.set_words(translate("settings", "Check again"))
        self._show_rows(sorted(view.lines, key=lambda line: line.ok))

    def _take_support(self, news: SettingsNews) -> None:
        if news.fault is not None and news.fault.code != "place.cancelled":
            head = translate("settings", "No support file was made")
            self.notice.show_words("refused", "danger", head, sentence(news.fault.code, news.fault.facts, language()))
        elif news.fault is not None:
            self.notice.show_words("stopped", "warning", translate("settings", "Cancelled; nothing was written"), "")
        elif news.finished:
            told = translate(
                "settings",
                "{path}, and a .minisig beside it: take both to the provider. It is sealed and holds no person's data.",
            ).format(path=news.path)
            self.notice.show_words("paid", "success", translate("settings", "The support file is made"), told)
        else:
            words = translate("settings", "The support file is being made")
            self.progress.show_progress(words, news.done, news.total)
        over = news.finished or news.fault is not None
        if over == (self.running is Asked.SUPPORT):
            self._show_running(None if over else Asked.SUPPORT)

    def _show_running(self, running: Asked | None) -> None:
        self.running = running
        busy = running is not None
        self.progress.setVisible(busy)
        self.cancel_button.setVisible(busy)
        self.cancel_button.set_usable(True)
        for button in (self.button, self.support_button):
            button.set_usable(not busy, translate("settings", "one moment"))

    def _show_place(self, view: SupportPlaceView) -> None:
        if view.label:
            words = translate("settings", "The support file goes to the stick {label}.").format(label=view.label)
        else:
            words = translate(
                "settings", "The support file goes to the user's documents; plug in a stick, and it goes there."
            )
        self.place.setText(words)

    def _look_for_place(self) -> None:
        if self.running is None:
            self.hooks.look_for_place()

    def showEvent(self, event: QShowEvent) -> None:
        """Look for a stick, and go on looking."""
        super().showEvent(event)
        self._look_for_place()
        self._look.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Look no more."""
        super().hideEvent(event)
        self._look.stop()

    # --- rows --------------------------------------------------------------------------------------------------------

    def _show_rows(self, lines: list[CheckLine]) -> None:
        take_away(self._rows)
        for at, line in enumerate(lines):
            if at:
                self._rows.addWidget(rule())
            self._rows.addWidget(self._row(line))
        self.card.setVisible(bool(lines))

    def _row(self, line: CheckLine) -> QWidget:
        colour = self.theme.colour
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(4, 10, 4, 10)
        row.setSpacing(12)
        picture = QLabel()
        ink = colour("success_strong" if line.ok else "danger_strong")
        picture.setPixmap(icons.pixmap("check" if line.ok else "warning", ICON, ink))
        holds = translate("settings", "holds") if line.ok else translate("settings", "does not hold")
        picture.setAccessibleName(holds)
        picture.setFixedWidth(ICON)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(picture, 0, top)
        name = label(check_word(line.name), 16, colour("ink"), bold=not line.ok, wrap=True)
        name.setFixedWidth(160)
        row.addWidget(name, 0, top)
        told = QVBoxLayout()
        told.setSpacing(4)
        told.addWidget(label(line.detail, 14, colour("ink") if not line.ok else colour("ink2"), wrap=True))
        if line.mend:
            mend = translate("settings", "To mend it: {mend}").format(mend=line.mend)
            told.addWidget(label(mend, 14, colour("accent_strong"), bold=True, wrap=True))
        row.addLayout(told, 1)
        made.setAccessibleName(f"{check_word(line.name)}: {holds}. {line.detail} {line.mend}".rstrip())
        return made
