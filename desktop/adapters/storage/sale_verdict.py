"""What the policy says of one sale, clause by clause, with what each clause looked at.

Belongs to one thread and its reading connection. The sale is judged by the policy in force on its own day, by the
settlement's SQL text over its payer's sales of that day alone; the credit of its customer's month is handed in as
counted (and counted first where it is not). So a verdict costs the same on a ledger of any size. The facts are copied
from the sale, its device and customer, and the policy's numbers; nothing is decided here.
Source: settlement.md, Verdict of a transaction; ui.md, Transactions.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from desktop.adapters.storage.counted import Counted
from desktop.adapters.storage.counted_inputs import PAYER_DAY_INPUTS
from desktop.adapters.storage.database import Store
from desktop.adapters.storage.rules import ask, asked
from desktop.domain.instants import LOCAL_ZONE, epoch_us, format_instant
from desktop.domain.policy import Policy, Window
from desktop.domain.policy_register import PolicyRegister
from desktop.domain.verdict import CLAUSE_OF
from desktop.services.incentive_views import ClauseVerdict, SaleVerdict

_WORTH = ("valid_for_device", "valid_for_incentive", "basis_fen", "incentive_millifen")
_SALE = ("paid_day", "amount_fen", "actual_paid_fen", "product", "provider_pid")
_DEVICE = ("device_sn", "manufacturer", "camera_vendor", "face_algorithm", "activated_on")
_FIRST = """NOT EXISTS (SELECT 1 FROM judged o JOIN known_transactions e ON e.trade_no = o.trade_no
    WHERE o.valid_for_device = 1 AND o.device_sn = t.device_sn AND o.user_id = t.user_id AND o.paid_day = t.paid_day
      AND (e.paid_us, e.trade_no) < (t.paid_us, t.trade_no))"""
_COLUMNS = {
    **{name: f"w.{name}" for name in (*CLAUSE_OF, *_WORTH)},
    "first_of_day": f"w.valid_for_device = 1 AND {_FIRST}",
    **{name: f"t.{name}" for name in _SALE},
    **{name: f"coalesce(d.{name}, '')" for name in _DEVICE},
    "paid_at": "t.paid_at",
    "refunded_fen": "coalesce(r.refunded_fen, 0)",
    "industry": "coalesce(c.industry, '')",
    "customer_ended_at": "coalesce(c.agreement_ended_at, '')",
    "credit": "coalesce(v.credit_part, 0)",
    "all": "coalesce(v.credit_whole, 0)",
}
_VERDICT = f"""SELECT {", ".join(_COLUMNS.values())}
    FROM incentives w
    JOIN in_transactions t ON t.trade_no = w.trade_no
    LEFT JOIN in_devices d ON d.device_sn = t.device_sn
    LEFT JOIN customers c ON c.customer_id = t.customer_id
    LEFT JOIN credit_months v ON v.customer_id = t.customer_id AND v.paid_month = t.paid_month
    LEFT JOIN known_refunds r ON r.trade_no = t.trade_no
    WHERE w.trade_no = ?1->>'$.trade_no'"""
_DECIDED = "SELECT kind, decided_at FROM determinations WHERE trade_no = ? AND decided_us <= ?"
Facts = Mapping[str, str | int]


class Verdicts:
    """Judges single sales on one connection, which it does not own."""

    def __init__(self, reader: Store, register: PolicyRegister) -> None:
        self._reader = reader
        self._register = register
        self._counted: dict[Policy, Counted] = {}

    def of(self, trade_no: str, as_of: datetime) -> SaleVerdict | None:
        """Return the verdict by what is known at `as_of`; None for a sale of no policy, or not known (yet).

        Raises: OperatorError for the world's faults of the file.
        """
        with self._snapshot():
            sale = self._reader.row(
                "SELECT device_sn, paid_day, paid_month, user_id FROM transactions WHERE trade_no = ?", (trade_no,)
            )
            if sale is None:
                return None
            device_sn, day, month, user_id = sale
            policy = self._register.in_force(device_sn, date.fromisoformat(day))
            if policy is None or policy.timezone != LOCAL_ZONE:
                return None
            counted = self._counted.setdefault(policy, Counted(self._reader, policy))
            counted.bring_to(as_of, [month])
            parameter = {
                **asked(policy, as_of),
                "trade_no": trade_no,
                "payer": [month, user_id, day, *_day_us(date.fromisoformat(day))],
                "credit": counted.credit([month]),
            }
            rows = ask(self._reader, _VERDICT, parameter, PAYER_DAY_INPUTS)
            as_of_us = parameter["as_of"]["as_of_us"]
            decided: dict[str, str] = dict(self._reader.rows(_DECIDED, (trade_no, as_of_us)))
        if not rows:
            return None
        return _verdict(policy, as_of, dict(zip(_COLUMNS, rows[0], strict=True)), decided, month)

    @contextmanager
    def _snapshot(self) -> Iterator[None]:
        self._reader.run("BEGIN")
        try:
            yield
        finally:
            self._reader.run("ROLLBACK")


def _day_us(day: date) -> tuple[int, int]:
    """Return where a local day begins and where it ends, so that an index finds its sales."""
    zone = ZoneInfo(LOCAL_ZONE)
    begins = (datetime.combine(each, time(), zone) for each in (day, day + timedelta(days=1)))
    first, after = (epoch_us(instant) for instant in begins)
    return first, after


def _verdict(
    policy: Policy, as_of: datetime, found: Mapping[str, Any], decided: Mapping[str, str], month: str
) -> SaleVerdict:
    facts = _facts(policy, found, decided, month)
    clauses = tuple(
        ClauseVerdict(
            reason=reason,
            clause=clause,
            applies=found[reason] == 1,
            facts=facts[reason],
            words=" ".join(policy.clauses[name] for name in clause.split(", ") if name in policy.clauses),
        )
        for reason, clause in CLAUSE_OF.items()
    )
    return SaleVerdict(
        as_of=as_of,
        policy_id=policy.policy_id,
        policy_version=policy.version,
        clauses=clauses,
        valid_for_device=found["valid_for_device"] == 1,
        valid_for_incentive=found["valid_for_incentive"] == 1,
        first_of_day=found["first_of_day"] == 1,
        basis_fen=found["basis_fen"],
        incentive_millifen=found["incentive_millifen"],
    )


def _facts(policy: Policy, found: Mapping[str, Any], decided: Mapping[str, str], month: str) -> dict[str, Facts]:
    """Return what each clause looked at, and beside it the policy's numbers."""
    device, validity, transaction = policy.device, policy.validity, policy.transaction
    ended_at = policy.provider_agreement_ended_at
    return {
        "device_not_in_programme": {
            **{name: found[name] for name in _DEVICE},
            **_days("activation", device.activation_window),
            "paid_day": found["paid_day"],
            "manufacturers": ", ".join(device.manufacturers),
            "wanted_camera": device.camera_vendor,
            "wanted_algorithm": device.face_algorithm,
        },
        "outside_window": {
            "paid_day": found["paid_day"],
            **_days("assessment", device.assessment_window),
            **_days("transaction", transaction.window),
        },
        "below_minimum": {"amount_fen": found["amount_fen"], "min_amount_fen": validity.min_amount_fen},
        "no_actual_payment": {"actual_paid_fen": found["actual_paid_fen"], "amount_fen": found["amount_fen"]},
        "refunded_in_full": {"refunded_fen": found["refunded_fen"], "actual_paid_fen": found["actual_paid_fen"]},
        "risk": {"decided_at": decided.get("risk", "")},
        "paid_elsewhere": {"decided_at": decided.get("paid_elsewhere", "")},
        "agreement_ended": {
            "paid_at": found["paid_at"],
            "customer_ended_at": found["customer_ended_at"],
            "provider_ended_at": format_instant(ended_at) if ended_at else "",
        },
        "credit_share_exceeded": {
            "month": month,
            "credit": found["credit"],
            "all": found["all"],
            "by": validity.credit_share_by,
            "limit_percent": validity.credit_share_limit_percent,
        },
        "provider_mismatch": {"provider_pid": found["provider_pid"], "wanted": policy.provider_pid},
        "not_authorised_payment": {"product": found["product"], "wanted": validity.product},
        "industry_not_covered": {"industry": found["industry"], "industries": ", ".join(validity.industries)},
    }


def _days(name: str, window: Window) -> Facts:
    return {f"{name}_first": window.first.isoformat(), f"{name}_last": window.last.isoformat()}
