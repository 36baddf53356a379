"""What became of something, in place: an icon, a bold line, a sentence, and at most one thing to do. Main thread."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop.ui import icons
from desktop.ui.theme import Theme
from desktop.ui.widgets.buttons import DeskButton, Kind
from desktop.ui.widgets.painting import label, restyle, rounded


class Notice(QWidget):
    """A soft ground in a family's colours. `acted`: its button was pressed. Screen readers hear of changes."""

    acted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._icon = ""
        self._family = "warning"
        ink = theme.colour("ink")
        self.head = label("", 16, ink, bold=True, wrap=True)
        self.told = label("", 14, ink, wrap=True)
        self.button = DeskButton(theme, "", height=48, kind=Kind.DOUBT)
        self.button.clicked.connect(self.acted)
        column = QVBoxLayout(self)
        column.setContentsMargins(56, 12, 16, 14)
        column.setSpacing(2)
        column.addWidget(self.head)
        column.addWidget(self.told)
        column.addSpacing(4)
        column.addWidget(self.button)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.hide()

    def show_words(self, icon: str, family: str, head: str, told: str, *, act: str = "") -> None:
        """Show it."""
        self._icon, self._family = icon, family
        restyle(self.head, head, 16, self.theme.colour(f"{family}_strong"), bold=True)
        restyle(self.told, told, 14, self.theme.colour("ink"))
        self.told.setVisible(bool(told))
        if act:
            self.button.set_words(act)
        self.button.setVisible(bool(act))
        words = f"{head}. {told}"
        if words != self.accessibleName():
            self.setAccessibleName(words)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))
        self.show()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground and the icon."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self.theme.colour
        rect = QRectF(self.rect())
        rounded(painter, rect, 12, colour(f"{self._family}_soft"), colour(self._family))
        icons.draw(painter, self._icon, QRectF(16, 12, 28, 28), colour(f"{self._family}_strong"))
        painter.end()
