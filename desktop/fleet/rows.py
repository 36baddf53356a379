"""Checks a bundle's rows by Arrow's kernels, and derives what the lake holds beside them. Pure; any thread.

A bundle whose rows break a rule of the settlement's input is refused whole, with the first row that breaks it: a till
checks the same before it writes, so such a bundle was not made by it. Source: settlement.md, Input.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from desktop.adapters.settlement.fleet import fleet_module
from desktop.adapters.settlement.tables import END_US, FIRST_US, MOST_WHOLE, read_day
from desktop.adapters.sync.bundle_tables import PAID, RESULTS, UNSETTLED
from desktop.domain.errors import OperatorError

LOCAL = "LOCAL-"  # a desk without a terminal: its sales are kept, and never settled
_FEE_MODES = ("realtime", "postpaid")
_SHANGHAI_US = 8 * 3_600_000_000
_SHANGHAI = "+08:00"
Tables = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Rule:
    """What is asked of a table's rows: `broken` gives a mask of the rows that break it."""

    name: str
    broken: Callable[[Any], Any]


def checked_rows(tables: Tables, customer_id: str, told_us: int) -> dict[str, Any]:
    """Return a bundle's tables with what is derived of their rows; `told_us` is when the bundle was cut.

    Raises: OperatorError `fleet.row` with `table`, `rule` and `key`, `fleet.other_customer` with `table` and `key`.
    """
    found = dict(tables)
    for name, key in (("customers", "customer_id"), ("devices", "device_sn"), ("transactions", "trade_no")):
        _own(tables[name], name, key, customer_id)
    _check(tables["customers"], "customers", "customer_id", _OF_CUSTOMERS)
    ended_us = _moments(tables, "customers", "agreement_ended_at", True)
    found["customers"] = _told(_put(tables["customers"], ended_us=ended_us), told_us)
    _unique(tables["customers"], "customers", "customer_id")
    _check_devices(tables["devices"])
    found["devices"] = _told(tables["devices"], told_us)
    paid_us = _moments(tables, "transactions", "paid_at")
    _check(tables["transactions"], "transactions", "trade_no", _OF_SALES)
    paid = _compute().equal(tables["transactions"]["result"], PAID)
    _unique(tables["transactions"].select(["trade_no"]).filter(paid), "transactions", "trade_no")
    paid_month = _months(tables["transactions"]["paid_at"], paid_us)
    found["transactions"] = _put(tables["transactions"], paid_us=paid_us, paid_month=paid_month)
    refunded_us = _moments(tables, "refunds", "refunded_at")
    _check(tables["refunds"], "refunds", "refund_no", _OF_REFUNDS)
    _unique(tables["refunds"], "refunds", "refund_no")
    refunded_month = _months(tables["refunds"]["refunded_at"], refunded_us)
    found["refunds"] = _put(tables["refunds"], refunded_us=refunded_us, refunded_month=refunded_month)
    _moments(tables, "verifications", "at")
    _moments(tables, "alerts", "raised_at")
    return found


def moments_of(texts: Any) -> Any:
    """Return RFC 3339 texts with an offset as microseconds. Raises: ValueError of the first that is none."""
    arrow = fleet_module("pyarrow")
    return texts.cast(arrow.timestamp("us", tz="UTC")).cast(arrow.int64())


def _compute() -> Any:
    return fleet_module("pyarrow.compute")


def _sums_wrong(table: Any) -> Any:
    compute = _compute()
    amount, actual, credit = (table[name] for name in ("amount_fen", "actual_paid_fen", "credit_paid_fen"))
    nothing = compute.and_(compute.less_equal(amount, 0), compute.not_equal(table["result"], UNSETTLED))
    lower = compute.or_(nothing, compute.less(credit, 0))
    upper = compute.or_(compute.greater(actual, amount), compute.greater(amount, MOST_WHOLE))
    return compute.or_(lower, compute.or_(compute.greater(credit, actual), upper))


def _result_unknown(table: Any) -> Any:
    compute = _compute()
    return compute.invert(compute.is_in(table["result"], value_set=fleet_module("pyarrow").array(sorted(RESULTS))))


def _no_number(table: Any) -> Any:
    """A paid sale has a trade number, one to be charged has an order number."""
    compute = _compute()
    paid = compute.equal(table["result"], PAID)
    return compute.or_(compute.and_(paid, compute.equal(table["trade_no"], "")), compute.equal(table["order_no"], ""))


