"""A month's statement out of a desk's own file: as it was issued, or as it would be now. Reads only.

Belongs to one thread and its reading connection. What a month is worth comes from the settlement's SQL text over the
months of the policy, and from nowhere else; what earlier statements gave comes from their lines. A statement that was
issued is shown as its document says, after its hash was found in the ledger. Source: settlement.md, Statement and
adjustments; decision 0012.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from desktop.adapters.settlement.document import CUSTOMERS, DEVICES, GRANTS, REASONS, document
from desktop.adapters.storage.database import Row, Store
from desktop.adapters.storage.provider_lines import INPUTS_OF_MONTH, MOST_SALES, comparison, month_parameter
from desktop.adapters.storage.rules import ask
from desktop.domain.errors import OperatorError
from desktop.domain.instants import LOCAL_ZONE, epoch_us, format_instant, local_day, month_of
from desktop.domain.policy import Policy
from desktop.domain.policy_register import PolicyRegister
from desktop.services.incentive_views import Comparison, StatementView
from desktop.services.reason import Reason
from desktop.services.statements import (
    Draft,
    Key,
    Stated,
    Sums,
    line_of,
    make_draft,
    statement_id,
    why_not_issued,
    why_not_looked_at,
)

_ISSUED = "SELECT document, issued_at, as_of, ledger_n FROM statements WHERE statement_id = ?"
_EARLIER = "SELECT statement_id, month, as_of FROM statements WHERE policy_id = ? ORDER BY month"
_GIVEN = """SELECT kind, subject, for_month, sum(payable_fen), sum(waiting_fen) FROM statement_lines
    WHERE statement_id IN (SELECT statement_id FROM statements WHERE policy_id = ? AND month < ? AND as_of_us <= ?)
    GROUP BY kind, subject, for_month"""
#: What is said of one sale in a workbook: nothing that tells who paid.
SALE_COLUMNS = (
    "trade_no", "order_no", "device_sn", "customer_id", "paid_at", "amount_fen", "actual_paid_fen", "valid_for_device",
    "valid_for_incentive", "reasons", "basis_fen", "incentive_millifen",
)  # fmt: skip
_SALES = """SELECT e.trade_no, t.order_no, t.device_sn, t.customer_id, t.paid_at, t.amount_fen, t.actual_paid_fen,
        e.valid_for_device, e.valid_for_incentive, e.reasons, e.basis_fen, e.incentive_millifen
    FROM explained e JOIN transactions t ON t.trade_no = e.trade_no ORDER BY t.paid_us, e.trade_no"""


class Statements:
    """Looks statements up on one connection, which it does not own. `customer_id` is the school's."""

    def __init__(self, reader: Store, register: PolicyRegister, customer_id: str) -> None:
        self._reader = reader
        self._register = register
        self._customer_id = customer_id

    def view(
        self, month: str, as_of: datetime, now: datetime, policy_id: str = "", most_sales: int = MOST_SALES
    ) -> StatementView:
        """Return a month's statement beside the provider's. A month that was stated is shown as it was, whatever
        `as_of` is; an empty month is the last one that is over.

        Raises: OperatorError `statement.*` when there is none to look at, `policy.other_timezone`, and the world's
            faults of the file.
        """
        month = month or _month_before(local_day(as_of))
        with self._reader.snapshot():
            policy = self._policy(month, as_of, policy_id)
            issued = self._reader.row(_ISSUED, (statement_id(policy.policy_id, month),))
            if issued is not None:
                told = self._proven(issued, month)
                beside = self._beside(policy, told, month, datetime.fromisoformat(issued[2]), most_sales)
                return self._view(told, policy, beside, issued_at=datetime.fromisoformat(issued[1]))
            draft, blocked = self._draft(policy, month, as_of, now)
            beside = self._beside(policy, draft.document, month, as_of, most_sales)
            return self._view(draft.document, policy, beside, blocked=blocked)

    def draft(self, month: str, as_of: datetime, now: datetime, policy_id: str = "") -> Draft:
        """Return a statement that may be issued. Raises: OperatorError as `view`, and why it may not be issued."""
        with self._reader.snapshot():
            policy = self._policy(month, as_of, policy_id)
            issued = self._reader.row(_ISSUED, (statement_id(policy.policy_id, month),))
            if issued is not None:
                raise OperatorError("statement.already", month=month, stated_on=f"{issued[1][:10]}")
            draft, blocked = self._draft(policy, month, as_of, now)
        if blocked is not None:
            raise OperatorError(blocked.code, **blocked.facts)
        return draft

    def sales(self, view: StatementView) -> Iterator[Row]:
        """Yield the month's sales with their verdicts at the statement's moment, as SALE_COLUMNS, oldest first."""
        policy = next(each for each in self._register.policies if each.policy_id == view.policy_id)
        parameter = month_parameter(policy, view.as_of, view.month, view.month)
        yield from ask(self._reader, _SALES, parameter, INPUTS_OF_MONTH)

    def customers(self) -> frozenset[str]:
        """Return the customers that this desk sells for."""
        return frozenset(customer_id for (customer_id,) in self._reader.rows("SELECT customer_id FROM customers"))

    def months(self, policy: Policy) -> tuple[str, ...]:
        """Return the months that can be looked at, oldest first: with sales under the policy, or stated."""
        rows = self._reader.rows(
            "SELECT DISTINCT paid_month FROM transactions WHERE paid_month >= ?1"
            " UNION SELECT month FROM statements WHERE policy_id = ?2 ORDER BY 1",
            (month_of(policy.applies.first), policy.policy_id),
        )
        return tuple(month for (month,) in rows)

    # --- inside ----------------------------------------------------------------------------------------------------

    def _policy(self, month: str, as_of: datetime, policy_id: str) -> Policy:
        """Return the policy that a month is stated by: the one named, or the only one in force in the month, or the
        last that was: what comes late is stated by it."""
        policies = self._register.policies
        if policy_id:
            found = [policy for policy in policies if policy.policy_id == policy_id]
            if not found:
                raise OperatorError("policy.unknown", policy_id=policy_id)
        else:
            of_month = [p for p in policies if month_of(p.applies.first) <= month <= month_of(p.applies.last)]
            begun = [p for p in policies if p.applies.first <= local_day(as_of)]
            found = of_month or sorted(begun, key=lambda p: p.applies.last)[-1:] or list(policies[:1])
        if not found:
            raise OperatorError("progress.no_policy")
        if len(found) > 1:
            known = ", ".join(sorted(policy.policy_id for policy in found))
            raise OperatorError("statement.which_policy", month=month, known=known)
        if found[0].timezone != LOCAL_ZONE:
            raise OperatorError("policy.other_timezone", value=found[0].timezone, wanted=LOCAL_ZONE)
        return found[0]

    def _draft(self, policy: Policy, month: str, as_of: datetime, now: datetime) -> tuple[Draft, Reason | None]:
        day = self._reader.value("SELECT min(paid_day) FROM transactions WHERE paid_us <= ?", (epoch_us(as_of),))
        if why := why_not_looked_at(policy, month, as_of, now, date.fromisoformat(day) if day else None):
            raise OperatorError(why.code, **why.facts)
        earlier = [
            Stated(statement_id=number, month=of_month, as_of=datetime.fromisoformat(moment))
            for number, of_month, moment in self._reader.rows(_EARLIER, (policy.policy_id,))
        ]
        settled = self._settled(policy, month, as_of)
        given = self._given(policy, month, as_of)
        draft = make_draft(policy, self._customer_id, month, as_of, settled, given, earlier)
        return draft, why_not_issued(draft, settled, earlier)

    def _settled(self, policy: Policy, month: str, as_of: datetime) -> dict[str, Any]:
        """Return the contract's document of the policy's months up to this one."""
        parameter = month_parameter(policy, as_of, month_of(policy.applies.first), month)

        def rows(final: str) -> list[Row]:
            return ask(self._reader, final, parameter, INPUTS_OF_MONTH)

        return document(
            policy,
            format_instant(as_of),
            devices=rows(DEVICES),
            grants=rows(GRANTS),
            customers=rows(CUSTOMERS),
            reason_counts=[0] * len(REASONS),  # a statement tells money; the reasons stand sale by sale
        )

    def _given(self, policy: Policy, month: str, as_of: datetime) -> dict[Key, Sums]:
        rows = self._reader.rows(_GIVEN, (policy.policy_id, month, epoch_us(as_of)))
        return {
            (kind, subject, of): Sums(payable_fen, waiting_fen) for kind, subject, of, payable_fen, waiting_fen in rows
        }

    def _proven(self, issued: Row, month: str) -> dict[str, Any]:
        """Return an issued document. Raises: OperatorError `ledger.other_statement` when the ledger knows another."""
        written, _, _, ledger_n = issued
        fact = self._reader.row("SELECT json_extract(body, '$.sha256') FROM ledger WHERE n = ?", (ledger_n,))
        if fact is None or fact[0] != hashlib.sha256(written.encode()).hexdigest():
            raise OperatorError("ledger.other_statement", month=month)
        told: dict[str, Any] = json.loads(written)
        return told | {"sha256": fact[0]}

    def _beside(self, policy: Policy, told: Mapping[str, Any], month: str, as_of: datetime, most: int) -> Comparison:
        return comparison(self._reader, policy, told["settled"], month, as_of, most)

    def _view(
        self,
        told: Mapping[str, Any],
        policy: Policy,
        beside: Comparison,
        *,
        issued_at: datetime | None = None,
        blocked: Reason | None = None,
    ) -> StatementView:
        return StatementView(
            statement_id=told["statement_id"],
            policy_id=told["policy"]["id"],
            policy_version=told["policy"]["version"],
            customer_id=told["customer_id"],
            month=told["month"],
            as_of=datetime.fromisoformat(told["as_of"]),
            issued_at=issued_at,
            lines=tuple(map(line_of, told["lines"])),
            **told["totals"],
            sha256=told.get("sha256", ""),
            document=told,
            comparison=beside,
            months=self.months(policy),
            blocked=blocked,
        )


def no_statement(fault: OperatorError, month: str, as_of: datetime, months: Sequence[str] = ()) -> StatementView:
    """Return the view of a month that has no statement, and why."""
    return StatementView(
        statement_id="",
        policy_id="",
        policy_version=0,
        customer_id="",
        month=month,
        as_of=as_of,
        issued_at=None,
        lines=(),
        device_fen=0,
        incentive_payable_fen=0,
        incentive_waiting_fen=0,
        adjustments_fen=0,
        adjustments_waiting_fen=0,
        released_fen=0,
        total_payable_fen=0,
        total_waiting_fen=0,
        months=tuple(months),
        fault=Reason(code=fault.code, facts=fault.facts),
    )


def _month_before(day: date) -> str:
    year, month = (day.year, day.month - 1) if day.month > 1 else (day.year - 1, 12)
    return f"{year:04d}-{month:02d}"
