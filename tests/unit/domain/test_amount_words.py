"""Amounts as they are said: every amount up to the largest sale reads back to itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.amount_words import amount_words, chinese_number, english_number

SAID = [
    (0, "零元", "zero yuan"),
    (5, "五分", "five fen"),
    (20, "两角", "twenty fen"),
    (200, "两元", "two yuan"),
    (1_000, "十元", "ten yuan"),
    (1_005, "十元零五分", "ten yuan and five fen"),
    (1_200, "十二元", "twelve yuan"),
    (1_250, "十二元五角", "twelve yuan fifty"),
    (1_255, "十二元五角五分", "twelve yuan fifty-five"),
    (10_500, "一百零五元", "one hundred and five yuan"),
    (11_000, "一百一十元", "one hundred and ten yuan"),
    (120_000, "一千二百元", "one thousand two hundred yuan"),
    (200_200, "两千零二元", "two thousand and two yuan"),
    (1_000_100, "一万零一元", "ten thousand and one yuan"),
    (10_000_000, "十万元", "one hundred thousand yuan"),
    (-1_200, "负十二元", "minus twelve yuan"),
]
_DIGIT = {sign: at for at, sign in enumerate("零一二三四五六七八九")} | {"两": 2}
_PLACE = {"十": 10, "百": 100, "千": 1_000}
_SMALL = {english_number(n): n for n in range(20)} | {english_number(n): n for n in range(20, 100, 10)}


@pytest.mark.parametrize(("amount_fen", "chinese", "english"), SAID)
def test_amounts_are_said_as_people_say_them(amount_fen: int, chinese: str, english: str) -> None:
    assert amount_words(amount_fen, "zh_CN") == chinese
    assert amount_words(amount_fen, "en") == english


def read_chinese(words: str) -> int:
    """Return the number that a Chinese speaker hears."""
    high, _, low = words.rpartition("万")
    total = read_chinese(high) * 10_000 if high else 0
    digit = 0
    for sign in low:
        if sign in _PLACE:
            total += (digit or 1) * _PLACE[sign]
            digit = 0
        else:
            digit = _DIGIT[sign]
    return total + digit


def read_english(words: str) -> int:
    total = part = 0
    for word in words.replace("-", " ").split():
        if word in ("thousand", "million"):
            total += part * {"thousand": 1_000, "million": 1_000_000}[word]
            part = 0
        elif word == "hundred":
            part *= 100
        elif word != "and":
            part += _SMALL[word]
    return total + part


@given(st.integers(0, 99_999_999))
def test_numbers_read_back_to_themselves(number: int) -> None:
    assert read_chinese(chinese_number(number)) == number
    assert read_english(english_number(number)) == number


def read_chinese_money(words: str) -> int:
    fen = 0
    for unit, worth in (("元", 100), ("角", 10), ("分", 1)):
        if unit in words:
            number, words = words.split(unit, 1)
            fen += worth * read_chinese(number.removeprefix("零") or "零")
    return fen


@given(st.integers(0, 10_000_000))
def test_amounts_read_back_to_themselves(amount_fen: int) -> None:
    assert read_chinese_money(amount_words(amount_fen, "zh_CN")) == amount_fen
