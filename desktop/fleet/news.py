"""What a till was not told yet: what was acknowledged, charged, determined, received and stated since its last receipt.

Each of the provider's words bears the number under which it was given, and a receipt says up to which it goes; of
bundles it is the sequence. A charge goes to the till whose order it was, a determination to the tills of the customer
whose sale it is about, a fee and a statement's lines to the tills of their customer. For the command's thread.
Source: bundle.md, Receipt.
"""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from desktop.adapters.sync.archive import digest
from desktop.adapters.sync.bundle_tables import RECEIPT_TABLES
from desktop.domain.identifiers import parse_order_no
from desktop.fleet.lake import Lake
from desktop.fleet.lake_tables import BUNDLES, CHARGES, DETERMINATIONS, FEES, RECEIPTS, STATEMENTS, TRANSACTIONS
from desktop.fleet.tills import Till
from desktop.services.statements import DEVICE

Row = dict[str, Any]
#: What a receipt says of how far it goes: table of the lake, table of the receipt.
_GIVEN = {
    "upto_charge": (CHARGES, "charges"),
    "upto_determination": (DETERMINATIONS, "determinations"),
    "upto_fee": (FEES, "fees_received"),
    "upto_statement": (STATEMENTS, "statements"),
}
_LAST = """SELECT r.till_id, r.sequence, r.sha256, r.upto_bundle, r.upto_charge, r.upto_determination, r.upto_fee,
    r.upto_statement, r.policies, r.roster FROM receipts r
    JOIN (SELECT till_id, MAX(sequence) AS sequence FROM receipts GROUP BY till_id) l
    ON l.till_id = r.till_id AND l.sequence = r.sequence"""
_NEW_BUNDLES = """SELECT b.till_id, b.sequence, b.sha256 FROM bundles b
    LEFT JOIN (SELECT till_id, MAX(upto_bundle) AS upto FROM receipts GROUP BY till_id) r ON r.till_id = b.till_id
    WHERE b.sequence > COALESCE(r.upto, 0) ORDER BY b.till_id, b.sequence"""
