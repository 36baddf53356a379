"""A bad cable between the real processes, bounded; CANTEEN_ROUNDS raises the number. Source: promises.md 4 and 11.

The relay, its weather and its long run: `tests/campaigns/bad_cable.py`.
"""

import os

import pytest

from tests.campaigns.bad_cable import run_campaign

ROUNDS = int(os.environ.get("CANTEEN_ROUNDS", "1"))
SALES = 40


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="ptys")
def test_a_bad_cable_loses_and_doubles_nothing() -> None:
    found = run_campaign(ROUNDS, SALES)
    assert not found.violations, "\n".join(found.violations)
    assert found.sales == ROUNDS * (SALES + 1)
    assert found.weather["bits turned"] > 0
