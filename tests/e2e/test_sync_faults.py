"""Syncs that fail in the middle of a rush, bounded; CANTEEN_ROUNDS raises the number. Source: promises.md 5.

The campaign itself and its long run: `tests/campaigns/sync_faults.py`.
"""

import os

import pytest

from tests.campaigns.sync_faults import run_campaign, unavailable

ROUNDS = int(os.environ.get("CANTEEN_ROUNDS", "1"))
SALES = 15

pytestmark = pytest.mark.slow


@pytest.mark.skipif(bool(unavailable("strace")), reason=unavailable("strace"))
def test_nothing_is_shown_or_lost_over_a_failed_sync() -> None:
    found = run_campaign(ROUNDS, SALES, "strace", images=50)
    assert not found.violations, "\n".join(found.violations)
    assert found.faults >= 2 * ROUNDS
    assert found.reopenings >= ROUNDS


@pytest.mark.skipif(bool(unavailable("fiu")), reason=unavailable("fiu"))
def test_the_same_with_faults_by_chance() -> None:
    found = run_campaign(1, SALES // 2, "fiu")
    assert not found.violations, "\n".join(found.violations)
