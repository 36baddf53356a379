"""A bad cable between the real desk and the real simulated terminal: nothing is charged twice or missing in the books.

A relay of its own sits between two ptys and has weather: clear, rough (one bit in 5,000 wrong), a storm (one bit in
500 wrong: hardly a frame gets through), pulled (the desk's port is gone, and comes back under the same name). In bad
weather chunks are also lost, come twice, or come late. Everything follows from a seed, but for the threads' timing.
After the rush one more sale goes over a good cable, so that what was in doubt is asked for; then ledger, journal and
what was shown must agree, with nothing open. Source: promises.md 4 and 11.

    .venv/bin/python -m tests.campaigns.bad_cable --rounds 5 --sales 100
"""

import argparse
import os
import selectors
import sys
import threading
import time
import tty
from collections import Counter, deque
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from tests.campaigns.agreement import disagreements
from tests.campaigns.telling import tell
from tests.helpers.processes import Program, json_lines, run, start_terminal

_CHUNK = 4_096
_SPELL_S = (0.2, 1.2)


@dataclass(frozen=True, slots=True)
class Weather:
    """Shares: of bits turned; of chunks lost, doubled, late."""

    name: str
    flip: float = 0.0
    drop: float = 0.0
    twice: float = 0.0
    late: float = 0.0
    pulled: bool = False


CLEAR = Weather("clear")
ROUGH = Weather("rough", flip=1 / 5_000, drop=0.02, twice=0.02, late=0.05)
STORM = Weather("storm", flip=1 / 500, drop=0.05, twice=0.05, late=0.1)
PULLED = Weather("pulled", pulled=True)
_CLIMATE = ((CLEAR, 3), (ROUGH, 4), (STORM, 2), (PULLED, 1))


