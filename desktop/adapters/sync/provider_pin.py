"""The two small files by which a till and its provider come to know one another: TOML, carried by the installer.

`provider.toml` names the provider, to whom bundles are sealed and which keys sign its receipts; the till's registration
names the till and the keys that sign its bundles. Both hold public keys only; that nobody changed them on
the way is told by people comparing their codes. Any thread. Source: bundle.md; decision 0019.
"""

from pathlib import Path
from typing import Any

import tomli_w

from desktop.adapters.settings import write_durably
from desktop.adapters.sync.receipt_file import is_provider_id
from desktop.adapters.sync.seal import PublicKey, check_recipient, compare_code
from desktop.adapters.toml import parse_toml
from desktop.domain.errors import OperatorError
from desktop.services.sync_views import ProviderPin, TillKey

MOST_KEYS = 16
MOST_BYTES = 65_536


def read_provider(path: Path) -> ProviderPin:
    """Return what a provider's file says.

    Raises: OperatorError `provider_file.unreadable` with `path`, `seal.recipient`, `signature.key`.
    """
    try:
        if path.stat().st_size > MOST_BYTES:
            raise OperatorError("provider_file.unreadable", path=str(path))
        untrusted = path.read_bytes()
    except OSError as error:
        raise OperatorError("provider_file.unreadable", path=str(path)) from error
    return parse_provider(untrusted, str(path))


def parse_provider(untrusted: bytes, path: str) -> ProviderPin:
    """Return what the bytes of a provider's file say; `path` is where they came from. Raises: as `read_provider`."""
    try:
        found = parse_toml(untrusted.decode("utf-8"))
        provider, recipient = str(found["provider"]), str(found["recipient"])
        lines = [str(key["line"]) for key in found["keys"]]
    except (ValueError, KeyError, TypeError) as error:
        raise OperatorError("provider_file.unreadable", path=path) from error
    if not is_provider_id(provider) or not 0 < len(lines) <= MOST_KEYS:
        raise OperatorError("provider_file.unreadable", path=path)
    check_recipient(recipient)
    return ProviderPin(provider=provider, recipient=recipient, keys=tuple(PublicKey(line).line for line in lines))


def write_provider(path: Path, pin: ProviderPin) -> None:
    """Write a provider's file. Raises: OperatorError `home.not_writable`, `disk.full`."""
    fields = {"provider": pin.provider, "recipient": pin.recipient, "keys": [{"line": line} for line in pin.keys]}
    write_durably(path, tomli_w.dumps(fields).encode(), mode=0o644)


def write_registration(path: Path, till_id: str, customer_id: str, school: str, keys: tuple[TillKey, ...]) -> None:
    """Write a till's registration. Raises: OperatorError `home.not_writable`, `disk.full`."""
    lines = [{"line": PublicKey(key.public).line, "made_at": key.made_at} for key in keys]
    fields: dict[str, Any] = {"till_id": till_id, "customer_id": customer_id, "school": school, "keys": lines}
    write_durably(path, tomli_w.dumps(fields).encode(), mode=0o644)


def pin_code(pin: ProviderPin) -> str:
    """Return the code by which two people tell that they hold the same provider: its recipient and all its keys."""
    return compare_code("\n".join((pin.provider, pin.recipient, *pin.keys)))
