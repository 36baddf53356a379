"""The subsidy page asked the way a window asks: on the thread `pages`, beside a desk that sells."""

from pathlib import Path
from queue import Queue

from desktop.adapters.home import Home
from desktop.app.pages import PageReader
from desktop.domain.events import JournalArrived
from desktop.services.commands import Charge
from desktop.services.incentive_views import SubsidyView
from desktop.services.queries import IncentiveFilter, SubsidyQuery, TransactionsQuery
from desktop.services.transaction_views import TransactionsView
from tests.helpers.desks import KEY, DeskOnFile, pupil
from tests.helpers.fakes import entry

WAIT_S = 20


class _Views:
    def __init__(self) -> None:
        self.queue: Queue[object] = Queue()

    def publish(self, view: object) -> None:
        self.queue.put(view)


def test_a_sale_is_on_the_page_and_the_page_opens_it(tmp_path: Path) -> None:
    desk = DeskOnFile(tmp_path)
    desk.know(pupil())
    desk.connect()
    views = _Views()
    pages = PageReader(Home(tmp_path), KEY, views, desk.settings, desk.clock)
    pages.start()
    try:
        pages.ask(SubsidyQuery())
        before = views.queue.get(timeout=WAIT_S)
        assert isinstance(before, SubsidyView)
        assert (before.outside, before.progress.today_users) == (None, 0)
        number = desk.sale(Charge(amount_fen=1_200))
        desk.post(JournalArrived(entries=(entry(1, number, "paid", amount_fen=1_200, person_ref="p1"),)))
        pages.ask(SubsidyQuery())
        after = views.queue.get(timeout=WAIT_S)
        assert isinstance(after, SubsidyView)
        assert (after.progress.today_users, after.month_open) == (1, True)
        assert [line.reason for line in after.losses] == ["month_short"]
        wanted = IncentiveFilter(what="month_short", month=after.month, device_sn=after.device_sn)
        pages.ask(TransactionsQuery(incentive=wanted))
        found = views.queue.get(timeout=WAIT_S)
        assert isinstance(found, TransactionsView)
        assert [line.order_no for line in found.lines] == [number]
    finally:
        assert pages.stop(WAIT_S)
