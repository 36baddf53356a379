"""Takes the terminal's journal over into the books: what it says happened is what happened.

`core` thread only. Promises: entries are taken once, in order, gapless, each with what follows from it in one commit;
nothing the terminal says is dropped, also when it contradicts the books: such an entry is kept and raises an alert.
What a terminal says is untrusted: only our own mistakes raise DefectError here. Source: terminal-link.md, Journal;
settlement.md, Input (the `transactions` row).
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from desktop.adapters.storage.evidence import cause_of
from desktop.adapters.storage.payments import SALE_COLUMNS, sale_of
from desktop.adapters.storage.refunds import Refunds
from desktop.adapters.storage.restorations import journal_head, restorations, shortenings, was_read
from desktop.adapters.storage.restored import RestoredSales
from desktop.adapters.storage.verifications import Verifications
from desktop.domain.errors import DefectError
from desktop.domain.events import TerminalIdentity
from desktop.domain.instants import LOCAL_ZONE, epoch_us, format_instant, local_day, month_of, parse_instant
from desktop.domain.journal import SALE_EVENT_OF, EntryKind, JournalEntry, PaymentResult
from desktop.domain.payment import (
    GIVEN_UP_STATES,
    PAID_NOTHING,
    PAID_STATES,
    TRANSITIONS,
    PaidParts,
    SaleState,
    paid_parts,
)
from desktop.services.ports import Outcome, Sale
from desktop.services.views import AlertKind

_PAID = frozenset({PaymentResult.PAID, PaymentResult.PAID_OFFLINE})
_FIRST, _LAST = datetime(2000, 1, 1, tzinfo=UTC), datetime(9000, 1, 1, tzinfo=UTC)
_LEDGER_KIND = {
    SaleState.PAID: "sale.paid",
    SaleState.PAID_OFFLINE: "sale.paid_offline",
    SaleState.DECLINED: "sale.declined",
    SaleState.CANCELLED: "sale.cancelled",
}


class JournalTakeOver(Refunds, Verifications, RestoredSales):
    """services.ports.JournalBook."""

    def know_device(self, identity: TerminalIdentity, now: datetime) -> None:
        at, school = format_instant(now), self._settings.school
        ended = school.agreement_ended_at
        customer = (
            school.customer_id,
            school.industry,
            ended,
            epoch_us(parse_instant(ended)) if ended else None,
            school.fee_mode,
        )
        device = (
            identity.sn,
            school.customer_id,
            identity.manufacturer,
            identity.camera_vendor,
            identity.face_algorithm,
            identity.model,
            identity.firmware,
        )
        with self._store.transaction():
            known = self._store.row("SELECT * FROM customers WHERE customer_id = ?", (school.customer_id,))
            if known != customer:
                names = ("customer_id", "industry", "agreement_ended_at", "fee_mode")
                values = (school.customer_id, school.industry, ended, school.fee_mode)
                self._ledger.append("customer.known", dict(zip(names, values, strict=True)), at=at)
                self._store.run("INSERT OR REPLACE INTO customers VALUES (?, ?, ?, ?, ?)", customer)
            columns = "device_sn, customer_id, manufacturer, camera_vendor, face_algorithm, model, firmware"
            before = self._store.row(f"SELECT {columns}, activated_on FROM devices WHERE device_sn = ?", (identity.sn,))
            activated_on = before[-1] if before else local_day(now).isoformat()
            if before is None or before[:-1] != device:
                body = dict(zip(columns.split(", "), device, strict=True)) | {"activated_on": activated_on}
                self._ledger.append("device.known", body, at=at)
            self._store.run(
                "INSERT OR REPLACE INTO devices VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", (*device, activated_on, at)
            )

    def journal_head(self, device_sn: str) -> int:
        return journal_head(self._store, device_sn)

    def note_clock(self, device_sn: str, drift_s: float, now: datetime) -> None:
        body = {"device_sn": device_sn, "drift_ms": round(drift_s * 1000)}
        with self._store.transaction():
            self._ledger.append("clock.checked", body, at=format_instant(now))

    def note_jump(self, jump_s: float, now: datetime) -> None:
        with self._store.transaction():
            self._ledger.append("clock.jumped", {"by_ms": round(jump_s * 1000)}, at=format_instant(now))
            self._raise(AlertKind.CLOCK_JUMPED, "", 0, now, detail="clock")

    def take_over(self, device_sn: str, entries: Sequence[JournalEntry], now: datetime) -> list[Outcome]:
        with self._store.transaction():
            head = self.journal_head(device_sn)
            outcomes = []
            if entries and entries[0].n > head + 1 and self.journal_may_skip(device_sn, head):
                self._shorten(device_sn, head, entries[0].n - 1, now)
                head = entries[0].n - 1
            for entry in entries:
                head += 1
                if entry.n != head:
                    raise DefectError(f"journal entry {entry.n} where {head} was due")
                outcomes.append(self._take_one(device_sn, entry, now))
        return outcomes

    def journal_read(self, device_sn: str, upto: int, now: datetime) -> bool:
        head, known = self.journal_head(device_sn), restorations(self._store)
        if upto > head and not self.journal_may_skip(device_sn, head):
            return False
        is_first = bool(known) and not was_read(self._store, device_sn, known[-1].n)
        if upto > head or is_first:
            with self._store.transaction():
                if upto > head:
                    self._shorten(device_sn, head, upto, now)
                if is_first:  # once: it proves what the numbers that the restoration lost were not
                    body = {"device_sn": device_sn, "upto": max(upto, head)}
                    self._ledger.append("journal.read", body, at=format_instant(now))
        return True

    def take_dropped(self, device_sn: str, entry: JournalEntry, now: datetime) -> Outcome | None:
        known = restorations(self._store)
        dropped = [
            each
            for each in (shortenings(self._store, since=known[0].n) if known else [])
            if each.device_sn == device_sn and each.first <= entry.n <= each.last
        ]
        held = self._store.row("SELECT 1 FROM journal WHERE device_sn = ? AND n = ?", (device_sn, entry.n))
        if not dropped or held is not None:
            return None
        with self._store.transaction():
            return self._take_one(device_sn, entry, now)

    def _shorten(self, device_sn: str, head: int, upto: int, now: datetime) -> None:
        """Write down that a terminal has dropped its entries from `head` to `upto`: what another desk, or the ledger
        that was lost, had acknowledged."""
        body: dict[str, Any] = {"device_sn": device_sn, "after": head, "upto": upto}
        if head == 0:
            body = {"device_sn": device_sn, "after": upto}
        self._ledger.append("journal.shortened" if head else "journal.begun", body, at=format_instant(now))

    def _take_one(self, device_sn: str, entry: JournalEntry, now: datetime) -> Outcome:
        entry = replace(entry, at=min(max(entry.at, _FIRST), _LAST))  # `raw` keeps what it said
        match entry.kind:
            case EntryKind.PAYMENT:
                return self._take_payment(device_sn, entry, now)
            case EntryKind.REFUND:
                return self._take_refund(device_sn, entry, now)
            case EntryKind.VERIFICATION:
                return self._take_verification(device_sn, entry, now)

    def _take_payment(self, device_sn: str, entry: JournalEntry, now: datetime) -> Outcome:
        sale = self._sale(entry.subject_no)
        result = _result_of(entry)
        if sale is None and result is not None:
            sale = self._recovered(device_sn, entry, format_instant(now))
        denied = sale is not None and result not in _PAID and _is_denial(sale, device_sn)
        if sale is None or result is None or denied or SALE_EVENT_OF[result] not in TRANSITIONS[sale.state]:
            alert = AlertKind.FOREIGN_ENTRY if result is None or result in _PAID else None
            if sale is not None and alert is None and (denied or sale.state in PAID_STATES):
                alert = AlertKind.CONTRADICTED
            self._keep("journal.foreign", device_sn, entry, now, {})
            self._raise(alert, entry.subject_no, entry.amount_fen or 0, now)
            return Outcome(entry_n=entry.n, alert=alert)
        state = TRANSITIONS[sale.state][SALE_EVENT_OF[result]]
        paid_fen = sale.amount_fen if entry.amount_fen is None else entry.amount_fen
        alert = self._alert_of(sale, state, paid_fen, entry.person_ref or sale.person_ref)
        extra: dict[str, Any] = {"amount_fen": paid_fen}
        if stages := self._stages.pop(sale.order_no, None):
            extra["stages"] = stages
        if state is SaleState.PAID:
            extra |= self._transaction_of(device_sn, sale, entry, paid_fen)
            if not extra["trade_no"]:
                alert = alert or AlertKind.FOREIGN_ENTRY
        elif state is SaleState.PAID_OFFLINE:  # what its charge will be settled by
            told = {"product": entry.product, "provider_pid": entry.provider_pid}
            extra |= {name: text for name, text in told.items() if text}
        self._keep(_LEDGER_KIND[state], device_sn, entry, now, extra)
        finished = self._finish(sale, state, entry, extra.get("trade_no") or None, paid_fen, now)
        self._raise(alert, entry.subject_no, paid_fen, now)
        if state in PAID_STATES and (wrong := self._wrong_parameters(entry)):
            # Told at once: at the month's end nobody could mend what the whole month lost.
            self._raise(AlertKind.WRONG_PARAMETERS, entry.subject_no, paid_fen, now, detail=" ".join(wrong))
            alert = alert or AlertKind.WRONG_PARAMETERS
        return Outcome(entry_n=entry.n, sale=finished, alert=alert)

    def _alert_of(self, sale: Sale, state: SaleState, paid_fen: int, person_ref: str) -> AlertKind | None:
        if state not in PAID_STATES:
            return AlertKind.CHARGE_FAILED if sale.state is SaleState.PAID_OFFLINE else None
        if sale.state in GIVEN_UP_STATES:
            return AlertKind.LATE_PAID
        if paid_fen != sale.amount_fen:
            return AlertKind.AMOUNT_DIFFERS
        if sale.state is SaleState.IN_DOUBT and person_ref and self._paid_here(sale, person_ref):
            return AlertKind.PAID_HERE_TOO
        guarded = self._store.value("SELECT guard FROM sales WHERE order_no = ?", (sale.order_no,))
        return AlertKind.GUARD_TOO_LATE if guarded else None

    def _paid_here(self, sale: Sale, person_ref: str) -> bool:
        """Tell whether somebody also paid for this meal at this computer, in whichever way, while the terminal was
        away: nobody knew yet that it had recognised them, so no guard could refuse."""
        return bool(
            self._store.value(
                """SELECT EXISTS (SELECT 1 FROM sales AS here, sales AS this
                       WHERE this.order_no = ? AND here.person_ref = ? AND here.way IN ('local', 'card', 'lookup')
                         AND here.service_day = this.service_day AND here.meal_id = this.meal_id
                         AND here.state IN ('PAID', 'PAID_OFFLINE'))""",
                (sale.order_no, person_ref),
            )
        )

    def _wrong_parameters(self, entry: JournalEntry) -> list[str]:
        """Return which of the parameters that incentive depends on are missing or wrong in a paid entry."""
        if not self.provider_pid:
            return []  # no policy says which account it should be
        found = {"provider_pid": entry.provider_pid == self.provider_pid}
        found["store_id"] = entry.store_id == self._settings.terminal.store_id
        found["terminal_params"] = bool(entry.terminal_params)
        return [name for name, right in found.items() if not right]

    def _transaction_of(self, device_sn: str, sale: Sale, entry: JournalEntry, paid_fen: int) -> dict[str, Any]:
        """Write the settlement's row and return it; without a trade number of its own there is none to settle."""
        parts = (
            paid_parts(entry.fund_bills) if entry.fund_bills else PaidParts(actual_paid_fen=paid_fen, credit_paid_fen=0)
        )
        actual_fen = min(parts.actual_paid_fen, paid_fen)
        taken = self._store.row("SELECT 1 FROM sales WHERE trade_no = ?", (entry.trade_no,))
        row = {
            "trade_no": "" if taken else entry.trade_no,
            "customer_id": self._settings.school.customer_id,
            "paid_at": format_instant(entry.at),
            "actual_paid_fen": actual_fen,
            "credit_paid_fen": min(parts.credit_paid_fen, actual_fen),
            "product": entry.product,
            "provider_pid": entry.provider_pid,
        }
        day = local_day(entry.at, LOCAL_ZONE)
        if row["trade_no"] and paid_fen > 0:
            self._store.run(
                """INSERT INTO transactions (trade_no, customer_id, paid_at, actual_paid_fen, credit_paid_fen, product,
                       provider_pid, order_no, device_sn, user_id, paid_us, paid_day, paid_month, amount_fen)
                   VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                (
                    *row.values(),
                    sale.order_no,
                    device_sn,
                    entry.user_id,
                    epoch_us(entry.at),
                    day.isoformat(),
                    month_of(day),
                    paid_fen,
                ),
            )
        return row

    def _finish(
        self, sale: Sale, state: SaleState, entry: JournalEntry, trade_no: str | None, paid_fen: int, now: datetime
    ) -> Sale:
        person_ref = entry.person_ref or sale.person_ref
        nothing = PAID_NOTHING if state in PAID_STATES and paid_fen <= 0 else ""
        serving = 0
        if person_ref and state in PAID_STATES:
            serving = self._store.value(
                """SELECT count(*) + 1 FROM sales AS other, sales AS this
                   WHERE this.order_no = ? AND other.person_ref = ? AND other.service_day = this.service_day
                     AND other.meal_id = this.meal_id AND other.state IN ('PAID', 'PAID_OFFLINE')
                     AND other.refunded_fen < other.amount_fen AND other.order_no <> this.order_no""",
                (sale.order_no, person_ref),
            )
        row = self._store.row(
            f"""UPDATE sales SET state = ?, cause = ?, amount_fen = ?, person_ref = ?,
                    user_id = coalesce(nullif(?, ''), user_id), face_id = coalesce(nullif(?, ''), face_id),
                    trade_no = ?, serving = ?, finished_at = ?, journal_n = ?
                WHERE order_no = ? RETURNING {SALE_COLUMNS}""",
            (
                state.value,
                cause_of(entry) or nothing,
                paid_fen if paid_fen > 0 else sale.amount_fen,
                person_ref,
                entry.user_id,
                entry.face_id,
                trade_no,
                serving,
                format_instant(now),
                entry.n,
                sale.order_no,
            ),
        )
        if row is None:
            raise DefectError(f"no sale {sale.order_no}")
        return sale_of(row)


def _is_denial(sale: Sale, device_sn: str) -> bool:
    """Tell whether another terminal than the one that was asked would settle a sale by saying that nothing was
    charged: it cannot know."""
    return sale.state not in GIVEN_UP_STATES and sale.device_sn not in ("", device_sn)


def _result_of(entry: JournalEntry) -> PaymentResult | None:
    try:
        return entry.payment_result()
    except ValueError:
        return None
