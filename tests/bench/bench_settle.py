"""`settle` over generated transactions as Parquet: DuckDB beside the bare SQL, SQLite, Spark; seconds and peak memory.

    python tests/bench/bench_settle.py [--rows 1000000] [--rounds 3] [--engines bare,duckdb,sqlite,spark] [--text]

Each round is a process of its own, so that peak memory is its own; the clock runs from opened files to the document in
hand, without the interpreter's start. "bare" runs the same text on the same inputs in DuckDB, unchecked, and fetches.
"""

import argparse
import hashlib
import json
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
from desktop.adapters.policies import read_policy
from desktop.adapters.settlement.document import CUSTOMERS, DEVICES, GRANTS, REASON_COUNTS
from desktop.adapters.settlement.engine import open_engine
from desktop.adapters.settlement.files import find_sources
from desktop.adapters.settlement.settling import settle_files
from desktop.adapters.settlement.text import asked, rules
from desktop.domain.instants import parse_instant
from desktop.services.resources import RESOURCES
from tests.bench.measure import report

POLICY = RESOURCES / "policies" / "alipay-k12-2020.toml"
AS_OF = "2020-12-31T23:59:59+08:00"
FIRST_US = 1_585_670_400_000_000  # 2020-04-01 in Shanghai
DAYS, SALES_A_DEVICE, USERS = 150, 10_000, 400


def generate(folder: Path, rows: int, *, text: bool) -> None:
    """Write customers with two devices each, sales over five months, 1 % refunds and 0.1 % determinations."""
    chance = np.random.default_rng(1)
    devices = max(2, rows // SALES_A_DEVICE)
    customers = (devices + 1) // 2
    _put(folder, "customers", customer_id=[f"C{n:05d}" for n in range(customers)],
         industry=["education.k12"] * customers,
         agreement_ended_at=[""] * customers, fee_mode=["realtime"] * customers)  # fmt: skip
    _put(folder, "devices", device_sn=[f"D{n:05d}" for n in range(devices)],
         customer_id=[f"C{n // 2:05d}" for n in range(devices)], manufacturer=["OrbitPay"] * devices,
         camera_vendor=["Orbbec"] * devices, face_algorithm=["alipay"] * devices,
         activated_on=["2020-04-01"] * devices)  # fmt: skip
    device = chance.integers(0, devices, rows)
    paid_us = FIRST_US + chance.integers(0, DAYS * 86_400, rows) * 1_000_000
    amount = chance.integers(10, 3_000, rows)
    actual = amount - chance.integers(0, 10, rows)
    trade_no = np.char.add("2020", np.char.zfill(np.arange(rows).astype(str), 18))
    local = np.char.add(((paid_us // 1_000_000 + 28_800).astype("datetime64[s]")).astype(str), "+08:00")
    _put(
        folder,
        "transactions",
        trade_no=trade_no,
        device_sn=np.char.add("D", np.char.zfill(device.astype(str), 5)),
        customer_id=np.char.add("C", np.char.zfill((device // 2).astype(str), 5)),
        user_id=np.char.add(
            "2088", np.char.zfill((device // 2 * USERS + chance.integers(0, USERS, rows)).astype(str), 12)
        ),
        paid_at=local if text else _instants(paid_us),
        amount_fen=amount,
        actual_paid_fen=actual,
        credit_paid_fen=np.where(chance.random(rows) < 0.3, actual, 0),
        product=["authorised_payment"] * rows,
        provider_pid=["2088000000000001"] * rows,
    )
    back = chance.choice(rows, rows // 100, replace=False)
    _put(folder, "refunds", refund_no=[f"R{n}" for n in range(len(back))], trade_no=trade_no[back],
         refunded_at=_instants(paid_us[back] + 3_600_000_000), actual_refunded_fen=actual[back])  # fmt: skip
    risky = chance.choice(rows, rows // 1_000, replace=False)
    _put(folder, "determinations", trade_no=trade_no[risky], kind=["risk"] * len(risky),
         decided_at=_instants(paid_us[risky] + 3_600_000_000))  # fmt: skip


def _instants(values: "np.ndarray[int, np.dtype[np.int64]]") -> pa.Array:
    return pa.array(values, pa.timestamp("us", "UTC"))


def _put(folder: Path, name: str, **columns: object) -> None:
    pq.write_table(pa.table(columns), folder / f"{name}.parquet")


def one_round(engine: str, folder: Path, explain: bool) -> None:
    """Settle once and print seconds, peak memory and the answer's digest."""
    policy, as_of, out = read_policy(POLICY), parse_instant(AS_OF), folder / f"{engine}.json"
    began = time.perf_counter()
    if engine == "bare":
        with tempfile.TemporaryDirectory() as scratch:
            bare = open_engine("duckdb", Path(scratch))
            bare.take(find_sources(folder), asked(policy, as_of), policy.timezone)
            bare.stand_on(rules())
            for select in (DEVICES, GRANTS, CUSTOMERS, REASON_COUNTS):
                list(bare.rows(select))
            bare.close()
        digest = ""
    else:
        lines = folder / f"{engine}.csv" if explain else None
        settle_files(policy, folder, as_of, AS_OF, json_to=out, explain_to=lines, engine=engine)
        digest = hashlib.sha256(out.read_bytes() + (lines.read_bytes() if lines else b"")).hexdigest()[:16]
    seconds = time.perf_counter() - began
    status = Path("/proc/self/status").read_text(encoding="ascii")  # what the parent took is not in this one
    peak_mb = int(status.partition("VmHWM:")[2].split()[0]) / 1024
    sys.stdout.write(json.dumps({"seconds": seconds, "peak_mb": peak_mb, "digest": digest}) + "\n")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--engines", default="bare,duckdb,sqlite,spark")
    parser.add_argument("--text", action="store_true", help="instants stored as text")
    parser.add_argument("--explain", action="store_true")
    parser.add_argument("--one", nargs=2, metavar=("ENGINE", "FOLDER"))
    options = parser.parse_args()
    if options.one:
        one_round(options.one[0], Path(options.one[1]), options.explain)
        return
    with tempfile.TemporaryDirectory(prefix="bench-settle-") as name:
        generate(Path(name), options.rows, text=options.text)
        medians: dict[str, float] = {}
        engines = options.engines.split(",")
        every = [{engine: _apart(engine, name, options.explain) for engine in engines} for _ in range(options.rounds)]
        for engine in engines:
            rounds = [one[engine] for one in every]
            medians[engine] = statistics.median(each["seconds"] for each in rounds)
            peak = max(each["peak_mb"] for each in rounds)
            report(f"settle {engine}", rows=options.rows, rounds=options.rounds, seconds=medians[engine],
                   peak_mb=peak, digest=rounds[0]["digest"])  # fmt: skip
        if {"bare", "duckdb"} <= medians.keys():
            report("settle duckdb / bare", rows=options.rows, ratio=medians["duckdb"] / medians["bare"])


def _apart(engine: str, folder: str, explain: bool) -> dict[str, float]:
    command = [sys.executable, __file__, "--one", engine, folder, *(["--explain"] if explain else [])]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    told: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return told


if __name__ == "__main__":
    main()
