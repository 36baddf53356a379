"""What the record of who did what shows: a question, a page of lines, and how far the chain was proved; frozen.

There is no second log: every line is an entry of the ledger. Source: issue 6, Roles and access (audit log).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from desktop.domain.staff import NOBODY, StaffRef
from desktop.services.reason import Reason

PAGE = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditQuery:
    """The newest entries that people caused, of a day, a person, a family of kinds; empty means all. `before_n` goes
    on from a line."""

    day: date | None = None
    staff_ref: StaffRef = NOBODY
    family: str = ""
    before_n: int = 0
    size: int = PAGE


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditLine:
    """Entry `n`. `who` is a name joined from the staff, or as somebody typed it; empty where nobody is known."""

    n: int
    at: datetime
    kind: str
    who: str
    screen: str
    facts: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditView:
    """`more` says that older lines follow. The chain was proved from entry `proved_from` to `proved_to`;
    `broken_at` names an entry at which it does not hold."""

    query: AuditQuery
    lines: tuple[AuditLine, ...]
    more: bool
    proved_from: int = 0
    proved_to: int = 0
    broken_at: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditNews:
    """How a file of the record goes: `written` lines so far, or its `path`, or why not."""

    written: int = 0
    path: str = ""
    cancelled: bool = False
    fault: Reason | None = None
