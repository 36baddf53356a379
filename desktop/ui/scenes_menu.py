"""Sample views of the menu mode: a lunch's dishes, some of them chosen. Pure; no widgets."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from desktop.services.commands import Mode
from desktop.services.menu_views import MenuTile, MenuView
from desktop.services.views import CheckoutView, Phase, View

_DISHES = {
    "zh_CN": (
        ("米饭", "主食", 100), ("手工馒头", "主食", 80), ("红烧肉", "荤菜", 900), ("宫保鸡丁", "荤菜", 800),
        ("清蒸鲈鱼块", "荤菜", 1_200), ("番茄炒鸡蛋", "素菜", 500), ("麻婆豆腐", "素菜", 400),
        ("蒜蓉西兰花", "素菜", 450),
        ("紫菜蛋花汤", "汤", 200), ("冬瓜排骨汤", "汤", 400), ("纯牛奶 200ml", "饮料", 300), ("苹果", "水果", 250),
    ),
    "en": (
        ("Rice", "Staple", 100), ("Steamed bun", "Staple", 80), ("Braised pork", "Meat", 900),
        ("Kung pao chicken", "Meat", 800), ("Steamed sea bass", "Meat", 1_200), ("Tomato and egg", "Greens", 500),
        ("Mapo tofu", "Greens", 400), ("Broccoli with garlic", "Greens", 450), ("Egg soup", "Soup", 200),
        ("Winter melon soup", "Soup", 400), ("Milk 200 ml", "Drinks", 300), ("Apple", "Fruit", 250),
    ),
}  # fmt: skip


def menu_view(language: str) -> MenuView:
    """Return the sample lunch."""
    tiles = tuple(
        MenuTile(dish_id=f"d-{at}", name=name, category=category, price_fen=price_fen, planned=at < 10)
        for at, (name, category, price_fen) in enumerate(_DISHES[language])
    )
    return MenuView(meal_id="lunch", meal_name="午餐", day=date(2026, 6, 18), tiles=tiles)


def menu_scenes(
    ready: Callable[[str], CheckoutView], scene: Callable[..., tuple[View, ...]]
) -> Mapping[str, Callable[[str], tuple[View, ...]]]:
    """Return the scenes of the menu mode, by name."""

    def choosing(language: str) -> CheckoutView:
        return replace(
            ready(language), mode=Mode.MENU, armed=False, can_cancel=False, order_no="", amount_fen=1_200, stage=None
        )

    def menu(language: str) -> tuple[View, ...]:
        return scene(language, choosing(language), menu_view(language))

    def without(language: str) -> tuple[View, ...]:
        return scene(language, choosing(language), replace(menu_view(language), tiles=()))

    def waiting(language: str) -> tuple[View, ...]:
        waits = replace(ready(language), mode=Mode.MENU, amount_fen=1_400, phase=Phase.READY)
        return scene(language, waits, menu_view(language))

    return {"menu": menu, "menu-empty": without, "menu-waiting": waiting}
