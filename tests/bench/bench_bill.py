"""`fleet reconcile` of one school's day in a lake of many schools, the days before it run already: seconds, and the
reading of the bill alone.

.venv/bin/python -m tests.bench.bench_bill [sales in the bill, schools, days]
"""

import sys
import time
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pyarrow
from deltalake import write_deltalake

from desktop.adapters.system import SystemClock
from desktop.fleet.bill_book import Terms
from desktop.fleet.bill_file import read_bill
from desktop.fleet.reconciling import reconcile
from tests.helpers.bills import TradeBill, line, sale

FIRST = date(2026, 6, 1)


def main() -> None:
    given = [int(each) for each in sys.argv[1:4]]
    sales, schools, days = [*given, *(3_000, 20, 30)[len(given) :]]
    with TemporaryDirectory() as folder:
        lake = Path(folder) / "lake"
        terms = Terms(customers=("C0",), tolerance_s=300)
        fill(lake, sales, schools, days)
        for at in range(days - 1):
            reconcile(bill(Path(folder), sales, at), str(lake), terms, SystemClock())
        path = bill(Path(folder), sales, days - 1)
        began_s = time.perf_counter()
        read_bill(path)
        read_s = time.perf_counter() - began_s
        began_s = time.perf_counter()
        answer = reconcile(path, str(lake), terms, SystemClock())
        whole_s = time.perf_counter() - began_s
        print(
            f"{schools * days * sales:,} sales in {schools * days} commits; a bill of {sales:,}: read {read_s:.2f} s, "
            f"compared and kept {whole_s:.2f} s, equal {answer.document['equal']:,}"
        )


def bill(folder: Path, sales: int, day_at: int) -> Path:
    """Write the bill of the first school's day."""
    day = FIRST + timedelta(days=day_at)
    rows = [
        line(at, 1_200, f"{day} {10 + at % 3}:{at // 3 % 60:02d}:00")
        | {"支付宝交易号": number(0, day_at, at), "商户订单号": f"S0-{day_at}-{at}"}
        for at in range(sales)
    ]
    path = folder / "bill.zip"
    path.write_bytes(TradeBill(rows, day=day).packed())
    return path


def fill(lake: Path, sales: int, schools: int, days: int) -> None:
    for day_at in range(days):
        day = FIRST + timedelta(days=day_at)
        for school in range(schools):
            rows = [
                sale(
                    at, 1_200, f"{day} {10 + at % 3}:{at // 3 % 60:02d}:{at // 180 % 60:02d}", customer_id=f"C{school}"
                )
                | {"trade_no": number(school, day_at, at), "order_no": f"S{school}-{day_at}-{at}"}
                for at in range(sales)
            ]
            table = pyarrow.Table.from_pylist(rows)
            write_deltalake(str(lake / "transactions"), table, mode="append", partition_by=["paid_month"])


def number(school: int, day_at: int, at: int) -> str:
    return f"{school:04d}{day_at:04d}{at:020d}"


if __name__ == "__main__":
    main()
