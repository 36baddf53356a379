"""The six input tables as the contract names them, and how their texts are read. Pure; any thread.

Every cell is a text until it is read by its column's kind; what cannot be read becomes NULL and a fault beside it. The
three readings are stated here once, as patterns and bounds, for Python and for SQL alike, so that all engines refuse
the same cells: a whole number of at most twelve digits, a day and an RFC 3339 instant of the years 1900 to 2999.
Which tables may be absent: a settlement without refunds, determinations or fees is whole; one without customers,
devices or transactions is a wrong folder. Source: settlement.md, Input.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Literal

from desktop.domain.errors import OperatorError
from desktop.domain.instants import epoch_us, parse_instant

Kind = Literal["text", "instant", "whole", "day", "month"]

MOST_WHOLE = 10**12 - 1
#: Typed instants lie from here to before there: what the patterns below allow a text.
FIRST_US = epoch_us(datetime(1900, 1, 1, tzinfo=UTC))
END_US = epoch_us(datetime(3000, 1, 1, tzinfo=UTC))

#: Whole cells; only what Python, RE2 and Java read alike.
WHOLE = "-?[0-9]{1,12}"
DAY = "(19|2[0-9])[0-9]{2}-[0-9]{2}-[0-9]{2}"
MONTH = "(19|2[0-9])[0-9]{2}-(0[1-9]|1[0-2])"
_HOUR_MINUTE = "([01][0-9]|2[0-3]):[0-5][0-9]"
INSTANT = f"{DAY}[Tt ]{_HOUR_MINUTE}:[0-5][0-9]([.][0-9]{{1,9}})?([Zz]|[+-]{_HOUR_MINUTE})"


@dataclass(frozen=True, slots=True)
class Column:
    """`reads_as` is its name in the rules' inputs. An `optional` one may be absent, and its cells empty."""

    name: str
    kind: Kind = "text"
    reads_as: str = ""
    optional: bool = False

    @property
    def target(self) -> str:
        return self.reads_as or self.name


@dataclass(frozen=True, slots=True)
class Table:
    """`key` is the column that tells a row's name in a fault."""

    name: str
    key: str
    columns: tuple[Column, ...]
    optional: bool = False

    @property
    def relation(self) -> str:
        return f"in_{self.name}"


def _texts(*names: str) -> tuple[Column, ...]:
    return tuple(Column(name) for name in names)


TABLES: tuple[Table, ...] = (
    Table(
        "customers",
        "customer_id",
        (
            *_texts("customer_id", "industry"),
            Column("agreement_ended_at", "instant", "ended_us", optional=True),
            Column("fee_mode"),
        ),
    ),
    Table(
        "devices",
        "device_sn",
        (
            *_texts("device_sn", "customer_id", "manufacturer", "camera_vendor", "face_algorithm"),
            Column("activated_on", "day"),
        ),
    ),
    Table(
        "transactions",
        "trade_no",
        (
            *_texts("trade_no", "device_sn", "customer_id", "user_id"),
            Column("paid_at", "instant", "paid_us"),
            Column("amount_fen", "whole"),
            Column("actual_paid_fen", "whole"),
            Column("credit_paid_fen", "whole"),
            *_texts("product", "provider_pid"),
        ),
    ),
    Table(
        "refunds",
        "refund_no",
        (
            *_texts("refund_no", "trade_no"),
            Column("refunded_at", "instant", "refunded_us"),
            Column("actual_refunded_fen", "whole"),
        ),
        optional=True,
    ),
    Table(
        "determinations",
        "trade_no",
        (*_texts("trade_no", "kind"), Column("decided_at", "instant", "decided_us")),
        optional=True,
    ),
    Table(
        "fees_received",
        "customer_id",
        (
            *_texts("customer_id"),
            Column("month", "month", "fee_month"),
            Column("received_at", "instant", "received_us"),
        ),
        optional=True,
    ),
)
#: Relations that stand beside those of the rules: what could not be read, in the columns of `input_faults.sql`.
UNREAD = ("table_no", "row_key", "column_name", "kind", "given")

_WHOLE, _DAY, _MONTH, _INSTANT = (re.compile(pattern) for pattern in (WHOLE, DAY, MONTH, INSTANT))


def read_whole(untrusted_text: str) -> int | None:
    """Return the whole number of a cell, or None."""
    return int(untrusted_text) if _WHOLE.fullmatch(untrusted_text) else None


def read_day(untrusted_text: str) -> str | None:
    """Return the cell if it is a day that exists, or None."""
    if _DAY.fullmatch(untrusted_text) is None:
        return None
    try:
        return date.fromisoformat(untrusted_text).isoformat()
    except ValueError:
        return None


def read_month(untrusted_text: str) -> str | None:
    """Return the cell if it is a month, or None."""
    return untrusted_text if _MONTH.fullmatch(untrusted_text) else None


def read_instant(untrusted_text: str) -> int | None:
    """Return the microseconds since 1970 of a cell, what is finer cut off, or None."""
    if _INSTANT.fullmatch(untrusted_text) is None:
        return None
    try:
        return epoch_us(parse_instant(untrusted_text))
    except OperatorError:
        return None


READERS: Mapping[Kind, Callable[[str], int | str | None]] = {
    "instant": read_instant,
    "whole": read_whole,
    "day": read_day,
    "month": read_month,
}
