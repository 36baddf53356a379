"""Sales a second, sustained, against a terminal with no delays, by the command itself.

.venv/bin/python -m tests.bench.bench_rush [sales]
"""

import json
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.measure import figures, report
from tests.helpers.processes import run, start_terminal


def main(sales: int) -> None:
    for listen in ("pty", "socket://127.0.0.1:0"):
        with TemporaryDirectory() as folder:
            terminal, url = start_terminal(listen, Path(folder) / "terminal", "--speed", "0", "--seed", "1")
            began_s = time.perf_counter()
            done = run("rush", "--home", f"{folder}/home", "--sales", str(sales), "--terminal", url, "--json-lines")
            passed_s = time.perf_counter() - began_s
            terminal.terminate()
            lines = [json.loads(line) for line in done.stdout.splitlines()]
            latency = figures([line["latency_ms"] for line in lines])
            report(
                "rush", port=listen.split(":")[0], sales=len(lines), seconds=passed_s,
                sales_per_s=len(lines) / passed_s, latency_median_ms=latency.median, latency_p99_ms=latency.p99,
            )  # fmt: skip


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
