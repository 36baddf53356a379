"""The clock, chance and the disk of the machine: the only file that may ask for them. Any thread."""

import secrets
import shutil
import time
from datetime import UTC, datetime
from pathlib import Path


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


class HomeDisk:
    """services.ports.Disk on the disk of one folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def free_mb(self) -> int:
        return shutil.disk_usage(self._folder).free // 1_000_000
