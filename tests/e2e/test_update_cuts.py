"""Power cuts at any instant of an update, and of a way back; CANTEEN_IMAGES raises the number. Source: promises.md 1.

The campaign itself and its long run: `tests/campaigns/update_cuts.py`.
"""

import os
from pathlib import Path

import pytest

from tests.campaigns.recording import unavailable
from tests.campaigns.update_cuts import careless, record_update, run_update_campaign
from tests.helpers.updates import FAILS_ON_THE_HOME, QUICK

IMAGES = int(os.environ.get("CANTEEN_IMAGES", "80")) // 2

pytestmark = [pytest.mark.slow, pytest.mark.skipif(bool(unavailable()), reason=unavailable())]


def test_the_old_version_runs_or_the_new_one_never_none(tmp_path: Path) -> None:
    recording = record_update(tmp_path)
    found = run_update_campaign(recording, IMAGES, seed=1)
    assert not found.violations, "\n".join(found.violations[:20])
    assert {"ready", "trying", "none"} == {where.split(" ")[0] for where in found.ended}
    assert {"old", "0.2.0"} == {where.split(" ")[-1] for where in found.ended}
    assert run_update_campaign(careless(recording), IMAGES // 2, seed=1).violations, "a campaign that finds nothing"


def test_a_way_back_that_is_cut_goes_on(tmp_path: Path) -> None:
    found = run_update_campaign(record_update(tmp_path, FAILS_ON_THE_HOME + QUICK), IMAGES, seed=1)
    assert not found.violations, "\n".join(found.violations[:20])
    assert any(where.startswith("going_back") for where in found.ended)
