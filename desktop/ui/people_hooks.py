"""What the people page asks of the desk. Main thread; every call returns at once, its answer comes as a view.

`by` is the name of who asks, as typed on the page; it goes into the ledger. Source: ui.md, People.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from desktop.domain.identifiers import PersonRef
from desktop.domain.person import PersonStatus
from desktop.domain.staff import Approval
from desktop.services.people_views import BulkView, ConsentDraft, PersonDraft, UnmaskReason


def _nothing(*_what: object) -> None:
    """For a window that stands alone, without a desk behind it."""


class UnmaskHook(Protocol):
    """Asks for the full record; `given` are those who showed a PIN for it."""

    def __call__(
        self, person_ref: PersonRef, reason: UnmaskReason, by: str, given: Approval | None = None, /
    ) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleHooks:
    """Answers: `PeopleNews` of each change, and the view that is named."""

    #: → PersonUnmasked, or PeopleNews with a fault.
    unmask: UnmaskHook = _nothing
    save: Callable[[PersonDraft, str], None] = _nothing
    set_status: Callable[[PersonRef, PersonStatus, str], None] = _nothing
    #: class, the class they move to, by.
    move_up: Callable[[str, str, str], None] = _nothing
    #: path, our column (`学号` …, or empty: not taken) for each header that the user changed. → ImportPreview
    preview_import: Callable[[str, Mapping[str, str]], None] = _nothing
    #: path, mapping, by; the mapping is remembered for files with the same headers.
    run_import: Callable[[str, Mapping[str, str], str], None] = _nothing
    undo_import: Callable[[str], None] = _nothing
    #: The printable notice and form of these people (none: a blank one) as a PDF. → PeopleNews.path
    save_consent_form: Callable[[tuple[PersonRef, ...]], None] = _nothing
    record_consent: Callable[[ConsentDraft], None] = _nothing
    #: The consents that the roster says the school has on paper: notice's version, valid until, by. → PeopleNews.count
    record_on_paper: Callable[[str, date, str], None] = _nothing
    #: Withdraw the consent: terminal, template and key; the person stays. → PeopleNews.path of the receipt
    withdraw: Callable[[PersonRef, str], None] = _nothing
    #: Withdraw and forget the person. → PeopleNews.path of the receipt
    erase: Callable[[PersonRef, str], None] = _nothing
    #: → ReconcileView, again and again while it runs.
    reconcile: Callable[[], None] = _nothing
    repair: Callable[[str], None] = _nothing
    #: A folder or a ZIP of photos named by number, by; takes up a run of the same source that was left. → BulkView
    start_bulk: Callable[[str, str], None] = _nothing
    cancel_bulk: Callable[[], None] = _nothing
    #: The report photo by photo as CSV, beside the user's documents: photos are named by numbers. → PeopleNews.path
    save_bulk_report: Callable[[BulkView], None] = _nothing
