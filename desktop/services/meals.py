"""Which meal is on, in the school's local time. Pure but for the settings in force; any thread."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from desktop.domain.instants import LOCAL_ZONE
from desktop.domain.meal import MealNow, meal_at
from desktop.services.in_force import InForce


class MealClock:
    """Looks the current period up."""

    def __init__(self, in_force: InForce) -> None:
        self._in_force = in_force
        self._zone = ZoneInfo(LOCAL_ZONE)

    def current(self, now: datetime) -> MealNow:
        """Return the period of an instant with the prices of its day; between periods the coming one, not serving."""
        local = now.astimezone(self._zone)
        found = meal_at(self._in_force.now.meals, local.time())
        return replace(found, meal=found.meal.on(local.date()))
