"""The model books' half of the terminal's journal: what an entry does to sales, refunds, verifications and alerts.

A second, independent reading of terminal-link.md, Journal, in the words of the domain; `tests/contract/test_books.py`
compares it with the real one.
"""

from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING

from desktop.domain.errors import DefectError
from desktop.domain.identifiers import OrderNo, is_refund_of, parse_order_no
from desktop.domain.journal import SALE_EVENT_OF, EntryKind, JournalEntry, PaymentResult
from desktop.domain.payment import GIVEN_UP_STATES, PAID_NOTHING, TRANSITIONS, SaleState, Way
from desktop.domain.refund import EVENT_OF_RESULT as REFUND_EVENT_OF
from desktop.domain.refund import TRANSITIONS as REFUND_TRANSITIONS
from desktop.domain.refund import RefundEvent, RefundState
from desktop.domain.verification import EVENT_OF_RESULT as VERIFICATION_EVENT_OF
from desktop.domain.verification import TRANSITIONS as VERIFICATION_TRANSITIONS
from desktop.services.ports import OpenAlert, Outcome, RefundRecord, Sale
from desktop.services.settings import Settings
from desktop.services.views import AlertKind
from tests.campaigns.simulation.rows import PAID_STATES, RefundRow, SaleRow, Tables, refund_with, sale_with

_MEANT = ("paid", "paid_offline", "refunded", "matched")
_RESULTS = {result.value: SALE_EVENT_OF[result] for result in PaymentResult}


