"""`fleet settle` over a generated lake: DuckDB beside the bare SQL on the same files; a Spark cluster, whole and hurt.

    python tests/bench/bench_fleet_settle.py [--sales 10000000] [--rounds 3] [--spark] [--lake DIR]

"bare" makes the rules' views over the same Parquet files in a DuckDB of its own, without looking for repeated numbers,
unacknowledged bundles, versions or charges, and fetches the same rows. With --spark the same lake is settled on a
standalone cluster of two workers of one core each, once undisturbed and once with an executor killed in the middle; all
documents must be equal. Each figure's process is this one; the machine's load is told.
"""

import argparse
import os
import statistics
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import Any

import duckdb
import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
from desktop.adapters.policies import read_policy
from desktop.adapters.settlement.days import offsets_between
from desktop.adapters.settlement.document import CUSTOMERS, DEVICES, GRANTS, REASON_COUNTS, document
from desktop.adapters.settlement.in_duckdb import DuckdbEngine
from desktop.adapters.settlement.text import asked, constants, is_whole, rules
from desktop.domain.instants import epoch_us, parse_instant
from desktop.fleet.inputs import GIVEN, transaction_select
from desktop.fleet.lake import Lake, rows_of, schema_of
from desktop.fleet.settling import lake_engine, settle_lake
from desktop.services.resources import RESOURCES
from tests.bench.measure import report
from tests.helpers.spark_cluster import cluster

POLICY = read_policy(RESOURCES / "policies" / "sample-k12.toml")
AS_OF = "2026-07-02T00:00:00+08:00"
FIRST_US = 1_775_000_000_000_000  # in April 2026
SALES_A_TILL, DAYS, USERS = 10_000, 88, 300
_AT_ONCE = 1_000_000


