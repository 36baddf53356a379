"""A claim of a serving at the school's server, beside a bare round trip on the same connection in the same run.

`claim_*` is what `core` waits: over the lanes' thread, there and back. `line_*` is the claim on the connection alone,
`trip_*` is `SELECT 1` there. `again_*` are claims of servings that another order holds. The server is a PostgreSQL of
this machine over TCP on its loopback, with fsync on, as a school's would be. Budget: 150 ms (issue 7).
    .venv/bin/python -m tests.bench.bench_lanes [claims]
"""

import sys
import time
from collections.abc import Callable
from datetime import date

from desktop.adapters.lanes.server import School
from desktop.adapters.lanes.thread import LaneThread
from desktop.adapters.system import SystemClock
from desktop.domain.identifiers import OrderNo
from desktop.services.lanes import BUDGET_S
from desktop.services.lanes_ports import Held, LaneCommand, LanesStand, ServingClaim, Won
from tests.bench.measure import figures, report
from tests.helpers.postgres import PASSWORD, PostgresServer, binaries

CLAIMS = 2_000
KEY = b"b" * 32


class _Idle:
    def connected(self) -> None:
        pass

    def step(self, _school: object) -> float:
        return 60.0

    def close(self) -> None:
        pass


def _claim(n: int, till: str) -> ServingClaim:
    return ServingClaim(
        number=f"2024{n:06d}", service_day=date(2026, 6, 18), meal_id="lunch", order_no=OrderNo(f"{till}-{n}"), most=1
    )  # fmt: skip


def _timed(rounds: int, do: Callable[[int], object]) -> list[float]:
    samples = []
    for n in range(rounds):
        begun_s = time.perf_counter()
        do(n)
        samples.append((time.perf_counter() - begun_s) * 1_000)
    return samples


def main(rounds: int) -> None:
    """Measure and print."""
    found = binaries()
    assert found is not None, "PostgreSQL is not here: apt-get install postgresql"
    server = PostgresServer(found, fsync=True, tcp=True)
    stands: list[LaneCommand] = []
    try:
        url = server.url()
        lanes = LaneThread(lambda: School(url, PASSWORD, KEY, "C1"), stands.append, _Idle(), SystemClock())
        lanes.start()
        while LanesStand(away_since=None) not in stands:
            time.sleep(0.01)
        other = School(url, PASSWORD, KEY, "C2")
        trips = _timed(rounds, lambda _n: other.ping())
        through: list[object] = []
        claims = _timed(rounds, lambda n: through.append(lanes.claim(_claim(n, "C1"), BUDGET_S)))
        again = _timed(rounds, lambda n: through.append(other.claim(_claim(n, "C2"))))
        line = _timed(rounds, lambda n: through.append(other.claim(_claim(rounds + n, "C2"))))
        other.close()
        lanes.stop(5.0)
    finally:
        server.close()
    late = sum(not isinstance(answer, Won | Held) for answer in through)
    values: dict[str, float | int] = {"claims": rounds, "late": late, "budget_ms": BUDGET_S * 1_000}
    for name, samples in (("trip", trips), ("claim", claims), ("again", again), ("line", line)):
        told = figures(samples)
        values |= {f"{name}_median_ms": told.median, f"{name}_p99_ms": told.p99, f"{name}_longest_ms": told.longest}
    report("lanes", **values)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else CLAIMS)
