"""What waits for a person, and what the status bar says: counted, aged, explained, never in the way."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.services.commands import AskAgain, DismissAlert
from desktop.services.reason import Reason
from desktop.services.views import AlertKind, AlertsView, LanesView, LinkState, StatusView
from desktop.ui import scenes
from desktop.ui.scenes_access import access
from desktop.ui.screenshots import settle
from desktop.ui.status import left_items, right_items


def alerts_of(scene: str) -> AlertsView:
    return next(view for view in scenes.SCENES[scene]("zh_CN") if isinstance(view, AlertsView))


def status(**changes: object) -> StatusView:
    return replace(scenes.status("zh_CN"), **changes)


# --- the lane ----------------------------------------------------------------------------------------------------


def test_an_order_in_doubt_counts_its_age_and_its_queries(desk: Callable) -> None:
    d = desk().show("in-doubt")
    card = d.page.rail.lane.cards[0]
    assert (card.age, card.name.text(), card.amount.text()) == ("已等 1 分 12 秒", "赵*同学", "¥12.00")
    assert card.doing.text() == "扣款中断线，正用原单号查询：第 3 次，8 秒后再查"
    d.shell.show_view(status(now=scenes.NOON + timedelta(seconds=5)))
    assert card.age == "已等 1 分 17 秒"
    assert card.doing.text().endswith("3 秒后再查")


def test_each_kind_of_alert_has_its_words_who_acts_and_its_command(desk: Callable) -> None:
    d = desk().show("alerts")
    cards = d.page.rail.lane.cards
    assert [(card.title, card.duty.text(), card.button.text()) for card in cards] == [
        ("时钟跳变", "主管 · 现在", "时间已校准"),
        ("存疑", "收银员 · 现在", "立即查询"),
        ("退款存疑", "主管 · 现在", "立即查询"),
        ("补贴参数不符", "安装员 · 本餐内", "知道了"),
        ("参数未设成", "安装员 · 本餐内", "知道了"),
        ("时钟不符", "安装员 · 本餐内", "知道了"),
        ("小票打不出", "收银员 · 本餐内", "知道了"),
        ("小票打不出", "收银员、安装员 · 本餐内", "知道了"),
        ("事后扣款", "收银员、主管 · 日结前", "知道了"),
        ("非本机收款", "主管 · 日结前", "知道了"),
        ("金额不符", "主管 · 日结前", "知道了"),
        ("拦截已晚", "主管 · 日结前", "知道了"),
        ("补扣失败", "主管 · 日结前", "知道了"),
        ("记录矛盾", "主管、服务商 · 日结前", "知道了"),
        ("事后退款", "主管 · 日结前", "知道了"),
        ("退款过多", "主管、服务商 · 日结前", "知道了"),
        ("重复收款", "主管 · 日结前", "知道了"),
        ("重复就餐", "主管 · 日结前", "知道了"),
    ]
    for card in cards:
        assert card.duty.text() in card.accessibleName()
        card.button.click()
    refund = AskAgain(number="C1-20260618-R0003-T9WE")
    assert [one for one in d.sent if isinstance(one, AskAgain)] == [refund]
    dismissed = [one.alert_id for one in d.sent if isinstance(one, DismissAlert)]
    assert sorted(dismissed) == list(range(1, 17))
    assert not cards[1].button.isEnabled(), "the terminal is away"
    assert cards[1].button.accessibleDescription() == "终端未连接"


def test_who_signs_in_is_told_what_waits_for_them(desk: Callable) -> None:
    d = desk().show("alerts")
    lane = d.page.rail.lane
    assert lane.badge.count == 18 and not lane.yours.isVisible(), "nobody is told apart in an open home"
    d.shell.show_view(access("zh_CN", 2))
    settle()
    assert lane.yours.text() == "归您 12 件" and lane.yours.isVisible()
    assert "右侧有事等您处理" in d.page.result.headline.text() and "12" in d.page.result.headline.text()
    QTest.keyClick(d.shell, Qt.Key.Key_F12)
    assert QApplication.focusWidget() is lane.cards[0].button, "the first that a supervisor can act on"
    d.shell.show_view(access("zh_CN", 0))
    settle()
    assert lane.yours.text() == "归您 4 件"
    d.shell.show_view(AlertsView(alerts=()))
    assert not lane.yours.isVisible()


def test_what_is_about_no_order_shows_none(desk: Callable) -> None:
    d = desk("en").show("alerts")
    for card in d.page.rail.lane.cards:
        assert card.alert is not None
        about_order = bool(card.alert.order_no) and card.alert.kind is not AlertKind.WRONG_PARAMETERS
        for widget in (card.name, card.amount, card.order):
            assert widget.isHidden() != about_order, card.alert.kind
        assert "¥" in card.accessibleName() if about_order else "¥" not in card.accessibleName()


def test_a_story_is_asked_for_where_there_is_something_to_do(desk: Callable) -> None:
    d = desk("en").show("alerts")
    asked: list[str] = []
    d.page.open_story.connect(asked.append)
    cards = {card.alert.kind: card for card in d.page.rail.lane.cards if card.alert is not None}
    shown = {kind: card.story_button.text() for kind, card in cards.items() if not card.story_button.isHidden()}
    assert shown == {
        AlertKind.LATE_PAID: "Refund",
        AlertKind.AMOUNT_DIFFERS: "Refund",
        AlertKind.GUARD_TOO_LATE: "Refund",
        AlertKind.PAID_HERE_TOO: "Refund",
        AlertKind.LANE_DOUBLE: "Refund",
        AlertKind.IN_DOUBT: "Story",
        AlertKind.REFUND_IN_DOUBT: "Story",
    }
    cards[AlertKind.LATE_PAID].story_button.click()
    cards[AlertKind.IN_DOUBT].story_button.click()
    assert asked == ["C1-20260618-0206-T9WE"] * 2
    assert d.sent == []


def test_wrong_parameters_are_named_and_counted(desk: Callable) -> None:
    d = desk("en").show("alerts")
    card = next(card for card in d.page.rail.lane.cards if card.title == "NO SUBSIDY")
    assert "provider account, store" in card.doing.text()
    assert card.doing.text().endswith("so far 12.")
    assert card.advice.text().startswith("Installer: send the parameters")


def test_a_query_can_be_asked_for(desk: Callable) -> None:
    d = desk().show("in-doubt")
    d.page.rail.lane.cards[0].button.click()
    assert d.sent == [AskAgain(number="C1-20260618-0206-T9WE")]


def test_the_lane_empties_and_the_subsidy_unfolds(desk: Callable) -> None:
    d = desk().show("alerts")
    assert d.page.rail.lane.badge.count == len(AlertKind)
    d.shell.show_view(AlertsView(alerts=()))
    settle()
    assert d.page.rail.lane.cards == []
    assert not d.page.rail.subsidy.folded
    assert d.page.rail.lane.nothing.isVisible()


def test_alerts_come_and_go_without_taking_the_focus(desk: Callable) -> None:
    d = desk().show("ready")
    before = QApplication.focusWidget()
    for scene in ("alerts", "in-doubt", "ready", "alerts"):
        d.shell.show_view(alerts_of(scene))
        settle()
        assert QApplication.focusWidget() is before


def test_every_kind_of_alert_is_in_a_scene() -> None:
    kinds = {alert.kind for scene in ("alerts", "in-doubt") for alert in alerts_of(scene).alerts}
    assert kinds == set(AlertKind)


# --- the status bar ----------------------------------------------------------------------------------------------


def items(view: StatusView) -> dict:
    return {item.name: item for item in [*left_items(view), *right_items(view, view.now)]}


def words(item: object) -> str:
    return " ".join(part.words for part in item.parts)  # type: ignore[attr-defined]


def test_all_well_is_quiet(dress: Callable) -> None:
    dress()
    found = items(status())
    assert not any(item.alarm for item in found.values())
    assert words(found["terminal"]) == "终端 在线"
    assert words(found["clock"]) == "12:01 校时 8 分钟前"
    assert words(found["count"]) == "已收 213 份"


@pytest.mark.parametrize(
    ("changes", "name", "expected"),
    [
        ({"network_up": False, "network_since": scenes.NOON - timedelta(minutes=18)}, "terminal", "外网断开 18 分钟"),
        ({"network_up": False}, "outbox", "待同步 12"),
        (
            {"link": LinkState.DOWN, "link_since": scenes.NOON - timedelta(seconds=44)},
            "terminal",
            "终端断开 44 秒",
        ),
        ({"face_library_at": scenes.NOON - timedelta(days=3)}, "faces", "人脸库 3 天前"),
        ({"clock_drift_s": -3.4}, "clock", "12:01 校时 相差 -3.4 秒"),
        ({"clock_jump_s": -7_300.0}, "clock", "12:01 跳变 -2 小时"),
        ({"clock_jump_s": 45.0, "clock_checked_at": None}, "clock", "12:01 跳变 +45 秒"),
        ({"clock_checked_at": scenes.NOON - timedelta(days=3)}, "clock", "12:01 校时 3 天前"),
        ({"disk_ok": False, "disk_free_mb": 180}, "disk", "磁盘只剩 180 MB"),
        ({"outbox_waiting": 5_000}, "outbox", "待同步 5000"),
        ({"outbox_waiting": 3, "outbox_since": scenes.NOON - timedelta(hours=13)}, "outbox", "待同步 3"),
    ],
)
def test_what_is_stale_or_bad_is_loud(dress: Callable, changes: dict, name: str, expected: str) -> None:
    dress()
    item = items(status(**changes))[name]
    assert (item.alarm, words(item)) == (True, expected)
    assert len(item.explanation) >= 2


@pytest.mark.parametrize(
    "changes",
    [
        {"link": LinkState.CONNECTING},
        {"link": LinkState.RECOVERING},
        {"face_library_at": None},
        {"clock_checked_at": None},
        {"serving": False},
        {"outbox_waiting": 0, "network_up": False},
        {"outbox_waiting": 0, "outbox_since": scenes.NOON - timedelta(hours=13)},
        {"outbox_waiting": 199, "outbox_since": scenes.NOON - timedelta(hours=12)},
    ],
)
def test_what_is_only_not_known_yet_is_not_loud(dress: Callable, changes: dict) -> None:
    dress()
    found = items(status(**changes))
    assert [name for name, item in found.items() if item.alarm and name != "terminal"] == []


def test_a_simulated_terminal_is_marked(desk: Callable) -> None:
    d = desk().show("ready")
    assert d.shell.status.items["simulated"].isVisible()
    d.shell.show_view(status(simulated=False))
    settle()
    assert "simulated" not in d.shell.status.items


def test_other_desks_that_cannot_be_asked_are_told_quietly_and_gone_when_all_is_well(desk: Callable) -> None:
    d = desk().show("lanes-away")
    away = items(next(view for view in scenes.SCENES["lanes-away"]("zh_CN") if isinstance(view, StatusView)))["lanes"]
    assert (words(away), away.alarm) == ("多窗口 断开 6 分 0 秒", False), "nothing on the selling path is loud for it"
    told = " ".join(away.explanation)
    assert "收银照常" in told and "23 笔" in told
    assert d.shell.status.items["lanes"].isVisible()
    back = items(status(lanes=LanesView(away_since=None, unclaimed=2)))["lanes"]
    assert words(back) == "多窗口 对账中"
    card = Reason(code="lanes.roster", facts={"number": "…0001", "other": "…0007"})
    differs = items(status(lanes=LanesView(away_since=None, reason=card)))["lanes"]
    assert words(differs) == "多窗口 名册不符" and "…0001" in " ".join(differs.explanation)
    for well in (None, LanesView(away_since=None)):
        d.shell.show_view(status(lanes=well))
        settle()
        assert "lanes" not in d.shell.status.items


def test_an_item_opens_its_explanation_and_takes_no_key(desk: Callable) -> None:
    d = desk().show("working")
    d.shell.show_view(status(link=LinkState.DOWN, link_reason=Reason(code="link.pulled", facts={"url": "COM3"})))
    before = QApplication.focusWidget()
    QTest.mouseClick(d.shell.status.items["terminal"], Qt.MouseButton.LeftButton)
    popover = d.shell.popover
    assert popover.isVisible()
    assert "终端的数据线被拔出" in popover.body.text()
    assert QApplication.focusWidget() is before
    assert d.shell.rect().contains(popover.geometry())
    QTest.keyClick(d.shell, Qt.Key.Key_Escape)
    assert not popover.isVisible()
    assert d.sent == []
    QTest.keyClick(d.shell, Qt.Key.Key_Escape)
    assert len(d.sent) == 1


def test_an_explanation_closes_by_a_second_press_and_when_the_sale_changes(desk: Callable) -> None:
    d = desk().show("ready")
    item = d.shell.status.items["disk"]
    item.click()
    item.click()
    assert not d.shell.popover.isVisible()
    item.click()
    assert d.shell.popover.isVisible()
    for view in scenes.SCENES["paid"]("zh_CN"):
        d.shell.show_view(view)
    assert not d.shell.popover.isVisible()


def test_a_narrow_bar_keeps_icon_and_value(desk: Callable) -> None:
    d = desk("en").show("ready", (1024, 768))
    assert d.shell.status.level > 0
    assert d.shell.status.items["disk"].accessibleName() == "Disk OK"
    assert d.shell.status.items["disk"].isVisible()


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_a_narrow_bar_has_room_for_the_worst_of_days(desk: Callable, language: str) -> None:
    """Nothing covers anything else: signed in, between two meals, no network, simulated, silent, a day's old faces."""
    d = desk(language).show("ready", (1024, 768))
    bar = d.shell.status
    bar.show_access(access(language, 0))
    bar.set_muted(True)
    bad = {"simulated": True, "serving": False, "network_up": False, "face_library_at": scenes.NOON - timedelta(days=3)}
    lanes = LanesView(away_since=scenes.NOON - timedelta(hours=2), unclaimed=240)
    bar.show_status(replace(scenes.status(language), outbox_waiting=5_000, lanes=lanes, **bad))
    settle()
    shown = [one for one in (*bar.items.values(), bar.person, bar.lock, bar.help) if one.isVisible()]
    places = sorted((one.geometry() for one in shown), key=lambda place: place.left())
    assert all(left.right() < right.left() for left, right in pairwise(places))
    assert places[0].left() > bar.till.geometry().right() and places[-1].right() <= bar.width()
    assert {"simulated", "muted", "lanes", "terminal", "faces", "outbox"} <= {one.item.name for one in shown}
    assert bar.lock.isVisible() and bar.lock.accessibleName()


def test_closing_the_window_calls_the_hook_once_and_asks_nothing(dress: Callable) -> None:
    from desktop.ui.shell import Shell
    from desktop.ui.theme import theme

    dress()
    closed: list[int] = []
    shell = Shell(scenes.settings("zh_CN", "light"), print, theme("light"), on_close=lambda: closed.append(1))
    shell.show()
    assert shell.close()
    shell.close()
    assert closed == [1]
