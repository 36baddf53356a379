"""The desk's way to the school's other desks, put together. Composition root.

The server's library is asked for when it is needed, so that a desk alone does not have it. Source: decision 0021.
"""

import importlib.util
from collections.abc import Callable

from desktop.adapters.home import Home
from desktop.adapters.lanes.catching_up import CatchingUp
from desktop.adapters.lanes.line import SchoolLine
from desktop.adapters.lanes.secrets import LaneSecrets
from desktop.adapters.lanes.thread import LaneThread
from desktop.adapters.storage.database import Store, freeze, open_reader
from desktop.adapters.storage.people import People
from desktop.adapters.storage.vault import Vault, vault_path
from desktop.domain.errors import OperatorError
from desktop.services.lanes_ports import LaneCommand
from desktop.services.ports import Clock
from desktop.services.settings import Settings

LIBRARY = "psycopg"


def must_have_library() -> None:
    """Raises: OperatorError `lanes.no_package`."""
    if importlib.util.find_spec(LIBRARY) is None:
        raise OperatorError("lanes.no_package", package=LIBRARY)


def school_of(home: Home, settings: Settings) -> SchoolLine:
    """Connect to the school's server. Raises: OperatorError `lanes.*`, `key.*`."""
    must_have_library()
    from desktop.adapters.lanes.server import School

    kept = LaneSecrets(home, settings.keystore)
    return School(settings.lanes.url, kept.password(), kept.key(), settings.till.till_id)


class LaneDuties:
    """adapters.lanes.thread.Duties: in turn what there is to do, on one reading connection to the books."""

    def __init__(self, home: Home, key: bytes, tell: Callable[[LaneCommand], None], clock: Clock) -> None:
        self._home, self._key = home, key
        self._catching_up = CatchingUp(tell, clock)
        self._store: Store | None = None
        self._vault: Vault | None = None

    def connected(self) -> None:
        """A new connection stands."""
        self._catching_up.connected()

    def step(self, school: SchoolLine) -> float:
        """Do one thing; return after how many seconds there may be more."""
        if self._store is None:
            self._store = open_reader(self._home.database_path, self._key)
            freeze(self._store)
        if self._vault is None:
            self._vault = Vault.look(vault_path(self._home.database_path), self._key)
        return self._catching_up.step(school, self._store, People(self._store, self._vault))

    def close(self) -> None:
        """Close the books."""
        if self._vault is not None:
            self._vault.close()
        if self._store is not None:
            self._store.close()


def lane_thread(
    home: Home, settings: Settings, key: bytes, tell: Callable[[LaneCommand], None], clock: Clock
) -> LaneThread | None:
    """Return the thread of a desk that has others beside it, None for a desk alone. A package that is missing is told
    like a server that is away: selling goes on."""
    if not settings.lanes.url:
        return None
    duties = LaneDuties(home, key, tell, clock)
    return LaneThread(lambda: school_of(home, settings), tell, duties, clock)
