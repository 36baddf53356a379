"""The ways to a receipt printer: a socket, a serial port, a file or device. Used by thread `printer` only.

Promises: nothing waits longer than `WRITE_LIMIT_S`; every fault of the world is an OperatorError `printer.*`; closing
never fails and never waits for a printer that takes nothing more. USB is in `usb.py`.
Source: pyserial 3.5 (close() waits up to 30 s for what is still to be sent: thrown away before).
"""

import errno
import os
import select
import socket
import stat
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any, Protocol, assert_never

import serial

from desktop.domain.errors import OperatorError
from desktop.domain.printer import HostPort, PrinterKind, parse_host_port, parse_usb_ids
from desktop.services.settings import PrinterSettings

CONNECT_LIMIT_S = 2.0
WRITE_LIMIT_S = 5.0
ANSWER_LIMIT_S = 0.5
_STEP_S = 0.02
_CHUNK = 2_048
_DENIED = frozenset({errno.EACCES, errno.EPERM})


class Port(Protocol):
    """An open way to a printer."""

    def write(self, octets: bytes) -> None:
        """Hand over all bytes. Raises: OperatorError `printer.stuck`, `printer.away`."""
        ...

    def read(self) -> bytes:
        """Return what the printer answered, or nothing when it did not answer in time.

        Raises: OperatorError `printer.away`.
        """
        ...

    def close(self) -> None:
        """Give the port back; never fails."""
        ...


def open_port(printer: PrinterSettings) -> Port:
    """Open the way to a printer. Raises: OperatorError `printer.*`, `settings.printer_address`."""
    match PrinterKind(printer.kind):
        case PrinterKind.NETWORK:
            return SocketPort(parse_host_port(printer.address))
        case PrinterKind.USB:
            from desktop.adapters.printing.usb import UsbPort  # its library is loaded where there is such a printer

            return UsbPort(parse_usb_ids(printer.address), write_limit_s=WRITE_LIMIT_S, answer_limit_s=ANSWER_LIMIT_S)
        case PrinterKind.SERIAL:
            return SerialPort(printer.address, printer.baud)
        case PrinterKind.FILE:
            return FilePort(printer.address)
        case unknown:
            assert_never(unknown)


@contextmanager
def _faults(address: str) -> Iterator[None]:
    """Turn what the operating system says into the printer's own codes."""
    try:
        yield
    except (TimeoutError, serial.SerialTimeoutException) as error:
        raise OperatorError("printer.stuck", address=address) from error
    except (OSError, ValueError) as error:
        code = "printer.denied" if getattr(error, "errno", None) in _DENIED else "printer.away"
        detail = getattr(error, "strerror", None) or str(error)
        raise OperatorError(code, address=address, detail=str(detail)[:80]) from error


class SocketPort:
    """A network printer."""

    def __init__(self, address: HostPort) -> None:
        self._address = f"{address.host}:{address.port}"
        try:
            self._socket = socket.create_connection((address.host, address.port), CONNECT_LIMIT_S)
        except OSError as error:  # a connection that timed out is a printer that is away
            detail = (error.strerror or str(error))[:80]
            raise OperatorError("printer.away", address=self._address, detail=detail) from error

    def write(self, octets: bytes) -> None:
        with _faults(self._address):
            self._socket.settimeout(WRITE_LIMIT_S)
            self._socket.sendall(octets)  # its time-out is of the whole

    def read(self) -> bytes:
        with _faults(self._address):
            self._socket.settimeout(ANSWER_LIMIT_S)
            try:
                answer = self._socket.recv(_CHUNK)
            except TimeoutError:
                return b""
            if not answer:
                raise ConnectionResetError(errno.ECONNRESET, "closed by the printer")
            return answer

    def close(self) -> None:
        with suppress(OSError):
            self._socket.shutdown(socket.SHUT_WR)  # what was handed over is still sent
            self._socket.settimeout(0.0)
            self._socket.recv(_CHUNK)  # an answer left unread would throw that away
        self._socket.close()


class SerialPort:
    """A printer at a serial port, or at an adapter that looks like one."""

    def __init__(self, address: str, baud: int) -> None:
        self._address = address
        self._waiting = threading.Event()  # never set: only its time-outs are used
        with _faults(address):
            self._port: Any = serial.Serial(
                address, baud, timeout=ANSWER_LIMIT_S, write_timeout=WRITE_LIMIT_S, exclusive=_exclusive()
            )

    def write(self, octets: bytes) -> None:
        with _faults(self._address):
            self._port.write(octets)
            for _ in range(round(WRITE_LIMIT_S / _STEP_S)):
                if not self._port.out_waiting:
                    return
                self._waiting.wait(_STEP_S)
            raise TimeoutError

    def read(self) -> bytes:
        with _faults(self._address):
            first = self._port.read(1)
            return bytes(first + self._port.read(self._port.in_waiting))

    def close(self) -> None:
        with suppress(OSError, ValueError, *_line_faults()):
            self._port.reset_output_buffer()
        with suppress(OSError, ValueError, *_line_faults()):
            self._port.close()


class FilePort:
    """A file that receipts are added to, or a printer's device such as `/dev/usb/lp0`, which may answer."""

    def __init__(self, path: str) -> None:
        self._path = path
        with _faults(path):
            self._is_device = _is_device(path)
            nonblocking = getattr(os, "O_NONBLOCK", 0)
            flags = os.O_RDWR | nonblocking if self._is_device else os.O_WRONLY | os.O_APPEND | os.O_CREAT
            self._descriptor = os.open(path, flags | getattr(os, "O_BINARY", 0), 0o600)

    def write(self, octets: bytes) -> None:
        left = memoryview(octets)
        with _faults(self._path):
            while left:
                if self._is_device and not select.select([], [self._descriptor], [], WRITE_LIMIT_S)[1]:
                    raise TimeoutError
                left = left[os.write(self._descriptor, left[:_CHUNK]) :]

    def read(self) -> bytes:
        if not self._is_device:
            return b""
        with _faults(self._path):
            if not select.select([self._descriptor], [], [], ANSWER_LIMIT_S)[0]:
                return b""
            return os.read(self._descriptor, _CHUNK)

    def close(self) -> None:
        with suppress(OSError):
            os.close(self._descriptor)


def _is_device(path: str) -> bool:
    try:
        return stat.S_ISCHR(os.stat(path).st_mode)  # noqa: PTH116 - one call that does not follow with a second
    except FileNotFoundError:
        return False


def _exclusive() -> bool | None:
    return None if sys.platform == "win32" else True


def _line_faults() -> tuple[type[Exception], ...]:
    if sys.platform == "win32":
        return ()
    import termios  # its error is no OSError

    return (termios.error,)


Opener = Callable[[PrinterSettings], Port]
