"""Making a home, and taking one into hand. Composition root; main thread.

A trial home is for practice: simulated terminals only, its key in a file of the home. It is what `demo` makes, and what
a command line makes of a folder that no desk was set up in; real desks are set up in the window. Source: cli.md.
"""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from desktop.adapters.home import Home
from desktop.adapters.secrets.keyring import load_key, make_key
from desktop.adapters.storage.books import SqliteBooks
from desktop.adapters.system import SystemChance, SystemClock
from desktop.domain.instants import LOCAL_ZONE
from desktop.domain.meal import Meal
from desktop.services.settings import DEFAULT_MEALS, School, Settings, Till


def make_home(home: Home, settings: Settings) -> None:
    """Make a home that does not exist yet: folder, key, database, and last its settings, which make it exist.

    Raises: OperatorError `home.*`, `key.*`, `disk.*`, `settings.*`.
    """
    home.make()
    key = make_key(home, settings.keystore, SystemChance())
    SqliteBooks(home.database_path, key, settings, SystemChance()).close()
    home.save(settings)


def trial_settings(meals: tuple[Meal, ...] = DEFAULT_MEALS, language: str = "zh_CN") -> Settings:
    """Return the settings of a home for practice."""
    return Settings(
        school=School(name="示范小学", customer_id="C000001"),
        till=Till(till_id="C1", name="一号窗口"),
        meals=meals,
        language=language,
        trial=True,
        keystore="file",
    )


def ensure_home(home: Home) -> bool:
    """Make a trial home where there is none; tell whether one was made."""
    if home.exists:
        return False
    make_home(home, trial_settings())
    return True


def open_books(home: Home) -> SqliteBooks:
    """Open the books of a home for writing; the caller holds the home's lock."""
    settings = home.settings()
    return SqliteBooks(home.database_path, load_key(home, settings.keystore), settings, SystemChance())


def lunch_around_now() -> tuple[Meal, ...]:
    """Return one lunch that is being served at this moment, for a demonstration at any hour."""
    now = SystemClock().now().astimezone(ZoneInfo(LOCAL_ZONE))
    return (lunch_around(now),)


def lunch_around(now: datetime) -> Meal:
    """Return a lunch of about two hours around a local moment, within its day."""
    start = max(now - timedelta(hours=1), now.replace(hour=0, minute=0))
    end = now + timedelta(hours=2)
    ends_at = end.time().replace(minute=0, second=0, microsecond=0) if end.date() == now.date() else time(23, 59, 59)
    starts_at = start.time().replace(minute=0, second=0, microsecond=0)
    return Meal(meal_id="lunch", name="午餐", starts_at=starts_at, ends_at=ends_at, price_fen=1_200, servings=1)
