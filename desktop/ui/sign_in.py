"""Who are you: names to touch and a PIN beside them, in place of a page. Main thread; no dialog.

Three situations on one page: nobody is signed in, the desk is locked, or somebody else takes over. Shows a view, calls
hooks, decides nothing. Promises: a PIN submits itself and is forgotten; a password is in its field until it was looked
at, and nowhere else. Source: issue 6, Roles and access; ui.md, principles 2 and 7.
"""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.domain.staff import SecretKind, StaffRef
from desktop.services.access_views import AccessView, SignInRefused, StaffLine
from desktop.ui.gate import Gate
from desktop.ui.staff_words import locked_word, role_word
from desktop.ui.strings import sentence
from desktop.ui.theme import Theme
from desktop.ui.translations import language, translate
from desktop.ui.widgets.buttons import DeskButton, Kind
from desktop.ui.widgets.card import scrolling
from desktop.ui.widgets.field import ShortField
from desktop.ui.widgets.painting import label
from desktop.ui.widgets.pin_block import PinBlock
from desktop.ui.widgets.staff_tile import StaffTile

WIDTH, NARROW = 920, 840
SECRET_WIDTH = 384
COLUMNS = 2


class SignInPage(QWidget):
    """`left`: who is here goes back without a change."""

    left = Signal()

    def __init__(self, theme: Theme, gate: Gate, sample_pins: Mapping[str, str]) -> None:
        """`sample_pins` are a trial home's, by name: told on the tiles."""
        super().__init__()
        self.theme, self.gate, self._sample_pins = theme, gate, sample_pins
        self.chosen: StaffRef | None = None
        self.others = False  # somebody else than who is locked wants in, or takes over
        self.tiles: dict[StaffRef, StaffTile] = {}
        self._asks: tuple[StaffRef | None, SecretKind, bool] | None = None  # whose secret of which kind is asked for
        ink, ink2 = theme.colour("ink"), theme.colour("ink2")
        self.title = label("", 32, ink, bold=True)
        self.told = label("", 16, ink2, wrap=True)
        self._group = QButtonGroup(self)
        self._grid = QGridLayout()
        self._grid.setSpacing(12)
        self.name = label("", 20, ink, bold=True)
        self.pin = PinBlock(theme, translate("access", "PIN"))
        self.pin.pad.show()
        self.password = ShortField(theme, translate("access", "Password"))
        self.password.editor.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.editor.setMaxLength(64)
        self.enter = DeskButton(theme, translate("access", "Sign in"), key="Enter", kind=Kind.PRIMARY)
        self.other = DeskButton(theme, translate("access", "Another person"), icon="people", icon_px=20)
        self.out = DeskButton(theme, translate("access", "Sign out"), icon="leave", icon_px=20)
        self.back = DeskButton(theme, translate("access", "Back to selling"), key="Esc")
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._lay_out()
        self._group.idClicked.connect(self._touched)
        self.pin.entered.connect(self._submit)
        self.pin.escaped.connect(self._escape)
        self.password.editor.returnPressed.connect(self._submit_password)
        self.enter.clicked.connect(self._submit_password)
        self.other.clicked.connect(self._choose_other)
        self.out.clicked.connect(lambda: self.gate.hooks.sign_out())
        self.back.clicked.connect(lambda: self.left.emit())

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setLayout(self._grid)
        self._grid.setContentsMargins(5, 5, 5, 5)  # the focus ring's room
        self._names = scrolling(inside)
        card = QFrame()
        card.setObjectName("card")
        card.setFixedWidth(SECRET_WIDTH)
        secret = QVBoxLayout(card)
        secret.setContentsMargins(24, 14, 24, 14)
        secret.setSpacing(12)
        for widget in (self.name, self.pin, self.password, self.enter):
            secret.addWidget(widget)
        secret.addStretch(1)
        both = QHBoxLayout()
        both.setSpacing(24)
        both.addWidget(self._names, 1)
        both.addWidget(card)
        self._beside = QWidget()
        both.addWidget(self._beside, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        for button in (self.back, self.other, self.out):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self._middle = QWidget()
        column = QVBoxLayout(self._middle)
        column.setContentsMargins(0, 12, 0, 12)
        column.setSpacing(12)
        column.addWidget(self.title)
        column.addWidget(self.told)
        column.addLayout(both, 1)
        column.addLayout(buttons)
        row = QHBoxLayout(self)
        row.addStretch(1)
        row.addWidget(self._middle)
        row.addStretch(1)

    # --- from outside -----------------------------------------------------------------------------------------

    def open_it(self, *, others: bool = False) -> None:
        """Begin: as who is locked, or with all names."""
        self.others = others
        self.chosen = self._asks = None
        self.show_access(self.gate.view)

    def show_access(self, view: AccessView) -> None:
        """Show who may come in."""
        people = [line for line in view.staff if line.staff.active]
        self._show_tiles(people)
        locked = view.locked and not self.others
        if locked and view.signed_in is not None:
            self.chosen = view.signed_in.staff_ref
        elif self.chosen not in self.tiles:
            self.chosen = people[0].staff.staff_ref if len(people) == 1 else None
        self._names.setVisible(not locked)
        self._beside.setVisible(locked)
        self._words(view, locked=locked)
        self.other.setVisible(locked)
        self.out.setVisible(view.signed_in is not None)
        self.back.setVisible(view.signed_in is not None)
        for ref, tile in self.tiles.items():
            tile.setChecked(ref == self.chosen)
        line = next((line for line in people if line.staff.staff_ref == self.chosen), None)
        if self.pin.is_locked and line is not None and not line.locked_s:
            self.pin.clear()  # the lock-out is over
        if (self.chosen, self.gate.view.kind_of(self.chosen), locked) != self._asks:
            self._show_secret()  # else what is being typed stays

    def show_refusal(self, view: SignInRefused) -> None:
        """Say why nobody came in."""
        if view.staff_ref != self.chosen:
            return
        if self.gate.view.kind_of(self.chosen) is SecretKind.PIN:
            self.pin.show_refusal(view.reason)
            return
        self.password.show_fault(sentence(view.reason.code, view.reason.facts, language()))
        self.password.editor.clear()
        self.password.editor.setFocus()

    def handle_key(self, event: QKeyEvent) -> bool:
        """Take digits for the PIN; Esc goes back where somebody is signed in."""
        if event.key() == Qt.Key.Key_Escape:
            self.pin.clear()
            self._escape()
            return True
        if self.chosen is not None and self.gate.view.kind_of(self.chosen) is SecretKind.PIN:
            return self.pin.take_key(event)
        return False

    # --- inside -----------------------------------------------------------------------------------------------

    def _words(self, view: AccessView, *, locked: bool) -> None:
        if locked and view.signed_in is not None:
            title = translate("access", "Locked")
            told = translate("access", "Selling goes on. Enter your PIN to open the rest.")
        elif view.signed_in is not None:
            title = translate("access", "Who takes over?")
            told = translate("access", "{name} is signed in.").format(name=view.signed_in.name)
        else:
            title = translate("access", "Who is at the desk?")
            told = translate("access", "Choose your name and enter your PIN. Nothing is sold before.")
        self.title.setText(title)
        self.told.setText(told)
        self.setAccessibleName(title)

    def _show_tiles(self, people: list[StaffLine]) -> None:
        shown = [(line.staff.staff_ref, line.staff.name) for line in people]
        if shown != [(ref, tile.text()) for ref, tile in self.tiles.items()]:
            for tile in self.tiles.values():
                self._group.removeButton(tile)
                tile.setParent(None)
                tile.deleteLater()
            self.tiles = {line.staff.staff_ref: StaffTile(self.theme, line.staff.name, "") for line in people}
            for at, tile in enumerate(self.tiles.values()):
                self._group.addButton(tile, at)
                self._grid.addWidget(tile, at // COLUMNS, at % COLUMNS)
            self._grid.setRowStretch(len(self.tiles), 1)
        for line in people:
            self.tiles[line.staff.staff_ref].show_under(self._under(line), warned=line.locked_s > 0)

    def _under(self, line: StaffLine) -> str:
        if line.locked_s:
            return locked_word(line.locked_s)
        role = role_word(line.staff.role)
        pin = self._sample_pins.get(line.staff.name, "")
        return f"{role} · PIN {pin}" if pin else role

    def _show_secret(self) -> None:
        view = self.gate.view
        self._asks = self.chosen, self.gate.view.kind_of(self.chosen), view.locked and not self.others
        line = next((one for one in view.staff if one.staff.staff_ref == self.chosen), None)
        name = line.staff.name if line is not None else translate("access", "Choose your name first")
        pin = self._sample_pins.get(name, "")
        self.name.setText(f"{name} · PIN {pin}" if pin else name)
        word = line is not None and line.kind is SecretKind.PASSWORD
        self.pin.setVisible(not word)
        self.pin.setEnabled(line is not None)
        self.password.setVisible(word)
        self.enter.setVisible(word)
        self.pin.clear()
        self.password.editor.clear()
        self.password.show_fault("")
        if line is not None and self.isVisible():
            target = self.password.editor if word else self.pin
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _touched(self, at: int) -> None:
        self.chosen = list(self.tiles)[at]
        self._show_secret()

    def _escape(self) -> None:
        if self.gate.person is not None:
            self.left.emit()

    def _choose_other(self) -> None:
        self.open_it(others=True)

    def _submit(self, secret: str) -> None:
        if self.chosen is None:
            return
        self.pin.busy()
        view = self.gate.view
        if view.locked and not self.others and view.signed_in is not None:
            self.gate.hooks.unlock(secret)
        else:
            self.gate.hooks.sign_in(self.chosen, secret)

    def _submit_password(self) -> None:
        secret = self.password.editor.text()
        if secret:
            self._submit(secret)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing typed stays behind."""
        self.pin.clear()
        self.password.editor.clear()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the measures of the width."""
        super().resizeEvent(event)
        self._middle.setFixedWidth(min(WIDTH, max(NARROW, self.width() - 48)))
