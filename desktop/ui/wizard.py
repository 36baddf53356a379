"""The installer's wizard: six steps, one open, the way back and on. Main thread.

Enter goes on (or confirms the digits), Esc pauses, F5 looks again, PgUp goes back. What was done stays in
`Installation` while the wizard is away. Source: the devices wizard's picture; ui.md, Devices.
"""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.services.views import DevicesView
from desktop.ui.install_ends import ReportStep, TrialStep
from desktop.ui.install_pairing import PairStep
from desktop.ui.install_steps import FindStep, HelloStep, StepPage, TuneStep
from desktop.ui.installation import STEPS, Installation, InstallStep, step_name
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.buttons import DeskButton, Kind
from desktop.ui.widgets.painting import elided, label
from desktop.ui.widgets.steps_list import StepsList
from desktop.ui.wording import DOT

COMPACT_BELOW = 1100  # of the page, beside the navigation
LEAST = QSize(640, 480)


class InstallWizard(QWidget):
    """The wizard as a page. `paused` asks for the overview, `wire` for the wire log."""

    paused = Signal()
    wire = Signal()

    def __init__(
        self,
        theme: Theme,
        installation: Installation,
        now: Callable[[], datetime | None],
        since: Callable[[DevicesView], str],
    ) -> None:
        super().__init__()
        self.theme = theme
        self.installation = installation
        self.steps: dict[InstallStep, StepPage] = {
            InstallStep.FIND: FindStep(theme, installation),
            InstallStep.HELLO: HelloStep(theme, installation),
            InstallStep.PAIR: PairStep(theme, installation),
            InstallStep.TUNE: TuneStep(theme, installation, since),
            InstallStep.TRIAL: TrialStep(theme, installation),
            InstallStep.REPORT: ReportStep(theme, installation, now),
        }
        self.steps_list = StepsList(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self._head())
        right = QVBoxLayout()
        right.setSpacing(12)
        for page in self.steps.values():
            page.changed.connect(self.refresh)
            page.hide()
            right.addWidget(page, 1)
        right.addLayout(self._foot())
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setSpacing(12)
        self._body.addWidget(self.steps_list)
        self._body.addLayout(right, 1)
        column.addLayout(self._body, 1)
        self.refresh()

    @property
    def page(self) -> StepPage:
        """The open step's page."""
        return self.steps[self.installation.step]

    def open(self, step: InstallStep) -> None:
        """Open a step."""
        self.installation.step = step
        self.refresh()
        editor = self.page.first_editor()
        if editor is not None:
            editor.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            focused = QApplication.focusWidget()
            if focused is not None and self.isAncestorOf(focused):
                self.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin(self) -> None:
        """Come in, for the first time or again: look at the ports, and go on where it was paused."""
        if not self.installation.started:
            self.installation.started = True
            self.installation.look()
        self.open(self.installation.step)

    def refresh(self) -> None:
        """Show the installation as it stands."""
        one = self.installation
        for step, page in self.steps.items():
            page.setVisible(step is one.step)
        self.page.refresh()
        self._show_place()

    def go_on(self) -> None:
        """Open the next step, or leave after the last; stay where something is missing."""
        at = STEPS.index(self.installation.step)
        if self.installation.blocked(self.installation.step):
            return
        if at + 1 < len(STEPS):
            self.open(STEPS[at + 1])
        else:
            self.paused.emit()

    def go_back(self) -> None:
        """Open the step before; from the first, nowhere."""
        at = STEPS.index(self.installation.step)
        if at > 0:
            self.open(STEPS[at - 1])

    def look_again(self) -> None:
        """Look at ports, cameras and programme again."""
        self.installation.look()
        self.page.forget()
        self.refresh()

    def handle_key(self, event: QKeyEvent) -> bool:
        """Take a key; tell whether it meant something here."""
        key = event.key()
        enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        focused = QApplication.focusWidget()
        if enter and isinstance(focused, QAbstractButton) and self.isAncestorOf(focused):
            if not event.isAutoRepeat():
                focused.click()
            return True
        if self.page.handle_key(event):
            return True
        if event.isAutoRepeat():
            return enter
        if enter:
            self.go_on()
        elif key == Qt.Key.Key_Escape:
            self.paused.emit()
        elif key == Qt.Key.Key_F5:
            self.look_again()
        elif key == Qt.Key.Key_PageUp:
            self.go_back()
        else:
            return False
        return True

    def minimumSizeHint(self) -> QSize:
        """Qt asks how small it may be: smaller than the wide form needs, since it changes its form on the way."""
        return LEAST

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the steps in a row on a narrow window."""
        super().resizeEvent(event)
        compact = self.width() < COMPACT_BELOW
        ways = QBoxLayout.Direction
        self._body.setDirection(ways.TopToBottom if compact else ways.LeftToRight)
        for page in self.steps.values():
            page.set_compact(compact)
        for button in (self.wire_button, self.pause_button, self.back_button, self.look_button, self.next_button):
            button.set_compact(compact)
        self._show_place()

    # --- inside -----------------------------------------------------------------------------------------------

    def _head(self) -> QWidget:
        theme = self.theme
        words = translate("devices", "Install {terminal}").format(terminal=self.installation.settings.terminal.name)
        self.title = label(words, 20, theme.colour("ink"), bold=True)
        self.place = elided("", 14, theme.colour("ink2"))
        self.wire_button = DeskButton(theme, translate("devices", "Wire log"), icon="list", icon_px=20, height=48)
        self.wire_button.clicked.connect(self.wire)
        self.pause_button = DeskButton(
            theme, translate("devices", "Pause, go on later"), icon="close", icon_px=20, key="Esc", height=48
        )
        self.pause_button.clicked.connect(self.paused)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(12)
        head.addWidget(self.title)
        head.addWidget(self.place, 1)
        head.addStretch(0)
        head.addWidget(self.wire_button)
        head.addWidget(self.pause_button)
        row = QWidget()
        row.setFixedHeight(48)
        row.setLayout(head)
        return row

    def _foot(self) -> QHBoxLayout:
        theme = self.theme
        self.back_button = DeskButton(theme, translate("devices", "Back"), icon="back", icon_px=20)
        self.back_button.clicked.connect(self.go_back)
        self.look_button = DeskButton(theme, "", icon="retry", icon_px=20, key="F5")
        self.look_button.clicked.connect(self.look_again)
        self.why = label("", 14, theme.colour("ink2"))
        self.next_button = DeskButton(theme, translate("devices", "Next"), icon="next", icon_px=20)
        self.next_button.clicked.connect(self.go_on)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.back_button)
        foot.addWidget(self.look_button)
        foot.addStretch(1)
        foot.addWidget(self.why)
        foot.addWidget(self.next_button)
        return foot

    def _show_place(self) -> None:
        one = self.installation
        at = STEPS.index(one.step)
        place = translate("devices", "Step {n} of {all}").format(n=at + 1, all=len(STEPS))
        identity = one.view.identity if one.view is not None else None
        if identity is not None:
            place += DOT + translate("devices", "serial number {sn}").format(sn=identity.sn)
        compact = self.width() < COMPACT_BELOW
        self.place.setText(place)
        self.place.setVisible(not compact)  # the steps' row says it
        self.steps_list.show_steps(
            [step_name(step) for step in STEPS],
            at,
            flat=compact,
            details=[one.detail(step) for step in STEPS],
            done=[index for index, step in enumerate(STEPS) if one.done(step)],
            note=translate("devices", "You may stop half way: what is done stays, and you go on from there."),
        )
        self.back_button.set_usable(at > 0, translate("devices", "this is the first step"), shown=False)
        again = (
            translate("devices", "Check again") if one.step is InstallStep.PAIR else translate("devices", "Look again")
        )
        self.look_button.set_words(again)
        self.look_button.setVisible(one.step in (InstallStep.FIND, InstallStep.HELLO, InstallStep.PAIR))
        blocked = one.blocked(one.step)
        last = one.step is InstallStep.REPORT
        self.why.setText(blocked)
        self.next_button.set_words(translate("devices", "Close") if last else translate("devices", "Next"))
        self.next_button.set_usable(not blocked, blocked, shown=False)
        self.next_button.set_kind(Kind.DEFAULT if last and not one.report_path else Kind.PRIMARY)
        self.next_button.set_key("" if blocked else "Enter")
