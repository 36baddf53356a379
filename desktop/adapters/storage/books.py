"""The desk's books: everything the services ask of the database, on the `core` thread's one write connection.

Owns the lookups, the reopening and what is proved whenever the file is opened; the entries themselves are in `payments`
and `journal`. Opening proves what came since the last proven head, so that its time does not grow with the ledger; the
whole is `doctor`'s to prove.
"""

import logging
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from desktop.adapters.storage import audit
from desktop.adapters.storage.corrections import Corrections
from desktop.adapters.storage.database import Store, open_writer
from desktop.adapters.storage.day_closes import DayCloseBook
from desktop.adapters.storage.exchanges import Exchanges
from desktop.adapters.storage.import_undo import ImportUndo
from desktop.adapters.storage.journal import JournalTakeOver
from desktop.adapters.storage.known_settings import KnownSettings
from desktop.adapters.storage.lane_marks import LaneMarks
from desktop.adapters.storage.lane_roster import LaneRoster
from desktop.adapters.storage.ledger import Ledger
from desktop.adapters.storage.menus import Menus
from desktop.adapters.storage.payments import SALE_COLUMNS, sale_of
from desktop.adapters.storage.people import People
from desktop.adapters.storage.people_move import move_people
from desktop.adapters.storage.proven_head import HeadRecords, ProvenHead, must_carry, observe
from desktop.adapters.storage.receipt_book import ReceiptBook
from desktop.adapters.storage.staff_book import StaffBook
from desktop.adapters.storage.statement_book import StatementBook
from desktop.adapters.storage.vault import Vault, vault_path
from desktop.domain.errors import OperatorError
from desktop.domain.guards import DinerToday
from desktop.domain.instants import format_instant
from desktop.domain.payment import SaleState
from desktop.domain.person import Person
from desktop.services.ports import Chance, OfflineUse, OpenAlert, Sale
from desktop.services.settings import Settings
from desktop.services.views import AlertKind

_PAID_STATES = f"('{SaleState.PAID.value}', '{SaleState.PAID_OFFLINE.value}')"
#: What waits to leave: not cut yet, or in a bundle that was not written anywhere yet.
_NOT_LEFT = """SELECT ledger_n FROM outbox WHERE batch IS NULL
    UNION ALL SELECT ledger_n FROM outbox WHERE acknowledged_at IS NULL AND batch IN (SELECT sequence FROM bundles
        WHERE acknowledged_at = '' AND sequence NOT IN (SELECT sequence FROM bundle_copies))"""
_log = logging.getLogger(__name__)


