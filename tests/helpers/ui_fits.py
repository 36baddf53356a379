"""Looks a page over at every size of the window: the one check of the pages' layout tests."""

from collections.abc import Sequence

from PySide6.QtWidgets import QMainWindow, QScrollArea, QWidget

from desktop.ui.screenshots import settle
from tests.helpers.ui_checks import Size, covered, cut, nameless, too_small
from tests.helpers.ui_painting import badly_painted


def misfits(window: QMainWindow, page: QWidget, sizes: Sequence[Size]) -> list[str]:
    """Return what is cut, covered, badly painted, nameless or too small to touch at some size, and which size that is.

    The window takes the sizes one after the other: to build it costs several times what looking it over does.
    """
    return [f"{width}x{height}: {fault}" for width, height in sizes for fault in _at(window, page, (width, height))]


def _at(window: QMainWindow, page: QWidget, size: Size) -> list[str]:
    window.resize(*size)
    settle()
    found = [] if (window.width(), window.height()) == size else [f"is {window.width()}x{window.height()}"]
    found += [*cut(window), *covered(window), *badly_painted(window), *nameless(window), *too_small(page, 48)]
    for scroll in window.findChildren(QScrollArea):
        if scroll.isVisible() and scroll.widget().width() > scroll.viewport().width():
            found.append("cut at the right")
    return found
