"""Watches what a window paints: text beyond its box, text over text, text with an ellipsis. Shared by the page tests.

Painted text is no widget, so `ui_checks` cannot see it. Every widget draws through `painting.text` or is an `Elided`;
the first is recorded while the window is painted once, the second is measured.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from desktop.ui import fonts
from desktop.ui.widgets import painting
from tests.helpers.ui_checks import visible

#: Boxes are laid out in whole px and glyphs have bearings: less than this is nothing that an eye could see.
SLACK = 2.0
ELLIPSIS = "…"


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """One line of text on a widget: where its ink is, and the box that it was given, in px of the widget."""

    owner: str
    words: str
    ink: QRectF
    box: QRectF


def badly_painted(window: QWidget) -> list[str]:
    """Return the texts of a shown window that are cut, shortened or over one another."""
    faults = [f"{one.text()!r} is cut" for one in visible(window) if isinstance(one, painting.Elided) and _short(one)]
    by_owner: dict[str, list[Drawn]] = {}
    for drawn in _paint(window):
        by_owner.setdefault(drawn.owner, []).append(drawn)
        if drawn.ink.width() > drawn.box.width() + SLACK:
            needs, has = round(drawn.ink.width()), round(drawn.box.width())
            faults.append(f"{drawn.owner}: {drawn.words!r} needs {needs}, has {has}")
        if drawn.words.endswith(ELLIPSIS):
            faults.append(f"{drawn.owner}: {drawn.words!r} is shortened")
    for owner, lines in by_owner.items():
        for at, one in enumerate(lines):
            for other in lines[at + 1 :]:
                shared = one.ink.intersected(other.ink)
                if shared.width() > SLACK and shared.height() > SLACK:
                    faults.append(f"{owner}: {one.words!r} and {other.words!r} share {round(shared.width())} px")
    return faults


def _short(one: painting.Elided) -> bool:
    return one.fontMetrics().horizontalAdvance(one.text()) > one.width()


def _paint(window: QWidget) -> list[Drawn]:
    found: list[Drawn] = []
    with _recorded(found):
        window.grab()
    return found


@contextmanager
def _recorded(found: list[Drawn]) -> Iterator[None]:
    """Put a recorder in place of `painting.text` in every module that took it by name."""
    real = painting.text
    with pytest.MonkeyPatch.context() as patch:
        for name, module in list(sys.modules.items()):
            if name.startswith("desktop.ui.widgets") and getattr(module, "text", None) is real:
                patch.setattr(module, "text", _recorder(real, found))
        yield


def _recorder(real: Callable[..., None], found: list[Drawn]) -> Callable[..., None]:
    def text(
        painter: QPainter,
        rect: QRectF,
        words: str,
        size_px: int,
        colour: object,
        *,
        bold: bool = False,
        align: Qt.AlignmentFlag = painting.LEFT,
    ) -> None:
        real(painter, rect, words, size_px, colour, bold=bold, align=align)
        if not words.strip():
            return
        width = fonts.width(words, size_px, bold=bold)
        free = rect.width() - width
        left = rect.left()
        if align & Qt.AlignmentFlag.AlignRight:
            left += free
        elif align & Qt.AlignmentFlag.AlignHCenter:
            left += free / 2
        ink = QRectF(left, rect.center().y() - size_px / 2, width, size_px)
        device = painter.device()
        owner = f"{type(device).__name__} {id(device):x}" if isinstance(device, QWidget) else "a drawing"
        # A painter's own shift counts: the same box means another place after it.
        found.append(Drawn(owner=owner, words=words, ink=painter.transform().mapRect(ink), box=rect))

    return text
