"""Who a probe is, decided on a gallery's candidates by threshold and margin. Pure, any thread.

Promises: somebody is matched only when likely enough and clearly likelier than the next; two who are too close are told
apart by nobody but a person. How the shipped rule was chosen: resources/docs/recognition.md.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.domain.errors import DefectError
from desktop.domain.identifiers import PersonRef


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Somebody of the gallery, and how like the probe: a cosine, -1 to 1."""

    person_ref: PersonRef
    score_cosine: float


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchingRule:
    """`threshold_cosine` is the least score; `margin_cosine` the least distance to the next person."""

    threshold_cosine: float
    margin_cosine: float


#: The model's own 0.363 is for one against one and lets strangers into a gallery.
SHIPPED_RULE = MatchingRule(threshold_cosine=0.50, margin_cosine=0.08)


@dataclass(frozen=True, slots=True, kw_only=True)
class Matched:
    """It is this person."""

    candidate: Candidate


@dataclass(frozen=True, slots=True, kw_only=True)
class Ambiguous:
    """It may be either of these, the likelier first."""

    first: Candidate
    second: Candidate


@dataclass(frozen=True, slots=True, kw_only=True)
class Unknown:
    """Nobody is like enough; `best` is the likest, if there is anybody."""

    best: Candidate | None = None


Match = Matched | Ambiguous | Unknown


def decide(candidates: Sequence[Candidate], rule: MatchingRule = SHIPPED_RULE) -> Match:
    """Return who it is. Any order of candidates gives the same answer. Raises: DefectError for a person named twice."""
    if len({candidate.person_ref for candidate in candidates}) != len(candidates):
        raise DefectError("a candidate is named twice")
    ranked = sorted(candidates, key=lambda candidate: (-candidate.score_cosine, candidate.person_ref))
    if not ranked:
        return Unknown()
    best = ranked[0]
    if not best.score_cosine >= rule.threshold_cosine:
        return Unknown(best=best)
    if len(ranked) > 1 and best.score_cosine - ranked[1].score_cosine < rule.margin_cosine:
        return Ambiguous(first=best, second=ranked[1])
    return Matched(candidate=best)
