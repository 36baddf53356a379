import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.errors import DefectError
from desktop.domain.identifiers import PersonRef
from desktop.domain.matching import SHIPPED_RULE, Ambiguous, Candidate, Matched, MatchingRule, Unknown, decide

RULE = MatchingRule(threshold_cosine=0.5, margin_cosine=0.1)


def candidates(*scores: float) -> list[Candidate]:
    return [Candidate(person_ref=PersonRef(f"P{n}"), score_cosine=score) for n, score in enumerate(scores)]


def test_matched_unknown_and_ambiguous() -> None:
    one, two = candidates(0.8, 0.6)
    assert decide([one, two], RULE) == Matched(candidate=one)
    assert decide([one], RULE) == Matched(candidate=one)
    low = candidates(0.499)[0]
    assert decide([low], RULE) == Unknown(best=low)
    assert decide([], RULE) == Unknown(best=None)
    near, next_to = candidates(0.6, 0.55)
    assert decide([next_to, near], RULE) == Ambiguous(first=near, second=next_to)


def test_the_ends_belong_to_the_match() -> None:
    assert isinstance(decide(candidates(0.5), RULE), Matched)
    assert isinstance(decide(candidates(0.75, 0.5), MatchingRule(threshold_cosine=0.5, margin_cosine=0.25)), Matched)


def test_a_score_that_is_no_number_matches_nobody() -> None:
    assert isinstance(decide(candidates(math.nan), RULE), Unknown)


def test_nobody_is_named_twice() -> None:
    with pytest.raises(DefectError):
        decide(candidates(0.9) + candidates(0.8), RULE)


def test_the_shipped_rule_is_stricter_than_the_models_own() -> None:
    assert SHIPPED_RULE.threshold_cosine >= 0.5 > 0.363
    assert SHIPPED_RULE.margin_cosine > 0


@given(st.lists(st.floats(-1, 1), max_size=8), st.randoms())
def test_any_order_gives_the_same_and_more_strictness_never_another_person(scores: list[float], draw: object) -> None:
    given_order = candidates(*scores)
    shuffled = list(given_order)
    draw.shuffle(shuffled)  # type: ignore[attr-defined]
    loose, strict = decide(given_order, RULE), decide(shuffled, MatchingRule(threshold_cosine=0.7, margin_cosine=0.2))
    assert decide(shuffled, RULE) == loose
    if isinstance(strict, Matched):
        assert strict == loose
        assert strict.candidate.score_cosine == max(scores)
