"""Erasing from a command line, and what goes with it: the register of processing, copies of keys. Composition root.

The caller holds the home's lock for what is written. Source: cli.md, `people erase`; law.md.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from desktop.adapters.home import Home
from desktop.adapters.reports.sheet_file import write_sheet
from desktop.adapters.secrets.keyring import load_key
from desktop.adapters.storage.books import SqliteBooks
from desktop.adapters.storage.face_register import processing
from desktop.adapters.storage.vault import through_vault, vault_path
from desktop.app.homes import open_books
from desktop.app.people_desk import PeopleDesk
from desktop.app.reading import reading
from desktop.domain.errors import OperatorError
from desktop.services.consents import Receipt
from desktop.services.report_sheets import CellKind, Sheet, SheetColumn

T = TypeVar("T")
_COLUMNS = (
    SheetColumn(title="n", kind=CellKind.WHOLE, width=8),
    SheetColumn(title="at", width=30),
    SheetColumn(title="kind", width=22),
    SheetColumn(title="person_ref", width=20),
    SheetColumn(title="asked_by", width=16),
    SheetColumn(title="purpose", width=10),
    SheetColumn(title="consent_ref", width=20),
    SheetColumn(title="device_sn", width=16),
    SheetColumn(title="detail", width=60),
)


def erase_person(home: Home, untrusted_person: str, by: str) -> Receipt:
    """Erase a person of a home by number or reference. Raises: OperatorError `people.*`, `home.*`, `disk.*`."""
    books = open_books(home)

    def write(job: Callable[[SqliteBooks], T]) -> T:
        return job(books)

    try:
        desk = PeopleDesk(home, home.settings(), write)
        return desk.erase(desk.find(untrusted_person).person_ref, by)
    finally:
        books.close()


def write_register(home: Home, target: Path) -> int:
    """Write the register of processing to a file; return how many entries. Raises: OperatorError `output.*`."""
    with reading(home, load_key(home, home.settings().keystore)) as store:
        rows = [
            (
                each.n, each.at, each.kind, each.person_ref, each.asked_by, each.purpose, each.consent_ref,
                each.device_sn, each.detail,
            )
            for each in processing(store)
        ]  # fmt: skip
    write_sheet(target, Sheet(title="register", columns=_COLUMNS, rows=rows))
    return len(rows)


def forget_copy(home: Home, path: Path) -> None:
    """Believe the operator that a copy of the keys is no more. Raises: OperatorError `people.no_such_copy`."""
    key = load_key(home, home.settings().keystore)
    place = path.expanduser().absolute()
    if not through_vault(vault_path(home.database_path), key, lambda vault: vault.forget_copy(place)):
        raise OperatorError("people.no_such_copy", path=str(place))
