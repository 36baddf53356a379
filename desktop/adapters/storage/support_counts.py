"""What of the ledger goes into a support file: counts by kind and day, chains by their numbers. Any thread, looks only.

Kinds, states and codes are the program's own words; no body, reference, number of a card or text is read. Source: issue
8, Self-check; promises.md 15.
"""

from collections.abc import Mapping
from typing import Any

from desktop.adapters.storage import bundle_book
from desktop.adapters.storage.database import Store
from desktop.adapters.storage.ledger import Ledger

MOST_DAYS = 120
MOST_BUNDLES = 40


def ledger_counts(store: Store) -> Mapping[str, Any]:
    """Return how many entries of which kind there are, of all days and day by day, newest day first."""
    head = Ledger(store).head()
    totals: dict[str, int] = {}
    days: dict[str, dict[str, int]] = {}
    rows = store.rows(
        "SELECT substr(at, 1, 10) AS day, kind, count(*) FROM ledger GROUP BY day, kind ORDER BY day DESC"
    )
    for day, kind, count in rows:
        totals[kind] = totals.get(kind, 0) + count
        if day in days or len(days) < MOST_DAYS:
            days.setdefault(day, {})[kind] = count
    states: dict[str, int] = dict(store.rows("SELECT state, count(*) FROM sales GROUP BY state"))
    return {"entries": head.n, "head": head.hash, "kinds": totals, "days": days, "sales": states}


def alert_counts(store: Store) -> list[dict[str, Any]]:
    """Return the alerts by kind: how many there were, how many are open, and when the last was raised."""
    rows = store.rows(
        """SELECT kind, count(*), sum(dismissed_at IS NULL), sum(count), max(raised_at) FROM alerts
           GROUP BY kind ORDER BY kind"""
    )
    return [
        {"code": kind, "raised": raised, "open": still, "times": times, "last_at": last_at}
        for kind, raised, still, times, last_at in rows
    ]


def chain_numbers(store: Store) -> Mapping[str, Any]:
    """Return how far bundles went out, receipts came in, and the terminals' journals were read."""
    waiting = bundle_book.waiting(store)
    lines = bundle_book.bundles(store, MOST_BUNDLES)
    receipts = store.rows(
        "SELECT max(sequence), count(*), max(imported_at) FROM receipts GROUP BY provider, for_till ORDER BY 1"
    )
    return {
        "waiting": waiting.count, "unacknowledged": waiting.unacknowledged,
        "bundles": [
            {
                "sequence": line.sequence, "from_ledger": line.from_ledger, "to_ledger": line.to_ledger,
                "cut_at": line.cut_at, "size_bytes": line.size_bytes, "sha256": line.sha256,
                "acknowledged_at": line.acknowledged_at, "copies": sorted(kind for kind, _place, _at in line.copies),
            }
            for line in lines
        ],
        "receipts": [{"last": last, "taken": count, "last_at": at} for last, count, at in receipts],
        "receipts_refused": store.value("SELECT count(*) FROM receipt_refusals"),
        "till_keys": [key.key_id for key in bundle_book.till_keys(store)],
        "journals": [
            {"head": head, "entries": count}
            for head, count in store.rows("SELECT max(n), count(*) FROM journal GROUP BY device_sn ORDER BY device_sn")
        ],
    }  # fmt: skip
