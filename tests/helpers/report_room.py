"""Books that sell without a desk, and a recount of the ledger in plain Python, by nothing but its entries."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from desktop.adapters.storage.books import SqliteBooks
from desktop.adapters.storage.database import open_reader
from desktop.adapters.storage.directory import Directory
from desktop.adapters.storage.reports import DayReports
from desktop.adapters.storage.vault import Vault, vault_path
from desktop.domain.identifiers import OrderNo, RefundNo
from desktop.domain.journal import EntryKind
from desktop.domain.payment import Way
from desktop.services.ports import NewRefund, NewSale, SeenHere
from desktop.services.report_views import DayReportQuery, DayReportView
from desktop.services.settings import Settings
from tests.helpers.desks import KEY, SETTINGS, pupil
from tests.helpers.fakes import NOON, FakeChance, entry, identity

SN = "SIM1"
MEALS = {"breakfast": "早餐", "lunch": "午餐"}


class Room:
    """`journal` counts the terminal's entries; `now` is set by the test and may go back."""

    def __init__(self, folder: Path, settings: Settings = SETTINGS) -> None:
        self.path = folder / "desk.db"
        self.books = SqliteBooks(self.path, KEY, settings, FakeChance())
        self.now, self.journal = NOON, 0
        self.books.know_device(identity(sn=SN), self.now)
        with self.books.store.transaction():
            self.books.people.save([pupil("p1"), pupil("p2", class_name="四年一班")])
        self.reader = open_reader(self.path, KEY)
        self.vault = Vault.look(vault_path(self.path), KEY)
        self.reports = DayReports(self.reader, Directory(self.reader, self.vault))

    def close(self) -> None:
        self.vault.close()
        self.reader.close()
        self.books.close()

    # --- what happens ------------------------------------------------------------------------------------------------

    def submit(self, fen: int = 1_200, way: Way = Way.FACE, meal: str = "lunch") -> OrderNo:
        self.now += timedelta(seconds=5)
        new = NewSale(amount_fen=fen, way=way, meal_id=meal, meal_name=MEALS[meal], device_sn=SN)
        return self.books.submit(new, self.now).order_no

    def tell(self, number: str, result: str, fen: int = 1_200, **more: object) -> None:
        """The terminal's journal says what became of it."""
        self.journal += 1
        told = entry(self.journal, number, result, amount_fen=fen, at=self.now, **more)
        self.books.take_over(SN, [told], self.now)

    def sell(self, result: str = "paid", fen: int = 1_200, *, person: str = "p1", **more: Any) -> OrderNo:
        number = self.submit(fen, **more)
        self.tell(number, result, fen, person_ref=person)
        return number

    def sell_here(self, fen: int = 1_200) -> OrderNo:
        new = NewSale(amount_fen=fen, way=Way.LOCAL, meal_id="lunch", meal_name="午餐", device_sn=SN)
        seen = SeenHere(person_ref="p2", consent_ref="c", score_millis=700, margin_millis=200, threshold_millis=500,
                        model_id="m")  # fmt: skip
        return self.books.sell_here(new, seen, self.now).order_no

    def ask_refund(self, number: OrderNo, fen: int) -> RefundNo:
        new = NewRefund(order_no=number, amount_fen=fen, reason="r", asked_by="周主任")
        return self.books.submit_refund(new, self.now).refund_no

    def tell_refund(self, number: RefundNo, order: OrderNo, result: str, fen: int) -> None:
        self.tell(number, result, fen, kind=EntryKind.REFUND, order_no=order, fund_bills=(), trade_no="")

    def refund(self, order: OrderNo, fen: int = 1_200) -> None:
        self.tell_refund(self.ask_refund(order, fen), order, "refunded", fen)

    def shut(self, by: str = "周主任", *, terminal_read: bool = True) -> int:
        draft = self.reports.draft("C1", self.now)
        return self.books.close_day(draft, by, self.now, terminal_read=terminal_read)

    # --- what is told ------------------------------------------------------------------------------------------------

    def day(self, **query: Any) -> DayReportView:
        return self.reports.day(DayReportQuery(**query), self.now)

    def entries(self) -> list[dict[str, Any]]:
        return [{"n": e.n, "kind": e.kind, "body": e.body} for e in self.books.ledger.entries()]


ZERO = dict.fromkeys(
    (f"{what}_{unit}" for what in ("paid", "refunded", "taken", "charged", "failed") for unit in ("count", "fen")), 0
)


def recount(lines: Iterable[Mapping[str, Any]], first: int = 1, last: int = 10**12) -> dict[str, int]:
    """Count what moved in entries `first` to `last`, by reading all of them as an outsider would."""
    sums = dict(ZERO)
    asked: dict[str, int] = {}
    waits: dict[str, int] = {}

    def count(what: str, fen: int, n: int) -> None:
        if first <= n <= last:
            sums[f"{what}_count"] += 1
            sums[f"{what}_fen"] += fen

    for line in lines:
        body, kind, n = line["body"], line["kind"], line["n"]
        number = body.get("order_no", "")
        if kind in ("sale.created", "sale.recovered"):
            asked[number] = body["amount_fen"]
        elif kind == "sale.paid_offline":
            waits[number] = body.get("amount_fen", asked[number])
            count("taken", waits[number], n)
        elif kind in ("sale.paid", "sale.declined"):
            if number in waits:
                count("charged" if kind == "sale.paid" else "failed", waits.pop(number), n)
            if kind == "sale.paid":
                count("paid", body["amount_fen"], n)
        elif kind == "refund.refunded":
            count("refunded", body["amount_fen"], n)
    return sums


def moved(view: DayReportView) -> dict[str, int]:
    """Return what a report says in the words of `recount`."""
    return {name: getattr(view.totals, name) for name in ZERO}


def added(*sums: Mapping[str, int]) -> dict[str, int]:
    return {name: sum(each[name] for each in sums) for name in ZERO}


def later(now: datetime, **more: float) -> datetime:
    return now + timedelta(**more)
