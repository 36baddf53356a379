"""How far a lost ledger is known to have reached, asked of everything that knew it. Composition root; looks only.

The proven head beside the file and in the keystore, the old file itself where it still opens, and the second medium,
which alone names every entry. What cannot be read is silent, except a medium that was named on purpose.
Source: promises.md 8.
"""

import contextlib
from dataclasses import dataclass
from pathlib import Path

from desktop.adapters.home import Home
from desktop.adapters.secrets.keyring import load_key
from desktop.adapters.storage.backup import Archive
from desktop.adapters.storage.database import freeze, open_reader
from desktop.adapters.storage.ledger import Head, Ledger, LedgerEntry
from desktop.adapters.storage.proven_head import HeadRecords, ProvenHead, observe
from desktop.adapters.storage.second_medium import LedgerCopy, check_copy, copy_path
from desktop.app.homes import head_records
from desktop.domain.errors import OperatorError
from desktop.services.settings import Settings

NOTHING, OLD_FILE, MEDIUM = "", "old file", "second medium"


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """How far the lost ledger is known to have gone."""

    head: Head | None
    source: str
    acknowledged: int
    entries: tuple[LedgerEntry, ...]  # above the backup's head, from the second medium
    medium: Path | None  # a copy that does not belong to the restored ledger


def known_of(
    home: Home, settings: Settings, key: bytes, archive: Archive, database: Path, medium: Path | None
) -> Known:
    """Ask everything that knew the lost ledger. Nothing here can fail a restoration: what cannot be read is silent."""
    found: list[tuple[Head, str, int]] = []
    for proven in _records_of(home, settings, key):
        found.append((proven.head, proven.place, proven.acknowledged))
    if home.database_path.exists():
        with contextlib.suppress(OperatorError):
            store = open_reader(home.database_path, _old_key(home, key))
            try:
                freeze(store)
                seen = observe(store)
                found.append((seen.head, OLD_FILE, seen.acknowledged))
            finally:
                store.close()
    entries: tuple[LedgerEntry, ...] = ()
    foreign: Path | None = None
    folder = medium or (Path(settings.second_medium) if settings.second_medium else None)
    if folder is not None:
        path = copy_path(folder, settings.till.till_id)
        entries, is_ours = _entries_beyond(path, key, database, named=medium is not None)
        if entries:
            found.insert(0, (Head(n=entries[-1].n, hash=entries[-1].hash), MEDIUM, 0))  # of equals, it knows the most
        if not is_ours:
            foreign = path
    head, source, _ = max(found, key=lambda each: each[0].n, default=(None, NOTHING, 0))
    acknowledged = max([archive.manifest.acknowledged, *(each[2] for each in found)])
    return Known(head=head, source=source, acknowledged=acknowledged, entries=entries, medium=foreign)


def _records_of(home: Home, settings: Settings, key: bytes) -> list[ProvenHead]:
    old_key = _old_key(home, key)
    records: list[ProvenHead] = []
    for each in (HeadRecords(home.database_path, old_key), head_records(home, settings, old_key)):
        with contextlib.suppress(OperatorError):  # the second asks the keystore, which may not be there
            records += each.read()
    return records


def _old_key(home: Home, key: bytes) -> bytes:
    """Return the key of the desk that was here, else the backup's: mostly they are the same."""
    for keystore in ("file", "os"):
        with contextlib.suppress(OperatorError):
            return load_key(home, keystore)
    return key


def _entries_beyond(path: Path, key: bytes, database: Path, *, named: bool) -> tuple[tuple[LedgerEntry, ...], bool]:
    """Return the copy's entries above the backup's head, and whether the copy may simply be gone on with.

    Raises: OperatorError `medium.*` for a medium that was named on purpose and is of no use.
    """
    try:
        copy = LedgerCopy(path, key)
    except OperatorError as fault:
        if named:
            raise
        return (), fault.code == "medium.absent"
    store = open_reader(database, key)
    try:
        ledger = Ledger(store)
        try:
            check_copy(copy, ledger)
            return (), True
        except OperatorError as fault:
            if fault.code != "ledger.rolled_back":  # that is the expected: the copy goes on where the backup ends
                if named:
                    raise
                return (), False
        end = ledger.head().n
        return tuple(entry for entry in copy.entries() if entry.n > end), False
    finally:
        store.close()
        copy.close()
