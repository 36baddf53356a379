"""The proven head: how far the ledger is known to reach, kept outside the file, so that an old copy is noticed.

A record names the last entry's number and hash, the heads of the terminals' journals and what the provider had
acknowledged. It lies beside the file (`ledger.head`) and, where the key is in the OS keystore, there too; each carries
an HMAC-SHA-256 under a key derived from the database key, so that only this home's desk can have written it. It is
taken from a second connection, which sees an entry only after its sync: a record never runs ahead of the disk.
A torn or forged record counts as none; the other one then stands alone. Whichever thread opens, then `reader`.
Source: architecture.md, Storage; promises.md 6 and 8.
"""

import hashlib
import hmac
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from desktop.adapters.settings import write_durably
from desktop.adapters.storage.database import Store
from desktop.adapters.storage.ledger import Head, Ledger, canonical
from desktop.adapters.storage.restorations import journal_head
from desktop.domain.errors import OperatorError

BESIDE = "ledger.head"
BESIDE_FILE, KEYSTORE = "file", "keystore"
_LONGEST = 1_000_000  # bytes of a record; a home has a handful of terminals
_PURPOSE = b"canteen-desk ledger head"


class Keepsake(Protocol):
    """One named text in the OS keystore."""

    def read(self) -> str:
        """Return the text, empty where there is none. Raises: OperatorError `key.*`."""
        ...

    def write(self, text: str) -> None:
        """Replace the text. Raises: OperatorError `key.*`."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvenHead:
    """The chain's head as it was once durable; `at` is that entry's own instant, `place` where this was kept.

    `acknowledged` is the last ledger entry that the provider's receipts cover, 0 for none.
    """

    head: Head
    at: str
    journal: Mapping[str, int]
    acknowledged: int
    place: str = ""


def derived_key(key: bytes, purpose: bytes, salt: bytes | None = None) -> bytes:
    """Return a key of its own for one purpose, from the database key (HKDF, RFC 5869)."""
    return HKDF(algorithm=SHA256(), length=32, salt=salt, info=purpose).derive(key)


def observe(store: Store) -> ProvenHead:
    """Return the head of an open file; all of it from one moment when the caller holds a transaction."""
    ledger = Ledger(store)
    head = ledger.head()
    row = store.row("SELECT at FROM ledger WHERE n = ?", (head.n,))
    devices = store.rows("SELECT device_sn FROM devices ORDER BY device_sn")
    journal = {str(sn): n for (sn,) in devices if (n := journal_head(store, sn)) > 0}
    # Receipts come in order, so what lies before the first one waiting is acknowledged: two look-ups, no scan.
    waiting = store.value("SELECT min(sequence) FROM outbox WHERE acknowledged_at IS NULL")
    acknowledged = store.value(
        """SELECT coalesce((SELECT ledger_n FROM outbox WHERE ? IS NULL OR sequence < ?
                            ORDER BY sequence DESC LIMIT 1), 0)""",
        (waiting, waiting),
    )
    return ProvenHead(head=head, at=row[0] if row else "", journal=journal, acknowledged=acknowledged)


class HeadRecords:
    """The records of one home."""

    def __init__(self, database: Path, key: bytes, keystore: Keepsake | None = None) -> None:
        """Only the places; nothing is read yet. `keystore` is None where the key lies in a file of the home."""
        self._beside = database.with_name(BESIDE)
        self._mac_key = derived_key(key, _PURPOSE)
        self._keystore = keystore
        self._kept: str | None = None  # the keystore is slow and may ask a person: it is read once

    def read(self) -> list[ProvenHead]:
        """Return the authentic records. Raises: OperatorError `key.*` when the keystore does not answer."""
        return [proven for proven, _fault in self._all() if proven is not None]

    def faults(self) -> list[str]:
        """Return the places whose record is there but torn or forged."""
        return [fault for _proven, fault in self._all() if fault]

    def write_beside(self, proven: ProvenHead) -> None:
        """Replace the record beside the file, durably. Raises: OperatorError `disk.full`, `home.not_writable`."""
        write_durably(self._beside, self._sealed(proven).encode())

    def write_keystore(self, proven: ProvenHead) -> None:
        """Replace the record in the keystore, where the home has one. Raises: OperatorError `key.*`."""
        if self._keystore is not None:
            text = self._sealed(proven)
            self._keystore.write(text)
            self._kept = text

    def _all(self) -> list[tuple[ProvenHead | None, str]]:
        try:
            beside = self._beside.read_bytes()[:_LONGEST].decode("utf-8", "replace")
        except FileNotFoundError:
            beside = ""
        except OSError:
            beside = "unreadable"
        found = [self._opened(beside, BESIDE_FILE)]
        if self._keystore is not None:
            if self._kept is None:
                self._kept = self._keystore.read()
            found.append(self._opened(self._kept, KEYSTORE))
        return found

    def _sealed(self, proven: ProvenHead) -> str:
        record = {
            "n": proven.head.n,
            "hash": proven.head.hash,
            "at": proven.at,
            "journal": dict(proven.journal),
            "acknowledged": proven.acknowledged,
        }
        return canonical({"record": record, "mac": self._mac(record)})

    def _opened(self, untrusted_text: str, place: str) -> tuple[ProvenHead | None, str]:
        if not untrusted_text:
            return None, ""
        try:
            untrusted = json.loads(untrusted_text)
            record, mac = untrusted["record"], str(untrusted["mac"])
            if not hmac.compare_digest(self._mac(record).encode(), mac.encode("utf-8", "replace")):
                return None, place
            return (
                ProvenHead(
                    head=Head(n=int(record["n"]), hash=str(record["hash"])),
                    at=str(record["at"]),
                    journal={str(name): int(n) for name, n in record["journal"].items()},
                    acknowledged=int(record["acknowledged"]),
                    place=place,
                ),
                "",
            )
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            return None, place

    def _mac(self, record: object) -> str:
        return hmac.new(self._mac_key, canonical(record).encode("utf-8", "replace"), hashlib.sha256).hexdigest()


def must_carry(ledger: Ledger, records: Sequence[ProvenHead], path: Path) -> Head | None:
    """Prove that a ledger reaches as far as it once did; return the furthest proven head, None for no record.

    Raises: OperatorError `ledger.rolled_back`: the file is shorter, or has another entry there.
    """
    furthest: Head | None = None
    for proven in records:
        if ledger.at(proven.head.n) != proven.head:
            raise OperatorError("ledger.rolled_back", n=ledger.head().n, proven=proven.head.n, path=str(path))
        if furthest is None or proven.head.n > furthest.n:
            furthest = proven.head
    return furthest
