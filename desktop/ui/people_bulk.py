"""Many photos at once: a folder or a ZIP, how far it is, and what became of each. Main thread.

Shows `BulkView`s whole. Promises: says before it begins that the photos stay as they were and nothing of them is kept;
a run can be stopped at every photo and gone on with. Source: ui.md, People and principle 8; law.md.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.services.people_views import BulkView, PhotoLine, PhotoResult
from desktop.ui.people_face import Face
from desktop.ui.people_hooks import PeopleHooks
from desktop.ui.people_words import photo_look, why
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.ask_form import Who, name_in
from desktop.ui.widgets.buttons import DeskButton, Kind
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.field import ShortField
from desktop.ui.widgets.option import Option
from desktop.ui.widgets.painting import label
from desktop.ui.widgets.plain_table import Cell, Column, PlainTable
from desktop.ui.widgets.progress_line import ProgressLine
from desktop.ui.wording import DASH

MOST_PATH = 1_024
ROW = 56
LEAST_OPTION = 64


class BulkFace(Face):
    """The face: the source and who asks while nothing runs, then progress and the report."""

    def __init__(self, theme: Theme, hooks: PeopleHooks, who: Who) -> None:
        super().__init__(theme, who, translate("people", "Enrol from photos"))
        self.hooks = hooks
        self.view: BulkView | None = None
        self.source = ShortField(
            theme,
            translate("people", "Folder or ZIP of photos"),
            translate("people", "Each photo is named by the number, such as S20260101.jpg."),
        )
        self.source.editor.setMaxLength(MOST_PATH)
        self.folder = DeskButton(theme, translate("people", "Folder"), icon="photos", icon_px=20, height=48)
        self.zip = DeskButton(theme, translate("people", "ZIP"), icon="file", icon_px=20, height=48)
        self.by = ShortField(theme, translate("people", "Your name"))
        self.by.editor.setMaxLength(20)
        self.promise = label(
            translate(
                "people",
                "The photos stay as they are and nothing of them is kept here: each goes to the terminal and is"
                " forgotten. Only people with a valid consent are taken.",
            ),
            14, theme.colour("ink2"), wrap=True,
        )  # fmt: skip
        self.progress = ProgressLine(theme)
        self.shown: PhotoResult | None = None
        self.filters: dict[PhotoResult | None, Option] = {None: Option(theme, "", size_px=14)}
        self.filters |= {result: Option(theme, "", size_px=14) for result in PhotoResult}
        self.table = PlainTable(
            theme,
            translate("people", "Photo by photo"),
            (
                Column(title=translate("people", "Photo"), width=200),
                Column(title=translate("people", "Person"), width=180),
                Column(title=translate("people", "Result"), width=170),
                Column(title=translate("people", "What is wrong, and what to do")),
            ),
            row_px=ROW,
        )
        self.cancel_button = DeskButton(theme, translate("people", "Stop"), icon="pause", icon_px=20, key="Esc")
        save = translate("people", "Save the report")
        self.save_button = DeskButton(theme, save, icon="download", icon_px=20)
        self.start_button = DeskButton(theme, "", icon="next", icon_px=20, kind=Kind.PRIMARY)
        self._lay_out()
        self._wire()
        self.show_bulk(BulkView(running=False))

    def _lay_out(self) -> None:
        self.asking = QWidget()
        asked = QVBoxLayout(self.asking)
        asked.setContentsMargins(0, 0, 0, 0)
        asked.setSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.source, 3)
        aside = QHBoxLayout()
        aside.setSpacing(8)
        for button in (self.folder, self.zip):
            aside.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        lower = QVBoxLayout()
        lower.addSpacing(30)
        lower.addLayout(aside)
        lower.addStretch(1)
        row.addLayout(lower)
        row.addWidget(self.by, 2, Qt.AlignmentFlag.AlignTop)
        asked.addLayout(row)
        asked.addWidget(self.promise)
        self.body.addWidget(self.asking)
        self.body.addWidget(self.progress)
        self.card = Card(self.theme, translate("people", "Report"), head_px=64)
        self._group = QButtonGroup(self)
        for option in self.filters.values():
            self._group.addButton(option)
            option.setMinimumWidth(LEAST_OPTION)
            self.card.head.addWidget(option)
        self.card.head.setContentsMargins(20, 0, 8, 0)
        self.card.head.setSpacing(8)
        self.card.rows.addWidget(self.table)
        self.body.addWidget(self.card, 1)
        self.blank = QWidget()
        self.body.addWidget(self.blank, 1)
        self.foot.addWidget(self.cancel_button)
        self.foot.addWidget(self.save_button)
        self.foot.addStretch(1)
        self.foot.addWidget(self.start_button)

    def _wire(self) -> None:
        self.folder.clicked.connect(self._browse_folder)
        self.zip.clicked.connect(self._browse_zip)
        self.source.changed.connect(self._typed)
        self.cancel_button.clicked.connect(self._cancel)
        self.start_button.clicked.connect(self.go_on)
        self.save_button.clicked.connect(self._save)
        self._group.buttonClicked.connect(self._filter)

    # --- what happens -----------------------------------------------------------------------------------------

    def begin(self) -> None:
        """Come in; what ran or runs is still shown."""
        if not self.by.editor.text():
            name_in(self.by, self.who)
        self.refresh()

    def first_editor(self) -> QWidget:
        """Return what takes the keyboard when the face opens."""
        running = self.view is not None and self.view.running
        return self.cancel_button if running else self.source.editor

    def show_bulk(self, view: BulkView) -> None:
        """Show how it stands."""
        was_running = self.view is not None and self.view.running
        self.view, self.waiting = view, False
        if view.source and not self.source.editor.text():
            self.source.set_text(view.source)
        if was_running and not view.running and view.fault is None:
            refused = any(line.result is PhotoResult.REFUSED for line in view.lines)
            self._choose(PhotoResult.REFUSED if refused else None)
            self.table.scrollToTop()
        self.notice.hide()
        if view.fault is not None:
            self.show_fault(view.fault)
        elif not view.running and view.cancelled:
            self.notice.show_words(
                "pause", "warning", translate("people", "Stopped"),
                translate("people", "What was enrolled stays. The same folder or ZIP goes on where it stopped."),
            )  # fmt: skip
        self.refresh()
        if view.running is not was_running:
            self.keep_focus(self.cancel_button if view.running else self.filters[self.shown])

    def go_on(self, _checked: bool = False) -> None:
        """Begin, or go on with a run that was left."""
        if self.waiting or not self.start_button.isEnabled():
            return
        name = self.by.editor.text().strip()
        if not name:
            self.by.show_fault(translate("people", "Enter your name: it is recorded who did this."))
            self.by.editor.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.who.name = name
        self._choose(None)
        self.say_working()
        self.hooks.start_bulk(self.source.editor.text().strip(), name)

    def escape(self) -> bool:
        """Stop what runs; a second press leaves."""
        if self.view is not None and self.view.running and not self.view.cancelled:
            self._cancel()
            return True
        return False

    def refresh(self) -> None:
        """Show the report."""
        view = self.view
        if view is None:
            return
        self.asking.setVisible(not view.running)
        self.progress.setVisible(view.running or view.total_count > 0)
        self.cancel_button.setVisible(view.running)
        self.start_button.setVisible(not view.running)
        self.card.setVisible(bool(view.lines))
        self.blank.setVisible(not view.lines)
        self.progress.show_progress(self._words(view), view.done_count, view.total_count,
                                    family="accent" if view.fault is None else "warning")  # fmt: skip
        self._show_filters(view)
        chosen = [line for line in view.lines if self.shown in (None, line.result)]
        self.table.show_rows([_row(line) for line in chosen], follow=view.running)
        self.save_button.setVisible(bool(view.lines) and not view.running)
        same = view.resumable and self.source.editor.text().strip() == view.source
        self.start_button.set_words(translate("people", "Go on") if same else translate("people", "Begin"))
        blocked = "" if self.source.editor.text().strip() else translate("people", "choose the photos first")
        self.start_button.set_usable(not blocked and not self.waiting, blocked)

    def set_compact(self, compact: bool) -> None:
        """Take less for names on a narrow window."""
        super().set_compact(compact)
        self.table.setColumnWidth(0, 160 if compact else 200)
        self.table.setColumnWidth(1, 140 if compact else 180)

    # --- inside -----------------------------------------------------------------------------------------------

    def _words(self, view: BulkView) -> str:
        if view.running:
            return translate("people", "Stopping…") if view.cancelled else translate("people", "Enrolling the photos")
        if view.fault is not None or view.cancelled:
            return translate("people", "Stopped")
        return translate("people", "Done")

    def _show_filters(self, view: BulkView) -> None:
        for result, option in self.filters.items():
            count = sum(result in (None, line.result) for line in view.lines)
            name = translate("people", "All") if result is None else photo_look(result).words
            option.set_words(f"{name} {count}")
            option.setChecked(result is self.shown)

    def _choose(self, result: PhotoResult | None) -> None:
        self.shown = result
        self.filters[result].setChecked(True)

    def _filter(self, button: object) -> None:
        self._choose(next(result for result, option in self.filters.items() if option is button))
        self.refresh()
        self.table.scrollToTop()

    def _cancel(self) -> None:
        self.hooks.cancel_bulk()
        self.cancel_button.set_usable(True)

    def _save(self) -> None:
        if self.view is not None and self.view.lines:
            self.hooks.save_bulk_report(self.view)

    def _typed(self, _words: str) -> None:
        self.refresh()

    def _browse_folder(self) -> None:
        path = QFileDialog.getExistingDirectory(self, translate("people", "The folder of photos"))
        self._take(path)

    def _browse_zip(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, translate("people", "The ZIP of photos"), "", "ZIP (*.zip)")
        self._take(path)

    def _take(self, path: str) -> None:
        if path:
            self.source.set_text(path)
            self.source.show_fault("")
            self.refresh()


def _row(line: PhotoLine) -> tuple[Cell, ...]:
    look = photo_look(line.result)
    ink = f"{look.family}_strong" if look.family else "ink2"
    quality = "" if line.quality is None else translate("people", "quality {q}").format(q=f"{line.quality:.2f}")
    who = Cell(line.masked_name or DASH, bold=bool(line.masked_name), under=line.class_name)
    if line.reason is None:
        return Cell(line.name), who, Cell(look.words, ink, look.icon), Cell(quality, "ink2")
    what, todo = why(line.reason)
    return Cell(line.name), who, Cell(look.words, ink, look.icon), Cell(what, bold=True, under=todo)
