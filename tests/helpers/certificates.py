"""Certificates of made-up makers and devices."""

from datetime import UTC, datetime

from desktop.adapters.system import SystemChance
from desktop.adapters.terminal.certificates import der_of, make_certificate, make_key

MADE_AT = datetime(2026, 6, 1, tzinfo=UTC)


def certificate_for(device_sn: str) -> bytes:
    """Return a device's certificate as DER; another one each time."""
    certificate = make_certificate(
        make_key(), name="SIM-F1", valid_from=MADE_AT, days=365, chance=SystemChance(), device_sn=device_sn
    )
    return der_of(certificate)
