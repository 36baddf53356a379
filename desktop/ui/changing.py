"""What is on the screen while the program changes: what is being done, how far it is, and how it ended. Main thread.

The desk is closed then; nothing can be sold and nothing can be pressed but to go on once a change went back. Readable
from two metres: somebody waits for the desk to come back. Source: decision 0024; ui.md, principle 8.
"""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.placing import place
from desktop.ui.settings_program import went_back_facts
from desktop.ui.strings import explain
from desktop.ui.theme import Theme
from desktop.ui.translations import language, translate
from desktop.ui.widgets.buttons import DeskButton, Kind
from desktop.ui.widgets.painting import label
from desktop.ui.widgets.progress_line import ProgressLine

GOES_ON_MS = 60_000  # nobody may be there, and the morning's first meal comes
_WIDTH = 640
_MB = 1_000_000


class ChangingWindow(QWidget):
    """`gone_on`: what went wrong was read, or nobody is there."""

    gone_on = Signal()

    def __init__(self, theme: Theme, version: str) -> None:
        super().__init__()
        self.theme, self._over, self._seconds = theme, False, 0
        self._timer = QTimer(self)
        self._timer.setInterval(1_000)
        self._timer.timeout.connect(self._count)
        self.setWindowTitle(translate("changing", "The program is being changed"))
        self.setObjectName("page")
        place(self)
        self.head = label(
            translate("changing", "Version {version} is being put in place").format(version=version), 32,
            theme.colour("ink"), bold=True, wrap=True,
        )  # fmt: skip
        self.told = label(
            translate("changing", "Please do not switch this computer off. The desk opens by itself in about a minute; "
                                  "nothing is lost if the power goes."),
            20, theme.colour("ink2"), wrap=True,
        )  # fmt: skip
        self.progress = ProgressLine(theme)
        self.go_on = DeskButton(theme, translate("changing", "Open the desk"), icon="forward", kind=Kind.PRIMARY)
        self.go_on.clicked.connect(self.gone_on)
        self.go_on.hide()
        inside = QWidget()
        inside.setFixedWidth(_WIDTH)
        column = QVBoxLayout(inside)
        column.setSpacing(24)
        for widget in (self.head, self.told, self.progress, self.go_on):
            column.addWidget(widget)
        whole = QVBoxLayout(self)
        whole.addWidget(inside, 0, Qt.AlignmentFlag.AlignCenter)

    def show_step(self, what: str, done: int = 0, total: int = 0) -> None:
        """Show `keeping`, `proving` or `going_back`; bytes count in MB."""
        words = {
            "keeping": translate("changing", "Keeping the ledger safe (MB)"),
            "proving": self._proving_words(),
            "going_back": translate("changing", "Putting back the version before"),
        }[what]
        self.progress.show_progress(words, done // _MB, total // _MB)
        if what == "proving":
            self._timer.start()
        else:
            self._timer.stop()

    def _count(self) -> None:
        """Nobody knows how long it takes: what is shown is that it goes on."""
        self._seconds += 1
        self.progress.show_progress(self._proving_words(), 0, 0)

    def _proving_words(self) -> str:
        words = translate("changing", "The new version proves itself: {n} s")
        return words.format(n=self._seconds)

    def show_end(self, code: str, version: str, said: str) -> None:
        """Say why the change went back; the desk opens when that was read, or after a minute."""
        why = explain(code, went_back_facts(version, said), language())
        self.head.setText(why.what)
        self.told.setText(f"{why.todo} ({why.fact})" if why.fact else why.todo)
        self._timer.stop()
        self.progress.hide()
        self.go_on.show()
        self.go_on.setFocus()
        self._over = True
        QTimer.singleShot(GOES_ON_MS, self, self.gone_on.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        """It stays until the change is over."""
        if self._over:
            self.gone_on.emit()
            event.accept()
        else:
            event.ignore()
