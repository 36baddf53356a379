"""Searching the sales of a school's years: from the question on the reader's thread to the first page with its sums.

`first_ms` to `longest_ms` are to the page, `counted_ms` to the sums of everything found, which come after it. The home
has a million sales, 800 people in 24 classes who paid them, and the thread that answers in the desk
(`app.pages.PageReader`): a search never runs on the thread of the window. Figure: at most 100 ms to the page (issue 6).
    .venv/bin/python -m tests.bench.bench_search [sales] [rounds] [folder to keep the home in]
"""

import queue
import sys
import threading
import time
from datetime import timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from desktop.adapters.home import Home
from desktop.adapters.secrets.keyring import load_key
from desktop.adapters.system import SystemClock
from desktop.app.homes import open_books
from desktop.app.pages import PageReader
from desktop.domain.identifiers import PersonRef
from desktop.domain.instants import local_day
from desktop.domain.payment import SaleState
from desktop.domain.person import Person
from desktop.services.queries import TransactionsQuery
from desktop.services.transaction_views import TransactionsView
from desktop.services.views import (
    View,
)
from tests.bench.bench_people import GIVEN, SURNAMES
from tests.bench.bench_start_million import built
from tests.bench.measure import figures, report
from tests.bench.million import USERS

SALES = 1_000_000
ENTRIES_A_SALE = 3
CLASSES = 24
DECLINED_OF = 50  # one sale of so many was declined, as at a real till
LIMIT_S = 60.0


class _Page:
    """Publisher: hands the next view to whoever waits for it, and remembers which thread made it."""

    def __init__(self) -> None:
        self._views: queue.SimpleQueue[tuple[View, float]] = queue.SimpleQueue()
        self.thread = ""

    def publish(self, view: View) -> None:
        self.thread = threading.current_thread().name
        self._views.put((view, time.perf_counter()))

    def answer(self, reader: PageReader, query: TransactionsQuery) -> tuple[TransactionsView, float, float]:
        """Return the whole answer, and the milliseconds to the page and to the sums."""
        begun_s = time.perf_counter()
        reader.ask(query)
        view, page_s = self._views.get(timeout=LIMIT_S)
        assert isinstance(view, TransactionsView)
        lines, counted_s = view.lines, page_s
        while not view.counted:
            view, counted_s = self._views.get(timeout=LIMIT_S)
            assert isinstance(view, TransactionsView)
        assert view.lines == lines
        return view, (page_s - begun_s) * 1_000, (counted_s - begun_s) * 1_000


def inhabited(home: Home) -> None:
    """Have the home's sales paid by people of classes, some in cash amounts of their own, and some declined."""
    books = open_books(home)
    if books.everybody():
        books.close()
        return
    chance = Random(3)
    people = [
        Person(
            person_ref=PersonRef(f"P{n:015d}"),
            number=f"2024{n:06d}",
            name=chance.choice(SURNAMES) + "".join(chance.choices(GIVEN, k=2)),
            class_name=f"{'一二三四五六'[n % 6]}年{'一二三四'[n // 6 % 4]}班",
        )
        for n in range(USERS)
    ]
    with books.store.transaction():
        books.people.save(people)
        books.store.run(
            f"""UPDATE sales SET person_ref = printf('P%015d', rowid * 7919 % {USERS}),
                    amount_fen = 1200 + 50 * (rowid % 40),
                    state = iif(rowid % {DECLINED_OF}, state, 'DECLINED')"""
        )
    books.store.run("PRAGMA wal_checkpoint(TRUNCATE)")
    books.close()


def questions(home: Home) -> dict[str, TransactionsQuery]:
    """Return what is asked, by what is sought."""
    books = open_books(home)
    one = next(iter(books.everybody()))
    rows = int(books.store.value("SELECT max(rowid) FROM sales"))
    number = str(books.store.value("SELECT order_no FROM sales WHERE rowid = ?", (rows // 2,)))
    books.close()
    yesterday = local_day(SystemClock().now()) - timedelta(days=1)
    return {
        "empty": TransactionsQuery(),
        "name": TransactionsQuery(text=one.name),
        "surname": TransactionsQuery(text=one.name[0]),
        "class": TransactionsQuery(text=one.class_name),
        "order number": TransactionsQuery(text=number),
        "order number as shown": TransactionsQuery(text="-".join((number[:2], number[7:11], number[12:16]))),
        "amount": TransactionsQuery(text="12.50"),
        "state": TransactionsQuery(states=frozenset({SaleState.DECLINED})),
        "paid": TransactionsQuery(states=frozenset({SaleState.PAID})),
        "refunded": TransactionsQuery(refunded=True),
        "day": TransactionsQuery(first_day=yesterday, last_day=yesterday),
        "a year": TransactionsQuery(
            first_day=yesterday - timedelta(days=500), last_day=yesterday - timedelta(days=135)
        ),
        "day and class": TransactionsQuery(text=one.class_name, first_day=yesterday, last_day=yesterday),
        "nobody": TransactionsQuery(text="nobody"),
    }


def main(sales: int, rounds: int, keep: str = "") -> None:
    with TemporaryDirectory() as temporary:
        home = built(Path(keep or temporary) / "home", sales * ENTRIES_A_SALE)
        inhabited(home)
        page = _Page()
        reader = PageReader(home, load_key(home, home.settings().keystore), page, home.settings(), SystemClock())
        reader.start()
        try:
            for sought, query in questions(home).items():
                answers = [page.answer(reader, query) for _ in range(rounds)]
                found, shown = answers[-1][0], figures([page_ms for _view, page_ms, _counted_ms in answers])
                report(
                    "search", sales=sales, sought=sought, found=found.found, lines=len(found.lines),
                    first_ms=answers[0][1], median_ms=shown.median, longest_ms=shown.longest,
                    counted_ms=answers[-1][2], thread=page.thread,
                )  # fmt: skip
        finally:
            reader.stop(LIMIT_S)


if __name__ == "__main__":
    given = sys.argv[1:]
    main(int(given[0]) if given else SALES, int(given[1]) if len(given) > 1 else 5, *given[2:3])
