"""What the whole-page faces of the people page have in common: a way back, a title, a notice, actions. Main thread.

A face asks through `PeopleHooks`, and is told by the page what became of it. Esc goes back, Enter presses what has the
keyboard and otherwise goes on from a line to the next. Source: ui.md, People; the devices wizard's picture.
"""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.services.people_views import PeopleNews
from desktop.services.reason import Reason
from desktop.ui.people_words import done_words, why
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.ask_form import AskForm, Who
from desktop.ui.widgets.buttons import DeskButton
from desktop.ui.widgets.notice import Notice
from desktop.ui.widgets.painting import elided, label

PADDING, GAP = 16, 12
MOST_ASKING = 640
COMPACT_BELOW = 1100  # of the page, beside the navigation


def asking_card(form: AskForm) -> QFrame:
    """Return a question's form on a card of its own, no wider than is read at a glance; hidden."""
    card = QFrame()
    card.setObjectName("card")
    card.setMaximumWidth(MOST_ASKING)
    column = QVBoxLayout(card)
    column.setContentsMargins(19, 15, 19, 15)
    column.addWidget(form)
    card.hide()
    return card


class Face(QWidget):
    """A page with a way back. `left` goes to the list; `finished` carries the news that the list shows."""

    left = Signal()
    finished = Signal(object)

    def __init__(self, theme: Theme, who: Who, title: str) -> None:
        super().__init__()
        self.theme = theme
        self.who = who
        self.waiting = False  # something was asked and not answered
        self.back = DeskButton(theme, "", icon="back", icon_px=20, height=48)
        self.back.setFixedWidth(48)
        self.back.setAccessibleName(translate("people", "Back to the people"))
        self.back.clicked.connect(self._leave)
        self.title = label(title, 20, theme.colour("ink"), bold=True)
        self.about = elided("", 14, theme.colour("ink2"))
        self.notice = Notice(theme)
        self.head = QHBoxLayout()
        self.head.setSpacing(GAP)
        self.head.addWidget(self.back)
        self.head.addWidget(self.title)
        self.head.addWidget(self.about, 1)
        self.body = QVBoxLayout()
        self.body.setSpacing(GAP)
        self.foot = QHBoxLayout()
        self.foot.setSpacing(GAP)
        column = QVBoxLayout(self)
        column.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
        column.setSpacing(GAP)
        column.addLayout(self.head)
        column.addWidget(self.notice)
        column.addLayout(self.body, 1)
        column.addLayout(self.foot)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(title)

    def first_editor(self) -> QWidget:
        """Return what takes the keyboard when the face opens."""
        return self

    def show_news(self, news: PeopleNews) -> None:
        """Hear what became of what was asked: a refusal is said here, the rest on the list."""
        self.waiting = False
        if news.fault is not None:
            self.show_fault(news.fault)
        else:
            self.finished.emit(news)
        self.refresh()

    def show_fault(self, reason: Reason) -> None:
        """Say why something was not done."""
        head, told = why(reason)
        self.notice.show_words("refused", "danger", head, told)

    def say_working(self) -> None:
        """Say that the desk is at it."""
        self.waiting = True
        self.notice.show_words("working", "accent", translate("people", "One moment…"), "")
        self.refresh()

    def say_done(self, news: PeopleNews) -> None:
        """Say here what was finished."""
        if news.done is not None:
            self.notice.show_words("check", "success", done_words(news.done, news.count), news.path)

    def refresh(self) -> None:
        """Show anew what depends on what is typed or awaited."""

    def tick(self) -> None:
        """Count on, once a second."""

    def escape(self) -> bool:
        """Leave one thing behind; tell whether there was one but the face itself."""
        return False

    def go_on(self) -> None:
        """Enter was pressed where nothing else takes it."""

    def handle_key(self, event: QKeyEvent) -> bool:
        """Take a key; tell whether it meant something here."""
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        match event.key():
            case Qt.Key.Key_Escape:
                if not event.isAutoRepeat() and not self.escape():
                    self.left.emit()
                return True
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                if not event.isAutoRepeat():
                    self._enter()
                return True
        return False

    def _enter(self) -> None:
        focused = QApplication.focusWidget()
        if isinstance(focused, QAbstractButton) and self.isAncestorOf(focused):
            if focused.isEnabled():
                focused.click()
        elif isinstance(focused, QLineEdit) and self.isAncestorOf(focused):
            self.focusNextChild()
        else:
            self.go_on()

    def _leave(self) -> None:
        self.left.emit()

    def keep_focus(self, to: QWidget) -> None:
        """Take the keyboard where it is on this face or was lost with what was hidden; another window keeps it."""
        focused = QApplication.focusWidget()
        if self.isVisible() and (focused is None or focused.window() is self.window()):
            to.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def compact(self) -> bool:
        """Whether the window is narrow."""
        return self.width() < COMPACT_BELOW

    def set_compact(self, compact: bool) -> None:
        """Take the measures of a narrow window."""
        for button in self.findChildren(DeskButton):
            button.set_compact(compact)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the measures of the width."""
        super().resizeEvent(event)
        self.set_compact(self.compact)

    def minimumSizeHint(self) -> QSize:
        """Qt asks how small it may be: what scrolls must not keep a window from getting small."""
        return QSize(640, 480)
