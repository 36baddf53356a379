"""Closes a home's day without a window: starts the desk, waits until its terminal was read, closes. Composition root.

The caller holds the home's lock and gives a terminal's address; a home that never met a terminal needs none to be
there. Source: cli.md, `report`.
"""

import queue
from dataclasses import replace

from desktop.adapters.home import Home
from desktop.adapters.system import SystemClock
from desktop.app.report_desk import ReportDesk
from desktop.app.running import RunningDesk
from desktop.domain.errors import OperatorError
from desktop.services.settings import Settings
from desktop.services.views import View

PATIENCE_S = 20.0
LOOK_EVERY_S = 0.2
#: What may pass by itself while the terminal is being read.
_PASSING = ("close.terminal_away", "close.in_doubt", "close.refund_in_doubt", "close.verification_in_doubt")


class _Nobody:
    """services.ports.Publisher for nobody."""

    def publish(self, view: View) -> None:
        """Nobody looks."""


def close_by_itself(home: Home, settings: Settings, terminal_url: str, by: str, patience_s: float = PATIENCE_S) -> int:
    """Close the day and return the Z number. Raises: OperatorError `close.*` once it was waited long enough."""
    clock, pause = SystemClock(), queue.SimpleQueue[None]()
    desk = RunningDesk(home, replace(settings, continuous=False), terminal_url, _Nobody())  # it must sell nothing
    reports = ReportDesk(home, settings, desk.write, desk.has_read_all)
    desk.start()
    try:
        until_s = clock.monotonic_s() + patience_s
        while True:
            try:
                return reports.close(by)
            except OperatorError as fault:
                if fault.code not in _PASSING or clock.monotonic_s() > until_s:
                    raise
            try:
                pause.get(timeout=LOOK_EVERY_S)
            except queue.Empty:
                continue
    finally:
        desk.stop()
