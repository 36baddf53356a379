"""The money path on SQLite: a sale's entries in the ledger and its row, explicit SQL, one transaction a call.

`core` thread only. Promises: when a call returns, what it says is on disk (`synchronous=FULL`); when it raises, the
caller may not believe either outcome and reopens the file (`Books.reopen`). CREATED and SUBMITTED are two entries of
one commit, because nothing happens between them (decision 0003). Source: architecture.md, A charge, step by step.
"""

from dataclasses import asdict
from datetime import date, datetime, timedelta
from typing import Any

from desktop.adapters.storage.database import Row, Store
from desktop.adapters.storage.ledger import Ledger
from desktop.domain.errors import DefectError
from desktop.domain.events import Stage
from desktop.domain.identifiers import SALT_ALPHABET, SALT_LENGTH, OrderNo, OrderParts, order_no, parse_order_no
from desktop.domain.instants import format_instant, local_day
from desktop.domain.payment import SaleEvent, SaleState, Way, next_state
from desktop.domain.staff import StaffRef
from desktop.services.lanes_ports import Unclaimed
from desktop.services.ports import Chance, KnownHere, Lifted, NewSale, Sale, SeenHere
from desktop.services.settings import Settings

LONGEST_STEP_BACK = timedelta(days=1)
SALE_COLUMNS = (
    "order_no, state, amount_fen, way, meal_name, device_sn, created_at, finished_at, person_ref, serving, cause, "
    "refunded_fen"
)


def sale_of(row: Row) -> Sale:
    """Return the sale in a row of `SALE_COLUMNS`."""
    number, state, amount_fen, way, meal_name, device_sn, created_at, finished_at, person_ref, serving = row[:10]
    cause, refunded_fen = row[10:]
    return Sale(
        order_no=OrderNo(number),
        state=SaleState(state),
        amount_fen=amount_fen,
        way=Way(way),
        meal_name=meal_name,
        device_sn=device_sn,
        created_at=datetime.fromisoformat(created_at),
        finished_at=datetime.fromisoformat(finished_at) if finished_at else None,
        person_ref=person_ref,
        serving=serving,
        cause=cause,
        refunded_fen=refunded_fen,
    )


class OpenBooks:
    """What every part of the books shares: the open file, its ledger, and the settings they are kept by."""

    def __init__(self, store: Store, settings: Settings, chance: Chance) -> None:
        self._store = store
        self._acting: dict[str, str] = {}  # who does it and from which screen, for what people cause
        self._ledger = Ledger(store, self._acting)
        self._settings = settings
        self._chance = chance
        self._stages: dict[str, dict[str, str]] = {}  # of the order in hand, for its outcome's entry
        self.provider_pid = ""  # the account that the policy in force pays for; empty where there is none

    def acted_by(self, staff_ref: StaffRef, screen: str) -> None:
        """Say who is at the desk and where, from now on; it goes into the entries of what people cause."""
        self._acting.clear()
        self._acting.update({name: told for name, told in (("staff", staff_ref), ("screen", screen)) if told})

    def service_day(self, now: datetime) -> date:
        """Return the day that is being sold on: the local date, and not the day before one already opened.

        A larger step back is a clock set right: one sale under a wrong date must not hold the school for a year.
        """
        row = self._store.row("SELECT service_day FROM sales ORDER BY rowid DESC LIMIT 1")
        today = local_day(now)
        last = date.fromisoformat(row[0]) if row else today
        return last if timedelta(0) < last - today <= LONGEST_STEP_BACK else today

    def _next_serial(self, day: date) -> int:
        """Return the serial number of the sale of a day that is written next."""
        serial: int = self._store.value(
            "SELECT coalesce(max(serial), 0) + 1 FROM sales WHERE service_day = ?", (day.isoformat(),)
        )
        return serial

    def _mark(self, number: OrderNo, person_ref: str, mark: Unclaimed, at: str) -> None:
        """Mark, inside the caller's transaction, that no other desk of the school could be asked about an order."""
        day = mark.service_day.isoformat()
        body = {"order_no": number, "person_ref": person_ref, "why": mark.why, "within": mark.within}
        self._ledger.append("lane.unasked", body | {"service_day": day}, at=at)
        self._store.run(
            """INSERT INTO lane_marks (order_no, person_ref, service_day, within) VALUES (?1, ?2, ?3, ?4)
               ON CONFLICT (order_no) DO UPDATE SET person_ref = ?2, within = ?4, ended = ''""",  # it was another face
            (number, person_ref, day, mark.within),
        )

    def _sale(self, number: str) -> Sale | None:
        row = self._store.row(f"SELECT {SALE_COLUMNS} FROM sales WHERE order_no = ?", (number,))
        return sale_of(row) if row else None

    def _sale_must(self, number: str) -> Sale:
        sale = self._sale(number)
        if sale is None:
            raise DefectError(f"no sale {number}")
        return sale


