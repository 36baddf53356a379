"""A USB printer behind a backend of pyusb's own kind: found, claimed, written to, given back; and pulled out."""

from array import array
from types import SimpleNamespace
from typing import Any

import pytest
import usb.backend
import usb.core

from desktop.adapters.printing import ports
from desktop.adapters.printing.printer import EscposPrinter
from desktop.adapters.printing.usb import UsbPort
from desktop.domain.cells import PaperLine
from desktop.domain.errors import OperatorError
from desktop.domain.printer import UsbIds
from desktop.services.settings import PrinterSettings
from tests.helpers.fake_printer import FakePrinter

IDS = UsbIds(vendor=0x04B8, product=0x0E15)
OUT, IN = 0x03, 0x81  # not the endpoints that others take for granted


class FakeUsb(usb.backend.IBackend):
    """A bus with one printer: interface 0 is something else, interface 1 prints."""

    def __init__(self, printer: FakePrinter) -> None:
        super().__init__()
        self.printer = printer
        self.plugged = True
        self.kernel_holds = {0: True, 1: True}
        self.claimed: set[int] = set()
        self.answer = b""
        self.fault: Exception | None = None

    def enumerate_devices(self) -> list[str]:
        return ["printer"] if self.plugged else []

    def get_device_descriptor(self, _dev: Any) -> SimpleNamespace:
        return SimpleNamespace(
            bLength=18, bDescriptorType=1, bcdUSB=0x200, bDeviceClass=0, bDeviceSubClass=0, bDeviceProtocol=0,
            bMaxPacketSize0=64, idVendor=IDS.vendor, idProduct=IDS.product, bcdDevice=0x100, iManufacturer=0,
            iProduct=0, iSerialNumber=0, bNumConfigurations=1, address=7, bus=1, port_number=1, port_numbers=(1,),
            speed=3,
        )  # fmt: skip

    def get_configuration_descriptor(self, _dev: Any, _config: int) -> SimpleNamespace:
        return SimpleNamespace(
            bLength=9, bDescriptorType=2, wTotalLength=0, bNumInterfaces=2, bConfigurationValue=1, iConfiguration=0,
            bmAttributes=0x80, bMaxPower=1, extra_descriptors=[],
        )  # fmt: skip

    def get_interface_descriptor(self, _dev: Any, intf: int, alt: int, _config: int) -> SimpleNamespace:
        if intf > 1 or alt > 0:
            raise IndexError
        return SimpleNamespace(
            bLength=9, bDescriptorType=4, bInterfaceNumber=intf, bAlternateSetting=0, bNumEndpoints=2,
            bInterfaceClass=(0xFF, 7)[intf], bInterfaceSubClass=1, bInterfaceProtocol=2, iInterface=0,
            extra_descriptors=[],
        )  # fmt: skip

    def get_endpoint_descriptor(self, _dev: Any, ep: int, intf: int, _alt: int, _config: int) -> SimpleNamespace:
        address = ((0x01, 0x82), (OUT, IN))[intf][ep]
        return SimpleNamespace(
            bLength=7, bDescriptorType=5, bEndpointAddress=address, bmAttributes=2, wMaxPacketSize=64, bInterval=0,
            bRefresh=0, bSynchAddress=0, extra_descriptors=[],
        )  # fmt: skip

    def open_device(self, dev: Any) -> Any:
        return dev

    def close_device(self, _handle: Any) -> None:
        self.claimed.clear()

    def get_configuration(self, _handle: Any) -> int:
        return 1

    def claim_interface(self, _handle: Any, intf: int) -> None:
        assert not self.kernel_holds[intf], "the kernel's driver still has it"
        self.claimed.add(intf)

    def release_interface(self, _handle: Any, intf: int) -> None:
        self.claimed.discard(intf)

    def is_kernel_driver_active(self, _handle: Any, intf: int) -> bool:
        return self.kernel_holds[intf]

    def detach_kernel_driver(self, _handle: Any, intf: int) -> None:
        self.kernel_holds[intf] = False

    def attach_kernel_driver(self, _handle: Any, intf: int) -> None:
        self.kernel_holds[intf] = True

    def bulk_write(self, _handle: Any, ep: int, intf: int, octets: array, _timeout: int) -> int:
        if self.fault is not None:
            raise self.fault
        assert (ep, intf) == (OUT, 1) and intf in self.claimed
        self.answer += self.printer.feed(bytes(octets))
        return len(octets)

    def bulk_read(self, _handle: Any, ep: int, intf: int, buffer: array, _timeout: int) -> int:
        if self.fault is not None:
            raise self.fault
        assert (ep, intf) == (IN, 1)
        if not self.answer:
            raise usb.core.USBTimeoutError("timed out", None, 110)
        given, self.answer = self.answer[: len(buffer)], b""
        buffer[: len(given)] = array("B", given)
        return len(given)


@pytest.fixture
def bus() -> FakeUsb:
    return FakeUsb(FakePrinter())


def printer_on(bus: FakeUsb) -> EscposPrinter:
    def opener(_settings: PrinterSettings) -> ports.Port:
        return UsbPort(IDS, write_limit_s=5.0, answer_limit_s=0.5, backend=bus)

    return EscposPrinter(PrinterSettings(enabled=True, kind="usb", address="04b8:0e15"), opener)


def test_it_prints_at_the_printers_own_interface_and_gives_it_back(bus: FakeUsb) -> None:
    device = printer_on(bus)
    device.put([PaperLine(text="小票")], pulse=True)
    assert bus.claimed == {1} and bus.kernel_holds == {0: True, 1: False}
    device.close()
    assert (bus.printer.texts, bus.printer.pulses) == (["小票"], 1)
    assert bus.claimed == set() and bus.kernel_holds == {0: True, 1: True}


def test_its_answers_are_heard(bus: FakeUsb) -> None:
    bus.printer.cover_open = True
    device = printer_on(bus)
    with pytest.raises(OperatorError) as caught:
        device.check()
    assert caught.value.code == "printer.cover_open"
    device.close()


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        (usb.core.USBError("no device", None, 19), "printer.away"),
        (usb.core.USBError("access", None, 13), "printer.denied"),
        (usb.core.USBTimeoutError("timed out", None, 110), "printer.stuck"),
    ],
)
def test_what_goes_wrong_on_the_bus_has_its_code(bus: FakeUsb, fault: Exception, code: str) -> None:
    device = printer_on(bus)
    device.check()
    bus.fault = fault
    with pytest.raises(OperatorError) as caught:
        device.put([PaperLine(text="a")], pulse=False)
    assert caught.value.code == code
    device.close()


def test_a_printer_that_is_not_plugged_in_is_away(bus: FakeUsb) -> None:
    bus.plugged = False
    with pytest.raises(OperatorError) as caught:
        printer_on(bus).check()
    assert caught.value.code == "printer.away"


def test_a_computer_without_libusb_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def nothing(**_match: object) -> None:
        raise usb.core.NoBackendError("none")

    monkeypatch.setattr("usb.core.find", nothing)
    with pytest.raises(OperatorError) as caught:
        UsbPort(IDS, write_limit_s=1.0, answer_limit_s=0.1)
    assert caught.value.code == "printer.no_usb"
