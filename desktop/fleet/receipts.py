"""Makes the receipts of all tills that there is news for, keeps their bytes in the lake, and writes them out.

A receipt is committed to the lake, bytes and all, before a file of it leaves; it is written out, and only then noted as
delivered. So a run that was killed goes on without a gap: what was made and not delivered is written again by the next
run, byte for byte, and news go into the next receipt of the chain. Each till has a sequence and a chain of its own;
the marker of a receipt's commit is (till, sequence), so that two runs at once cannot both make it. For the command's
thread. Source: bundle.md, Receipt; decision 0020.
"""

import base64
import json
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from desktop.adapters.durable import sync_folder
from desktop.adapters.sync.archive import NO_PREVIOUS, digest
from desktop.adapters.sync.bundle_file import SIGNATURE
from desktop.adapters.sync.bundle_tables import RECEIPT_TABLES
from desktop.adapters.sync.receipt_file import RECEIPT, Receipt, receipt_name, write_receipt
from desktop.domain.errors import OperatorError
from desktop.domain.instants import format_instant
from desktop.fleet.lake import Lake, rows_of
from desktop.fleet.lake_tables import DELIVERED, RECEIPTS
from desktop.fleet.news import News, Sent, news_of, sent_of
from desktop.fleet.provider_keys import ProviderKeys
from desktop.fleet.tills import tills_of

MOST_AT_ONCE = 1_000  # receipts of a commit
_NOT_DELIVERED = """SELECT r.till_id, r.sequence, r.provider, r.content, r.signature FROM receipts r
    LEFT JOIN delivered d ON d.till_id = r.till_id AND d.sequence = r.sequence WHERE d.sequence IS NULL"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A receipt's file as it was written out."""

    till_id: str
    sequence: int
    path: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Enclosed:
    """What goes with receipts by the operator's word: policies by file name, and rosters by till."""

    policies: Mapping[str, bytes]
    rosters: Mapping[str, bytes]


def make_receipts(
    lake: Lake, keys: ProviderKeys, folder: Path, enclosed: Enclosed, now: datetime, again: Sequence[str] = ()
) -> list[Written]:
    """Make what is new and write out what was not delivered yet; `again` names tills of which all are written.

    Raises: OperatorError `lake.busy`, `output.failed`, `fleet.unregistered`.
    """
    tills = tills_of(lake)
    for till_id in (*again, *enclosed.rosters):
        if till_id not in tills:
            raise OperatorError("fleet.unregistered", till=till_id[:20])
    lake.table(RECEIPTS)  # looked at before it is read: a run that comes in between is a conflict
    sent = sent_of(lake)
    made: list[dict[str, Any]] = []
    for news in news_of(lake, tills, sent, enclosed.policies, enclosed.rosters):
        made.append(_row(news, sent.get(news.till_id, Sent()), keys, now))
        if len(made) == MOST_AT_ONCE:
            _commit(lake, made)
            made = []
    _commit(lake, made)
    lake.refresh()
    return list(_deliver(lake, folder, again))


def _row(news: News, sent: Sent, keys: ProviderKeys, now: datetime) -> dict[str, Any]:
    """Return a receipt as the lake keeps it."""
    receipt = Receipt(
        provider=keys.provider, sequence=sent.sequence + 1, previous_sha256=sent.sha256 or NO_PREVIOUS,
        for_till=news.till_id, created_at=format_instant(now),
        tables={name: tuple(news.tables[name]) for name in RECEIPT_TABLES if news.tables.get(name)},
        policies=news.policies, roster=news.roster,
    )  # fmt: skip
    content, signature = write_receipt(receipt, keys.signing)
    return {
        "till_id": news.till_id, "sequence": receipt.sequence, "sha256": digest(content), "provider": keys.provider,
        "created_at": receipt.created_at, **news.upto,
        "policies": json.dumps({**sent.policies, **{name: digest(each) for name, each in news.policies.items()}}),
        "roster": digest(news.roster) if news.roster else sent.roster,
        "content": base64.b64encode(content).decode("ascii"), "signature": signature.decode("ascii"),
    }  # fmt: skip


def _commit(lake: Lake, made: Sequence[Mapping[str, Any]]) -> None:
    """Keep receipts. Raises: OperatorError `lake.busy`, also when these stand but another run makes receipts too: what
    is known of the chains may be old, and the next run goes on from what stands."""
    if made:
        alone = lake.append(RECEIPTS, rows_of(RECEIPTS, made), {row["till_id"]: row["sequence"] for row in made})
        if not alone:
            raise OperatorError("lake.busy", table=RECEIPTS)


def _deliver(lake: Lake, folder: Path, again: Sequence[str]) -> Iterator[Written]:
    waiting = lake.ask(_NOT_DELIVERED, RECEIPTS, DELIVERED).to_pylist()
    told = {(row["till_id"], row["sequence"]) for row in waiting}
    if again:
        named = ", ".join(f"'{till_id}'" for till_id in again)
        sql = f"SELECT till_id, sequence, provider, content, signature FROM receipts WHERE till_id IN ({named})"
        waiting += [row for row in lake.ask(sql, RECEIPTS).to_pylist() if (row["till_id"], row["sequence"]) not in told]
    written = []
    for row in sorted(waiting, key=lambda row: (row["till_id"], row["sequence"])):
        written.append(_write(folder / row["till_id"], row))
    if told:
        rows = [{"till_id": till_id, "sequence": sequence} for till_id, sequence in sorted(told)]
        lake.append(DELIVERED, rows_of(DELIVERED, rows))
    yield from written


def _write(folder: Path, row: Mapping[str, Any]) -> Written:
    """Write a receipt's two files, the signature first: a receipt under its name always has one."""
    name = receipt_name(row["provider"], row["sequence"])
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _put(folder / f"{name}{SIGNATURE}", row["signature"].encode("ascii"))
        _put(folder / f"{name}{RECEIPT}", base64.b64decode(row["content"]))
        sync_folder(folder)
    except OSError as error:
        raise OperatorError("output.failed", detail=f"{folder}: {error.strerror or error}") from error
    return Written(till_id=row["till_id"], sequence=row["sequence"], path=folder / f"{name}{RECEIPT}")


def _put(path: Path, content: bytes) -> None:
    part = path.with_name(f".{path.name}.part")
    with part.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)
