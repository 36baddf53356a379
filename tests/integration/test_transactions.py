"""Searching the sales of a day: by what is typed, by filters, with sums of everything found."""

from datetime import date
from pathlib import Path

import pytest

from desktop.adapters.storage.directory import Directory
from desktop.adapters.storage.transactions import Transactions
from desktop.domain.events import JournalArrived, TerminalLost
from desktop.domain.identifiers import OrderNo
from desktop.domain.payment import SaleState
from desktop.services.commands import Charge
from desktop.services.queries import StoryQuery, TransactionsQuery
from desktop.services.transaction_views import TransactionsView
from tests.helpers.desks import DeskOnFile, pupil
from tests.helpers.fakes import entry


@pytest.fixture
def desk(tmp_path: Path) -> DeskOnFile:
    """Five orders: two of 张小明, one of 李四 (declined), one for which nobody came, one in doubt."""
    desk = DeskOnFile(tmp_path)
    desk.know(pupil("p1"), pupil("p2", name="李四", class_name="五年一班"))
    desk.connect()
    for n, (person, result, fen) in enumerate(
        [("p1", "paid", 1_200), ("p1", "paid", 850), ("p2", "declined", 1_200), ("", "timeout", 1_200)], start=1
    ):
        number = desk.sale(Charge(amount_fen=fen))
        desk.post(JournalArrived(entries=(entry(n, number, result, amount_fen=fen, person_ref=person),)))
        desk.clock.pass_s(5)
    desk.sale(Charge())
    desk.post(TerminalLost(code="link.pulled"))
    return desk


def search(desk: DeskOnFile, **what: object) -> TransactionsView:
    directory = Directory(desk.books.store, desk.books.vault)
    return Transactions(desk.books.store, directory=directory).page(TransactionsQuery(**what))  # type: ignore[arg-type]


def test_everything_latest_first_with_sums(desk: DeskOnFile) -> None:
    found = search(desk)
    assert [line.state for line in found.lines] == [
        SaleState.IN_DOUBT, SaleState.DECLINED, SaleState.PAID, SaleState.PAID,
    ]  # fmt: skip
    assert (found.found, found.paid_count, found.paid_fen) == (4, 2, 2_050)
    assert (found.in_doubt_count, found.in_doubt_fen) == (1, 1_200)
    assert search(desk, nobody_came=True).found == 5


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("张", 2), ("三年", 2), ("五年一班", 1), ("8.5", 1), ("¥12", 3), ("0002", 1), ("C1-0618-0002", 1),
        ("zxm", 2), ("zhangxiao", 2), ("张 8.50", 1), ("nobody", 0), ("%", 0), ("_", 0), ("'; DROP TABLE sales", 0),
        ("20240", 0),
    ],
)  # fmt: skip
def test_what_is_typed(desk: DeskOnFile, text: str, count: int) -> None:
    assert search(desk, text=text).found == count


def test_filters_and_pages(desk: DeskOnFile) -> None:
    assert search(desk, states=frozenset({SaleState.PAID})).found == 2
    assert search(desk, first_day=date(2026, 6, 19)).found == 0
    assert search(desk, first_day=date(2026, 6, 18), last_day=date(2026, 6, 18)).found == 4
    assert search(desk, refunded=True).found == 0
    second = search(desk, page=1, page_size=3)
    assert (len(second.lines), second.found) == (1, 4)


def test_names_leave_masked(desk: DeskOnFile) -> None:
    names = {line.diner.masked_name for line in search(desk).lines if line.diner is not None}
    assert names == {"张*", "李*"}


def test_a_story_of_an_order_nobody_has(desk: DeskOnFile) -> None:
    assert Transactions(desk.books.store).story(StoryQuery(order_no=OrderNo("C1-1"))).line is None


def test_the_story_of_an_order_in_doubt(desk: DeskOnFile) -> None:
    number = OrderNo(search(desk).lines[0].order_no)
    story = Transactions(desk.books.store).story(StoryQuery(order_no=number))
    assert [step.kind for step in story.steps] == ["sale.created", "sale.submitted", "sale.in_doubt"]
    assert story.refundable_fen == 0
