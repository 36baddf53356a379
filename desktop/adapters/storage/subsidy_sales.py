"""Which sales stand behind a number of the subsidy page: their trade numbers, by the SQL texts. `pages` thread.

Every number of the page opens its sales by the same views that counted it, so the list is as long as the number says
(a loss to a cap is one sale a user and day: the one by which its user takes a place). Source: ui.md, Subsidy.
"""

from collections.abc import Mapping
from datetime import datetime

from desktop.adapters.storage.subsidy_scope import Scopes
from desktop.domain.instants import month_of
from desktop.services.queries import IncentiveFilter

SIGN = "sign."
GIVEN = "sales"
_FIRST = """SELECT trade_no, device_sn, paid_month, paid_day, turn FROM (
    SELECT r.*, ROW_NUMBER() OVER (PARTITION BY device_sn, paid_month, user_id ORDER BY paid_us, trade_no) AS turn
    FROM first_reasons r WHERE r.valid_for_device = 1) WHERE turn = 1"""
#: The sales of a number, before the month, the day and the device are looked at.
_BEHIND: Mapping[str, str] = {
    "valid_for_device": "SELECT * FROM judged WHERE valid_for_device = 1",
    "valid_for_incentive": "SELECT * FROM judged WHERE valid_for_incentive = 1",
    "first_of_day": "SELECT * FROM user_places WHERE reason_no = 0",
    "first_of_month": _FIRST,
    "credit": "SELECT * FROM known_transactions WHERE credit_paid_fen > 0",
}
_SIGN = "SELECT * FROM signs WHERE sign = ?1->>'$.what'"
_LOSS = """SELECT s.* FROM lost_sales s JOIN loss_reasons r ON r.reason_no = s.reason_no
    WHERE r.reason = ?1->>'$.what'"""
_CHOSEN = """SELECT DISTINCT trade_no FROM ({behind})
    WHERE paid_month = ?1->>'$.month' AND ?1->>'$.day' IN ('', paid_day) AND ?1->>'$.device_sn' IN ('', device_sn)"""


def sales_behind(scopes: Scopes, wanted: IncentiveFilter, as_of: datetime) -> tuple[str, ...]:
    """Return the trade numbers behind a number, by what is known at `as_of`; none where no policy is in force.

    Ask it within one snapshot. Raises: OperatorError for the world's faults of the file.
    """
    if wanted.what == GIVEN:
        return wanted.trade_nos
    month = month_of(wanted.day) if wanted.day else wanted.month
    policy = scopes.policy(wanted.device_sn, month, as_of)
    if policy is None:
        return ()
    chosen = {
        "month": month,
        "day": wanted.day.isoformat() if wanted.day else "",
        "what": wanted.what.removeprefix(SIGN),
    }
    behind = _SIGN if wanted.what.startswith(SIGN) else _BEHIND.get(wanted.what, _LOSS)
    scope = scopes.scope(policy, wanted.device_sn, month, as_of)
    return tuple(trade_no for (trade_no,) in scope.ask(_CHOSEN.format(behind=behind), chosen))
