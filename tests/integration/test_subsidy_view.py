"""The subsidy page's view on a desk's own file: at the start, in the middle and at the end of a policy, with caps that
cut and a voided month; and that every number opens as many sales as it says."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest

from desktop.adapters.storage.database import Store, open_reader, open_writer
from desktop.adapters.storage.incentives import Incentives
from desktop.adapters.storage.subsidy import Subsidy
from desktop.adapters.storage.transactions import Transactions
from desktop.domain.instants import format_instant
from desktop.domain.policy import Policy
from desktop.domain.policy_register import PolicyRegister
from desktop.services.incentive_views import DayUsers, LossLine, SubsidyView
from desktop.services.lanes_credit import CreditCount
from desktop.services.queries import IncentiveFilter, SubsidyQuery, TransactionsQuery
from desktop.services.settings import DEFAULT_MEALS, School, Settings, Till
from tests.helpers.losses_model import Loss, Recount
from tests.helpers.progress_model import Paid, Shape, add_aftermath, add_paid, at, lay_ground, small_policy
from tests.helpers.settlement_cases import KEY, insert

SETTINGS = Settings(
    school=School(name="School", customer_id="C1"), till=Till(till_id="C1", name="1"), meals=DEFAULT_MEALS
)
SHAPE = Shape(devices={"D1": "2026-03-01"}, customers={"C1": None})


@dataclass
class Desk:
    store: Store
    path: Path
    paid: list[Paid] = field(default_factory=list)

    def pay(self, day: str, users: str, when: str = "12:00:00", **what: Any) -> None:
        """One sale each of these users on a day of 2026, a minute apart."""
        for n, user in enumerate(users):
            self.add(
                Paid(
                    trade_no=f"T{len(self.paid):03}",
                    user_id=user,
                    paid_at=at(f"2026-{day} {when}") + timedelta(minutes=n),
                    **what,
                ),
                child=f"p{user}",
            )

    def add(self, one: Paid, child: str) -> None:
        self.paid.append(one)
        add_paid(self.store, one)
        add_aftermath(self.store, one)
        day = f"{one.paid_at:%Y-%m-%d}"
        self.store.run(
            """INSERT INTO sales (order_no, service_day, serial, meal_id, meal_name, amount_fen, way, state, device_sn,
                   person_ref, trade_no, created_at) VALUES (?, ?, ?, 'lunch', '', ?, 'face', 'PAID', ?, ?, ?, ?)""",
            (f"O-{one.trade_no}", day, len(self.paid), one.amount_fen, one.device_sn, child, one.trade_no,
             format_instant(one.paid_at)),
        )  # fmt: skip

    def know(self, *children: str) -> None:
        for ref in children:
            insert(self.store, "persons", [(ref, "active", b"", 1)])

    def subsidy(self, **caps: int) -> Subsidy:
        return Subsidy(self.reader(), SETTINGS, PolicyRegister.of([self.policy(**caps)]))

    def policy(self, **caps: int) -> Policy:
        return small_policy(**caps)

    def reader(self) -> Store:
        reader = open_reader(self.path, KEY)
        self._readers.append(reader)
        return reader

    _readers: list[Store] = field(default_factory=list)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    path = tmp_path / "desk.db"
    store = open_writer(path, KEY)
    store.run("PRAGMA foreign_keys=OFF")
    lay_ground(store, SHAPE)
    desk = Desk(store, path)
    yield desk
    for each in (*desk._readers, store):
        each.close()


def losses(view: SubsidyView) -> dict[str, Loss]:
    return {line.reason: Loss(line.sales, line.users, line.device_fen, line.incentive_millifen) for line in view.losses}


def loss(view: SubsidyView, reason: str) -> LossLine:
    return next(line for line in view.losses if line.reason == reason)


def day(view: SubsidyView, number: int) -> DayUsers:
    return next(each for each in view.days if each.day.day == number)


def whole(desk: Desk, as_of: datetime, month: str = "", **caps: int) -> SubsidyView:
    """Return the view, held against the recount and the live progress, and each number against the sales behind it."""
    subsidy = desk.subsidy(**caps)
    view = subsidy.view(SubsidyQuery(month=month), as_of)
    policy = desk.policy(**caps)
    model = Recount(policy, SHAPE, desk.paid, as_of)
    assert losses(view) == {
        reason: lost for (_, at_month, reason), lost in model.losses.items() if at_month == view.month
    }
    assert sum(each.granted_fen for each in view.days) == model.granted["D1", view.month]
    if view.month_open:
        live = Incentives(desk.reader(), policy)
        assert view.progress == live.progress(as_of, SETTINGS.serving_weekdays)
        (customer_id,) = desk.store.row("SELECT customer_id FROM customers") or ()
        told = {each.month: (each.part, each.whole) for each in live.credit(as_of, customer_id)}
        assert view.credit is not None and told.get(view.month, (0, 0)) == (view.credit.credit, view.credit.whole)
        assert live.credit(as_of, "another school") == [
            CreditCount(month=month, by=view.credit.by, part=0, whole=0) for month in told
        ]  # fmt: skip
        assert sum(each.accrued_fen for each in view.days) == view.progress.month_figures.accrued_fen
    capped, cut = ([line for line in view.losses if line.reason == reason] for reason in ("daily_cap", "total_cap"))
    assert sum(each.lost_users for each in view.days) == sum(line.users for line in capped)
    assert sum(each.cut_fen for each in view.days) == sum(line.device_fen for line in cut)
    _opens(desk, subsidy, view, as_of)
    return view


def _opens(desk: Desk, subsidy: Subsidy, view: SubsidyView, as_of: datetime) -> None:
    transactions = Transactions(desk.reader(), lambda wanted: subsidy.trade_nos(wanted, as_of))

    def count(what: str, on: date | None = None) -> int:
        wanted = IncentiveFilter(what=what, month=view.month, day=on, device_sn="D1")
        return transactions.page(TransactionsQuery(incentive=wanted)).found

    for line in view.losses:
        assert count(line.reason) == line.sales, line
    for sign in view.signs:
        assert count(f"sign.{sign.sign}") == sign.sales, sign
    for each in view.days:
        assert count("first_of_day", each.day) == each.users
        assert count("daily_cap", each.day) == each.lost_users
    assert count("first_of_month") == (view.climb[-1].users if view.climb else 0)
    if view.incentive is not None:
        assert count("valid_for_incentive") == view.incentive.valid
    of_month = [one for one in desk.paid if f"{one.paid_at:%Y-%m}" == view.month and one.paid_at <= as_of]
    assert count("credit") == sum(one.credit_paid_fen > 0 for one in of_month)


def test_the_first_day_of_a_policy(desk: Desk) -> None:
    desk.pay("03-05", "ab")
    view = whole(desk, at("2026-03-05 12:30:00"))
    assert (view.device_sn, view.activated_on, view.month, view.month_open) == ("D1", date(2026, 3, 1), "2026-03", True)
    assert view.outside is None
    assert not view.qualifies
    assert [(point.at, point.users) for point in view.today] == [(time(12, 0), 1), (time(12, 1), 2)]
    assert (view.compare_day, view.compare) == (None, ())
    assert day(view, 5).users == 2
    assert [each.day.day for each in view.days if each.serving][:4] == [2, 3, 4, 5]
    assert loss(view, "month_short").waits
    assert loss(view, "month_short").device_fen == view.progress.month_figures.accrued_fen == 200
    assert view.outlook is not None
    assert (view.outlook.month_users_missing, view.outlook.month_users_on) == (1, None)
    assert view.outlook.today_users is None
    assert [(point.accrued_fen, point.qualified_fen) for point in view.period] == [(200, 0)]


def _middle(desk: Desk) -> datetime:
    """Three days of March: one beyond the day's cap, one with something of everything, and today."""
    desk.pay("03-09", "abcd")
    desk.pay("03-12", "a")
    desk.pay("03-12", "b", "12:30:00", provider_pid="P2")
    desk.pay("03-12", "c", "12:40:00", amount_fen=1_200, actual_paid_fen=0)
    desk.pay("03-12", "d", "15:00:00", amount_fen=1_200, actual_paid_fen=900, credit_paid_fen=300)
    desk.pay("03-16", "e", "11:50:00")
    desk.pay("03-16", "b", "11:55:00", refunds=((at("2026-03-16 12:00:00"), 1_200),))
    return at("2026-03-16 12:01:00")


