"""Settles the lake by the one text of rules, in DuckDB or Spark: only the inputs differ from any other settlement.

The engines read the Parquet files that the Delta log names, so neither needs to know of Delta; of a table in parts only
the months that a policy can pay for are read, and of a file only the columns that the rules ask for. One settlement
looks at one state of every table. For the command's thread. Source: bundle.md, Provider's side; decision 0020.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from desktop.adapters.settlement.days import offsets_between
from desktop.adapters.settlement.document import CUSTOMERS, DEVICES, REASON_COUNTS, document
from desktop.adapters.settlement.in_spark import LOCAL
from desktop.adapters.settlement.on_parquet import ParquetEngine
from desktop.adapters.settlement.settling import settle_taken
from desktop.adapters.settlement.text import asked, rules
from desktop.domain.errors import OperatorError
from desktop.domain.instants import epoch_us, local_day
from desktop.domain.policy import Policy
from desktop.fleet import inputs
from desktop.fleet.known import UNACKNOWLEDGED
from desktop.fleet.lake import Lake
from desktop.fleet.lake_tables import BEGUN, BUNDLES, CHARGES, DETERMINATIONS, FEES, REFUNDS, TRANSACTIONS
from desktop.fleet.lake_tables import CUSTOMERS as LAKE_CUSTOMERS
from desktop.fleet.lake_tables import DEVICES as LAKE_DEVICES

ENGINES = ("duckdb", "spark")
Step = Callable[[str], None]
_MOST_CONTRADICTIONS = 1_000
#: Grants by month: what a statement needs of the days, where nobody asks for the days.
_MONTH_GRANTS = """SELECT device_sn, paid_month, month_users, qualifies, '' AS paid_day, 0 AS users, 0 AS subsidy_fen,
    CAST(SUM(granted_fen) AS BIGINT) AS granted_fen FROM device_grants
    GROUP BY device_sn, paid_month, month_users, qualifies ORDER BY device_sn, paid_month"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """A number under which the lake holds different things; the lowest till and sequence counts."""

    table: str
    number: str
    versions: int
    till_id: str
    sequence: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LakeSettlement:
    """The contract's document, and what of the lake is not in it: sales of desks without a terminal, and of devices
    that nobody told of. `read_months` are the first and last month that were read."""

    document: dict[str, Any]
    local_sales: int
    unknown_device_sales: int
    repeated: int
    contradictions: tuple[Contradiction, ...]
    read_months: tuple[str, str]


@contextmanager
def lake_engine(name: str, scratch: Path, spark_master: str = "") -> Iterator[ParquetEngine]:
    """Open an engine for a lake. Raises: OperatorError `settle.needs_fleet`, `settle.no_java`."""
    engine: ParquetEngine
    if name == "spark":
        from desktop.adapters.settlement.in_spark import SparkEngine

        engine = SparkEngine(scratch, spark_master or LOCAL)
    else:
        from desktop.adapters.settlement.in_duckdb import DuckdbEngine

        engine = DuckdbEngine(scratch, memory_limit="")
    try:
        yield engine
    finally:
        engine.close()


def settle_lake(
    on: ParquetEngine, lake: Lake, policy: Policy, as_of: datetime, as_of_text: str, *, days: bool, step: Step
) -> LakeSettlement:
    """Return what a policy pays for what the lake held, known at `as_of`. Without `days` months have none listed.

    Raises: OperatorError `fleet.lake_far`, `fleet.no_lake`.
    """
    step("read")
    taken = _take(on, lake, policy, as_of)
    step("settle")
    on.stand_on(rules())
    told = settle_taken(on, policy, as_of_text) if days else _without_days(on, policy, as_of_text)
    ((local_sales, unknown),) = on.ask(inputs.LEFT_OUT)
    return LakeSettlement(
        document=told, local_sales=local_sales, unknown_device_sales=unknown, repeated=taken.repeated,
        contradictions=tuple(taken.contradictions), read_months=taken.months,
    )  # fmt: skip


def _without_days(on: ParquetEngine, policy: Policy, as_of_text: str) -> dict[str, Any]:
    (reason_counts,) = on.rows(REASON_COUNTS)
    told = document(
        policy, as_of_text, devices=on.rows(DEVICES), grants=on.rows(_MONTH_GRANTS), customers=on.rows(CUSTOMERS),
        reason_counts=reason_counts,
    )  # fmt: skip
    for device in told["devices"]:
        for month in device["months"]:
            del month["days"]
    return told


class _Taken:
    """What was found while the inputs were made."""

    def __init__(self, months: tuple[str, str]) -> None:
        self.months = months
        self.repeated = 0
        self.contradictions: list[Contradiction] = []


def _take(on: ParquetEngine, lake: Lake, policy: Policy, as_of: datetime) -> _Taken:
    first, last = inputs.months_of(policy, local_day(as_of, policy.timezone))
    taken = _Taken((first, last))
    _look(lake)
    unacknowledged = _unacknowledged(on, lake)
    _files(on, lake, "lake_transactions", lake.files(TRANSACTIONS, first, last), TRANSACTIONS, unacknowledged)
    _files(on, lake, "lake_refunds", lake.files(REFUNDS, since=first), REFUNDS, unacknowledged)
    for name in (LAKE_CUSTOMERS, LAKE_DEVICES):
        _files(on, lake, f"lake_{name}", lake.files(name), name, unacknowledged)
    for name in (CHARGES, DETERMINATIONS, FEES):
        _files(on, lake, f"lake_{name}", lake.files(name), name, "")
    on.keep("known_devices", inputs.device_select())
    on.keep("known_customers", inputs.customer_select())
    charged = bool(lake.files(CHARGES))
    if charged:  # a sale may be charged in a later month than it was made in
        _files(on, lake, "lake_offline", lake.files(TRANSACTIONS, until=last), TRANSACTIONS, unacknowledged)
    on.view("each_sale", inputs.sale_select(charged))
    on.view("each_refund", inputs.refund_select())
    on.view("one_sale", _once(on, "each_sale", "trade_no", TRANSACTIONS, taken))
    refunds = _once(on, "each_refund", "refund_no", REFUNDS, taken)
    zone = policy.timezone
    offsets = offsets_between(zone, _first_us(first), epoch_us(as_of))
    selects = {
        "in_customers": "SELECT * FROM known_customers",
        "in_devices": "SELECT * FROM known_devices",
        "in_transactions": inputs.transaction_select("one_sale", offsets, on.words),
        "in_refunds": refunds,
        **inputs.GIVEN,
    }
    on.take_selects(selects, asked(policy, as_of))
    return taken


def _once(on: ParquetEngine, relation: str, key: str, table: str, taken: _Taken) -> str:
    """Return a relation with each number once, and note under which numbers different things stand."""
    on.keep(f"suspect_{key}", inputs.suspects_select(relation, key, on.words))
    ((suspects,),) = on.ask(f"SELECT COUNT(*) FROM suspect_{key}")
    if not suspects:
        return inputs.once_select(relation, key, "")
    on.keep(f"repeated_{key}", inputs.repeated_select(relation, key, f"suspect_{key}", on.words))
    ((repeated,),) = on.ask(f"SELECT COUNT(*) FROM repeated_{key}")
    taken.repeated += repeated
    found = on.ask(f"{inputs.contradictions_select(relation, key, f'repeated_{key}')} LIMIT {_MOST_CONTRADICTIONS}")
    taken.contradictions += [
        Contradiction(table=table, number=number, versions=versions, till_id=till_id, sequence=sequence)
        for number, versions, till_id, sequence in found
    ]
    return inputs.once_select(relation, key, f"repeated_{key}")


def _files(on: ParquetEngine, lake: Lake, relation: str, places: list[str], name: str, unacknowledged: str) -> None:
    """Give a lake table's rows, of acknowledged bundles, the name of a relation."""
    if not places:
        on.view(relation, inputs.empty_select(name))
        return
    if lake.folder is None and not on.reads_far:
        raise OperatorError("fleet.lake_far", url=lake.url)
    on.files(f"file_{relation}", places)
    on.view(relation, inputs.acknowledged_select(f"file_{relation}", unacknowledged))


def _look(lake: Lake) -> None:
    """Look at all tables in the one order in which an ingest that writes meanwhile cannot be seen by half.

    What was acknowledged before the rows were looked at is there with all its rows; what was begun before `begun` is
    looked at, last, but not acknowledged then, is left out.
    """
    lake.refresh()
    names = (BUNDLES, TRANSACTIONS, REFUNDS, LAKE_CUSTOMERS, LAKE_DEVICES, CHARGES, DETERMINATIONS, FEES, BEGUN)
    for name in names:
        lake.table(name)


def _unacknowledged(on: ParquetEngine, lake: Lake) -> str:
    rows = lake.ask(UNACKNOWLEDGED, BEGUN, BUNDLES).select(["till_id", "sequence"]).to_pylist()
    if not rows:
        return ""
    listed = ", ".join(f"('{row['till_id']}', CAST({row['sequence']} AS BIGINT))" for row in rows)
    on.view("unacknowledged", f"SELECT * FROM (VALUES {listed}) AS listed (till_id, sequence)")
    return "unacknowledged"


def _first_us(month: str) -> int:
    """Return the first instant that may lie in a month, whatever the zone."""
    return epoch_us(datetime.fromisoformat(f"{month}-01T00:00:00+14:00"))
