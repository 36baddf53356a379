"""What a desk tells its provider of its own health when a bundle is cut: gathered here, judged there. Composition root.

On the thread that exports: nothing is asked of `core`, which publishes what it knows anyway (`HealthWatch`). A command
that exports while no desk runs tells what books and home know, and leaves the rest out. Promises: what cannot be found
out is left out, never a reason not to export; no name, no path and no number of a person is in it.
Source: issue 8, item 6; domain/health.py.
"""

import contextlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from importlib.metadata import version
from pathlib import Path

from desktop.adapters.home import APP, Home
from desktop.adapters.storage.bundle_health import known_health
from desktop.adapters.storage.database import Store
from desktop.adapters.storage.second_medium import CopyStatus, copy_path
from desktop.adapters.system import HomeDisk
from desktop.app.backup import last_backup
from desktop.domain.health import NONE, OK, DeskHealth
from desktop.services.health_watch import BYTES_A_MB, HealthWatch, Heard, heard_health
from desktop.services.settings import Settings

ABSENT = "medium.absent"
Medium = Callable[[], CopyStatus | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenHealth:
    """A desk's health at one moment, and what of it was heard: to be given up once it was cut."""

    health: DeskHealth
    heard: Heard | None = None


class OwnHealth:
    """Looks at one home. `watch` and `medium` are a running desk's."""

    def __init__(
        self, home: Home, settings: Settings, watch: HealthWatch | None = None, medium: Medium = lambda: None
    ) -> None:
        self._home, self._settings, self._watch, self._medium = home, settings, watch, medium

    def look(self, reader: Store, now: datetime) -> SeenHealth:
        """Return how the desk is. Raises: OperatorError `home.*`: then no bundle could be cut either."""
        found = replace(
            known_health(reader, version(APP), now), disk_free_mb=self._free_mb(), database_mb=self._database_mb(),
            backup_days=self._backup_days(now), printer="" if self._settings.printer.enabled else NONE,
            camera="" if self._settings.local_recognition.enabled else NONE,
        )  # fmt: skip
        found = self._with_medium(found)
        if self._watch is None:
            return SeenHealth(health=found)
        heard = self._watch.look()
        return SeenHealth(health=heard_health(heard, found), heard=heard)

    def told(self, seen: SeenHealth) -> None:
        """A bundle that bears this was cut."""
        if self._watch is not None and seen.heard is not None:
            self._watch.told(seen.heard)

    def _free_mb(self) -> int | None:
        try:
            return HomeDisk(self._home.folder).free_mb()
        except OSError:
            return None

    def _database_mb(self) -> int | None:
        path, total = self._home.database_path, 0
        for each in (path, path.with_name(path.name + "-wal")):
            with contextlib.suppress(OSError):
                total += each.stat().st_size
        return -(-total // BYTES_A_MB) if total else None

    def _backup_days(self, now: datetime) -> int | None:
        note = last_backup(self._home)
        if note is None:
            return None
        made_at = datetime.fromisoformat(note.made_at)
        return None if made_at.tzinfo is None else max(0, (now - made_at).days)

    def _with_medium(self, found: DeskHealth) -> DeskHealth:
        """Say how the second medium stands; one that no desk is writing to is only looked for."""
        if not self._settings.second_medium:
            return replace(found, medium=NONE)
        status = self._medium()
        if status is not None:
            return replace(found, medium=status.fault or OK, medium_behind=status.behind)
        path = copy_path(Path(self._settings.second_medium), self._settings.till.till_id)
        try:
            path.stat()
        except FileNotFoundError:
            return replace(found, medium=ABSENT)
        except OSError:
            return replace(found, medium="medium.failed")
        return found
