"""A receipt says what the ledger says: names masked, money at the right, refunds with their reason, no stray facts."""

from dataclasses import replace

import pytest

from desktop.adapters.printing.escpos import encode
from desktop.domain.payment import SaleState, Way
from desktop.domain.person import MaskedDiner, PersonKind
from desktop.domain.refund import RefundState
from desktop.services.receipt_slip import (
    Row,
    SlipHead,
    SlipWord,
    lay_out,
    refund_rows,
    sale_rows,
    slip_of_line,
    slip_of_story,
    try_rows,
)
from desktop.services.transaction_views import RefundLine, StoryView, TransactionLine
from desktop.services.views import SaleLine
from desktop.ui.receipt_words import WORDS, speaker
from desktop.ui.report_receipt import report_rows
from desktop.ui.scenes_reports import closed, may_close
from tests.helpers.fake_printer import FakePrinter
from tests.helpers.fakes import NOON

HEAD = SlipHead(school="示范小学", till="一号窗口", cashier="李师傅")
DINER = MaskedDiner(
    person_ref="p1", masked_name="张*", kind=PersonKind.PUPIL, class_name="三年二班", allergens=("花生",), diet="清真"
)  # type: ignore[arg-type]
SALE = SaleLine(
    order_no="C1-20260618-0213-K7QD", at=NOON, amount_fen=1_200, state=SaleState.PAID, meal_name="午餐", way=Way.FACE,
    diner=DINER, serving=1,
)  # fmt: skip
LINE = TransactionLine(
    order_no=SALE.order_no, at=NOON, diner=DINER, way=Way.CODE, amount_fen=1_200, refunded_fen=700,
    state=SaleState.PAID, meal_name="午餐",
)  # fmt: skip
REFUND = RefundLine(
    refund_no="C1-20260618-R0003-T9WE", at=NOON, amount_fen=700, state=RefundState.REFUNDED, reason="打错金额",
    asked_by="周主任",
)  # fmt: skip
STORY = StoryView(order_no=SALE.order_no, line=LINE, refunds=(REFUND,), trade_no="2026061822001412340578830")


def paper(rows: list[Row], width: int = 32) -> list[str]:
    """Return the lines as a printer of a width has them on paper."""
    printer = FakePrinter(width=width)
    printer.feed(encode(lay_out(rows, width)))
    assert printer.cuts == [len(printer.lines)]
    return printer.texts


def test_a_sale_in_chinese_on_narrow_paper() -> None:
    rows = list(sale_rows(slip_of_line(SALE, "2026061822001412340578830"), HEAD, speaker("zh_CN")))
    assert paper(rows) == [
        "示范小学",
        "消费小票",
        "--------------------------------",
        "窗口                    一号窗口",
        "单号                C1-0618-0213",
        "交易号 2026061822001412340578830",
        "时间         2026-06-18 12:00:00",
        "餐次                 午餐第 1 份",
        "用餐人                   张*同学",
        "班级                    三年二班",
        "支付方式                    刷脸",
        "状态                      已收款",
        "--------------------------------",
        "金额                     ￥12.00",
        "--------------------------------",
        "收银员                    李师傅",
    ]


def test_nothing_of_health_or_full_numbers_is_on_it() -> None:
    for width in (32, 48):
        for language in ("zh_CN", "en"):
            text = "\n".join(paper(list(sale_rows(slip_of_line(SALE), HEAD, speaker(language))), width))
            for private in ("花生", "清真", "K7QD", "p1"):
                assert private not in text


def test_a_sale_without_network_says_that_it_is_charged_later() -> None:
    rows = list(sale_rows(slip_of_line(replace(SALE, state=SaleState.PAID_OFFLINE)), HEAD, speaker("zh_CN")))
    text = "".join(paper(rows))
    assert "延迟扣款" in text and "欠" not in text and "已收款" not in text


@pytest.mark.parametrize("state", list(SaleState))
def test_only_a_paid_sale_says_paid(state: SaleState) -> None:
    text = "\n".join(paper(list(sale_rows(slip_of_line(replace(SALE, state=state)), HEAD, speaker("zh_CN")))))
    assert ("已收款" in text) is (state is SaleState.PAID)


def test_a_copy_says_so_and_what_went_back() -> None:
    sale = slip_of_story(STORY)
    assert sale is not None
    lines = paper(list(sale_rows(sale, HEAD, speaker("zh_CN"), copy=True)))
    assert "【补打】" in lines
    assert any(line.startswith("已退款") and line.endswith("-￥7.00") for line in lines)
    assert "【补打】" not in paper(list(sale_rows(sale, HEAD, speaker("zh_CN"))))


def test_a_refund_has_its_reason_and_who_asked() -> None:
    sale = slip_of_story(STORY)
    assert sale is not None
    text = "\n".join(paper(list(refund_rows(sale, REFUND, HEAD, speaker("zh_CN")))))
    for words in ("退款", "C1-0618-R0003", "打错金额", "周主任", "-￥7.00", "￥12.00"):
        assert words in text, words


def test_an_unknown_order_has_no_receipt() -> None:
    assert slip_of_story(StoryView(order_no="X", line=None)) is None


def test_a_diner_who_is_not_known_is_left_out() -> None:
    text = "\n".join(paper(list(sale_rows(slip_of_line(replace(SALE, diner=None)), HEAD, speaker("zh_CN")))))
    assert "用餐人" not in text and "班级" not in text


@pytest.mark.parametrize("language", ["zh_CN", "en"])
@pytest.mark.parametrize("width", [32, 48])
def test_every_kind_of_receipt_fits_the_paper(language: str, width: int) -> None:
    say = speaker(language)
    long = replace(
        HEAD, school="北京市海淀区中关村第一示范实验小学（东校区）", till="二楼教职工与学生混合窗口", cashier="A" * 70
    )
    sale = slip_of_story(replace(STORY, trade_no="9" * 64))
    assert sale is not None
    everything = [
        *sale_rows(sale, long, say, copy=True),
        *refund_rows(sale, replace(REFUND, reason="家长来电要求退回" * 9), long, say),
        *try_rows(long, NOON, say),
        *report_rows(may_close(language), long, language),
        *report_rows(closed(language), long, language),
    ]
    assert len(paper(everything, width)) > 80  # the printer refuses a line that is too wide


def test_a_report_adds_up_as_on_paper() -> None:
    view = closed("zh_CN")
    text = "\n".join(paper(list(report_rows(view, HEAD, "zh_CN")), 48))
    assert "Z 13" in text
    assert f"￥{view.totals.net_fen / 100:.2f}" in text
    for line in view.meals:
        assert f"￥{line.sums.net_fen / 100:.2f}" in text


def test_every_word_has_its_words() -> None:
    assert set(WORDS) == set(SlipWord)
