"""What may be a PIN or a password, and when wrong tries lock. Pure.

A PIN in place names its owner, so it must be hard to meet by chance: six digits, none of those that everybody tries.
Ten wrong tries in a row lock for a quarter of an hour, the next ten for twice as long, up to a day. Time is what the
caller says it is: a clock set back cannot make a lock longer than it was made.
Source: issue 6, Roles and access; NIST SP 800-63B, 3.1.1 (length, list of refused values) and 3.2.2 (throttling).
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

from desktop.domain.errors import OperatorError
from desktop.domain.staff import SecretKind

PIN_DIGITS = 6
PASSWORD_LEAST, PASSWORD_MOST = 8, 64
TRIES = 10
FIRST_LOCK = timedelta(minutes=15)
LONGEST_LOCK = timedelta(days=1)
_DIGITS = "0123456789"
#: Besides runs and repeats: what lists of leaked PINs begin with, in China (520 "I love you", 168 "all the way rich").
_COMMON_PINS = frozenset({
    "520520", "521521", "520131", "201314", "131452", "168168", "159357", "147258", "258369", "789456", "741852",
    "123321", "112233", "102030", "111222", "100200", "888666", "666888",
})  # fmt: skip
_COMMON_PASSWORDS = frozenset({"password", "password1", "qwertyui", "qwerty123", "iloveyou", "admin123", "canteen1"})


def secret_kind(secret: str) -> SecretKind:
    """Return what a secret would be: six digits are a PIN."""
    return SecretKind.PIN if len(secret) == PIN_DIGITS and _is_digits(secret) else SecretKind.PASSWORD


def check_secret(secret: str) -> SecretKind:
    """Return what a new secret is. Raises: OperatorError `staff.secret_*` for one that must not be taken."""
    if _is_digits(secret) and len(secret) < PASSWORD_LEAST and len(secret) != PIN_DIGITS:
        raise OperatorError("staff.secret_length", digits=PIN_DIGITS, least=PASSWORD_LEAST)
    kind = secret_kind(secret)
    if kind is SecretKind.PASSWORD and not PASSWORD_LEAST <= len(secret) <= PASSWORD_MOST:
        raise OperatorError("staff.secret_length", digits=PIN_DIGITS, least=PASSWORD_LEAST)
    if _is_obvious(secret):
        raise OperatorError("staff.secret_obvious")
    return kind


def _is_digits(text: str) -> bool:
    return bool(text) and all(letter in _DIGITS for letter in text)


def _is_obvious(secret: str) -> bool:
    """Tell of runs (123456, 987654, 135790), repeats (000000, 121212, 123123), and what everybody takes."""
    folded = secret.casefold()
    if folded in _COMMON_PINS or folded in _COMMON_PASSWORDS:
        return True
    if any(len(secret) % width == 0 and secret == secret[:width] * (len(secret) // width) for width in (1, 2, 3)):
        return True
    if not _is_digits(secret):
        return False
    steps = {(int(after) - int(before)) % 10 for before, after in pairwise(secret)}
    return len(steps) == 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Tries:
    """Wrong tries in a row, and the lock that came of them. Durable: a restart changes nothing of it."""

    failures: int = 0
    locked_at: datetime | None = None
    locked_until: datetime | None = None

    def left_s(self, now: datetime) -> float:
        """Return how long the lock lasts yet, in seconds; 0 for none."""
        if self.locked_at is None or self.locked_until is None:
            return 0.0
        left, whole = (self.locked_until - now).total_seconds(), (self.locked_until - self.locked_at).total_seconds()
        return max(0.0, min(left, whole))

    @property
    def tries_left(self) -> int:
        """Return how many wrong tries are left before the next lock."""
        return TRIES - self.failures % TRIES

    def failed(self, now: datetime) -> "Tries":
        """Count a wrong try; every tenth locks."""
        failures = self.failures + 1
        if failures % TRIES:
            return Tries(failures=failures)
        doubled = min(failures // TRIES - 1, 10)
        return Tries(failures=failures, locked_at=now, locked_until=now + min(FIRST_LOCK * 2**doubled, LONGEST_LOCK))
