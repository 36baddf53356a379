"""What the pages ask of printer, sounds and customer display. Frozen; main thread. Each call returns at once."""

from collections.abc import Callable
from dataclasses import dataclass

from desktop.domain.tones import Cue
from desktop.services.report_views import DayReportView
from desktop.services.settings import CustomerDisplay, PrinterSettings, Sounds
from desktop.services.shift_views import ShiftsView
from desktop.services.transaction_views import StoryView


@dataclass(frozen=True, slots=True, kw_only=True)
class PeripheralHooks:
    """`try_printer` and `open_drawer` are answered by a `PrinterView`; they and the tries of sounds take settings that
    need not be saved. `show_place` tells whether there is a screen for the display."""

    reprint: Callable[[StoryView], None] = lambda _story: None
    print_report: Callable[[DayReportView], None] = lambda _view: None
    print_shift: Callable[[ShiftsView], None] = lambda _view: None  # the one that is shown
    try_printer: Callable[[PrinterSettings], None] = lambda _settings: None
    open_drawer: Callable[[PrinterSettings], None] = lambda _settings: None
    play: Callable[[Cue, Sounds], None] = lambda _cue, _sounds: None
    speak: Callable[[int, Sounds], None] = lambda _fen, _sounds: None
    mute: Callable[[bool], None] = lambda _on: None
    show_place: Callable[[CustomerDisplay], bool] = lambda _display: False
    screens: Callable[[], tuple[str, ...]] = tuple  # names of those that are not the cashier's
    ports: Callable[[], tuple[str, ...]] = tuple  # serial ports
