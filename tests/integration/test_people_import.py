"""Whole roster files into an encrypted file: every coding alike, all or nothing, and exactly the faults foretold."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop.adapters.roster.files import read_roster
from desktop.adapters.storage.database import Store, open_writer
from desktop.adapters.storage.people import People
from desktop.adapters.storage.vault import Vault
from desktop.domain.errors import OperatorError
from desktop.domain.identifiers import PersonRef
from desktop.domain.person import Person
from desktop.services.people import ImportReport, import_roster
from desktop.services.resources import RESOURCES
from tests.helpers.fakes import FakeChance
from tests.helpers.settlement_cases import KEY

GOLDEN = Path(__file__).resolve().parent.parent / "golden" / "people"
TODAY = date(2026, 11, 23)
FORETOLD = {
    "repeats line 3": "roster.repeated",
    "empty name": "roster.empty",
    "no such date": "roster.no_such_date",
    "formula": "roster.formula",
    "negative limit": "roster.negative_limit",
    "more than two decimals": "roster.too_precise",
    "too long": "roster.too_long",
    "not a phone number": "roster.phone",
    "card of line 24": "roster.repeated",
    "in the future": "roster.future",
    "neither 是 nor 否": "roster.yes_no",
}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_writer(tmp_path / "people.db", KEY)
    yield opened
    opened.close()


def people_in(store: Store) -> People:
    return People(store, Vault.open(store.path.with_name("keys"), KEY), FakeChance())


def take(store: Store, path: Path, *, dry_run: bool = False) -> ImportReport:
    def record(body: Mapping[str, str | int]) -> None:
        store.run("INSERT INTO fees_received VALUES ('added', hex(randomblob(8)), '', ?)", (int(body["added"]),))

    return import_roster(read_roster(path), people_in(store), FakeChance(), TODAY, record=record, dry_run=dry_run)


def recorded(store: Store) -> int:
    count: int = store.value("SELECT count(*) FROM fees_received")
    return count


@pytest.mark.parametrize("name", ["roster-utf8.csv", "roster-gb18030.csv", "roster.xlsx"])
def test_a_whole_school_is_taken_over(store: Store, name: str) -> None:
    assert take(store, GOLDEN / name) == ImportReport(rows=1_200, added=1_200)
    people = people_in(store)
    different = {person.person_ref for person in people.all_people()}
    assert (people.count(), len(different), recorded(store)) == (1_200, 1_200, 1)
    first = people.all_people()[0]
    assert first == Person(
        person_ref=first.person_ref,
        number="202400001",
        name="卢熙",
        class_name="五年二班",
        sex="男",
        born_on=date(2015, 9, 19),
        card_no="9531985D",
        allergens=("鸡蛋",),
        guardian="陈先生",
        guardian_phone="18449008934",
        face_consent_on_paper=True,
    )
    assert people.find(first.person_ref) == first
    assert people.find(PersonRef("nobody")) is None


def test_the_three_files_are_the_same_people(store: Store) -> None:
    take(store, GOLDEN / "roster-utf8.csv")
    for name in ("roster-gb18030.csv", "roster.xlsx"):
        assert take(store, GOLDEN / name, dry_run=True) == ImportReport(rows=1_200, unchanged=1_200, dry_run=True)


def test_the_dirty_file_has_exactly_the_faults_foretold(store: Store) -> None:
    foretold, accepted = set(), set()
    for line, column, what in re.findall(
        r"^- (\d+): ([^,]+), (.+)$", (GOLDEN / "roster-dirty.md").read_text(encoding="utf-8"), re.MULTILINE
    ):
        if what.startswith("accepted"):
            accepted.add(int(line))
        else:
            foretold.add((int(line), column, FORETOLD[what]))
    report = take(store, GOLDEN / "roster-dirty.csv")
    assert {(fault.line, fault.column, fault.code) for fault in report.faults} == foretold
    assert len(report.faults) == len(foretold) == 11
    assert accepted == {9, 10, 13, 19, 27}
    assert (report.rows, people_in(store).count(), recorded(store)) == (60, 0, 0)


def test_the_dirty_files_good_rows_say_what_they_mean(store: Store, tmp_path: Path) -> None:
    lines = (GOLDEN / "roster-dirty.csv").read_text(encoding="gb18030").splitlines()
    faulty = {5, 7, 11, 15, 17, 18, 21, 23, 25, 29, 31}
    path = tmp_path / "clean.csv"
    path.write_text("\n".join(line for at, line in enumerate(lines, start=1) if at not in faulty), encoding="gb18030")
    assert take(store, path).added == 49
    people = {person.number: person for person in people_in(store).all_people()}
    assert people["202400008"].born_on == people["202400009"].born_on == date(2015, 3, 7)
    assert people["202499001"].name == "钱然泽"
    assert people["202400018"].daily_limit_fen == 3_000
    assert people["202400026"].name == "李 雷"


def test_a_second_import_keeps_every_reference_and_swaps_cards(store: Store, tmp_path: Path) -> None:
    take(store, GOLDEN / "roster-utf8.csv")
    before = {person.number: person for person in people_in(store).all_people()}
    text = (GOLDEN / "roster-utf8.csv").read_text(encoding="utf-8-sig")
    swapped = text.replace("9531985D", "?").replace("95E60AF5", "9531985D").replace("?", "95E60AF5")
    path = tmp_path / "swapped.csv"
    path.write_text(swapped, encoding="utf-8")
    assert take(store, path) == ImportReport(rows=1_200, changed=2, unchanged=1_198)
    after = {person.number: person for person in people_in(store).all_people()}
    assert after["202400001"] == replace(before["202400001"], card_no="95E60AF5")
    assert after["202400002"] == replace(before["202400002"], card_no="9531985D")
    assert [after[number] for number in sorted(after)[2:]] == [before[number] for number in sorted(before)[2:]]


def test_a_record_that_fails_leaves_nobody_behind(store: Store) -> None:
    def fail(_: Mapping[str, str | int]) -> None:
        raise OperatorError("disk.full")

    with pytest.raises(OperatorError):
        import_roster(read_roster(GOLDEN / "roster.xlsx"), people_in(store), FakeChance(), TODAY, record=fail)
    assert people_in(store).count() == 0
    assert take(store, GOLDEN / "roster.xlsx").added == 1_200  # the connection is as good as before


def test_the_sample_roster_is_sound(store: Store) -> None:
    report = take(store, RESOURCES / "sample" / "roster.csv")
    assert report == ImportReport(rows=300, added=300)
    assert {person.class_name for person in people_in(store).all_people()} >= {"一年一班", "六年四班"}
