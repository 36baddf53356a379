"""Whether a home's program may be changed now, looked up in its files. Composition root; any thread."""

import shutil
from datetime import UTC, datetime

from desktop.adapters.home import Home
from desktop.adapters.secrets.keyring import load_key
from desktop.adapters.storage.database import Store
from desktop.adapters.storage.day_closes import without_result
from desktop.adapters.system import SystemClock
from desktop.adapters.updates.kept_files import bytes_to_keep
from desktop.adapters.updates.programs import FOLDER, SECOND, STATE
from desktop.app.reading import reading
from desktop.domain.errors import OperatorError
from desktop.domain.meal import Meal
from desktop.services.settings import Settings
from desktop.services.update_rules import must_be_quiet, must_fit_kept


def must_be_quiet_here(home: Home) -> None:
    """Raises: OperatorError `update.clock`, `update.in_doubt`, `update.meal`, `update.meal_soon`, `update.room`;
    `home.*`, `key.*`, `settings.*`. Books of a newer program are not looked into: this one cannot sell in them."""
    settings = home.settings()
    last_at, in_doubt = None, 0
    try:
        with reading(home, load_key(home, settings.keystore)) as store:
            last_at, in_doubt = _known(store)
    except OperatorError as fault:
        if fault.code != "home.newer":
            raise
    must_be_quiet(_meals(settings), SystemClock().now(), last_at, in_doubt)
    must_fit_kept(bytes_to_keep(home.folder), shutil.disk_usage(home.folder).free)


def must_be_no_meal_here(home: Home) -> None:
    """For a change that was begun: nothing was sold since, and the books may be the newer program's by now. A clock
    that is behind the beginning is not believed.

    Raises: OperatorError `update.clock`, `update.meal`, `update.meal_soon`; `home.none`, `settings.*`.
    """
    written = (home.folder / FOLDER / name for name in (STATE, SECOND))  # a disk that was mended may have lost one
    began_at = max(datetime.fromtimestamp(path.stat().st_mtime, tz=UTC) for path in written if path.exists())
    must_be_quiet(_meals(home.settings()), SystemClock().now(), began_at, 0)


def _meals(settings: Settings) -> tuple[Meal, ...]:
    """A trial home is for practice at any hour."""
    return () if settings.trial else settings.meals


def _known(store: Store) -> tuple[datetime | None, int]:
    """Return the time of the last entry, and how many outcomes are still to be learnt from a terminal."""
    row = store.row("SELECT at FROM ledger ORDER BY n DESC LIMIT 1")
    in_doubt = sum(not doubt.terminal_gone for doubt in without_result(store))
    return (datetime.fromisoformat(row[0]) if row is not None else None), in_doubt
