"""What every taken-over journal entry leaves behind, and the alerts that wait for a person.

`core` thread only, inside the caller's transaction. Promises: an entry is kept as it came, MAC and all; the same alert
with the same detail is one alert that counts while nobody has seen to it. Source: terminal-link.md, Journal.
"""

from datetime import datetime
from typing import Any

from desktop.adapters.storage.payments import OpenBooks
from desktop.domain.instants import format_instant
from desktop.domain.journal import EntryKind, JournalEntry
from desktop.services.views import AlertKind

_NUMBER_KEYS = {EntryKind.PAYMENT: "order_no", EntryKind.REFUND: "refund_no", EntryKind.VERIFICATION: "request_no"}
_MEANT_RESULTS = frozenset({"paid", "paid_offline", "refunded", "matched"})


def cause_of(entry: JournalEntry) -> str:
    """Return why an entry's result is not the one that was meant, or nothing."""
    return "" if entry.result in _MEANT_RESULTS else entry.error or entry.result


class Evidence(OpenBooks):
    """Keeps entries and raises alerts."""

    def raise_alert(self, kind: AlertKind, detail: str, now: datetime) -> None:
        with self._store.transaction():
            self._raise(kind, "", 0, now, detail=detail)

    def _keep(self, kind: str, device_sn: str, entry: JournalEntry, now: datetime, extra: dict[str, Any]) -> None:
        optional = {
            "person_ref": entry.person_ref,
            "user_id": entry.user_id,
            "face_id": entry.face_id,
            "agreement_no": entry.agreement_no,
            "store_id": entry.store_id,
            "terminal_params": entry.terminal_params,
            "credential": entry.credential,
            "cause": cause_of(entry),
        }
        body = {
            _NUMBER_KEYS[entry.kind]: entry.subject_no,
            "device_sn": device_sn,
            "journal_n": entry.n,
            "journal_mac": entry.mac.hex(),
            "result": entry.result,
            "at": format_instant(entry.at),
            **{name: value for name, value in optional.items() if value},
            **extra,
        }
        if entry.fund_bills:
            body["fund_bills"] = [
                {"channel": bill.channel, "amount_fen": bill.amount_fen, "fund_type": bill.fund_type}
                for bill in entry.fund_bills
            ]
        ledger_n = self._ledger.append(kind, body, at=format_instant(now), outbox=True)
        self._store.run(
            "INSERT INTO journal (device_sn, n, kind, subject_no, result, raw, ledger_n) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (device_sn, entry.n, entry.kind.value, entry.subject_no, entry.result, entry.raw, ledger_n),
        )

    def _raise(self, kind: AlertKind | None, number: str, amount_fen: int, now: datetime, *, detail: str = "") -> None:
        if kind is None:
            return
        if detail:
            again = self._store.row(
                """UPDATE alerts SET count = count + 1 WHERE kind = ? AND detail = ? AND dismissed_at IS NULL
                   RETURNING alert_id""",
                (kind.value, detail),
            )
            if again is not None:
                return
        at = format_instant(now)
        body: dict[str, Any] = {"alert": kind.value, "number": number, "amount_fen": amount_fen}
        self._ledger.append("alert.raised", body | ({"detail": detail} if detail else {}), at=at)
        self._store.run(
            "INSERT INTO alerts (kind, order_no, amount_fen, raised_at, detail) VALUES (?, ?, ?, ?, ?)",
            (kind.value, number, amount_fen, at, detail),
        )
