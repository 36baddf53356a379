"""Scenes of the people page: what its screenshots and tests show. Main thread. The language must be installed before.

Each scene plays upon a page that is shown already, as a person would; the sample desk answers at once.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtWidgets import QApplication

from desktop.domain.identifiers import PersonRef
from desktop.services.commands import Command
from desktop.services.people_views import (
    Done,
    EnrolmentState,
    ImportPreview,
    PeopleNews,
    PeopleQuery,
    PersonQuery,
    UnmaskReason,
)
from desktop.services.queries import Question
from desktop.services.reason import Reason
from desktop.ui import scenes
from desktop.ui import scenes_people_views as samples
from desktop.ui.clock import ShownClock
from desktop.ui.page_names import PEOPLE
from desktop.ui.people import PeoplePage
from desktop.ui.people_asked import Asked
from desktop.ui.people_hooks import PeopleHooks
from desktop.ui.shell import Shell
from desktop.ui.theme import theme

SETTLE_ROUNDS = 4  # layouts run, and the layouts that those asked for


class SampleSchool:
    """Answers the page's questions at once, as the desk would; nobody is there when `empty`."""

    def __init__(self, language: str, *, empty: bool = False) -> None:
        self.language = language
        self.empty = empty
        self.page: PeoplePage | None = None
        self.preview: ImportPreview = samples.preview(language)

    def ask(self, question: Question) -> None:
        """Answer a question of the page."""
        if self.page is None:
            return
        if isinstance(question, PeopleQuery):
            self.page.show_people(samples.people(self.language, question, empty=self.empty))
        elif isinstance(question, PersonQuery):
            self.page.show_person(samples.person(self.language, self.row_of(question.person_ref)))

    @staticmethod
    def row_of(person_ref: str) -> int:
        """Return which sample person it is."""
        return int(person_ref[-8:])

    def hooks(self) -> PeopleHooks:
        """Return what answers the page's wishes."""
        return PeopleHooks(unmask=self._unmask, preview_import=self._preview)

    def _unmask(self, person_ref: PersonRef, _reason: UnmaskReason, _by: str, _given: object = None) -> None:
        if self.page is not None:
            self.page.show_unmasked(samples.unmasked(self.language, self.row_of(person_ref)))

    def _preview(self, path: str, _mapping: Mapping[str, str]) -> None:
        if self.page is not None:
            self.page.show_preview(replace(self.preview, path=path))


def _by(language: str) -> str:
    return "周主任" if language == "zh_CN" else "Ms Zhou"


def _nothing_more(_page: PeoplePage, _language: str) -> None:
    """The list as it comes."""


def _open(page: PeoplePage, language: str, at: int = samples.ENROLLED_AT) -> None:
    page.list.open_person(samples.line(language, at).person_ref)


def _ready(page: PeoplePage, language: str) -> None:
    _open(page, language, samples.READY_AT)


def _no_consent(page: PeoplePage, language: str) -> None:
    _open(page, language, samples.NONE_AT)


def _searching(page: PeoplePage, language: str) -> None:
    page.list.filters.search.setText("01" if language == "zh_CN" else "Zh")
    page.list.filters.search.setFocus()


def _not_found(page: PeoplePage, _language: str) -> None:
    page.list.filters.search.setText("zzz")


def _filtered(page: PeoplePage, _language: str) -> None:
    page.list.keep_state(EnrolmentState.NO_CONSENT)


def _ask_unmask(page: PeoplePage, language: str) -> None:
    _open(page, language)
    page.panel.ask(Asked.UNMASK)


def _unmasked(page: PeoplePage, language: str) -> None:
    _ask_unmask(page, language)
    page.panel.form.reasons[1].click()
    page.panel.form.by.set_text(_by(language))
    page.panel.form.act.click()


def _withdraw(page: PeoplePage, language: str) -> None:
    _open(page, language)
    page.panel.ask(Asked.WITHDRAW)
    page.panel.form.by.set_text(_by(language))


def _erase_refused(page: PeoplePage, language: str) -> None:
    _open(page, language)
    page.panel.ask(Asked.ERASE)
    page.panel.form.by.set_text(_by(language))
    page.panel.form.act.click()
    page.show_news(PeopleNews(fault=Reason(code="output.failed")))


def _withdrawn(page: PeoplePage, language: str) -> None:
    _open(page, language, 5)
    page.show_news(PeopleNews(done=Done.WITHDRAWN, path="/home/canteen/receipts/R-20260618-0003.pdf"))


def _forms(page: PeoplePage, _language: str) -> None:
    page.list.go_to("forms")


def _paper(page: PeoplePage, language: str) -> None:
    _forms(page, language)
    page.list.forms.paper.click()


def _import(page: PeoplePage, _language: str) -> None:
    page.open_face("import")


def _preview(page: PeoplePage, language: str) -> None:
    page.open_face("import")
    page.import_face.path.set_text(samples.ROSTER)
    page.import_face.refresh()
    page.import_face.go_on()
    page.import_face.by.set_text(_by(language))


def _mapping(page: PeoplePage, language: str) -> None:
    _preview(page, language)
    page.import_face.card.tabs[2].click()


