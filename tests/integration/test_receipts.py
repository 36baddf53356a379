"""Receipts from the selling page to paper: a real thread, a real socket, a printer on this machine."""

import socket
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.adapters.system import SystemClock
from desktop.app.receipts import Receipts
from desktop.domain.payment import SaleState
from desktop.domain.refund import RefundState
from desktop.services.commands import Mode, PrinterStands
from desktop.services.peripheral_views import PrinterView
from desktop.services.settings import PrinterSettings, Settings
from desktop.services.transaction_views import StoryView
from desktop.services.views import CheckoutView, Phase, RefundView, SaleLine, SettingsInForce, View
from desktop.ui.scenes_reports import closed
from tests.contract.test_receipt_printer import SocketEnd
from tests.helpers.desks import SETTINGS
from tests.helpers.fake_printer import FakePrinter
from tests.unit.services.test_receipt_slip import REFUND, SALE, STORY

WAIT_S = 10.0


class Heard:
    """A publisher and the core's ear, that a test can wait on."""

    def __init__(self) -> None:
        self.views: list[View] = []
        self.told: list[PrinterStands] = []
        self._changed = threading.Condition()

    def publish(self, view: View) -> None:
        with self._changed:
            self.views.append(view)
            self._changed.notify_all()

    def tell(self, stands: PrinterStands) -> None:
        with self._changed:
            self.told.append(stands)
            self._changed.notify_all()

    def until(self, holds: Callable[[], object]) -> None:
        """Wait for something of a view, or of the paper, which tells nobody."""
        end_s = time.monotonic() + WAIT_S
        with self._changed:
            while not self._changed.wait_for(holds, 0.05):
                assert time.monotonic() < end_s, self.views[-1:]

    def printer(self) -> PrinterView:
        return next(
            (view for view in reversed(self.views) if isinstance(view, PrinterView)), PrinterView(enabled=False)
        )


class Till:
    """The thread `printer` with a printer at a socket."""

    def __init__(self, folder: Path, **changes: object) -> None:
        self.paper, self.heard, self.asked = FakePrinter(), Heard(), list[str]()
        self.end = SocketEnd(self.paper)
        printer = replace(self.end.settings, receipts="always", **changes)
        self.settings: Settings = replace(SETTINGS, printer=printer)
        self.receipts = Receipts(
            self.settings, self._story, SystemClock(), self.heard, self.heard.tell, cashier=lambda: "李师傅"
        )
        self.receipts.start()

    def _story(self, order_no: str) -> StoryView:
        self.asked.append(order_no)
        return STORY

    def paid(self, number: int = 213, state: SaleState = SaleState.PAID) -> SaleLine:
        line = replace(SALE, order_no=f"C1-20260618-{number:04d}-K7QD", state=state)
        page = CheckoutView(
            phase=Phase.PAID, mode=Mode.FIXED, continuous=True, amount_fen=1_200, meal_name="午餐",
            single_limit_fen=5_000, order_no=line.order_no, result=line,
        )  # fmt: skip
        for _ in range(3):  # a page is published more than once
            self.receipts.follow(page)
        return line

    def use(self, **changes: object) -> None:
        self.settings = replace(self.settings, printer=replace(self.settings.printer, **changes))
        self.receipts.follow(SettingsInForce(settings=self.settings))

    def printed(self, count: int) -> None:
        self.heard.until(lambda: self.heard.printer().printed >= count)

    def close(self) -> None:
        assert self.receipts.stop()
        self.end.close()


@pytest.fixture
def till(tmp_path: Path) -> Iterator[Till]:
    made = Till(tmp_path)
    yield made
    made.close()


def test_every_sale_is_printed_once_with_its_trade_number(till: Till) -> None:
    till.paid(213)
    till.paid(214, SaleState.PAID_OFFLINE)
    till.printed(2)
    first, second = till.paper.receipts
    assert any("C1-0618-0213" in line for line in first)
    assert any(STORY.trade_no in line for line in first)
    assert any("李师傅" in line for line in first)
    assert any("延迟扣款" in line for line in second)
    assert till.paper.pulses == 0


def test_the_drawer_opens_with_a_sale_where_it_shall(tmp_path: Path) -> None:
    till = Till(tmp_path, drawer=True)
    till.paid()
    till.printed(1)
    till.receipts.reprint(STORY)
    till.printed(2)
    till.close()
    assert till.paper.pulses == 1, "with the sale, not with its copy"


