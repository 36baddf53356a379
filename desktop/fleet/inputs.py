"""Writes the SELECTs that bring the lake's tables to the inputs of the rules. Pure; any thread.

What is decided here is only what an input is: which rows of the lake are sales of a policy, each once. A sale counts
that was acknowledged, was paid, and was made at a known device with a terminal; one that waited to be charged counts
once the provider's charge says so, as of the charge. A number that stands more than once (a till that was restored, two
tills of one desk) counts as the lowest till and sequence tell it, the till's own word before a charge. Both engines
read the same words. Source: bundle.md, Provider's side; settlement.md, Input; decision 0020.
"""

from collections.abc import Mapping
from datetime import date, timedelta

from desktop.adapters.settlement.days import Offsets, local_us
from desktop.adapters.settlement.given import Dialect
from desktop.adapters.sync.bundle_tables import TEXT, WHOLE
from desktop.domain.policy import Policy
from desktop.fleet.lake_tables import LAKE_TABLES
from desktop.fleet.rows import LOCAL

LAKE_ZONE = "Asia/Shanghai"
_SALE = (
    "trade_no", "device_sn", "customer_id", "user_id", "paid_us", "amount_fen", "actual_paid_fen", "credit_paid_fen",
    "product", "provider_pid",
)  # fmt: skip
_REFUND = ("refund_no", "trade_no", "refunded_us", "actual_refunded_fen")


