"""The table of people: masked name, consent, face, allergens; a page of fifty that scrolls. Painted; main thread.

Promises: names and numbers stand here as masked as they came. Source: ui.md, People; pictures.md section 5, Table row.
"""

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter

from desktop.domain.consent import ConsentState
from desktop.domain.person import PersonStatus
from desktop.services.people_views import EnrolmentState, PersonLine
from desktop.ui import fonts, icons
from desktop.ui.people_words import consent_look, enrolment_look, listed, person_class, person_name, status_word
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.painting import text
from desktop.ui.widgets.row_painter import TAG_EXTRA, RowPainter
from desktop.ui.widgets.row_table import PADDING, AnyIndex, RowCard, RowModel, RowTable
from desktop.ui.wording import DASH

ICON = 24  # an icon before a word, with its gap, in px


class Column(IntEnum):
    """What stands in a column, from the left."""

    NAME = 0
    NUMBER = 1
    CLASS = 2
    CONSENT = 3
    FACE = 4
    CARD = 5
    ALLERGENS = 6


class PeopleModel(RowModel):
    """The rows of one page, known by their person's reference."""

    def __init__(self) -> None:
        super().__init__(
            (
                translate("people", "Name"),
                translate("people", "No."),
                translate("people", "Class"),
                translate("people", "Consent"),
                translate("people", "Face"),
                translate("people", "Card no."),
                translate("people", "Allergens"),
            )
        )

    def key(self, line: PersonLine) -> str:
        """Return the person's reference."""
        return line.person_ref

    def words(self, line: PersonLine, column: int) -> str:
        """Return what stands in a cell."""
        match Column(column):
            case Column.NAME:
                return f"{person_name(line)} {aside(line)}".rstrip()
            case Column.NUMBER:
                return line.number_tail
            case Column.CLASS:
                return person_class(line) or DASH
            case Column.CONSENT:
                return consent_look(line.consent).words
            case Column.FACE:
                return enrolment_look(line.enrolment).words
            case Column.CARD:
                return line.card_tail or DASH
            case Column.ALLERGENS:
                return listed(line.allergens)


def aside(line: PersonLine) -> str:
    """Return what stands small beside a name: that somebody does not eat here now."""
    return "" if line.status is PersonStatus.ACTIVE else status_word(line.status)


def fitting_list(words: Sequence[str], room: int) -> str:
    """Return as many words as fit into a width of 14 px text, and how many more there are; at least that."""
    for kept in range(len(words), 0, -1):
        more = len(words) - kept
        shown = listed(tuple(words[:kept])) + (f" +{more}" if more else "")
        if fonts.width(shown, 14) <= room:
            return shown
    return str(len(words)) if words else ""


class PeopleDelegate(RowPainter):
    """Paints one `PersonLine`."""

    def paint_cell(self, painter: QPainter, cell: QRectF, index: AnyIndex) -> None:
        """Draw what stands in a cell."""
        line = index.data(RowModel.LINE)
        if not isinstance(line, PersonLine):
            return
        words = str(index.data(Qt.ItemDataRole.DisplayRole))
        colour = self.theme.colour
        match Column(index.column()):
            case Column.NAME:
                self._name(painter, cell, line)
            case Column.NUMBER | Column.CARD:
                text(painter, cell, words, 14, colour("ink2"))
            case Column.CLASS:
                self.elided(painter, cell, words, "ink")
            case Column.CONSENT:
                look = consent_look(line.consent)
                ink = f"{look.family}_strong" if look.family else "ink2"
                self._iconed(painter, cell, look.icon, words, ink)
            case Column.FACE:
                look = enrolment_look(line.enrolment)
                self.tag(painter, cell, look.words, look.family, look.icon)
            case Column.ALLERGENS if words:
                fitting = fitting_list(line.allergens, round(cell.width()) - ICON)
                self._iconed(painter, cell, "warning", fitting, "warning_strong")
            case _:
                pass

    def _name(self, painter: QPainter, cell: QRectF, line: PersonLine) -> None:
        name, beside = person_name(line), aside(line)
        here = line.status is not PersonStatus.LEFT
        self.elided(painter, cell, name, "ink" if here else "ink2", bold=here)
        if beside:
            left = fonts.width(name, 14, bold=here) + 8
            ink = "danger_strong" if here else "ink2"
            self.elided(painter, cell.adjusted(left, 0, 0, 0), beside, ink)

    def _iconed(self, painter: QPainter, cell: QRectF, icon: str, words: str, ink: str) -> None:
        icons.draw(painter, icon, QRectF(cell.x(), cell.center().y() - 9, 18, 18), self.theme.colour(ink))
        self.elided(painter, cell.adjusted(ICON, 0, 0, 0), words, ink)


class PeopleTable(RowTable):
    """The table itself; PgUp and PgDn go by what is seen, and at an end to another page."""

    def __init__(self, theme: Theme) -> None:
        self.rows = PeopleModel()
        super().__init__(theme, translate("people", "People"), self.rows, scrolls=True)
        self.setItemDelegate(PeopleDelegate(theme, self))

    def show_lines(self, lines: Sequence[PersonLine], person_ref: str) -> None:
        """Show a page; the row of `person_ref` stays chosen."""
        self.put_lines(lines, person_ref)
        if not person_ref:
            self.scrollToTop()

    def needed_width(self, column: int) -> int:
        """Return the least width of a column, in px."""
        width = fonts.width
        suspended = status_word(PersonStatus.SUSPENDED)
        sample = translate("people", "Ouyang *")
        inner = {
            Column.NAME: width(sample, 14, bold=True) + 8 + width(suspended, 14),
            Column.NUMBER: width("0000", 14),
            Column.CLASS: width(translate("people", "Grade 3"), 14),
            Column.CONSENT: ICON + max(width(consent_look(state).words, 14) for state in ConsentState),
            Column.FACE: TAG_EXTRA + max(width(enrolment_look(state).words, 14) for state in EnrolmentState),
            Column.CARD: width("0000", 14),
            Column.ALLERGENS: ICON + width(translate("people", "egg, milk"), 14),
        }[Column(column)]
        return round(max(inner, width(self.rows.heads[column], 14))) + 2 * PADDING

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by a screenful, and over the ends."""
        by = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}.get(Qt.Key(event.key()))
        row, count = self.currentIndex().row(), len(self.rows.lines)
        if by is None or not count:
            super().keyPressEvent(event)
            return
        wanted = max(0, row) + by * max(1, self.rows_fit - 1)
        if row in (0, count - 1) and not 0 <= wanted < count:
            self.turned.emit(by)
        else:
            self.selectRow(min(max(wanted, 0), count - 1))


class PeopleCard(RowCard):
    """The card that the table lies on."""

    def __init__(self, theme: Theme) -> None:
        self.view = PeopleTable(theme)
        super().__init__(theme, self.view)