def test_the_middle_of_a_month_with_a_day_beyond_its_cap(desk: Desk) -> None:
    as_of = _middle(desk)
    view = whole(desk, as_of)
    assert view.qualifies
    assert (day(view, 9).users, day(view, 9).subsidy_fen, day(view, 9).granted_fen) == (4, 250, 250)
    assert day(view, 9).lost_users == 2  # the third user brought half of it
    assert loss(view, "daily_cap").device_fen == 150 + 150  # and so on the twelfth, with everybody's sale valid
    assert [point.users for point in view.climb] == [4, 4, 5]
    assert (view.compare_day, [point.users for point in view.compare]) == (date(2026, 3, 9), [1, 2, 3, 4])
    assert [(point.at, point.users) for point in view.today] == [(time(11, 50), 1)]
    assert view.outlook is not None
    assert view.outlook.today_users == 1 + 4 - 2  # as many more as came after 12:01 a week ago
    assert view.losses[0].reason == "daily_cap"  # the dearest first
    assert loss(view, "coupons").incentive_millifen == 600
    assert view.incentive is not None
    assert (view.incentive.transactions, view.incentive.valid) == (10, 7)
    assert [sign.sign for sign in view.signs] == ["outside_meals"]
    assert view.credit is not None
    assert (view.credit.credit, view.credit.voided) == (300, False)
    assert [(band.name, band.starts_at) for band in view.meals][1] == ("午餐", time(11, 0))


