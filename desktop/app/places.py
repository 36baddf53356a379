"""Opens the places that bundles go to, for one home: its passwords, its known servers. Composition root; any thread."""

from desktop.adapters.home import Home
from desktop.adapters.secrets.place_secrets import place_secrets
from desktop.adapters.sync.places.address import Address, take_apart
from desktop.adapters.sync.places.known_hosts import KnownHostsFile
from desktop.adapters.sync.places.opening import open_place, settle_in
from desktop.adapters.system import SystemChance
from desktop.domain.errors import OperatorError
from desktop.services.settings import Settings
from desktop.services.sync_ports import Place


def keep_url(home: Home, settings: Settings, typed: str, password: str = "") -> str:
    """Keep the password of a place that somebody typed, and return its address without one.

    Raises: OperatorError `place.bad_url`, `place.needs_package`, `key.*`, `home.not_writable`, `disk.full`.
    """
    return settle_in(typed, place_secrets(home, settings.keystore, SystemChance()), password)


def open_url(home: Home, settings: Settings, url: str) -> Place:
    """Return the place of an address without a password. Raises: OperatorError `place.*`, `key.*`."""
    secrets = place_secrets(home, settings.keystore, SystemChance())
    return open_place(url, secrets, KnownHostsFile(home.folder))


def is_server(typed: str) -> bool:
    """Tell whether an address names a server rather than a folder. Raises: OperatorError `place.bad_url`."""
    return isinstance(take_apart(typed).at, Address)


def confirm_host(home: Home, url: str, fingerprint: str) -> None:
    """Believe an SFTP server from now on; somebody compared its fingerprint. Raises: OperatorError `place.bad_url`."""
    at = take_apart(url).at
    if not isinstance(at, Address):
        raise OperatorError("place.bad_url")
    KnownHostsFile(home.folder).confirm(at.host_and_port, fingerprint)
