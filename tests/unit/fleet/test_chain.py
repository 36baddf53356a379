"""A bundle's place in its till's chain."""

import pytest

from desktop.adapters.sync.archive import NO_PREVIOUS
from desktop.fleet.chain import FUTURE_TOLERANCE_US, Known, Told, Verdict, judge, judge_again

KNOWN = Known(sequence=4, sha256="a" * 64, to_ledger=100)
NEXT = {"sequence": 5, "sha256": "b" * 64, "previous_sha256": "a" * 64, "from_ledger": 101, "to_ledger": 110,
        "created_us": 1_000}  # fmt: skip


@pytest.mark.parametrize(
    ("changes", "verdict"),
    [
        ({}, Verdict.NEXT),
        ({"to_ledger": 100}, Verdict.NEXT),  # nothing happened since
        ({"sequence": 6}, Verdict.GAP),
        ({"sequence": 60, "previous_sha256": "f" * 64}, Verdict.GAP),  # told only when the ones before are there
        ({"sequence": 4}, Verdict.FORK),
        ({"previous_sha256": "c" * 64}, Verdict.FORK),
        ({"previous_sha256": NO_PREVIOUS}, Verdict.FORK),
        ({"from_ledger": 102}, Verdict.LEDGER_GAP),
        ({"from_ledger": 100}, Verdict.RESTORED),
        ({"from_ledger": 1}, Verdict.RESTORED),
        ({"created_us": 2_000 + FUTURE_TOLERANCE_US}, Verdict.NEXT),
        ({"created_us": 2_001 + FUTURE_TOLERANCE_US}, Verdict.FUTURE),
        ({"created_us": 2_001 + FUTURE_TOLERANCE_US, "previous_sha256": "c" * 64}, Verdict.FORK),
    ],
)
def test_a_verdict(changes: dict, verdict: Verdict) -> None:
    assert judge(KNOWN, Told(**{**NEXT, **changes}), 2_000) is verdict


def test_the_first_bundle_follows_nothing() -> None:
    first = {**NEXT, "sequence": 1, "previous_sha256": NO_PREVIOUS, "from_ledger": 1}
    assert judge(Known(), Told(**first), 2_000) is Verdict.NEXT
    assert judge(Known(), Told(**{**first, "previous_sha256": "a" * 64}), 2_000) is Verdict.FORK


def test_what_was_begun_is_taken_up_under_the_same_bytes_only() -> None:
    assert judge(KNOWN, Told(**NEXT), 2_000, "b" * 64) is Verdict.NEXT
    assert judge(KNOWN, Told(**NEXT), 2_000, "c" * 64) is Verdict.FORK


def test_a_sequence_that_was_acknowledged() -> None:
    assert judge_again("a", "a") is Verdict.REPEATED
    assert judge_again("a", "b") is Verdict.FORK


def test_what_is_known_follows_what_was_taken() -> None:
    told = Told(**NEXT)
    assert told.known == Known(sequence=5, sha256="b" * 64, to_ledger=110)
    assert judge(told.known, Told(**{**NEXT, "sequence": 6, "previous_sha256": "b" * 64, "from_ledger": 111}), 0) is (
        Verdict.NEXT
    )
