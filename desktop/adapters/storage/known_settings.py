"""The settings, and the program's version, as the ledger last told of them, on SQLite. `core` thread.

Settings live in a file that a person may edit, and a save writes the file before the ledger. What differs from here at
a start was changed by hand, or in a save that was cut off, and is told then. Promises: one durable transaction; the
first settings of a home are no change. Source: issue 6, Roles and access (the record), and Bad input, faults.
"""

import json
from datetime import datetime

from desktop.adapters.storage.payments import OpenBooks
from desktop.domain.instants import format_instant
from desktop.services.settings import Settings
from desktop.services.settings_changes import changed_body, differing, flat


class KnownSettings(OpenBooks):
    """What `settings.changed` and `program.changed` are written by."""

    def know_settings(self, settings: Settings, by: str, now: datetime, before: Settings | None = None) -> int:
        """Tell the ledger what differs from the settings it knows, or from those before where it knows none; return
        how many keys. `by` is empty at a start.
        """
        now_known = flat(settings)
        with self._store.transaction():
            row = self._store.row("SELECT flat FROM known_settings")
            known = json.loads(row[0]) if row is not None else flat(before or settings)
            found = differing(known, now_known)
            if found:
                self._ledger.append("settings.changed", changed_body(found, by), at=format_instant(now))
            if found or row is None:
                text = json.dumps(now_known, ensure_ascii=False)
                self._store.run("INSERT OR REPLACE INTO known_settings (one, flat) VALUES (1, ?)", (text,))
        return len(found)

    def know_program(self, version: str, before: str, now: datetime) -> bool:
        """Tell the ledger when another version runs than the one it knows, or `before` where it knows none; return
        whether it was told. It may have come by an update, by the way back, or by the system's package.
        """
        with self._store.transaction():
            row = self._store.row("SELECT version FROM known_program")
            known = str(row[0]) if row is not None else before
            if known and known != version:
                self._ledger.append("program.changed", {"before": known, "version": version}, at=format_instant(now))
            if row is None or known != version:
                self._store.run("INSERT OR REPLACE INTO known_program (one, version) VALUES (1, ?)", (version,))
        return bool(known) and known != version
