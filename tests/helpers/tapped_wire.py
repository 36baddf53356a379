"""A wire with a listener: passes bytes between a desk and a terminal on sockets and keeps them, each way by itself."""

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field


@dataclass
class Tap:
    """`url` is where a desk connects. What passed is in order, whole connections one after the other."""

    url: str
    to_terminal: bytearray = field(default_factory=bytearray)
    to_desk: bytearray = field(default_factory=bytearray)


def address_of(url: str) -> tuple[str, int]:
    """Return host and port of `socket://HOST:PORT`."""
    host, port = url.removeprefix("socket://").rsplit(":", 1)
    return host, int(port)


def _carry(source: socket.socket, target: socket.socket, kept: bytearray, baud: int) -> None:
    try:
        while chunk := source.recv(64 if baud else 65_536):
            kept += chunk
            if baud:
                time.sleep(len(chunk) * 10 / baud)
            target.sendall(chunk)
    except OSError:
        pass
    for end in (source, target):
        try:
            end.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass


@contextmanager
def tapped(url: str, *, baud: int = 0) -> Iterator[Tap]:
    """Listen between a desk and the terminal at `url`; with `baud` bytes take their time on the wire."""
    with _listener() as server:
        tap = Tap(f"socket://127.0.0.1:{server.getsockname()[1]}")

        def serve(desk: socket.socket) -> None:
            with desk, socket.create_connection(address_of(url)) as terminal:
                for end in (desk, terminal):
                    end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                back = threading.Thread(target=_carry, args=(terminal, desk, tap.to_desk, baud), daemon=True)
                back.start()
                _carry(desk, terminal, tap.to_terminal, baud)
                back.join()

        with _accepting(server, serve):
            yield tap


@contextmanager
def answering(answer: Callable[[bytes], bytes]) -> Iterator[str]:
    """Play a terminal: answer each chunk of a desk with bytes of the test's own; yield its address."""

    def serve(desk: socket.socket) -> None:
        with desk:
            try:
                while chunk := desk.recv(65_536):
                    desk.sendall(answer(chunk))
            except OSError:
                pass

    with _listener() as server, _accepting(server, serve):
        yield f"socket://127.0.0.1:{server.getsockname()[1]}"


@contextmanager
def _listener() -> Iterator[socket.socket]:
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        yield server


@contextmanager
def _accepting(server: socket.socket, serve: Callable[[socket.socket], None]) -> Iterator[None]:
    ending = threading.Event()
    server.settimeout(0.05)

    def accept() -> None:
        while not ending.is_set():
            try:
                desk, _ = server.accept()
            except TimeoutError:
                continue
            desk.settimeout(None)
            serve(desk)

    thread = threading.Thread(target=accept, daemon=True)
    thread.start()
    try:
        yield
    finally:
        ending.set()
        thread.join(10)
        assert not thread.is_alive()
