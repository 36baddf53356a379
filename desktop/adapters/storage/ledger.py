"""The ledger: append-only entries, each carrying the hash of the one before. `core` thread; readers may verify.

An entry's hash is SHA-256 over the canonical JSON of `[n, at, kind, body, previous]`; the first `previous` is 64 zeros.
Anybody with `canteen-desk ledger --json-lines` and a JSON library can check the chain. Bodies hold no names: people
appear by their random `person_ref`. Source: architecture.md, Storage; promises.md 6.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from desktop.adapters.storage.database import Store
from desktop.domain.errors import OperatorError

GENESIS = "0" * 64
#: Kinds that a person causes at the window: who is signed in, and at which screen, goes into them.
BY_A_PERSON = frozenset({
    "alert.dismissed", "consent.recorded", "consent.withdrawn", "day.closed", "device.paired", "device.unpaired",
    "export.support", "face.capture_again", "face.similar", "faces.bulk_begun", "faces.repaired", "faces.wiped",
    "guard.lifted", "menu.changed", "people.import_undone", "people.imported", "people.purged", "person.added",
    "person.changed", "person.erased", "person.status", "person.unmasked", "refund.submitted", "sale.voided",
    "settings.changed", "statement.issued", "statement.received", "terminal.exchange_begun",
    "terminal.exchange_given_up", "terminal.exchanged", "terminal.parted", "verification.submitted",
})  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerEntry:
    n: int
    at: str
    kind: str
    body: Mapping[str, Any]
    previous: str
    hash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The last entry's number and hash; `n` 0 and `GENESIS` for an empty ledger."""

    n: int
    hash: str


def canonical(value: Any) -> str:
    """Return the one JSON text of a value: sorted keys, no spaces, UTF-8."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def entry_hash(n: int, at: str, kind: str, body_json: str, previous: str) -> str:
    """Return the hash of an entry, as 64 hexadecimal digits."""
    return hashlib.sha256(f'[{n},"{at}","{kind}",{body_json},"{previous}"]'.encode()).hexdigest()


class Ledger:
    """The chain in one open file."""

    def __init__(self, store: Store, acting: Mapping[str, str] | None = None) -> None:
        """`acting` says who is at the desk and at which screen; it is looked at whenever an entry is written."""
        self._store = store
        self._acting = acting if acting is not None else {}

    def head(self) -> Head:
        """Return the chain's head."""
        row = self._store.row("SELECT n, hash FROM ledger ORDER BY n DESC LIMIT 1")
        return Head(n=row[0], hash=row[1]) if row else Head(n=0, hash=GENESIS)

    def append(self, kind: str, body: Mapping[str, Any], *, at: str, outbox: bool = False) -> int:
        """Append an entry inside the caller's transaction and return its number; `at` is RFC 3339."""
        head = self.head()
        told = {**self._acting, **body} if kind in BY_A_PERSON else body
        n, body_json = head.n + 1, canonical(told)
        self._store.run(
            "INSERT INTO ledger (n, at, kind, body, previous, hash) VALUES (?, ?, ?, ?, ?, ?)",
            (n, at, kind, body_json, head.hash, entry_hash(n, at, kind, body_json, head.hash)),
        )
        if outbox:
            self._store.run("INSERT INTO outbox (ledger_n) VALUES (?)", (n,))
        return n

    def entries(self, after: int = 0) -> Iterator[LedgerEntry]:
        """Yield the entries above `after`, in order."""
        cursor = self._store.each(
            "SELECT n, at, kind, body, previous, hash FROM ledger WHERE n > ? ORDER BY n", (after,)
        )
        for n, at, kind, body, previous, digest in cursor:
            yield LedgerEntry(n=n, at=at, kind=kind, body=json.loads(body), previous=previous, hash=digest)

    def at(self, n: int) -> Head | None:
        """Return number and hash of an entry, or None where there is none; 0 is the beginning."""
        if n == 0:
            return Head(n=0, hash=GENESIS)
        row = self._store.row("SELECT hash FROM ledger WHERE n = ?", (n,))
        return Head(n=n, hash=row[0]) if row else None

    def verify(self, since: Head | None = None) -> Head:
        """Walk the chain, or what came since an entry that is known to be in it, and return its head.

        Raises: OperatorError `ledger.broken` with the entry's number.
        """
        at_n, previous = (since.n, since.hash) if since is not None else (0, GENESIS)
        cursor = self._store.each(
            "SELECT n, at, kind, body, previous, hash FROM ledger WHERE n > ? ORDER BY n", (at_n,)
        )
        for n, at, kind, body, entry_previous, digest in cursor:
            gapless = n == at_n + 1 and entry_previous == previous
            if not gapless or digest != entry_hash(n, at, kind, body, previous):
                raise OperatorError("ledger.broken", n=n)
            at_n, previous = n, digest
        return Head(n=at_n, hash=previous)
