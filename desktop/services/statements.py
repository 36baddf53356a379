"""What a month's statement says: the settlement's own figures, less what earlier statements gave. Pure; any thread.

No rule of the policy is stated here: the settlement's document says what each month is worth, and here is only
subtraction. Each line's month has two sums over all statements, one payable and one that awaits the month's fee; a
statement's lines bring both to what the settlement says now. So whatever happens in whatever order, the lines of all
statements add up to the settlement, and nothing is given twice. Source: settlement.md, Statement and adjustments;
decision 0012.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from desktop.domain.instants import format_instant, local_day, month_of
from desktop.domain.policy import Policy
from desktop.services.incentive_views import StatementLine
from desktop.services.policy_numbers import policy_document
from desktop.services.reason import Reason

DEVICE, INCENTIVE = "device", "incentive"
GRANT, ADJUSTMENT, RELEASED = "grant", "adjustment", "released"
Document = Mapping[str, Any]
#: kind, subject, month.
Key = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Worth:
    """What the settlement says of a line's month now, in fen; not `payable` while its fee is awaited."""

    fen: int
    payable: bool = True


@dataclass(frozen=True, slots=True)
class Sums:
    """What statements gave for a line's month, in fen: payable, and awaiting the month's fee."""

    payable_fen: int = 0
    waiting_fen: int = 0

    @property
    def fen(self) -> int:
        return self.payable_fen + self.waiting_fen


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """An earlier statement, as the order of statements needs to know it."""

    statement_id: str
    month: str
    as_of: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A statement that could be issued. `after` is the statement that it follows (empty for the first): it holds only
    while no other came in between."""

    statement_id: str
    policy: Policy
    month: str
    as_of: datetime
    after: str
    lines: tuple[StatementLine, ...]
    document: Document


def statement_id(policy_id: str, month: str) -> str:
    """Return the one name of a policy's month."""
    return f"{month}/{policy_id}"


def worths(settled: Document) -> dict[Key, Worth]:
    """Return what the contract's document says of each device's and each customer's month."""
    found: dict[Key, Worth] = {}
    for device in settled["devices"]:
        for month in device["months"]:
            found[DEVICE, device["device_sn"], month["month"]] = Worth(month["granted_fen"])
    for customer in settled["customers"]:
        for month in customer["months"]:
            key = INCENTIVE, customer["customer_id"], month["month"]
            found[key] = Worth(month["incentive_fen"], payable=month["payable"])
    return found


def statement_lines(
    settled: Document, given: Mapping[Key, Sums], month: str, last: str = ""
) -> tuple[StatementLine, ...]:
    """Return the lines of a month's statement, of the settlement now and of what earlier statements gave.

    The month's own lines come first, also those of nothing; of earlier months only what changed. `last` is the last
    month that was stated before: a month after it waits for a statement of its own, and is not adjusted.
    """
    now = worths(settled)
    lines: list[StatementLine] = []
    for key in sorted({*now, *given}, key=lambda key: (key[2] != month, key[2], key)):
        if key[2] == month or key[2] <= min(month, last):
            before = given.get(key, Sums())
            gone = Worth(0, payable=before.waiting_fen == 0)  # a month without any valid sale is not in the document
            lines += _lines_of(key, now.get(key, gone), before, own=key[2] == month)
    return tuple(lines)


def _lines_of(key: Key, now: Worth, before: Sums, *, own: bool) -> list[StatementLine]:
    """Return one line for what the month is worth more or less, and one for what moved to where it belongs now."""
    kind, subject, month = key
    changed = now.fen - before.fen
    moved = before.waiting_fen if now.payable else -before.payable_fen
    worth = Sums(payable_fen=changed) if now.payable else Sums(waiting_fen=changed)
    entries = [(GRANT if own else ADJUSTMENT, worth, own or changed != 0)]
    entries += [(RELEASED, Sums(payable_fen=moved, waiting_fen=-moved), moved != 0)]
    return [
        StatementLine(
            kind=kind,
            subject=subject,
            month=month,
            entry=entry,
            computed_fen=now.fen,
            stated_fen=before.fen,
            payable_fen=sums.payable_fen,
            waiting_fen=sums.waiting_fen,
        )
        for entry, sums, said in entries
        if said
    ]


