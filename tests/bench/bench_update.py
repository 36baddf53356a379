"""An update of a home with a million ledger entries: from a desk that is closed to one that can be opened, and back.

The new version is this source with one more step of the schema, in a small package; what is copied, brought up and
proved is the whole home. Beside it a plain copy of the file, and a copy back. Figures: at most 60 s until selling (with
the start, `bench_start_million`), going back at most 30 s.
    .venv/bin/python -m tests.bench.bench_update [entries] [rounds] [folder to keep the home in]
"""

import os
import shutil
import sys
import time
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop.adapters.home import Home
from desktop.adapters.updates.programs import Programs
from desktop.app.changing import Change, Told
from desktop.app.sync_desk import SyncDesk
from desktop.app.updating import Updating
from desktop.app.writing import writes_itself
from desktop.fleet.provider_keys import make_keys
from tests.bench.bench_start_million import built
from tests.bench.measure import figures, report
from tests.helpers.updates import FAILS_ON_THE_HOME, NEW_TABLE, install, package, sign


def timed(home: Home) -> dict[str, float]:
    """Carry on what is ready; return the seconds of each stage and of all."""
    began_s = time.perf_counter()
    stages: list[tuple[str, float]] = []

    def tell(told: Told) -> None:
        if not stages or stages[-1][0] != told.what:
            stages.append((told.what, time.perf_counter()))

    Change(home).carry_on(tell)
    ended_s = time.perf_counter()
    stages.append(("", ended_s))
    spent = {what: until_s - from_s for (what, from_s), (_next, until_s) in pairwise(stages)}
    return spent | {"all": ended_s - began_s}


def main(entries: int, rounds: int, keep: str = "") -> None:
    """Update and go back in turns."""
    with TemporaryDirectory() as temporary:
        folder = Path(keep or temporary)
        home = built(folder / "home", entries)
        program = install(folder / "usr")
        keys = make_keys(folder / "keys", "P1")
        SyncDesk(home, home.settings(), writes_itself(home)).pin(folder / "keys/provider.toml")
        sys.frozen, sys.executable = True, str(program)  # type: ignore[attr-defined]
        for version, brings in (("0.2.0", FAILS_ON_THE_HOME), ("0.3.0", NEW_TABLE)):
            (folder / version).mkdir()
            sign(package(folder / version, version, brings), keys.signing, version)
        spent: dict[str, list[float]] = {}
        for _round in range(rounds):
            _take(home, folder / "0.2.0")
            for what, seconds in timed(home).items():
                spent.setdefault(f"fails: {what}", []).append(seconds)
            began_s = time.perf_counter()
            shutil.copy(home.database_path, folder / "plain")
            os.sync()
            spent.setdefault("plain copy", []).append(time.perf_counter() - began_s)
            (folder / "plain").unlink()
        _take(home, folder / "0.3.0")
        for what, seconds in timed(home).items():
            spent.setdefault(f"passes: {what}", []).append(seconds)
        assert Programs(home.folder).state().current == "0.3.0"
        for what, samples in spent.items():
            report("update", what=what, entries=entries, rounds=len(samples), median_s=figures(samples).median)


def _take(home: Home, stick: Path) -> None:
    updating = Updating(home)
    updating.prepare(updating.best_in(stick), lambda _what, _done, _total: None)


if __name__ == "__main__":
    given = sys.argv[1:]
    main(int(given[0]) if given else 1_000_000, int(given[1]) if len(given) > 1 else 3, *given[2:3])
