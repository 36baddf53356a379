"""A home whose books sell without a desk or a terminal: the money path alone, quick enough to be restored often."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from desktop.adapters.home import Home
from desktop.adapters.secrets.keyring import load_key
from desktop.adapters.storage.books import SqliteBooks
from desktop.adapters.storage.database import open_reader
from desktop.adapters.system import SystemChance, SystemClock
from desktop.app.checks import examine
from desktop.app.homes import ensure_home, head_records, make_home, open_books
from desktop.app.restore import Restored, restore
from desktop.app.safekeeping import Safekeeping
from desktop.domain.journal import JournalEntry
from desktop.domain.payment import Way
from desktop.services.ports import NewSale
from desktop.services.settings import Settings
from tests.helpers.fakes import NOON, entry, identity

SN = "SIM1"


class Till:
    """`journal` is what the terminal keeps; it outlives every home."""

    def __init__(self, folder: Path, settings: Settings | None = None, *, sn: str = SN, now: datetime = NOON) -> None:
        self.home = Home(folder)
        if settings is None:
            ensure_home(self.home)
        else:
            make_home(self.home, settings)
        self.journal: list[JournalEntry] = []
        self.now = now
        with self.books() as books:
            books.know_device(identity(sn=sn), self.now)

    def books(self) -> "Opened":
        return Opened(self.home)

    @property
    def key(self) -> bytes:
        return load_key(self.home, self.home.settings().keystore)

    def change(self, **changes: object) -> None:
        self.home.save(replace(self.home.settings(), **changes))  # type: ignore[arg-type]

    def sell(self, count: int, result: str = "paid", *, told: bool = True) -> list[str]:
        """Sell meals; the terminal writes each into its journal, unless it never heard of it."""
        numbers = []
        with self.books() as books:
            for _ in range(count):
                self.now += timedelta(seconds=5)
                new = NewSale(amount_fen=1_200, way=Way.FACE, meal_id="lunch", meal_name="午餐", device_sn=SN)
                sale = books.submit(new, self.now)
                numbers.append(sale.order_no)
                if told:
                    self.journal.append(entry(len(self.journal) + 1, sale.order_no, result, at=self.now))
                    books.take_over(SN, self.journal[-1:], self.now)
                else:
                    books.not_started(sale.order_no, "not_started", self.now)
        return numbers


class Opened:
    def __init__(self, home: Home) -> None:
        self._home = home

    def __enter__(self) -> SqliteBooks:
        self._books = open_books(self._home)
        return self._books

    def __exit__(self, *_: object) -> None:
        self._books.close()


def read_on(home: Home, journal: list[JournalEntry], now: datetime, sn: str = SN) -> None:
    """Connect a terminal and take over what its journal has beyond the books' head."""
    with Opened(home) as books:
        books.know_device(identity(sn=sn, journal_head=len(journal)), now)
        head = books.journal_head(sn)
        if fresh := [each for each in journal if each.n > head]:
            books.take_over(sn, fresh, now)
        assert books.journal_read(sn, len(journal) if not journal else journal[-1].n, now)


def sales_of(home: Home) -> dict[str, str]:
    """Return the state of every order in a home."""
    store = open_reader(home.database_path, load_key(home, home.settings().keystore))
    rows = dict(store.rows("SELECT order_no, state FROM sales"))
    store.close()
    return rows


def last_n(home: Home) -> int:
    """Return the number of the ledger's last entry."""
    with Opened(home) as books:
        return books.ledger.head().n


def copy_all(till: Till) -> None:
    """Do what the `reader` thread does at an orderly end: keep the head everywhere, finish the second medium."""
    settings = till.home.settings()
    records = head_records(till.home, settings, till.key)
    Safekeeping(till.home, settings, till.key, records, SystemClock(), SystemChance()).close()


def checks_of(home: Home) -> dict[str, tuple[bool, str]]:
    """Return what the self-check says, with codes for sentences."""
    found = examine(home, lambda error: error.code, lambda: "a font")
    return {check.name: (check.ok, check.detail) for check in found.checks}


def put_back(home: Home, file: Path, **more: object) -> Restored:
    """Restore a trial home's backup."""

    def no_code() -> str:
        raise AssertionError("no code is needed")

    return restore(home, file, no_code, **more)  # type: ignore[arg-type]
