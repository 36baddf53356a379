"""The conformance check against a simulated terminal, the real one's code, over a virtual cable in virtual time."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from io import StringIO
from pathlib import Path
from random import Random
from typing import Any

from desktop.adapters.home import Home
from desktop.adapters.simulated import serve as serving
from desktop.adapters.simulated.maker import Maker
from desktop.adapters.system import SystemChance, SystemClock
from desktop.adapters.terminal.conformance.bench import Bench, Party
from desktop.adapters.terminal.conformance.catalogue import chosen
from desktop.adapters.terminal.conformance.check import run_check
from desktop.adapters.terminal.conformance.wire import Wire
from desktop.adapters.terminal.credentials import Credentials, desk_credentials
from desktop.domain.conformance import Outcome, Report
from tests.helpers.virtual_cable import UnpluggedError, VirtualCable, VirtualClock

EVERYBODY_PAYS = "[crowd]\ndecline = 0\nwalk_away = 0\n"
JPEG = (Path(__file__).parents[1] / "golden" / "faces" / "astronaut.jpg").read_bytes()
PARAMETERS = {
    "provider_pid": "2088000000000001",
    "customer_id": "school-1",
    "store_id": "S001",
    "single_limit_fen": 5_000,
    "offline_single_fen": 3_000,
    "offline_total_fen": 60_000,
    "offline_hours": 2,
}


class SeededChance:
    """`services.ports.Chance` that is the same each run."""

    def __init__(self, seed: int) -> None:
        self._draw = Random(seed)

    def salt(self, alphabet: str, length: int) -> str:
        return "".join(self._draw.choice(alphabet) for _ in range(length))

    def octets(self, length: int) -> bytes:
        return self._draw.randbytes(length)


class SimulatedBench:
    """A simulated terminal on one end, everything a check needs for the other; also the person at the terminal."""

    def __init__(self, folder: Path, faults: str = EVERYBODY_PAYS) -> None:
        self.folder = folder
        self.store = folder / "store"
        self.asked: list[str] = []
        self.clock = VirtualClock()
        self.chance = SeededChance(2)
        self.cable = VirtualCable(self.clock)
        self.faults = folder / "faults.toml"
        self.faults.write_text(faults)
        self.authority = Maker(folder / "maker", SystemClock(), SystemChance()).authority_path
        self._stop: serving.Stop | None = None
        self._thread: threading.Thread | None = None
        self.failure: list[BaseException] = []

    # --- the terminal ----------------------------------------------------------------------------------------------

    def switch_on(self) -> None:
        self.cable.right.plug_in()
        self._stop = serving.Stop()
        self._thread = threading.Thread(target=self._serve, args=(self._stop,), daemon=True)
        self._thread.start()

    def switch_off(self) -> None:
        assert self._thread is not None
        self.cable.right.unplug()
        self._thread.join(10)
        assert not self._thread.is_alive()
        self.cable.right.leave()
        assert not self.failure, self.failure

    def _serve(self, stop: serving.Stop) -> None:
        try:
            serving.serve(
                "cable", self.store, self.faults, 7, 1.0, StringIO(),
                maker=self.folder / "maker", clock=self.clock, chance=SeededChance(1), stop=stop,
            )  # fmt: skip
        except UnpluggedError:
            pass
        except BaseException as failure:
            self.failure.append(failure)
            self.cable.right.leave()

    # --- the person ------------------------------------------------------------------------------------------------

    def compare_digits(self, code: str) -> bool:
        self.asked.append(f"digits {code}")
        return True

    def cut_power(self) -> bool:
        self.asked.append("power")
        self.switch_off()
        self.switch_on()
        return True

    def come_to_camera(self) -> bool:
        self.asked.append("come")
        return True

    def stay_away(self) -> bool:
        self.asked.append("stay away")
        return True

    # --- the check -------------------------------------------------------------------------------------------------

    def credentials(self, name: str) -> Credentials:
        home = Home(self.folder / name)
        home.make()
        return desk_credentials(home, b"k" * 32, "CHECK", SystemClock(), SystemChance())

    def party(self, **changes: Any) -> Party:
        party = Party(
            credentials=self.credentials("desk"),
            stranger=self.credentials("stranger"),
            app="test",
            parameters=PARAMETERS,
            authorities=(self.authority,),
            face=JPEG,
            with_money=True,
            compare_digits=self.compare_digits,
            person=self,
            rest=self.cable.rest,
        )
        return replace(party, **changes)

    def bench(self, **changes: Any) -> Bench:
        wire = Wire(lambda: self.cable.left, self.clock, self.chance)
        return Bench(wire, self.party(**changes), self.clock, self.chance)

    def check(self, *prefixes: str, **changes: Any) -> Report:
        return run_check(self.bench(**changes), chosen(prefixes), terminal="cable")


@contextmanager
def simulated(folder: Path, faults: str = EVERYBODY_PAYS) -> Iterator[SimulatedBench]:
    """Run a simulated terminal on a virtual cable; leave it switched off."""
    bench = SimulatedBench(folder, faults)
    before = serving.open_listener
    serving.open_listener = lambda _url, _waker: (bench.cable.right, "cable")
    bench.store.mkdir()
    bench.switch_on()
    try:
        yield bench
    finally:
        bench.switch_off()
        serving.open_listener = before


def outcomes(report: Report, outcome: Outcome) -> list[str]:
    """Return the clauses that ended so."""
    return [finding.clause for finding in report.findings if finding.outcome is outcome]
