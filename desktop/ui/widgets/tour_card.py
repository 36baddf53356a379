"""A card that points at one thing after the other, with a ring around it. Over the page; takes no focus; main thread.

Enter or the right arrow goes on, the left arrow back, Esc ends it; any other key ends it too and means what it always
means, so that nobody who wants to sell is held up. Source: issue 6, item 11 (quick tour).
"""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.buttons import DeskButton, Kind
from desktop.ui.widgets.painting import Painted, label, restyle, rounded

WIDTH = 380
GAP = 14
EDGE = 8
_MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide)
_ONLY_HELD = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_Tab)


class Stop(Protocol):
    """What a stop of the tour has."""

    @property
    def title(self) -> str: ...

    @property
    def words(self) -> str: ...

    def targets(self) -> Sequence[QWidget]: ...


class TourRing(Painted):
    """The ring around what is spoken of. Lets every press through."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(theme, window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setProperty("sheet", True)
        self.hide()

    def paint(self, painter: QPainter) -> None:
        """Draw the ring."""
        rounded(painter, QRectF(self.rect()), 12, None, self.theme.colour("accent_strong"), 4)


class Tour(QWidget):
    """The card, and its ring."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self.theme = theme
        self.at = 0
        self._steps: Sequence[Stop] = ()
        self._watched: list[QWidget] = []
        self.setProperty("sheet", True)
        self.setFixedWidth(WIDTH)
        self.ring = TourRing(theme, window)
        self.place_words = label("", 14, theme.colour("ink2"))
        self.title = label("", 20, theme.colour("ink"), bold=True)
        self.words = label("", 16, theme.colour("ink"), wrap=True)
        self.skip = DeskButton(theme, translate("tour", "Skip"), key="Esc", height=48)
        self.back = DeskButton(theme, translate("tour", "Back"), height=48)
        self.go_on = DeskButton(theme, translate("tour", "Next"), key="Enter", kind=Kind.PRIMARY, height=48)
        self.skip.clicked.connect(self.end)
        self.back.clicked.connect(self._go_back)
        self.go_on.clicked.connect(self._go_on)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.skip, self.back):
            buttons.addWidget(button)
        buttons.addWidget(self.go_on, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(20, 14, 20, 16)
        self._column.setSpacing(6)
        for widget in (self.place_words, self.title, self.words):
            self._column.addWidget(widget)
        self._column.addSpacing(6)
        self._column.addLayout(buttons)
        self.hide()

    def set_steps(self, steps: Sequence[Stop]) -> None:
        """Take the stops."""
        self._steps = steps

    def begin(self) -> None:
        """Begin at the first stop."""
        self.at = 0
        self.show()
        self._show()

    def end(self) -> None:
        """Go away."""
        self._watch(())
        self.hide()
        self.ring.hide()

    def take_key(self, key: Qt.Key) -> bool:
        """Take a key; tell whether it was the tour's alone."""
        match key:
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Right:
                self._go_on()
            case Qt.Key.Key_Left:
                self._go_back()
            case Qt.Key.Key_Escape:
                self.end()
            case _:
                if key not in _ONLY_HELD:
                    self.end()
                return False
        return True

    def _watch(self, widgets: Sequence[QWidget]) -> None:
        """Follow these and whatever they stand in, and nothing else any more."""
        for widget in self._watched:
            widget.removeEventFilter(self)
        self._watched = []
        for widget in widgets:
            above: QWidget | None = widget
            while above is not None and above not in self._watched:
                self._watched.append(above)
                above.installEventFilter(self)
                above = above.parentWidget()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Go along when what is spoken of moves."""
        if event.type() in _MOVES and self.window().isVisible():  # not while the window goes away
            self.place_anew()
        return False

    def place_anew(self) -> None:
        """Stand beside what is spoken of, wherever it is now."""
        if not self.isVisible():
            return
        window, about = self.parentWidget(), self._about()
        if window is None or about is None:
            self.end()
            return
        self.setFixedHeight(self._column.heightForWidth(WIDTH))
        self.ring.setGeometry(about.adjusted(-6, -6, 6, 6).intersected(window.rect()))
        self.move(self._beside(about, window.rect()))
        for widget in (self.ring, self):
            widget.raise_()
        self.ring.show()

    def _about(self) -> QRect | None:
        """Return where the stop's widgets are in the window; None where none is shown."""
        window, whole = self.parentWidget(), QRect()
        for target in self._steps[self.at].targets():
            if target.isVisible() and window is not None:
                whole = whole.united(QRect(target.mapTo(window, QPoint(0, 0)), target.size()))
        return None if whole.isEmpty() else whole

    def _beside(self, about: QRect, room: QRect) -> QPoint:
        """Return a corner that leaves what is spoken of uncovered: below it, above it, at its left or right."""
        width, height = self.width(), self.height()
        left = min(max(EDGE, about.center().x() - width // 2), room.width() - width - EDGE)
        top = min(max(EDGE, about.center().y() - height // 2), room.height() - height - EDGE)
        corners = (
            QPoint(left, about.bottom() + GAP),
            QPoint(left, about.top() - GAP - height),
            QPoint(about.left() - GAP - width, top),
            QPoint(about.right() + GAP, top),
        )
        fits = room.adjusted(EDGE, EDGE, -EDGE, -EDGE)
        return next((one for one in corners if fits.contains(QRect(one, self.size()))), QPoint(left, top))

    def _show(self) -> None:
        step, count = self._steps[self.at], len(self._steps)
        ink = self.theme.colour
        restyle(self.place_words, f"{self.at + 1} / {count}", 14, ink("ink2"))
        restyle(self.title, step.title, 20, ink("ink"), bold=True)
        restyle(self.words, step.words, 16, ink("ink"))
        self.setAccessibleName(f"{self.place_words.text()} {step.title}. {step.words}")
        self.ring.setAccessibleName(step.title)
        self.back.setEnabled(self.at > 0)
        last = self.at == count - 1
        self.go_on.set_words(translate("tour", "Done") if last else translate("tour", "Next"))
        self._watch(step.targets())
        self.place_anew()

    def _go_on(self) -> None:
        if self.at + 1 == len(self._steps):
            self.end()
        else:
            self.at += 1
            self._show()

    def _go_back(self) -> None:
        if self.at:
            self.at -= 1
            self._show()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep a press from what lies below."""
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rounded(painter, QRectF(self.rect()), 12, self.theme.colour("surface"), self.theme.colour("accent"), 2)
        painter.end()
