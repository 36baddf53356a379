"""The desk with its window in a rush: how long the UI thread is held, and the memory after a thousand sales.

A 5 ms heartbeat timer on the UI thread measures the holds: a beat that comes late was held for the difference.
    .venv/bin/python -m tests.bench.bench_window [sales] [sales a minute]
"""

import os
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from dataclasses import replace

from PySide6.QtCore import QObject, Qt, QTimer

from desktop.app import window
from desktop.app.demo import staged
from desktop.services.views import CheckoutView, Phase, View
from tests.bench.measure import figures, report

BEAT_MS = 5


class Beats(QObject):
    """A heartbeat on the UI thread."""

    def __init__(self) -> None:
        super().__init__()
        self.late_ms: list[float] = []
        self._last_s = time.perf_counter()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now_s = time.perf_counter()
        self.late_ms.append(max(0.0, (now_s - self._last_s) * 1_000 - BEAT_MS))
        self._last_s = now_s


def resident_mb() -> float:
    """Return this process's resident memory in MB (Linux)."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


class Pace(window._Ending):
    """Counts sales as the desk does, and starts the heartbeat when the first one is ready."""

    beats: Beats | None = None

    def see(self, view: View) -> None:
        super().see(view)
        if isinstance(view, CheckoutView) and view.phase is Phase.READY and Pace.beats is None:
            Pace.beats = Beats()


def main(sales: int, per_minute: float) -> None:
    window._Ending = Pace  # type: ignore[misc]
    speed = 0.0 if per_minute > 1_000 else 12.0
    with TemporaryDirectory() as folder, staged(Path(folder) / "home", speed=speed, seed=1, language="zh_CN") as stage:
        settings = replace(stage.settings, result_hold_ms=max(1, int(60_000 / per_minute) - 300))
        began_s = time.perf_counter()
        window.run_window(stage.home, settings, stage.terminal_url, stop_after=sales)
        passed_s = time.perf_counter() - began_s
        assert Pace.beats is not None
        late = figures(Pace.beats.late_ms)
        report(
            "window", sales=sales, per_minute=sales / passed_s * 60, beats=late.n, held_median_ms=late.median,
            held_p99_ms=late.p99, held_longest_ms=late.longest,
            held_over_50_ms=sum(each > 50 for each in Pace.beats.late_ms), resident_mb=resident_mb(),
        )  # fmt: skip


if __name__ == "__main__":
    numbers = [float(argument) for argument in sys.argv[1:]]
    count, rate = numbers + [60.0, 60.0][len(numbers) :]
    main(int(count), rate)
