"""Statements, issued once and for ever, and the provider's, taken over. `core` thread, or who holds the home's lock.

Promises: a statement is in the ledger, by the hash of its document, and on disk when the call returns; none is issued
twice or changed; files that were read before change nothing. No person is in any of it. Source: settlement.md,
Statement and adjustments; decision 0012.
"""

import hashlib
import json
from datetime import datetime, timedelta

from desktop.adapters.storage.ledger import canonical
from desktop.adapters.storage.payments import OpenBooks
from desktop.domain.errors import OperatorError
from desktop.domain.instants import LOCAL_ZONE, epoch_us, format_instant, local_day, month_of
from desktop.services.statement_comparison import ProviderStatement
from desktop.services.statements import Draft

LEAST_CLOCK_TRUST = timedelta(days=1)
_LAST = "SELECT statement_id FROM statements WHERE policy_id = ? ORDER BY month DESC LIMIT 1"
#: Lines that the provider stated once and no longer does.
_DROPPED = """SELECT kind, subject, month FROM provider_statements
    WHERE n IN (SELECT max(n) FROM provider_statements WHERE policy_id = ?1 GROUP BY kind, subject, month)
      AND fen <> 0 AND source <> ?2 AND month <= ?3"""


class StatementBook(OpenBooks):
    """services.closing_ports.StatementBook."""

    def issue_statement(self, draft: Draft, now: datetime) -> str:
        at = format_instant(now)
        document = canonical({**draft.document, "issued_at": at})
        totals = draft.document["totals"]
        with self._store.transaction():
            if self._store.row("SELECT 1 FROM statements WHERE statement_id = ?", (draft.statement_id,)):
                raise OperatorError("statement.already", month=draft.month)
            last = self._store.row(_LAST, (draft.policy.policy_id,))
            if (last[0] if last else "") != draft.after:
                raise OperatorError("statement.overtaken", month=draft.month)
            fact = {
                "statement_id": draft.statement_id,
                "month": draft.month,
                "policy_id": draft.policy.policy_id,
                "policy_version": draft.policy.version,
                "as_of": format_instant(draft.as_of),
                "payable_fen": totals["total_payable_fen"],
                "waiting_fen": totals["total_waiting_fen"],
                "sha256": hashlib.sha256(document.encode()).hexdigest(),
            }
            ledger_n = self._ledger.append("statement.issued", fact, at=at)
            self._store.run(
                """INSERT INTO statements (statement_id, month, policy_id, policy_version, as_of, as_of_us, issued_at,
                       document, ledger_n) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                (draft.statement_id, draft.month, draft.policy.policy_id, draft.policy.version, fact["as_of"],
                 epoch_us(draft.as_of), at, document, ledger_n),
            )  # fmt: skip
            for line in draft.lines:
                self._store.run(
                    "INSERT INTO statement_lines VALUES (?, ?, ?, ?, ?, ?, ?)",
                    (draft.statement_id, line.entry, line.kind, line.subject, line.month, line.payable_fen,
                     line.waiting_fen),
                )  # fmt: skip
        return draft.statement_id

    def receive_statement(self, received: ProviderStatement, now: datetime) -> bool:
        at, as_of = format_instant(now), format_instant(received.as_of)
        with self._store.transaction():
            if self._store.row("SELECT 1 FROM provider_readings WHERE source = ?", (received.source,)):
                return False
            if received.as_of > now + LEAST_CLOCK_TRUST:
                raise OperatorError("provider.ahead", as_of=as_of)
            last: int = self._store.value(
                "SELECT coalesce(max(as_of_us), 0) FROM provider_readings WHERE policy_id = ?", (received.policy_id,)
            )
            if epoch_us(received.as_of) < last:
                raise OperatorError("provider.older", as_of=as_of)
            fact = {
                "source": received.source,
                "policy_id": received.policy_id,
                "as_of": as_of,
                "lines": len(received.lines),
                "fen": sum(line.fen for line in received.lines),
                "sales": len(received.verdicts or ()),
            }
            ledger_n = self._ledger.append("statement.received", fact, at=at)
            self._store.run(
                "INSERT INTO provider_readings VALUES (?, ?, ?, ?, ?, ?)",
                (received.source, received.policy_id, as_of, epoch_us(received.as_of), received.verdicts is not None,
                 ledger_n),
            )  # fmt: skip
            self._take_lines(received, at)
            self._take_verdicts(received)
        return True

    def _take_lines(self, received: ProviderStatement, at: str) -> None:
        told = {line.key: (line.fen, json.dumps(line.detail, ensure_ascii=False)) for line in received.lines}
        upto = month_of(local_day(received.as_of, LOCAL_ZONE))
        dropped = self._store.rows(_DROPPED, (received.policy_id, received.source, upto))
        for key in dropped:
            told.setdefault((key[0], key[1], key[2]), (0, ""))
        for key, (fen, detail) in told.items():
            self._store.run(
                """INSERT INTO provider_statements (source, received_at, kind, subject, month, fen, detail, policy_id)
                   VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
                (received.source, at, *key, fen, detail, received.policy_id),
            )

    def _take_verdicts(self, received: ProviderStatement) -> None:
        self._store.run("DELETE FROM provider_verdicts WHERE policy_id = ?", (received.policy_id,))
        for verdict in received.verdicts or ():
            self._store.run(
                "INSERT INTO provider_verdicts VALUES (?, ?, ?, ?, ?, ?, ?)",
                (received.policy_id, verdict.trade_no, received.source, int(verdict.valid_for_device),
                 int(verdict.valid_for_incentive), verdict.reasons, verdict.incentive_millifen),
            )  # fmt: skip
