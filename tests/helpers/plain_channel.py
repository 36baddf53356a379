"""No secrecy and no proof: a channel for tests of what lies above it. The product has none of the kind."""

from dataclasses import dataclass, field


@dataclass
class PlainChannel:
    """`protocol.tls.SecureChannel` that passes everything through; `peer_certificate` is what the test says."""

    peer_certificate: bytes = b""
    is_ready: bool = field(default=True, init=False)

    def receive(self, untrusted_bytes: bytes) -> bytes:
        return untrusted_bytes

    def send(self, plaintext: bytes) -> bytes:
        return plaintext

    def own_bytes(self) -> bytes:
        return b""
