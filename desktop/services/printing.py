"""What the thread `printer` does: receipts in their order, retries by itself, and what it tells of the printer.

Owns the queue. Promises: at most `MOST_WAITING` receipts wait, the oldest gives way; after a fault the printer is
looked at again after 1, 2, 4 … 30 s, and what waits is then printed in order; a receipt of a sale that waited 10
minutes is dropped and counted, since nobody stands there any more; a receipt on which the printer broke down in a way
that nobody foresaw is given up after three tries. No fault of a printer leaves this file but as a `PrinterView`, and as
`PrinterStands` for the alert lane. Source: issue 6, Receipt printer and drawer, and "Printer on fire".
"""

import logging
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol, assert_never

from desktop.domain.cells import PaperLine
from desktop.domain.errors import OperatorError
from desktop.domain.printer import PrinterTrouble
from desktop.services.commands import PrinterStands
from desktop.services.peripheral_views import PrinterView, Tried
from desktop.services.ports import Clock, Publisher
from desktop.services.reason import Reason
from desktop.services.settings import PrinterSettings

MOST_WAITING = 60
DROP_AFTER_S = 600.0
CHECK_EVERY_S = 30.0  # of a printer with nothing to do
BACK_OFF_S = (1.0, 2.0, 4.0, 8.0, 15.0, 30.0)
MOST_BREAKDOWNS = 3  # of one receipt
_AWAY_TWICE = 2  # a printer shared with another till may be taken for a moment
_NEEDS_PAPER = frozenset({"printer.no_paper", "printer.cover_open"})
_log = logging.getLogger(__name__)


