"""What runs here and in which version: the program, Python, the system, the parts. Any thread; asks at each call.

The computer's name and its user are never asked for. Source: os-release(5); Python, `importlib.metadata`.
"""

import platform
import re
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path

import psutil

from desktop.adapters.home import APP

OS_RELEASE = Path("/etc/os-release")
_NAME = re.compile(r"^([A-Za-z0-9][A-Za-z0-9._-]*)")
_PRINTED = re.compile(r'^(ID|VERSION_ID)="?([A-Za-z0-9._-]{1,40})"?$', re.MULTILINE)


def installed_version() -> str:
    """Return the version that the installation says it is; empty where it does not say."""
    try:
        return version(APP)
    except PackageNotFoundError:
        return ""


def packages() -> dict[str, str]:
    """Return the program's own parts by name, an empty version for one that is not installed."""
    try:
        named = requires(APP) or []
    except PackageNotFoundError:
        named = []
    found = {}
    for line in named:
        match = _NAME.match(line)
        if match is not None and "extra ==" not in line:
            try:
                found[match[1]] = version(match[1])
            except PackageNotFoundError:
                found[match[1]] = ""
    return dict(sorted(found.items()))


def system(os_release: Path = OS_RELEASE) -> dict[str, str]:
    """Return kernel, distribution, processor and Python."""
    try:
        told = dict(_PRINTED.findall(os_release.read_text(encoding="utf-8", errors="replace")))
    except OSError:
        told = {}
    return {
        "system": platform.system(), "release": platform.release(), "machine": platform.machine(),
        "distribution": f"{told.get('ID', '')} {told.get('VERSION_ID', '')}".strip(),
        "python": platform.python_version(), "libc": " ".join(platform.libc_ver()).strip(),
    }  # fmt: skip


def memory_mb() -> tuple[int, int]:
    """Return the computer's memory and what is left of it, in MB."""
    told = psutil.virtual_memory()
    return told.total // 1_000_000, told.available // 1_000_000


def started_s() -> float:
    """Return when the computer was started, in seconds since 1970."""
    return float(psutil.boot_time())