class Payments(OpenBooks):
    """services.ports.SaleBook."""

    def submit(self, new: NewSale, now: datetime) -> Sale:
        with self._store.transaction():
            return self._submit(new, now)

    def _submit(self, new: NewSale, now: datetime) -> Sale:
        """Make the number and write CREATED and SUBMITTED, inside the caller's transaction."""
        at, day = format_instant(now), self.service_day(now)
        serial = self._next_serial(day)
        if serial == 1:
            self._ledger.append("day.opened", {"service_day": day.isoformat()}, at=at)
        till_id = self._settings.till.till_id
        number = new.order_no or order_no(till_id, day, serial, self._chance.salt(SALT_ALPHABET, SALT_LENGTH))
        if new.order_no and parse_order_no(number) != OrderParts(till_id=till_id, service_day=day, serial=serial):
            raise DefectError(f"{number} was set aside for another sale than number {serial}")
        created: dict[str, Any] = {
            "order_no": number,
            "service_day": day.isoformat(),
            "serial": serial,
            "meal_id": new.meal_id,
            "amount_fen": new.amount_fen,
            "way": new.way.value,
        }
        if new.lifted is not None:
            created["lifted"] = asdict(new.lifted)
        if new.items:
            created["items"] = [[item.dish_id, item.quantity, item.price_fen] for item in new.items]
        if new.entered_by:
            created["entered_by"] = new.entered_by
        first_n = self._ledger.append("sale.created", created, at=at)
        self._ledger.append("sale.submitted", {"order_no": number, "device_sn": new.device_sn}, at=at)
        self._store.run(
            """INSERT INTO sales (order_no, service_day, serial, meal_id, meal_name, amount_fen, way, state,
                                  device_sn, created_at, first_n, entered_by)
               VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
            (
                number,
                day.isoformat(),
                serial,
                new.meal_id,
                new.meal_name,
                new.amount_fen,
                new.way.value,
                next_state(SaleState.CREATED, SaleEvent.SUBMIT).value,
                new.device_sn,
                at,
                first_n,
                new.entered_by,
            ),
        )
        for position, item in enumerate(new.items):
            self._store.run(
                "INSERT INTO sale_items (order_no, position, dish_id, quantity, price_fen) VALUES (?, ?, ?, ?, ?)",
                (number, position, item.dish_id, item.quantity, item.price_fen),
            )
        return self._sale_must(number)

    def lose(self, order_no: OrderNo, person_ref: str, cause: str, now: datetime) -> Sale:
        return self._move(order_no, SaleEvent.LOSE, "sale.in_doubt", cause, now, person_ref)

    def not_started(self, order_no: OrderNo, cause: str, now: datetime) -> Sale:
        return self._move(order_no, SaleEvent.NOT_STARTED, "sale.cancelled", cause, now)

    def sell_here(self, new: NewSale, seen: SeenHere | KnownHere, now: datetime) -> Sale:
        with self._store.transaction():
            return self._sell_here(new, seen, now)

    def _sell_here(self, new: NewSale, seen: SeenHere | KnownHere, now: datetime) -> Sale:
        """Write a sale whole, inside the caller's transaction."""
        at, sale = format_instant(now), self._submit(new, now)
        state = next_state(sale.state, SaleEvent.RECOGNISED_HERE)
        n = self._ledger.append("sale.paid_offline", {"order_no": sale.order_no} | asdict(seen), at=at)
        self._store.run("INSERT INTO outbox (ledger_n) VALUES (?)", (n,))
        self._store.run(
            """UPDATE sales SET state = ?, person_ref = ?, finished_at = ?, serving = (
                   SELECT count(*) + 1 FROM sales AS other WHERE other.person_ref = ?
                     AND other.service_day = sales.service_day AND other.meal_id = sales.meal_id
                     AND other.state IN ('PAID', 'PAID_OFFLINE') AND other.refunded_fen < other.amount_fen)
               WHERE order_no = ?""",
            (state.value, seen.person_ref, at, seen.person_ref, sale.order_no),
        )
        if new.unclaimed is not None:
            self._mark(sale.order_no, seen.person_ref, new.unclaimed, at)
        return self._sale_must(sale.order_no)

    def note_lift(self, lifted: Lifted, now: datetime) -> None:
        body = {"person_ref": lifted.person_ref, "guard": lifted.code, "by": lifted.by, "screen": "checkout"}
        with self._store.transaction():
            self._ledger.append("guard.lifted", body, at=format_instant(now))

    def serve_free(self, order_no: OrderNo, person_ref: str, meal_id: str, now: datetime) -> None:
        body = {"order_no": order_no, "person_ref": person_ref, "meal_id": meal_id}
        with self._store.transaction():
            self._ledger.append("meal.served_free", body, at=format_instant(now))

    def remember_stage(self, order_no: OrderNo, stage: Stage, now: datetime) -> None:
        if order_no not in self._stages:
            self._stages.clear()  # one order at a time
        self._stages.setdefault(order_no, {}).setdefault(stage.value, format_instant(now))

    def note_guard(self, order_no: OrderNo, person_ref: str, code: str, now: datetime) -> None:
        body = {"order_no": order_no, "person_ref": person_ref, "guard": code}
        with self._store.transaction():
            self._ledger.append("sale.guarded", body, at=format_instant(now))
            self._store.run(
                "UPDATE sales SET person_ref = ?, guard = ? WHERE order_no = ?", (person_ref, code, order_no)
            )

    def _move(
        self, number: OrderNo, event: SaleEvent, kind: str, cause: str, now: datetime, person_ref: str = ""
    ) -> Sale:
        at = format_instant(now)
        with self._store.transaction():
            before = self._sale_must(number)
            state = next_state(before.state, event)
            body: dict[str, Any] = {"order_no": number, "cause": cause}
            if person_ref:
                body["person_ref"] = person_ref
            self._ledger.append(kind, body, at=at)
            finished_at = "" if state is SaleState.IN_DOUBT else at
            self._store.run(
                "UPDATE sales SET state = ?, cause = ?, finished_at = ?, person_ref = ? WHERE order_no = ?",
                (state.value, cause, finished_at, person_ref or before.person_ref, number),
            )
        return self._sale_must(number)
