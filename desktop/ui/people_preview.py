"""What a roster would do: counts, what changes, what is wrong row by row, and which column is which. Main thread.

Names come masked. Faults are shown first where there are any, and otherwise the changes. Source: ui.md, People.
"""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.roster import Column as RosterColumn
from desktop.domain.roster import Fault
from desktop.services.people_views import ColumnGuess, ImportPreview, PersonChange
from desktop.ui.strings import explain
from desktop.ui.theme import Theme
from desktop.ui.translations import language, translate
from desktop.ui.widgets.card import Card, scrolling
from desktop.ui.widgets.filter_row import FilterBox
from desktop.ui.widgets.option import Option
from desktop.ui.widgets.painting import elided, label
from desktop.ui.widgets.plain_table import Cell, Column, PlainTable
from desktop.ui.wording import DASH, DOT

CHANGES, FAULTS, COLUMNS = 0, 1, 2
ROW = 56


def column_word(column: str) -> str:
    """Return a roster's column as it is read: with what it is in the page's language."""
    words = {
        RosterColumn.NUMBER: translate("people", "Number"),
        RosterColumn.NAME: translate("people", "Name"),
        RosterColumn.CLASS_NAME: translate("people", "Class"),
        RosterColumn.SEX: translate("people", "Sex"),
        RosterColumn.BORN_ON: translate("people", "Born on"),
        RosterColumn.CARD_NO: translate("people", "Card"),
        RosterColumn.ALLERGENS: translate("people", "Allergens"),
        RosterColumn.DIET: translate("people", "Diet"),
        RosterColumn.GUARDIAN: translate("people", "Guardian"),
        RosterColumn.GUARDIAN_PHONE: translate("people", "Telephone"),
        RosterColumn.DAILY_LIMIT: translate("people", "Daily limit"),
        RosterColumn.FACE_CONSENT: translate("people", "Consent on paper"),
        RosterColumn.NO_BUY: translate("people", "Not to be bought"),
        RosterColumn.MEALS: translate("people", "Meals"),
        RosterColumn.NOTE: translate("people", "Remark"),
    }
    known = {one.value: word for one, word in words.items()}
    return known.get(column, column)


class PreviewCard(Card):
    """Three tables, one of them shown. `mapped` carries their header and our column (empty: not taken)."""

    mapped = Signal(str, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "", head_px=64)
        self.shown = CHANGES
        self.tabs = [Option(theme, "", size_px=14) for _ in range(3)]
        self._group = QButtonGroup(self)
        for at, tab in enumerate(self.tabs):
            self._group.addButton(tab, at)
            self.head.addWidget(tab)
        self.head.setContentsMargins(20, 0, 8, 0)
        self.head.setSpacing(8)
        self.changes = PlainTable(
            theme,
            translate("people", "What changes"),
            (
                Column(title=translate("people", "Row"), width=72, right=True),
                Column(title=translate("people", "Person"), width=220),
                Column(title=translate("people", "What changes")),
            ),
            row_px=ROW,
        )
        self.faults = PlainTable(
            theme,
            translate("people", "Faults"),
            (
                Column(title=translate("people", "Row"), width=72, right=True),
                Column(title=translate("people", "Column"), width=160),
                Column(title=translate("people", "What is wrong, and what to do")),
            ),
            row_px=ROW,
        )
        self.columns = ColumnsPage(theme)
        self.columns.mapped.connect(self.mapped)
        self.faces = QStackedWidget()
        for face in (self.changes, self.faults, self.columns):
            self.faces.addWidget(face)
        self.rows.addWidget(self.faces)
        self._group.idClicked.connect(self.show_tab)

    def show_preview(self, view: ImportPreview) -> None:
        """Show a preview, its faults first."""
        parts = (
            translate("people", "{n} rows").format(n=view.rows),
            translate("people", "{n} new").format(n=view.added),
            translate("people", "{n} changed").format(n=view.changed),
            translate("people", "{n} as before").format(n=view.unchanged),
            translate("people", "{n} not in the file").format(n=view.missing),
        )
        faulty = bool(view.faults)
        self.title.setText(parts[0])
        nothing = translate("people", "nothing is taken over while there are faults")
        self.hint.setText(nothing if faulty else DOT.join(parts[1:]))
        self.tabs[CHANGES].set_words(translate("people", "Changes {n}").format(n=view.added + view.changed))
        self.tabs[FAULTS].set_words(translate("people", "Faults {n}").format(n=len(view.faults)))
        self.tabs[COLUMNS].set_words(translate("people", "Columns {n}").format(n=len(view.columns)))
        self.tabs[FAULTS].setEnabled(faulty)
        self.tabs[CHANGES].setEnabled(not faulty)
        self.changes.show_rows([_change(one) for one in view.changes])
        self.faults.show_rows([_fault(one) for one in view.faults])
        self.columns.show_columns(view.columns)
        if self.shown != COLUMNS or not self.isVisible():
            self.show_tab(FAULTS if faulty else CHANGES)

    def show_tab(self, at: int) -> None:
        """Show one of the tables."""
        self.shown = at
        self.tabs[at].setChecked(True)
        self.faces.setCurrentIndex(at)

    def set_compact(self, compact: bool) -> None:
        """Take less for the persons on a narrow window."""
        self.changes.setColumnWidth(1, 180 if compact else 220)


