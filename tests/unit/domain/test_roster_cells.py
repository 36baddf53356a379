"""Each kind of cell: what is accepted on the way, and the code of what is not."""

from collections.abc import Callable
from datetime import date

import pytest

from desktop.domain import roster_cells as cells
from desktop.domain.roster_cells import Cell, CellError, Odd

TODAY = date(2026, 6, 18)


def birthday(cell: Cell) -> date | None:
    return cells.birthday(cell, TODAY)


@pytest.mark.parametrize(
    ("read", "cell", "value"),
    [
        (cells.name, "  李 雷 ", "李 雷"),
        (cells.name, "\u3000李\u3000\u3000雷\u3000", "李 雷"),
        (cells.name, "\ufeff张三\u200b", "张三"),
        (cells.name, "Ａｎｎａ  Müller", "Anna Müller"),
        (cells.name, "阿依古丽·买买提", "阿依古丽·买买提"),
        (cells.name, "𠮷䶮\U00031350", "𠮷䶮\U00031350"),
        (cells.name, "\uf9d1\U0002f804", "\uf9d1\U0002f804"),  # compatibility ideographs stay as typed
        (cells.name, "三年（2）班", "三年(2)班"),
        (cells.name, "", ""),
        (cells.number, "２０２４９９００１", "202499001"),
        (cells.number, "G2024-001", "G2024-001"),
        (birthday, "2015-03-07", date(2015, 3, 7)),
        (birthday, "2015/3/7", date(2015, 3, 7)),
        (birthday, "2015.3.7", date(2015, 3, 7)),
        (birthday, "2015年3月7日", date(2015, 3, 7)),
        (birthday, "2015 年 3 月 7 日", date(2015, 3, 7)),
        (birthday, "20150307", date(2015, 3, 7)),
        (birthday, "２０１５－０３－０７", date(2015, 3, 7)),
        (birthday, "2015-03-07 00:00:00", date(2015, 3, 7)),
        (birthday, date(2015, 3, 7), date(2015, 3, 7)),
        (birthday, "2016-02-29", date(2016, 2, 29)),
        (birthday, "2026-06-18", TODAY),
        (birthday, " ", None),
        (cells.limit_fen, "25.5", 2_550),
        (cells.limit_fen, "￥30", 3_000),
        (cells.limit_fen, "３０元", 3_000),
        (cells.limit_fen, "0", 0),
        (cells.limit_fen, "", None),
        (cells.phone, "139 1234-5678", "13912345678"),
        (cells.phone, "+86 13912345678", "+8613912345678"),
        (cells.phone, "010-62345678", "01062345678"),
        (cells.phone, "", ""),
        (cells.yes_no, "是", True),
        (cells.yes_no, " 否", False),
        (cells.yes_no, "", False),
        (cells.sex, "女", "女"),
        (cells.allergens, "花生；鸡蛋、 花生", ("花生", "鸡蛋")),
        (cells.allergens, "无", ()),
        (cells.words, "午休\n回家", "午休 回家"),
        (cells.words, "-3 班转来", "-3 班转来"),
    ],
)
def test_accepted(read: Callable[[Cell], object], cell: Cell, value: object) -> None:
    assert read(cell) == value


@pytest.mark.parametrize(
    ("read", "cell", "code"),
    [
        (cells.name, '=HYPERLINK("http://x","点我")', "roster.formula"),
        (cells.name, "＝1+1", "roster.formula"),
        (cells.name, " +李", "roster.formula"),
        (cells.name, "-李", "roster.formula"),
        (cells.name, "@李", "roster.formula"),
        (cells.name, Odd.FORMULA, "roster.formula"),
        (cells.name, date(2015, 3, 7), "roster.date_here"),
        (cells.name, "长" * 51, "roster.too_long"),
        (cells.name, "李\n雷", "roster.characters"),
        (cells.name, "李\x07雷", "roster.characters"),
        (cells.name, "李\u202e雷", "roster.characters"),
        (cells.name, "李\ud800", "roster.characters"),
        (cells.number, Odd.DIGITS_LOST, "roster.digits_lost"),
        (cells.number, "2024 01", "roster.characters"),
        (cells.number, "-5", "roster.formula"),
        (cells.number, "1" * 33, "roster.too_long"),
        (cells.required, "", "roster.empty"),
        (birthday, "2015-02-30", "roster.no_such_date"),
        (birthday, "2015-13-01", "roster.no_such_date"),
        (birthday, "0000-01-01", "roster.no_such_date"),
        (birthday, "1899-12-31", "roster.no_such_date"),
        (birthday, "2015-3/7", "roster.not_a_date"),
        (birthday, "7.3.2015", "roster.not_a_date"),
        (birthday, "42000", "roster.not_a_date"),
        (birthday, "2026-06-19", "roster.future"),
        (birthday, date(2099, 1, 1), "roster.future"),
        (birthday, Odd.FORMULA, "roster.formula"),
        (cells.limit_fen, "-5", "roster.negative_limit"),
        (cells.limit_fen, "12.345", "roster.too_precise"),
        (cells.limit_fen, "many", "roster.not_an_amount"),
        (cells.phone, "12345", "roster.phone"),
        (cells.phone, "1391234567", "roster.phone"),
        (cells.phone, "=1", "roster.formula"),
        (cells.yes_no, "也许", "roster.yes_no"),
        (cells.sex, "未知", "roster.sex"),
        (cells.words, "=1+1", "roster.formula"),
        (cells.words, "字" * 51, "roster.too_long"),
        (cells.allergens, ";".join(f"a{n}" for n in range(21)), "roster.too_long"),
    ],
)
def test_refused(read: Callable[[Cell], object], cell: Cell, code: str) -> None:
    with pytest.raises(CellError) as caught:
        read(cell)  # type: ignore[arg-type]
    assert caught.value.code == code


def test_a_fault_of_a_phone_or_a_name_tells_nothing_of_it() -> None:
    for read, cell in ((cells.phone, "12345"), (cells.name, "=张三")):
        with pytest.raises(CellError) as caught:
            read(cell)
        assert caught.value.facts == {}


def test_meals_are_ids_and_an_unknown_word_is_no_meal() -> None:
    assert cells.meals("早餐、午餐;lunch") == ("breakfast", "lunch")
    assert cells.meals("") == cells.meals("全部") == ()
    assert cells.meal_words(("lunch", "tea")) == "午餐;tea"
    with pytest.raises(CellError) as caught:
        cells.meals("下午茶")
    assert caught.value.code == "roster.meal"
