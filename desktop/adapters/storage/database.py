"""Opens the desk's one encrypted SQLite file, and sorts what SQLite complains of.

Owns the connections' settings: everything that durability and secrecy rest on is set here and read back. The writer
belongs to the `core` thread, the reader (`query_only`) to the `reader` thread or to a command line.
Source: architecture.md, Storage; sqlite.org/pragma.html; zetetic.net/sqlcipher/sqlcipher-api.
"""

import contextlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar, cast

import sqlcipher3
from sqlite_utils import Database

from desktop.adapters.storage.migrations import migrate, refuse_newer
from desktop.domain.errors import DefectError, OperatorError

Row = tuple[Any, ...]
T = TypeVar("T")
SqliteError: type[Exception] = sqlcipher3.Error
KEY_BYTES = 32
BUSY_TIMEOUT_MS = 5_000

#: Set on every connection, in this order, and asserted. (pragma, value to set, value that must be read back)
_PRAGMAS: Sequence[tuple[str, str, Any]] = (
    ("journal_mode", "WAL", "wal"),
    ("synchronous", "FULL", 2),
    ("foreign_keys", "ON", 1),
    ("secure_delete", "ON", 1),
    ("trusted_schema", "OFF", 0),
    ("mmap_size", "0", None),  # encrypted files are never mapped; nothing is read back for them
    ("cell_size_check", "ON", 1),
)

#: sqlcipher3 carries no error number, so the library's fixed English text is what is left. Source: sqlite3ErrStr.
_WORLD_FAULTS = (
    ("database or disk is full", "disk.full"),
    ("disk I/O error", "disk.failed"),
    ("attempt to write a readonly database", "home.not_writable"),
    ("unable to open database", "home.not_writable"),
    ("database disk image is malformed", "home.damaged"),
    ("file is not a database", "home.wrong_key"),
    ("database is locked", "home.in_use"),
)


def operator_error(error: Exception, path: Path) -> OperatorError | None:
    """Return the world's fault behind a SQLite error, or None when the fault is ours."""
    text = str(error)
    for needle, code in _WORLD_FAULTS:
        if needle in text:
            return OperatorError(code, path=str(path))
    return None


class Store:
    """One open connection. Not thread-safe: it belongs to the thread that uses it."""

    def __init__(self, path: Path, connection: Any) -> None:
        self.path = path
        self._connection = connection
        self.fault: OperatorError | None = None  # why it could not be opened anew

    @property
    def tables(self) -> Database:
        """sqlite-utils on this connection, for schema, imports and reports; never on the money path."""
        return Database(self._connection)

    def through_tables(self, look: Callable[[Database], T]) -> T:
        """Return what a function finds through `tables`. Raises: OperatorError for the world's faults."""
        try:
            return look(self.tables)
        except SqliteError as error:
            raise self._sorted(error) from error

    def rows(self, sql: str, parameters: Sequence[Any] = ()) -> list[Row]:
        """Return all rows of a query."""
        return list(self.each(sql, parameters))

    def each(self, sql: str, parameters: Sequence[Any] = ()) -> Iterator[Row]:
        """Yield the rows of a query, read as they are asked for. Raises: OperatorError for the world's faults."""
        cursor = self.run(sql, parameters)
        while True:
            try:
                row = cast("Row | None", cursor.fetchone())
            except SqliteError as error:
                raise self._sorted(error) from error
            if row is None:
                return
            yield row

    def row(self, sql: str, parameters: Sequence[Any] = ()) -> Row | None:
        """Return the first row of a query, or None."""
        return next(self.each(sql, parameters), None)

    def value(self, sql: str, parameters: Sequence[Any] = ()) -> Any:
        """Return the first column of the first row. Raises: DefectError when there is no row."""
        row = self.row(sql, parameters)
        if row is None:
            raise DefectError(f"no row: {sql}")
        return row[0]

    def run(self, sql: str, parameters: Sequence[Any] = ()) -> Any:
        """Execute one statement. Raises: OperatorError for the world's faults."""
        if self.fault is not None:
            raise self.fault
        try:
            return self._connection.execute(sql, parameters)
        except SqliteError as error:
            raise self._sorted(error) from error

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """One `BEGIN IMMEDIATE` … `COMMIT`; anything raised inside rolls back. A COMMIT that raises is unknown: the
        caller must close, reopen and look. Raises: OperatorError for the world's faults."""
        self.run("BEGIN IMMEDIATE")
        try:
            yield
            self.run("COMMIT")
        except BaseException:
            if self._connection.in_transaction:
                with contextlib.suppress(SqliteError):  # what it raises is the same fault again
                    self._connection.rollback()
            raise

    @property
    def in_transaction(self) -> bool:
        """Tell whether a transaction is open on this connection."""
        return bool(self._connection.in_transaction)

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """All that is read inside sees the same moment of the file; inside another one, that one's."""
        if self._connection.in_transaction:
            yield
            return
        self.run("BEGIN")
        try:
            yield
        finally:
            self.run("ROLLBACK")

    def _sorted(self, error: Exception) -> Exception:
        return operator_error(error, self.path) or error

    def close(self) -> None:
        """Close the connection; the last one folds the WAL into the file."""
        self._connection.close()


