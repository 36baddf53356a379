"""Both ends of TLS for a test: a maker, devices of it, desks that trust it; with instants of the test's choosing."""

import ssl
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec

from desktop.adapters.simulated.maker import Device
from desktop.adapters.simulated.tls import TerminalChannel, terminal_channels
from desktop.adapters.system import SystemChance
from desktop.adapters.terminal.certificates import der_of, make_certificate, make_key, pem_of, pem_of_key
from desktop.protocol.tls import TlsChannel, harden

NOW = datetime.now(UTC)
CHANCE = SystemChance()


class TestMaker:
    """An authority."""

    __test__ = False

    def __init__(self, name: str = "a maker") -> None:
        self.key = make_key()
        self.certificate = make_certificate(
            self.key, name=name, valid_from=NOW, days=99, chance=CHANCE, authority=True
        )  # fmt: skip

    def device(self, sn: str = "SN1", *, starts: timedelta = timedelta(), days: int = 9) -> Device:
        """Return a device's certificate and key; `starts` from now on."""
        key = make_key()
        issued = make_certificate(
            key, name="F1", valid_from=NOW + starts, days=days, chance=CHANCE, device_sn=sn,
            issuer=(self.certificate, self.key),
        )  # fmt: skip
        return Device(certificate=issued, key=key)


def self_signed(sn: str = "SN1") -> Device:
    """Return a device that nobody issued."""
    key = make_key()
    return Device(
        certificate=make_certificate(key, name="F1", valid_from=NOW, days=9, chance=CHANCE, device_sn=sn), key=key
    )


def desk_context(
    *authorities: x509.Certificate, own: tuple[x509.Certificate, ec.EllipticCurvePrivateKey] | None = None
) -> ssl.SSLContext:
    """Return a desk's context that trusts these authorities."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    harden(context)
    for authority in authorities:
        context.load_verify_locations(cadata=der_of(authority))
    if own is not None:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "desk.pem"
            path.write_bytes(pem_of(own[0]) + pem_of_key(own[1], None))
            context.load_cert_chain(path)
    return context


def desk_identity() -> tuple[x509.Certificate, ec.EllipticCurvePrivateKey]:
    """Return a desk's self-signed certificate and its key."""
    key = make_key()
    return make_certificate(key, name="desk", valid_from=NOW, days=9, chance=CHANCE), key


def terminal_channel(device: Device) -> TerminalChannel:
    """Return the terminal's end of a new connection."""
    return terminal_channels(device)()


def shake_hands(desk: TlsChannel, terminal: TerminalChannel, piece: int = 1 << 20) -> None:
    """Carry bytes, `piece` at a time, until neither end has more to say. Raises: ChannelError of either end."""
    while True:
        there, back = desk.own_bytes(), terminal.own_bytes()
        if not there and not back:
            return
        for start in range(0, len(there), piece):
            assert terminal.receive(there[start : start + piece]) == b""
        for start in range(0, len(back), piece):
            assert desk.receive(back[start : start + piece]) == b""
