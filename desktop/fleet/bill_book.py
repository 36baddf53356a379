"""What the runs leave in the lake: `bill_runs`, one row a run, and `bill_open`, what opened and closed. One thread.

A run is written by two commits: first the rows of `bill_open` under a number of their own, then the run that names this
number. What no run names does not count, so that a run that was killed between the two is simply run again. Two
that run the same day at once: the second commit of one is refused by the marker of the other.
Source: alipay-bill.md, Matching; Delta protocol, Transaction Identifiers.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import Enum
from typing import Any, assert_never

from desktop.adapters.settlement.fleet import fleet_module
from desktop.domain.bill import BillRow, Day, Key, OurRow, Way
from desktop.domain.bill_matching import Open, Reckoning
from desktop.domain.errors import OperatorError
from desktop.domain.instants import format_instant, parse_instant
from desktop.fleet.bill_frame import ZONE
from desktop.fleet.bill_lake import Seen, lake_failed

RUNS, OPEN = "bill_runs", "bill_open"
_BILL, _OURS = "bill", "ours"
_TEXTS = (
    "account", "run_id", "event", "side", "way", "trade_no", "order_no", "refund_no", "since", "at", "customer_id",
    "device_sn",
)  # fmt: skip
_NUMBERS = ("order_fen", "received_fen", "own_fen", "shortfall_fen", "amount_fen", "actual_fen")


class _Event(Enum):
    """What a row of `bill_open` says. `TAKEN`: a row of ours that another day's bill matched."""

    OPENED = "opened"
    CLOSED = "closed"
    TAKEN = "taken"


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What a run was asked for, besides its file."""

    customers: tuple[str, ...]
    tolerance_s: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A day that was run: the file, the terms, and the answer as it was given."""

    sha256: str
    terms: Terms
    answer: Mapping[str, Any]


class BillBook:
    """The runs of one account, as they stood when it was opened."""

    def __init__(self, url: str, account: str) -> None:
        """Raises: OperatorError `settle.needs_fleet`, `reconcile.lake_failed`."""
        self._delta = fleet_module("deltalake")
        self._arrow = fleet_module("pyarrow")
        self._field = fleet_module("pyarrow.dataset").field
        self._url, self._account = url.rstrip("/"), account
        self._runs = self._table(RUNS)
        self._rows = self._read(self._runs)

    def run_of(self, day: date) -> Run | None:
        """Return the run of a day."""
        for row in self._rows:
            if row["bill_day"] == day.isoformat():
                terms = Terms(customers=tuple(json.loads(row["customers"])), tolerance_s=row["tolerance_s"])
                return Run(sha256=row["sha256"], terms=terms, answer=json.loads(row["answer"]))
        return None

    def looked(self, day: Day, within_days: int) -> dict[Day, Seen]:
        """Return the other days that were run, so many days around this one, and how far they were seen by any run."""
        near = {row["bill_day"] for row in self._rows}
        told: dict[str, dict[str, dict[str, int]]] = {}
        for row in self._rows:
            for other, tops in json.loads(row["seen"]).items():
                kept = told.setdefault(other, {"sales": {}, "refunds": {}})
                for name, known in kept.items():
                    known.update({till: max(top, known.get(till, 0)) for till, top in tops[name].items()})
        return {
            _day(date.fromisoformat(other)): Seen(sales=tops["sales"], refunds=tops["refunds"])
            for other, tops in sorted(told.items())
            if other in near and 0 < abs((date.fromisoformat(other) - day.day).days) <= within_days
        }

    def state(self) -> tuple[tuple[Open, ...], frozenset[Key]]:
        """Return what stands open, and the rows of ours that another day's bill matched."""
        counted = {row["run_id"] for row in self._rows}
        opened: dict[tuple[str, Key], Open] = {}
        gone: set[tuple[str, Key]] = set()
        taken: set[Key] = set()
        for row in self._read(self._table(OPEN)):
            if row["run_id"] not in counted:
                continue  # of a run that was killed
            way = Way(row["way"])
            number = row["trade_no"] or f"order {row['order_no']}"
            key = Key(way, number, row["refund_no"])
            match _Event(row["event"]):
                case _Event.OPENED:
                    opened[row["side"], key] = _open(row, way)
                case _Event.CLOSED:
                    gone.add((row["side"], key))
                case _Event.TAKEN:
                    taken.add(key)
                case never:
                    assert_never(never)
        left = [item for name, item in sorted(opened.items(), key=_by_place) if name not in gone]
        return tuple(left), frozenset(taken)

    def keep(
        self,
        file: tuple[date, str],
        terms: Terms,
        found: Reckoning,
        seen: Mapping[date, Seen],
        answer: Mapping[str, Any],
        now: datetime,
    ) -> None:
        """Write the run of a day and a file's SHA-256.

        Raises: OperatorError `reconcile.meanwhile`, `reconcile.lake_failed`.
        """
        day, sha256 = file
        run_id = f"{day.isoformat()} {sha256[:16]} {format_instant(now)}"
        marks = [*_marks(self._account, run_id, found)]
        run = {
            "account": self._account, "bill_day": day.isoformat(), "run_id": run_id, "sha256": sha256,
            "run_at": format_instant(now), "tolerance_s": terms.tolerance_s, "customers": json.dumps(terms.customers),
            "seen": json.dumps({str(each): {"sales": dict(of.sales), "refunds": dict(of.refunds)}
                                for each, of in seen.items()}),
            "equal": int(answer["equal"]), "differences": len(answer["rows"]),
            "answer": json.dumps(answer, ensure_ascii=False),
        }  # fmt: skip
        if marks:
            self._append_marks(marks)
        self._append_run(run, f"{self._account} {day.isoformat()}")

    def _append_marks(self, marks: Sequence[Mapping[str, Any]]) -> None:
        """The first commit."""
        kinds = {name: self._arrow.string() for name in _TEXTS} | {name: self._arrow.int64() for name in _NUMBERS}
        self._append(self._table(OPEN) or f"{self._url}/{OPEN}", marks, kinds)

    def _append_run(self, run: Mapping[str, Any], marker: str) -> None:
        """The second commit, on the table as it was when the book was opened: a run of the same day since then
        bears the same marker, and only one of the two can be written."""
        kinds = {
            name: self._arrow.int64() if isinstance(value, int) else self._arrow.string() for name, value in run.items()
        }
        properties = self._delta.CommitProperties(app_transactions=[self._delta.Transaction(app_id=marker, version=1)])
        self._append(self._runs or f"{self._url}/{RUNS}", [run], kinds, commit_properties=properties)

    def _append(self, place: Any, rows: Sequence[Mapping[str, Any]], kinds: Mapping[str, Any], **more: Any) -> None:
        schema = self._arrow.schema(list(kinds.items()))
        mode = "error" if isinstance(place, str) and "commit_properties" in more else "append"
        try:
            table = self._arrow.Table.from_pylist(list(rows), schema=schema)
            self._delta.write_deltalake(place, table, mode=mode, partition_by=["account"], **more)
        except (self._delta.exceptions.CommitFailedError, FileExistsError) as error:
            raise OperatorError("reconcile.meanwhile") from error
        except (self._delta.exceptions.DeltaError, OSError) as error:
            if mode == "error" and self._delta.DeltaTable.is_deltatable(place):
                raise OperatorError("reconcile.meanwhile") from error
            raise lake_failed(error) from error

    def _table(self, name: str) -> Any:
        place = f"{self._url}/{name}"
        try:
            return self._delta.DeltaTable(place) if self._delta.DeltaTable.is_deltatable(place) else None
        except (self._delta.exceptions.DeltaError, OSError) as error:
            raise lake_failed(error) from error

    def _read(self, table: Any) -> list[dict[str, Any]]:
        if table is None:
            return []
        asked = self._field("account") == self._account
        try:
            rows: list[dict[str, Any]] = table.to_pyarrow_dataset().to_table(filter=asked).to_pylist()
        except (self._delta.exceptions.DeltaError, self._arrow.ArrowException, OSError) as error:
            raise lake_failed(error) from error
        return rows


