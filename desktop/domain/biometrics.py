"""Error rates of a comparison and of an identification, with counts and intervals. Pure, any thread.

Words as in ISO/IEC 19795-1: FMR, FNMR of one against one; FPIR, FNIR of one against a gallery. Promises: a rate never
stands without its trials; no error among n trials is said as "below 3/n", not as zero. Intervals take trials as
independent, which several pictures of the same few people are not: they are too narrow then, never too wide.
"""

import math
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desktop.domain.matching import MatchingRule

_CONFIDENCE = 0.95
_Z = 1.959963984540054  # of the normal distribution, two-sided 95 %
#: Above so many errors the two intervals are the same to three digits, and Wilson's costs nothing.
_EXACT_UP_TO = 500


@dataclass(frozen=True, slots=True)
class Rate:
    """`errors` among `trials`."""

    errors: int
    trials: int

    @property
    def share(self) -> float:
        """Return the rate, 0 to 1; 0 without trials."""
        return self.errors / self.trials if self.trials else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """Return the 95 % interval: Clopper and Pearson's, Wilson's for many errors.

        Without an error, or with nothing else, it has one side (the rule of three). Source: Clopper and Pearson 1934.
        """
        if not self.trials:
            return 0.0, 1.0
        if self.errors == 0:
            return 0.0, 1 - (1 - _CONFIDENCE) ** (1 / self.trials)
        if self.errors == self.trials:
            return (1 - _CONFIDENCE) ** (1 / self.trials), 1.0
        if min(self.errors, self.trials - self.errors) > _EXACT_UP_TO:
            return _wilson(self.errors, self.trials)
        low = 1 - _upper(self.trials - self.errors, self.trials)
        return low, _upper(self.errors, self.trials)


@dataclass(frozen=True, slots=True, kw_only=True)
class OperatingPoint:
    """What a threshold costs."""

    threshold_cosine: float
    fmr: Rate
    fnmr: Rate


class Scores:
    """Genuine and impostor scores of one against one, as cosines."""

    def __init__(self, genuine: Iterable[float], impostor: Iterable[float]) -> None:
        self.genuine: Sequence[float] = sorted(genuine)
        self.impostor: Sequence[float] = sorted(impostor)
        count = max(1, len(self.impostor))
        self._mean = math.fsum(self.impostor) / count
        self._spread = math.sqrt(math.fsum((score - self._mean) ** 2 for score in self.impostor) / count)

    def at(self, threshold_cosine: float) -> OperatingPoint:
        """Return the rates when a score at or above the threshold is a match."""
        rejected = bisect_left(self.genuine, threshold_cosine)
        accepted = len(self.impostor) - bisect_left(self.impostor, threshold_cosine)
        return OperatingPoint(
            threshold_cosine=threshold_cosine,
            fmr=Rate(accepted, len(self.impostor)),
            fnmr=Rate(rejected, len(self.genuine)),
        )

    def equal_error(self) -> OperatingPoint:
        """Return the point at which both rates are nearest, in steps of 0.001."""
        points = (self.at(step / 1_000) for step in range(-1_000, 1_001))
        return min(points, key=lambda point: abs(point.fmr.share - point.fnmr.share))

    def tail(self, threshold_cosine: float) -> float:
        """Return the FMR by a normal distribution fitted to the impostors: an extrapolation, no measurement."""
        if not self.impostor:
            return 0.0
        if self._spread == 0:
            return float(threshold_cosine <= self._mean)
        return 0.5 * math.erfc((threshold_cosine - self._mean) / self._spread / math.sqrt(2))


@dataclass(frozen=True, slots=True, kw_only=True)
class Identification:
    """What a gallery of so many people costs, by calculation; all are shares.

    `fpir`: a stranger is taken for somebody; `fpir_bound` the same by the upper end of FMR's interval; `fpir_tail` by
    the fitted tail. `fnir`: somebody enrolled is not recognised, by the fitted tail.
    """

    people: int
    fpir: float
    fpir_bound: float
    fpir_tail: float
    fnir: float


def identification(scores: Scores, rule: MatchingRule, people: int) -> Identification:
    """Return the errors at a gallery size. Takes comparisons as independent; for strangers the margin is not counted.

    FPIR = 1 - (1 - FMR)^N. An enrolled person is recognised when the score reaches the threshold and no other of N - 1
    comes within the margin of it. Source: the binomial model; words of ISO/IEC 19795-1.
    """
    point = scores.at(rule.threshold_cosine)
    recognised = math.fsum(
        _none_of(people - 1, scores.tail(score - rule.margin_cosine))
        for score in scores.genuine[bisect_left(scores.genuine, rule.threshold_cosine) :]
    )
    return Identification(
        people=people,
        fpir=1 - _none_of(people, point.fmr.share),
        fpir_bound=1 - _none_of(people, point.fmr.interval[1]),
        fpir_tail=1 - _none_of(people, scores.tail(rule.threshold_cosine)),
        fnir=1 - recognised / len(scores.genuine) if scores.genuine else 0.0,
    )


def _none_of(count: int, share: float) -> float:
    return (1 - share) ** count if share < 1 else float(count == 0)


def _wilson(errors: int, trials: int) -> tuple[float, float]:
    share, square = errors / trials, _Z * _Z
    middle = share + square / (2 * trials)
    reach = _Z * math.sqrt(share * (1 - share) / trials + square / (4 * trials * trials))
    return (middle - reach) / (1 + square / trials), (middle + reach) / (1 + square / trials)


def _upper(errors: int, trials: int) -> float:
    """Return the rate under which so few errors, or fewer, come in 2.5 of 100 cases."""
    low, high = errors / trials, 1.0
    for _ in range(40):
        middle = (low + high) / 2
        if _at_most(errors, trials, middle) > (1 - _CONFIDENCE) / 2:
            low = middle
        else:
            high = middle
    return high


def _at_most(errors: int, trials: int, share: float) -> float:
    """Return how likely at most so many errors are."""
    if share >= 1:
        return float(errors >= trials)
    step = math.log(share) - math.log1p(-share)
    term = trials * math.log1p(-share)
    terms = [term]
    for count in range(errors):
        term += step + math.log((trials - count) / (count + 1))
        terms.append(term)
    most = max(terms)
    return math.exp(most) * math.fsum(math.exp(term - most) for term in terms)
