"""Making a home, and taking one into hand. Composition root; main thread.

A trial home is for practice: simulated terminals only, its key in a file of the home. It is what `demo` makes, and what
a command line makes of a folder that no desk was set up in; real desks are set up in the window. Source: cli.md.
"""

from datetime import datetime, time
from zoneinfo import ZoneInfo

from desktop.adapters.half_made import HalfMade
from desktop.adapters.home import Home
from desktop.adapters.secrets.keyring import KeystoreText, load_key, make_key
from desktop.adapters.storage.books import SqliteBooks
from desktop.adapters.storage.proven_head import HeadRecords, observe
from desktop.adapters.system import SystemChance
from desktop.domain.instants import LOCAL_ZONE
from desktop.domain.meal import Meal
from desktop.services.settings import DEFAULT_MEALS, School, Settings, TerminalSettings, Till

HEAD_IN_KEYSTORE = "ledger head"


def make_home(home: Home, settings: Settings) -> None:
    """Make a home that does not exist yet: folder, key, database, and last its settings, which make it exist.

    Raises: OperatorError `home.*`, `key.*`, `disk.*`, `settings.*`.
    """
    home.make()
    HalfMade(home).clear()
    key = make_key(home, settings.keystore, SystemChance())
    new_books(home, settings, key).close()
    home.save(settings)


def head_records(home: Home, settings: Settings, key: bytes) -> HeadRecords:
    """Return where a home keeps its proven head: beside the file, and in the keystore where its key is."""
    keystore = KeystoreText(home, HEAD_IN_KEYSTORE) if settings.keystore == "os" else None
    return HeadRecords(home.database_path, key, keystore)


def new_books(home: Home, settings: Settings, key: bytes) -> SqliteBooks:
    """Open the books of a home that is being made. Where a home of the same folder was thrown away, the keystore may
    still hold its head: a new file begins anew, one that is there is proved against it. Raises: as `SqliteBooks`."""
    records = head_records(home, settings, key)
    if home.database_path.exists():
        return SqliteBooks(home.database_path, key, settings, SystemChance(), records)
    books = SqliteBooks(home.database_path, key, settings, SystemChance())
    records.write_keystore(observe(books.store))
    return books


def trial_settings(meals: tuple[Meal, ...] = DEFAULT_MEALS, language: str = "zh_CN") -> Settings:
    """Return the settings of a home for practice."""
    english = language == "en"
    return Settings(
        school=School(name="Sample School" if english else "示范小学", customer_id="C000001"),
        till=Till(till_id="C1", name="Window 1" if english else "一号窗口"),
        terminal=TerminalSettings(name="Terminal 1" if english else "一号终端"),
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


def open_books(home: Home, *, retired_too: bool = False) -> SqliteBooks:
    """Open the books of a home for writing; the caller holds the home's lock.

    `retired_too` is for what brings nothing there that could be cut into a bundle: two computers would cut two
    histories under one number. Raises: OperatorError `home.retired`, `home.being_retired`, and as `SqliteBooks`.
    """
    if not retired_too:
        home.must_sell()
    settings = home.settings()
    key = load_key(home, settings.keystore)
    return SqliteBooks(home.database_path, key, settings, SystemChance(), head_records(home, settings, key))


def lunch_around(now: datetime, language: str) -> tuple[Meal, ...]:
    """Return one lunch that is being served at an instant, for a demonstration at any hour; it ends within its day."""
    local = now.astimezone(ZoneInfo(LOCAL_ZONE))
    last_hour = 23
    starts_at = time(max(0, local.hour - 1))
    ends_at = time(local.hour + 2) if local.hour + 2 <= last_hour else time(last_hour, 59)
    name = "Lunch" if language == "en" else "午餐"
    return (Meal(meal_id="lunch", name=name, starts_at=starts_at, ends_at=ends_at, price_fen=1_200),)
