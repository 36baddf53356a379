"""Measures the contrast of every text that a window paints, on the ground that it really stands on. Shared.

The ink is what a text was painted with, the ground the commonest colour of the picture in the text's box: no table of
pairs can forget one. Source: WCAG 2.2, 1.4.3.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain

import numpy
import pytest
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPalette
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from desktop.ui import fonts
from desktop.ui.theme import contrast
from desktop.ui.widgets import painting
from tests.helpers.ui_checks import visible

LEAST, LEAST_LARGE = 4.5, 3.0
LARGE_PX = 20  # and bold; 24 without


@dataclass(frozen=True, slots=True, kw_only=True)
class Inked:
    """A text in px of the window, and what it was painted with."""

    words: str
    box: QRect
    ink: QColor
    size_px: int
    bold: bool
    owner: QWidget


def faint(window: QWidget) -> list[str]:
    """Return the texts of a shown window that are too faint to be read; what is disabled may be."""
    found: list[Inked] = []
    with _recorded(window, found):
        picture = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    faults = []
    for one in chain(found, _labels(window)):
        if not one.words.strip() or not one.owner.isEnabled() or not one.owner.isVisible():
            continue
        ground = _ground(picture, one.box.intersected(_seen(one.owner, window)))
        if ground is None:
            continue
        large = one.size_px >= 24 or (one.size_px >= LARGE_PX and one.bold)
        ratio = contrast(one.ink, ground)
        if ratio < (LEAST_LARGE if large else LEAST):
            faults.append(
                f"{type(one.owner).__name__} {one.words!r}: {one.ink.name()} on {ground.name()} is {ratio:.2f}"
            )
    return faults


def _labels(window: QWidget) -> Iterator[Inked]:
    for widget in visible(window):
        if isinstance(widget, QLabel) and widget.text():
            ink = widget.palette().color(QPalette.ColorRole.WindowText)
        elif isinstance(widget, QLineEdit):
            role = QPalette.ColorRole.Text if widget.text() else QPalette.ColorRole.PlaceholderText
            ink = widget.palette().color(role)
        else:
            continue
        yield Inked(
            words=widget.text() or (widget.placeholderText() if isinstance(widget, QLineEdit) else ""),
            box=QRect(widget.mapTo(window, widget.rect().topLeft()), widget.size()),
            ink=ink,
            size_px=widget.font().pixelSize(),
            bold=widget.font().bold(),
            owner=widget,
        )


def _seen(widget: QWidget, window: QWidget) -> QRect:
    """Return what of a widget is not scrolled away, in px of the window."""
    seen = QRect(widget.mapTo(window, widget.rect().topLeft()), widget.size())
    above = widget.parentWidget()
    while above is not None and above is not window:
        seen = seen.intersected(QRect(above.mapTo(window, above.rect().topLeft()), above.size()))
        above = above.parentWidget()
    return seen


def _ground(picture: QImage, box: QRect) -> QColor | None:
    box = box.intersected(picture.rect())
    if box.width() < 2 or box.height() < 2:
        return None
    whole = numpy.frombuffer(picture.constBits(), dtype=numpy.uint32).reshape(
        picture.height(), picture.bytesPerLine() // 4
    )
    part = whole[box.top() : box.bottom() + 1, box.left() : box.right() + 1]
    values, counts = numpy.unique(part, return_counts=True)
    return QColor.fromRgb(int(values[counts.argmax()]) & 0xFFFFFF)


@contextmanager
def _recorded(window: QWidget, found: list[Inked]) -> Iterator[None]:
    """Put recorders in place of the two functions that paint text in every module that took them by name."""
    recorders: dict[str, tuple[Callable[..., None], Callable[..., None]]] = {}

    def note(painter: QPainter, box: QRectF, words: str, size_px: int, colour: QColor, *, bold: bool) -> None:
        device = painter.device()
        if isinstance(device, QWidget) and window.isAncestorOf(device):
            placed = painter.transform().mapRect(box).toAlignedRect()
            placed.translate(device.mapTo(window, device.rect().topLeft()))
            found.append(Inked(words=words, box=placed, ink=colour, size_px=size_px, bold=bold, owner=device))

    def text(painter: QPainter, rect: QRectF, words: str, size_px: int, colour: QColor, **more: object) -> None:
        recorders["text"][0](painter, rect, words, size_px, colour, **more)
        note(painter, rect, words, size_px, colour, bold=bool(more.get("bold")))

    def line_text(
        painter: QPainter, left: float, baseline: float, words: str, size_px: int, colour: QColor, **more: object
    ) -> None:
        recorders["line_text"][0](painter, left, baseline, words, size_px, colour, **more)
        width = fonts.width(words, size_px, bold=bool(more.get("bold")))
        box = QRectF(left, baseline - size_px, width, size_px)
        note(painter, box, words, size_px, colour, bold=bool(more.get("bold")))

    recorders = {"text": (painting.text, text), "line_text": (painting.line_text, line_text)}
    with pytest.MonkeyPatch.context() as patch:
        for name, module in list(sys.modules.items()):
            if name.startswith("desktop.ui"):
                for own, (real, put) in recorders.items():
                    if getattr(module, own, None) is real:
                        patch.setattr(module, own, put)
        yield