def generate(url: str, sales: int) -> int:
    """Write a lake of sales over three months, 1 % refunds; return the number of tills."""
    lake = Lake.make(url)
    tills = max(1, sales // SALES_A_TILL)
    ids = [f"{n:07X}" for n in range(tills)]
    bundle = {"sha256": "0" * 64, "previous_sha256": "0" * 64, "key_id": "", "created_at": AS_OF, "from_ledger": 1,
              "to_ledger": 1, "ledger_head": "", "rows": 0, "paid_fen": 0, "refunded_fen": 0, "app_version": "",
              "policy_ids": "[]", "taken_at": AS_OF}  # fmt: skip
    lake.append("begun", rows_of("begun", [{"till_id": i, "sequence": 1, "sha256": "0" * 64} for i in ids]))
    lake.append("bundles", rows_of("bundles", [{"till_id": i, "sequence": 1, **bundle} for i in ids]))
    lake.append("customers", rows_of("customers", [
        {"customer_id": f"K{i}", "industry": "education.k12", "agreement_ended_at": "", "fee_mode": "realtime",
         "ended_us": 0, "told_us": 1, "till_id": i, "sequence": 1} for i in ids]))  # fmt: skip
    lake.append("devices", rows_of("devices", [
        {"device_sn": f"SN{i}", "customer_id": f"K{i}", "manufacturer": "OrbitPay", "camera_vendor": "Orbbec",
         "face_algorithm": "alipay", "activated_on": "2026-03-01", "told_us": 1, "till_id": i, "sequence": 1}
        for i in ids]))  # fmt: skip
    chance = np.random.default_rng(1)
    for first in range(0, sales, _AT_ONCE):
        count = min(_AT_ONCE, sales - first)
        _sales(lake, pa.array(ids), first, count, tills, chance)
    return tills


def _sales(lake: Lake, ids: pa.Array, first: int, count: int, tills: int, chance: np.random.Generator) -> None:
    numbers = np.arange(first, first + count)
    till = ids.take(pa.array(numbers // SALES_A_TILL % tills))
    paid_us = pa.array(FIRST_US + chance.integers(0, DAYS * 86_400, count) * 1_000_000)
    local = pc.add(paid_us, 28_800_000_000).cast(pa.timestamp("us")).cast(pa.timestamp("s")).cast(pa.string())
    amount = pa.array(chance.integers(300, 2_500, count))
    trade_no = _join("2026", pc.utf8_lpad(pa.array(numbers).cast(pa.string()), 24, "0"))
    given = {
        "trade_no": trade_no, "device_sn": _join("SN", till), "customer_id": _join("K", till),
        "user_id": _join("2088", pc.utf8_lpad(pa.array(chance.integers(0, USERS, count)).cast(pa.string()), 12, "0")),
        "paid_at": _join(local, "+08:00"), "amount_fen": amount, "actual_paid_fen": amount,
        "credit_paid_fen": pa.array(np.where(chance.random(count) < 0.1, 300, 0)), "paid_us": paid_us,
        "paid_month": pc.utf8_slice_codeunits(local, 0, 7), "till_id": till, "order_no": trade_no,
        "product": pa.repeat("authorised_payment", count), "provider_pid": pa.repeat("2088000000000001", count),
        "result": pa.repeat("paid", count),
    }  # fmt: skip
    lake.append("transactions", _table("transactions", given, count))
    back = pa.array(np.sort(chance.choice(count, count // 100, replace=False)))
    refund = {
        "refund_no": _join("R", trade_no.take(back)), "trade_no": trade_no.take(back), "till_id": till.take(back),
        "refunded_at": given["paid_at"].take(back), "refunded_us": paid_us.take(back),
        "actual_refunded_fen": amount.take(back), "refunded_month": given["paid_month"].take(back),
    }  # fmt: skip
    lake.append("refunds", _table("refunds", refund, len(back)))


def _join(left: Any, right: Any) -> Any:
    return pc.binary_join_element_wise(left, right, "")


def _table(name: str, given: dict[str, Any], count: int) -> pa.Table:
    schema = schema_of(name)
    empty = {pa.string(): "", pa.int64(): 1}
    return pa.table(
        [given.get(each.name, pa.repeat(pa.scalar(empty[each.type], each.type), count)) for each in schema],
        schema=schema,
    )


def bare(lake: Lake) -> dict[str, Any]:
    """Settle by the rules' text over the lake's files, in a DuckDB that knows nothing of lakes."""
    connection = duckdb.connect(":memory:")
    as_of = parse_instant(AS_OF)
    for name in ("transactions", "refunds", "customers", "devices", "determinations", "fees_received"):
        if places := lake.files(name):
            source = f"read_parquet({places!r}, hive_partitioning=false)"
            connection.execute(f"CREATE TEMPORARY VIEW lake_{name} AS SELECT * FROM {source}")
    zone = offsets_between(POLICY.timezone, FIRST_US, epoch_us(as_of))
    inputs = {
        "in_customers": "SELECT customer_id, industry, fee_mode, CASE WHEN ended_us = 0 THEN NULL ELSE ended_us END"
        " AS ended_us FROM lake_customers",
        "in_devices": "SELECT * FROM lake_devices",
        "in_transactions": transaction_select("lake_transactions", zone, DuckdbEngine.words),
        "in_refunds": "SELECT refund_no, trade_no, refunded_us, actual_refunded_fen FROM lake_refunds",
        "in_determinations": "SELECT '' AS trade_no, '' AS kind, 0 AS decided_us WHERE 1 = 0",
        "in_fees_received": "SELECT '' AS customer_id, '' AS fee_month, 0 AS received_us WHERE 1 = 0",
    }  # fmt: skip
    assert set(GIVEN) <= set(inputs)
    for name, select in inputs.items():
        connection.execute(f"CREATE TEMPORARY VIEW {name} AS {select}")
    for name, rows in constants(asked(POLICY, as_of)).items():
        columns = ", ".join(f"{key} {'BIGINT' if is_whole(key) else 'VARCHAR'}" for key in rows[0])
        connection.execute(f"CREATE TEMPORARY TABLE {name} ({columns})")
        connection.executemany(
            f"INSERT INTO {name} VALUES ({', '.join('?' * len(rows[0]))})", [list(row.values()) for row in rows]
        )
    for name, body in rules().views:
        connection.execute(f"CREATE TEMPORARY VIEW {name} AS {body}")

    def fetched(select: str) -> list[Any]:
        return connection.execute(select).fetchall()

    return document(
        POLICY, AS_OF, devices=fetched(DEVICES), grants=fetched(GRANTS), customers=fetched(CUSTOMERS),
        reason_counts=fetched(REASON_COUNTS)[0],
    )  # fmt: skip


def on_engine(lake: Lake, name: str, scratch: Path, master: str = "", step: Any = lambda _: None) -> dict[str, Any]:
    """Settle as the command does."""
    with lake_engine(name, scratch, master) as on:
        return settle_lake(on, lake, POLICY, parse_instant(AS_OF), AS_OF, days=True, step=step).document


def on_cluster(lake: Lake, folder: Path, kill_after_s: float = 0.0) -> tuple[float, dict[str, Any]]:
    """Settle on a cluster of two workers; kill an executor so many seconds after the settling began."""
    folder.mkdir()
    os.environ["SPARK_LOCAL_IP"] = "127.0.0.1"
    os.environ["PYSPARK_SUBMIT_ARGS"] = "--conf spark.executor.memory=2600m pyspark-shell"
    with cluster(folder) as running:

        def step(name: str) -> None:
            if kill_after_s and name == "settle":
                threading.Timer(
                    kill_after_s, lambda: report("fleet.settle.killed", executor=running.kill_executor())
                ).start()

        begun = time.perf_counter()
        told = on_engine(lake, "spark", folder, running.url, step)
        return time.perf_counter() - begun, told


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sales", type=int, default=10_000_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--spark", action="store_true")
    parser.add_argument("--lake", default="", help="keep the lake here, and use it when it is there")
    asked_for = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="canteen-bench-") as place:
        folder = Path(place)
        url = asked_for.lake or str(folder / "lake")
        if not Path(url).exists():
            begun = time.perf_counter()
            tills = generate(url, asked_for.sales)
            report("fleet.generate", sales=asked_for.sales, tills=tills, seconds=time.perf_counter() - begun)
        lake = Lake(url)
        mb = sum(path.stat().st_size for path in Path(url).rglob("*.parquet")) / 1e6
        seconds: dict[str, list[float]] = {"bare": [], "duckdb": []}
        documents = {}
        for _ in range(asked_for.rounds):
            for name in seconds:
                begun = time.perf_counter()
                documents[name] = bare(lake) if name == "bare" else on_engine(lake, name, folder)
                seconds[name].append(time.perf_counter() - begun)
        assert documents["bare"] == documents["duckdb"]
        plain, ours = (statistics.median(seconds[name]) for name in ("bare", "duckdb"))
        report("fleet.settle", sales=asked_for.sales, bare_s=plain, duckdb_s=ours, times_bare=ours / plain, lake_mb=mb,
               load=os.getloadavg()[0])  # fmt: skip
        if asked_for.spark:
            whole_s, told = on_cluster(lake, folder / "whole")
            report("fleet.settle.spark", seconds=whole_s, equal=int(told == documents["duckdb"]))
            hurt_s, told = on_cluster(lake, folder / "hurt", kill_after_s=whole_s / 4)
            report("fleet.settle.spark_hurt", seconds=hurt_s, equal=int(told == documents["duckdb"]))


if __name__ == "__main__":
    main()
