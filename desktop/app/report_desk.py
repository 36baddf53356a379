"""Reports and day closes of one home: looked at, closed, written to files. Composition root.

Reads through connections of its own; a close is written through what the caller gives it: a desk that sells writes on
`core`, a command through a desk without a window. Any thread but `core`; Qt is met only when a PDF is written, which
wants a running application. Source: cli.md, `report`; issue 6, Shifts and day.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol, TypeVar

from desktop.adapters.home import Home
from desktop.adapters.secrets.keyring import load_key
from desktop.adapters.storage.day_report import Told
from desktop.adapters.storage.directory import Directory
from desktop.adapters.storage.reports import DayReports
from desktop.adapters.system import SystemClock
from desktop.app.backup import last_backup
from desktop.app.reading import reading_people
from desktop.app.written_files import report_place
from desktop.domain.errors import OperatorError
from desktop.domain.instants import local_day, parse_instant
from desktop.domain.staff import Approval
from desktop.services.closing_ports import DayCloseBook
from desktop.services.day_close import must_be_name
from desktop.services.report_views import DayReportQuery, DayReportView, MonthReportQuery, MonthReportView
from desktop.services.settings import Settings
from desktop.services.shift_views import Shift, ShiftsQuery, ShiftsView
from desktop.ui.report_sheets import report_sheets
from desktop.ui.shift_sheets import shift_sheets

TELL_EVERY = 500  # rows
T = TypeVar("T")
Query = DayReportQuery | MonthReportQuery | ShiftsQuery
View = DayReportView | MonthReportView | ShiftsView


class Write(Protocol):
    """Runs something on the books and returns what it returns."""

    def __call__(self, job: Callable[[DayCloseBook], T]) -> T: ...


class ReportDesk:
    """What can be done with reports of a home. `has_read_all` is asked where `write` runs its job."""

    def __init__(self, home: Home, settings: Settings, write: Write, has_read_all: Callable[[], bool]) -> None:
        self._home, self._settings, self._write, self._has_read_all = home, settings, write, has_read_all
        self._clock = SystemClock()

    def look(self, query: Query) -> View:
        """Return a report. Raises: OperatorError `report.no_such_z`, `home.*`, `key.*`."""
        with self._reports() as reports:
            return self._view(reports, query)

    def close(self, by: str, given: Approval | None = None) -> int:
        """Close the day and return the Z number; `given` are those who showed a PIN for it.

        Raises: OperatorError `close.*`, `ledger.broken`, `access.may_not`."""
        name = must_be_name(by)
        with self._reports() as reports:
            draft = reports.draft(self._settings.till.till_id, self._clock.now())
        now = self._clock.now()
        return self._write(
            lambda books: books.close_day(draft, name, now, terminal_read=self._has_read_all(), given=given)
        )

    def save_workbook(
        self, query: Query, path: Path, tell: Callable[[int, int], None] = lambda _done, _all: None
    ) -> None:
        """Write a report as XLSX. `tell` hears how many rows of how many are written, and ends the work by raising.

        Raises: OperatorError as `look`, and `output.*`; what `tell` raises.
        """
        from desktop.adapters.reports.workbook import write_workbook  # its openpyxl takes long to load

        with self._reports() as reports:
            kept: list[Told] = []
            view = self._view(reports, query, kept)
            entries = _told(kept, tell)
            named = self._settings.school.name, self._settings.till.name, entries, self._settings.language
            if isinstance(view, ShiftsView):
                sheets = shift_sheets(_shown(view), *named)
            else:
                sheets = report_sheets(view, *named)
            write_workbook(path, sheets)

    def save_paper(self, query: Query, path: Path) -> None:
        """Write a report as PDF; needs a running Qt application. Raises: OperatorError as `look`, and `output.*`."""
        self.put_on_paper(self.look(query), path)

    def put_on_paper(self, view: View, path: Path) -> None:
        """Write a view as PDF; on the thread of the Qt application. Raises: OperatorError `output.*`, `font.no_cjk`."""
        from desktop.ui.paper import write_pdf
        from desktop.ui.report_paper import report_html, report_title
        from desktop.ui.shift_paper import shift_html, shift_title

        language, school, till = self._settings.language, self._settings.school.name, self._settings.till.name
        if isinstance(view, ShiftsView):
            shift = _shown(view)
            html, title = shift_html(shift, school, till, view.as_of, language), shift_title(shift, language)
        else:
            html, title = report_html(view, school, till, language), report_title(view, language)
        write_pdf(html, path, title)

    def place_for(self, view: View, ending: str) -> Path:
        """Return a name of its own in the home's folder of reports. Raises: OperatorError `home.not_writable`."""
        if isinstance(view, MonthReportView):
            name = f"month-{view.month}"
        elif isinstance(view, ShiftsView):
            span = _shown(view).span
            name = f"shift-{local_day(span.began_at)}-" + ("X" if span.is_open else f"{span.to_n}")
        else:
            name = f"day-{view.day}-X" if view.is_open else f"day-{view.day}-Z{view.closes[-1].z:04d}"
        return report_place(self._home.folder, name, ending)

    def _view(self, reports: DayReports, query: Query, keeps: list[Told] | None = None) -> View:
        now = self._clock.now()
        if isinstance(query, MonthReportQuery):
            return reports.month(query, now, keeps)
        if isinstance(query, ShiftsQuery):
            return reports.shifts(query, now, keeps)
        backup = last_backup(self._home)
        return reports.day(query, now, parse_instant(backup.made_at) if backup is not None else None, keeps)

    @contextmanager
    def _reports(self) -> Iterator[DayReports]:
        with reading_people(self._home, load_key(self._home, self._settings.keystore)) as (store, vault):
            yield DayReports(store, Directory(store, vault))


def _shown(view: ShiftsView) -> Shift:
    """Raises: OperatorError `shift.none`."""
    if view.shown is None:
        raise OperatorError("shift.none")
    return view.shown


def _told(entries: Sequence[Told], tell: Callable[[int, int], None]) -> Iterator[Told]:
    """Yield what is given, and tell now and then how far it is."""
    for done, each in enumerate(entries):
        if done % TELL_EVERY == 0:
            tell(done, len(entries))
        yield each
    tell(len(entries), len(entries))
