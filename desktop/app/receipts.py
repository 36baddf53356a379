"""Receipts of a running desk: which are printed by themselves, and which somebody asks for. Composition root.

Follows what is published and hands work to the thread `printer`, which owns the device. Promises: publishing never
waits for a printer; a sale is printed once by itself; when the thread has too much to do, receipts are dropped and
logged. A receipt is made on `printer`, of the ledger's story of the sale.
Source: issue 6, Receipt printer and drawer; architecture.md, Threads.
"""

import logging
from collections.abc import Callable, Iterator

from desktop.adapters.printing.printer import EscposPrinter
from desktop.domain.errors import OperatorError
from desktop.domain.payment import PAID_STATES
from desktop.domain.refund import RefundState
from desktop.runtime.worker import Worker
from desktop.services.commands import PrinterStands
from desktop.services.ports import Clock, Publisher
from desktop.services.printing import PrinterMessage, Printing, PrintSlip, ReceiptPrinter, TryPrinter, UsePrinter
from desktop.services.receipt_slip import (
    Row,
    SlipHead,
    lay_out,
    refund_rows,
    sale_rows,
    slip_of_line,
    slip_of_story,
    try_rows,
)
from desktop.services.report_views import DayReportView
from desktop.services.settings import PrinterSettings, Settings
from desktop.services.shift_views import ShiftsView
from desktop.services.transaction_views import StoryView
from desktop.services.views import CheckoutView, Phase, RefundView, SaleLine, SettingsInForce, View
from desktop.ui.receipt_words import speaker
from desktop.ui.report_receipt import report_rows
from desktop.ui.shift_paper import shift_rows

INBOX = 200
STOP_LIMIT_S = 6.0
_log = logging.getLogger(__name__)
Work = Callable[[], Iterator[PrinterMessage]]
Stories = Callable[[str], StoryView]


class Receipts:
    """The thread `printer`. `stories` reads an order's story and is called on that thread; `cashier` returns the name
    of who is signed in, or an empty text."""

    def __init__(
        self, settings: Settings, stories: Stories, clock: Clock, publisher: Publisher,
        tell: Callable[[PrinterStands], None], *, cashier: Callable[[], str] = str,
        make: Callable[[PrinterSettings], ReceiptPrinter] = EscposPrinter,
    ) -> None:  # fmt: skip
        self._settings = settings  # replaced whole by whoever publishes
        self._stories, self._clock, self._cashier = stories, clock, cashier
        self._say = speaker(settings.language)
        self._sold = self._given_back = ""  # the order and the refund that were printed last
        self._printing = Printing(make, clock, publisher, tell)
        self._worker: Worker[Work] = Worker(
            "printer", self._do, capacity=INBOX, on_failure=self._printing.failed, tick=self._printing.tick,
            wait_s=self._printing.wait_s, closed=self._printing.close,
        )  # fmt: skip

    def start(self) -> None:
        """Start the thread."""
        self._worker.start()
        self._use(self._settings.printer)

    def stop(self) -> bool:
        """End after the receipt in hand; tell whether it did so in time."""
        return self._worker.stop(STOP_LIMIT_S)

    def follow(self, view: View) -> None:
        """Hear what is published; from the threads that publish, at once."""
        match view:
            case SettingsInForce(settings=settings):
                self._settings = settings
                self._use(settings.printer)
            case CheckoutView(phase=Phase.PAID, result=SaleLine() as line) if line.state in PAID_STATES:
                self._sale_paid(line)
            case RefundView(state=RefundState.REFUNDED) if view.refund_no != self._given_back:
                self._given_back = view.refund_no
                if self._prints_by_itself():
                    self._ask(lambda: self._refund(view.order_no, view.refund_no))
            case _:
                pass

    # --- what somebody asks for ------------------------------------------------------------------------------------

    def reprint(self, story: StoryView) -> None:
        """Print a sale again, and its refunds, marked as copies."""
        self._ask(lambda: self._copies(story))

    def print_report(self, view: DayReportView) -> None:
        """Print a day's report."""
        language = self._settings.language
        self._ask(lambda: self._slip(report_rows(view, self._head(), language)))

    def print_shift(self, view: ShiftsView) -> None:
        """Print the shift that a view shows."""
        language, shift = self._settings.language, view.shown
        if shift is not None:
            self._ask(lambda: self._slip(shift_rows(shift, self._head(), view.as_of, language)))

    def try_printer(self, printer: PrinterSettings) -> None:
        """Print a test receipt by settings that need not be saved."""
        self._ask(lambda: self._trial(printer))

    def open_drawer(self, printer: PrinterSettings) -> None:
        """Open the drawer of a printer by settings that need not be saved."""
        self._ask(lambda: iter([TryPrinter(settings=printer)]))

    # --- inside ----------------------------------------------------------------------------------------------------

    def _prints_by_itself(self) -> bool:
        return self._settings.printer.enabled and self._settings.printer.receipts == "always"

    def _sale_paid(self, line: SaleLine) -> None:
        if line.order_no == self._sold:
            return
        self._sold = line.order_no
        if self._prints_by_itself():
            self._ask(lambda: self._sale(line))

    def _use(self, printer: PrinterSettings) -> None:
        self._ask(lambda: iter([UsePrinter(settings=printer)]))

    def _ask(self, work: Work) -> None:
        if not self._worker.offer(work):
            _log.warning("a receipt was dropped: the printer's thread has too much to do")

    # --- on the thread `printer` -----------------------------------------------------------------------------------

    def _do(self, work: Work) -> None:
        for message in work():
            self._printing.handle(message)

    def _head(self) -> SlipHead:
        settings = self._settings
        return SlipHead(school=settings.school.name, till=settings.till.name, cashier=self._cashier())

    def _slip(self, rows: Iterator[Row], *, fresh: bool = False) -> Iterator[PrintSlip]:
        printer = self._settings.printer
        yield PrintSlip(lines=lay_out(rows, printer.width_cells), expires=fresh, pulse=fresh and printer.drawer)

    def _trial(self, printer: PrinterSettings) -> Iterator[TryPrinter]:
        rows = try_rows(self._head(), self._clock.now(), self._say)
        yield TryPrinter(settings=printer, lines=lay_out(rows, printer.width_cells))

    def _sale(self, line: SaleLine) -> Iterator[PrintSlip]:
        try:
            trade_no = self._stories(line.order_no).trade_no
        except OperatorError as fault:  # the receipt is printed all the same
            _log.warning("no trade number for a receipt: %s", fault.code)
            trade_no = ""
        yield from self._slip(sale_rows(slip_of_line(line, trade_no), self._head(), self._say), fresh=True)

    def _refund(self, order_no: str, refund_no: str) -> Iterator[PrintSlip]:
        story = self._stories(order_no)
        sale = slip_of_story(story)
        for refund in story.refunds:
            if sale is not None and refund.refund_no == refund_no:
                yield from self._slip(refund_rows(sale, refund, self._head(), self._say))

    def _copies(self, story: StoryView) -> Iterator[PrintSlip]:
        sale = slip_of_story(story)
        if sale is None:
            return
        yield from self._slip(sale_rows(sale, self._head(), self._say, copy=True))
        for refund in story.refunds:
            if refund.state is RefundState.REFUNDED:
                yield from self._slip(refund_rows(sale, refund, self._head(), self._say, copy=True))
