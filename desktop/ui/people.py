"""The people page: the list and the faces behind it, and whom each answer is for. Main thread.

Gets views, calls `PeopleHooks`, decides nothing; nothing in it is modal. `PeopleNews` goes to whoever asked last: the
panel, or the face that is open. Promises: no name stays when the page is left. Source: ui.md, People; law.md.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.identifiers import PersonRef
from desktop.domain.instants import local_day
from desktop.services.people_views import (
    BulkView,
    Done,
    FaceEnrolView,
    ImportPreview,
    PeopleNews,
    PeopleView,
    PersonLine,
    PersonUnmasked,
    PersonView,
    ReconcileView,
)
from desktop.services.queries import Question
from desktop.services.settings import Settings
from desktop.ui.clock import ShownClock
from desktop.ui.people_bulk import BulkFace
from desktop.ui.people_consent import ConsentFace, one_year_later
from desktop.ui.people_edit import EditFace
from desktop.ui.people_face import Face
from desktop.ui.people_hooks import PeopleHooks
from desktop.ui.people_import import ImportFace
from desktop.ui.people_list import PeopleList
from desktop.ui.people_move import MoveFace
from desktop.ui.people_paper import PaperFace
from desktop.ui.people_reconcile import ReconcileFace
from desktop.ui.people_words import done_words, why
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.ask_form import Who


class PeoplePage(QWidget):
    """One page with a list and seven faces. `capture_wanted` carries the reference of whom to capture."""

    capture_wanted = Signal(str)

    def __init__(
        self,
        theme: Theme,
        settings: Settings,
        shown_clock: ShownClock,
        ask: Callable[[Question], None],
        hooks: PeopleHooks,
        who: Who | None = None,
    ) -> None:
        super().__init__()
        self.theme, self.settings, self.clock, self.hooks = theme, settings, shown_clock, hooks
        self.who = who or Who()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(translate("people", "People"))
        self.list = PeopleList(theme, hooks, self.who, ask)
        self.panel = self.list.panel
        self.import_face = ImportFace(theme, hooks, self.who)
        self.consent = ConsentFace(theme, hooks, self.who)
        self.edit = EditFace(theme, hooks, self.who)
        self.move_up = MoveFace(theme, hooks, self.who, ask)
        self.bulk = BulkFace(theme, hooks, self.who)
        self.reconcile = ReconcileFace(theme, hooks, self.who)
        self.paper = PaperFace(theme, hooks, self.who)
        self.faces = QStackedWidget()
        for made in (self.list, *self._all_faces()):
            self.faces.addWidget(made)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.faces)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(self.list)
        self._wire()

    def _wire(self) -> None:
        self.list.face_wanted.connect(self.open_face)
        self.list.paper_wanted.connect(self.open_paper)
        self.panel.capture_wanted.connect(self.capture_wanted)
        self.panel.consent_wanted.connect(self.open_consent)
        self.panel.edit_wanted.connect(self.open_edit)
        self.consent.form_wanted.connect(self._print)
        for face in self._all_faces():
            face.left.connect(self.open_list)
            face.finished.connect(self._finished)

    def _all_faces(self) -> tuple[Face, ...]:
        return self.import_face, self.consent, self.edit, self.move_up, self.bulk, self.reconcile, self.paper

    @property
    def face(self) -> Face | None:
        """The face that is open, or None on the list."""
        here = self.faces.currentWidget()
        return here if isinstance(here, Face) else None

    # --- views ------------------------------------------------------------------------------------------------

    def show_people(self, view: PeopleView) -> None:
        """Show people that were asked for, on the list or as a class's count."""
        if not self.move_up.takes(view):
            self.list.show_people(view)
            self.import_face.show_undoable(view.last_import_undoable)

    def show_person(self, view: PersonView) -> None:
        """Show one person."""
        self.panel.show_person(view)

    def show_unmasked(self, view: PersonUnmasked) -> None:
        """Show all of one person, for its seconds."""
        self.panel.show_unmasked(view)

    def show_preview(self, view: ImportPreview) -> None:
        """Show what an import would do."""
        self.import_face.show_preview(view)

    def show_reconcile(self, view: ReconcileView) -> None:
        """Show the roster beside the terminal's faces."""
        was = self.reconcile.view
        self.reconcile.show_reconcile(view)
        if was is not None and was.running and not view.running:
            self.list.refresh()

    def show_bulk(self, view: BulkView) -> None:
        """Show how far a bulk enrolment is."""
        was = self.bulk.view
        self.bulk.show_bulk(view)
        if was is not None and was.running and not view.running:
            self.list.refresh()

    def show_enrolled(self, view: FaceEnrolView) -> None:
        """Hear that a face was taken: what the list shows is old."""
        if view.done and view.reason is None:
            self.list.refresh()

    def show_news(self, news: PeopleNews) -> None:
        """Tell whoever asked what became of it."""
        face = self.face
        if news.done in (Done.FORM_SAVED, Done.REPORT_SAVED) and news.fault is None:
            if face is not None:
                face.say_done(news)
            else:
                self._say(news)
        elif face is not None:
            face.show_news(news)
        elif news.fault is not None:
            if self.panel.form.waiting:
                self.panel.show_fault(news.fault)
            else:
                head, told = why(news.fault)
                self.list.notice.show_words("refused", "danger", head, told)
        else:
            self.panel.answered()
            if news.done is Done.ERASED and news.person_ref in ("", self.panel.person_ref):
                self.list.close_person()
            self._finished(news)

    def tick(self) -> None:
        """Count on, once a second."""
        if self.face is not None and self.isVisible():
            self.face.tick()

    # --- what a person does -----------------------------------------------------------------------------------

    def open_list(self) -> None:
        """Go back to the list."""
        self.edit.forget()
        self._open(self.list)

    def open_face(self, name: str) -> None:
        """Open a face by its name: `import`, `bulk`, `reconcile`, `move`, `add`."""
        match name:
            case "import":
                self._open(self.import_face)
                self.import_face.begin()
            case "bulk":
                self.bulk.begin()
                self._open(self.bulk)
            case "reconcile":
                self._open(self.reconcile)
                self.reconcile.begin()
            case "move":
                self.move_up.open_for(self.list.found.classes if self.list.found is not None else ())
                self._open(self.move_up)
            case "add":
                self.edit.open_new()
                self._open(self.edit)

    def open_consent(self, person_ref: str) -> None:
        """Open the consent form for the person in the panel."""
        line = self._line(person_ref)
        if line is not None:
            now = self.clock.now()
            self.consent.open_for(line, local_day(now) if now is not None else None)
            self._open(self.consent)

    def open_paper(self) -> None:
        """Ask whether to record the consents that the school has on paper."""
        now, found = self.clock.now(), self.list.found
        self.list.forms.hide()
        self.paper.open_for(found.on_paper if found is not None else 0,
                            one_year_later(local_day(now)) if now is not None else None)  # fmt: skip
        self._open(self.paper)
        self.paper.form.first_editor().setFocus(Qt.FocusReason.OtherFocusReason)

    def open_edit(self, view: PersonUnmasked) -> None:
        """Open the edit form with all data of a person."""
        self.edit.open_for(view)
        self._open(self.edit)

    def handle_key(self, event: QKeyEvent) -> bool:
        """Take a key; tell whether it meant something here."""
        face = self.face
        if face is None:
            return self.list.handle_key(event)
        if event.key() == Qt.Key.Key_F9 and face is self.consent and not event.isAutoRepeat():
            self.consent.print_button.click()
            return True
        if event.key() == Qt.Key.Key_F5 and face is self.reconcile and not event.isAutoRepeat():
            self.reconcile.compare()
            return True
        return face.handle_key(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Another page is open: the data of a person does not stay in the form."""
        super().hideEvent(event)
        if self.face is self.edit and self.edit.person_ref:
            self.open_list()

    # --- inside -----------------------------------------------------------------------------------------------

    def _open(self, face: QWidget) -> None:
        self.faces.setCurrentWidget(face)
        proxy = face.first_editor() if isinstance(face, Face) else self.list.table
        proxy.setFocus(Qt.FocusReason.OtherFocusReason)

    def _line(self, person_ref: str) -> PersonLine | None:
        view = self.panel.view
        return view.line if view is not None and view.person_ref == person_ref else None

    def _finished(self, news: PeopleNews) -> None:
        """Something is done: say so, and look at the people anew. An import stays on its own last step."""
        if self.face is not None and self.face is not self.import_face:
            self.open_list()
        if self.face is None:
            self._say(news)
        self.list.refresh()

    def _say(self, news: PeopleNews) -> None:
        if news.done is not None:
            self.list.notice.show_words("check", "success", done_words(news.done, news.count), news.path)

    def _print(self, person_ref: str) -> None:
        self.hooks.save_consent_form((PersonRef(person_ref),))
