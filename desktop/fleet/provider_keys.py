"""The provider's own keys in a folder: what opens bundles, what signs receipts, and the public file installers pin.

`age.key` is age's identity, `sign-<key id>.key` minisign's secret key, `provider.toml` the public file. The folder is
its owner's alone (0700), the files too (0600). Made once: a folder that holds keys is never written over. Which key
signs is the first of the public file; rotation puts a new one before it, and the tills trust all that they pinned.
Source: bundle.md, Receipt; seal.py.
"""

import os
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import tomli_w

from desktop.adapters.sync.provider_pin import pin_code
from desktop.adapters.sync.receipt_file import is_provider_id
from desktop.adapters.sync.seal import Identity, PublicKey, SigningKey
from desktop.domain.errors import OperatorError
from desktop.services.sync_views import ProviderPin

PROVIDER, IDENTITY = "provider.toml", "age.key"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProviderKeys:
    """A provider's secret half, and what is public of it."""

    provider: str
    identity: Identity
    signing: SigningKey
    public_text: str

    @property
    def codes(self) -> tuple[tuple[str, str], ...]:
        """Return what people compare, as (name, code): one for all that the public file says."""
        lines = tuple(key["line"] for key in tomllib.loads(self.public_text)["keys"])
        pin = ProviderPin(provider=self.provider, recipient=self.identity.recipient, keys=lines)
        return (("provider", pin_code(pin)),)


def make_keys(folder: Path, provider: str) -> ProviderKeys:
    """Make a provider's keys. Raises: OperatorError `fleet.provider_id`, `fleet.keys_there`, `output.failed`."""
    if not is_provider_id(provider):
        raise OperatorError("fleet.provider_id", text=provider[:40])
    if any((folder / name).exists() for name in (PROVIDER, IDENTITY)):
        raise OperatorError("fleet.keys_there", path=str(folder))
    identity, signing = Identity.make(), SigningKey.make()
    public = signing.public
    text = tomli_w.dumps({"provider": provider, "recipient": identity.recipient, "keys": [{"line": public.line}]})
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder.chmod(0o700)
        _write(folder / IDENTITY, identity.secret + "\n")
        _write(folder / f"sign-{public.key_id}.key", signing.secret)
        _write(folder / PROVIDER, text)
    except OSError as error:
        raise OperatorError("output.failed", detail=f"{folder}: {error.strerror or error}") from error
    return ProviderKeys(provider=provider, identity=identity, signing=signing, public_text=text)


def read_keys(folder: Path) -> ProviderKeys:
    """Return the keys of a folder. Raises: OperatorError `fleet.no_keys` with `path`."""
    try:
        text = (folder / PROVIDER).read_text(encoding="utf-8")
        found: dict[str, Any] = tomllib.loads(text)
        public = PublicKey(found["keys"][0]["line"])
        signing = SigningKey((folder / f"sign-{public.key_id}.key").read_text(encoding="ascii"))
        identity = Identity((folder / IDENTITY).read_text(encoding="ascii").strip())
        if signing.public != public or identity.recipient != found["recipient"]:
            raise OperatorError("fleet.no_keys", path=str(folder))
        return ProviderKeys(provider=found["provider"], identity=identity, signing=signing, public_text=text)
    except (OSError, ValueError, KeyError, IndexError, TypeError, OperatorError) as error:
        raise OperatorError("fleet.no_keys", path=str(folder)) from error


def _write(path: Path, text: str) -> None:
    """Write a file that is its owner's alone from the first byte on."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
