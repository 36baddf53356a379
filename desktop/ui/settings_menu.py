"""The section of the menu: dishes with their prices, the week plan, and files. Main thread.

Owns a draft of the menu. Promises: nothing of it is sold before it was saved; a changed price is added with its day,
the old one stays; a file is looked at before it is imported. Source: issue 6, Menu; the settings' picture.
"""

from dataclasses import replace
from datetime import date, timedelta
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.errors import OperatorError
from desktop.domain.instants import local_day
from desktop.domain.menu import Dish, DishId, Menu, Planned, check_menu
from desktop.domain.prices import Price
from desktop.services.menu_changes import menu_changes
from desktop.services.settings import Settings
from desktop.services.settings_views import Asked, KitchenView, SettingsNews
from desktop.services.views import View
from desktop.ui.clock import ShownClock
from desktop.ui.settings_hooks import SettingsHooks
from desktop.ui.settings_menu_file import MenuFileFace
from desktop.ui.settings_section import Options, Row, Section, quiet, read
from desktop.ui.settings_words import money, parse_money, say
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.ask_form import Who
from desktop.ui.widgets.card import Card, rule, take_away
from desktop.ui.widgets.category_row import CategoryRow
from desktop.ui.widgets.mode_tabs import ModeTabs
from desktop.ui.widgets.switch import Switch
from desktop.ui.widgets.value_edit import ValueEdit
from desktop.ui.wording import DOT, yuan

DISHES, PLAN, FILE = range(3)


