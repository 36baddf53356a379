"""The import wizard: a file, what it would change and what is wrong with it, and what became of it. Main thread.

Shows `ImportPreview`s whole. Promises: nothing is imported while there is a fault, what changes is shown before; a
preview of a file that is no longer chosen is dropped; the last import can be undone in place.
Source: ui.md, People; roster-dirty.md.
"""

from enum import IntEnum
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.services.people_views import Done, ImportPreview, PeopleNews
from desktop.ui.people_face import Face, asking_card
from desktop.ui.people_hooks import PeopleHooks
from desktop.ui.people_preview import PreviewCard
from desktop.ui.people_words import whole_sentence
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.ask_form import AskForm, Question, Who
from desktop.ui.widgets.buttons import DeskButton, Kind
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.field import Field, ShortField
from desktop.ui.widgets.notice import Notice
from desktop.ui.widgets.painting import label
from desktop.ui.widgets.steps_list import StepsList

MOST_PATH = 1_024


class Step(IntEnum):
    """Where the wizard stands."""

    FILE = 0
    CHECK = 1
    DONE = 2


class ImportFace(Face):
    """The wizard."""

    def __init__(self, theme: Theme, hooks: PeopleHooks, who: Who) -> None:
        super().__init__(theme, who, translate("people", "Import a roster"))
        self.hooks = hooks
        self.step = Step.FILE
        self.preview: ImportPreview | None = None
        self.undoable = False
        self._path = ""
        self._mapping: dict[str, str] = {}
        self._result = PeopleNews()
        self.steps = StepsList(theme)
        self.path = Field(
            theme,
            translate("people", "Roster file"),
            translate("people", "CSV (UTF-8 or GB18030) or XLSX, with 学号 and 姓名 in the heading line."),
        )
        self.path.editor.setMaxLength(MOST_PATH)
        self.browse = DeskButton(theme, translate("people", "Choose a file"), icon="file", icon_px=20)
        self.card = PreviewCard(theme)
        self.by = ShortField(theme, translate("people", "Your name"))
        self.by.editor.setMaxLength(20)
        self.undo = AskForm(theme, who)
        self.result = Notice(theme)
        self.undo_button = DeskButton(
            theme, translate("people", "Undo the last import"), icon="undo", icon_px=20, kind=Kind.DANGER
        )
        self.again_button = DeskButton(theme, translate("people", "Another file"), icon="file", icon_px=20)
        self.back_button = DeskButton(theme, translate("people", "Back"), icon="back", icon_px=20)
        self.next_button = DeskButton(theme, "", icon="next", icon_px=20, kind=Kind.PRIMARY)
        self._lay_out()
        self._wire()
        self.refresh()

    def _lay_out(self) -> None:
        self.faces = QStackedWidget()
        for made in (self._file_page(), self.card, self._done_page()):
            self.faces.addWidget(made)
        right = QVBoxLayout()
        right.setSpacing(12)
        right.addWidget(self.faces, 1)
        self.undo_card = asking_card(self.undo)
        right.addWidget(self.undo_card, 1)
        self.under = QHBoxLayout()
        self.under.setSpacing(12)
        self.under.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignBottom)
        self.under.addWidget(self.undo_button, 0, Qt.AlignmentFlag.AlignBottom)
        self.under.addWidget(self.again_button, 0, Qt.AlignmentFlag.AlignBottom)
        self.under.addStretch(1)
        self.under.addWidget(self.by)
        self.under.addWidget(self.next_button, 0, Qt.AlignmentFlag.AlignBottom)
        right.addLayout(self.under)
        self.row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.row.setSpacing(12)
        self.row.addWidget(self.steps)
        self.row.addLayout(right, 1)
        self.body.addLayout(self.row)

    def _file_page(self) -> QWidget:
        card = Card(self.theme, translate("people", "Which file"))
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(self.path)
        row = QHBoxLayout()
        row.addWidget(self.browse)
        row.addStretch(1)
        column.addLayout(row)
        for words in (
            translate("people", "You see what would change before anything is taken over."),
            translate("people", "People are found again by 学号. Whoever the file does not name stays as known."),
            translate("people", "A column that the file does not have changes nothing."),
        ):
            column.addWidget(label(words, 14, self.theme.colour("ink2"), wrap=True))
        column.addStretch(1)
        card.rows.addWidget(inside)
        return card

    def _done_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.result)
        column.addStretch(1)
        return page

    def _wire(self) -> None:
        self.browse.clicked.connect(self._browse)
        self.path.changed.connect(self._typed)
        self.card.mapped.connect(self._map)
        self.back_button.clicked.connect(self._step_back)
        self.again_button.clicked.connect(self.begin)
        self.next_button.clicked.connect(self.go_on)
        self.undo_button.clicked.connect(self.ask_undo)
        self.undo.confirmed.connect(self._undo)
        self.undo.closed.connect(self._close_undo)
        self.undo_card.hide()

    # --- what happens -----------------------------------------------------------------------------------------

    def begin(self) -> None:
        """Begin anew, with no file."""
        self.step, self.preview, self._mapping, self.waiting = Step.FILE, None, {}, False
        self.undo_card.hide()
        self.notice.hide()
        self.path.set_text("")
        self.path.show_fault("")
        self.refresh()
        self.first_editor().setFocus(Qt.FocusReason.OtherFocusReason)

    def first_editor(self) -> QWidget:
        """Return what takes the keyboard when the face opens."""
        return self.path.editor

    def show_undoable(self, undoable: bool) -> None:
        """Take whether the last import can be undone."""
        self.undoable = undoable
        self.refresh()

    def show_preview(self, view: ImportPreview) -> None:
        """Show what a file would do, if it is the one that is chosen."""
        if view.path != self._path or not self.waiting:
            return
        self.waiting = False
        self.notice.hide()
        if view.fault is not None and not view.columns:
            self.step, self.preview = Step.FILE, None
            self.path.show_fault(whole_sentence(view.fault))
            self.path.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.step, self.preview = Step.CHECK, view
            self.card.show_preview(view)
            self.by.set_text(self.who.name if self.who.is_signed_in else self.by.editor.text() or self.who.name)
            self.by.editor.setReadOnly(self.who.is_signed_in)
        self.refresh()
        if self.step is Step.CHECK:
            target = self.by.editor if self._importable() else self.card.tabs[self.card.shown]
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_news(self, news: PeopleNews) -> None:
        """Hear what became of an import or of its undoing."""
        self.waiting = False
        if news.fault is not None:
            if self.undo_card.isVisible():
                self.undo.show_fault(news.fault)
            else:
                self.show_fault(news.fault)
        elif news.done in (Done.IMPORTED, Done.IMPORT_UNDONE):
            self.undoable = news.done is Done.IMPORTED
            self.undo_card.hide()
            self.notice.hide()
            self.step = Step.DONE
            self._show_result(news)
            self.finished.emit(news)
        self.refresh()
        if self.step is Step.DONE and not self.undo_card.isVisible():
            self.keep_focus(self.next_button)

    def go_on(self, _checked: bool = False) -> None:
        """Look at the file, take it over, or leave."""
        if self.waiting or not self.next_button.isEnabled() or self.undo_card.isVisible():
            return
        if self.step is Step.FILE:
            self._mapping = {}
            self._look()
        elif self.step is Step.CHECK:
            self._run()
        else:
            self.left.emit()

    def ask_undo(self, _checked: bool = False) -> None:
        """Ask in place whether to undo the last import."""
        self.undo.ask(
            Question(
                title=translate("people", "Undo the last import?"),
                told=(
                    translate("people", "People whom it added go, people whom it changed are as they were before."),
                    translate("people", "Whoever has a face enrolled or was changed since stays as is now."),
                ),
                act=translate("people", "Undo"),
                icon="undo",
                kind=Kind.DANGER,
            )
        )
        self.undo_card.show()
        self.refresh()
        self.undo.first_editor().setFocus(Qt.FocusReason.OtherFocusReason)

    def escape(self) -> bool:
        """Leave the question behind, or go a step back."""
        if self.undo_card.isVisible():
            self._close_undo()
            return True
        if self.step is Step.CHECK:
            self._step_back()
            return True
        return False

    # --- inside -----------------------------------------------------------------------------------------------

    def _look(self) -> None:
        self._path = str(Path(self.path.editor.text().strip()).expanduser())
        self.say_working()
        self.hooks.preview_import(self._path, dict(self._mapping))

    def _map(self, header: str, column: str) -> None:
        self._mapping[header] = column
        self._look()

    def _run(self) -> None:
        name = self.by.editor.text().strip()
        if not name:
            self.by.show_fault(translate("people", "Enter your name: it is recorded who did this."))
            self.by.editor.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.who.name = name
        self.say_working()
        self.hooks.run_import(self._path, dict(self._mapping), name)

    def _undo(self, by: str, _reason: int) -> None:
        self.waiting = True
        self.hooks.undo_import(by)

    def _close_undo(self) -> None:
        self.undo_card.hide()
        self.refresh()
        self.undo_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _browse(self) -> None:
        title = translate("people", "Choose a roster")
        path, _ = QFileDialog.getOpenFileName(self, title, "", "CSV, XLSX (*.csv *.xlsx)")
        if path:
            self.path.set_text(path)
            self._typed(path)
            self.go_on()

    def _typed(self, _words: str) -> None:
        self.refresh()

    def _step_back(self) -> None:
        self.step, self.waiting = Step.FILE, False
        self.notice.hide()
        self.refresh()
        self.path.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _importable(self) -> bool:
        one = self.preview
        return one is not None and not one.faults and one.fault is None and one.added + one.changed > 0

    def _show_result(self, news: PeopleNews) -> None:
        one = self.preview
        if news.done is Done.IMPORT_UNDONE or one is None:
            head = translate("people", "The last import is undone")
            told = translate("people", "{n} people are as they were before it.").format(n=news.count)
        else:
            head = translate("people", "The roster is taken over")
            told = translate("people", "{added} added, {changed} changed, {unchanged} as before.").format(
                added=one.added, changed=one.changed, unchanged=one.unchanged
            )
        self.result.show_words("paid", "success", head, told)

    def refresh(self) -> None:
        """Show the step that is open."""
        names = [translate("people", "File"), translate("people", "Look over"), translate("people", "Done")]
        undoing = self.undo_card.isVisibleTo(self)
        self.steps.show_steps(names, int(self.step), flat=self.compact)
        self.faces.setCurrentIndex(int(self.step))
        self.faces.setVisible(not undoing)
        self.back_button.setVisible(self.step is Step.CHECK and not undoing)
        self.again_button.setVisible(self.step is Step.DONE and not undoing)
        self.undo_button.setVisible(self.undoable and self.step is not Step.CHECK and not undoing)
        self.by.setVisible(self.step is Step.CHECK and self._importable() and not undoing)
        self.next_button.setVisible(not undoing)
        self.back_button.set_usable(not self.waiting, shown=False)
        blocked = self._blocked()
        words = {
            Step.FILE: translate("people", "Look at it"),
            Step.CHECK: translate("people", "Import"),
            Step.DONE: translate("people", "To the list"),
        }[self.step]
        self.next_button.set_words(words)
        self.next_button.set_usable(not blocked, blocked)

    def _blocked(self) -> str:
        if self.waiting:
            return translate("people", "one moment")
        if self.step is Step.FILE:
            return "" if self.path.editor.text().strip() else translate("people", "choose a file first")
        if self.step is Step.CHECK and self.preview is not None and not self._importable():
            if self.preview.faults:
                return translate("people", "correct {n} first").format(n=len(self.preview.faults))
            return translate("people", "nothing would change")
        return ""

    def set_compact(self, compact: bool) -> None:
        """Lay the steps in a row on a narrow window."""
        super().set_compact(compact)
        ways = QBoxLayout.Direction
        self.row.setDirection(ways.TopToBottom if compact else ways.LeftToRight)
        self.card.set_compact(compact)
        self.refresh()
