"""Which row of the bill is which of ours, what differs, and what stays open. Pure; any thread.

Promises: a row is matched once; by trade number before order number; a row whose time lies outside the bill's day and
the tolerance is matched only when it stood open already; nothing here changes an amount. What stays open on either side
is tried again with every later bill, whatever the order in which the bills come. Source: alipay-bill.md, Matching.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import assert_never

from desktop.domain.bill import Bill, BillRow, Day, Key, Numbered, OurRow, Outcome, Way


@dataclass(frozen=True, slots=True, kw_only=True)
class Open:
    """A row that found no other one yet. `since` is the day of the bill that left it open."""

    row: BillRow | OurRow
    since: Day

    @property
    def outcome(self) -> Outcome:
        return _alone(self.row)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What was found of a row or a pair. `since` is set where one of them stood open before."""

    outcome: Outcome
    bill: BillRow | None
    ours: OurRow | None
    since: date | None = None

    @property
    def name(self) -> str:
        row = self.bill or self.ours
        assert row is not None
        return row.order_no or (self.ours.name if self.ours else row.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reckoning:
    """A day's outcome. `equal` counts the sales of the day's bill of which there is nothing to tell; `findings` are the
    rest of the day's; `closed` what stood open and is matched now; `still_open` what stood open and does; `opened` what
    this run adds, and `late` of it what is only here and came after its day had been compared. `taken` are rows of ours
    that this bill matched though they lie on another day."""

    equal: int
    refunds_equal: int
    findings: tuple[Finding, ...]
    own_differs: tuple[Finding, ...]
    closed: tuple[Finding, ...]
    closed_keys: tuple[tuple[bool, Key], ...]
    still_open: tuple[Open, ...]
    opened: tuple[Open, ...]
    late: tuple[Open, ...]
    taken: tuple[Key, ...]


def reckon(
    bill: Bill,
    ours: Iterable[OurRow],
    stood_open: Sequence[Open],
    taken: Collection[Key],
    tolerance_s: int,
    late: Sequence[tuple[Day, OurRow]] = (),
) -> Reckoning:
    """Compare a day.

    `ours` are all rows of the day and its tolerance, and whatever the open ones may match; rows in `taken` were matched
    by another day's bill and are left alone; `late` are rows of other days, each with its day, that came after these
    had been compared.
    """
    open_ours = {item.row.key: item for item in stood_open if isinstance(item.row, OurRow)}
    open_bill = {item.row.key: item for item in stood_open if isinstance(item.row, BillRow)}
    came = {row.key: day for day, row in late}
    pool = {row.key: row for row in _in_order([*ours, *(row for _, row in late)]) if row.key not in taken}
    pool |= {key: row for key, item in open_ours.items() if isinstance(row := item.row, OurRow)}
    todays = {row.key: row for row in bill.rows}
    asking = [*bill.rows, *(row for item in open_bill.values() if isinstance(row := item.row, BillRow))]

    def may(asked: BillRow, found: OurRow) -> bool:
        day = bill.day if todays.get(asked.key) is asked else open_bill[asked.key].since
        return found.key in open_ours or day.holds(found.at, tolerance_s)

    pairs = _matched(asking, pool, may)
    matched_ours = {row.key for row in pairs.values()}
    lines = [_line(row, pairs.get(at)) for at, row in enumerate(asking)]
    of_today = lines[: len(bill.rows)]
    own = tuple(line for line in of_today if _own_differs(line))
    findings = [line for line in of_today if line.outcome is not Outcome.EQUAL]
    findings += [
        Finding(outcome=Outcome.PARAMETERS_MISSING, bill=line.bill, ours=line.ours)
        for line in of_today
        if line.bill is not None and line.bill.way is Way.SALE and not line.bill.has_parameters
    ]
    left = [
        row
        for key, row in pool.items()
        if key not in matched_ours and key not in open_ours and bill.day.holds(row.at)
    ]  # fmt: skip
    findings += [Finding(outcome=_alone(row), bill=None, ours=row) for row in left]
    told = {each.trade_no for finding in findings if (each := finding.bill or finding.ours)}
    clean = [line.bill for line in of_today if line.outcome is Outcome.EQUAL and line.bill is not None]
    late_left = [
        Open(row=row, since=came[key])
        for key, row in pool.items()
        if key in came and key not in matched_ours and key not in open_ours
    ]  # fmt: skip
    alone: list[BillRow | OurRow] = [line.bill for line in of_today if line.ours is None and line.bill is not None]
    closed = tuple(_closed(lines, open_ours, open_bill, bill, len(bill.rows)))
    return Reckoning(
        equal=sum(row.way is Way.SALE and row.trade_no not in told for row in clean),
        refunds_equal=sum(row.way is Way.REFUND for row in clean),
        findings=tuple(sorted(findings, key=_place)),
        own_differs=tuple(sorted(own, key=_place)),
        closed=tuple(sorted(closed, key=_place)),
        closed_keys=tuple(
            [(True, row.key) for at, row in enumerate(asking) if at >= len(bill.rows) and at in pairs]
            + [(False, key) for key in open_ours if key in matched_ours]
        ),
        still_open=tuple(
            [item for at, item in enumerate(open_bill.values(), len(bill.rows)) if at not in pairs]
            + [item for key, item in open_ours.items() if key not in matched_ours]
        ),
        opened=(*(Open(row=row, since=bill.day) for row in [*alone, *left]), *late_left),
        late=tuple(late_left),
        taken=tuple(row.key for row in pairs.values() if not bill.day.holds(row.at)),
    )


def _matched(
    asking: Sequence[BillRow], pool: dict[Key, OurRow], may: Callable[[BillRow, OurRow], bool]
) -> dict[int, OurRow]:
    """Return the partner of each place in `asking` that has one."""
    pairs: dict[int, OurRow] = {}
    used: set[Key] = set()
    for name in ("by_trade", "by_order"):
        waiting: dict[Key, list[OurRow]] = {}
        for row in pool.values():
            number = getattr(row, name)
            if number is not None and row.key not in used:
                waiting.setdefault(number, []).append(row)
        for at, asked in enumerate(asking):
            candidates = waiting.get(getattr(asked, name) or Key(asked.way, "", ""), [])
            found = next((row for row in candidates if row.key not in used and may(asked, row)), None)
            if at not in pairs and found is not None:
                pairs[at] = found
                used.add(found.key)
    return pairs


def _line(bill: BillRow, ours: OurRow | None) -> Finding:
    if ours is None:
        return Finding(outcome=_alone(bill), bill=bill, ours=None)
    match bill.way:
        case Way.SALE:
            same = bill.order_fen == ours.amount_fen and bill.shortfall_fen == 0
            differs = Outcome.AMOUNT_DIFFERS
        case Way.REFUND:  # whether what the platform gave is in the bill's amount is not certain: either counts
            same = ours.actual_fen in (bill.received_fen, bill.own_fen)
            differs = Outcome.REFUND_AMOUNT_DIFFERS
        case _:
            assert_never(bill.way)
    return Finding(outcome=Outcome.EQUAL if same else differs, bill=bill, ours=ours)


def _alone(row: BillRow | OurRow) -> Outcome:
    match row.way, isinstance(row, BillRow):
        case Way.SALE, True:
            return Outcome.ONLY_IN_BILL
        case Way.SALE, False:
            return Outcome.ONLY_HERE
        case Way.REFUND, True:
            return Outcome.REFUND_ONLY_IN_BILL
        case _:
            return Outcome.REFUND_ONLY_HERE


def _own_differs(line: Finding) -> bool:
    """Tell whether the payer's own money, as the bill probably says it, is not what our books say, of a sale that is
    equal otherwise."""
    return (
        line.outcome is Outcome.EQUAL
        and line.bill is not None
        and line.ours is not None
        and line.bill.way is Way.SALE
        and line.bill.own_fen != line.ours.actual_fen
    )


def _closed(
    lines: Sequence[Finding], open_ours: dict[Key, Open], open_bill: dict[Key, Open], bill: Bill, todays: int
) -> Iterator[Finding]:
    for at, line in enumerate(lines):
        if line.bill is None or line.ours is None:
            continue
        items = [open_bill[line.bill.key]] if at >= todays else []
        items += [open_ours[line.ours.key]] if line.ours.key in open_ours else []
        if items:
            since = min((item.since.day for item in items), default=bill.day.day)
            yield Finding(outcome=line.outcome, bill=line.bill, ours=line.ours, since=since)


def _in_order(rows: Iterable[OurRow]) -> list[OurRow]:
    return sorted(rows, key=lambda row: (row.at, *_numbers(row)))


def _place(finding: Finding) -> tuple[str, ...]:
    row = finding.bill or finding.ours
    assert row is not None
    return (finding.name, *_numbers(row), finding.outcome.value)


def _numbers(row: Numbered) -> tuple[str, str, str]:
    return row.order_no, row.trade_no, row.refund_no
