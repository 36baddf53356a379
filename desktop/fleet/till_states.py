"""Which tills somebody has to look after: late, with a gap, or with two histories. For the command's thread.

A gap is open while the missing bundle was not acknowledged; a till with two histories stays flagged, since nobody but a
visit can tell which of the two is the school's. Source: bundle.md, Provider's side.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from desktop.domain.instants import parse_instant
from desktop.fleet.lake import Lake
from desktop.fleet.lake_tables import BUNDLES, INCIDENTS
from desktop.fleet.tills import tills_of

LATE_DAYS = 3  # a weekend without a stick is no reason to telephone
GAP, FORK, FUTURE = "fleet.gap", "fleet.fork", "fleet.future"
_LAST = "SELECT till_id, MAX(sequence) AS sequence, MAX(created_at) AS created_at FROM bundles GROUP BY till_id"


@dataclass(frozen=True, slots=True, kw_only=True)
class TillState:
    """A till; `last_at` is empty where nothing ever came, `missing` 0 where nothing is missing."""

    till_id: str
    customer_id: str
    school: str
    sequence: int
    last_at: str
    late: bool
    missing: int
    flagged: bool

    @property
    def is_well(self) -> bool:
        return not (self.late or self.missing or self.flagged)


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """Something that was found; `code` has a sentence."""

    till_id: str
    sequence: int
    code: str
    facts: dict[str, str | int]
    found_at: str


def till_states(lake: Lake, now: datetime) -> list[TillState]:
    """Return every registered till's state, by till."""
    last = {row["till_id"]: row for row in lake.ask(_LAST, BUNDLES).to_pylist()}
    found = incidents_of(lake)
    forked, gaps = forked_of(found), gaps_of(found)
    states = []
    for till_id, till in sorted(tills_of(lake).items()):
        row = last.get(till_id)
        sequence = row["sequence"] if row else 0
        missing = missing_of(gaps.get(till_id, ()), sequence)
        late = row is None or parse_instant(row["created_at"]) < now - timedelta(days=LATE_DAYS)
        states.append(
            TillState(
                till_id=till_id, customer_id=till.customer_id, school=till.school, sequence=sequence,
                last_at=row["created_at"] if row else "", late=late, missing=missing,
                flagged=till_id in forked,
            )
        )  # fmt: skip
    return states


def incidents_of(lake: Lake) -> list[Incident]:
    """Return what was found, the latest first."""
    rows = lake.ask("SELECT * FROM incidents ORDER BY found_at DESC, incident", INCIDENTS).to_pylist()
    return [
        Incident(
            till_id=row["till_id"], sequence=row["sequence"], code=row["code"], facts=json.loads(row["facts"]),
            found_at=row["found_at"],
        )
        for row in rows
    ]  # fmt: skip


def forked_of(found: Iterable[Incident]) -> set[str]:
    """Return the tills with two histories."""
    return {each.till_id for each in found if each.code == FORK}


def gaps_of(found: Iterable[Incident]) -> dict[str, list[int]]:
    """Return by till the bundles that were missing some time."""
    gaps: dict[str, list[int]] = {}
    for each in found:
        if each.code == GAP:
            gaps.setdefault(each.till_id, []).append(each.sequence)
    return gaps


def ahead_of(found: Iterable[Incident]) -> dict[str, dict[int, int]]:
    """Return by till the bundles that were dated ahead when they came, each with by how many seconds."""
    ahead: dict[str, dict[int, int]] = {}
    for each in found:
        if each.code == FUTURE:
            by = parse_instant(str(each.facts["at"])) - parse_instant(each.found_at)
            ahead.setdefault(each.till_id, {})[each.sequence] = int(by.total_seconds())
    return ahead


def missing_of(gaps: Iterable[int], sequence: int) -> int:
    """Return the last of a till's gaps that is still open when a sequence was acknowledged, 0 for none."""
    return max((each for each in gaps if each > sequence), default=0)
