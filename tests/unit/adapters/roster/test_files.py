"""Files in every coding, and files that are not what they seem."""

import hashlib
import io
import re
import zipfile
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest

from desktop.adapters.roster import files
from desktop.adapters.roster.files import parse_file, read_roster
from desktop.domain.errors import OperatorError
from desktop.domain.roster import RawRow
from desktop.domain.roster_cells import Cell, Odd

TEXT = "学号,姓名\r\n1,䶮翀\r\n"


def cells(content: bytes) -> list[tuple[Cell, ...]]:
    return [row.cells for row in parse_file(content)]


def workbook(*rows: tuple[object, ...]) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)  # type: ignore[union-attr]
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def repacked(content: bytes, name: str, part: bytes) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as made:
        for entry in source.infolist():
            made.writestr(entry.filename, part if entry.filename == name else source.read(entry))
    return target.getvalue()


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_every_coding_gives_the_same_rows(codec: str) -> None:
    assert cells(TEXT.encode(codec)) == [("学号", "姓名"), ("1", "䶮翀")]


@pytest.mark.parametrize("mark", [",", "\t", ";"])
def test_every_separator_gives_the_same_rows(mark: str) -> None:
    assert cells(TEXT.replace(",", mark).encode()) == [("学号", "姓名"), ("1", "䶮翀")]


def test_lines_are_those_of_an_editor() -> None:
    text = 'a,b\n\n"1\n2",x\n,\nlast,y\n'
    assert parse_file(text.encode()) == (
        RawRow(line=1, cells=("a", "b")),
        RawRow(line=3, cells=("1\n2", "x")),
        RawRow(line=6, cells=("last", "y")),
    )


def test_an_empty_file_has_no_rows() -> None:
    assert parse_file(b"") == parse_file(b"\xef\xbb\xbf\r\n") == ()


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b'a,"b\nc,d\n', "roster.unreadable"),  # a quotation that never ends would swallow the rest
        (b'a,"b"c\n', "roster.unreadable"),
        (b"a\0b", "roster.wrong_format"),
        (b"\x81\xff\xff\n", "roster.wrong_format"),
        (b"\xff\xfea", "roster.wrong_format"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "roster.wrong_format"),
        (b"PK\x03\x04 torn", "roster.unreadable"),
        (b"," * 64 + b"x", "roster.too_big"),
        (b"a," + b"x" * 10_001, "roster.too_big"),
        (b"a," + b"x" * 200_000, "roster.unreadable"),
        (b"1\n" * 20_021, "roster.too_big"),
    ],
)
def test_a_bad_file_is_refused(content: bytes, code: str) -> None:
    with pytest.raises(OperatorError) as caught:
        parse_file(content)
    assert caught.value.code == code


def test_a_fault_of_the_csv_names_its_line() -> None:
    with pytest.raises(OperatorError) as caught:
        parse_file(b'a,b\nc,d\n"e\nf\n')
    assert caught.value.facts["line"] == 3


def test_cells_of_a_sheet() -> None:
    content = workbook(
        ("title",),
        (),
        (20_240_001, 25.5, 12.345, 3.0, True, None, "x", datetime(2015, 3, 7), date(2015, 3, 8), None),
        ("=1+1", '=HYPERLINK("http://x","点我")', 0.1 + 0.2, 10**15, 1.5e15),
    )
    assert parse_file(content) == (
        RawRow(line=1, cells=("title",)),
        RawRow(
            line=3,
            cells=("20240001", "25.5", "12.345", "3", "TRUE", "", "x", date(2015, 3, 7), date(2015, 3, 8)),
        ),
        RawRow(line=4, cells=(Odd.FORMULA, Odd.FORMULA, "0.3", Odd.DIGITS_LOST, Odd.DIGITS_LOST)),
    )


def test_a_formula_that_pretends_to_be_its_result_is_still_one() -> None:
    sheet = (
        b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">'
        b'<c r="A1" t="str"><f>1+1</f><v>2</v></c><c r="B1" t="e"><v>#REF!</v></c></row></sheetData></worksheet>'
    )
    content = repacked(workbook(("x",)), "xl/worksheets/sheet1.xml", sheet)
    assert cells(content) == [(Odd.FORMULA, Odd.FORMULA)]


@pytest.mark.parametrize(
    "sheet",
    [
        b'<!DOCTYPE x [<!ENTITY a "b">]><worksheet>&a;</worksheet>',
        b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet>&a;</worksheet>',
        b"<worksheet><sheetData><row>",
        b"not xml",
        b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        b'<row r="x"><c r="A1"><v>1</v></c></row></sheetData></worksheet>',
    ],
)
def test_hostile_xml_is_refused(sheet: bytes) -> None:
    with pytest.raises(OperatorError) as caught:
        parse_file(repacked(workbook(("x",)), "xl/worksheets/sheet1.xml", sheet))
    assert caught.value.code == "roster.unreadable"


def test_a_row_number_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "_MOST_SHEET_ROWS", 20_000)  # the format's million takes nine seconds
    sheet = (
        b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        b'<row r="99999999999"><c r="A99999999999" t="inlineStr"><is><t>1</t></is></c></row></sheetData></worksheet>'
    )
    with pytest.raises(OperatorError) as caught:
        parse_file(repacked(workbook(("x",)), "xl/worksheets/sheet1.xml", sheet))
    assert caught.value.code in ("roster.too_big", "roster.unreadable")


def test_what_would_unpack_to_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    content = workbook(("x",))
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        size, count = sum(entry.file_size for entry in parts.infolist()), len(parts.infolist())
    monkeypatch.setattr(files, "MOST_UNPACKED_BYTES", size)
    assert cells(content) == [("x",)]
    monkeypatch.setattr(files, "MOST_UNPACKED_BYTES", size - 1)
    with pytest.raises(OperatorError, match=r"roster\.too_big"):
        parse_file(content)
    monkeypatch.setattr(files, "MOST_UNPACKED_BYTES", size)
    monkeypatch.setattr(files, "MOST_PARTS", count - 1)
    with pytest.raises(OperatorError, match=r"roster\.too_big"):
        parse_file(content)


def test_a_path_that_is_no_roster(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(OperatorError, match=r"roster\.no_file"):
        read_roster(tmp_path / "none.csv")
    with pytest.raises(OperatorError, match=r"roster\.unreadable"):
        read_roster(tmp_path)
    path = tmp_path / "r.csv"
    path.write_bytes(TEXT.encode())
    assert read_roster(path).sha256 == hashlib.sha256(TEXT.encode()).hexdigest()
    monkeypatch.setattr(files, "MOST_BYTES", 5)
    with pytest.raises(OperatorError) as caught:
        read_roster(path)
    assert (caught.value.code, caught.value.facts["path"]) == ("roster.too_big", str(path))


def test_a_broken_style_prints_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    content = workbook(("x",))
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        styles = parts.read("xl/styles.xml")
    broken = re.sub(rb'(<cellStyle [^>]*xfId=")0', rb"\g<1>7", styles)
    assert broken != styles
    with pytest.raises(OperatorError, match=r"roster\.unreadable"):
        parse_file(repacked(content, "xl/styles.xml", broken))
    assert capsys.readouterr().out == ""
