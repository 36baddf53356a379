"""Passwords of servers that bundles are pushed to: in the OS keystore, or sealed in a file of a home without one.

A home whose key is a file keeps them in `HOME/place-secrets` (0600), AES-256-GCM under a key derived from the home's:
that protects a file copied alone, as the database is protected, not a copied folder. Any thread; one writer.
Source: NIST SP 800-38D (GCM), RFC 5869 (HKDF).
"""

import hashlib
import json

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from desktop.adapters.home import Home
from desktop.adapters.secrets.keyring import KeystoreText, load_key
from desktop.adapters.settings import write_durably
from desktop.adapters.storage.proven_head import derived_key
from desktop.domain.errors import OperatorError
from desktop.services.ports import Chance
from desktop.services.sync_ports import PlaceSecrets

FILE = "place-secrets"
_PURPOSE = b"canteen-desk place secrets 1"
_NONCE_BYTES = 12


class KeystorePlaceSecrets:
    """services.sync_ports.PlaceSecrets in the OS keystore, each beside the home's key."""

    def __init__(self, home: Home) -> None:
        self._home = home

    def secret(self, url: str) -> str:
        return self._text(url).read()

    def keep(self, url: str, secret: str) -> None:
        self._text(url).write(secret)

    def _text(self, url: str) -> KeystoreText:
        return KeystoreText(self._home, f"place {hashlib.sha256(url.encode()).hexdigest()[:32]}")


class SealedPlaceSecrets:
    """services.sync_ports.PlaceSecrets in a sealed file of the home."""

    def __init__(self, home: Home, key: bytes, chance: Chance) -> None:
        self._path = home.folder / FILE
        self._cipher = AESGCM(derived_key(key, _PURPOSE))
        self._chance = chance

    def secret(self, url: str) -> str:
        return self._read().get(url, "")

    def keep(self, url: str, secret: str) -> None:
        try:
            kept = self._read()
        except OperatorError:  # sealed by another key, or damaged: what cannot be read is typed anew
            kept = {}
        kept = {name: value for name, value in {**kept, url: secret}.items() if value}
        nonce = self._chance.octets(_NONCE_BYTES)
        write_durably(self._path, nonce + self._cipher.encrypt(nonce, json.dumps(kept).encode(), _PURPOSE))

    def _read(self) -> dict[str, str]:
        try:
            sealed = self._path.read_bytes()
            kept: dict[str, str] = json.loads(
                self._cipher.decrypt(sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], _PURPOSE)
            )
        except FileNotFoundError:
            return {}
        except (OSError, InvalidTag, ValueError) as error:
            raise OperatorError("place.secrets_unreadable", path=str(self._path)) from error
        return kept


def place_secrets(home: Home, keystore: str, chance: Chance) -> PlaceSecrets:
    """Return where an existing home keeps them; `keystore` as in its settings. Raises: OperatorError `key.*`."""
    if keystore == "file":
        return SealedPlaceSecrets(home, load_key(home, keystore), chance)
    return KeystorePlaceSecrets(home)
