"""Commits a sweep's bundles to the lake: one commit a table, in an order that a kill between any two cannot hurt.

`begun` first, with each bundle's digest: from then on no other bytes are taken under that till and sequence. Then the
bundles' tables; how the desks are; then `bundles`, the acknowledgement. Every commit bears (till, sequence) as its
marker. A sweep that was cut off is met by the next: of a bundle that was begun, each table takes the rows unless its
marker says that it has them. What was never acknowledged counts for nothing in a settlement. For the command's thread.
Source: bundle.md, Provider's side; decision 0020.
"""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from desktop.adapters.settlement.fleet import fleet_module
from desktop.domain.instants import format_instant
from desktop.fleet.health import health_row
from desktop.fleet.known import KnownTills, markers_of
from desktop.fleet.lake import Lake, rows_of, schema_of
from desktop.fleet.lake_tables import BEGUN, BUNDLES, FROM_BUNDLES, HEALTH, VERSIONED
from desktop.fleet.opening import Opened

Pair = tuple[str, int]


def commit_sweep(lake: Lake, known: KnownTills, taken: Sequence[Opened], now: datetime) -> bool:
    """Commit bundles that were judged; tell whether nobody else wrote meanwhile.

    Raises: OperatorError `lake.busy`, `output.failed`: the bundles stay in the inbox.
    """
    pairs = [_pair(each) for each in taken]
    begun = {pair for pair in pairs if pair in known.begun}
    alone = True
    fresh = [each for each in taken if _pair(each) not in begun]
    if fresh:
        rows = [
            {"till_id": each.found.till_id, "sequence": each.found.sequence, "sha256": each.sha256} for each in fresh
        ]
        alone &= lake.append(BEGUN, rows_of(BEGUN, rows), markers_of(map(_pair, fresh)))
    for name in FROM_BUNDLES:
        there = _already(lake, name, begun)
        parts = [(_pair(each), _rows(known, each, name)) for each in taken if _pair(each) not in there]
        told = [(pair, part) for pair, part in parts if len(part)]
        if told:
            alone &= lake.append(name, _joined(name, told), markers_of(pair for pair, _ in told))
    alone &= _tell_health(lake, taken, _already(lake, HEALTH, begun))
    alone &= lake.append(BUNDLES, rows_of(BUNDLES, [_acknowledged(each, now) for each in taken]), markers_of(pairs))
    for pair in begun:
        del known.begun[pair]
    return alone


def _tell_health(lake: Lake, taken: Sequence[Opened], there: set[Pair]) -> bool:
    told = [each for each in taken if _pair(each) not in there]
    if not told:
        return True
    rows = []
    for each in told:
        assert each.bundle is not None and each.health is not None
        rows.append(health_row(each.bundle.manifest, each.health))
    return lake.append(HEALTH, rows_of(HEALTH, rows), markers_of(map(_pair, told)))


def _pair(opened: Opened) -> Pair:
    return opened.found.till_id, opened.found.sequence


def _already(lake: Lake, name: str, begun: set[Pair]) -> set[Pair]:
    """Return those of the bundles that were begun whose rows a table has by its markers."""
    if not begun:
        return set()
    markers = {till_id: lake.marker(name, till_id) for till_id, _ in begun}
    return {(till_id, sequence) for till_id, sequence in begun if sequence <= markers[till_id]}


def _rows(known: KnownTills, opened: Opened, name: str) -> Any:
    assert opened.tables is not None
    table = opened.tables[name]
    return known.new_versions(name, opened.found.till_id, table) if name in VERSIONED else table


def _joined(name: str, told: Sequence[tuple[Pair, Any]]) -> Any:
    """Return the rows of many bundles as one table, each row with its till and sequence."""
    arrow = fleet_module("pyarrow")
    joined = arrow.concat_tables([part for _, part in told])
    counts = [len(part) for _, part in told]
    tills = arrow.concat_arrays([arrow.repeat(till_id, n) for ((till_id, _), _), n in zip(told, counts, strict=True)])
    sequences = arrow.concat_arrays(
        [arrow.repeat(arrow.scalar(sequence, "int64"), n) for ((_, sequence), _), n in zip(told, counts, strict=True)]
    )
    joined = joined.append_column(arrow.field("till_id", arrow.string(), nullable=False), tills)
    joined = joined.append_column(arrow.field("sequence", arrow.int64(), nullable=False), sequences)
    return joined.select(schema_of(name).names).cast(schema_of(name))


def _acknowledged(opened: Opened, now: datetime) -> Mapping[str, Any]:
    assert opened.bundle is not None
    manifest = opened.bundle.manifest
    return {
        "till_id": manifest.till_id,
        "sequence": manifest.sequence,
        "sha256": opened.sha256,
        "previous_sha256": manifest.previous_sha256,
        "key_id": opened.bundle.key_id,
        "created_at": manifest.created_at,
        "from_ledger": manifest.from_ledger,
        "to_ledger": manifest.to_ledger,
        "ledger_head": manifest.ledger_head,
        "rows": manifest.rows,
        "paid_fen": manifest.paid_fen,
        "refunded_fen": manifest.refunded_fen,
        "app_version": manifest.app_version,
        "policy_ids": json.dumps(list(manifest.policy_ids)),
        "taken_at": format_instant(now),
    }
