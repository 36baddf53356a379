"""Bundles as facts of the ledger: cut once, sealed, written to places, acknowledged.

`core`, or who holds the home's lock. A bundle is cut before its bytes exist: from then on the sales in it can no longer
be voided, and whoever finds it cut and not sealed makes the same content again. Sequences and parts of the ledger are
gapless. Promises: what a call says is on disk when it returns; nothing here deletes what was not acknowledged.
Source: bundle.md; decision 0019.
"""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from desktop.adapters.storage.database import Store
from desktop.adapters.storage.payments import OpenBooks
from desktop.domain.errors import DefectError, OperatorError
from desktop.domain.instants import format_instant
from desktop.services.sync_views import BundleLine, ProviderPin, TillKey, Waiting

FIRST_PREVIOUS = "0" * 64
MOST_ENTRIES = 30_000  # of the ledger in one bundle: some 10,000 sales
_COLUMNS = (
    "sequence, from_ledger, to_ledger, cut_at, sha256, previous_sha256, size_bytes, transaction_count, refund_count,"
    " other_count, acknowledged_at"
)


class BundleBook(OpenBooks):
    """What is written about bundles, keys and the provider."""

    def begin_bundle(self, now: datetime, health: Mapping[str, Any] | None = None) -> BundleLine | None:
        """Return the bundle that is to be sealed next, cut before or now; None when nothing waits. One that is cut now
        bears `health`, what the desk saw of itself.

        Raises: OperatorError `sync.no_provider`.
        """
        if provider_pin(self._store) is None:
            raise OperatorError("sync.no_provider")
        with self._store.transaction():
            last = last_bundle(self._store)
            if last is not None and not last.is_sealed:
                return last
            first = self._store.value("SELECT coalesce(max(to_ledger), 0) + 1 FROM bundles")
            if not self._store.value("SELECT EXISTS (SELECT 1 FROM outbox WHERE batch IS NULL)"):
                return None
            head = self._ledger.at(min(self._ledger.head().n, first + MOST_ENTRIES - 1))
            assert head is not None
            sequence, previous = (last.sequence + 1, last.sha256) if last is not None else (1, FIRST_PREVIOUS)
            at = format_instant(now)
            body = {"sequence": sequence, "from_ledger": first, "to_ledger": head.n, "previous_sha256": previous}
            self._ledger.append("bundle.cut", body | ({"health": health} if health else {}), at=at)
            self._store.run(
                """INSERT INTO bundles (sequence, from_ledger, to_ledger, ledger_head, previous_sha256, cut_at)
                   VALUES (?, ?, ?, ?, ?, ?)""",
                (sequence, first, head.n, head.hash, previous, at),
            )
            self._store.run("UPDATE outbox SET batch = ? WHERE batch IS NULL AND ledger_n <= ?", (sequence, head.n))
        return _must(self._store, sequence)

    def bundle_sealed(
        self, sequence: int, sha256: str, size_bytes: int, counts: tuple[int, int, int], now: datetime
    ) -> None:
        """Write down what a bundle became; its files are durable by then."""
        with self._store.transaction():
            if _must(self._store, sequence).is_sealed:
                raise DefectError(f"bundle {sequence} was sealed before")
            body = {"sequence": sequence, "sha256": sha256, "size_bytes": size_bytes}
            self._ledger.append("bundle.sealed", body, at=format_instant(now))
            self._store.run(
                """UPDATE bundles SET sha256 = ?, size_bytes = ?, transaction_count = ?, refund_count = ?,
                       other_count = ? WHERE sequence = ?""",
                (sha256, size_bytes, *counts, sequence),
            )

    def bundle_adopted(self, sequence: int, sha256: str, previous: str, size_bytes: int, now: datetime) -> None:
        """Take note of a bundle that this till sealed before its ledger was restored: it is there, and stays."""
        with self._store.transaction():
            self._adopt(sequence, sha256, previous, size_bytes, "", now)

    def bundle_written(self, sequences: Sequence[int], kind: str, place: str, now: datetime) -> None:
        """Write down where bundles were written and read back equal; what is known is not said twice."""
        at = format_instant(now)
        with self._store.transaction():
            new = [
                each
                for each in sequences
                if not self._store.row("SELECT 1 FROM bundle_copies WHERE sequence = ? AND place = ?", (each, place))
            ]
            if not new:
                return
            self._ledger.append("bundle.written", {"sequences": new, "kind": kind, "place": place}, at=at)
            for each in new:
                self._store.run("INSERT INTO bundle_copies VALUES (?, ?, ?, ?)", (each, place, kind, at))

    def pin_provider(self, pin: ProviderPin, now: datetime) -> bool:
        """Write down to whom bundles are sealed and whose receipts are believed; False when that is known already.

        Raises: OperatorError `sync.other_provider` when bundles wait that were sealed to another.
        """
        known = provider_pin(self._store)
        if known is not None and (known.provider, known.recipient, known.keys) == (
            pin.provider, pin.recipient, pin.keys,
        ):  # fmt: skip
            return False
        at = format_instant(now)
        with self._store.transaction():
            if known is not None and known.provider != pin.provider:
                waiting = self._store.value("SELECT count(*) FROM bundles WHERE acknowledged_at = ''")
                if waiting:
                    raise OperatorError("sync.other_provider", provider=known.provider, count=waiting)
            body = {"provider": pin.provider, "recipient": pin.recipient, "keys": list(pin.keys)}
            self._ledger.append("provider.pinned", body, at=at)
            self._store.run(
                "INSERT INTO providers (provider, recipient, keys, pinned_at) VALUES (?, ?, ?, ?)",
                (pin.provider, pin.recipient, json.dumps(list(pin.keys)), at),
            )
        return True

    def new_till_key(self, key_id: str, secret: str, public: str, now: datetime) -> None:
        """Keep a key to sign with from now on; the ones before stay, for what they signed."""
        at = format_instant(now)
        with self._store.transaction():
            self._ledger.append("till.key_made", {"key_id": key_id, "public": public}, at=at)
            self._store.run("INSERT INTO till_keys VALUES (?, ?, ?, ?)", (key_id, secret, public, at))

    def _adopt(
        self, sequence: int, sha256: str, previous: str, size_bytes: int, acknowledged: str, now: datetime
    ) -> None:
        body = {"sequence": sequence, "sha256": sha256, "previous_sha256": previous}
        self._ledger.append("bundle.adopted", body, at=format_instant(now))
        self._store.run(
            """INSERT INTO bundles (sequence, from_ledger, to_ledger, ledger_head, previous_sha256, cut_at, sha256,
                   size_bytes, acknowledged_at) VALUES (?, 0, 0, '', ?, ?, ?, ?, ?)""",
            (sequence, previous, format_instant(now), sha256, size_bytes, acknowledged),
        )


