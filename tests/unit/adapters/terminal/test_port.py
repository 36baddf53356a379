import errno
import os
import pty
import socket
import threading
from collections.abc import Iterator
from contextlib import closing

import pytest
import serial

from desktop.adapters.system import SystemClock
from desktop.adapters.terminal.port import BAUD, Port, Waker, _open_fault, _TtyPort, open_port
from desktop.domain.errors import OperatorError


@pytest.fixture
def waker() -> Iterator[Waker]:
    with closing(Waker()) as one:
        yield one


@pytest.fixture
def pty_pair(waker: Waker) -> Iterator[tuple[Port, int]]:
    master, slave = pty.openpty()
    with closing(open_port(os.ttyname(slave), waker)) as port:
        os.close(slave)
        yield port, master
    try:
        os.close(master)
    except OSError:
        pass  # the test pulled it


@pytest.fixture
def socket_pair(waker: Waker) -> Iterator[tuple[Port, socket.socket]]:
    with socket.create_server(("127.0.0.1", 0)) as server:
        url = f"socket://127.0.0.1:{server.getsockname()[1]}"
        with closing(open_port(url, waker)) as port:
            other, _ = server.accept()
            with other:
                yield port, other


def _code(url: str, waker: Waker) -> str:
    with pytest.raises(OperatorError) as caught:
        open_port(url, waker)
    assert caught.value.facts["url"] == url
    return caught.value.code


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("/dev/there-is-no-such-port", "link.port_missing"),
        ("/dev/null", "link.bad_url"),
        ("spy:///dev/there-is-no-such-port", "link.port_missing"),
        ("hwgrep://there-is-no-such-port", "link.port_missing"),
        ("nonsense://x", "link.bad_url"),
        ("socket://", "link.bad_url"),
        ("socket://host", "link.bad_url"),
        ("socket://host:x", "link.bad_url"),
        ("socket:127.0.0.1:1", "link.bad_url"),
        ("loop://?wrong=1", "link.bad_url"),
    ],
)
def test_what_cannot_be_opened_has_a_name(url: str, code: str, waker: Waker) -> None:
    assert _code(url, waker) == code


def test_a_refused_connection_is_a_missing_port(waker: Waker) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        number = server.getsockname()[1]
    assert _code(f"socket://127.0.0.1:{number}", waker) == "link.port_missing"


def test_a_port_in_use_is_busy(pty_pair: tuple[Port, int], waker: Waker) -> None:
    port, _ = pty_pair
    assert isinstance(port, _TtyPort)
    assert _code(port.url, waker) == "link.port_busy"


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        (serial.SerialException(errno.EACCES, "x"), "link.port_denied"),
        (serial.SerialException(errno.EBUSY, "x"), "link.port_busy"),
        (serial.SerialException(errno.ENODEV, "x"), "link.port_missing"),
        (serial.SerialException("could not open port 'COM3': FileNotFoundError(2, …)"), "link.port_missing"),
        (serial.SerialException("could not open port 'COM3': PermissionError(13, …)"), "link.port_busy"),
    ],
)
def test_faults_of_either_system_have_a_name(fault: Exception, code: str) -> None:
    assert _open_fault("COM3", fault).code == code


def test_bytes_go_both_ways_over_a_pty(pty_pair: tuple[Port, int]) -> None:
    port, master = pty_pair
    assert port.baud == BAUD
    port.write(bytes(range(256)))
    assert os.read(master, 1_000) == bytes(range(256))
    os.write(master, b"\x03\x04\x0d\x11\x13\0")  # nothing is a control character
    assert port.read(1.0) == b"\x03\x04\x0d\x11\x13\0"
    assert port.read(0.0) == b""


def test_bytes_go_both_ways_over_a_socket(socket_pair: tuple[Port, socket.socket]) -> None:
    port, other = socket_pair
    assert port.baud == 0
    port.write(b"there")
    assert other.recv(100) == b"there"
    other.sendall(b"back")
    assert port.read(1.0) == b"back"


def test_a_pulled_pty_is_told(pty_pair: tuple[Port, int]) -> None:
    port, master = pty_pair
    os.close(master)
    with pytest.raises(OperatorError, match=r"link\.pulled"):
        port.read(1.0)
    with pytest.raises(OperatorError, match=r"link\.pulled"):
        port.write(b"x")


def test_a_closed_socket_is_told(socket_pair: tuple[Port, socket.socket]) -> None:
    port, other = socket_pair
    other.close()
    with pytest.raises(OperatorError, match=r"link\.pulled"):
        port.read(1.0)


def test_a_wake_up_ends_a_wait_at_once(pty_pair: tuple[Port, int], waker: Waker) -> None:
    port, _ = pty_pair
    clock = SystemClock()
    timer = threading.Timer(0.05, waker.wake)
    timer.start()
    began = clock.monotonic_s()
    assert port.read(30.0) == b""
    assert clock.monotonic_s() - began < 5
    timer.join()
    assert port.read(0.0) == b""  # the wake-up was used up


def test_a_wake_up_before_the_wait_is_not_lost(waker: Waker) -> None:
    waker.wake()
    waker.wait(30.0)
    assert not waker.drain()


def test_wake_ups_without_end_do_not_block(waker: Waker) -> None:
    for _ in range(300_000):
        waker.wake()
    assert waker.drain()


def test_what_cannot_be_watched_is_polled(waker: Waker) -> None:
    with closing(open_port("loop://", waker)) as port:
        port.write(b"round")
        assert port.read(1.0) + port.read(0.02) == b"round"
        assert port.read(0.0) == b""
        waker.wake()
        assert port.read(30.0) == b""


def test_a_port_that_nobody_reads_does_not_block_for_ever(pty_pair: tuple[Port, int]) -> None:
    port, _ = pty_pair
    with pytest.raises(OperatorError, match=r"link\.silent"):
        port.write(bytes(200_000))
