"""Which update may be taken, and when this desk may change its program. Pure; any thread.

An update is for this system and newer than what runs: never the same, never older, so that a stick cannot bring back a
fault that was mended. A desk changes when nobody eats and nothing is unknown: not in a meal, not with a sale in doubt,
not while the clock is behind what the ledger holds, since then nothing tells whether it is a meal. Source: decision
0024.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from desktop.domain.errors import OperatorError
from desktop.domain.instants import LOCAL_ZONE
from desktop.domain.meal import Meal, meal_at
from desktop.domain.release import Release, Version

#: Unpacked it takes some four times the file's room; the kept database comes on top. Measured on the .deb.
UNPACKED_TIMES = 4
#: No meal begins so soon after a change: a version that hangs is given up after five minutes, and slow disks copy.
QUIET_FOR = timedelta(minutes=20)
SPARE_BYTES = 200_000_000  # what a desk should have left to sell with


def must_suit(release: Release, running: str, system: str) -> None:
    """Raises: OperatorError `update.other_system`, `update.older`, `update.same`."""
    if release.system != system:
        raise OperatorError("update.other_system", system=release.system, ours=system)
    if Version.of(release.version) == Version.of(running):
        raise OperatorError("update.same", version=release.version)
    if Version.of(release.version) < Version.of(running):
        raise OperatorError("update.older", version=release.version, running=running)


def must_be_quiet(meals: Sequence[Meal], now: datetime, last_entry_at: datetime | None, in_doubt: int) -> None:
    """`last_entry_at` is the time of the ledger's last entry. Raises: OperatorError `update.clock`, `update.in_doubt`,
    `update.meal`."""
    if last_entry_at is not None and now < last_entry_at:
        raise OperatorError("update.clock", now=now.isoformat(timespec="minutes"))
    if in_doubt:
        raise OperatorError("update.in_doubt", count=in_doubt)
    enabled = [meal for meal in meals if meal.enabled]
    if not enabled:
        return
    local = now.astimezone(ZoneInfo(LOCAL_ZONE))
    for moment in (local, local + QUIET_FOR):
        at = meal_at(enabled, moment.time())
        if at.serving:
            code = "update.meal" if moment == local else "update.meal_soon"
            raise OperatorError(
                code, meal=at.meal.name, at=f"{at.meal.starts_at:%H:%M}", until=f"{at.meal.ends_at:%H:%M}"
            )


def must_fit(release: Release, database_bytes: int, free_bytes: int) -> None:
    """Raises: OperatorError `update.room` with `needed_mb` and `free_mb`."""
    needed = release.size * (1 + UNPACKED_TIMES) + 2 * database_bytes + SPARE_BYTES
    if free_bytes < needed:
        raise OperatorError("update.room", needed_mb=needed // 1_000_000, free_mb=free_bytes // 1_000_000)


def must_fit_kept(kept_bytes: int, free_bytes: int) -> None:
    """Raises: OperatorError `update.room` with `needed_mb` and `free_mb`: the home is copied once, and the new version
    may write as much again."""
    needed = 2 * kept_bytes + SPARE_BYTES
    if free_bytes < needed:
        raise OperatorError("update.room", needed_mb=needed // 1_000_000, free_mb=free_bytes // 1_000_000)
