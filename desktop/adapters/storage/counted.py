"""What of a policy is counted already: two numbers a day for each device, and the credit of each customer's month.

Belongs to one thread and its reading connection. It follows the ledger instead of reading it again: a month is counted
whole once, and afterwards only the payers of whom something changed are counted, as they were before the change and as
they are after it, both by the settlement's SQL text; the difference goes into the days. So a sale, a refund or a
determination costs what one payer's month costs, however much the school has sold. A month is counted whole again when
that does not hold: its credit came over the limit or back, very many payers changed, something known was taken away.
Devices, customers, policy or rules that changed, and a clock that went back, drop everything. Every number comes out of
the SQL text; here they are only added. Source: settlement.md; decision 0011; counted_schema.py.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from desktop.adapters.storage.counted_inputs import (
    CREDIT,
    DAYS,
    DAYS_AND_CREDIT,
    MONTH_INPUTS,
    PAYER_INPUTS,
    PAYERS,
    WAITING,
    WAITING_SINCE,
    credit_inputs,
)
from desktop.adapters.storage.database import Row, Store
from desktop.adapters.storage.rules import DESK_INPUTS, ask, asked, rules
from desktop.domain.instants import EPOCH
from desktop.domain.policy import Policy

MOST_PAYERS = 300  # of a month: beyond them the whole month is counted sooner


@dataclass(slots=True)
class Month:
    """One month: (device, day) -> [users, new users of the month]; customer -> (sales, credit, all, voided)."""

    days: dict[tuple[str, str], list[int]] = field(default_factory=dict)
    credit: dict[str, tuple[int, int, int, int]] = field(default_factory=dict)
    turn: int = 0  # goes up when a day changes


@dataclass(frozen=True, slots=True)
class Kept:
    """What is written down between two starts: a row of `counted_months`."""

    policy_id: str
    ground: str
    mark: str
    months: str


@dataclass(frozen=True, slots=True)
class _Mark:
    """Up to where everything is counted; `waiting` is what was written down with an instant still to come, by trade."""

    rowid: int = 0
    change: int = 0
    as_of_us: int = 0
    waiting: Sequence[Row] = ()


class Counted:
    """The counted months of one policy, on a connection that it does not own. Ask it within one snapshot."""

    def __init__(self, reader: Store, policy: Policy) -> None:
        self._reader = reader
        self._policy = policy
        self._rules = _rules_and_policy(policy)
        self._here: object = None
        self._ground = ""
        self._mark = _Mark()
        self._turns = 0
        self.months: dict[str, Month] = {}
        self.counted_whole = 0  # months so far

    def bring_to(self, as_of: datetime, months: Collection[str]) -> None:
        """Bring every month held to `as_of`, and count those of `months` that are not held.

        Raises: OperatorError for the world's faults of the file; then nothing is held any more.
        """
        parameter = asked(self._policy, as_of)
        try:
            self._stand_on(parameter["as_of"]["as_of_us"])
            self._follow(parameter)
            for month in sorted(months):
                if month not in self.months:
                    self._count(month, parameter)
        except BaseException:
            self.months.clear()
            raise

    def days(self, device_sn: str, months: Iterable[str]) -> list[Row]:
        """Return a device's days as rows of the text's `device_day_users`."""
        return [
            (device_sn, month, day, *numbers)
            for month in months
            for (sn, day), numbers in self.months[month].days.items()
            if sn == device_sn
        ]

    def credit(self, months: Iterable[str]) -> list[Row]:
        """Return the credit of months as rows of the text's `credit_sums`."""
        return [
            (customer_id, month, *sums[:3])
            for month in months
            for customer_id, sums in self.months[month].credit.items()
        ]

    def kept(self) -> Kept:
        """Return what is worth writing down."""
        mark = self._mark
        months = {
            month: {
                "days": [[*key, *numbers] for key, numbers in held.days.items()],
                "credit": [[customer_id, *sums] for customer_id, sums in held.credit.items()],
            }
            for month, held in self.months.items()
        }
        told = json.dumps([mark.rowid, mark.change, mark.as_of_us, mark.waiting])
        return Kept(self._policy.policy_id, self._ground, told, json.dumps(months))

    # --- inside ----------------------------------------------------------------------------------------------------

    def _stand_on(self, as_of_us: int) -> None:
        """Drop what was counted on other ground or for a later moment; on new ground, read what was kept of it."""
        here = [self._reader.rows(DESK_INPUTS[name]) for name in ("in_devices", "in_customers")]
        if here != self._here:
            self._here = here
            self._ground = hashlib.sha256((self._rules + json.dumps(here)).encode()).hexdigest()
            self.months, self._mark = self._read_kept()
        if as_of_us < self._mark.as_of_us:
            self.months.clear()

    def _read_kept(self) -> tuple[dict[str, Month], _Mark]:
        row = self._reader.row(
            "SELECT mark, months FROM counted_months WHERE policy_id = ? AND ground = ?",
            (self._policy.policy_id, self._ground),
        )
        if row is None:
            return {}, _Mark()
        months = {
            month: Month(
                days={(sn, day): numbers for sn, day, *numbers in held["days"]},
                credit={customer_id: tuple(sums) for customer_id, *sums in held["credit"]},
                turn=self._turn(),
            )
            for month, held in json.loads(row[1]).items()
        }
        return months, _Mark(*json.loads(row[0]))

    def _turn(self) -> int:
        self._turns += 1
        return self._turns

    def _follow(self, parameter: Mapping[str, Any]) -> None:
        """Bring the months held from the mark to the parameter's moment, and set the mark there."""
        since, reader = self._mark, self._reader
        rowid: int = reader.value("SELECT coalesce(max(rowid), 0) FROM transactions")
        change: int = reader.value("SELECT coalesce(max(n), 0) FROM incentive_changes")
        as_of_us: int = parameter["as_of"]["as_of_us"]
        step = {
            **parameter,
            "mark": since.rowid,
            "change": since.change,
            "was_us": since.as_of_us,
            "due": [trade_no for us, trade_no in since.waiting if us <= as_of_us],
            "upto": rowid,
            "without": [],
        }
        waiting = [(us, trade_no) for us, trade_no in since.waiting if us > as_of_us]
        if not self.months:
            waiting = reader.rows(WAITING, [json.dumps(step)])
        elif step["due"] or (rowid, change) != (since.rowid, since.change):
            waiting += reader.rows(WAITING_SINCE, [json.dumps(step)])
            self._recount({*reader.rows(PAYERS, [json.dumps(step)])}, step)
        self._mark = _Mark(rowid, change, as_of_us, waiting)

    def _recount(self, payers: set[Row], step: dict[str, Any]) -> None:
        """Take the payers out of the days as they were at the mark, and put them in as they are."""
        changes = self._reader.rows(
            "SELECT trade_no, what, whole, month FROM incentive_changes WHERE n > ?", (step["change"],)
        )
        for *_, whole, month in changes:
            if whole:
                self._drop(month)
        for month, count in Counter(month for month, _ in payers).items():
            if count > MOST_PAYERS:
                self._drop(month)
        self._recount_credit(sorted({month for month, _ in payers}), step)
        step["payers"] = [(month, user_id) for month, user_id in payers if month in self.months]
        if not step["payers"]:
            return
        step["credit"] = self.credit({month for month, _ in step["payers"]})
        before = {
            **step,
            "as_of": {**step["as_of"], "as_of_us": step["was_us"]},
            "upto": step["mark"],
            "without": [(trade_no, what) for trade_no, what, *_ in changes],
        }
        self._add(ask(self._reader, DAYS, before, PAYER_INPUTS), -1)
        self._add(ask(self._reader, DAYS, step, PAYER_INPUTS), +1)

    def _recount_credit(self, months: list[str], step: dict[str, Any]) -> None:
        """Add the sales that came to a month's credit. One whose verdicts change by it is counted whole."""
        step["credit"] = self.credit(month for month in months if month in self.months)
        for customer_id, month, *sums in ask(self._reader, CREDIT, step, credit_inputs()):
            held = self.months.get(month)
            if held is None:
                continue
            if held.credit.get(customer_id, (0, 0, 0, 0))[3] != sums[3]:
                self._drop(month)
            else:
                held.credit[customer_id] = (sums[0], sums[1], sums[2], sums[3])

    def _drop(self, month: str) -> None:
        if month:
            self.months.pop(month, None)
        else:
            self.months.clear()

    def _add(self, rows: Iterable[Row], sign: int) -> None:
        for device_sn, month, day, users, new_users in rows:
            held = self.months[month]
            numbers = held.days.setdefault((device_sn, day), [0, 0])
            numbers[0] += sign * users
            numbers[1] += sign * new_users
            held.turn = self._turn()
            if numbers == [0, 0]:
                del held.days[device_sn, day]

    def _count(self, month: str, parameter: Mapping[str, Any]) -> None:
        """Count a month whole."""
        held = Month(turn=self._turn())
        rows = ask(self._reader, DAYS_AND_CREDIT, {**parameter, "months": [month]}, MONTH_INPUTS)
        for kind, subject, _, *numbers in rows:
            if kind == "day":
                held.days[subject, numbers[0]] = [numbers[1], numbers[2]]
            else:
                held.credit[subject] = (numbers[0], numbers[1], numbers[2], numbers[3])
        self.months[month] = held
        self.counted_whole += 1


def keep(writer: Store, kept: Kept) -> None:
    """Write counted months down, on the writing connection. Raises: OperatorError for the world's faults."""
    with writer.transaction():
        writer.run(
            "INSERT OR REPLACE INTO counted_months (policy_id, ground, mark, months) VALUES (?, ?, ?, ?)",
            (kept.policy_id, kept.ground, kept.mark, kept.months),
        )


def _rules_and_policy(policy: Policy) -> str:
    """Return what of the ground never changes while the program runs."""
    parameter = asked(policy, EPOCH)
    return json.dumps([rules().views, parameter["policy"], parameter["manufacturers"], parameter["industries"]])
