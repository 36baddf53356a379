"""The seam for TLS 1.3 between link and messages: what passes DATA is made secret and proved here. Pure.

Only the plain channel exists so far. A link over it proves nothing about the device at its end: simulators alone are
admitted over it (`adapters/terminal/driver.py` holds that one check). Source: terminal-link.md section 4.
"""

from typing import Protocol


class SecureChannel(Protocol):
    """Turns the bytes of DATA into plaintext and back; one for each connection."""

    def receive(self, untrusted_bytes: bytes) -> bytes:
        """Take bytes of the link; return the plaintext that they complete."""
        ...

    def send(self, plaintext: bytes) -> bytes:
        """Return the bytes that carry the plaintext over the link."""
        ...

    def own_bytes(self) -> bytes:
        """Return bytes that the channel itself wants sent, such as a handshake's; each once."""
        ...


class PlainChannel:
    """No secrecy, no proof: admitted for simulators only, until the TLS channel takes its place."""

    def receive(self, untrusted_bytes: bytes) -> bytes:
        """Return the bytes as they are."""
        return untrusted_bytes

    def send(self, plaintext: bytes) -> bytes:
        """Return the bytes as they are."""
        return plaintext

    def own_bytes(self) -> bytes:
        """Return nothing: there is no handshake."""
        return b""
