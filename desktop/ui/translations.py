"""Loads the compiled translations (`.qm`) into Qt, and knows the commands that make them. Main thread.

`.qm` files are not in the repository: the set-up makes them with `RELEASE`; whoever changes a text runs `UPDATE` and
fills the new entries of both `.ts` files (Qt Linguist, or by hand). The language is chosen once, at start.
"""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from desktop.domain.errors import OperatorError
from desktop.services.settings import LANGUAGES
from desktop.ui.resources import TRANSLATIONS

#: Run in the repository's root, after a change of any text. Source: Qt Linguist manual, lupdate and lrelease.
UPDATE = (
    "pyside6-lupdate -silent -no-obsolete -sort-messages -locations none -extensions py desktop/ui"
    " -ts resources/translations/canteen_zh_CN.ts resources/translations/canteen_en.ts"
)
#: Run by the set-up.
RELEASE = "pyside6-lrelease -silent resources/translations/canteen_zh_CN.ts resources/translations/canteen_en.ts"

_installed: list[QTranslator] = []


def translate(context: str, text: str) -> str:
    """Return the text in the language of `install`; English before."""
    return QCoreApplication.translate(context, text)


def language() -> str:
    """Return the language that was installed last; English before."""
    return QLocale().name() if QLocale().name() in LANGUAGES else "en"


def install(app: QCoreApplication, wanted: str) -> None:
    """Make the desk speak `wanted`, one of `settings.LANGUAGES`, from now on.

    Raises: OperatorError `translation.missing` when the set-up did not compile it.
    """
    while _installed:
        app.removeTranslator(_installed.pop())
    own = QTranslator(app)
    path = TRANSLATIONS / f"canteen_{wanted}.qm"
    if not own.load(str(path)):
        raise OperatorError("translation.missing", path=str(path))
    app.installTranslator(own)
    _installed.append(own)
    qt_own = QTranslator(app)
    if qt_own.load(f"qtbase_{wanted}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(qt_own)
        _installed.append(qt_own)
    QLocale.setDefault(QLocale("zh_CN" if wanted == "zh_CN" else "en_GB"))
