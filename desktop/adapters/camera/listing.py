"""Which cameras this machine has. Any thread; asks the operating system at each call, in about a millisecond.

Linux: `/sys/class/video4linux`, one capture node of each (a second node of the same camera only carries figures).
Windows: the registry's list of capture devices, in its order, which is taken for DirectShow's; written from the
documentation and never run. Source: Linux, Documentation/ABI/stable/sysfs-class-video4linux (`name`, `index`);
Windows, KSCATEGORY_CAPTURE.
"""

import re
import sys
from pathlib import Path

from desktop.services.capture_views import CameraFound

SYSFS = Path("/sys/class/video4linux")
DEV = Path("/dev")
_LONGEST = 60
_KSCATEGORY_CAPTURE = r"SYSTEM\CurrentControlSet\Control\DeviceClasses\{65e8773d-8f56-11d0-a3b9-00a0c9223196}"
_USB_ID = re.compile(r"vid_([0-9a-f]{4})&pid_([0-9a-f]{4})", re.IGNORECASE)


def cameras(sysfs: Path = SYSFS, dev: Path = DEV) -> tuple[CameraFound, ...]:
    """Return the cameras, the programme's maker's first, else in the system's order."""
    found = _on_windows() if sys.platform == "win32" else _on_linux(sysfs, dev)
    return tuple(sorted(found, key=lambda camera: not camera.is_orbbec))


def _on_linux(sysfs: Path, dev: Path) -> list[CameraFound]:
    found = []
    for node in sorted(sysfs.glob("video*"), key=_number):
        if _line(node / "index") not in ("", "0"):
            continue  # figures of a camera that is listed already
        interface = node / "device"
        usb = next((folder for folder in (interface, interface / "..") if (folder / "idVendor").exists()), None)
        ids = [_line(usb / name).lower() for name in ("idVendor", "idProduct")] if usb is not None else ["", ""]
        path = str(dev / node.name)
        found.append(
            CameraFound(name=_line(node / "name") or node.name, path=path, vendor_id=ids[0], product_id=ids[1])
        )
    return found


def _number(node: Path) -> int:
    digits = node.name.removeprefix("video")
    return int(digits) if digits.isdigit() else 0


def _line(path: Path) -> str:
    """Return what a file of the listing says, or nothing: a camera may be pulled out while it is read."""
    try:
        untrusted_text = path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
    return "".join(letter for letter in untrusted_text.strip() if letter.isprintable())[:_LONGEST]


def _on_windows() -> list[CameraFound]:
    if sys.platform != "win32":
        return []
    import winreg

    found: list[CameraFound] = []
    try:
        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, _KSCATEGORY_CAPTURE) as key:
            names = [winreg.EnumKey(key, at) for at in range(winreg.QueryInfoKey(key)[0])]
            for name in names:
                try:  # only a device that is there now has a Control key that says so
                    with winreg.OpenKey(key, rf"{name}\#\Control") as control:
                        if not winreg.QueryValueEx(control, "Linked")[0]:
                            continue
                except OSError:
                    continue
                ids = _USB_ID.search(name)
                found.append(
                    CameraFound(
                        name=f"Camera {len(found) + 1}",
                        path=str(len(found)),
                        vendor_id=ids[1].lower() if ids else "",
                        product_id=ids[2].lower() if ids else "",
                    )
                )
    except OSError:
        return []
    return found
