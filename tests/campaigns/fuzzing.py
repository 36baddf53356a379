"""Seeded mutation fuzzing of every place where bytes of strangers come in, with a corpus that is kept for ever.

Each input of `tests/golden/fuzz/TARGET/` is replayed; then changed inputs are tried until the time is over. Violations:
anything raised but the documented errors, an input that takes too long, a buffer beyond its bound, memory that grows.
With `--grow`, inputs that reach new steps of the watched modules are added to the corpus, and the input of every
violation always is. The same seed and number of tries give the same inputs. Source: promises.md 14.

    .venv/bin/python -m tests.campaigns.fuzzing --seconds 60
    .venv/bin/python -m tests.campaigns.fuzzing --target entry --seconds 600 --grow
"""

import argparse
import hashlib
import os
import signal
import sys
import time
import tracemalloc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from types import FrameType
from typing import Any

from tests.campaigns.fuzz_targets import TARGETS, Target
from tests.campaigns.telling import tell

CORPUS = Path(__file__).resolve().parents[1] / "golden" / "fuzz"
MOST_PEAK_BYTES = 64 * 1024 * 1024
MOST_GROWTH_BYTES = 64 * 1024 * 1024
_MEASURED_EVERY = 40  # measuring an input's memory makes it three times as slow
MOST_VIOLATIONS = 20
_BYTES = (0, 1, 0x7F, 0x80, 0xFE, 0xFF, 0x18, 0x1B, 0x5B, 0x9F, 0xBF, 0xA1)


class TooLongError(Exception):
    """One input took longer than its target may."""


@dataclass(slots=True)
class Findings:
    """Of one target. `violations` are pairs of the input and what happened."""

    target: str
    replayed: int = 0
    tried: int = 0
    slowest_s: float = 0.0
    kept: int = 0
    peak_bytes: int = 0  # the most that one input needed
    grown_bytes: int = 0  # by the whole campaign
    violations: list[tuple[bytes, str]] = field(default_factory=list)


def corpus_of(target: Target) -> list[bytes]:
    """Return the kept inputs, in a fixed order."""
    return [path.read_bytes() for path in sorted((CORPUS / target.name).glob("*"))]


def keep(target: Target, octets: bytes, why: str) -> Path:
    """Put an input into the corpus, named by what it is for and its digest."""
    folder = CORPUS / target.name
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{why}-{hashlib.sha256(octets).hexdigest()[:12]}{target.suffix}"
    path.write_bytes(octets)
    return path


def mutated(octets: bytes, draw: Random, corpus: list[bytes], target: Target) -> bytes:
    """Return a changed input."""

    def mutate(content: bytes, draw: Random) -> bytes:
        return _mutate(content, draw, corpus, target.tokens)

    if target.reshape is not None and draw.random() < 0.6:
        octets = target.reshape(octets, draw, mutate)
    else:
        octets = mutate(octets, draw)
    return octets[: target.most_bytes * 4]


def _mutate(octets: bytes, draw: Random, corpus: list[bytes], tokens: tuple[bytes, ...]) -> bytes:
    out = bytearray(octets)
    for _ in range(draw.choice([1, 1, 1, 2, 4, 8])):
        at = draw.randrange(len(out) + 1)
        size = draw.choice([1, 1, 2, 4, 16, 64])
        match draw.randrange(10):
            case 0 if out:
                out[at % len(out)] ^= 1 << draw.randrange(8)
            case 1 if out:
                out[at % len(out)] = draw.choice(_BYTES)
            case 2:
                del out[at : at + size]
            case 3:
                out[at:at] = out[at : at + size]
            case 4:
                out[at:at] = draw.randbytes(size)
            case 5 if tokens:
                out[at:at] = draw.choice(tokens)
            case 6:
                other = draw.choice(corpus)
                begin = draw.randrange(len(other) + 1)
                out[at : at + size] = other[begin : begin + draw.choice([4, 32, 256])]
            case 7:
                del out[at:]
            case 8 if out:
                out[at:at] = bytes([out[at % len(out)]]) * draw.choice([3, 17, 300])
            case _ if out:
                out[at % len(out)] = (out[at % len(out)] + draw.choice([1, 255])) % 256
    return bytes(out)


@contextmanager
def _limit(seconds: float) -> Iterator[None]:
    """Interrupt what hangs, by processor time: a busy machine is no hang. Only the main thread of a POSIX system can;
    elsewhere the time is only measured."""

    def ring(_number: int, _frame: FrameType | None) -> None:
        raise TooLongError(f"more than {seconds:g} s")

    try:
        before = signal.signal(signal.SIGPROF, ring)
    except (AttributeError, ValueError):
        yield
        return
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def play(target: Target, octets: bytes, findings: Findings) -> bool:
    """Play one input; tell whether all was well."""
    began_s = time.thread_time()
    wrong = ""
    try:
        with _limit(target.slowest_s):
            target.play(octets)
    except target.documented:
        pass
    except Exception as fault:
        wrong = f"{type(fault).__name__}: {fault}"
    passed_s = time.thread_time() - began_s
    findings.slowest_s = max(findings.slowest_s, passed_s)
    if not wrong and passed_s > target.slowest_s:
        wrong = f"took {passed_s:.1f} s"
    if wrong:
        findings.violations.append((octets, wrong[:300]))
    return not wrong


