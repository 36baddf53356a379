"""Refunds on SQLite: their entries in the ledger, their rows, and what they change of the sale. `core` thread only.

Promises: a refund number is on disk before a byte of it leaves; money that went back is recorded also when this desk
did not ask for it, with an alert; refunds are new rows, a `transactions` row is never touched. Own funds go back
before coupons. Source: terminal-link.md, `refund`, Journal; settlement.md, `refunds`.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from desktop.adapters.storage.database import Row
from desktop.adapters.storage.evidence import Evidence, cause_of
from desktop.adapters.storage.restorations import restorations
from desktop.domain.errors import DefectError
from desktop.domain.identifiers import SALT_ALPHABET, SALT_LENGTH, OrderNo, RefundNo, is_refund_of, refund_no
from desktop.domain.instants import epoch_us, format_instant
from desktop.domain.journal import JournalEntry
from desktop.domain.refund import (
    EVENT_OF_RESULT,
    TRANSITIONS,
    RefundEvent,
    RefundState,
    next_state,
    own_part_fen,
)
from desktop.services.ports import NewRefund, Outcome, RefundRecord, Sale
from desktop.services.views import AlertKind

REFUND_COLUMNS = "refund_no, order_no, amount_fen, state, reason, asked_by, device_sn, created_at, finished_at, cause"
AT_THE_TERMINAL = "terminal"  # the reason of a refund that this desk did not ask for


def refund_of(row: Row) -> RefundRecord:
    """Return the refund in a row of `REFUND_COLUMNS`."""
    number, order, amount_fen, state, reason, asked_by, device_sn, created_at, finished_at, cause = row
    return RefundRecord(
        refund_no=RefundNo(number),
        order_no=OrderNo(order),
        amount_fen=amount_fen,
        state=RefundState(state),
        reason=reason,
        asked_by=asked_by,
        device_sn=device_sn,
        created_at=datetime.fromisoformat(created_at),
        finished_at=datetime.fromisoformat(finished_at) if finished_at else None,
        cause=cause,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Return:
    """What a `refunded` entry gives back, in fen."""

    amount_fen: int
    own_fen: int


class Refunds(Evidence):
    """services.ports.RefundBook, and the refunds of the terminal's journal."""

    def sale(self, order_no: OrderNo) -> Sale | None:
        return self._sale(order_no)

    def held_fen(self, order_no: OrderNo) -> int:
        held: int = self._store.value(
            """SELECT coalesce(sum(amount_fen), 0) FROM refunds
               WHERE order_no = ? AND state IN ('SUBMITTED', 'IN_DOUBT', 'REFUNDED')""",
            (order_no,),
        )
        return held

    def submit_refund(self, new: NewRefund, now: datetime) -> RefundRecord:
        with self._store.transaction():
            sale = self._sale_must(new.order_no)
            day, serial = self._next_refund(now)
            salt = self._chance.salt(SALT_ALPHABET, SALT_LENGTH)
            number = refund_no(self._settings.till.till_id, day, serial, salt)
            refund = RefundRecord(
                refund_no=number, order_no=new.order_no, amount_fen=new.amount_fen, state=RefundState.SUBMITTED,
                reason=new.reason, asked_by=new.asked_by, device_sn=sale.device_sn, created_at=now,
            )  # fmt: skip
            self._write_refund(refund, day.isoformat(), serial)
        return self._refund_must(number)

    def lose_refund(self, refund_no: RefundNo, cause: str, now: datetime) -> RefundRecord:
        return self._move_refund(refund_no, RefundEvent.LOSE, "refund.in_doubt", cause, now)

    def refund_not_started(self, refund_no: RefundNo, cause: str, now: datetime) -> RefundRecord:
        return self._move_refund(refund_no, RefundEvent.NOT_STARTED, "refund.declined", cause, now)

    def open_refunds(self) -> list[RefundRecord]:
        rows = self._store.rows(
            f"SELECT {REFUND_COLUMNS} FROM refunds WHERE state IN ('SUBMITTED', 'IN_DOUBT') ORDER BY rowid"
        )
        return [refund_of(row) for row in rows]

    # --- the terminal's journal ------------------------------------------------------------------------------------

    def _take_refund(self, device_sn: str, entry: JournalEntry, now: datetime) -> Outcome:
        event = EVENT_OF_RESULT.get(entry.result)
        refund, alert = self._refund(entry.subject_no), None
        if refund is None and event is RefundEvent.JOURNAL_REFUNDED:
            refund = self._refund_from(device_sn, entry, now)
            ours = is_refund_of(self._settings.till.till_id, entry.subject_no) and restorations(self._store)
            alert = None if ours else AlertKind.FOREIGN_ENTRY  # ours: the backup did not hold it yet
        denied = refund is not None and event is RefundEvent.JOURNAL_DECLINED and _is_denial(refund, device_sn)
        if refund is None or event is None or denied or event not in TRANSITIONS[refund.state]:
            alert = AlertKind.FOREIGN_ENTRY if event is RefundEvent.JOURNAL_REFUNDED or event is None else None
            number = entry.subject_no
            if refund is not None and alert is None and (denied or refund.state is RefundState.REFUNDED):
                alert, number = AlertKind.CONTRADICTED, refund.order_no
            self._keep("journal.foreign", device_sn, entry, now, {"order_no": entry.order_no} if entry.order_no else {})
            self._raise(alert, number, entry.amount_fen or 0, now)
            return Outcome(entry_n=entry.n, alert=alert)
        state = TRANSITIONS[refund.state][event]
        extra: dict[str, Any] = {"order_no": refund.order_no, "amount_fen": refund.amount_fen}
        if state is RefundState.REFUNDED:
            if refund.state is RefundState.DECLINED:
                alert = AlertKind.LATE_REFUND  # somebody may have paid it out, or asked for another meanwhile
            back = self._return_of(refund, entry)
            extra |= {"amount_fen": back.amount_fen, "actual_refunded_fen": back.own_fen}
            if back.amount_fen != refund.amount_fen:
                alert = alert or AlertKind.AMOUNT_DIFFERS
            self._give_back(refund, back, entry)
        self._keep(f"refund.{entry.result}", device_sn, entry, now, extra)
        self._store.run(
            "UPDATE refunds SET state = ?, cause = ?, finished_at = ?, journal_n = ? WHERE refund_no = ?",
            (state.value, cause_of(entry), format_instant(now), entry.n, refund.refund_no),
        )
        self._raise(alert, refund.order_no, extra["amount_fen"], now)
        sale = self._sale_must(refund.order_no)
        if state is RefundState.REFUNDED and sale.refunded_fen > sale.paid_fen:
            self._raise(AlertKind.OVER_REFUNDED, sale.order_no, sale.refunded_fen, now)
            alert = alert or AlertKind.OVER_REFUNDED
        return Outcome(entry_n=entry.n, sale=sale, refund=self._refund_must(refund.refund_no), alert=alert)

    def _refund_from(self, device_sn: str, entry: JournalEntry, now: datetime) -> RefundRecord | None:
        """Money of one of our orders went back and nobody here asked: the books must hold it all the same."""
        sale = self._sale(entry.order_no) if entry.order_no else None
        if sale is None:
            return None
        day, serial = self._next_refund(now)
        refund = RefundRecord(
            refund_no=RefundNo(entry.subject_no), order_no=sale.order_no, device_sn=device_sn, created_at=now,
            amount_fen=entry.amount_fen or sale.amount_fen, state=RefundState.SUBMITTED, reason=AT_THE_TERMINAL,
            asked_by="",
        )  # fmt: skip
        self._write_refund(refund, day.isoformat(), serial)
        return refund

    def _return_of(self, refund: RefundRecord, entry: JournalEntry) -> _Return:
        amount_fen = entry.amount_fen or refund.amount_fen
        paid = self._store.row(
            """SELECT actual_paid_fen,
                   (SELECT coalesce(sum(actual_refunded_fen), 0) FROM refunds AS other
                    WHERE other.order_no = transactions.order_no AND other.state = 'REFUNDED')
               FROM transactions WHERE order_no = ?""",
            (refund.order_no,),
        )
        own_fen = own_part_fen(amount_fen, actual_paid_fen=paid[0], actual_refunded_fen=paid[1]) if paid else 0
        return _Return(amount_fen=amount_fen, own_fen=own_fen)

    def _give_back(self, refund: RefundRecord, back: _Return, entry: JournalEntry) -> None:
        self._store.run(
            """UPDATE refunds SET amount_fen = ?, actual_refunded_fen = ?, refunded_at = ?, refunded_us = ?,
                   trade_no = coalesce((SELECT trade_no FROM transactions WHERE order_no = refunds.order_no), '')
               WHERE refund_no = ?""",
            (back.amount_fen, back.own_fen, format_instant(entry.at), epoch_us(entry.at), refund.refund_no),
        )
        self._store.run(
            "UPDATE sales SET refunded_fen = refunded_fen + ? WHERE order_no = ?", (back.amount_fen, refund.order_no)
        )

    # --- inside ----------------------------------------------------------------------------------------------------

    def _next_refund(self, now: datetime) -> tuple[Any, int]:
        day = self.service_day(now)
        serial: int = self._store.value(
            "SELECT coalesce(max(serial), 0) + 1 FROM refunds WHERE service_day = ?", (day.isoformat(),)
        )
        return day, serial

    def _write_refund(self, refund: RefundRecord, day: str, serial: int) -> None:
        at = format_instant(refund.created_at)
        body = {
            "refund_no": refund.refund_no,
            "order_no": refund.order_no,
            "amount_fen": refund.amount_fen,
            "device_sn": refund.device_sn,
            "reason": refund.reason,
            "asked_by": refund.asked_by,
        }
        first_n = self._ledger.append("refund.submitted", body, at=at)
        self._store.run(
            """INSERT INTO refunds (refund_no, service_day, serial, order_no, trade_no, amount_fen, state, reason,
                                    asked_by, device_sn, created_at, first_n)
               VALUES (?, ?, ?, ?, coalesce((SELECT trade_no FROM transactions WHERE order_no = ?), ''), ?, ?, ?, ?,
                       ?, ?, ?)""",
            (
                refund.refund_no, day, serial, refund.order_no, refund.order_no, refund.amount_fen, refund.state.value,
                refund.reason, refund.asked_by, refund.device_sn, at, first_n,
            ),
        )  # fmt: skip

    def _refund(self, number: str) -> RefundRecord | None:
        row = self._store.row(f"SELECT {REFUND_COLUMNS} FROM refunds WHERE refund_no = ?", (number,))
        return refund_of(row) if row else None

    def _refund_must(self, number: str) -> RefundRecord:
        refund = self._refund(number)
        if refund is None:
            raise DefectError(f"no refund {number}")
        return refund

    def _move_refund(self, number: RefundNo, event: RefundEvent, kind: str, cause: str, now: datetime) -> RefundRecord:
        at = format_instant(now)
        with self._store.transaction():
            before = self._refund_must(number)
            state = next_state(before.state, event)
            body = {"refund_no": number, "order_no": before.order_no, "cause": cause}
            self._ledger.append(kind, body, at=at)
            finished_at = "" if state is RefundState.IN_DOUBT else at
            self._store.run(
                "UPDATE refunds SET state = ?, cause = ?, finished_at = ? WHERE refund_no = ?",
                (state.value, cause, finished_at, number),
            )
        return self._refund_must(number)


def _is_denial(refund: RefundRecord, device_sn: str) -> bool:
    """Tell whether another terminal than the one that was asked would settle a refund by saying that nothing went
    back: it cannot know."""
    return refund.state is not RefundState.DECLINED and refund.device_sn not in ("", device_sn)
