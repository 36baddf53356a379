"""Which meal is on, in the school's local time. Pure but for the settings it holds; any thread."""

from datetime import datetime
from zoneinfo import ZoneInfo

from desktop.domain.instants import LOCAL_ZONE
from desktop.domain.meal import MealNow, meal_at
from desktop.services.settings import Settings


class MealClock:
    """Looks the current period up."""

    def __init__(self, settings: Settings) -> None:
        self._meals = settings.meals
        self._zone = ZoneInfo(LOCAL_ZONE)

    def current(self, now: datetime) -> MealNow:
        """Return the period of an instant; between periods the coming one of the day, not serving."""
        return meal_at(self._meals, now.astimezone(self._zone).time())
