"""A choice of dishes becomes one order: priced by the core, kept in ledger and table, told in the sale's story."""

import json
from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path

import pytest

from desktop.adapters.storage.database import freeze, open_reader
from desktop.adapters.storage.menus import read_menu, sold_items
from desktop.adapters.storage.transactions import Transactions
from desktop.domain.events import JournalArrived, Pay
from desktop.domain.identifiers import OrderNo
from desktop.domain.meal import Meal
from desktop.domain.menu import Chosen
from desktop.domain.payment import SaleState
from desktop.domain.person import PersonKind
from desktop.domain.prices import Price
from desktop.services.commands import Charge, Mode, SetContinuous, SetMode, TakeSettings
from desktop.services.menu_views import MenuView
from desktop.services.queries import StoryQuery
from desktop.services.settings import Limits
from desktop.services.views import Phase
from tests.helpers.desks import KEY, LUNCH, DeskOnFile, pupil
from tests.helpers.fakes import entry
from tests.helpers.menus import MENU, MILK, PORK, RICE, TOFU, put_menu

TODAY = date(2026, 6, 18)
CHOICE = (Chosen(dish_id=PORK.dish_id, quantity=1), Chosen(dish_id=RICE.dish_id, quantity=2))


@pytest.fixture
def kitchen(tmp_path: Path) -> DeskOnFile:
    desk = DeskOnFile(tmp_path)
    put_menu(desk.books)
    desk.know(pupil())
    desk.connect()
    desk.post(SetMode(mode=Mode.MENU))
    desk.pass_s(1.1)
    return desk


def test_the_core_makes_the_price_and_keeps_what_was_sold(kitchen: DeskOnFile) -> None:
    number = kitchen.sale(Charge(items=CHOICE))
    kitchen.post(JournalArrived(entries=(entry(1, number, person_ref="p1", amount_fen=1_000),)))
    assert kitchen.sale_is(number) is SaleState.PAID
    assert kitchen.page.amount_fen == 1_000
    made = kitchen.books.store.value("SELECT body FROM ledger WHERE kind = 'sale.created'")
    assert json.loads(made)["items"] == [["d-pork", 1, 800], ["d-rice", 2, 100]]
    assert sold_items(kitchen.books.store, number) == [("红烧肉", 1, 800), ("米饭", 2, 100)]
    kitchen.states()


def test_a_sale_without_dishes_says_nothing_of_any(kitchen: DeskOnFile) -> None:
    kitchen.sale(Charge())
    made = kitchen.books.store.value("SELECT body FROM ledger WHERE kind = 'sale.created'")
    assert "items" not in json.loads(made)


@pytest.mark.parametrize(
    ("items", "code"),
    [
        ((Chosen(dish_id="nothing", quantity=1),), "menu.not_offered"),
        ((Chosen(dish_id=RICE.dish_id, quantity=0),), "menu.quantity"),
        ((Chosen(dish_id=PORK.dish_id, quantity=7),), "guard.single_limit"),
    ],
)
def test_what_cannot_be_sold_is_refused_before_anything_is_sent(
    kitchen: DeskOnFile, items: tuple[Chosen, ...], code: str
) -> None:
    kitchen.post(Charge(items=items))
    assert kitchen.asked(Pay) == []
    assert kitchen.page.phase is Phase.REFUSED
    assert kitchen.page.reason is not None
    assert kitchen.page.reason.code == code
    assert kitchen.states() == {}


def test_nothing_is_charged_by_itself_in_menu_mode(kitchen: DeskOnFile) -> None:
    kitchen.post(SetContinuous(on=True))
    kitchen.pass_s(30)
    assert kitchen.asked(Pay) == []
    assert kitchen.page.mode is Mode.MENU


