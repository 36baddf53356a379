"""How long the live figures take on a large encrypted ledger. `python -m tests.bench.bench_progress [FOLDER] [SALES]`.

Prints medians in milliseconds: today's, the month's and the period's figures after a sale and after a refund, the open
month counted whole, a sale's verdict on pages nobody has read yet, a start with and without kept months. By default
550,000 sales; the target is for 5,500,000, a hundred thousand a month. Only the tables that are needed are filled.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random

from desktop.adapters.policies import find_policy
from desktop.adapters.storage.counted import Counted, keep
from desktop.adapters.storage.database import Store, freeze, open_reader, open_writer
from desktop.adapters.storage.incentives import Incentives
from desktop.adapters.storage.sale_verdict import Verdicts
from desktop.domain.instants import epoch_us, month_of
from desktop.domain.policy import Policy
from desktop.domain.policy_register import PolicyRegister
from tests.bench.measure import figures, report
from tests.helpers.progress_model import Paid, Shape, add_paid, at, lay_ground
from tests.helpers.settlement_cases import KEY, add_refund

SALES_A_DAY = 4_545  # a hundred thousand a month of 22 days
USERS = 5_000
TIMES = 60
FIRST = date(2026, 1, 5)
PID = "2088000000000001"
_SOLD = """WITH RECURSIVE place (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM place WHERE i + 1 < ?1)
    INSERT INTO transactions SELECT printf('2026%024d', ?2 + i), printf('C1-%s-%06d-AAAA', ?3, i), 'D1', 'C1',
        printf('2088%012d', (i * 7919 + ?2 * 31) % ?4), printf('%sT%02d:%02d:%02d.000+08:00', ?3, 11 + i * 2 / 3600,
        i * 2 / 60 % 60, i * 2 % 60), ?5 + i * 2000000, ?3, substr(?3, 1, 7), 1200, 1200,
        CASE WHEN (?2 + i) % 3 = 0 THEN 1200 ELSE 0 END, 'authorised_payment', ?6 FROM place"""
_GIVEN_BACK = """INSERT INTO refunds (refund_no, service_day, serial, order_no, trade_no, amount_fen, state, reason,
        asked_by, device_sn, created_at, refunded_at, refunded_us, actual_refunded_fen)
    SELECT 'R' || trade_no, '', 1, order_no, trade_no, 1200, 'REFUNDED', '', '', '', '', '', paid_us + 10800000000, 1200
    FROM transactions WHERE rowid > ? AND rowid % 100 = 0"""


def fill(store: Store, sales: int) -> datetime:
    """Write that many sales over school days, one in a hundred given back; return a moment after the last."""
    for pragma in ("foreign_keys=OFF", "synchronous=OFF", "secure_delete=OFF", "cache_size=-200000"):
        store.run(f"PRAGMA {pragma}")
    lay_ground(store, Shape(devices={"D1": FIRST.isoformat()}, customers={"C1": None}))
    day, done = FIRST, 0
    while done < sales:
        if day.weekday() < 5:
            noon = at(f"{day} 11:00:00")
            with store.transaction():
                store.run(_SOLD, (SALES_A_DAY, done, day.isoformat(), USERS, epoch_us(noon), PID))
                store.run(_GIVEN_BACK, (done,))
            done += SALES_A_DAY
        day += timedelta(days=1)
    store.run("PRAGMA wal_checkpoint(TRUNCATE)")
    return at(f"{day - timedelta(days=1)} 18:00:00")


def _ms(work: Callable[[], object]) -> float:
    before = time.perf_counter()
    work()
    return (time.perf_counter() - before) * 1_000


class Bench:
    """One ledger and its measures."""

    def __init__(self, path: Path, sales: int, policy: Policy) -> None:
        self.path, self.sales, self.policy = path, sales, policy
        self.writer = open_writer(path, KEY)
        self.as_of = fill(self.writer, sales)

    def tell(self, name: str, samples: list[float]) -> None:
        found = figures(samples)
        report(f"progress.{name}", sales=self.sales, n=found.n, median_ms=found.median, p99_ms=found.p99)

    def run(self) -> None:
        nothing_kept, live = self._start()
        self.tell("start_nothing_kept", [nothing_kept])
        for kept in live.kept():
            self.tell("keep", [_ms(lambda kept=kept: keep(self.writer, kept))])  # type: ignore[misc]
        live.close()
        kept_start, live = self._start()
        self.tell("start_kept", [kept_start])
        self._sales_and_refunds(live)
        live.close()
        self._month()
        self._verdicts()
        self.writer.close()

    def _start(self) -> tuple[float, Incentives]:
        live = Incentives(open_reader(self.path, KEY), self.policy)
        return _ms(lambda: live.progress(self.as_of, range(5))), live

    def _sales_and_refunds(self, live: Incentives) -> None:
        after_sale, after_refund = [], []
        for n in range(TIMES):
            self.as_of += timedelta(seconds=1)
            user_id = f"2088{n * 37 % (USERS + 100):012d}"
            add_paid(self.writer, Paid(trade_no=f"X{n}", user_id=user_id, paid_at=self.as_of, provider_pid=PID))
            after_sale.append(_ms(lambda: live.progress(self.as_of, range(5))))
        for n in range(TIMES):
            self.as_of += timedelta(seconds=1)
            add_refund(self.writer, f"RX{n}", f"X{n}", self.as_of.isoformat(), 1_200)
            after_refund.append(_ms(lambda: live.progress(self.as_of, range(5))))
        self.tell("after_sale", after_sale)
        self.tell("after_refund", after_refund)

    def _month(self) -> None:
        """Count the latest month that has a hundred thousand sales, whole."""
        reader = open_reader(self.path, KEY)
        Incentives(reader, self.policy)  # sets the connection as the desk's own
        month = month_of(self.as_of.date().replace(day=1) - timedelta(days=1))
        spent = []
        for _ in range(5):
            counted = Counted(reader, self.policy)
            counted.bring_to(self.as_of, [])
            counted.months.clear()
            spent.append(_ms(lambda counted=counted: counted.bring_to(self.as_of, [month])))  # type: ignore[misc]
        held = reader.value("SELECT count(*) FROM transactions WHERE paid_month = ?", (month,))
        report("progress.month_whole", sales=held, n=len(spent), median_ms=figures(spent).median)
        reader.close()

    def _verdicts(self) -> None:
        reader = open_reader(self.path, KEY)
        freeze(reader)
        verdicts, chance = Verdicts(reader, PolicyRegister.of([self.policy])), Random(1)
        verdicts.of("X0", self.as_of)  # brings the months' credit
        spent = []
        for _ in range(TIMES):
            trade_no = f"2026{chance.randrange(self.sales):024d}"
            spent.append(_ms(lambda trade_no=trade_no: verdicts.of(trade_no, self.as_of)))  # type: ignore[misc]
        self.tell("verdict", spent)
        reader.close()


def main() -> None:
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else tempfile.mkdtemp())
    sales = int(sys.argv[2]) if len(sys.argv) > 2 else 550_000
    path = folder / f"progress-{sales}.db"
    path.unlink(missing_ok=True)
    before = time.perf_counter()
    bench = Bench(path, sales, find_policy("sample-k12"))
    report("progress.fill", sales=sales, seconds=time.perf_counter() - before, mb=path.stat().st_size // 1_000_000)
    bench.run()
    path.unlink()


if __name__ == "__main__":
    main()
