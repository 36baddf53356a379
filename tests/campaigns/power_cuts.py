"""Power cuts at any instant of a real rush: every image of the home is readable, and what was shown is in it.

The real process sells; its writes and syncs are recorded (`recording`), every image that a power cut could have left is
rebuilt (`crash_images`), and each is opened as the desk opens it and as `doctor` does, in turns which comes first.
Violations: a sale shown as finished that the books tell otherwise ("lost"), an image that is refused or does not hold
("unreadable"). Source: promises.md 1, 2 and 6.

    .venv/bin/python -m tests.campaigns.power_cuts --rounds 5000
    .venv/bin/python -m tests.campaigns.power_cuts --rounds 400 --careless   # synchronous=NORMAL: must find lost sales
"""

import argparse
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from desktop.adapters.home import Home
from desktop.app.checks import examine
from desktop.app.homes import open_books
from desktop.domain.errors import OperatorError
from tests.campaigns.crash_images import Disk, Image, write_image
from tests.campaigns.recording import Recorded, record, unavailable
from tests.campaigns.telling import tell
from tests.helpers.processes import json_lines

MUST_HOLD = frozenset({"keys", "file", "schema", "chain", "books", "journal head", "outbox"})
_NOT_OF_THE_IMAGE = frozenset({"disk", "fonts", "ports", "printer", "sound"})
#: Images are rebuilt in memory where that is possible.
_QUICK = Path("/dev/shm")


@dataclass(slots=True)
class Findings:
    """What the images showed. `lost` and `unreadable` hold a line for each violation."""

    images: int = 0
    not_yet_made: int = 0
    shown_sales: int = 0
    lost: list[str] = field(default_factory=list)
    unreadable: list[str] = field(default_factory=list)

    @property
    def violations(self) -> list[str]:
        return self.lost + self.unreadable


@dataclass(frozen=True, slots=True)
class Recording:
    """A whole run: its disk, its home's path at the time, and the checks that hold at its end."""

    disk: Disk
    home: Path
    checks: frozenset[str]


def record_rush(sales: int, folder: Path, *, careless: bool = False) -> Recording:
    """Make a home and sell in it under strace, to the orderly end."""
    home = folder / "recorded"
    program = "tests.campaigns.careless" if careless else "desktop"
    command = [sys.executable, "-m", program, "rush", "--home", str(home), "--sales", str(sales), "--json-lines"]
    recorded = record(command, home, folder)
    assert recorded.code == 0, recorded.errors
    return recording_of(recorded, home)


def recording_of(recorded: Recorded, home: Path) -> Recording:
    """Return the recording of a run that has ended, with the checks that hold at its end."""
    checks = examine(Home(home), str, lambda: "").checks
    held = frozenset(check.name for check in checks if check.ok) - _NOT_OF_THE_IMAGE
    assert held >= MUST_HOLD, [check for check in checks if not check.ok]
    return Recording(disk=Disk(recorded.acts), home=home, checks=held)


def examine_image(recording: Recording, seed: int, index: int, findings: Findings) -> None:
    """Rebuild and judge one image; the same recording, seed and index give the same image."""
    draw = Random(f"{seed} {index}")
    cut = recording.disk.cut(draw)
    image = recording.disk.image(cut, draw)
    with TemporaryDirectory(dir=_QUICK if _QUICK.is_dir() else None) as folder:
        home = Home(Path(folder) / "home")
        write_image(image, recording.home, home.folder)
        findings.images += 1
        _judge(home, image, recording.checks, draw.random() < 0.5, f"image {index}, cut after {cut} acts", findings)


def _judge(
    home: Home, image: Image, checks: frozenset[str], doctor_first: bool, where: str, findings: Findings
) -> None:
    shown = {line["order_no"]: line for line in json_lines(image.shown.splitlines())}
    findings.shown_sales += len(shown)
    if not home.exists:
        findings.not_yet_made += 1
        if shown:
            findings.unreadable.append(f"{where}: no home, and {len(shown)} sales were shown")
        return
    try:
        if doctor_first:
            _ask_doctor(home, checks, where, findings)
        books = open_books(home)
        rows = books.store.rows("SELECT order_no, state, amount_fen FROM sales")
        books.close()
        if not doctor_first:
            _ask_doctor(home, checks, where, findings)
    except OperatorError as fault:
        findings.unreadable.append(f"{where}: {fault}")
        return
    kept = {number: (state, amount_fen) for number, state, amount_fen in rows}
    for number, line in shown.items():
        if line["state"] != "IN_DOUBT" and kept.get(number) != (line["state"], line["amount_fen"]):
            findings.lost.append(f"{where}: {number} was shown as {line['state']}, the books say {kept.get(number)}")


def _ask_doctor(home: Home, checks: frozenset[str], where: str, findings: Findings) -> None:
    for check in examine(home, str, lambda: "").checks:
        if check.name in checks and not check.ok:
            findings.unreadable.append(f"{where}: doctor: {check.name}: {check.detail}")


def run_campaign(recording: Recording, rounds: int, seed: int, *, aloud: bool = False) -> Findings:
    """Judge so many images."""
    findings = Findings()
    for index in range(rounds):
        examine_image(recording, seed, index, findings)
        if aloud and findings.images % 500 == 0:
            tell(f"{findings.images} images, {len(findings.violations)} violations")
    return findings


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=300, help="crash images (300)")
    parser.add_argument("--sales", type=int, default=120, help="sales of the recorded rush (120)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--careless", action="store_true", help="with synchronous=NORMAL planted: must find lost sales")
    arguments = parser.parse_args()
    if reason := unavailable():
        tell(f"cannot run: {reason}")
        return 2
    with TemporaryDirectory() as scratch:
        recording = record_rush(arguments.sales, Path(scratch).resolve(), careless=arguments.careless)
        began_s = time.perf_counter()
        found = run_campaign(recording, arguments.rounds, arguments.seed, aloud=True)
        passed_s = time.perf_counter() - began_s
    lost_in, unreadable = (len({line.split(":")[0] for line in lines}) for lines in (found.lost, found.unreadable))
    for line in found.violations[:10]:
        tell(line)
    tell(
        f"power cuts: {found.images} images of {len(recording.disk.acts)} acts ({arguments.sales} sales), "
        f"{found.not_yet_made} before the home was made; {found.shown_sales} times a sale shown was looked for; "
        f"{len(found.lost)} acknowledged sales lost in {lost_in} images, {unreadable} unreadable; "
        f"{passed_s:.0f} s, {found.images / passed_s:.0f} images a second"
    )
    if arguments.careless:
        return 0 if found.lost else 1
    return 1 if found.violations else 0


if __name__ == "__main__":
    sys.exit(main())
