"""A desk that moves to another computer: what its backup says before it is taken, and what came along. Frozen; pure.

What is missing is measured by `app/restore.py`; here it is only told. Source: issue 8, A PC exchanged; decision 0026.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from pathlib import Path


class Part(Enum):
    """What a desk consists of, in the order in which people are told."""

    LEDGER = "ledger"
    PEOPLE = "people"
    STAFF = "staff"
    SETTINGS = "settings"
    TERMINALS = "terminals"  # the desk's key and certificate, and whom it is paired with
    PROVIDER = "provider"  # its pin, and the keys that sign this till's bundles
    POLICIES = "policies"  # and authorities
    CODE = "code"  # the recovery code on paper
    BUNDLES = "bundles"  # that are not acknowledged: their files
    LANES = "lanes"
    SERVER = "server"  # its password
    MEDIUM = "medium"  # the second medium
    PRINTER = "printer"
    PICTURES = "pictures"  # of dishes
    AUTOSTART = "autostart"
    OLD_COMPUTER = "old_computer"


@dataclass(frozen=True, slots=True, kw_only=True)
class PartLine:
    """What became of one part. `came`: nothing is left to do; else there is, for a person. `detail` is a name or an
    address of it."""

    part: Part
    came: bool
    count: int = 0
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferedBackup:
    """A backup on a stick; what it says of itself is believed only once it was proved."""

    path: str
    till_id: str
    made_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveWanted:
    """What is to be taken. Empty words: as the backup has it. `key_in_file`: this computer has no key store."""

    file: Path
    code: str = field(default="", repr=False)
    second_medium: Path | None = None
    terminal_url: str = ""
    key_in_file: bool = False
    accept_loss: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupLook:
    """A backup that was opened and proved. `missing_entries` is None when nothing tells how far the lost ledger went.

    `acknowledged` beyond `entries`: the provider holds more than the backup. `people` are those in it, `people_lost`
    those of whom no key is at hand. `numbers` are orders and refunds that it lacks, with their amounts.
    """

    path: str
    made_at: datetime
    program: str
    till_id: str
    till_name: str
    school: str
    terminal_url: str
    trial: bool
    entries: int
    sales: Mapping[str, int]
    paid_fen: int
    missing_entries: int | None
    known_from: str
    acknowledged: int
    people: int
    people_lost: int
    numbers: tuple[tuple[str, int], ...] = ()

    @property
    def is_behind(self) -> bool:
        """Tell whether the provider acknowledged more than the backup holds."""
        return self.acknowledged > self.entries

    @property
    def loses(self) -> bool:
        """Tell whether taking it wants to be said twice."""
        return self.is_behind or bool(self.people_lost)


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """What came of it. `came_back` are sales that the terminal's journal brought, with what of them was paid;
    `not_back` are numbers that nothing brought; `terminal_fault` is why the journal was not read."""

    home: str
    till_name: str
    school: str
    made_at: datetime
    moved_at: datetime
    entries: int
    missing_entries: int | None
    came_back: int
    came_back_fen: int
    not_back: tuple[str, ...]
    terminal_read: bool
    terminal_fault: str
    parts: tuple[PartLine, ...]

    @property
    def to_do(self) -> tuple[PartLine, ...]:
        """Return what a person has to see to."""
        return tuple(line for line in self.parts if not line.came)
