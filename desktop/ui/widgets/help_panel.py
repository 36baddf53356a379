"""The help beside a page: what it does, its keys, what to do when. Over the right side of the window; main thread.

A child of the window that takes no focus by opening: the selling keys stay where they are, and on the checkout it lies
over the rail, so that no button is covered. Tab leads into it, arrows and page keys scroll. Source: issue 6, item 11.
"""

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from desktop.ui.help_text import read, render
from desktop.ui.theme import Theme
from desktop.ui.translations import language, translate
from desktop.ui.widgets.buttons import DeskButton
from desktop.ui.widgets.painting import elided

WIDTH = 400
SIDE = 16


class HelpPanel(QWidget):
    """`closed`: somebody has read enough. `tour`: somebody wants to be shown around."""

    closed = Signal()
    tour = Signal()

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self.theme = theme
        self.page = ""
        self.setProperty("sheet", True)  # it lies over the page
        self.title = elided("", 20, theme.colour("ink"), bold=True)
        self.close_button = DeskButton(theme, translate("help", "Close"), key="F1", height=48)
        self.close_button.clicked.connect(self.closed)
        self.body = QTextBrowser()
        self.body.setFrameShape(QFrame.Shape.NoFrame)
        self.body.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.body.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.body.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.body.setObjectName("help")
        self.tour_button = DeskButton(theme, translate("help", "Show me around"), icon="eye", icon_px=20, height=48)
        self.tour_button.clicked.connect(self.tour)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.title, 1)
        head.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, 12, SIDE, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.body, 1)
        column.addWidget(self.tour_button)
        self.hide()

    def show_page(self, page: str, *, offers_tour: bool) -> None:
        """Show a page's help; from its beginning when it is another page's."""
        self.tour_button.setVisible(offers_tour)
        if page == self.page:
            return
        self.page = page
        title, markdown = read(page, language())
        self.title.setText(translate("help", "Help: {page}").format(page=title))
        self.setAccessibleName(self.title.text())
        self.body.setAccessibleName(title)
        render(self.body.document(), markdown, self.theme)
        self.body.setAccessibleDescription(self.body.toPlainText())
        self.body.moveCursor(QTextCursor.MoveOperation.Start)  # Qt keeps its cursor in sight, and it was at the end
        self.body.verticalScrollBar().setValue(0)

    def place(self, room: QRect) -> None:
        """Take a place in the window."""
        self.setGeometry(room)
        self.close_button.set_compact(room.width() < 300)

    def turn(self, pages: int) -> None:
        """Go up or down by a part of what is seen."""
        bar = self.body.verticalScrollBar()
        bar.setValue(bar.value() + pages * round(bar.pageStep() * 0.8))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep a press from what lies below."""
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground and the line at the left."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme.colour("surface"))
        painter.fillRect(QRectF(0, 0, 2, self.height()), self.theme.colour("accent"))
        painter.end()
