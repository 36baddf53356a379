"""`services.ports.Books` in memory, with the contract of the file and its faults: what the simulated desk writes into.

Promises, as SqliteBooks does: a call is one transaction, wholly there or not at all. A fault raises with nothing
written, or raises and leaves open whether it was written: nobody sees it before `reopen`, the next commit on the same
connection overwrites it, and a killed process finds it or does not. After some faults every call fails until `reopen`
succeeds. What `tests/contract/test_books.py` runs against both keeps this model honest. Source: promises.md 4 and 5.
"""

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from typing import Any, NoReturn

from desktop.domain.errors import DefectError, OperatorError
from desktop.domain.events import DeviceCertificate, Stage, TerminalIdentity
from desktop.domain.guards import DinerToday
from desktop.domain.identifiers import SALT_ALPHABET, SALT_LENGTH, OrderNo, RefundNo, RequestNo
from desktop.domain.identifiers import order_no as make_order_no
from desktop.domain.identifiers import refund_no as make_refund_no
from desktop.domain.identifiers import request_no as make_request_no
from desktop.domain.instants import format_instant, local_day
from desktop.domain.journal import JournalEntry
from desktop.domain.menu import Dish
from desktop.domain.payment import DEFERRED_WAYS, OPEN_STATES, SaleEvent, SaleState, next_state
from desktop.domain.person import Person
from desktop.domain.refund import HOLDING_STATES, RefundEvent, RefundState
from desktop.domain.refund import next_state as next_refund_state
from desktop.domain.staff import StaffRef
from desktop.domain.verification import VerificationEvent, VerificationState
from desktop.domain.verification import next_state as next_verification_state
from desktop.services.ports import (
    Chance,
    KnownHere,
    Lifted,
    NewRefund,
    NewSale,
    OfflineUse,
    OpenAlert,
    Outcome,
    Pairing,
    RefundRecord,
    Sale,
    SeenHere,
    VerificationRecord,
)
from desktop.services.settings import Settings
from desktop.services.views import AlertKind
from tests.campaigns.simulation.entries import TakeOver
from tests.campaigns.simulation.rows import (
    PAID_STATES,
    SaleRow,
    Tables,
    VerificationRow,
    refund_with,
    sale_with,
)
from tests.helpers.enrolment_book import MemoryEnrolments
from tests.helpers.no_exchanges import NoExchanges

LONGEST_STEP_BACK = timedelta(days=1)
_OPEN_REFUNDS = (RefundState.SUBMITTED, RefundState.IN_DOUBT)
_OPEN_VERIFICATIONS = (VerificationState.SUBMITTED, VerificationState.IN_DOUBT)


class Fault:
    """What befalls one transaction. `written`: it raises and may be found later; `dead`: until `reopen` all fails."""

    __slots__ = ("code", "dead", "reopen_failures", "written")

    def __init__(self, code: str, *, written: bool, dead: bool, reopen_failures: int) -> None:
        self.code, self.written, self.dead, self.reopen_failures = code, written, dead, reopen_failures


