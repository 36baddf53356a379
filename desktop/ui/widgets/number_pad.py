"""The number pad on the screen: quick amounts, digits, backspace, clear, charge. Main thread.

It types nothing itself: it says which key was touched, as the keyboard does. Source: pictures.md section 4 and 7.
"""

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from desktop.ui import fonts
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.buttons import KEYCAP_HEIGHT, DeskButton, Kind, keycap_width, paint_keycap
from desktop.ui.widgets.painting import CENTRE, rounded, text
from desktop.ui.wording import yuan_short


class ChargeKey(DeskButton):
    """The tall key at the lower right, with its keycap under the word."""

    def needed_size(self) -> QSize:
        """Return the room it needs, in px."""
        return QSize(round(max(self._words_width(), keycap_width("Enter"))) + 8, 104)

    def _words_width(self) -> float:
        """Return the width of the word."""
        return fonts.width(self.text(), self._large(), bold=True)

    def _large(self) -> int:
        room = self.width() - 8
        return next((size for size in (32, 20) if fonts.width(self.text(), size, bold=True) <= room), 16)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the word over the keycap."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground, border, ink = self._colours()
        rounded(painter, QRectF(self.rect()), 8, ground, border)
        middle = self.height() / 2
        text(
            painter, QRectF(0, middle - 42, self.width(), 48), self.text(), self._large(), ink, bold=True, align=CENTRE
        )
        key = keycap_width("Enter")
        rect = QRectF((self.width() - key) / 2, middle + 16, key, KEYCAP_HEIGHT)
        paint_keycap(painter, rect, "Enter", ink, ink, ground)
        painter.end()


class NumberPad(QWidget):
    """Says which keys were touched."""

    keys = Signal(str)  # `0` to `9` or `00`
    quick = Signal(int)  # an amount in fen
    backspace = Signal()
    cleared = Signal()
    charge = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._quick_fen: tuple[int, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(12)
        self.quick_buttons = [self._key("", size_px=20, height=56) for _ in range(4)]
        for column, button in enumerate(self.quick_buttons):
            self._grid.addWidget(button, 0, column)
            button.clicked.connect(self._quick_touched)
        for at, name in enumerate("789456123"):
            self._digit(name, 1 + at // 3, at % 3)
        self._digit("0", 4, 0, columns=2)
        self._digit("00", 4, 2)
        self.back_button = self._key("", size_px=20, icon="backspace")
        self.back_button.setAccessibleName(translate("pad", "Delete the last digit"))
        self.back_button.clicked.connect(self.backspace)
        self.clear_button = self._key(translate("pad", "Clear"), size_px=20)
        self.clear_button.clicked.connect(self.cleared)
        self.charge_key = ChargeKey(theme, translate("pad", "Charge"), kind=Kind.PRIMARY, size_px=32)
        self.charge_key.clicked.connect(self.charge)
        self._stretch(self.charge_key)
        self._grid.addWidget(self.back_button, 1, 3)
        self._grid.addWidget(self.clear_button, 2, 3)
        self._grid.addWidget(self.charge_key, 3, 3, 2, 1)
        for column in range(4):
            self._grid.setColumnStretch(column, 1)
        for row in range(1, 5):
            self._grid.setRowStretch(row, 1)

    def show_quick(self, amounts_fen: tuple[int, ...]) -> None:
        """Show up to four quick amounts, in fen."""
        if amounts_fen == self._quick_fen:
            return
        self._quick_fen = amounts_fen[:4]
        for at, button in enumerate(self.quick_buttons):
            button.setVisible(at < len(self._quick_fen))
            if at < len(self._quick_fen):
                button.set_words(yuan_short(self._quick_fen[at]))

    def set_usable(self, usable: bool, *, can_charge: bool, reason: str) -> None:
        """Let the keys be touched, or say why not."""
        for button in self.findChildren(DeskButton):
            if button is not self.charge_key:
                button.set_usable(usable, reason)
        self.charge_key.set_usable(can_charge, reason or translate("pad", "Enter an amount first"))

    def _digit(self, name: str, row: int, column: int, *, columns: int = 1) -> None:
        button = self._key(name, size_px=32)
        button.clicked.connect(self._digit_touched)
        self._grid.addWidget(button, row, column, 1, columns)

    def _key(self, words: str, *, size_px: int, height: int = 0, icon: str = "") -> DeskButton:
        button = PadKey(self.theme, words, size_px=size_px, icon=icon, icon_px=28)
        if height:
            button.setFixedHeight(height)
        else:
            self._stretch(button)
        return button

    @staticmethod
    def _stretch(button: DeskButton) -> None:
        button.setMinimumHeight(56)
        button.setMaximumHeight(16_777_215)
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)

    def _digit_touched(self) -> None:
        button = self.sender()
        if isinstance(button, DeskButton):
            self.keys.emit(button.text())

    def _quick_touched(self) -> None:
        button = self.sender()
        if isinstance(button, DeskButton):
            self.quick.emit(self._quick_fen[self.quick_buttons.index(button)])


class PadKey(DeskButton):
    """A key of the pad: no reason is written on it, only told."""

    @property
    def note(self) -> str:
        """Nothing stands beside the digit."""
        return ""

    def needed_size(self) -> QSize:
        """Return the room it needs, in px."""
        return QSize(round(self._content_width()) + 8, 56)
