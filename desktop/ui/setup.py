"""The set-up wizard of a new home, page by page: from its language to its roster and first supervisor. Main thread.

Holds no I/O: what it needs to know or to do comes through `SetupHooks`, given by the composition root. Nothing is
written before the last page says so, and a fault is shown where it is, never in a dialog. Enter goes on, Esc goes back.
Source: ui.md, principles 2 and 7; pictures.md section 5.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import assert_never

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractSlider, QApplication, QBoxLayout, QVBoxLayout, QWidget

from desktop.domain.errors import OperatorError
from desktop.services.moving_views import BackupLook, Moved, OfferedBackup
from desktop.services.settings import SIMULATOR, Settings
from desktop.ui import translations
from desktop.ui.focus_order import move_focus
from desktop.ui.placing import place
from desktop.ui.setup_draft import AnyStep, FileStep, MoveStep, SetupDraft, Step
from desktop.ui.setup_ends import FactsPage, RosterCheck, RosterPage, SummaryPage, SupervisorPage
from desktop.ui.setup_file import CodePage, DonePage, FileHooks, FilePage, GivenPage
from desktop.ui.setup_first import LanguagePage
from desktop.ui.setup_frame import SetupFrame
from desktop.ui.setup_move import BackupPage, MissingPage, MovedPage, MoveHooks, wanted_of
from desktop.ui.setup_pages import (
    KeyPage,
    MealsPage,
    SchoolPage,
    SetupPage,
    TerminalPage,
    TillPage,
)
from desktop.ui.setup_words import onward, step_name
from desktop.ui.strings import sentence_of
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.focus_ring import FocusRing

COMPACT_BELOW = 1200
_PAGES = {
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class SetupHooks:
    """What the wizard asks of the composition root.

    `list_ports` and `check_roster` answer at once; `check_roster` may raise OperatorError. `try_terminal` starts a try
    and returns; its outcome comes back through `SetupWizard.show_tried`, on the main thread. `finish` makes the home
    with the roster's path and the first supervisor's name and PIN, or None for nobody; it may raise OperatorError,
    which is shown, and can be asked again. `file` is for a set-up from the provider's file, `move` for a computer that
    replaces another; None: it is not offered.
    """

    list_ports: Callable[[], list[str]]
    try_terminal: Callable[[str], None]
    check_roster: Callable[[str], RosterCheck]
    finish: Callable[[Settings, str, tuple[str, str] | None], None]
    file: FileHooks | None = None
    move: MoveHooks | None = None


class SetupWizard(QWidget):
    """The wizard's window. `finished` carries the settings of the home that was made; `given_up` says it was closed."""

    finished = Signal(object)
    given_up = Signal()

    def __init__(
        self, theme: Theme, hooks: SetupHooks, *, language: str = "zh_CN", needs_key_choice: bool = False
    ) -> None:
        super().__init__()
        self.theme = theme
        self.hooks = hooks
        self.draft = SetupDraft(language=language, needs_key_choice=needs_key_choice)
        self.draft.from_file = hooks.file is not None and bool(hooks.file.offered())
        self.step: AnyStep = Step.LANGUAGE
        self.page: SetupPage | None = None
        self._made: object = None  # the settings of the home, or what came of a move
        self._busy = False  # a backup is being opened or taken
        self._told = False
        self._offered: tuple[OfferedBackup, ...] = ()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        place(self)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(16, 16, 16, 16)
        self._layout.setSpacing(12)
        self._frame: SetupFrame | None = None
        self.focus_ring = FocusRing(theme, self)
        self._build()
        self.open(Step.LANGUAGE)

    def open(self, step: AnyStep) -> None:
        """Show a page."""
        self.step = step
        self.page = self._make(step)
        old = self._scroll.takeWidget()
        if old is not None:
            old.deleteLater()  # later: the key that leads on may still be on its way through it
        self._scroll.setWidget(self.page)
        self.page.refresh()
        self.page.edited.connect(self._show_place)
        self._show_place()
        if isinstance(self.page, TerminalPage):
            self.page.show_ports(self.hooks.list_ports())
            self.page.refresh()
        first = self.page.first_editor()
        (first or self.next_button).setFocus(Qt.FocusReason.OtherFocusReason)
        self.focus_ring.raise_()

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """Tab goes as one reads."""
        return move_focus(self, forwards=forwards)

    def go_on(self) -> None:
        """Leave the page for the next one, or make the home; stay where something is wrong."""
        if self._busy:
            return
        faults = self.draft.faults(self.step)
        if self.page is not None:
            self.page.show_faults(faults)
        if faults:
            return
        path = self.draft.roster_path.strip()
        if self.step is Step.ROSTER and path and not self._look(path):
            return
        steps = self.draft.steps()
        if self.step is FileStep.FILE and not self._look_at(self.draft.file_path.strip()):
            return
        if self.step in (Step.SUMMARY, FileStep.GIVEN):
            self._finish()
        elif self.step is MoveStep.BACKUP:
            self._begin_look()
        elif self.step is FileStep.DONE or self.step is MoveStep.MOVED:
            if self._made is not None:
                self.close()
        else:
            self.open(steps[steps.index(self.step) + 1])

    def go_back(self) -> None:
        """Go to the page before; from the first, nowhere."""
        steps = self.draft.steps()
        at = steps.index(self.step)
        if at > 0 and self._made is None and not self._busy:
            self.open(steps[at - 1])

    def show_tried(self, url: str, found: str, error: OperatorError | None) -> None:
        """Take what a try came to: what was found, or what is wrong."""
        if isinstance(self.page, TerminalPage):
            fault = sentence_of(error, self.draft.language) if error is not None else ""
            self.page.show_tried(url, found, fault)

    def show_offered(self, offered: tuple[OfferedBackup, ...]) -> None:
        """Take what lies on the sticks; a page opened later begins with it."""
        self._offered = offered
        if isinstance(self.page, BackupPage):
            self.page.show_offered(offered)

    def show_looked(self, seen: BackupLook | None, error: OperatorError | None) -> None:
        """Take what a look at a backup came to."""
        self._busy = False
        if seen is not None:
            self.draft.take_backup(seen)
            self.open(MoveStep.MISSING)
        elif error is not None and isinstance(self.page, BackupPage):
            self.page.show_error(error)
        self._show_place()

    def show_step(self, done: int) -> None:
        """Show how far a look or a taking is."""
        if isinstance(self.page, BackupPage | MovedPage):
            self.page.show_step(done)

    def show_moved(self, moved: Moved | None, error: OperatorError | None) -> None:
        """Take what the taking of a backup came to."""
        self._busy = False
        self._made = self.draft.moved = moved
        if isinstance(self.page, MovedPage):
            if moved is not None:
                self.page.show_moved(moved)
            elif error is not None:
                self.page.show_error(error)
        self._show_place()

    # --- inside -----------------------------------------------------------------------------------------------

    def _begin_look(self) -> None:
        assert self.hooks.move is not None
        self._busy = True
        self.show_step(0)
        self._show_place()
        self.hooks.move.look(wanted_of(self.draft))

    def _make(self, step: AnyStep) -> SetupPage:
        theme, draft = self.theme, self.draft
        match step:
            case Step.LANGUAGE:
                return LanguagePage(
                    theme, draft, self._choose_language, self._choose_way if self.hooks.file is not None else None,
                    self._choose_move if self.hooks.move is not None else None,
                )  # fmt: skip
            case Step.SCHOOL:
                return SchoolPage(theme, draft)
            case Step.TILL:
                return TillPage(theme, draft)
            case Step.MEALS:
                return MealsPage(theme, draft)
            case Step.TERMINAL:
                page = TerminalPage(theme, draft)
                page.tried.connect(self.hooks.try_terminal)
                page.listed.connect(self._list_ports)
                return page
            case Step.KEY:
                return KeyPage(theme, draft)
            case Step.ROSTER:
                roster = RosterPage(theme, draft)
                roster.looked.connect(self._look)
                return roster
            case Step.SUPERVISOR:
                return SupervisorPage(theme, draft)
            case Step.SUMMARY:
                return SummaryPage(theme, draft)
            case FileStep.FILE:
                assert self.hooks.file is not None
                files = FilePage(theme, draft, self.hooks.file.offered)
                files.taken.connect(self._take_file)
                return files
            case FileStep.CODE:
                return CodePage(theme, draft)
            case FileStep.GIVEN:
                return GivenPage(theme, draft)
            case FileStep.DONE:
                return DonePage(theme, draft)
            case MoveStep.BACKUP:
                assert self.hooks.move is not None
                return BackupPage(theme, draft, self.hooks.move, self._offered)
            case MoveStep.MISSING:
                return MissingPage(theme, draft)
            case MoveStep.MOVED:
                assert self.hooks.move is not None
                moved = MovedPage(theme, draft, self.hooks.move)
                if draft.moved is None:
                    self._busy = True
                    self.hooks.move.take(wanted_of(draft))
                return moved
            case _:
                assert_never(step)

    def _choose_language(self, language: str) -> None:
        if language == self.draft.language:
            return
        app = QCoreApplication.instance()
        assert app is not None
        translations.install(app, language)
        self.draft.choose_language(language)
        self._build()
        self.open(Step.LANGUAGE)

    def _choose_move(self) -> None:
        self.draft.moves, self.draft.from_file = True, False

    def _choose_way(self, from_file: bool) -> None:
        self.draft.moves = False
        self.draft.from_file = from_file
        self.draft.terminal_url = SIMULATOR
        self.draft.provision = None

    def _take_file(self, path: str) -> None:
        """One touch on a stick's file: look at it, and go on where it can be taken."""
        if self._look_at(path):
            self.open(FileStep.CODE)

    def _look_at(self, path: str) -> bool:
        """Look at a provisioning file; tell whether it may be taken here and now."""
        assert self.hooks.file is not None
        try:
            provision = self.hooks.file.look(path)
        except OperatorError as error:
            self.draft.provision = None
            if isinstance(self.page, FilePage):
                self.page.show_error(error)
            return False
        self.draft.take_provision(provision, path)
        return True

    def _list_ports(self) -> None:
        if isinstance(self.page, TerminalPage):
            self.page.show_ports(self.hooks.list_ports())
            self.page.refresh()

    def _look(self, path: str) -> bool:
        """Look at a roster file and show what it holds; tell whether it can be taken over."""
        page = self.page
        if not isinstance(page, RosterPage):
            return True
        try:
            check = self.hooks.check_roster(path)
        except OperatorError as error:
            page.show_error(error)
            return False
        page.show_check(check)
        return not check.faults

    def _finish(self) -> None:
        draft = self.draft
        try:
            settings = draft.settings()
            if draft.from_file and draft.provision is not None and self.hooks.file is not None:
                path = draft.file_path.strip()
                draft.returned = self.hooks.file.finish(draft.provision, settings, path, self._supervisor())
            else:
                self.hooks.finish(settings, draft.roster_path.strip(), self._supervisor())
        except OperatorError as error:
            if isinstance(self.page, FactsPage):
                self.page.show_error(error)
            return
        draft.supervisor_secret = ""
        self._made = settings
        if draft.from_file:
            self.open(FileStep.DONE)  # says what goes back to the provider
        else:
            self.close()

    def _supervisor(self) -> tuple[str, str] | None:
        draft = self.draft
        return (draft.supervisor_name.strip(), draft.supervisor_secret) if draft.has_supervisor else None

    def _build(self) -> None:
        """Build the frame around the pages, in the language that holds."""
        if self._frame is not None:
            self._layout.removeWidget(self._frame)
            self._frame.hide()
            self._frame.deleteLater()
        self._frame = frame = SetupFrame(self.theme)
        self._layout.addWidget(frame)
        self.place, self.steps_list, self.card, self.heading = frame.place, frame.steps_list, frame.card, frame.heading
        self._scroll, self._body = frame.room, frame.body
        self.back_button, self.next_button = frame.back_button, frame.next_button
        self.back_button.clicked.connect(self.go_back)
        self.next_button.clicked.connect(self.go_on)
        self.setWindowTitle(translate("setup", "Set up the desk"))

    def _show_place(self) -> None:
        """Show where the wizard stands; the steps may have changed with an answer."""
        steps = self.draft.steps()
        at = steps.index(self.step)
        self.place.setText(translate("setup", "Step {n} of {all}").format(n=at + 1, all=len(steps)))
        self.heading.setText(step_name(self.step))
        compact = self.width() < COMPACT_BELOW
        ways = QBoxLayout.Direction
        self._body.setDirection(ways.TopToBottom if compact else ways.LeftToRight)
        self.steps_list.show_steps([step_name(step) for step in steps], at, flat=compact)
        reason = translate("setup", "this is the first step") if at == 0 else translate("setup", "the desk is made")
        under_way = translate("setup", "under way")
        free = at > 0 and self._made is None and not self._busy
        self.back_button.set_usable(free, under_way if self._busy else reason, shown=False)
        waits = self._busy or (self.step is MoveStep.MOVED and self._made is None)
        self.next_button.set_usable(not waits, under_way, shown=False)
        self.next_button.set_words(onward(self.step))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the steps in a row on a narrow window."""
        super().resizeEvent(event)
        if self.page is not None:
            self._show_place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on (or presses the button that has the focus), Esc goes back, PgUp and PgDn scroll a long page."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            focused = QApplication.focusWidget()
            unchosen = isinstance(focused, QAbstractButton) and not focused.isChecked()
            if isinstance(focused, QAbstractButton) and self.isAncestorOf(focused) and unchosen:
                focused.click()
            else:
                self.go_on()
        elif event.key() == Qt.Key.Key_Escape:
            self.go_back()
        elif event.key() in _PAGES:
            self._scroll.verticalScrollBar().triggerAction(_PAGES[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing before the end leaves nothing behind; after it the desk is there. A backup that is being taken is
        waited for."""
        if self._busy and self.step is MoveStep.MOVED:
            event.ignore()
            return
        if self._made is None:
            self.given_up.emit()
        elif not self._told:
            self._told = True
            self.finished.emit(self._made)
        event.accept()
