"""The first page of the set-up: the language, and whether the provider's file answers the rest. Main thread."""

from collections.abc import Callable

from PySide6.QtWidgets import QButtonGroup

from desktop.ui.setup_draft import SetupDraft
from desktop.ui.setup_pages import ChoicePage
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.painting import label


class LanguagePage(ChoicePage):
    """Both languages speak for themselves: nobody has chosen yet. Below, whether a file answers the rest."""

    def __init__(
        self,
        theme: Theme,
        draft: SetupDraft,
        chosen: Callable[[str], None],
        way_chosen: Callable[[bool], None] | None = None,
        move_chosen: Callable[[], None] | None = None,
    ) -> None:
        super().__init__(theme, draft)
        self._chosen = chosen
        self._way_chosen = way_chosen
        self._move_chosen = move_chosen
        self.ways: dict[bool, Choice] = {}
        self.moving: Choice | None = None
        self.add_choice("zh_CN", "中文（简体）", "收银台和提示都用中文。", "language")
        self.add_choice("en", "English", "The desk and its messages speak English.", "language")
        if way_chosen is not None:
            self._add_ways()
        self.end()

    def refresh(self) -> None:
        """Show the language, and the way."""
        self.choices[self.draft.language].setChecked(True)
        if self.moving is not None and self.draft.moves:
            self.moving.setChecked(True)
        elif self.ways:
            self.ways[self.draft.from_file].setChecked(True)

    def chose(self, value: str) -> None:
        """Change the language at once: the page to come is written in it."""
        self._chosen(value)

    def _add_ways(self) -> None:
        title = translate("setup", "How is the desk set up?")
        self.column.addSpacing(12)
        self.column.addWidget(label(title, 16, self.theme.colour("ink"), bold=True))
        both = QButtonGroup(self)
        for from_file, name, meaning, icon in (
            (
                True,
                translate("setup", "From the provider's file"),
                translate("setup", "On a stick: school, window, meals, policies and keys are in it."),
                "stick",
            ),
            (False, translate("setup", "By hand"), translate("setup", "Page by page, without a file."), "edit"),
        ):
            way = Choice(self.theme, name, meaning, icon)
            way.clicked.connect(lambda _on=True, from_file=from_file: self._choose_way(from_file))
            both.addButton(way)
            self.ways[from_file] = way
            self.column.addWidget(way)
        if self._move_chosen is not None:
            self.moving = Choice(
                self.theme, translate("setup", "This computer replaces another"),
                translate("setup", "From its backup; the terminal's journal brings back what was sold since."), "undo",
            )  # fmt: skip
            self.moving.clicked.connect(self._choose_move)
            both.addButton(self.moving)
            self.column.addWidget(self.moving)

    def _choose_move(self) -> None:
        if self._move_chosen is not None:
            self._move_chosen()
        self.edited.emit()

    def _choose_way(self, from_file: bool) -> None:
        if self._way_chosen is not None:
            self._way_chosen(from_file)
        self.edited.emit()
