"""A card of names and values, one a line: a tag for its state in the head, a button at the foot. Main thread.

Source: pictures.md section 5.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from desktop.ui.theme import Theme
from desktop.ui.widgets.buttons import DeskButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.painting import label, restyle
from desktop.ui.widgets.tag import Tag
from desktop.ui.wording import DASH


class Facts(Card):
    """A card of names and values, one a line; the head has a tag, the foot may have a button."""

    def __init__(self, theme: Theme, title: str, names: tuple[str, ...]) -> None:
        super().__init__(theme, title)
        self.hint.hide()
        self.tag = Tag(theme)
        self.tag.hide()
        self.head.addStretch(1)
        self.head.addWidget(self.tag)
        body = QWidget()
        grid = QGridLayout(body)
        grid.setContentsMargins(20, 12, 20, 12)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        self._values = []
        top = Qt.AlignmentFlag.AlignTop
        for at, name in enumerate(names):
            title_of = label(name, 14, theme.colour("ink2"))
            title_of.setMinimumHeight(24)
            value = label("", 16, theme.colour("ink"), wrap=True)
            grid.addWidget(title_of, at, 0, top)
            grid.addWidget(value, at, 1, top)
            self._values.append(value)
        self.rows.addWidget(body)
        self.rows.addStretch(1)

    def show_values(self, *values: str | tuple[str, str]) -> None:
        """Show the values in the order of the names; one with a colour's token stands in that colour, bold."""
        for made, value in zip(self._values, values, strict=True):
            words, ink = value if isinstance(value, tuple) else (value, "ink")
            restyle(made, words or DASH, 16, self.theme.colour(ink), bold=ink != "ink")

    def show_tag(self, words: str, family: str = "", icon: str = "") -> None:
        """Show the card's state in a word."""
        self.tag.setVisible(bool(words))
        if words:
            self.tag.show_state(words, family, icon)

    def add_button(self, button: DeskButton) -> None:
        """Put a button at the foot."""
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 0, 20, 16)
        foot.addWidget(button)
        foot.addStretch(1)
        self.rows.addLayout(foot)
