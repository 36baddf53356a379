"""Orders that no other desk of the school could be asked about, and what became of them. `core` thread writes.

A mark is in the ledger (`lane.unasked`) and waits in a table until the lanes' thread has claimed its serving afterwards
or found it sold at another desk (`lane.claimed`, `lane.double`). Promises: each call is one transaction; a mark ends
once. No entry holds a name or number of a person. Source: decision 0021.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from desktop.adapters.storage.database import Store
from desktop.adapters.storage.evidence import Evidence
from desktop.adapters.storage.payments import SALE_COLUMNS, sale_of
from desktop.adapters.storage.people import People
from desktop.domain.identifiers import SALT_ALPHABET, SALT_LENGTH, OrderNo, PersonRef, order_no
from desktop.domain.instants import format_instant
from desktop.services.lanes_ports import MarkEnd, MarkEnded, Unclaimed
from desktop.services.ports import Sale
from desktop.services.views import AlertKind

_WAITING = "lane_marks INDEXED BY lane_marks_open WHERE ended = ''"


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenMark:
    """A mark that waits, with its sale and the number of its person, empty where nobody knows it any more."""

    sale: Sale
    meal_id: str
    service_day: date
    within: int
    number: str = field(repr=False)


class LaneMarks(Evidence):
    """services.lanes_ports.LaneBook."""

    def next_order_no(self, now: datetime) -> OrderNo:
        day = self.service_day(now)
        salt = self._chance.salt(SALT_ALPHABET, SALT_LENGTH)
        return order_no(self._settings.till.till_id, day, self._next_serial(day), salt)

    def note_unclaimed(self, order_no: OrderNo, person_ref: str, mark: Unclaimed, now: datetime) -> None:
        with self._store.transaction():
            self._mark(order_no, person_ref, mark, format_instant(now))

    def note_unseen(self, order_no: OrderNo, person_ref: str, mark: Unclaimed, now: datetime) -> None:
        with self._store.transaction():
            if self._store.row("SELECT 1 FROM lane_marks WHERE order_no = ?", (order_no,)) is None:
                self._mark(order_no, person_ref, mark, format_instant(now))

    def end_mark(self, ended: MarkEnded, now: datetime) -> bool:
        with self._store.transaction():
            row = self._store.row(
                "UPDATE lane_marks SET ended = ? WHERE order_no = ? AND ended = '' RETURNING order_no",
                (ended.end.value, ended.order_no),
            )
            if row is None:
                return False
            body: dict[str, str | int] = {"order_no": ended.order_no}
            if ended.end is MarkEnd.DOUBLE:
                body |= {"till_id": ended.till_id, "other_order_no": ended.other_order_no}
            self._ledger.append(f"lane.{ended.end.value}", body, at=format_instant(now))
            if ended.end is MarkEnd.DOUBLE:
                sale = self._sale_must(ended.order_no)
                detail = f"{ended.till_id} {ended.other_order_no}"
                self._raise(AlertKind.LANE_DOUBLE, sale.order_no, sale.amount_fen, now, detail=detail)
            return ended.end is MarkEnd.DOUBLE

    def unclaimed_count(self) -> int:
        count: int = self._store.value(f"SELECT count(*) FROM {_WAITING}")
        return count


def open_marks(store: Store, people: People, limit: int) -> list[OpenMark]:
    """Return marks that wait, oldest first, on a reading connection. One whose sale was never written is not told."""
    rows = store.rows(
        f"""SELECT {", ".join(f"sales.{name}" for name in SALE_COLUMNS.split(", "))}, sales.meal_id, mark.service_day,
                mark.within, mark.person_ref
            FROM (SELECT * FROM {_WAITING}) AS mark JOIN sales ON sales.order_no = mark.order_no
            ORDER BY sales.rowid LIMIT ?""",
        (limit,),
    )
    marks = []
    for *sale, meal_id, day, within, person_ref in rows:
        person = people.find(PersonRef(person_ref))
        marks.append(
            OpenMark(
                sale=sale_of(tuple(sale)), meal_id=meal_id, service_day=date.fromisoformat(day), within=within,
                number=person.number if person is not None else "",
            )
        )  # fmt: skip
    return marks


@dataclass(frozen=True, slots=True, kw_only=True)
class UnmarkedSale:
    """A paid sale of somebody known that bears no mark."""

    order_no: OrderNo
    person_ref: str
    meal_id: str
    service_day: date


def unmarked_sales(store: Store, since: date) -> list[UnmarkedSale]:
    """Return what was paid since a day, not given back whole, and never marked; on a reading connection."""
    rows = store.rows(
        """SELECT order_no, person_ref, meal_id, service_day FROM sales
           WHERE service_day >= ? AND state IN ('PAID', 'PAID_OFFLINE') AND person_ref <> ''
             AND refunded_fen < amount_fen
             AND NOT EXISTS (SELECT 1 FROM lane_marks WHERE lane_marks.order_no = sales.order_no)""",
        (since.isoformat(),),
    )
    return [
        UnmarkedSale(
            order_no=OrderNo(number), person_ref=ref, meal_id=meal_id, service_day=date.fromisoformat(day)
        ) for number, ref, meal_id, day in rows
    ]  # fmt: skip


def sales_by_number(store: Store, numbers: Sequence[str]) -> dict[str, Sale]:
    """Return which of these orders there are, on a reading connection."""
    marks = ", ".join("?" * len(numbers))
    rows = store.rows(f"SELECT {SALE_COLUMNS} FROM sales WHERE order_no IN ({marks})", numbers)
    return {row[0]: sale_of(row) for row in rows}
