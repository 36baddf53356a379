"""The one dialog names its button in the operator's language, with or without Qt's own translations."""

import pytest
from PySide6.QtCore import QLibraryInfo, QTimer, QTranslator
from PySide6.QtWidgets import QApplication, QMessageBox

from desktop.ui import message, translations


@pytest.mark.parametrize(("language", "word"), [("zh_CN", "确定"), ("en", "OK")])
def test_the_button_is_named_without_qts_translations(qapp: QApplication, language: str, word: str) -> None:
    translations.install(qapp, "en")
    box = message.error_box("磁盘满了", language)
    assert ([button.text() for button in box.buttons()], box.text()) == ([word], "磁盘满了")
    box.deleteLater()


def test_it_waits_until_it_was_read_and_needs_no_language_installed(qapp: QApplication) -> None:
    seen: list[str] = []

    def press() -> None:
        (box,) = [one for one in qapp.topLevelWidgets() if isinstance(one, QMessageBox) and one.isVisible()]
        seen.extend([box.text(), box.buttons()[0].text()])
        box.buttons()[0].click()

    translations.install(qapp, "en")
    QTimer.singleShot(0, press)
    message.show_error("终端断开", "zh_CN")
    assert seen == ["终端断开", "确定"]
    translations.install(qapp, "en")


def test_qts_own_words_are_loaded_too(qapp: QApplication) -> None:
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    assert QTranslator().load("qtbase_zh_CN", folder), "PySide6 ships it"
    translations.install(qapp, "zh_CN")
    assert qapp.translate("QPlatformTheme", "Cancel") == "取消"
    assert qapp.translate("QFileDialog", "Look in:").startswith("查找")
    translations.install(qapp, "en")
