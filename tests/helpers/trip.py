"""Schools that sell for weeks, and a provider that settles them; the way between is lossy in both directions.

Each school has a desk of its own books, a stick that keeps what was exported, and a postman without care: bundles and
receipts come late, twice, in any order, or cut short, and what was lost is carried again another day.
"""

import csv
import random
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from desktop.adapters.storage.database import open_reader
from desktop.adapters.storage.rules import settle
from desktop.adapters.sync.places.folder import FolderPlace
from desktop.adapters.sync.seal import PublicKey
from desktop.adapters.system import SystemClock
from desktop.app.homes import trial_settings
from desktop.app.receipts_taken import ReceiptDesk
from desktop.app.sync_desk import SyncDesk
from desktop.app.writing import writes_itself
from desktop.domain.identifiers import OrderNo
from desktop.domain.journal import EntryKind, JournalEntry
from desktop.domain.payment import FundBill, Way
from desktop.domain.policy import Policy
from desktop.fleet.given import take_given
from desktop.fleet.lake import Lake
from desktop.fleet.receipts import Enclosed, make_receipts
from desktop.fleet.tills import add_keys
from desktop.services.ports import KnownHere, NewRefund, NewSale
from tests.helpers.fakes import entry
from tests.helpers.fleet_room import FleetRoom
from tests.helpers.sync_room import going_on, heard
from tests.helpers.till import Till

FIRST = datetime.fromisoformat("2026-06-01T11:30:00+08:00")
CHANNELS = ("ALIPAYACCOUNT",) * 8 + ("PCREDIT", "COUPON")
USERS = 64  # of a school