def test_a_month_that_is_over_beside_the_open_one(desk: Desk) -> None:
    _middle(desk)
    desk.pay("04-01", "abc")
    as_of = at("2026-04-01 12:30:00")
    march = whole(desk, as_of, "2026-03")
    assert (march.months, march.month_open, march.outlook) == (("2026-03", "2026-04"), False, None)
    assert march.qualifies
    assert [point.users for point in march.today] == [1, 2, 3]  # the day's curve is always today's
    assert march.compare_day == date(2026, 3, 16)
    april = whole(desk, as_of)
    assert april.incentive is not None
    assert april.incentive.valid == 0  # the transaction window was March
    assert not [line for line in april.losses if line.incentive_millifen]


def test_a_month_that_ended_short_is_lost(desk: Desk) -> None:
    desk.pay("03-09", "ab")
    desk.pay("04-01", "abc")
    view = whole(desk, at("2026-04-01 12:30:00"), "2026-03")
    assert not view.qualifies
    assert (loss(view, "month_short").device_fen, loss(view, "month_short").waits) == (200, False)


def test_the_end_of_a_policy_with_the_total_cap_cutting(desk: Desk) -> None:
    for number in range(9, 14):
        desk.pay(f"03-{number:02}", "abc")
    desk.pay("06-19", "abc")
    caps = {"total_cap_fen": 1_100}
    march = whole(desk, at("2026-06-19 12:30:00"), "2026-03", **caps)
    assert [day(march, number).granted_fen for number in range(9, 14)] == [250, 250, 250, 250, 100]
    assert day(march, 13).cut_fen == loss(march, "total_cap").device_fen == 150
    june = whole(desk, at("2026-06-19 12:30:00"), **caps)
    assert june.progress.period.accrued_fen == june.progress.period.qualified_fen == 1_100
    assert loss(june, "total_cap").device_fen == 250
    assert june.outlook is not None
    assert (june.outlook.period_left_fen, june.outlook.cap_on) == (0, None)
    after = whole(desk, at("2026-07-01 12:30:00"), "2026-06", **caps)
    assert after.outside is not None
    assert after.outside.code == "progress.outside_window"
    assert day(after, 19).users == 3


