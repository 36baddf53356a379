"""The settings' section of who works here: add, rename, role, PIN, let go, end a lock-out. Main thread.

Shows an `AccessView`, calls hooks, is answered by `StaffNews`; each change is made at once and is not part of what the
page saves. Promises: nobody is deleted, nobody is let go by one press, no secret stays in its field.
Source: issue 6, Roles and access; the picture of the settings.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.domain.staff import NOBODY, Role, SecretKind, StaffRef
from desktop.services.access_views import AccessView, StaffLine, StaffNews
from desktop.services.settings import Settings
from desktop.ui.gate import Gate
from desktop.ui.staff_words import locked_word, role_told, role_word
from desktop.ui.theme import Theme
from desktop.ui.translations import language, translate
from desktop.ui.widgets.buttons import DeskButton, Kind
from desktop.ui.widgets.card import scrolling
from desktop.ui.widgets.field import ShortField
from desktop.ui.widgets.notice import Notice
from desktop.ui.widgets.option import Option
from desktop.ui.widgets.painting import label
from desktop.ui.widgets.plain_table import Cell, Column, PlainTable
from desktop.ui.wording import said

GAP = 8
FORM_WIDTH = 400
WIDE = 940
MOST_NAME = 20


class StaffSection(QWidget):
    """`touched` is never sent: nothing here waits to be saved."""

    touched = Signal()
    name = "staff"
    icon = "person"

    def __init__(self, theme: Theme, gate: Gate) -> None:
        super().__init__()
        self.theme, self.gate = theme, gate
        self.chosen = NOBODY  # whom the form is about; nobody: a new one
        self._lines: tuple[StaffLine, ...] = ()
        self._sure = False  # the button that lets somebody go was pressed once
        ink, ink2 = theme.colour("ink"), theme.colour("ink2")
        self.table = PlainTable(theme, translate("access", "Users"), (
            Column(title=translate("access", "Name")), Column(title=translate("access", "Role"), width=110),
            Column(title=translate("access", "Signs in by"), width=110),
            Column(title=translate("access", "State"), width=172),
        ), row_px=48)  # fmt: skip
        self.new = DeskButton(theme, translate("access", "New user"), icon="plus", icon_px=20, height=48)
        self.pins = DeskButton(theme, translate("access", "Take PINs in place again"), icon="key", height=48)
        self.title_line = label("", 20, ink, bold=True)
        self.called = ShortField(theme, translate("access", "Name"))
        self.called.editor.setMaxLength(MOST_NAME)
        self.role_head = label(translate("access", "Role"), 16, ink)
        self.roles = {role: Option(theme, role_word(role)) for role in Role}
        self._group = QButtonGroup(self)
        self.role_note = label("", 14, ink2, wrap=True)
        self.secret = ShortField(
            theme, translate("access", "New PIN or password"),
            translate("access", "Six digits, or a password of 8 and more."),
        )  # fmt: skip
        self.secret.editor.setEchoMode(QLineEdit.EchoMode.Password)
        self.secret.editor.setMaxLength(64)
        self.notice = Notice(theme)
        self.save = DeskButton(theme, "", icon="check", icon_px=20, kind=Kind.PRIMARY)
        self.unlock = DeskButton(theme, translate("access", "End the lock-out"), icon="key", height=48)
        self.active = DeskButton(theme, "", height=48)
        self._lay_out()
        self.table.clicked.connect(self._pick)
        self.table.activated.connect(self._pick)
        self.new.clicked.connect(self.begin_new)
        self.pins.clicked.connect(lambda: self.gate.hooks.unlock_staff(NOBODY))
        self.save.clicked.connect(self._save)
        self.unlock.clicked.connect(lambda: self.gate.hooks.unlock_staff(self.chosen))
        self.active.clicked.connect(self._press_active)
        self._group.buttonClicked.connect(self._role_chosen)
        self.gate.changed.connect(self._show)
        self.setAccessibleName(self.title())
        self.begin_new()
        self._show()

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(GAP)
        left.addWidget(self.table, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.new)
        buttons.addWidget(self.pins)
        buttons.addStretch(1)
        left.addLayout(buttons)
        form = QWidget()
        column = QVBoxLayout(form)
        column.setContentsMargins(19, 15, 19, 15)
        column.setSpacing(GAP)
        grid = QGridLayout()
        grid.setSpacing(GAP)
        for at, (role, option) in enumerate(self.roles.items()):
            self._group.addButton(option, list(Role).index(role))
            grid.addWidget(option, at // 2, at % 2)
        column.addWidget(self.title_line)
        column.addWidget(self.notice)
        column.addWidget(self.called)
        column.addWidget(self.role_head)
        column.addLayout(grid)
        for widget in (self.role_note, self.secret, self.save, self.unlock, self.active):
            column.addWidget(widget)
        column.addStretch(1)
        card = QFrame()
        card.setObjectName("card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(scrolling(form))
        card.setMaximumWidth(FORM_WIDTH)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addLayout(left, 1)
        card.setMinimumWidth(FORM_WIDTH - 40)
        row.addWidget(card)

    # --- a section of the settings ----------------------------------------------------------------------------

    def title(self) -> str:
        """Return what the section is called."""
        return translate("access", "Users and roles")

    def show_settings(self, _settings: Settings) -> None:
        """Nothing of it is in the settings."""

    def edited(self, settings: Settings) -> Settings:
        """Return the settings as they are: who works here is saved at once."""
        return settings

    def show_view(self, view: AccessView | StaffNews) -> None:
        """Show what became of a change; who is here comes by the gate."""
        if isinstance(view, StaffNews):
            self._show_news(view)

    # --- inside -----------------------------------------------------------------------------------------------

    def begin_new(self) -> None:
        """Ask for a new one."""
        self.chosen = NOBODY
        first = self.gate.view.is_open
        self._fill(None, Role.SUPERVISOR if first else Role.CASHIER)
        self.called.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _pick(self, _index: object = None) -> None:
        at = self.table.currentIndex().row()
        if 0 <= at < len(self._lines):
            self.open_for(self._lines[at].staff.staff_ref)

    def open_for(self, staff_ref: StaffRef) -> None:
        """Ask about somebody."""
        line = next((line for line in self._lines if line.staff.staff_ref == staff_ref), None)
        if line is not None:
            self.chosen = staff_ref
            self._fill(line, line.staff.role)

    def _fill(self, line: StaffLine | None, role: Role) -> None:
        self.called.set_text(line.staff.name if line is not None else "")
        self.called.show_fault("")
        self.secret.set_text("")
        self.secret.show_fault("")
        self.notice.hide()
        self.roles[role].setChecked(True)
        self.role_note.setText(role_told(role))
        self._sure = False
        self._show_form()

    def _show(self) -> None:
        view = self.gate.view
        self._lines = view.staff
        self.table.show_rows([_row(line) for line in view.staff])
        self.pins.setVisible(view.in_place_locked_s > 0)
        self._show_form()

    def _line(self) -> StaffLine | None:
        return next((line for line in self._lines if line.staff.staff_ref == self.chosen), None)

    def _show_form(self) -> None:
        line = self._line()
        self.title_line.setText(line.staff.name if line is not None else translate("access", "New user"))
        self.save.set_words(translate("access", "Save") if line is not None else translate("access", "Add"))
        self.unlock.setVisible(line is not None and line.locked_s > 0)
        self.active.setVisible(line is not None)
        if line is not None and line.staff.active:
            sure, first = translate("access", "Press again to confirm"), translate("access", "Works here no more")
            self.active.set_words(sure if self._sure else first)
            self.active.set_kind(Kind.DANGER)
            self.active.set_strong(self._sure)
        else:
            self.active.set_words(translate("access", "Works here again"))
            self.active.set_kind(Kind.DEFAULT)
            self.active.set_strong(False)

    def _role_chosen(self, _option: object) -> None:
        self.role_note.setText(role_told(self._role()))

    def _role(self) -> Role:
        return list(Role)[max(0, self._group.checkedId())]

    def _save(self) -> None:
        name, secret, line = self.called.editor.text().strip(), self.secret.editor.text(), self._line()
        if not name:
            self.called.show_fault(translate("access", "Enter a name."))
            self.called.editor.setFocus()
            return
        if line is None:
            if not secret:
                self.secret.show_fault(translate("access", "Let them choose a PIN and enter it here."))
                self.secret.editor.setFocus()
                return
            self.gate.hooks.add(name, self._role(), secret)
            return
        if (name, self._role()) != (line.staff.name, line.staff.role):
            self.gate.hooks.change(self.chosen, name, self._role(), active=line.staff.active)
        if secret:
            self.gate.hooks.set_secret(self.chosen, secret)

    def _press_active(self) -> None:
        line = self._line()
        if line is None:
            return
        if line.staff.active and not self._sure:
            self._sure = True
            self._show_form()
            return
        self._sure = False
        self.gate.hooks.change(self.chosen, line.staff.name, line.staff.role, active=not line.staff.active)

    def _show_news(self, news: StaffNews) -> None:
        if news.fault is not None:
            told = said(news.fault)
            fact = f" ({told.fact})" if language() == "en" else f"（{told.fact}）"
            self.notice.show_words("refused", "danger", f"{told.what}{fact if told.fact else ''}", told.todo)
            return
        self.secret.set_text("")
        if news.done == "added":
            self.chosen = news.staff_ref
        words = {
            "added": translate("access", "Added"), "changed": translate("access", "Saved"),
            "secret_set": translate("access", "The new PIN or password holds from now on"),
            "unlocked": translate("access", "The lock-out is over"),
        }  # fmt: skip
        self.notice.show_words("check", "success", words.get(news.done, ""), "")
        self._show_form()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out how somebody signs in where there is little room."""
        super().resizeEvent(event)
        self.table.show_column(2, self.width() >= WIDE)

    def hideEvent(self, event: QHideEvent) -> None:
        """No secret stays in a field that nobody sees."""
        self.secret.set_text("")
        super().hideEvent(event)


def _row(line: StaffLine) -> tuple[Cell, ...]:
    quiet = "ink" if line.staff.active else "ink2"
    by = translate("access", "PIN") if line.kind is SecretKind.PIN else translate("access", "Password")
    if not line.staff.active:
        state = Cell(translate("access", "Works here no more"), "ink2")
    elif line.locked_s:
        state = Cell(locked_word(line.locked_s), "danger_strong", bold=True)
    else:
        state = Cell(translate("access", "Active"), "success_strong")
    return (
        Cell(line.staff.name, quiet, bold=line.staff.active),
        Cell(role_word(line.staff.role), quiet),
        Cell(by, quiet),
        state,
    )
