"""How long the subsidy page takes on a big month. `python -m tests.bench.bench_subsidy [FOLDER] [SALES A MONTH]`.

Fills an encrypted file with four months of sales on one device, then prints milliseconds for the first view, for a
view again, and for the sales behind a number.
"""

import sys
import tempfile
import time
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random

from desktop.adapters.policies import find_policy
from desktop.adapters.storage.database import Store, open_reader, open_writer
from desktop.adapters.storage.subsidy import Subsidy
from desktop.domain.instants import epoch_us, format_instant
from desktop.domain.policy_register import PolicyRegister
from desktop.services.queries import IncentiveFilter, SubsidyQuery
from desktop.services.settings import DEFAULT_MEALS, School, Settings, Till
from tests.helpers.progress_model import Paid, Shape, add_paid, at, lay_ground
from tests.helpers.settlement_cases import KEY

PUPILS = 2_400
MONTHS = ("2026-03", "2026-04", "2026-05", "2026-06")
LAST = at("2026-06-30 20:00:00")
PROVIDER = "2088000000000001"
_MEALS = ((7, 0), (11, 5), (17, 5))


def fill(store: Store, a_month: int) -> None:
    """Write that many sales a month with a few of everything that costs money."""
    chance = Random(1)
    store.run("PRAGMA foreign_keys=OFF")
    with store.transaction():
        lay_ground(store, Shape(devices={"D1": "2026-01-05"}, customers={"C1": None}))
        for n in range(PUPILS):
            store.run(
                "INSERT INTO persons VALUES (?, 'active', x'', 1)",
                (f"p{n}",),
            )
        for month in MONTHS:
            days = [day for day in _days(month) if day.weekday() < 5]
            for place, day in enumerate(days):
                sales = a_month * (place + 1) // len(days) - a_month * place // len(days)
                _day(store, chance, day, sales)


def _days(month: str) -> list[date]:
    first = date.fromisoformat(f"{month}-01")
    return [day for n in range(31) if (day := first + timedelta(days=n)).month == first.month]


def _day(store: Store, chance: Random, day: date, sales: int) -> None:
    for n in range(sales):
        hour, minute = _MEALS[n * len(_MEALS) // max(sales, 1)]
        started = datetime.fromisoformat(f"{day}T{hour:02}:{minute:02}:00+08:00")
        paid_at = started + timedelta(seconds=4 * (n % max(1, sales // 3)))
        pupil = chance.randrange(PUPILS)
        amount = chance.choice((600, 1_200, 1_000, 850))
        actual = chance.choice((amount,) * 60 + (amount - 300, 0))
        trade_no = f"{day:%Y%m%d}{n:020d}"
        serial = n + 1
        order_no = f"C1{day:%Y%m%d}{serial:06d}"
        store.run(
            "INSERT INTO transactions VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
            (
                trade_no, order_no, "D1", "C1", f"20881{pupil // 2 * 2 if pupil % 9 == 0 else pupil:011d}",
                format_instant(paid_at), epoch_us(paid_at), day.isoformat(), f"{day:%Y-%m}", amount, actual,
                chance.choice((0, actual)), "authorised_payment", chance.choice((PROVIDER,) * 60 + ("2088999",)),
            ),
        )  # fmt: skip
        store.run(
            """INSERT INTO sales (order_no, service_day, serial, meal_id, meal_name, amount_fen, way, state, device_sn,
                   person_ref, user_id, trade_no, created_at, finished_at)
               VALUES (?, ?, ?, 'lunch', '午餐', ?, 'face', 'PAID', 'D1', ?, '', ?, ?, ?)""",
            (order_no, day.isoformat(), serial, amount, f"p{pupil}", trade_no, format_instant(paid_at),
             format_instant(paid_at)),
        )  # fmt: skip
        if actual and chance.random() < 0.01:
            back_at = paid_at + timedelta(hours=chance.choice((1, 30)))
            store.run(
                """INSERT INTO refunds (refund_no, service_day, serial, order_no, trade_no, amount_fen, state, reason,
                       asked_by, device_sn, created_at, refunded_at, refunded_us, actual_refunded_fen)
                   VALUES (?, ?, ?, ?, ?, ?, 'REFUNDED', '', '', 'D1', '', ?, ?, ?)""",
                (f"R{order_no}", day.isoformat(), serial, order_no, trade_no, amount, format_instant(back_at),
                 epoch_us(back_at), actual),
            )  # fmt: skip


def main() -> None:
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else tempfile.mkdtemp())
    path = folder / "subsidy.db"
    path.unlink(missing_ok=True)
    writer = open_writer(path, KEY)
    fill(writer, int(sys.argv[2]) if len(sys.argv) > 2 else 100_000)
    reader = open_reader(path, KEY)
    school = School(name="School", customer_id="C1")
    settings = Settings(school=school, till=Till(till_id="C1", name="1"), meals=DEFAULT_MEALS)
    subsidy = Subsidy(reader, settings, PolicyRegister.of([find_policy("sample-k12")]))
    for n, what in enumerate(("first view, every month counted", "a view", "after a sale")):
        if n == 2:
            late = Paid(trade_no="X", user_id="x", paid_at=LAST - timedelta(hours=1), provider_pid=PROVIDER)
            add_paid(writer, late)
        before = time.perf_counter()
        subsidy.view(SubsidyQuery(), LAST)
        print(f"{what}: {(time.perf_counter() - before) * 1_000:.0f} ms")
    for what in ("provider_mismatch", "daily_cap", "first_of_day", "sign.one_payer_many"):
        before = time.perf_counter()
        found = subsidy.trade_nos(IncentiveFilter(what=what, month=MONTHS[-1], device_sn="D1"), LAST)
        print(f"{len(found)} sales behind {what}: {(time.perf_counter() - before) * 1_000:.0f} ms")
    reader.close()
    writer.close()


if __name__ == "__main__":
    main()
