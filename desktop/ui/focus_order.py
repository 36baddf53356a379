"""Where Tab goes next: as one reads, from the top left to the bottom right, block by block. Main thread.

Qt's own chain is the order in which widgets were made, and loses what stands behind a focus proxy. Here the order is
read from where things stand: a window is cut into rows, a row into columns, and so on; of answers of which one is
chosen the chosen one is a stop, the arrow keys do the rest. Promises: whatever can be pressed is reached, nothing
hidden or disabled is, and after the last comes the first. Source: ui.md, principle 7; WAI-ARIA practices, radio group.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QButtonGroup,
    QComboBox,
    QScrollArea,
    QWidget,
)

Block = tuple[QRect, list[QWidget]]
MARGIN = 24  # px around what is scrolled into sight: room for the ring


def tab_stops(window: QWidget) -> list[QWidget]:
    """Return what Tab comes to, in order."""
    return _stops(window)


def move_focus(window: QWidget, *, forwards: bool) -> bool:
    """Put the focus on the next stop of a window; tell whether there is one."""
    stops = tab_stops(window)
    if not stops:
        return False
    here = QApplication.focusWidget()
    at = _place(stops, here)
    if at is None:
        target = stops[_after(window, stops, here) if forwards else _after(window, stops, here) - 1]
    else:
        target = stops[(at + (1 if forwards else -1)) % len(stops)]
    target.setFocus(Qt.FocusReason.TabFocusReason if forwards else Qt.FocusReason.BacktabFocusReason)
    _bring_into_sight(target)
    return True


def _place(stops: Sequence[QWidget], here: QWidget | None) -> int | None:
    """Return where the focus is: on a stop, inside one, or on another answer of the same question."""
    if here is None:
        return None
    for at, stop in enumerate(stops):
        if stop is here:
            return at
    for at, stop in enumerate(stops):
        alike = isinstance(stop, QAbstractButton) and isinstance(here, QAbstractButton)
        if stop.isAncestorOf(here) or (alike and _question(stop) is not None and _question(stop) is _question(here)):
            return at
    return None


def _after(window: QWidget, stops: Sequence[QWidget], here: QWidget | None) -> int:
    """Return the stop from which to go on when the focus is on none: the first inside what has it, else the first."""
    if here is not None and here is not window:
        for at, stop in enumerate(stops):
            if here.isAncestorOf(stop):
                return at
    return 0


def _stops(parent: QWidget) -> list[QWidget]:
    """Return the stops inside a widget, in order."""
    blocks: list[Block] = []
    for child in parent.children():
        if not isinstance(child, QWidget) or not child.isVisible() or child.isWindow():
            continue
        inside = [] if isinstance(child, QComboBox | QAbstractSpinBox) else _stops(child)
        mine = [child, *inside] if _is_stop(child) else inside
        if mine:
            blocks.append((child.geometry(), mine))
    return [stop for _, group in _read(blocks) for stop in group]


def _is_stop(widget: QWidget) -> bool:
    if not widget.isEnabled() or not widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        return _is_chosen(widget)
    if widget.focusProxy() is not None:
        return False
    question = _question(widget)
    if question is None:
        return True
    chosen = question.checkedButton()
    return chosen is widget or chosen is None or not chosen.isVisible() or not chosen.isEnabled()


def _is_chosen(widget: QWidget) -> bool:
    """Qt takes the tab key from every answer but the last one that had the focus: the chosen one has it again."""
    question = _question(widget) if widget.isEnabled() else None
    return question is not None and question.checkedButton() is widget


def _question(widget: QWidget | None) -> QButtonGroup | None:
    """Return the group of answers of which one is chosen, if it belongs to one."""
    if not isinstance(widget, QAbstractButton) or not widget.isCheckable():
        return None
    group = widget.group()
    return group if group is not None and group.exclusive() else None


def _read(blocks: list[Block]) -> list[Block]:
    """Return blocks in the order of reading: rows from the top, in a row columns from the left, and again."""
    if len(blocks) < 2:
        return blocks
    for lower, upper in ((QRect.top, QRect.bottom), (QRect.left, QRect.right)):
        parts = _cut(blocks, lower, upper)
        if len(parts) > 1:
            return [block for part in parts for block in _read(part)]
    return sorted(blocks, key=lambda block: (block[0].top(), block[0].left()))


def _cut(blocks: list[Block], lower: Callable[[QRect], int], upper: Callable[[QRect], int]) -> list[list[Block]]:
    """Cut blocks apart where a straight line passes between them."""
    ordered = sorted(blocks, key=lambda block: lower(block[0]))
    parts = [[ordered[0]]]
    reach = upper(ordered[0][0])
    for block in ordered[1:]:
        if lower(block[0]) > reach:
            parts.append([block])
        else:
            parts[-1].append(block)
        reach = max(reach, upper(block[0]))
    return parts


def _bring_into_sight(target: QWidget) -> None:
    above = target.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea) and (inner := above.widget()) is not None and inner.isAncestorOf(target):
            corner = target.mapTo(inner, QPoint(0, 0))
            middle = corner + target.rect().center()
            above.ensureVisible(
                middle.x(), middle.y(), target.width() // 2 + MARGIN // 2, target.height() // 2 + MARGIN
            )
        above = above.parentWidget()
