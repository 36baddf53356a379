"""The keyboard stays on the page: Qt hands it to whatever is next when what had it is hidden or disabled. Main thread.

What is next may stand outside the page, in the status bar, and the next Enter would press what nobody chose. Which
widget of its own a page goes on with is the page's. Source: ui.md, principle 7.
"""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget
from shiboken6 import isValid


class KeptFocus(QObject):
    """Gives the keyboard back to the page of a stack that lost it so. A person who moves it is left alone."""

    def __init__(self, pages: QStackedWidget) -> None:
        super().__init__(pages)
        self._pages = pages
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._moved)

    def _moved(self, old: QWidget | None, new: QWidget | None) -> None:
        page = self._pages.currentWidget() if isValid(self._pages) else None
        if page is None or old is None or new is None or not isValid(old) or not page.isAncestorOf(old):
            return
        gone = not (old.isVisible() and old.isEnabled())
        if gone and new.window() is page.window() and not page.isAncestorOf(new) and new is not page:
            page.setFocus()
