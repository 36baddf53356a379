"""What the desk hands to the settlement's SQL text in place of whole tables, and what it asks the ledger for itself.

Text and no state; any thread. Everything comes out of one JSON parameter, `?1`, beside what `rules.asked` puts there:
`months`, `payers` as [month, user], `credit` as counted sums, `mark` and `change` as up to where was counted, `was_us`
as the moment it was counted for, `due` as trades of which something came to be known since then. Each SELECT finds its
rows by an index, whatever the ledger's size; the rules themselves are in resources/sql/settlement.sql alone.
"""

from collections.abc import Mapping
from functools import cache

from desktop.adapters.storage.rules import DESK_INPUTS, rules

_CREDIT_HANDED_IN = (
    "SELECT value->>0 AS customer_id, value->>1 AS paid_month, value->>2 AS transaction_count,"
    " value->>3 AS credit_part, value->>4 AS credit_whole FROM json_each(?1, '$.credit')"
)
_NEW = "SELECT * FROM transactions NOT INDEXED WHERE rowid > ?1->>'$.mark'"
_DUE = "trade_no IN (SELECT value FROM json_each(?1, '$.due'))"
_CAME_TO_BE_KNOWN = f"SELECT * FROM transactions WHERE {_DUE} AND rowid <= ?1->>'$.mark' AND paid_us > ?1->>'$.was_us'"
_OF_THESE = "trade_no IN (SELECT trade_no FROM in_transactions)"
_CHANGED = "trade_no IN (SELECT trade_no FROM incentive_changes WHERE n > ?1->>'$.change')"
_LATER = "> ?1->>'$.as_of.as_of_us'"
_WAITING = """SELECT paid_us, trade_no FROM transactions {where} AND paid_us {later}
    UNION ALL SELECT refunded_us, trade_no FROM refunds WHERE state = 'REFUNDED' AND {changed} AND refunded_us {later}
    UNION ALL SELECT decided_us, trade_no FROM determinations WHERE {changed} AND decided_us {later}"""

#: Whatever is written down with an instant still to come, as (instant, trade); of all, and of what came since the mark.
WAITING = _WAITING.format(
    where="INDEXED BY transactions_of_payer WHERE paid_month >= ?1->>'$.as_of.as_of_month'", changed="1", later=_LATER
)
WAITING_SINCE = _WAITING.format(where="NOT INDEXED WHERE rowid > ?1->>'$.mark'", changed=_CHANGED, later=_LATER)

#: The payers' months of which something came since the mark, or came to be known.
PAYERS = f"""SELECT paid_month, user_id FROM transactions NOT INDEXED WHERE rowid > ?1->>'$.mark'
    UNION SELECT paid_month, user_id FROM transactions WHERE {_CHANGED}
    UNION SELECT paid_month, user_id FROM transactions WHERE {_DUE}"""

#: Months with sales from the first to the last, found by stepping through the index.
MONTHS = """WITH RECURSIVE months (month) AS (
    SELECT min(paid_month) FROM transactions WHERE paid_month >= ?
    UNION ALL SELECT (SELECT min(paid_month) FROM transactions WHERE paid_month > month) FROM months
        WHERE month IS NOT NULL)
    SELECT month FROM months WHERE month <= ?"""

DAYS = "SELECT device_sn, paid_month, paid_day, users, new_users FROM device_day_users"
CREDIT = "SELECT customer_id, paid_month, transaction_count, credit_part, credit_whole, voided FROM credit_months"
#: A month's days and its credit in one reading.
DAYS_AND_CREDIT = """SELECT 'day', device_sn, paid_month, paid_day, users, new_users, 0 FROM device_day_users
    UNION ALL SELECT 'credit', customer_id, paid_month, transaction_count, credit_part, credit_whole, voided
    FROM credit_months"""

MONTH_INPUTS: Mapping[str, str] = {
    **DESK_INPUTS,
    "in_transactions": "SELECT * FROM transactions INDEXED BY transactions_of_month"
    " WHERE paid_month IN (SELECT value FROM json_each(?1, '$.months'))",
}

#: The payers' own transactions up to `upto`, less the refunds and determinations in `without` (what came since then).
PAYER_INPUTS: Mapping[str, str] = {
    **DESK_INPUTS,
    "in_transactions": "SELECT t.* FROM json_each(?1, '$.payers') p CROSS JOIN transactions t"
    " INDEXED BY transactions_of_payer ON t.paid_month = p.value->>0 AND t.user_id = p.value->>1"
    " WHERE t.rowid <= ?1->>'$.upto'",
    "in_refunds": "SELECT trade_no, refunded_us, actual_refunded_fen FROM refunds WHERE state = 'REFUNDED'"
    f" AND {_OF_THESE} AND refund_no NOT IN (SELECT value->>1 FROM json_each(?1, '$.without'))",
    "in_determinations": f"SELECT trade_no, kind, decided_us FROM determinations WHERE {_OF_THESE}"
    " AND (trade_no, kind) NOT IN (SELECT value->>0, value->>1 FROM json_each(?1, '$.without'))",
    "credit_sums": _CREDIT_HANDED_IN,
}


#: One payer's transactions of a day (`payer` as [month, user, day, from, to]).
PAYER_DAY_INPUTS: Mapping[str, str] = {
    **DESK_INPUTS,
    "in_transactions": "SELECT * FROM transactions INDEXED BY transactions_of_payer"
    " WHERE paid_month = ?1->>'$.payer[0]' AND user_id = ?1->>'$.payer[1]' AND paid_day = ?1->>'$.payer[2]'"
    " AND paid_us >= ?1->>'$.payer[3]' AND paid_us < ?1->>'$.payer[4]'",
    "in_refunds": f"{DESK_INPUTS['in_refunds']} AND {_OF_THESE}",
    "in_determinations": f"{DESK_INPUTS['in_determinations']} WHERE {_OF_THESE}",
    "credit_sums": _CREDIT_HANDED_IN,
}


@cache
def credit_inputs() -> Mapping[str, str]:
    """Return the inputs for the credit so far: what was counted, and the sales that came, or came to be known."""
    return {
        **DESK_INPUTS,
        "in_transactions": f"{_NEW} UNION ALL {_CAME_TO_BE_KNOWN}",
        "credit_sums": "SELECT customer_id, paid_month, SUM(transaction_count) AS transaction_count,"
        " SUM(credit_part) AS credit_part, SUM(credit_whole) AS credit_whole"
        f" FROM (SELECT * FROM ({rules().body('credit_sums')}) UNION ALL {_CREDIT_HANDED_IN})"
        " GROUP BY customer_id, paid_month",
    }