class ReceiptPrinter(Protocol):
    """A printer. Every call may wait some seconds, and raises OperatorError `printer.*` when it cannot."""

    def check(self) -> None: ...

    def put(self, lines: Sequence[PaperLine], *, pulse: bool) -> None: ...

    def pulse(self) -> None: ...

    def close(self) -> None:
        """Give the device back; never fails."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintSlip:
    """Print these lines. `expires` for the receipt of a sale that was just made; `pulse` opens the drawer with it."""

    lines: tuple[PaperLine, ...]
    expires: bool = False
    pulse: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class UsePrinter:
    """Go by these settings from now on."""

    settings: PrinterSettings


@dataclass(frozen=True, slots=True, kw_only=True)
class TryPrinter:
    """Try a printer by settings that need not be saved: print these lines, or without any open its drawer."""

    settings: PrinterSettings
    lines: tuple[PaperLine, ...] = ()


PrinterMessage = PrintSlip | UsePrinter | TryPrinter


@dataclass(slots=True, kw_only=True)
class _Waiting:
    slip: PrintSlip
    since_s: float
    breakdowns: int = 0


class Printing:
    """The handler of `printer`. `make` returns the printer of some settings; it must not touch the device yet."""

    def __init__(
        self, make: Callable[[PrinterSettings], ReceiptPrinter], clock: Clock, publisher: Publisher,
        tell: Callable[[PrinterStands], None],
    ) -> None:  # fmt: skip
        self._make, self._clock, self._publisher, self._tell = make, clock, publisher, tell
        self._settings = PrinterSettings()
        self._printer: ReceiptPrinter | None = None
        self._waiting: deque[_Waiting] = deque()
        self._faults = 0  # in a row
        self._look_at_s: float | None = None
        self._stands: PrinterStands | None = None  # as it was told last
        self._trying: Tried = Tried.NOTHING  # while somebody tries a printer
        self._view = PrinterView(enabled=False)

    # --- the worker's hooks ----------------------------------------------------------------------------------------

    def handle(self, message: PrinterMessage) -> None:
        """Take one message."""
        match message:
            case UsePrinter(settings=settings):
                self._use(settings)
            case PrintSlip():
                self._add(message)
            case TryPrinter():
                self._try(message)
            case _:
                assert_never(message)

    def tick(self) -> None:
        """Print what waits, or look how the printer is."""
        if self._printer is None or self._clock.monotonic_s() < (self._look_at_s or 0.0):
            return
        self._work(self._printer)

    def wait_s(self) -> float | None:
        """Return the seconds until `tick` is needed; None while there is no printer."""
        if self._printer is None or self._look_at_s is None:
            return None
        return max(0.0, self._look_at_s - self._clock.monotonic_s())

    def failed(self, failure: Exception) -> None:
        """Something broke that nobody foresaw: the printer is looked at again later, and selling never hears of it."""
        _log.error("the receipt printer broke down", exc_info=failure)
        defect = OperatorError("printer.defect", detail=type(failure).__name__)
        if self._trying is not Tried.NOTHING:
            self._tell_try(defect)
            return
        if self._waiting:
            self._waiting[0].breakdowns += 1
            if self._waiting[0].breakdowns >= MOST_BREAKDOWNS:
                self._waiting.popleft()
                self._dropped(1)
        self._trouble(defect)

    def close(self) -> None:
        """Give the printer back. What waits is gone with the run, as its diners are."""
        if self._printer is not None:
            self._printer.close()

    # --- inside ----------------------------------------------------------------------------------------------------

    def _use(self, settings: PrinterSettings) -> None:
        if settings == self._settings and self._stands is not None:
            return
        self.close()
        self._settings, self._faults = settings, 0
        if not settings.enabled:
            self._printer, self._look_at_s = None, None
            self._waiting.clear()
            self._well()
            return
        self._printer = self._make(settings)
        self._look_at_s = self._clock.monotonic_s()
        self._show(enabled=True, trouble=None, tried=Tried.NOTHING, failed=None)

    def _add(self, slip: PrintSlip) -> None:
        if self._printer is None:
            return
        if len(self._waiting) >= MOST_WAITING:
            self._waiting.popleft()
            self._dropped(1)
        now_s = self._clock.monotonic_s()
        self._waiting.append(_Waiting(slip=slip, since_s=now_s))
        if not self._faults:
            self._look_at_s = now_s
        self._show()

    def _work(self, printer: ReceiptPrinter) -> None:
        self._drop_late()
        try:
            if not self._waiting:
                printer.check()
            else:  # one at a time: a message may come between two
                first = self._waiting[0]
                printer.put(first.slip.lines, pulse=first.slip.pulse)
                self._waiting.popleft()
                self._view = _with(self._view, printed=self._view.printed + 1)
        except OperatorError as fault:
            self._trouble(fault)
            return
        self._well()
        if not self._waiting:
            printer.close()

    def _drop_late(self) -> None:
        now_s, kept = self._clock.monotonic_s(), deque[_Waiting]()
        for each in self._waiting:
            if not each.slip.expires or now_s - each.since_s < DROP_AFTER_S:
                kept.append(each)
        self._dropped(len(self._waiting) - len(kept))
        self._waiting = kept

    def _dropped(self, count: int) -> None:
        if count:
            _log.info("receipts that were not printed: %d", count)
            self._view = _with(self._view, dropped=self._view.dropped + count)

    def _well(self) -> None:
        self._faults = 0
        if self._printer is not None:
            self._look_at_s = self._clock.monotonic_s() + (0.0 if self._waiting else CHECK_EVERY_S)
        self._say(PrinterStands())
        self._show(enabled=self._settings.enabled, trouble=None)

    def _trouble(self, fault: OperatorError) -> None:
        if self._printer is not None:
            self._printer.close()
        back_off_s = BACK_OFF_S[min(self._faults, len(BACK_OFF_S) - 1)]
        self._faults += 1
        self._look_at_s = self._clock.monotonic_s() + back_off_s
        needs_paper = fault.code in _NEEDS_PAPER
        if needs_paper or self._faults >= _AWAY_TWICE:
            trouble = PrinterTrouble.PAPER if needs_paper else PrinterTrouble.AWAY
            self._say(PrinterStands(trouble=trouble, code=fault.code))
        self._show(trouble=Reason(code=fault.code, facts=fault.facts))

    def _say(self, stands: PrinterStands) -> None:
        if stands != self._stands:
            self._stands = stands
            self._tell(stands)

    def _try(self, message: TryPrinter) -> None:
        """Try a printer. The one in use is given back first: it may be the same device."""
        self.close()
        self._trying = Tried.TEST if message.lines else Tried.DRAWER
        printer, fault = self._make(message.settings), None
        try:
            if message.lines:
                printer.put(message.lines, pulse=False)
            else:
                printer.check()
                printer.pulse()
        except OperatorError as error:
            fault = error
        finally:
            printer.close()
        self._tell_try(fault)
        if fault is None and self._faults:
            self._look_at_s = self._clock.monotonic_s()  # somebody mended it

    def _tell_try(self, fault: OperatorError | None) -> None:
        tried, self._trying = self._trying, Tried.NOTHING
        failed = Reason(code=fault.code, facts=fault.facts) if fault is not None else None
        self._show(tried=tried, failed=failed, tried_count=self._view.tried_count + 1)

    def _show(self, **changes: object) -> None:
        view = _with(self._view, waiting=len(self._waiting), **changes)
        if view != self._view or changes:
            self._view = view
            self._publisher.publish(view)


def _with(view: PrinterView, **changes: object) -> PrinterView:
    return replace(view, **changes)  # type: ignore[arg-type]
