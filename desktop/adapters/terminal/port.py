"""A byte stream to a terminal: opening it, waiting on it, and the names of its faults. Used by thread `terminal` only.

Three kinds behind one protocol: a POSIX serial port and a socket, where one wait watches the stream and the wake-up at
once; and anything else that pyserial opens (Windows, `loop://`), polled every 5 ms. Promises: every fault of the world
is an OperatorError `link.*`; a `Waker` interrupts a wait at once; writing never blocks for longer than 2 s.
Source: pyserial 3.5. `socket://` is opened here and not by pyserial: its socket keeps Nagle's algorithm on (40 ms for
each stop-and-wait turn), sleeps 0.3 s on closing and forgets to close a socket whose other end is gone.
"""

import errno
import os
import selectors
import socket
import sys
from typing import Protocol
from urllib.parse import urlsplit

import serial

from desktop.domain.errors import OperatorError

BAUD = 115_200
WRITE_TIMEOUT_S = 2.0
CONNECT_TIMEOUT_S = 3.0
POLL_S = 0.005
_CHUNK = 4_096

_MISSING = frozenset({errno.ENOENT, errno.ENXIO, errno.ENODEV, errno.ECONNREFUSED, errno.EHOSTUNREACH, errno.ENOTDIR})
_BUSY = frozenset({errno.EBUSY, errno.EAGAIN, errno.EWOULDBLOCK})
_DENIED = frozenset({errno.EACCES, errno.EPERM})


def _fault_types() -> tuple[type[Exception], ...]:
    # A port that was pulled out shows as any of these; termios.error is no OSError.
    if sys.platform == "win32":
        return (OSError,)
    import termios

    return (OSError, termios.error)


PORT_FAULTS = _fault_types()  # serial.SerialException is an OSError


class Waker:
    """Interrupts a wait from any thread. Lives as long as the driver."""

    def __init__(self) -> None:
        self._ours, self._theirs = socket.socketpair()
        self._ours.setblocking(False)
        self._theirs.setblocking(False)

    def wake(self) -> None:
        """End the current wait, or the next one. Any thread; never blocks."""
        try:
            self._theirs.send(b"!")
        except (BlockingIOError, InterruptedError):
            pass  # full of wake-ups already
        except OSError:
            pass  # closed: nobody waits any more

    def fileno(self) -> int:
        """Return what a selector watches."""
        return self._ours.fileno()

    def drain(self) -> bool:
        """Forget the wake-ups so far; tell whether there were any."""
        try:
            return bool(self._ours.recv(_CHUNK))
        except (BlockingIOError, InterruptedError):
            return False

    def wait(self, timeout_s: float) -> None:
        """Sleep until woken, at most so long."""
        with selectors.DefaultSelector() as selector:
            selector.register(self, selectors.EVENT_READ)
            selector.select(timeout_s)
        self.drain()

    def close(self) -> None:
        """Give the sockets back."""
        self._ours.close()
        self._theirs.close()


class Port(Protocol):
    """An open byte stream."""

    @property
    def baud(self) -> int:
        """Bits per second on the wire; 0 when bytes take no time."""
        ...

    def read(self, timeout_s: float | None) -> bytes:
        """Return what came; nothing after the time-out or a wake-up. None waits for ever.

        Raises: OperatorError `link.pulled`.
        """
        ...

    def write(self, octets: bytes) -> None:
        """Hand over all bytes. Raises: OperatorError `link.pulled`, or `link.silent` when they do not drain."""
        ...

    def close(self) -> None:
        """Give the port back; never fails."""
        ...


class _Selectable:
    """Something with a file number, watched together with the waker."""

    def __init__(self, url: str, fileno: int, waker: Waker, baud: int) -> None:
        self.url = url
        self.baud = baud
        self._waker = waker
        self._fileno = fileno
        self._selector = selectors.DefaultSelector()
        self._selector.register(fileno, selectors.EVENT_READ)
        self._selector.register(waker, selectors.EVENT_READ)

    def _readable(self, timeout_s: float | None) -> bool:
        ready = False
        for key, _ in self._selector.select(timeout_s):
            if key.fd == self._fileno:
                ready = True
            else:
                self._waker.drain()
        return ready

    def close(self) -> None:
        self._selector.close()


class _SocketPort(_Selectable):
    def __init__(self, url: str, connection: socket.socket, waker: Waker) -> None:
        super().__init__(url, connection.fileno(), waker, baud=0)
        self._socket = connection
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        connection.settimeout(WRITE_TIMEOUT_S)

    def read(self, timeout_s: float | None) -> bytes:
        try:
            if not self._readable(timeout_s):
                return b""
            octets = self._socket.recv(_CHUNK)
        except OSError as fault:
            raise _pulled(self.url, fault) from fault
        if not octets:
            raise OperatorError("link.pulled", url=self.url)
        return octets

    def write(self, octets: bytes) -> None:
        try:
            self._socket.sendall(octets)
        except TimeoutError as fault:
            raise OperatorError("link.silent", url=self.url) from fault
        except OSError as fault:
            raise _pulled(self.url, fault) from fault

    def close(self) -> None:
        super().close()
        self._socket.close()


