"""The result on the selling page: what it says, and until when it stays. `core` thread; lost with a crash.

Owns the result on the screen and the last sale's line below it. Decides how long each kind of result holds; whoever
calls has made sure that what it shows is durable. Times in seconds on the monotonic clock. Source: ui.md, Checkout.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from desktop.domain.payment import SaleState
from desktop.domain.person import MaskedDiner
from desktop.services.in_force import InForce
from desktop.services.lines import line_of
from desktop.services.ports import Books, Clock, Sale
from desktop.services.reason import Reason
from desktop.services.views import Phase, SaleLine

REFUSED_HOLDS = 3  # a refusal stays this many times as long as a payment


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A result on the screen, until `until_s` or, with None, until somebody goes on."""

    phase: Phase
    line: SaleLine | None
    reason: Reason | None
    until_s: float | None
    diner: MaskedDiner | None = None  # where there is no sale to name them
    amount_fen: int | None = None


class ResultScreen:
    """At most one result at a time; `changed` is called with each new one."""

    def __init__(self, books: Books, clock: Clock, in_force: InForce, changed: Callable[[], None]) -> None:
        self._books = books
        self._clock = clock
        self._in_force = in_force
        self._changed = changed
        self.shown: Shown | None = None
        self.last: SaleLine | None = None

    def open(self) -> None:
        """Begin with the last sale of the books on the card."""
        last = self._books.recent(1)
        self.last = line_of(self._books, last[0]) if last else None

    def show_sale(self, sale: Sale, reason: Reason | None = None, *, stays: bool = False) -> None:
        """Show how a sale stands; `reason` replaces the ledger's, `stays` keeps it there until somebody goes on."""
        line = line_of(self._books, sale, reason)
        match sale.state:
            case SaleState.PAID | SaleState.PAID_OFFLINE:
                phase, holds = Phase.PAID, 1
            case SaleState.IN_DOUBT | SaleState.SUBMITTED | SaleState.CREATED:
                phase, holds = Phase.IN_DOUBT, REFUSED_HOLDS
            case SaleState.DECLINED | SaleState.CANCELLED:
                phase, holds = Phase.REFUSED, REFUSED_HOLDS
        self.last = line
        self._show(phase, line, line.reason, None if stays else holds)

    def show_refusal(self, reason: Reason, diner: MaskedDiner | None = None, amount_fen: int | None = None) -> None:
        """Show why nothing was sent at all: there is no sale."""
        self._show(Phase.REFUSED, None, reason, REFUSED_HOLDS, diner, amount_fen)

    def show_free(self, diner: MaskedDiner | None) -> None:
        """Show that this serving is handed out and costs nothing."""
        self._show(Phase.FREE, None, None, 1, diner, 0)

    def hold(self, seconds: float) -> None:
        """Keep what is shown for at least so long: somebody is at it."""
        if self.shown is not None and self.shown.until_s is not None:
            until_s = max(self.shown.until_s, self._clock.monotonic_s() + seconds)
            self.shown = replace(self.shown, until_s=until_s)

    def clear(self) -> None:
        """Leave the result behind; the last sale's line stays."""
        self.shown = None

    def tells_of(self, sale: Sale) -> bool:
        """Tell whether this sale's result is on the screen."""
        return self.shown is not None and self.shown.line is not None and self.shown.line.order_no == sale.order_no

    @property
    def until_s(self) -> float | None:
        """Return when the result has been there long enough; None without one, or while it stays."""
        return None if self.shown is None else self.shown.until_s

    def _show(
        self, phase: Phase, line: SaleLine | None, reason: Reason | None, holds: int | None,
        diner: MaskedDiner | None = None, amount_fen: int | None = None,
    ) -> None:  # fmt: skip
        hold_s = None if holds is None else holds * self._in_force.now.result_hold_ms / 1000
        until_s = None if hold_s is None else self._clock.monotonic_s() + hold_s
        self.shown = Shown(phase=phase, line=line, reason=reason, until_s=until_s, diner=diner, amount_fen=amount_fen)
        self._changed()
