"""Whatever is asked in whatever order, with kills in between: one order number, one outcome, one content."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from desktop.adapters.simulated.crowd import Rates
from desktop.adapters.simulated.errors import RefusalError
from desktop.adapters.simulated.faults import Faults
from tests.helpers.terminal_brain import Brain

ORDERS = st.sampled_from(["A", "B", "C", "D"])


class TerminalHistory(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        faults = Faults(rates=Rates(decline=0.2, walk_away=0.2, nobody=0.1))
        self.brain = Brain(store=Path(self.folder.name), faults=faults)
        self.accepted: dict[str, int] = {}  # order number -> the first amount
        self.outcomes: dict[str, dict[str, object]] = {}

    def teardown(self) -> None:
        self.brain.journal.close()
        self.folder.cleanup()

    @rule(order_no=ORDERS, amount_fen=st.sampled_from([600, 1_200]))
    def pay(self, order_no: str, amount_fen: int) -> None:
        try:
            self.brain.pay(order_no, amount_fen)
        except RefusalError as refusal:
            if refusal.error == "order_conflict":
                assert self.accepted[order_no] != amount_fen
            else:
                assert refusal.error == "busy"
                assert order_no not in self.accepted
        else:
            assert self.accepted.setdefault(order_no, amount_fen) == amount_fen

    @rule(order_no=ORDERS)
    def cancel(self, order_no: str) -> None:
        known = self.brain.ask("cancel", order_no=order_no)["state"]
        assert (known == "unknown") == (order_no not in self.accepted)

    @rule(seconds=st.sampled_from([0.0, 0.5, 1.5, 4.0, 70.0]))
    def wait(self, seconds: float) -> None:
        self.brain.wait(seconds)

    @rule()
    def power_cut(self) -> None:
        self.brain.restart()
        for order_no in self.accepted:
            assert self.brain.ask("query", order_no=order_no)["state"] == "done"

    @invariant()
    def the_journal_is_gapless_and_final(self) -> None:
        entries = self.brain.entries()
        assert [entry["n"] for entry in entries] == list(range(1, len(entries) + 1))
        by_order = {entry["order_no"]: entry for entry in entries}
        assert len(by_order) == len(entries)
        for order_no, entry in by_order.items():
            assert entry["amount_fen"] == self.accepted[order_no]
            assert self.outcomes.setdefault(order_no, entry) == entry


TerminalHistory.TestCase.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)
TestTerminalHistory = TerminalHistory.TestCase
