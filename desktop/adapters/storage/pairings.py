"""Which terminals this desk was paired with, by serial number and the fingerprint of their certificate.

`core` thread, and composition roots before it starts. Promises: a pairing is in the ledger and on disk when the call
returns; a terminal that was unpaired stays in the table with the instant, and is trusted no more.
Source: terminal-link.md section 4.
"""

from datetime import datetime
from typing import Any

from desktop.adapters.storage.database import Row, Store
from desktop.adapters.storage.payments import OpenBooks
from desktop.domain.events import DeviceCertificate
from desktop.domain.instants import format_instant
from desktop.services.ports import Pairing

_COLUMNS = "device_sn, fingerprint, issuer, not_before, not_after, paired_at"


def pairings_in(store: Store) -> list[Pairing]:
    """Return the pairings in an open file that stand, by serial number."""
    return [
        _pairing(row)
        for row in store.rows(f"SELECT {_COLUMNS} FROM pairings WHERE unpaired_at IS NULL ORDER BY device_sn")
    ]


class Pairings(OpenBooks):
    """services.ports.PairingBook."""

    def pairings(self) -> list[Pairing]:
        return pairings_in(self._store)

    def pair(self, certificate: DeviceCertificate, now: datetime) -> None:
        at = format_instant(now)
        facts: dict[str, Any] = {
            "device_sn": certificate.sn,
            "fingerprint": certificate.fingerprint,
            "issuer": certificate.issuer,
            "not_before": format_instant(certificate.not_before),
            "not_after": format_instant(certificate.not_after),
        }
        with self._store.transaction():
            self._ledger.append("device.paired", facts, at=at)
            self._store.run(
                f"INSERT OR REPLACE INTO pairings ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)", (*facts.values(), at)
            )

    def unpair(self, device_sn: str, now: datetime) -> bool:
        with self._store.transaction():
            return self._unpair(device_sn, format_instant(now))

    def _unpair(self, device_sn: str, at: str) -> bool:
        """As `unpair`, inside the caller's transaction."""
        known = self._store.row(
            "SELECT fingerprint FROM pairings WHERE device_sn = ? AND unpaired_at IS NULL", (device_sn,)
        )
        if known is None:
            return False
        self._ledger.append("device.unpaired", {"device_sn": device_sn, "fingerprint": known[0]}, at=at)
        self._store.run("UPDATE pairings SET unpaired_at = ? WHERE device_sn = ?", (at, device_sn))
        return True


def _pairing(row: Row) -> Pairing:
    device_sn, fingerprint, issuer, not_before, not_after, paired_at = row
    certificate = DeviceCertificate(
        sn=device_sn,
        issuer=issuer,
        fingerprint=fingerprint,
        not_before=datetime.fromisoformat(not_before),
        not_after=datetime.fromisoformat(not_after),
    )
    return Pairing(certificate=certificate, paired_at=datetime.fromisoformat(paired_at))
