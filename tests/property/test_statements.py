"""Whatever happens between them, the lines of all statements add up to the settlement, payable and waiting apart."""

import os
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.domain.errors import OperatorError
from desktop.domain.instants import local_day, month_of
from desktop.services.statements import Key, Sums
from tests.helpers.progress_model import at
from tests.helpers.statement_room import Room

ROUNDS = int(os.environ.get("CANTEEN_ROUNDS", "1"))

FIRST = at("2026-04-01 08:00:00")
MONTHS = ("2026-03", "2026-04", "2026-05", "2026-06", "2026-07", "2026-08", "2026-09", "2026-10", "2026-11")
HAPPENINGS = ("sell", "sell", "credit", "refund", "refund", "risk", "fee", "fee", "later", "later", "at_once") + 3 * (
    "state",
)
DAYS = ("03-06", "03-09", "04-10", "04-13", "05-06", "05-07", "06-01", "06-08")


@dataclass(frozen=True)
class Step:
    """One thing that happens, `days` after the one before."""

    what: str
    days: int
    day: str
    users: str
    pick: int


STEPS = st.lists(
    st.builds(
        Step,
        what=st.sampled_from(HAPPENINGS),
        days=st.integers(0, 20),
        day=st.sampled_from(DAYS),
        users=st.sampled_from(("abc", "abcd", "ab", "a", "cde")),
        pick=st.integers(0, 99),
    ),
    min_size=4,
    max_size=28,
)


def happen(room: Room, step: Step, now: datetime, paid: list[str]) -> None:
    match step.what:
        case "sell" | "credit":
            if at(f"2026-{step.day} 12:00:00") <= now:
                paid += room.sell(step.day, step.users, credit_paid_fen=1_200 if step.what == "credit" else 0)
        case "refund" if paid:
            trade_no = paid[step.pick % len(paid)]
            if not room.writer.row("SELECT 1 FROM refunds WHERE trade_no = ?", (trade_no,)):
                room.refund(trade_no, now, 1_200 if step.pick % 2 else 700)
        case "risk" if paid:
            trade_no = paid[step.pick % len(paid)]
            if not room.writer.row("SELECT 1 FROM determinations WHERE trade_no = ?", (trade_no,)):
                room.judge_risk(trade_no, now)
        case "fee":
            month = MONTHS[step.pick % 4]
            if not room.writer.row("SELECT 1 FROM fees_received WHERE month = ?", (month,)):
                room.fee(month, now)
        case "later":
            room.pay_later()
        case "at_once":
            room.pay_later("realtime")
        case _:
            pass


@settings(max_examples=80 * ROUNDS, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps=STEPS, postpaid=st.booleans())
def test_all_statements_together_are_what_settle_says(steps: list[Step], postpaid: bool) -> None:
    with TemporaryDirectory() as folder:
        room = Room(Path(folder))
        try:
            _tell(room, steps, postpaid)
        finally:
            room.close()


def _money(sums: dict[Key, Sums]) -> dict[Key, Sums]:
    """A line of nothing says as much as none."""
    return {key: each for key, each in sums.items() if each != Sums()}


def _tell(room: Room, steps: list[Step], postpaid: bool) -> None:
    if postpaid:
        room.pay_later()
    now, paid, last = FIRST, room.sell("03-05", "abcd"), ""
    documents: dict[str, str] = {}
    for step in steps:
        now += timedelta(days=step.days, minutes=1)
        if step.what != "state":
            happen(room, step, now, paid)
            continue
        over = [month for month in MONTHS if last < month < month_of(local_day(now))]
        if not over:
            continue
        month = over[step.pick % len(over)]
        try:
            view = room.issue(month, now)
        except OperatorError as refused:
            assert refused.code == "statement.earlier_missing"
            month = str(refused.facts["earlier"])
            view = room.issue(month, now)
        last = month
        settled = {key: sums for key, sums in room.settled(now).items() if key[2] <= month}
        assert _money(room.given()) == _money(settled)
        assert view.total_payable_fen == sum(line.payable_fen for line in view.lines)
        assert view.total_payable_fen == (
            view.device_fen + view.incentive_payable_fen + view.adjustments_fen + view.released_fen
        )
        assert view.total_waiting_fen == (view.incentive_waiting_fen + view.adjustments_waiting_fen - view.released_fen)
        assert not any(line.fen == 0 and line.entry == "adjustment" for line in view.lines)
        documents[month] = view.sha256
        assert all(room.look(each, now).sha256 == hashed for each, hashed in documents.items())
