"""Seconds of a guided capture of one person from a recorded sequence of 30 pictures a second, real time, real models.

Aim: at most 3 s for one who does as asked. Also with a simulated person (no models), who reacts to what the page says.
    .venv/bin/python -m tests.bench.bench_capture [rounds]
"""

import queue
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop.adapters.simulated.sitter import Sitter
from desktop.adapters.system import SystemChance, SystemClock
from desktop.app.capture_tools import CaptureCalls, CaptureTools, recorded_tools, simulated_tools
from desktop.app.capturing import CaptureSession
from desktop.services.capture_views import CaptureDone, CaptureView
from tests.bench.measure import figures, report
from tests.helpers.orl_capture import SITTERS, recorded_sitter, warmed

AIM_S = 3.0
WAIT_S = 20.0


class FirstOrder:
    """Chance that always draws the first order: a recording cannot be asked."""

    def salt(self, alphabet: str, length: int) -> str:
        return alphabet[0] * length

    def octets(self, length: int) -> bytes:
        return bytes(length)


def seconds(tools: CaptureTools, sitter: Sitter) -> float | None:
    """Return the seconds from the start, with the camera closed, to the template; None when it did not come to one."""
    done: queue.Queue[CaptureDone] = queue.Queue()

    def view(told: CaptureView) -> None:
        sitter.hear(told)

    session = CaptureSession(tools, CaptureCalls(view=view, preview=lambda _preview: None, done=done.put))
    began_s = time.perf_counter()
    session.start()
    try:
        done.get(timeout=WAIT_S)
        return time.perf_counter() - began_s
    except queue.Empty:
        return None
    finally:
        session.end(5.0)


def main(rounds: int) -> None:
    clock = SystemClock()
    simulated = [
        seconds(simulated_tools(clock, SystemChance(), sitter), sitter) for sitter in map(_sitter, range(rounds))
    ]
    tell("capture_simulated", simulated)
    with TemporaryDirectory() as folder:
        recorded = []
        for person in SITTERS:
            path = recorded_sitter(Path(folder) / str(person), person, reacts_in_s=0.15)
            for _ in range(max(1, rounds // len(SITTERS))):
                recorded.append(seconds(warmed(recorded_tools(clock, FirstOrder(), path), person), Sitter()))
        tell("capture_recorded_faces", recorded, people=len(SITTERS))


def tell(name: str, samples: list[float | None], **more: int) -> None:
    taken = [one for one in samples if one is not None]
    found = figures(taken)
    report(
        name, rounds=len(samples), done=len(taken), median_s=found.median, longest_s=found.longest, aim_s=AIM_S, **more
    )


def _sitter(_at: int) -> Sitter:
    return Sitter()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 12)
