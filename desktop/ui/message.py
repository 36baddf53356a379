"""The one dialog of the desk: why it cannot start, before there is a window that could say so. Main thread.

The selling path has none (ui.md, principle 2). Its button is named by the desk's own words: what Qt calls it depends on
whether Qt's translations are there and were loaded before.
"""

from contextlib import suppress

from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from desktop.domain.errors import OperatorError
from desktop.ui import translations
from desktop.ui.catalogue import QT_TRANSLATE_NOOP, word

_OK = QT_TRANSLATE_NOOP("message", "OK")


def error_box(text: str, language: str, parent: QWidget | None = None) -> QMessageBox:
    """Return the dialog, not yet shown, in `zh_CN` or `en`."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Critical)
    box.setWindowTitle("canteen-desk")
    box.setText(text)
    button = box.addButton(word("message", _OK, language), QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(button)
    box.setEscapeButton(button)
    return box


def show_error(text: str, language: str = "") -> None:
    """Say what is wrong and wait until it was read. Without a language, in the one that was installed last.

    A QApplication must be there. The translations need not be loaded: their absence may be what is said.
    """
    application = QApplication.instance()
    chosen = language or translations.language()
    if application is not None:
        with suppress(OperatorError):  # the sentence to show may say just that
            translations.install(application, chosen)
    box = error_box(text, chosen)
    box.exec()
    box.deleteLater()
