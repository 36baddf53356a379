"""What a menu file makes of the menu there is: all of it, or nothing and its faults. Pure but for chance.

A dish is found again by its name. What the file has no column for stays; dishes that are not in it stay as they are;
its plan takes the place of the plan for the same meals and days. A price that differs is added with the day from which
it holds (生效日期, else today). Source: issue 6, Menu.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from desktop.domain.identifiers import SALT_ALPHABET
from desktop.domain.menu import Dish, DishId, Menu, Planned, check_menu
from desktop.domain.menu_file import DishRow, MenuFile, parse_menu
from desktop.domain.person import PersonKind
from desktop.domain.prices import Price
from desktop.domain.roster import Fault, RawRow
from desktop.services.menu_changes import MenuChanges, menu_changes
from desktop.services.ports import Chance

ID_LETTERS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class MenuImport:
    """What an import would do. With faults `menu` is the one there was."""

    menu: Menu
    changes: MenuChanges
    dishes: int  # in the file
    planned: int
    faults: tuple[Fault, ...] = ()


def plan_menu_import(
    rows: Sequence[RawRow], menu: Menu, meals: Mapping[str, str], today: date, chance: Chance
) -> MenuImport:
    """Return what the rows of a file would do to a menu; `meals` are the ids by name.

    Raises: OperatorError as `parse_menu`, and `menu.*` for a menu that would not hold together.
    """
    file = parse_menu(rows, meals, today)
    if file.faults:
        return MenuImport(
            menu=menu, changes=MenuChanges(), dishes=len(file.dishes), planned=len(file.plan), faults=file.faults
        )
    made = _merged(file, menu, today, chance)
    check_menu(made, {*meals.values(), *(each.meal_id for each in menu.plan)})
    return MenuImport(
        menu=made, changes=menu_changes(menu, made), dishes=len(file.dishes), planned=len(file.plan)
    )  # fmt: skip


def _merged(file: MenuFile, menu: Menu, today: date, chance: Chance) -> Menu:
    known = {dish.name: dish for dish in sorted(menu.dishes, key=lambda dish: dish.active)}  # one that is sold counts
    after = {dish.dish_id: dish for dish in menu.dishes}
    ids: dict[str, DishId] = {}
    for row in file.dishes:
        before = known.get(row.name)
        dish = _new(row, chance) if before is None else _changed(before, row, today)
        after[dish.dish_id] = dish
        ids[row.name] = dish.dish_id
    spoken_of = {(each.meal_id, each.weekday, each.day) for each in file.plan}
    kept = tuple(each for each in menu.plan if (each.meal_id, each.weekday, each.day) not in spoken_of)
    new = tuple(
        Planned(meal_id=each.meal_id, dish_id=ids[each.name], weekday=each.weekday, day=each.day) for each in file.plan
    )
    return Menu(dishes=tuple(after.values()), plan=(*kept, *new))


def _new(row: DishRow, chance: Chance) -> Dish:
    return Dish(
        dish_id=DishId(f"d-{chance.salt(SALT_ALPHABET, ID_LETTERS)}"),
        name=row.name,
        price_fen=row.price_fen,
        category=row.category or "",
        staff_price_fen=row.staff_price_fen,
        ingredients=row.ingredients or (),
        allergens=row.allergens or (),
        marks=row.marks or frozenset(),
    )


def _changed(dish: Dish, row: DishRow, today: date) -> Dish:
    day = row.from_day or today
    prices = list(dish.prices)
    for kind, fen in ((None, row.price_fen), (PersonKind.STAFF, row.staff_price_fen)):
        if fen is not None and fen != dish.price_on(day, kind or PersonKind.PUPIL):
            prices = [price for price in prices if (price.from_day, price.kind) != (day, kind)]
            prices.append(Price(from_day=day, price_fen=fen, kind=kind))
    return replace(
        dish,
        active=True,
        category=dish.category if row.category is None else row.category,
        ingredients=dish.ingredients if row.ingredients is None else row.ingredients,
        allergens=dish.allergens if row.allergens is None else row.allergens,
        marks=dish.marks if row.marks is None else row.marks,
        prices=tuple(prices),
    )
