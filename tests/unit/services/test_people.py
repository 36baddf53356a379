"""An import: what is counted, what is kept, what is refused, and that the record knows no name."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date

import pytest

from desktop.domain.errors import DefectError, OperatorError
from desktop.domain.identifiers import PersonRef
from desktop.domain.person import Person, PersonStatus
from desktop.domain.roster import RawRow
from desktop.services.people import ImportReport, RosterFile, import_roster
from tests.helpers.fakes import FakeChance

TODAY = date(2026, 6, 18)


class PeopleInMemory:
    """services.people.PeopleBook; remembers whether a change came inside its transaction."""

    def __init__(self, *people: Person) -> None:
        self.people = {person.person_ref: person for person in people}
        self.open = False
        self.transactions = 0
        self.chance = FakeChance()

    def all_people(self) -> list[Person]:
        return sorted(self.people.values(), key=lambda person: person.number)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        before, self.open = dict(self.people), True
        self.transactions += 1
        try:
            yield
        except BaseException:
            self.people = before
            raise
        finally:
            self.open = False

    def save(self, people: Sequence[Person]) -> None:
        assert self.open
        self.people.update({person.person_ref: person for person in people})

    def by_number(self, number: str) -> Person:
        return next(person for person in self.people.values() if person.number == number)


def file(*lines: str) -> RosterFile:
    rows = tuple(RawRow(line=at, cells=tuple(line.split(","))) for at, line in enumerate(lines, start=1))
    return RosterFile(sha256="ab" * 32, rows=rows)


class Ledger:
    def __init__(self, people: PeopleInMemory) -> None:
        self.people, self.bodies = people, list[Mapping[str, str | int]]()

    def record(self, body: Mapping[str, str | int]) -> None:
        assert self.people.open, "the record belongs to the same transaction"
        self.bodies.append(body)


def take(people: PeopleInMemory, *lines: str, dry_run: bool = False) -> tuple[ImportReport, Ledger]:
    ledger = Ledger(people)
    report = import_roster(file(*lines), people, people.chance, TODAY, record=ledger.record, dry_run=dry_run)
    return report, ledger


HEADER = "学号,姓名,校园卡号,备注"


def test_a_first_import_adds_everybody_under_a_name_that_means_nothing() -> None:
    people = PeopleInMemory()
    report, ledger = take(people, HEADER, "1,张三,A1,", "2,李四,,")
    assert report == ImportReport(rows=2, added=2)
    assert ledger.bodies == [
        {"file_sha256": "ab" * 32, "rows": 2, "added": 2, "changed": 0, "unchanged": 0, "missing": 0}
    ]
    refs = set(people.people)
    assert len(refs) == 2 and all(len(ref) == 16 and ref.startswith("P") for ref in refs)
    assert people.transactions == 1


def test_a_second_import_changes_by_number_and_keeps_the_reference() -> None:
    people = PeopleInMemory()
    take(people, HEADER, "1,张三,A1,", "2,李四,A2,", "3,王五,,")
    refs = {number: people.by_number(number).person_ref for number in "123"}
    report, ledger = take(people, HEADER, "2,李思,A2,", "1,张三,A1,", "4,赵六,,")
    assert report == ImportReport(rows=3, added=1, changed=1, unchanged=1, missing=1)
    assert ledger.bodies[0]["missing"] == 1
    assert people.by_number("2").name == "李思"
    assert {number: people.by_number(number).person_ref for number in "123"} == refs
    assert people.by_number("3").status is PersonStatus.ACTIVE


def test_the_same_file_again_changes_nothing_and_is_recorded() -> None:
    people = PeopleInMemory()
    take(people, HEADER, "1,张三,A1,")
    before = dict(people.people)
    report, ledger = take(people, HEADER, "1,张三,A1,")
    assert report == ImportReport(rows=1, unchanged=1)
    assert people.people == before
    assert len(ledger.bodies) == 1


def test_a_dry_run_tells_the_same_and_writes_nothing() -> None:
    people = PeopleInMemory()
    report, ledger = take(people, HEADER, "1,张三,A1,", dry_run=True)
    assert report == ImportReport(rows=1, added=1, dry_run=True)
    assert (people.people, ledger.bodies, people.transactions) == ({}, [], 0)


def test_with_one_fault_nothing_is_taken_over() -> None:
    people = PeopleInMemory()
    report, ledger = take(people, HEADER, "1,张三,A1,", "2,,A2,")
    assert [(fault.line, fault.column, fault.code) for fault in report.faults] == [(3, "姓名", "roster.empty")]
    assert (report.rows, report.added) == (2, 0)
    assert (people.people, ledger.bodies, people.transactions) == ({}, [], 0)


def test_a_card_of_somebody_whom_the_file_does_not_name_is_taken() -> None:
    people = PeopleInMemory()
    take(people, HEADER, "1,张三,A1,")
    report, _ = take(people, HEADER, "2,李四,a1,")
    assert [(fault.line, fault.column, fault.code, dict(fault.facts)) for fault in report.faults] == [
        (2, "校园卡号", "roster.card_taken", {"number": "1"})
    ]


def test_two_people_may_swap_their_cards() -> None:
    people = PeopleInMemory()
    take(people, HEADER, "1,张三,A1,", "2,李四,A2,")
    report, _ = take(people, HEADER, "1,张三,A2,", "2,李四,A1,")
    assert report.changed == 2
    assert (people.by_number("1").card_no, people.by_number("2").card_no) == ("A2", "A1")


def test_a_record_that_fails_takes_the_people_with_it() -> None:
    people = PeopleInMemory()

    def fail(_: Mapping[str, str | int]) -> None:
        raise OperatorError("disk.full")

    with pytest.raises(OperatorError):
        import_roster(file(HEADER, "1,张三,A1,"), people, FakeChance(), TODAY, record=fail)
    assert people.people == {}


def test_chance_that_repeats_itself_is_a_defect() -> None:
    ref = PersonRef("P" + FakeChance().salt("23456789ABCDEFGHJKLMNPQRSTUVWXYZ", 15))
    people = PeopleInMemory(Person(person_ref=ref, number="9", name="旧", class_name=""))
    with pytest.raises(DefectError):
        take(people, HEADER, "1,张三,A1,")
