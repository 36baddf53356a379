"""The settings' section with the record of who did what: filtered, page by page, exported. Main thread.

Looks only. Says whether the ledger's chain holds under what is shown. For supervisors and auditors; the page leaves it
out for others. Source: issue 6, Roles and access (audit log); ui.md, principle 8.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.instants import local_day
from desktop.domain.staff import NOBODY, StaffRef
from desktop.services.audit_views import AuditLine, AuditNews, AuditQuery, AuditView
from desktop.services.settings import Settings
from desktop.ui.audit_hooks import AuditHooks
from desktop.ui.audit_words import GROUPS, kind_words, screen_words
from desktop.ui.gate import Gate
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.buttons import DeskButton
from desktop.ui.widgets.export_row import ExportRow
from desktop.ui.widgets.filter_row import DayField, FilterBox
from desktop.ui.widgets.notice import Notice
from desktop.ui.widgets.painting import label, restyle
from desktop.ui.widgets.plain_table import Cell, Column, PlainTable
from desktop.ui.wording import DASH, clock, said

GAP = 8


class AuditSection(QWidget):
    """`touched` is never sent: nothing here can be changed."""

    touched = Signal()
    name = "audit"
    icon = "list"

    def __init__(self, theme: Theme, gate: Gate, ask: Callable[[AuditQuery], None], hooks: AuditHooks) -> None:
        super().__init__()
        self.theme, self.gate, self.ask, self.hooks = theme, gate, ask, hooks
        self.wanted = AuditQuery()
        self.lines: list[AuditLine] = []
        self.which_day = FilterBox(theme, translate("audit", "Day"), "calendar")
        self.which_day.addItems([translate("audit", "All days"), translate("audit", "One day")])
        self.day = DayField(theme)
        self.day.setDate(QDate.currentDate())
        self.day.hide()
        self.who = FilterBox(theme, translate("audit", "Who"), "person")
        self.what = FilterBox(theme, translate("audit", "What"))
        self.what.addItem(translate("audit", "Everything"), "")
        for family, words in GROUPS:
            self.what.addItem(translate("audit", words), family)
        self.csv = DeskButton(theme, "CSV", icon="download", icon_px=20, height=48)
        self.xlsx = DeskButton(theme, "XLSX", icon="download", icon_px=20, height=48)
        self.table = PlainTable(theme, translate("audit", "Record of who did what"), (
            Column(title=translate("audit", "When"), width=160), Column(title=translate("audit", "Who"), width=110),
            Column(title=translate("audit", "What")), Column(title=translate("audit", "Screen"), width=120),
            Column(title=translate("audit", "Entry"), width=80, right=True),
        ))  # fmt: skip
        self.chain = label("", 14, theme.colour("ink2"), wrap=True)
        self.older = DeskButton(theme, translate("audit", "Older"), icon="down", icon_px=20, height=48)
        self.export = ExportRow(theme, translate("audit", "The file is being written"), translate("audit", "Cancel"))
        self.notice = Notice(theme)
        self._lay_out()
        for box in (self.which_day, self.who, self.what):
            box.currentIndexChanged.connect(self._filtered)
        self.day.dateChanged.connect(self._filtered)
        self.older.clicked.connect(self._go_on)
        self.csv.clicked.connect(lambda: self._save("csv"))
        self.xlsx.clicked.connect(lambda: self._save("xlsx"))
        self.export.cancelled.connect(lambda: self.hooks.cancel())
        self.gate.changed.connect(self._name_people)
        self.setAccessibleName(self.title())
        self._name_people()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(GAP)
        for widget in (self.which_day, self.day, self.who, self.what):
            head.addWidget(widget)
        head.addStretch(1)
        head.addWidget(self.csv)
        head.addWidget(self.xlsx)
        foot = QHBoxLayout()
        foot.setSpacing(GAP)
        foot.addWidget(self.chain, 1)
        foot.addWidget(self.older)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(head)
        column.addWidget(self.export)
        column.addWidget(self.notice)
        column.addWidget(self.table, 1)
        column.addLayout(foot)

    # --- a section of the settings ----------------------------------------------------------------------------

    def title(self) -> str:
        """Return what the section is called."""
        return translate("audit", "Record")

    def show_settings(self, _settings: Settings) -> None:
        """Nothing of it is in the settings."""

    def edited(self, settings: Settings) -> Settings:
        """Return the settings as they are."""
        return settings

    def show_view(self, view: AuditView | AuditNews) -> None:
        """Show a page of the record, or how a file of it goes."""
        if isinstance(view, AuditNews):
            self._show_news(view)
        elif replace(view.query, before_n=0) == replace(self.wanted, before_n=0):
            self.lines = [*self.lines, *view.lines] if view.query.before_n else list(view.lines)
            self.table.show_rows([_row(line) for line in self.lines])
            self.older.setVisible(view.more)
            self._show_chain(view)

    def showEvent(self, event: QShowEvent) -> None:
        """Read it anew whenever somebody comes."""
        super().showEvent(event)
        self._filtered()

    # --- inside -----------------------------------------------------------------------------------------------

    def _filtered(self, _what: object = None) -> None:
        one = self.which_day.currentIndex() == 1
        self.day.setVisible(one)
        chosen = self.day.date()
        self.wanted = AuditQuery(
            day=date(chosen.year(), chosen.month(), chosen.day()) if one else None,
            staff_ref=StaffRef(self.who.currentData() or NOBODY), family=self.what.currentData() or "",
        )  # fmt: skip
        self.ask(self.wanted)

    def _go_on(self) -> None:
        if self.lines:
            self.ask(replace(self.wanted, before_n=self.lines[-1].n))

    def _name_people(self) -> None:
        people = [("", translate("audit", "Everybody"))]
        people += [(line.staff.staff_ref, line.staff.name) for line in self.gate.view.staff]
        if people == [(self.who.itemData(at), self.who.itemText(at)) for at in range(self.who.count())]:
            return
        self.who.blockSignals(True)
        chosen = self.who.currentData()
        self.who.clear()
        for ref, name in people:
            self.who.addItem(name, ref)
        self.who.setCurrentIndex(max(0, self.who.findData(chosen)))
        self.who.blockSignals(False)

    def _show_chain(self, view: AuditView) -> None:
        if view.broken_at:
            words = translate("audit", "The chain is broken at entry {n}: tell the installer.").format(n=view.broken_at)
            restyle(self.chain, words, 14, self.theme.colour("danger_strong"), bold=True)
            return
        words = translate("audit", "The chain holds from entry {a} to {b}: nothing was changed or taken out.")
        restyle(self.chain, words.format(a=view.proved_from, b=view.proved_to), 14, self.theme.colour("success_strong"))

    def _save(self, ending: str) -> None:
        self.notice.hide()
        self.export.show()
        self.export.show_written(0, 0)
        self.hooks.save(self.wanted, ending)

    def _show_news(self, news: AuditNews) -> None:
        if not (news.path or news.cancelled or news.fault):
            self.export.show_written(news.written, 0)
            return
        self.export.hide()
        if news.path:
            self.notice.show_words("check", "success", translate("audit", "The record is saved"), news.path)
        elif news.fault is not None:
            told = said(news.fault)
            self.notice.show_words("refused", "danger", told.what, f"{told.fact} {told.todo}".strip())


def _row(line: AuditLine) -> tuple[Cell, ...]:
    return (
        Cell(f"{local_day(line.at)} {clock(line.at)}", "ink2"), Cell(line.who or DASH, bold=bool(line.who)),
        Cell(kind_words(line)), Cell(screen_words(line.screen) or DASH, "ink2"), Cell(str(line.n), "ink2"),
    )  # fmt: skip