def provider_pin(store: Store) -> ProviderPin | None:
    """Return the pinned provider, None before one was pinned."""
    row = store.row("SELECT provider, recipient, keys, pinned_at FROM providers ORDER BY n DESC LIMIT 1")
    if row is None:
        return None
    return ProviderPin(provider=row[0], recipient=row[1], keys=tuple(json.loads(row[2])), pinned_at=row[3])


def till_keys(store: Store) -> tuple[TillKey, ...]:
    """Return the till's keys, the one that signs now first."""
    rows = store.rows("SELECT key_id, public, made_at FROM till_keys ORDER BY rowid DESC")
    return tuple(TillKey(key_id=key_id, public=public, made_at=made_at) for key_id, public, made_at in rows)


def signing_secret(store: Store) -> str | None:
    """Return the secret of the key that signs now; None before the first was made."""
    row = store.row("SELECT secret FROM till_keys ORDER BY rowid DESC LIMIT 1")
    return str(row[0]) if row else None


def last_bundle(store: Store) -> BundleLine | None:
    """Return the bundle with the highest sequence."""
    found = bundles(store, most=1)
    return found[0] if found else None


def bundles(store: Store, most: int, *, unacknowledged: bool = False) -> tuple[BundleLine, ...]:
    """Return bundles, the newest first, with where each was written to."""
    where = "WHERE acknowledged_at = ''" if unacknowledged else ""
    rows = store.rows(f"SELECT {_COLUMNS} FROM bundles {where} ORDER BY sequence DESC LIMIT ?", (most,))
    found = []
    for row in rows:
        copies = store.rows(
            "SELECT kind, place, written_at FROM bundle_copies WHERE sequence = ? ORDER BY written_at, place", (row[0],)
        )
        found.append(_line(row, tuple((str(a), str(b), str(c)) for a, b, c in copies)))
    return tuple(found)


def waiting(store: Store) -> Waiting:
    """Return what has not left yet, and how many bundles left and wait for their acknowledgement."""
    uncut = store.rows(
        """SELECT CASE WHEN kind LIKE 'sale.%' THEN 0 WHEN kind LIKE 'refund.%' THEN 1 ELSE 2 END AS what, count(*),
               min(at) FROM outbox JOIN ledger ON ledger.n = outbox.ledger_n
           WHERE outbox.batch IS NULL OR outbox.batch IN (SELECT sequence FROM bundles WHERE sha256 = '')
           GROUP BY what"""
    )
    counts, oldest = [0, 0, 0], [at for _what, _count, at in uncut]
    for what, count, _at in uncut:
        counts[what] += count
    unwritten = store.row(
        """SELECT coalesce(sum(transaction_count), 0), coalesce(sum(refund_count), 0), coalesce(sum(other_count), 0),
               min((SELECT at FROM ledger WHERE n = from_ledger)) FROM bundles
           WHERE acknowledged_at = '' AND sequence NOT IN (SELECT sequence FROM bundle_copies)"""
    )
    assert unwritten is not None
    counts = [count + more for count, more in zip(counts, unwritten[:3], strict=True)]
    oldest += [unwritten[3]] if unwritten[3] else []
    sent = store.value(
        "SELECT count(*) FROM bundles WHERE acknowledged_at = '' AND sequence IN (SELECT sequence FROM bundle_copies)"
    )
    return Waiting(
        count=sum(counts), transaction_count=counts[0], refund_count=counts[1], other_count=counts[2],
        oldest_at=min(map(datetime.fromisoformat, oldest), default=None), unacknowledged=sent,
    )  # fmt: skip


def _must(store: Store, sequence: int) -> BundleLine:
    row = store.row(f"SELECT {_COLUMNS} FROM bundles WHERE sequence = ?", (sequence,))
    if row is None:
        raise DefectError(f"no bundle {sequence}")
    return _line(row, ())


def _line(row: Sequence[object], copies: tuple[tuple[str, str, str], ...]) -> BundleLine:
    names = _COLUMNS.replace("\n", " ").split(", ")
    return BundleLine(**dict(zip((name.strip() for name in names), row, strict=True)), copies=copies)  # type: ignore[arg-type]
