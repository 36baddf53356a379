"""A menu from a file: looked at first, imported whole or not at all. Main thread. Source: issue 6, Menu."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.roster import Fault
from desktop.services.settings_views import Asked, MenuPreview, SettingsNews
from desktop.services.views import View
from desktop.ui.settings_hooks import SettingsHooks
from desktop.ui.strings import sentence
from desktop.ui.theme import Theme
from desktop.ui.translations import language, translate
from desktop.ui.widgets.ask_form import Who
from desktop.ui.widgets.buttons import DeskButton, Kind
from desktop.ui.widgets.card import rule, take_away
from desktop.ui.widgets.field import ShortField
from desktop.ui.widgets.notice import Notice
from desktop.ui.widgets.painting import label
from desktop.ui.widgets.titled_card import TitledCard

MOST_SHOWN = 30


class MenuFileFace(QWidget):
    """The path, what the file would do, and the key that does it."""

    def __init__(self, theme: Theme, hooks: SettingsHooks, who: Who) -> None:
        super().__init__()
        self.theme, self.hooks, self.who = theme, hooks, who
        self.preview: MenuPreview | None = None
        hint = translate(
            "settings", "Columns 菜名 and 价格; also 类别, 教工价, 配料, 过敏原, 忌口标记, 餐次, 星期 or 日期, 生效日期"
        )
        self.path = ShortField(theme, translate("settings", "A CSV or XLSX file"), hint)
        self.path.changed.connect(self._typed)
        self.look_button = DeskButton(theme, translate("settings", "Look at it"), icon="search", kind=Kind.PRIMARY)
        self.look_button.clicked.connect(self.look)
        self.import_button = DeskButton(theme, translate("settings", "Import"), icon="check", kind=Kind.PRIMARY)
        self.import_button.clicked.connect(self.run)
        self.notice = Notice(theme)
        self._body = QWidget()
        self._rows = QVBoxLayout(self._body)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self.card = TitledCard(theme, translate("settings", "What the file would do"), self._body, fills=False)
        self.card.hide()
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.path, 1)
        row.addWidget(self.look_button)
        row.addWidget(self.import_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(row)
        column.addWidget(self.notice)
        column.addWidget(self.card)
        self._refresh()

    def look(self) -> None:
        """Have the file looked at."""
        path = self.path.editor.text().strip()
        if path:
            self.notice.hide()
            self.hooks.preview_menu(path)

    def run(self) -> None:
        """Have it imported."""
        if self._importable() and self.preview is not None:
            self.hooks.import_menu(self.preview.path, self.who.name)

    def take_view(self, view: View) -> None:
        """Show what the file would do, and what became of it."""
        match view:
            case MenuPreview() if view.path == self.path.editor.text().strip():
                self.preview = view
                self._show_preview(view)
            case SettingsNews(about=Asked.IMPORT, fault=fault) if fault is not None:
                self._say("refused", "danger", translate("settings", "Nothing was imported"),
                          sentence(fault.code, fault.facts, language()))  # fmt: skip
            case SettingsNews(about=Asked.IMPORT, finished=True):
                self.preview = None
                self.card.hide()
                told = translate("settings", "{n} dishes").format(n=view.count)
                self._say("paid", "success", translate("settings", "The menu is taken over"), told)
            case _:
                pass
        self._refresh()

    def _say(self, icon: str, family: str, head: str, told: str) -> None:
        self.notice.show_words(icon, family, head, told)

    def _typed(self, _words: str) -> None:
        self.preview = None
        self.card.hide()
        self.notice.hide()
        self._refresh()

    def _importable(self) -> bool:
        one = self.preview
        return one is not None and not one.faults and one.fault is None

    def _refresh(self) -> None:
        self.import_button.setVisible(self._importable())
        self.look_button.setVisible(not self._importable())
        self.look_button.set_usable(
            bool(self.path.editor.text().strip()), translate("settings", "a file first"), shown=False
        )

    def _show_preview(self, one: MenuPreview) -> None:
        if one.fault is not None:
            self.card.hide()
            self._say("refused", "danger", translate("settings", "The file cannot be read"),
                      sentence(one.fault.code, one.fault.facts, language()))  # fmt: skip
            return
        self.notice.hide()
        if one.faults:
            head = translate("settings", "{n} faults; nothing can be imported").format(n=len(one.faults))
            self._say("refused", "danger", head, "")
            lines = [(fault_line(fault), "danger_strong") for fault in one.faults[:MOST_SHOWN]]
        else:
            told = translate("settings", "{n} dishes, {planned} places in the week plan")
            lines = [(told.format(n=one.dishes, planned=one.planned), "ink")]
            for words, names in (
                (translate("settings", "New: {names}"), one.added),
                (translate("settings", "Changed: {names}"), one.changed),
            ):
                if names:
                    lines.append((words.format(names=translate("wording", ", ").join(names[:MOST_SHOWN])), "ink"))
        take_away(self._rows)
        for at, (words, ink) in enumerate(lines):
            if at:
                self._rows.addWidget(rule())
            line = label(words, 14, self.theme.colour(ink), wrap=True)
            line.setContentsMargins(4, 10, 4, 10)
            self._rows.addWidget(line)
        self.card.show()


def fault_line(fault: Fault) -> str:
    """Return one fault: where, and what is wrong."""
    where = translate("settings", "Row {line}, {column}").format(line=fault.line, column=fault.column)
    return f"{where}: {sentence(fault.code, fault.facts, language())}"
