"""Statements of one home: looked at, issued, compared with the provider's, put on paper. Composition root.

Reads through connections of its own; writes through what the caller gives it: a desk that sells writes on `core`, a
command opens the books for itself. Any thread but `core`; Qt is met only when a PDF is written, which wants a running
application. Source: cli.md, `statement`; decision 0012.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol, TypeVar

from desktop.adapters.home import Home
from desktop.adapters.policies import desk_policies
from desktop.adapters.reports.provider_file import read_provider_statement
from desktop.adapters.secrets.keyring import load_key
from desktop.adapters.storage.statements import Statements
from desktop.adapters.system import SystemClock
from desktop.app.reading import reading
from desktop.app.written_files import report_place
from desktop.services.closing_ports import StatementBook
from desktop.services.incentive_views import StatementView
from desktop.services.settings import Settings
from desktop.services.statement_comparison import must_be_ours
from desktop.ui.statement_sheets import statement_sheets

MOST_SALES_ON_FILE = 20_000
T = TypeVar("T")


class Write(Protocol):
    """Runs something on the books and returns what it returns."""

    def __call__(self, job: Callable[[StatementBook], T]) -> T: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Which statement: `as_of` None means now, an empty `policy_id` the one that is in force in the month."""

    month: str
    as_of: datetime | None = None
    policy_id: str = ""


class StatementDesk:
    """What can be done with statements of a home."""

    def __init__(self, home: Home, settings: Settings, write: Write) -> None:
        self._home, self._settings, self._write = home, settings, write
        self._clock = SystemClock()

    def look(self, asked: Asked) -> StatementView:
        """Return a month's statement. Raises: OperatorError `statement.*`, `policy.*`, `home.*`, `key.*`."""
        with self._statements() as statements:
            now = self._clock.now()
            return statements.view(asked.month, asked.as_of or now, now, asked.policy_id)

    def issue(self, asked: Asked) -> None:
        """Issue a month's statement. Raises: OperatorError as `look`, and why it may not be issued."""
        with self._statements() as statements:
            now = self._clock.now()
            draft = statements.draft(asked.month, asked.as_of or now, now, asked.policy_id)
        self._write(lambda books: books.issue_statement(draft, now))

    def receive(self, path: Path, explain: Path | None = None) -> bool:
        """Take over the provider's files; False when they were read before.

        Raises: OperatorError `provider.*`, and as `look`.
        """
        received = read_provider_statement(path, explain)
        policies = desk_policies(self._settings.policy_id, self._home.folder).register.policies
        with self._statements() as statements:
            customers = {self._settings.school.customer_id, *statements.customers()}
        must_be_ours(received, {policy.policy_id for policy in policies}, customers)
        now = self._clock.now()
        return self._write(lambda books: books.receive_statement(received, now))

    def save_workbook(self, asked: Asked, path: Path) -> None:
        """Write a statement as XLSX. Raises: OperatorError as `look`, and `output.*`."""
        from desktop.adapters.reports.workbook import write_workbook  # its openpyxl takes long to load

        with self._statements() as statements:
            now = self._clock.now()
            view = statements.view(asked.month, asked.as_of or now, now, asked.policy_id, MOST_SALES_ON_FILE)
            sales = statements.sales(view)
            write_workbook(path, statement_sheets(view, self._settings.school.name, sales, self._settings.language))

    def save_paper(self, asked: Asked, path: Path) -> None:
        """Write a statement as PDF; needs a running Qt application. Raises: OperatorError as `look`, and `output.*`."""
        self.put_on_paper(self.look(asked), path)

    def put_on_paper(self, view: StatementView, path: Path) -> None:
        """Write a view as PDF; on the thread of the Qt application. Raises: OperatorError `output.*`, `font.no_cjk`."""
        from desktop.ui.paper import write_pdf
        from desktop.ui.statement_paper import statement_html, statement_title

        language = self._settings.language
        html = statement_html(view, self._settings.school.name, language)
        write_pdf(html, path, statement_title(view, language))

    def place_for(self, month: str, ending: str) -> Path:
        """Return a name of its own in the home's folder of reports. Raises: OperatorError `home.not_writable`."""
        return report_place(self._home.folder, f"statement-{month}", ending)

    @contextmanager
    def _statements(self) -> Iterator[Statements]:
        policies = desk_policies(self._settings.policy_id, self._home.folder)
        with reading(self._home, load_key(self._home, self._settings.keystore)) as store:
            yield Statements(store, policies.register, self._settings.school.customer_id)
