"""The database key: 32 random bytes in the OS keystore, or by an explicit choice in a file of the home.

The file is for machines without a keystore (headless, kiosk) and for trial homes: it protects a copied database, not a
copied folder, and `doctor` says so. A keystore that writes plain text is refused. Any thread.
Source: architecture.md, Storage and Known traps (keyrings.alt).
"""

import keyring
import keyring.backend
import keyring.errors

from desktop.adapters.home import APP, Home
from desktop.adapters.settings import write_durably
from desktop.domain.errors import OperatorError
from desktop.services.ports import Chance

KEY_BYTES = 32
_UNSAFE_MODULES = ("keyrings.alt.file", "keyring.backends.null")


def keystore_ready() -> bool:
    """Tell whether this machine has a keystore that keeps a secret."""
    return _fault_of_keystore() is None


def keystore_name() -> str:
    """Return what this machine's keystore calls itself."""
    return type(keyring.get_keyring()).__module__.rpartition(".")[2]


def load_key(home: Home, keystore: str) -> bytes:
    """Return the key of an existing home.

    Raises: OperatorError `key.missing`, `key.no_keystore`, `key.plaintext_keystore`.
    """
    if keystore == "file":
        try:
            text = home.key_path.read_text(encoding="ascii")
        except (OSError, UnicodeDecodeError) as error:
            raise OperatorError("key.missing", path=str(home.key_path)) from error
    else:
        _must_have_keystore()
        try:
            text = keyring.get_password(APP, str(home.folder)) or ""
        except keyring.errors.KeyringError as error:
            raise OperatorError("key.no_keystore", detail=type(error).__name__) from error
    try:
        key = bytes.fromhex(text)
    except ValueError:
        key = b""
    if len(key) != KEY_BYTES:
        raise OperatorError("key.missing", path=str(home.key_path if keystore == "file" else home.folder))
    return key


def make_key(home: Home, keystore: str, chance: Chance) -> bytes:
    """Make the key of a new home and keep it; an existing one is never replaced. Raises: as `load_key`."""
    if keystore == "file":
        if not home.key_path.exists():
            write_durably(home.key_path, chance.octets(KEY_BYTES).hex().encode(), mode=0o600)
        return load_key(home, keystore)
    _must_have_keystore()
    try:
        if keyring.get_password(APP, str(home.folder)) is None:
            keyring.set_password(APP, str(home.folder), chance.octets(KEY_BYTES).hex())
    except keyring.errors.KeyringError as error:
        raise OperatorError("key.no_keystore", detail=type(error).__name__) from error
    return load_key(home, keystore)


def replace_key(home: Home, keystore: str, key: bytes, kept_as: str) -> None:
    """Put a restored home's key in place; another key that was there stays under `kept_as` with its old database.

    Raises: OperatorError `key.*`, `home.not_writable`, `disk.full`.
    """
    try:
        before = load_key(home, keystore)
    except OperatorError as fault:
        if fault.code != "key.missing":
            raise
        before = key
    if keystore == "file":
        if before != key:
            write_durably(home.key_path.with_name(f"{home.key_path.name}.{kept_as}"), before.hex().encode())
        write_durably(home.key_path, key.hex().encode())
        return
    if before != key:
        KeystoreText(home, kept_as).write(before.hex())
    KeystoreText(home, "").write(key.hex())


class KeystoreText:
    """One text of a home in the OS keystore, beside its key (which has the empty name)."""

    def __init__(self, home: Home, name: str) -> None:
        self._name = f"{home.folder} {name}".rstrip()

    def read(self) -> str:
        """Return the text, empty where there is none. Raises: OperatorError `key.no_keystore`."""
        _must_have_keystore()
        try:
            return keyring.get_password(APP, self._name) or ""
        except keyring.errors.KeyringError as error:
            raise OperatorError("key.no_keystore", detail=type(error).__name__) from error

    def write(self, text: str) -> None:
        """Replace the text. Raises: OperatorError `key.no_keystore`."""
        _must_have_keystore()
        try:
            keyring.set_password(APP, self._name, text)
        except keyring.errors.KeyringError as error:
            raise OperatorError("key.no_keystore", detail=type(error).__name__) from error


def _must_have_keystore() -> None:
    if fault := _fault_of_keystore():
        raise fault


def _fault_of_keystore() -> OperatorError | None:
    backend = keyring.get_keyring()
    backends = getattr(backend, "backends", [backend])
    names = [type(each).__module__ for each in backends]
    if any(name.startswith("keyring.backends.fail") for name in names) or not names:
        return OperatorError("key.no_keystore", detail=names[0] if names else "")
    if any(name.startswith(_UNSAFE_MODULES) for name in names):
        return OperatorError("key.plaintext_keystore", detail=names[0])
    return None