class Cable:
    """The relay, on a thread: `far` is the terminal's pty, `path` the name under which the desk finds its end."""

    def __init__(self, far: str, path: Path, seed: int) -> None:
        self.counts: Counter[str] = Counter()
        self._draw = Random(seed)
        self._path = path
        self._far = os.open(far, os.O_RDWR | os.O_NOCTTY)
        tty.setraw(self._far)
        os.set_blocking(self._far, False)
        self._near: int | None = None
        self._hold: int | None = None  # our own hold on the desk's end, so that nobody there is no hang-up
        self._selector = selectors.DefaultSelector()
        self._selector.register(self._far, selectors.EVENT_READ)
        self._waiting: deque[tuple[float, int, bytes]] = deque()
        self._weather, self._until_s = CLEAR, float("inf")
        self._next: Weather | None = None
        self._stop = threading.Event()
        self._plug()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def turn_bad(self) -> None:
        """From now on there is weather, a storm first: so even a short rush has some."""
        self._next = STORM
        self._until_s = 0.0

    def stop(self) -> None:
        """End, and leave the terminal's pty to others."""
        self._stop.set()
        self._thread.join(10)
        self._unplug()
        self._selector.close()
        os.close(self._far)

    def _run(self) -> None:
        while not self._stop.is_set():
            now_s = time.monotonic()
            if now_s >= self._until_s:
                self._change(now_s)
            self._deliver(now_s)
            for key, _ in self._selector.select(0.005 if self._waiting else 0.05):
                self._carry(key.fd, time.monotonic())

    def _change(self, now_s: float) -> None:
        weathers, weights = zip(*_CLIMATE, strict=True)
        drawn = self._draw.choices(weathers, weights=weights)[0]
        self._weather, self._next = self._next or drawn, None
        self._until_s = now_s + self._draw.uniform(*_SPELL_S)
        self.counts[self._weather.name] += 1
        if self._weather.pulled:
            self._unplug()
        elif self._near is None:
            self._plug()

    def _carry(self, source: int, now_s: float) -> None:
        try:
            octets = os.read(source, _CHUNK)
        except (BlockingIOError, OSError):
            return
        weather, draw = self._weather, self._draw
        if self._near is None or draw.random() < weather.drop:
            self.counts["lost"] += 1
            return
        spoilt = bytearray(octets)
        for bit in range(len(spoilt) * 8) if weather.flip else ():
            if draw.random() < weather.flip:
                spoilt[bit // 8] ^= 1 << bit % 8
                self.counts["bits turned"] += 1
        due_s = max(now_s, self._waiting[-1][0] if self._waiting else 0.0)  # a cable keeps the order
        if draw.random() < weather.late:
            due_s += draw.uniform(0.02, 0.4)
            self.counts["late"] += 1
        target = self._near if source == self._far else self._far
        self._waiting.append((due_s, target, bytes(spoilt)))
        if draw.random() < weather.twice:
            self._waiting.append((due_s, target, bytes(spoilt)))
            self.counts["twice"] += 1
        self._deliver(now_s)

    def _deliver(self, now_s: float) -> None:
        while self._waiting and self._waiting[0][0] <= now_s:
            _, target, octets = self._waiting.popleft()
            try:
                os.write(target, octets)
            except (BlockingIOError, OSError):
                self.counts["lost"] += 1  # nobody reads there

    def _plug(self) -> None:
        self._near, self._hold = os.openpty()
        tty.setraw(self._hold)
        os.set_blocking(self._near, False)
        self._selector.register(self._near, selectors.EVENT_READ)
        self._path.symlink_to(os.ttyname(self._hold))

    def _unplug(self) -> None:
        self._waiting.clear()
        self._path.unlink(missing_ok=True)
        if self._near is not None and self._hold is not None:
            self._selector.unregister(self._near)
            os.close(self._near)
            os.close(self._hold)
        self._near = self._hold = None


@dataclass(slots=True)
class Findings:
    """Over all rounds."""

    rounds: int = 0
    sales: int = 0
    in_doubt: int = 0  # shown as in doubt, settled later
    weather: Counter[str] = field(default_factory=Counter)
    violations: list[str] = field(default_factory=list)


def run_round(sales: int, seed: int, folder: Path, findings: Findings) -> None:
    """One rush over a bad cable, one sale over a good one."""
    home, store = folder / "home", folder / "terminal"
    terminal, url = start_terminal(f"pty:{folder / 'port'}", store, "--speed", "0", "--seed", str(seed))
    cable = Cable(url, folder / "cable", seed)
    rush = Program("rush", "--home", str(home), "--sales", str(sales), "--terminal", str(folder / "cable"),
                   "--json-lines")  # fmt: skip
    try:
        assert rush.wait_for_lines(1), "\n".join(rush.errors)
        cable.turn_bad()
        code = rush.end()
        cable.stop()
        last = run("rush", "--home", str(home), "--sales", "1", "--terminal", url, "--json-lines")
    finally:
        rush.kill()  # if it still runs
        terminal.kill()
    where = f"seed {seed}: "
    if code != 0:
        findings.violations.append(f"{where}the rush ended with {code}: {' '.join(rush.errors)}")
    if last.returncode != 0:
        findings.violations.append(f"{where}it does not sell again: {last.stderr.strip()}")
    lines = json_lines(rush.lines) + json_lines(last.stdout.splitlines())
    findings.rounds += 1
    findings.sales += len(lines)
    findings.in_doubt += sum(line["state"] == "IN_DOUBT" for line in lines)
    findings.weather += cable.counts
    findings.violations += [where + each for each in disagreements(home, store, lines)]


def run_campaign(rounds: int, sales: int, first_seed: int = 1) -> Findings:
    """Play so many rounds."""
    findings = Findings()
    for seed in range(first_seed, first_seed + rounds):
        with TemporaryDirectory() as folder:
            run_round(sales, seed, Path(folder).resolve(), findings)
    return findings


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--sales", type=int, default=30, help="sales a round (30)")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    began_s = time.perf_counter()
    found = run_campaign(arguments.rounds, arguments.sales, arguments.seed)
    for line in found.violations[:20]:
        tell(line)
    weather = ", ".join(f"{name} {count}" for name, count in sorted(found.weather.items()))
    tell(
        f"bad cable: {found.rounds} rounds, {found.sales} sales, {found.in_doubt} in doubt for a while; {weather}; "
        f"{len(found.violations)} violations; {time.perf_counter() - began_s:.0f} s"
    )
    return 1 if found.violations else 0


if __name__ == "__main__":
    sys.exit(main())