def _fee_mode_unknown(table: Any) -> Any:
    compute = _compute()
    return compute.invert(compute.is_in(table["fee_mode"], value_set=fleet_module("pyarrow").array(_FEE_MODES)))


def _refund_wrong(table: Any) -> Any:
    compute = _compute()
    amount = table["actual_refunded_fen"]
    beyond = compute.or_(compute.less(amount, 0), compute.greater(amount, MOST_WHOLE))
    return compute.or_(beyond, compute.equal(table["trade_no"], ""))


_OF_CUSTOMERS = (Rule("fee_mode", _fee_mode_unknown),)
_OF_SALES = (Rule("result", _result_unknown), Rule("number", _no_number), Rule("amounts", _sums_wrong))
_OF_REFUNDS = (Rule("amounts", _refund_wrong),)


def _check(table: Any, name: str, key: str, rules: tuple[Rule, ...]) -> None:
    compute = _compute()
    for rule in rules:
        broken = rule.broken(table)
        if compute.any(broken).as_py():
            at = compute.index(broken, True).as_py()
            raise OperatorError("fleet.row", table=name, rule=rule.name, key=_shown(table[key][at].as_py()))


def _own(table: Any, name: str, key: str, customer_id: str) -> None:
    """Refuse a row of another customer: a till speaks for its own canteen alone."""
    compute = _compute()
    other = compute.not_equal(table["customer_id"], customer_id)
    if compute.any(other).as_py():
        at = compute.index(other, True).as_py()
        raise OperatorError("fleet.other_customer", table=name, key=_shown(table[key][at].as_py()))


def _unique(table: Any, name: str, key: str) -> None:
    compute = _compute()
    column = table[key]
    if compute.count_distinct(column).as_py() == len(column):
        return
    counted = compute.value_counts(column)
    twice = next(each["values"].as_py() for each in counted if each["counts"].as_py() > 1)
    raise OperatorError("fleet.row", table=name, rule="repeated", key=_shown(twice))


def _check_devices(table: Any) -> None:
    _unique(table, "devices", "device_sn")
    for device_sn, day in zip(table["device_sn"].to_pylist(), table["activated_on"].to_pylist(), strict=True):
        if not device_sn.startswith(LOCAL) and read_day(day) is None:
            raise OperatorError("fleet.row", table="devices", rule="day", key=_shown(device_sn))


def _moments(tables: Tables, name: str, column: str, empty: bool = False) -> Any:
    """Return a column's instants in microseconds; 0 for an empty cell where there may be one."""
    arrow, compute = fleet_module("pyarrow"), _compute()
    texts = tables[name][column]
    if empty:
        texts = compute.if_else(compute.equal(texts, ""), "1970-01-01T00:00:00Z", texts)
    try:
        moments = moments_of(texts)
    except arrow.ArrowInvalid as error:
        raise OperatorError("fleet.row", table=name, rule="instant", key=column) from error
    if len(moments):
        bounds = compute.min_max(moments)
        if bounds["min"].as_py() < FIRST_US or bounds["max"].as_py() >= END_US:
            raise OperatorError("fleet.row", table=name, rule="instant", key=column)
    return moments


def _months(texts: Any, moments: Any) -> Any:
    """Return the months of instants in Shanghai; what is written in its offset says so itself."""
    arrow, compute = fleet_module("pyarrow"), _compute()
    if compute.all(compute.ends_with(texts, _SHANGHAI)).as_py():
        return compute.utf8_slice_codeunits(texts, 0, 7)
    there = compute.add(moments, _SHANGHAI_US).cast(arrow.timestamp("us"))
    return compute.strftime(there, format="%Y-%m")


def _told(table: Any, told_us: int) -> Any:
    return _put(table, told_us=fleet_module("pyarrow").array([told_us] * len(table), "int64"))


def _put(table: Any, **columns: Any) -> Any:
    arrow = fleet_module("pyarrow")
    for name, values in columns.items():
        table = table.append_column(arrow.field(name, values.type, nullable=False), values)
    return table


def _shown(untrusted: str) -> str:
    return "".join(mark if mark.isprintable() else " " for mark in untrusted)[:60]
