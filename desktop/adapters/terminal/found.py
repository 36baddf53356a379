"""Which serial ports and USB cameras this machine has. Any thread; asks the operating system at each call."""

import re
import sys
from pathlib import Path

from serial.tools import list_ports

from desktop.services.programme import ORBBEC_USB, UsbDevice, UsbListing

SYSFS = Path("/sys/bus/usb/devices")
_ID = re.compile(r"[0-9a-f]{4}")
_VIDEO_CLASS = "0e"  # Source: USB-IF, defined class codes, Video
_LONGEST = 60


def port_names() -> tuple[str, ...]:
    """Return the names of the serial ports, such as `COM3` or `/dev/ttyUSB0`, sorted."""
    return tuple(sorted(port.device for port in list_ports.comports()))


def usb_cameras(sysfs: Path = SYSFS) -> UsbListing:
    """Return the USB devices that are cameras: of the video class, or of Orbbec's, whose depth sensors may have a class
    of their own. Only Linux has a listing that needs no right and no library; elsewhere it says that nobody looked.

    Source: Linux, Documentation/ABI/testing/sysfs-bus-usb.
    """
    if sys.platform != "linux" or not sysfs.is_dir():
        return UsbListing(looked=False)
    found = []
    for folder in sorted(sysfs.iterdir()):
        vendor_id, product_id = (_line(folder / name).lower() for name in ("idVendor", "idProduct"))
        if _ID.fullmatch(vendor_id) is None or _ID.fullmatch(product_id) is None:
            continue  # an interface, a hub without ids, or a device that just went
        if vendor_id == ORBBEC_USB or _has_video(sysfs, folder.name):
            found.append(UsbDevice(vendor_id=vendor_id, product_id=product_id, product=_line(folder / "product")))
    return UsbListing(looked=True, devices=tuple(found))


def _has_video(sysfs: Path, device: str) -> bool:
    """Tell whether one of a device's interfaces, `1-2:1.0` of `1-2`, is a camera."""
    return any(_line(folder / "bInterfaceClass") == _VIDEO_CLASS for folder in sysfs.glob(f"{device}:*"))


def _line(path: Path) -> str:
    """Return what a file of the listing says, or nothing: a device may be pulled out while it is read."""
    try:
        untrusted_text = path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
    return "".join(letter for letter in untrusted_text.strip() if letter.isprintable())[:_LONGEST]
