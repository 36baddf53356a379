"""Looks over a whole window for what is cut, covered or without a name. Shared by the tests of the pages."""

from collections.abc import Iterator, Sequence

from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLineEdit,
    QMainWindow,
    QScrollArea,
    QStackedWidget,
    QWidget,
)

from desktop.ui.widgets.focus_ring import FocusRing
from desktop.ui.widgets.painting import Elided
from desktop.ui.widgets.popover import Popover
from tests.helpers.ui_accessible import badly_spoken

Size = tuple[int, int]
INTERACTIVE = (QAbstractButton, QLineEdit, QComboBox)
OVERLAYS = (FocusRing, Popover)


def in_turn(sizes: Sequence[Size], language: str) -> tuple[Size, ...]:
    """Return the sizes in the order in which one window takes them: in English backwards.

    To build a window costs several times what looking it over does. Both the first and the last size are seen in a
    window that was just opened, the others in one that a user made larger, and one that a user made smaller.
    """
    return tuple(reversed(sizes)) if language == "en" else tuple(sizes)


def visible(window: QWidget) -> Iterator[QWidget]:
    """Yield every visible widget of the desk's own in a window (not what Qt builds inside a scroll area or a box)."""
    for widget in window.findChildren(QWidget):
        parent = widget.parentWidget()
        qt_made = isinstance(parent, QAbstractScrollArea | QComboBox) or widget.objectName().startswith("qt_")
        if widget.isVisible() and not qt_made and not isinstance(widget, OVERLAYS):
            yield widget


def cut(window: QWidget) -> list[str]:
    """Return what does not have the room it needs."""
    faults = []
    for widget in visible(window):
        if isinstance(widget, QLabel) and not isinstance(widget, Elided) and widget.text():
            faults += _label_fault(widget)
        elif isinstance(widget, QLineEdit):
            needed = widget.fontMetrics().horizontalAdvance(widget.text()) + 26
            if needed > widget.width():
                faults.append(f"{_name(widget)}: {widget.text()!r} needs {needed}, has {widget.width()}")
        elif hasattr(widget, "needed_size"):
            needed_size = widget.needed_size()
            if needed_size.width() > widget.width() or needed_size.height() > widget.height():
                faults.append(
                    f"{_name(widget)}: needs {needed_size.width()}x{needed_size.height()},"
                    f" has {widget.width()}x{widget.height()}"
                )
    return faults


def _label_fault(widget: QLabel) -> list[str]:
    if widget.wordWrap():
        needed = widget.heightForWidth(widget.width())
        return [] if needed <= widget.height() else [f"{_name(widget)}: needs height {needed}, has {widget.height()}"]
    width = max(widget.fontMetrics().horizontalAdvance(line) for line in widget.text().splitlines())
    return [] if width <= widget.width() else [f"{_name(widget)}: needs {width}, has {widget.width()}"]


def covered(window: QWidget) -> list[str]:
    """Return brothers that overlap, and children that stick out of their parent."""
    faults = []
    for parent in [window, *visible(window)]:
        if isinstance(parent, QMainWindow | QStackedWidget | QScrollArea):
            continue
        children = [
            child
            for child in parent.findChildren(QWidget, options=_direct())
            if child.isVisible() and not child.isWindow() and not _lies_over(child)
        ]
        if isinstance(parent, QComboBox | QLineEdit):
            continue
        for child in children:
            if not parent.rect().contains(child.geometry()) and not child.geometry().isEmpty():
                faults.append(f"{_name(child)} sticks out of {_name(parent)}: {child.geometry()} in {parent.rect()}")
        for at, one in enumerate(children):
            for other in children[at + 1 :]:
                shared = one.geometry().intersected(other.geometry())
                if not shared.isEmpty():
                    faults.append(f"{_name(one)} and {_name(other)} share {shared}")
    return faults


def nameless(window: QWidget) -> list[str]:
    """Return interactive widgets that a screen reader has no name for, and what else it would stumble over."""
    return badly_spoken(window) + [
        _name(widget)
        for widget in visible(window)
        if isinstance(widget, INTERACTIVE)
        and not (widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text()))
    ]


def too_small(window: QWidget, least: int) -> list[str]:
    """Return interactive widgets that a finger would miss: lower or narrower than `least` px."""
    return [
        f"{_name(widget)}: {widget.width()}x{widget.height()}"
        for widget in visible(window)
        if isinstance(widget, INTERACTIVE) and (widget.height() < least or widget.width() < least)
    ]


def _lies_over(widget: QWidget) -> bool:
    """Tell whether a widget is meant to lie over its brothers: always, or as the sheet of a narrow page."""
    return isinstance(widget, OVERLAYS) or bool(widget.property("sheet"))


def _direct():  # type: ignore[no-untyped-def]
    from PySide6.QtCore import Qt

    return Qt.FindChildOption.FindDirectChildrenOnly


def _name(widget: QWidget) -> str:
    words = widget.text() if isinstance(widget, QLabel | QAbstractButton | QLineEdit) else widget.accessibleName()
    return f"{type(widget).__name__}({words[:40]!r})"
