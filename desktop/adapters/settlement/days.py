"""Finds where a time zone changes its offset, so that an instant becomes a local day by one addition. Pure; any thread.

All engines take the changes from here, and so from one time zone database. Source: settlement.md, Units.
"""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
DAY_US = 86_400_000_000
Offsets = tuple[tuple[int, int], ...]


def offsets_between(zone: str, first_us: int, last_us: int) -> Offsets:
    """Return (from this instant on, offset), both in microseconds, earliest first, for all instants in the range.

    The first entry holds from `first_us` on. Two changes within one day are not looked for.
    """
    there = ZoneInfo(zone)

    def offset_us(at_us: int) -> int:
        offset = (_EPOCH + timedelta(microseconds=at_us)).astimezone(there).utcoffset()
        assert offset is not None
        return offset // timedelta(microseconds=1)

    found = [(first_us, offset_us(first_us))]
    before_us = first_us
    while before_us < last_us:
        after_us = min(before_us + DAY_US, last_us)
        if offset_us(after_us) != found[-1][1]:
            low, high = before_us, after_us
            while high - low > 1:
                middle = (low + high) // 2
                low, high = (low, middle) if offset_us(middle) != found[-1][1] else (middle, high)
            found.append((high, offset_us(high)))
        before_us = after_us
    return tuple(found)


def local_us(column: str, offsets: Offsets) -> str:
    """Return SQL, the same for every engine, for a column's instant moved to the zone's own clock."""
    cases = " ".join(f"WHEN {column} >= {at_us} THEN {offset_us}" for at_us, offset_us in reversed(offsets[1:]))
    first = offsets[0][1]
    return f"({column} + {first})" if not cases else f"({column} + CASE {cases} ELSE {first} END)"
