"""The list of sections at the left of the settings page: an icon and a name each; below them two quiet lines. Painted.

On a narrow window only the icons. Main thread. Source: the settings' picture; pictures.md section 6.
"""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui import fonts, icons
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.card import rule, scrolling
from desktop.ui.widgets.painting import label, text

HEIGHT = 56


class SectionItem(QAbstractButton):
    """One section."""

    def __init__(self, theme: Theme, words: str, icon: str) -> None:
        super().__init__()
        self.theme = theme
        self._icon = icon
        self._compact = False
        self.setText(words)
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.setCheckable(True)
        self.setFixedHeight(HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_compact(self, compact: bool) -> None:
        """Show the icon alone."""
        self._compact = compact
        self.update()

    def needed_size(self) -> QSize:
        """Return the room it needs, in px."""
        if self._compact:
            return QSize(56, HEIGHT)
        return QSize(round(fonts.width(self.text(), 16, bold=True)) + 50 + 8, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour, here = self.theme.colour, self.isChecked()
        ink = colour("accent_strong" if here else "ink2")
        if here:
            painter.fillRect(self.rect(), colour("accent_soft"))
            painter.fillRect(QRectF(0, 0, 4, self.height()), colour("accent"))
        elif self.underMouse():
            painter.fillRect(self.rect(), colour("hover"))
        left = (self.width() - 22) / 2 if self._compact else 16
        icons.draw(painter, self._icon, QRectF(left, self.height() / 2 - 11, 22, 22), ink)
        if not self._compact:
            box = QRectF(50, 0, self.width() - 54, self.height())
            text(painter, box, self.text(), 16, ink, bold=here)
        painter.end()


class SectionList(QFrame):
    """`chosen` carries the place of the one that was pressed."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, sections: Sequence[tuple[str, str]], *lines: str) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setAccessibleName(translate("settings", "Sections"))
        self.items = [SectionItem(theme, words, icon) for words, icon in sections]
        group = QButtonGroup(self)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(0)
        for at, item in enumerate(self.items):
            group.addButton(item, at)
            column.addWidget(item)
        column.addStretch(1)
        group.idClicked.connect(self.chosen)
        self._foot = QWidget()
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(16, 12, 8, 12)
        foot.setSpacing(2)
        for line in lines:
            foot.addWidget(label(line, 14, theme.colour("ink2"), wrap=True))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 1, 1, 1)
        whole.setSpacing(0)
        self._area = scrolling(inside)
        whole.addWidget(self._area, 1)
        self._rule = rule()
        whole.addWidget(self._rule)
        whole.addWidget(self._foot)

    def show_chosen(self, at: int) -> None:
        """Show which one is open."""
        self.items[at].setChecked(True)
        self._area.ensureWidgetVisible(self.items[at], 0, 0)

    def set_compact(self, compact: bool) -> None:
        """Show icons alone."""
        self._foot.setVisible(not compact)
        self._rule.setVisible(not compact)
        for item in self.items:
            item.set_compact(compact)
