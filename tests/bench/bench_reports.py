"""How long a close and a month's file take. `python -m tests.bench.bench_reports [FOLDER]`.

A day of 3,000 sales, closed: from the press to the close on disk, the chain proved (target 2 s). A month of 60,000
sales as XLSX, every entry a row (target 20 s), how soon it shows that it goes on, and how soon it is given up.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

from desktop.adapters.home import Home
from desktop.adapters.system import SystemClock
from desktop.app.homes import open_books
from desktop.app.report_desk import ReportDesk
from desktop.domain.instants import local_day, month_of
from desktop.services.report_views import DayReportQuery, MonthReportQuery
from tests.bench import million
from tests.bench.measure import report

DAY_SALES, DAYS = 3_000, 20
ENTRIES_A_SALE = 3


class _GaveUpError(Exception):
    pass


def timed(work: Callable[[], object]) -> float:
    before = time.perf_counter()
    work()
    return time.perf_counter() - before


def home_of(folder: Path, days: int) -> Home:
    """Return a home of whole days with 3,000 sales each, ending yesterday; nothing of it is closed."""
    million.SALES_A_DAY = DAY_SALES
    return million.home_with_entries(folder, ENTRIES_A_SALE * DAY_SALES * days)


def bench_close(folder: Path) -> None:
    home = home_of(folder / "day", 1)
    books = open_books(home)
    desk = ReportDesk(home, home.settings(), lambda job: job(books), lambda: True)
    looked = timed(lambda: desk.look(DayReportQuery()))
    on_core: list[float] = []

    def write(job):  # type: ignore[no-untyped-def]
        before = time.perf_counter()
        try:
            return job(books)
        finally:
            on_core.append(time.perf_counter() - before)

    closing = ReportDesk(home, home.settings(), write, lambda: True)
    closed = timed(lambda: closing.close("bench"))
    report("reports.close", sales=DAY_SALES, look_s=looked, close_s=closed, core_ms=1_000 * on_core[0], target_s=2)
    books.close()


def bench_month(folder: Path) -> None:
    home = home_of(folder / "month", DAYS)
    desk = ReportDesk(home, home.settings(), lambda job: job(None), lambda: True)  # type: ignore[arg-type]
    month = month_of(local_day(SystemClock().now()) - timedelta(days=DAYS // 2))
    query = MonthReportQuery(month=month)
    looked = timed(lambda: desk.look(query))
    told: list[tuple[float, int]] = []
    before = time.perf_counter()
    written = timed(
        lambda: desk.save_workbook(
            query, folder / "month.xlsx", lambda done, _all: told.append((time.perf_counter() - before, done))
        )
    )
    longest = max(after[0] - earlier[0] for earlier, after in pairwise(told))

    def give_up(done: int, _all: int) -> None:
        if done >= told[-1][1] // 2:
            raise _GaveUpError

    def cancelled() -> None:
        try:
            desk.save_workbook(query, folder / "cancelled.xlsx", give_up)
        except _GaveUpError:
            return

    report(
        "reports.month_xlsx", rows=told[-1][1], look_s=looked, write_s=written, first_progress_s=told[0][0],
        longest_silence_s=longest, after_last_row_s=written - told[-1][0], half_and_cancel_s=timed(cancelled),
        target_s=20,
    )  # fmt: skip
    assert not (folder / "cancelled.xlsx").exists()


def main() -> None:
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else tempfile.mkdtemp())
    bench_close(folder)
    bench_month(folder)


if __name__ == "__main__":
    main()
