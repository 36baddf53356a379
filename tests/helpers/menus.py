"""A small menu for tests: planned dishes, and milk that is always there."""

from desktop.adapters.storage.books import SqliteBooks
from desktop.domain.menu import Dish, DishId, Menu, Planned
from tests.helpers.fakes import FakeClock

THURSDAY = 3


def dish(dish_id: str, name: str, price_fen: int, category: str = "", **more: object) -> Dish:
    return Dish(dish_id=DishId(dish_id), name=name, price_fen=price_fen, category=category, **more)  # type: ignore[arg-type]


RICE = dish("d-rice", "米饭", 100, "主食")
PORK = dish("d-pork", "红烧肉", 800, "荤菜", staff_price_fen=1_000, ingredients=("猪肉",))
TOFU = dish("d-tofu", "麻婆豆腐", 400, "素菜", ingredients=("豆腐", "辣椒"), allergens=("大豆",))
MILK = dish("d-milk", "牛奶", 300, "饮料", allergens=("乳",))
MENU = Menu(
    dishes=(RICE, PORK, TOFU, MILK),
    plan=tuple(
        Planned(meal_id="lunch", dish_id=each.dish_id, weekday=weekday)
        for weekday in range(7)
        for each in (RICE, PORK, TOFU)
    ),
)


def put_menu(books: SqliteBooks, menu: Menu = MENU) -> None:
    """Put a menu in force."""
    books.keep_menu(menu, {"by": "test"}, FakeClock().now())
