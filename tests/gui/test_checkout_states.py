"""Each state shows its word, its silhouette, its hint and what the cashier must know."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from desktop.domain.events import Stage
from desktop.domain.payment import SaleState, Way
from desktop.services.incentive_views import Figures, ProgressView
from desktop.services.reason import Reason
from desktop.services.views import CheckoutView, Phase
from desktop.ui import scenes
from desktop.ui.stages import Look, steps
from desktop.ui.widgets.figures import Figure

BANNERS = {
    "ready": (Phase.READY, "就绪", "请同学看终端"),
    "by-hand": (Phase.READY, "就绪", "按 Enter 收款"),
    "amount": (Phase.READY, "就绪", "请输入金额"),
    "offline": (Phase.READY, "就绪", "请同学看终端"),
    "in-doubt": (Phase.READY, "就绪", "请同学看终端"),
    "alerts": (Phase.READY, "就绪", "请同学看终端"),
    "working": (Phase.WORKING, "处理中", "识别中，请稍候"),
    "paid": (Phase.PAID, "已收款", "可以取餐"),
    "refused": (Phase.REFUSED, "拒绝", "没有扣款"),
    "in-doubt-moment": (Phase.IN_DOUBT, "存疑", "不要重收"),
    "stopped": (Phase.STOPPED, "停收", "终端断开"),
    "menu": (Phase.READY, "就绪", "请选菜"),
    "menu-empty": (Phase.READY, "就绪", "请选菜"),
    "menu-waiting": (Phase.READY, "就绪", "请同学看终端"),
    "find": (Phase.READY, "就绪", "请同学看终端"),
    "find-asked": (Phase.READY, "就绪", "请同学看终端"),
    "find-refused": (Phase.READY, "就绪", "请同学看终端"),
    "card": (Phase.READY, "就绪", "请同学看终端"),
    "correct": (Phase.READY, "就绪", "请同学看终端"),
    "notice": (Phase.READY, "就绪", "请同学看终端"),
    "other-price": (Phase.READY, "就绪", "请同学看终端"),
    "by-card": (Phase.PAID, "已收款", "可以取餐"),
    "free": (Phase.FREE, "免费", "请打餐，不扣款"),
    "refused-allergy": (Phase.REFUSED, "拒绝", "没有扣款"),
    "lanes-away": (Phase.READY, "就绪", "请同学看终端"),
    "lanes-back": (Phase.READY, "就绪", "请同学看终端"),
    "refused-elsewhere": (Phase.REFUSED, "拒绝", "没有扣款"),
    "local-offered": (Phase.STOPPED, "停收", "终端断开"),
    "local-looking": (Phase.WORKING, "处理中", "本机识别"),
    "local-refused": (Phase.WORKING, "处理中", "本机识别"),
    "local-asking": (Phase.WORKING, "处理中", "请本人确认"),
}


def view_of(scene: str, **changes: object) -> CheckoutView:
    view = next(view for view in scenes.SCENES[scene]("zh_CN") if isinstance(view, CheckoutView))
    return replace(view, **changes)


def test_every_scene_is_expected_here() -> None:
    assert BANNERS.keys() == scenes.SCENES.keys()


@pytest.mark.parametrize("scene", sorted(BANNERS))
def test_the_banner_says_the_state(desk: Callable, scene: str) -> None:
    d = desk().show(scene)
    banner = d.page.sale.banner
    assert (banner.phase, banner.word, banner.hint) == BANNERS[scene]
    assert banner.accessibleName() == f"{banner.word}. {banner.hint}"
    assert d.page.sale.phase is banner.phase


def test_paid_says_who_what_and_the_allergy(desk: Callable) -> None:
    d = desk().show("paid")
    card = d.page.result
    assert (card.title.text(), card.subtitle.text()) == ("张*同学", "三年二班")
    assert card.line.text() == "午餐第 1 份 · 刷脸 · 12:01:33"
    assert (card.chip.words, card.amount.text()) == ("花生过敏", "¥12.00")
    assert card.chip.isVisible()


def test_refused_says_why_and_what_to_do(desk: Callable) -> None:
    d = desk().show("refused")
    card = d.page.result
    assert card.headline.text() == "这一餐已领过一份"
    assert card.line.text() == "11:42:07 · ¥12.00 已收款"
    assert card.todo.text() == "请同学先让一让；这一餐不能领第二份。"
    assert card.button.isVisible()


def test_stopped_says_why_and_keeps_the_last_sale_readable(desk: Callable) -> None:
    d = desk().show("stopped")
    card = d.page.result
    assert (card.headline.text(), card.todo.text()) == ("终端的数据线被拔出", "请重新插好，之后自动恢复收款。")
    assert (card.note.text(), card.tag.words) == ("张*同学", "已收款")
    assert d.page.sale.amount.amount_fen == 1_200


def test_the_line_goes_on_beside_an_order_in_doubt(desk: Callable) -> None:
    d = desk().show("in-doubt")
    assert d.page.result.headline.text() == "1 笔存疑：只停赵*同学，队伍照常收"
    assert d.page.rail.subsidy.folded
    assert d.page.rail.lane.cards[0].title == "存疑"


def test_working_counts_the_seconds(desk: Callable) -> None:
    d = desk().show("working")
    assert (d.page.result.seconds.text(), d.page.result.note.text()) == ("1.2 秒", "8 秒无结果自动查询")
    d.shell.show_view(view_of("paid"))
    assert not d.page.result.seconds.isVisible()


def test_offline_is_striped_with_caps_and_keeps_the_state(desk: Callable) -> None:
    d = desk().show("offline")
    assert d.page.column.striped
    assert d.page.sale.caps.isVisible()
    assert "38 笔" in d.page.sale.caps.accessibleName()
    assert d.page.result.tag.words == "待扣款 12 笔"
    assert d.page.code_button.note == "需联网"
    d.shell.show_view(view_of("ready"))
    assert not d.page.column.striped
    assert not d.page.sale.caps.isVisible()


def test_modes_not_built_are_not_shown(desk: Callable) -> None:
    d = desk().show("ready")
    assert [segment.text() for segment in d.page.modes.segments] == ["定额 ¥12.00", "输入金额", "菜单"]
    assert [item.text() for item in d.shell.navigation.items] == [
        "收银",
        "流水",
        "补贴",
        "人员",
        "设备",
        "同步",
        "报表",
        "设置",
        "核身",
    ]


def looks(view: CheckoutView) -> str:
    letters = {Look.DONE: "d", Look.CURRENT: "c", Look.PENDING: "p", Look.FAILED: "f", Look.UNKNOWN: "u"}
    return "".join(letters[step.look] for step in steps(view))


@pytest.mark.parametrize(
    ("view", "expected"),
    [
        (view_of("ready"), "cppp"),
        (view_of("ready", armed=False), "pppp"),
        (view_of("working", stage=Stage.SHOWN), "cppp"),
        (view_of("working"), "dcpp"),
        (view_of("working", stage=Stage.MATCHED), "dcpp"),
        (view_of("working", stage=Stage.AUTHORISING), "ddcp"),
        (view_of("paid"), "dddd"),
        (view_of("paid", result=replace(view_of("paid").result, state=SaleState.PAID_OFFLINE)), "dddp"),
        (view_of("refused", stage=None), "ddfp"),
        (view_of("refused", reason=Reason(code="sale.timeout")), "dfpp"),
        (view_of("refused", reason=Reason(code="sale.busy")), "fppp"),
        (view_of("refused", reason=Reason(code="declined.insufficient_funds"), stage=None), "ddfp"),
        (view_of("in-doubt-moment"), "ddup"),
        (view_of("in-doubt-moment", stage=None), "ddup"),
        (view_of("in-doubt-moment", stage=None, diner=None, result=None), "duup"),
        (view_of("stopped"), "pppp"),
    ],
)
def test_no_step_is_shown_as_done_that_is_not_known(view: CheckoutView, expected: str) -> None:
    assert looks(view) == expected


def test_the_failed_step_names_the_rule(dress: Callable) -> None:
    dress()
    assert [step.label for step in steps(view_of("refused"))] == ["已下发", "识别", "本餐规则", "未扣款"]
    coded = view_of("working", way=Way.CODE, stage=Stage.SHOWN)
    assert steps(coded)[1].label == "扫码中"


def test_a_sale_by_code_asks_for_the_code(desk: Callable) -> None:
    d = desk().show("working")
    d.shell.show_view(view_of("working", way=Way.CODE, stage=Stage.SHOWN))
    assert d.page.sale.banner.hint == "请出示付款码"


def progress(**changes: object) -> ProgressView:
    return replace(scenes.progress("zh_CN"), **changes)


def test_the_subsidy_shows_three_figures_and_never_a_guess(desk: Callable) -> None:
    d = desk().show("ready")
    rows = d.page.rail.subsidy.rows
    assert [rows[figure].value for figure in Figure] == ["¥41", "¥0", "—"]
    assert d.page.rail.subsidy.month_note.text() == "差 6 人 · 还有 7 个供餐日"
    assert d.page.rail.subsidy.period_note.text() == "应计 ¥1,859 · 确认 ¥378"
    d.shell.show_view(progress(today=Figures(accrued_fen=4_100, qualified_fen=4_100, confirmed_fen=0), month_users=61))
    assert [rows[figure].value for figure in Figure] == ["¥41", "¥41", "¥0"]
    assert d.page.rail.subsidy.month_note.text() == "已达标"
    assert d.page.rail.subsidy.ring.qualified == pytest.approx(41 / 120)


def test_where_nothing_can_be_earned_a_sentence_says_why(desk: Callable) -> None:
    d = desk().show("stopped")
    subsidy = d.page.rail.subsidy
    assert subsidy.outside_what.text() == "还没有终端"
    assert subsidy.outside_what.isVisible()
    assert not subsidy.ring.isVisible()


def test_the_latest_sales_are_as_many_as_fit_whole(desk: Callable) -> None:
    d = desk().show("ready")
    rows = [row for row in d.page.rail.recent.rows if row.isVisible()]
    assert len(rows) == 5
    assert rows[0].accessibleName() == "张*同学 ¥12.00 已收款 12:01:33"
    d.shell.resize(1920, 1080)
    from desktop.ui.screenshots import settle

    settle()
    assert len([row for row in d.page.rail.recent.rows if row.isVisible()]) == 10
