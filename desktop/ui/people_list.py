"""The list of people with one of them beside it: search, filters, pages, and the ways to the other faces. Main thread.

Holds what is asked for and nothing of the people: every answer is a whole view, and one to a question that is no longer
asked is dropped. Promises: each letter asks at once; nothing is asked while nobody looks. Source: ui.md, People.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.domain.identifiers import PersonRef
from desktop.services.people_views import PEOPLE_PAGE_SIZE, EnrolmentState, PeopleQuery, PeopleView, PersonQuery
from desktop.services.queries import Question
from desktop.ui.people_filters import PeopleFilters
from desktop.ui.people_forms import FormsStrip
from desktop.ui.people_hooks import PeopleHooks
from desktop.ui.people_panel import SHEET_WIDTH, WIDTH, PersonPanel
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.ask_form import Who
from desktop.ui.widgets.buttons import DeskButton
from desktop.ui.widgets.filter_row import KEY
from desktop.ui.widgets.found_row import FoundRow, Part, pages
from desktop.ui.widgets.notice import Notice
from desktop.ui.widgets.painting import label
from desktop.ui.widgets.people_table import PeopleCard

PADDING, GAP = 16, 12
COMPACT_BELOW = 1200  # of the window
FOLLOW_MS = 150  # how long the keys must rest before the panel follows the row


class PeopleList(QWidget):
    """The list. `face_wanted` carries the name of another face; the panel has its own signals."""

    face_wanted = Signal(str)
    paper_wanted = Signal()

    def __init__(self, theme: Theme, hooks: PeopleHooks, who: Who, ask: Callable[[Question], None]) -> None:
        super().__init__()
        self.theme, self.hooks, self.ask = theme, hooks, ask
        self.compact = False
        self.found: PeopleView | None = None
        self._asked: PeopleQuery | None = None
        self._page = 0
        self._land = 0  # where to go on the next page: 1 its first row, -1 its last
        self.title = label(translate("people", "People"), 20, theme.colour("ink"), bold=True)
        self.buttons = self._make_buttons()
        self.notice = Notice(theme)
        self.forms = FormsStrip(theme)
        self.filters = PeopleFilters(theme)
        self.card = PeopleCard(theme)
        self.table = self.card.view
        self.below = FoundRow(theme)
        self.panel = PersonPanel(theme, hooks, who)
        self._lay_out()
        self._follow = QTimer(self)
        self._follow.setSingleShot(True)
        self._follow.setInterval(FOLLOW_MS)
        self._follow.timeout.connect(self._follow_row)
        self.setFocusProxy(self.table)
        self._wire()
        self._place_panel()
        self.table.show_message(translate("people", "Reading…"))

    def _make_buttons(self) -> dict[str, DeskButton]:
        names = {
            "import": (translate("people", "Import"), "upload", "F5"),
            "bulk": (translate("people", "Photos"), "photos", "F6"),
            "reconcile": (translate("people", "Reconcile"), "verify", "F7"),
            "move": (translate("people", "Move up"), "promote", "F8"),
            "forms": (translate("people", "Forms"), "report", "F9"),
            "add": (translate("people", "Add"), "plus", "F2"),
        }
        return {
            name: DeskButton(self.theme, words, icon=icon, key=key, height=48, icon_px=18)
            for name, (words, icon, key) in names.items()
        }

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.title)
        head.addStretch(1)
        for button in self.buttons.values():
            head.addWidget(button)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.filters)
        left.addSpacing(GAP)
        left.addWidget(self.card, 1)
        left.addSpacing(4)
        left.addWidget(self.below)
        self._row = QHBoxLayout()
        self._row.setSpacing(PADDING)
        self._row.addLayout(left, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(PADDING, PADDING, PADDING, 12)
        column.setSpacing(GAP)
        column.addLayout(head)
        column.addWidget(self.notice)
        column.addWidget(self.forms)
        column.addLayout(self._row, 1)
        self.panel.setParent(self)

    def _wire(self) -> None:
        self.card.installEventFilter(self)
        for name, button in self.buttons.items():
            button.clicked.connect(lambda _checked=False, name=name: self.go_to(name))
        self.forms.wanted.connect(self._print)
        self.forms.paper_wanted.connect(self.paper_wanted)
        self.filters.changed.connect(self._filters_changed)
        self.table.moved.connect(self._moved)
        self.table.opened.connect(self.open_person)
        self.table.turned.connect(self._turn_by_key)
        self.below.turned.connect(self._turn)
        self.panel.closed.connect(self.close_person)
        self.panel.form_wanted.connect(self._print_one)

    # --- views ------------------------------------------------------------------------------------------------

    def show_people(self, view: PeopleView) -> None:
        """Show a page of what was found, if it answers what is asked now."""
        if view.query != self._asked:
            return
        self.found = view
        last = pages(view) - 1
        if view.found and view.query.page > last:  # fewer than before: the page is gone
            self._page = last
            self._ask_list()
            return
        self.filters.show_counts(view)
        self.table.show_message("" if view.lines else self._nothing(view))
        self.table.show_lines(view.lines, self.panel.person_ref)
        self.below.show_pages(view.query.page, pages(view) if view.found else 0, self._groups(view))
        self.forms.show_count(len(view.lines), view.on_paper)
        land, self._land = self._land, 0
        if land and view.lines:
            self.table.selectRow(0 if land > 0 else len(view.lines) - 1)

    def refresh(self) -> None:
        """Ask again: people were changed."""
        if self.isVisible():
            self._ask_list()
            if self.panel.person_ref:
                self.ask(PersonQuery(person_ref=PersonRef(self.panel.person_ref)))

    def open_person(self, person_ref: str) -> None:
        """Choose a person and show who it is."""
        self._follow.stop()
        self.table.choose(person_ref)
        self.panel.await_person(person_ref)
        self._place_panel()
        self.ask(PersonQuery(person_ref=PersonRef(person_ref)))

    def close_person(self) -> None:
        """Put the person away."""
        self._follow.stop()
        self.panel.clear()
        self.table.choose("")
        self._place_panel()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep_state(self, state: EnrolmentState) -> None:
        """Show the people whose face stands so."""
        self.filters.choose_state(state)

    # --- keys -------------------------------------------------------------------------------------------------

    def go_to(self, name: str) -> None:
        """Open another face, or the strip of forms."""
        if name == "forms":
            self.forms.setVisible(not self.forms.isVisible())
            if self.forms.isVisible():
                self.forms.blank.setFocus(Qt.FocusReason.OtherFocusReason)
            else:
                self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.notice.hide()
            self.face_wanted.emit(name)

    def handle_key(self, event: QKeyEvent) -> bool:
        """Take a key; tell whether it meant something here."""
        if event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier):
            return False
        keys = {"F2": "add", "F5": "import", "F6": "bulk", "F7": "reconcile", "F8": "move", "F9": "forms"}
        names = {getattr(Qt.Key, f"Key_{key}"): name for key, name in keys.items()}
        if (name := names.get(Qt.Key(event.key()))) is not None:
            if not event.isAutoRepeat():
                self.go_to(name)
            return True
        match event.key():
            case Qt.Key.Key_Escape:
                return self._escape()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                return event.isAutoRepeat() or self._enter()
            case Qt.Key.Key_Up | Qt.Key.Key_Down if not self._in_panel():
                self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)
                self.table.step(1 if event.key() == Qt.Key.Key_Down else -1)
                return True
        if event.text() == KEY:
            self.filters.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.filters.search.selectAll()
            return True
        return False

    def _in_panel(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self.panel.isAncestorOf(focused)

    def _escape(self) -> bool:
        """Leave one thing behind: a question or a name in the panel, the forms, a notice, the person, the search."""
        if self.panel.escape():
            return True
        for one in (self.forms, self.notice):
            if one.isVisible():
                one.hide()
                self.table.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        if self.panel.person_ref:
            self.close_person()
            return True
        return self.filters.clear()

    def _enter(self) -> bool:
        focused = QApplication.focusWidget()
        if isinstance(focused, QAbstractButton) and self.isAncestorOf(focused):
            if focused.isEnabled():
                focused.click()
            return True
        if self._in_panel():
            if isinstance(focused, QLineEdit):
                self.focusNextChild()
            return True
        person_ref = self.table.chosen()
        if not person_ref and self.table.rows.lines:
            self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)
            person_ref = self.table.rows.key(self.table.rows.lines[0])
        if person_ref:
            self.open_person(person_ref)
        return True

    # --- asking -----------------------------------------------------------------------------------------------

    def _ask_list(self) -> None:
        self._asked = self.filters.query(self._page, PEOPLE_PAGE_SIZE)
        self.ask(self._asked)

    def _filters_changed(self) -> None:
        self._page = 0
        self._ask_list()

    def _turn(self, by: int, *, land: int = 0) -> None:
        if self.found is not None and 0 <= self._page + by < pages(self.found):
            self._page += by
            self._land = land
            self._ask_list()

    def _turn_by_key(self, by: int) -> None:
        self._turn(by, land=by)

    def _moved(self, _person_ref: str) -> None:
        """A row was gone to: where there is room for both, its person follows once the keys rest."""
        if not self.compact:
            self._follow.start()

    def _follow_row(self) -> None:
        person_ref = self.table.chosen()
        if person_ref and person_ref != self.panel.person_ref and self.panel.asked is None:
            self.open_person(person_ref)

    def _print(self, everybody: bool) -> None:
        lines = self.found.lines if everybody and self.found is not None else ()
        self.hooks.save_consent_form(tuple(line.person_ref for line in lines))
        self.forms.hide()

    def _print_one(self, person_ref: str) -> None:
        self.hooks.save_consent_form((PersonRef(person_ref),))

    # --- showing ----------------------------------------------------------------------------------------------

    def _nothing(self, view: PeopleView) -> str:
        if not view.total:
            return translate("people", "Nobody is here yet\nF5 imports the school's roster, F2 adds one person.")
        if view.query.text:
            return translate("people", "Nobody found\nClear the search with Esc, or choose another class or state.")
        return translate("people", "Nobody here\nChoose another class or state.")

    def _groups(self, view: PeopleView) -> list[list[Part]]:
        made: list[list[Part]] = [[(translate("people", "{n} found").format(n=view.found), False, "ink2")]]
        if view.unreadable:
            words = translate("people", "{n} unreadable: the key is gone").format(n=view.unreadable)
            made.append([(words, True, "danger_strong")])
        return made

    def _place_panel(self) -> None:
        """Put the panel beside the table, or over it where there is no room beside it."""
        beside = self._row.indexOf(self.panel) >= 0
        if self.compact:
            if beside:
                self._row.removeWidget(self.panel)
            self.panel.setMinimumWidth(0)
            self.panel.setMaximumWidth(SHEET_WIDTH)
            over = self.card.geometry()
            top = self.filters.y()
            self.panel.setGeometry(over.right() + 1 - SHEET_WIDTH, top, SHEET_WIDTH, self.height() - top - 12)
            self.panel.setVisible(bool(self.panel.person_ref))
            self.panel.raise_()
            return
        if not beside:
            self.panel.setFixedWidth(WIDTH)
            self._row.addWidget(self.panel)
        self.panel.show()

    def minimumSizeHint(self) -> QSize:
        """Qt asks how small it may be: what lies beside the table must not keep a window from getting narrow."""
        return QSize(640, 480)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the measures of the window's width."""
        super().resizeEvent(event)
        self.compact = self.window().width() < COMPACT_BELOW
        self.panel.set_sheet(self.compact)
        for button in self.buttons.values():
            button.set_compact(self.compact)
        self._place_panel()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the panel on the table when the table is laid out anew."""
        if watched is self.card and event.type() in (QEvent.Type.Resize, QEvent.Type.Move) and self.compact:
            self._place_panel()
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        """Somebody looks: ask for what is true now, once the layout has run."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self.refresh)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks: ask for nothing more."""
        super().hideEvent(event)
        self._follow.stop()
