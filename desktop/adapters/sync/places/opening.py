"""From what is typed or kept to a place: the only file that knows every kind. Any thread.

`settle_in` takes an address apart when it is typed: its secret goes to where secrets are, the rest is what is kept.
`open_place` takes only such an address. Neither connects.
"""

from pathlib import Path

from desktop.adapters.sync.places.address import Address, take_apart
from desktop.adapters.sync.places.folder import FolderPlace
from desktop.adapters.sync.places.s3 import S3Shelf
from desktop.adapters.sync.places.server import TIMEOUT_S, ServerPlace, server_module
from desktop.adapters.sync.places.sftp import SftpShelf
from desktop.adapters.sync.places.webdav import WebdavShelf
from desktop.domain.errors import OperatorError
from desktop.services.sync_ports import KnownHosts, Place, PlaceSecrets

_PACKAGES = {"sftp": "paramiko", "webdav+https": "webdav4", "webdav+http": "webdav4", "s3": "s3fs"}


def settle_in(untrusted_text: str, secrets: PlaceSecrets, password: str = "") -> str:
    """Keep the secret of a place that somebody typed, in its address or beside it, and return the rest to be kept.

    Raises: OperatorError `place.bad_url`, `place.needs_package`, `key.*`, `home.not_writable`, `disk.full`.
    """
    typed = take_apart(untrusted_text)
    if isinstance(typed.at, Address):
        server_module(_PACKAGES[typed.at.scheme])
        if secret := password or typed.secret:
            secrets.keep(typed.url, secret)
    return typed.url


def open_place(url: str, secrets: PlaceSecrets, hosts: KnownHosts, timeout_s: float = TIMEOUT_S) -> Place:
    """Return the place that a kept address names.

    Raises: OperatorError `place.bad_url` (also for one with a password in it), `place.needs_package`, `key.*`.
    """
    kept = take_apart(url)
    if kept.secret:
        raise OperatorError("place.bad_url")
    address = kept.at
    if isinstance(address, Path):
        return FolderPlace(address)
    server_module(_PACKAGES[address.scheme])
    secret = secrets.secret(address.url) if address.user else ""
    match address.scheme:
        case "sftp":
            return ServerPlace(address, lambda: SftpShelf(address, secret, hosts, timeout_s))
        case "s3":
            return ServerPlace(address, lambda: S3Shelf(address, secret, timeout_s))
        case _:
            return ServerPlace(address, lambda: WebdavShelf(address, secret, timeout_s))
