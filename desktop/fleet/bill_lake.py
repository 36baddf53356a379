"""Reads from the lake what a day's bill is compared with: its sales and refunds, and what carried rows ask for.

Only the partitions and columns that are needed are read, and every read is bounded. A trade number counts once however
often it was sent; only what was paid is compared. Nothing is written here. One thread.
Source: bundle.md, Provider's side; delta-io.github.io/delta-rs, DeltaTable.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from desktop.adapters.settlement.fleet import fleet_module
from desktop.domain.bill import Day, OurRow, Way
from desktop.domain.errors import OperatorError
from desktop.domain.instants import LOCAL_ZONE, local_day, parse_instant

MOST_OURS = 2_000_000
ROWS_AT_ONCE = 20_000
REFUNDED_WITHIN_MONTHS = 13  # how far back the sale of a refund is sought; the platform refunds within twelve
PAID = "paid"
_SALE_COLUMNS = (
    "trade_no", "order_no", "customer_id", "device_sn", "paid_at", "amount_fen", "actual_paid_fen", "result",
    "till_id", "sequence", "paid_month",
)  # fmt: skip
_REFUND_COLUMNS = (
    "refund_no", "trade_no", "refunded_at", "actual_refunded_fen", "till_id", "sequence", "refunded_month",
)  # fmt: skip
Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """Of a day, how far each till's bundles were in the lake when it was read: the highest sequence by till. Bundles
    are taken in without gaps, so a row of the day under a higher number came later."""

    sales: Mapping[str, int]
    refunds: Mapping[str, int]

    def of(self, way: Way) -> Mapping[str, int]:
        return self.sales if way is Way.SALE else self.refunds


@dataclass(frozen=True, slots=True, kw_only=True)
class Ours:
    """What the lake says. `otherwise` are results other than paid, by trade number and by order number."""

    rows: tuple[OurRow, ...]
    otherwise: Mapping[str, str]
    seen: Seen


class BillLake:
    """The lake's `transactions` and `refunds` as they stand at the first reading."""

    def __init__(self, url: str, customers: Sequence[str] = ()) -> None:
        """Raises: OperatorError `bill.no_lake`, `bill.lake_columns`, `settle.needs_fleet`, `reconcile.lake_failed`."""
        self._customers = frozenset(customers)
        self._ds = fleet_module("pyarrow.dataset")
        self._sales = _opened(url, "transactions", _SALE_COLUMNS)
        self._refunds = _opened(url, "refunds", _REFUND_COLUMNS, optional=True)

    def ours(self, day: Day, tolerance_s: int, asked: Sequence[tuple[Day, str, str, Way]]) -> Ours:
        """Return every row of the day and its tolerance, and those `asked` for: a day, trade number, order number."""
        sales = self._sales_between(day, tolerance_s)
        refunds = self._refunds_between(day, tolerance_s)
        for other in dict.fromkeys(each for each, *_ in asked):
            numbers = [(trade, order) for each, trade, order, way in asked if each == other and way is Way.SALE]
            sales += self._sales_between(other, tolerance_s, numbers) if numbers else []
            traded = [(trade, "") for each, trade, _, way in asked if each == other and way is Way.REFUND]
            refunds += self._refunds_between(other, tolerance_s, [trade for trade, _ in traded]) if traded else []
        otherwise = {
            number: str(row["result"])
            for row in sales
            if row["result"] != PAID
            for number in (row["trade_no"], row["order_no"])
            if number
        }
        rows = self.as_ours(Way.SALE, sales) + self.as_ours(Way.REFUND, refunds, sales)
        seen = Seen(sales=_tops(sales, "paid_at", day), refunds=_tops(refunds, "refunded_at", day))
        return Ours(rows=tuple(rows), otherwise=otherwise, seen=seen)

    def stream(self, way: Way, first: Day, last: Day, tills: Sequence[str] | None = None) -> Iterator[dict[str, Any]]:
        """Give the rows from one day's start to another's end as they lie in the lake, with `at` an instant; refunds
        are those of some tills, since they name no customer."""
        span = Day(day=first.day, start=first.start, end=last.end)
        field = self._ds.field
        if way is Way.REFUND:
            if self._refunds is None:
                return
            asked = self._within("refunded", span, 0)
            asked = asked if tills is None else asked & field("till_id").isin(list(tills))
            yield from self._reading(self._refunds, _REFUND_COLUMNS, "refunded", asked, span, 0)
            return
        asked = self._within("paid", span, 0)
        if self._customers:
            asked &= field("customer_id").isin(sorted(self._customers))
        yield from self._reading(self._sales, _SALE_COLUMNS, "paid", asked, span, 0)

    def copies(self, way: Way, day: Day, rows: Sequence[Row]) -> list[dict[str, Any]]:
        """Return every row of the day that bears the numbers of these."""
        if way is Way.REFUND:
            return self._refunds_between(day, 0, [str(row["trade_no"]) for row in rows])
        numbers = [(str(row["trade_no"] or ""), str(row["order_no"] or "")) for row in rows]
        return self._sales_between(day, 0, numbers)

    def as_ours(self, way: Way, rows: Sequence[dict[str, Any]], sales: Sequence[Row] = ()) -> list[OurRow]:
        """Return rows as they are compared: what was paid, each once; refunds with what their sales say."""
        if way is Way.SALE:
            return [_sale(row) for row in _once([row for row in rows if row["result"] == PAID])]
        known: dict[str, Row] = {str(row["trade_no"]): row for row in sales if row["trade_no"]}
        known |= self._sales_of(rows, known)
        return [
            _refund(row, known.get(str(row["trade_no"])))
            for row in _once(rows, "refund_no")
            if not self._customers or str(row["trade_no"]) in known
        ]

    def _sales_between(
        self, day: Day, tolerance_s: int, numbers: Sequence[tuple[str, str]] | None = None
    ) -> list[dict[str, Any]]:
        field = self._ds.field
        asked = self._within("paid", day, tolerance_s)
        if self._customers:
            asked &= field("customer_id").isin(sorted(self._customers))
        if numbers is not None:
            trades, orders = ([each[at] for each in numbers if each[at]] for at in (0, 1))
            asked &= field("trade_no").isin(trades) | field("order_no").isin(orders)
        return _bounded(self._reading(self._sales, _SALE_COLUMNS, "paid", asked, day, tolerance_s))

    def _refunds_between(self, day: Day, tolerance_s: int, trades: Sequence[str] | None = None) -> list[dict[str, Any]]:
        if self._refunds is None:
            return []
        asked = self._within("refunded", day, tolerance_s)
        if trades is not None:
            asked &= self._ds.field("trade_no").isin(list(trades))
        return _bounded(self._reading(self._refunds, _REFUND_COLUMNS, "refunded", asked, day, tolerance_s))

    def _sales_of(self, refunds: Sequence[Row], known: Mapping[str, Row]) -> dict[str, Row]:
        """Return the sales, however long ago, of refunds whose sale is not known yet, by trade number."""
        unknown = sorted({str(row["trade_no"]) for row in refunds} - known.keys())
        if not unknown:
            return {}
        first, last = (end(local_day(row["refunded_at"], LOCAL_ZONE) for row in refunds) for end in (min, max))
        months = _months(first, last, REFUNDED_WITHIN_MONTHS)
        field = self._ds.field
        asked = field("trade_no").isin(unknown)
        if self._customers:
            asked &= field("customer_id").isin(sorted(self._customers))
        return {str(row["trade_no"]): row for row in _scanned(self._sales, _SALE_COLUMNS, "paid", months, asked)}

    def _within(self, word: str, day: Day, tolerance_s: int) -> Any:
        """Return what narrows a reading to texts that can be of the day in any offset."""
        slack = timedelta(seconds=tolerance_s)
        first, last = (day.start - slack - timedelta(days=1)), (day.end + slack + timedelta(days=2))
        field = self._ds.field
        told = field(f"{word}_at")
        return (told >= first.date().isoformat()) & (told < last.date().isoformat())

    def _reading(
        self, table: Any, columns: Sequence[str], word: str, asked: Any, day: Day, tolerance_s: int
    ) -> Iterator[dict[str, Any]]:
        slack, at = timedelta(seconds=tolerance_s, days=1), f"{word}_at"  # a day more: by whatever offset it was filed
        first, last = (local_day(moment, LOCAL_ZONE) for moment in (day.start - slack, day.end + slack))
        for row in _scanned(table, columns, word, _months(first, last), asked):
            moment = _instant(row[at])
            if day.holds(moment, tolerance_s):
                yield {**row, at: moment}


