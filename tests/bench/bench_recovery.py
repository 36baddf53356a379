"""How long until selling after a pulled cable, from bytes flowing again, at 115200 Bd; and how many bytes it takes.

Run: `python -m tests.bench.bench_recovery [ROUNDS]`. A real desk without a window and a simulated terminal; between
them a wire on which each byte takes its time and which loses everything while it is cut. Beside it, the same with the
wire whole and the terminal's link alone (`bench_link`, handshake).
"""

import os
import socket
import sys
import threading
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop.adapters.home import Home
from desktop.adapters.terminal.port import BAUD
from desktop.app.homes import ensure_home
from desktop.app.running import RunningDesk
from desktop.protocol.link import BITS_PER_BYTE
from desktop.services.commands import Charge
from desktop.services.views import CheckoutView, LinkState, StatusView, View
from tests.bench.measure import figures, report
from tests.helpers.tapped_wire import address_of
from tests.helpers.terminal_line import simulator_thread

CUT_S = 9.0  # longer than either side waits for a word
CHUNK = 64


class Wire:
    """A relay that can be cut; `url` is where the desk connects."""

    def __init__(self, url: str) -> None:
        self._server = socket.create_server(("127.0.0.1", 0))
        self.url = f"socket://127.0.0.1:{self._server.getsockname()[1]}"
        self.whole = threading.Event()
        self.whole.set()
        self.carried = 0
        self._far = url
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        while True:
            desk, _ = self._server.accept()
            terminal = socket.create_connection(address_of(self._far))
            for end in (desk, terminal):
                end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            for source, target in ((desk, terminal), (terminal, desk)):
                threading.Thread(target=self._carry, args=(source, target), daemon=True).start()

    def _carry(self, source: socket.socket, target: socket.socket) -> None:
        try:
            while chunk := source.recv(CHUNK):
                time.sleep(len(chunk) * BITS_PER_BYTE / BAUD)
                if self.whole.is_set():
                    self.carried += len(chunk)
                    target.sendall(chunk)
        except OSError:
            pass


class Watch:
    """Publisher: knows whether anything can be sold."""

    def __init__(self) -> None:
        self.online, self.paid = threading.Event(), 0

    def publish(self, view: View) -> None:
        match view:
            case StatusView(link=link):
                self.online.set() if link is LinkState.ONLINE else self.online.clear()
            case CheckoutView(result=result) if result is not None:
                self.paid += 1


def main(rounds: int) -> None:
    with TemporaryDirectory() as folder:
        os.environ["XDG_DATA_HOME"] = folder
        home = Home(Path(folder) / "home")
        ensure_home(home)
        with simulator_thread("socket://127.0.0.1:0", store=Path(folder) / "store", speed=4) as far:
            wire, watch = Wire(far), Watch()
            desk = RunningDesk(home, home.settings(), wire.url, watch)
            desk.start()
            assert watch.online.wait(20)
            taken, octets = [], []
            for _ in range(rounds):
                desk.post(Charge())
                time.sleep(0.3)  # in the middle of a sale
                wire.whole.clear()
                time.sleep(CUT_S)
                before, began_s = wire.carried, time.perf_counter()
                wire.whole.set()
                assert watch.online.wait(20)
                taken.append(time.perf_counter() - began_s)
                octets.append(wire.carried - before)
                time.sleep(1)
            desk.stop()
    found = figures(taken)
    report(
        "recovery_at_115200", rounds=rounds, median_s=found.median, longest_s=max(taken),
        bytes_median=sorted(octets)[len(octets) // 2],
    )  # fmt: skip


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