class TakeOver:
    """What takes entries over; the rest of the books is `ModelBooks`."""

    tables: Tables
    provider_pid: str
    _settings: Settings
    if TYPE_CHECKING:
        service_day: Callable[[datetime], date]

    def _row(self, number: str) -> SaleRow:
        row = self.tables.sales.get(number)
        if row is None:
            raise DefectError(f"no sale {number}")
        return row

    def _take_over(self, device_sn: str, entries: tuple[JournalEntry, ...], now: datetime) -> list[Outcome]:
        head = self.tables.head(device_sn)
        if entries and entries[0].n > head + 1 and self._may_skip(device_sn, head):
            head = self._drop(device_sn, entries[0].n - 1, now)
        for index, entry in enumerate(entries):
            if entry.n != head + 1 + index:
                raise DefectError(f"journal entry {entry.n} where {head + 1 + index} was due")
        kept = self.tables.journal.setdefault(device_sn, {})
        outcomes = []
        for entry in entries:
            kept[entry.n] = entry
            self.tables.heads[device_sn] = entry.n
            outcomes.append(self._take_one(device_sn, entry, now))
        return outcomes

    def _may_skip(self, device_sn: str, head: int) -> bool:
        restored = self.tables.restored
        return head == 0 or (restored is not None and restored.get(device_sn, 0) == head)

    def _drop(self, device_sn: str, upto: int, _now: datetime) -> int:
        first = self.tables.head(device_sn) + 1
        self.tables.dropped.setdefault(device_sn, []).append(range(first, upto + 1))
        self.tables.heads[device_sn] = upto
        return upto

    def _end_reading(self, device_sn: str, upto: int, now: datetime) -> None:
        if upto > self.tables.head(device_sn):
            self._drop(device_sn, upto, now)
        if self.tables.restored is not None:
            self.tables.read.add(device_sn)

    def _take_single(self, device_sn: str, entry: JournalEntry, now: datetime) -> Outcome:
        self.tables.journal.setdefault(device_sn, {})[entry.n] = entry
        return self._take_one(device_sn, entry, now)

    def _recovered(self, device_sn: str, entry: JournalEntry) -> SaleRow | None:
        """A sale of our own that the backup did not hold; its own serial where no other was given out since."""
        tables, number = self.tables, parse_order_no(entry.subject_no)
        if tables.restored is None or number is None or number.till_id != self._settings.till.till_id:
            return None
        if not entry.amount_fen:
            return None
        day = number.service_day
        rows = [row for row in tables.sales.values() if row.day == day]
        anew = [row.serial for row in rows if row.meal_id and row.sale.order_no not in tables.backed_up]
        is_free = all(row.serial != number.serial for row in rows) and number.serial < min(anew, default=10**6)
        serial = number.serial if is_free else tables.last_serial.get(("", day), 0) + 1
        tables.last_serial["", day] = max(serial, tables.last_serial.get(("", day), 0))
        tables.last_day = day
        sale = Sale(
            order_no=OrderNo(entry.subject_no), state=SaleState.SUBMITTED, amount_fen=entry.amount_fen, way=Way.FACE,
            meal_name="", device_sn=device_sn, created_at=entry.at,
        )  # fmt: skip
        row = tables.sales[entry.subject_no] = SaleRow(sale, day, serial, "", 0)
        return row

    def _take_one(self, device_sn: str, entry: JournalEntry, now: datetime) -> Outcome:
        self.tables.entries += 1
        match entry.kind:
            case EntryKind.PAYMENT:
                return self._take_payment(device_sn, entry, now)
            case EntryKind.REFUND:
                return self._take_refund(device_sn, entry, now)
            case EntryKind.VERIFICATION:
                return self._take_verification(device_sn, entry, now)

    def _take_payment(self, device_sn: str, entry: JournalEntry, now: datetime) -> Outcome:
        row, event = self.tables.sales.get(entry.subject_no), _RESULTS.get(entry.result)
        if row is None and event is not None:
            row = self._recovered(device_sn, entry)
        told = event is None or entry.result in ("paid", "paid_offline")
        # Another terminal than the one that was asked cannot know that nothing was charged.
        elsewhere = not told and row is not None and row.sale.device_sn != device_sn
        if row is None or event is None or elsewhere or event not in TRANSITIONS[row.sale.state]:
            alert = AlertKind.FOREIGN_ENTRY if told else None
            if row is not None and not told and row.sale.state not in GIVEN_UP_STATES:
                alert = AlertKind.CONTRADICTED
            self._raise(alert, entry.subject_no, entry.amount_fen or 0, now)
            return Outcome(entry_n=entry.n, alert=alert)
        before = row.sale
        state = TRANSITIONS[before.state][event]
        paid_fen = before.amount_fen if entry.amount_fen is None else entry.amount_fen
        alert = None
        if state in PAID_STATES:
            if before.state in GIVEN_UP_STATES:
                alert = AlertKind.LATE_PAID
            elif paid_fen != before.amount_fen:
                alert = AlertKind.AMOUNT_DIFFERS
            elif row.guard:
                alert = AlertKind.GUARD_TOO_LATE
        elif before.state is SaleState.PAID_OFFLINE:
            alert = AlertKind.CHARGE_FAILED
        trade_no = ""
        if state is SaleState.PAID:
            taken = any(other.trade_no == entry.trade_no for other in self.tables.sales.values())
            trade_no = "" if taken else entry.trade_no
            if not trade_no:
                alert = alert or AlertKind.FOREIGN_ENTRY
        person_ref, serving = entry.person_ref or before.person_ref, 0
        if person_ref and state in PAID_STATES:
            serving = 1 + sum(
                other.is_paid
                and other is not row
                and other.sale.person_ref == person_ref
                and (other.day, other.meal_id) == (row.day, row.meal_id)
                and other.sale.refunded_fen < other.sale.amount_fen
                for other in self.tables.sales.values()
            )
        row.trade_no = trade_no
        row.sale = sale_with(
            before, state, PAID_NOTHING if state in PAID_STATES and paid_fen <= 0 else _cause(entry), now, person_ref,
            amount_fen=paid_fen if paid_fen > 0 else before.amount_fen, serving=serving,
        )  # fmt: skip
        self._raise(alert, entry.subject_no, paid_fen, now)
        if state in PAID_STATES and (wrong := self._wrong_parameters(entry)):
            self._raise(AlertKind.WRONG_PARAMETERS, entry.subject_no, paid_fen, now, detail=" ".join(wrong))
            alert = alert or AlertKind.WRONG_PARAMETERS
        return Outcome(entry_n=entry.n, sale=row.sale, alert=alert)

    def _wrong_parameters(self, entry: JournalEntry) -> list[str]:
        if not self.provider_pid:
            return []
        right = {
            "provider_pid": entry.provider_pid == self.provider_pid,
            "store_id": entry.store_id == self._settings.terminal.store_id,
            "terminal_params": bool(entry.terminal_params),
        }
        return [name for name, is_right in right.items() if not is_right]

    def _take_refund(self, device_sn: str, entry: JournalEntry, now: datetime) -> Outcome:
        event, alert = REFUND_EVENT_OF.get(entry.result), None
        row = self.tables.refunds.get(entry.subject_no)
        if row is None and event is RefundEvent.JOURNAL_REFUNDED:
            ours = is_refund_of(self._settings.till.till_id, entry.subject_no) and self.tables.restored is not None
            row = self._refund_from(device_sn, entry, now)
            alert = None if ours else AlertKind.FOREIGN_ENTRY
        told = event is None or event is RefundEvent.JOURNAL_REFUNDED
        elsewhere = not told and row is not None and row.refund.device_sn != device_sn
        if row is None or event is None or elsewhere or event not in REFUND_TRANSITIONS[row.refund.state]:
            alert, number = AlertKind.FOREIGN_ENTRY if told else None, entry.subject_no
            if row is not None and not told and row.refund.state is not RefundState.DECLINED:
                alert, number = AlertKind.CONTRADICTED, row.refund.order_no
            self._raise(alert, number, entry.amount_fen or 0, now)
            return Outcome(entry_n=entry.n, alert=alert)
        before, state = row.refund, REFUND_TRANSITIONS[row.refund.state][event]
        amount_fen = before.amount_fen
        sale_row = self._row(before.order_no)
        if state is RefundState.REFUNDED:
            if before.state is RefundState.DECLINED:
                alert = AlertKind.LATE_REFUND
            amount_fen = entry.amount_fen or before.amount_fen
            if amount_fen != before.amount_fen:
                alert = alert or AlertKind.AMOUNT_DIFFERS
            sale = sale_row.sale
            sale_row.sale = sale_with(
                sale, sale.state, sale.cause, sale.finished_at, sale.person_ref,
                refunded_fen=sale.refunded_fen + amount_fen,
            )  # fmt: skip
        row.refund = refund_with(before, state, _cause(entry), now, amount_fen=amount_fen)
        self._raise(alert, before.order_no, amount_fen, now)
        sale = sale_row.sale
        paid_fen = sale.amount_fen if sale_row.is_paid and sale.cause != PAID_NOTHING else 0
        if state is RefundState.REFUNDED and sale.refunded_fen > paid_fen:
            self._raise(AlertKind.OVER_REFUNDED, sale.order_no, sale.refunded_fen, now)
            alert = alert or AlertKind.OVER_REFUNDED
        return Outcome(entry_n=entry.n, sale=sale_row.sale, refund=row.refund, alert=alert)

    def _refund_from(self, device_sn: str, entry: JournalEntry, now: datetime) -> RefundRow | None:
        """Nobody here asked for it; the books hold it all the same."""
        sale_row = self.tables.sales.get(entry.order_no)
        if sale_row is None:
            return None
        day = self.service_day(now)
        serial = self.tables.last_serial.get(("R", day), 0) + 1
        refund = RefundRecord(
            refund_no=entry.subject_no, order_no=sale_row.sale.order_no,  # type: ignore[arg-type]
            amount_fen=entry.amount_fen or sale_row.sale.amount_fen, state=RefundState.SUBMITTED, reason="terminal",
            asked_by="", device_sn=device_sn, created_at=now,
        )  # fmt: skip
        return self._write_refund(refund, day, serial)

    def _write_refund(self, refund: RefundRecord, day: date, serial: int) -> RefundRow:
        self.tables.last_serial["R", day] = serial
        row = self.tables.refunds[refund.refund_no] = RefundRow(refund, day, serial)
        return row

    def _take_verification(self, device_sn: str, entry: JournalEntry, now: datetime) -> Outcome:
        row, event = self.tables.verifications.get(entry.subject_no), VERIFICATION_EVENT_OF.get(entry.result)
        if row is None or event is None or row.record.device_sn != device_sn:
            return Outcome(entry_n=entry.n)
        if event not in VERIFICATION_TRANSITIONS[row.record.state]:
            return Outcome(entry_n=entry.n)
        row.become(VERIFICATION_TRANSITIONS[row.record.state][event], _cause(entry), now, entry.person_ref)
        return Outcome(entry_n=entry.n, verification=row.record)

    def _raise(self, kind: AlertKind | None, number: str, amount_fen: int, now: datetime, *, detail: str = "") -> None:
        if kind is None:
            return
        alerts = self.tables.alerts
        for index, alert in enumerate(alerts):
            if detail and (alert.kind, alert.detail) == (kind, detail) and alert.alert_id not in self.tables.dismissed:
                alerts[index] = OpenAlert(
                    alert_id=alert.alert_id, kind=kind, order_no=alert.order_no, amount_fen=alert.amount_fen,
                    raised_at=alert.raised_at, detail=detail, count=alert.count + 1,
                )  # fmt: skip
                return
        alerts.append(
            OpenAlert(
                alert_id=len(alerts) + 1, kind=kind, order_no=number, amount_fen=amount_fen, raised_at=now,
                detail=detail,
            )
        )  # fmt: skip


def _cause(entry: JournalEntry) -> str:
    return "" if entry.result in _MEANT else entry.error or entry.result
