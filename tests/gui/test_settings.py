"""The settings page: nothing is in force before it was saved, changes say what was, faults stand at their field."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from desktop.app.checks import examine
from desktop.domain.errors import OperatorError
from desktop.domain.meal import Effect, Second
from desktop.domain.menu import DishId, Menu, Planned
from desktop.domain.person import PersonKind
from desktop.domain.prices import Price
from desktop.services.reason import Reason
from desktop.services.settings import Settings
from desktop.services.settings_views import (
    Asked,
    CheckLine,
    ChecksView,
    KitchenView,
    SettingsNews,
    SupportPlaceView,
)
from desktop.services.views import SettingsInForce
from desktop.ui import scenes
from desktop.ui.check_words import check_word
from desktop.ui.clock import ShownClock
from desktop.ui.page_names import CHECKOUT, SETTINGS
from desktop.ui.scenes_settings import SETTINGS_SCENES, sample_menu, sample_settings, settings_window, type_into
from desktop.ui.screenshots import settle
from desktop.ui.settings import SettingsPage
from desktop.ui.settings_checks import ChecksSection
from desktop.ui.settings_hooks import SettingsHooks
from desktop.ui.settings_limits import LimitsSection
from desktop.ui.settings_meals import MealsSection
from desktop.ui.settings_menu import PLAN, MenuSection
from desktop.ui.settings_paper import settings_html
from desktop.ui.shell import Shell
from desktop.ui.theme import theme
from desktop.ui.widgets.ask_form import Who
from tests.helpers.till import Till
from tests.helpers.ui_checks import covered, cut, in_turn, nameless, too_small
from tests.helpers.ui_painting import badly_painted

TODAY, TOMORROW = date(2026, 6, 18), date(2026, 6, 19)
SIZES = ((1366, 768), (1024, 768), (1024, 690))


class Asks:
    """Hooks that write down what they are asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[Any, ...]] = []
        self.fault: OperatorError | None = None
        self.hooks = SettingsHooks(
            save=lambda settings, by: self.asked.append(("save", settings, by)),
            save_menu=lambda menu, by: self.asked.append(("menu", menu, by)),
            make_backup=lambda path: self.asked.append(("backup", path)),
            run_checks=lambda: self.asked.append(("checks",)),
            save_paper=self._paper,
        )

    def _paper(self, title: str, html: str) -> str:
        if self.fault is not None:
            raise self.fault
        self.asked.append(("paper", title, html))
        return "/home/reports/settings.pdf"

    def saved(self) -> Settings:
        (only,) = [each[1] for each in self.asked if each[0] == "save"]
        assert isinstance(only, Settings)
        return only


@pytest.fixture
def opened(dress: Callable[..., None]) -> Callable[..., tuple[Shell, SettingsPage, Asks]]:
    def _opened(language: str = "zh_CN", **changes: object) -> tuple[Shell, SettingsPage, Asks]:
        dress(language)
        asks = Asks()
        settings = replace(sample_settings(language, "light"), **changes)  # type: ignore[arg-type]
        shell = Shell(settings, lambda _c: None, theme("light"), shown_clock=ShownClock(frozen=True),
                      desk_settings=asks.hooks)  # fmt: skip
        shell.show_view(scenes.status(language))
        shell.resize(1366, 768)
        shell.show()
        shell.open_page(SETTINGS)
        settle()
        page = shell.pages.currentWidget()
        assert isinstance(page, SettingsPage)
        return shell, page, asks

    return _opened


def part(page: SettingsPage, kind: type[QWidget]) -> Any:
    return next(section for section in page.sections if isinstance(section, kind))


def test_nothing_typed_is_nothing_unsaved(opened: Callable) -> None:
    _shell, page, asks = opened()
    assert page.unsaved_words() == []
    assert not page.bar.isVisible()
    page.save()
    assert asks.asked == []


