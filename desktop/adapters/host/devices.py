"""Whether this user may use what is plugged in, and who else would write to it. Any thread; asks at each call.

A device node says who may: its owner, a group (`dialout`, `video`), or the person at the screen by an access list that
udev's `uaccess` sets. ModemManager writes `AT` to a new serial port unless a rule tells it not to.
Source: udev(7); sd-login(3); installer/udev/70-canteen-desk.rules.
"""

import os
import sys
from dataclasses import dataclass
from pathlib import Path

import psutil

RULES = "70-canteen-desk.rules"
RULE_FOLDERS = (Path("/etc/udev/rules.d"), Path("/run/udev/rules.d"), Path("/usr/lib/udev/rules.d"),
                Path("/lib/udev/rules.d"))  # fmt: skip
MODEM_MANAGER = "ModemManager"


@dataclass(frozen=True, slots=True, kw_only=True)
class Access:
    """Of one device node: is it there, may it be read and written, and by which group it could be."""

    is_there: bool
    allowed: bool
    group: str = ""


def access_to(device: str) -> Access:
    """Return what this user may do with a device, `/dev/ttyUSB0`. On Windows only an opening would tell: allowed."""
    if sys.platform == "win32":
        return Access(is_there=True, allowed=True)
    path = Path(device)
    try:
        group = _group_name(path.stat().st_gid)
    except OSError:
        return Access(is_there=False, allowed=False)
    return Access(is_there=True, allowed=os.access(path, os.R_OK | os.W_OK), group=group)


def has_rules(folders: tuple[Path, ...] = RULE_FOLDERS) -> bool:
    """Tell whether the package's rules for ports and cameras are in place."""
    return any((folder / RULES).is_file() for folder in folders)


def modem_manager_runs() -> bool:
    """Tell whether the service that tries modems on serial ports is running."""
    if sys.platform != "linux":
        return False
    return any(process.info["name"] == MODEM_MANAGER for process in psutil.process_iter(["name"]))


def _group_name(number: int) -> str:
    if sys.platform == "win32":
        return ""
    import grp

    try:
        return grp.getgrgid(number).gr_name
    except KeyError:
        return str(number)
