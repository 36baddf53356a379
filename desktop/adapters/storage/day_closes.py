"""Days, closed once and for ever. `core` thread, or who holds the home's lock.

Promises: a close is in the ledger, with its sums, what it covers and the hash of its document, and on disk when the
call returns, or nothing of it is; none overlaps another, none leaves an entry out; none is made while anything is in
doubt or the journal of a terminal that is still ours was not read to its head, nor for anybody who may not close.
Source: issue 6, Shifts and day.
"""

import hashlib
from datetime import datetime

from desktop.adapters.storage.database import Store
from desktop.adapters.storage.exchanges import gone_for_good
from desktop.adapters.storage.leave import Leave
from desktop.adapters.storage.ledger import canonical
from desktop.domain.errors import OperatorError
from desktop.domain.instants import format_instant
from desktop.domain.staff import Act, Approval
from desktop.services.day_close import CloseDraft, must_be_name, must_have_result, totals_of
from desktop.services.report_views import Doubt, DoubtKind

_WITHOUT_RESULT = (
    (DoubtKind.SALE, "SELECT order_no, state, amount_fen, created_at, device_sn FROM sales"
                     " WHERE state IN ('CREATED', 'SUBMITTED', 'IN_DOUBT')"),
    (DoubtKind.REFUND, "SELECT refund_no, refunds.state, refunds.amount_fen, refunds.created_at, sales.device_sn"
                       " FROM refunds JOIN sales USING (order_no) WHERE refunds.state IN ('SUBMITTED', 'IN_DOUBT')"),
    (DoubtKind.VERIFICATION, "SELECT request_no, state, 0, created_at, device_sn FROM verifications"
                             " WHERE state IN ('SUBMITTED', 'IN_DOUBT')"),
)  # fmt: skip


class DayCloseBook(Leave):
    """services.closing_ports.DayCloseBook."""

    def close_day(
        self, draft: CloseDraft, by: str, now: datetime, *, terminal_read: bool, given: Approval | None = None
    ) -> int:
        name, at = must_be_name(by), format_instant(now)
        document = canonical({**draft.document, "closed_at": at, "closed_by": name})
        with self._store.transaction():
            answers = self.must_be_allowed(Act.CLOSE_DAY, given)
            must_have_result(without_result(self._store))
            if not terminal_read and has_terminal(self._store):
                raise OperatorError("close.terminal_away")
            last = self._store.row("SELECT z, to_n FROM day_closes ORDER BY z DESC LIMIT 1") or (0, 0)
            known = self._ledger.at(draft.to_n)
            if (draft.z, draft.from_n) != (last[0] + 1, last[1] + 1) or known is None or known.hash != draft.head:
                raise OperatorError("close.overtaken", z=last[0])
            fact = {
                "z": draft.z,
                "till_id": self._settings.till.till_id,
                "service_day": draft.service_day.isoformat(),
                "from_n": draft.from_n,
                "to_n": draft.to_n,
                "head": draft.head,
                "by": name,
                **({"approved_by": answers} if answers else {}),
                "totals": totals_of(draft.sums),
                "waiting": {"count": draft.waiting_count, "fen": draft.waiting_fen},
                "sha256": hashlib.sha256(document.encode()).hexdigest(),
            }
            ledger_n = self._ledger.append("day.closed", fact, at=at)
            self._store.run(
                """INSERT INTO day_closes (z, till_id, service_day, closed_at, closed_by, from_n, to_n, head, document,
                       ledger_n) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                (draft.z, fact["till_id"], fact["service_day"], at, name, draft.from_n, draft.to_n, draft.head,
                 document, ledger_n),
            )  # fmt: skip
        return draft.z


def has_terminal(store: Store) -> bool:
    """Tell whether there is a terminal that a close waits for: none that was parted with can be read any more."""
    return (
        store.row(
            """SELECT 1 FROM devices WHERE NOT EXISTS (SELECT 1 FROM pairings
                   WHERE pairings.device_sn = devices.device_sn AND unpaired_at IS NOT NULL)"""
        )
        is not None
    )


def without_result(store: Store) -> list[Doubt]:
    """Return what has no result, the oldest first, what is only being worked on last."""
    found = [
        Doubt(kind=kind, number=number, order_no="", since=datetime.fromisoformat(since), amount_fen=fen,
              in_hand=state != "IN_DOUBT", terminal_gone=gone_for_good(store, device_sn))
        for kind, sql in _WITHOUT_RESULT
        for number, state, fen, since, device_sn in store.rows(sql)
    ]  # fmt: skip
    return sorted(found, key=lambda doubt: (doubt.in_hand, doubt.since))
