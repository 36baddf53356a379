"""Whether the terminal is armed for the next diner by itself, without a key of the cashier. `core` thread.

Owns the mode and the switch that the cashier sets. Promises: only a fixed price in a meal that is being served is
charged by itself, and a terminal that gives up at once is no treadmill. Times in seconds on the monotonic clock.
Source: ui.md, Checkout.
"""

from desktop.services.commands import Mode
from desktop.services.in_force import InForce
from desktop.services.meals import MealClock
from desktop.services.ports import Clock

SHORTEST_WAIT_S = 1.0  # from one armed order to the next, when nobody came


class Arming:
    """What the cashier wants, and when the next order may begin."""

    def __init__(self, meals: MealClock, clock: Clock, in_force: InForce) -> None:
        self._meals = meals
        self._clock = clock
        self._again_at_s = 0.0
        self.mode = Mode.FIXED
        self.continuous = in_force.now.continuous

    def nobody_came(self, begun_s: float) -> None:
        """An armed order that began at `begun_s` ended without anybody: the next is not begun at once."""
        self._again_at_s = begun_s + SHORTEST_WAIT_S

    def is_wanted(self) -> bool:
        """Tell whether the next order is to begin by itself now."""
        return (
            self.continuous
            and self.mode is Mode.FIXED
            and self._clock.monotonic_s() >= self._again_at_s
            and self._meals.current(self._clock.now()).serving
        )

    def next_at_s(self) -> float | None:
        """Return until when it waits for the next, or None."""
        return self._again_at_s if self._again_at_s > self._clock.monotonic_s() else None
