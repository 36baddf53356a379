"""Takes a school's roster over: all of it or nothing. On the thread of the connection that it is given.

A row is found again by its 学号 and keeps its `person_ref`, which is made once and means nothing. People that the file
does not name stay as they are: a roster of one class must not empty the school. The record that goes to the ledger
holds counts and the file's hash, never a name. Source: ui.md, People; architecture.md, Threads (one transaction).
"""

from collections.abc import Callable, Container, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from desktop.domain.errors import DefectError
from desktop.domain.identifiers import SALT_ALPHABET, PersonRef
from desktop.domain.person import Person
from desktop.domain.roster import Column, Entry, Fault, RawRow, Roster, merge, parse_roster
from desktop.services.ports import Chance

REF_LENGTH = 15  # of 32 letters: 75 bits


class PeopleBook(Protocol):
    """The people as they are known, and the transaction that changes them."""

    def all_people(self) -> list[Person]: ...

    def transaction(self) -> AbstractContextManager[None]: ...

    def save(self, people: Sequence[Person]) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterFile:
    """A roster as it was read from a file, nothing of it trusted."""

    sha256: str
    rows: tuple[RawRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportReport:
    """What an import did, or would do. With faults nothing was done and the counts are 0, but for `rows`.

    `missing` counts the people known here whom the file does not name; they are left as they are.
    """

    rows: int
    added: int = 0
    changed: int = 0
    unchanged: int = 0
    missing: int = 0
    faults: tuple[Fault, ...] = ()
    ignored_headers: tuple[str, ...] = ()
    dry_run: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedChange:
    """One person whom an import adds (`before` is None) or changes. `line` is the file's."""

    line: int
    before: Person | None
    after: Person


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportPlan:
    """What an import would do, in clear: not for showing."""

    report: ImportReport
    changes: tuple[PlannedChange, ...] = ()


Keep = Callable[[Sequence[tuple[Person | None, Person]]], None]
Record = Callable[[Mapping[str, str | int]], None]


def import_roster(
    file: RosterFile,
    people: PeopleBook,
    chance: Chance,
    today: date,
    *,
    record: Record,
    mapping: Mapping[str, Column | None] | None = None,
    dry_run: bool = False,
    keep: Keep = lambda _pairs: None,
) -> ImportReport:
    """Take a roster over, in one transaction, or tell what is wrong with it.

    `keep` is called inside the transaction with everybody who is about to change, as they are and as they will be.

    `record` is called inside the transaction with the body of the ledger's entry: `file_sha256`, `rows`, `added`,
    `changed`, `unchanged`, `missing`. Neither with faults nor on a dry run is anything written or recorded.
    Raises: OperatorError `roster.no_header`, `roster.header_twice`, `roster.too_big`, and the world's faults.
    """
    plan = plan_import(file, people.all_people(), chance, today, mapping, dry_run=dry_run)
    report = plan.report
    if not dry_run and not report.faults:
        with people.transaction():
            keep([(change.before, change.after) for change in plan.changes])
            people.save([change.after for change in plan.changes])
            record(
                {
                    "file_sha256": file.sha256,
                    "rows": report.rows,
                    "added": report.added,
                    "changed": report.changed,
                    "unchanged": report.unchanged,
                    "missing": report.missing,
                }
            )
    return report


def plan_import(
    file: RosterFile,
    known: Sequence[Person],
    chance: Chance,
    today: date,
    mapping: Mapping[str, Column | None] | None = None,
    *,
    dry_run: bool = True,
) -> ImportPlan:
    """Return what an import would do, without doing it. Raises: as `import_roster`."""
    roster = parse_roster(file.rows, today, mapping)
    faults = tuple(sorted((*roster.faults, *_taken_cards(roster, known)), key=lambda fault: fault.line))
    rows = len(roster.entries) + len({fault.line for fault in roster.faults})
    if faults:
        return ImportPlan(
            report=ImportReport(rows=rows, faults=faults, ignored_headers=roster.ignored_headers, dry_run=dry_run)
        )
    by_number = {person.number: person for person in known}
    refs = {person.person_ref for person in known}
    wanted = [_person(by_number.get(entry.number), entry, roster.columns, refs, chance) for entry in roster.entries]
    changes = tuple(
        PlannedChange(line=entry.line, before=by_number.get(person.number), after=person)
        for entry, person in zip(roster.entries, wanted, strict=True)
        if by_number.get(person.number) != person
    )
    added = sum(change.before is None for change in changes)
    report = ImportReport(
        rows=rows,
        added=added,
        changed=len(changes) - added,
        unchanged=len(wanted) - len(changes),
        missing=len(known) - (len(wanted) - added),
        ignored_headers=roster.ignored_headers,
        dry_run=dry_run,
    )
    return ImportPlan(report=report, changes=changes)


def _person(
    known: Person | None, entry: Entry, columns: frozenset[Column], refs: set[PersonRef], chance: Chance
) -> Person:
    if known is not None:
        return merge(known, entry, columns, known.person_ref)
    ref = new_ref(refs, chance)
    refs.add(ref)
    return merge(None, entry, columns, ref)


def new_ref(taken: Container[PersonRef], chance: Chance) -> PersonRef:
    """Return a reference that nobody has: random, and never given to anybody else."""
    ref = PersonRef("P" + chance.salt(SALT_ALPHABET, REF_LENGTH))
    if ref in taken:
        raise DefectError("chance repeats itself: a person reference was made twice")
    return ref


def _taken_cards(roster: Roster, known: Sequence[Person]) -> list[Fault]:
    """Name the rows whose card belongs to somebody whom the file does not name, or does without a card column."""
    if Column.CARD_NO not in roster.columns:
        return []
    numbers = {entry.number for entry in roster.entries}
    holders = {person.card_no: person.number for person in known if person.card_no and person.number not in numbers}
    return [
        Fault(
            line=entry.line,
            column=Column.CARD_NO.value,
            code="roster.card_taken",
            facts={"number": holders[entry.card_no]},
        )
        for entry in roster.entries
        if entry.card_no in holders
    ]