def _change(one: PersonChange) -> tuple[Cell, ...]:
    who = Cell(one.masked_name, bold=True, under=f"{one.class_name} {one.number_tail}".strip())
    if one.is_new:
        parts = DOT.join(f"{column_word(change.column)} {change.after}" for change in one.changes if change.after)
        return Cell(str(one.line), "ink2"), who, Cell(translate("people", "New"), "success_strong", "plus", True, parts)
    heads = DOT.join(column_word(change.column) for change in one.changes)
    told = DOT.join(f"{change.before or DASH} → {change.after or DASH}" for change in one.changes)
    return Cell(str(one.line), "ink2"), who, Cell(heads, "accent_strong", "edit", True, told)


def _fault(one: Fault) -> tuple[Cell, ...]:
    words = explain(one.code, one.facts, language())
    todo = DOT.join(part for part in (words.fact, words.todo) if part)
    where = Cell(column_word(one.column), under="" if one.column.startswith(column_word(one.column)) else one.column)
    return Cell(str(one.line), bold=True), where, Cell(words.what, "danger_strong", "refused", True, todo)


class ColumnsPage(QWidget):
    """A row for each column of the file: their header, first values, and which of ours it is."""

    mapped = Signal(str, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.boxes: list[FilterBox] = []
        self._labels: list[QLabel] = []
        self._shown: Sequence[ColumnGuess] = ()
        inside = QWidget()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        column = QVBoxLayout(inside)
        column.setContentsMargins(20, 12, 20, 12)
        column.addLayout(self._grid)
        column.addStretch(1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolling(inside))

    def show_columns(self, columns: Sequence[ColumnGuess]) -> None:
        """Show the columns; boxes stay where the headers are the same, so that the keyboard stays too."""
        if [one.header for one in columns] != [one.header for one in self._shown]:
            self._build(columns)
        self._shown = columns
        for box, one in zip(self.boxes, columns, strict=True):
            box.blockSignals(True)
            box.setCurrentIndex(max(0, box.findData(one.column)))
            box.blockSignals(False)

    def _build(self, columns: Sequence[ColumnGuess]) -> None:
        for old in (*self.boxes, *self._labels):
            self._grid.removeWidget(old)
            old.setParent(None)
            old.deleteLater()
        self.boxes, self._labels = [], []
        for at, one in enumerate(columns):
            box = FilterBox(self.theme, translate("people", "Column {name}").format(name=one.header))
            box.addItem(translate("people", "not taken"), "")
            for column in RosterColumn:
                box.addItem(column_word(column.value), column.value)
            box.currentIndexChanged.connect(lambda _at, box=box, header=one.header: self._chosen(box, header))
            header = label(one.header, 16, self.theme.colour("ink"), bold=True)
            samples = elided(DOT.join(one.samples), 14, self.theme.colour("ink2"))
            self._grid.addWidget(header, at, 0)
            self._grid.addWidget(samples, at, 1)
            self._grid.addWidget(box, at, 2)
            self.boxes.append(box)
            self._labels += [header, samples]

    def _chosen(self, box: FilterBox, header: str) -> None:
        self.mapped.emit(header, box.currentData())
