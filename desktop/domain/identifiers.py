"""Names of things, as types, and how our own numbers are made. Pure; any thread.

An order number is made once, by the desk, and is the idempotency key for ever: it is never reused, not even by a
desk restored from an old backup. So it carries the year and four random letters besides the gapless serial; people
are shown the short form. Source: terminal-link.md, Idempotency and recovery.
"""

import re
from dataclasses import dataclass
from datetime import date
from typing import NewType

OrderNo = NewType("OrderNo", str)
RefundNo = NewType("RefundNo", str)
RequestNo = NewType("RequestNo", str)
TradeNo = NewType("TradeNo", str)
PersonRef = NewType("PersonRef", str)
DeviceSn = NewType("DeviceSn", str)

SALT_ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
SALT_LENGTH = 4
_TILL = re.compile(r"[A-Z0-9]{1,8}")
_ORDER = re.compile(r"([A-Z0-9]{1,8})-(\d{8})-([RV]?\d{4,})-([2-9A-HJ-NP-Z]{4})")


def is_till_id(untrusted_text: str) -> bool:
    """Tell whether a text may name a till: 1 to 8 capital letters or digits, so that it fits an order number."""
    return _TILL.fullmatch(untrusted_text) is not None


def order_no(till_id: str, service_day: date, serial: int, salt: str) -> OrderNo:
    """Return `C1-20260618-0214-K7QD`: till, service day, serial of that day (1, 2, …), salt.

    Raises: ValueError for parts that would not make a valid number.
    """
    return OrderNo(_number(till_id, service_day, f"{serial:04d}", salt))


def refund_no(till_id: str, service_day: date, serial: int, salt: str) -> RefundNo:
    """Return `C1-20260618-R0003-K7QD`. Raises: ValueError for parts that would not make a valid number."""
    return RefundNo(_number(till_id, service_day, f"R{serial:04d}", salt))


def request_no(till_id: str, service_day: date, serial: int, salt: str) -> RequestNo:
    """Return `C1-20260618-V0003-K7QD`, a verification's. Raises: ValueError for parts that make no valid number."""
    return RequestNo(_number(till_id, service_day, f"V{serial:04d}", salt))


def _number(till_id: str, service_day: date, serial: str, salt: str) -> str:
    number = f"{till_id}-{service_day:%Y%m%d}-{serial}-{salt}"
    if _ORDER.fullmatch(number) is None:
        raise ValueError(number)
    return number


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderParts:
    """What an order number says of itself."""

    till_id: str
    service_day: date
    serial: int


def parse_order_no(untrusted_text: str) -> OrderParts | None:
    """Return the parts of an order number, or None for a text that is none."""
    match = _ORDER.fullmatch(untrusted_text)
    if match is None or not untrusted_text.isascii() or not match[3].isdecimal():
        return None  # also for a refund's and a verification's, whose serial begins with a letter
    try:
        day = date(int(match[2][:4]), int(match[2][4:6]), int(match[2][6:]))
    except ValueError:
        return None
    return OrderParts(till_id=match[1], service_day=day, serial=int(match[3]))


def is_refund_of(till_id: str, untrusted_text: str) -> bool:
    """Tell whether a text is a refund number of a till."""
    match = _ORDER.fullmatch(untrusted_text)
    return match is not None and match[1] == till_id and match[3].startswith("R")


def short_order_no(number: str) -> str:
    """Return the form shown to people, `C1-0618-0214`; a foreign number is returned as it is."""
    match = _ORDER.fullmatch(number)
    return f"{match[1]}-{match[2][4:]}-{match[3]}" if match else number
