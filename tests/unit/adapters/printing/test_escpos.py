"""The bytes themselves, and what counts as a status."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.adapters.printing.escpos import check_status, encode, encode_text, says_done, status_octet
from desktop.domain.cells import PaperLine, cells, printable
from desktop.domain.errors import OperatorError
from tests.helpers.fake_printer import FakePrinter


def test_chinese_stands_between_its_signs() -> None:
    assert encode_text("A汉字B") == b"A\x1c&\xba\xba\xd7\xd6\x1c.B"
    assert encode_text("￥12") == b"\x1c&\xa3\xa4\x1c.12", "the sign that printers have, and no U+00A5"
    assert encode_text("") == b""


@given(st.lists(st.text(max_size=30), max_size=6))
def test_any_text_comes_out_as_it_went_in(texts: list[str]) -> None:
    lines = [printable(text) for text in texts]
    printer = FakePrinter(width=max([1, *(cells(line) for line in lines)]))
    printer.feed(encode(PaperLine(text=line) for line in lines))
    assert printer.texts == lines


@given(st.binary(max_size=40))
def test_only_a_status_is_a_status(untrusted: bytes) -> None:
    octet = status_octet(untrusted)
    assert octet is None or (len(untrusted) <= 8 and octet in untrusted and octet & 0b10010011 == 0b00010010)
    assert says_done(untrusted) is any(each & 0b10010000 == 0 for each in untrusted)


@pytest.mark.parametrize(
    ("n", "octet", "code"),
    [(4, 0x72, "printer.no_paper"), (2, 0x16, "printer.cover_open"), (2, 0x32, "printer.no_paper"),
     (2, 0x52, "printer.error")],
)  # fmt: skip
def test_what_a_printer_says_of_itself(n: int, octet: int, code: str) -> None:
    with pytest.raises(OperatorError) as caught:
        check_status(n, octet)
    assert caught.value.code == code


@pytest.mark.parametrize(("n", "octet"), [(4, 0x12), (4, 0x1E), (2, 0x12), (2, 0x1A)])
def test_a_printer_that_is_well_or_nearly_out_of_paper_prints(n: int, octet: int) -> None:
    check_status(n, octet)
