"""The people page and the camera behind `LaterPage`; see `shell_pages.py`. Main thread."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeyEvent

from desktop.domain.identifiers import PersonRef
from desktop.services.capture_views import CaptureView, EnrolmentView, Preview, SimilarDecision
from desktop.services.people_views import (
    BulkView,
    FaceEnrolView,
    ImportPreview,
    PeopleNews,
    PeopleView,
    PersonQuery,
    PersonUnmasked,
    PersonView,
    ReconcileView,
)
from desktop.services.views import View
from desktop.ui.capture import CapturePage
from desktop.ui.people import PeoplePage

if TYPE_CHECKING:
    from desktop.ui.shell_pages import PageTools


class People:
    """The people page behind `LaterPage`. A name in full is shown once and never kept for a later page."""

    def __init__(self, tools: "PageTools") -> None:
        self.widget = PeoplePage(tools.theme, tools.settings, tools.clock, tools.ask, tools.people, tools.who)
        self.widget.capture_wanted.connect(tools.open_capture)

    def open_person(self, person_ref: str) -> None:
        """Show somebody in the panel."""
        self.widget.open_list()
        self.widget.list.open_person(person_ref)

    def show_view(self, view: View) -> None:
        match view:
            case PeopleView():
                self.widget.show_people(view)
            case PersonView():
                self.widget.show_person(view)
            case PersonUnmasked():
                self.widget.show_unmasked(view)
            case ImportPreview():
                self.widget.show_preview(view)
            case PeopleNews():
                self.widget.show_news(view)
            case ReconcileView():
                self.widget.show_reconcile(view)
            case BulkView():
                self.widget.show_bulk(view)
            case FaceEnrolView():
                self.widget.show_enrolled(view)
            case _:
                pass

    def handle_key(self, event: QKeyEvent) -> bool:
        return self.widget.handle_key(event)

    def tick(self) -> None:
        self.widget.tick()


class Capture:
    """The capture page behind `LaterPage`. Going away ends the capture: a camera never looks at nobody's wish."""

    def __init__(self, tools: "PageTools") -> None:
        self._tools = tools
        self._person_ref = PersonRef("")
        self.widget = CapturePage(tools.theme)
        self.widget.cancelled.connect(self._back)
        self.widget.other_way.connect(self._back)
        self.widget.finished.connect(self._back)
        self.widget.withdraw.connect(self._back)  # the panel asks, and says what goes
        self.widget.unmask.connect(self._back)
        self.widget.camera_wanted.connect(tools.capture.choose_camera)
        self.widget.again.connect(self._again)
        self.widget.decided.connect(self._decide)
        self.widget.hidden.connect(self._end)

    def open_for(self, person_ref: str) -> None:
        """Begin with a person; consent and name come as the answer to a question."""
        self._person_ref = PersonRef(person_ref)
        self.widget.forget()
        self._tools.ask(PersonQuery(person_ref=self._person_ref))
        self._tools.capture.begin(self._person_ref)

    def show_view(self, view: View) -> None:
        match view:
            case PersonView() if view.person_ref == self._person_ref and view.line is not None:
                self.widget.show_person(view.line, view.consents[0] if view.consents else None)
            case CaptureView():
                self.widget.show_capture(view)
            case Preview():
                self.widget.show_preview(view)
            case EnrolmentView():
                self.widget.show_enrolment(view)
            case _:
                pass

    def handle_key(self, event: QKeyEvent) -> bool:
        return self.widget.handle_key(event)

    def tick(self) -> None:
        """Nothing on it counts on."""

    def _again(self) -> None:
        self.widget.show_enrolment(None)
        self._tools.capture.again()

    def _decide(self, decision: SimilarDecision) -> None:
        self._tools.capture.decide(decision, self._tools.who.name)
        if decision is SimilarDecision.SAME:
            self._back()

    def _back(self) -> None:
        self._tools.open_people(self._person_ref)

    def _end(self) -> None:
        self._tools.capture.cancel()
        self.widget.forget()
