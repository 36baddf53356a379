"""What leaves for the provider and what came back, as pages and commands show it. Values only; any thread.

Source: ui.md, Sync; bundle.md.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum

from desktop.services.reason import Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class ProviderPin:
    """To whom bundles are sealed and whose receipts are believed. `keys` are minisign public keys, one line each."""

    provider: str
    recipient: str
    keys: tuple[str, ...]
    pinned_at: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TillKey:
    """A key that this till signs with; `code` is for people to compare."""

    key_id: str
    public: str
    made_at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BundleLine:
    """One bundle in the history. Empty instants: not yet."""

    sequence: int
    from_ledger: int
    to_ledger: int
    cut_at: str
    sha256: str
    previous_sha256: str
    size_bytes: int
    transaction_count: int
    refund_count: int
    other_count: int
    acknowledged_at: str
    copies: tuple[tuple[str, str, str], ...] = ()  # (kind, place, written at), oldest first

    @property
    def row_count(self) -> int:
        """Return how many rows of what happened it carries."""
        return self.transaction_count + self.refund_count + self.other_count

    @property
    def is_sealed(self) -> bool:
        """Tell whether its bytes are there."""
        return bool(self.sha256)

    @property
    def is_written(self) -> bool:
        """Tell whether it left, and was read back where it went."""
        return bool(self.copies)


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """What has not left yet: entries of the outbox, and since when the oldest of them waits."""

    count: int = 0
    transaction_count: int = 0
    refund_count: int = 0
    other_count: int = 0
    oldest_at: datetime | None = None
    unacknowledged: int = 0  # bundles that left and were not acknowledged


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptTold:
    """What taking one receipt changed. `known`: it was taken before, and changed nothing now."""

    name: str
    provider: str
    sequence: int
    for_till: str
    created_at: str
    known: bool = False
    acknowledged: tuple[int, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)  # charged, declined, determinations, fees, statements, …
    fen: Mapping[str, int] = field(default_factory=dict)  # charged, declined, in fen
    policies: tuple[str, ...] = ()
    has_roster: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptLine:
    """One receipt in the history, or one that was refused and why."""

    name: str
    at: str
    told: ReceiptTold | None = None
    refused: Reason | None = None


class Step(Enum):
    """What an export is at, in order."""

    CUTTING = "cutting"
    SIGNING = "signing"
    WRITING = "writing"
    READING_BACK = "reading_back"
    DONE = "done"


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """What an export left behind."""

    place: str
    kind: str
    sequences: tuple[int, ...]
    row_count: int
    size_bytes: int


class PlaceState(Enum):
    """Whether a place can be written to now."""

    READY = "ready"
    READ_ONLY = "read_only"
    FULL = "full"
    AWAY = "away"  # no stick is plugged in; the folder is not there; the server did not answer last time
    UNSET = "unset"  # no folder or server was named yet


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceOption:
    """A place that can be chosen: each stick that is plugged in (or one line for none), the folder, the server."""

    kind: str  # values of `sync_ports.PlaceKind`
    url: str  # what `ExportTo` names; empty where there is nothing to export to
    label: str
    state: PlaceState
    free_bytes: int | None = None
    total_bytes: int | None = None
    last_at: datetime | None = None  # something was written there last
    fault: Reason | None = None  # why it could not be written to the last time
    next_at: datetime | None = None  # a server: when it is pushed to next by itself


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportView:
    """An export at work, or how the last one ended (`fault`, `cancelled`, or done)."""

    step: Step
    kind: str
    place: str
    label: str
    by_itself: bool = False  # a scheduled push
    first_sequence: int = 0
    last_sequence: int = 0
    from_ledger: int = 0
    to_ledger: int = 0
    row_count: int = 0
    bytes_done: int = 0
    bytes_all: int = 0
    seconds_left: int | None = None
    running: bool = True
    cancelled: bool = False
    fault: Reason | None = None
    ended_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SyncView:
    """The sync page."""

    at: datetime
    till_id: str
    provider: str = ""  # empty: none is known, and nothing can be sent
    waiting: Waiting = field(default_factory=Waiting)
    written_at: datetime | None = None  # a bundle left last
    places: tuple[PlaceOption, ...] = ()
    export: ExportView | None = None
    history: tuple[BundleLine, ...] = ()  # newest first
    receipts: tuple[ReceiptLine, ...] = ()  # newest first
    overdue: int = 0  # bundles that wait for their acknowledgement longer than twelve hours
    gapless: bool = True
    importing: bool = False
    imported: tuple[ReceiptLine, ...] = ()  # what became of the files imported last


#: A bundle that left is loud when it was not acknowledged for so long.
OVERDUE_S = 12 * 3_600
