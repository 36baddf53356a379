"""Start after a crash with a million ledger entries: from the start of the process to a page that says READY.

The home is built once (also the time of that is printed), a rush on it is killed with -9, then the desk is started with
its window on an offscreen platform, the simulated terminal already running. Figure: at most 5 s.
    .venv/bin/python -m tests.bench.bench_start_million [entries] [rounds] [folder to keep the home in]
"""

import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop.adapters.home import Home
from tests.bench.bench_start import DESK, seconds_to_usable
from tests.bench.measure import figures, report
from tests.bench.million import home_with_entries
from tests.helpers.processes import Program, start_terminal


def built(folder: Path, entries: int) -> Home:
    """Return the home, built now unless it was kept."""
    home = Home(folder)
    if home.exists:
        return home
    began_s = time.perf_counter()
    home = home_with_entries(folder, entries)
    size_mb = home.database_path.stat().st_size / 1e6
    report("build_million", entries=entries, seconds=time.perf_counter() - began_s, file_mb=size_mb)
    return home


def main(entries: int, rounds: int, keep: str = "") -> None:
    with TemporaryDirectory() as temporary:
        folder = Path(keep or temporary)
        home = built(folder / "home", entries)
        samples = []
        for _ in range(rounds):
            terminal, url = start_terminal("socket://127.0.0.1:0", folder / "terminal", "--seed", "1", "--speed", "0")
            rush = Program("rush", "--home", str(home.folder), "--sales", "500", "--terminal", url, "--json-lines")
            assert rush.wait_for_lines(60), "\n".join(rush.errors)
            rush.kill()
            samples.append(seconds_to_usable(DESK, str(home.folder), url))
            terminal.terminate()
        found = figures(samples)
        report("start_million", entries=entries, rounds=rounds, median_s=found.median, longest_s=found.longest)


if __name__ == "__main__":
    given = sys.argv[1:]
    main(int(given[0]) if given else 1_000_000, int(given[1]) if len(given) > 1 else 5, *given[2:3])
