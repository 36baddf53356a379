"""The simulated terminal as a process: a listening port, a session, the brain, one loop in the calling thread.

Prints `listening on ADDRESS` when a desk may come; SIGTERM and SIGINT end it with 0. The journal in `store` outlives
it, kill -9 included. Composition roots call `serve`: whoever calls it asked for a simulation.
"""

import hashlib
import signal
import threading
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TextIO

from desktop.adapters.simulated.crowd import Crowd, Noise, digits
from desktop.adapters.simulated.faults import Faults, FaultyWire, read_faults
from desktop.adapters.simulated.journal import Journal
from desktop.adapters.simulated.listening import listen as open_listener
from desktop.adapters.simulated.terminal import RefusalError, SimulatedTerminal
from desktop.adapters.system import SystemChance, SystemClock
from desktop.adapters.terminal.port import Port, Waker
from desktop.protocol.link import Role
from desktop.protocol.session import RequestArrived, Session, SessionDown, SessionEvent, SessionOpened
from desktop.services.ports import Chance, Clock

_NOISE_BYTES = 64


class Stop:
    """Ends a running `serve` from another thread or a signal handler."""

    def __init__(self) -> None:
        self.asked = False
        self.waker = Waker()

    def set(self) -> None:
        """Ask for the end."""
        self.asked = True
        self.waker.wake()


def serve(
    listen: str,
    store: Path | None,
    faults: Path | None,
    seed: int | None,
    speed: float,
    out: TextIO,
    *,
    clock: Clock | None = None,
    chance: Chance | None = None,
    stop: Stop | None = None,
) -> int:
    """Run a simulated terminal until it is told to end; return the exit code, 0.

    `speed` divides every delay, 0 takes them away. Without a seed each run differs.

    Raises: OperatorError `usage.listen`, `faults.bad`, `terminal_sim.*` or `link.*` when it cannot start.
    """
    clock, chance, stop = clock or SystemClock(), chance or SystemChance(), stop or Stop()
    wanted = read_faults(faults) if faults is not None else Faults()
    if seed is None:
        seed = int.from_bytes(chance.octets(4), "big")
    with closing(open_store(store, seed)) as journal, closing(stop.waker):
        port, address = open_listener(listen, stop.waker)
        with closing(port), _signals(stop):
            print(f"listening on {address}", file=out, flush=True)
            _Service(port, journal, wanted, seed, speed, clock, chance).run(stop)
    return 0


def open_store(store: Path | None, seed: int) -> Journal:
    """Open a terminal's store, or create it with a serial number and key that follow from the seed.

    Raises: OperatorError `terminal_sim.store*`.
    """
    serial_number = f"SIM{digits(9, 'serial number', seed)}"
    key = hashlib.sha256(f"simulated journal key {serial_number}".encode()).digest()
    return Journal(store, serial_number=serial_number, journal_key=key)


def enrol_crowd(store: Path, seed: int, person_refs: Sequence[str]) -> None:
    """Make these the enrolled persons of a terminal that is not running, as if their pictures had been sent.

    Raises: OperatorError `terminal_sim.store*`.
    """
    with closing(open_store(store, seed)) as journal:
        for person_ref in person_refs:
            journal.enrol(person_ref, hashlib.sha256(f"simulated template {person_ref}".encode()).hexdigest())


class _Service:
    """The loop."""

    def __init__(
        self, port: Port, journal: Journal, faults: Faults, seed: int, speed: float, clock: Clock, chance: Chance
    ) -> None:
        self._port = port
        self._clock = clock
        self._mode = faults.mode
        self._noise = Noise(seed)
        self._inward = FaultyWire(faults.wire, self._noise)
        self._outward = FaultyWire(faults.wire, self._noise)
        self._session = Session(Role.TERMINAL, octets=chance.octets, baud=port.baud)
        self._terminal = SimulatedTerminal(
            journal,
            Crowd(seed, rates=faults.rates, speed=speed, served=journal.payments),
            faults,
            simulation=True,
            now=clock.monotonic_s(),
            wall=clock.now(),
            speed=speed,
        )

    def run(self, stop: Stop) -> None:
        while not stop.asked:
            now = self._clock.monotonic_s()
            self._outward.put(self._session.bytes_to_send(), now)
            self._write(self._outward.take(now))
            untrusted_bytes = self._port.read(self._patience_s(now))
            now = self._clock.monotonic_s()
            if self._mode:
                self._play_dead(untrusted_bytes)
                continue
            self._inward.put(untrusted_bytes, now)
            arrived = self._inward.take(now)
            events = self._session.receive_bytes(arrived, now) if arrived else []
            for event in events + self._session.tick(now):
                self._on_event(event, now)
            self._terminal.tick(now, self._clock.now())
            self._tell(now)
        self._session.close("the terminal is closing", self._clock.monotonic_s())
        self._write(self._session.bytes_to_send())

    def _patience_s(self, now: float) -> float | None:
        parts = (self._session, self._terminal, self._inward, self._outward)
        due = [at for part in parts if (at := part.deadline()) is not None]
        return max(0.0, min(due) - now) if due else None

    def _write(self, octets: bytes) -> None:
        if octets:
            self._port.write(octets)

    def _play_dead(self, untrusted_bytes: bytes) -> None:
        if untrusted_bytes and self._mode == "garbage":
            self._write(self._noise.octets(_NOISE_BYTES))

    def _tell(self, now: float) -> None:
        for ev, fields in self._terminal.take_events():
            if self._session.is_open:
                self._session.emit(ev, fields, now)

    def _on_event(self, event: SessionEvent, now: float) -> None:
        match event:
            case SessionOpened():
                self._terminal.connected()
            case SessionDown():
                self._terminal.disconnected()
            case RequestArrived(token=token, do=do, fields=fields):
                try:
                    answer = self._terminal.handle(do, fields, now, self._clock.now())
                except RefusalError as refusal:
                    self._session.refuse(token, refusal.error, now, text=refusal.text, fields=refusal.fields)
                else:
                    self._session.answer(token, answer, now)
                self._tell(now)
            case _:
                pass  # answers to our pings


@contextmanager
def _signals(stop: Stop) -> Iterator[None]:
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    ends = (signal.SIGTERM, signal.SIGINT)
    before = {number: signal.signal(number, lambda *_: stop.set()) for number in ends}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
