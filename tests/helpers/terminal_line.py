"""A real driver on a real byte stream, its events in a queue; and simulated terminals, in process or as a process."""

import os
import queue
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

from desktop.adapters.home import Home
from desktop.adapters.simulated.maker import maker_authorities
from desktop.adapters.simulated.serve import Stop, serve
from desktop.adapters.system import SystemChance, SystemClock
from desktop.adapters.terminal.credentials import Credentials, desk_credentials
from desktop.adapters.terminal.driver import SerialTerminal
from desktop.app.trust import PairsByItself
from desktop.domain.events import (
    Configure,
    JournalArrived,
    Pay,
    PayAnswered,
    TerminalConnected,
    TerminalEvent,
    TerminalLost,
    TerminalPaired,
    TerminalRequest,
    TerminalUnpaired,
)
from desktop.domain.identifiers import OrderNo
from desktop.domain.journal import JournalEntry
from desktop.domain.payment import Way
from desktop.services.ports import Clock, TerminalLink

E = TypeVar("E")
PATIENCE_S = 10.0
_SERVE = """
import sys
from pathlib import Path
from desktop.adapters.simulated.serve import serve
listen, store, faults, seed, speed = sys.argv[1:]
sys.exit(serve(listen, Path(store), Path(faults) if faults else None, int(seed), float(speed), sys.stdout))
"""


@dataclass
class HurriedClock:
    """Time that passes `factor` times as fast, so that long waits are over soon."""

    factor: float
    _clock: SystemClock = field(default_factory=SystemClock)

    def now(self) -> datetime:
        return self._clock.now()

    def monotonic_s(self) -> float:
        return self._clock.monotonic_s() * self.factor


@dataclass
class Line:
    """A terminal behind its port and what it told so far."""

    terminal: TerminalLink
    events: "queue.Queue[TerminalEvent]"
    seen: list[TerminalEvent] = field(default_factory=list)

    @property
    def connection(self) -> int:
        """Return the number of the last connection that was told, 0 for none."""
        stood = (event for event in reversed(self.seen) if isinstance(event, TerminalConnected | TerminalUnpaired))
        return next((event.connection for event in stood), 0)

    def ask(self, request: TerminalRequest) -> None:
        self.terminal.request(request, self.connection)

    def until(self, kind: type[E], timeout_s: float = PATIENCE_S) -> E:
        """Return the next event of this kind; others are kept in `seen`."""
        while True:
            event = self.events.get(timeout=timeout_s)
            self.seen.append(event)
            if isinstance(event, kind):
                return event

    def later(self, kind: type[E]) -> E:
        """Wait for an event of this kind and return it, as somebody who looks on: the line has yet to hear of it."""
        clock = SystemClock()
        until_s = clock.monotonic_s() + PATIENCE_S
        while clock.monotonic_s() < until_s:
            for event in tuple(self.events.queue):
                if isinstance(event, kind):
                    return event
            threading.Event().wait(0.02)
        raise AssertionError(f"no {kind.__name__} came")

    def pay(self, number: str, amount_fen: int = 1_200) -> Pay:
        request = Pay(order_no=OrderNo(number), amount_fen=amount_fen, subject="lunch", timeout_s=60, way=Way.FACE)
        self.ask(request)
        return request

    def sell(self, number: str, amount_fen: int = 1_200) -> JournalEntry:
        """Pay and return the outcome."""
        self.pay(number, amount_fen)
        assert self.until(PayAnswered) == PayAnswered(order_no=OrderNo(number))
        (entry,) = self.until(JournalArrived).entries
        assert entry.subject_no == number
        return entry


def parameters(**changes: Any) -> Configure:
    """Return what a desk configures."""
    values: dict[str, Any] = {
        "provider_pid": "2088000000000001",
        "customer_id": "school-1",
        "store_id": "S001",
        "single_limit_fen": 5_000,
        "offline_single_fen": 3_000,
        "offline_total_fen": 60_000,
        "offline_hours": 2,
    }
    return Configure(**(values | changes))


