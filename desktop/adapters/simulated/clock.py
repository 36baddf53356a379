"""A simulated terminal's own clock: the computer's, moved by what a desk set. One thread; lost with a power cut."""

from datetime import date, datetime, timedelta

from desktop.adapters.simulated.errors import RefusalError
from desktop.domain.errors import OperatorError
from desktop.domain.instants import format_instant, local_day, parse_instant


class TerminalClock:
    """`wall`, the computer's instant, is kept up to date by whoever owns the clock."""

    def __init__(self, wall: datetime) -> None:
        self.wall = wall
        self._offset = timedelta()

    def set(self, untrusted_now: str) -> None:
        """Take this for the present instant. Raises: RefusalError `bad_request`."""
        try:
            self._offset = parse_instant(untrusted_now) - self.wall
        except OperatorError as fault:
            raise RefusalError("bad_request", "now is no instant") from fault

    def at(self) -> str:
        """Return the present instant as the link writes it."""
        return format_instant(self.wall + self._offset)

    def day(self) -> date:
        """Return the present day in the school's time."""
        return local_day(self.wall + self._offset)
