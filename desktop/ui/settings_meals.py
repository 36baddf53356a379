"""The section of meals and prices. Main thread.

A changed price does not take the place of the old one: it is added with the day from which it holds, so that the old
one is kept and what was sold is not touched. Source: the settings' picture; issue 6, Menu and meals.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from desktop.domain.errors import OperatorError
from desktop.domain.instants import LOCAL_ZONE
from desktop.domain.meal import Effect, Meal, Second, check_meals, first_day
from desktop.domain.person import PersonKind
from desktop.domain.prices import Price
from desktop.services.settings import MOST_QUICK, Settings
from desktop.ui.clock import ShownClock
from desktop.ui.settings_section import GAP, Options, Row, Section, quiet, read
from desktop.ui.settings_words import (
    money,
    parse_clock,
    parse_maybe_money,
    parse_money,
    parse_whole,
    say,
    second_word,
)
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.painting import label
from desktop.ui.widgets.switch import Switch
from desktop.ui.widgets.value_edit import ValueEdit
from desktop.ui.wording import yuan

ROW = 64


@dataclass(slots=True, kw_only=True)
class _Line:
    """The fields of one meal."""

    starts: ValueEdit
    ends: ValueEdit
    price: ValueEdit
    was: QLabel
    servings: ValueEdit
    served: Switch
    staff: ValueEdit
    second: Options
    second_price: ValueEdit


class MealsSection(Section):
    """Periods, prices by kind, further servings, quick amounts."""

    name = "meals"
    icon = "meal"

    def __init__(self, theme: Theme, clock: ShownClock) -> None:
        super().__init__(theme)
        self._clock = clock
        self._settings: Settings | None = None
        self.lines: dict[str, _Line] = {}
        self.quick = [
            ValueEdit(translate("settings", "Quick amount {n}").format(n=at + 1), 84) for at in range(MOST_QUICK)
        ]
        effects = (
            (Effect.NOW, translate("settings", "At once")),
            (Effect.NEXT_MEAL, translate("settings", "Next meal")),
            (Effect.FROM_DAY, translate("settings", "From a day")),
        )
        self.effect = Options(theme, translate("settings", "New prices hold"), effects)
        self.effect.choose(Effect.NEXT_MEAL)
        self.from_day = ValueEdit(translate("settings", "Day, as 2026-09-01"), 132)
        self._cards: list[QWidget] = []
        for edit in (*self.quick, self.from_day):
            edit.edited.connect(self.touched)
        self.effect.edited.connect(self._effect_chosen)

    def title(self) -> str:
        return translate("settings", "Meals and prices")

    def show_settings(self, settings: Settings) -> None:
        """Show the meals in force."""
        self._settings = settings
        ids = [meal.meal_id for meal in settings.meals]
        if ids != list(self.lines):
            self._make(settings.meals)
        today = self._today()
        for meal in settings.meals:
            self._show_meal(self.lines[meal.meal_id], meal, today)
        for at, edit in enumerate(self.quick):
            fens = settings.quick_amounts_fen
            edit.set_base(money(fens[at]) if at < len(fens) else "")
        self.effect.choose(Effect.NEXT_MEAL)
        self.from_day.set_base("")
        self._effect_shown()

    def edited(self, settings: Settings) -> Settings:
        """Return the settings with the meals as typed. Raises: OperatorError."""
        if self._settings is None:
            return settings
        meals = tuple(self._meal(meal) for meal in settings.meals)
        check_meals(meals)
        quick = tuple(fen for edit in self.quick if (fen := read(edit, parse_maybe_money, say)) is not None)
        return replace(settings, meals=meals, quick_amounts_fen=quick)

    # --- one meal ----------------------------------------------------------------------------------------------------

    def _meal(self, meal: Meal) -> Meal:
        line = self.lines[meal.meal_id]
        day = self._today()
        price_fen, staff_fen = read(line.price, parse_money, say), read(line.staff, parse_maybe_money, say)
        second = line.second.chosen or Second.REFUSED
        made = replace(
            meal,
            starts_at=read(line.starts, parse_clock, say),
            ends_at=read(line.ends, parse_clock, say),
            servings=read(line.servings, parse_whole, say),
            enabled=line.served.isChecked(),
            second=second,
            second_price_fen=read(line.second_price, parse_maybe_money, say),
        )
        now_meal = meal.on(day)
        line.was.setText(
            translate("settings", "was {amount}").format(amount=yuan(now_meal.price_fen))
            if price_fen != now_meal.price_fen
            else _coming(meal, day)
        )
        if price_fen != now_meal.price_fen:
            made = made.with_price(Price(from_day=self._first_day(meal), price_fen=price_fen))
        if staff_fen != now_meal.staff_price_fen:
            staff = Price(
                from_day=self._first_day(meal), price_fen=price_fen if staff_fen is None else staff_fen,
                kind=PersonKind.STAFF,
            )  # fmt: skip
            made = made.with_price(staff)
        return made

    def _show_meal(self, line: _Line, meal: Meal, today: date) -> None:
        now_meal = meal.on(today)
        line.starts.set_base(f"{meal.starts_at:%H:%M}")
        line.ends.set_base(f"{meal.ends_at:%H:%M}")
        line.price.set_base(money(now_meal.price_fen))
        line.staff.set_base(money(now_meal.staff_price_fen))
        line.was.setText(_coming(meal, today))
        line.servings.set_base(str(meal.servings))
        line.served.setChecked(meal.enabled)
        line.second.choose(meal.second)
        line.second_price.set_base(money(meal.second_price_fen))
        line.second_price.setVisible(meal.second is Second.PRICED)

    def _first_day(self, meal: Meal) -> date:
        effect, chosen = self.effect.chosen or Effect.NEXT_MEAL, None
        if effect is Effect.FROM_DAY:
            chosen = read(self.from_day, self._day, say)
        return first_day(meal, effect, self._now(), chosen)

    def _day(self, untrusted_text: str) -> date:
        try:
            day = date.fromisoformat(untrusted_text.strip())
        except ValueError:
            raise OperatorError("settings.day", text=untrusted_text[:20]) from None
        if day < self._today():
            raise OperatorError("settings.day_over", text=day.isoformat())
        return day

    def _now(self) -> datetime:
        now = self._clock.now()
        if now is None:
            raise OperatorError("settings.no_time")
        return now.astimezone(ZoneInfo(LOCAL_ZONE))

    def _today(self) -> date:
        now = self._clock.now()
        return date.min if now is None else now.astimezone(ZoneInfo(LOCAL_ZONE)).date()

    # --- laying out --------------------------------------------------------------------------------------------------

    def _make(self, meals: tuple[Meal, ...]) -> None:
        for card in self._cards:
            self.column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.lines = {meal.meal_id: self._line(meal) for meal in meals}
        self._cards = [self._periods(meals), self._staff_and_quick(meals), self._second(meals)]
        for card in self._cards:
            self.column.addWidget(card)
        self.column.addStretch(1)

    def _line(self, meal: Meal) -> _Line:
        def edit(words: str, width: int) -> ValueEdit:
            made = ValueEdit(f"{meal.name}: {words}", width)
            made.edited.connect(self.touched)
            return made

        served = Switch(self.theme, translate("settings", "{meal} is served").format(meal=meal.name))
        served.clicked.connect(self.touched)
        rules = [(rule, second_word(rule.value)) for rule in Second]
        second = Options(self.theme, translate("settings", "{meal}, further serving").format(meal=meal.name), rules)
        second.edited.connect(self._second_chosen)
        was = quiet(self.theme, "")
        return _Line(
            starts=edit(translate("settings", "begins"), 88),
            ends=edit(translate("settings", "ends"), 88),
            price=edit(translate("settings", "pupils' price"), 116),
            was=was,
            servings=edit(translate("settings", "servings"), 64),
            served=served,
            staff=edit(translate("settings", "staff price"), 116),
            second=second,
            second_price=edit(translate("settings", "further serving's price"), 116),
        )

    def _periods(self, meals: tuple[Meal, ...]) -> QWidget:
        card = Card(self.theme, translate("settings", "Meals"), translate("settings", "Servings: 0 is any number"))
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(20, 4, 20, 4)
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(0)
        heads = ("", translate("settings", "Hours"), "", "", translate("settings", "Pupils' price"), "",
                 translate("settings", "Servings"), translate("settings", "Served"))  # fmt: skip
        for at, words in enumerate(heads):
            if words:
                grid.addWidget(quiet(self.theme, words), 0, at)
        middle = Qt.AlignmentFlag.AlignVCenter
        for at, meal in enumerate(meals, start=1):
            line = self.lines[meal.meal_id]
            grid.addWidget(label(meal.name, 16, self.theme.colour("ink"), bold=True), at, 0, middle)
            to = quiet(self.theme, translate("settings", "to"))
            for column, widget in enumerate(
                (line.starts, to, line.ends, line.price, line.was, line.servings, line.served), start=1
            ):
                grid.addWidget(widget, at, column, middle)
            grid.setRowMinimumHeight(at, ROW)
        grid.setColumnStretch(5, 1)
        card.rows.addWidget(inside)
        return card

    def _staff_and_quick(self, meals: tuple[Meal, ...]) -> QWidget:
        staff = Card(self.theme, translate("settings", "Staff price"))
        same = translate("settings", "Empty: as pupils")
        for meal in meals:
            staff.add_row(Row(self.theme, meal.name, same, self.lines[meal.meal_id].staff))
        staff.end()
        quick = Card(self.theme, translate("settings", "Quick amounts"), translate("settings", "shown with the pad"))
        amounts = QWidget()
        row = QHBoxLayout(amounts)
        row.setContentsMargins(20, 8, 20, 8)
        row.setSpacing(8)
        for edit in self.quick:
            row.addWidget(edit)
        row.addStretch(1)
        quick.add_row(amounts)
        unchanged = translate("settings", "What was sold stays as it is")
        quick.add_row(Row(self.theme, translate("settings", "New prices hold"), unchanged))
        choice = QWidget()
        row = QHBoxLayout(choice)
        row.setContentsMargins(20, 8, 20, 8)
        row.addWidget(self.effect)
        row.addWidget(self.from_day)
        row.addStretch(1)
        quick.add_row(choice)
        quick.end()
        both = QWidget()
        pair = QHBoxLayout(both)
        pair.setContentsMargins(0, 0, 0, 0)
        pair.setSpacing(GAP)
        pair.addWidget(staff, 2)
        pair.addWidget(quick, 3)
        return both

    def _second(self, meals: tuple[Meal, ...]) -> QWidget:
        card = Card(self.theme, translate("settings", "A further serving"),
                    translate("settings", "once the servings of a meal are used up"))  # fmt: skip
        for meal in meals:
            line = self.lines[meal.meal_id]
            card.add_row(Row(self.theme, meal.name, "", line.second_price, line.second))
        card.end()
        return card

    def _second_chosen(self) -> None:
        for line in self.lines.values():
            line.second_price.setVisible(line.second.chosen is Second.PRICED)
        self.touched.emit()

    def _effect_chosen(self) -> None:
        self._effect_shown()
        self.touched.emit()

    def _effect_shown(self) -> None:
        self.from_day.setVisible(self.effect.chosen is Effect.FROM_DAY)


def _coming(meal: Meal, today: date) -> str:
    """Return the price that is to come, if there is one for everybody."""
    later = [price for price in meal.prices if price.from_day > today and price.kind is None and not price.class_name]
    if not later:
        return ""
    first = min(later, key=lambda price: price.from_day)
    words = translate("settings", "{amount} from {day}")
    return words.format(amount=yuan(first.price_fen), day=f"{first.from_day:%m-%d}")
