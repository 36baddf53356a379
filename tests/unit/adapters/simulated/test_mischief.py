"""A terminal that misbehaves and keeps its promises all the same."""

from pathlib import Path

import pytest

from desktop.adapters.simulated.errors import ForgottenError, PowerCutError
from desktop.adapters.simulated.faults import Faults, Mischief
from tests.helpers.terminal_brain import EVERYBODY_PAYS, Brain

PAY = {"order_no": "A-1", "amount_fen": 1_200, "subject": "lunch", "timeout_s": 60, "by": "face"}


def brain(store: Path | None = None, **what: float | bool) -> Brain:
    return Brain(store=store, faults=Faults(rates=EVERYBODY_PAYS, mischief=Mischief(**what)))  # type: ignore[arg-type]


def test_a_forgotten_request_was_never_taken() -> None:
    sulking = brain(forget=1.0)
    with pytest.raises(ForgottenError):
        sulking.ask("pay", **PAY)
    assert sulking.ask("query", order_no="A-1") == {"state": "unknown"}


def test_somebody_at_the_screen_is_busy_and_nothing_was_taken() -> None:
    used = brain(busy=1.0)
    assert used.error("pay", **PAY).error == "busy"
    assert used.ask("query", order_no="A-1") == {"state": "unknown"}


def test_a_power_cut_in_the_middle_leaves_an_outcome_behind(tmp_path: Path) -> None:
    weak = brain(tmp_path, reboot=1.0)
    weak.ask("pay", **PAY)
    with pytest.raises(PowerCutError):
        weak.wait(30)
    weak.journal.close()
    back = brain(tmp_path)
    entry = back.ask("query", order_no="A-1")["entry"]
    assert (entry["result"], entry["error"]) == ("cancelled", "power_loss")
    back.journal.close()


def test_a_late_provider_answers_after_all() -> None:
    slow = brain(late=1.0, late_s=90)
    slow.ask("pay", **PAY)
    slow.wait(80)
    assert slow.ask("cancel", order_no="A-1")["state"] == "in_progress", "too late to cancel, and no outcome yet"
    slow.wait(15)
    assert slow.ask("query", order_no="A-1")["entry"]["result"] == "paid"


def test_what_was_acknowledged_may_be_dropped() -> None:
    tidy = brain(drop_acknowledged=True)
    for number in ("A-1", "A-2"):
        tidy.ask("pay", **{**PAY, "order_no": number})
        tidy.wait(30)
    tidy.ask("journal.ack", upto=1)
    assert [entry["n"] for entry in tidy.ask("journal.read", after=0, limit=10)["entries"]] == [2]
