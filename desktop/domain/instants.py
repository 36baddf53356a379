"""Instants, days and months. Pure; any thread. Nothing here reads a clock.

An instant is an aware `datetime`; on disk it is RFC 3339 with an offset. A day and a month are those of a named time
zone, half-open `[00:00, next 00:00)`; they are found once, at the edge, outside the settlement's rules.
Source: settlement.md, Units.
"""

import re
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from desktop.domain.errors import OperatorError

LOCAL_ZONE = "Asia/Shanghai"
_RFC3339 = re.compile(r"\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d{1,9})?([Zz]|[+-]\d\d:\d\d)")
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def parse_instant(untrusted_text: str) -> datetime:
    """Return the instant of an RFC 3339 text. Raises: OperatorError `instant.not_rfc3339`."""
    if _RFC3339.fullmatch(untrusted_text) is None:
        raise OperatorError("instant.not_rfc3339", text=untrusted_text[:40])
    try:
        return datetime.fromisoformat(untrusted_text.upper())
    except ValueError:
        raise OperatorError("instant.not_rfc3339", text=untrusted_text[:40]) from None


def format_instant(instant: datetime, zone: str = LOCAL_ZONE) -> str:
    """Return RFC 3339 in the zone, with milliseconds: `2026-06-18T12:01:33.250+08:00`."""
    if instant.tzinfo is None:
        raise ValueError("an instant needs an offset")
    return instant.astimezone(ZoneInfo(zone)).isoformat(timespec="milliseconds")


def epoch_us(instant: datetime) -> int:
    """Return whole microseconds since 1970-01-01T00:00:00Z, exactly."""
    passed = instant - EPOCH
    return (passed.days * 86_400 + passed.seconds) * 1_000_000 + passed.microseconds


def local_day(instant: datetime, zone: str = LOCAL_ZONE) -> date:
    """Return the day in the zone on which the instant lies."""
    return instant.astimezone(ZoneInfo(zone)).date()


def month_of(day: date) -> str:
    """Return `2026-06`."""
    return f"{day:%Y-%m}"
