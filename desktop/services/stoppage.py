"""When selling stops because something failed, and how it begins again. `core` thread.

A fault of the disk stops selling with its sentence and reopens the books every two seconds; everything after that is
the ordinary recovery. On a full disk the reserve is given up for it, and selling waits until there is room for a new
one. A defect of ours stops selling until somebody looked and started anew. Source: architecture.md, Errors.
"""

import logging
from collections.abc import Callable

from desktop.domain.errors import OperatorError
from desktop.services.checkout import Checkout
from desktop.services.ports import Books, Clock, Disk
from desktop.services.reason import Reason

REOPEN_EVERY_S = 2.0
DEFECT = "defect"  # the reason that only a new start takes away
_log = logging.getLogger(__name__)


class Stoppage:
    """Owns when the books are reopened and the reserve is looked for. `forget` drops what memory believes."""

    def __init__(
        self, books: Books, clock: Clock, disk: Disk, checkout: Checkout, forget: Callable[[], None],
        changed: Callable[[], None],
    ) -> None:  # fmt: skip
        self._books, self._clock, self._disk, self._checkout = books, clock, disk, checkout
        self._forget, self._changed = forget, changed
        self._reopen_at_s: float | None = None
        self._reserve_at_s: float | None = None  # the books are open, but nothing is sold for want of a reserve

    @property
    def wants_reserve(self) -> bool:
        """Tell whether only the reserve is missing: what is open is settled all the same."""
        return self._reserve_at_s is not None

    @property
    def next_at_s(self) -> float | None:
        """Return when `reopen_if_due` or `sell_if_reserved` has something to do, on the monotonic clock."""
        times = (self._reopen_at_s, self._reserve_at_s)
        return min((at_s for at_s in times if at_s is not None), default=None)

    def failed(self, failure: Exception) -> None:
        """A message could not be handled: stop selling, say why, and look at the books anew where that can help."""
        if isinstance(failure, OperatorError):
            _log.error("stopped selling: %s", failure)
            if failure.code == "disk.full":
                self._disk.release_reserve()  # the sale in hand is settled in this room, once the file is reopened
            self._stop(Reason(code=failure.code, facts=failure.facts))
        else:
            _log.critical("stopped selling: a defect", exc_info=failure)
            self._stop(Reason(code=DEFECT, facts={"detail": type(failure).__name__}))
        self._reserve_at_s = None
        if self._reopen_at_s is None:  # another fault on the way there must not put it off
            self._reopen_at_s = self._clock.monotonic_s() + REOPEN_EVERY_S

    def reopen_if_due(self) -> None:
        """Open the file anew, after a fault: nothing in memory is believed, and the terminal is read again."""
        now_s = self._clock.monotonic_s()
        if self._reopen_at_s is None or now_s < self._reopen_at_s:
            return
        self._reopen_at_s = now_s + REOPEN_EVERY_S
        self._books.reopen()
        self._forget()
        self._reopen_at_s = None
        if self._checkout.stopped is not None and self._checkout.stopped.code != DEFECT:
            self.sell_if_reserved()
        self._changed()

    def sell_if_reserved(self) -> None:
        """Sell only while there is room set aside to end a sale in; else look again every two seconds."""
        if self._reserve_at_s is not None and self._clock.monotonic_s() < self._reserve_at_s:
            return
        if self._disk.take_reserve():
            self._checkout.stopped, self._reserve_at_s = None, None
        else:
            self._checkout.stopped = Reason(code="disk.full", facts={"free_mb": self._disk.free_mb()})
            self._reserve_at_s = self._clock.monotonic_s() + REOPEN_EVERY_S
        self._changed()

    def _stop(self, reason: Reason) -> None:
        """Say why nothing can be sold; a defect stays the reason until a new start, whatever fails after it."""
        if self._checkout.stopped is None or self._checkout.stopped.code != DEFECT:
            self._checkout.stopped = reason
