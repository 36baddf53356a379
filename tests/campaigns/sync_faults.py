"""Syncs that fail in the middle of a real rush: a COMMIT that raised is unknown until it was looked up.

The real desk sells to a real simulated terminal while some of its fsync and fdatasync calls end in EIO. Two injectors:
`strace` fails every so-many-th call and records the order of things; `fiu` (libfiu) fails them by chance. Violations:
something shown between a failed commit and the reopening of the file; a sale shown as what the books do not say; the
terminal's journal and the ledger at odds; an order double, lost, open at the end, or known to the terminal and not to
the ledger. With `strace`, power cuts in that history are rebuilt as well (`power_cuts`): what a failed sync left out
must not be believed later. Source: promises.md 5; architecture.md, A charge.

    .venv/bin/python -m tests.campaigns.sync_faults --rounds 10 --sales 60 --images 200
    .venv/bin/python -m tests.campaigns.sync_faults --injector fiu --rounds 10 --sales 60
"""

import argparse
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.campaigns import power_cuts, recording
from tests.campaigns.agreement import disagreements
from tests.campaigns.recording import Act, FailedSync, Opened, Recorded, Shown, Sync, Write, record
from tests.campaigns.telling import tell
from tests.helpers.processes import json_lines, run, start_terminal

RUN_LIMIT_S = 600.0
EIO = 5
_FIU_SHARE = 0.03


@dataclass(slots=True)
class Findings:
    """Over all rounds; `faults` were injected into the running desk."""

    rounds: int = 0
    sales: int = 0
    faults: int = 0
    beside_commits: int = 0  # of them, in checkpoints and of other files
    reopenings: int = 0
    images: int = 0
    violations: list[str] = field(default_factory=list)


def unavailable(injector: str) -> str:
    """Return why this injector cannot be used here, or nothing."""
    if injector == "strace":
        return recording.unavailable()
    if sys.platform != "linux" or shutil.which("fiu-run") is None:
        return "libfiu is not installed (Debian: apt-get install fiu-utils)"
    return ""


def run_round(sales: int, seed: int, folder: Path, injector: str, images: int, findings: Findings) -> None:
    """Sell in a new home with faults of this seed, then once without; compare ledger, journal and what was shown."""
    home, store = folder / "home", folder / "terminal"
    terminal, url = start_terminal(f"pty:{folder / 'port'}", store, "--speed", "0", "--seed", str(seed))
    where = f"seed {seed}: "
    try:
        first = run("rush", "--home", str(home), "--sales", "1", "--terminal", url, "--json-lines")
        assert first.returncode == 0, first.stderr
        command = [sys.executable, "-m", "desktop", "rush", "--home", str(home), "--sales", str(sales)]
        command += ["--terminal", url, "--json-lines"]
        if injector == "strace":
            # Counted in each thread: the core thread commits twice a sale; the main thread opens the file, unharmed.
            recorded = record(command, home, folder, fail_syncs=(12 + seed * 5 % 11, 9 + seed * 7 % 13))
        else:
            recorded = _run_with_fiu(command)
        last = run("rush", "--home", str(home), "--sales", "1", "--terminal", url, "--json-lines")
    finally:
        terminal.kill()
    if last.returncode != 0:
        findings.violations.append(f"{where}it does not sell again: {last.stderr.strip()}")
    if recorded.code != 0 and not recorded.errors:
        findings.violations.append(f"{where}it ended without a word")
    shown = "".join(act.text for act in recorded.acts if isinstance(act, Shown))
    lines = [line for text in (first.stdout, shown, last.stdout) for line in json_lines(text.splitlines())]
    findings.rounds += 1
    findings.sales += len(lines)
    findings.violations += [where + each for each in disagreements(home, store, lines)]
    if injector == "strace":
        findings.violations += [where + each for each in _breaches(recorded.acts, str(home / "desk.db"), findings)]
        cuts = power_cuts.run_campaign(power_cuts.recording_of(recorded, home), images, seed)
        findings.images += cuts.images
        findings.violations += [where + each for each in cuts.violations]


def _run_with_fiu(command: Sequence[str]) -> Recorded:
    points = [f"enable_random name=posix/io/sync/{call},probability={_FIU_SHARE},failinfo={EIO}"
              for call in ("fsync", "fdatasync")]  # fmt: skip
    done = subprocess.run(
        ["fiu-run", "-x", "-f", "", *(part for point in points for part in ("-c", point)), *command],
        capture_output=True, text=True, timeout=RUN_LIMIT_S, check=False,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip
    return Recorded((Shown(done.stdout, 0, 0),), done.returncode, done.stderr.strip())


def _breaches(acts: Sequence[Act], database: str, findings: Findings) -> list[str]:
    """Return what was shown between a failed commit and the reopening of the database.

    A sync that fails in a checkpoint is no failed commit, and SQLite does not tell of it: the WAL holds all of it,
    synced, and is kept until a checkpoint went well. The crash images of the same history show that it is so.
    """
    broken = unsynced = False
    breaches = []
    for act in acts:
        match act:
            case Write(path=path) if path == f"{database}-wal":
                unsynced = True
            case Sync(path=path) if path == f"{database}-wal":
                unsynced = False
            case FailedSync(path=path):
                findings.faults += 1
                if path == f"{database}-wal" and unsynced:
                    broken = True
                else:
                    findings.beside_commits += 1
            case Opened(path=path) if broken and path in (database, f"{database}-wal"):
                # SQLite keeps the file's own descriptor while another thread reads it; the WAL's is opened anew.
                findings.reopenings, broken = findings.reopenings + 1, False
            case Shown(text=text) if broken and "IN_DOUBT" not in text:
                breaches.append(f"shown before the file was reopened: {text.strip()}")
    return breaches


def run_campaign(rounds: int, sales: int, injector: str, *, images: int = 0, first_seed: int = 1) -> Findings:
    """Play so many rounds, with so many power cuts of each."""
    findings = Findings()
    for seed in range(first_seed, first_seed + rounds):
        with TemporaryDirectory() as folder:
            run_round(sales, seed, Path(folder).resolve(), injector, images, findings)
    return findings


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--sales", type=int, default=30, help="sales a round (30)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--injector", choices=["strace", "fiu"], default="strace")
    parser.add_argument("--images", type=int, default=100, help="crash images of each round, strace only (100)")
    arguments = parser.parse_args()
    if reason := unavailable(arguments.injector):
        tell(f"cannot run: {reason}")
        return 2
    began_s = time.perf_counter()
    found = run_campaign(
        arguments.rounds, arguments.sales, arguments.injector, images=arguments.images, first_seed=arguments.seed
    )
    for line in found.violations[:20]:
        tell(line)
    counted = (
        f"{found.faults} failed syncs ({found.beside_commits} beside commits), {found.reopenings} reopenings, "
        f"{found.images} crash images"
    )
    if arguments.injector == "fiu":
        counted = f"each sync failing with {_FIU_SHARE:.0%}"
    tell(
        f"sync faults ({arguments.injector}): {found.rounds} rounds, {found.sales} sales, {counted}; "
        f"{len(found.violations)} violations; {time.perf_counter() - began_s:.0f} s"
    )
    return 1 if found.violations else 0


if __name__ == "__main__":
    sys.exit(main())
