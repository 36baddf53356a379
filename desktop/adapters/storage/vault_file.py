"""The vault's file: its schema, and the two ways to open it. What is in it is `vault.py`'s.

For writing with the settings that durability and secrecy rest on; for looking without changing a byte, since a copy may
lie on a medium that takes none. Any thread, one connection each. Source: decision 0013; sqlite.org/uri.html.
"""

import contextlib
from collections.abc import Iterator
from pathlib import Path

import sqlcipher3

from desktop.adapters.storage.database import BUSY_TIMEOUT_MS, SqliteError, Store, freeze, open_file, operator_error
from desktop.adapters.storage.proven_head import derived_key
from desktop.domain.errors import OperatorError

_PURPOSE = b"canteen-desk people keys"
_FORMAT = 2
_SCHEMA = (
    """CREATE TABLE IF NOT EXISTS keys (
        person_ref TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('identity', 'face')),
        key_id TEXT NOT NULL,
        key BLOB NOT NULL CHECK (length(key) = 32),
        PRIMARY KEY (person_ref, kind)
    ) STRICT, WITHOUT ROWID""",
    # Whose identity key was destroyed. References are random and mean nothing.
    "CREATE TABLE IF NOT EXISTS destroyed (person_ref TEXT PRIMARY KEY) STRICT, WITHOUT ROWID",
    # One row: how many destructions there were, and the file's form.
    "CREATE TABLE IF NOT EXISTS state (one INTEGER PRIMARY KEY CHECK (one = 1), form INTEGER, generation INTEGER)",
    f"INSERT OR IGNORE INTO state VALUES (1, {_FORMAT}, 0)",
    """CREATE TABLE IF NOT EXISTS known_copies (
        path TEXT NOT NULL, copy_id TEXT NOT NULL, generation INTEGER NOT NULL, PRIMARY KEY (path, copy_id)
    ) STRICT, WITHOUT ROWID""",
    # Which copy this file is; no row in a home's own.
    "CREATE TABLE IF NOT EXISTS copy (one INTEGER PRIMARY KEY CHECK (one = 1), copy_id TEXT NOT NULL) STRICT",
    # How many destroyed keys the log may still hold, because somebody was reading.
    "CREATE TABLE IF NOT EXISTS log_left (one INTEGER PRIMARY KEY CHECK (one = 1), count INTEGER NOT NULL) STRICT",
)
#: Form 1 knew copies by their places alone.
_FROM_FORM_1 = (
    "INSERT OR IGNORE INTO known_copies SELECT path, '', generation FROM copies",
    "DROP TABLE copies",
    f"UPDATE state SET form = {_FORMAT}",
)


def open_vault(path: Path, key: bytes) -> Store:
    """Open it for writing; an empty one is made where there is none.

    Raises: OperatorError `people.keys_damaged`, `home.*`, `disk.*`.
    """
    with _own_faults(path):
        store = open_file(path, derived_key(key, _PURPOSE), make=True)
        try:
            with store.transaction():
                for statement in _SCHEMA:
                    store.run(statement)
                if store.value("SELECT form FROM state") == 1:
                    for statement in _FROM_FORM_1:
                        store.run(statement)
                form = store.value("SELECT form FROM state")
            if form != _FORMAT:
                raise OperatorError("home.newer", path=str(path), step=f"keys {form}")
        except BaseException:
            store.close()
            raise
        return store


def look_at_vault(path: Path, key: bytes) -> Store:
    """Open one that exists, to look only, without changing a byte of it.

    Where its folder takes no file, nobody can be writing to it either.
    Raises: OperatorError `people.keys_missing` besides.
    """
    if not path.exists():
        raise OperatorError("people.keys_missing", path=str(path))
    with _own_faults(path):
        try:
            return _looked_at(path, key, "mode=ro")
        except OperatorError as fault:
            if fault.code != "home.not_writable":
                raise
        return _looked_at(path, key, "mode=ro&immutable=1")


def _looked_at(path: Path, key: bytes, how: str) -> Store:
    store = as_it_is(path, key, how)
    try:
        store.value("SELECT form FROM state")
        freeze(store)
    except BaseException:
        store.close()
        raise
    return store


def as_it_is(path: Path, key: bytes, how: str) -> Store:
    """Open a vault's file and leave its journal's mode, which is written into it, as it is. Raises: as `open_file`."""
    try:
        connection = sqlcipher3.connect(
            f"{path.absolute().as_uri()}?{how}", uri=True, isolation_level=None, check_same_thread=False
        )
        connection.execute("PRAGMA cipher_log_level=NONE")
        connection.execute(f"PRAGMA key=\"x'{derived_key(key, _PURPOSE).hex()}'\"")
        connection.set_busy_timeout(BUSY_TIMEOUT_MS / 1000)
    except SqliteError as error:
        if known := operator_error(error, path):
            raise known from error
        raise
    return Store(path, connection)


@contextlib.contextmanager
def _own_faults(path: Path) -> Iterator[None]:
    """A vault that cannot be read is not a database that cannot be read: other things are to be done about it."""
    try:
        yield
    except OperatorError as fault:
        if fault.code in ("home.damaged", "home.wrong_key"):
            raise OperatorError("people.keys_damaged", path=str(path)) from fault
        raise
