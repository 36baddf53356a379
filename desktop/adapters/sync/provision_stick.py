"""Provisioning files where they lie: found on sticks, read whole into memory. Any thread.

Promises: a file is read once, bounded, before anything is decided by it, so that a stick pulled out afterwards changes
nothing, and one pulled out meanwhile is a fault with nothing done. Source: bundle.md.
"""

import re
from collections.abc import Iterable
from pathlib import Path

from desktop.adapters.sync.provision_file import ENDING, MOST_BYTES, parse_provision_name
from desktop.adapters.sync.seal import MOST_SIGNATURE_BYTES
from desktop.adapters.sync.sticks import Stick
from desktop.domain.errors import OperatorError
from desktop.services.provisioning import OfferedFile

SIGNATURE = ".minisig"
REGISTRATION = ".registration.toml"
MOST_OFFERED = 6  # a page holds no more; another path can be typed
_OFFERED = re.compile(r"[A-Z0-9]{1,8}\.provision\.zip")


def signature_of(path: Path) -> Path:
    """Return where the signature of a file lies."""
    return path.with_name(path.name.removesuffix(".zip") + SIGNATURE)


def registration_of(path: Path) -> Path:
    """Return where the till's registration goes that was set up from a file."""
    return path.with_name(path.name.removesuffix(ENDING) + REGISTRATION)


def read_files(path: Path) -> tuple[bytes, bytes]:
    """Return a file and its signature. Raises: OperatorError `provision.name`, `.no_file`, `.too_big`, `.unsigned`."""
    parse_provision_name(path.name)
    content = _read(path, MOST_BYTES)
    try:
        return content, _read(signature_of(path), MOST_SIGNATURE_BYTES)
    except OperatorError as error:
        if error.code == "provision.no_file" and path.exists():  # else the stick went in between
            raise OperatorError("provision.unsigned", path=str(path)) from error
        raise


def offered(sticks: Iterable[Stick]) -> tuple[OfferedFile, ...]:
    """Return the files that lie at the top of sticks; one that cannot be listed holds none."""
    found: list[OfferedFile] = []
    for stick in sticks:
        try:
            names = sorted(path.name for path in stick.path.iterdir())
        except OSError:
            continue
        found += (
            OfferedFile(path=str(stick.path / name), till_id=parse_provision_name(name), stick=stick.label)
            for name in names
            if _OFFERED.fullmatch(name)
        )
    return tuple(found[:MOST_OFFERED])


def _read(path: Path, most: int) -> bytes:
    try:
        with path.open("rb") as file:
            content = file.read(most + 1)
    except OSError as error:
        raise OperatorError("provision.no_file", path=str(path)) from error
    if len(content) > most:
        raise OperatorError("provision.too_big", path=str(path))
    return content
