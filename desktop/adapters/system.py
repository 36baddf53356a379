"""The clock, chance, the start and the disk of the machine: the only file that may ask for them. Any thread."""

import contextlib
import os
import secrets
import shutil
import time
from datetime import UTC, datetime
from pathlib import Path

BOOT_ID = Path("/proc/sys/kernel/random/boot_id")  # Linux; kernel documentation, sysctl/kernel
RESERVE = "reserve"
RESERVE_BYTES = 16_777_216  # a sale needs some ten kilobytes; the journal of a long outage some megabytes
RESERVE_LEAST_BYTES = 1_048_576
RESERVE_SHARE = 20  # of a small disk's free room, at most one part in so many


class SystemClock:
    """services.ports.Clock on the machine's clocks."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    def monotonic_s(self) -> float:
        return time.monotonic()


class SystemChance:
    """services.ports.Chance on the operating system's generator."""

    def salt(self, alphabet: str, length: int) -> str:
        return "".join(secrets.choice(alphabet) for _ in range(length))

    def octets(self, length: int) -> bytes:
        return secrets.token_bytes(length)


def computer_start() -> str:
    """Return what tells this start of the computer from any other; empty where the system has no such word."""
    try:
        return BOOT_ID.read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        return ""


class HomeDisk:
    """services.ports.Disk on the disk of one folder; the reserve is the file `reserve` in it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._reserve = folder / RESERVE
        self._reserve_bytes = 0  # once made, a reserve is only made again as large as it was

    def free_mb(self) -> int:
        return shutil.disk_usage(self._folder).free // 1_000_000

    def take_reserve(self) -> bool:
        if self.reserved_bytes() >= RESERVE_LEAST_BYTES:
            self._reserve_bytes = self._reserve_bytes or self.reserved_bytes()
            return True
        try:
            free = shutil.disk_usage(self._folder).free
            size = self._reserve_bytes or max(RESERVE_LEAST_BYTES, min(RESERVE_BYTES, free // RESERVE_SHARE))
            if free < 2 * size:  # else the next sale would need it again at once
                return False
            _allocate(self._reserve, size)
        except OSError:
            self.release_reserve()
            return False
        self._reserve_bytes = size
        return True

    def release_reserve(self) -> None:
        with contextlib.suppress(OSError):
            self._reserve.unlink(missing_ok=True)

    def reserved_bytes(self) -> int:
        """Return how much room is set aside just now, 0 for none; what is only promised (a sparse file) is none."""
        try:
            found = self._reserve.stat()
        except OSError:
            return 0
        return min(found.st_size, found.st_blocks * 512) if hasattr(found, "st_blocks") else found.st_size


def _allocate(path: Path, size: int) -> None:
    """Make a file whose every block is its own. Raises: OSError."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        if hasattr(os, "posix_fallocate"):
            os.posix_fallocate(descriptor, 0, size)
        else:  # Windows
            for _ in range(0, size, RESERVE_LEAST_BYTES):
                os.write(descriptor, bytes(RESERVE_LEAST_BYTES))
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
