"""The receipt printer as it is set up: its kinds, what an address of each looks like, what may be wrong with it. Pure.

A USB printer is named by its vendor and product (`04b8:0e15`, as `lsusb` shows them), a serial one by its port, a
network one by host and port (`192.168.1.50`, 9100 where no port is given), a file by its path (also a device such as
`/dev/usb/lp0`). Source: issue 6, Receipt printer and drawer.
"""

import re
from dataclasses import dataclass
from enum import Enum
from pathlib import PurePath
from typing import assert_never

from desktop.domain.errors import OperatorError

RAW_PORT = 9_100  # Source: the port of raw printing that makers of network printers agree on


class PrinterKind(Enum):
    NETWORK = "network"
    USB = "usb"
    SERIAL = "serial"
    FILE = "file"


class PrinterTrouble(Enum):
    """What a person must see to."""

    PAPER = "paper"  # no paper, or the cover is open
    AWAY = "away"  # does not answer, unplugged, or not well


PRINTER_KINDS = tuple(kind.value for kind in PrinterKind)
RECEIPT_WIDTHS = (32, 48)  # cells of a line on paper 58 mm and 80 mm wide
RECEIPTS_WHEN = ("always", "on_request", "never")
_USB = re.compile(r"([0-9a-fA-F]{4}):([0-9a-fA-F]{4})")
_HOST = re.compile(r"(\[[0-9a-fA-F:.]+\]|[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9])?)(?::(\d{1,5}))?")


@dataclass(frozen=True, slots=True, kw_only=True)
class HostPort:
    host: str
    port: int


@dataclass(frozen=True, slots=True, kw_only=True)
class UsbIds:
    vendor: int
    product: int


def parse_host_port(untrusted_text: str) -> HostPort:
    """Return host and port of `192.168.1.50`, `printer.local:9100`, `[fe80::1]:9100`.

    Raises: OperatorError `settings.printer_address`.
    """
    match = _HOST.fullmatch(untrusted_text.strip())
    port = int(match[2] or RAW_PORT) if match else 0
    if match is None or not 0 < port < 65_536:
        raise OperatorError("settings.printer_address", value=untrusted_text[:60])
    return HostPort(host=match[1].strip("[]"), port=port)


def parse_usb_ids(untrusted_text: str) -> UsbIds:
    """Return vendor and product of `04b8:0e15`. Raises: OperatorError `settings.printer_address`."""
    match = _USB.fullmatch(untrusted_text.strip())
    if match is None:
        raise OperatorError("settings.printer_address", value=untrusted_text[:60])
    return UsbIds(vendor=int(match[1], 16), product=int(match[2], 16))


def check_address(kind: str, address: str) -> None:
    """Refuse an address that cannot be one of its kind. Raises: OperatorError `settings.printer_address`."""
    match PrinterKind(kind):
        case PrinterKind.NETWORK:
            parse_host_port(address)
        case PrinterKind.USB:
            parse_usb_ids(address)
        case PrinterKind.SERIAL:
            if not address.strip():
                raise OperatorError("settings.printer_address", value=address)
        case PrinterKind.FILE:
            if not PurePath(address).is_absolute():
                raise OperatorError("settings.printer_address", value=address[:60])
        case unknown:
            assert_never(unknown)
