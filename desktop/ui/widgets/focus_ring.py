"""The focus ring: 3 px around whatever has the keyboard, 2 px away from it. One overlay for a window. Main thread.

A style sheet has no outer outline, so the ring is a widget that lets every press through. Source: pictures.md 2.
"""

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QTextBrowser,
    QWidget,
)
from shiboken6 import isValid

from desktop.ui.theme import Theme
from desktop.ui.widgets.painting import rounded

GAP = 2
PEN = 3
OUT = GAP + PEN
RINGED = (QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox, QTextBrowser)


class FocusRing(QWidget):
    """Follows the focus inside one window."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self.theme = theme
        self.target: QWidget | None = None
        self._watched: list[QWidget] = []  # the target, and what it may be scrolled with
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_changed)
        window.installEventFilter(self)

    def _focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        for widget in self._watched:
            if isValid(widget):  # it may have gone with its window
                widget.removeEventFilter(self)
        self._watched = []
        inside = new is not None and new.window() is self.window() and isinstance(new, RINGED)
        self.target = new if inside else None
        above = self.target
        while above is not None and above is not self.window():
            self._watched.append(above)
            above.installEventFilter(self)
            above = above.parentWidget()
        self._place()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Stay around the target when it or the window moves."""
        moving = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.LayoutRequest)
        if event.type() in moving:
            self._place()
        return False

    def _place(self) -> None:
        target, window = self.target, self.parentWidget()
        if target is None or window is None or not target.isVisible():
            self.hide()
            return
        seen = window.rect()  # less what is scrolled away
        for widget in self._watched:
            seen = seen.intersected(QRect(widget.mapTo(window, widget.rect().topLeft()), widget.size()))
        if seen.isEmpty():
            self.hide()
            return
        self.setGeometry(seen.adjusted(-OUT, -OUT, OUT, OUT))
        self.raise_()
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rounded(painter, QRectF(self.rect()), 8 + OUT, None, self.theme.colour("accent_strong"), PEN)
        painter.end()
