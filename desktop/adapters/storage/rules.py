"""Asks the settlement's one SQL text on a SQLite connection, of the desk's own tables or of any that a caller names.

The rules are `resources/sql/settlement.sql` and nowhere else (read by adapters/settlement/text.py): here its views
become the members of one WITH clause, so that a query-only connection runs them and nothing stays behind on it. Whoever
asks says which relations it reads, and which further texts. Policy and moment go in as one JSON parameter. Belongs to
the thread of the connection. Source: settlement.md.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from desktop.adapters.settlement.document import CUSTOMERS, DEVICES, EXPLAINED, GRANTS, REASON_COUNTS, document
from desktop.adapters.settlement.text import SETTLEMENT, Rules, asked, rules
from desktop.adapters.storage.database import Row, Store
from desktop.domain.policy import Policy

__all__ = ["ASKED_INPUTS", "DESK_INPUTS", "Rules", "Settlement", "ask", "asked", "rules", "settle"]

_POLICY_COLUMNS = (
    "provider_pid provider_ended_us activation_first activation_last assessment_first assessment_last camera_vendor"
    " face_algorithm min_monthly_users fen_per_user_day daily_cap_fen total_cap_fen transaction_first transaction_last"
    " rate_per_mille cap_fen rounding min_amount_fen credit_share_limit_percent credit_share_by product"
).split()


def _columns_of(document: str, names: Sequence[str]) -> str:
    return "SELECT " + ", ".join(f"json_extract(?1, '$.{document}.{name}') AS {name}" for name in names)


#: What comes with every question, out of its one parameter.
ASKED_INPUTS: Mapping[str, str] = {
    "in_as_of": _columns_of("as_of", ("as_of_us", "as_of_day", "as_of_month")),
    "in_policy": _columns_of("policy", _POLICY_COLUMNS),
    "in_manufacturers": "SELECT value AS manufacturer FROM json_each(?1, '$.manufacturers')",
    "in_industries": "SELECT value AS industry FROM json_each(?1, '$.industries')",
}

#: The desk's own tables (migrations.py) as the rules read them. A refund counts once it is known to have happened.
DESK_INPUTS: Mapping[str, str] = {
    "in_customers": "SELECT customer_id, industry, agreement_ended_us AS ended_us, fee_mode FROM customers",
    "in_devices": "SELECT device_sn, customer_id, manufacturer, camera_vendor, face_algorithm, activated_on"
    " FROM devices",
    "in_transactions": "SELECT * FROM transactions",
    "in_refunds": "SELECT trade_no, refunded_us, actual_refunded_fen FROM refunds WHERE state = 'REFUNDED'",
    "in_determinations": "SELECT trade_no, kind, decided_us FROM determinations",
    "in_fees_received": "SELECT customer_id, month AS fee_month, received_us FROM fees_received",
}


def ask(
    store: Store,
    final: str,
    parameter: Mapping[str, Any],
    inputs: Mapping[str, str],
    texts: Sequence[str] = (SETTLEMENT,),
) -> list[Row]:
    """Return the rows of `final` under the rules of the named texts, in their order.

    `inputs` names a SELECT for each relation that is no table; one named like a view of the texts takes its place.
    """
    statement = rules(*texts).question(final, {**ASKED_INPUTS, **inputs})
    return store.rows(statement, [json.dumps(parameter, ensure_ascii=False)])


@dataclass(frozen=True, slots=True, kw_only=True)
class Settlement:
    """`document` is the contract's JSON; `explained` its CSV rows, sorted, the two verdicts as 1 or 0."""

    document: dict[str, Any]
    explained: list[Row]


def settle(
    store: Store, policy: Policy, as_of: datetime, as_of_text: str, inputs: Mapping[str, str] = DESK_INPUTS
) -> Settlement:
    """Settle everything that the inputs hold, of which nothing is checked here. Source: settlement.md, Command line."""
    parameter = asked(policy, as_of)

    def rows(final: str) -> list[Row]:
        return ask(store, final, parameter, inputs)

    return Settlement(
        document=document(
            policy,
            as_of_text,
            devices=rows(DEVICES),
            grants=rows(GRANTS),
            customers=rows(CUSTOMERS),
            reason_counts=rows(REASON_COUNTS)[0],
        ),
        explained=rows(EXPLAINED),
    )
