"""Which desks of the lake need a visit as of a moment: what is known of each till, judged by `domain/visit.py`.

Only what was acknowledged counts, and of each till its last bundle alone. Bundles are told apart in time by their own
words, which tills write in Shanghai's offset. For the command's thread. Source: issue 8, item 6; bundle.md, Provider's
side.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from desktop.domain.health import health_fields
from desktop.domain.instants import format_instant, parse_instant
from desktop.domain.visit import (
    DeskKnown,
    Urgency,
    VisitReason,
    Word,
    newest_version,
    reasons_for,
    urgency_of,
)
from desktop.fleet.health import ToldHealth, kept_health
from desktop.fleet.lake import Lake
from desktop.fleet.lake_tables import BUNDLES, HEALTH
from desktop.fleet.till_states import ahead_of, forked_of, gaps_of, incidents_of, missing_of
from desktop.fleet.tills import Till, tills_of

_LAST = "(SELECT till_id, MAX(sequence) AS sequence FROM bundles {by_then} GROUP BY till_id)"
_BUNDLES = """SELECT b.till_id, b.sequence, b.created_at, b.taken_at, b.app_version FROM bundles b JOIN {last} l
    ON l.till_id = b.till_id AND l.sequence = b.sequence"""
_HEALTH = """SELECT h.till_id, h.word, h.fields FROM health h JOIN {last} l
    ON l.till_id = h.till_id AND l.sequence = h.sequence"""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskVisit:
    """A till, and all that is known against it, the worst first."""

    customer_id: str
    school: str
    sequence: int
    known: DeskKnown
    reasons: tuple[VisitReason, ...]

    @property
    def till_id(self) -> str:
        return self.known.till_id

    @property
    def urgency(self) -> Urgency:
        return urgency_of(self.reasons)

    @property
    def is_due(self) -> bool:
        """Tell whether somebody has to go there."""
        return self.urgency is not Urgency.TOLD

    def document(self) -> dict[str, Any]:
        """Return the till as JSON says it, without sentences."""
        known = self.known
        return {
            "till_id": known.till_id,
            "customer_id": self.customer_id,
            "school": self.school,
            "sequence": self.sequence,
            "last_at": "" if known.created_at is None else format_instant(known.created_at),
            "version": known.version,
            "urgency": self.urgency.name.lower(),
            "visit": self.is_due,
            "word": known.word.value,
            "reasons": [
                {"code": each.code, "urgency": each.urgency.name.lower(), "facts": dict(each.facts)}
                for each in self.reasons
            ],
            "health": None if known.health is None else health_fields(known.health),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class FleetVisits:
    """Every registered till, those that need a visit first and of them the worst first."""

    as_of: datetime
    newest: str
    desks: tuple[DeskVisit, ...]

    @property
    def due(self) -> tuple[DeskVisit, ...]:
        return tuple(each for each in self.desks if each.is_due)

    @property
    def counts(self) -> dict[str, int]:
        """Return how many tills there are, and how many have to be visited by when."""
        found = Counter(each.urgency for each in self.desks)
        return {"tills": len(self.desks), "now": found[Urgency.NOW], "soon": found[Urgency.SOON]}


def fleet_visits(lake: Lake, as_of: datetime, *, looking_back: bool = False) -> FleetVisits:
    """Return every registered till as it is known. `looking_back` takes only what tills had said by `as_of`; else it is
    now, and a till's last word counts even where its clock is ahead. Raises: OperatorError `fleet.no_lake`."""
    said_at = format_instant(as_of)
    last = _LAST.format(by_then=f"WHERE created_at <= '{said_at}'" if looking_back else "")
    bundles = {row["till_id"]: row for row in lake.ask(_BUNDLES.format(last=last), BUNDLES).to_pylist()}
    told: dict[str, ToldHealth] = {}
    if lake.has(HEALTH):
        rows = lake.ask(_HEALTH.format(last=last), HEALTH, BUNDLES).to_pylist()
        told = {row["till_id"]: kept_health(row) for row in rows}
    found = [each for each in incidents_of(lake) if each.found_at <= said_at]
    forked, gaps, ahead = forked_of(found), gaps_of(found), ahead_of(found)
    known = []
    for till_id, till in tills_of(lake).items():
        row = bundles.get(till_id)
        health = told.get(till_id, ToldHealth(word=Word.SILENT))
        sequence = row["sequence"] if row else 0
        desk = DeskKnown(
            till_id=till_id, registered_at=_registered_at(till, as_of),
            created_at=parse_instant(row["created_at"]) if row else None, version=row["app_version"] if row else "",
            word=health.word, health=health.health, missing=missing_of(gaps.get(till_id, ()), sequence),
            forked=till_id in forked,
            ahead_s=max([_ahead_s(row), *(s for n, s in ahead.get(till_id, {}).items() if n > sequence)]),
        )  # fmt: skip
        known.append((till, sequence, desk))
    newest = newest_version(desk.version for _till, _sequence, desk in known)
    desks = [
        DeskVisit(
            customer_id=till.customer_id, school=till.school, sequence=sequence, known=desk,
            reasons=reasons_for(desk, newest, as_of),
        )
        for till, sequence, desk in known
    ]  # fmt: skip
    return FleetVisits(as_of=as_of, newest=newest, desks=tuple(sorted(desks, key=_worst_first)))


def _ahead_s(bundle: dict[str, Any] | None) -> int:
    """Return by how much a bundle is dated later than it was taken."""
    if bundle is None:
        return 0
    return max(0, int((parse_instant(bundle["created_at"]) - parse_instant(bundle["taken_at"])).total_seconds()))


def _registered_at(till: Till, as_of: datetime) -> datetime:
    return min((parse_instant(at) for _key, at in till.keys), default=as_of)


def _worst_first(desk: DeskVisit) -> tuple[int, int, int, str]:
    by_urgency = Counter(each.urgency for each in desk.reasons)
    return desk.urgency.value, -by_urgency[Urgency.NOW], -by_urgency[Urgency.SOON], desk.till_id