def totals(lines: Sequence[StatementLine]) -> dict[str, int]:
    """Return the statement's sums in fen; the payable ones add up, and so do those that wait."""

    def payable(entry: str, *kinds: str) -> int:
        return sum(line.payable_fen for line in lines if line.entry == entry and line.kind in kinds)

    def waiting(entry: str) -> int:
        return sum(line.waiting_fen for line in lines if line.entry == entry)

    return {
        "device_fen": payable(GRANT, DEVICE),
        "incentive_payable_fen": payable(GRANT, INCENTIVE),
        "incentive_waiting_fen": waiting(GRANT),
        "adjustments_fen": payable(ADJUSTMENT, DEVICE, INCENTIVE),
        "adjustments_waiting_fen": waiting(ADJUSTMENT),
        "released_fen": payable(RELEASED, DEVICE, INCENTIVE),
        "total_payable_fen": sum(line.payable_fen for line in lines),
        "total_waiting_fen": sum(line.waiting_fen for line in lines),
    }


def make_draft(
    policy: Policy,
    customer_id: str,
    month: str,
    as_of: datetime,
    settled: Document,
    given: Mapping[Key, Sums],
    earlier: Sequence[Stated],
) -> Draft:
    """Return a month's statement as it would be issued; `earlier` are the statements that `given` adds up."""
    last = max((each.month for each in earlier if each.month < month and each.as_of <= as_of), default="")
    lines = statement_lines(settled, given, month, last)
    number = statement_id(policy.policy_id, month)
    after = earlier[-1].statement_id if earlier else ""
    document = {
        "statement_id": number,
        "customer_id": customer_id,
        "month": month,
        "as_of": format_instant(as_of),
        "after": after,
        "policy": policy_document(policy),
        "lines": [line_document(line) for line in lines],
        "totals": totals(lines),
        "settled": {"devices": _upto(settled["devices"], month), "customers": _upto(settled["customers"], month)},
    }
    return Draft(
        statement_id=number,
        policy=policy,
        month=month,
        as_of=as_of,
        after=after,
        lines=lines,
        document=document,
    )


def line_document(line: StatementLine) -> dict[str, str | int]:
    """Return a line as the statement's document holds it."""
    return {name: getattr(line, name) for name in _LINE}


def line_of(document: Mapping[str, Any]) -> StatementLine:
    """Return a line out of a statement's document."""
    return StatementLine(**{name: document[name] for name in _LINE})


_LINE = ("kind", "subject", "month", "entry", "computed_fen", "stated_fen", "payable_fen", "waiting_fen")


def _upto(subjects: Iterable[Document], month: str) -> list[dict[str, Any]]:
    return [
        {**subject, "months": [each for each in subject["months"] if each["month"] <= month]} for subject in subjects
    ]


def why_not_looked_at(
    policy: Policy, month: str, as_of: datetime, now: datetime, first_sale: date | None
) -> Reason | None:
    """Return why a month has no statement to look at, or None. `first_sale` is the first day anything was paid."""
    first = policy.applies.first
    today = local_day(as_of, policy.timezone)
    if as_of > now:
        return _because("statement.as_of_ahead", as_of=format_instant(as_of))
    if month > month_of(today):
        return _because("statement.month_ahead", month=month, day=today.isoformat())
    if month < month_of(first):
        return _because("statement.before_policy", month=month, policy_id=policy.policy_id, day=first.isoformat())
    if first_sale is None or month < month_of(first_sale):
        day = "" if first_sale is None else first_sale.isoformat()
        return _because("statement.no_sales", month=month, day=day)
    return None


def why_not_issued(draft: Draft, settled: Document, earlier: Sequence[Stated]) -> Reason | None:
    """Return why a statement cannot be issued, or None. Statements of a policy go forward, month by month."""
    month, as_of = draft.month, draft.as_of
    last = earlier[-1] if earlier else None
    if month == month_of(local_day(as_of, draft.policy.timezone)):
        return _because("statement.month_open", month=month)
    if last is not None and month < last.month:
        return _because("statement.passed", month=month, last=last.month)
    if last is not None and as_of < last.as_of:
        return _because("statement.as_of_before", as_of=format_instant(as_of), last=format_instant(last.as_of))
    between = (
        each
        for (_, _, each), worth in worths(settled).items()
        if worth.fen and each < month and (last is None or each > last.month)
    )
    if (missing := min(between, default="")) != "":
        return _because("statement.earlier_missing", month=month, earlier=missing)
    return None


def _because(code: str, **facts: str | int) -> Reason:
    return Reason(code=code, facts=facts)
