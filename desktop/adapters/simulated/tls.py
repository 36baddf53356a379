"""The terminal's end of TLS, as a simulated terminal has it: `protocol.tls.SecureChannel` on pyOpenSSL. One thread.

The standard library's server cannot ask for a certificate and take any: an unpaired terminal has to, since it meets
the desk's self-signed certificate for the first time. What that desk may then do is `pairing`'s to decide.
Promises: TLS 1.3 only, no resumption; the client proved that it holds the key of the certificate it showed.
Source: terminal-link.md section 4.
"""

from collections.abc import Callable

from OpenSSL import SSL

from desktop.adapters.simulated.maker import Device
from desktop.adapters.terminal.certificates import der_of
from desktop.protocol.tls import BROKEN, ChannelError

_CHUNK = 65_536


def terminal_channels(device: Device) -> Callable[[], "TerminalChannel"]:
    """Return what makes the terminal's end of each new connection."""
    context = SSL.Context(SSL.TLS_SERVER_METHOD)
    context.set_min_proto_version(SSL.TLS1_3_VERSION)
    context.set_max_proto_version(SSL.TLS1_3_VERSION)
    context.use_certificate(device.certificate)
    context.use_privatekey(device.key)
    context.set_verify(SSL.VERIFY_PEER | SSL.VERIFY_FAIL_IF_NO_PEER_CERT, lambda *_: True)
    # Two tickets of 79 bytes still leave; nothing is kept that they could resume.
    context.set_options(SSL.OP_NO_TICKET)
    context.set_session_cache_mode(SSL.SESS_CACHE_OFF)
    return lambda: TerminalChannel(context)


class TerminalChannel:
    """One connection."""

    def __init__(self, context: SSL.Context) -> None:
        self._tls = SSL.Connection(context, None)
        self._tls.set_accept_state()
        self._ready = False

    @property
    def is_ready(self) -> bool:
        return self._ready

    @property
    def peer_certificate(self) -> bytes:
        shown = self._tls.get_peer_certificate(as_cryptography=True) if self._ready else None
        return der_of(shown) if shown is not None else b""

    def receive(self, untrusted_bytes: bytes) -> bytes:
        plaintext = bytearray()
        try:
            if untrusted_bytes:
                self._tls.bio_write(untrusted_bytes)
            if not self._ready:
                self._tls.do_handshake()
                self._ready = True
            while True:
                plaintext += self._tls.recv(_CHUNK)
        except SSL.WantReadError:
            return bytes(plaintext)
        except SSL.Error as fault:
            raise ChannelError(BROKEN) from fault

    def send(self, plaintext: bytes) -> bytes:
        assert self._ready, "nothing may be said before the handshake is through"
        self._tls.sendall(plaintext)
        return self.own_bytes()

    def own_bytes(self) -> bytes:
        waiting = bytearray()
        try:
            while True:
                waiting += self._tls.bio_read(_CHUNK)
        except SSL.WantReadError:
            return bytes(waiting)
