"""The tables of a bundle: their columns, and how they become Parquet and back. Any thread; pyarrow is met at first use.

The columns stand here once, in the contract's order: what the till writes and what the provider takes is the same list.
Texts are never NULL: what is not known is empty. Money is whole fen; instants are RFC 3339 texts with an offset, as
they stand in the ledger. A transaction's `result` is `paid`, `paid_offline` (to be charged by the provider; no
trade number yet), `voided` (taken back before it left: nothing is to be charged) or `unsettled` (the terminal says
paid, but without a trade number of its own or for nothing: told, and never settled).
Source: bundle.md, Bundle 1; settlement.md, Input.
"""

import io
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import Any

from desktop.adapters.settlement.fleet import fleet_module
from desktop.domain.errors import OperatorError

TEXT, WHOLE = "text", "whole"
_SMALL_BYTES = 8_192
Cells = Mapping[str, Sequence[Any]]  # of one table: column -> cells, all of one length

_OF_A_SALE = {
    "trade_no": TEXT, "device_sn": TEXT, "customer_id": TEXT, "user_id": TEXT, "paid_at": TEXT, "amount_fen": WHOLE,
    "actual_paid_fen": WHOLE, "credit_paid_fen": WHOLE, "product": TEXT, "provider_pid": TEXT,
}  # fmt: skip
BUNDLE_TABLES: Mapping[str, Mapping[str, str]] = {
    "customers": {"customer_id": TEXT, "industry": TEXT, "agreement_ended_at": TEXT, "fee_mode": TEXT},
    "devices": {
        "device_sn": TEXT, "customer_id": TEXT, "manufacturer": TEXT, "camera_vendor": TEXT, "face_algorithm": TEXT,
        "activated_on": TEXT,
    },
    "transactions": {
        **_OF_A_SALE, "order_no": TEXT, "result": TEXT, "person_ref": TEXT, "face_id": TEXT, "agreement_no": TEXT,
        "store_id": TEXT, "terminal_params": TEXT, "fund_bills": TEXT, "credential": TEXT, "journal_n": WHOLE,
        "journal_mac": TEXT, "policy_reason_hint": TEXT, "entered_by": TEXT, "guard_overrides": TEXT,
    },
    "refunds": {"refund_no": TEXT, "trade_no": TEXT, "refunded_at": TEXT, "actual_refunded_fen": WHOLE},
    "verifications": {
        "request_no": TEXT, "device_sn": TEXT, "person_ref": TEXT, "face_id": TEXT, "purpose": TEXT, "result": TEXT,
        "at": TEXT, "journal_n": WHOLE, "journal_mac": TEXT,
    },
    "alerts": {"alert": TEXT, "number": TEXT, "amount_fen": WHOLE, "raised_at": TEXT, "detail": TEXT},
}  # fmt: skip
RECEIPT_TABLES: Mapping[str, Mapping[str, str]] = {
    "acknowledged": {"till_id": TEXT, "sequence": WHOLE, "sha256": TEXT},
    "charges": {
        "order_no": TEXT, "trade_no": TEXT, "result": TEXT, "charged_at": TEXT, "actual_paid_fen": WHOLE,
        "credit_paid_fen": WHOLE, "fund_bills": TEXT,
    },
    "determinations": {"trade_no": TEXT, "kind": TEXT, "decided_at": TEXT},
    "fees_received": {"customer_id": TEXT, "month": TEXT, "received_at": TEXT},
    "statements": {
        "device_sn": TEXT, "customer_id": TEXT, "month": TEXT, "granted_fen": WHOLE, "incentive_fen": WHOLE,
    },
}  # fmt: skip
#: What a paid row without its parts in the journal may leave empty is said by the settlement, not by a NULL.
EMPTY: Mapping[str, Any] = {TEXT: "", WHOLE: 0}
PAID, PAID_OFFLINE, VOIDED, UNSETTLED = "paid", "paid_offline", "voided", "unsettled"
RESULTS = frozenset({PAID, PAID_OFFLINE, VOIDED, UNSETTLED})


@cache
def arrow_schema(columns: tuple[tuple[str, str], ...]) -> Any:
    """Return pyarrow's schema of a table. Raises: OperatorError `settle.needs_fleet`: pyarrow is not there."""
    arrow = fleet_module("pyarrow")
    kinds = {TEXT: arrow.string(), WHOLE: arrow.int64()}
    return arrow.schema([arrow.field(name, kinds[kind], nullable=False) for name, kind in columns])


def to_parquet(columns: Mapping[str, str], cells: Cells) -> bytes:
    """Return a table as Parquet (zstd); equal cells give equal bytes."""
    arrow, parquet = fleet_module("pyarrow"), fleet_module("pyarrow.parquet")
    schema = arrow_schema(tuple(columns.items()))
    arrays = [arrow.array(cells[field.name], field.type) for field in schema]
    sink = io.BytesIO()
    parquet.write_table(arrow.table(arrays, schema=schema), sink, compression="zstd", store_schema=False)
    return sink.getvalue()


def from_parquet(name: str, columns: Mapping[str, str], untrusted: bytes, most_rows: int) -> Any:
    """Return a table of exactly these columns, as pyarrow has it.

    Raises: OperatorError `bundle.table` with `table`: not Parquet, other columns, a NULL, or too many rows.
    """
    read = _small_table if len(untrusted) <= _SMALL_BYTES else _table
    return read(name, tuple(columns.items()), untrusted, most_rows)


def _table(name: str, columns: tuple[tuple[str, str], ...], untrusted: bytes, most_rows: int) -> Any:
    arrow, parquet = fleet_module("pyarrow"), fleet_module("pyarrow.parquet")
    schema = arrow_schema(columns)
    try:
        file = parquet.ParquetFile(arrow.BufferReader(untrusted), pre_buffer=False)
        if file.metadata.num_rows > most_rows or file.schema_arrow.names != schema.names:
            raise OperatorError("bundle.table", table=name)
        if any(found.type != wanted.type for found, wanted in zip(file.schema_arrow, schema, strict=True)):
            raise OperatorError("bundle.table", table=name)
        table = file.read(use_threads=False)  # whoever opens many opens them side by side
        table.validate(full=True)
        if any(column.null_count for column in table.columns):
            raise OperatorError("bundle.table", table=name)
    except (arrow.ArrowException, OSError, ValueError) as error:
        raise OperatorError("bundle.table", table=name) from error
    return table.cast(schema)


#: Most bundles have three tables without a row, byte for byte the same: read once, since Arrow's tables never change.
_small_table = lru_cache(maxsize=512)(_table)


def cells_of(rows: Sequence[Mapping[str, Any]], columns: Mapping[str, str]) -> Cells:
    """Return rows as cells by column; what a row does not name is empty."""
    return {name: [row.get(name, EMPTY[kind]) for row in rows] for name, kind in columns.items()}
