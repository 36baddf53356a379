"""The cashier's whole day with keys, real widgets and a real terminal.

Opening, breakfast, lunch with every guard and every way to pay, offline for a while, corrections, a hand-over, the
close; and the sums told by somebody else's arithmetic.
"""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.payment import SaleState, Way
from desktop.services.views import Phase
from desktop.ui.page_names import CHECKOUT, REPORTS, TRANSACTIONS
from desktop.ui.reports import ReportsPage
from desktop.ui.screenshots import destroy
from desktop.ui.transactions import TransactionsPage
from tests.helpers.processes import ledger_of, run
from tests.helpers.whole_day import PINS, WholeDay

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")
Keys = Qt.Key


@pytest.fixture
def day(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[WholeDay]:
    made = WholeDay(tmp_path, qapp, qtbot)
    yield made
    made.close()
    destroy(made.shell)


def test_a_whole_day(day: WholeDay) -> None:
    opening(day)
    breakfast(day)
    day.serve("lunch")
    guards(day)
    ways(day)
    offline(day)
    corrections(day)
    hand_over(day)
    z = close_the_day(day)
    day.opened.stop()
    proved_by_somebody_else(day, z)


def opening(day: WholeDay) -> None:
    """Nothing is sold before somebody signed in."""
    day.until(lambda: day.page.phase is Phase.STOPPED and day.page.reason is not None)
    assert day.page.reason is not None and day.page.reason.code == "sale.nobody_signed_in"
    assert day.shell.pages.currentWidget() is day.shell.door.page
    day.sign_in("李师傅")
    assert day.shell.page_name == CHECKOUT


def breakfast(day: WholeDay) -> None:
    for ref in ("p1", "p2", "p13"):
        told = day.by_face(ref)
        assert told.phase is Phase.PAID and told.line is not None
        assert (told.line.amount_fen, told.line.meal_name) == (600, "早餐")


def guards(day: WholeDay) -> None:
    """Each says no in its own words; a supervisor's PIN lets one of them through, a cashier's does not."""
    assert day.by_face("p1").phase is Phase.PAID
    for ref, code in (
        ("p1", "guard.second_serving"),
        ("p11", "guard.daily_limit"),
        ("p12", "guard.suspended"),
        ("p13", "guard.not_this_meal"),
    ):
        told = day.by_face(ref)
        assert (told.phase, told.code) == (Phase.REFUSED, code), (ref, told)

    told = day.by_face("p1")
    assert told.code == "guard.second_serving"
    day.type(PINS["李师傅"])
    day.until(lambda: day.shell.checkout.lift.block.block.slots.bad)
    day.line("p1")
    day.type(PINS["周主任"])
    day.until(lambda: day.page.phase is Phase.PAID)
    assert day.page.result is not None and day.page.result.serving == 2

    # the menu: what somebody must not have, and what is too much
    day.ready()
    day.key(Keys.Key_F7)
    day.until(lambda: day.page.mode.value == "menu")
    choose(day, "花生酥")
    for ref, code in (("p14", "guard.allergy"),):
        assert charge_menu(day, ref) == code
    day.ready()
    choose(day, "红烧肉")
    assert charge_menu(day, "p15") == "guard.diet"
    day.ready()
    choose(day, "可乐")
    assert charge_menu(day, "p16") == "guard.no_buy"
    day.ready()
    day.key(Keys.Key_F5)
    day.until(lambda: day.page.mode.value == "fixed")

    # above the limit of one sale: the keys do not go there
    day.key(Keys.Key_F6)
    day.until(lambda: day.page.mode.value == "amount")
    day.type("999999")
    assert day.shell.checkout.entry.over
    day.key(Keys.Key_Escape)
    day.key(Keys.Key_F5)
    day.until(lambda: day.page.mode.value == "fixed")


def ways(day: WholeDay) -> None:
    # staff look twice: the second order is theirs
    day.ready()
    day.line("t1")
    day.key(Keys.Key_Return)
    day.until(lambda: day.page.notice is not None and day.page.notice.code == "sale.other_price")
    day.line("t1")
    told = day.outcome()
    assert told.phase is Phase.PAID and told.line is not None and told.line.amount_fen == 1_500

    # a typed amount
    day.ready()
    day.type("850")
    day.line("p2")
    day.key(Keys.Key_Return)
    told = day.outcome()
    assert told.line is not None and (told.phase, told.line.amount_fen) == (Phase.PAID, 850)
    day.ready()

    # dishes
    day.key(Keys.Key_F7)
    day.until(lambda: day.page.mode.value == "menu")
    choose(day, "红烧肉", "米饭", "米饭")
    day.line("p3")
    day.key(Keys.Key_Return)
    told = day.outcome()
    assert told.line is not None and (told.phase, told.line.amount_fen) == (Phase.PAID, 1_000)
    day.ready()
    day.key(Keys.Key_F5)
    day.until(lambda: day.page.mode.value == "fixed")

    # a payment code at the terminal, one that this desk's scanner read, and that one again
    day.key(Keys.Key_F2)
    told = day.outcome()
    assert told.line is not None and (told.phase, told.line.way) == (Phase.PAID, Way.CODE)
    day.ready()
    day.scan("286789012345678901")
    told = day.outcome()
    assert told.line is not None and (told.phase, told.line.way) == (Phase.PAID, Way.CODE)
    day.ready()
    day.scan("286789012345678901")
    told = day.outcome()
    assert (told.phase, told.code) == (Phase.REFUSED, "code.seen_before")
    day.ready()

    # a campus card; one that nobody has; one that is read while a diner is served is told and not swallowed
    day.scan("0007300004")
    told = day.outcome()
    assert told.line is not None and (told.phase, told.line.way) == (Phase.PAID, Way.CARD)
    assert told.line.state is SaleState.PAID_OFFLINE
    day.ready()
    day.scan("0007399999")
    day.until(lambda: day.page.notice is not None and day.page.notice.code == "card.unknown")

    # looked up by name, shown, confirmed
    look_up(day, "赵")
    assert day.outcome().phase is Phase.PAID
    day.ready()


def offline(day: WholeDay) -> None:
    """The network is gone: faces go on within the caps, codes wait; then it is back, and what waits is seen."""
    day.network(up=False)
    for ref in ("p6", "p7"):
        told = day.by_face(ref)
        assert told.line is not None and (told.phase, told.line.state) == (Phase.PAID, SaleState.PAID_OFFLINE)
    caps = day.page.offline
    assert caps is not None and (caps.waiting_count, caps.count_left) == (2, caps.count_cap - 2)
    assert not day.shell.checkout.code_button.isEnabled()
    day.network(up=True)
    assert day.page.offline is None


def corrections(day: WholeDay) -> None:
    """A refund with a supervisor's PIN, a void, and a sale given to the one whom it was meant for."""
    paid = next(line for line in day.recent() if line.amount_fen == 850)
    page = open_story(day, paid.order_no)
    day.until(lambda: page.story.refund_button.isEnabled() and page.story.refund_button.isVisible())
    page.story.refund_button.click()
    page.story.form.reasons[0].click()
    page.story.form.confirm.click()
    assert page.story.form.approval.is_open
    day.type(PINS["周主任"])
    day.until(lambda: "REFUNDED" in [one.state.value for one in (page.story.story.refunds if page.story.story else ())])

    card = next(line for line in day.recent() if line.way is Way.CARD)
    page = open_story(day, card.order_no)
    day.until(lambda: page.story.void_button.isVisible())
    page.story.void_button.click()
    page.story.void_form.form.reasons[1].click()
    page.story.void_form.form.act.click()
    day.type(PINS["周主任"])
    day.until(lambda: page.story.story is not None and page.story.story.line is not None
              and page.story.story.line.state is SaleState.CANCELLED)  # fmt: skip

    looked_up = next(line for line in day.recent() if line.way is Way.LOOKUP)
    page = open_story(day, looked_up.order_no)
    day.until(lambda: page.story.move_button.isVisible())
    page.story.move_button.click()
    day.type("何")
    day.until(lambda: bool(page.story.void_form.meant_for.lines))
    page.story.void_form.meant_for.tiles[0].click()
    page.story.void_form.form.act.click()
    day.type(PINS["周主任"])
    day.until(lambda: any(line.way is Way.LOOKUP and line.order_no != looked_up.order_no for line in day.recent()))
    day.shell.open_page(CHECKOUT)


def hand_over(day: WholeDay) -> None:
    day.sign_in("王师傅")
    assert day.by_face("p8").code == "guard.second_serving"  # the sale that was moved was their meal
    told = day.by_face("p4")
    assert told.phase is Phase.PAID  # the card's sale was voided: the meal was not had
    day.ready()


def close_the_day(day: WholeDay) -> int:
    """Closed by the cashier with a supervisor's PIN in place."""
    day.key(Keys.Key_7, Qt.KeyboardModifier.ControlModifier)
    assert day.shell.page_name == REPORTS
    page = day.shell.pages.currentWidget()
    assert isinstance(page, ReportsPage)
    day.until(lambda: page.close_card.may_close)
    day.key(Keys.Key_F9)
    assert page.close_card.approval.is_open
    day.type(PINS["吴主任"])
    day.until(page.notice.isVisible)  # once and for ever: it is asked
    day.key(Keys.Key_F9)
    day.until(lambda: bool(page.close_card.view is not None and page.close_card.view.closes))
    view = page.close_card.view
    assert view is not None
    return view.closes[-1].z


def proved_by_somebody_else(day: WholeDay, z: int) -> None:
    """The close's document beside sums made here from the ledger's lines alone, by rules written down anew."""
    entries = ledger_of(day.home.folder)
    closed = next(entry for entry in entries if entry["kind"] == "day.closed")
    report = json.loads(run("report", "--home", str(day.home.folder), "--z", str(z), "--json").stdout)
    told = sums_of(entries, closed["body"]["to_n"])
    assert told["paid_count"] == 11 and told["paid_fen"] == 3 * 600 + 2 * 1_200 + 1_500 + 850 + 1_000 + 3 * 1_200
    assert (told["taken_count"], told["voided_count"], told["refunded_fen"]) == (5, 2, 850)
    totals = report["totals"]
    assert {key: totals[key] for key in told} == told
    doctor = json.loads(run("doctor", "--home", str(day.home.folder), "--json").stdout)
    assert [check for check in doctor["checks"] if not check["ok"]] == []
    assert doctor["ledger"]["paid_fen"] == told["paid_fen"]
    kinds = Counter(entry["kind"] for entry in entries)
    assert kinds["guard.lifted"] == 1 and kinds["shift.handed_over"] >= 1 and kinds["day.closed"] == 1
    assert kinds["access.signed_in"] == 2
    text = json.dumps(entries, ensure_ascii=False)
    for secret in (*PINS.values(), "286789012345678901", "0007300004"):
        assert secret not in text
    for pupil in ("张小明", "李小明", "周限额"):
        assert pupil not in text


def sums_of(entries: list[dict[str, Any]], upto: int) -> dict[str, int]:
    """Add the ledger's entries up, by nothing but their kinds and amounts."""
    asked: dict[str, int] = {}
    waits: set[str] = set()
    sums: Counter[str] = Counter()

    def add(what: str, fen: int) -> None:
        sums[f"{what}_count"] += 1
        sums[f"{what}_fen"] += fen

    for entry in (entry for entry in entries if entry["n"] <= upto):
        body, kind = entry["body"], entry["kind"]
        number = body.get("order_no", "")
        if kind == "sale.created":
            asked[number] = body["amount_fen"]
        elif kind == "sale.paid":
            if number in waits:
                waits.discard(number)
                add("charged", asked[number])
            add("paid", body["amount_fen"])
        elif kind == "sale.paid_offline":
            waits.add(number)
            add("taken", body.get("amount_fen", asked[number]))
        elif kind == "sale.voided":
            waits.discard(number)
            add("voided", body["amount_fen"])
        elif kind == "refund.refunded":
            add("refunded", body["amount_fen"])
    return dict(sums)


# --- the cashier's hands --------------------------------------------------------------------------------------------


def choose(day: WholeDay, *dishes: str) -> None:
    """Choose dishes by their digits."""
    basket = day.shell.checkout.basket
    names = [tile.name for tile in basket.shown]
    for dish in dishes:
        day.type(str(names.index(dish) + 1))


def charge_menu(day: WholeDay, ref: str) -> str:
    day.line(ref)
    day.key(Keys.Key_Return)
    told = day.outcome()
    return told.code or str(told)


def look_up(day: WholeDay, words: str) -> None:
    day.key(Keys.Key_F4)
    day.type(words)
    search = day.shell.checkout.counter.search
    day.until(lambda: search.found is not None and bool(search.found.lines))
    day.key(Keys.Key_Return)
    day.until(lambda: search.asked is not None)
    day.key(Keys.Key_Return)


def open_story(day: WholeDay, order_no: str) -> TransactionsPage:
    day.shell.open_story(order_no)
    assert day.shell.page_name == TRANSACTIONS
    page = day.shell.pages.currentWidget()
    assert isinstance(page, TransactionsPage)
    day.until(lambda: page.story.story is not None and page.story.story.order_no == order_no)
    return page
