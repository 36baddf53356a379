"""What an ingest did, bundle by bundle, as values. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

_NOTED = ("held", "refused", "restored", "unread")


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """A bundle that was not simply taken: `code` has a sentence, with the facts."""

    till_id: str
    sequence: int
    code: str
    facts: Mapping[str, str | int] = field(default_factory=dict)
    path: str = ""


@dataclass(slots=True, kw_only=True)
class IngestReport:
    """Counts, and what was held back, refused or noted. `rows` are those of all tables."""

    taken: int = 0
    repeated: int = 0
    rows: int = 0
    sales: int = 0
    sweeps: int = 0
    held: list[Noted] = field(default_factory=list)
    refused: list[Noted] = field(default_factory=list)
    restored: list[Noted] = field(default_factory=list)
    unread: list[Noted] = field(default_factory=list)  # taken, but what the desk says of its health cannot be read
    left_in_place: int = 0

    def document(self) -> dict[str, Any]:
        """Return the report as JSON says it."""
        return {
            "taken": self.taken,
            "repeated": self.repeated,
            "rows": self.rows,
            "sales": self.sales,
            "sweeps": self.sweeps,
            "left_in_place": self.left_in_place,
            **{name: [_document(each) for each in getattr(self, name)] for name in _NOTED},
        }


def _document(noted: Noted) -> dict[str, Any]:
    return {
        "till_id": noted.till_id,
        "sequence": noted.sequence,
        "code": noted.code,
        "facts": dict(noted.facts),
        "path": noted.path,
    }
