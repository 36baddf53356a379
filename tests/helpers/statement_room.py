"""A desk's file with sales of a small school, and statements issued from it month by month."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from desktop.adapters.storage.database import Store, open_reader, open_writer
from desktop.adapters.storage.rules import settle
from desktop.adapters.storage.statement_book import StatementBook
from desktop.adapters.storage.statements import Statements
from desktop.domain.instants import epoch_us, format_instant
from desktop.domain.policy import Policy, parse_policy
from desktop.domain.policy_register import PolicyRegister
from desktop.services.incentive_views import StatementView
from desktop.services.statements import Key, Sums
from tests.helpers.desks import SETTINGS
from tests.helpers.fakes import FakeChance
from tests.helpers.progress_model import POLICY_TABLE, Paid, Shape, add_paid, at, lay_ground
from tests.helpers.settlement_cases import KEY, add_refund, insert

SHAPE = Shape(customers={"C1": None})


def statement_policy(**more: Any) -> Policy:
    """A small policy whose two incentives run from March to June 2026."""
    transaction = {**POLICY_TABLE["transaction"], "window": ["2026-03-01", "2026-06-30"], "cap_fen": 3}
    return parse_policy({**POLICY_TABLE, "transaction": transaction, "clauses": {"II.6.g": "At least ¥0.20."}, **more})


@dataclass
class Room:
    """`writer` is the desk's own connection."""

    folder: Path
    policy: Policy = field(default_factory=statement_policy)

    def __post_init__(self) -> None:
        self.path = self.folder / "desk.db"
        self.writer: Store = open_writer(self.path, KEY)
        self.writer.run("PRAGMA foreign_keys=OFF")
        lay_ground(self.writer, SHAPE)
        self.book = StatementBook(self.writer, SETTINGS, FakeChance())
        self.reader: Store = open_reader(self.path, KEY)
        self.statements = Statements(self.reader, PolicyRegister.of([self.policy]), "C1")
        self.count = 0

    def close(self) -> None:
        self.reader.close()
        self.writer.close()

    # --- what happens ----------------------------------------------------------------------------------------------

    def sell(self, day: str, users: str, **more: Any) -> list[str]:
        """One sale each of these users on a day of 2026; returns the trade numbers."""
        made = []
        for user in users:
            self.count += 1
            one = Paid(trade_no=f"T{self.count:04}", user_id=user, paid_at=at(f"2026-{day} 12:00:00"), **more)
            add_paid(self.writer, one)
            made.append(one.trade_no)
        return made

    def refund(self, trade_no: str, when: datetime, fen: int = 1_200) -> None:
        add_refund(self.writer, f"R-{trade_no}", trade_no, format_instant(when), fen)

    def judge_risk(self, trade_no: str, when: datetime) -> None:
        insert(self.writer, "determinations", [(trade_no, "risk", format_instant(when), epoch_us(when))])

    def pay_later(self, fee_mode: str = "postpaid") -> None:
        self.writer.run("UPDATE customers SET fee_mode = ?", (fee_mode,))

    def fee(self, month: str, when: datetime) -> None:
        insert(self.writer, "fees_received", [("C1", month, format_instant(when), epoch_us(when))])

    # --- statements ------------------------------------------------------------------------------------------------

    def look(self, month: str, when: datetime, **more: Any) -> StatementView:
        return self.statements.view(month, when, when, **more)

    def issue(self, month: str, when: datetime) -> StatementView:
        self.book.issue_statement(self.statements.draft(month, when, when), when)
        return self.look(month, when)

    def given(self) -> dict[Key, Sums]:
        """What all statements gave, line by line."""
        return {
            (kind, subject, month): Sums(payable_fen, waiting_fen)
            for kind, subject, month, payable_fen, waiting_fen in self.writer.rows(
                """SELECT kind, subject, for_month, sum(payable_fen), sum(waiting_fen) FROM statement_lines
                   GROUP BY kind, subject, for_month"""
            )
        }

    def settled(self, when: datetime) -> dict[Key, Sums]:
        """What `settle` says of everything the desk knows, by the contract's document alone."""
        told: Mapping[str, Any] = settle(self.reader, self.policy, when, format_instant(when)).document
        sums = {
            ("device", device["device_sn"], month["month"]): Sums(payable_fen=month["granted_fen"])
            for device in told["devices"]
            for month in device["months"]
        }
        for customer in told["customers"]:
            for month in customer["months"]:
                fen, key = month["incentive_fen"], ("incentive", customer["customer_id"], month["month"])
                sums[key] = Sums(payable_fen=fen) if month["payable"] else Sums(waiting_fen=fen)
        return sums
