"""Writes a page of facts as PDF, A4, with the desk's own font embedded. Needs a running QGuiApplication, no screen.

Promises: the file appears whole or not at all; every text is escaped, so that no name can break the page.
Source: architecture.md, Errors; ISO 216 (A4).
"""

import contextlib
import os
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPdfWriter, QTextDocument

from desktop.domain.errors import OperatorError
from desktop.ui import fonts

DPI = 96  # the style below is in px of it
_MARGINS_MM = QMarginsF(18, 14, 18, 12)
_INK, _QUIET, _LINE, _GROUND = "#1d2129", "#4e5969", "#c9cdd4", "#f5f7fa"
_RULE = f"border-bottom-width:1px; border-bottom-style:solid; border-bottom-color:{_LINE}; padding-left:6px"
_COLOURS = {"": _INK, "ok": "#00754e", "warning": "#a34a00", "failed": "#b5322b"}


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperLine:
    """A row: what it is, what was found, what stands behind it, and its outcome in a word. `result` names the colour
    of that word: `ok`, `warning`, `failed` or none."""

    name: str
    value: str
    note: str = ""
    word: str = ""
    result: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperSection:
    """Rows under a title; `new_page` keeps them whole on a sheet of their own, with what follows."""

    title: str
    lines: tuple[PaperLine, ...]
    new_page: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A page: title, a line under it, sections, a closing text, and who signs."""

    title: str
    subtitle: str
    sections: tuple[PaperSection, ...]
    closing: str = ""
    signatures: tuple[str, ...] = ()


def page_html(paper: Paper) -> str:
    """Return the page in the part of HTML that QTextDocument knows. Source: Qt, Supported HTML Subset."""
    parts = [
        f'<p style="font-size:22px; font-weight:bold; margin-top:0px; margin-bottom:2px">{escape(paper.title)}</p>',
        f'<p style="color:{_QUIET}; margin-top:0px; margin-bottom:12px">{escape(paper.subtitle)}</p>',
        *(_section(section) for section in paper.sections),
    ]
    if paper.closing:
        parts.append(f'<p style="margin-top:10px; color:{_QUIET}; font-size:11px">{escape(paper.closing)}</p>')
    if paper.signatures:
        parts.append(_signatures(paper.signatures))
    return f'<div style="color:{_INK}">{"".join(parts)}</div>'


def write_pdf(html: str, path: Path, title: str) -> None:
    """Write a page to a file. Raises: OperatorError `output.failed`, `font.no_cjk`."""
    write_whole(_pdf(html, title), path)


def write_whole(octets: bytes, path: Path) -> None:
    """Write a file so that it appears whole or not at all. Raises: OperatorError `output.failed`."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with temporary.open("wb") as file:
            file.write(octets)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise OperatorError("output.failed", detail=f"{path}: {error.strerror or error}") from error


def _pdf(html: str, title: str) -> bytes:
    """Return the PDF's bytes: made in memory, where nothing can go wrong half way."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DPI)
    writer.setTitle(title)
    writer.setCreator("canteen-desk")
    writer.setPageLayout(
        QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, _MARGINS_MM,
                    QPageLayout.Unit.Millimeter)
    )  # fmt: skip
    document = QTextDocument()
    font = QFont(fonts.find_family())
    font.setPixelSize(12)
    # Shaping may choose glyphs that no character leads to (ligatures, other digits): they could not be searched for.
    font.setStyleStrategy(QFont.StyleStrategy.PreferNoShaping)
    document.setDefaultFont(font)
    document.documentLayout().setPaintDevice(writer)
    document.setDocumentMargin(0)
    document.setHtml(html)
    document.setPageSize(writer.pageLayout().paintRectPixels(DPI).size().toSizeF())
    document.print_(writer)
    buffer.close()
    return bytes(buffer.data().data())


def _section(section: PaperSection) -> str:
    rows = "".join(_row(line) for line in section.lines)
    sheet = "; page-break-before:always" if section.new_page else ""
    return (
        f'<p style="font-size:4px; margin:0px{sheet}">&nbsp;</p>'  # a margin above is dropped after some tables
        '<p style="font-size:14px; font-weight:bold; margin-top:0px; margin-bottom:3px">'
        f"{escape(section.title)}</p>"
        '<table width="100%" cellspacing="0" cellpadding="3" border="0" style="border-collapse:collapse">'
        f"{rows}</table>"
    )


def _row(line: PaperLine) -> str:
    note = f'<br/><span style="color:{_QUIET}; font-size:11px">{escape(line.note)}</span>' if line.note else ""
    word = f'<span style="color:{_COLOURS[line.result]}; font-weight:bold">{escape(line.word)}</span>'
    return (
        f'<tr><td width="24%" bgcolor="{_GROUND}" style="{_RULE}">{escape(line.name)}</td>'
        f'<td width="62%" style="{_RULE}">{_lines(line.value)}{note}</td>'
        f'<td width="14%" align="right" style="{_RULE}">{word}</td></tr>'
    )


def _lines(words: str) -> str:
    return escape(words).replace("\n", "<br/>")


def _signatures(names: Sequence[str]) -> str:
    width = 100 // len(names)
    cells = "".join(
        f'<td width="{width}%" style="padding-top:34px">{"_" * 26}<br/><span style="color:{_QUIET}">'
        f"{escape(name)}</span></td>"
        for name in names
    )
    return f'<table width="100%" cellspacing="0" cellpadding="4" style="margin-top:10px"><tr>{cells}</tr></table>'
