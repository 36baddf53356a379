"""Power cuts at any instant of an update: the old program runs or the new one, never none, and the books are whole.

The real program takes a real (small) update; its writes and syncs, and those of the new version that proves itself, are
recorded (`recording`), every image that a power cut could have left is rebuilt (`crash_images`), and each is started as
the next morning would. Source: promises.md 1; resources/docs/decisions/0024.

    .venv/bin/python -m tests.campaigns.update_cuts --rounds 2000
    .venv/bin/python -m tests.campaigns.update_cuts --rounds 200 --careless   # without its syncs: must find faults
"""

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

from desktop.adapters.home import Home
from desktop.adapters.storage.ledger import Head
from desktop.adapters.storage.migrations import STEPS
from desktop.adapters.sync.seal import SigningKey
from desktop.adapters.updates.programs import Programs, ProgramState, Step
from desktop.app.changing import Change, Start
from desktop.app.homes import open_books
from desktop.domain.errors import OperatorError
from desktop.fleet.provider_keys import make_keys
from tests.campaigns.crash_images import Disk, write_image
from tests.campaigns.recording import Sync, record, unavailable
from tests.campaigns.telling import tell
from tests.helpers.updates import FAILS_ON_THE_HOME, NEW_TABLE, QUICK, install, package, program_text, run_program, sign

NEW = "0.2.0"
_QUICK = Path("/dev/shm")


@dataclass(slots=True)
class UpdateFindings:
    """`ended` counts the images by what ran in the end and where the cut found the change."""

    images: int = 0
    ended: Counter[str] = field(default_factory=Counter)
    violations: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class UpdateRecording:
    disk: Disk
    home: Path
    head: Head
    brings: str


def make_room(folder: Path, sales: int = 3) -> tuple[Path, Path, SigningKey]:
    """Make an installed program and a home that sold and pinned a provider; return both and the provider's key."""
    program, home = install(folder / "usr"), folder / "home"
    keys = make_keys(folder / "keys", "P1")
    for arguments in (
        ("rush", "--home", str(home), "--sales", str(sales)),
        ("provider", "pin", str(folder / "keys/provider.toml"), "--home", str(home), "--yes"),
    ):
        ran = run_program(program, *arguments)
        assert ran.code == 0, ran.errors
    return program, home, keys.signing


def record_update(folder: Path, brings: str = NEW_TABLE + QUICK) -> UpdateRecording:
    """Take an update under strace, to its end."""
    program, home, key = make_room(folder)
    stick = folder / "stick"
    stick.mkdir()
    sign(package(stick, NEW, brings), key, NEW)
    head = head_of(Home(home))
    recorded = record([str(program), "update", "take", str(stick), "--home", str(home)], home, folder)
    assert recorded.code == (1 if brings.startswith(FAILS_ON_THE_HOME) else 0), recorded.errors
    return UpdateRecording(disk=Disk(recorded.acts), home=home, head=head, brings=brings)


def careless(recording: UpdateRecording) -> UpdateRecording:
    """Return the recording without the syncs of the programs' folder: what a hasty author would have left out."""
    acts = [act for act in recording.disk.acts if not (isinstance(act, Sync) and "/programs" in act.path)]
    return replace(recording, disk=Disk(acts))


def head_of(home: Home) -> Head:
    """Open the books as a desk does, and return the ledger's head."""
    books = open_books(home)
    try:
        return books.ledger.head()
    finally:
        books.close()


@contextmanager
def as_the_new_version() -> Iterator[None]:
    """What is inside runs with the schema that the update brings."""
    made: dict[str, Any] = {}
    exec(compile(NEW_TABLE, "brought", "exec"), made)
    try:
        yield
    finally:
        STEPS._migrations.pop()


def prove_here(brings: str, outcome: Callable[[], int]) -> Start:
    """Return what stands for the new version in a process of its own: it brings the ledger up, then says `outcome`."""

    def start(program: Path, arguments: tuple[str, ...], _lock: int) -> tuple[int, str]:
        assert program.read_text() == program_text(NEW, brings), "a program was started that is not whole"
        with as_the_new_version():
            head_of(Home(Path(arguments[-1])))
        return outcome(), ""

    return start


def examine_update(recording: UpdateRecording, seed: int, index: int, findings: UpdateFindings) -> None:
    """Rebuild an image, start in it, and judge; the same recording, seed and index give the same image."""
    draw = Random(f"{seed} {index}")
    cut = recording.disk.cut(draw)
    image = recording.disk.image(cut, draw)
    with TemporaryDirectory(dir=_QUICK if _QUICK.is_dir() else None) as folder:
        home = Home(Path(folder) / "home")
        write_image(image, recording.home, home.folder)
        findings.images += 1
        found = Programs(home.folder).state()
        try:
            state = Change(home, prove_here(recording.brings, lambda: 0 if draw.random() < 0.7 else 3)).carry_on()
            fault = _judge(home, state, recording)
        except (OperatorError, OSError, AssertionError) as error:
            state, fault = found, f"{type(error).__name__}: {error}"
        findings.ended[f"{found.step.value} -> {state.current or 'old'}"] += 1
        if fault:
            findings.violations.append(f"image {index}, cut after {cut} acts, {found.step.value}: {fault}")


def _judge(home: Home, state: ProgramState, recording: UpdateRecording) -> str:
    """Return what is wrong, or nothing."""
    programs = Programs(home.folder)
    if state.step is not Step.NONE:
        return f"the change is at {state.step.value} for ever"
    if state.current:
        program = programs.executable(state.current)
        if program is None or program.read_text() != program_text(NEW, recording.brings):
            return "the new program is not whole"
        with as_the_new_version():
            found = head_of(home)
    else:
        found = head_of(home)  # the old one refuses a ledger that was brought up
    longer = found.n - recording.head.n  # the new version writes down that it runs
    if (longer != 1 or not state.current) and found != recording.head:
        return f"the ledger ends with {found}, not {recording.head}"
    leftovers = {path.name for path in programs.folder.glob("*")} - {"state.json", "state.second.json", "lock", NEW}
    return f"left over: {leftovers}" if leftovers and state != ProgramState() else ""


def run_update_campaign(recording: UpdateRecording, rounds: int, seed: int) -> UpdateFindings:
    """Judge so many images."""
    findings = UpdateFindings()
    for index in range(rounds):
        examine_update(recording, seed, index, findings)
    return findings


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--fails", action="store_true", help="the new version fails, so that the change goes back")
    parser.add_argument("--careless", action="store_true", help="without the syncs: must find faults")
    arguments = parser.parse_args()
    if reason := unavailable():
        tell(f"cannot run: {reason}")
        return 2
    with TemporaryDirectory() as scratch:
        recording = record_update(
            Path(scratch).resolve(), (FAILS_ON_THE_HOME if arguments.fails else NEW_TABLE) + QUICK
        )
        if arguments.careless:
            recording = careless(recording)
        found = run_update_campaign(recording, arguments.rounds, arguments.seed)
    for line in found.violations[:10]:
        tell(line)
    tell(f"power cuts in an update: {found.images} images of {len(recording.disk.acts)} acts, {dict(found.ended)}, "
         f"{len(found.violations)} violations")  # fmt: skip
    if arguments.careless:
        return 0 if found.violations else 1
    return 1 if found.violations else 0


if __name__ == "__main__":
    sys.exit(main())
