"""An import is shown before it is done, taken back after it, and its columns are remembered."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest

from desktop.adapters.storage.books import SqliteBooks
from desktop.adapters.storage.import_undo import Undone
from desktop.app.people_desk import PeopleDesk
from desktop.domain.identifiers import PersonRef
from desktop.domain.payment import Way
from desktop.domain.person import Person
from desktop.services.people_changes import PersonStatus, set_status
from desktop.services.people_views import MOST_CHANGES, PersonDraft
from desktop.services.ports import NewSale
from tests.helpers.fakes import entry
from tests.helpers.people_books import DAY
from tests.helpers.till import SN, Till
from tests.integration.test_proven_head import code_of

T = TypeVar("T")
DATA = Path(__file__).resolve().parent.parent / "golden" / "people"
HEADER = "学号,姓名,班级,校园卡号,监护人电话"


class Office:
    def __init__(self, folder: Path) -> None:
        self.till, self.folder = Till(folder / "home"), folder

        def write(job: Callable[[SqliteBooks], T]) -> T:
            with self.till.books() as books:
                return job(books)

        self.write = write
        self.desk = PeopleDesk(self.till.home, self.till.home.settings(), write)

    def file(self, *lines: str, header: str = HEADER) -> Path:
        path = self.folder / "roster.csv"
        path.write_text("\n".join((header, *lines)), encoding="utf-8")
        return path

    def take(self, *lines: str) -> None:
        report = self.desk.run_import(self.file(*lines), {}, "王老师")
        assert report.faults == ()

    def people(self) -> dict[str, Person]:
        return {person.number: person for person in self.write(lambda books: books.everybody())}


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path)


def test_an_import_is_taken_back_to_the_letter(office: Office) -> None:
    office.take("1,张三,一班,A1,", "2,李四,一班,A2,")
    before = office.people()
    office.take("1,张三丰,二班,A2,13900000001", "2,李四,一班,A1,", "3,王五,一班,,")
    assert len(office.people()) == 3
    assert office.desk.undo_import("王老师") == Undone(restored=2, removed=1, kept=0)
    assert office.people() == before
    assert code_of(lambda: office.desk.undo_import("王老师")) == "people.nothing_to_undo"
    with office.till.books() as books:
        assert books.people.unreadable() == frozenset()
        body = dict(list(books.ledger.entries())[-1].body)
    assert body == {"restored": 2, "removed": 1, "kept": 0, "asked_by": "王老师"}


def test_who_was_changed_since_or_has_eaten_stays(office: Office) -> None:
    office.take("1,张三,一班,A1,")
    office.take("1,张三丰,一班,A1,", "2,李四,一班,,", "3,王五,一班,,")
    refs = {number: person.person_ref for number, person in office.people().items()}
    office.desk.save(PersonDraft(person_ref=refs["1"], number="1", name="张三丰", class_name="九班"), "王老师")
    with office.till.books() as books:
        new = NewSale(amount_fen=100, way=Way.FACE, meal_id="lunch", meal_name="", device_sn=SN)
        sale = books.submit(new, office.till.now)
        books.take_over(SN, [entry(1, sale.order_no, person_ref=refs["2"], amount_fen=100)], office.till.now)
    assert office.desk.undo_import("王老师") == Undone(restored=0, removed=1, kept=2)
    assert {number: person.name for number, person in office.people().items()} == {"1": "张三丰", "2": "李四"}


def test_a_card_that_somebody_else_has_by_now_is_not_given_back(office: Office) -> None:
    office.take("1,张三,一班,A1,")
    office.take("1,张三,一班,B1,")
    office.desk.save(PersonDraft(number="2", name="李四", card_no="A1"), "王老师")
    assert office.desk.undo_import("王老师") == Undone(restored=0, removed=0, kept=1)
    assert office.people()["1"].card_no == "B1"


def test_only_the_last_import_and_only_for_a_week(office: Office) -> None:
    office.take("1,张三,一班,A1,")
    office.take("2,李四,一班,,")
    assert office.desk.undo_import("王老师").removed == 1
    assert set(office.people()) == {"1"}
    office.take("2,李四,一班,,")
    with office.till.books() as books:
        later = office.desk._clock.now() + 8 * DAY
        books.expire_consents(later)
        assert books.store.value("SELECT count(*) FROM import_undo") == 0
    assert code_of(lambda: office.desk.undo_import("王老师")) == "people.nothing_to_undo"


def test_somebody_erased_since_is_not_brought_back(office: Office) -> None:
    office.take("1,张三,一班,A1,")
    office.take("1,张三丰,一班,A1,")
    office.desk.erase(office.people()["1"].person_ref, "王老师")
    assert code_of(lambda: office.desk.undo_import("王老师")) == "people.nothing_to_undo"
    assert office.people() == {}


def test_the_preview_shows_changes_first_and_masks(office: Office) -> None:
    office.take("1,张三,一班,A1,13900000001", "2,李四,一班,,")
    path = office.file("9,赵九,一班,,", "1,张思,二班,A1,13900000002", "2,李四,一班,,")
    shown = office.desk.preview_import(path, {})
    assert (shown.rows, shown.added, shown.changed, shown.unchanged, shown.missing) == (3, 1, 1, 1, 0)
    assert [(change.line, change.is_new, change.masked_name) for change in shown.changes] == [
        (3, False, "张*"), (2, True, "赵*"),
    ]  # fmt: skip
    changes = {each.column: (each.before, each.after) for each in shown.changes[0].changes}
    assert changes == {"姓名": ("张*", "张*"), "班级": ("一班", "二班"), "监护人电话": ("…0001", "…0002")}
    assert [(guess.header, guess.column) for guess in shown.columns] == [(name, name) for name in HEADER.split(",")]
    assert shown.columns[1].samples == ("赵*", "张*", "李*") and shown.columns[4].samples == ("…0002",)
    for secret in ("张思", "李四", "赵九", "13900000002"):
        assert secret not in str(shown)
    assert len(office.people()) == 2, "nothing was written"


def test_a_mapping_is_remembered_for_the_same_headers(office: Office) -> None:
    path = office.file("7,张三,x", header="证号,学生,班级")
    unknown = office.desk.preview_import(path, {})
    assert unknown.fault is not None and unknown.fault.code == "roster.no_header"
    assert [(guess.header, guess.column) for guess in unknown.columns] == [("证号", ""), ("学生", ""), ("班级", "班级")]
    assert "张三" not in str(unknown)
    mapping = {"证号": "学号", "学生": "姓名", "班级": ""}
    shown = office.desk.preview_import(path, mapping)
    assert (shown.fault, shown.added, shown.columns[2].column) == (None, 1, "")
    office.desk.run_import(path, mapping, "王老师")
    assert office.people()["7"].class_name == "", "a column that was taken out is not taken"
    again = office.desk.preview_import(office.file("8,李四,y", header="证号,学生,班级"), {})
    assert (again.fault, again.added) == (None, 1)
    assert office.desk.preview_import(office.file("8,李四,y", header="证号,学生,其他"), {}).fault is not None


def test_the_schools_own_files(office: Office) -> None:
    first = office.desk.preview_import(DATA / "roster-utf8.csv", {})
    assert (first.added, len(first.changes), first.faults) == (1_200, MOST_CHANGES, ())
    office.desk.run_import(DATA / "roster-utf8.csv", {}, "王老师")
    dirty = office.desk.preview_import(DATA / "roster-dirty.csv", {})
    assert len(dirty.faults) == 12 and dirty.changes == (), "eleven of its own, and a card that somebody has"
    report = office.desk.run_import(DATA / "roster-dirty.csv", {}, "王老师")
    assert len(report.faults) == 12
    again = office.desk.preview_import(DATA / "roster.xlsx", {})
    assert (again.unchanged, again.changes) == (1_200, ())
    assert office.desk.undo_import("王老师") == Undone(restored=0, removed=1_200, kept=0)


def test_who_left_comes_back_with_a_roster_and_without_a_consent(office: Office) -> None:
    office.take("1,张三,一班,A1,")
    ref = PersonRef(office.people()["1"].person_ref)
    office.write(lambda books: set_status(ref, PersonStatus.LEFT, "王老师", books, office.till.now))
    office.take("1,张三,一班,A1,")
    assert office.people()["1"].status is PersonStatus.ACTIVE
    assert office.desk.undo_import("王老师").restored == 1
    assert office.people()["1"].status is PersonStatus.LEFT
