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
from desktop.domain.staff import Approval, Staff
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
    """Close the day and return the Z number. In a home that has staff `by` must be the name of one who may close.

    Raises: OperatorError `close.*` once it was waited long enough; `staff.none`, `access.may_not`.
    """
    clock, pause = SystemClock(), queue.SimpleQueue[None]()
    desk = RunningDesk(home, replace(settings, continuous=False), terminal_url, _Nobody())  # it must sell nothing
    reports = ReportDesk(home, settings, desk.write, desk.has_read_all)
    desk.start()
    try:
        given = _named(by, [record.staff for record in desk.staff_at_start[0]])
        until_s = clock.monotonic_s() + patience_s
        while True:
            try:
                return reports.close(by, given)
            except OperatorError as fault:
                if fault.code not in _PASSING or clock.monotonic_s() > until_s:
                    raise
            try:
                pause.get(timeout=LOOK_EVERY_S)
            except queue.Empty:
                continue
    finally:
        desk.stop()


def _named(name: str, staff: list[Staff]) -> Approval | None:
    """Return the one of the staff who closes: nobody is signed in where there is no window."""
    if not staff:
        return None
    found = next((one for one in staff if one.active and one.name == name.strip()), None)
    if found is None:
        raise OperatorError("staff.none")
    return Approval(by=found)
