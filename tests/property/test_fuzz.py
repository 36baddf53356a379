"""Fuzzing, bounded: the kept corpus is replayed, then changed inputs for a short while. Source: promises.md 14.

The engine and its long runs: `tests/campaigns/fuzzing.py`; CANTEEN_FUZZ_SECONDS raises the time for each target.
"""

import os
from random import Random

import pytest

from tests.campaigns.fuzz_targets import TARGETS, Target
from tests.campaigns.fuzzing import Findings, corpus_of, mutated, play, run_campaign

SECONDS = float(os.environ.get("CANTEEN_FUZZ_SECONDS", "0.7"))


@pytest.mark.parametrize("name", sorted(TARGETS))
def test_bytes_of_strangers_neither_crash_nor_hang_nor_swell(name: str) -> None:
    found = run_campaign(TARGETS[name], SECONDS, seed=1)
    assert not found.violations, "\n".join(f"{wrong}: {octets[:60]!r}" for octets, wrong in found.violations)
    assert found.replayed >= 5
    assert found.tried > 0


@pytest.mark.parametrize("name", sorted(TARGETS))
def test_the_corpus_holds_inputs_that_are_taken(name: str) -> None:
    """A corpus of nothing but refused inputs would stop at the first check."""
    target = TARGETS[name]
    taken = 0
    for octets in corpus_of(target):
        try:
            target.play(octets)
        except target.documented:
            continue
        taken += 1
    assert taken


def test_the_same_seed_gives_the_same_inputs() -> None:
    target = TARGETS["entry"]
    corpus = corpus_of(target)

    def tries() -> list[bytes]:
        draw = Random("1 entry")
        return [mutated(draw.choice(corpus), draw, corpus, target) for _ in range(300)]

    assert tries() == tries()
    assert len(set(tries())) > 200


def test_a_crash_and_a_hang_are_found() -> None:
    def crash(octets: bytes) -> None:
        raise KeyError(octets)

    def hang(_octets: bytes) -> None:
        while True:
            pass

    for broken in (crash, hang):
        found = Findings(target="broken")
        assert not play(Target("broken", broken, (ValueError,), (), slowest_s=0.05), b"x", found)
        assert found.violations
