"""TLS 1.3 between link and messages: what passes DATA is made secret and proved here. Pure (sans-IO); any thread.

The desk is the client. Its end runs over `ssl.MemoryBIO` with a context that an adapter made, since certificates are
files; the terminal's end is the terminal's own business (the simulator has one). Promises: no plaintext before the
handshake is through; a byte that was changed, lost or played back is a `ChannelError`, never plaintext; after one the
channel is dead. There is no plain mode. Source: terminal-link.md section 4; RFC 8446.
"""

import ssl
from contextlib import suppress
from typing import Protocol

#: What was wrong, in our own words.
FOREIGN = "foreign"  # its authority is none of ours
SELF_SIGNED = "self_signed"
EXPIRED = "expired"
NOT_YET_VALID = "not_yet_valid"
UNFIT = "unfit"  # proved by an authority of ours, but not made for this
BROKEN = "broken"  # a record or a handshake that does not hold
LATE = "late"  # no handshake in its time

_CHUNK = 16_384
#: X509_V_ERR_*. Source: openssl/x509_vfy.h.
_VERIFY_WORDS = {
    2: FOREIGN,  # unable to get issuer certificate
    7: FOREIGN,  # signature failure: signed by another key of the same name
    9: NOT_YET_VALID,
    10: EXPIRED,
    18: SELF_SIGNED,
    19: FOREIGN,  # a self-signed certificate in the chain
    20: FOREIGN,  # unable to get local issuer certificate
    21: FOREIGN,  # unable to verify the leaf signature
}


class ChannelError(Exception):
    """The channel is dead; `fault` is one of the words above."""

    def __init__(self, fault: str) -> None:
        super().__init__(fault)
        self.fault = fault


class SecureChannel(Protocol):
    """Turns the bytes of DATA into plaintext and back; one for each connection."""

    @property
    def is_ready(self) -> bool:
        """Tell whether the handshake is through, and `send` may be used."""
        ...

    @property
    def peer_certificate(self) -> bytes:
        """Return the other side's certificate as DER; empty before the handshake is through."""
        ...

    def receive(self, untrusted_bytes: bytes) -> bytes:
        """Take bytes of the link; return the plaintext that they complete. Raises: ChannelError."""
        ...

    def send(self, plaintext: bytes) -> bytes:
        """Return the bytes that carry the plaintext over the link."""
        ...

    def own_bytes(self) -> bytes:
        """Return bytes that the channel itself wants sent, such as a handshake's; each once."""
        ...


def harden(context: ssl.SSLContext) -> None:
    """Leave nothing of a client's context open but what the contract says.

    One curve keeps the first message in one small frame; the other side must have a certificate of an authority that
    was loaded, whatever its name is: a device is known by its serial number, which is checked by who pairs it.
    Source: terminal-link.md section 4.
    """
    context.minimum_version = context.maximum_version = ssl.TLSVersion.TLSv1_3
    context.check_hostname = False
    context.verify_mode = ssl.CERT_REQUIRED
    context.verify_flags |= ssl.VERIFY_X509_PARTIAL_CHAIN  # a programme's authority may itself be issued by another
    context.options |= ssl.OP_NO_COMPRESSION | ssl.OP_NO_TICKET
    # Debian 12's Python 3.11.2 cannot name it to OpenSSL 3.0, which offers it first by itself.
    with suppress(ssl.SSLError):
        context.set_ecdh_curve("X25519")


class TlsChannel:
    """The desk's end of one connection."""

    def __init__(self, context: ssl.SSLContext) -> None:
        """Begin: the first bytes of the handshake wait in `own_bytes`."""
        self._incoming, self._outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
        self._tls = context.wrap_bio(self._incoming, self._outgoing, server_side=False)
        self._ready = self._dead = False
        self._shake_hands()

    @property
    def is_ready(self) -> bool:
        return self._ready

    @property
    def peer_certificate(self) -> bytes:
        return (self._tls.getpeercert(binary_form=True) or b"") if self._ready else b""

    def receive(self, untrusted_bytes: bytes) -> bytes:
        if self._dead:
            raise ChannelError(BROKEN)
        self._incoming.write(untrusted_bytes)
        if not self._ready:
            self._shake_hands()
        return self._read() if self._ready else b""

    def send(self, plaintext: bytes) -> bytes:
        assert self._ready, "nothing may be said before the handshake is through"
        self._tls.write(plaintext)
        return self._outgoing.read()

    def own_bytes(self) -> bytes:
        return self._outgoing.read()

    def _shake_hands(self) -> None:
        try:
            self._tls.do_handshake()
        except ssl.SSLWantReadError:
            return
        except ssl.SSLCertVerificationError as fault:
            raise self._died(_VERIFY_WORDS.get(fault.verify_code, UNFIT)) from fault
        except ssl.SSLError as fault:
            raise self._died(BROKEN) from fault
        self._ready = True

    def _read(self) -> bytes:
        plaintext = bytearray()
        while True:
            try:
                octets = self._tls.read(_CHUNK)
            except ssl.SSLWantReadError:
                return bytes(plaintext)
            except ssl.SSLError as fault:  # SSLZeroReturnError too: who ends says CLOSE, not close_notify
                raise self._died(BROKEN) from fault
            if not octets:
                raise self._died(BROKEN)
            plaintext += octets

    def _died(self, fault: str) -> ChannelError:
        self._dead = True
        return ChannelError(fault)