def open_writer(path: Path, key: bytes, *, kept: bool = False) -> Store:
    """Open (and make, and migrate) the file for the `core` thread; `kept` as in `migrate`.

    Raises: OperatorError `home.wrong_key`, `home.newer`, `home.damaged`, `home.not_writable`, `home.in_use`, `disk.*`.
    """
    store = open_file(path, key, make=True)
    try:
        migrate(store.tables, path, kept=kept)
    except SqliteError as error:
        store.close()
        if known := operator_error(error, path):
            raise known from error
        raise
    except BaseException:
        store.close()
        raise
    return store


def open_file(path: Path, key: bytes, *, make: bool) -> Store:
    """Open any encrypted file of a home with the settings that durability and secrecy rest on; its schema is its
    owner's. Raises: as `open_writer`."""
    store = _connect(path, key, make=make)
    try:
        _set_pragmas(store)
    except SqliteError as error:
        store.close()
        if known := operator_error(error, path):
            raise known from error
        raise
    except BaseException:
        store.close()
        raise
    return store


def open_reader(path: Path, key: bytes) -> Store:
    """Open an existing file to look only. Raises: OperatorError as `open_writer`, and `home.none`.

    Temporary views may be made before the first query by `Store.run`; after `freeze` nothing can be written.
    """
    if not path.exists():
        raise OperatorError("home.none", path=str(path.parent))
    store = _connect(path, key, make=False)
    try:
        store.row("SELECT count(*) FROM sqlite_master")
        store.run("PRAGMA temp_store=MEMORY")
        if not store.through_tables(lambda tables: refuse_newer(tables, path)):
            raise OperatorError("home.damaged", path=str(path), detail="the file is empty")
    except BaseException:
        store.close()
        raise
    return store


def freeze(reader: Store) -> None:
    """Make a connection unable to write for the rest of its life."""
    reader.run("PRAGMA query_only=ON")


def _connect(path: Path, key: bytes, *, make: bool) -> Store:
    if len(key) != KEY_BYTES:
        raise DefectError("the database key has 32 bytes")
    mode = "rwc" if make else "rw"
    try:
        connection = sqlcipher3.connect(
            f"{path.absolute().as_uri()}?mode={mode}", uri=True, isolation_level=None, check_same_thread=False
        )
        connection.execute("PRAGMA cipher_log_level=NONE")  # our own errors say it; not to standard error
        connection.execute(f"PRAGMA key=\"x'{key.hex()}'\"")
        connection.set_busy_timeout(BUSY_TIMEOUT_MS / 1000)
    except SqliteError as error:
        if known := operator_error(error, path):
            raise known from error
        raise
    return Store(path, connection)


def _set_pragmas(store: Store) -> None:
    for pragma, value, expected in _PRAGMAS:
        row = store.row(f"PRAGMA {pragma}={value}")
        if expected is not None and (row := store.row(f"PRAGMA {pragma}")) != (expected,):
            raise DefectError(f"PRAGMA {pragma} reads {row}")
    store.run("PRAGMA temp_store=MEMORY")