def test_a_voided_month_loses_everything_to_its_credit(desk: Desk) -> None:
    desk.pay("03-09", "abcd", credit_paid_fen=1_200)
    desk.pay("03-10", "a", provider_pid="P2")
    view = whole(desk, at("2026-03-16 12:00:00"))
    assert view.credit is not None
    assert (view.credit.voided, view.credit.permille, view.credit.warn_percent) == (False, 800, 70)
    desk.pay("03-11", "a", credit_paid_fen=1_200)
    view = whole(desk, at("2026-03-16 12:00:00"))
    assert view.credit is not None
    assert view.credit.voided
    assert loss(view, "credit_share_exceeded").device_fen == 250 + 100 + 100  # it comes before the provider's account
    assert loss(view, "credit_share_exceeded").sales == 6
    assert (view.climb, view.qualifies) == ((), False)


def test_payers_and_children(desk: Desk) -> None:
    desk.know("pa", "pb", "pc")
    for n, (payer, child) in enumerate([("mum", "pa"), ("mum", "pb"), ("dad", "pb"), ("aunt", "pc"), ("who", "px")]):
        desk.add(Paid(trade_no=f"S{n}", user_id=payer, paid_at=at(f"2026-03-09 12:0{n}:00")), child)
    found = desk.subsidy().view(SubsidyQuery(), at("2026-03-09 13:00:00")).siblings
    assert found is not None
    assert (found.payers, found.children) == (4, 3)
    assert (found.shared_payers, found.children_of_shared) == (1, 2)
    assert (found.children_of_many_payers, found.payers_unknown) == (1, 1)


def test_what_the_provider_confirmed_stands_at_the_ends_of_its_months(desk: Desk) -> None:
    desk.pay("03-09", "abc")
    desk.pay("03-10", "abc")
    desk.pay("04-01", "abc")
    for source, fen in (("one.json", 400), ("two.json", 480)):  # the last one counts
        desk.store.run(
            "INSERT INTO provider_statements (source, received_at, kind, subject, month, fen)"
            " VALUES (?, '2026-04-02T00:00:00+08:00', 'device', 'D1', '2026-03', ?)",
            (source, fen),
        )
    view = whole(desk, at("2026-04-02 12:00:00"))
    assert [(point.qualified_fen, point.confirmed_fen) for point in view.period] == [
        (250, None), (500, 480), (750, None),
    ]  # fmt: skip


def test_without_a_policy_or_a_device_there_is_nothing_to_tell(desk: Desk, tmp_path: Path) -> None:
    as_of = at("2026-03-09 12:00:00")
    view = Subsidy(desk.reader(), SETTINGS, PolicyRegister(())).view(SubsidyQuery(), as_of)
    assert (view.policy, view.days, view.losses) == (None, (), ())
    assert view.outside is not None
    assert view.outside.code == "progress.no_policy"
    view = desk.subsidy().view(SubsidyQuery(device_sn="D9"), as_of)
    assert view.outside is not None
    assert (view.outside.code, view.days, view.device_sns) == ("progress.no_device", (), ("D1",))


def test_sales_that_were_named_are_shown(desk: Desk) -> None:
    desk.pay("03-09", "abc")
    wanted = IncentiveFilter(what="sales", month="2026-03", trade_nos=("T000", "T002", "other"))
    assert Transactions(desk.reader()).page(TransactionsQuery(incentive=wanted)).found == 2


@pytest.mark.parametrize("query", [SubsidyQuery(), SubsidyQuery(device_sn="D1", month="2026-03")])
def test_a_view_again_is_the_same_until_something_is_sold(desk: Desk, query: SubsidyQuery) -> None:
    as_of = _middle(desk)
    subsidy = desk.subsidy()
    first = subsidy.view(query, as_of)
    assert subsidy.view(query, as_of) == first
    desk.pay("03-16", "z", "11:59:00")
    assert subsidy.view(query, as_of).progress.today_users == first.progress.today_users + 1
