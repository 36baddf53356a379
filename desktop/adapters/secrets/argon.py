"""PINs and passwords as argon2id hashes. Any thread; a call takes about a tenth of a second on purpose.

Promises: a hash tells nothing of its secret but by trying; what cannot be read as a hash matches nothing. The
parameters are in each hash, so that old ones keep working when they change; `is_old` says which to make anew.
Source: RFC 9106; OWASP Password Storage Cheat Sheet (argon2id, 46 MiB); decision 0016.
"""

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

MEMORY_KIB = 47_104
PASSES = 2
LANES = 1


class Argon:
    """services.access_ports.Secrets."""

    def __init__(self, *, memory_kib: int = MEMORY_KIB, passes: int = PASSES) -> None:
        """Lighter parameters are for tests only."""
        self._hasher = PasswordHasher(time_cost=passes, memory_cost=memory_kib, parallelism=LANES)

    def hash(self, secret: str) -> str:
        return self._hasher.hash(secret)

    def matches(self, kept: str, secret: str) -> bool:
        try:
            return self._hasher.verify(kept, secret)
        except (VerificationError, InvalidHashError):
            return False

    def is_old(self, kept: str) -> bool:
        """Tell whether a hash was made with other parameters than these."""
        return self._hasher.check_needs_rehash(kept)
