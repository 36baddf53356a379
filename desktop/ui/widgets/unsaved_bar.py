"""The bar of unsaved changes: how many, what was and what would be, what is wrong; discard and save. Main thread.

Hidden while nothing is unsaved and nothing is to be said. Source: the settings' picture.
"""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui import icons
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.buttons import DeskButton, Kind
from desktop.ui.widgets.painting import elided, label, restyle, rounded

HEIGHT = 80


class UnsavedBar(QWidget):
    """`saved` and `discarded`: its buttons."""

    saved = Signal()
    discarded = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._icon, self._family = "warning", "warning"
        self._said: tuple[str, str, str] | None = None
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.head = label("", 16, theme.colour("ink"), bold=True)
        self.told = elided("", 14, theme.colour("ink2"))
        self.discard_button = DeskButton(theme, translate("settings", "Discard"))
        self.save_button = DeskButton(theme, translate("settings", "Save"), key="Ctrl+S", kind=Kind.PRIMARY)
        self.discard_button.clicked.connect(self.discarded)
        self.save_button.clicked.connect(self.saved)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(self.head)
        words.addWidget(self.told)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(64, 8, 16, 8)
        row.setSpacing(12)
        row.addLayout(words, 1)
        row.addWidget(self.discard_button)
        row.addWidget(self.save_button)
        self.hide()

    def needed_size(self) -> QSize:
        """Return the room it needs, in px."""
        return QSize(300, HEIGHT)

    def show_said(self, icon: str, family: str, words: str) -> None:
        """Say what became of something, until something else is unsaved."""
        self._said = icon, family, words

    def show_changes(self, changes: Sequence[str], fault: str, *, waiting: bool) -> None:
        """Show what is unsaved, or what is wrong with it; without either, what was said last."""
        buttons = bool(changes)
        if fault:
            self._show("refused", "danger", translate("settings", "Not saved: something is wrong"), fault)
        elif changes:
            head = translate("settings", "{n} unsaved").format(n=len(changes))
            self._show("warning", "warning", head, translate("settings", "; ").join(changes))
        elif self._said is not None:
            icon, family, words = self._said
            self._show(icon, family, words, "")
        if changes and not fault and self._said is not None and not waiting and self._said[1] != "danger":
            self._said = None
        if changes and not fault and self._said is not None and self._said[1] == "danger":
            self._show(*self._said, translate("settings", "; ").join(changes))
        self.discard_button.setVisible(buttons)
        self.save_button.setVisible(buttons)
        reason = translate("settings", "one moment") if waiting else fault
        self.save_button.set_usable(not fault and not waiting, reason, shown=waiting)
        self.setVisible(bool(changes or fault or self._said))

    def _show(self, icon: str, family: str, head: str, told: str) -> None:
        self._icon, self._family = icon, family
        restyle(self.head, head, 16, self.theme.colour("ink"), bold=True)
        restyle(self.told, told, 14, self.theme.colour("ink2"))
        self.told.setVisible(bool(told))
        self.told.setToolTip(told)
        words = f"{head}. {told}"
        if words != self.accessibleName():
            self.setAccessibleName(words)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the frame and the icon."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self.theme.colour
        rounded(painter, QRectF(self.rect()), 12, colour("surface"), colour(self._family), 2)
        icons.draw(painter, self._icon, QRectF(20, HEIGHT / 2 - 14, 28, 28), colour(f"{self._family}_strong"))
        painter.end()
