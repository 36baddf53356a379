"""Settings and menus saved while a desk runs: the file, the ledger and the selling core agree, or nothing changed."""

import json
import queue
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TypeVar

import pytest

from desktop.adapters.storage.database import freeze, open_reader
from desktop.app.running import RunningDesk
from desktop.app.settings_desk import SettingsDesk
from desktop.app.settings_hooks import SettingsWork
from desktop.cli import run
from desktop.domain.errors import OperatorError
from desktop.domain.meal import Meal, Second
from desktop.domain.person import PersonKind
from desktop.domain.prices import Price
from desktop.services.commands import Command, TakeSettings
from desktop.services.menu_views import MenuView
from desktop.services.settings import Settings
from desktop.services.settings_changes import changed_body, changes
from desktop.services.settings_views import Asked, BackupView, ChecksView, KitchenView, MenuPreview, SettingsNews
from desktop.services.views import SettingsInForce, View
from tests.helpers.terminal_line import PATIENCE_S
from tests.helpers.till import Till

V = TypeVar("V", bound=View)
MENU = "菜名,类别,价格,餐次,星期\n红烧肉,荤菜,9,{meal},周一、周二、周三、周四、周五、周六、周日\n米饭,主食,1,,\n"


class Heard:
    def __init__(self) -> None:
        self.views: queue.SimpleQueue[View] = queue.SimpleQueue()

    def publish(self, view: View) -> None:
        self.views.put(view)

    def next(self, kind: type[V], wanted: Callable[[V], bool] = lambda _view: True) -> V:
        while True:
            view = self.views.get(timeout=PATIENCE_S)
            if isinstance(view, kind) and wanted(view):
                return view


@contextmanager
def running(till: Till) -> Iterator[tuple[RunningDesk, SettingsWork, Heard]]:
    heard = Heard()
    settings = till.home.settings()
    desk = RunningDesk(till.home, settings, "socket://127.0.0.1:9", heard)
    work = SettingsWork(till.home, settings, desk.write, desk.post, heard, lambda: "a font")
    desk.start()
    work.start()
    try:
        yield desk, work, heard
    finally:
        assert work.stop()
        assert desk.stop()


def entries(till: Till, kind: str) -> list[dict[str, object]]:
    reader = open_reader(till.home.database_path, till.key)
    freeze(reader)
    try:
        return [
            json.loads(body) for (body,) in reader.rows("SELECT body FROM ledger WHERE kind = ? ORDER BY n", (kind,))
        ]
    finally:
        reader.close()


@pytest.fixture
def till(tmp_path: Path) -> Till:
    return Till(tmp_path / "home")


def finished(view: SettingsNews) -> bool:
    return view.finished or view.fault is not None


def test_a_save_is_in_the_file_in_the_ledger_and_in_force(till: Till) -> None:
    with running(till) as (_desk, work, heard):
        before = till.home.settings()
        wanted = replace(before, limits=replace(before.limits, single_limit_fen=6_000))
        work.hooks.save(wanted, "周主任")
        news = heard.next(SettingsNews, finished)
        assert (news.about, news.fault, news.count) == (Asked.SAVE, None, 1)
        in_force = heard.next(SettingsInForce, lambda view: view.settings.limits.single_limit_fen == 6_000)
        assert in_force.settings == wanted == till.home.settings()
        bad = replace(wanted, limits=replace(wanted.limits, single_limit_fen=1))
        work.hooks.save(bad, "周主任")
        refused = heard.next(SettingsNews, finished)
        assert refused.fault is not None
        assert till.home.settings() == wanted
    assert entries(till, "settings.changed") == [
        {"by": "周主任", "changed": [["limits.single_limit_fen", 5_000, 6_000]]}
    ]


def test_what_was_changed_by_hand_or_cut_off_is_told_at_the_next_start(till: Till) -> None:
    """The power went between the file and the ledger, or somebody opened the file in an editor."""
    with running(till):
        pass
    assert entries(till, "settings.changed") == []
    before = till.home.settings()
    till.home.save(replace(before, limits=replace(before.limits, single_limit_fen=6_000)))
    for _start in range(2):  # told once
        with running(till):
            pass
        assert entries(till, "settings.changed") == [{"by": "", "changed": [["limits.single_limit_fen", 5_000, 6_000]]}]


def test_what_cannot_reach_the_ledger_is_not_in_force(till: Till) -> None:
    before = till.home.settings()
    posted: list[Command] = []

    def full(_job: object) -> None:
        raise OperatorError("disk.full", path="/")

    desk = SettingsDesk(till.home, before, full, posted.append)  # type: ignore[arg-type]
    with pytest.raises(OperatorError, match=r"disk\.full"):
        desk.save(replace(before, theme="dark"), "")
    assert (till.home.settings(), desk.in_force, posted) == (before, before, [])
    assert not any(isinstance(command, TakeSettings) for command in posted)


