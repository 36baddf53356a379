"""What became of something, with what to do beside it: flat, where a notice would be too high. Main thread.

Promises: screen readers hear of changes; what there is to do stands at the right. Source: ui.md, principle 2.
"""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui import icons
from desktop.ui.theme import Theme
from desktop.ui.widgets.buttons import DeskButton, Kind
from desktop.ui.widgets.painting import label, restyle, rounded

ANYWHERE = "\N{ZERO WIDTH SPACE}"  # a line may end here, and nothing is seen of it
CHUNK = 4


class Outcome(QWidget):
    """A soft ground in a family's colours. `acted`: its button was pressed."""

    acted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.icon, self.family = "", "warning"
        ink = theme.colour("ink")
        self.head = label("", 16, ink, bold=True, wrap=True)
        self.told = label("", 14, ink, wrap=True)
        self.code = label("", 16, ink, bold=True, wrap=True)
        self.button = DeskButton(theme, "", height=48)
        self.button.clicked.connect(self.acted)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.head)
        words.addWidget(self.told)
        words.addWidget(self.code)
        row = QHBoxLayout(self)
        row.setContentsMargins(52, 7, 8, 8)
        row.setSpacing(16)
        row.addLayout(words, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def show_words(
        self, icon: str, family: str, head: str, told: str, *, act: str = "", kind: Kind = Kind.DEFAULT, code: str = ""
    ) -> None:
        """Show it; without `act` there is no button. `code` is for people to compare, letter by letter."""
        self.icon, self.family = icon, family
        restyle(self.head, head, 16, self.theme.colour(f"{family}_strong"), bold=True)
        restyle(self.told, told, 14, self.theme.colour("ink"))
        self.told.setVisible(bool(told))
        self.code.setText(ANYWHERE.join(code[at : at + CHUNK] for at in range(0, len(code), CHUNK)))
        self.code.setAccessibleName(code)
        self.code.setVisible(bool(code))
        if act:
            self.button.set_words(act)
            self.button.set_kind(kind)
        self.button.setVisible(bool(act))
        words = ". ".join(filter(None, (head, told, code)))
        if words != self.accessibleName():
            self.setAccessibleName(words)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground and the icon."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self.theme.colour
        rounded(painter, QRectF(self.rect()), 8, colour(f"{self.family}_soft"), colour(self.family))
        icons.draw(painter, self.icon, QRectF(16, 8, 24, 24), colour(f"{self.family}_strong"))
        painter.end()
