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
