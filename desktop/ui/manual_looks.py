"""How the manual looks on paper: sizes, colours, keycaps, tables, and the places of pictures. Main thread; no widgets.

Takes a document that Qt made of Markdown and gives every block and run its shape. One picture of a paragraph is not
quite two thirds of the page wide, several stand side by side; the words of the window (`*so*`) are blue.
Source: tokens.toml (light).
"""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QImage,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextImageFormat,
    QTextLength,
    QTextTable,
)

BODY_PX = 12
INK, QUIET, LINE, GROUND, ACCENT, KEY = "#1d2129", "#4e5969", "#c9cdd4", "#f5f7fa", "#0958d9", "#eef1f6"
_HEADS_PX = {1: 22, 2: 15, 3: 13}
_TOPS_PX = {1: 0, 2: 14, 3: 8}
_ONE_PICTURE, _SEVERAL = 0.62, 0.82  # of the page's width
_GAP_PX = 10
_HIGHEST_PX = 285

Fonts = Callable[..., QFont]


def dress(document: QTextDocument, images: Mapping[str, QImage], width: float, font: Fonts) -> None:
    """Give every block and run of a document its shape."""
    cursor = QTextCursor(document)
    block = document.begin()
    while block.isValid():
        runs = _runs(block)
        shown = [run for run in runs if run[2].isImageFormat()]
        cursor.setPosition(block.position())
        cursor.setBlockFormat(_shape(block, pictures=bool(shown), in_table=cursor.currentTable() is not None))
        for start, length, looks in runs:
            cursor.setPosition(start)
            cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
            if looks.isImageFormat():
                cursor.setCharFormat(_sized(looks.toImageFormat(), images, len(shown), width))
            else:
                cursor.setCharFormat(_apart(_looks(looks, block, font)) if shown else _looks(looks, block, font))
        block = block.next()
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _rule(frame)


def _runs(block: QTextBlock) -> Sequence[tuple[int, int, QTextCharFormat]]:
    """Return a block's parts: where each begins, how long it is, how Markdown wants it."""
    found = []
    parts = block.begin()
    while not parts.atEnd():
        part = parts.fragment()
        found.append((part.position(), part.length(), part.charFormat()))
        parts += 1
    return found


def _is_code(block: QTextBlock) -> bool:
    return block.blockFormat().hasProperty(QTextFormat.Property.BlockCodeFence.value)


def _shape(block: QTextBlock, *, pictures: bool, in_table: bool) -> QTextBlockFormat:
    shape = QTextBlockFormat(block.blockFormat())
    level = shape.headingLevel()
    top, bottom = (_TOPS_PX.get(level, 8), 3) if level else (2, 3)
    if pictures:
        top, bottom = 6, 6
        shape.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    elif _is_code(block):
        shape.setBackground(QColor(GROUND))
        shape.setNonBreakableLines(False)  # a long command goes on in the next line, and not off the page
        top, bottom = 0, 0
    elif in_table:
        top, bottom = 0, 0
    shape.setTopMargin(top)
    shape.setBottomMargin(bottom)
    if not pictures:
        shape.setLineHeight(112, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    return shape


def _looks(wanted: QTextCharFormat, block: QTextBlock, font: Fonts) -> QTextCharFormat:
    level = block.blockFormat().headingLevel()
    bold = wanted.fontWeight() > QFont.Weight.Normal.value
    made = QTextCharFormat()
    made.setFont(font(_HEADS_PX.get(level, BODY_PX), bold=bool(level) or bold))
    made.setForeground(QColor(ACCENT if level == 2 or wanted.fontItalic() else INK))
    if wanted.fontFixedPitch() and not _is_code(block):
        made.setBackground(QColor(KEY))
    return made


def _apart(looks: QTextCharFormat) -> QTextCharFormat:
    """The space between two pictures."""
    looks.setFontWordSpacing(_GAP_PX)
    return looks


def _sized(wanted: QTextImageFormat, images: Mapping[str, QImage], beside: int, width: float) -> QTextImageFormat:
    image = images[QUrl(wanted.name()).toString()]
    share = _ONE_PICTURE * width if beside == 1 else (_SEVERAL * width - _GAP_PX * (beside - 1)) / beside
    share = min(share, _HIGHEST_PX * image.width() / image.height())
    wanted.setWidth(share)
    wanted.setHeight(share * image.height() / image.width())
    return wanted


def _rule(table: QTextTable) -> None:
    """Thin lines, the whole width, the first column narrower."""
    shape = table.format()
    shape.setBorder(1)
    shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    shape.setBorderBrush(QBrush(QColor(LINE)))
    shape.setBorderCollapse(True)
    shape.setCellPadding(4)
    shape.setCellSpacing(0)
    shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    columns = table.columns()
    first = 26 if columns > 1 else 100
    rest = (100 - first) / (columns - 1) if columns > 1 else 0
    shape.setColumnWidthConstraints(
        [QTextLength(QTextLength.Type.PercentageLength, first if at == 0 else rest) for at in range(columns)]
    )
    table.setFormat(shape)