class MenuSection(Section):
    """Three faces: dishes, week plan, file."""

    name = "menu"
    icon = "tiles"

    def __init__(self, theme: Theme, hooks: SettingsHooks, who: Who, clock: ShownClock) -> None:
        super().__init__(theme)
        self.hooks, self._clock = hooks, clock
        self.menu = self.draft = Menu()
        self.face, self._category = DISHES, ""
        self._prices: dict[DishId, str] = {}  # typed, by dish
        self.tabs = ModeTabs(theme, translate("settings", "Menu"), (
            (translate("settings", "Dishes"), ""), (translate("settings", "Week plan"), ""),
            (translate("settings", "From a file"), ""),
        ))  # fmt: skip
        self.tabs.show_chosen(DISHES)
        self.tabs.chosen.connect(self._show_face)
        now_or_then = ((False, translate("settings", "At once")), (True, translate("settings", "From tomorrow")))
        self.later = Options(theme, translate("settings", "New prices hold"), now_or_then)
        self.later.choose(True)
        self.later.edited.connect(self._prices_typed)
        self.categories = CategoryRow(theme)
        self.categories.chosen.connect(self._choose_category)
        self.meal = Options(theme, translate("settings", "Meal"), ())
        self.weekday = Options(theme, translate("settings", "Day of the week"), list(enumerate(weekdays())))
        self.weekday.choose(0)
        self.weekday.edited.connect(self.refresh)
        self.file = MenuFileFace(theme, hooks, who)
        head = QHBoxLayout()
        head.addWidget(self.tabs)
        head.addStretch(1)
        self._hold = quiet(theme, translate("settings", "New prices hold"))
        head.addWidget(self._hold)
        head.addWidget(self.later)
        self._when = QWidget()
        self._when_row = QVBoxLayout(self._when)
        self._when_row.setContentsMargins(0, 0, 0, 0)
        self._when_row.addWidget(self.weekday)
        self.card = Card(theme, "", "")
        for part in (self._when, self.categories, self.card, self.file):
            self.column.addWidget(part)
        self.column.insertLayout(0, head)
        self.column.addStretch(1)
        self.edits: dict[DishId, ValueEdit] = {}
        self.switches: dict[DishId, Switch] = {}
        self._show_face(DISHES)

    def title(self) -> str:
        return translate("settings", "Menu")

    def opened(self) -> None:
        """Read the menu."""
        self.hooks.look_at_menu()

    def show_settings(self, settings: Settings) -> None:
        """Take the meals that can be planned."""
        meals = [(meal.meal_id, meal.name) for meal in settings.meals if meal.enabled]
        if [meal_id for meal_id, _name in meals] != list(self.meal.options):
            chosen = self.meal.chosen
            self._when_row.removeWidget(self.meal)
            self.meal.hide()
            self.meal.deleteLater()
            self.meal = Options(self.theme, translate("settings", "Meal"), meals)
            self.meal.choose(chosen if chosen in self.meal.options else next(iter(self.meal.options), None))
            self.meal.edited.connect(self.refresh)
            self._when_row.insertWidget(0, self.meal)
            self.refresh()

    def take_view(self, view: View) -> None:
        """Hear of the menu in force, and of files."""
        match view:
            case KitchenView(menu=menu):
                if not self.beside():
                    self.draft = menu
                self.menu = menu
                self.refresh()
            case SettingsNews(about=Asked.MENU, finished=True) | SettingsNews(about=Asked.IMPORT, finished=True):
                self.discard_beside()
                self.hooks.look_at_menu()
            case _:
                pass
        self.file.take_view(view)

    # --- what is unsaved ---------------------------------------------------------------------------------------------

    def edited(self, settings: Settings) -> Settings:
        """Refuse a menu that cannot be. Raises: OperatorError."""
        for dish_id, edit in self.edits.items():
            if dish_id in self._prices:
                read(edit, parse_money, say)
        check_menu(self.draft, {meal.meal_id for meal in settings.meals} | {each.meal_id for each in self.menu.plan})
        return settings

    def beside(self) -> list[str]:
        """Return what is changed of the menu."""
        names: dict[str, str] = {dish.dish_id: dish.name for dish in self.draft.dishes}
        found = menu_changes(self.menu, self.draft)
        words = [f"{names[dish_id]} {yuan(before)} → {yuan(after)}" for dish_id, before, after, *_ in found.prices]
        words += [f"{names[dish_id]} {translate('switch', 'Off')}" for dish_id in found.off]
        words += [f"{names[dish_id]} {translate('switch', 'On')}" for dish_id in found.on]
        if found.planned:
            words.append(translate("settings", "week plan"))
        return words

    def save_beside(self, by: str) -> None:
        """Have the draft saved."""
        self.hooks.save_menu(self.draft, by)

    def discard_beside(self) -> None:
        """Go back to the menu in force."""
        self._prices.clear()
        self.draft = self.menu
        self.refresh()

    # --- showing -----------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show the face that is open."""
        self.edits.clear()
        self.switches.clear()
        take_away(self.card.rows)
        names = tuple(dict.fromkeys(dish.category for dish in self.draft.dishes if dish.category))
        if self._category not in names:
            self._category = ""
        self.categories.show_categories(names, self._category)
        self.categories.setVisible(len(names) > 1 and self.face != FILE)
        shown = [dish for dish in self.draft.dishes if self._category in ("", dish.category)]
        if self.face == PLAN:
            shown = [dish for dish in shown if dish.active]
        title = translate("settings", "Dishes of the meal") if self.face == PLAN else translate("settings", "Dishes")
        self.card.title.setText(title)
        self.card.hint.setText(self._count())
        for at, dish in enumerate(shown):
            if at:
                self.card.rows.addWidget(rule())
            self.card.rows.addWidget(self._plan_row(dish) if self.face == PLAN else self._dish_row(dish))
        if not shown:
            nothing = translate("settings", "No dish yet. Import a file: 菜名, 价格, and what else is known.")
            self.card.rows.addWidget(Row(self.theme, nothing, ""))

    def _count(self) -> str:
        sold = sum(dish.active for dish in self.draft.dishes)
        return translate("settings", "{n} sold, {all} known").format(n=sold, all=len(self.draft.dishes))

    def _show_face(self, face: int) -> None:
        self.face = face
        self.tabs.show_chosen(face)
        self._when.setVisible(face == PLAN)
        self.later.setVisible(face == DISHES)
        self._hold.setVisible(face == DISHES)
        self.card.setVisible(face != FILE)
        self.file.setVisible(face == FILE)
        self.refresh()

    def _choose_category(self, category: str) -> None:
        self._category = category
        self.refresh()

    def _dish_row(self, dish: Dish) -> Row:
        edit = ValueEdit(translate("settings", "{dish}: price").format(dish=dish.name), 116)
        base = self._in_force(dish.dish_id) or dish
        edit.set_base(money(base.price_on(self._today())))
        if dish.dish_id in self._prices:
            edit.setText(self._prices[dish.dish_id])
            edit.show_fault("")
        edit.edited.connect(partial(self._price_typed, dish.dish_id))
        switch = Switch(self.theme, translate("settings", "{dish} is sold").format(dish=dish.name))
        switch.setChecked(dish.active)
        switch.clicked.connect(partial(self._sold, dish.dish_id))
        self.edits[dish.dish_id], self.switches[dish.dish_id] = edit, switch
        declared = (dish.category, translate("wording", ", ").join((*dish.ingredients, *dish.allergens)))
        return Row(self.theme, dish.name, DOT.join(part for part in declared if part), edit, switch)

    def _plan_row(self, dish: Dish) -> Row:
        switch = Switch(self.theme, translate("settings", "{dish} is in the meal").format(dish=dish.name))
        switch.setChecked(self._planned(dish.dish_id) in self.draft.plan)
        switch.clicked.connect(partial(self._plan, dish.dish_id))
        self.switches[dish.dish_id] = switch
        return Row(self.theme, dish.name, DOT.join((dish.category, money(dish.price_on(self._today())))), switch)

    # --- what a person does ------------------------------------------------------------------------------------------

    def _price_typed(self, dish_id: DishId) -> None:
        self._prices[dish_id] = self.edits[dish_id].text()
        self._prices_typed()

    def _prices_typed(self) -> None:
        """Put the prices that were typed over the menu in force, from the day that was chosen."""
        day = self._today() + timedelta(days=int(bool(self.later.chosen)))
        for dish_id, typed in self._prices.items():
            base, dish = self._in_force(dish_id), self.draft.dish(dish_id)
            if base is None or dish is None:
                continue
            try:
                price_fen = parse_money(typed)
            except OperatorError:
                continue  # said at the field
            others = tuple(price for price in base.prices if price.from_day != day or price.kind is not None)
            new = () if price_fen == base.price_on(day) else (Price(from_day=day, price_fen=price_fen),)
            self._replace(replace(dish, prices=(*others, *new) if new else base.prices))
        self.touched.emit()

    def _sold(self, dish_id: DishId) -> None:
        if (dish := self.draft.dish(dish_id)) is not None:
            self._replace(replace(dish, active=self.switches[dish_id].isChecked()))
        self.touched.emit()

    def _plan(self, dish_id: DishId) -> None:
        planned, on = self._planned(dish_id), self.switches[dish_id].isChecked()
        rest = tuple(each for each in self.draft.plan if each != planned)
        self.draft = replace(self.draft, plan=(*rest, planned) if on else rest)
        self.touched.emit()

    def _replace(self, changed: Dish) -> None:
        dishes = tuple(changed if dish.dish_id == changed.dish_id else dish for dish in self.draft.dishes)
        self.draft = replace(self.draft, dishes=dishes)

    def _planned(self, dish_id: DishId) -> Planned:
        return Planned(meal_id=self.meal.chosen or "", dish_id=dish_id, weekday=self.weekday.chosen or 0)

    def _in_force(self, dish_id: DishId) -> Dish | None:
        return self.menu.dish(dish_id)

    def _today(self) -> date:
        now = self._clock.now()
        return date.min if now is None else local_day(now)


def weekdays() -> tuple[str, ...]:
    """Return the days of the week, Monday first."""
    return (
        translate("settings", "Mon"), translate("settings", "Tue"), translate("settings", "Wed"),
        translate("settings", "Thu"), translate("settings", "Fri"), translate("settings", "Sat"),
        translate("settings", "Sun"),
    )  # fmt: skip
