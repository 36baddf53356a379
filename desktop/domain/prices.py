"""A price that holds from a day, for everybody, a kind of person or a class; and which one holds. Pure.

Promises: the most specific one counts (class before kind before everybody), of those the latest that has begun; a
price is never taken back, so what was sold under it can be understood for ever. Money in fen.
Source: issue 6, Menu and meals; the picture of the settings page (改价生效).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from desktop.domain.person import PersonKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Price:
    """From this service day on; for one kind of person and one class where these are given."""

    from_day: date
    price_fen: int
    kind: PersonKind | None = None
    class_name: str = ""

    @property
    def whom(self) -> tuple[bool, bool]:
        """Return how specific it is: more than another that compares less."""
        return bool(self.class_name), self.kind is not None

    def holds(self, day: date, kind: PersonKind, class_name: str) -> bool:
        """Tell whether it is in force on a day for such a person."""
        return self.from_day <= day and self.kind in (None, kind) and self.class_name in ("", class_name)


def price_on(prices: Sequence[Price], day: date, kind: PersonKind, class_name: str) -> int:
    """Return the price in fen. One for everybody from the first day on must be among them."""
    holding = [price for price in prices if price.holds(day, kind, class_name)]
    return max(holding, key=lambda price: (price.whom, price.from_day)).price_fen


def base_prices(price_fen: int, staff_price_fen: int | None) -> tuple[Price, ...]:
    """Return what holds from the beginning: the price for everybody, and that of staff where there is one."""
    everybody = Price(from_day=date.min, price_fen=price_fen)
    if staff_price_fen is None:
        return (everybody,)
    return everybody, Price(from_day=date.min, price_fen=staff_price_fen, kind=PersonKind.STAFF)


def said_twice(prices: Sequence[Price]) -> Price | None:
    """Return a price that another contradicts: for the same people from the same day."""
    seen: set[tuple[date, PersonKind | None, str]] = set()
    for price in prices:
        key = price.from_day, price.kind, price.class_name
        if key in seen:
            return price
        seen.add(key)
    return None
