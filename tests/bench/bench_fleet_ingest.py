"""`fleet ingest`: bundles a second from inbox to acknowledgement, beside the bare `deltalake` append of the same rows.

    python tests/bench/bench_fleet_ingest.py [--tills 200] [--bundles 2] [--sales 3000] [--rounds 3]

The bundles are sealed, signed and zstd as tills make them, with texts as random as theirs; each round takes all of
them into an empty lake. "bare" appends the same sales, ready in memory, to a table with deltalake's own settings and
the same parts, as many rows at once as a sweep has. What only opening costs (read, verify, unseal, check) is told
beside it, and the processor's time, which says more than the clock on a machine that others use too.
"""

import argparse
import json
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
from deltalake import write_deltalake

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
from desktop.adapters.sync.bundle_file import SEALED, SIGNATURE, bundle_name
from desktop.fleet.inbox import Inbox
from desktop.fleet.lake import Lake, rows_of
from desktop.fleet.opening import Openers
from desktop.fleet.provider_keys import make_keys
from desktop.fleet.sweep import ingest
from desktop.fleet.tills import tills_of
from tests.bench.measure import report
from tests.helpers.bundles import SampleTill, sale_row, sample_rows
from tests.helpers.fleet_room import FixedClock

_USERS = 1_000


def sales(till_id: str, first: int, count: int, chance: np.random.Generator) -> Iterator[dict[str, Any]]:
    """Yield sales whose texts are as random as a terminal's."""
    octets = chance.bytes(count * 64).hex()
    users = chance.integers(0, _USERS, count)
    amounts = chance.integers(300, 2500, count)
    for n in range(count):
        text, user, amount = octets[n * 128 : n * 128 + 128], int(users[n]), int(amounts[n])
        yield sale_row(
            first + n, till_id=till_id, day=f"2026-06-{10 + (first + n) // 3000 % 15:02d}",
            trade_no=f"2026061822001{text[64:79]}", user_id=f"2088{till_id}{user:08d}",
            person_ref=f"P{till_id}{user:07d}", face_id=f"F{till_id}{user:07d}", agreement_no=f"A{till_id}{user:09d}",
            amount_fen=amount, actual_paid_fen=amount, journal_mac=text[:64], terminal_params=text[80:104],
            fund_bills=json.dumps([{"channel": "ALIPAYACCOUNT", "amount_fen": amount}]),
        )  # fmt: skip


def make(folder: Path, tills: int, bundles: int, count: int) -> Any:
    """Make the provider and all tills' bundles; return the provider's keys and the tills."""
    keys = make_keys(folder / "keys", "P1")
    made = [SampleTill(f"T{n:04d}", keys.identity.recipient) for n in range(tills)]
    chance = np.random.default_rng(1)
    (folder / "made").mkdir()
    for till in made:
        for sequence in range(1, bundles + 1):
            rows = list(sales(till.till_id, (sequence - 1) * count, count, chance))
            sealed = till.seal(sample_rows(rows, till_id=till.till_id))
            name = bundle_name(till.till_id, sequence)
            (folder / "made" / f"{name}{SEALED}").write_bytes(sealed.sealed)
            (folder / "made" / f"{name}{SIGNATURE}").write_bytes(sealed.signature)
    return keys, made


def fresh(folder: Path, made: list[SampleTill]) -> tuple[str, Path]:
    """Return an empty lake that knows the tills, and a full inbox."""
    for name in ("lake", "inbox", "bare"):
        shutil.rmtree(folder / name, ignore_errors=True)
    url = str(folder / "lake")
    lake = Lake.make(url)
    at = FixedClock().now().isoformat()
    rows = [
        {"till_id": till.till_id, "customer_id": f"K{till.till_id}", "school": "", "key_id": till.key.public.key_id,
         "key_line": till.key.public.line, "event": "added", "at": at}
        for till in made
    ]  # fmt: skip
    lake.append("tills", rows_of("tills", rows))
    shutil.copytree(folder / "made", folder / "inbox")
    return url, folder / "inbox"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tills", type=int, default=200)
    parser.add_argument("--bundles", type=int, default=2)
    parser.add_argument("--sales", type=int, default=3_000)
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args()
    count = asked.tills * asked.bundles
    with tempfile.TemporaryDirectory(prefix="canteen-bench-") as place:
        folder = Path(place)
        keys, made = make(folder, asked.tills, asked.bundles, asked.sales)
        sealed_mb = sum(path.stat().st_size for path in (folder / "made").iterdir()) / 1e6
        taken_s, opened_s, bare_s, taken_cpu_s, bare_cpu_s = [], [], [], [], []
        for _ in range(asked.rounds):
            url, inbox = fresh(folder, made)
            begun, used = time.perf_counter(), time.process_time()
            told = ingest(Lake(url), Inbox(inbox), keys, FixedClock(), lambda code, _: code)
            taken_s.append(time.perf_counter() - begun)
            taken_cpu_s.append(time.process_time() - used)
            lake_mb = sum(path.stat().st_size for path in Path(url).rglob("*.parquet")) / 1e6
            assert told.taken == count, told
            url, inbox = fresh(folder, made)
            found, _ = Inbox(inbox).scan()
            tills = tills_of(Lake(url))
            begun = time.perf_counter()
            with Openers(keys.identity) as openers:
                opened = openers.open(found, tills)()
            opened_s.append(time.perf_counter() - begun)
            rows = pa.concat_tables([each.tables["transactions"] for each in opened])
            step = max(1, len(rows) // told.sweeps)
            begun, used = time.perf_counter(), time.process_time()
            for at in range(0, len(rows), step):
                write_deltalake(folder / "bare", rows.slice(at, step), mode="append", partition_by=["paid_month"])
            bare_s.append(time.perf_counter() - begun)
            bare_cpu_s.append(time.process_time() - used)
        taken, opened_, bare, taken_cpu, bare_cpu = (
            statistics.median(each) for each in (taken_s, opened_s, bare_s, taken_cpu_s, bare_cpu_s)
        )
        report(
            "fleet.ingest", bundles=count, sales=count * asked.sales, sweeps=told.sweeps, sealed_mb=sealed_mb,
            seconds=taken, bundles_a_second=count / taken, open_only_a_second=count / opened_,
            bare_append_s=bare, times_bare=taken / bare,
            cpu_ms_a_bundle=1e3 * taken_cpu / count, bare_cpu_ms_a_bundle=1e3 * bare_cpu / count, lake_mb=lake_mb,
        )  # fmt: skip


if __name__ == "__main__":
    main()
