"""The room of the pages: one that is higher than a low window scrolls, and nothing of it is cut. Main thread.

A window is that low where everything is drawn larger (125 % on a screen of 768 px leaves 614). The selling page takes
its own measures for it and never scrolls. Source: issue 6, item 12 (text scaling); placing.py.
"""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget

PAGE_HEIGHT = 634  # px that a page is made for: a window of 690 without its bar


class PageRoom(QScrollArea):
    """A place for the pages; the first of them is the selling page.

    Sizes them itself: left to Qt, a page would become as high as its wrapping texts might ever want to be.
    """

    def __init__(self, pages: QStackedWidget) -> None:
        super().__init__()
        self._pages = pages
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(pages)
        pages.currentChanged.connect(self._opened)
        self.viewport().installEventFilter(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the pages the room that there is."""
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrows and the paging keys to the pages, which a scroll area would take for itself."""
        event.ignore()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The scroll bar came or went, and with it some width."""
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def _opened(self, _at: int) -> None:
        self._fit()
        self.verticalScrollBar().setValue(0)

    def _fit(self) -> None:
        """Fit the page; the scroll bar is shown from here, so that its coming changes nothing twice."""
        least = 0 if self._pages.currentIndex() == 0 else PAGE_HEIGHT
        bars = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(bars.ScrollBarAlwaysOn if least > self.height() else bars.ScrollBarAlwaysOff)
        room = self.viewport().size()
        self._pages.resize(room.width(), max(room.height(), least))
