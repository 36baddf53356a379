"""The printer's queue: in order, by itself after a fault, never for ever, and whatever burns, nothing gets out."""

from collections.abc import Sequence

import pytest

from desktop.domain.cells import PaperLine
from desktop.domain.errors import OperatorError
from desktop.domain.printer import PrinterTrouble
from desktop.services.commands import PrinterStands
from desktop.services.peripheral_views import PrinterView, Tried
from desktop.services.printing import (
    BACK_OFF_S,
    CHECK_EVERY_S,
    DROP_AFTER_S,
    MOST_WAITING,
    Printing,
    PrintSlip,
    TryPrinter,
    UsePrinter,
)
from desktop.services.settings import PrinterSettings
from tests.helpers.fakes import Collector, FakeClock

ON = PrinterSettings(enabled=True, address="10.0.0.7")


class Device:
    """services.printing.ReceiptPrinter: prints unless `fault` is set."""

    def __init__(self) -> None:
        self.fault: Exception | None = None
        self.printed: list[str] = []
        self.checks = self.pulses = self.closed = 0

    def check(self) -> None:
        self.checks += 1
        self._burn()

    def put(self, lines: Sequence[PaperLine], *, pulse: bool) -> None:
        self._burn()
        self.printed.append(lines[0].text)
        self.pulses += pulse

    def pulse(self) -> None:
        self._burn()
        self.pulses += 1

    def close(self) -> None:
        self.closed += 1

    def _burn(self) -> None:
        if self.fault is not None:
            raise self.fault


class Room:
    """The service as its thread runs it, with a device, a clock that is set, and what was told."""

    def __init__(self, settings: PrinterSettings = ON) -> None:
        self.clock, self.seen, self.device = FakeClock(), Collector(), Device()
        self.told: list[PrinterStands] = []
        self.printing = Printing(lambda _settings: self.device, self.clock, self.seen, self.told.append)
        self.post(UsePrinter(settings=settings))

    def post(self, message: object) -> None:
        self._guarded(lambda: self.printing.handle(message))  # type: ignore[arg-type]

    def slip(self, text: str, *, expires: bool = True) -> None:
        self.post(PrintSlip(lines=(PaperLine(text=text),), expires=expires))

    def run(self) -> None:
        """Let the thread do what is due, without time passing."""
        while self.printing.wait_s() == 0.0:
            self._guarded(self.printing.tick)

    def pass_s(self, seconds: float) -> None:
        """Let time pass as the worker would notice it."""
        left = seconds
        while left > 0:
            wait = self.printing.wait_s()
            step = left if wait is None else min(left, max(wait, 0.001))
            self.clock.pass_s(step)
            left -= step
            self.run()

    def _guarded(self, step: object) -> None:
        try:
            step()  # type: ignore[operator]
        except Exception as failure:
            self.printing.failed(failure)

    @property
    def view(self) -> PrinterView:
        return next(view for view in reversed(self.seen.views) if isinstance(view, PrinterView))


def away() -> OperatorError:
    return OperatorError("printer.away", address="10.0.0.7")


def test_receipts_come_out_in_their_order() -> None:
    room = Room()
    for text in "abc":
        room.slip(text)
    room.run()
    assert room.device.printed == ["a", "b", "c"]
    assert (room.view.printed, room.view.waiting, room.view.trouble) == (3, 0, None)
    assert room.device.closed >= 1, "given back: another till may use it"


def test_nothing_waits_for_a_printer_that_is_off() -> None:
    room = Room(PrinterSettings())
    room.slip("a")
    assert (room.view.enabled, room.view.waiting, room.printing.wait_s()) == (False, 0, None)
    assert room.told == [PrinterStands()], "an alert of the last run goes"


def test_what_waits_is_printed_in_order_when_the_printer_is_back() -> None:
    room = Room()
    room.device.fault = away()
    room.slip("a")
    room.run()
    room.slip("b")
    room.pass_s(10)
    assert room.device.printed == [] and room.view.waiting == 2
    room.device.fault = None
    room.pass_s(30)
    assert room.device.printed == ["a", "b"]
    assert room.told[-1] == PrinterStands()


def test_it_is_looked_at_less_and_less_often_but_for_ever() -> None:
    room = Room()
    room.device.fault = away()
    room.slip("a", expires=False)
    waits = []
    for _ in range(9):
        room.run()
        wait = room.printing.wait_s()
        assert wait is not None
        waits.append(round(wait))
        room.clock.pass_s(wait)
    assert tuple(waits[: len(BACK_OFF_S)]) == BACK_OFF_S
    assert set(waits[len(BACK_OFF_S) :]) == {30}


