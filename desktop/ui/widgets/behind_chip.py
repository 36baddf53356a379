"""Above the transactions: from which number of the subsidy page somebody came, and the way back. Main thread.

The chip can be taken away, which leaves one on the page; the arrow goes back to the number. Esc does as the arrow.
"""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.services.queries import IncentiveFilter
from desktop.ui import fonts, icons
from desktop.ui.incentive_words import behind_words
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.buttons import DeskButton
from desktop.ui.widgets.painting import rounded, text

HEIGHT = 48


class FilterChip(QAbstractButton):
    """What is kept, with a cross. A press takes it away."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.setFixedHeight(HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_words(self, words: str) -> None:
        """Show what is kept."""
        self.setText(words)
        self.setAccessibleName(translate("transactions", "Remove the filter: {what}").format(what=words))
        self.updateGeometry()
        self.update()

    def needed_size(self) -> QSize:
        """Return the room it needs, in px."""
        return QSize(round(fonts.width(self.text(), 16)) + 60, HEIGHT)

    def sizeHint(self) -> QSize:
        """Qt asks how large it wants to be."""
        return self.needed_size()

    def minimumSizeHint(self) -> QSize:
        """Qt asks how small it may be."""
        return self.needed_size()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the chip."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self.theme.colour
        ink = colour("accent_strong")
        rounded(painter, QRectF(self.rect()), 8, colour("accent_soft"), colour("accent"), 2 if self.isDown() else 1)
        text(painter, QRectF(16, 0, self.width() - 56, HEIGHT), self.text(), 16, ink)
        icons.draw(painter, "close", QRectF(self.width() - 34, HEIGHT / 2 - 9, 18, 18), ink)
        painter.end()


class BehindRow(QWidget):
    """The row; hidden while nothing is kept."""

    removed = Signal()
    went_back = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.wanted: IncentiveFilter | None = None
        self.back = DeskButton(
            theme, translate("transactions", "Back to the subsidy"), icon="back", icon_px=20, key="Esc", height=HEIGHT
        )
        self.chip = FilterChip(theme)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.back)
        row.addWidget(self.chip)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 12)
        column.addLayout(row)
        self.back.clicked.connect(self.went_back)
        self.chip.clicked.connect(self.removed)
        self.hide()

    def show_filter(self, wanted: IncentiveFilter | None) -> None:
        """Show what is kept; None hides the row."""
        self.wanted = wanted
        if wanted is not None:
            self.chip.show_words(behind_words(wanted))
        self.setVisible(wanted is not None)
