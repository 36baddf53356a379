"""Start to a usable checkout with many sales in the ledger, beside an empty PySide6 window; each a process of its own.

Usable: the window is painted and the page says READY. The simulated terminal is already running.
    .venv/bin/python -m tests.bench.bench_start [sales] [rounds]
"""

import os
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop.adapters.home import Home
from tests.bench.homes import home_with_sales
from tests.bench.measure import figures, report
from tests.helpers.processes import start_terminal

EMPTY = """
from PySide6.QtWidgets import QApplication, QMainWindow
from PySide6.QtCore import QTimer
app = QApplication([]); window = QMainWindow(); window.resize(1366, 768); window.show()
def shown(): print("usable", flush=True); app.quit()
QTimer.singleShot(0, shown); app.exec()
"""
DESK = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from desktop.adapters.home import Home
from desktop.app import window
from desktop.services.views import CheckoutView, Phase
class Usable(window._Ending):
    def see(self, view):
        if isinstance(view, CheckoutView) and view.phase is Phase.READY:
            QTimer.singleShot(0, self.tell)
    def tell(self):
        print("usable", flush=True); self._application.quit()
window._Ending = Usable
home = Home(Path(sys.argv[1]))
with home.lock():
    window.run_window(home, home.settings(), sys.argv[2])
"""


def seconds_to_usable(code: str, *arguments: str) -> float:
    """Return the seconds from the start of a process until it says that it is usable."""
    began_s = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-c", code, *arguments], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    ) as process:  # fmt: skip
        assert process.stdout is not None
        line = process.stdout.readline()
        passed_s = time.perf_counter() - began_s
        process.wait(20)
    assert line.strip() == "usable", line
    return passed_s


def measure(home: Home, sales: int, rounds: int) -> None:
    terminal, url = start_terminal("socket://127.0.0.1:0", home.folder / "terminal", "--seed", "1")
    desk_s, empty_s = [], []
    for _ in range(rounds):
        desk_s.append(seconds_to_usable(DESK, str(home.folder), url))
        empty_s.append(seconds_to_usable(EMPTY))
    terminal.terminate()
    desk, empty = figures(desk_s), figures(empty_s)
    report(
        "start", sales=sales, rounds=rounds, median_s=desk.median, longest_s=desk.longest,
        empty_window_median_s=empty.median, ratio=desk.median / empty.median,
    )  # fmt: skip


def main(sales: int, rounds: int) -> None:
    with TemporaryDirectory() as folder:
        measure(home_with_sales(Path(folder) / "home", sales), sales, rounds)


if __name__ == "__main__":
    numbers = [int(argument) for argument in sys.argv[1:]]
    main(*(numbers + [100_000, 7][len(numbers) :]))
