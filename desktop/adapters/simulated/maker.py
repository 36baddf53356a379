"""The maker of simulated terminals: an authority of its own, and the certificates of its devices. Any thread.

The authority is made at the first start of a simulator, in a folder of the user who runs it; only trial homes of the
same user trust it. A device keeps its certificate and key in its store, so that it stays the same device. Promises: two
simulators that start at once end up with one authority; what is wrong with a certificate is wrong on purpose
(`faults.CERTIFICATES`). Source: terminal-link.md section 4.
"""

import contextlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import platformdirs
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import load_pem_private_key

from desktop.adapters.settings import file_fault, write_durably
from desktop.adapters.terminal.certificates import make_certificate, make_key, pem_of, pem_of_key
from desktop.domain.errors import OperatorError
from desktop.services.ports import Chance, Clock

NAME = "Simulated terminals"
_AUTHORITY_DAYS = 20 * 365
_DEVICE_DAYS = 10 * 365
_CERTIFICATE, _KEY = "maker-cert.pem", "maker-key.pem"
_DEVICE_CERTIFICATE, _DEVICE_KEY = "device-cert.pem", "device-key.pem"


@dataclass(frozen=True, slots=True, kw_only=True)
class Device:
    """What one terminal proves itself with."""

    certificate: x509.Certificate
    key: ec.EllipticCurvePrivateKey


def maker_folder() -> Path:
    """Return where the user's own maker of simulated terminals is kept."""
    return Path(platformdirs.user_data_dir("canteen-desk-simulator", appauthor=False))


def maker_authorities() -> tuple[Path, ...]:
    """Return the public certificate of the user's own maker, once there is one."""
    path = maker_folder() / _CERTIFICATE
    return (path,) if path.exists() else ()


class Maker:
    """One maker, made at first use. `clock` and `chance` are for what is made new."""

    def __init__(self, folder: Path, clock: Clock, chance: Chance) -> None:
        """Open or make it. Raises: OperatorError `terminal_sim.maker`, `home.not_writable`, `disk.full`."""
        self._clock, self._chance = clock, chance
        self.authority_path = folder / _CERTIFICATE
        key_path = folder / _KEY
        with _alone(folder):
            if not (self.authority_path.exists() and key_path.exists()):
                key = make_key()
                made = make_certificate(
                    key, name=NAME, valid_from=clock.now(), days=_AUTHORITY_DAYS, chance=chance, authority=True
                )
                write_durably(key_path, pem_of_key(key, None), mode=0o600)
                write_durably(self.authority_path, pem_of(made), mode=0o644)
        self._key = _load_key(key_path)
        self._certificate = _load_certificate(self.authority_path)

    def device(self, store: Path | None, serial_number: str, flaw: str = "") -> Device:
        """Return a terminal's certificate and key: those of its store, or new ones. A flawed one is never kept.

        Raises: OperatorError `terminal_sim.maker`, `home.not_writable`, `disk.full`.
        """
        certificate_path = store / _DEVICE_CERTIFICATE if store is not None else None
        key_path = store / _DEVICE_KEY if store is not None else None
        if certificate_path is None or key_path is None or flaw:
            return self._issue(serial_number, flaw)
        if not (certificate_path.exists() and key_path.exists()):
            fresh = self._issue(serial_number, "")
            write_durably(key_path, pem_of_key(fresh.key, None), mode=0o600)
            write_durably(certificate_path, pem_of(fresh.certificate), mode=0o644)
        return Device(certificate=_load_certificate(certificate_path), key=_load_key(key_path))

    def _issue(self, serial_number: str, flaw: str) -> Device:
        key, now = make_key(), self._clock.now()
        days = _DEVICE_DAYS
        if flaw == "expired":
            now, days = now - timedelta(days=30), 29
        elif flaw == "not_yet_valid":
            now += timedelta(days=30)
        elif flaw == "other_sn":
            serial_number = f"X{serial_number}"
        certificate = make_certificate(
            key,
            name="SIM-F1",
            valid_from=now,
            days=days,
            chance=self._chance,
            device_sn=serial_number,
            issuer=None if flaw == "self_signed" else (self._certificate, self._key),
        )
        return Device(certificate=certificate, key=key)


@contextlib.contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Hold a folder against another process that makes the same files just now. Raises: OperatorError."""
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        lock = (folder / "lock").open("a+b")
    except OSError as fault:
        raise file_fault(fault, folder) from fault
    with lock:
        if os.name == "posix":
            import fcntl

            fcntl.flock(lock, fcntl.LOCK_EX)  # given back when the file is closed
        yield


def _load_certificate(path: Path) -> x509.Certificate:
    try:
        return x509.load_pem_x509_certificate(path.read_bytes())
    except (OSError, ValueError) as fault:
        raise OperatorError("terminal_sim.maker", path=str(path)) from fault


def _load_key(path: Path) -> ec.EllipticCurvePrivateKey:
    try:
        key = load_pem_private_key(path.read_bytes(), None)
    except (OSError, ValueError, TypeError) as fault:
        raise OperatorError("terminal_sim.maker", path=str(path)) from fault
    if not isinstance(key, ec.EllipticCurvePrivateKey):
        raise OperatorError("terminal_sim.maker", path=str(path))
    return key
