"""A receipt printer at USB, by pyusb and libusb. Used by thread `printer` only.

Written directly on pyusb: python-escpos guesses the endpoints and resets the device at each opening, after which it is
away for a moment. Here the interface of the printer class is looked up, its own kernel driver is put aside while the
port is open, and both are given back. Source: USB printer class 1.1 (class 7); pyusb 1.3.
"""

from contextlib import suppress
from typing import Any

import usb.core
import usb.util

from desktop.domain.errors import OperatorError
from desktop.domain.printer import UsbIds

PRINTER_CLASS = 7
_CHUNK = 64
_MS = 1_000
_DENIED = 13


class UsbPort:
    """An open printer. `backend` is libusb's unless a test brings its own."""

    def __init__(self, ids: UsbIds, *, write_limit_s: float, answer_limit_s: float, backend: Any = None) -> None:
        self._address = f"{ids.vendor:04x}:{ids.product:04x}"
        self._write_limit_ms, self._answer_limit_ms = round(write_limit_s * _MS), round(answer_limit_s * _MS)
        try:
            self._device: Any = usb.core.find(idVendor=ids.vendor, idProduct=ids.product, backend=backend)
        except usb.core.NoBackendError as error:
            raise OperatorError("printer.no_usb") from error
        except usb.core.USBError as error:
            raise self._fault(error) from error
        if self._device is None:
            raise OperatorError("printer.away", address=self._address)
        try:
            self._claim()
        except usb.core.USBError as error:
            self.close()
            raise self._fault(error) from error

    def _claim(self) -> None:
        try:
            configuration = self._device.get_active_configuration()
        except usb.core.USBError:
            self._device.set_configuration()
            configuration = self._device.get_active_configuration()
        interfaces = list(configuration)
        self._interface = next((one for one in interfaces if one.bInterfaceClass == PRINTER_CLASS), interfaces[0])
        number = self._interface.bInterfaceNumber
        self._put_aside = False
        with suppress(NotImplementedError):  # other systems have no kernel driver to put aside
            if self._device.is_kernel_driver_active(number):
                self._device.detach_kernel_driver(number)
                self._put_aside = True
        usb.util.claim_interface(self._device, number)
        self._out = self._endpoint(usb.util.ENDPOINT_OUT)
        self._in = self._endpoint(usb.util.ENDPOINT_IN)
        if self._out is None:
            raise usb.core.USBError("no way out to a printer", errno=None)

    def _endpoint(self, direction: int) -> Any:
        bulk = usb.util.ENDPOINT_TYPE_BULK
        return usb.util.find_descriptor(
            self._interface,
            custom_match=lambda each: (
                usb.util.endpoint_direction(each.bEndpointAddress) == direction
                and usb.util.endpoint_type(each.bmAttributes) == bulk
            ),
        )

    def write(self, octets: bytes) -> None:
        """Hand over all bytes. Raises: OperatorError `printer.stuck`, `printer.away`."""
        try:
            self._out.write(octets, self._write_limit_ms)
        except usb.core.USBError as error:
            raise self._fault(error) from error

    def read(self) -> bytes:
        """Return what the printer answered, or nothing. Raises: OperatorError `printer.away`."""
        if self._in is None:
            return b""
        try:
            return bytes(self._in.read(_CHUNK, self._answer_limit_ms))
        except usb.core.USBTimeoutError:
            return b""
        except usb.core.USBError as error:
            raise self._fault(error) from error

    def close(self) -> None:
        """Give interface and kernel driver back; never fails."""
        with suppress(usb.core.USBError, AttributeError, NotImplementedError):
            usb.util.release_interface(self._device, self._interface.bInterfaceNumber)
            if self._put_aside:
                self._device.attach_kernel_driver(self._interface.bInterfaceNumber)
        usb.util.dispose_resources(self._device)

    def _fault(self, error: usb.core.USBError) -> OperatorError:
        if isinstance(error, usb.core.USBTimeoutError):
            return OperatorError("printer.stuck", address=self._address)
        if error.errno == _DENIED:
            return OperatorError("printer.denied", address=self._address)
        return OperatorError("printer.away", address=self._address, detail=str(error)[:80])
