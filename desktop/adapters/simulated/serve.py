"""The simulated terminal as a process: a listening port, a session, the brain, one loop in the calling thread.

Prints `listening on ADDRESS` when a desk may come, and `pairing code 482916` when one comes that it is not paired with;
SIGTERM and SIGINT end it with 0. The journal in `store` outlives it, kill -9 included. Composition roots call `serve`:
whoever calls it asked for a simulation.
"""

import hashlib
import signal
import threading
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import TextIO

from desktop.adapters.simulated.crowd import Crowd, Noise, digits
from desktop.adapters.simulated.errors import ForgottenError, PowerCutError, RefusalError
from desktop.adapters.simulated.faults import Faults, FaultyWire, read_faults
from desktop.adapters.simulated.journal import Journal
from desktop.adapters.simulated.line import ScriptedLine
from desktop.adapters.simulated.listening import listen as open_listener
from desktop.adapters.simulated.maker import Device, Maker, maker_folder
from desktop.adapters.simulated.pairing import Pairing
from desktop.adapters.simulated.terminal import SimulatedTerminal
from desktop.adapters.simulated.tls import terminal_channels
from desktop.adapters.simulated.visitors import FaceVisitors
from desktop.adapters.system import SystemChance, SystemClock
from desktop.adapters.terminal.certificates import der_of
from desktop.adapters.terminal.port import Port, Waker
from desktop.domain.errors import OperatorError
from desktop.protocol.link import Role
from desktop.protocol.pairing import fingerprint_of
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
    maker: Path | None = None,
    faces: Path | None = None,
    faces_once: bool = False,
    line: Path | None = None,
    clock: Clock | None = None,
    chance: Chance | None = None,
    stop: Stop | None = None,
) -> int:
    """Run a simulated terminal until it is told to end; return the exit code, 0.

    `speed` divides every delay, 0 takes them away. Without a seed each run differs. `maker` is the folder of another
    maker than the user's own. `faces` is a folder of pictures that step up in the crowd's place, `line` a file that
    names who comes.

    Raises: OperatorError `usage.listen`, `faults.bad`, `terminal_sim.*`, `link.*`, `home.not_writable` or `disk.full`
        when it cannot start.
    """
    clock, chance, stop = clock or SystemClock(), chance or SystemChance(), stop or Stop()
    wanted = read_faults(faults) if faults is not None else Faults()
    visitors = FaceVisitors(faces, once=faces_once) if faces is not None else None
    if seed is None:
        seed = int.from_bytes(chance.octets(4), "big")
    with closing(open_store(store, seed)) as journal, closing(stop.waker):
        invited = Maker(maker or maker_folder(), clock, chance)
        device = invited.device(store, journal.serial_number, wanted.certificate)
        port, address = open_listener(listen, stop.waker)
        with closing(port), _signals(stop):
            print(f"listening on {address}", file=out, flush=True)
            pairing = Pairing(store, fingerprint_of(der_of(device.certificate)), speed=speed, answer=wanted.pairing)
            _Service(
                port,
                journal,
                device,
                pairing,
                wanted,
                seed,
                speed,
                clock,
                chance,
                out,
                visitors,
                ScriptedLine(line) if line is not None else None,
            ).run(stop)
    return 0


def open_store(store: Path | None, seed: int) -> Journal:
    """Open a terminal's store, or create it with a serial number and key that follow from the seed.

    Raises: OperatorError `terminal_sim.store*`.
    """
    serial_number = f"SIM{digits(9, 'serial number', seed)}"
    key = hashlib.sha256(f"simulated journal key {serial_number}".encode()).digest()
    return Journal(store, serial_number=serial_number, journal_key=key)


def enrol_crowd(store: Path, seed: int, person_refs: Sequence[str]) -> tuple[str, dict[str, str]]:
    """Make these the enrolled persons of a terminal that is not running, as if their pictures had been sent.

    Return its serial number and the persons' template digests. Who has a real template there keeps it.
    Raises: OperatorError `terminal_sim.store*`.
    """
    with closing(open_store(store, seed)) as journal:
        for person_ref in person_refs:
            if person_ref not in journal.persons:
                journal.enrol(person_ref, hashlib.sha256(f"simulated template {person_ref}".encode()).hexdigest())
        return journal.serial_number, {ref: journal.persons[ref] for ref in person_refs}


