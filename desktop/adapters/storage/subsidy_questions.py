"""What the subsidy page asks of the settlement's SQL texts: the questions, and what is handed in with them.

The texts are settlement.sql, losses.sql and signs.sql. Everything comes out of one JSON parameter, `?1`: beside what
`rules.asked` puts there the `months` whose sales are read, the `days` of all months and the `credit` of `months` as
they were counted before (counted.py), the calendar's `midnights`, `meals`, `prices`, and the device. So only the month
that is looked at is read sale by sale. Text and a JSON document; any thread. Source: ui.md, Subsidy.
"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from desktop.adapters.storage.database import Row, Store
from desktop.adapters.storage.rules import DESK_INPUTS, ask, rules
from desktop.domain.instants import epoch_us
from desktop.domain.meal import Meal

TEXTS = ("settlement", "losses", "signs")


def _handed_in(name: str, *columns: str) -> str:
    """Return a relation out of a list of rows in the parameter; DISTINCT has SQLite read the list once, not per row."""
    parts = ", ".join(f"value->>{at} AS {column}" for at, column in enumerate(columns))
    return f"SELECT DISTINCT {parts} FROM json_each(?1, '$.{name}')"


_SALES = (
    "SELECT * FROM transactions INDEXED BY transactions_of_month"
    " WHERE paid_month IN (SELECT value FROM json_each(?1, '$.months'))"
)
_INPUTS: Mapping[str, str] = {
    **DESK_INPUTS,
    "in_transactions": _SALES,
    "credit_sums": _handed_in(
        "credit", "customer_id", "paid_month", "transaction_count", "credit_part", "credit_whole"
    ),
    "device_day_users": _handed_in("days", "device_sn", "paid_month", "paid_day", "users", "new_users"),
    # The defaults of signs.sql.
    "in_signs": "SELECT 3 AS burst_sales, 4000000 AS burst_us, 4 AS payer_sales, 10 AS round_sales, 1000 AS round_fen",
    "in_days": _handed_in("midnights", "day", "starts_us", "ends_us"),
    "in_meals": _handed_in("meals", "starts_minute", "ends_minute"),
    "in_prices": "SELECT DISTINCT value AS price_fen FROM json_each(?1, '$.prices')",
}
#: Where the same sales are looked at several times they are judged once: LIMIT keeps SQLite from doing it each time.
_INPUTS_OF_MONTH: Mapping[str, str] = {**_INPUTS, "judged": f"{rules().body('judged')}\nLIMIT -1"}
#: The sales of the named days alone. What they are worth rests on the month's credit, which is handed in.
_INPUTS_OF_DAYS: Mapping[str, str] = {
    **_INPUTS,
    "in_transactions": f"{_SALES} AND paid_day IN (SELECT value FROM json_each(?1, '$.curves'))",
}

#: Every day of the device under the policy, with the sums up to its end.
DAYS = """SELECT g.paid_month, g.paid_day, g.users, n.new_users, g.month_users, g.qualifies, g.subsidy_fen,
        g.granted_fen, g.accrued_fen,
        SUM(n.new_users) OVER (PARTITION BY g.paid_month ORDER BY g.paid_day) AS users_so_far,
        SUM(g.accrued_fen) OVER (ORDER BY g.paid_day) AS accrued_so_far,
        SUM(g.granted_fen) OVER (ORDER BY g.paid_day) AS qualified_so_far
    FROM device_grants g
    JOIN device_day_users n ON n.device_sn = g.device_sn AND n.paid_day = g.paid_day
    WHERE g.device_sn = ?1->>'$.device_sn' ORDER BY g.paid_day"""

#: When each user of a day paid first, day by day.
CURVES = """SELECT paid_day, first_us, ROW_NUMBER() OVER (PARTITION BY paid_day ORDER BY first_us) AS users
    FROM (SELECT w.paid_day, w.user_id, MIN(w.paid_us) AS first_us
          FROM judged w
          WHERE w.device_sn = ?1->>'$.device_sn' AND w.valid_for_device = 1
          GROUP BY w.paid_day, w.user_id)
    ORDER BY paid_day, first_us"""

_OF_DEVICE = "device_sn = ?1->>'$.device_sn'"
#: The month's losses and signs of the device, its days' losses to the caps, and the customer's incentive: one reading.
MONTH = f"""SELECT 'loss' AS part, reason, MAX(clause), SUM(sales), SUM(users), SUM(device_fen),
        SUM(incentive_millifen), MAX(waits)
    FROM losses WHERE {_OF_DEVICE} GROUP BY reason
    UNION ALL
    SELECT 'cap', paid_day, '', SUM(reason_no = 15), 0, SUM(CASE WHEN reason_no = 16 THEN lost_fen ELSE 0 END), 0, 0
    FROM user_losses WHERE {_OF_DEVICE} AND reason_no IN (15, 16) GROUP BY paid_day
    UNION ALL
    SELECT 'sign', sign, '', SUM(opens), COUNT(*), MAX(paid_us), 0, 0 FROM signs WHERE {_OF_DEVICE} GROUP BY sign
    UNION ALL
    SELECT 'incentive', customer_id, '', transaction_count, valid_count, basis_fen, incentive_millifen, payable
    FROM customer_months WHERE customer_id = ?1->>'$.customer_id'
    UNION ALL
    SELECT 'rounded', customer_id, '', incentive_fen, credit_part, credit_whole, voided, 0
    FROM customer_months WHERE customer_id = ?1->>'$.customer_id'"""

#: Payers (accounts) against children (of the roster, or erased since) in the month's valid sales of the device.
SIBLINGS = f"""SELECT COUNT(DISTINCT payer), COUNT(DISTINCT NULLIF(child, '')),
        COUNT(DISTINCT CASE WHEN children > 1 THEN payer END), COUNT(DISTINCT CASE WHEN children > 1 THEN child END),
        COUNT(DISTINCT CASE WHEN payers > 1 THEN child END), COUNT(DISTINCT CASE WHEN children = 0 THEN payer END)
    FROM (SELECT payer, NULLIF(child, '') AS child,
              SUM(child <> '') OVER (PARTITION BY payer) AS children,
              CASE WHEN child <> '' THEN COUNT(*) OVER (PARTITION BY child) ELSE 0 END AS payers
          FROM (SELECT DISTINCT w.user_id AS payer, COALESCE(persons.person_ref, gone.person_ref, '') AS child
                FROM judged w
                LEFT JOIN sales ON sales.trade_no = w.trade_no
                LEFT JOIN persons ON persons.person_ref = sales.person_ref
                LEFT JOIN gone ON gone.person_ref = sales.person_ref
                WHERE w.{_OF_DEVICE} AND w.valid_for_device = 1))"""


def ask_page(store: Store, final: str, parameter: Mapping[str, Any]) -> list[Row]:
    """Return the rows of a question under the texts: of the month, or of the days in `curves` alone if it is CURVES."""
    inputs = {CURVES: _INPUTS_OF_DAYS, MONTH: _INPUTS_OF_MONTH}.get(final, _INPUTS)
    return ask(store, final, parameter, inputs, TEXTS)


def calendar_of(months: Iterable[str], zone: str) -> list[tuple[str, int, int]]:
    """Return each day of the months (`2026-06`) with its first microsecond and that of the next day in the zone."""
    return [(f"{day}", _midnight_us(day, zone), _midnight_us(day + timedelta(days=1), zone)) for day in days_of(months)]


def days_of(months: Iterable[str]) -> list[date]:
    """Return every day of the months."""
    days = []
    for month in months:
        day = date.fromisoformat(f"{month}-01")
        while f"{day:%Y-%m}" == month:
            days.append(day)
            day += timedelta(days=1)
    return days


def hours_of(meals: Iterable[Meal]) -> list[tuple[int, int]]:
    """Return the meals' hours in minutes of the day."""
    return [(_minute(meal.starts_at), _minute(meal.ends_at)) for meal in meals]


def prices_of(meals: Iterable[Meal]) -> list[int]:
    """Return the fixed prices in fen, none twice."""
    return sorted({fen for meal in meals for fen in meal.all_prices_fen})


def _minute(at: time) -> int:
    return at.hour * 60 + at.minute


def _midnight_us(day: date, zone: str) -> int:
    return epoch_us(datetime.combine(day, time(), ZoneInfo(zone)))
