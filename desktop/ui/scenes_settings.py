"""Sample states of the settings page: what the screenshots and the tests show. Main thread; nobody in it exists."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, time, timedelta

from desktop.domain.meal import Meal
from desktop.domain.menu import Dish, DishId, Mark, Menu, Planned
from desktop.domain.roster import Fault
from desktop.services.reason import Reason
from desktop.services.self_check import Check
from desktop.services.settings import Settings
from desktop.services.settings_views import (
    Asked,
    BackupView,
    CheckLine,
    ChecksView,
    KitchenView,
    MenuPreview,
    SettingsNews,
    SupportPlaceView,
)
from desktop.services.update_views import OfferLine, Preparing, UpdateView
from desktop.ui import scenes
from desktop.ui.check_facts import fact_words
from desktop.ui.clock import ShownClock
from desktop.ui.page_names import SETTINGS
from desktop.ui.scenes_menu import menu_view
from desktop.ui.settings import SettingsPage
from desktop.ui.settings_backup import BackupSection
from desktop.ui.settings_checks import ChecksSection
from desktop.ui.settings_limits import LimitsSection
from desktop.ui.settings_looks import LooksSection
from desktop.ui.settings_meals import MealsSection
from desktop.ui.settings_menu import FILE, PLAN, MenuSection
from desktop.ui.settings_program import ProgramSection
from desktop.ui.settings_section import Section
from desktop.ui.shell import Shell
from desktop.ui.strings import explain
from desktop.ui.theme import theme
from desktop.ui.widgets.value_edit import ValueEdit

#: Checks that hold, with their figures.
HOLDING: Mapping[str, Mapping[str, str | int]] = {
    "keys": {"state": "os"}, "file": {"size_kb": 84_120}, "schema": {"state": "own"}, "chain": {"entries": 61_204},
    "books": {"sales": 18_240}, "journal head": {"state": "read"}, "head": {"entry": 61_204},
    "people": {"people": 412, "faces": 0}, "clock": {"state": "ahead"}, "disk": {"free_mb": 91_300, "size_mb": 240_000},
    "drive": {},
}  # fmt: skip


def sample_settings(language: str, theme_name: str) -> Settings:
    """Return the sample desk's settings, with a night meal that is switched off."""
    made = scenes.settings(language, theme_name)
    names = ("早餐", "午餐", "晚餐") if language == "zh_CN" else ("Breakfast", "Lunch", "Dinner")
    night = Meal(
        meal_id="night", name="夜宵" if language == "zh_CN" else "Late snack", starts_at=time(20, 30),
        ends_at=time(21, 30), price_fen=800, enabled=False,
    )  # fmt: skip
    named = [replace(meal, name=name) for meal, name in zip(made.meals, names, strict=True)]
    named[1] = replace(named[1], staff_price_fen=1_500)
    return replace(made, meals=(*named, night))


def sample_menu(language: str) -> Menu:
    """Return the sample lunch as a menu."""
    dishes = tuple(
        Dish(
            dish_id=DishId(tile.dish_id),
            name=tile.name,
            price_fen=tile.price_fen,
            category=tile.category,
            marks=frozenset({Mark.PORK}) if at == 2 else frozenset(),
            active=at != 7,
        )
        for at, tile in enumerate(menu_view(language).tiles)
    )
    plan = tuple(Planned(meal_id="breakfast", dish_id=dish.dish_id, weekday=0) for dish in dishes[:2])
    return Menu(dishes=dishes, plan=plan)


def type_into(edit: ValueEdit, words: str) -> None:
    """Type over a value, as a person would."""
    edit.setText(words)
    edit.show_fault("")
    edit.edited.emit()


def settings_window(name: str, language: str, theme_name: str) -> Shell:
    """Return the window with the page in a state. The language must be installed."""
    settings = sample_settings(language, theme_name)
    window = Shell(settings, lambda _command: None, theme(theme_name), shown_clock=ShownClock(frozen=True))
    window.show_view(scenes.status(language))
    window.open_page(SETTINGS)
    page = window.pages.currentWidget()
    assert isinstance(page, SettingsPage)
    SETTINGS_SCENES[name](page, language)
    return window


def section(page: SettingsPage, kind: type[Section]) -> Section:
    """Open a section and return it."""
    at = next(at for at, each in enumerate(page.sections) if isinstance(each, kind))
    page.open_section(at)
    return page.sections[at]


def _meals(page: SettingsPage, _language: str) -> None:
    meals = section(page, MealsSection)
    assert isinstance(meals, MealsSection)
    type_into(meals.lines["lunch"].price, "¥12.50")


def _as_it_is(page: SettingsPage, _language: str) -> None:
    section(page, MealsSection)


def _wrong(page: SettingsPage, _language: str) -> None:
    meals = section(page, MealsSection)
    assert isinstance(meals, MealsSection)
    type_into(meals.lines["lunch"].ends, "25:00")


def _limits(page: SettingsPage, _language: str) -> None:
    limits = section(page, LimitsSection)
    assert isinstance(limits, LimitsSection)
    limits.here.click()


def _looks(page: SettingsPage, _language: str) -> None:
    looks = section(page, LooksSection)
    assert isinstance(looks, LooksSection)
    looks.colours.options["system"].click()


def _backup(page: SettingsPage, _language: str) -> None:
    section(page, BackupSection)
    made_at = scenes.NOON - timedelta(days=1)
    page.show_view(BackupView(made_at=made_at, path="/media/stick/C1-20260617.canteen", entries=18_240))
    page.show_view(
        SettingsNews(
            about=Asked.BACKUP, finished=True, path="/media/stick/C1-20260618.canteen", code="7Q4M-K2TD-9XWB-C6HF"
        )
    )