class _Service:
    """The loop."""

    def __init__(
        self, port: Port, journal: Journal, device: Device, pairing: Pairing, faults: Faults, seed: int, speed: float,
        clock: Clock, chance: Chance, out: TextIO, visitors: FaceVisitors | None, line: ScriptedLine | None,
    ) -> None:  # fmt: skip
        self._port = port
        self._pairing = pairing
        self._out = out
        self._clock = clock
        self._mode = faults.mode
        self._noise = Noise(seed)
        self._inward = FaultyWire(faults.wire, self._noise)
        self._outward = FaultyWire(faults.wire, self._noise)
        self._journal, self._device, self._faults = journal, device, faults
        self._seed, self._speed, self._chance = seed, speed, chance
        self._visitors, self._line = visitors, line
        self._dark_until = 0.0
        self._boot()

    def _boot(self) -> None:
        """Start from what the store holds, as after a power cut."""
        self._session = Session(
            Role.TERMINAL, octets=self._chance.octets, baud=self._port.baud, channel=terminal_channels(self._device)
        )
        self._terminal = SimulatedTerminal(
            self._journal,
            Crowd(self._seed, rates=self._faults.rates, speed=self._speed, served=self._journal.payments),
            self._faults,
            simulation=True,
            now=self._clock.monotonic_s(),
            wall=self._clock.now(),
            speed=self._speed,
            noise=self._noise,
            visitors=self._visitors,
            line=self._line,
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
            if now < self._dark_until:
                continue  # without power nobody hears what comes
            try:
                self._live(untrusted_bytes, now)
            except PowerCutError:
                self._pairing.part()
                self._dark_until = now + self._faults.mischief.reboot_s
                self._boot()
        self._session.close("the terminal is closing", self._clock.monotonic_s())
        self._write(self._session.bytes_to_send())

    def _live(self, untrusted_bytes: bytes, now: float) -> None:
        """Take what came and do what is due. Raises: PowerCutError."""
        self._inward.put(untrusted_bytes, now)
        arrived = self._inward.take(now)
        events = self._session.receive_bytes(arrived, now) if arrived else []
        for event in events + self._session.tick(now):
            self._on_event(event, now)
        self._terminal.tick(now, self._clock.now())
        self._confirm(now)
        self._tell(now)

    def _patience_s(self, now: float) -> float | None:
        parts = (self._session, self._terminal, self._pairing, self._inward, self._outward)
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
            if self._session.is_open and self._pairing.is_paired:
                self._session.emit(ev, fields, now)

    def _on_event(self, event: SessionEvent, now: float) -> None:
        match event:
            case SessionOpened():
                self._terminal.connected()
                code = self._pairing.meet(self._session.peer_certificate)
                if code:
                    with suppress(OSError):  # whoever read where it listens may be gone
                        print(f"pairing code {code}", file=self._out, flush=True)
            case SessionDown():
                self._terminal.disconnected()
                self._pairing.part()
            case RequestArrived(token=token, do=do) if not self._pairing.admits(do):
                self._session.refuse(token, "unpaired", now)
            case RequestArrived(token=token, do="pair", fields=fields):
                self._pairing.ask(token, fields["code"], now)
            case RequestArrived(token=token, do=do, fields=fields):
                try:
                    answer = self._terminal.handle(do, fields, now, self._clock.now())
                except ForgottenError:
                    self._session.forget(token)
                except RefusalError as refusal:
                    self._session.refuse(token, refusal.error, now, text=refusal.text, fields=refusal.fields)
                else:
                    self._session.answer(token, answer, now)
                self._tell(now)
            case _:
                pass  # answers to our pings

    def _confirm(self, now: float) -> None:
        try:
            answered = self._pairing.take_answer(now)
        except OperatorError as fault:
            raise OperatorError("terminal_sim.store", path="paired-desk", detail=fault.code) from fault
        if answered is None:
            return
        token, confirmed = answered
        if confirmed:
            self._session.answer(token, {}, now)
            self._terminal.greeted(now)
        else:
            self._session.refuse(token, "refused", now)


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