def _marks(account: str, run_id: str, found: Reckoning) -> Iterable[dict[str, Any]]:
    head = {"account": account, "run_id": run_id} | dict.fromkeys(_NUMBERS, 0) | dict.fromkeys(_TEXTS[3:], "")
    for item in found.opened:
        row = item.row
        told: dict[str, Any] = {
            "event": _Event.OPENED.value, "way": row.way.value, "trade_no": row.trade_no, "order_no": row.order_no,
            "refund_no": row.refund_no, "since": item.since.day.isoformat(), "at": format_instant(row.at),
        }  # fmt: skip
        match row:
            case BillRow():
                names: tuple[str, ...] = _NUMBERS[:4]
                told["side"] = _BILL
            case _:
                names = (*_NUMBERS[4:], "customer_id", "device_sn")
                told["side"] = _OURS
        yield head | told | {name: getattr(row, name) for name in names}
    for is_bill, key in found.closed_keys:
        yield head | _named(key) | {"event": _Event.CLOSED.value, "side": _BILL if is_bill else _OURS}
    for key in found.taken:
        yield head | _named(key) | {"event": _Event.TAKEN.value, "side": _OURS}


def _named(key: Key) -> dict[str, str]:
    order = key.number.removeprefix("order ")
    numbers = ("", order) if order != key.number else (key.number, "")
    return {"way": key.way.value, "trade_no": numbers[0], "order_no": numbers[1], "refund_no": key.refund_no}


def _open(row: Mapping[str, Any], way: Way) -> Open:
    since = _day(date.fromisoformat(row["since"]))
    numbers = {name: row[name] for name in ("trade_no", "order_no", "refund_no")}
    at = parse_instant(row["at"])
    if row["side"] == _BILL:
        fen = {name: row[name] for name in _NUMBERS[:4]}
        return Open(row=BillRow(way=way, at=at, **numbers, **fen), since=since)
    fen = {name: row[name] for name in (*_NUMBERS[4:], "customer_id", "device_sn")}
    return Open(row=OurRow(way=way, at=at, **numbers, **fen), since=since)


def _day(day: date) -> Day:
    start = datetime.combine(day, time(), ZONE)
    return Day(day=day, start=start, end=start + timedelta(days=1))


def _by_place(item: tuple[tuple[str, Key], Open]) -> tuple[str, str, str, str]:
    (side, key), opened = item
    return opened.since.day.isoformat(), side, key.number, key.refund_no
