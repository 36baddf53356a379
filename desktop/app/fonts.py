"""Asks Qt for the CJK font without opening a window. Composition root; main thread."""

import os


def cjk_font_name() -> str:
    """Return the font's name. Raises: OperatorError `font.no_cjk`."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    from desktop.ui.fonts import find_family

    application = QGuiApplication.instance() or QGuiApplication(["canteen-desk"])
    name = find_family()
    del application
    return name
