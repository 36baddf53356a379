"""The menu in the desk's file: read whole, kept in memory, written whole with its ledger entry.

`core` thread for `Menus`, any thread with a reader for `read_menu`. Promises: what changed and who changed it is in the
ledger in the same commit, with prices old and new; a dish is never deleted.
"""

import json
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from desktop.adapters.storage.database import Store
from desktop.adapters.storage.payments import OpenBooks
from desktop.domain.instants import format_instant
from desktop.domain.menu import Dish, DishId, Mark, Menu, Planned
from desktop.domain.person import PersonKind
from desktop.domain.prices import Price


def read_menu(store: Store) -> Menu:
    """Return the menu of a file."""
    with store.snapshot():
        prices: dict[str, list[Price]] = {}
        for dish_id, from_day, kind, price_fen in store.rows(
            "SELECT dish_id, from_day, kind, price_fen FROM dish_prices ORDER BY dish_id, from_day, kind"
        ):
            price = Price(
                from_day=date.fromisoformat(from_day), price_fen=price_fen, kind=PersonKind(kind) if kind else None
            )
            prices.setdefault(dish_id, []).append(price)
        dishes = store.rows(
            """SELECT dish_id, name, category, price_fen, staff_price_fen, ingredients, allergens, marks, active
               FROM dishes ORDER BY position, dish_id"""
        )
        plan = store.rows("SELECT meal_id, dish_id, weekday, day FROM menu_plan ORDER BY position, rowid")
    return Menu(
        dishes=tuple(
            Dish(
                dish_id=DishId(dish_id),
                name=name,
                category=category,
                price_fen=price_fen,
                staff_price_fen=staff_price_fen,
                prices=tuple(prices.get(dish_id, ())),
                ingredients=tuple(json.loads(ingredients)),
                allergens=tuple(json.loads(allergens)),
                marks=frozenset(Mark(mark) for mark in json.loads(marks)),
                active=bool(active),
            )
            for dish_id, name, category, price_fen, staff_price_fen, ingredients, allergens, marks, active in dishes
        ),
        plan=tuple(
            Planned(
                meal_id=meal_id,
                dish_id=DishId(dish_id),
                weekday=weekday,
                day=date.fromisoformat(day) if day else None,
            )
            for meal_id, dish_id, weekday, day in plan
        ),
    )


def sold_items(store: Store, order_no: str) -> list[tuple[str, int, int]]:
    """Return what a sale was made of: the dish's name, how many, the price of one in fen."""
    return store.rows(
        """SELECT dishes.name, sale_items.quantity, sale_items.price_fen FROM sale_items
           JOIN dishes USING (dish_id) WHERE order_no = ? ORDER BY sale_items.position""",
        (order_no,),
    )


class Menus(OpenBooks):
    """services.menu_ports.MenuBook, and its change."""

    _menu: Menu | None = None

    @property
    def menu(self) -> Menu:
        """The menu in force, as it was read last."""
        if self._menu is None:
            self._menu = read_menu(self._store)
        return self._menu

    def dishes_of(self, meal_id: str, day: date) -> tuple[Dish, ...]:
        return self.menu.dishes_of(meal_id, day)

    def offered(self, meal_id: str, day: date) -> tuple[Dish, ...]:
        return self.menu.offered(meal_id, day)

    def dish(self, dish_id: str) -> Dish | None:
        return self.menu.dish(dish_id)

    def keep_menu(self, menu: Menu, body: Mapping[str, Any], now: datetime) -> None:
        """Take a menu in place of the one there, in one commit with its entry `menu.changed`. Dishes that are not in
        it stay, and are not sold."""
        with self._store.transaction():
            self._ledger.append("menu.changed", body, at=format_instant(now))
            self._store.run("UPDATE dishes SET active = 0")
            for position, dish in enumerate(menu.dishes):
                self._keep_dish(position, dish)
            self._store.run("DELETE FROM menu_plan")
            for position, each in enumerate(menu.plan):
                self._store.run(
                    "INSERT INTO menu_plan (meal_id, weekday, day, position, dish_id) VALUES (?, ?, ?, ?, ?)",
                    (each.meal_id, each.weekday, each.day.isoformat() if each.day else None, position, each.dish_id),
                )
        self._menu = None

    def forget_menu(self) -> None:
        """The file was opened anew: read the menu again when it is asked for."""
        self._menu = None

    def _keep_dish(self, position: int, dish: Dish) -> None:
        values = (
            position, dish.name, dish.category, dish.price_fen, dish.staff_price_fen, _json(dish.ingredients),
            _json(dish.allergens), _json(sorted(mark.value for mark in dish.marks)), int(dish.active), dish.dish_id,
        )  # fmt: skip
        self._store.run(
            """INSERT INTO dishes (position, name, category, price_fen, staff_price_fen, ingredients, allergens, marks,
                                   active, dish_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
               ON CONFLICT (dish_id) DO UPDATE SET position = excluded.position, name = excluded.name,
                   category = excluded.category, price_fen = excluded.price_fen,
                   staff_price_fen = excluded.staff_price_fen, ingredients = excluded.ingredients,
                   allergens = excluded.allergens, marks = excluded.marks, active = excluded.active""",
            values,
        )
        for price in dish.prices:
            kind = price.kind.value if price.kind is not None else ""
            self._store.run(
                """INSERT INTO dish_prices (dish_id, from_day, kind, price_fen) VALUES (?, ?, ?, ?)
                   ON CONFLICT (dish_id, from_day, kind) DO UPDATE SET price_fen = excluded.price_fen""",
                (dish.dish_id, price.from_day.isoformat(), kind, price.price_fen),
            )


def _json(words: Iterable[str]) -> str:
    return json.dumps(list(words), ensure_ascii=False, separators=(",", ":"))
