"""Issues the provider's statement of a month into the lake, with adjustments against what was stated before.

The lines are those of any statement (services/statements.py): the settlement's figures, less what earlier statements
gave; here they are written, once, in one commit whose marker is the statement's number, so that two runs at once cannot
both state. A month that was stated as of the same moment is said again as it stands; as of another one it is refused.
For the command's thread. Source: settlement.md, Statement and adjustments; decision 0012.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from desktop.domain.errors import OperatorError
from desktop.domain.instants import format_instant, parse_instant
from desktop.domain.policy import Policy
from desktop.fleet.lake import GIVEN, Lake, rows_of
from desktop.fleet.lake_tables import STATEMENTS
from desktop.services.incentive_views import StatementLine
from desktop.services.statements import (
    DEVICE,
    Key,
    Stated,
    Sums,
    line_document,
    line_of,
    make_draft,
    statement_id,
    totals,
    why_not_issued,
)

ALL = "*"  # a statement of the provider is of all its customers


@dataclass(frozen=True, slots=True, kw_only=True)
class Issued:
    """A month's statement as the lake holds it; not `new` when it stood there before."""

    statement_id: str
    as_of: str
    lines: tuple[StatementLine, ...]
    new: bool

    def document(self) -> dict[str, Any]:
        """Return the statement as JSON says it."""
        return {
            "statement_id": self.statement_id,
            "as_of": self.as_of,
            "new": self.new,
            "lines": [line_document(line) for line in self.lines],
            "totals": totals(self.lines),
        }


def issue(lake: Lake, policy: Policy, month: str, as_of: datetime, settled: Mapping[str, Any], now: datetime) -> Issued:
    """State a month of what a settlement says, or return it as it was stated.

    Raises: OperatorError `statement.*`: the month cannot be stated; `fleet.stated` with `month` and `as_of`;
        `lake.busy`.
    """
    lake.table(STATEMENTS)  # looked at before it is read: a statement that comes in between is a conflict
    earlier = _earlier(lake, policy)
    number = statement_id(policy.policy_id, month)
    mine = next((each for each in earlier if each.statement_id == number), None)
    if mine is not None:
        if mine.as_of != as_of:
            raise OperatorError("fleet.stated", month=month, as_of=format_instant(mine.as_of))
        return Issued(statement_id=number, as_of=format_instant(as_of), lines=_lines(lake, policy, month), new=False)
    draft = make_draft(policy, ALL, month, as_of, settled, _given(lake, policy), earlier)
    reason = why_not_issued(draft, settled, earlier)
    if reason is not None:
        raise OperatorError(reason.code, **reason.facts)
    _commit(lake, policy, month, as_of, draft.lines, settled, now, len(earlier) + 1)
    return Issued(statement_id=number, as_of=format_instant(as_of), lines=draft.lines, new=True)


def _earlier(lake: Lake, policy: Policy) -> Sequence[Stated]:
    rows = lake.ask(
        "SELECT stated_month, as_of, stated FROM statements"
        f" WHERE policy_id = '{_quoted(policy.policy_id)}' GROUP BY stated_month, as_of, stated ORDER BY stated",
        STATEMENTS,
    ).to_pylist()
    return [
        Stated(
            statement_id=statement_id(policy.policy_id, row["stated_month"]), month=row["stated_month"],
            as_of=parse_instant(row["as_of"]),
        )
        for row in rows
    ]  # fmt: skip


def _given(lake: Lake, policy: Policy) -> dict[Key, Sums]:
    rows = lake.ask(
        "SELECT kind, subject, month, SUM(payable_fen) AS payable_fen, SUM(waiting_fen) AS waiting_fen FROM statements"
        f" WHERE policy_id = '{_quoted(policy.policy_id)}' AND kind <> '' GROUP BY kind, subject, month",
        STATEMENTS,
    ).to_pylist()
    return {
        (row["kind"], row["subject"], row["month"]): Sums(
            payable_fen=row["payable_fen"], waiting_fen=row["waiting_fen"]
        )
        for row in rows
    }


def _lines(lake: Lake, policy: Policy, month: str) -> tuple[StatementLine, ...]:
    rows = lake.ask(
        f"SELECT * FROM statements WHERE policy_id = '{_quoted(policy.policy_id)}' AND stated_month = '{month}'",
        STATEMENTS,
    ).to_pylist()
    lines = [line_of(row) for row in rows if row["kind"]]
    return tuple(sorted(lines, key=lambda line: (line.month != month, line.month, line.kind, line.subject, line.entry)))


def _commit(
    lake: Lake, policy: Policy, month: str, as_of: datetime, lines: Sequence[StatementLine],
    settled: Mapping[str, Any], now: datetime, stated: int,
) -> None:  # fmt: skip
    customers = {device["device_sn"]: device["customer_id"] for device in settled["devices"]}
    common = {
        "policy_id": policy.policy_id, "stated_month": month, "as_of": format_instant(as_of),
        "issued_at": format_instant(now), "stated": stated,
    }  # fmt: skip
    rows: list[dict[str, Any]] = [
        {
            **common, **line_document(line),
            "customer_id": customers.get(line.subject, "") if line.kind == DEVICE else line.subject,
        }
        for line in lines
    ]  # fmt: skip
    if not rows:  # a month of nothing was stated all the same
        nothing = dict.fromkeys(("computed_fen", "stated_fen", "payable_fen", "waiting_fen"), 0)
        rows = [{**common, **nothing, "kind": "", "subject": "", "customer_id": "", "month": month, "entry": ""}]
    given = lake.next_given(STATEMENTS)
    for row in rows:
        row["given"] = given
    markers = {f"statement/{policy.policy_id}": stated, GIVEN: given}
    lake.append(STATEMENTS, rows_of(STATEMENTS, rows), markers)


def _quoted(text: str) -> str:
    return text.replace("'", "''")