def _opened(url: str, name: str, columns: Sequence[str], *, optional: bool = False) -> Any:
    """Return a table as it stands now; None for an optional one that is not there."""
    deltalake = fleet_module("deltalake")
    place = f"{url.rstrip('/')}/{name}"
    try:
        if not deltalake.DeltaTable.is_deltatable(place):
            if optional:
                return None
            raise OperatorError("bill.no_lake", url=shown(url), table=name)
        table = deltalake.DeltaTable(place)
        known = {field.name for field in table.schema().fields}
    except (deltalake.exceptions.DeltaError, OSError) as error:
        raise lake_failed(error) from error
    missing = sorted(set(columns) - known)
    if missing:
        raise OperatorError("bill.lake_columns", table=name, missing=", ".join(missing))
    return table


def _scanned(
    table: Any, columns: Sequence[str], word: str, months: Sequence[str], asked: Any
) -> Iterable[dict[str, Any]]:
    """Give the rows that are asked for, of files of these months only.

    Raises: OperatorError `reconcile.lake_failed`.
    """
    arrow, deltalake = fleet_module("pyarrow"), fleet_module("deltalake")
    month = f"{word}_month"
    try:
        parts = table.to_pyarrow_dataset(file_pruning_predicate=[(month, "in", list(months))])
        asked = asked & fleet_module("pyarrow.dataset").field(month).isin(list(months))
        for batch in parts.to_batches(columns=list(columns), filter=asked, batch_size=ROWS_AT_ONCE):
            yield from batch.to_pylist()
    except (arrow.ArrowException, deltalake.exceptions.DeltaError, OSError) as error:
        raise lake_failed(error) from error


