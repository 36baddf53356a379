"""What this desk proves itself with, and whom it trusts: the files of a home behind the terminal link. Any thread.

`desk-key.pem` is encrypted under a passphrase that follows from the home's database key, so that a copied folder proves
nothing; `desk-cert.pem` is public; `authorities/*.pem` are the programme authorities that the installer put there.
Promises: the key is made once and never replaced by itself, since terminals know the desk by it.
Source: terminal-link.md section 4.
"""

import os
import ssl
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from desktop.adapters.home import Home
from desktop.adapters.settings import file_fault, write_durably
from desktop.adapters.terminal.certificates import (
    der_of,
    make_certificate,
    make_key,
    name_of,
    pem_of,
    pem_of_key,
    read_authority,
)
from desktop.domain.errors import OperatorError
from desktop.protocol.pairing import fingerprint_of
from desktop.protocol.tls import harden
from desktop.services.ports import Chance, Clock

_VALID_DAYS = 20 * 365  # terminals pin it; its end would stop a till on an ordinary morning
_PURPOSE = b"canteen-desk desk-key.pem"


@dataclass(frozen=True, slots=True, kw_only=True)
class Credentials:
    """The desk's end of TLS. `authority_paths` is asked at each connection: authorities come and go."""

    certificate_path: Path
    key_path: Path
    password: bytes
    fingerprint: str
    authority_paths: Callable[[], Sequence[Path]]

    def context(self) -> ssl.SSLContext:
        """Return a client's context for one connection.

        Raises: OperatorError `link.no_authority`, `authority.*`, `key.desk_key`.
        """
        paths = self.authority_paths()
        if not paths:
            raise OperatorError("link.no_authority")
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        harden(context)
        for path in paths:
            context.load_verify_locations(cadata=der_of(_authority(path)))
        try:
            context.load_cert_chain(self.certificate_path, self.key_path, password=lambda: self.password)
        except (ssl.SSLError, OSError) as fault:
            raise OperatorError("key.desk_key", path=str(self.key_path)) from fault
        return context


def desk_credentials(
    home: Home,
    database_key: bytes,
    till_id: str,
    clock: Clock,
    chance: Chance,
    more_authorities: Callable[[], Sequence[Path]] = tuple,
) -> Credentials:
    """Return a home's credentials; a home without key and certificate gets them now. The caller holds its lock.

    Raises: OperatorError `key.desk_key`, `home.not_writable`, `disk.full`.
    """
    password = HKDF(hashes.SHA256(), length=32, salt=None, info=_PURPOSE).derive(database_key).hex().encode()
    if not (home.desk_key_path.exists() and home.desk_certificate_path.exists()):
        key = make_key()
        certificate = make_certificate(
            key, name=f"canteen-desk {till_id}", valid_from=clock.now(), days=_VALID_DAYS, chance=chance
        )
        write_durably(home.desk_key_path, pem_of_key(key, password), mode=0o600)
        write_durably(home.desk_certificate_path, pem_of(certificate), mode=0o644)
    try:
        own = x509.load_pem_x509_certificate(home.desk_certificate_path.read_bytes())
    except (OSError, ValueError) as fault:
        raise OperatorError("key.desk_key", path=str(home.desk_certificate_path)) from fault
    return Credentials(
        certificate_path=home.desk_certificate_path,
        key_path=home.desk_key_path,
        password=password,
        fingerprint=fingerprint_of(der_of(own)),
        authority_paths=lambda: (*authorities_of(home), *more_authorities()),
    )


def authorities_of(home: Home) -> tuple[Path, ...]:
    """Return the files of the authorities that a home trusts, by name."""
    return tuple(sorted(home.authorities_path.glob("*.pem")))


def trust_authority(home: Home, file: Path) -> str:
    """Put an authority's certificate among those that a home trusts; return its name. Twice is once.

    Raises: OperatorError `authority.unreadable`, `authority.unfit`, `home.not_writable`, `disk.full`.
    """
    return _trust(home, _authority(file))


def trust_authority_pem(home: Home, untrusted_pem: bytes, name: str) -> str:
    """Trust an authority whose PEM came in another file, `name`. Raises: as `trust_authority`."""
    return _trust(home, read_authority(untrusted_pem, name))


def authority_path(home: Home, untrusted_pem: bytes, name: str) -> Path:
    """Return where an authority is kept once it is trusted. Raises: OperatorError `authority.*`."""
    return _path_of(home, read_authority(untrusted_pem, name))


def _path_of(home: Home, authority: x509.Certificate) -> Path:
    return home.authorities_path / f"{fingerprint_of(der_of(authority))[:16]}.pem"


def _trust(home: Home, authority: x509.Certificate) -> str:
    try:
        home.authorities_path.mkdir(mode=0o700, exist_ok=True)
        if os.name == "posix":
            home.authorities_path.chmod(0o700)
    except OSError as fault:
        raise file_fault(fault, home.authorities_path) from fault
    write_durably(_path_of(home, authority), pem_of(authority), mode=0o644)
    return name_of(authority)


def _authority(path: Path) -> x509.Certificate:
    try:
        untrusted_pem = path.read_bytes()
    except OSError as fault:
        raise OperatorError("authority.unreadable", path=str(path)) from fault
    return read_authority(untrusted_pem, str(path))
