"""The desk's way to the school's other desks, put together. Composition root.

The server's library is asked for when it is needed, so that a desk alone does not have it. Source: decision 0021.
"""

import importlib.util
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from desktop.adapters.home import Home
from desktop.adapters.lanes.catching_up import CatchingUp
from desktop.adapters.lanes.credit_exchange import CreditExchange
from desktop.adapters.lanes.line import LineLostError, SchoolLine, TooSlowError
from desktop.adapters.lanes.roster_exchange import RosterExchange
from desktop.adapters.lanes.school_key import code_of, key_of
from desktop.adapters.lanes.secrets import LaneSecrets
from desktop.adapters.lanes.shared_people import SharedPeople
from desktop.adapters.lanes.thread import LaneThread
from desktop.adapters.storage.database import Store, freeze, open_reader
from desktop.adapters.storage.people import People
from desktop.adapters.storage.vault import Vault, vault_path
from desktop.adapters.system import SystemChance, SystemClock
from desktop.app.lane_roster import BooksWriter, RosterWork
from desktop.domain.errors import OperatorError
from desktop.services.lanes_ports import LaneCommand
from desktop.services.ports import Clock
from desktop.services.settings import LaneSettings, Settings, check_settings

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

    def __init__(
        self, home: Home, settings: Settings, key: bytes, tell: Callable[[LaneCommand], None], clock: Clock,
        roster: RosterWork | None = None,
    ) -> None:  # fmt: skip
        """`roster` writes what is taken over of the shared people; without one nobody is shared."""
        self._home, self._key = home, key
        self._catching_up = CatchingUp(tell, clock, settings.meals)
        self.credit = CreditExchange(settings.school.customer_id, settings.till.till_id, clock)
        self._roster: RosterExchange | None = None
        if roster is not None:
            secrets, chance = LaneSecrets(home, settings.keystore), SystemChance()
            self._roster = RosterExchange(
                lambda: SharedPeople(secrets.key(), chance), roster.take, roster.note, clock
            )  # fmt: skip
            roster.applied = self._roster.applied
        self._store: Store | None = None
        self._vault: Vault | None = None
        self._people: People | None = None

    def connected(self) -> None:
        """A new connection stands."""
        self._catching_up.connected()
        self.credit.connected()
        if self._roster is not None:
            self._roster.connected()

    def step(self, school: SchoolLine) -> float:
        """Do one thing; return after how many seconds there may be more."""
        if self._store is None:
            self._store = open_reader(self._home.database_path, self._key)
            freeze(self._store)
        if self._vault is None:
            self._vault = Vault.look(vault_path(self._home.database_path), self._key)
        if self._people is None:
            self._people = People(self._store, self._vault)
        pause_s = self._catching_up.step(school, self._store, self._people)
        if pause_s > 0.0:
            pause_s = min(pause_s, self.credit.step(school))
        if pause_s > 0.0 and self._roster is not None:
            pause_s = min(pause_s, self._roster.step(school, self._store, self._people))
        return pause_s

    def close(self) -> None:
        """Close the books."""
        if self._vault is not None:
            self._vault.close()
        if self._store is not None:
            self._store.close()


@dataclass(frozen=True, slots=True, kw_only=True)
class SchoolLanes:
    """The thread, and what it does between the claims."""

    thread: LaneThread
    duties: LaneDuties
    roster: RosterWork

    def start(self) -> None:
        """Start the threads."""
        self.roster.start()
        self.thread.start()


def school_lanes(
    home: Home, settings: Settings, key: bytes, desk: BooksWriter, clock: Clock
) -> SchoolLanes | None:  # fmt: skip
    """Return what a desk needs that has others beside it, None for a desk alone. A package that is missing is told
    like a server that is away: selling goes on."""
    if not settings.lanes.url:
        return None
    roster = RosterWork(home, settings, desk, clock)
    duties = LaneDuties(home, settings, key, desk.post, clock, roster)
    thread = LaneThread(lambda: school_of(home, settings), desk.post, duties, clock)
    return SchoolLanes(thread=thread, duties=duties, roster=roster)


def begin(home: Home, url: str) -> str:
    """Make this the first desk of several: keep the server's address, make the school's key and return its code.

    Raises: OperatorError `settings.*`, `key.*`, `home.*`, `disk.*`. The caller holds the home's lock.
    """
    settings = _with_url(home, url)
    key = LaneSecrets(home, settings.keystore).make_key(SystemChance())
    home.save(settings)
    return code_of(key)


def join(home: Home, url: str, untrusted_code: str, *, replace_key: bool) -> None:
    """Make this desk one of a school's, by the first one's key. The caller holds the home's lock.

    Raises: OperatorError `lanes.bad_code`, `lanes.key_there`, and as `begin`.
    """
    key = key_of(untrusted_code)
    kept = LaneSecrets(home, home.settings().keystore)
    if not replace_key and kept.has_other(key):
        raise OperatorError("lanes.key_there")
    settings = _with_url(home, url)
    kept.write_key(key)
    home.save(settings)


def leave(home: Home) -> None:
    """Make this a desk alone again; its books and the school's server stay as they are."""
    home.save(replace(home.settings(), lanes=LaneSettings()))


def shown_key(home: Home) -> str:
    """Return the school's key as people carry it. Raises: OperatorError `lanes.no_key`, `key.*`."""
    return code_of(LaneSecrets(home, home.settings().keystore).key())


def set_password(home: Home, password: str) -> None:
    """Keep the server's password. Raises: OperatorError `key.*`, `home.*`, `disk.*`."""
    LaneSecrets(home, home.settings().keystore).write_password(password)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reached:
    """What a try to reach the school's server found."""

    connect_ms: int
    round_trip_ms: float


def try_server(home: Home) -> Reached:
    """Go to the school's server and back as this desk does. Not while the desk runs: a till is there once.

    Raises: OperatorError `lanes.*`, `key.*`, `home.*`.
    """
    settings, clock = home.settings(), SystemClock()
    if not settings.lanes.url:
        raise OperatorError("lanes.off")
    begun_s = clock.monotonic_s()
    school = school_of(home, settings)
    try:
        stood_s = clock.monotonic_s()
        school.own_orders(date.max, 0)
        back_s = clock.monotonic_s()
    except LineLostError as lost:
        raise lost.fault from None
    except TooSlowError:
        raise OperatorError("lanes.slow") from None
    finally:
        school.close()
    return Reached(connect_ms=round((stood_s - begun_s) * 1000), round_trip_ms=round((back_s - stood_s) * 1000, 2))


def _with_url(home: Home, url: str) -> Settings:
    settings = replace(home.settings(), lanes=LaneSettings(url=url))
    check_settings(settings)  # before a key is made or replaced
    return settings
