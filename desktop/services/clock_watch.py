"""Notices that the computer's clock jumped, writes it down, and takes a person's word that it is right. `core` thread.

The desk's own time is `SteadyClock`'s; here is what of it goes into the books. Source: decision 0010; promises.md 10.
"""

from datetime import datetime
from typing import Protocol

from desktop.services.ports import OpenAlert
from desktop.services.timekeeping import SteadyClock
from desktop.services.views import AlertKind


class ClockBook(Protocol):
    """Where jumps and their alerts stand."""

    def note_jump(self, jump_s: float, now: datetime) -> None: ...

    def open_alerts(self) -> list[OpenAlert]: ...

    def dismiss(self, alert_id: int, now: datetime) -> None: ...


class ClockWatch:
    """Looks now and then."""

    def __init__(self, books: ClockBook, clock: SteadyClock) -> None:
        self._books, self._clock = books, clock

    def look(self) -> bool:
        """Write a jump down; tell whether there was one."""
        jump_s = self._clock.look()
        if jump_s:
            self._books.note_jump(jump_s, self._clock.now())
        return bool(jump_s)

    def seen_to(self, alert_id: int) -> None:
        """Somebody has seen to an alert; of a jumped clock that means: the computer's time is right now."""
        alert = next((alert for alert in self._books.open_alerts() if alert.alert_id == alert_id), None)
        self._books.dismiss(alert_id, self._clock.now())
        if alert is not None and alert.kind is AlertKind.CLOCK_JUMPED:
            self._clock.adopt()
