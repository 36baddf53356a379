"""Every way to a printer prints the same, and says the same when it cannot: a file, a socket, a serial line (pty)."""

import os
import select
import socket
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.adapters.printing.printer import EscposPrinter
from desktop.domain.cells import PaperLine, Side, pair
from desktop.domain.errors import OperatorError
from desktop.services.settings import PrinterSettings
from tests.helpers.fake_printer import FakePrinter, Printed

LINES = (
    PaperLine(text="示范小学", bold=True, side=Side.CENTRE),
    PaperLine(text="小票", bold=True, large=True, side=Side.CENTRE),
    *(PaperLine(text=line) for line in pair("金额 Amount", "￥12.00", 48)),
)
EXPECTED = [
    Printed("示范小学", bold=True, centred=True),
    Printed("小票", bold=True, large=True, centred=True),
    Printed("金额 Amount" + " " * 30 + "￥12.00"),
]


class SocketEnd:
    """A network printer on this machine."""

    def __init__(self, printer: FakePrinter) -> None:
        self.printer = printer
        self._server = socket.create_server(("127.0.0.1", 0))
        self.settings = PrinterSettings(enabled=True, address=f"127.0.0.1:{self._server.getsockname()[1]}")
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()
        self.connections = 0
        self.done = threading.Event()  # a connection was served to its end

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._server.accept()
            except OSError:
                return
            self.connections += 1
            with connection:
                try:
                    while octets := connection.recv(4_096):
                        if answer := self.printer.feed(octets):
                            connection.sendall(answer)
                except OSError:
                    pass  # the desk hung up on what we had to say
            self.done.set()

    def settle(self) -> None:
        assert self.done.wait(10)

    def close(self) -> None:
        self._server.shutdown(socket.SHUT_RDWR)
        self._server.close()
        self._thread.join(10)


class PtyEnd:
    """A serial printer: the other end of a pseudo terminal."""

    def __init__(self, printer: FakePrinter) -> None:
        import tty

        self.printer = printer
        self._ours, self._theirs = os.openpty()
        tty.setraw(self._theirs)
        self.settings = PrinterSettings(enabled=True, kind="serial", address=os.ttyname(self._theirs), baud=115_200)
        self._over, self._quiet = threading.Event(), threading.Event()
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def _serve(self) -> None:
        while not self._over.is_set():
            if not select.select([self._ours], [], [], 0.02)[0]:
                self._quiet.set()
            elif answer := self.printer.feed(os.read(self._ours, 4_096)):
                os.write(self._ours, answer)

    def settle(self) -> None:
        """Wait until everything that was sent is read."""
        for _look in range(2):  # the first may have begun before the last byte came
            self._quiet.clear()
            assert self._quiet.wait(10)

    def close(self) -> None:
        self._over.set()
        self._thread.join(10)
        os.close(self._ours)
        os.close(self._theirs)


class FileEnd:
    """A file; the paper is what it holds in the end."""

    def __init__(self, printer: FakePrinter, path: Path) -> None:
        self.printer, self.path = printer, path
        self.settings = PrinterSettings(enabled=True, kind="file", address=str(path))

    def settle(self) -> None:
        self.printer.feed(self.path.read_bytes())

    def close(self) -> None:
        pass


End = SocketEnd | PtyEnd | FileEnd
KINDS = ["network", "file", *(["serial"] if sys.platform == "linux" else [])]


