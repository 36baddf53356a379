"""A whole desk without threads, on a real encrypted file: the test posts messages and speaks for the terminal."""

from dataclasses import replace
from datetime import time
from pathlib import Path
from typing import TypeVar

from desktop.adapters.storage import audit
from desktop.adapters.storage.books import SqliteBooks
from desktop.domain.events import (
    Configured,
    JournalArrived,
    Pay,
    PayAnswered,
    ReadJournal,
    TerminalConnected,
    TerminalRequest,
)
from desktop.domain.identifiers import OrderNo, PersonRef
from desktop.domain.journal import JournalEntry
from desktop.domain.meal import Meal
from desktop.domain.payment import SaleState
from desktop.domain.person import Person
from desktop.services.desk import Desk
from desktop.services.lanes_ports import Lanes
from desktop.services.settings import School, Settings, Till
from desktop.services.views import CheckoutView, View
from tests.helpers.fakes import Collector, FakeChance, FakeClock, FakeDisk, ListeningTerminal, identity

KEY = b"k" * 32
LUNCH = Meal(meal_id="lunch", name="午餐", starts_at=time(11), ends_at=time(13), price_fen=1_200)
SETTINGS = Settings(
    school=School(name="示范小学", customer_id="C000001"),
    till=Till(till_id="C1", name="一号窗口"),
    meals=(LUNCH,),
    trial=True,
    keystore="file",
    continuous=False,
)
V = TypeVar("V", bound=View)


def pupil(ref: str = "p1", **more: object) -> Person:
    fields: dict[str, object] = {"number": f"2024{ref}", "name": "张小明", "class_name": "三年二班"}
    return Person(person_ref=PersonRef(ref), **{**fields, **more})  # type: ignore[arg-type]


class DeskOnFile:
    """`post` is the core thread's `handle`; a failure goes the way the worker would send it."""

    def __init__(
        self, folder: Path, settings: Settings = SETTINGS, *, lanes: Lanes | None = None, **changes: object
    ) -> None:
        self.settings = replace(settings, **changes)  # type: ignore[arg-type]
        self.path = folder / "desk.db"
        self.clock, self.terminal, self.seen = FakeClock(), ListeningTerminal(), Collector()
        self.chance, self.disk, self.lanes = FakeChance(), FakeDisk(), lanes
        self._open()

    def _open(self) -> None:
        self.books = SqliteBooks(self.path, KEY, self.settings, self.chance)
        self.desk = Desk(
            self.books, self.terminal, self.clock, self.disk, self.seen, self.settings, "2088000000000001", self.lanes
        )  # fmt: skip
        self.desk.open()

    def restart(self) -> None:
        """Kill the desk and start it again: nothing but the file survives."""
        self.books.close()
        self.terminal.take()
        self._open()

    def post(self, *messages: object) -> None:
        for message in messages:
            try:
                self.desk.handle(message)  # type: ignore[arg-type]
            except Exception as failure:
                self.desk.failed(failure)

    def pass_s(self, seconds: float) -> None:
        """Let time pass as the worker would notice it."""
        until_s = self.clock.monotonic_s() + seconds
        while (left_s := until_s - self.clock.monotonic_s()) > 0:
            self.clock.pass_s(min(left_s, max(0.01, self.desk.wait_s())))
            try:
                self.desk.tick()
            except Exception as failure:
                self.desk.failed(failure)

    def connect(self, *, journal: tuple[JournalEntry, ...] = (), sn: str = "SIM1") -> None:
        """A terminal answers hello and tells its journal, page by page as it is asked."""
        self.post(TerminalConnected(identity=identity(sn=sn, journal_head=len(journal), clock=self.clock.now())))
        while reads := [ask for ask in self.take_all() if isinstance(ask, ReadJournal)]:
            after, limit = reads[-1].after, reads[-1].limit
            page = tuple(each for each in journal if each.n > after)[:limit]
            self.post(JournalArrived(entries=page, asked_after=after))
        self.post(Configured())

    def take_all(self) -> list[TerminalRequest]:
        """Return what the terminal was asked, but leave what is no journal reading for `asked`."""
        asked = self.terminal.take()
        self.terminal.asked.extend(each for each in asked if not isinstance(each, ReadJournal))
        return asked

    def asked(self, kind: type[TerminalRequest]) -> list[TerminalRequest]:
        return [each for each in self.terminal.take() if isinstance(each, kind)]

    def sale(self, command: object) -> OrderNo:
        """Post a command that starts a sale, and return the order number that left."""
        self.post(command)
        pays = self.asked(Pay)
        assert len(pays) == 1, pays
        assert isinstance(pays[0], Pay)
        self.post(PayAnswered(order_no=pays[0].order_no))
        return pays[0].order_no

    def view(self, kind: type[V]) -> V:
        """Return the latest view of a kind."""
        return next(view for view in reversed(self.seen.views) if isinstance(view, kind))

    def states(self) -> dict[str, int]:
        """Return how many sales are in each state, proved against the ledger."""
        return dict(audit.check_books(self.books.store).sales)

    def sale_is(self, number: OrderNo) -> SaleState:
        """Return what the file says of an order."""
        return SaleState(self.books.store.value("SELECT state FROM sales WHERE order_no = ?", (number,)))

    @property
    def page(self) -> CheckoutView:
        return self.view(CheckoutView)

    def know(self, *people: Person) -> None:
        """Put people into the roster."""
        with self.books.store.transaction():
            self.books.people.save(people)