_OWNERS = """SELECT DISTINCT d.trade_no, t.customer_id FROM determinations d
    JOIN transactions t ON t.trade_no = d.trade_no WHERE d.given > {since}
    UNION SELECT DISTINCT d.trade_no, t.customer_id FROM determinations d JOIN charges c ON c.trade_no = d.trade_no
    JOIN transactions t ON t.order_no = c.order_no WHERE d.given > {since}"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """A till's last receipt, and up to where it went; `policies` are digests by file name."""

    sequence: int = 0
    sha256: str = ""
    upto: Mapping[str, int] = field(default_factory=dict)
    policies: Mapping[str, str] = field(default_factory=dict)
    roster: str = ""

    def up_to(self, name: str) -> int:
        """Return the last number that was told, 0 for none."""
        return self.upto.get(name, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """What goes into a till's next receipt. `upto` is what the receipt's row says of how far it goes."""

    till_id: str
    tables: Mapping[str, list[Row]]
    policies: Mapping[str, bytes]
    roster: bytes
    upto: Mapping[str, int]


def sent_of(lake: Lake) -> dict[str, Sent]:
    """Return the last receipt of each till that had one."""
    return {
        row["till_id"]: Sent(
            sequence=row["sequence"], sha256=row["sha256"], policies=json.loads(row["policies"]), roster=row["roster"],
            upto={name: row[name] for name in ("upto_bundle", *_GIVEN)},
        )
        for row in lake.ask(_LAST, RECEIPTS).to_pylist()
    }  # fmt: skip


def news_of(
    lake: Lake, tills: Mapping[str, Till], sent: Mapping[str, Sent], policies: Mapping[str, bytes],
    rosters: Mapping[str, bytes],
) -> Iterator[News]:  # fmt: skip
    """Yield the news of each till that there are any for, by till."""
    bundles: dict[str, list[Row]] = defaultdict(list)
    for row in lake.ask(_NEW_BUNDLES, BUNDLES, RECEIPTS).to_pylist():
        bundles[row["till_id"]].append(row)
    given = _Given(lake, min((sent.get(till_id, Sent()).up_to("upto_determination") for till_id in tills), default=0))
    for till_id, till in sorted(tills.items()):
        last = sent.get(till_id, Sent())
        tables: dict[str, list[Row]] = {"acknowledged": bundles.get(till_id, [])}
        for upto, (source, name) in _GIVEN.items():
            tables[name] = given.rows(source, till, last.up_to(upto))
        changed = {name: each for name, each in policies.items() if last.policies.get(name) != digest(each)}
        roster = rosters.get(till_id, b"")
        roster = roster if roster and digest(roster) != last.roster else b""
        if not (any(tables.values()) or changed or roster):
            continue
        acknowledged = max((row["sequence"] for row in tables["acknowledged"]), default=last.up_to("upto_bundle"))
        yield News(
            till_id=till_id, tables=tables, policies=changed, roster=roster,
            upto={"upto_bundle": acknowledged, **{name: given.last(source) for name, (source, _) in _GIVEN.items()}},
        )  # fmt: skip


class _Given:
    """The provider's own words by whom they are for."""

    def __init__(self, lake: Lake, since_determination: int) -> None:
        self._rows: dict[tuple[str, str], list[Row]] = defaultdict(list)
        self._last: dict[str, int] = {}
        owners: dict[str, set[str]] = defaultdict(set)
        sql = _OWNERS.format(since=since_determination)
        for row in lake.ask(sql, DETERMINATIONS, TRANSACTIONS, CHARGES).to_pylist():
            owners[row["trade_no"]].add(row["customer_id"])
        for source, _ in _GIVEN.values():
            rows = lake.ask(f"SELECT * FROM {source}", source).to_pylist()
            self._last[source] = max((row["given"] for row in rows), default=0)
            for row in rows:
                for addressee in self._addressees(source, row, owners):
                    self._rows[source, addressee].append(row)

    def last(self, source: str) -> int:
        """Return the number of the last word that was given."""
        return self._last[source]

    def rows(self, source: str, till: Till, after: int) -> list[Row]:
        """Return what of a table is for a till and was given after a number, in the receipt's columns."""
        addressee = till.till_id if source == CHARGES else till.customer_id
        rows = self._rows.get((source, addressee), [])
        if source == STATEMENTS:
            return _statement_rows(rows, after)
        return _told([row for row in rows if row["given"] > after], source)

    @staticmethod
    def _addressees(source: str, row: Row, owners: Mapping[str, set[str]]) -> set[str]:
        if source == CHARGES:
            parts = parse_order_no(row["order_no"])
            return set() if parts is None else {parts.till_id}
        if source == DETERMINATIONS:
            return owners.get(row["trade_no"], set())
        return {row["customer_id"]}


def _told(rows: list[Row], source: str) -> list[Row]:
    columns = RECEIPT_TABLES[source]
    return [{name: row[name] for name in columns} for row in sorted(rows, key=lambda row: str(row))]


def _statement_rows(rows: list[Row], after: int) -> list[Row]:
    """Return what all statements gave by now for each month that a new one says something of, awaited fees or not.

    The sum, not the difference: a receipt that is read twice, or beside an older one, says the same."""
    sums: dict[tuple[str, str, str], int] = defaultdict(int)
    for row in rows:
        sums[row["kind"], row["subject"], row["month"]] += row["payable_fen"] + row["waiting_fen"]
    new = {(row["kind"], row["subject"], row["month"]) for row in rows if row["kind"] and row["given"] > after}
    return [
        {
            "device_sn": subject if kind == DEVICE else "", "customer_id": subject if kind != DEVICE else "",
            "month": month, "granted_fen": fen if kind == DEVICE else 0, "incentive_fen": fen if kind != DEVICE else 0,
        }
        for (kind, subject, month), fen in sorted(sums.items())
        if (kind, subject, month) in new
    ]  # fmt: skip
