"""Keeps what saves the ledger when its file is lost: the proven head and the second medium; and has copies of people's
keys that could not be reached when a key was destroyed written anew, and the keys' own log emptied. `reader` thread.

Nothing here is in the way of selling: it looks through a connection of its own, and what fails is logged once and tried
again. The proven head is written beside the file at most every ten seconds and into the OS keystore every five minutes
and at an orderly end, each only when the ledger has grown. Source: promises.md 6 and 8.
"""

import logging
from pathlib import Path

from desktop.adapters.home import Home
from desktop.adapters.storage.database import Store, open_reader
from desktop.adapters.storage.ledger import Ledger
from desktop.adapters.storage.proven_head import HeadRecords, observe
from desktop.adapters.storage.second_medium import CopyStatus, SecondMedium
from desktop.adapters.storage.vault import through_vault, vault_path
from desktop.domain.errors import OperatorError
from desktop.services.ports import Chance, Clock
from desktop.services.settings import Settings

BESIDE_EVERY_S = 10.0
KEYSTORE_EVERY_S = 300.0
AT_LEAST_EVERY_S = 60.0
ENDING_LIMIT_S = 2.0  # what a copy is behind by then, it catches up at the next start
_log = logging.getLogger(__name__)


class Safekeeping:
    """One home's. Not thread-safe: it belongs to the thread that steps it."""

    def __init__(
        self, home: Home, settings: Settings, key: bytes, records: HeadRecords, clock: Clock, chance: Chance
    ) -> None:
        self._path, self._key, self._records, self._clock = home.database_path, key, records, clock
        self._store: Store | None = None
        self._medium: SecondMedium | None = None
        if settings.second_medium:
            self._medium = SecondMedium(Path(settings.second_medium), settings.till.till_id, key, clock, chance)
        self._beside_n = self._keystore_n = -1
        self._beside_at_s = self._keystore_at_s = 0.0
        self._step_at_s = self._mend_at_s = 0.0
        self._fault = ""

    @property
    def medium(self) -> CopyStatus | None:
        """Return how the second medium stands, None where there is none."""
        return self._medium.status if self._medium is not None else None

    def wait_s(self) -> float:
        """Return in how many seconds `step` has something to do."""
        return max(0.0, self._step_at_s - self._clock.monotonic_s())

    def step(self, *, ending: bool = False) -> None:
        """Do what its time has come for; at the end everything, whatever the time."""
        now_s = self._clock.monotonic_s()
        waits = [AT_LEAST_EVERY_S]
        try:
            if self._store is None:
                self._store = open_reader(self._path, self._key)
            waits.append(self._keep_heads(self._store, now_s, ending=ending))
            if self._medium is not None:
                waits.append(self._medium.step(Ledger(self._store)))
                while ending and self._medium_goes_on(now_s):
                    self._medium.step(Ledger(self._store))
            self._mend_copies(now_s)
            self._fault = ""
        except OperatorError as fault:
            self._failed(fault)
            waits.append(BESIDE_EVERY_S)
        self._step_at_s = now_s + min(waits)

    def close(self) -> None:
        """End in order: the last head is kept in every place."""
        self.step(ending=True)
        if self._medium is not None:
            self._medium.close()
        if self._store is not None:
            self._store.close()
            self._store = None

    def _keep_heads(self, store: Store, now_s: float, *, ending: bool) -> float:
        n = Ledger(store).head().n
        beside = n != self._beside_n and (ending or now_s >= self._beside_at_s)
        keystore = n != self._keystore_n and (ending or now_s >= self._keystore_at_s)
        if beside or keystore:
            store.run("BEGIN")  # one moment for all that the record says
            try:
                proven = observe(store)
            finally:
                store.run("ROLLBACK")
            if beside:
                self._beside_at_s = now_s + BESIDE_EVERY_S
                self._records.write_beside(proven)
                self._beside_n = proven.head.n
            if keystore:
                self._keystore_at_s = now_s + KEYSTORE_EVERY_S
                self._records.write_keystore(proven)
                self._keystore_n = proven.head.n
        waits = [AT_LEAST_EVERY_S]
        if n != self._beside_n:
            waits.append(self._beside_at_s - now_s)
        return max(0.0, min(waits))

    def _mend_copies(self, now_s: float) -> None:
        """Copies of destroyed keys on a stick that was not plugged in, and a log that somebody was reading: as soon as
        it can be."""
        place = vault_path(self._path)
        if now_s < self._mend_at_s or not place.exists():
            return
        self._mend_at_s = now_s + AT_LEAST_EVERY_S
        mended, _pending = through_vault(place, self._key, lambda vault: vault.mend_copies())
        if mended:
            _log.info("%d copies of people's keys were written anew", len(mended))

    def _medium_goes_on(self, ended_at_s: float) -> bool:
        """Tell whether the copy can still gain on the ledger within the time that an end may take."""
        status = self.medium
        in_time = self._clock.monotonic_s() - ended_at_s < ENDING_LIMIT_S
        return in_time and status is not None and not status.fault and status.behind > 0

    def _failed(self, fault: OperatorError) -> None:
        if fault.code != self._fault:
            _log.warning("the ledger is less safe than it should be: %s", fault)
        self._fault = fault.code
        if self._store is not None:
            self._store.close()
            self._store = None
