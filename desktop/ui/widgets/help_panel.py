"""The help beside a page, and the manual in its place: over the right side of the window; main thread.

A child of the window that takes no focus by opening: the selling keys stay where they are, and on the checkout it lies
over the rail, so that no button is covered. Tab leads into it, arrows and page keys scroll. The manual stays open while
who reads it goes from page to page. Source: issue 6, item 11; issue 8, item 7.
"""

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from desktop.services.manual_views import ManualNews
from desktop.ui.help_text import read, render
from desktop.ui.manual import for_reading, read_part
from desktop.ui.theme import Theme
from desktop.ui.translations import language, translate
from desktop.ui.widgets.buttons import DeskButton
from desktop.ui.widgets.manual_parts import ManualParts
from desktop.ui.widgets.painting import elided

WIDTH = 400
SIDE = 16


class HelpPanel(QWidget):
    """`closed`: somebody has read enough. `tour`: somebody wants to be shown around. `print_wanted`: the manual as a
    file, please. `part` is the part of the manual that is open, "" for their list, None for a page's help."""

    closed = Signal()
    tour = Signal()
    print_wanted = Signal()

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self.theme = theme
        self.page = ""
        self.part: str | None = None
        self._offers_tour = False
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
        self.manual_button = DeskButton(
            theme, translate("help", "The whole manual"), icon="list", icon_px=20, height=48
        )
        self.manual_button.clicked.connect(self.open_manual)
        self.back_button = DeskButton(theme, "", icon="back", icon_px=20, height=48)
        self.back_button.clicked.connect(self._go_back)
        self.parts = ManualParts(theme)
        self.parts.chosen.connect(self.open_part)
        self.parts.print_wanted.connect(self.print_wanted)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.title, 1)
        head.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, 12, SIDE, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.body, 1)
        column.addWidget(self.parts, 1)
        for button in (self.tour_button, self.manual_button, self.back_button):
            column.addWidget(button)
        self._arrange()
        self.hide()

    def show_page(self, page: str, *, offers_tour: bool) -> None:
        """Show a page's help, from its beginning when it is another page's; later, while the manual is open."""
        self._offers_tour = offers_tour
        changed, self.page = page != self.page, page
        if self.part is None:
            self._arrange()
            if changed:
                self._show_help()

    def _show_help(self) -> None:
        title, markdown = read(self.page, language())
        self._show_text(translate("help", "Help: {page}").format(page=title), title, markdown)

    def _show_text(self, head: str, title: str, markdown: str) -> None:
        self.title.setText(head)
        self.setAccessibleName(head)
        self.body.setAccessibleName(title)
        render(self.body.document(), markdown, self.theme)
        self.body.setAccessibleDescription(self.body.toPlainText())
        self.body.moveCursor(QTextCursor.MoveOperation.Start)  # Qt keeps its cursor in sight, and it was at the end
        self.body.verticalScrollBar().setValue(0)

    # --- the manual ------------------------------------------------------------------------------------------------

    def open_manual(self) -> None:
        """Show the manual's parts."""
        before, self.part = self.part, ""
        self.title.setText(translate("help", "Manual"))
        self.setAccessibleName(self.title.text())
        self._arrange(self.parts.buttons[before or next(iter(self.parts.buttons))])

    def open_part(self, name: str) -> None:
        """Show a part of the manual, from its beginning."""
        self.part = name
        part = read_part(name, language())
        self._show_text(translate("help", "Manual"), part.title, f"## {part.title}\n\n{for_reading(part)}")
        self._arrange(self.body)

    def leave_manual(self) -> None:
        """Show the page's help again."""
        if self.part is not None:
            self.part = None
            self._show_help()
            self._arrange(self.manual_button)

    def show_news(self, news: ManualNews) -> None:
        """Show what became of the manual on paper."""
        self.parts.show_news(news)

    def _go_back(self) -> None:
        if self.part:
            self.open_manual()
        else:
            self.leave_manual()

    def _arrange(self, focus: QWidget | None = None) -> None:
        """Show what belongs to what is open; `focus` is what takes the focus if something here had it."""
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self.isAncestorOf(focused)
        self.parts.setVisible(self.part == "")
        self.body.setVisible(self.part != "")
        self.tour_button.setVisible(self.part is None and self._offers_tour)
        self.manual_button.setVisible(self.part is None)
        self.back_button.setVisible(self.part is not None)
        self.back_button.set_words(
            translate("help", "All parts") if self.part else translate("help", "Back to the help")
        )
        if focus is not None and had_focus and focus.isVisible():
            focus.setFocus(Qt.FocusReason.OtherFocusReason)

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
