"""One receipt: its name and how it went, what it changed or why it was refused. Main thread. Source: ui.md, Sync."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.theme import Theme
from desktop.ui.widgets.painting import label, restyle
from desktop.ui.widgets.tag import Tag

PADDING = 16
LEFT_PX = 268


class ReceiptRow(QWidget):
    """`show_receipt` fills it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        ink, ink2 = theme.colour("ink"), theme.colour("ink2")
        self.name = label("", 14, ink, bold=True, wrap=True)
        self.at = label("", 14, ink2)
        self.what = label("", 16, ink, wrap=True)
        self.told = label("", 14, ink2, wrap=True)
        self.tag = Tag(theme)
        left, right = QVBoxLayout(), QVBoxLayout()
        for column, words in ((left, (self.name, self.at)), (right, (self.what, self.told))):
            column.setSpacing(2)
            for each in words:
                column.addWidget(each)
            column.addStretch(1)
        named = QWidget()
        named.setFixedWidth(LEFT_PX)
        left.setContentsMargins(0, 0, 0, 0)
        named.setLayout(left)
        row = QHBoxLayout(self)
        row.setContentsMargins(PADDING, 10, PADDING, 10)
        row.setSpacing(16)
        row.addWidget(named, 0)
        row.addLayout(right, 1)
        row.addWidget(self.tag, 0, Qt.AlignmentFlag.AlignTop)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def show_receipt(self, name: str, at: str, state: str, family: str, icon: str, what: str, told: str) -> None:
        """Show a receipt; `family` colours how it went."""
        restyle(self.name, name, 14, self.theme.colour("ink"), bold=True)
        self.at.setText(at)
        ink = "danger_strong" if family == "danger" else "ink"
        restyle(self.what, what, 16, self.theme.colour(ink), bold=family == "danger")
        restyle(self.told, told, 14, self.theme.colour("ink" if family == "danger" else "ink2"))
        self.told.setVisible(bool(told))
        self.tag.show_state(state, family, icon)
        self.setAccessibleName(". ".join(filter(None, (name, state, what, told))))
