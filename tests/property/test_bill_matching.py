"""Whatever a bill and our books hold: each row has one outcome, and nothing that stays open is lost or told twice."""

from collections import Counter
from datetime import datetime, timedelta
from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.bill import Bill, BillRow, Day, Key, OurRow, Outcome, Way
from desktop.domain.bill_matching import Open, Reckoning, reckon
from desktop.fleet.bill_frame import ZONE

TOLERANCE_S = 300
START = datetime(2026, 6, 17, tzinfo=ZONE)
DAYS = [
    Day(day=(START + timedelta(days=at)).date(), start=START + timedelta(days=at), end=START + timedelta(days=at + 1))
    for at in range(3)
]
#: A payment: which day, near which edge, and which side has it, with which amount.
PAYMENTS = st.lists(
    st.tuples(
        st.integers(0, 2),  # the bill's day
        st.sampled_from([0, 1, 43_200, 86_398, 86_399]),  # the bill's second of it
        st.integers(-280, 280),  # how far our clock is from theirs
        st.sampled_from(["both", "both", "both", "bill", "ours"]),
        st.sampled_from([0, 0, 0, 1]),  # what lacks
        st.booleans(),  # our books have the trade number
        st.booleans(),  # it is refunded too
        st.integers(0, 2),  # which run is the first that finds it in our books
    ),
    max_size=14,
)


def sides(payments: list) -> tuple[list[list[BillRow]], list[tuple[int, OurRow]]]:
    """Return the bills' rows by day, and our rows with the run that finds them first."""
    bills: list[list[BillRow]] = [[], [], []]
    ours: list[tuple[int, OurRow]] = []
    for at, (day, second, off_s, where, lacks, traded, refunded, arrives) in enumerate(payments):
        told = DAYS[day].start + timedelta(seconds=second)
        for way in (Way.SALE, Way.REFUND) if refunded else (Way.SALE,):
            numbers = {"order_no": f"O{at}", "refund_no": "R" if way is Way.REFUND else ""}
            if where in ("both", "bill"):
                bills[day].append(
                    BillRow(
                        way=way, trade_no=f"T{at}", at=told, order_fen=100, received_fen=100, own_fen=100, **numbers
                    )
                )
            if where in ("both", "ours"):
                fen = 100 - lacks
                mine = told + timedelta(seconds=off_s)
                trade_no = f"T{at}" if traded else ""
                ours.append(
                    (arrives, OurRow(way=way, trade_no=trade_no, at=mine, amount_fen=fen, actual_fen=fen, **numbers))
                )
    return bills, ours


def run(
    order: tuple[int, ...], bills: list[list[BillRow]], ours: list[tuple[int, OurRow]]
) -> tuple[list[Reckoning], tuple[Open, ...]]:
    """Run the days in an order, carrying as the book does."""
    stood_open: tuple[Open, ...] = ()
    taken: set[Key] = set()
    found = []
    for step, at in enumerate(order):
        bill = Bill(account="1", day=DAYS[at], rows=tuple(bills[at]))
        days = [DAYS[at], *(item.since for item in stood_open if isinstance(item.row, BillRow))]
        known = [
            row for arrives, row in ours if arrives <= step and any(day.holds(row.at, TOLERANCE_S) for day in days)
        ]
        late = [
            (DAYS[other], row)
            for arrives, row in ours
            for other in order[:step]
            if arrives == step and DAYS[other].holds(row.at)
        ]
        reckoning = reckon(bill, known, stood_open, taken, TOLERANCE_S, late)
        stood_open = (*reckoning.still_open, *reckoning.opened)
        taken |= set(reckoning.taken)
        found.append(reckoning)
    return found, stood_open


@given(PAYMENTS)
@settings(max_examples=60, deadline=None)
def test_after_all_days_what_is_open_is_what_one_side_lacks_whatever_the_order(payments: list) -> None:
    bills, ours = sides(payments)
    within = [row for _, row in ours if DAYS[0].start <= row.at < DAYS[-1].end]
    for order in permutations(range(3)):
        _, left = run(order, bills, ours)
        lacking = {
            (row.way, row.order_no)
            for rows in bills
            for row in rows
            if not any((row.way, row.order_no) == (own.way, own.order_no) for _, own in ours)
        }
        alone = {
            (row.way, row.order_no)
            for row in within
            if not any((row.way, row.order_no) == (theirs.way, theirs.order_no) for rows in bills for theirs in rows)
        }
        assert Counter((item.row.way, item.row.order_no) for item in left) == Counter([*lacking, *alone])


@given(PAYMENTS)
@settings(max_examples=60, deadline=None)
def test_each_row_of_a_bill_has_one_outcome(payments: list) -> None:
    bills, ours = sides(payments)
    found, _ = run((0, 1, 2), bills, ours)
    for rows, reckoning in zip(bills, found, strict=True):
        told = [each for each in reckoning.findings if each.bill and each.outcome is not Outcome.PARAMETERS_MISSING]
        assert len({(each.bill.way, each.bill.trade_no) for each in told if each.bill}) == len(told)
        spoken = {each.bill.trade_no for each in told if each.bill}
        spoken |= {each.ours.trade_no for each in reckoning.findings if each.ours and not each.bill}
        sales = [row for row in rows if row.way is Way.SALE]
        assert reckoning.equal == sum(row.trade_no not in spoken for row in sales)
        refunds = [row for row in rows if row.way is Way.REFUND]
        assert reckoning.refunds_equal == len(refunds) - sum(each.bill.way is Way.REFUND for each in told if each.bill)
