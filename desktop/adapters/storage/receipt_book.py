"""What a verified receipt changes in the books, all of it in one commit. `core`, or who holds the home's lock.

Promises: a receipt is taken once and in order, or refused whole by name; whatever in it changes money that people are
shown is an entry of the ledger; taken again it changes nothing. Money is only ever confirmed here, never guessed: a
charge is for an order that waits to be charged, any other is kept as an alert. Source: bundle.md, Receipt.
"""

import json
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from desktop.adapters.storage.bundle_book import FIRST_PREVIOUS, BundleBook, last_bundle
from desktop.adapters.storage.database import Store
from desktop.adapters.storage.evidence import Evidence
from desktop.adapters.storage.exchanges import gone_for_good
from desktop.adapters.storage.ledger import canonical
from desktop.adapters.storage.restorations import restorations
from desktop.adapters.sync.receipt_file import ALL_TILLS, RECEIPT, Receipt, receipt_name
from desktop.domain.errors import OperatorError
from desktop.domain.identifiers import OrderNo
from desktop.domain.instants import LOCAL_ZONE, epoch_us, format_instant, local_day, month_of, parse_instant
from desktop.domain.payment import LOCAL_DEVICE, SaleEvent, SaleState, next_state
from desktop.services.reason import Reason
from desktop.services.statements import DEVICE, INCENTIVE
from desktop.services.sync_views import ReceiptLine, ReceiptTold
from desktop.services.views import AlertKind

LEAST_CLOCK_TRUST = timedelta(days=1)
Row = Mapping[str, Any]
PolicyOf = Callable[[str, str], str]  # (device serial number or nothing, month) -> the policy's id
_PAID, _DECLINED = "paid", "declined"
_KINDS = frozenset({"risk", "paid_elsewhere"})


@dataclass(slots=True)
class _Changed:
    """What taking a receipt has changed so far."""

    counts: Counter[str] = field(default_factory=Counter)
    fen: Counter[str] = field(default_factory=Counter)
    acknowledged: list[int] = field(default_factory=list)


