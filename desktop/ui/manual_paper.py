"""The manual on A4: lays its parts out, draws their pictures, and writes one PDF with contents and page numbers.

Main thread; needs a running, dressed QApplication, no screen. Promises: the file appears whole or not at all; no
heading stands alone at the foot of a page; every picture is drawn from the real widgets, in the manual's language.
Source: issue 8, item 7; ISO 216 (A4).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPointF, QRectF, QSizeF, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from desktop.ui import fonts, screenshots
from desktop.ui.catalogue import QT_TRANSLATE_NOOP, word
from desktop.ui.manual import Part, Picture, pictures, read_part
from desktop.ui.manual_looks import BODY_PX, INK, LINE, QUIET, dress
from desktop.ui.paper import write_whole

DPI = 96  # every px below is one of it
_MARGINS_MM = QMarginsF(18, 12, 18, 10)
_HEAD_PX, _FOOT_PX = 26, 22
_WINDOW, _THEME, _SCALE = (1024, 768), "light", 2
_TITLE = QT_TRANSLATE_NOOP("manual", "Manual of the canteen desk")
_CONTENTS = QT_TRANSLATE_NOOP("manual", "Contents")


@dataclass(frozen=True, slots=True)
class _Laid:
    """A part with its pages, the pictures drawn."""

    part: Part
    document: QTextDocument
    first_page: int

    @property
    def pages(self) -> int:
        return self.document.pageCount()


def manual_title(language: str) -> str:
    """Return what the manual is called."""
    return word("manual", _TITLE, language)


def write_manual(path: Path, language: str, names: Sequence[str]) -> int:
    """Write these parts to a file and return its number of pages; several begin with a page of contents.

    Raises: OperatorError `output.failed`, `font.no_cjk`.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DPI)
    writer.setTitle(manual_title(language))
    writer.setCreator("canteen-desk")
    writer.setPageLayout(
        QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, _MARGINS_MM,
                    QPageLayout.Unit.Millimeter)
    )  # fmt: skip
    paper = writer.pageLayout().paintRectPixels(DPI).size().toSizeF()
    room = QSizeF(paper.width(), paper.height() - _HEAD_PX - _FOOT_PX)
    laid = _lay_out([read_part(name, language) for name in names], language, room, writer)
    count = laid[-1].first_page + laid[-1].pages - 1
    painter = QPainter(writer)
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
    if len(laid) > 1:
        contents = _document(_contents_html(laid, language), room, writer, markdown=False)
        _draw_page(painter, contents, 0, room, manual_title(language), 1, count)
    for each in laid:
        for page in range(each.pages):
            number = each.first_page + page
            if number > 1:
                writer.newPage()
            _draw_page(painter, each.document, page, room, each.part.title, number, count)
    painter.end()
    buffer.close()
    write_whole(bytes(buffer.data().data()), path)
    return count


# --- laying out ------------------------------------------------------------------------------------------------------


def _lay_out(parts: Sequence[Part], language: str, room: QSizeF, writer: QPdfWriter) -> list[_Laid]:
    drawn: dict[str, QImage] = {}
    laid: list[_Laid] = []
    page = 2 if len(parts) > 1 else 1
    for part in parts:
        document = _document(f"# {part.title}\n\n{part.body}", room, writer, markdown=True, images=_draw(
            pictures(part), language, drawn))  # fmt: skip
        laid.append(_Laid(part, document, page))
        page += document.pageCount()
    return laid


def _draw(wanted: Sequence[Picture], language: str, drawn: dict[str, QImage]) -> dict[str, QImage]:
    """Draw what was not drawn yet, and return the pictures by their addresses."""
    for each in wanted:
        if each.address not in drawn:
            drawn[each.address] = screenshots.picture(
                each.scene, language, _THEME, _WINDOW, scale=_SCALE, crop=each.crop
            )
    return {each.address: drawn[each.address] for each in wanted}


