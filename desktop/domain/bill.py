"""The platform's daily bill and our own books as rows that can be compared. Pure; any thread.

Amounts are whole fen, and those of a refund are positive: what went back. A row bears no account and no name of
anybody, nor what was bought: the bill's columns that hold such are never read. Source: alipay-bill.md.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum
from typing import NamedTuple


class Way(Enum):
    """Which way the money went."""

    SALE = "sale"
    REFUND = "refund"


class Outcome(Enum):
    """What the comparison found of a row. `PARAMETERS_MISSING` stands beside another outcome, never instead of it."""

    EQUAL = "equal"
    AMOUNT_DIFFERS = "amount_differs"
    ONLY_IN_BILL = "only_in_bill"
    ONLY_HERE = "only_here"
    REFUND_AMOUNT_DIFFERS = "refund_amount_differs"
    REFUND_ONLY_IN_BILL = "refund_only_in_bill"
    REFUND_ONLY_HERE = "refund_only_here"
    PARAMETERS_MISSING = "parameters_missing"


class Key(NamedTuple):
    """What names a row; `refund_no` is empty for a sale."""

    way: Way
    number: str
    refund_no: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbered:
    """A row of either side by its numbers and its time (aware)."""

    way: Way
    trade_no: str
    order_no: str
    refund_no: str = ""
    at: datetime

    @property
    def by_trade(self) -> Key | None:
        return Key(self.way, self.trade_no, self.refund_no) if self.trade_no else None

    @property
    def by_order(self) -> Key | None:
        return Key(self.way, self.order_no, self.refund_no) if self.order_no else None

    @property
    def key(self) -> Key:
        """The key that tells the row from every other of its side."""
        return self.by_trade or Key(self.way, f"order {self.order_no}", self.refund_no)

    @property
    def name(self) -> str:
        """What people call it by: our order number, the trade number where there is none."""
        return self.order_no or self.trade_no


@dataclass(frozen=True, slots=True, kw_only=True)
class BillRow(Numbered):
    """A row of the bill. `line` is that of its file, 0 once it is carried. `own_fen` is probably the payer's own money:
    what the merchant received without what the platform gave. `shortfall_fen` is what lacks of the order's amount
    though neither a discount nor a red packet of the merchant's accounts for it."""

    line: int = 0
    order_fen: int
    received_fen: int
    own_fen: int
    shortfall_fen: int = 0
    has_parameters: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class OurRow(Numbered):
    """A sale or a refund of our books. `amount_fen` is the order's, for a refund what went back; `actual_fen` the part
    in real money."""

    amount_fen: int
    actual_fen: int
    customer_id: str = ""
    device_sn: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A bill's day: from `start` on, before `end`."""

    day: date
    start: datetime
    end: datetime

    def holds(self, at: datetime, tolerance_s: int = 0) -> bool:
        """Tell whether an instant lies in the day, or at most the tolerance outside it."""
        slack = timedelta(seconds=tolerance_s)
        return self.start - slack <= at < self.end + slack


@dataclass(frozen=True, slots=True, kw_only=True)
class Bill:
    """A day's trade bill, whole: its counts and sums are those of its own footers."""

    account: str
    day: Day
    rows: tuple[BillRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BalanceBill:
    """A balance bill, whole. Amounts are positive; `paid_out_fen` left the account."""

    account: str
    start: datetime
    end: datetime
    incomes: int
    income_fen: int
    payments_out: int
    paid_out_fen: int
