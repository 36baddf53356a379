"""The rows of the model's books: what is in the file. Records that leave are the ports' own frozen ones."""

from datetime import date, datetime

from desktop.domain.events import TerminalIdentity
from desktop.domain.journal import JournalEntry
from desktop.domain.payment import SaleState
from desktop.domain.refund import RefundState
from desktop.domain.verification import VerificationState
from desktop.services.ports import OpenAlert, Pairing, RefundRecord, Sale, VerificationRecord

PAID_STATES = (SaleState.PAID, SaleState.PAID_OFFLINE)


class SaleRow:
    """A sale, its day's serial, and for which dinner of the history it was made."""

    __slots__ = ("day", "dinner", "guard", "meal_id", "sale", "serial", "trade_no")

    def __init__(self, sale: Sale, day: date, serial: int, meal_id: str, dinner: int) -> None:
        self.sale, self.day, self.serial, self.meal_id, self.dinner = sale, day, serial, meal_id, dinner
        self.guard = self.trade_no = ""

    def copy(self) -> "SaleRow":
        """Return a row that what happens next does not change."""
        row = SaleRow(self.sale, self.day, self.serial, self.meal_id, self.dinner)
        row.guard, row.trade_no = self.guard, self.trade_no
        return row

    @property
    def is_paid(self) -> bool:
        return self.sale.state in PAID_STATES


class RefundRow:
    __slots__ = ("day", "refund", "serial")

    def __init__(self, refund: RefundRecord, day: date, serial: int) -> None:
        self.refund, self.day, self.serial = refund, day, serial


class VerificationRow:
    __slots__ = ("day", "record", "serial")

    def __init__(self, record: VerificationRecord, day: date, serial: int) -> None:
        self.record, self.day, self.serial = record, day, serial

    def become(self, state: VerificationState, cause: str, finished_at: datetime | None, person_ref: str) -> None:
        """Take a new state."""
        old = self.record
        self.record = VerificationRecord(
            request_no=old.request_no, purpose=old.purpose, asked_by=old.asked_by, state=state,
            device_sn=old.device_sn, created_at=old.created_at, finished_at=finished_at, person_ref=person_ref,
            cause=cause,
        )  # fmt: skip


class Tables:
    """Everything that is committed."""

    def __init__(self) -> None:
        self.sales: dict[str, SaleRow] = {}
        self.refunds: dict[str, RefundRow] = {}
        self.verifications: dict[str, VerificationRow] = {}
        self.last_serial: dict[tuple[str, date], int] = {}
        self.last_day: date | None = None
        self.journal: dict[str, dict[int, JournalEntry]] = {}  # by serial number of the terminal
        self.heads: dict[str, int] = {}  # of the journals: taken over, or dropped, up to here
        self.restored: dict[str, int] | None = None  # the heads that the backup held; None in books never restored
        self.backed_up: frozenset[str] = frozenset()  # the orders that the backup held
        self.dropped: dict[str, list[range]] = {}  # numbers that terminals had dropped, found since the restoration
        self.read: set[str] = set()  # the terminals whose journal was read to its end since the restoration
        self.entries = 0  # in the outbox
        self.alerts: list[OpenAlert] = []
        self.dismissed: set[int] = set()
        self.devices: dict[str, tuple[TerminalIdentity, datetime]] = {}
        self.clocks: list[tuple[str, float, datetime]] = []
        self.pairings: dict[str, Pairing] = {}

    def head(self, device_sn: str) -> int:
        """Return the number of the last entry taken over, 0 for none."""
        return self.heads.get(device_sn, 0)

    def copy(self) -> "Tables":
        """Return what a backup made now would hold."""
        other = Tables()
        other.sales = {number: row.copy() for number, row in self.sales.items()}
        other.refunds = {number: RefundRow(row.refund, row.day, row.serial) for number, row in self.refunds.items()}
        other.verifications = {
            number: VerificationRow(row.record, row.day, row.serial) for number, row in self.verifications.items()
        }
        other.last_serial, other.last_day = dict(self.last_serial), self.last_day
        other.journal = {device_sn: dict(kept) for device_sn, kept in self.journal.items()}
        other.heads, other.entries = dict(self.heads), self.entries
        other.alerts, other.dismissed = list(self.alerts), set(self.dismissed)
        other.devices, other.clocks, other.pairings = dict(self.devices), list(self.clocks), dict(self.pairings)
        return other

    def put_back(self) -> "Tables":
        """Return what the restoration of this backup makes."""
        other = self.copy()
        other.restored, other.backed_up = dict(self.heads), frozenset(self.sales)
        return other


def sale_with(
    old: Sale, state: SaleState, cause: str, finished_at: datetime | None, person_ref: str, *,
    amount_fen: int | None = None, serving: int | None = None, refunded_fen: int | None = None,
) -> Sale:  # fmt: skip
    """Return the sale with what changed; faster than `dataclasses.replace`."""
    return Sale(
        order_no=old.order_no, state=state, amount_fen=old.amount_fen if amount_fen is None else amount_fen,
        way=old.way, meal_name=old.meal_name, device_sn=old.device_sn, created_at=old.created_at,
        finished_at=finished_at, person_ref=person_ref, serving=old.serving if serving is None else serving,
        cause=cause, refunded_fen=old.refunded_fen if refunded_fen is None else refunded_fen,
    )  # fmt: skip


def refund_with(
    old: RefundRecord, state: RefundState, cause: str, finished_at: datetime | None, *, amount_fen: int | None = None
) -> RefundRecord:
    """Return the refund with what changed."""
    return RefundRecord(
        refund_no=old.refund_no, order_no=old.order_no, amount_fen=old.amount_fen if amount_fen is None else amount_fen,
        state=state, reason=old.reason, asked_by=old.asked_by, device_sn=old.device_sn, created_at=old.created_at,
        finished_at=finished_at, cause=cause,
    )  # fmt: skip
