"""What money moved in a part of the ledger, summed by meal, way, class and hour. Any thread, looks only.

Every figure is an entry's: a sale paid, money gone back, a charge that began to wait, was made or failed. The sales'
own rows say only what they were of. Costs what is in the part, not what the school has sold in its life.
Source: issue 6, Shifts and day; services/report_views.py.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields
from datetime import date, datetime

from desktop.adapters.storage.database import Store
from desktop.adapters.storage.day_close_schema import DEFERRED
from desktop.services.report_views import NOBODY, LateEntry, LateKind, ReportLine, Sums

MOST_LATE = 200  # that a view names; all of them count
#: What was asked for: an entry of a sale that this computer recognised does not say it again.
_ASKED = """(SELECT json_extract(created.body, '$.amount_fen') FROM ledger AS created
    WHERE created.n = told.first_n AND created.kind IN ('sale.created', 'sale.recovered'))"""
_ENTRIES = f"""WITH entry AS MATERIALIZED (
        SELECT n, at, kind, json_extract(body, '$.order_no') AS order_no, json_extract(body, '$.amount_fen') AS fen
        FROM ledger WHERE n BETWEEN ?1 AND ?2
          AND kind IN ('sale.paid', 'sale.paid_offline', 'sale.declined', 'sale.voided',
            'refund.refunded')),
    told AS (
        SELECT entry.*, sales.service_day, meal_id, meal_name, way, person_ref, amount_fen, sales.first_n,
            sales.entered_by,
            CASE WHEN entry.kind IN ('sale.paid', 'sale.declined') THEN (
                SELECT before.n FROM ledger AS before WHERE before.{DEFERRED}
                  AND json_extract(before.body, '$.order_no') = entry.order_no AND before.n < entry.n
                ORDER BY before.n DESC LIMIT 1) END AS before_n
        FROM entry JOIN sales USING (order_no))
    SELECT told.n, told.at, told.kind, told.order_no, service_day, meal_id, meal_name, way, person_ref, told.first_n,
        coalesce(told.fen, {_ASKED}, amount_fen),
        CASE WHEN before.kind = 'sale.paid_offline' THEN
            coalesce(json_extract(before.body, '$.amount_fen'), {_ASKED}, amount_fen)
        END, told.entered_by
    FROM told LEFT JOIN ledger AS before ON before.n = told.before_n
    ORDER BY told.n"""


@dataclass(frozen=True, slots=True)
class Movement:
    """One thing that an entry did to the money of an order."""

    n: int
    at: str
    kind: LateKind
    order_no: str
    service_day: str
    meal_id: str
    meal_name: str
    way: str
    person_ref: str
    fen: int
    late: bool
    entered_by: str = ""  # whose sale it is

    @property
    def day(self) -> str:
        """Return the day on which the entry was written, `2026-06-18`."""
        return self.at[:10]

    @property
    def hour(self) -> str:
        """Return the hour in which the entry was written, `07`."""
        return self.at[11:13]


def movements(store: Store, from_n: int, to_n: int) -> Iterator[Movement]:
    """Yield what moved in entries `from_n` to `to_n`, in their order. Late is what belongs to an order from before."""
    begins = order_begin(from_n)
    for n, at, kind, number, day, meal_id, meal, way, ref, first_n, fen, waited_fen, entered_by in store.each(
        _ENTRIES, (from_n, to_n)
    ):
        late = first_n < begins

        def made(what: LateKind, amount_fen: int, late: bool = late) -> Movement:
            return Movement(n, at, what, number, day, meal_id, meal, way, ref, max(0, amount_fen), late, entered_by)  # noqa: B023

        if kind == "sale.paid_offline":
            yield made(LateKind.TAKEN, fen)
        elif kind == "sale.voided":
            yield made(LateKind.VOIDED, fen)
        elif kind == "refund.refunded":
            yield made(LateKind.REFUNDED, fen)
        else:
            if waited_fen is not None:
                yield made(LateKind.CHARGED if kind == "sale.paid" else LateKind.FAILED, waited_fen)
            if kind == "sale.paid":
                yield made(LateKind.PAID, fen)


def order_begin(from_n: int) -> int:
    """Return the first entry that an order of a part may begin with: those from before entries were kept have 0."""
    return 0 if from_n <= 1 else from_n


#: A movement, the close it stands in, and the class of who it was for.
Told = tuple[Movement, int, str]


class Tally:
    """Adds movements up, altogether and by what they were of. `class_of` names the class of a person."""

    def __init__(self, class_of: Callable[[str], str], keeps: list[Told] | None = None) -> None:
        """`keeps` takes every movement that is added, with its close and class."""
        self._class_of, self._keeps = class_of, keeps
        self._all: dict[str, int] = {}
        self._by: dict[str, dict[str, dict[str, int]]] = {
            name: {} for name in ("meal", "way", "class", "hour", "day", "cashier")
        }
        self._meals: dict[str, str] = {}
        self._worked: dict[str, tuple[dict[str, None], str, str]] = {}  # a cashier's meals, first and last time
        self.late: list[LateEntry] = []

    def add(self, moved: Iterable[Movement], day: str = "", z: int = 0) -> None:
        """Add movements of a close (0: of none yet); `day` is the one that they stand under, their own where it is
        empty."""
        for each in moved:
            class_key = self._class_of(each.person_ref) if each.person_ref else NOBODY
            if self._keeps is not None:
                self._keeps.append((each, z, class_key))
            self._meals[each.meal_id] = each.meal_name
            keys = (("meal", each.meal_id), ("way", each.way), ("class", class_key),
                    ("hour", each.hour), ("day", day or each.day), ("cashier", each.entered_by))  # fmt: skip
            if each.kind in (LateKind.PAID, LateKind.TAKEN) and not each.late:
                meals, first, _last = self._worked.get(each.entered_by, ({}, each.at, each.at))
                meals[each.meal_name] = None
                self._worked[each.entered_by] = (meals, first, each.at)
            counted = [self._all, *(self._by[name].setdefault(key, {}) for name, key in keys)]
            for sums in counted:
                _count(sums, each.kind.value, each.fen)
                if each.late and each.kind is not LateKind.CHARGED:  # it was paid with the same entry
                    sums["late_count"] = sums.get("late_count", 0) + 1
            if each.late and each.kind is not LateKind.CHARGED and len(self.late) < MOST_LATE:
                self.late.append(_late(each))

    def add_doubt(self, meal_id: str, meal_name: str, way: str, fen: int) -> None:
        """Add an order without a result: shown, and counted nowhere else."""
        self._meals.setdefault(meal_id, meal_name)
        for sums in (self._all, self._by["meal"].setdefault(meal_id, {}), self._by["way"].setdefault(way, {})):
            _count(sums, "in_doubt", fen)

    @property
    def totals(self) -> Sums:
        """Return the sums of everything."""
        return Sums(**self._all)

    def lines(self, what: str) -> tuple[ReportLine, ...]:
        """Return the lines of `meal`, `way`, `class`, `hour`, `day` or `cashier`, by their keys."""
        return tuple(self._line(what, key, Sums(**sums)) for key, sums in sorted(self._by[what].items()))

    def _line(self, what: str, key: str, sums: Sums) -> ReportLine:
        if what == "cashier" and key in self._worked:
            meals, first, last = self._worked[key]
            return ReportLine(
                key=key, name=key, sums=sums, meals=tuple(filter(None, meals)), first_at=datetime.fromisoformat(first),
                last_at=datetime.fromisoformat(last),
            )  # fmt: skip
        return ReportLine(key=key, name=self._meals[key] if what == "meal" else key, sums=sums)


def _count(sums: dict[str, int], what: str, fen: int) -> None:
    sums[f"{what}_count"] = sums.get(f"{what}_count", 0) + 1
    sums[f"{what}_fen"] = sums.get(f"{what}_fen", 0) + fen


def _late(moved: Movement) -> LateEntry:
    return LateEntry(
        n=moved.n, at=datetime.fromisoformat(moved.at), kind=moved.kind, order_no=moved.order_no,
        service_day=date.fromisoformat(moved.service_day), fen=moved.fen,
    )  # fmt: skip


assert {f"{kind.value}_fen" for kind in LateKind} <= {each.name for each in fields(Sums)}
