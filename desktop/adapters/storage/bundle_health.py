"""A desk's health as a bundle bears it, and what of it the books know. Any thread; looks only.

What the desk saw of itself stands in the entry by which the bundle was cut (`bundle.cut`, `health`); how often what was
raised is counted in the bundle's own part of the ledger. Both never change, so that a bundle that is made again has the
same health, whatever has happened since. Source: issue 8, item 6; decision 0019; domain/health.py.
"""

import json
from datetime import datetime
from typing import Any

from desktop.adapters.storage.database import Store
from desktop.adapters.storage.pairings import pairings_in
from desktop.domain.health import DeskHealth, TerminalReport, health_fields
from desktop.services.sync_views import BundleLine

ENDED_UNCLEAN = "desk.ended_unclean"
_LOCAL = "LOCAL-"  # the device of sales without a terminal
_CUT = "SELECT body FROM ledger WHERE kind = 'bundle.cut' ORDER BY n DESC LIMIT 1"
_COUNTED = """SELECT kind, coalesce(json_extract(body, '$.alert'), json_extract(body, '$.how'), ''), count(*),
        max(abs(coalesce(json_extract(body, '$.by_ms'), 0))), max(coalesce(json_extract(body, '$.by_ms'), 0))
    FROM ledger WHERE n BETWEEN ? AND ? AND kind IN ('alert.raised', 'clock.jumped', 'desk.ended_unclean')
    GROUP BY 1, 2 ORDER BY 1, 2"""


def bundle_health(reader: Store, line: BundleLine) -> dict[str, Any] | None:
    """Return what a bundle that is cut and not sealed says of its desk's health; None for one that an earlier version
    cut."""
    row = reader.row(_CUT)
    body = json.loads(row[0]) if row is not None else {}
    if body.get("sequence") != line.sequence or "health" not in body:
        return None
    seen: dict[str, Any] = body["health"]
    counted = health_fields(_counted(reader, line.from_ledger, line.to_ledger))
    return {**{name: counted[name] for name in ("ends", "alerts", "jumps") if name in counted}, **seen}


def known_health(reader: Store, version: str, now: datetime) -> DeskHealth:
    """Return what the books know of a desk: how old they are, and which terminal they saw last, and when."""
    first = reader.row("SELECT at FROM ledger WHERE n = 1")
    device = reader.row(
        f"""SELECT device_sn, firmware, last_seen_at FROM devices WHERE device_sn NOT LIKE '{_LOCAL}%'
            ORDER BY last_seen_at DESC LIMIT 1"""
    )
    terminal = None
    if device is not None:
        sn, firmware, seen_at = device
        ends = {each.certificate.sn: each.certificate.not_after for each in pairings_in(reader)}
        terminal = TerminalReport(
            sn=sn, firmware=firmware, seen_s_ago=_since_s(seen_at, now),
            certificate_days=(ends[sn] - now).days if sn in ends else None,
        )  # fmt: skip
    home_days = None if first is None else _since_s(first[0], now) // 86_400
    return DeskHealth(version=version, home_days=home_days, terminal=terminal)


def _counted(reader: Store, first: int, last: int) -> DeskHealth:
    alerts: dict[str, int] = {}
    ends: dict[str, int] = {}
    jumps = largest_ms = 0
    for kind, what, count, apart_ms, ahead_ms in reader.each(_COUNTED, (first, last)):
        match kind:
            case "alert.raised":
                alerts[what] = count
            case "clock.jumped":
                jumps, largest_ms = count, apart_ms if apart_ms == ahead_ms else -apart_ms
            case _:
                ends[what] = count
    return DeskHealth(
        version="", alerts=alerts, jumps=jumps, largest_jump_ms=largest_ms, crashes=ends.get("crash", 0),
        power_cuts=ends.get("power", 0), unclean_ends=sum(ends.values()),
    )  # fmt: skip


def _since_s(at: str, now: datetime) -> int:
    return max(0, int((now - datetime.fromisoformat(at)).total_seconds()))