class _TtyPort(_Selectable):
    def __init__(self, url: str, tty: serial.SerialBase, waker: Waker) -> None:
        super().__init__(url, tty.fileno(), waker, baud=BAUD)
        self._tty = tty

    def read(self, timeout_s: float | None) -> bytes:
        try:
            return bytes(self._tty.read(_CHUNK)) if self._readable(timeout_s) else b""
        except PORT_FAULTS as fault:
            raise _pulled(self.url, fault) from fault

    def write(self, octets: bytes) -> None:
        _write_tty(self.url, self._tty, octets)

    def close(self) -> None:
        super().close()
        _close_tty(self._tty)


class _PolledPort:
    """What cannot be watched: short reads, so that a request never waits longer than 5 ms."""

    def __init__(self, url: str, tty: serial.SerialBase, waker: Waker) -> None:
        self.url = url
        self.baud = BAUD
        self._tty = tty
        self._waker = waker
        tty.timeout = POLL_S

    def read(self, timeout_s: float | None) -> bytes:
        waited_s = 0.0
        try:
            while True:
                octets = bytes(self._tty.read(max(1, min(self._tty.in_waiting, _CHUNK))))  # type: ignore[attr-defined]
                waited_s += POLL_S
                if octets or self._waker.drain() or (timeout_s is not None and waited_s >= timeout_s):
                    return octets
        except PORT_FAULTS as fault:
            raise _pulled(self.url, fault) from fault

    def write(self, octets: bytes) -> None:
        _write_tty(self.url, self._tty, octets)

    def close(self) -> None:
        _close_tty(self._tty)


def open_port(url: str, waker: Waker) -> Port:
    """Open a device (`COM3`, `/dev/ttyUSB0`), a `socket://host:port` or any other pyserial URL; 115200 8N1.

    Raises: OperatorError `link.bad_url`, `link.port_missing`, `link.port_busy`, `link.port_denied`.
    """
    if url.startswith("socket:"):
        return _SocketPort(url, _connect(url), waker)
    try:
        tty = serial.serial_for_url(
            url, baudrate=BAUD, timeout=0, write_timeout=WRITE_TIMEOUT_S, exclusive=True, rtscts=False, xonxoff=False
        )
    except PORT_FAULTS as fault:
        raise _open_fault(url, fault) from fault
    except (
        ValueError,
        TypeError,
        AttributeError,
        LookupError,
        ImportError,
    ) as fault:  # what pyserial makes of a foreign scheme
        raise OperatorError("link.bad_url", url=url) from fault
    if os.name == "posix" and type(tty) is serial.Serial:
        return _TtyPort(url, tty, waker)
    return _PolledPort(url, tty, waker)


def _connect(url: str) -> socket.socket:
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError as fault:
        raise OperatorError("link.bad_url", url=url) from fault
    if parts.scheme != "socket" or not host or not port or parts.path not in ("", "/"):
        raise OperatorError("link.bad_url", url=url)
    try:
        return socket.create_connection((host, port), timeout=CONNECT_TIMEOUT_S)
    except OSError as fault:
        raise _open_fault(url, fault) from fault


def _open_fault(url: str, fault: Exception) -> OperatorError:
    number = getattr(fault, "errno", None)
    text = str(fault)
    if number in _BUSY:
        return OperatorError("link.port_busy", url=url)
    if number in _DENIED:
        return OperatorError("link.port_denied", url=url)
    if number is None and "PermissionError" in text:  # Windows: pyserial keeps the name only; it means a port in use
        return OperatorError("link.port_busy", url=url)
    if number is None and ("expected a string" in text or "configure" in text):  # a bad address, or no port at all
        return OperatorError("link.bad_url", url=url)
    return OperatorError("link.port_missing", url=url)


def _pulled(url: str, fault: Exception) -> OperatorError:
    return OperatorError("link.pulled", url=url, detail=str(fault)[:120])


def _write_tty(url: str, tty: serial.SerialBase, octets: bytes) -> None:
    try:
        tty.write(octets)
    except serial.SerialTimeoutException as fault:
        raise OperatorError("link.silent", url=url) from fault
    except PORT_FAULTS as fault:
        raise _pulled(url, fault) from fault


def _close_tty(tty: serial.SerialBase) -> None:
    try:
        tty.close()
    except PORT_FAULTS:
        pass  # pulled out: there is nothing left to give back
