"""The order that the terminal works on, as far as the checkout remembers it. `core` thread; lost with a crash.

Nothing here is the truth: the books are. Times in seconds on the monotonic clock. Source: ui.md, Checkout.
"""

from dataclasses import dataclass, field
from datetime import datetime

from desktop.domain.events import Stage
from desktop.domain.meal import Meal
from desktop.domain.menu import SoldItem
from desktop.domain.payment import Way
from desktop.domain.person import MaskedDiner
from desktop.services.ports import Lifted, Sale
from desktop.services.reason import Reason

QUERY_AFTER_S = 8  # without a word from a terminal at work, the order is queried
_AT_WORK = (Stage.SEARCHING, Stage.MATCHED, Stage.AUTHORISING)


@dataclass(slots=True, kw_only=True)
class InHand:
    """One order: how far it is, who was recognised, whether it was given up."""

    sale: Sale
    meal: Meal  # that it was begun in; the clock may have come to another since
    way: Way
    begun_s: float
    lose_at_s: float  # without an outcome by then it is in doubt
    query_at_s: float | None = None
    stage: Stage = Stage.SENT
    started_at: datetime | None = None
    person_ref: str = ""
    diner: MaskedDiner | None = None
    guard: Reason | None = None
    fixed: bool = True  # the amount is the meal's price, and not typed
    items: tuple[SoldItem, ...] = ()
    lifted: Lifted | None = None
    auth_code: str = field(default="", repr=False)
    other_price_fen: int | None = None  # what the one who was recognised pays instead; 0: nothing
    cancelled: bool = False
    quiet: bool = False  # cancelled by the desk for its own reasons: nothing to show

    def heard(self, now: datetime, now_s: float) -> None:
        """Note a word from the terminal: while it is at work, the next is expected within `QUERY_AFTER_S`."""
        if self.stage in _AT_WORK:
            self.started_at = self.started_at or now
            self.query_at_s = now_s + QUERY_AFTER_S

    @property
    def is_armed(self) -> bool:
        """Tell whether the terminal still waits for a face: nobody is being charged yet."""
        return self.way is Way.FACE and self.stage in (Stage.SENT, Stage.SHOWN)

    @property
    def can_cancel(self) -> bool:
        """Tell whether giving up may still help: not given up yet, and not with the provider."""
        return not self.cancelled and self.stage is not Stage.AUTHORISING

    @property
    def next_at_s(self) -> float:
        """Return when the order is to be queried or given up."""
        return min(self.lose_at_s, self.query_at_s or self.lose_at_s)
