"""A terminal that takes another's place: how far it has come, and what is known of the one that leaves. Pure.

The stages are recorded one by one, so that whoever comes back after a power cut goes on where it stopped.
Source: issue 8, A terminal exchanged; decision 0026.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum


class ExchangeStage(Enum):
    """What is done, in the ledger and on disk."""

    BEGUN = "begun"  # the old one is named; its journal is read, its doubts are asked for, its faces go
    PARTED = "parted"  # the old one is trusted no more; what stays unknown is written down
    PAIRED = "paired"  # another one is in its place
    DONE = "done"  # what carries over is written down
    GIVEN_UP = "given_up"  # the old one stays


OPEN_STAGES = frozenset({ExchangeStage.BEGUN, ExchangeStage.PARTED, ExchangeStage.PAIRED})


class OpenKind(Enum):
    """What a terminal may have left without a result."""

    SALE = "sale"
    REFUND = "refund"
    VERIFICATION = "verification"


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenNumber:
    """A number of which only its terminal knows what became; the provider's receipt or bill tells it for a sale."""

    kind: OpenKind
    number: str
    amount_fen: int
    since: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """One exchange as the ledger holds it. `gone`: the old terminal does not answer any more.

    `journal_n` and `journal_mac` are the last entry that was read of the old one's journal, `in_doubt` counts what only
    it knows, `faces_owed` the faces that it may still hold; all three since it was parted with.
    """

    began_n: int
    old_sn: str
    stage: ExchangeStage
    began_at: datetime
    gone: bool = False
    journal_n: int = 0
    journal_mac: str = ""
    in_doubt: int = 0
    faces_owed: int = 0
    new_sn: str = ""
    ended_at: datetime | None = None

    @property
    def is_open(self) -> bool:
        """Tell whether there is something left to do."""
        return self.stage in OPEN_STAGES
