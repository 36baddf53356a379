"""What an address of a printer may look like, by its kind."""

import pytest

from desktop.domain.errors import OperatorError
from desktop.domain.printer import HostPort, UsbIds, check_address, parse_host_port, parse_usb_ids


@pytest.mark.parametrize(
    ("text", "host", "port"),
    [
        ("192.168.1.50", "192.168.1.50", 9_100),
        (" printer.local:9101 ", "printer.local", 9_101),
        ("[fe80::1]:9100", "fe80::1", 9_100),
        ("till_1", "till_1", 9_100),
    ],
)
def test_network_addresses(text: str, host: str, port: int) -> None:
    assert parse_host_port(text) == HostPort(host=host, port=port)


def test_usb_addresses() -> None:
    assert parse_usb_ids("04B8:0e15") == UsbIds(vendor=0x04B8, product=0x0E15)


@pytest.mark.parametrize(
    ("kind", "address"),
    [
        ("network", ""), ("network", "a b"), ("network", "host:0"), ("network", "host:70000"), ("network", "-host"),
        ("usb", "04b8"), ("usb", "04b8:0e1g"), ("usb", "Epson TM-T20"), ("serial", " "), ("file", ""),
        ("file", "receipts.bin"),
    ],
)  # fmt: skip
def test_what_is_no_address_is_refused(kind: str, address: str) -> None:
    with pytest.raises(OperatorError) as caught:
        check_address(kind, address)
    assert caught.value.code == "settings.printer_address"


@pytest.mark.parametrize(
    ("kind", "address"),
    [("network", "10.0.0.7"), ("usb", "04b8:0e15"), ("serial", "COM3"), ("file", "/dev/usb/lp0")],
)
def test_what_is_one_is_taken(kind: str, address: str) -> None:
    check_address(kind, address)
