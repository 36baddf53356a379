"""Where a simulated terminal waits for a desk: a pty, a TCP port of this machine, or a serial device. One thread.

Each is a `Port` (adapters/terminal/port.py) that outlives its desks: a desk may close, come back, or be replaced by
another. What a desk does not read is thrown away, as a cable would. Promises: only loopback is listened on; a wait is
ended at once by the `Waker`.
"""

import ipaddress
import os
import selectors
import socket
import sys
from pathlib import Path
from urllib.parse import urlsplit

from desktop.adapters.terminal.port import Port, Waker, open_port
from desktop.domain.errors import OperatorError

_CHUNK = 65_536


class SocketListener:
    """`socket://127.0.0.1:PORT`; port 0 takes a free one. A new client replaces the old one."""

    baud = 0

    def __init__(self, url: str, waker: Waker) -> None:
        """Listen. Raises: OperatorError `usage.listen`, `terminal_sim.listen`."""
        host, port = _loopback(url)
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        self._server = socket.socket(family, socket.SOCK_STREAM)
        self._client: socket.socket | None = None
        self._waker = waker
        try:
            if os.name == "posix":  # elsewhere it would let two terminals share a port
                self._server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            self._server.bind((host, port))
            self._server.listen(2)
        except OSError as fault:
            self._server.close()
            raise OperatorError("terminal_sim.listen", url=url, detail=str(fault)) from fault
        self._server.setblocking(False)
        bound = self._server.getsockname()[1]
        self.address = f"socket://[{host}]:{bound}" if ":" in host else f"socket://{host}:{bound}"
        self._selector = selectors.DefaultSelector()
        self._selector.register(self._server, selectors.EVENT_READ)
        self._selector.register(waker, selectors.EVENT_READ)

    def read(self, timeout_s: float | None) -> bytes:
        """Return what the client sent; nothing after the time-out or a wake-up."""
        ready = {key.fd for key, _ in self._selector.select(timeout_s)}
        if self._waker.fileno() in ready:
            self._waker.drain()
        if self._server.fileno() in ready:
            self._accept()
            return b""
        if self._client is None or self._client.fileno() not in ready:
            return b""
        try:
            octets = self._client.recv(_CHUNK)
        except BlockingIOError:
            return b""
        except OSError:
            octets = b""
        if not octets:
            self._hang_up()
        return octets

    def write(self, octets: bytes) -> None:
        """Send to the client, as much as it takes."""
        if self._client is None:
            return
        try:
            self._client.send(octets)
        except BlockingIOError:
            pass  # it does not read: lost, as on a cable
        except OSError:
            self._hang_up()

    def close(self) -> None:
        """Stop listening."""
        self._hang_up()
        self._selector.close()
        self._server.close()

    def _accept(self) -> None:
        try:
            client, _ = self._server.accept()
        except OSError:
            return  # gone before we looked
        self._hang_up()
        client.setblocking(False)
        client.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._client = client
        self._selector.register(client, selectors.EVENT_READ)

    def _hang_up(self) -> None:
        if self._client is not None:
            self._selector.unregister(self._client)
            self._client.close()
            self._client = None


class PtyListener:
    """`pty`, or `pty:PATH` for a symbolic link that keeps its name over restarts. POSIX only."""

    baud = 0

    def __init__(self, url: str, waker: Waker) -> None:
        """Open a pty in raw mode. Raises: OperatorError `usage.listen`, `terminal_sim.listen`."""
        if sys.platform == "win32":
            raise OperatorError("usage.listen", url=url, detail="there is no pty on Windows")
        import pty
        import tty

        self._master, self._slave = pty.openpty()
        tty.setraw(self._slave)
        os.set_blocking(self._master, False)
        self._waker = waker
        self._link: Path | None = None
        # Our own hold on the slave keeps the pty alive while no desk has it open.
        self.address = os.ttyname(self._slave)
        self._selector = selectors.DefaultSelector()
        self._selector.register(self._master, selectors.EVENT_READ)
        self._selector.register(waker, selectors.EVENT_READ)
        wanted = url.removeprefix("pty").removeprefix(":")
        if wanted:
            self._name(Path(wanted), url)

    def _name(self, path: Path, url: str) -> None:
        try:
            if path.is_symlink():
                path.unlink()  # left behind by a terminal that was killed
            path.symlink_to(self.address)
        except OSError as fault:
            self.close()
            raise OperatorError("terminal_sim.listen", url=url, detail=str(fault)) from fault
        self._link, self.address = path, str(path)

    def read(self, timeout_s: float | None) -> bytes:
        """Return what the desk sent; nothing after the time-out or a wake-up."""
        ready = {key.fd for key, _ in self._selector.select(timeout_s)}
        if self._waker.fileno() in ready:
            self._waker.drain()
        if self._master not in ready:
            return b""
        try:
            return os.read(self._master, _CHUNK)
        except BlockingIOError:
            return b""

    def write(self, octets: bytes) -> None:
        """Send to the desk, as much as the pty takes."""
        try:
            os.write(self._master, octets)
        except BlockingIOError:
            pass  # nobody reads: lost, as on a cable

    def close(self) -> None:
        """Give the pty back."""
        self._selector.close()
        os.close(self._master)
        os.close(self._slave)
        if self._link is not None:
            self._link.unlink(missing_ok=True)


def listen(url: str, waker: Waker) -> tuple[Port, str]:
    """Open where a desk can come, and return it with the address that a desk opens.

    Raises: OperatorError `usage.listen` for a bad address, `terminal_sim.listen` for one that cannot be had, or
    `link.*` for a device that cannot be opened.
    """
    if url == "pty" or url.startswith("pty:"):
        pty_listener = PtyListener(url, waker)
        return pty_listener, pty_listener.address
    if url.startswith("socket:"):
        listener = SocketListener(url, waker)
        return listener, listener.address
    return open_port(url, waker), url


def _loopback(url: str) -> tuple[str, int]:
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError as fault:
        raise OperatorError("usage.listen", url=url, detail=str(fault)) from fault
    if parts.scheme != "socket" or port is None:
        raise OperatorError("usage.listen", url=url, detail="an address looks like socket://127.0.0.1:7001")
    host = "127.0.0.1" if host == "localhost" else host
    try:
        safe = ipaddress.ip_address(host).is_loopback
    except ValueError:
        safe = False
    if not safe:
        raise OperatorError("usage.listen", url=url, detail="a simulator listens on this machine only")
    return host, port
