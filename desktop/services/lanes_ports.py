"""What one desk of several in a school needs of the others: claims on servings, as values and ports. Pure.

A serving of a person in a meal of a day may be claimed by one order of one desk only. The numbers of people are in
memory alone: the other side sees keyed hashes. Source: decision 0021.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum
from typing import Protocol

from desktop.domain.identifiers import OrderNo
from desktop.services.reason import Reason

ANY_SERVING = 99  # as many as a meal may allow (domain/meal.py), and more than anybody eats


@dataclass(frozen=True, slots=True, kw_only=True)
class ServingClaim:
    """One order wants a serving for one person. `most`: no serving beyond this one is wanted; 1 or above."""

    number: str = field(repr=False)  # the person's, which the desks of one school have in common
    service_day: date
    meal_id: str
    order_no: OrderNo
    most: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Won:
    """The serving is this order's: which one of the school's it is, from 1. The same order asking again wins the same.
    `till_id` and `order_no` hold the serving before it, empty where there is none."""

    serving: int
    till_id: str = ""
    order_no: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """Every serving up to the last one wanted is another order's; this is who holds the last."""

    till_id: str
    order_no: str
    claimed_at: datetime


class Why(Enum):
    """Why nobody could be asked."""

    AWAY = "away"  # no connection
    LATE = "late"  # no answer within the budget
    UNSEEN = "unseen"  # it was paid while this desk did not look: killed, or cut off from its terminal
    RESTING = "resting"  # the last answer was late: the next sales do not wait for one each


@dataclass(frozen=True, slots=True, kw_only=True)
class Unasked:
    """Nobody could be asked: the sale goes on, with a mark."""

    why: Why


Answer = Won | Held | Unasked


class Lanes(Protocol):
    """The way to the other desks; another thread's, and never waited for beyond what is said."""

    def claim(self, wanted: ServingClaim, budget_s: float) -> Answer:
        """Claim a serving, and wait for the answer at most so many seconds. Of the calls of one thread each is done
        after the one before it."""
        ...

    def release(self, order_no: OrderNo) -> None:
        """Let go of what this desk's order holds; returns at once. Lost while nobody is there: it is done later."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class LanesStand:
    """How the way to the other desks stands, told to `core`: there, or away since when and why."""

    away_since: datetime | None
    reason: Reason | None = None


class MarkEnd(Enum):
    """What became of a mark: an order that nobody could be asked about."""

    CLAIMED = "claimed"
    DOUBLE = "double"  # another order has that serving: the person was charged twice in this meal
    NOTHING = "nothing"  # the sale came to nothing
    UNKNOWN = "unknown"  # nobody knows the person's number any more


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkEnded:
    """Told to `core`: a mark was seen to. For a double, whose order has the serving."""

    order_no: OrderNo
    end: MarkEnd
    till_id: str = ""
    other_order_no: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unheld:
    """Told to `core`: a sale that was paid holds no serving and bears no mark."""

    order_no: OrderNo
    person_ref: str
    mark: "Unclaimed"


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterStands:
    """Told to `core`: why the school's roster is not taken over, or None once it is."""

    reason: Reason | None


LaneCommand = LanesStand | MarkEnded | Unheld | RosterStands


@dataclass(frozen=True, slots=True, kw_only=True)
class Unclaimed:
    """The mark that a sale bears, where nobody could be asked: up to which serving the meal's own rule holds."""

    why: str
    within: int
    service_day: date


class LaneBook(Protocol):
    """The ledger's part. Durable when a call returns."""

    def next_order_no(self, now: datetime) -> OrderNo:
        """Return the number of the sale that is written next, for a claim that must come before it. Nothing is
        written: where no sale follows, the number was never given."""
        ...

    def note_unclaimed(self, order_no: OrderNo, person_ref: str, mark: Unclaimed, now: datetime) -> None:
        """Mark an order that nobody could be asked about."""
        ...

    def note_unseen(self, order_no: OrderNo, person_ref: str, mark: Unclaimed, now: datetime) -> None:
        """Mark an order, unless it bears or bore a mark already."""
        ...

    def end_mark(self, ended: MarkEnded, now: datetime) -> bool:
        """Write down what became of a mark, once; tell whether it raised the alert of a double."""
        ...

    def unclaimed_count(self) -> int:
        """Return how many marks wait."""
        ...
