"""No text and no bytes make the roster's reading fail in any way but its own."""

import io
import zipfile
from contextlib import suppress
from datetime import date
from functools import cache

import openpyxl
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.adapters.roster.files import parse_file
from desktop.domain.errors import OperatorError
from desktop.domain.roster import Column, RawRow, parse_roster
from desktop.domain.roster_cells import Odd

TODAY = date(2026, 6, 18)
ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=60)
CELLS = st.one_of(
    ANY_TEXT,
    st.sampled_from(("", "是", "男", "1", "2015-03-07", "13912345678", "25.5")),
    st.dates(),
    st.sampled_from(Odd),
)
HEADER = tuple(column.value for column in Column)


@given(st.lists(st.lists(CELLS, max_size=15).map(tuple), max_size=8))
def test_any_rows_under_a_header_give_entries_or_faults(rows: list[tuple[object, ...]]) -> None:
    raw = [RawRow(line=1, cells=HEADER)]
    raw += [RawRow(line=at, cells=row) for at, row in enumerate(rows, start=2)]  # type: ignore[arg-type]
    roster = parse_roster(raw, TODAY)
    sound = {entry.line for entry in roster.entries}
    faulty = {fault.line for fault in roster.faults}
    full = {row.line for row in raw[1:] if any(cell != "" for cell in row.cells)}
    assert not sound & faulty
    assert sound | faulty == full
    assert len({entry.number for entry in roster.entries}) == len(roster.entries)
    for entry in roster.entries:
        assert entry.number and entry.name and len(entry.name) <= 50
        assert entry.born_on is None or entry.born_on <= TODAY
        assert entry.daily_limit_fen is None or entry.daily_limit_fen >= 0
        f"{entry}".encode()  # no lone surrogate gets through


def _read(content: bytes) -> None:
    with suppress(OperatorError):
        parse_roster(parse_file(content), TODAY)


@given(st.binary(max_size=400))
def test_any_bytes(content: bytes) -> None:
    _read(content)


@given(ANY_TEXT)
def test_any_text_under_a_header(text: str) -> None:
    _read(f"学号,姓名\n{text}".encode(errors="surrogatepass"))


@cache
def _workbook() -> bytes:
    book = openpyxl.Workbook()
    book.active.append(HEADER)  # type: ignore[union-attr]
    book.active.append(("1", "张三", "一班", "男", date(2015, 3, 7)))  # type: ignore[union-attr]
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


@settings(deadline=None)
@given(st.data())
def test_any_damage_to_a_workbook(data: st.DataObject) -> None:
    content = bytearray(_workbook())
    for _ in range(data.draw(st.integers(1, 4))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    _read(bytes(content))


@settings(deadline=None)
@given(st.data())
def test_any_damage_to_the_xml_inside(data: st.DataObject) -> None:
    with zipfile.ZipFile(io.BytesIO(_workbook())) as source:
        parts = {name: bytearray(source.read(name)) for name in source.namelist()}
    part = parts[data.draw(st.sampled_from(sorted(parts)))]
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(part) - 1))
        part[place : place + 1] = data.draw(st.sampled_from((b"", b"<", b'"', b"9", b"99999", b"-", b"\xff")))
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as made:
        for name, content in parts.items():
            made.writestr(name, bytes(content))
    _read(target.getvalue())