def test_a_menu_file_is_looked_at_and_taken_over_while_the_desk_runs(till: Till, tmp_path: Path) -> None:
    path = tmp_path / "menu.csv"
    with running(till) as (_desk, work, heard):
        meal = till.home.settings().meals[0].name
        path.write_text(MENU.format(meal=meal), encoding="gb18030")
        work.hooks.preview_menu(str(path))
        preview = heard.next(MenuPreview)
        assert (preview.added, preview.planned, preview.faults, preview.fault) == (("红烧肉", "米饭"), 7, (), None)
        work.hooks.import_menu(str(path), "周主任")
        news = heard.next(SettingsNews, finished)
        assert (news.about, news.fault, news.count) == (Asked.IMPORT, None, 2)
        assert heard.next(MenuView, lambda view: bool(view.tiles)).tiles
        work.hooks.look_at_menu()
        kitchen = heard.next(KitchenView).menu
        dearer = tuple(
            replace(dish, prices=(Price(from_day=date(2026, 9, 1), price_fen=950),)) if dish.name == "红烧肉" else dish
            for dish in kitchen.dishes
        )
        work.hooks.save_menu(replace(kitchen, dishes=dearer), "")
        assert heard.next(SettingsNews, finished).fault is None
        path.write_text(MENU.format(meal="下午茶"), encoding="utf-8")
        work.hooks.preview_menu(str(path))
        assert [fault.code for fault in heard.next(MenuPreview).faults] == ["menu.cell_meal"]
        work.hooks.import_menu(str(path), "")
        faulty = heard.next(SettingsNews, finished)
        assert faulty.fault is not None
        assert faulty.fault.code == "menu.faults"
        work.hooks.preview_menu(str(tmp_path / "none.csv"))
        missing = heard.next(MenuPreview).fault
        assert missing is not None
        assert missing.code == "roster.no_file"
    first, second = entries(till, "menu.changed")
    assert first["by"] == "周主任"
    assert len(str(first["file_sha256"])) == 64
    assert isinstance(second["prices"], list)
    assert second["prices"][0][1:] == [900, 950, "2026-09-01", ""]


def test_a_backup_and_a_self_check_tell_how_far_they_are(till: Till, tmp_path: Path) -> None:
    with running(till) as (_desk, work, heard):
        work.hooks.make_backup(str(tmp_path / "one.canteen"))
        assert heard.next(SettingsNews).done > 0
        done = heard.next(SettingsNews, finished)
        assert (done.fault, done.path) == (None, str(tmp_path / "one.canteen"))
        work.hooks.look_at_backup()
        assert heard.next(BackupView).path == str(tmp_path / "one.canteen")
        work.hooks.make_backup(str(tmp_path))
        refused = heard.next(SettingsNews, finished).fault
        assert refused is not None
        work.hooks.run_checks()
        assert heard.next(ChecksView).running
        checks = heard.next(ChecksView, lambda view: not view.running)
        assert {"chain", "books", "disk"} <= {line.name for line in checks.lines}


def test_the_command_imports_a_menu_or_names_every_fault(
    till: Till, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def command(*arguments: str) -> tuple[int, str, str]:
        monkeypatch.setattr(
            sys, "argv", ["canteen-desk", "menu", "import", *arguments, "--home", str(till.home.folder)]
        )
        code = run()
        out, err = capsys.readouterr()
        return code, out, err

    path = tmp_path / "menu.csv"
    path.write_text(MENU.format(meal=till.home.settings().meals[0].name), encoding="utf-8")
    code, out, _err = command(str(path), "--dry-run", "--json")
    assert (code, json.loads(out)["dry_run"], entries(till, "menu.changed")) == (0, True, [])
    assert command(str(path), "--by", "周主任")[0] == 0
    assert entries(till, "menu.changed")[0]["by"] == "周主任"
    path.write_text("菜名,价格\n鱼,=1+1\n米饭,-1\n", encoding="utf-8")
    code, _out, err = command(str(path))
    assert (code, len(err.splitlines())) == (2, 2)
    assert len(entries(till, "menu.changed")) == 1
    assert command(str(tmp_path / "none.csv"))[0] == 2


def test_prices_meals_and_switches_survive_the_file(till: Till) -> None:
    settings = till.home.settings()
    lunch = replace(
        settings.meals[0], enabled=True, second=Second.PRICED, second_price_fen=300, staff_price_fen=1_500,
        prices=(
            Price(from_day=date(2026, 7, 1), price_fen=1_250),
            Price(from_day=date(2026, 7, 1), price_fen=900, kind=PersonKind.STAFF, class_name="三年二班"),
        ),
    )  # fmt: skip
    wanted = replace(settings, meals=(lunch, *settings.meals[1:]), text_percent=125)
    till.home.save(wanted)
    assert till.home.settings() == wanted


def test_changes_are_told_key_by_key() -> None:
    def meal(**more: object) -> Meal:
        from datetime import time

        fields: dict[str, object] = {
            "meal_id": "lunch", "name": "午餐", "starts_at": time(11), "ends_at": time(13), "price_fen": 1_200, **more,
        }  # fmt: skip
        return Meal(**fields)  # type: ignore[arg-type]

    from tests.helpers.desks import SETTINGS

    before: Settings = replace(SETTINGS, meals=(meal(),))
    priced = meal(second=Second.FREE, prices=(Price(from_day=date(2026, 7, 1), price_fen=1_250),))
    found = changes(before, replace(before, meals=(priced,), quick_amounts_fen=(600,)))
    assert changed_body(found, "A") == {
        "by": "A",
        "changed": [
            ["meals.lunch.second", "refused", "free"],
            ["meals.lunch.prices", "", "2026-07-01 1250"],
            ["quick_amounts_fen", "600; 800; 1000; 1500", "600"],
        ],
    }
    assert changes(before, before) == ()
