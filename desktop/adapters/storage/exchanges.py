"""Terminals exchanged for others: each stage in the ledger and on disk, what only the old one knows, faces it may hold.

`core` thread, or who holds the home's lock. Promises: a stage is one transaction, so that a desk that was killed finds
the one before or the one after; a doubt is never settled here: a sale stays in doubt until the provider's receipt
tells; a face that cannot be asked for any more is owed until somebody answers for its end, and asked for again should
the terminal come back. Source: issue 8, A terminal exchanged; decision 0026.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime

from desktop.adapters.storage.database import Row, Store
from desktop.adapters.storage.enrolments import Enrolments
from desktop.adapters.storage.pairings import Pairings
from desktop.adapters.storage.restorations import journal_head
from desktop.domain.errors import OperatorError
from desktop.domain.exchange import Exchange, ExchangeStage, OpenKind, OpenNumber
from desktop.domain.instants import format_instant

UNLISTED = ""  # in `faces_owed`: nobody listed who is in it, so that somebody answers for it though none is known
_COLUMNS = (
    "began_n, old_sn, stage, began_at, gone, journal_n, journal_mac, in_doubt, faces_owed, new_sn, ended_at"
)  # fmt: skip
_OPEN = "state IN ('CREATED', 'SUBMITTED', 'IN_DOUBT')"
_OPEN_NUMBERS = (
    (OpenKind.SALE, f"SELECT order_no, amount_fen, created_at FROM sales WHERE {_OPEN} AND device_sn = ?"),
    (OpenKind.REFUND, f"SELECT refund_no, amount_fen, created_at FROM refunds WHERE {_OPEN} AND device_sn = ?"),
    (OpenKind.VERIFICATION, f"SELECT request_no, 0, created_at FROM verifications WHERE {_OPEN} AND device_sn = ?"),
)


def exchange_in(store: Store) -> Exchange | None:
    """Return the last exchange of an open file, None when there was none, or it was given up."""
    row = store.row(f"SELECT {_COLUMNS} FROM exchanges WHERE stage <> 'given_up' ORDER BY began_n DESC LIMIT 1")
    return _exchange(row) if row is not None else None


def open_at(store: Store, device_sn: str) -> list[OpenNumber]:
    """Return what has no result and was sent to a terminal, the oldest first."""
    found = [
        OpenNumber(kind=kind, number=number, amount_fen=fen, since=datetime.fromisoformat(since))
        for kind, sql in _OPEN_NUMBERS
        for number, fen, since in store.rows(sql, (device_sn,))
    ]
    return sorted(found, key=lambda each: each.since)


def faces_owed_in(store: Store) -> dict[str, int]:
    """Return how many known faces terminals may hold that can be asked no more, by serial number; 0 is an answer owed
    for whoever else is in one that never listed its library."""
    rows = store.rows(
        "SELECT device_sn, count(nullif(person_ref, ?)) FROM faces_owed GROUP BY device_sn ORDER BY device_sn",
        (UNLISTED,),
    )
    return dict(rows)


def gone_for_good(store: Store, device_sn: str | None) -> bool:
    """Tell whether a terminal left without an answer: then the provider alone can say what became of its orders."""
    return (
        store.row(
            """SELECT 1 FROM exchanges WHERE old_sn = ?1 AND gone = 1 AND stage IN ('parted', 'paired', 'done')
               AND NOT EXISTS (SELECT 1 FROM pairings WHERE device_sn = ?1 AND unpaired_at IS NULL)""",
            (device_sn,),
        )
        is not None
    )


def left_behind_in(store: Store) -> list[str]:
    """Return the terminals that were unpaired while only they knew what became of something, or with faces in them."""
    unpaired = store.rows("SELECT device_sn FROM pairings WHERE unpaired_at IS NOT NULL ORDER BY device_sn")
    return [
        sn for (sn,) in unpaired if _holds_faces(store, sn) or (open_at(store, sn) and not gone_for_good(store, sn))
    ]


def _holds_faces(store: Store, device_sn: str) -> bool:
    sql = "SELECT 1 FROM enrolments WHERE device_sn = ?1 UNION ALL SELECT 1 FROM face_deletions WHERE device_sn = ?1"
    return store.row(f"{sql} LIMIT 1", (device_sn,)) is not None


class Exchanges(Pairings, Enrolments):
    """services.exchange_ports.ExchangeBook, ArrivalBook and LibraryBook."""

    def exchange(self) -> Exchange | None:
        return exchange_in(self._store)

    def begin_exchange(self, old_sn: str, by: str, now: datetime) -> Exchange:
        at = format_instant(now)
        with self._store.transaction():
            known = self.exchange()
            is_paired = any(pairing.certificate.sn == old_sn for pairing in self.pairings())
            if known is not None and known.is_open:
                parted = known.stage is not ExchangeStage.BEGUN
                if known.old_sn == old_sn and not (parted and is_paired):
                    return known
                if not parted:
                    raise OperatorError("exchange.other_open", sn=known.old_sn)
            if not is_paired and old_sn not in self.left_behind():
                raise OperatorError("exchange.not_paired", sn=old_sn)
            if known is not None and known.is_open:
                self._make_room(known, old_sn, at)
            body = {"old_sn": old_sn, **({"by": by} if by else {})}
            n = self._ledger.append("terminal.exchange_begun", body, at=at)
            self._store.run(
                "INSERT INTO exchanges (began_n, old_sn, stage, began_at) VALUES (?, ?, 'begun', ?)", (n, old_sn, at)
            )
        return self._exchange_must()

    def part(self, now: datetime, *, gone: bool, unlisted: bool = False) -> Exchange:
        at = format_instant(now)
        with self._store.transaction():
            before = self._exchange_must()
            if before.stage is not ExchangeStage.BEGUN:
                return before
            sn = before.old_sn
            owed = self._owe_faces(sn, now)
            in_doubt = len(open_at(self._store, sn))
            journal_n, mac = journal_head(self._store, sn), self._last_mac(sn)
            self._unpair(sn, at)
            body = {
                "old_sn": sn, "reason": "gone" if gone else "planned", "journal_n": journal_n, "journal_mac": mac,
                "in_doubt": in_doubt, "faces_owed": owed, **({"unlisted": True} if unlisted else {}),
            }  # fmt: skip
            self._ledger.append("terminal.parted", body, at=at)
            if unlisted:
                self._store.run("INSERT OR IGNORE INTO faces_owed VALUES (?, ?, ?)", (UNLISTED, sn, at))
            self._store.run(
                """UPDATE exchanges SET stage = 'parted', gone = ?, journal_n = ?, journal_mac = ?, in_doubt = ?,
                       faces_owed = ? WHERE began_n = ?""",
                (gone, journal_n, mac, in_doubt, owed, before.began_n),
            )
        return self._exchange_must()

    def arrived(self, new_sn: str, now: datetime) -> Exchange | None:
        at = format_instant(now)
        with self._store.transaction():
            known = self.exchange()
            if known is None or known.stage is not ExchangeStage.PARTED:
                return known
            if new_sn == known.old_sn:
                self._give_up(known, at)
                return None
            self._store.run(
                "UPDATE exchanges SET stage = 'paired', new_sn = ? WHERE began_n = ?", (new_sn, known.began_n)
            )
        return self._exchange_must()

    def end_exchange(self, now: datetime, *, given_up: bool = False) -> Exchange:
        at = format_instant(now)
        with self._store.transaction():
            known = self._exchange_must()
            if given_up and known.stage is ExchangeStage.BEGUN:
                self._give_up(known, at)
            elif not given_up and known.stage is ExchangeStage.PAIRED:
                self._write_down(known, at)
        return self._exchange_must(known.began_n)

    def open_at(self, device_sn: str) -> Sequence[OpenNumber]:
        return open_at(self._store, device_sn)

    def left_behind(self) -> Sequence[str]:
        return left_behind_in(self._store)

    # --- faces -------------------------------------------------------------------------------------------------------

    def clear_library(self, device_sn: str, now: datetime) -> int:
        refs = sorted(self.enrolments(device_sn))
        waiting = set(self.pending_deletions(device_sn))
        fresh = [ref for ref in refs if ref not in waiting]
        if fresh:
            with self._store.transaction():
                for ref in fresh:
                    self._ask_deletion(ref, [device_sn], "extra", format_instant(now))
                    body = {"person_ref": ref, "device_sn": device_sn, "cause": "exchanged"}
                    self._tell("face.deletion_asked", body, now)
                self._people.touch(fresh)
        return len(waiting) + len(fresh)

    def pending_deletions(self, device_sn: str) -> list[str]:
        """As ever; a terminal that came back is asked for what it was thought to have taken away."""
        back = [
            ref for (ref,) in self._store.rows("SELECT person_ref FROM faces_owed WHERE device_sn = ?", (device_sn,))
        ]
        if back and any(pairing.certificate.sn == device_sn for pairing in self.pairings()):
            with self._store.transaction():
                for ref, since in self._store.rows(
                    "SELECT person_ref, since FROM faces_owed WHERE device_sn = ?", (device_sn,)
                ):
                    if ref != UNLISTED:
                        self._ask_deletion(ref, [device_sn], "extra", since)
                self._store.run("DELETE FROM faces_owed WHERE device_sn = ?", (device_sn,))
                self._people.touch([ref for ref in back if ref != UNLISTED])
        return super().pending_deletions(device_sn)

    def faces_owed(self) -> Mapping[str, int]:
        return faces_owed_in(self._store)

    def faces_wiped(self, device_sn: str, by: str, now: datetime) -> int:
        refs = [
            ref
            for (ref,) in self._store.rows(
                "SELECT person_ref FROM faces_owed WHERE device_sn = ? ORDER BY person_ref", (device_sn,)
            )
        ]
        if not refs:
            return 0
        refs = [ref for ref in refs if ref != UNLISTED]
        with self._store.transaction():
            for ref in refs:
                body = {"person_ref": ref, "device_sn": device_sn, "cause": "wiped", "asked_by": by}
                self._tell("face.deleted", body, now)
            self._ledger.append(
                "faces.wiped", {"device_sn": device_sn, "count": len(refs), "by": by}, at=format_instant(now)
            )
            for table in ("faces_owed", "face_deletions"):
                self._store.run(f"DELETE FROM {table} WHERE device_sn = ?", (device_sn,))
            self._people.touch(refs)
        return len(refs)

    # --- inside ------------------------------------------------------------------------------------------------------

    def _owe_faces(self, device_sn: str, now: datetime) -> int:
        """Turn what is or was to be deleted at a terminal into what its maker owes, inside the caller's transaction."""
        asked = self._store.rows(
            """SELECT person_ref FROM face_deletions asked WHERE device_sn = ?1 OR (device_sn = '' AND NOT EXISTS (
                   SELECT 1 FROM face_deletions_told told
                   WHERE told.person_ref = asked.person_ref AND told.device_sn = ?1))""",
            (device_sn,),
        )
        refs = sorted({*self.enrolments(device_sn), *(ref for (ref,) in asked)})
        for ref in refs:
            self._store.run("INSERT OR IGNORE INTO faces_owed VALUES (?, ?, ?)", (ref, device_sn, format_instant(now)))
            body = {"person_ref": ref, "device_sn": device_sn, "cause": "owed"}
            self._tell("face.deletion_asked", body, now)
        self._store.run("DELETE FROM enrolments WHERE device_sn = ?", (device_sn,))
        self._store.run("DELETE FROM face_deletions WHERE device_sn = ?", (device_sn,))
        self._people.touch(refs)
        return len(refs)

    def _write_down(self, known: Exchange, at: str) -> None:
        body = {
            "old_sn": known.old_sn, "new_sn": known.new_sn, "reason": "gone" if known.gone else "planned",
            "journal_n": known.journal_n, "journal_mac": known.journal_mac, "in_doubt": known.in_doubt,
            "faces_owed": known.faces_owed,
        }  # fmt: skip
        self._ledger.append("terminal.exchanged", body, at=at)
        self._store.run("UPDATE exchanges SET stage = 'done', ended_at = ? WHERE began_n = ?", (at, known.began_n))

    def _make_room(self, known: Exchange, next_sn: str, at: str) -> None:
        """End one that was parted with and never written down, so that another can begin: it could end no more were
        its new terminal dead as well. Nobody may have come in its place."""
        if known.stage is ExchangeStage.PARTED and known.old_sn == next_sn:
            self._give_up(known, at)  # it is paired again: it stayed after all
        else:
            self._write_down(known, at)

    def _last_mac(self, device_sn: str) -> str:
        row = self._store.row(
            """SELECT json_extract(body, '$.journal_mac') FROM ledger WHERE n =
                   (SELECT ledger_n FROM journal WHERE device_sn = ? ORDER BY n DESC LIMIT 1)""",
            (device_sn,),
        )
        return str(row[0] or "") if row is not None else ""

    def _give_up(self, known: Exchange, at: str) -> None:
        self._ledger.append("terminal.exchange_given_up", {"old_sn": known.old_sn}, at=at)
        self._store.run("UPDATE exchanges SET stage = 'given_up', ended_at = ? WHERE began_n = ?", (at, known.began_n))

    def _exchange_must(self, began_n: int | None = None) -> Exchange:
        """Raises: OperatorError `exchange.none`."""
        row = self._store.row(
            f"SELECT {_COLUMNS} FROM exchanges WHERE ?1 = began_n OR (?1 IS NULL AND stage <> 'given_up')"
            " ORDER BY began_n DESC LIMIT 1",
            (began_n,),
        )
        if row is None:
            raise OperatorError("exchange.none")
        return _exchange(row)


def _exchange(row: Row) -> Exchange:
    began_n, old_sn, stage, began_at, gone, journal_n, mac, in_doubt, owed, new_sn, ended_at = row
    return Exchange(
        began_n=began_n, old_sn=old_sn, stage=ExchangeStage(stage), began_at=datetime.fromisoformat(began_at),
        gone=bool(gone), journal_n=journal_n, journal_mac=mac, in_doubt=in_doubt, faces_owed=owed, new_sn=new_sn,
        ended_at=datetime.fromisoformat(ended_at) if ended_at else None,
    )  # fmt: skip
