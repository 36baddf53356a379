"""Which payment codes were read here lately, so that one scanned twice is not charged twice. `core` thread.

A payment code holds for a minute or two and for one payment. Kept as a digest in memory only; lost with a crash, where
the provider refuses a used code anyway. Times in seconds on the monotonic clock. Source: issue 6, Bad input.
"""

import hashlib

REMEMBERED_S = 600.0


class CodesSeen:
    """Codes by their digest."""

    def __init__(self) -> None:
        self._seen: dict[bytes, float] = {}

    def is_new(self, auth_code: str, now_s: float) -> bool:
        """Take note of a code and tell whether it is new; an empty one always is."""
        if not auth_code:
            return True
        self._seen = {digest: at_s for digest, at_s in self._seen.items() if now_s - at_s < REMEMBERED_S}
        digest = self._digest(auth_code)
        if digest in self._seen:
            return False
        self._seen[digest] = now_s
        return True

    def forget(self, auth_code: str) -> None:
        """It was proved that nothing was begun with it."""
        self._seen.pop(self._digest(auth_code), None)

    @staticmethod
    def _digest(auth_code: str) -> bytes:
        return hashlib.sha256(auth_code.encode()).digest()
