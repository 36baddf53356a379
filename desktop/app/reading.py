"""Connections that only read, made for one piece of work and closed after it. Composition root; any thread but `core`.

Promises: what is read is of the caller alone, and both files are closed whatever happens.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from desktop.adapters.home import Home
from desktop.adapters.storage.database import Store, freeze, open_reader
from desktop.adapters.storage.vault import Vault, vault_path


@contextmanager
def reading(home: Home, key: bytes) -> Iterator[Store]:
    """Open the ledger. Raises: OperatorError `home.*`, `key.*`."""
    store = open_reader(home.database_path, key)
    try:
        freeze(store)
        yield store
    finally:
        store.close()


@contextmanager
def reading_people(home: Home, key: bytes) -> Iterator[tuple[Store, Vault]]:
    """Open the ledger, and the vault with the names. Raises: as `reading`, and as `Vault.look`."""
    with reading(home, key) as store:
        vault = Vault.look(vault_path(home.database_path), key)
        try:
            yield store, vault
        finally:
            vault.close()