class School:
    """One desk: it sells, gives back, exports to its stick and takes receipts."""

    def __init__(self, fleet: FleetRoom, till_id: str, seed: int) -> None:
        trial = trial_settings()
        settings = replace(
            trial, till=replace(trial.till, till_id=till_id), school=replace(trial.school, customer_id=f"K{till_id}")
        )
        self.till_id, self.sn, self.chance = till_id, f"SN{till_id}", random.Random(seed)
        self.till = Till(fleet.folder / f"home-{till_id}", settings, sn=self.sn, now=FIRST)
        self.stick = fleet.folder / f"stick-{till_id}"
        self.stick.mkdir()
        self.paid: list[tuple[str, int]] = []
        self.desk.pin(fleet.folder / "keys" / "provider.toml")
        file = fleet.folder / f"{till_id}.toml"
        keys = [PublicKey(key.public) for key in self.desk.register(file)]
        add_keys(fleet.lake, till_id, f"K{till_id}", f"School {till_id}", keys, fleet.clock.now())

    @property
    def desk(self) -> SyncDesk:
        home = self.till.home
        return SyncDesk(home, home.settings(), writes_itself(home))

    def serve(self, day: int, sales: int) -> None:
        """Sell a day's lunches; now and then one is offline, by credit, by card, or given back, today's or an older."""
        with self.till.books() as books:
            self.till.now = FIRST + timedelta(days=day)
            for _ in range(sales):
                self.till.now += timedelta(seconds=7)
                if self.chance.random() < 0.03:
                    new = NewSale(amount_fen=800, way=Way.CARD, meal_id="lunch", meal_name="午餐",
                                  device_sn=f"LOCAL-{self.till_id}")  # fmt: skip
                    books.sell_here(new, KnownHere(person_ref="p1", known_by="card"), self.till.now)
                    continue
                fen = self.chance.choice((800, 1_200, 1_500)) if self.chance.random() < 0.95 else 10
                new = NewSale(amount_fen=fen, way=Way.FACE, meal_id="lunch", meal_name="午餐", device_sn=self.sn)
                sale = books.submit(new, self.till.now)
                offline = self.chance.random() < 0.1
                self._tell(books, sale.order_no, "paid_offline" if offline else "paid", fen)
                if not offline:
                    self.paid.append((sale.order_no, fen))
                if self.paid and self.chance.random() < 0.08:
                    self._give_back(books, *self.paid.pop(self.chance.randrange(len(self.paid))))

    def _tell(self, books: Any, number: str, result: str, fen: int) -> None:
        n, offline = len(self.till.journal) + 1, result == "paid_offline"
        bills = (FundBill(channel=self.chance.choice(CHANNELS), amount_fen=fen),)
        made = entry(
            n, number, result, amount_fen=fen, at=self.till.now, trade_no="" if offline else f"T{self.till_id}{n:08d}",
            user_id=f"2088{self.till_id}{self.chance.randrange(USERS):06d}", fund_bills=() if offline else bills,
        )  # fmt: skip
        self._take(books, made)

    def _give_back(self, books: Any, number: str, fen: int) -> None:
        part = self.chance.choice((fen, max(1, fen // 2)))
        asked = NewRefund(order_no=OrderNo(number), amount_fen=part, reason="meal", asked_by="周主任")
        refund = books.submit_refund(asked, self.till.now)
        n = len(self.till.journal) + 1
        self._take(books, entry(n, refund.refund_no, "refunded", amount_fen=part, kind=EntryKind.REFUND,
                                order_no=number, at=self.till.now, trade_no=""))  # fmt: skip

    def _take(self, books: Any, made: JournalEntry) -> None:
        self.till.journal.append(made)
        books.take_over(self.sn, [made], self.till.now)

    def export(self) -> None:
        """Write what waits to the stick; it keeps everything."""
        self.desk.export(FolderPlace(self.stick), heard, going_on)

    def take(self, folder: Path) -> None:
        """Take whatever receipts the postman brought; what comes too early is refused and brought again."""
        home = self.till.home
        if folder.exists():
            ReceiptDesk(home, home.settings(), writes_itself(home)).take([folder])

    def settled(self, policy: Policy, as_of: datetime, as_of_text: str) -> dict[str, Any]:
        """Return what this desk's own books say that the policy pays."""
        store = open_reader(self.till.home.database_path, self.till.key)
        try:
            return settle(store, policy, as_of, as_of_text).document
        finally:
            store.close()


class Postman:
    """Carries bundles and receipts, badly."""

    def __init__(self, fleet: FleetRoom, seed: int) -> None:
        self._fleet, self._chance = fleet, random.Random(seed)
        self.out = fleet.folder / "receipts"
        self._round = 0

    def bundles(self, school: School, *, careful: bool = False) -> None:
        """Lay what is on a stick into the inbox: some twice, some cut short, some not at all this time."""
        self._round += 1
        files = sorted(school.stick.glob("*.zip.age"))[-6:] if not careful else sorted(school.stick.glob("*.zip.age"))
        self._chance.shuffle(files)
        for path in files:
            fate = 1.0 if careful else self._chance.random()
            if fate < 0.3:
                continue
            there = self._fleet.inbox / f"{school.till_id}-{self._round}"
            there.mkdir(exist_ok=True)
            shutil.copy(path, there / path.name)
            signature = path.name.replace(".zip.age", ".minisig")
            shutil.copy(path.with_name(signature), there / signature)
            if fate < 0.4:
                content = path.read_bytes()
                (there / path.name).write_bytes(content[: self._chance.randrange(len(content))])

    def receipts(self, school: School, *, careful: bool = False) -> None:
        """Bring a school its receipts: some of them, again and again."""
        bag = self._fleet.folder / f"bag-{school.till_id}"
        shutil.rmtree(bag, ignore_errors=True)
        bag.mkdir()
        for path in sorted((self.out / school.till_id).glob("*.zip")):
            if careful or self._chance.random() < 0.7:
                shutil.copy(path, bag / path.name)
                shutil.copy(path.with_suffix(".minisig"), bag / path.with_suffix(".minisig").name)
        school.take(bag)


class Provider:
    """Charges what waits, determines, hears of fees, and answers."""

    def __init__(self, fleet: FleetRoom, postman: Postman, seed: int) -> None:
        self._fleet, self._postman, self._chance = fleet, postman, random.Random(seed)
        self._charged: set[str] = set()

    def work(self, now: datetime) -> None:
        """Take the inbox in, decide, and write receipts."""
        fleet = self._fleet
        fleet.clock.at = SystemClock().now()  # bundles bear the time at which they were cut
        fleet.ingest()
        lake = Lake(fleet.url)
        rows = lake.ask("SELECT * FROM transactions", "transactions").to_pylist()
        self._charge(lake, [row for row in rows if row["result"] == "paid_offline"], now)
        risky = [row["trade_no"] for row in rows if row["result"] == "paid" and self._chance.random() < 0.01]
        at = now.isoformat()
        self._give(lake, "determinations", [{"trade_no": each, "kind": "risk", "decided_at": at} for each in risky])
        make_receipts(Lake(fleet.url), fleet.keys, self._postman.out, Enclosed(policies={}, rosters={}), now)

    def _charge(self, lake: Lake, waiting: list[dict[str, Any]], now: datetime) -> None:
        charges = []
        for row in waiting:
            if row["order_no"] in self._charged:
                continue
            self._charged.add(row["order_no"])
            paid = self._chance.random() < 0.9
            charges.append({
                "order_no": row["order_no"], "trade_no": f"X{row['order_no']}" if paid else "",
                "result": "paid" if paid else "declined", "charged_at": now.isoformat(),
                "actual_paid_fen": row["amount_fen"] if paid else 0, "credit_paid_fen": 0, "fund_bills": "",
            })  # fmt: skip
        self._give(lake, "charges", charges)

    def _give(self, lake: Lake, name: str, rows: list[dict[str, Any]]) -> None:
        determined = lake.ask("SELECT trade_no FROM determinations", "determinations").to_pylist()
        known = {row["trade_no"] for row in determined}
        rows = [row for row in rows if name != "determinations" or row["trade_no"] not in known]
        if not rows:
            return
        path = self._fleet.folder / f"{name}.csv"
        with path.open("w", newline="") as file:
            writer = csv.DictWriter(file, fieldnames=list(rows[0]))
            writer.writeheader()
            writer.writerows(rows)
        take_given(Lake(self._fleet.url), name, path)


def play(fleet: FleetRoom, tills: int, days: int, sales: int, seed: int, told: Callable[[int], None]) -> list[School]:
    """Play some weeks, and bring everything over in the end; return the schools."""
    schools = [School(fleet, f"C{n}", seed + n) for n in range(1, tills + 1)]
    postman = Postman(fleet, seed)
    provider = Provider(fleet, postman, seed)
    for day in range(days):
        for n, school in enumerate(schools):
            school.serve(day, sales)
            if (day + n) % 3 == 0:
                school.export()
                postman.bundles(school)
        if day % 5 == 4:
            provider.work(FIRST + timedelta(days=day, hours=5))
            for school in schools:
                postman.receipts(school)
        told(day)
    end = FIRST + timedelta(days=days)
    for _ in range(2):  # what the provider charges at the end comes back, and is told of once more
        for school in schools:
            school.export()
            postman.bundles(school, careful=True)
        provider.work(end)
        for school in schools:
            postman.receipts(school, careful=True)
    return schools