def months_of(policy: Policy, as_of_day: date) -> tuple[str, str]:
    """Return the first and the last month of the lake in which a sale can lie that the policy pays for by then.

    A sale outside the policy's windows earns nothing and changes nothing, so its months are not read. In another time
    zone than the lake's a day may reach into the month beside it.
    """
    first = min(policy.device.assessment_window.first, policy.transaction.window.first)
    last = min(max(policy.device.assessment_window.last, policy.transaction.window.last), as_of_day)
    # a customer's month is judged as a whole (II.6.f), also where a window begins within it
    first, last = first.replace(day=1), (last.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    slack = timedelta(days=0 if policy.timezone == LAKE_ZONE else 1)
    return f"{first - slack:%Y-%m}", f"{last + slack:%Y-%m}"


def empty_select(name: str) -> str:
    """Return a SELECT without rows, of a lake table's columns."""
    kinds = {TEXT: "STRING", WHOLE: "BIGINT"}
    columns = ", ".join(f"CAST(NULL AS {kinds[kind]}) AS {column}" for column, kind in LAKE_TABLES[name].items())
    return f"SELECT {columns} WHERE 1 = 0"


def acknowledged_select(relation: str, unacknowledged: str) -> str:
    """Return the rows of a relation whose bundle was acknowledged; `unacknowledged` names the others, or is empty."""
    if not unacknowledged:
        return f"SELECT * FROM {relation}"
    return (
        f"SELECT s.* FROM {relation} s WHERE NOT EXISTS (SELECT 1 FROM {unacknowledged} u"
        " WHERE u.till_id = s.till_id AND u.sequence = s.sequence)"
    )


def latest_select(relation: str, key: str, columns: str, where: str = "1 = 1") -> str:
    """Return the version that counts of each key: of a till its last one, of several tills the one told last."""
    last = f"ROW_NUMBER() OVER (PARTITION BY v.till_id, v.{key} ORDER BY v.sequence DESC) AS last_of_till"
    told = f"ROW_NUMBER() OVER (PARTITION BY w.{key} ORDER BY w.told_us DESC, w.till_id) AS last_told"
    return (
        f"SELECT {columns} FROM (SELECT w.*, {told} FROM (SELECT v.*, {last} FROM {relation} v) w"
        f" WHERE w.last_of_till = 1) x WHERE x.last_told = 1 AND {where}"
    )


def device_select() -> str:
    """Return `in_devices`: those with a terminal, of known customers."""
    columns = "device_sn, customer_id, manufacturer, camera_vendor, face_algorithm, activated_on"
    return latest_select("lake_devices", "device_sn", columns, f"x.device_sn NOT LIKE '{LOCAL}%'")


def customer_select() -> str:
    """Return `in_customers`."""
    columns = "customer_id, industry, CASE WHEN ended_us = 0 THEN NULL ELSE ended_us END AS ended_us, fee_mode"
    return latest_select("lake_customers", "customer_id", columns)


def sale_select(charged: bool) -> str:
    """Return the sales of the lake with where each was told: `told_by` 0 a till, 1 the provider's charge."""
    own = ", ".join(f"t.{name}" for name in _SALE)
    known = "JOIN known_devices d ON d.device_sn = t.device_sn JOIN known_customers c ON c.customer_id = t.customer_id"
    paid = f"SELECT {own}, 0 AS told_by, t.till_id, t.sequence FROM lake_transactions t {known} WHERE t.result = 'paid'"
    if not charged:
        return paid
    theirs = {
        "trade_no": "h.trade_no", "paid_us": "h.charged_us", "actual_paid_fen": "h.actual_paid_fen",
        "credit_paid_fen": "h.credit_paid_fen",
    }  # fmt: skip
    columns = ", ".join(f"{theirs.get(name, f't.{name}')} AS {name}" for name in _SALE)
    return (
        f"{paid} UNION ALL SELECT {columns}, 1 AS told_by, t.till_id, t.sequence"
        f" FROM lake_charges h JOIN lake_offline t ON t.order_no = h.order_no {known}"
        " WHERE h.result = 'paid' AND t.result = 'paid_offline'"
    )


def refund_select() -> str:
    """Return the refunds of the lake with where each was told."""
    columns = ", ".join(_REFUND)
    return f"SELECT {columns}, 0 AS told_by, till_id, sequence FROM lake_refunds"


def suspects_select(relation: str, key: str, words: Dialect) -> str:
    """Return the hashes of numbers that stand more than once: numbers are quicker to count than texts."""
    number = words.number_of(key)
    return f"SELECT n FROM (SELECT {number} AS n FROM {relation}) h GROUP BY n HAVING COUNT(*) > 1"


def repeated_select(relation: str, key: str, suspects: str, words: Dialect) -> str:
    """Return the numbers that stand more than once, among those of suspect hashes."""
    return (
        f"SELECT {key} FROM {relation} WHERE {words.number_of(key)} IN (SELECT n FROM {suspects})"
        f" GROUP BY {key} HAVING COUNT(*) > 1"
    )


def once_select(relation: str, key: str, repeated: str) -> str:
    """Return a relation with each number once; `repeated` names the relation of those that stand more than once."""
    columns = ", ".join(_SALE if key == "trade_no" else _REFUND)
    if not repeated:
        return f"SELECT {columns} FROM {relation}"
    return (
        f"SELECT {columns} FROM {relation} s WHERE NOT EXISTS (SELECT 1 FROM {repeated} r WHERE r.{key} = s.{key})"
        f" UNION ALL SELECT {columns} FROM ("
        f"SELECT s.*, ROW_NUMBER() OVER (PARTITION BY s.{key} ORDER BY s.told_by, s.till_id, s.sequence) AS nth"
        f" FROM {relation} s JOIN {repeated} r ON r.{key} = s.{key}) ranked WHERE nth = 1"
    )


def contradictions_select(relation: str, key: str, repeated: str) -> str:
    """Return the numbers under which one kind of teller says different things: number, how many, a till."""
    columns = [name for name in (_SALE if key == "trade_no" else _REFUND) if name != key]
    content = " || '|' || ".join(f"CAST(s.{name} AS STRING)" for name in columns)
    return (
        f"SELECT s.{key}, COUNT(DISTINCT {content}), MAX(s.till_id), MAX(s.sequence) FROM {relation} s"
        f" JOIN {repeated} r ON r.{key} = s.{key} GROUP BY s.{key}, s.told_by"
        f" HAVING COUNT(DISTINCT {content}) > 1 ORDER BY s.{key}"
    )


def transaction_select(relation: str, offsets: Offsets, words: Dialect) -> str:
    """Return `in_transactions`: each sale with its local day and month."""
    columns = ", ".join(f"s.{name}" for name in _SALE)
    inner = f"SELECT {columns}, {words.day_of_us(local_us('s.paid_us', offsets))} AS paid_day FROM {relation} s"
    return f"SELECT d.*, SUBSTR(d.paid_day, 1, 7) AS paid_month FROM ({inner}) d"


#: `in_*` of the provider's own tables.
GIVEN: Mapping[str, str] = {
    "in_determinations": "SELECT DISTINCT trade_no, kind, decided_us FROM lake_determinations",
    "in_fees_received": "SELECT DISTINCT customer_id, month AS fee_month, received_us FROM lake_fees_received",
}
LEFT_OUT = """SELECT
    COALESCE(CAST(SUM(CASE WHEN t.device_sn LIKE 'LOCAL-%' THEN n ELSE 0 END) AS BIGINT), 0),
    COALESCE(CAST(SUM(CASE WHEN t.device_sn NOT LIKE 'LOCAL-%' AND d.device_sn IS NULL THEN n ELSE 0 END) AS BIGINT), 0)
    FROM (SELECT device_sn, COUNT(*) AS n FROM lake_transactions WHERE result = 'paid' GROUP BY device_sn) t
    LEFT JOIN known_devices d ON d.device_sn = t.device_sn"""