def test_a_single_refusal_is_no_alarm_but_paper_is_at_once() -> None:
    room = Room()
    room.run()
    room.device.fault = away()
    room.slip("a")
    room.run()
    assert room.told == [PrinterStands()]
    room.pass_s(1)
    assert room.told[-1] == PrinterStands(trouble=PrinterTrouble.AWAY, code="printer.away")
    room.device.fault = OperatorError("printer.cover_open")
    room.pass_s(5)
    assert room.told[-1] == PrinterStands(trouble=PrinterTrouble.PAPER, code="printer.cover_open")
    told = len(room.told)
    room.pass_s(120)
    assert len(room.told) == told, "said once, not at each look"


def test_a_printer_with_nothing_to_do_is_looked_at_now_and_then() -> None:
    room = Room()
    room.run()
    room.device.fault = OperatorError("printer.no_paper")
    room.pass_s(CHECK_EVERY_S + 1)
    assert room.told[-1].trouble is PrinterTrouble.PAPER, "before the next receipt is wanted"


def test_receipts_older_than_ten_minutes_are_dropped_and_counted() -> None:
    room = Room()
    room.device.fault = away()
    room.slip("old")
    room.slip("asked for", expires=False)
    room.pass_s(DROP_AFTER_S - 60)
    room.slip("young")
    room.pass_s(61)
    room.device.fault = None
    room.pass_s(31)
    assert room.device.printed == ["asked for", "young"]
    assert room.view.dropped == 1


def test_at_most_so_many_wait_and_the_oldest_gives_way() -> None:
    room = Room()
    room.device.fault = away()
    for number in range(MOST_WAITING + 5):
        room.slip(str(number))
    room.run()
    assert (room.view.waiting, room.view.dropped) == (MOST_WAITING, 5)
    room.device.fault = None
    room.pass_s(31)
    assert room.device.printed == [str(number) for number in range(5, MOST_WAITING + 5)]


@pytest.mark.expects_log("broke down")
@pytest.mark.parametrize("failure", [RuntimeError("fire"), ValueError(), OSError(), ZeroDivisionError(), KeyError(7)])
def test_a_printer_on_fire_costs_three_tries_of_one_receipt_and_nothing_else(failure: Exception) -> None:
    room = Room()
    room.device.fault = failure
    room.slip("a", expires=False)
    room.slip("b", expires=False)
    room.pass_s(BACK_OFF_S[0] + BACK_OFF_S[1] + 0.5)
    assert room.view.dropped == 1, "the receipt that burns is given up"
    assert room.view.trouble is not None and room.view.trouble.code == "printer.defect"
    assert room.told[-1].trouble is PrinterTrouble.AWAY
    room.device.fault = None
    room.pass_s(40)
    assert room.device.printed == ["b"]
    assert room.told[-1] == PrinterStands()


def test_other_settings_take_another_printer_and_what_waits_stays() -> None:
    room = Room()
    room.device.fault = away()
    room.slip("a")
    room.run()
    old, room.device = room.device, Device()
    room.post(UsePrinter(settings=PrinterSettings(enabled=True, address="10.0.0.8")))
    room.run()
    assert (old.printed, room.device.printed) == ([], ["a"])


def test_switching_it_off_forgets_what_waits_and_ends_the_alarm() -> None:
    room = Room()
    room.device.fault = away()
    room.slip("a")
    room.pass_s(5)
    room.post(UsePrinter(settings=PrinterSettings()))
    assert (room.view.enabled, room.view.waiting, room.view.trouble) == (False, 0, None)
    assert room.told[-1] == PrinterStands()


def test_a_try_is_answered_and_disturbs_nothing() -> None:
    room = Room()
    room.post(TryPrinter(settings=ON, lines=(PaperLine(text="test"),)))
    assert (room.view.tried, room.view.failed, room.device.printed) == (Tried.TEST, None, ["test"])
    room.post(TryPrinter(settings=ON))
    assert (room.view.tried, room.device.pulses, room.view.tried_count) == (Tried.DRAWER, 1, 2)
    room.device.fault = away()
    room.post(TryPrinter(settings=ON))
    assert room.view.failed is not None and room.view.failed.code == "printer.away"
    assert room.view.trouble is None, "a try by other settings says nothing of the printer in use"


@pytest.mark.expects_log("broke down")
def test_a_try_that_burns_is_answered_too() -> None:
    room = Room()
    room.slip("a", expires=False)
    room.device.fault = RuntimeError("fire")
    room.post(TryPrinter(settings=ON, lines=(PaperLine(text="test"),)))
    assert room.view.failed is not None and room.view.failed.code == "printer.defect"
    room.device.fault = None
    room.run()
    assert room.device.printed == ["a"]


def test_somebody_who_mended_it_need_not_wait() -> None:
    room = Room()
    room.device.fault = away()
    room.slip("a")
    room.pass_s(100)
    room.device.fault = None
    room.post(TryPrinter(settings=ON, lines=(PaperLine(text="test"),)))
    room.run()
    assert room.device.printed == ["test", "a"]
