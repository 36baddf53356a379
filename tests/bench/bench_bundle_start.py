"""The packaged program beside the same program from source: from the command to a ready checkout, cold and warm.

Each start is a real one, with a simulator in a process of its own, in a trial home that is there already; what counts
is the first picture that the demonstration takes of `ready` (60 ms after it was painted). Cold: the files are put out
of the system's memory before (`posix_fadvise`), those of program, interpreter and packages alike; needs no root.
    .venv/bin/python -m tests.bench.bench_bundle_start build/package/bundle/canteen-desk/canteen-desk [starts]
"""

import os
import signal
import subprocess
import sys
import sysconfig
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.measure import figures, report

LIMIT_S = 120.0


def forget(*folders: Path) -> None:
    """Put every file of the folders out of the system's memory."""
    for folder in folders:
        for path in folder.rglob("*"):
            if path.is_file() and not path.is_symlink():
                descriptor = os.open(path, os.O_RDONLY)
                os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
                os.close(descriptor)


def started_s(command: list[str], home: Path, pictures: Path) -> float:
    """Return the seconds from the command to the first picture of a checkout that is ready."""
    began = time.perf_counter()
    process = subprocess.Popen(
        [*command, "demo", "--sales", "99", "--speed", "0.01", "--keep", str(home), "--screenshots", str(pictures)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        while not (pictures / "demo-ready.png").exists():
            if process.poll() is not None or time.perf_counter() - began > LIMIT_S:
                raise RuntimeError(f"{command} came to no checkout")
            time.sleep(0.005)
        return time.perf_counter() - began
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(30)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def main() -> None:
    """Start both ways in turns."""
    bundle, starts = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 5
    root = Path(__file__).resolve().parents[2]
    ways = {
        "bundle": ([str(bundle)], (bundle.parent,)),
        "source": (
            [sys.executable, "-m", "desktop"],
            (
                root / "desktop",
                root / "resources",
                Path(sysconfig.get_path("purelib")),
                Path(sysconfig.get_path("stdlib")),
            ),
        ),
    }
    with TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        subprocess.run(
            [str(bundle), "demo", "--headless", "--sales", "1", "--keep", str(home)],
            check=True,
            stdout=subprocess.DEVNULL,
        )
        for cold in (True, False):
            seconds: dict[str, list[float]] = {way: [] for way in ways}
            for n in range(starts):
                for way, (command, folders) in ways.items():
                    if cold:
                        forget(*folders)
                    seconds[way].append(started_s(command, home, Path(folder) / f"{way}-{cold}-{n}"))
            for way, measured in seconds.items():
                told = figures(measured)
                report(
                    "bundle_start",
                    way=way,
                    state="cold" if cold else "warm",
                    starts=told.n,
                    median_s=told.median,
                    longest_s=told.longest,
                )


if __name__ == "__main__":
    main()