def _document(
    text: str, room: QSizeF, writer: QPdfWriter, *, markdown: bool, images: dict[str, QImage] | None = None
) -> QTextDocument:
    document = QTextDocument()
    document.setDefaultFont(paper_font(BODY_PX))
    document.documentLayout().setPaintDevice(writer)
    document.setDocumentMargin(0)
    document.setIndentWidth(18)
    if markdown:
        document.setMarkdown(text, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
        for address, image in (images or {}).items():  # after the text, which drops all that was there
            document.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(address), image)
        dress(document, images or {}, room.width(), paper_font)
    else:
        document.setHtml(text)
    document.setPageSize(room)
    _keep_headings(document, room)
    return document


def _keep_headings(document: QTextDocument, room: QSizeF) -> None:
    """Move a heading that would be parted from what it heads to the next page."""
    height = room.height()
    block = document.begin()
    while block.isValid():
        following = block.next()
        parted = following.isValid() and _page_of(document, block, height) != _page_of(document, following, height)
        if block.blockFormat().headingLevel() and parted:
            first = block
            while first.previous().isValid() and first.previous().blockFormat().headingLevel():
                first = first.previous()
            _break_before(first)
            document.setPageSize(room)  # lays all of it out anew; what Qt does of itself leaves out blocks when drawing
        block = following


def _page_of(document: QTextDocument, block: QTextBlock, height: float) -> int:
    """Return the page on which a block's first line stands, from 0."""
    top = document.documentLayout().blockBoundingRect(block).top()
    if block.layout().lineCount():
        top = block.layout().position().y() + block.layout().lineAt(0).y()
    return int((top + 1) // height)


def _break_before(block: QTextBlock) -> None:
    shape = block.blockFormat()
    shape.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
    QTextCursor(block).setBlockFormat(shape)


def _contents_html(laid: Sequence[_Laid], language: str) -> str:
    rows = []
    for each in laid:
        rows.append(_row(each.part.title, each.first_page, "font-weight:bold; font-size:14px; padding-top:9px"))
        block = each.document.begin()
        while block.isValid():
            if block.blockFormat().headingLevel() == 2:
                page = each.first_page + _page_of(each.document, block, each.document.pageSize().height())
                rows.append(_row(block.text(), page, f"color:{QUIET}; padding-left:18px"))
            block = block.next()
    contents = word("manual", _CONTENTS, language)
    return (
        f'<div style="color:{INK}"><p style="font-size:26px; font-weight:bold; margin-bottom:2px">'
        f"{escape(manual_title(language))}</p>"
        f'<p style="font-size:16px; color:{QUIET}; margin-bottom:10px">{escape(contents)}</p>'
        f'<table width="100%" cellspacing="0" cellpadding="2" border="0">{"".join(rows)}</table></div>'
    )


def _row(words: str, page: int, style: str) -> str:
    return (
        f'<tr><td width="92%" style="{style}">{escape(words)}</td>'
        f'<td width="8%" align="right" style="{style}">{page}</td></tr>'
    )


# --- drawing ---------------------------------------------------------------------------------------------------------


def paper_font(size_px: int, *, bold: bool = False) -> QFont:
    """Return the desk's font for paper."""
    font = QFont(fonts.find_family())
    font.setPixelSize(size_px)
    font.setBold(bold)
    # Shaping may choose glyphs that no character leads to (ligatures, other digits): they could not be searched for.
    font.setStyleStrategy(QFont.StyleStrategy.PreferNoShaping)
    return font


def _draw_page(
    painter: QPainter, document: QTextDocument, page: int, room: QSizeF, head: str, number: int, count: int
) -> None:
    """Draw one page of a document, with the part's name above it and the page's number below."""
    painter.setFont(paper_font(10))
    painter.setPen(QColor(QUIET))
    width = room.width()
    left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
    foot = QRectF(0, room.height() + _HEAD_PX + 6, width, _FOOT_PX - 6)
    painter.drawText(QRectF(0, 0, width, 16), left, head)
    painter.drawText(QRectF(0, 0, width, 16), right, "canteen-desk")
    painter.drawText(foot, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, f"{number} / {count}")
    painter.setPen(QColor(LINE))
    painter.drawLine(QPointF(0, 18), QPointF(width, 18))
    painter.save()
    painter.translate(0, _HEAD_PX - page * room.height())
    # A little less than the page: a line that begins right below would be drawn too, unseen, and be found by a search.
    document.drawContents(painter, QRectF(0, page * room.height() + 1, width, room.height() - 2))
    painter.restore()
