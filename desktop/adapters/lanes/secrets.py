"""Where a home keeps the lane key and the server's password: where its own key is. Any thread.

In the OS keystore, or, where the home keeps its key in a file, in files beside it, for the owner only. Neither is ever
in the settings, a log, the ledger or a backup: a restored desk joins again. Source: decision 0021.
"""

from pathlib import Path

from desktop.adapters.home import Home
from desktop.adapters.lanes.school_key import KEY_BYTES
from desktop.adapters.secrets.keyring import KeystoreText
from desktop.adapters.settings import write_durably
from desktop.domain.errors import OperatorError
from desktop.services.ports import Chance

_KEY, _PASSWORD = "lane key", "lane password"


class LaneSecrets:
    """Of one home."""

    def __init__(self, home: Home, keystore: str) -> None:
        self._home, self._in_file = home, keystore == "file"

    def key(self) -> bytes:
        """Return the school's key. Raises: OperatorError `lanes.no_key`, `key.no_keystore`."""
        try:
            key = bytes.fromhex(self._read(_KEY))
        except ValueError:
            key = b""
        if len(key) != KEY_BYTES:
            raise OperatorError("lanes.no_key")
        return key

    def has_other(self, key: bytes) -> bool:
        """Tell whether another key is kept here. Raises: OperatorError `key.no_keystore`."""
        return self._read(_KEY) not in ("", key.hex())

    def make_key(self, chance: Chance) -> bytes:
        """Make the school's key, for the first desk; one that is there is kept. Raises: as `write_key`."""
        try:
            return self.key()
        except OperatorError as fault:
            if fault.code != "lanes.no_key":
                raise
        self.write_key(chance.octets(KEY_BYTES))
        return self.key()

    def write_key(self, key: bytes) -> None:
        """Keep the school's key. Raises: OperatorError `key.no_keystore`, `home.not_writable`, `disk.full`."""
        self._write(_KEY, key.hex())

    def password(self) -> str:
        """Return the server's password, empty where none is kept. Raises: OperatorError `key.no_keystore`."""
        return self._read(_PASSWORD)

    def write_password(self, password: str) -> None:
        """Keep the server's password. Raises: as `write_key`."""
        self._write(_PASSWORD, password)

    def _read(self, name: str) -> str:
        if not self._in_file:
            return KeystoreText(self._home, name).read()
        try:
            return self._path(name).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            return ""

    def _write(self, name: str, text: str) -> None:
        if self._in_file:
            write_durably(self._path(name), text.encode(), mode=0o600)
        else:
            KeystoreText(self._home, name).write(text)

    def _path(self, name: str) -> Path:
        return self._home.folder / name.replace(" ", "-")