def test_the_menu_is_published_when_it_or_the_meal_changes_and_only_then(tmp_path: Path) -> None:
    dinner = Meal(meal_id="dinner", name="晚餐", starts_at=LUNCH.ends_at, ends_at=time(19), price_fen=1_000)
    desk = DeskOnFile(tmp_path, meals=(LUNCH, dinner))

    def told() -> list[tuple[str, list[str]]]:
        return [
            (view.meal_id, [tile.name for tile in view.tiles]) for view in desk.seen.views if isinstance(view, MenuView)
        ]

    assert told() == [("lunch", [])]
    put_menu(desk.books)
    desk.pass_s(2)
    assert told()[1:] == [("lunch", ["米饭", "红烧肉", "麻婆豆腐", "牛奶"])]
    desk.pass_s(60)
    assert len(told()) == 2
    desk.clock.pass_s(3_600)
    desk.pass_s(2)
    assert told()[2:] == [("dinner", ["牛奶"])]
    assert [tile.price_fen for tile in desk.view(MenuView).tiles] == [300]


def test_a_changed_price_holds_from_its_day_and_never_for_what_was_sold(kitchen: DeskOnFile) -> None:
    number = kitchen.sale(Charge(items=CHOICE))
    kitchen.post(JournalArrived(entries=(entry(1, number, person_ref="p1", amount_fen=1_000),)))
    dearer = replace(PORK, prices=(Price(from_day=TODAY, price_fen=900), Price(from_day=TODAY, price_fen=1_100,
                                                                               kind=PersonKind.STAFF)))  # fmt: skip
    put_menu(kitchen.books, replace(MENU, dishes=(RICE, dearer, TOFU, MILK)))
    kitchen.pass_s(2)
    kitchen.sale(Charge(items=(Chosen(dish_id=PORK.dish_id, quantity=1),)))
    assert kitchen.page.amount_fen == 900
    assert kitchen.books.store.value("SELECT amount_fen FROM sales WHERE order_no = ?", (number,)) == 1_000
    assert sold_items(kitchen.books.store, number)[0] == ("红烧肉", 1, 800)


def test_a_menu_that_was_written_is_read_as_it_was_and_a_dish_taken_out_keeps_its_name(kitchen: DeskOnFile) -> None:
    assert kitchen.books.menu == MENU
    number = kitchen.sale(Charge(items=(Chosen(dish_id=MILK.dish_id, quantity=1),)))
    put_menu(kitchen.books, replace(MENU, dishes=(RICE, PORK, TOFU)))
    reader = open_reader(kitchen.path, KEY)
    freeze(reader)
    menu = read_menu(reader)
    assert [dish.name for dish in menu.dishes if dish.active] == ["米饭", "红烧肉", "麻婆豆腐"]
    assert sold_items(reader, number) == [("牛奶", 1, 300)]
    reader.close()
    kitchen.restart()
    milk = kitchen.books.dish(MILK.dish_id)
    assert milk is not None
    assert not milk.active
    assert kitchen.books.dishes_of("lunch", TODAY) == (RICE, PORK, TOFU)


def test_the_story_of_a_sale_names_the_dishes(kitchen: DeskOnFile) -> None:
    number = kitchen.sale(Charge(items=CHOICE))
    reader = open_reader(kitchen.path, KEY)
    freeze(reader)
    transactions = Transactions(reader, lambda _wanted: set(), lambda _trade_no: None, None)
    story = transactions.story(StoryQuery(order_no=OrderNo(number)))
    assert story.steps[0].kind == "sale.created"
    assert story.steps[0].facts["items"] == "红烧肉 × 1; 米饭 × 2"
    assert all("items" not in step.facts for step in story.steps[1:])
    reader.close()


def test_a_new_price_of_the_meal_holds_at_once_and_by_day(kitchen: DeskOnFile) -> None:
    lunch = LUNCH.with_price(Price(from_day=TODAY + timedelta(days=1), price_fen=1_300))
    kitchen.post(
        TakeSettings(settings=replace(kitchen.settings, meals=(lunch,), limits=Limits(single_limit_fen=6_000)))
    )
    kitchen.post(SetMode(mode=Mode.FIXED))
    assert kitchen.page.amount_fen == 1_200
    kitchen.clock.pass_s(24 * 3_600)
    kitchen.post(SetMode(mode=Mode.FIXED))
    assert kitchen.page.amount_fen == 1_300
