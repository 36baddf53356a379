"""Finds what came to the lake after its day had been compared: a stick may be days behind the platform's bill.

Without this a sale that the platform never had would be told only where its bundle was faster than the bill. A row is
late when no copy of it lay in the lake at any run that looked at its day; a restored till that sends its rows again
under new numbers makes nothing late. One thread. Source: alipay-bill.md, Matching; bundle.md, Provider's side.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from desktop.domain.bill import Day, OurRow, Way
from desktop.domain.instants import LOCAL_ZONE, local_day
from desktop.fleet.bill_lake import PAID, BillLake, Seen

LOOK_BACK_DAYS = 31  # what is later than this is not looked for; the till's own outbox alarms long before


@dataclass(frozen=True, slots=True, kw_only=True)
class Late:
    """The rows, each with its day; and how far the days are seen now, where that is further than before."""

    rows: tuple[tuple[Day, OurRow], ...]
    seen: Mapping[date, Seen]


def late_rows(lake: BillLake, looked: Mapping[Day, Seen]) -> Late:
    """Return what has come since, of the days that were looked at."""
    if not looked:
        return Late(rows=(), seen={})
    days = {each.day: each for each in looked}
    first, last = days[min(days)], days[max(days)]
    rows: list[tuple[Day, OurRow]] = []
    tops: dict[Way, dict[date, dict[str, int]]] = {way: {} for way in Way}
    tills: set[str] = set()
    for way, at in ((Way.SALE, "paid_at"), (Way.REFUND, "refunded_at")):
        new: dict[date, list[dict[str, Any]]] = {}
        for row in lake.stream(way, first, last, None if way is Way.SALE else sorted(tills)):
            till, sequence = str(row["till_id"]), int(row["sequence"] or 0)
            tills.add(till)
            day = days.get(local_day(row[at], LOCAL_ZONE))
            if day is not None and sequence > looked[day].of(way).get(till, -1):
                new.setdefault(day.day, []).append(row)
                known = tops[way].setdefault(day.day, {})
                known[till] = max(sequence, known.get(till, 0))
        for day_of, candidates in sorted(new.items()):
            day = days[day_of]
            before = {
                _name(way, row)
                for row in lake.copies(way, day, candidates)
                if int(row["sequence"] or 0) <= looked[day].of(way).get(str(row["till_id"]), -1)
                and row.get("result", PAID) == PAID
            }
            came = [row for row in candidates if _name(way, row) not in before]
            rows += [(day, each) for each in lake.as_ours(way, came)]
    further = sorted({*tops[Way.SALE], *tops[Way.REFUND]})
    seen = {
        day_of: Seen(sales=tops[Way.SALE].get(day_of, {}), refunds=tops[Way.REFUND].get(day_of, {}))
        for day_of in further
    }  # fmt: skip
    return Late(rows=tuple(rows), seen=seen)


def _name(way: Way, row: Mapping[str, Any]) -> tuple[str, str]:
    number = str(row["trade_no"] or "") or f"order {row.get('order_no') or ''}"
    return number, str(row["refund_no"]) if way is Way.REFUND else ""
