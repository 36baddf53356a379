"""From the last byte of the terminal's journal entry to durable and published, beside a bare commit of one row.

Both into the same kind of file (encrypted, WAL, FULL) in the same folder in the same run, taken in turns.
    .venv/bin/python -m tests.bench.bench_sale [sales]
"""

import sys
import threading
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import desktop.adapters.terminal.driver as driver
from desktop.adapters.home import Home
from desktop.adapters.storage.database import open_writer
from desktop.app.homes import ensure_home
from desktop.app.running import RunningDesk
from desktop.app.simulator import SimulatorProcess
from desktop.services.commands import Charge
from desktop.services.views import CheckoutView, Phase, View
from tests.bench.measure import figures, report

JOURNAL_FRAME_BYTES = 200  # a payment's entry is longer, every other message of a sale shorter


QUIET_S = 0.02  # the desk makes its lists after a result: neither measure may run beside that


class Watch:
    """Publisher: when was a paid page published."""

    def __init__(self) -> None:
        self.read_at_s = 0.0
        self.samples_ms: list[float] = []
        self.shown: set[str] = set()
        self.ended = threading.Event()
        self.ready = threading.Event()

    def publish(self, view: View) -> None:
        if not isinstance(view, CheckoutView):
            return
        if view.phase is Phase.READY and not view.order_no:
            self.ready.set()
        if view.result is not None and view.result.order_no not in self.shown:
            self.shown.add(view.result.order_no)
            if view.phase is Phase.PAID:
                self.samples_ms.append((time.perf_counter() - self.read_at_s) * 1_000)
            self.ended.set()


class TimedPort:
    """A port that notes when a long frame's last byte was read."""

    def __init__(self, port: Any, watch: Watch) -> None:
        self._port, self._watch = port, watch

    def read(self, timeout_s: float | None) -> bytes:
        octets: bytes = self._port.read(timeout_s)
        if len(octets) >= JOURNAL_FRAME_BYTES:
            self._watch.read_at_s = time.perf_counter()
        return octets

    def __getattr__(self, name: str) -> Any:
        return getattr(self._port, name)


def main(sales: int) -> None:
    with TemporaryDirectory() as folder:
        home, watch = Home(Path(folder) / "home"), Watch()
        ensure_home(home)
        open_port = driver.open_port
        driver.open_port = lambda url, waker: TimedPort(open_port(url, waker), watch)  # type: ignore[assignment,return-value]
        simulator = SimulatorProcess(home.simulator_path, speed=0, seed=1)
        from dataclasses import replace

        desk = RunningDesk(home, replace(home.settings(), continuous=False, result_hold_ms=0), simulator.url, watch)
        bare = open_writer(home.folder / "bare.db", b"b" * 32)
        bare.run("CREATE TABLE row (n INTEGER PRIMARY KEY, body TEXT) STRICT")
        bare_ms = []
        desk.start()
        watch.ready.wait(20)
        for _ in range(sales):
            watch.ended.clear()
            desk.post(Charge())
            watch.ended.wait(10)
            time.sleep(QUIET_S)
            began_s = time.perf_counter()
            with bare.transaction():
                bare.run("INSERT INTO row (body) VALUES (?)", ("x" * 200,))
            bare_ms.append((time.perf_counter() - began_s) * 1_000)
            time.sleep(QUIET_S)
        desk.stop()
        simulator.stop()
        bare.close()
        sale, commit = figures(watch.samples_ms), figures(bare_ms)
        report(
            "sale", sales=sale.n, median_ms=sale.median, p99_ms=sale.p99, bare_median_ms=commit.median,
            bare_p99_ms=commit.p99, ratio_median=sale.median / commit.median, ratio_p99=sale.p99 / commit.p99,
        )  # fmt: skip


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 500)
