"""How the link to the terminal stands: a colour, a silhouette, a word, a sentence, since when. Painted; main thread."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout

from desktop.ui.theme import Theme
from desktop.ui.widgets.fact_row import Icon
from desktop.ui.widgets.painting import label, restyle, rounded


class LinkStrip(QFrame):
    """How the link stands, in a colour, a silhouette, a word and a sentence."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.family = "success"
        self.icon = Icon(theme, "check", 40, "success_strong")
        self.word = label("", 20, theme.colour("ink"), bold=True)
        self.sentence = label("", 16, theme.colour("ink2"), wrap=True)
        self.since = label("", 14, theme.colour("ink2"))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(self.word)
        words.addWidget(self.sentence)
        words.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 10, 20, 10)
        layout.setSpacing(16)
        layout.addWidget(self.icon)
        layout.addLayout(words, 1)
        layout.addWidget(self.since)
        self.setMinimumHeight(76)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def show_link(self, word: str, sentence: str, since: str, family: str, icon: str) -> None:
        """Show a state."""
        self.family = family
        self.icon.show_icon(icon, f"{family}_strong")
        restyle(self.word, word, 20, self.theme.colour(f"{family}_strong"), bold=True)
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))
        self.since.setText(since)
        self.setAccessibleName(f"{word}. {sentence} {since}")
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self.theme.colour
        rounded(painter, QRectF(self.rect()), 12, colour(f"{self.family}_soft"), colour(self.family), 2)
        painter.end()
