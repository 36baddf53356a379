"""Makes the manual: a Qt application of its own, dressed for paper. Composition root; the command's thread."""

from collections.abc import Sequence
from pathlib import Path

from desktop.app.window import make_application
from desktop.ui import fonts, translations
from desktop.ui.manual_paper import write_manual
from desktop.ui.theme import theme


def make_manual(path: Path, language: str, parts: Sequence[str]) -> int:
    """Write these parts in a language to a PDF and return its number of pages.

    Raises: OperatorError `font.no_cjk`, `translation.missing`, `output.failed`.
    """
    application = make_application()
    fonts.find_family()
    translations.install(application, language)
    light = theme("light")
    application.setStyleSheet(light.style_sheet())
    application.setPalette(light.palette())
    return write_manual(path, language, parts)