def _months(first: date, last: date, before: int = 0) -> list[str]:
    """Return the months of two days and all between them, and some before."""
    reach = range(first.year * 12 + first.month - 1 - before, last.year * 12 + last.month)
    return [f"{each // 12:04d}-{each % 12 + 1:02d}" for each in reach]


def _bounded(rows: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return all rows. Raises: OperatorError `bill.too_many_ours`."""
    kept: list[dict[str, Any]] = []
    for row in rows:
        if len(kept) >= MOST_OURS:
            raise OperatorError("bill.too_many_ours", most=MOST_OURS)
        kept.append(row)
    return kept


def _tops(rows: Iterable[Row], at: str, day: Day) -> dict[str, int]:
    tops: dict[str, int] = {}
    for row in rows:
        if day.holds(row[at]):
            tops[str(row["till_id"])] = max(tops.get(str(row["till_id"]), 0), int(row["sequence"] or 0))
    return tops


def _once(rows: Iterable[dict[str, Any]], *more: str) -> list[dict[str, Any]]:
    """Return each trade number once: as it was sent last. A row without one is told by its order number."""
    kept: dict[tuple[str, ...], dict[str, Any]] = {}
    for row in sorted(rows, key=lambda row: (int(row["sequence"] or 0), str(row["till_id"]))):
        name = str(row["trade_no"] or "") or f"order {row.get('order_no') or ''}"
        kept[name, *(str(row[column]) for column in more)] = row
    return list(kept.values())


def _sale(row: Row) -> OurRow:
    return OurRow(
        way=Way.SALE, trade_no=str(row["trade_no"] or ""), order_no=str(row["order_no"] or ""), at=row["paid_at"],
        amount_fen=_fen(row, "amount_fen"), actual_fen=_fen(row, "actual_paid_fen"),
        customer_id=str(row["customer_id"] or ""), device_sn=str(row["device_sn"] or ""),
    )  # fmt: skip


def _refund(row: Row, sale: Row | None) -> OurRow:
    of_sale: Row = sale or {}
    return OurRow(
        way=Way.REFUND, trade_no=str(row["trade_no"] or ""), order_no=str(of_sale.get("order_no") or ""),
        refund_no=str(row["refund_no"] or ""), at=row["refunded_at"],
        amount_fen=_fen(row, "actual_refunded_fen"), actual_fen=_fen(row, "actual_refunded_fen"),
        customer_id=str(of_sale.get("customer_id") or ""), device_sn=str(of_sale.get("device_sn") or ""),
    )  # fmt: skip


def _fen(row: Row, column: str) -> int:
    amount = row[column]
    if not isinstance(amount, int):
        raise OperatorError("reconcile.lake_failed", detail=f"{column}: {type(amount).__name__}")
    return amount


def _instant(told: Any) -> datetime:
    try:
        return parse_instant(str(told))
    except OperatorError:
        raise OperatorError("reconcile.lake_failed", detail="paid_at, refunded_at: RFC 3339") from None


def shown(url: str) -> str:
    """Return a lake's address without what may stand in it of a password."""
    scheme, mark, rest = url.partition("://")
    return f"{scheme}{mark}{rest.rpartition('@')[2]}" if mark else url


def lake_failed(error: BaseException) -> OperatorError:
    """Return the error of a lake that does not answer, in one line."""
    return OperatorError("reconcile.lake_failed", detail=" ".join(str(error).split())[:160])
