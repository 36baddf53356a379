import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.errors import OperatorError
from desktop.domain.money import format_yuan, format_yuan_short, parse_yuan


@pytest.mark.parametrize(
    ("text", "fen"),
    [("12", 1200), ("12.5", 1250), ("0.01", 1), ("¥30", 3000), ("￥30.05", 3005), ("１２元", 1200),
     (" 1,234.50 ", 123450), ("-5", -500)],
)  # fmt: skip
def test_what_people_write_is_exact_fen(text: str, fen: int) -> None:
    assert parse_yuan(text) == fen


@pytest.mark.parametrize(
    ("text", "code"),
    [("12.345", "money.too_precise"), ("", "money.not_an_amount"), ("1e3", "money.not_an_amount"),
     ("NaN", "money.not_an_amount"), ("12.", "money.not_an_amount"), ("1 2", "money.not_an_amount")],
)  # fmt: skip
def test_anything_else_is_refused_never_rounded(text: str, code: str) -> None:
    with pytest.raises(OperatorError) as caught:
        parse_yuan(text)
    assert caught.value.code == code


@given(st.integers(-(10**11) + 1, 10**11 - 1))
def test_written_and_read_again_is_the_same(fen: int) -> None:
    assert parse_yuan(format_yuan(fen)) == fen


def test_the_short_form_groups_thousands_and_drops_zero_fen() -> None:
    assert [format_yuan_short(fen) for fen in (0, 1250, 124000, -5)] == ["0", "12.50", "1,240", "-0.05"]
