"""Makes what became of a file or a folder's entries durable. Any thread.

Without it a file that was just made or renamed may be gone after a power cut. What is in a file is its writer's to
sync, before.
"""

import os
from pathlib import Path


def write_all(descriptor: int, content: bytes) -> None:
    """Write all of it: a disk that fills takes a part first, and refuses only the rest. Raises: OSError."""
    left = memoryview(content)
    while left:
        left = left[os.write(descriptor, left) :]


def sync_folder(folder: Path) -> None:
    """Wait until the folder's entries are on disk; on Windows nothing, a folder cannot be synced there.

    Raises: OSError.
    """
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
