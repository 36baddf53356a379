"""Six digits that say who somebody is, in place: slots, a key that opens a pad, and what was said to it. Main thread.

Owns what is typed until the sixth digit, and forgets it with it. Promises: a digit is shown as a dot and nowhere told;
it submits by itself; while it is busy or locked out nothing is taken; Esc gives the number keys back. No dialog.
Source: pictures.md section 5, PIN block; the picture of a refused sale.
"""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.services.reason import Reason
from desktop.ui.strings import sentence
from desktop.ui.theme import Theme
from desktop.ui.translations import language, translate
from desktop.ui.widgets.buttons import DeskButton
from desktop.ui.widgets.number_pad import PadKey
from desktop.ui.widgets.painting import Painted, elided, label, restyle, rounded

DIGITS = 6
SLOT = QSize(36, 56)
GAP = 8
DOT = 12
PAD_KEY = 56


class PinSlots(Painted):
    """Six slots; the one that is next is ringed while the keys are here."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.count = 0
        self.active = False
        self.bad = False
        self.setFixedSize(self.needed_size())

    def needed_size(self) -> QSize:
        """Return the room it needs, in px."""
        return QSize(DIGITS * SLOT.width() + (DIGITS - 1) * GAP, SLOT.height())

    def paint(self, painter: QPainter) -> None:
        """Draw the slots."""
        colour = self.theme.colour
        for at in range(DIGITS):
            box = QRectF(at * (SLOT.width() + GAP), 0, SLOT.width(), SLOT.height())
            here = self.active and at == self.count
            edge = colour("danger" if self.bad else "accent" if here else "border")
            rounded(painter, box, 8, colour("surface"), edge, 2 if here or self.bad else 1)
            if at < self.count:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(colour("ink"))
                middle = box.center()
                painter.drawEllipse(QRectF(middle.x() - DOT / 2, middle.y() - DOT / 2, DOT, DOT))
            elif here:
                painter.fillRect(QRectF(box.center().x() - 1, box.top() + 14, 2, box.height() - 28), colour("accent"))


class PinPad(QWidget):
    """Digits to touch, 56 px high: three columns, or everything in one row."""

    digit = Signal(str)
    backspace = Signal()
    cleared = Signal()

    def __init__(self, theme: Theme, *, one_row: bool = False) -> None:
        super().__init__()
        self.theme = theme
        self.keys: list[PadKey] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GAP)
        for at, name in enumerate("123456789"):
            grid.addWidget(self._key(theme, name), at // 3, at % 3)
        clear = PadKey(theme, translate("pad", "Clear"), size_px=14 if one_row else 16)
        back = PadKey(theme, "", icon="backspace", icon_px=28)
        back.setAccessibleName(translate("pad", "Delete the last digit"))
        clear.clicked.connect(self.cleared)
        back.clicked.connect(self.backspace)
        for at, last in enumerate((clear, self._key(theme, "0"), back)):
            grid.addWidget(last, 3, at)
        if one_row:
            for at, made in enumerate((*self.keys, back, clear)):
                made.setMinimumWidth(44)
                grid.addWidget(made, 0, at)
            grid.setContentsMargins(GAP, GAP, GAP, GAP)
        for key in (clear, back):
            key.setFixedHeight(PAD_KEY)
        self.setAccessibleName(translate("access", "Number pad"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground: in one row it lies over something."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme.colour("surface"))
        painter.end()

    def _key(self, theme: Theme, name: str) -> PadKey:
        key = PadKey(theme, name, size_px=20)
        key.setFixedHeight(PAD_KEY)
        key.clicked.connect(self._touched)
        self.keys.append(key)
        return key

    def _touched(self) -> None:
        key = self.sender()
        if isinstance(key, DeskButton):
            self.digit.emit(key.text())


class PinBlock(QWidget):
    """`entered` carries six digits, once; then it is busy until `show_refusal` or `clear`. `escaped`: Esc was pressed.

    The pad stands below the slots; with `own_pad` False it is one row, which whoever holds the block puts where there
    is room, and the block shows and hides it.
    """

    entered = Signal(str)
    escaped = Signal()
    typed = Signal()  # a digit, whichever

    def __init__(self, theme: Theme, title: str = "", *, hint: str = "", own_pad: bool = True) -> None:
        super().__init__()
        self.theme = theme
        self._digits = ""
        self._hint = hint
        self.is_busy = False
        self.is_locked = False
        self.title = label(title, 16, theme.colour("ink"), bold=True)
        self.rule = elided(translate("access", "Checked at the sixth digit"), 14, theme.colour("ink2"))
        self.rule.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.slots = PinSlots(theme)
        self.pad_key = DeskButton(theme, "", icon="keypad", height=PAD_KEY, icon_px=24)
        self.pad_key.setMinimumWidth(56)
        self.pad_key.setAccessibleName(translate("access", "Show the number pad"))
        self.note = label(hint, 14, theme.colour("ink2"), wrap=True)
        self.pad = PinPad(theme, one_row=not own_pad)
        self.pad.hide()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._lay_out(own_pad=own_pad)
        self.note.setVisible(bool(hint))  # not before it has a place: it would be a window of its own
        self.pad_key.clicked.connect(self.toggle_pad)
        self.pad.digit.connect(self.type_digit)
        self.pad.backspace.connect(self._backspace)
        self.pad.cleared.connect(self.clear)
        self._tell()

    def _lay_out(self, *, own_pad: bool) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.title)
        head.addWidget(self.rule, 1)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self.slots)
        row.addWidget(self.pad_key, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(head)
        column.addLayout(row)
        column.addWidget(self.note)
        if own_pad:
            column.addWidget(self.pad)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    # --- from outside -----------------------------------------------------------------------------------------

    def set_title(self, title: str) -> None:
        """Change what the digits are for."""
        restyle(self.title, title, 16, self.theme.colour("ink"), bold=True)
        self._tell()

    def clear(self) -> None:
        """Take six digits anew; what was said goes."""
        self._digits = ""
        self.is_busy = self.is_locked = False
        self._say(self._hint, bad=False)

    def busy(self) -> None:
        """Say that the digits are being looked at."""
        self._digits = ""
        self.is_busy = True
        self._say(translate("access", "Checking…"), bad=False)

    def show_refusal(self, reason: Reason) -> None:
        """Say why nobody answers for it: tries left, or for how long nothing is taken."""
        self._digits = ""
        self.is_busy, self.is_locked = False, reason.code == "access.locked_out"
        first = reason.code == "access.second_needed"  # right, and not yet all
        self._say(sentence(reason.code, reason.facts, language()), bad=not first)

    def toggle_pad(self) -> None:
        """Show or hide the pad for a finger."""
        shown = self.pad.isHidden()
        self.pad.setVisible(shown)
        words = translate("access", "Hide the number pad") if shown else translate("access", "Show the number pad")
        self.pad_key.setAccessibleName(words)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def type_digit(self, digit: str) -> None:
        """Take a digit."""
        if self.is_busy or self.is_locked or len(self._digits) >= DIGITS:
            return
        if not self._digits and self.slots.bad:
            self._say(self._hint, bad=False)
        self._digits += digit
        self.typed.emit()
        if len(self._digits) < DIGITS:
            self._tell()
            return
        typed = self._digits
        self.busy()
        self.entered.emit(typed)

    def take_key(self, event: QKeyEvent) -> bool:
        """Take a key that belongs to the block while it is open; tell whether it did."""
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.escaped.emit()
            return True
        if event.key() == Qt.Key.Key_Backspace:
            self._backspace()
            return True
        digit = event.text()
        if len(digit) == 1 and digit in "0123456789":
            self.type_digit(digit)
            return True
        return False

    def needed_size(self) -> QSize:
        """Return the room it needs, in px."""
        return QSize(self.slots.width() + GAP + 56, SLOT.height())

    # --- Qt ---------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take digits; everything else is somebody else's."""
        if not self.take_key(event):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A touch brings the keys here."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keys are here."""
        super().focusInEvent(event)
        self._tell()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keys went."""
        super().focusOutEvent(event)
        self._tell()

    # --- inside -----------------------------------------------------------------------------------------------

    def _backspace(self) -> None:
        if not self.is_busy:
            self._digits = self._digits[:-1]
            self._tell()

    def _say(self, words: str, *, bad: bool) -> None:
        self.slots.bad = bad
        restyle(self.note, words, 14, self.theme.colour("danger_strong" if bad else "ink2"), bold=bad)
        self.note.setVisible(bool(words))
        self._tell()

    def _tell(self) -> None:
        self.slots.count = len(self._digits)
        self.slots.active = self.hasFocus() and not self.is_busy and not self.is_locked
        self.slots.update()
        typed = translate("access", "{n} of 6 digits").format(n=len(self._digits))
        words = f"{self.title.text() or translate('access', 'PIN')}, {typed}"
        if (words, self.note.text()) != (self.accessibleName(), self.accessibleDescription()):
            self.setAccessibleName(words)
            self.setAccessibleDescription(self.note.text())
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))