def _checks(page: SettingsPage, language: str) -> None:
    section(page, ChecksSection)
    lines = [_holding(name, figures, language) for name, figures in HOLDING.items()]
    facts: dict[str, str | int] = {"days": 37, "path": "/media/stick/C1-20260512.canteen"}
    page.show_view(ChecksView(lines=(*lines, _failing("last backup", "backup.old", language, **facts))))


def _holding(name: str, figures: Mapping[str, str | int], language: str) -> CheckLine:
    """Return a check that holds, as the desk says it."""
    check = Check(name=name, ok=True, detail="", facts=figures)
    return CheckLine(name=name, ok=True, detail=fact_words(check, language))


def _failing(name: str, code: str, language: str, **facts: str | int) -> CheckLine:
    """Return a check that does not hold, as the desk says it."""
    said = explain(code, facts, language)
    fact = f"（{said.fact}）" if language == "zh_CN" else f" ({said.fact})"
    return CheckLine(name=name, ok=False, detail=said.what + fact, mend=said.todo)


def _checking(page: SettingsPage, language: str) -> None:
    checks = section(page, ChecksSection)
    assert isinstance(checks, ChecksSection)
    checks.run()
    denied = _failing("port access", "port.denied", language, port="/dev/ttyUSB0", group="dialout")
    lines = (_holding("keys", HOLDING["keys"], language), denied)
    page.show_view(ChecksView(lines=lines, running=True, in_hand="chain", total=34))


def _support(page: SettingsPage, language: str) -> None:
    _checks(page, language)
    page.show_view(SupportPlaceView(label="CANTEEN"))
    path = "/media/canteen/CANTEEN/C1-support-20260618-1142.zip.age"
    page.show_view(SettingsNews(about=Asked.SUPPORT, finished=True, path=path, count=1))


def _menu_section(page: SettingsPage, language: str) -> MenuSection:
    menu = section(page, MenuSection)
    assert isinstance(menu, MenuSection)
    page.show_view(KitchenView(menu=sample_menu(language)))
    return menu


def _dishes(page: SettingsPage, language: str) -> None:
    menu = _menu_section(page, language)
    type_into(menu.edits[DishId("d-2")], "¥9.50")


def _plan(page: SettingsPage, language: str) -> None:
    menu = _menu_section(page, language)
    menu.tabs.chosen.emit(PLAN)
    menu.switches[DishId("d-3")].click()


def _file(page: SettingsPage, language: str) -> None:
    menu = _menu_section(page, language)
    menu.tabs.chosen.emit(FILE)
    menu.file.path.set_text("menu.xlsx")
    faults = (
        Fault(line=5, column="价格", code="menu.cell_price", facts={"text": "-3", "most_fen": 50_000}),
        Fault(line=7, column="价格", code="roster.formula"),
        Fault(line=9, column="餐次", code="menu.cell_meal", facts={"text": "下午茶"}),
    )
    page.show_view(MenuPreview(path="menu.xlsx", dishes=24, faults=faults))


def _offers() -> tuple[OfferLine, ...]:
    found = OfferLine(
        path="/media/stick/canteen-desk_0.2.0_amd64.deb", where="UPDATES", version="0.2.0", size=117_400_000,
        made=date(2026, 6, 12),
    )  # fmt: skip
    older = replace(
        found, path="/media/stick/canteen-desk_0.0.9_amd64.deb", version="0.0.9",
        refusal=Reason(code="update.older", facts={"version": "0.0.9", "running": "0.1.0"}),
    )  # fmt: skip
    return (found, older)


def _program(page: SettingsPage, _language: str) -> None:
    section(page, ProgramSection)
    page.show_view(UpdateView(version="0.1.0", provider="PROVIDER1", looked=True, offers=_offers(), back_to="0.0.9"))


def _unpacking(page: SettingsPage, _language: str) -> None:
    section(page, ProgramSection)
    page.show_view(
        UpdateView(
            version="0.1.0", provider="PROVIDER1", looked=True, offers=_offers(), step=Preparing.UNPACKING,
            done=61_000_000, total=116_900_000,
        )
    )  # fmt: skip


def _ready(page: SettingsPage, language: str) -> None:
    section(page, ProgramSection)
    meal = "午餐" if language == "zh_CN" else "Lunch"
    page.show_view(
        UpdateView(
            version="0.1.0", provider="PROVIDER1", looked=True, ready="0.2.0",
            not_now=Reason(code="update.meal", facts={"meal": meal, "until": "13:30"}),
        )
    )  # fmt: skip


def _came_back(page: SettingsPage, _language: str) -> None:
    section(page, ProgramSection)
    page.show_view(
        UpdateView(version="0.1.0", provider="PROVIDER1", looked=True, came_back="0.2.0", why="went_back.failed")
    )


SETTINGS_SCENES: Mapping[str, Callable[[SettingsPage, str], None]] = {
    "meals": _meals,
    "as-it-is": _as_it_is,
    "wrong": _wrong,
    "dishes": _dishes,
    "plan": _plan,
    "file": _file,
    "limits": _limits,
    "looks": _looks,
    "backup": _backup,
    "checks": _checks,
    "program": _program,
    "unpacking": _unpacking,
    "ready": _ready,
    "came-back": _came_back,
    "checking": _checking,
    "support": _support,
}
