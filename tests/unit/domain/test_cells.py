"""Lines of a receipt never leave the paper, lose nothing that can be printed, and keep amounts whole at the right."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.cells import YUAN, cells, pair, printable, wrap

words = st.text(max_size=60)
widths = st.sampled_from((16, 24, 32, 48))


def test_a_chinese_character_is_two_cells() -> None:
    assert (cells("abc"), cells("汉字"), cells("a汉"), cells(YUAN)) == (3, 4, 3, 2)


def test_an_amount_stands_at_the_right_edge() -> None:
    assert pair("金额", f"{YUAN}12.00", 32) == ["金额" + " " * 21 + "￥12.00"]
    assert cells(pair("Amount", f"{YUAN}12.00", 48)[0]) == 48


def test_what_does_not_fit_beside_its_name_goes_below_it() -> None:
    lines = pair("Trade no.", "2026061822001412345678901234567890", 32)
    assert lines == ["Trade no.", "20260618220014123456789012345678", " " * 30 + "90"]


def test_latin_words_stay_whole_and_chinese_breaks_anywhere() -> None:
    assert wrap("The network was down", 12) == ["The network", "was down"]
    assert wrap("网络中断将延迟扣款", 8) == ["网络中断", "将延迟扣", "款"]
    assert wrap("", 8) == [""]


def test_what_no_printer_has_becomes_something_that_it_has() -> None:
    assert printable("¥12") == "￥12"
    assert printable("Søren Müller") == "S?ren Müller", "ü is in GB18030, as pinyin has it"
    assert printable("😀") == "?"
    assert printable("a\x1b@\x10\x04b\tc\n") == "a@b c "
    assert printable("㐀𠀀") == "㐀𠀀", "rare characters of names are kept"


@given(words, words, widths)
def test_no_line_is_wider_than_the_paper(name: str, value: str, width: int) -> None:
    for line in (*wrap(name, width), *pair(name, value, width)):
        assert cells(line) <= width
        assert line == printable(line)


@given(words, widths)
def test_wrapping_loses_nothing_but_spaces(text: str, width: int) -> None:
    kept = "".join("".join(wrap(text, width)).split())
    assert kept == "".join(printable(text).split())


@given(words)
def test_everything_printable_is_bytes_that_printers_have(text: str) -> None:
    for sign in printable(text):
        octets = sign.encode("gb18030")
        assert sign.isascii() or len(octets) == 2 or sign >= "\u3400", sign
        assert sign == " " or sign.isprintable()
