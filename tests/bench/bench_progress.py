"""How long the live progress takes on a big encrypted file. `python -m tests.bench.bench_progress [FOLDER]`.

Prints milliseconds for the first call (every month counted) and for the calls after each sale.
"""

import sys
import tempfile
import time
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

from desktop.adapters.policies import find_policy
from desktop.adapters.storage.database import Store, open_reader, open_writer
from desktop.adapters.storage.incentives import Incentives
from tests.helpers.progress_model import Paid, Shape, add_aftermath, add_paid, at, lay_ground
from tests.helpers.settlement_cases import KEY

PUPILS = 1_200


def fill(store: Store, sales: int, days: int) -> datetime:
    """Write that many sales over that many school days; return the moment of the last."""
    chance = Random(1)
    store.run("PRAGMA foreign_keys=OFF")
    paid_at = at("2026-01-05 11:00:00")
    count = 0
    with store.transaction():
        lay_ground(store, Shape(devices={"D1": "2026-01-05"}, customers={"C1": None}))
        while count < sales:
            if paid_at.weekday() < 5:
                for place, pupil in enumerate(chance.sample(range(PUPILS), sales // days)):
                    paid = Paid(
                        trade_no=f"2026{count:024d}",
                        user_id=f"20881{pupil:011d}",
                        paid_at=paid_at + timedelta(seconds=6 * place),
                        credit_paid_fen=chance.choice((0, 0, 1_200)),
                        provider_pid="2088000000000001",
                        refunds=((paid_at + timedelta(hours=3), 1_200),) if chance.random() < 0.01 else (),
                    )
                    add_paid(store, paid)
                    add_aftermath(store, paid)
                    count += 1
            paid_at += timedelta(days=1)
    return paid_at - timedelta(days=1) + timedelta(hours=2)


def main() -> None:
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else tempfile.mkdtemp())
    for sales, days in ((10_000, 20), (100_000, 200)):
        path = folder / f"progress-{sales}.db"
        path.unlink(missing_ok=True)
        writer = open_writer(path, KEY)
        as_of = fill(writer, sales, days)
        live = Incentives(open_reader(path, KEY), find_policy("sample-k12"))
        spent_ms = []
        for n in range(8):
            add_paid(writer, Paid(trade_no=f"X{n}", user_id=f"x{n}", paid_at=as_of, provider_pid="2088000000000001"))
            before = time.perf_counter()
            live.progress(as_of, range(5))
            spent_ms.append((time.perf_counter() - before) * 1_000)
        print(f"{sales:>7} sales: first {spent_ms[0]:.0f} ms, then {', '.join(f'{ms:.0f}' for ms in spent_ms[1:])} ms")
        live.close()
        writer.close()


if __name__ == "__main__":
    main()
