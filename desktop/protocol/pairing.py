"""The six digits that both sides show when they are paired. Pure; any thread.

terminal-link.md section 4 says "the first 6 digits derived from both certificates' SHA-256" and leaves the formula to
its implementations. Ours: SHA-256 over the desk's fingerprint followed by the terminal's (32 bytes each, the SHA-256 of
the certificate's DER), read as a fraction of 2^256; the digits are its first six decimals, leading noughts included.
"""

import hashlib

DIGITS = 6
_FINGERPRINT_BYTES = 32


def pairing_code(desk_fingerprint: str, terminal_fingerprint: str) -> str:
    """Return the six digits of two fingerprints of 64 hexadecimal digits each. Raises: ValueError for other text."""
    fingerprints = bytes.fromhex(desk_fingerprint), bytes.fromhex(terminal_fingerprint)
    if any(len(octets) != _FINGERPRINT_BYTES for octets in fingerprints):
        raise ValueError("a fingerprint is 64 hexadecimal digits")
    fraction = int.from_bytes(hashlib.sha256(b"".join(fingerprints)).digest(), "big")
    return f"{fraction * 10**DIGITS >> 256:0{DIGITS}d}"


def fingerprint_of(certificate_der: bytes) -> str:
    """Return a certificate's SHA-256 as 64 hexadecimal digits."""
    return hashlib.sha256(certificate_der).hexdigest()
