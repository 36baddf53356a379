"""Handing a shift over in place: who comes chooses their name and shows who they are. Main thread; no dialog.

Shows a view, calls hooks, decides nothing. Promises: what is in doubt is told by name and carried over; a PIN submits
itself and is forgotten; Esc leaves everything as it was. Source: issue 6, Shifts and day; ui.md, principles 2 and 7.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.domain.staff import Act, SecretKind, StaffRef
from desktop.services.access_views import SignInRefused, StaffLine
from desktop.services.shift_views import Sheet, Shift
from desktop.ui.catalogue import QT_TRANSLATE_NOOP
from desktop.ui.gate import Gate
from desktop.ui.report_words import Say, money
from desktop.ui.shift_words import doubt_word
from desktop.ui.staff_words import locked_word, role_word
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.buttons import DeskButton, Kind
from desktop.ui.widgets.card import scrolling
from desktop.ui.widgets.field import ShortField
from desktop.ui.widgets.option import Option
from desktop.ui.widgets.painting import label, restyle
from desktop.ui.widgets.pin_block import PinBlock
from desktop.ui.widgets.staff_tile import HEIGHT as TILE
from desktop.ui.widgets.staff_tile import StaffTile
from desktop.ui.wording import DOT, said

GAP = 8
PADDING = 20
WIDE = 420  # from here on two names stand side by side
DOUBTS_SHOWN = 3


class HandOver(QWidget):
    """The form. `closed`: it was left without a hand-over."""

    closed = Signal()

    def __init__(self, theme: Theme, say: Say, gate: Gate) -> None:
        super().__init__()
        self.theme, self._say, self._gate = theme, say, gate
        self.chosen: StaffRef | None = None
        self.tiles: dict[StaffRef, StaffTile] = {}
        self._group = QButtonGroup(self)
        ink = theme.colour("ink")
        title = say(QT_TRANSLATE_NOOP("report", "Who takes the shift over?"))
        self.title = label(title, 20, ink, bold=True, wrap=True)
        self.told = label("", 16, ink, wrap=True)
        self.doubts = label("", 14, theme.colour("doubt_strong"), bold=True, wrap=True)
        self.note = label("", 14, theme.colour("danger_strong"), bold=True, wrap=True)
        self.printed = Option(theme, say(QT_TRANSLATE_NOOP("report", "Print the sheet")))
        self.saved = Option(theme, say(QT_TRANSLATE_NOOP("report", "Sheet as PDF")))
        self.pin = PinBlock(theme, translate("access", "PIN"))
        self.password = ShortField(theme, translate("access", "Password"))
        self.password.editor.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.editor.setMaxLength(64)
        self.enter = DeskButton(theme, say(QT_TRANSLATE_NOOP("report", "Hand over")), key="Enter", kind=Kind.PRIMARY)
        self.back = DeskButton(theme, say(QT_TRANSLATE_NOOP("report", "Not now")), key="Esc", height=48)
        self._names = QWidget()
        self._grid = QGridLayout(self._names)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        self._columns = 0
        self._lay_out()
        self.setAccessibleName(title)
        self.printed.hide()
        self._group.idClicked.connect(self._touched)
        self.pin.entered.connect(self._submit)
        self.pin.escaped.connect(self.leave)
        self.password.editor.returnPressed.connect(self._submit_password)
        self.enter.clicked.connect(self._submit_password)
        self.back.clicked.connect(self.leave)
        self.hide()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(PADDING, 14, PADDING, 14)
        column.setSpacing(GAP)
        for text in (self.title, self.told, self.doubts):
            column.addWidget(text)
        self._area = scrolling(self._names)
        column.addWidget(self._area)
        sheet = QHBoxLayout()
        sheet.setSpacing(GAP)
        sheet.addWidget(self.printed)
        sheet.addWidget(self.saved)
        column.addLayout(sheet)
        for widget in (self.note, self.pin, self.password, self.enter, self.back):
            column.addWidget(widget)
        column.addStretch(1)

    # --- from outside -----------------------------------------------------------------------------------------

    def open_for(self, shift: Shift) -> None:
        """Ask who takes this shift over."""
        self.chosen = None
        self.show_shift(shift)
        self._show_tiles()
        self._show_secret()
        self.show()
        self._place_tiles()
        if self.tiles:
            next(iter(self.tiles.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_shift(self, shift: Shift) -> None:
        """Show its figures, which grow until it is handed over."""
        say = self._say
        told = QT_TRANSLATE_NOOP("report", "{count} sales, net {net}. The figures go into the ledger.")
        restyle(self.told, say(told, count=shift.sold_count, net=money(shift.sums.net_fen)), 16,
                self.theme.colour("ink"))  # fmt: skip
        lines = [doubt_word(doubt, say, named=True) for doubt in shift.doubts[:DOUBTS_SHOWN]]
        if (more := len(shift.doubts) - DOUBTS_SHOWN) > 0:
            lines.append(say(QT_TRANSLATE_NOOP("report", "and {count} more"), count=more))
        head = say(QT_TRANSLATE_NOOP("report", "In doubt, goes over to the next:"))
        restyle(self.doubts, "\n".join((head, *lines)), 14, self.theme.colour("doubt_strong"), bold=True)
        self.doubts.setVisible(bool(lines))

    def show_printer(self, enabled: bool) -> None:
        """Offer the receipt printer where there is one."""
        self.printed.setVisible(enabled)
        if not enabled:
            self.printed.setChecked(False)

    def show_refusal(self, view: SignInRefused) -> None:
        """Say why nobody took over."""
        if self.isHidden() or view.staff_ref != self.chosen:
            return
        if self._gate.view.kind_of(self.chosen) is SecretKind.PIN:
            self.pin.show_refusal(view.reason)
            return
        told = said(view.reason)
        self._say_note(DOT.join(filter(None, (told.what, told.fact, told.todo))))
        self.password.editor.clear()

    @property
    def has_takers(self) -> bool:
        """Tell whether there is anybody who could take over."""
        return bool(self._takers())

    def handle_key(self, event: QKeyEvent) -> bool:
        """Take Esc, Enter at a name, and digits for the PIN."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            return True
        if self.chosen is not None and self._gate.view.kind_of(self.chosen) is SecretKind.PIN:
            return self.pin.take_key(event)
        return False

    def leave(self) -> None:
        """Hand nothing over."""
        self.hide()
        self.closed.emit()

    # --- inside -----------------------------------------------------------------------------------------------

    def _takers(self) -> list[StaffLine]:
        view = self._gate.view
        here = view.signed_in.staff_ref if view.signed_in is not None else None
        return [line for line in view.staff if line.staff.may(Act.SELL) and line.staff.staff_ref != here]

    def _show_tiles(self) -> None:
        for tile in self.tiles.values():
            self._group.removeButton(tile)
            tile.setParent(None)
            tile.deleteLater()
        takers = self._takers()
        self.tiles = {
            line.staff.staff_ref: StaffTile(self.theme, line.staff.name, role_word(line.staff.role)) for line in takers
        }
        for at, tile in enumerate(self.tiles.values()):
            self._group.addButton(tile, at)
        self._place_tiles()
        for line in takers:
            if line.locked_s:
                self.tiles[line.staff.staff_ref].show_under(locked_word(line.locked_s), warned=True)

    def _place_tiles(self) -> None:
        """Put the names side by side where there is room, and never so many that the PIN is out of sight."""
        columns, shown = (2, 3) if self.width() >= WIDE else (1, 2)
        self._columns = columns
        for at, tile in enumerate(self.tiles.values()):
            self._grid.addWidget(tile, at // columns, at % columns)
        rows = min(shown, -(-len(self.tiles) // columns))
        self._area.setFixedHeight(max(1, rows * (TILE + GAP) - GAP))

    def _show_secret(self) -> None:
        word, chosen = self._gate.view.kind_of(self.chosen) is SecretKind.PASSWORD, self.chosen is not None
        self.pin.setVisible(chosen and not word)
        self.password.setVisible(chosen and word)
        self.enter.setVisible(chosen and word)
        self._say_note("")
        self.pin.clear()
        self.password.editor.clear()
        if chosen and self.isVisible():
            (self.password.editor if word else self.pin).setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_note(self, words: str) -> None:
        restyle(self.note, words, 14, self.theme.colour("danger_strong"), bold=True)
        self.note.setVisible(bool(words))

    def _touched(self, at: int) -> None:
        self.chosen = list(self.tiles)[at]
        self._show_secret()

    def _submit_password(self) -> None:
        secret = self.password.editor.text()
        if secret:
            self._submit(secret)

    def _submit(self, secret: str) -> None:
        if self.chosen is None:
            return
        self.pin.busy()
        sheet = Sheet(printed=self.printed.isChecked(), saved=self.saved.isChecked())
        self._gate.hooks.hand_over(self.chosen, secret, sheet)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the measures of the width."""
        super().resizeEvent(event)
        if self._columns != (2 if self.width() >= WIDE else 1):
            self._place_tiles()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing typed stays behind."""
        self.pin.clear()
        self.password.editor.clear()
        super().hideEvent(event)
