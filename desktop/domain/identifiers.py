"""Names of things, as types, and how our own numbers are made. Pure; any thread.

An order number is made once, by the desk, and is the idempotency key for ever: it is never reused, not even by a
desk restored from an old backup. So it carries the year and four random letters besides the gapless serial; people
are shown the short form. Source: terminal-link.md, Idempotency and recovery.
"""

import re
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
_ORDER = re.compile(r"([A-Z0-9]{1,8})-(\d{8})-(\d{4,})-([2-9A-HJ-NP-Z]{4})")


def is_till_id(untrusted_text: str) -> bool:
    """Tell whether a text may name a till: 1 to 8 capital letters or digits, so that it fits an order number."""
    return _TILL.fullmatch(untrusted_text) is not None


def order_no(till_id: str, service_day: date, serial: int, salt: str) -> OrderNo:
    """Return `C1-20260618-0214-K7QD`: till, service day, serial of that day (1, 2, …), salt.

    Raises: ValueError for parts that would not make a valid number.
    """
    number = f"{till_id}-{service_day:%Y%m%d}-{serial:04d}-{salt}"
    if _ORDER.fullmatch(number) is None:
        raise ValueError(number)
    return OrderNo(number)


def short_order_no(number: str) -> str:
    """Return the form shown to people, `C1-0618-0214`; a foreign number is returned as it is."""
    match = _ORDER.fullmatch(number)
    return f"{match[1]}-{match[2][4:]}-{match[3]}" if match else number
