"""The help's texts: one short Markdown file a page and language, and one for what holds everywhere. Main thread.

Reads `resources/help/<page>.<language>.md` when it is asked for, and turns it into a document in the desk's own font
and colours. Keys stand in code spans and look like keycaps. Promises: every page has both languages; a page without a
text of its own shows that of the page it stands under. Source: issue 6, item 11 (help).
"""

from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from desktop.ui import fonts
from desktop.ui.resources import HELP
from desktop.ui.theme import Theme

EVERYWHERE = "everywhere"
BODY_PX, HEAD_PX = 14, 16


def read(page: str, language: str) -> tuple[str, str]:
    """Return a page's title, and its text with what holds everywhere, as Markdown."""
    own = (HELP / f"{page}.{language}.md").read_text(encoding="utf-8")
    everywhere = (HELP / f"{EVERYWHERE}.{language}.md").read_text(encoding="utf-8")
    title, _, body = own.partition("\n")
    return title.removeprefix("#").strip(), f"{body.strip()}\n\n{everywhere}"


def render(document: QTextDocument, markdown: str, theme: Theme) -> None:
    """Put a text into a document, with the theme's fonts and colours."""
    document.setDefaultFont(fonts.font(BODY_PX))
    document.setIndentWidth(18)
    document.setDocumentMargin(0)
    document.setMarkdown(markdown, QTextDocument.MarkdownFeature.MarkdownNoHTML)
    cursor = QTextCursor(document)
    block = document.begin()
    while block.isValid():
        heading = block.blockFormat().headingLevel() > 0
        shape = QTextBlockFormat(block.blockFormat())
        shape.setTopMargin(14 if heading else 3)
        shape.setBottomMargin(2)
        shape.setLineHeight(120, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.setPosition(block.position())
        cursor.setBlockFormat(shape)
        for part in _fragments(document, block.blockNumber()):
            start, length, looks = part
            cursor.setPosition(start)
            cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(_looks(looks, theme, heading=heading))
        block = block.next()


def _fragments(document: QTextDocument, number: int) -> list[tuple[int, int, QTextCharFormat]]:
    """Return a block's parts: where each begins, how long it is, how Markdown wants it."""
    found = []
    parts = document.findBlockByNumber(number).begin()
    while not parts.atEnd():
        part = parts.fragment()
        found.append((part.position(), part.length(), part.charFormat()))
        parts += 1
    return found


def _looks(wanted: QTextCharFormat, theme: Theme, *, heading: bool) -> QTextCharFormat:
    is_key, is_bold = wanted.fontFixedPitch(), wanted.fontWeight() > QFont.Weight.Normal.value
    made = QTextCharFormat()
    made.setFont(fonts.font(HEAD_PX if heading else BODY_PX, bold=heading or is_bold))
    made.setForeground(theme.colour("accent_strong" if heading else "ink"))
    if is_key:
        made.setBackground(theme.colour("hover"))
    return made