def test_a_new_price_is_told_with_the_old_one_and_saved_from_the_next_meal_on(opened: Callable) -> None:
    shell, page, asks = opened()
    meals = part(page, MealsSection)
    type_into(meals.lines["lunch"].price, "12.50")
    assert meals.lines["lunch"].was.text() == "原 ¥12.00"
    assert meals.lines["lunch"].price.property("state") == "changed"
    assert (page.bar.head.text(), page.unsaved_words()) == ("1 项未保存", ["午餐 ¥12.00 → ¥12.50，06-19 起"])
    QTest.keyClick(shell, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    lunch = asks.saved().meals[1]
    assert lunch.price_fen == 1_200, "the old price is kept"
    assert lunch.prices == (Price(from_day=TOMORROW, price_fen=1_250),), "lunch is being served: from tomorrow on"
    page.save()
    assert len(asks.asked) == 1, "not asked twice before the first was answered"


@pytest.mark.parametrize(
    ("effect", "typed_day", "day"),
    [(Effect.NOW, "", TODAY), (Effect.NEXT_MEAL, "", TODAY), (Effect.FROM_DAY, "2026-09-01", date(2026, 9, 1))],
)
def test_from_when_a_price_holds_is_chosen(opened: Callable, effect: Effect, typed_day: str, day: date) -> None:
    _shell, page, asks = opened()
    meals = part(page, MealsSection)
    meals.effect.options[effect].click()
    if typed_day:
        type_into(meals.from_day, typed_day)
    type_into(meals.lines["dinner"].price, "¥11")
    type_into(meals.lines["dinner"].staff, "14")
    page.save()
    assert asks.saved().meals[2].prices == (
        Price(from_day=day, price_fen=1_100),
        Price(from_day=day, price_fen=1_400, kind=PersonKind.STAFF),
    )


def test_a_day_that_is_over_or_no_day_is_refused_at_its_field(opened: Callable) -> None:
    _shell, page, asks = opened()
    meals = part(page, MealsSection)
    meals.effect.options[Effect.FROM_DAY].click()
    type_into(meals.lines["dinner"].price, "¥11")
    for words, said in (("morgen", "这不是日期"), ("2026-06-01", "这一天已经过去")):
        type_into(meals.from_day, words)
        assert said in meals.from_day.accessibleDescription()
        assert said in page.bar.told.text()
    page.save()
    assert asks.asked == []


def test_servings_hours_further_servings_and_switching_off(opened: Callable) -> None:
    _shell, page, asks = opened()
    line = part(page, MealsSection).lines["lunch"]
    type_into(line.servings, "2")
    type_into(line.starts, "10:45")
    line.second.options[Second.PRICED].click()
    assert "没有价格" in page.bar.told.text()
    type_into(line.second_price, "3")
    part(page, MealsSection).lines["dinner"].served.click()
    page.save()
    lunch, dinner = asks.saved().meals[1:3]
    assert (lunch.servings, f"{lunch.starts_at:%H:%M}") == (2, "10:45")
    assert (lunch.second, lunch.second_price_fen, dinner.enabled) == (Second.PRICED, 300, False)


@pytest.mark.parametrize(
    ("field", "typed"), [("price", "-3"), ("price", "=1+1"), ("starts", "25:00"), ("servings", "many"), ("staff", "x")]
)
def test_what_is_wrong_stands_at_its_field_and_is_not_saved(opened: Callable, field: str, typed: str) -> None:
    _shell, page, asks = opened()
    edit = getattr(part(page, MealsSection).lines["lunch"], field)
    type_into(edit, typed)
    assert page.draft is None
    assert not page.bar.save_button.isEnabled()
    assert page.bar.isVisible()
    page.save()
    assert asks.asked == []
    page.discard()
    assert (page.unsaved_words(), edit.accessibleDescription()) == ([], "")


def test_a_limit_below_a_price_is_said_at_the_limit(opened: Callable) -> None:
    _shell, page, _asks = opened()
    limits = part(page, LimitsSection)
    type_into(limits.single, "5")
    assert limits.single.property("state") == "fault"
    assert page.draft is None


def test_leaving_keeps_what_was_typed_and_marks_the_navigation(opened: Callable) -> None:
    shell, page, _asks = opened()
    type_into(part(page, LimitsSection).daily, "30")
    shell.open_page(CHECKOUT)
    item = next(item for item in shell.navigation.items if item.text() == "设置")
    assert item.accessibleName() == "设置，未保存"
    shell.show_view(SettingsInForce(settings=page.in_force))
    shell.open_page(SETTINGS)
    assert page.unsaved_words() == ["单日上限 ¥0.00 → ¥30.00"]
    page.discard()
    assert item.accessibleName() == "设置"


def test_what_was_saved_is_shown_as_it_is_in_force(opened: Callable) -> None:
    shell, page, asks = opened()
    type_into(part(page, LimitsSection).single, "60")
    page.save()
    shell.show_view(SettingsInForce(settings=asks.saved()))
    shell.show_view(SettingsNews(about=Asked.SAVE, finished=True))
    assert page.unsaved_words() == []
    assert part(page, LimitsSection).single.base == "¥60.00"
    assert page.bar.head.text() == "已保存，即刻生效。"


def test_a_save_that_failed_says_so_and_keeps_what_was_typed(opened: Callable) -> None:
    shell, page, _asks = opened()
    type_into(part(page, LimitsSection).single, "60")
    page.save()
    shell.show_view(SettingsNews(about=Asked.SAVE, fault=Reason(code="disk.full", facts={"path": "/home"})))
    assert page.unsaved_words() == ["单笔上限 ¥50.00 → ¥60.00"]
    assert page.bar.save_button.isEnabled()
    assert "磁盘" in page.bar.head.text()


def test_the_menu_is_changed_as_a_draft(opened: Callable) -> None:
    shell, page, asks = opened()
    menu = part(page, MenuSection)
    shell.show_view(KitchenView(menu=sample_menu("zh_CN")))
    type_into(menu.edits[DishId("d-2")], "9.50")
    menu.switches[DishId("d-0")].click()
    assert page.unsaved_words() == ["红烧肉 ¥9.00 → ¥9.50", "米饭 关"]
    menu.tabs.chosen.emit(PLAN)
    menu.switches[DishId("d-3")].click()
    page.save()
    ((_what, saved, _by),) = asks.asked
    assert isinstance(saved, Menu)
    pork = saved.dish("d-2")
    assert pork is not None
    assert pork.price_fen == 900
    assert pork.prices == (Price(from_day=TOMORROW, price_fen=950),)
    assert Planned(meal_id="breakfast", dish_id=DishId("d-3"), weekday=0) in saved.plan
    shell.show_view(SettingsNews(about=Asked.MENU, finished=True))
    shell.show_view(KitchenView(menu=saved))
    assert page.unsaved_words() == []


def test_a_price_typed_back_is_no_change(opened: Callable) -> None:
    shell, page, _asks = opened()
    menu = part(page, MenuSection)
    shell.show_view(KitchenView(menu=sample_menu("zh_CN")))
    for words in ("9.50", "9.00"):
        type_into(menu.edits[DishId("d-2")], words)
    assert page.unsaved_words() == []
    type_into(menu.edits[DishId("d-2")], "-1")
    assert page.draft is None


def test_the_page_goes_to_paper_and_a_disk_that_is_full_is_said(opened: Callable) -> None:
    _shell, page, asks = opened()
    page.print_page()
    assert asks.asked[0][:2] == ("paper", "一号窗口设置")
    assert "午餐" in settings_html(page.in_force, "x")
    asks.fault = OperatorError("disk.full", path="/home")
    page.print_page()
    page.refresh()
    assert "磁盘" in page.bar.head.text()


def test_the_self_check_is_begun_once_and_what_fails_comes_first(opened: Callable) -> None:
    shell, page, asks = opened()
    checks = part(page, ChecksSection)
    checks.button.click()
    checks.button.click()
    assert asks.asked == [("checks",)]
    SETTINGS_SCENES["checks"](page, "zh_CN")
    assert checks.state.text() == "12 项中有 1 项要处理"
    first = checks._rows.itemAt(0).widget()
    assert first.accessibleName().startswith("上次备份: 不正常")
    shell.show_view(ChecksView(lines=(), running=True))
    assert not checks.button.isEnabled()
    assert check_word("something new") == "something new"


@pytest.mark.parametrize("language", ["zh_CN", "en"])
@pytest.mark.parametrize("scene", sorted(SETTINGS_SCENES))
def test_a_settings_scene_fits(dress: Callable, scene: str, language: str) -> None:
    dress(language)
    sizes = in_turn(SIZES, language)
    shell = settings_window(scene, language, "light")
    shell.resize(*sizes[0])
    shell.show()
    for size in sizes:
        shell.resize(*size)
        settle()
        assert (shell.width(), shell.height()) == size
        assert cut(shell) == [], size
        assert covered(shell) == [], size
        assert badly_painted(shell) == [], size
        assert nameless(shell) == [], size
        assert too_small(shell, 48) == [], size


class CheckAsks:
    """The hooks of the self-check, written down."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.hooks = SettingsHooks(
            run_checks=lambda: self.asked.append("checks"), make_support=lambda by: self.asked.append(f"support {by}"),
            look_for_place=lambda: self.asked.append("place"), cancel=lambda: self.asked.append("cancel"),
        )  # fmt: skip


@pytest.fixture
def checks(dress: Callable[..., None], qapp: object) -> tuple[ChecksSection, CheckAsks]:
    dress("zh_CN")
    asks = CheckAsks()
    return ChecksSection(theme("light"), asks.hooks, Who()), asks


def test_what_fails_says_how_it_is_mended(checks: tuple[ChecksSection, CheckAsks]) -> None:
    section, _asks = checks
    section.take_view(ChecksView(lines=(CheckLine(name="disk", ok=False, detail="满了", mend="清一清"),)))
    row = section._rows.itemAt(0).widget()
    assert "怎么办：清一清" in [each.text() for each in row.findChildren(QLabel)]
    assert row.accessibleName() == "磁盘: 不正常. 满了 清一清"
    assert section.button.text() == "再检查一次"


def test_while_it_runs_it_says_how_far_it_is_and_can_be_ended(checks: tuple[ChecksSection, CheckAsks]) -> None:
    section, asks = checks
    section.run()
    assert section.running is Asked.CHECKS and not section.cancel_button.isHidden()
    section.make_support()
    assert asks.asked == ["checks"], "one thing after the other"
    section.take_view(ChecksView(running=True, in_hand="chain", total=34))
    assert section.progress.accessibleName() == "链 0 / 34"
    section.cancel_button.click()
    section.cancel_button.click()
    assert asks.asked == ["checks", "cancel"]
    section.take_view(ChecksView(cancelled=True))
    assert section.running is None and section.cancel_button.isHidden()
    assert section.state.text() == "已取消，查了 0 项"


def test_a_support_file_is_made_and_what_became_of_it_stands_in_place(
    checks: tuple[ChecksSection, CheckAsks],
) -> None:
    section, asks = checks
    section.support_button.click()
    assert asks.asked == ["support "] and section.running is Asked.SUPPORT
    section.take_view(SettingsNews(about=Asked.SUPPORT, done=3, total=40))
    assert section.progress.count == "3 / 40"
    section.take_view(SettingsNews(about=Asked.SUPPORT, finished=True, path="/media/stick/x.zip.age"))
    assert section.running is None and "/media/stick/x.zip.age" in section.notice.told.text()
    section.support_button.click()
    section.take_view(SettingsNews(about=Asked.SUPPORT, fault=Reason(code="support.no_provider")))
    assert "没有做成" in section.notice.head.text() and "--recipient" in section.notice.told.text()
    section.support_button.click()
    section.take_view(SettingsNews(about=Asked.SUPPORT, fault=Reason(code="place.cancelled")))
    assert "已取消" in section.notice.head.text()


def test_a_stick_that_is_put_in_is_named(checks: tuple[ChecksSection, CheckAsks], qapp: object) -> None:
    section, asks = checks
    section.show()
    assert asks.asked == ["place"] and section._look.isActive()
    section.take_view(SupportPlaceView(label="CANTEEN"))
    assert "CANTEEN" in section.place.text()
    section.take_view(SupportPlaceView())
    assert "文档" in section.place.text()
    section.hide()
    assert not section._look.isActive()


def test_every_check_has_a_name_in_chinese(checks: tuple[ChecksSection, CheckAsks], tmp_path: Path) -> None:
    found = examine(Till(tmp_path / "home").home, str, lambda: "a font").checks
    assert [each.name for each in found if check_word(each.name) in (each.name, "")] == []
