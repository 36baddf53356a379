"""Headers are recognised, faults named by line and column, repeats by the line before, rows merged by column."""

from datetime import date

import pytest

from desktop.domain.errors import OperatorError
from desktop.domain.identifiers import PersonRef
from desktop.domain.person import Person, PersonStatus
from desktop.domain.roster import MOST_ROWS, Column, Entry, RawRow, Roster, merge, parse_mapping, parse_roster

TODAY = date(2026, 6, 18)


def rows(*lines: str) -> list[RawRow]:
    return [RawRow(line=at, cells=tuple(line.split(","))) for at, line in enumerate(lines, start=1)]


def read(*lines: str) -> Roster:
    return parse_roster(rows(*lines), TODAY)


def faults(roster: Roster) -> list[tuple[int, str, str]]:
    return [(fault.line, fault.column, fault.code) for fault in roster.faults]


def test_the_header_may_stand_below_a_title_in_any_order_and_width() -> None:
    roster = read("某小学花名册", "", "姓名 ,学号*,单日限额（元）,爱好", "张三,1,25.5,踢球")
    assert roster.entries == (Entry(line=4, number="1", name="张三", daily_limit_fen=2_550),)
    assert roster.columns == {Column.NUMBER, Column.NAME, Column.DAILY_LIMIT}
    assert roster.ignored_headers == ("爱好",)
    assert roster.faults == ()


def test_other_headers_are_mapped() -> None:
    mapping = parse_mapping(["证号=学号", "学生 姓名 = 姓名", "限额=单日限额（元）"])
    roster = parse_roster(rows("证号,学生姓名,限额", "7,张三,3"), TODAY, mapping)
    assert roster.entries == (Entry(line=2, number="7", name="张三", daily_limit_fen=300),)


@pytest.mark.parametrize("text", ["证号", "=学号", "证号=", "证号=车牌"])
def test_a_mapping_of_another_form_is_refused(text: str) -> None:
    with pytest.raises(OperatorError, match=r"roster\.mapping"):
        parse_mapping([text])


@pytest.mark.parametrize(
    ("lines", "code", "facts"),
    [
        (("a,b", "1,2"), "roster.no_header", {"missing": "学号"}),
        (("学号,班级", "1,2"), "roster.no_header", {"missing": "姓名"}),
        ((), "roster.no_header", {"missing": "学号"}),
        (("学号,姓名,学号", "1,2,3"), "roster.header_twice", {"column": "学号", "line": 1}),
    ],
)
def test_a_file_without_a_header_is_refused(lines: tuple[str, ...], code: str, facts: dict[str, object]) -> None:
    with pytest.raises(OperatorError) as caught:
        read(*lines)
    assert (caught.value.code, caught.value.facts) == (code, facts)


def test_every_fault_is_named_in_the_order_of_the_file() -> None:
    roster = read("学号,姓名,出生日期,刷脸授权", "1,,2015-02-30,也许", "2,李雷,,是", ",,,", "x y,王五,,")
    assert faults(roster) == [
        (2, "姓名", "roster.empty"),
        (2, "出生日期", "roster.no_such_date"),
        (2, "刷脸授权", "roster.yes_no"),
        (5, "学号", "roster.characters"),
    ]
    assert [entry.line for entry in roster.entries] == [3]


def test_a_repeat_names_the_first_line_even_when_that_one_is_faulty() -> None:
    roster = read("学号,姓名,校园卡号", "1,,A1", "１,李雷,B2", "2,王五,a1", "3,赵六,", "4,钱七,", "1,孙八,C3")
    assert faults(roster) == [
        (2, "姓名", "roster.empty"),
        (3, "学号", "roster.repeated"),
        (4, "校园卡号", "roster.repeated"),
        (7, "学号", "roster.repeated"),
    ]
    assert [dict(fault.facts) for fault in roster.faults[1:]] == [{"first_line": 2}] * 3
    assert [entry.line for entry in roster.entries] == [5, 6]


def test_a_short_row_has_empty_cells() -> None:
    assert faults(read("学号,姓名,班级", "1")) == [(2, "姓名", "roster.empty")]
    assert read("学号,姓名,班级", "1,张三").entries[0].class_name == ""


def test_too_many_rows_are_refused() -> None:
    header = RawRow(line=1, cells=("学号", "姓名"))
    many = [RawRow(line=line, cells=(str(line), "张三")) for line in range(2, MOST_ROWS + 3)]
    with pytest.raises(OperatorError, match=r"roster\.too_big"):
        parse_roster([header, *many], TODAY)


def test_merging_keeps_what_the_file_has_no_column_for() -> None:
    known = Person(person_ref=PersonRef("P1"), number="1", name="张三", class_name="一班", note="安静", card_no="A1")
    entry = Entry(line=2, number="1", name="张珊", class_name="二班")
    columns = frozenset({Column.NUMBER, Column.NAME, Column.CLASS_NAME, Column.CARD_NO})
    merged = merge(known, entry, columns, PersonRef("P9"))
    assert (merged.person_ref, merged.name, merged.class_name) == ("P1", "张珊", "二班")
    assert (merged.note, merged.card_no) == ("安静", "")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (PersonStatus.LEFT, PersonStatus.ACTIVE),
        (PersonStatus.SUSPENDED, PersonStatus.SUSPENDED),
        (PersonStatus.ACTIVE, PersonStatus.ACTIVE),
    ],
)
def test_a_roster_brings_back_who_left_and_lifts_no_suspension(before: PersonStatus, after: PersonStatus) -> None:
    known = Person(person_ref=PersonRef("P1"), number="1", name="张三", class_name="", status=before)
    entry = Entry(line=2, number="1", name="张三")
    assert merge(known, entry, frozenset({Column.NUMBER, Column.NAME}), PersonRef("P1")).status is after
