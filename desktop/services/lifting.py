"""The refusal on the screen that somebody may lift, and the lifting. `core` thread; lost with a crash.

Promises: only what is shown just now is lifted, by somebody whose role may (`domain/staff.py`), for that person and one
order; it is on disk before the order is begun, and the order bears it. Source: issue 6, Guards; ui.md, Guards.
"""

from desktop.domain.payment import Way
from desktop.domain.staff import LIFTS
from desktop.services.commands import Charge, LiftGuard
from desktop.services.ports import Clock, Lifted, SaleBook
from desktop.services.reason import Reason
from desktop.services.views import Liftable


class Lifting:
    """At most one refusal at a time."""

    def __init__(self, books: SaleBook, clock: Clock) -> None:
        self._books, self._clock = books, clock
        self._refused: tuple[Liftable, Charge] | None = None

    @property
    def liftable(self) -> Liftable | None:
        """Return what may be lifted."""
        return self._refused[0] if self._refused is not None else None

    @property
    def way(self) -> Way | None:
        """Return how what may be lifted would be paid."""
        return self._refused[1].way if self._refused is not None else None

    def remember(self, person_ref: str, reason: Reason, charge: Charge) -> None:
        """A guard refused a charge; where nobody may lift it, there is nothing to remember."""
        self._refused = None
        if person_ref and reason.code in LIFTS:
            self._refused = Liftable(person_ref=person_ref, code=reason.code), charge

    def forget(self) -> None:
        """It is not on the screen any more."""
        self._refused = None

    def lift(self, wanted: LiftGuard) -> tuple[Charge, Lifted] | None:
        """Write the lifting down and return the charge that is let through; None for what is not on the screen."""
        if self._refused is None or not wanted.by.may_lift(wanted.code):
            return None
        liftable, charge = self._refused
        if (liftable.person_ref, liftable.code) != (wanted.person_ref, wanted.code):
            return None
        lifted = Lifted(person_ref=wanted.person_ref, code=wanted.code, by=wanted.by.staff_ref)
        self._books.note_lift(lifted, self._clock.now())
        self._refused = None
        return charge, lifted