@pytest.fixture(params=KINDS)
def end(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[End]:
    printer = FakePrinter()
    made: End
    match request.param:
        case "network":
            made = SocketEnd(printer)
        case "serial":
            made = PtyEnd(printer)
        case _:
            made = FileEnd(printer, tmp_path / "receipts.bin")
    yield made
    made.close()


def test_a_receipt_comes_out_whole(end: End) -> None:
    device = EscposPrinter(end.settings)
    device.put(LINES, pulse=True)
    device.close()
    end.settle()
    assert end.printer.lines == EXPECTED
    assert (end.printer.cuts, end.printer.pulses) == ([3], 1)


def test_two_receipts_come_out_one_after_the_other(end: End) -> None:
    device = EscposPrinter(end.settings)
    for number in range(2):
        device.put([PaperLine(text=f"小票 {number}")], pulse=False)
    device.close()
    end.settle()
    assert end.printer.receipts == [["小票 0"], ["小票 1"]]
    assert end.printer.pulses == 0


def test_a_printer_may_be_used_again_after_it_was_given_back(end: End) -> None:
    device = EscposPrinter(end.settings)
    device.check()
    device.close()
    end.settle()
    if isinstance(end, SocketEnd):
        end.done.clear()
    device.put(LINES, pulse=False)
    device.close()
    end.settle()
    assert end.printer.lines == EXPECTED


def test_the_drawer_opens_without_paper_moving(end: End) -> None:
    device = EscposPrinter(end.settings)
    device.pulse()
    device.check()
    device.close()
    end.settle()
    assert (end.printer.pulses, end.printer.lines) == (1, [])


@pytest.mark.parametrize(
    ("state", "code"),
    [
        ({"paper": False}, "printer.no_paper"),
        ({"cover_open": True}, "printer.cover_open"),
        ({"jammed": True}, "printer.error"),
    ],
)
def test_what_stands_against_printing_is_named_before_anything_is_sent(end: End, state: dict, code: str) -> None:
    if isinstance(end, FileEnd):
        pytest.skip("a file answers no question")
    for name, value in state.items():
        setattr(end.printer, name, value)
    device = EscposPrinter(end.settings)
    with pytest.raises(OperatorError) as caught:
        device.put(LINES, pulse=False)
    device.close()
    assert caught.value.code == code
    assert end.printer.begun == 0


def test_paper_that_ends_within_a_receipt_is_noticed(end: End, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.adapters.printing.ports.ANSWER_LIMIT_S", 0.05)
    if isinstance(end, FileEnd):
        pytest.skip("a file answers no question")
    end.printer.breaks_after = 2
    device = EscposPrinter(end.settings)
    with pytest.raises(OperatorError) as caught:
        device.put(LINES, pulse=False)
    device.close()
    assert caught.value.code == "printer.no_paper", "so that it is printed again, whole"


@pytest.mark.parametrize("silent", [{"answers": False, "confirms": False}, {"confirms": False}])
def test_a_printer_that_answers_no_question_prints_all_the_same(
    end: End, silent: dict, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.adapters.printing.ports.ANSWER_LIMIT_S", 0.02)
    for name, value in silent.items():
        setattr(end.printer, name, value)
    device = EscposPrinter(end.settings)
    device.put(LINES, pulse=False)
    if isinstance(end, PtyEnd):
        end.settle()  # a serial port drops what it still holds when it is closed: a dead printer would hold the desk up
    device.close()
    end.settle()
    assert end.printer.lines == EXPECTED


def test_a_printer_that_is_not_there_is_away(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    for settings in (
        PrinterSettings(enabled=True, address=f"127.0.0.1:{port}"),
        PrinterSettings(enabled=True, kind="serial", address=str(tmp_path / "ttyUSB7")),
        PrinterSettings(enabled=True, kind="file", address=str(tmp_path / "no" / "folder" / "out.bin")),
    ):
        with pytest.raises(OperatorError) as caught:
            EscposPrinter(settings).check()
        assert caught.value.code == "printer.away", settings.kind


def test_a_printer_that_hangs_up_is_away() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        device = EscposPrinter(PrinterSettings(enabled=True, address=f"127.0.0.1:{server.getsockname()[1]}"))
        device._opened()
        connection, _ = server.accept()
        connection.close()
        with pytest.raises(OperatorError) as caught:
            device.put(LINES, pulse=False)
            device.put(LINES, pulse=False)
        assert caught.value.code == "printer.away"
        device.close()


def test_a_printer_that_takes_nothing_more_is_stuck_and_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.adapters.printing.ports.WRITE_LIMIT_S", 0.05)
    monkeypatch.setattr("desktop.adapters.printing.ports.ANSWER_LIMIT_S", 0.02)
    with socket.create_server(("127.0.0.1", 0)) as server:
        device = EscposPrinter(PrinterSettings(enabled=True, address=f"127.0.0.1:{server.getsockname()[1]}"))
        endless = [PaperLine(text="汉" * 24)] * 200_000  # more than the buffers of both ends hold
        with pytest.raises(OperatorError) as caught:
            device.put(endless, pulse=False)
        assert caught.value.code == "printer.stuck"
        device.close()


@pytest.mark.parametrize(
    "noise", [b"\x00", b"\xff" * 50, b"HTTP/1.1 400 Bad Request\r\n\r\n", bytes(range(0x80, 0x100))]
)
def test_nonsense_for_an_answer_is_no_answer(noise: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    class Babbling(FakePrinter):
        def feed(self, octets: bytes) -> bytes:
            super().feed(octets)
            return noise

    end = SocketEnd(Babbling())
    try:
        device = EscposPrinter(end.settings)
        device.put(LINES, pulse=False)
        device.close()
        end.settle()
        assert end.printer.lines == EXPECTED
    finally:
        end.close()
