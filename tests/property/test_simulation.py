"""The seeded simulation, bounded: nothing wrong in some thousand histories, and every planted mistake is found.

`CANTEEN_HISTORIES` raises the number. Long runs: `python -m tests.campaigns.simulation`. Source: promises.md 3, 4, 19.
"""

import logging
import os
from collections.abc import Iterator

import pytest

from tests.campaigns.simulation.__main__ import campaign, caught_after, history
from tests.campaigns.simulation.checker import trace_hash, violations
from tests.campaigns.simulation.planted import MISTAKES

HISTORIES = int(os.environ.get("CANTEEN_HISTORIES", "2000"))
WITHIN = 1_000
FAULTS = {"cut", "failed", "killed", "power", "jump", "close", "silence", "unplug", "backup", "restore"}


@pytest.fixture(autouse=True)
def no_log() -> Iterator[None]:
    """The services log every fault, and faults are all there is here."""
    logging.disable()
    yield
    logging.disable(logging.NOTSET)


def test_no_history_is_wrong() -> None:
    found, _ = campaign(0, HISTORIES)
    assert found == []


@pytest.mark.parametrize("name", MISTAKES)
def test_a_planted_mistake_is_caught(name: str) -> None:
    caught = caught_after(name, 0, WITHIN)
    assert caught is not None, f"{name} was not seen in {WITHIN} histories"


def test_a_mistake_is_taken_out_again() -> None:
    for name in MISTAKES:
        caught_after(name, 0, 1)
    assert [violations(history(seed)) for seed in range(20)] == [[]] * 20


def test_the_same_seed_gives_the_same_history() -> None:
    hashes = [trace_hash(history(seed)) for seed in range(60)]
    assert [trace_hash(history(seed)) for seed in range(60)] == hashes
    assert len(set(hashes)) == len(hashes)


def test_every_kind_of_fault_and_outcome_happens() -> None:
    """A simulation in which nothing goes wrong would find nothing."""
    worlds = [history(seed) for seed in range(1_000)]
    happened = {str(step[1]) for world in worlds for step in world.trace}
    assert happened >= FAULTS
    states = {row.sale.state.name for world in worlds for row in world.books.tables.sales.values()}
    assert states == {"PAID", "PAID_OFFLINE", "DECLINED", "CANCELLED"}
    refunds = {row.refund.state.name for world in worlds for row in world.books.tables.refunds.values()}
    assert refunds == {"REFUNDED", "DECLINED"}
    alerts = {alert.kind.name for world in worlds for alert in world.books.tables.alerts}
    assert alerts >= {
        "LATE_PAID", "GUARD_TOO_LATE", "CLOCK_JUMPED", "CLOCK_DIFFERS", "PARAMETERS_REFUSED", "CHARGE_FAILED",
    }  # fmt: skip
    assert sum("IN_DOUBT" in world.shown for world in worlds) > 20
    assert any(world.terminal.dropped for world in worlds)
