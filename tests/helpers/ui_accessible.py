"""Walks a window's accessible tree as a screen reader does, and tells what it would stumble over. Shared by tests."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from desktop.ui.widgets.painting import Painted

Role = QAccessible.Role
CONTROLS = frozenset(
    {
        Role.Button, Role.CheckBox, Role.RadioButton, Role.EditableText, Role.ComboBox, Role.SpinBox, Role.PageTab,
        Role.Table, Role.List, Role.Slider, Role.Switch,
    }
)  # fmt: skip
#: A reader goes past them without a word, so nothing with a name may be one.
PASSED_OVER = frozenset({Role.NoRole, Role.Client, Role.Border, Role.Pane})
ROWS_READ = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """One node: what it is, what it is called, and the names of the groups around it."""

    thing: QWidget | None
    role: QAccessible.Role
    name: str
    described: str
    within: tuple[str, ...]


def heard(window: QWidget) -> list[Heard]:
    """Return everything of a window that a screen reader comes past."""
    root = QAccessible.queryAccessibleInterface(window)
    assert root is not None
    return list(_walk(root, ()))


def _walk(node: QAccessibleInterface, within: tuple[str, ...]) -> Iterator[Heard]:
    name, thing = node.text(QAccessible.Text.Name), node.object()
    yield Heard(
        thing=thing if isinstance(thing, QWidget) else None,
        role=node.role(),
        name=name,
        described=node.text(QAccessible.Text.Description),
        within=within,
    )
    if isinstance(thing, QAbstractItemView) or node.role() in (Role.ComboBox, Role.SpinBox):
        return  # Qt's own from here on
    for at in range(node.childCount()):
        child = node.child(at)
        if child is not None and child.isValid() and not child.state().invisible:
            yield from _walk(child, (*within, name) if name else within)


def badly_spoken(window: QWidget) -> list[str]:
    """Return what has no name or no role, what is hidden and heard all the same, and what cannot be told apart."""
    faults: list[str] = []
    told: dict[tuple[object, ...], Heard] = {}
    for one in heard(window):
        faults += [f"{_called(one)}: {fault}" for fault in _faults(one)]
        if one.role in CONTROLS:
            alike = (one.role, one.name, one.described, one.within)
            if alike in told:
                faults.append(f"{_called(one)} in {one.within}: two that sound alike")
            told[alike] = one
    return faults


def _faults(one: Heard) -> Iterator[str]:
    if one.role in CONTROLS and not one.name.strip():
        yield "a control without a name"
    if one.name and one.role in PASSED_OVER:
        yield f"a name and no role ({one.role.name})"
    if one.thing is None:
        return
    if isinstance(one.thing, Painted) and not one.name.strip():
        yield "painted, and says nothing"
    if not one.thing.isVisible():
        yield "hidden, and heard"
    if isinstance(one.thing, QTableView):
        yield from _table_faults(one.thing)


def _table_faults(table: QTableView) -> Iterator[str]:
    model = table.model()
    if model is None:
        return
    columns = [column for column in range(model.columnCount()) if not table.isColumnHidden(column)]
    if model.rowCount() and not any(
        model.headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole) for column in columns
    ):
        yield "columns without names"
    for row in range(min(ROWS_READ, model.rowCount())):
        cells = [model.index(row, column) for column in columns]
        said = [
            cell.data(Qt.ItemDataRole.AccessibleTextRole) or cell.data(Qt.ItemDataRole.DisplayRole) for cell in cells
        ]
        if not any(said):
            yield f"row {row} says nothing"


def _called(one: Heard) -> str:
    return f"{type(one.thing).__name__}({one.name[:40]!r})"