def desk_trust(folder: str = "desk", authorities: Callable[[], Sequence[Path]] = maker_authorities) -> Credentials:
    """Return the credentials of a desk of this test that trusts the test's own maker of simulated terminals."""
    home = Home(Path(os.environ["XDG_DATA_HOME"]) / folder)
    home.make()
    return desk_credentials(home, b"k" * 32, "C1", SystemClock(), SystemChance(), authorities)


def driver_at(
    url: str,
    on_event: Callable[[TerminalEvent], None],
    *,
    clock: Clock | None = None,
    credentials: Credentials | None = None,
    pins: Mapping[str, str] | None = None,
    paired: bool = True,
) -> SerialTerminal:
    """Return a driver on the address; `paired` has it pair by itself, and not speak of it."""
    hear = on_event
    if paired:
        hear = PairsByItself(
            lambda: driver,
            lambda event: None if isinstance(event, TerminalPaired) else on_event(event),
        )
    driver = SerialTerminal(
        url,
        hear,
        clock or SystemClock(),
        SystemChance(),
        credentials=credentials or desk_trust(),
        pins=pins or {},
        app="test",
    )
    return driver


@contextmanager
def connect(url: str, *, wait: bool = True, **more: Any) -> Iterator[Line]:
    """Run a driver on the address; leave it stopped. `more` as for `driver_at`."""
    events: queue.Queue[TerminalEvent] = queue.Queue()
    driver = driver_at(url, events.put, **more)
    line = Line(driver, events)
    driver.start()
    try:
        if wait:
            line.until(TerminalConnected)
        yield line
    finally:
        assert driver.stop(PATIENCE_S)


@contextmanager
def simulator_thread(
    listen: str, *, store: Path | None = None, faults: Path | None = None, seed: int = 7, speed: float = 0.0
) -> Iterator[str]:
    """Run a simulated terminal on a thread; yield its address."""
    lines: queue.Queue[str] = queue.Queue()
    stop = Stop()
    out: Any = _LineOut(lines)
    running = threading.Thread(
        target=lambda: codes.append(serve(listen, store, faults, seed, speed, out, stop=stop)), daemon=True
    )
    codes: list[int] = []
    running.start()
    try:
        yield lines.get(timeout=PATIENCE_S).removeprefix("listening on ").strip()
    finally:
        stop.set()
        running.join(PATIENCE_S)
        assert codes == [0]


class _LineOut:
    def __init__(self, lines: "queue.Queue[str]") -> None:
        self._lines = lines

    def write(self, text: str) -> int:
        if text.strip():
            self._lines.put(text)
        return len(text)

    def flush(self) -> None:
        pass


class SimulatorProcess:
    """A simulated terminal as a process of its own."""

    def __init__(
        self, listen: str, store: Path, *, faults: Path | None = None, seed: int = 7, speed: float = 0.0
    ) -> None:
        arguments = [listen, str(store), str(faults or ""), str(seed), str(speed)]
        self.process = subprocess.Popen(
            [sys.executable, "-c", _SERVE, *arguments],
            stdout=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).resolve().parents[2],
        )
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        assert line.startswith("listening on "), line
        self.url = line.removeprefix("listening on ").strip()

    def kill(self) -> None:
        """Cut its power."""
        self.process.kill()
        self._reap()

    def end(self) -> int:
        """Ask it to end; return its exit code."""
        self.process.terminate()
        return self._reap()

    def _reap(self) -> int:
        code = self.process.wait(PATIENCE_S)
        assert self.process.stdout is not None
        self.process.stdout.close()
        return code


@contextmanager
def simulator_process(
    listen: str, store: Path, *, faults: Path | None = None, seed: int = 7, speed: float = 0.0
) -> Iterator[SimulatorProcess]:
    """Run a simulated terminal as a process; leave it ended."""
    simulator = SimulatorProcess(listen, store, faults=faults, seed=seed, speed=speed)
    try:
        yield simulator
    finally:
        if simulator.process.poll() is None:
            simulator.kill()


def lost_codes(line: Line) -> list[str]:
    """Return the reasons told so far."""
    return [event.code for event in line.seen if isinstance(event, TerminalLost)]