def _imported(page: PeoplePage, language: str) -> None:
    _preview(page, language)
    page.import_face.go_on()
    page.show_news(PeopleNews(done=Done.IMPORTED, count=8))


def _undo(page: PeoplePage, language: str) -> None:
    _imported(page, language)
    page.import_face.ask_undo()


def _consent(page: PeoplePage, language: str) -> None:
    _no_consent(page, language)
    page.panel.consent_button.click()
    page.consent.guardian.set_text("王女士" if language == "zh_CN" else "Ms Wang")
    page.consent.by.set_text(_by(language))


def _consent_missing(page: PeoplePage, language: str) -> None:
    _no_consent(page, language)
    page.panel.consent_button.click()
    page.consent.record()


def _edit(page: PeoplePage, language: str) -> None:
    _open(page, language)
    page.panel.edit_button.click()
    page.panel.form.by.set_text(_by(language))
    page.panel.form.act.click()
    page.edit.save()
    page.show_news(PeopleNews(fault=Reason(code="roster.phone", facts={"column": "监护人电话"})))


def _add(page: PeoplePage, _language: str) -> None:
    page.open_face("add")


def _move(page: PeoplePage, _language: str) -> None:
    page.open_face("move")
    page.move_up.classes.setCurrentIndex(0)


def _move_asked(page: PeoplePage, language: str) -> None:
    _move(page, language)
    page.move_up.name.set_text("四年二班" if language == "zh_CN" else "4-2")
    page.move_up.refresh()
    page.move_up.go_on()


def _bulk(page: PeoplePage, language: str) -> None:
    page.open_face("bulk")
    page.bulk.source.set_text(samples.PHOTOS)
    page.bulk.by.set_text(_by(language))
    page.bulk.refresh()


def _bulk_running(page: PeoplePage, language: str) -> None:
    _bulk(page, language)
    page.show_bulk(samples.bulk(language, running=True))


def _bulk_report(page: PeoplePage, language: str) -> None:
    _bulk_running(page, language)
    page.show_bulk(samples.bulk(language, running=False))


def _reconcile(page: PeoplePage, language: str) -> None:
    page.open_face("reconcile")
    page.show_reconcile(samples.differing(language))


def _repair_asked(page: PeoplePage, language: str) -> None:
    _reconcile(page, language)
    page.reconcile.go_on()


def _repairing(page: PeoplePage, language: str) -> None:
    page.open_face("reconcile")
    page.show_reconcile(replace(samples.repairing(language), waiting_deletions=0))


def _pulled(page: PeoplePage, language: str) -> None:
    page.open_face("reconcile")
    page.show_reconcile(samples.repairing(language, pulled=True))


def _agreeing(page: PeoplePage, language: str) -> None:
    page.open_face("reconcile")
    page.show_reconcile(replace(samples.differing(language), missing=(), extra=(), stale=(), waiting_deletions=0))


Scene = Callable[[PeoplePage, str], None]
#: What each scene does to a page that is shown already, in its language.
PEOPLE_SCENES: Mapping[str, Scene] = {
    "list": _nothing_more,
    "empty": _nothing_more,
    "searching": _searching,
    "not-found": _not_found,
    "filtered": _filtered,
    "person": _open,
    "ready": _ready,
    "no-consent": _no_consent,
    "ask-unmask": _ask_unmask,
    "unmasked": _unmasked,
    "withdraw": _withdraw,
    "erase-refused": _erase_refused,
    "withdrawn": _withdrawn,
    "forms": _forms,
    "consents-on-paper": _paper,
    "import": _import,
    "import-faults": _preview,
    "import-preview": _preview,
    "import-mapping": _mapping,
    "imported": _imported,
    "import-undo": _undo,
    "consent": _consent,
    "consent-missing": _consent_missing,
    "edit": _edit,
    "add": _add,
    "move-up": _move,
    "move-up-asked": _move_asked,
    "bulk": _bulk,
    "bulk-running": _bulk_running,
    "bulk-report": _bulk_report,
    "reconcile": _reconcile,
    "repair-asked": _repair_asked,
    "repairing": _repairing,
    "cable-pulled": _pulled,
    "agreeing": _agreeing,
}


def people_window(name: str, language: str, theme_name: str, size: tuple[int, int]) -> Shell:
    """Return the window of a scene, shown in a size. The language must be installed."""
    school = SampleSchool(language, empty=name == "empty")
    if name == "import-faults":
        school.preview = samples.faulty(language)
    window = Shell(
        scenes.settings(language, theme_name),
        _ignore,
        theme(theme_name),
        shown_clock=ShownClock(frozen=True),
        ask=school.ask,
        people=school.hooks(),
    )
    window.show_view(scenes.status(language))
    window.resize(*size)
    window.show()
    window.open_page(PEOPLE)
    page = people_page(window)
    school.page = page
    _settle()
    PEOPLE_SCENES[name](page, language)
    _settle()
    return window


def people_page(window: Shell) -> PeoplePage:
    """Return the people page that is open in a window."""
    page = window.pages.currentWidget()
    assert isinstance(page, PeoplePage)
    return page


def _settle() -> None:
    for _ in range(SETTLE_ROUNDS):
        QApplication.processEvents()


def _ignore(_command: Command) -> None:
    """Nobody sells on a picture."""