class ReceiptBook(BundleBook, Evidence):
    """services.sync_ports.ReceiptBook."""

    def take_receipt(self, name: str, receipt: Receipt, policy_of: PolicyOf, now: datetime) -> ReceiptTold:
        """Take a receipt over that verified, and return what it changed.

        Raises: OperatorError `receipt.other_till` with `till`, `receipt.old`, `receipt.gap` with `missing`,
            `receipt.fork`, `receipt.chain`, `receipt.ahead`, `receipt.row` with `table` and `key`,
            `receipt.other_bundle` with `sequence`. Then nothing was changed.
        """
        with self._store.transaction():
            known = self._known(receipt, now)
            if known is not None:
                return _told(name, receipt, _Changed(), known=True, acknowledged=known)
            changed = _Changed()
            for row in receipt.rows("acknowledged"):
                self._acknowledge(row, changed, now)
            for row in receipt.rows("charges"):
                self._charge(row, changed, now)
            for row in receipt.rows("determinations"):
                self._determine(row, changed, now)
            for row in receipt.rows("fees_received"):
                self._fee(row, changed, now)
            self._statements(receipt, policy_of, changed, now)
            told = _told(name, receipt, changed)
            self._write(receipt, told, now)
        return told

    def refuse_receipt(self, name: str, sha256: str, reason: OperatorError, now: datetime) -> None:
        """Write down that a file was refused, and why."""
        with self._store.transaction():
            body = {"name": name[:80], "sha256": sha256, "code": reason.code}
            self._ledger.append("receipt.refused", body, at=format_instant(now))
            self._store.run(
                "INSERT INTO receipt_refusals (name, sha256, refused_at, code, facts) VALUES (?, ?, ?, ?, ?)",
                (name[:80], sha256, format_instant(now), reason.code, json.dumps(dict(reason.facts))),
            )

    def _known(self, receipt: Receipt, now: datetime) -> tuple[int, ...] | None:
        """Return what a receipt acknowledged when it was taken before; None for the next one of its chain."""
        till_id = self._settings.till.till_id
        if receipt.for_till not in (ALL_TILLS, till_id):
            raise OperatorError("receipt.other_till", till=receipt.for_till, ours=till_id)
        chain = (receipt.provider, receipt.for_till)
        taken = self._store.row(
            "SELECT sha256, told FROM receipts WHERE provider = ? AND for_till = ? AND sequence = ?",
            (*chain, receipt.sequence),
        )
        if taken is not None:
            if taken[0] != receipt.sha256:
                raise OperatorError("receipt.fork", sequence=receipt.sequence)
            return tuple(json.loads(taken[1])["acknowledged"])
        last = self._store.row(
            "SELECT sequence, sha256 FROM receipts WHERE provider = ? AND for_till = ? ORDER BY sequence DESC LIMIT 1",
            chain,
        )
        sequence, sha256 = last if last is not None else (0, FIRST_PREVIOUS)
        if receipt.sequence <= sequence:
            raise OperatorError("receipt.old", sequence=receipt.sequence, last=sequence)
        begins = last is None and receipt.for_till == ALL_TILLS  # a till that came later has not seen what was for all
        if receipt.sequence > sequence + 1 and not begins:
            raise OperatorError("receipt.gap", sequence=receipt.sequence, missing=sequence + 1)
        if receipt.previous_sha256 != sha256 and not begins:
            raise OperatorError("receipt.chain", sequence=receipt.sequence)
        if parse_instant(receipt.created_at) > now + LEAST_CLOCK_TRUST:
            raise OperatorError("receipt.ahead", at=receipt.created_at)
        return None

    def _write(self, receipt: Receipt, told: ReceiptTold, now: datetime) -> None:
        summary = {
            "acknowledged": list(told.acknowledged), "counts": dict(told.counts), "fen": dict(told.fen),
            "policies": list(told.policies), "has_roster": told.has_roster, "created_at": told.created_at,
        }  # fmt: skip
        at = format_instant(now)
        body = {
            "provider": receipt.provider, "for_till": receipt.for_till, "sequence": receipt.sequence,
            "sha256": receipt.sha256, "key_id": receipt.key_id, **summary,
        }  # fmt: skip
        ledger_n = self._ledger.append("receipt.taken", body, at=at)
        self._store.run(
            "INSERT INTO receipts VALUES (?, ?, ?, ?, ?, ?, ?)",
            (receipt.provider, receipt.for_till, receipt.sequence, receipt.sha256, at, canonical(summary), ledger_n),
        )

    # --- acknowledgements ------------------------------------------------------------------------------------------

    def _acknowledge(self, row: Row, changed: _Changed, now: datetime) -> None:
        """Take one acknowledgement; entries of other tills in a receipt for all are not ours to look at."""
        if row["till_id"] != self._settings.till.till_id:
            return
        sequence, sha256, at = int(row["sequence"]), str(row["sha256"]), format_instant(now)
        ours = self._store.row("SELECT sha256, acknowledged_at FROM bundles WHERE sequence = ?", (sequence,))
        if ours is None or ours[0] != sha256:
            self._meet_what_a_restoration_lost(sequence, sha256, now)
        elif not ours[1]:
            self._store.run("UPDATE bundles SET acknowledged_at = ? WHERE sequence = ?", (at, sequence))
            self._store.run(
                "UPDATE outbox SET acknowledged_at = ? WHERE batch = ? AND acknowledged_at IS NULL", (at, sequence)
            )
        changed.acknowledged.append(sequence)

    def _meet_what_a_restoration_lost(self, sequence: int, sha256: str, now: datetime) -> None:
        """The provider holds a bundle that this ledger does not know, or knows with other bytes.

        That is so after a restoration, and only then: what was cut here since under numbers that the provider
        has from before is taken back and cut anew above them. Raises: OperatorError `receipt.other_bundle`.
        """
        if not restorations(self._store):
            raise OperatorError("receipt.other_bundle", sequence=sequence)
        self._store.run("UPDATE outbox SET batch = NULL WHERE batch >= ? AND acknowledged_at IS NULL", (sequence,))
        gone = self._store.rows("SELECT sequence FROM bundles WHERE sequence >= ? ORDER BY sequence", (sequence,))
        if gone:
            body = {"sequences": [each for (each,) in gone], "because": sha256}
            self._ledger.append("bundle.withdrawn", body, at=format_instant(now))
            self._store.run("DELETE FROM bundle_copies WHERE sequence >= ?", (sequence,))
            self._store.run("DELETE FROM bundles WHERE sequence >= ?", (sequence,))
        before = last_bundle(self._store)
        previous = before.sha256 if before is not None else FIRST_PREVIOUS
        self._adopt(sequence, sha256, previous, 0, format_instant(now), now)

    # --- money -----------------------------------------------------------------------------------------------------

    def _charge(self, row: Row, changed: _Changed, now: datetime) -> None:
        """Settle an order that waited to be charged; what does not fit is an alert, never a guess."""
        number, result, charged_at = OrderNo(row["order_no"]), row["result"], _instant("charges", row, "charged_at")
        actual_fen, credit_fen = int(row["actual_paid_fen"]), int(row["credit_paid_fen"])
        sale = self._sale(number)
        settles = result == _DECLINED or (result == _PAID and bool(row["trade_no"]))
        if not settles or not 0 <= credit_fen <= actual_fen:
            raise OperatorError("receipt.row", table="charges", key=number)
        if sale is None:
            changed.counts["unknown"] += 1
            return self._raise(AlertKind.FOREIGN_ENTRY, number, actual_fen, now)
        if actual_fen > sale.amount_fen:  # of a doubt the provider knows no amount; a refusal would end the chain
            changed.counts["contradicted"] += 1
            return self._raise(AlertKind.CONTRADICTED, number, actual_fen, now)
        told_by_nobody_else = sale.state is SaleState.IN_DOUBT and gone_for_good(self._store, sale.device_sn)
        if sale.state is not SaleState.PAID_OFFLINE and not told_by_nobody_else:
            if result == _PAID and not self._store.row("SELECT 1 FROM sales WHERE trade_no = ?", (row["trade_no"],)):
                changed.counts["contradicted"] += 1
                self._raise(AlertKind.CONTRADICTED, number, actual_fen, now)
            return None
        if result == _DECLINED:
            self._end_waiting(number, SaleEvent.JOURNAL_DECLINED, row, {"cause": "charge_declined"}, now)
            if not told_by_nobody_else:  # nobody was shown it as paid
                self._raise(AlertKind.CHARGE_FAILED, number, sale.amount_fen, now)
        else:
            self._end_waiting(number, SaleEvent.JOURNAL_PAID, row, self._transaction(number, row, charged_at), now)
        changed.counts[result] += 1
        changed.fen[result] += sale.amount_fen
        return None

    def _end_waiting(self, number: OrderNo, event: SaleEvent, row: Row, more: dict[str, Any], now: datetime) -> None:
        before, at = self._sale_must(number), format_instant(now)
        state = next_state(before.state, event)
        kind = "sale.paid" if state is SaleState.PAID else "sale.declined"
        body = {
            "order_no": number, "device_sn": before.device_sn, "amount_fen": before.amount_fen, "by": "receipt",
            "person_ref": before.person_ref, "result": row["result"], "at": row["charged_at"], **more,
        }  # fmt: skip
        if row["fund_bills"]:
            body["fund_bills"] = _bills(row)
        n = self._ledger.append(kind, body, at=at)
        self._store.run("INSERT INTO outbox (ledger_n) VALUES (?)", (n,))
        self._store.run(
            "UPDATE sales SET state = ?, cause = ?, trade_no = ?, finished_at = ? WHERE order_no = ?",
            (state.value, more.get("cause", ""), more.get("trade_no"), at, number),
        )

    def _transaction(self, number: OrderNo, row: Row, charged_at: datetime) -> dict[str, Any]:
        """Write the settlement's row of a charge, and return what its entry says. A sale that no terminal took has
        none: it stands outside the incentive (decision 0017)."""
        sale = self._sale_must(number)
        waited = self._store.row(
            """SELECT body FROM ledger WHERE kind = 'sale.paid_offline' AND n >= (SELECT first_n FROM sales
                   WHERE order_no = ?1) AND json_extract(body, '$.order_no') = ?1 LIMIT 1""",
            (number,),
        )
        offline: dict[str, Any] = json.loads(waited[0]) if waited else {}
        told = {
            "trade_no": row["trade_no"],
            "customer_id": self._settings.school.customer_id,
            "paid_at": row["charged_at"],
            "actual_paid_fen": int(row["actual_paid_fen"]),
            "credit_paid_fen": int(row["credit_paid_fen"]),
            "product": offline.get("product", ""),
            "provider_pid": offline.get("provider_pid", ""),
        }
        if not sale.device_sn.startswith(LOCAL_DEVICE):
            day = local_day(charged_at, LOCAL_ZONE)
            self._store.run(
                """INSERT INTO transactions (trade_no, customer_id, paid_at, actual_paid_fen, credit_paid_fen, product,
                       provider_pid, order_no, device_sn, user_id, paid_us, paid_day, paid_month, amount_fen)
                   VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                (*told.values(), number, sale.device_sn, offline.get("user_id", ""), epoch_us(charged_at),
                 day.isoformat(), month_of(day), sale.amount_fen),
            )  # fmt: skip
        return told

    # --- what the provider decided -----------------------------------------------------------------------------------

    def _determine(self, row: Row, changed: _Changed, now: datetime) -> None:
        trade_no, kind, decided = row["trade_no"], row["kind"], _instant("determinations", row, "decided_at")
        if kind not in _KINDS:
            raise OperatorError("receipt.row", table="determinations", key=trade_no)
        if not self._store.row("SELECT 1 FROM transactions WHERE trade_no = ?", (trade_no,)):
            changed.counts["unknown"] += 1
            return
        if self._store.row("SELECT 1 FROM determinations WHERE trade_no = ? AND kind = ?", (trade_no, kind)):
            return
        body = {"trade_no": trade_no, "kind": kind, "decided_at": row["decided_at"]}
        self._ledger.append("determination.known", body, at=format_instant(now))
        self._store.run(
            "INSERT INTO determinations VALUES (?, ?, ?, ?)", (trade_no, kind, row["decided_at"], epoch_us(decided))
        )
        changed.counts["determinations"] += 1

    def _fee(self, row: Row, changed: _Changed, now: datetime) -> None:
        customer_id, month, received = row["customer_id"], row["month"], _instant("fees_received", row, "received_at")
        if not self._store.row("SELECT 1 FROM customers WHERE customer_id = ?", (customer_id,)):
            return
        if self._store.row("SELECT 1 FROM fees_received WHERE customer_id = ? AND month = ?", (customer_id, month)):
            return
        body = {"customer_id": customer_id, "month": month, "received_at": row["received_at"]}
        self._ledger.append("fee.received", body, at=format_instant(now))
        self._store.run(
            "INSERT INTO fees_received VALUES (?, ?, ?, ?)",
            (customer_id, month, row["received_at"], epoch_us(received)),
        )
        changed.counts["fees"] += 1

    def _statements(self, receipt: Receipt, policy_of: PolicyOf, changed: _Changed, now: datetime) -> None:
        """Put the provider's statements beside ours: the third figure."""
        found = [self._line(row, policy_of) for row in receipt.rows("statements")]
        lines = [each for each in found if each is not None]
        at = format_instant(now)
        as_of = parse_instant(receipt.created_at)
        for policy_id in sorted({policy_id for policy_id, _line in lines}):
            mine = [line for its_policy, line in lines if its_policy == policy_id]
            source = f"{receipt.sha256}/{policy_id}"
            body = {
                "source": source, "policy_id": policy_id, "as_of": receipt.created_at, "lines": len(mine),
                "fen": sum(line[3] for line in mine), "sales": 0,
            }  # fmt: skip
            ledger_n = self._ledger.append("statement.received", body, at=at)
            self._store.run(
                "INSERT INTO provider_readings VALUES (?, ?, ?, ?, 0, ?)",
                (source, policy_id, receipt.created_at, epoch_us(as_of), ledger_n),
            )
            for line in mine:
                self._store.run(
                    """INSERT INTO provider_statements (source, received_at, kind, subject, month, fen, policy_id)
                       VALUES (?, ?, ?, ?, ?, ?, ?)""",
                    (source, at, *line, policy_id),
                )
        changed.counts["statements"] += len(lines)

    def _line(self, row: Row, policy_of: PolicyOf) -> tuple[str, tuple[str, str, str, int]] | None:
        """Return a policy and its line as (kind, subject, month, fen); None for a device or school that is not ours."""
        device_sn, customer_id, month = row["device_sn"], row["customer_id"], row["month"]
        line: tuple[str, str, str, int]
        if device_sn:
            ours = self._store.row("SELECT 1 FROM devices WHERE device_sn = ?", (device_sn,))
            line = (DEVICE, device_sn, month, int(row["granted_fen"]))
        else:
            ours = self._store.row("SELECT 1 FROM customers WHERE customer_id = ?", (customer_id,))
            line = (INCENTIVE, customer_id, month, int(row["incentive_fen"]))
        return (policy_of(device_sn, month), line) if ours else None


def receipt_history(store: Store, most: int) -> tuple[ReceiptLine, ...]:
    """Return the receipts that were taken or refused, the newest first."""
    lines = []
    for provider, for_till, sequence, at, told_json in store.rows(
        "SELECT provider, for_till, sequence, imported_at, told FROM receipts ORDER BY ledger_n DESC LIMIT ?", (most,)
    ):
        told = json.loads(told_json)
        name = f"{receipt_name(provider, sequence)}{RECEIPT}"
        shown = ReceiptTold(
            name=name, provider=provider, sequence=sequence, for_till=for_till, created_at=told["created_at"],
            acknowledged=tuple(told["acknowledged"]), counts=told["counts"], fen=told["fen"],
            policies=tuple(told["policies"]), has_roster=told["has_roster"],
        )  # fmt: skip
        lines.append(ReceiptLine(name=name, at=at, told=shown))
    for name, at, code, facts in store.rows(
        "SELECT name, refused_at, code, facts FROM receipt_refusals ORDER BY n DESC LIMIT ?", (most,)
    ):
        lines.append(ReceiptLine(name=name, at=at, refused=Reason(code=code, facts=json.loads(facts))))
    return tuple(sorted(lines, key=lambda line: line.at, reverse=True)[:most])


def _told(
    name: str, receipt: Receipt, changed: _Changed, *, known: bool = False, acknowledged: tuple[int, ...] = ()
) -> ReceiptTold:
    return ReceiptTold(
        name=name, provider=receipt.provider, sequence=receipt.sequence, for_till=receipt.for_till,
        created_at=receipt.created_at, known=known, acknowledged=acknowledged or tuple(changed.acknowledged),
        counts=dict(changed.counts), fen=dict(changed.fen), policies=tuple(sorted(receipt.policies)),
        has_roster=bool(receipt.roster),
    )  # fmt: skip


def _instant(table: str, row: Row, column: str) -> datetime:
    try:
        return parse_instant(row[column])
    except OperatorError as error:
        raise OperatorError("receipt.row", table=table, key=str(next(iter(row.values())))[:64]) from error


def _bills(row: Row) -> Any:
    try:
        return json.loads(row["fund_bills"])
    except ValueError as error:
        raise OperatorError("receipt.row", table="charges", key=row["order_no"]) from error
