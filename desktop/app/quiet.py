"""Whether a home's program may be changed now, looked up in its files. Composition root; any thread."""

from datetime import datetime

from desktop.adapters.home import Home
from desktop.adapters.secrets.keyring import load_key
from desktop.adapters.storage.database import Store
from desktop.adapters.storage.day_closes import without_result
from desktop.adapters.system import SystemClock
from desktop.app.reading import reading
from desktop.domain.meal import Meal
from desktop.services.settings import Settings
from desktop.services.update_rules import must_be_quiet


def must_be_quiet_here(home: Home) -> None:
    """Raises: OperatorError `update.clock`, `update.in_doubt`, `update.meal`; `home.*`, `key.*`, `settings.*`."""
    settings = home.settings()
    with reading(home, load_key(home, settings.keystore)) as store:
        last_at, in_doubt = _known(store)
    must_be_quiet(_meals(settings), SystemClock().now(), last_at, in_doubt)


def must_be_no_meal_here(home: Home) -> None:
    """For a change that was begun: nothing was sold since, and the books may be the newer program's by now.

    Raises: OperatorError `update.meal`; `home.none`, `settings.*`.
    """
    must_be_quiet(_meals(home.settings()), SystemClock().now(), None, 0)


def _meals(settings: Settings) -> tuple[Meal, ...]:
    """A trial home is for practice at any hour."""
    return () if settings.trial else settings.meals


def _known(store: Store) -> tuple[datetime | None, int]:
    """Return the time of the last entry, and how many outcomes are still to be learnt from a terminal."""
    row = store.row("SELECT at FROM ledger ORDER BY n DESC LIMIT 1")
    in_doubt = sum(not doubt.terminal_gone for doubt in without_result(store))
    return (datetime.fromisoformat(row[0]) if row is not None else None), in_doubt