class SqliteBooks(
    Corrections, JournalTakeOver, Exchanges, StatementBook, DayCloseBook, ImportUndo, KnownSettings, Menus,
    ReceiptBook, StaffBook, LaneMarks, LaneRoster,
):  # fmt: skip
    """services.ports.Books. Raises: OperatorError from every call when the disk or the file fails."""

    def __init__(
        self, path: Path, key: bytes, settings: Settings, chance: Chance, records: HeadRecords | None = None
    ) -> None:
        """Open and prove the file. `records` knows where its head is kept; by default beside the file only.

        Raises: OperatorError as `open_writer`, and `ledger.rolled_back`, `ledger.broken`, `ledger.books`.
        """
        super().__init__(open_writer(path, key), settings, chance)
        self._path, self._key = path, key
        self._records = records or HeadRecords(path, key)
        proven = self._prove()
        try:
            self._records.write_beside(proven)  # what was just proved need not be proved again
        except OperatorError as fault:
            _log.warning("the proven head could not be kept: %s", fault)  # the next start proves a little more
        self._open_people()

    @property
    def store(self) -> Store:
        """The write connection, for imports in the composition root's hands."""
        return self._store

    @property
    def ledger(self) -> Ledger:
        return self._ledger

    def note(self, kind: str, body: Mapping[str, str | int], now: datetime) -> None:
        """Append an entry that no other table follows from, inside the caller's transaction."""
        self._ledger.append(kind, body, at=format_instant(now))

    def reopen(self) -> None:
        self.forget_menu()
        self._store.close()
        try:
            self._store = open_writer(self._path, self._key)
        except OperatorError as fault:
            self._store.fault = fault  # until it opens, that is what every question is answered with
            raise
        self._ledger = Ledger(self._store, self._acting)
        self._prove()
        self._vault.close()
        self._open_people()

    def _open_people(self) -> None:
        """Open the vault and finish what a killed desk left: people to be brought over, keys to be destroyed."""
        try:
            self._vault = Vault.open(vault_path(self._path), self._key)
            try:
                move_people(self._store, self._vault, self._chance, self._key)
                self._people = People(self._store, self._vault, self._chance)
                self.finish_destructions()
            except BaseException:
                self._vault.close()
                raise
        except OperatorError as fault:
            self._store.close()
            self._store.fault = fault
            raise

    def _prove(self) -> ProvenHead:
        """Selling on a broken chain would bury the break, and on an old copy would give numbers out twice."""
        try:
            since = must_carry(self._ledger, self._records.read(), self._path)
            self._ledger.verify(since)
            audit.check_recent(self._store, since.n if since is not None else 0)
            return observe(self._store)
        except OperatorError as fault:
            self._store.close()
            self._store.fault = fault
            raise

    def close(self) -> None:
        self._store.close()
        self._vault.close()

    def open_sales(self) -> list[Sale]:
        return [
            sale_of(row)
            for row in self._store.rows(
                f"""SELECT {SALE_COLUMNS} FROM sales WHERE state IN ('CREATED', 'SUBMITTED', 'IN_DOUBT')
                    ORDER BY rowid"""
            )
        ]

    def recent(self, limit: int) -> list[Sale]:
        return [
            sale_of(row)
            for row in self._store.rows(
                f"""SELECT {SALE_COLUMNS} FROM sales WHERE cause <> 'timeout' AND state <> 'SUBMITTED'
                    ORDER BY rowid DESC LIMIT ?""",
                (limit,),
            )
        ]

    def meal_count(self, meal_id: str, now: datetime) -> int:
        count: int = self._store.value(
            f"SELECT count(*) FROM sales WHERE service_day = ? AND meal_id = ? AND state IN {_PAID_STATES}",
            (self.service_day(now).isoformat(), meal_id),
        )
        return count

    def by_card(self, card_no: str) -> Person | None:
        return self.people.by_card(card_no)

    def offline_use(self) -> OfflineUse:
        return self._waiting("NOT IN")

    def deferred_use(self) -> OfflineUse:
        return self._waiting("IN")

    def _waiting(self, which: str) -> OfflineUse:
        rows = self._store.rows(
            f"SELECT amount_fen, created_at FROM sales WHERE state = 'PAID_OFFLINE' AND way {which} ('card', 'lookup')"
        )
        oldest_at = min((datetime.fromisoformat(created_at) for _fen, created_at in rows), default=None)
        return OfflineUse(count=len(rows), sum_fen=sum(fen for fen, _at in rows), oldest_at=oldest_at)

    def today(self, person_ref: str, meal_id: str, now: datetime) -> DinerToday:
        day = self.service_day(now).isoformat()
        rows = self._store.rows(
            """SELECT meal_id, state, amount_fen - refunded_fen, finished_at FROM sales
               WHERE person_ref = ? AND service_day = ? AND person_ref <> '' ORDER BY rowid""",
            (person_ref, day),
        )
        paid = [row for row in rows if row[1] in (SaleState.PAID.value, SaleState.PAID_OFFLINE.value)]
        same_meal = [row for row in paid if row[0] == meal_id and row[2] > 0]  # given back whole: not had
        return DinerToday(
            servings_this_meal=len(same_meal),
            spent_fen=sum(row[2] for row in paid),
            in_doubt=any(row[1] == SaleState.IN_DOUBT.value for row in rows),
            last_paid_at=same_meal[-1][3] if same_meal else "",
            last_paid_fen=same_meal[-1][2] if same_meal else 0,
            waiting_fen=self._store.value(
                """SELECT coalesce(sum(amount_fen), 0) FROM sales INDEXED BY sales_of_person
                   WHERE person_ref = ? AND person_ref <> '' AND state = 'PAID_OFFLINE'""",
                (person_ref,),
            ),
        )

    def open_alerts(self) -> list[OpenAlert]:
        return [
            OpenAlert(
                alert_id=alert_id,
                kind=AlertKind(kind),
                order_no=number,
                amount_fen=amount_fen,
                raised_at=datetime.fromisoformat(raised_at),
                detail=detail,
                count=count,
            )
            for alert_id, kind, number, amount_fen, raised_at, detail, count in self._store.rows(
                """SELECT alert_id, kind, order_no, amount_fen, raised_at, detail, count FROM alerts
                   WHERE dismissed_at IS NULL ORDER BY alert_id"""
            )
        ]

    def dismiss(self, alert_id: int, now: datetime) -> None:
        at = format_instant(now)
        with self._store.transaction():
            self._ledger.append("alert.dismissed", {"alert_id": alert_id}, at=at)
            self._store.run("UPDATE alerts SET dismissed_at = ? WHERE alert_id = ?", (at, alert_id))

    def outbox_waiting(self) -> int:
        waiting: int = self._store.value(f"SELECT count(*) FROM ({_NOT_LEFT})")
        return waiting

    def outbox_since(self) -> datetime | None:
        row = self._store.row(f"SELECT at FROM ledger WHERE n = (SELECT min(ledger_n) FROM ({_NOT_LEFT}))")
        return datetime.fromisoformat(row[0]) if row else None
