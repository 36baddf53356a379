"""What the checkout remembers of the sale in hand and of the result on the screen. `core` thread; lost with a crash.

Nothing here is the truth: the books are. Times in seconds on the monotonic clock.
"""

from dataclasses import dataclass
from datetime import datetime

from desktop.domain.events import Stage
from desktop.domain.payment import Way
from desktop.domain.person import MaskedDiner
from desktop.services.ports import Sale
from desktop.services.views import Phase, Reason, SaleLine


@dataclass(slots=True, kw_only=True)
class InHand:
    """The order that the terminal works on. Times in seconds on the monotonic clock."""

    sale: Sale
    way: Way
    begun_s: float
    lose_at_s: float
    query_at_s: float | None = None
    stage: Stage = Stage.SENT
    started_at: datetime | None = None
    person_ref: str = ""
    diner: MaskedDiner | None = None
    guard: Reason | None = None
    cancelled: bool = False
    quiet: bool = False  # cancelled by the desk for its own reasons: nothing to show

    @property
    def is_armed(self) -> bool:
        """Tell whether the terminal still waits for a face: nobody is being charged yet."""
        return self.way is Way.FACE and self.stage in (Stage.SENT, Stage.SHOWN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A result on the screen, until `until_s` or, with None, until somebody goes on."""

    phase: Phase
    line: SaleLine | None
    reason: Reason | None
    until_s: float | None
