"""A search in many sales: what is found is what a look at every row would find, and every look-up is an index's."""

import itertools
from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

import pytest

from desktop.adapters.storage import sales_search, transactions
from desktop.adapters.storage.transactions import Transactions
from desktop.domain.identifiers import SALT_ALPHABET
from desktop.domain.payment import SaleState
from desktop.services.queries import TransactionsQuery
from tests.helpers.desks import DeskOnFile

FIRST = date(2025, 11, 3)
DAYS = 300
SALES = 900
_SALE = """INSERT INTO sales (order_no, service_day, serial, meal_id, meal_name, amount_fen, way, state, created_at,
    refunded_fen) VALUES (?, ?, ?, 'lunch', '午餐', ?, 'face', ?, '2026-06-18T12:00:00+08:00', ?)"""


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DeskOnFile]:
    """Sales of two tills on many days, with serials that are short and long, and some that were refused or refunded."""
    desk = DeskOnFile(tmp_path_factory.mktemp("sales"))
    chance = Random(5)
    taken = set()
    with desk.books.store.transaction():
        for n in range(SALES):
            day = FIRST + timedelta(days=n * DAYS // SALES)
            serial = chance.choice((chance.randrange(1, 60), chance.randrange(200, 2_000), 10_000 + n))
            if (day, serial) in taken:
                continue
            taken.add((day, serial))
            salt = "".join(chance.choices(SALT_ALPHABET, k=4))
            number = f"{chance.choice(('C1', 'C1', 'KA2'))}-{day:%Y%m%d}-{serial:04d}-{salt}"
            state = chance.choice(("PAID",) * 8 + ("DECLINED", "CANCELLED"))
            refunded_fen = chance.choice((0, 0, 0, 100)) if state == "PAID" else 0
            values = (number, day.isoformat(), serial, chance.choice((1_237, 850)), state, refunded_fen)
            desk.books.store.run(_SALE, values)
    yield desk
    desk.books.close()


def numbers(desk: DeskOnFile, **what: object) -> list[str]:
    query = TransactionsQuery(page_size=10_000, **what)  # type: ignore[arg-type]
    view = Transactions(desk.books.store).page(query)
    assert view.found == len(view.lines)
    return [line.order_no for line in view.lines]


def everything(desk: DeskOnFile) -> list[tuple[str, date, int, str, int]]:
    sql = "SELECT order_no, service_day, amount_fen, state, refunded_fen FROM sales ORDER BY rowid DESC"
    return [(row[0], date.fromisoformat(row[1]), *row[2:]) for row in desk.books.store.rows(sql)]  # type: ignore[misc]


def stands_in(word: str, number: str) -> bool:
    """Tell whether a word stands in an order number; parts between dashes each at the end of a part of it."""
    at = 0
    for n, part in enumerate(pieces := word.upper().split("-")):
        wanted = part + ("-" if n + 1 < len(pieces) else "")
        found = number.find(wanted, at)
        if found < 0:
            return False
        at = found + len(wanted)
    return True


def test_a_word_finds_the_numbers_in_which_it_stands(desk: DeskOnFile) -> None:
    rows = everything(desk)
    chance = Random(6)
    words = {"C", "c1", "ka2", "KA", "0618", "2026", "20260618", "-", "A-", "I", "zzzzz", "00", "10", "123456789"}
    for number, *_ in chance.sample(rows, 25):
        till, day, serial, salt = number.split("-")
        words |= {number, number.lower(), f"{till}-{day[4:]}-{serial}", f"{day}-{serial}", f"{serial}-{salt}"}
        for length in (1, 2, 3, 4, 5, 8):
            begin = chance.randrange(len(number) - length)
            words.add(number[begin : begin + length])
    for word in sorted(words):
        told = numbers(desk, text=word)
        assert told == [row[0] for row in rows if stands_in(word, row[0])], word


def test_words_and_filters_hold_together(desk: DeskOnFile) -> None:
    rows = everything(desk)
    refused = frozenset({SaleState.DECLINED, SaleState.CANCELLED})
    spans = ((FIRST, FIRST + timedelta(days=9)), (FIRST, FIRST + timedelta(days=120)), (None, None))
    for (first, last), states, refunded, word in itertools.product(
        spans, (frozenset(), refused, frozenset({SaleState.PAID})), (False, True), ("", "8.50", "2025", "11")
    ):
        told = numbers(desk, text=word, first_day=first, last_day=last, states=states, refunded=refunded)
        expected = [
            number
            for number, day, amount_fen, state, refunded_fen in rows
            if (first is None or first <= day)
            and (last is None or day <= last)
            and (not states or SaleState(state) in states)
            and (not refunded or refunded_fen)
            and (amount_fen == 850 if word == "8.50" else stands_in(word, number))
        ]
        assert told == expected, (first, last, states, refunded, word)


def test_pages_follow_one_another(desk: DeskOnFile) -> None:
    for text in ("", "8.50", "11"):
        whole = numbers(desk, text=text)
        books = Transactions(desk.books.store)
        paged = [
            line.order_no
            for page in range(-(-len(whole) // 70))
            for line in books.page(TransactionsQuery(text=text, page=page, page_size=70)).lines
        ]
        assert paged == whole


def test_the_page_comes_before_the_sums_and_counting_ends_when_somebody_types_on(
    desk: DeskOnFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    query = TransactionsQuery(page_size=50)
    whole = Transactions(desk.books.store).page(query)
    monkeypatch.setattr(transactions, "ROWS_COUNTED", 100)
    first, last = Transactions(desk.books.store).pages(query)
    assert (first.counted, first.found, first.paid_fen) == (False, 51, 0)
    assert first.lines == last.lines == whole.lines
    assert last == whole
    asked: list[int] = []
    views = Transactions(desk.books.store).pages(query, lambda: len(asked) < 3 and not asked.append(1))
    assert [view.counted for view in views] == [False]
    assert len(asked) == 3, "not all of it was counted"


@pytest.mark.parametrize(
    ("name", "index"),
    [
        ("OF_DAYS", "service_day"), ("OF_SERIALS", "sales_of_serial"), ("OF_SALTS", "sales_of_salt"),
        ("OF_PEOPLE", "sales_of_person"), ("OF_AMOUNT", "sales_of_amount"), ("OF_STATES", "sales_not_paid"),
        ("OF_REFUNDED", "sales_refunded"), ("OF_SPAN", "service_day"), ("OF_BOUNDS", "sales_of_day"),
    ],
)  # fmt: skip
def test_a_look_up_is_an_indexs(desk: DeskOnFile, name: str, index: str) -> None:
    sql = getattr(sales_search, name)
    plan = [row[3] for row in desk.books.store.rows(f"EXPLAIN QUERY PLAN {sql}", ["[]"] * sql.count("?"))]
    of_sales = [step for step in plan if " sales " in f"{step} "]
    assert len(of_sales) == 1
    assert index in of_sales[0] and "INDEX" in of_sales[0], plan
    assert name == "OF_REFUNDED" or of_sales[0].startswith("SEARCH"), plan


@pytest.mark.parametrize(
    "query",
    [
        TransactionsQuery(), TransactionsQuery(text="8.50"), TransactionsQuery(text="11"),
        TransactionsQuery(states=frozenset({SaleState.PAID})), TransactionsQuery(refunded=True),
        TransactionsQuery(first_day=FIRST, last_day=FIRST + timedelta(days=200)),
    ],
    ids=["all", "amount", "short word", "paid", "refunded", "many days"],
)  # fmt: skip
def test_a_page_reads_the_latest_rows_and_sorts_none(desk: DeskOnFile, query: TransactionsQuery) -> None:
    seen: list[tuple[str, list[object]]] = []
    store, rows = desk.books.store, desk.books.store.rows
    store.rows = lambda sql, given=(): (seen.append((sql, list(given))), rows(sql, given))[1]  # type: ignore[method-assign]
    try:
        next(iter(Transactions(store).pages(query)))
    finally:
        store.rows = rows  # type: ignore[method-assign]
    pages = [(sql, given) for sql, given in seen if "ORDER BY sales.rowid DESC" in sql]
    assert pages
    for sql, given in pages:
        plan = [row[3] for row in rows(f"EXPLAIN QUERY PLAN {sql}", given)]
        assert plan[0].startswith("SEARCH sales USING INTEGER PRIMARY KEY"), plan
        if "json_each" not in sql:
            assert not any("TEMP B-TREE" in step for step in plan), plan
