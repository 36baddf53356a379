"""`fleet reconcile`: a bill beside the lake, and its answer as one document. One thread; moves no money.

Promises: a file that was run gives the answer that it gave, whatever has come to the lake since; another file for the
same account and day is refused by name; what is refused leaves nothing behind. Source: alipay-bill.md.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop.domain.bill import BalanceBill, Bill, BillRow, OurRow, Outcome, Way
from desktop.domain.bill_matching import Finding, Open, Reckoning, reckon
from desktop.domain.errors import OperatorError
from desktop.domain.instants import format_instant
from desktop.domain.roster import Fault
from desktop.fleet.bill_book import BillBook, Terms
from desktop.fleet.bill_file import BillFile, read_bill
from desktop.fleet.bill_frame import BillFaultsError
from desktop.fleet.bill_lake import BillLake
from desktop.fleet.bill_late import LOOK_BACK_DAYS, late_rows
from desktop.services.ports import Clock

MOST_ROWS = 100_000  # of an answer; more than this is the wrong lake, not a day's differences
_LISTED = tuple(outcome for outcome in Outcome if outcome is not Outcome.EQUAL)
Document = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """`again` is true where the file was run before and this is the answer of then."""

    document: Mapping[str, Any]
    again: bool = False


def reconcile(
    path: Path, url: str, terms: Terms, clock: Clock, *, dry: bool = False, told: Callable[[str], None] = lambda _: None
) -> Answer:
    """Compare a file with the lake, and keep the run there unless it is a dry one. A balance bill is only added up.

    Raises: OperatorError `bill.…`, `reconcile.…`, `settle.needs_fleet`; BillFaultsError with the faults by line.
    """
    told("bill")
    file = read_bill(path)
    if isinstance(file.bill, BalanceBill):
        return Answer(document=_balance(file.bill, file.sha256))
    bill = file.bill
    _must_be_of_the_day(bill, terms.tolerance_s)
    told("lake")
    lake = BillLake(url, terms.customers)
    book = BillBook(url, bill.account)
    before = _before(book, file, bill, terms)
    if before is not None:
        return Answer(document=before, again=True)
    stood_open, taken = book.state()
    asked = [
        (item.since, item.row.trade_no, item.row.order_no, item.row.way)
        for item in stood_open
        if isinstance(item.row, BillRow)
    ]
    ours = lake.ours(bill.day, terms.tolerance_s, asked)
    late = late_rows(lake, book.looked(bill.day, LOOK_BACK_DAYS))
    told("match")
    found = reckon(bill, ours.rows, stood_open, taken, terms.tolerance_s, late.rows)
    document = _document(bill, file.sha256, ours.rows, found, ours.otherwise, len(stood_open))
    if not dry:
        told("write")
        seen = {bill.day.day: ours.seen, **late.seen}
        book.keep((bill.day.day, file.sha256), terms, found, seen, document, clock.now())
    return Answer(document=document)


def _before(book: BillBook, file: BillFile, bill: Bill, terms: Terms) -> Mapping[str, Any] | None:
    """Return the answer that the file was given before, or None for a day that was not run."""
    run = book.run_of(bill.day.day)
    if run is None:
        return None
    facts = {"account": bill.account, "day": bill.day.day.isoformat()}
    if run.sha256 != file.sha256:
        raise OperatorError("bill.other_file", **facts, sha256=run.sha256[:12])
    if run.terms != terms:
        raise OperatorError(
            "bill.other_terms", **facts,
            customers=", ".join(run.terms.customers) or "-", tolerance_s=run.terms.tolerance_s,
        )  # fmt: skip
    return run.answer


def _must_be_of_the_day(bill: Bill, tolerance_s: int) -> None:
    astray = [row.line for row in bill.rows if not bill.day.holds(row.at, tolerance_s)]
    if astray:
        faults = tuple(Fault(line=line, column="完成时间", code="bill.row_day") for line in astray[:100])
        raise BillFaultsError(faults, len(astray))


def _document(
    bill: Bill, sha256: str, ours: Sequence[OurRow], found: Reckoning, otherwise: Mapping[str, str], stood_open: int
) -> Document:
    if len(found.findings) + len(found.still_open) > MOST_ROWS:
        raise OperatorError("bill.too_many_open", count=len(found.findings) + len(found.still_open), most=MOST_ROWS)
    listed = {
        outcome.value: list(dict.fromkeys(each.name for each in found.findings if each.outcome is outcome))
        for outcome in _LISTED
    }
    now_open = [*found.still_open, *found.opened]
    return {
        "account": bill.account,
        "day": bill.day.day.isoformat(),
        "sha256": sha256,
        "equal": found.equal,
        **listed,
        "refunds_equal": found.refunds_equal,
        "own_money_differs": [each.name for each in found.own_differs],
        "sums": _sums(bill, ours),
        "carried": {
            "before": stood_open,
            "closed": [{**_row(each), "since": str(each.since)} for each in found.closed],
            "late": [_open(item) for item in found.late],
            "open": [_open(item) for item in now_open],
        },
        "rows": [_row(each) | _otherwise(each, otherwise) for each in found.findings],
        "own_money_rows": [_row(each) for each in found.own_differs],
    }


def _sums(bill: Bill, ours: Iterable[OurRow]) -> Document:
    """Return counts and sums of both sides over the bill's day; those of refunds are positive."""
    own = [row for row in ours if bill.day.holds(row.at)]
    sums: Document = {}
    for way, word in ((Way.SALE, "sales"), (Way.REFUND, "refunds")):
        theirs, here = [row for row in bill.rows if row.way is way], [row for row in own if row.way is way]
        sums[f"bill_{word}"] = len(theirs)
        sums[f"bill_{word}_received_fen"] = sum(row.received_fen for row in theirs)
        sums[f"bill_{word}_own_probable_fen"] = sum(row.own_fen for row in theirs)
        sums[f"our_{word}"] = len(here)
        sums[f"our_{word}_fen"] = sum(row.amount_fen for row in here)
        sums[f"our_{word}_actual_fen"] = sum(row.actual_fen for row in here)
    return sums


