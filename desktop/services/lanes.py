"""The guard against a second serving at another desk of the school: asks, gives up in time, and lets go. `core` thread.

Decides when to ask, how long to wait and what follows. Waiting is bounded: `core` is no window's thread, what it waits
for decides whether money is taken, and the terminal charges unless it hears otherwise at once. After a late answer the
next sales do not ask for `REST_S`, so that a slow line costs one sale its moment and not each. Fails open: whoever
cannot be asked about is served, and the order is marked. Source: decision 0021; issue 7, Several lanes.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import assert_never

from desktop.domain.guards import SECOND_ELSEWHERE, SECOND_SERVING
from desktop.domain.identifiers import OrderNo
from desktop.domain.meal import Meal
from desktop.domain.payment import SaleState
from desktop.domain.person import Person
from desktop.services.lanes_ports import (
    ANY_SERVING,
    Answer,
    LaneBook,
    LaneCommand,
    Lanes,
    LanesStand,
    MarkEnded,
    RosterStands,
    ServingClaim,
    Unasked,
    Unclaimed,
    Unheld,
    Why,
)
from desktop.services.ports import Clock, Lifted, Sale
from desktop.services.views import LanesView

BUDGET_S = 0.15  # Source: issue 7, Several lanes
REST_S = 5.0
_NOTHING_TAKEN = (SaleState.CANCELLED, SaleState.DECLINED)


def came_to_nothing(sale: Sale) -> bool:
    """Tell whether a sale holds no serving: not charged, taken back, or given back whole. One in doubt holds it."""
    return sale.state in _NOTHING_TAKEN or (sale.refunded_fen >= sale.amount_fen > 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What was asked for an order, and the answer; `mark` where nobody could be asked."""

    answer: Answer
    mark: Unclaimed | None = None


class LaneGuard:
    """`lanes` None: this desk is alone, and nothing is ever asked. `changed` is called when an alert was raised."""

    def __init__(self, lanes: Lanes | None, books: LaneBook, clock: Clock, changed: Callable[[], None]) -> None:
        self._lanes, self._books, self._clock, self._changed = lanes, books, clock, changed
        self._rest_until_s = 0.0
        self._stands = LanesStand(away_since=clock.now())  # until it is heard of
        self._roster = RosterStands(reason=None)

    @property
    def on(self) -> bool:
        """Tell whether the school has several lanes."""
        return self._lanes is not None

    def ask(
        self, person: Person, meal: Meal, service_day: date, order_no: OrderNo, lifted: Lifted | None
    ) -> Asked | None:
        """Claim a serving for an order, within `BUDGET_S`; None where this meal or desk has nothing to ask."""
        if self._lanes is None or not meal.servings or not person.number:
            return None
        may_exceed = lifted is not None and lifted.code in (SECOND_SERVING, SECOND_ELSEWHERE)
        most = ANY_SERVING if may_exceed or meal.second_is_sold else meal.servings
        wanted = ServingClaim(
            number=person.number, service_day=service_day, meal_id=meal.meal_id, order_no=order_no, most=most
        )
        answer = self._answer(self._lanes, wanted)
        if not isinstance(answer, Unasked):
            return Asked(answer=answer)
        within = ANY_SERVING if may_exceed else meal.servings
        return Asked(
            answer=answer, mark=Unclaimed(why=answer.why.value, within=within, service_day=service_day)
        )  # fmt: skip

    def set_aside(self, now: datetime) -> OrderNo | None:
        """Return the number for an order that is claimed before it is written; None where nothing is asked."""
        return self._books.next_order_no(now) if self.on else None

    def release(self, order_no: OrderNo | None) -> None:
        """Let go of a serving that will not be handed out."""
        if self._lanes is not None and order_no:
            self._lanes.release(order_no)

    def settled(self, sale: Sale | None) -> None:
        """The books hold what became of a sale: a serving that nobody had is let go."""
        if sale is not None and came_to_nothing(sale):
            self.release(sale.order_no)

    def handle(self, command: LaneCommand) -> None:
        """Take the word of the lanes' thread. Raises: as the books do."""
        match command:
            case LanesStand():
                self._stands = command
                if command.away_since is None:
                    self._rest_until_s = 0.0
            case RosterStands():
                self._roster = command
            case Unheld(order_no=order_no, person_ref=person_ref, mark=mark):
                self._books.note_unseen(order_no, person_ref, mark, self._clock.now())
            case MarkEnded():
                if self._books.end_mark(command, self._clock.now()):
                    self._changed()
            case _:
                assert_never(command)

    def view(self) -> LanesView | None:
        """Return how the other desks can be reached, None for a desk alone."""
        if self._lanes is None:
            return None
        reason = self._stands.reason or self._roster.reason
        return LanesView(
            away_since=self._stands.away_since, reason=reason, unclaimed=self._books.unclaimed_count()
        )  # fmt: skip

    def _answer(self, lanes: Lanes, wanted: ServingClaim) -> Answer:
        now_s = self._clock.monotonic_s()
        if self._stands.away_since is not None:
            return Unasked(why=Why.AWAY)
        if now_s < self._rest_until_s:
            return Unasked(why=Why.RESTING)
        answer = lanes.claim(wanted, BUDGET_S)
        if isinstance(answer, Unasked):
            self._rest_until_s = self._clock.monotonic_s() + REST_S
        return answer
