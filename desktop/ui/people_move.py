"""A class moves up a year: which, what it is called then, how many, asked before it is done. Main thread.

Source: ui.md, People.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.services.people_views import PeopleNews, PeopleQuery, PeopleView
from desktop.services.queries import Question as Asking
from desktop.ui.people_face import Face, asking_card
from desktop.ui.people_hooks import PeopleHooks
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.ask_form import AskForm, Question, Who
from desktop.ui.widgets.buttons import DeskButton, Kind
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.field import ShortField
from desktop.ui.widgets.filter_row import FilterBox
from desktop.ui.widgets.painting import label

_YEARS = "一二三四五六七八九"


def next_class(name: str) -> str:
    """Return what a class is likely called a year later: `四年二班` after `三年二班`, `4-2` after `3-2`, or nothing."""
    if name[:1] in _YEARS and name[:1] != _YEARS[-1]:
        return _YEARS[_YEARS.index(name[0]) + 1] + name[1:]
    if name[:1].isdigit() and name[:1] != "9":
        return str(int(name[0]) + 1) + name[1:]
    return ""


class MoveFace(Face):
    """The form. `ask` is the page's way to the reader: the count of a class comes from there."""

    def __init__(self, theme: Theme, hooks: PeopleHooks, who: Who, ask: Callable[[Asking], None]) -> None:
        super().__init__(theme, who, translate("people", "A class moves up"))
        self.hooks, self.ask = hooks, ask
        self.count: int | None = None
        self._asked: PeopleQuery | None = None
        self._names: tuple[str, ...] = ()
        self.classes = FilterBox(theme, translate("people", "Class"))
        self.counted = label("", 16, theme.colour("ink2"))
        self.name = ShortField(theme, translate("people", "What it is called then"))
        self.name.editor.setMaxLength(40)
        self.warning = label("", 14, theme.colour("warning_strong"), bold=True, wrap=True)
        self.form = AskForm(theme, who)
        self.next_button = DeskButton(
            theme, translate("people", "Move up"), icon="promote", icon_px=20, kind=Kind.PRIMARY
        )
        self._lay_out()
        self.classes.currentIndexChanged.connect(self._chosen)
        self.name.changed.connect(self._typed)
        self.next_button.clicked.connect(self.go_on)
        self.form.confirmed.connect(self._confirmed)
        self.form.closed.connect(self._close)

    def _lay_out(self) -> None:
        self.card = Card(self.theme, translate("people", "Which class"))
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.classes)
        row.addWidget(self.counted)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.name)
        column.addWidget(self.warning)
        for words in (
            translate("people", "Begin with the highest year, so that two classes never become one."),
            translate("people", "Consents, faces and limits stay with each person."),
        ):
            column.addWidget(label(words, 14, self.theme.colour("ink2"), wrap=True))
        column.addStretch(1)
        self.card.rows.addWidget(inside)
        self.body.addWidget(self.card, 1)
        self.asking = asking_card(self.form)
        self.body.addWidget(self.asking, 1)
        self.foot.addStretch(1)
        self.foot.addWidget(self.next_button)
        self.asking.hide()

    def open_for(self, classes: Sequence[str]) -> None:
        """Begin anew with the classes that there are."""
        self.waiting = False
        self.asking.hide()
        self.notice.hide()
        self._names = tuple(classes)
        self.classes.blockSignals(True)
        self.classes.clear()
        for name in classes:
            self.classes.addItem(name, name)
        self.classes.setCurrentIndex(self.classes.count() - 1)  # the highest year first
        self.classes.blockSignals(False)
        self._chosen(0)

    def first_editor(self) -> QWidget:
        """Return what takes the keyboard when the face opens."""
        return self.classes

    def takes(self, view: PeopleView) -> bool:
        """Take the count of the class, if the view answers that; tell whether it did."""
        if view.query != self._asked:
            return False
        self.count = view.found
        self.refresh()
        return True

    def show_news(self, news: PeopleNews) -> None:
        """Hear what became of it."""
        if news.fault is not None and self.asking.isVisible():
            self.waiting = False
            self.form.show_fault(news.fault)
            return
        self.asking.hide()
        super().show_news(news)

    def go_on(self, _checked: bool = False) -> None:
        """Ask in place."""
        if not self.next_button.isEnabled() or self.asking.isVisible():
            return
        old, new = self.classes.currentData(), self.name.editor.text().strip()
        self.form.ask(
            Question(
                title=translate("people", "{old} becomes {new}?").format(old=old, new=new),
                told=(translate("people", "{n} people get the new class.").format(n=self.count or 0),),
                act=translate("people", "Move up {n} people").format(n=self.count or 0),
                icon="promote",
            )
        )
        self.asking.show()
        self.refresh()
        self.form.first_editor().setFocus(Qt.FocusReason.OtherFocusReason)

    def escape(self) -> bool:
        """Leave the question behind."""
        if self.asking.isVisible():
            self._close()
            return True
        return False

    def refresh(self) -> None:
        """Show what is chosen."""
        asking = self.asking.isVisibleTo(self)
        self.card.setVisible(not asking)
        self.next_button.setVisible(not asking)
        count = "" if self.count is None else translate("people", "{n} people").format(n=self.count)
        self.counted.setText(count)
        new = self.name.editor.text().strip()
        there = new in self._names
        self.warning.setText(translate("people", "{name} is there already: both would become one.").format(name=new))
        self.warning.setVisible(there and new != self.classes.currentData())
        blocked = self._blocked(new)
        self.next_button.set_usable(not blocked, blocked)

    # --- inside -----------------------------------------------------------------------------------------------

    def _blocked(self, new: str) -> str:
        if not self._names:
            return translate("people", "no class yet")
        if not new:
            return translate("people", "name it first")
        if new == self.classes.currentData():
            return translate("people", "the same name")
        return "" if self.count else translate("people", "nobody in it")

    def _chosen(self, _at: int) -> None:
        chosen = self.classes.currentData() or ""
        self.name.set_text(next_class(chosen))
        self.count = None
        if chosen:
            self._asked = PeopleQuery(class_names=frozenset({chosen}), page_size=1)
            self.ask(self._asked)
        self.refresh()

    def _typed(self, _words: str) -> None:
        self.refresh()

    def _confirmed(self, by: str, _reason: int) -> None:
        self.waiting = True
        self.hooks.move_up(self.classes.currentData(), self.name.editor.text().strip(), by)

    def _close(self) -> None:
        self.asking.hide()
        self.refresh()
        self.next_button.setFocus(Qt.FocusReason.OtherFocusReason)