def _row(each: Finding) -> Document:
    bill, ours = each.bill, each.ours
    numbered = bill or ours
    assert numbered is not None
    return {
        "outcome": each.outcome.value,
        "order_no": each.name,
        "trade_no": numbered.trade_no,
        "refund_no": numbered.refund_no,
        "at": format_instant(numbered.at),
        "bill_order_fen": bill.order_fen if bill else None,
        "bill_received_fen": bill.received_fen if bill else None,
        "bill_own_probable_fen": bill.own_fen if bill else None,
        "our_fen": ours.amount_fen if ours else None,
        "our_actual_fen": ours.actual_fen if ours else None,
        "customer_id": ours.customer_id if ours else "",
        "device_sn": ours.device_sn if ours else "",
        "matched_by": _matched_by(bill, ours),
    }


def _matched_by(bill: BillRow | None, ours: OurRow | None) -> str:
    if bill is None or ours is None:
        return ""
    return "trade_no" if bill.by_trade == ours.by_trade else "order_no"


def _otherwise(each: Finding, otherwise: Mapping[str, str]) -> Document:
    """Say where a sale that is only in the bill stands in the lake after all, but not as paid."""
    row = each.bill
    told = (otherwise.get(row.trade_no) or otherwise.get(row.order_no)) if row and each.ours is None else None
    return {"our_result": told or ""}


def _open(item: Open) -> Document:
    bill, ours = (item.row, None) if isinstance(item.row, BillRow) else (None, item.row)
    return {**_row(Finding(outcome=item.outcome, bill=bill, ours=ours)), "since": item.since.day.isoformat()}


def _balance(bill: BalanceBill, sha256: str) -> Document:
    return {
        "account": bill.account,
        "from": format_instant(bill.start),
        "before": format_instant(bill.end),
        "sha256": sha256,
        "balance": {
            "incomes": bill.incomes,
            "income_fen": bill.income_fen,
            "payments_out": bill.payments_out,
            "paid_out_fen": bill.paid_out_fen,
        },
    }