@pytest.mark.parametrize("when", ["on_request", "never"])
def test_nothing_is_printed_by_itself_where_it_shall_not(till: Till, when: str) -> None:
    till.use(receipts=when)
    till.paid()
    till.receipts.follow(RefundView(order_no="x", amount_fen=1, refund_no="R1", state=RefundState.REFUNDED))
    till.receipts.reprint(STORY)
    till.printed(2)
    assert all("【补打】" in receipt for receipt in till.paper.receipts)
    assert till.asked == []


def test_a_refund_is_printed_with_its_reason(till: Till) -> None:
    for state in (RefundState.SUBMITTED, RefundState.REFUNDED, RefundState.REFUNDED):
        till.receipts.follow(
            RefundView(order_no=STORY.order_no, amount_fen=700, refund_no=REFUND.refund_no, state=state)
        )
    till.printed(1)
    (receipt,) = till.paper.receipts
    assert any("打错金额" in line for line in receipt) and any("-￥7.00" in line for line in receipt)


def test_a_report_is_printed(till: Till) -> None:
    till.receipts.print_report(closed("zh_CN"))
    till.printed(1)
    assert "Z 13" in till.paper.texts


def test_paper_out_is_told_and_what_waited_comes_in_order(till: Till, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.services.printing.BACK_OFF_S", (0.02,))
    till.paper.paper = False
    for number in (213, 214, 215):
        till.paid(number)
    till.heard.until(lambda: till.heard.told and till.heard.told[-1].code == "printer.no_paper")
    till.heard.until(lambda: till.heard.printer().waiting == 3)
    till.paper.mend()
    till.printed(3)
    till.heard.until(lambda: till.heard.told[-1] == PrinterStands())
    numbers = [next(line for line in receipt if "单号" in line)[-4:] for receipt in till.paper.receipts]
    assert numbers == ["0213", "0214", "0215"]


def test_a_printer_that_is_unplugged_and_comes_back(till: Till, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.services.printing.BACK_OFF_S", (0.02,))
    with socket.create_server(("127.0.0.1", 0)) as nobody:
        gone = f"127.0.0.1:{nobody.getsockname()[1]}"
    there = till.settings.printer.address
    till.use(address=gone)
    till.paid()
    till.heard.until(lambda: till.heard.told and till.heard.told[-1].code == "printer.away")
    till.use(address=there)
    till.printed(1)
    assert till.paper.receipts


def test_a_test_receipt_needs_no_saved_settings(till: Till) -> None:
    till.use(enabled=False)
    till.receipts.try_printer(replace(till.settings.printer, enabled=False, width_cells=32))
    till.heard.until(lambda: till.heard.printer().tried_count == 1)
    assert till.heard.printer().failed is None
    assert "测试小票" in till.paper.texts
    till.receipts.open_drawer(till.settings.printer)
    till.heard.until(lambda: till.heard.printer().tried_count == 2)
    till.heard.until(lambda: till.paper.pulses == 1)


@pytest.mark.expects_log("no trade number")
def test_a_story_that_cannot_be_read_costs_only_the_trade_number(till: Till) -> None:
    from desktop.domain.errors import OperatorError

    def broken(_order_no: str) -> StoryView:
        raise OperatorError("disk.failed")

    till.receipts._stories = broken
    till.paid()
    till.printed(1)
    assert not any("交易号" in line for line in till.paper.texts)


@pytest.mark.expects_log("broke down|too much to do")
def test_publishing_never_waits_nor_fails_whatever_the_printer_does(tmp_path: Path) -> None:
    held = threading.Event()

    class Burning:
        def check(self) -> None:
            held.wait(WAIT_S)
            raise RuntimeError("fire")

        def put(self, _lines: object, *, pulse: bool) -> None:
            self.check()

        def pulse(self) -> None:
            self.check()

        def close(self) -> None:
            """Nothing is left of it."""

    heard = Heard()
    printer = PrinterSettings(enabled=True, address="10.0.0.7", receipts="always")
    receipts = Receipts(
        replace(SETTINGS, printer=printer), lambda _no: STORY, SystemClock(), heard, heard.tell,
        make=lambda _settings: Burning(),
    )  # fmt: skip
    receipts.start()
    for number in range(300):  # more than the inbox holds
        line = replace(SALE, order_no=f"C1-20260618-{number:04d}-K7QD")
        receipts.follow(
            CheckoutView(
                phase=Phase.PAID, mode=Mode.FIXED, continuous=True, amount_fen=1_200, meal_name="午餐",
                single_limit_fen=5_000, order_no=line.order_no, result=line,
            )
        )  # fmt: skip
    held.set()
    heard.until(lambda: heard.printer().trouble is not None)
    assert receipts.stop()
