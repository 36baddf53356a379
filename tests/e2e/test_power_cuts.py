"""Power cuts at any instant of a rush, bounded; CANTEEN_IMAGES raises the number. Source: promises.md 1 and 2.

The campaign itself, its model of a disk and its long run: `tests/campaigns/power_cuts.py`.
"""

import os
from pathlib import Path

import pytest

from tests.campaigns.power_cuts import record_rush, run_campaign
from tests.campaigns.recording import UnmodelledError, Write, read_trace, unavailable

IMAGES = int(os.environ.get("CANTEEN_IMAGES", "180"))
SALES = 80  # enough for a checkpoint in the middle
CONTROL_IMAGES = 60

pytestmark = [pytest.mark.slow, pytest.mark.skipif(bool(unavailable()), reason=unavailable())]


def test_after_a_power_cut_at_any_instant_what_was_shown_is_in_the_books(tmp_path: Path) -> None:
    recording = record_rush(SALES, tmp_path)
    found = run_campaign(recording, IMAGES, seed=1)
    assert not found.violations, "\n".join(found.violations[:20])
    assert found.images == IMAGES
    assert found.shown_sales > IMAGES, "the images must hold something to lose"
    assert found.not_yet_made < IMAGES / 4


def test_the_campaign_finds_a_missing_sync(tmp_path: Path) -> None:
    """`synchronous=NORMAL` loses what was acknowledged; a campaign that misses it would prove nothing."""
    recording = record_rush(20, tmp_path, careless=True)
    assert run_campaign(recording, CONTROL_IMAGES, seed=1).lost


def test_a_recording_refuses_what_its_model_does_not_know() -> None:
    def hexed(text: str) -> str:
        return "".join(f"\\x{octet:02x}" for octet in text.encode())

    home = "/h"
    opened = f'1  openat(AT_FDCWD, "{hexed("/h/a")}", O_WRONLY|O_CREAT, 0600) = 3<{hexed("/h/a")}>'
    written = f'1  write(3<{hexed("/h/a")}>, "{hexed("ab")}", 2) = 2'
    started = f'1  write(3<{hexed("/h/a")}>, "{hexed("cd")}", 2 <unfinished ...>'
    acts = read_trace([opened, written, started, "2  close(9) = 0", "1  <... write resumed>) = 1"], home, "/shown")
    assert acts[1:] == (Write("/h/a", 0, b"ab", 1, 1), Write("/h/a", 2, b"c", 2, 4))
    with pytest.raises(UnmodelledError):
        read_trace([opened, f"1  copy_file_range(9</x>, NULL, 3<{hexed('/h/a')}>, NULL, 4096, 0) = 0"], home, "/shown")
