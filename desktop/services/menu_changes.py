"""What differs between two menus: for what is unsaved, for the preview, and for the ledger. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from desktop.domain.menu import Dish, Menu

NOT_YET = 0  # the price before of a dish that is new


@dataclass(frozen=True, slots=True, kw_only=True)
class MenuChanges:
    """By dish id. `prices` are (dish, before, after, from when, for whom), the last two empty for the first price."""

    added: tuple[str, ...] = ()
    off: tuple[str, ...] = ()
    on: tuple[str, ...] = ()
    declared: tuple[str, ...] = ()  # name, category, ingredients, allergens or marks
    prices: tuple[tuple[str, int, int, str, str], ...] = ()
    planned: int = 0  # places of the plan that came or went

    def __bool__(self) -> bool:
        return bool(self.added or self.off or self.on or self.declared or self.prices or self.planned)


def menu_changes(before: Menu, after: Menu) -> MenuChanges:
    """Return what differs; a dish that is missing in `after` is one that is switched off."""
    old, new = {dish.dish_id: dish for dish in before.dishes}, {dish.dish_id: dish for dish in after.dishes}
    both = [(old[dish_id], dish) for dish_id, dish in new.items() if dish_id in old]
    gone = [dish.dish_id for dish in before.dishes if dish.active and dish.dish_id not in new]
    prices = [change for dish in after.dishes for change in _prices(old.get(dish.dish_id), dish)]
    return MenuChanges(
        added=tuple(dish_id for dish_id in new if dish_id not in old),
        off=(*gone, *(dish.dish_id for was, dish in both if was.active and not dish.active)),
        on=tuple(dish.dish_id for was, dish in both if dish.active and not was.active),
        declared=tuple(dish.dish_id for was, dish in both if _declared(was) != _declared(dish)),
        prices=tuple(prices),
        planned=len(set(before.plan) ^ set(after.plan)),
    )


def changed_body(found: MenuChanges, after: Menu, by: str, file_sha256: str = "") -> Mapping[str, Any]:
    """Return the body of the ledger's `menu.changed`: who, from which file, what; prices old and new. Fen."""
    names: dict[str, str] = {dish.dish_id: dish.name for dish in after.dishes}
    body: dict[str, Any] = {"by": by, "planned": found.planned, "prices": [list(change) for change in found.prices]}
    for key, dish_ids in (("added", found.added), ("off", found.off), ("on", found.on), ("declared", found.declared)):
        if dish_ids:
            body[key] = [[dish_id, names.get(dish_id, "")] for dish_id in dish_ids]
    if file_sha256:
        body["file_sha256"] = file_sha256
    return body


def _declared(dish: Dish) -> tuple[object, ...]:
    return dish.name, dish.category, dish.ingredients, dish.allergens, dish.marks


def _prices(was: Dish | None, dish: Dish) -> list[tuple[str, int, int, str, str]]:
    """Return the prices that are new, each with the one that would have been in force without it."""
    found: list[tuple[str, int, int, str, str]] = []
    if was is None:
        found.append((dish.dish_id, NOT_YET, dish.price_fen, "", ""))
    elif was.price_fen != dish.price_fen:
        found.append((dish.dish_id, was.price_fen, dish.price_fen, "", ""))
    before_staff = was.staff_price_fen if was is not None else None
    if dish.staff_price_fen is not None and dish.staff_price_fen != before_staff:
        found.append((dish.dish_id, before_staff or NOT_YET, dish.staff_price_fen, "", "staff"))
    for price in dish.prices:
        if was is not None and price in was.prices:
            continue
        kind = price.kind.value if price.kind is not None else ""
        before_fen = was.price_on(price.from_day) if was is not None else NOT_YET
        found.append((dish.dish_id, before_fen, price.price_fen, price.from_day.isoformat(), kind))
    return found
