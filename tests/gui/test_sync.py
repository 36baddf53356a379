"""The sync page: what waits, one export at a time, how it ended and what to do, the bundles' stories, the receipts."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.domain.staff import Act
from desktop.services.reason import Reason
from desktop.services.sync_views import PlaceState, ReceiptTold, Step, SyncView, Waiting
from desktop.ui import scenes
from desktop.ui.clock import ShownClock
from desktop.ui.page_names import CHECKOUT, SYNC
from desktop.ui.scenes_access import access
from desktop.ui.scenes_sync import (
    FINGERPRINT,
    FOLDER,
    NOON,
    SERVER,
    STICK,
    SYNC_SCENES,
    charged,
    ended,
    exporting,
    history,
    places,
    sync_page,
    waiting_view,
)
from desktop.ui.screenshots import settle
from desktop.ui.shell import Shell
from desktop.ui.stages import Look
from desktop.ui.sync import ANSWERS_WITHIN_S, LOOK_EVERY_TICKS, SyncPage
from desktop.ui.sync_history import grouped
from desktop.ui.sync_hooks import SyncHooks
from desktop.ui.sync_words import (
    acknowledged_look,
    amounts,
    moment,
    percent,
    place_look,
    receipt_changes,
    size,
    size_done,
)
from desktop.ui.theme import theme

K = Qt.Key


class Till:
    """A window with its hooks written down."""

    def __init__(self, language: str = "zh_CN") -> None:
        self.calls: list[tuple[Any, ...]] = []

        def heard(name: str) -> Callable[..., None]:
            return lambda *given: self.calls.append((name, *given))

        hooks = SyncHooks(
            look=heard("look"), export=heard("export"), cancel=heard("cancel"), import_receipts=heard("import"),
            keep_folder=heard("folder"), accept_host=heard("host"),
        )  # fmt: skip
        self.window = Shell(
            scenes.settings(language, "light"), lambda _command: None, theme("light"),
            shown_clock=ShownClock(frozen=True), sync=hooks,
        )  # fmt: skip
        self.window.show_view(scenes.status(language))
        self.window.resize(1366, 768)
        self.window.show()
        self.window.activateWindow()
        settle()

    def open(self, view: SyncView) -> SyncPage:
        self.window.open_page(SYNC)
        self.show(view)
        self.calls.clear()
        return self.page

    def show(self, view: SyncView) -> None:
        self.window.show_view(view)
        settle()

    @property
    def page(self) -> SyncPage:
        return sync_page(self.window)

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or self.window, key)
            settle()


@pytest.fixture
def till(dress: Callable[..., None]) -> Till:
    dress("zh_CN")
    return Till()


# --- words --------------------------------------------------------------------------------------------------------


def test_sizes_are_short(dress: Callable) -> None:
    dress()
    assert [size(each) for each in (0, 999, 1_000, 1_900_000, 999_960_000, 14_200_000_000, 3 * 10**15)] == [
        "0 B", "999 B", "1.0 KB", "1.9 MB", "1.0 GB", "14.2 GB", "3000.0 TB",
    ]  # fmt: skip
    assert size_done(1_216_000, 1_900_000) == "1.2 / 1.9 MB"
    assert size_done(900_000, 1_900_000) == "900.0 KB / 1.9 MB"
    assert size_done(0, 1_900_000) == "0 / 1.9 MB"


def test_moments_of_today_have_seconds_and_others_their_day(dress: Callable) -> None:
    dress("zh_CN")
    assert moment(NOON - timedelta(minutes=9, seconds=36), NOON) == "11:52:04"
    assert moment(NOON - timedelta(minutes=1_049), NOON) == "6月17日 18:32"
    assert moment(None, NOON) == "—"
    dress("en")
    assert moment(NOON - timedelta(minutes=1_049), NOON) == "06-17 18:32"


def test_a_bundle_is_loud_only_after_twelve_hours(dress: Callable) -> None:
    dress("zh_CN")
    line = replace(history()[0], acknowledged_at="", copies=(("stick", STICK, "2026-06-18T00:01:40+08:00"),))
    assert acknowledged_look(line, NOON).family == ""
    assert acknowledged_look(line, NOON + timedelta(seconds=1)).family == "warning"
    assert acknowledged_look(replace(line, copies=()), NOON + timedelta(days=3)).family == "", "it never left"


def test_progress_never_says_more_than_is_known(dress: Callable) -> None:
    dress("zh_CN")
    assert percent(exporting()) == 64 and amounts(exporting()) == "1.2 / 1.9 MB · 约 3 秒"
    unknown = replace(exporting(), bytes_done=0, bytes_all=0, seconds_left=None)
    assert percent(unknown) == 0 and amounts(unknown) == ""
    assert percent(replace(exporting(), bytes_done=2_000_000)) == 100


@pytest.mark.parametrize("state", list(PlaceState))
@pytest.mark.parametrize("kind", [0, 1, 2])
def test_every_place_says_how_it_is(dress: Callable, state: PlaceState, kind: int) -> None:
    dress("zh_CN")
    assert place_look(replace(places()[kind], state=state)).words


def test_a_receipt_leaves_nothing_out(dress: Callable) -> None:
    dress("zh_CN")
    told = charged().told
    assert told is not None
    assert receipt_changes(told) == [
        "已回执批次 000314", "补扣成功 11 笔（¥132.00）", "补扣失败 1 笔（¥12.00）", "本机查无 1 笔",
        "附有名册，请在“人员”页导入",
    ]  # fmt: skip
    odd = replace(told, counts={"new_table": 3}, acknowledged=(311, 314), fen={}, has_roster=False)
    assert receipt_changes(odd) == ["已回执批次 000311、000314", "new_table: 3"]
    assert receipt_changes(replace(told, known=True)) == ["以前导入过，没有改动"]
    empty = ReceiptTold(name="x", provider="p", sequence=1, for_till="*", created_at="")
    assert receipt_changes(empty) == ["没有本机的内容"]


# --- sending ------------------------------------------------------------------------------------------------------


def test_f5_sends_to_the_place_that_is_chosen_and_once(till: Till) -> None:
    page = till.open(waiting_view())
    till.press(K.Key_F5, K.Key_F5)
    page.send_button.click()
    assert till.calls == [("export", STICK)]
    assert not page.send_button.isEnabled()
    till.show(replace(waiting_view(), export=exporting()))
    till.press(K.Key_F5)
    till.show(replace(waiting_view(), export=ended(step=Step.DONE)))
    till.press(K.Key_F5)
    assert till.calls == [("export", STICK), ("export", STICK)]


def test_an_export_that_never_answers_can_be_asked_for_again(till: Till) -> None:
    page = till.open(waiting_view())
    till.press(K.Key_F5)
    till.show(waiting_view())  # only what waits was looked at
    till.press(K.Key_F5)
    assert till.calls == [("export", STICK)]
    for _ in range(ANSWERS_WITHIN_S):
        page.tick()
    till.press(K.Key_F5)
    assert [each for each in till.calls if each[0] == "export"] == [("export", STICK)] * 2


def test_a_place_is_chosen_by_touch_and_stays_until_it_is_gone(till: Till) -> None:
    page = till.open(waiting_view())
    page.export.tiles.tiles[2].click()
    till.show(replace(waiting_view(), at=NOON + timedelta(seconds=3)))
    till.press(K.Key_F5)
    assert till.calls == [("export", SERVER)]
    page.export.tiles.tiles[0].click()
    till.show(replace(waiting_view(), places=places(stick=PlaceState.AWAY)))
    assert page.export.tiles.option is not None and page.export.tiles.option.url == FOLDER, "the stick was pulled"


@pytest.mark.parametrize("state", [PlaceState.READ_ONLY, PlaceState.FULL, PlaceState.AWAY])
def test_a_stick_that_cannot_be_written_to_is_not_asked(till: Till, state: PlaceState) -> None:
    page = till.open(replace(waiting_view(), places=places(stick=state)))
    page.export.tiles.tiles[0].click()
    till.press(K.Key_F5)
    assert till.calls == [] and page.send_button.accessibleDescription()


@pytest.mark.parametrize(
    ("view", "why"),
    [
        (replace(waiting_view(), provider=""), "未设服务商"),
        (SYNC_SCENES["nothing"](), "没有待发"),
    ],
    ids=["no provider", "nothing waits"],
)
def test_what_cannot_be_sent_says_why(till: Till, view: SyncView, why: str) -> None:
    page = till.open(view)
    till.press(K.Key_F5)
    assert till.calls == [] and page.send_button.note == why


def test_what_left_without_a_receipt_can_be_written_once_more(till: Till) -> None:
    till.open(replace(waiting_view(), waiting=Waiting(unacknowledged=1)))
    till.press(K.Key_F5)
    assert till.calls == [("export", STICK)]


def test_esc_cancels_once_and_says_what_happens_to_the_half(till: Till) -> None:
    page = till.open(replace(waiting_view(), export=exporting()))
    assert page.export.bar.isVisible() and "取消会删掉写了一半的文件" in page.export.bar.accessibleName()
    till.press(K.Key_Escape, K.Key_Escape)
    till.show(replace(waiting_view(), export=replace(exporting(), bytes_done=1_300_000)))
    till.press(K.Key_Escape)
    assert till.calls == [("cancel",)]
    till.show(replace(waiting_view(), export=ended(cancelled=True)))
    assert not page.export.bar.isVisible() and "已取消" in page.export.outcome.accessibleName()
    page.export.outcome.button.click()
    assert till.calls == [("cancel",), ("export", STICK)]
    till.show(replace(waiting_view(), export=replace(exporting(), bytes_done=0)))
    till.press(K.Key_Escape)
    assert till.calls[-1] == ("cancel",), "the next one can be cancelled as well"


@pytest.mark.parametrize(
    ("export", "looks"),
    [
        (exporting(Step.CUTTING), "current pending pending pending pending"),
        (exporting(Step.READING_BACK), "done done done current pending"),
        (ended(fault=Reason(code="place.gone")), "done done failed pending pending"),
        (ended(cancelled=True), "done done unknown pending pending"),
        (ended(step=Step.DONE), "done done done done done"),
    ],
)
def test_the_stages_say_how_far_it_came(till: Till, export: Any, looks: str) -> None:
    page = till.open(replace(waiting_view(), export=export))
    assert [step.look for step in page.export.stages.steps] == [Look(each) for each in looks.split()]


def test_how_it_ended_stays_until_another_place_is_chosen(till: Till) -> None:
    page = till.open(replace(waiting_view(), export=ended(fault=Reason(code="place.gone", facts={"place": "X"}))))
    assert "找不到" in page.export.outcome.accessibleName()
    till.show(replace(waiting_view(), export=page.view.export if page.view else None))
    assert page.export.outcome.isVisible()
    page.export.tiles.tiles[1].click()
    assert not page.export.outcome.isVisible()
    till.press(K.Key_F5)
    assert till.calls == [("export", FOLDER)]


def test_after_a_stick_was_pulled_nothing_goes_anywhere_else(till: Till) -> None:
    failed = replace(waiting_view(), export=ended(fault=Reason(code="place.gone")))
    page = till.open(replace(failed, places=places(stick=PlaceState.AWAY)))
    assert page.export.outcome.isVisible() and not page.export.outcome.button.isVisible()
    till.press(K.Key_F5)
    assert till.calls == []
    till.show(failed)  # plugged in again
    page.export.outcome.button.click()
    assert till.calls == [("export", STICK)]


def test_a_button_confirms_no_server_that_is_not_shown(till: Till) -> None:
    page = till.open(SYNC_SCENES["unknown-host"]())
    till.show(replace(waiting_view(), export=ended(cancelled=True)))
    page.export.outcome.button.click()
    assert till.calls == [("export", STICK)]


def test_what_ran_by_itself_takes_nobodys_choice_away(till: Till) -> None:
    server = replace(ended(step=Step.DONE), kind="server", place=SERVER, by_itself=True)
    page = till.open(waiting_view())
    page.export.tiles.tiles[1].click()
    till.show(replace(waiting_view(), export=server))
    assert not page.export.outcome.isVisible()
    till.press(K.Key_F5)
    assert till.calls == [("export", FOLDER)]


def test_an_unknown_server_is_confirmed_by_who_may_set_up(till: Till) -> None:
    page = till.open(SYNC_SCENES["unknown-host"]())
    assert page.export.outcome.code.accessibleName() == FINGERPRINT
    page.export.outcome.button.click()
    assert till.calls == [("host", SERVER, FINGERPRINT)]
    till.window.show_view(access("zh_CN", 0))
    page = till.open(SYNC_SCENES["unknown-host"]())
    assert page.export.outcome.isVisible() and not page.export.outcome.button.isVisible()


def test_a_server_with_another_key_takes_two_presses(till: Till) -> None:
    facts = {"host": "sync.example.cn:22", "fingerprint": FINGERPRINT}
    view = replace(waiting_view(), export=ended(fault=Reason(code="place.changed_host", facts=facts)))
    page = till.open(view)
    page.export.outcome.button.click()
    till.show(replace(view, at=NOON + timedelta(seconds=3)))
    assert till.calls == [] and page.export.outcome.button.text() == "再按一次确认"
    page.export.outcome.button.click()
    assert till.calls == [("host", STICK, FINGERPRINT)]


def test_a_folder_is_typed_in_place(till: Till) -> None:
    page = till.open(SYNC_SCENES["folder"]())
    page.export.tiles.tiles[2].click()
    till.press(K.Key_Return)
    assert till.calls == [] and page.export.folder.note.text() == "请先填路径。"
    QTest.keyClicks(QApplication.focusWidget(), "/srv/out")
    till.show(replace(SYNC_SCENES["folder"](), at=NOON + timedelta(seconds=3)))
    assert page.export.folder.editor.text() == "/srv/out", "a view takes nothing away that is being typed"
    till.press(K.Key_Return)
    assert till.calls == [("folder", "/srv/out")] and not page.export.entry.isVisible()
    page.export.tiles.tiles[2].click()
    till.press(K.Key_Escape)
    assert not page.export.entry.isVisible() and len(till.calls) == 1


def test_another_folder_is_named_by_a_second_press(till: Till) -> None:
    page = till.open(waiting_view())
    page.export.tiles.tiles[1].click()
    assert not page.export.entry.isVisible()
    page.export.tiles.tiles[1].click()
    assert page.export.entry.isVisible() and page.export.folder.editor.text() == FOLDER
    till.window.show_view(access("zh_CN", 0))
    page = till.open(waiting_view())
    page.export.tiles.tiles[1].click()
    page.export.tiles.tiles[1].click()
    assert not page.export.entry.isVisible(), "a cashier sends there, and names none"


# --- what left ----------------------------------------------------------------------------------------------------


def test_arrows_and_enter_open_a_bundle_and_esc_comes_back_to_its_row(till: Till) -> None:
    page = till.open(waiting_view())
    till.press(K.Key_Down, K.Key_Down, K.Key_Return)
    assert page.history.opened == "000316"
    told = " ".join(page.history.facts.words())
    assert grouped(history()[1].sha256) in told and grouped(history()[1].previous_sha256) in told
    till.press(K.Key_Down)
    assert page.history.opened == "000315", "the arrows go on in the story"
    till.press(K.Key_Up, K.Key_Escape)
    assert page.history.opened == "" and page.history.table.chosen() == "000316"
    assert QApplication.focusWidget() is page.history.table


def test_a_story_and_a_row_stay_when_another_bundle_leaves(till: Till) -> None:
    page = till.open(waiting_view())
    till.press(K.Key_Down)
    till.show(SYNC_SCENES["done"]())
    assert page.history.table.chosen() == "000317"
    till.press(K.Key_Return)
    till.show(waiting_view())
    assert page.history.opened == "000317"


def test_esc_leaves_the_story_before_it_cancels(till: Till) -> None:
    page = till.open(replace(waiting_view(), export=exporting()))
    till.press(K.Key_Down, K.Key_Return)
    assert "Esc" not in page.export.cancel_button.note
    till.press(K.Key_Escape)
    assert till.calls == [] and page.export.cancel_button.note == "Esc"
    till.press(K.Key_Escape)
    assert till.calls == [("cancel",)]


def test_a_screenful_at_a_time(till: Till) -> None:
    page = till.open(waiting_view())
    till.press(K.Key_PageDown)
    assert page.history.table.chosen() == f"{317 - (page.history.table.rows_fit - 1):06d}"
    till.press(K.Key_PageDown)
    assert page.history.table.chosen() == "000311"
    till.press(K.Key_Return, K.Key_PageDown)
    assert page.history.opened == "000311"


def test_a_gap_is_louder_than_a_wait(till: Till) -> None:
    page = till.open(waiting_view())
    assert page.history.head.loud == "1 批等回执超过 12 小时" and "无缺口" in page.history.head.told
    till.show(replace(waiting_view(), gapless=False))
    assert page.history.head.family == "danger" and page.history.head.told == ""


# --- receipts -----------------------------------------------------------------------------------------------------


def test_a_stick_with_receipts_is_one_touch(till: Till) -> None:
    page = till.open(waiting_view())
    till.press(K.Key_F6)
    assert QApplication.focusWidget() is page.receipts.sticks[0]
    till.press(K.Key_Return)
    assert till.calls == [("import", (Path(STICK),))]
    till.show(replace(waiting_view(), importing=True))
    page.receipts.sticks[0].click()
    assert len(till.calls) == 1, "one import at a time"
    till.show(replace(waiting_view(), imported=(charged(),)))
    assert "已导入回执 1 份" in page.receipts.outcome.accessibleName()
    till.press(K.Key_Escape)
    assert page.bundles.isVisible()


def test_a_path_is_typed_and_enter_takes_it(till: Till) -> None:
    page = till.open(replace(waiting_view(), places=places(stick=PlaceState.AWAY)))
    till.press(K.Key_F6)
    assert QApplication.focusWidget() is page.receipts.path.editor
    till.press(K.Key_Return)
    assert till.calls == []
    QTest.keyClicks(QApplication.focusWidget(), "/mnt/x.zip")
    till.press(K.Key_Return)
    assert till.calls == [("import", (Path("/mnt/x.zip"),))]


def test_who_may_not_import_reads_what_they_changed(till: Till) -> None:
    till.window.show_view(access("zh_CN", 0))
    page = till.open(waiting_view())
    assert page.receipts_button.text() == "回执"
    till.press(K.Key_F6)
    assert not page.receipts.by_path.isVisible() and not page.receipts.sticks[0].isVisible()
    page.receipts.wanted.emit((Path(STICK),))
    till.press(K.Key_F5)
    assert till.calls == [("export", STICK)], "a cashier sends, and imports nothing"
    assert not page.gate.may(Act.TAKE_RECEIPTS)


def test_what_was_refused_stands_first(till: Till) -> None:
    page = till.open(SYNC_SCENES["receipt-refused"]())
    till.press(K.Key_F6)
    names = [page.receipts.rows.itemAt(at).widget().accessibleName() for at in (0, 2, 4)]
    assert "拒收" in names[0] and "43" in names[0] and "请先导入那一份" in names[0]
    assert "拒收" in names[1] and "¥132.00" in names[2]


# --- the page in the window ---------------------------------------------------------------------------------------


def test_sticks_are_looked_for_only_while_somebody_looks(till: Till) -> None:
    till.window.open_page(SYNC)
    assert till.calls == [("look",)]
    for _ in range(LOOK_EVERY_TICKS):
        till.page.tick()
    assert till.calls == [("look",), ("look",)]
    page = till.page
    till.window.open_page(CHECKOUT)
    for _ in range(4 * LOOK_EVERY_TICKS):
        page.tick()
    assert len(till.calls) == 2


def test_ctrl_6_and_the_status_item_lead_here(till: Till) -> None:
    QTest.keyClick(till.window, K.Key_6, Qt.KeyboardModifier.ControlModifier)
    assert till.window.page_name == SYNC
    till.window.open_page(CHECKOUT)
    till.window.status.items["outbox"].click()
    assert till.window.page_name == SYNC and not till.window.popover.isVisible()


def test_while_it_is_locked_the_status_item_only_explains(till: Till) -> None:
    till.window.show_view(access("zh_CN", 0, locked=True))
    settle()
    assert till.window.page_name == CHECKOUT
    till.window.status.items["outbox"].click()
    assert till.window.page_name == CHECKOUT and "12" in till.window.popover.body.text()


def test_no_view_takes_the_keyboard(till: Till) -> None:
    till.window.open_page(SYNC)
    for name, made in SYNC_SCENES.items():
        till.show(made())
        assert QApplication.activeWindow() is till.window and QApplication.focusWidget() is till.page, name


def test_the_page_is_made_with_what_was_told_before(dress: Callable) -> None:
    dress("en")
    till = Till("en")
    till.show(waiting_view())
    till.window.open_page(SYNC)
    assert "12 rows" in till.page.waiting.figure.accessibleName()
    assert till.page.told.text().startswith("Left last 11:52:04")
