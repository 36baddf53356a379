"""The self-check: everything the desk depends on, each with a result. Composition root; looks only.

A check is a name, whether it holds, and one line: a fact when it holds, the sentence of its error when not. The home
may be in use: nothing here takes its lock. Source: cli.md, `doctor`.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from desktop.adapters.home import Home
from desktop.adapters.secrets.keyring import load_key
from desktop.adapters.storage import audit
from desktop.adapters.storage.audit import Totals
from desktop.adapters.storage.database import Store, freeze, open_reader
from desktop.adapters.storage.migrations import schema_step
from desktop.adapters.system import HomeDisk, SystemClock
from desktop.adapters.terminal.found import port_names
from desktop.domain.errors import OperatorError
from desktop.services.settings import SIMULATOR, Settings
from desktop.services.status import DISK_LOW_MB

Say = Callable[[OperatorError], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    name: str
    ok: bool
    detail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Examination:
    checks: tuple[Check, ...]
    totals: Totals | None

    @property
    def ok(self) -> bool:
        return all(check.ok for check in self.checks)


def examine(home: Home, say: Say, fonts: Callable[[], str]) -> Examination:
    """Run every check; `fonts` names the CJK font or raises. Raises: OperatorError `home.none` only."""
    settings = home.settings()
    checks: list[Check] = []

    def check(name: str, look: Callable[[], str]) -> bool:
        try:
            checks.append(Check(name=name, ok=True, detail=look()))
        except OperatorError as error:
            checks.append(Check(name=name, ok=False, detail=say(error)))
            return False
        return True

    totals: list[Totals] = []
    check("keys", lambda: _key_place(home, settings))
    opened: list[Store] = []
    if check("file", lambda: _open(home, settings, opened)):
        store = opened[0]
        store.run("BEGIN")  # one moment of the file for all that follows: the desk may be selling
        check("schema", lambda: schema_step(store.tables))
        check("chain", lambda: f"{audit.check_chain(store).n} entries")
        check("books", lambda: _books(store, totals))
        check("journal head", lambda: audit.check_journal(store))
        check("outbox", lambda: audit.check_outbox(store))
        check("clock", lambda: _clock(store))
        store.close()
    else:
        for name in ("schema", "chain", "books", "journal head", "outbox", "clock"):
            checks.append(Check(name=name, ok=False, detail="not checked: the file could not be opened"))
    check("disk", lambda: _disk(home))
    check("fonts", fonts)
    check("ports", lambda: _ports(settings))
    return Examination(checks=tuple(checks), totals=totals[0] if totals else None)


def _open(home: Home, settings: Settings, opened: list[Store]) -> str:
    store = open_reader(home.database_path, load_key(home, settings.keystore))
    freeze(store)
    opened.append(store)
    return audit.check_file(store)


def _books(store: Store, totals: list[Totals]) -> str:
    found = audit.check_books(store)
    totals.append(found)
    return f"{sum(found.sales.values())} sales"


def _key_place(home: Home, settings: Settings) -> str:
    load_key(home, settings.keystore)
    if settings.keystore != "file":
        return "OS keystore"
    if os.name == "posix" and home.key_path.stat().st_mode & 0o077:
        raise OperatorError("key.readable_by_others", path=str(home.key_path))
    return f"key in a file of the home (0600): a copied folder can be read. {home.key_path}"


def _clock(store: Store) -> str:
    row = store.row("SELECT max(at) FROM ledger")
    now = SystemClock().now().isoformat()
    if row and row[0] and _as_utc(row[0]) > _as_utc(now):
        raise OperatorError("clock.behind_ledger", at=row[0])
    return now


def _as_utc(text: str) -> float:
    return datetime.fromisoformat(text).timestamp()


def _disk(home: Home) -> str:
    free_mb = HomeDisk(home.folder).free_mb()
    if free_mb < DISK_LOW_MB:
        raise OperatorError("disk.low", free_mb=free_mb)
    return f"{free_mb} MB"


def _ports(settings: Settings) -> str:
    names = ", ".join(port_names()) or "-"
    url = settings.terminal.url
    return f"{url} · {names}" if url != SIMULATOR else f"simulator · {names}"
