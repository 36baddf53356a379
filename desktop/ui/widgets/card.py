"""A card with a head: a title, a quiet line, something at the right; rows below, which may scroll. Main thread.

Source: the devices wizard's and the settings' pictures.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.ui.theme import Theme
from desktop.ui.widgets.painting import elided, label
from desktop.ui.widgets.scroll_room import ScrollRoom

HEAD = 48
PADDING = 20


def rule() -> QFrame:
    """Return a line of 1 px between rows."""
    made = QFrame()
    made.setObjectName("rule")
    made.setFixedHeight(1)
    return made


def take_away(rows: QLayout) -> None:
    """Take all rows out of a layout: hidden at once, gone when Qt has time."""
    while (item := rows.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()


def scrolling(inside: QWidget) -> QScrollArea:
    """Return a scroll area around a widget that takes its width."""
    area = ScrollRoom()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inside)
    return area


class Card(QFrame):
    """A frame with a head of 48 px. Rows go into `rows`, one under the other, with a line between them."""

    def __init__(self, theme: Theme, title: str, hint: str = "", *, scrolls: bool = False, head_px: int = HEAD) -> None:
        """`head_px` makes room for what is pressed in the head."""
        super().__init__()
        self.theme = theme
        self.setObjectName("card")
        self.title = label(title, 16, theme.colour("ink"), bold=True)
        self.hint = elided(hint, 14, theme.colour("ink2"))
        self.head = QHBoxLayout()
        self.head.setContentsMargins(PADDING, 0, PADDING, 0)
        self.head.setSpacing(12)
        self.head.addWidget(self.title)
        self.head.addWidget(self.hint, 1)
        top = QWidget()
        top.setFixedHeight(head_px)
        top.setLayout(self.head)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(top)
        column.addWidget(rule())
        body = QWidget()
        self.rows = QVBoxLayout(body)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(0)
        column.addWidget(scrolling(body) if scrolls else body, 1)
        self._filled = False

    def add_row(self, row: QWidget) -> None:
        """Add a row below the others."""
        if self._filled:
            self.rows.addWidget(rule())
        self._filled = True
        self.rows.addWidget(row)

    def end(self) -> None:
        """Keep the rows at the top."""
        self.rows.addStretch(1)
