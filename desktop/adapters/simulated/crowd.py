"""The people in front of a simulated terminal: who comes, how they pay, how long it takes. Single-threaded.

Decides everything from one seed: the same seed and the same number of visits before give the same history. A lunch
line: everybody comes once, shuffled, before anybody comes again. Enrolled persons come by their reference; without any,
a crowd of strangers is made up. Brothers and sisters sometimes pay from one account. Channel names as in
alipay-bill.md; the mix and the delays are made up to look like a school's.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from random import Random  # noqa: TID251 - seedable chance of a simulator; nothing of the desk depends on it

STRANGERS = 400
_SIBLING_RATE = 0.12
_DECLINES = ("insufficient_funds", "account_restricted", "agreement_ended", "risk_rejected")
#: Weights of how a meal is paid: channel, fund type, weight.
_MIX = (
    ("ALIPAYACCOUNT", "", 62),
    ("PCREDIT", "", 15),
    ("BANKCARD", "DEBIT_CARD", 13),
    ("BANKCARD", "CREDIT_CARD", 6),
)
_COUPON_RATE = 0.06
_MAX_COUPON_FEN = 100


class Outcome(Enum):
    PAYS = "pays"
    DECLINED = "declined"
    WALKS_AWAY = "walks_away"
    NOT_KNOWN = "not_known"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rates:
    """Shares of visits, 0..1 each, that do not end in a payment."""

    decline: float = 0.02
    walk_away: float = 0.015
    nobody: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody in the line. `person_ref` is empty for a stranger."""

    person_ref: str
    user_id: str
    face_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """One turn at the camera. Delays in seconds between shown, searching, matched, authorising and done."""

    person: Person
    outcome: Outcome
    error: str
    delays_s: tuple[float, float, float, float]
    liveness_score: float
    channel: str
    fund_type: str
    coupon_share: float

    def fund_bills(self, amount_fen: int) -> list[dict[str, str | int]]:
        """Return how the amount is made up; the parts add up to it."""
        coupon_fen = min(int(amount_fen * self.coupon_share), _MAX_COUPON_FEN)
        rest: dict[str, str | int] = {"channel": self.channel, "amount_fen": amount_fen - coupon_fen}
        if self.fund_type:
            rest["fund_type"] = self.fund_type
        return [{"channel": "COUPON", "amount_fen": coupon_fen}, rest] if coupon_fen else [rest]


def digits(length: int, *parts: object) -> str:
    """Return so many decimal digits that follow from the parts."""
    digest = hashlib.sha256("\0".join(map(str, parts)).encode()).digest()
    return str(int.from_bytes(digest, "big"))[-length:].zfill(length)


class Crowd:
    """The line. `speed` divides delays; 0 means none at all. `served` visits are skipped: they happened before."""

    def __init__(self, seed: int, *, rates: Rates | None = None, speed: float = 1.0, served: int = 0) -> None:
        self._seed = seed
        self._rates = rates or Rates()
        self._speed = speed
        self._draw = Random(seed)  # noqa: S311 - no secret is made of it
        self._refs: tuple[str, ...] = ()
        self._line: list[Person] = []
        for _ in range(served):
            self.next_visit(())

    def next_visit(self, enrolled: Sequence[str]) -> Visit:
        """Return who steps up next, out of the enrolled persons if there are any."""
        refs = tuple(enrolled)
        if refs != self._refs or not self._line:
            self._refs = refs
            self._line = self._people(refs)
            self._draw.shuffle(self._line)
        person = self._line.pop()
        draw = self._draw.random()
        outcome, error = Outcome.PAYS, ""
        rates = self._rates
        if draw < rates.decline:
            outcome, error = Outcome.DECLINED, self._draw.choice(_DECLINES)
        elif draw < rates.decline + rates.walk_away:
            outcome, error = Outcome.WALKS_AWAY, "walked_away"
        elif draw < rates.decline + rates.walk_away + rates.nobody:
            outcome = Outcome.NOBODY
        channel, fund_type, _ = self._draw.choices(_MIX, weights=[weight for *_, weight in _MIX])[0]
        return Visit(
            person=person,
            outcome=outcome,
            error=error,
            delays_s=(self._delay(0.4, 0.8), self._delay(0.5, 0.9), self._delay(0.3, 0.5), self._delay(1.0, 1.3)),
            liveness_score=round(self._draw.uniform(0.9, 0.999), 3),
            channel=channel,
            fund_type=fund_type,
            coupon_share=self._draw.uniform(0.03, 0.1) if self._draw.random() < _COUPON_RATE else 0.0,
        )

    def person(self, enrolled: Sequence[str], person_ref: str) -> Person:
        """Return an enrolled person with the accounts that the line gives."""
        return next(person for person in self._people(enrolled) if person.person_ref == person_ref)

    def _delay(self, least_s: float, most_s: float) -> float:
        drawn_s = self._draw.uniform(least_s, most_s)
        return drawn_s / self._speed if self._speed else 0.0

    def _people(self, refs: Sequence[str]) -> list[Person]:
        people: list[Person] = []
        names = [(ref, ref) for ref in sorted(refs)] or [("", f"stranger {n}") for n in range(STRANGERS)]
        for ref, name in names:
            # Whether one shares the account of the one before follows from the names, not from the order of draws.
            sibling = bool(people) and int(digits(4, self._seed, "family", name)) < _SIBLING_RATE * 10_000
            user_id = people[-1].user_id if sibling else "2088" + digits(12, self._seed, "account", name)
            face_id = "F" + digits(15, self._seed, "face", name)
            people.append(Person(person_ref=ref, user_id=user_id, face_id=face_id))
        return people


class Noise:
    """Seeded chance for the faults of the wire."""

    def __init__(self, seed: int) -> None:
        self._draw = Random(f"noise {seed}")  # noqa: S311 - no secret is made of it

    def happens(self, rate: float) -> bool:
        """Return True with this probability."""
        return rate > 0 and self._draw.random() < rate

    def below(self, bound: int) -> int:
        """Return 0..bound-1."""
        return self._draw.randrange(bound)

    def octets(self, length: int) -> bytes:
        """Return noise."""
        return self._draw.randbytes(length)
