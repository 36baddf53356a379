"""What a roster file would do, shown before it is done: columns as guessed, changes first, values masked. Pure.

Promises: no full name, number or phone leaves in it; a file that cannot be read says why and still shows its columns,
so that they can be named. Any thread. Source: ui.md, People; data: roster-dirty.md.
"""

from collections.abc import Mapping, Sequence
from datetime import date

from desktop.domain.errors import OperatorError
from desktop.domain.person import Person, mask_name
from desktop.domain.roster import Column, RawRow, column_of, header_row, headers_of
from desktop.domain.roster_cells import Cell, fold
from desktop.services.people import PlannedChange, RosterFile, plan_import
from desktop.services.people_changes import TAIL
from desktop.services.people_views import MOST_CHANGES, ColumnGuess, FieldChange, ImportPreview, PersonChange
from desktop.services.ports import Chance
from desktop.services.reason import Reason

SAMPLES = 3
HIDDEN = "…"
_FIELDS: Mapping[Column, str] = {
    Column.NAME: "name", Column.CLASS_NAME: "class_name", Column.SEX: "sex", Column.BORN_ON: "born_on",
    Column.CARD_NO: "card_no", Column.ALLERGENS: "allergens", Column.DIET: "diet", Column.NO_BUY: "no_buy",
    Column.MEALS: "meals", Column.GUARDIAN: "guardian", Column.GUARDIAN_PHONE: "guardian_phone",
    Column.DAILY_LIMIT: "daily_limit_fen", Column.FACE_CONSENT: "face_consent_on_paper", Column.NOTE: "note",
}  # fmt: skip
_NAMES = (Column.NAME, Column.GUARDIAN)
_NUMBERS = (Column.NUMBER, Column.CARD_NO, Column.GUARDIAN_PHONE)
_SHOWN = (
    Column.CLASS_NAME,
    Column.SEX,
    Column.ALLERGENS,
    Column.DIET,
    Column.NO_BUY,
    Column.MEALS,
    Column.DAILY_LIMIT,
    Column.FACE_CONSENT,
)


def preview(
    path: str,
    file: RosterFile,
    known: Sequence[Person],
    chance: Chance,
    today: date,
    mapping: Mapping[str, Column | None],
) -> ImportPreview:
    """Return what an import of this file would do to these people."""
    columns = _columns(file.rows, mapping)
    try:
        plan = plan_import(file, known, chance, today, mapping)
    except OperatorError as fault:
        return ImportPreview(path=path, columns=columns, fault=Reason(code=fault.code, facts=fault.facts))
    report = plan.report
    return ImportPreview(
        path=path,
        rows=report.rows,
        columns=columns,
        added=report.added,
        changed=report.changed,
        unchanged=report.unchanged,
        missing=report.missing,
        changes=tuple(_change(change) for change in sorted(plan.changes, key=_changes_first)[:MOST_CHANGES]),
        faults=report.faults,
    )


def masked_value(column: Column | None, value: object) -> str:
    """Return a field or a cell as it may be shown; an empty one is empty. `None` is a column that is not taken."""
    match value:
        case None | "" | ():
            return ""
        case bool():
            text = "是" if value else "否"
        case int():
            text = f"{value / 100:.2f}"
        case tuple():
            text = ";".join(map(str, value))
        case date():
            return f"{value.year}-{HIDDEN}"
        case _:
            text = fold(str(value))
    if column in _NAMES:
        return mask_name(text)
    if column in _SHOWN:
        return text
    if column in _NUMBERS or (column is None and text.isascii() and any(map(str.isdigit, text))):
        return HIDDEN + text[-TAIL:] if len(text) > TAIL else HIDDEN
    return HIDDEN if column is not None else text[:1] + HIDDEN


def _changes_first(change: PlannedChange) -> tuple[bool, int]:
    return change.before is None, change.line


def _change(change: PlannedChange) -> PersonChange:
    before, after = change.before, change.after
    changes = tuple(
        FieldChange(
            column=column.value,
            before=masked_value(column, getattr(before, name)),
            after=masked_value(column, getattr(after, name)),
        )
        for column, name in _FIELDS.items()
        if before is not None and getattr(before, name) != getattr(after, name)
    )
    return PersonChange(
        line=change.line,
        masked_name=mask_name(after.name),
        number_tail=after.number[-TAIL:],
        class_name=after.class_name,
        is_new=before is None,
        changes=changes,
    )


def _columns(rows: Sequence[RawRow], mapping: Mapping[str, Column | None]) -> tuple[ColumnGuess, ...]:
    header = header_row(rows, mapping)
    if header is None:
        return ()
    below = [row for row in rows if row.line > header.line]
    return tuple(
        _guess(text, column_of(text, mapping), [row.cells[place] for row in below if place < len(row.cells)])
        for place, text in enumerate(headers_of(header))
        if text
    )


def _guess(header: str, column: Column | None, cells: Sequence[Cell]) -> ColumnGuess:
    filled = [cell for cell in cells if isinstance(cell, str | date) and cell != ""][:SAMPLES]
    return ColumnGuess(
        header=header,
        column=column.value if column is not None else "",
        samples=tuple(_sample(column, cell) for cell in filled),
    )


def _sample(column: Column | None, cell: Cell) -> str:
    if column is Column.BORN_ON and isinstance(cell, str):
        return fold(cell)[:4] + HIDDEN
    return masked_value(column, cell)