def run_campaign(target: Target, seconds: float, seed: int, *, grow: bool = False) -> Findings:
    """Replay the corpus of a target, then try changed inputs for so long."""
    findings = Findings(target=target.name)
    corpus = corpus_of(target)
    steps = _Steps(target.watched)
    for octets in corpus:
        with steps.watched(grow):
            play(target, octets, findings)
    findings.replayed = len(corpus)
    steps.take_new()
    draw = Random(f"{seed} {target.name}")
    before_bytes = _resident_bytes()
    until_s = time.perf_counter() + seconds
    while time.perf_counter() < until_s and len(findings.violations) < MOST_VIOLATIONS:
        octets = mutated(draw.choice(corpus), draw, corpus, target)
        if findings.tried % _MEASURED_EVERY == 0 and not grow:
            _play_measured(target, octets, findings)
        else:
            with steps.watched(grow):
                play(target, octets, findings)
        findings.tried += 1
        if grow and steps.take_new() and len(octets) <= target.most_bytes:
            keep(target, octets, "reached")
            corpus.append(octets)
            findings.kept += 1
    findings.grown_bytes = _resident_bytes() - before_bytes
    if findings.grown_bytes > MOST_GROWTH_BYTES:
        findings.violations.append((b"", f"memory grew by {findings.grown_bytes} bytes"))
    return findings


def _play_measured(target: Target, octets: bytes, findings: Findings) -> None:
    tracemalloc.start()
    try:
        play(target, octets, findings)
        _, peak_bytes = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    findings.peak_bytes = max(findings.peak_bytes, peak_bytes)
    if peak_bytes > MOST_PEAK_BYTES:
        findings.violations.append((octets, f"needed {peak_bytes} bytes"))


def _resident_bytes() -> int:
    """Return this process's resident memory; 0 where that is not told."""
    try:
        pages = Path("/proc/self/statm").read_text().split()[1]
    except OSError:
        return 0
    return int(pages) * os.sysconf("SC_PAGE_SIZE")


class _Steps:
    """Steps from line to line within the watched modules, seen so far: what makes an input interesting."""

    def __init__(self, watched: tuple[str, ...]) -> None:
        self._watched = tuple(f"desktop/{name}" if "/" not in name else name for name in watched)
        self._seen: set[tuple[str, int, int]] = set()
        self._new = False
        self._last: dict[int, int] = {}

    @contextmanager
    def watched(self, on: bool) -> Iterator[None]:
        if not on:
            yield
            return
        self._last.clear()
        sys.settrace(self._call)
        try:
            yield
        finally:
            sys.settrace(None)

    def take_new(self) -> bool:
        """Tell whether a new step was seen since the last question."""
        new, self._new = self._new, False
        return new

    def _call(self, frame: FrameType, _event: str, _argument: Any) -> Any:
        return self._line if any(name in frame.f_code.co_filename for name in self._watched) else None

    def _line(self, frame: FrameType, _event: str, _argument: Any) -> Any:
        step = (frame.f_code.co_filename, self._last.get(id(frame), 0), frame.f_lineno)
        self._last[id(frame)] = frame.f_lineno
        if step not in self._seen:
            self._seen.add(step)
            self._new = True
        return self._line


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--target", choices=sorted(TARGETS), action="append", help="may be given often; absent: all")
    parser.add_argument("--seconds", type=float, default=5.0, help="for each target (5)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--grow", action="store_true", help="add inputs that reach something new to the corpus")
    arguments = parser.parse_args()
    violations = 0
    for name in arguments.target or TARGETS:
        target = TARGETS[name]
        found = run_campaign(target, arguments.seconds, arguments.seed, grow=arguments.grow)
        violations += len(found.violations)
        for octets, wrong in found.violations[:5]:
            tell(f"{name}: {wrong} ({keep(target, octets, 'broke')})")
        tell(
            f"fuzzing {name}: {found.replayed} kept inputs, {found.tried} tried, {found.kept} new; slowest "
            f"{found.slowest_s * 1000:.0f} ms; peak {found.peak_bytes / 1024:.0f} KiB, "
            f"grown {found.grown_bytes / 1024:.0f} KiB; {len(found.violations)} violations"
        )
    return 1 if violations else 0


if __name__ == "__main__":
    sys.exit(main())
