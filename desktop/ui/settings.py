"""The settings page: the sections at the left, one of them at the right, what is unsaved below. Main thread.

Owns what was typed and not saved. Promises: nothing is in force before it was saved; leaving the page keeps what was
typed, and the navigation says so; every change says what was and what would be. No dialog.
Source: the settings' picture; ui.md, Settings.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop import __version__
from desktop.domain.errors import OperatorError
from desktop.services.settings import Settings, check_settings
from desktop.services.settings_views import Asked, SettingsNews
from desktop.services.views import SettingsInForce, View
from desktop.ui.checkout_layout import COMPACT_BELOW
from desktop.ui.settings_hooks import SettingsHooks
from desktop.ui.settings_paper import settings_html
from desktop.ui.settings_section import Section
from desktop.ui.settings_words import all_change_words, say
from desktop.ui.strings import sentence
from desktop.ui.theme import Theme
from desktop.ui.translations import language, translate
from desktop.ui.widgets.ask_form import Who
from desktop.ui.widgets.buttons import DeskButton
from desktop.ui.widgets.painting import label
from desktop.ui.widgets.section_list import SectionList
from desktop.ui.widgets.unsaved_bar import UnsavedBar

LIST_WIDTH, LIST_NARROW = 232, 72


class SettingsPage(QWidget):
    """`unsaved` tells whether something was typed and not saved."""

    unsaved = Signal(bool)

    def __init__(
        self, theme: Theme, settings: Settings, hooks: SettingsHooks, who: Who, sections: Sequence[Section]
    ) -> None:
        super().__init__()
        self.theme = theme
        self.hooks, self.who = hooks, who
        self.in_force = settings
        self.draft: Settings | None = settings  # None while something typed is wrong
        self.waiting = False
        self.sections = list(sections)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(translate("shell", "Settings"))
        self.where = label("", 14, theme.colour("ink2"))
        self.paper_button = DeskButton(theme, translate("settings", "Print this page"), icon="printer", height=48)
        self.list = SectionList(theme, [(section.title(), section.icon) for section in self.sections],
                                translate("settings", "Version {version}").format(version=__version__),
                                translate("settings", "Every change is recorded"))  # fmt: skip
        self.stack = QStackedWidget()
        self.bar = UnsavedBar(theme)
        self._lay_out()
        for section in self.sections:
            section.show_settings(settings)
            section.touched.connect(self.refresh)
            self.stack.addWidget(section)
        self.list.chosen.connect(self.open_section)
        self.bar.discarded.connect(self.discard)
        self.bar.saved.connect(self.save)
        self.paper_button.clicked.connect(self.print_page)
        self.open_section(0)
        self.refresh()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(label(translate("shell", "Settings"), 20, self.theme.colour("ink"), bold=True))
        head.addWidget(self.where)
        head.addStretch(1)
        head.addWidget(self.paper_button)
        right = QVBoxLayout()
        right.setSpacing(12)
        right.addWidget(self.stack, 1)
        right.addWidget(self.bar)
        body = QHBoxLayout()
        body.setSpacing(12)
        body.addWidget(self.list)
        body.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(head)
        column.addLayout(body, 1)

    # --- views -------------------------------------------------------------------------------------------------------

    def show_view(self, view: View) -> None:
        """Take what is in force, or news of something asked here."""
        match view:
            case SettingsInForce(settings=settings):
                self._take_settings(settings)
            case SettingsNews(about=Asked.SAVE | Asked.PAPER | Asked.MENU):
                self._take_news(view)
            case _:
                pass
        for section in self.sections:
            section.take_view(view)
        self.refresh()

    def _take_settings(self, settings: Settings) -> None:
        """Show what is in force; what was typed and does not hold stays only while it was not saved."""
        if settings == self.in_force:
            return
        kept = not self.waiting and bool(self.unsaved_words())
        self.in_force = settings
        if not kept:
            for section in self.sections:
                section.show_settings(settings)

    def _take_news(self, news: SettingsNews) -> None:
        if news.about in (Asked.SAVE, Asked.MENU) and (news.finished or news.fault is not None):
            self.waiting = False
        if news.fault is not None:
            self.bar.show_said("refused", "danger", sentence(news.fault.code, news.fault.facts, language()))
        elif news.about is Asked.SAVE and news.finished:
            for section in self.sections:
                section.show_settings(self.in_force)
            self.bar.show_said("paid", "success", translate("settings", "Saved; in force from now on."))

    # --- what a person does ------------------------------------------------------------------------------------------

    def open_section(self, at: int) -> None:
        """Show a section."""
        self.list.show_chosen(at)
        self.stack.setCurrentIndex(at)
        self.where.setText(self.sections[at].title())
        self.sections[at].opened()

    def save(self) -> None:
        """Have what was typed saved."""
        if self.waiting or self.draft is None or not self.unsaved_words():
            return
        for section in self.sections:
            if section.beside():
                section.save_beside(self.who.name)
                self.waiting = True
        if self.draft != self.in_force:
            self.waiting = True
            self.hooks.save(self.draft, self.who.name)
        self.refresh()

    def discard(self) -> None:
        """Forget what was typed."""
        for section in self.sections:
            section.discard_beside()
            section.show_settings(self.in_force)
        self.refresh()

    def print_page(self) -> None:
        """Write what is in force as PDF."""
        title = translate("settings", "Settings of {till}").format(till=self.in_force.till.name)
        try:
            path = self.hooks.save_paper(title, settings_html(self.in_force, title))
        except OperatorError as error:
            self.bar.show_said("refused", "danger", say(error))
            return
        self.bar.show_said("paid", "success", translate("settings", "Written to {path}").format(path=path))

    def handle_key(self, event: QKeyEvent) -> bool:
        """Take a key; tell whether it meant something here."""
        key, control = event.key(), event.modifiers() & Qt.KeyboardModifier.ControlModifier
        known: dict[Qt.Key, Callable[[], None]] = {}
        if control:
            known = {Qt.Key.Key_S: self.save, Qt.Key.Key_P: self.print_page}
        elif key == Qt.Key.Key_Escape and self.unsaved_words():
            known = {Qt.Key.Key_Escape: self.discard}
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            step = 1 if key == Qt.Key.Key_Down else -1
            at = (self.stack.currentIndex() + step) % len(self.sections)
            self.open_section(at)
            return True
        act = known.get(Qt.Key(key))
        if act is not None:
            act()
        return act is not None

    # --- showing -----------------------------------------------------------------------------------------------------

    def unsaved_words(self) -> list[str]:
        """Return what is unsaved, a few words each."""
        beside = [words for section in self.sections for words in section.beside()]
        if self.draft is None:
            return [*beside, translate("settings", "something is wrong")]
        return [*all_change_words(self.in_force, self.draft), *beside]

    def refresh(self) -> None:
        """Say what is unsaved, or what is wrong with it."""
        fault = ""
        try:
            draft = self.in_force
            for section in self.sections:
                draft = section.edited(draft)
            check_settings(draft)
            self.draft = draft
        except OperatorError as error:
            self.draft, fault = None, say(error)
        words = self.unsaved_words()
        self.bar.show_changes(words, fault, waiting=self.waiting)
        self.unsaved.emit(bool(words))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the measures of the window's width."""
        super().resizeEvent(event)
        compact = self.window().width() < COMPACT_BELOW
        self.list.set_compact(compact)
        self.list.setFixedWidth(LIST_NARROW if compact else LIST_WIDTH)
        for section in self.sections:
            section.set_compact(compact)