class ModelBooks(TakeOver, MemoryEnrolments, NoExchanges):
    """`step` is called before and after every commit and may raise; `dinner` names who a submitted order is for."""

    def __init__(
        self,
        settings: Settings,
        chance: Chance,
        people: dict[str, Person] | None = None,
        step: Callable[[], object] = int,
    ) -> None:
        MemoryEnrolments.__init__(self)  # nobody is enrolled in a simulated lunch
        self.tables = Tables()
        self.provider_pid = ""
        self.dinner = 0
        self.writes = 0
        self.faults: dict[int, Fault] = {}  # by number of the write
        self._settings, self._chance, self._step = settings, chance, step
        self._people = people or {}
        self._dead: OperatorError | None = None
        self._reopen_failures = 0
        self._limbo: tuple[Callable[..., Any], tuple[Any, ...]] | None = None
        self._recent: list[Sale] | None = None
        self._alerts: list[OpenAlert] | None = None

    # --- transactions and their faults -----------------------------------------------------------------------------

    # --- the menu: nothing is cooked that is sold singly ----------------------------------------------------------

    def dishes_of(self, meal_id: str, day: date) -> tuple[Dish, ...]:
        return ()

    def offered(self, meal_id: str, day: date) -> tuple[Dish, ...]:
        return ()

    def dish(self, dish_id: str) -> Dish | None:
        return None

    def _write(self, change: Callable[..., Any], *arguments: Any) -> Any:
        if self._dead is not None:
            raise self._dead
        self._step()
        self.writes += 1
        fault = self.faults.pop(self.writes, None)
        if fault is not None:
            self._fail(fault, change, arguments)
        done = change(*arguments)
        self._limbo = None  # what was unknown before is overwritten
        self._recent = self._alerts = None
        self._step()
        return done

    def _fail(self, fault: Fault, change: Callable[..., Any], arguments: tuple[Any, ...]) -> NoReturn:
        error = OperatorError(fault.code, path="desk.db")
        if fault.written:
            self._limbo = change, arguments
        if fault.dead:
            self._dead = error
        self._reopen_failures = fault.reopen_failures
        raise error

    def reopen(self) -> None:
        if self._reopen_failures > 0:
            self._reopen_failures -= 1
            self._dead = OperatorError("disk.failed", path="desk.db")
            raise self._dead
        self.restart(found=True)

    def restart(self, *, found: bool) -> None:
        """Open anew: `found` tells whether what a failed COMMIT left is in the file."""
        limbo, self._limbo, self._dead, self._reopen_failures = self._limbo, None, None, 0
        if limbo is not None and found:
            change, arguments = limbo
            change(*arguments)
        self._recent = self._alerts = None

    def heal(self) -> None:
        """Nothing fails any more."""
        self.faults.clear()
        self._reopen_failures = 0

    def service_day(self, now: datetime) -> date:
        today = local_day(now)
        last = self.tables.last_day
        if last is None or last == today:
            return today
        return last if timedelta(0) < last - today <= LONGEST_STEP_BACK else today

    # --- sales -----------------------------------------------------------------------------------------------------

    def submit(self, new: NewSale, now: datetime) -> Sale:
        done: Sale = self._write(self._submit, new, now, self.dinner)
        return done

    def _submit(self, new: NewSale, now: datetime, dinner: int) -> Sale:
        tables, day = self.tables, self.service_day(now)
        serial = tables.last_serial.get(("", day), 0) + 1
        salt = self._chance.salt(SALT_ALPHABET, SALT_LENGTH)
        number = make_order_no(self._settings.till.till_id, day, serial, salt)
        sale = Sale(
            order_no=number, state=next_state(SaleState.CREATED, SaleEvent.SUBMIT), amount_fen=new.amount_fen,
            way=new.way, meal_name=new.meal_name, device_sn=new.device_sn, created_at=now,
        )  # fmt: skip
        tables.last_serial["", day] = serial
        tables.last_day = day
        tables.sales[number] = SaleRow(sale, day, serial, new.meal_id, dinner)
        return sale

    def sell_here(self, new: NewSale, seen: SeenHere | KnownHere, now: datetime) -> Sale:
        done: Sale = self._write(self._sell_here, new, seen, now)
        return done

    def _sell_here(self, new: NewSale, seen: SeenHere | KnownHere, now: datetime) -> Sale:
        sale = self._submit(new, now, 0)
        row = self._row(sale.order_no)
        state = next_state(sale.state, SaleEvent.RECOGNISED_HERE)
        serving = self.today(seen.person_ref, new.meal_id, now).servings_this_meal + 1
        row.sale = sale_with(sale, state, "", now, seen.person_ref, serving=serving)
        self.tables.entries += 1
        return row.sale

    def note_lift(self, lifted: Lifted, now: datetime) -> None:
        self._write(lambda: None)

    def serve_free(self, order_no: OrderNo, person_ref: str, meal_id: str, now: datetime) -> None:
        self._write(lambda: None)

    def has_left(self, order_no: OrderNo) -> bool:
        self._look()
        return False  # nothing is exported in a simulated lunch

    def void(self, order_no: OrderNo, reason: str, asked_by: str, by: StaffRef, now: datetime) -> Sale:
        done: Sale = self._write(self._void, order_no, now)
        return done

    def move_sale(
        self, order_no: OrderNo, new: NewSale, known: KnownHere, asked_by: str, by: StaffRef, now: datetime
    ) -> tuple[Sale, Sale]:
        done: tuple[Sale, Sale] = self._write(self._move_sale, order_no, new, known, now)
        return done

    def _move_sale(self, number: OrderNo, new: NewSale, known: KnownHere, now: datetime) -> tuple[Sale, Sale]:
        if number not in self.tables.sales or self.tables.sales[number].sale.state is not SaleState.PAID_OFFLINE:
            raise DefectError(f"{number} cannot be voided")
        made = self._sell_here(new, known, now)
        return self._void(number, now), made

    def _void(self, number: OrderNo, now: datetime) -> Sale:
        if number not in self.tables.sales:
            raise DefectError(f"no sale {number}")
        row = self.tables.sales[number]
        state = next_state(row.sale.state, SaleEvent.VOID)
        row.sale = sale_with(row.sale, state, "voided", now, row.sale.person_ref, serving=row.sale.serving)
        self.tables.entries += 1
        return row.sale

    def lose(self, order_no: OrderNo, person_ref: str, cause: str, now: datetime) -> Sale:
        done: Sale = self._write(self._move, order_no, SaleEvent.LOSE, person_ref, cause, now)
        return done

    def not_started(self, order_no: OrderNo, cause: str, now: datetime) -> Sale:
        done: Sale = self._write(self._move, order_no, SaleEvent.NOT_STARTED, "", cause, now)
        return done

    def _move(self, number: OrderNo, event: SaleEvent, person_ref: str, cause: str, now: datetime) -> Sale:
        row = self._row(number)
        before = row.sale
        state = next_state(before.state, event)
        row.sale = sale_with(
            before, state, cause, None if state is SaleState.IN_DOUBT else now, person_ref or before.person_ref
        )
        return row.sale

    def remember_stage(self, order_no: OrderNo, stage: Stage, now: datetime) -> None:
        """Stages decide nothing: the story alone tells them."""

    def note_guard(self, order_no: OrderNo, person_ref: str, code: str, now: datetime) -> None:
        self._write(self._note_guard, order_no, person_ref, code, now)

    def _note_guard(self, number: OrderNo, person_ref: str, code: str, _now: datetime) -> None:
        row = self.tables.sales.get(number)
        if row is not None:
            before = row.sale
            row.sale = sale_with(before, before.state, before.cause, before.finished_at, person_ref)
            row.guard = code

    # --- refunds ---------------------------------------------------------------------------------------------------

    def sale(self, order_no: OrderNo) -> Sale | None:
        self._look()
        row = self.tables.sales.get(order_no)
        return None if row is None else row.sale

    def held_fen(self, order_no: OrderNo) -> int:
        self._look()
        return sum(
            row.refund.amount_fen
            for row in self.tables.refunds.values()
            if row.refund.order_no == order_no and row.refund.state in HOLDING_STATES
        )

    def submit_refund(self, new: NewRefund, now: datetime) -> RefundRecord:
        done: RefundRecord = self._write(self._submit_refund, new, now)
        return done

    def _submit_refund(self, new: NewRefund, now: datetime) -> RefundRecord:
        sale, day = self._row(new.order_no).sale, self.service_day(now)
        serial = self.tables.last_serial.get(("R", day), 0) + 1
        number = make_refund_no(self._settings.till.till_id, day, serial, self._chance.salt(SALT_ALPHABET, SALT_LENGTH))
        refund = RefundRecord(
            refund_no=number, order_no=new.order_no, amount_fen=new.amount_fen, state=RefundState.SUBMITTED,
            reason=new.reason, asked_by=new.asked_by, device_sn=sale.device_sn, created_at=now,
        )  # fmt: skip
        self._write_refund(refund, day, serial)
        return refund

    def lose_refund(self, refund_no: RefundNo, cause: str, now: datetime) -> RefundRecord:
        done: RefundRecord = self._write(self._move_refund, refund_no, RefundEvent.LOSE, cause, now)
        return done

    def refund_not_started(self, refund_no: RefundNo, cause: str, now: datetime) -> RefundRecord:
        done: RefundRecord = self._write(self._move_refund, refund_no, RefundEvent.NOT_STARTED, cause, now)
        return done

    def _move_refund(self, number: RefundNo, event: RefundEvent, cause: str, now: datetime) -> RefundRecord:
        row = self.tables.refunds.get(number)
        if row is None:
            raise DefectError(f"no refund {number}")
        state = next_refund_state(row.refund.state, event)
        row.refund = refund_with(row.refund, state, cause, None if state is RefundState.IN_DOUBT else now)
        return row.refund

    def open_refunds(self) -> list[RefundRecord]:
        self._look()
        return [row.refund for row in self.tables.refunds.values() if row.refund.state in _OPEN_REFUNDS]

    # --- verifications ---------------------------------------------------------------------------------------------

    def submit_verification(self, purpose: str, asked_by: str, device_sn: str, now: datetime) -> VerificationRecord:
        done: VerificationRecord = self._write(self._submit_verification, purpose, asked_by, device_sn, now)
        return done

    def _submit_verification(self, purpose: str, asked_by: str, device_sn: str, now: datetime) -> VerificationRecord:
        day = self.service_day(now)
        serial = self.tables.last_serial.get(("V", day), 0) + 1
        self.tables.last_serial["V", day] = serial
        number = make_request_no(
            self._settings.till.till_id, day, serial, self._chance.salt(SALT_ALPHABET, SALT_LENGTH)
        )
        record = VerificationRecord(
            request_no=number, purpose=purpose, asked_by=asked_by, state=VerificationState.SUBMITTED,
            device_sn=device_sn, created_at=now,
        )  # fmt: skip
        self.tables.verifications[number] = VerificationRow(record, day, serial)
        return record

    def lose_verification(self, request_no: RequestNo, cause: str, now: datetime) -> VerificationRecord:
        event = VerificationEvent.LOSE
        done: VerificationRecord = self._write(self._move_verification, request_no, event, cause, now)
        return done

    def verification_not_started(self, request_no: RequestNo, cause: str, now: datetime) -> VerificationRecord:
        event = VerificationEvent.NOT_STARTED
        done: VerificationRecord = self._write(self._move_verification, request_no, event, cause, now)
        return done

    def _move_verification(
        self, number: RequestNo, event: VerificationEvent, cause: str, now: datetime
    ) -> VerificationRecord:
        row = self.tables.verifications.get(number)
        if row is None:
            raise DefectError(f"no verification {number}")
        state = next_verification_state(row.record.state, event)
        row.become(state, cause, None if state is VerificationState.IN_DOUBT else now, row.record.person_ref)
        return row.record

    def open_verifications(self) -> list[VerificationRecord]:
        self._look()
        return [row.record for row in self.tables.verifications.values() if row.record.state in _OPEN_VERIFICATIONS]

    def recent_verifications(self, limit: int) -> list[VerificationRecord]:
        self._look()
        return [row.record for row in reversed(self.tables.verifications.values())][:limit]

    # --- the terminal's journal ------------------------------------------------------------------------------------

    def know_device(self, identity: TerminalIdentity, now: datetime) -> None:
        self._write(self.tables.devices.__setitem__, identity.sn, (identity, now))

    def journal_head(self, device_sn: str) -> int:
        self._look()
        return self.tables.head(device_sn)

    def journal_may_skip(self, device_sn: str, head: int) -> bool:
        self._look()
        return self._may_skip(device_sn, head)

    def journal_read(self, device_sn: str, upto: int, now: datetime) -> bool:
        self._look()
        tables, head = self.tables, self.tables.head(device_sn)
        if upto > head and not self._may_skip(device_sn, head):
            return False
        if upto > head or (tables.restored is not None and device_sn not in tables.read):
            self._write(self._end_reading, device_sn, upto, now)
        return True

    def take_dropped(self, device_sn: str, entry: JournalEntry, now: datetime) -> Outcome | None:
        self._look()
        tables = self.tables
        if tables.restored is None or entry.n in tables.journal.get(device_sn, {}):
            return None
        if not any(entry.n in numbers for numbers in tables.dropped.get(device_sn, ())):
            return None
        done: Outcome = self._write(self._take_single, device_sn, entry, now)
        return done

    def take_over(self, device_sn: str, entries: Sequence[JournalEntry], now: datetime) -> list[Outcome]:
        done: list[Outcome] = self._write(self._take_over, device_sn, tuple(entries), now)
        return done

    def note_clock(self, device_sn: str, drift_s: float, now: datetime) -> None:
        self._write(self.tables.clocks.append, (device_sn, drift_s, now))

    def note_jump(self, jump_s: float, now: datetime) -> None:
        self._write(self._note_jump, jump_s, now)

    def _note_jump(self, jump_s: float, now: datetime) -> None:
        self.tables.clocks.append(("", jump_s, now))
        self._raise(AlertKind.CLOCK_JUMPED, "", 0, now, detail="clock")

    # --- what the page looks up ------------------------------------------------------------------------------------

    def open_sales(self) -> list[Sale]:
        self._look()
        return [row.sale for row in self.tables.sales.values() if row.sale.state in OPEN_STATES]

    def recent(self, limit: int) -> list[Sale]:
        self._look()
        if self._recent is None:
            rows = reversed(self.tables.sales.values())
            self._recent = [
                row.sale for row in rows if row.sale.cause != "timeout" and row.sale.state is not SaleState.SUBMITTED
            ]
        return self._recent[:limit]

    def meal_count(self, meal_id: str, now: datetime) -> int:
        self._look()
        days = [
            row.day for row in self.tables.sales.values() if row.sale.state in PAID_STATES and row.meal_id == meal_id
        ]
        return days.count(self.service_day(now)) if days else 0

    def offline_use(self) -> OfflineUse:
        return self._waiting(deferred=False)

    def deferred_use(self) -> OfflineUse:
        return self._waiting(deferred=True)

    def _waiting(self, *, deferred: bool) -> OfflineUse:
        self._look()
        sales = [row.sale for row in self.tables.sales.values() if row.sale.state is SaleState.PAID_OFFLINE]
        waiting = [sale for sale in sales if (sale.way in DEFERRED_WAYS) is deferred]
        oldest_at = min((sale.created_at for sale in waiting), default=None)
        return OfflineUse(count=len(waiting), sum_fen=sum(sale.amount_fen for sale in waiting), oldest_at=oldest_at)

    def person(self, person_ref: str) -> Person | None:
        self._look()
        return self._people.get(person_ref)

    def by_card(self, card_no: str) -> Person | None:
        self._look()
        return next((person for person in self._people.values() if card_no and person.card_no == card_no), None)

    def today(self, person_ref: str, meal_id: str, now: datetime) -> DinerToday:
        self._look()
        day = self.service_day(now)
        sales = self.tables.sales.values() if person_ref else ()
        rows = [row for row in sales if row.sale.person_ref == person_ref and row.day == day]
        paid = [row for row in rows if row.is_paid]
        had = [row.sale for row in paid if row.meal_id == meal_id and row.sale.refunded_fen < row.sale.amount_fen]
        last = had[-1] if had else None
        return DinerToday(
            servings_this_meal=len(had),
            spent_fen=sum(row.sale.amount_fen - row.sale.refunded_fen for row in paid),
            in_doubt=any(row.sale.state is SaleState.IN_DOUBT for row in rows),
            last_paid_at=format_instant(last.finished_at) if last and last.finished_at else "",
            last_paid_fen=last.amount_fen - last.refunded_fen if last else 0,
            waiting_fen=sum(
                row.sale.amount_fen
                for row in sales
                if row.sale.person_ref == person_ref and row.sale.state is SaleState.PAID_OFFLINE
            ),
        )

    # --- pairings and alerts ---------------------------------------------------------------------------------------

    def pairings(self) -> list[Pairing]:
        self._look()
        return [self.tables.pairings[sn] for sn in sorted(self.tables.pairings)]

    def pair(self, certificate: DeviceCertificate, now: datetime) -> None:
        self._write(self.tables.pairings.__setitem__, certificate.sn, Pairing(certificate=certificate, paired_at=now))

    def unpair(self, device_sn: str, now: datetime) -> bool:
        return self._write(self.tables.pairings.pop, device_sn, None) is not None

    def open_alerts(self) -> list[OpenAlert]:
        self._look()
        if self._alerts is None:
            self._alerts = [alert for alert in self.tables.alerts if alert.alert_id not in self.tables.dismissed]
        return self._alerts

    def raise_alert(self, kind: AlertKind, detail: str, now: datetime) -> None:
        self._write(lambda: self._raise(kind, "", 0, now, detail=detail))

    def dismiss(self, alert_id: int, now: datetime) -> None:
        self._write(self._dismiss, alert_id)

    def _dismiss(self, alert_id: int) -> None:
        if alert_id <= len(self.tables.alerts):
            self.tables.dismissed.add(alert_id)

    def acted_by(self, staff_ref: StaffRef, screen: str) -> None:
        """Nobody is registered in a simulated lunch."""

    def outbox_waiting(self) -> int:
        self._look()
        return self.tables.entries

    def outbox_since(self) -> datetime | None:
        """The model keeps no instants of entries: nobody reads the status bar of a simulated lunch."""
        return None

    def _look(self) -> None:
        if self._dead is not None:
            raise self._dead
