"""Asks the guards: before an order is sent, and once it is known who stands there. `core` thread.

Decides nothing itself: the rules are `domain/guards.py`, the caps `OfflineWatch`. Looks up what they need.
Source: ui.md, Checkout, Guards; issue 6, Guards.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Protocol, assert_never

from desktop.domain.guards import (
    SECOND_ELSEWHERE,
    SECOND_SERVING,
    DinerToday,
    Due,
    Judgement,
    OtherPrice,
    Refused,
    judge,
)
from desktop.domain.identifiers import OrderNo
from desktop.domain.instants import format_instant, local_day
from desktop.domain.meal import Meal, Second
from desktop.domain.menu import SoldItem
from desktop.domain.menu_guards import NOT_THIS_MEAL, conflict, takes_part
from desktop.domain.payment import Way
from desktop.domain.person import MaskedDiner, Person, masked
from desktop.services.in_force import InForce
from desktop.services.lanes import Asked, LaneGuard
from desktop.services.lanes_ports import Held, Unasked, Unclaimed, Won
from desktop.services.menu_ports import MenuBook
from desktop.services.offline import OfflineWatch
from desktop.services.ports import DinerBook, Lifted
from desktop.services.reason import Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognised:
    """Who stands there, and what is to be done with the order."""

    diner: MaskedDiner
    judgement: Judgement
    facts: dict[str, str | int]
    mark: Unclaimed | None = None  # no other desk could be asked

    @property
    def refusal(self) -> Reason | None:
        """Return why the diner may not be charged, or None."""
        if not isinstance(self.judgement, Refused):
            return None
        return Reason(code=self.judgement.code, facts={**self.facts, **self.judgement.facts})

    def price_fen(self, asked_fen: int) -> int:
        """Return what this diner pays, in fen, where `asked_fen` was asked."""
        return self.judgement.amount_fen if isinstance(self.judgement, OtherPrice) else asked_fen


class GuardBook(DinerBook, MenuBook, Protocol):
    """Who eats, and what they would eat."""


class Guarding:
    """Looks the facts up that the guards need."""

    def __init__(self, books: GuardBook, in_force: InForce, offline: OfflineWatch, lanes: LaneGuard) -> None:
        self._books = books
        self._in_force = in_force
        self._offline = offline
        self._lanes = lanes

    def before_sending(self, amount_fen: int, way: Way) -> Reason | None:
        """Return what forbids to send this order at all."""
        if not 0 < amount_fen <= self._in_force.now.limits.single_limit_fen:
            facts = {"limit_fen": self._in_force.now.limits.single_limit_fen, "amount_fen": amount_fen}
            return Reason(code="guard.single_limit", facts=facts)
        return self._offline.refusal(amount_fen, way)

    def recognised(
        self, person_ref: str, meal: Meal, *, amount_fen: int, at: datetime, fixed: bool, way: Way = Way.FACE,
        items: Sequence[SoldItem] = (), lifted: Lifted | None = None, order_no: OrderNo | None = None,
    ) -> Recognised | None:  # fmt: skip
        """Return who was recognised and what is to be done; None for nobody that this desk knows.

        What counts is the meal and the day that the order belongs to: `at` is when it was made. `fixed` says that the
        amount is the meal's price; `items` are the dishes that were chosen; with neither it was typed. `order_no` is
        the order that is about to be charged: unless something here stands against it, the school's other desks are
        asked for a serving for it. Without one nobody is asked, and nothing claimed.
        """
        person = self._books.person(person_ref)
        if person is None:
            return None
        today = self._books.today(person_ref, meal.meal_id, at)
        if person.daily_limit_fen is None and (daily_fen := self._in_force.now.limits.daily_limit_fen):
            person = replace(person, daily_limit_fen=daily_fen)
        theirs = lifted if lifted is not None and lifted.person_ref == person_ref else None
        against = self._against(person, meal, local_day(at), fixed=fixed, items=items)
        waiting_limit_fen = self._offline.person_limit_fen(way)

        def judged(today: DinerToday) -> Judgement:
            return judge(
                person, today, self._due(person, meal, today, local_day(at), fixed=fixed, items=items),
                asked_fen=amount_fen, lifted=_codes_of(theirs), against=against, waiting_limit_fen=waiting_limit_fen,
            )  # fmt: skip

        judgement, mark = judged(today), None
        if order_no is not None and not isinstance(judgement, Refused):
            asked = self._lanes.ask(person, meal, local_day(at), order_no, theirs)
            judgement, mark = _with_others(judgement, asked, today, judged)
        facts: dict[str, str | int] = {
            "last_paid_at": today.last_paid_at, "last_paid_fen": today.last_paid_fen, "spent_fen": today.spent_fen,
            "limit_fen": person.daily_limit_fen or 0, "waiting_fen": today.waiting_fen,
        }  # fmt: skip
        return Recognised(diner=masked(person), judgement=judgement, facts=facts, mark=mark)

    def _due(
        self, person: Person, meal: Meal, today: DinerToday, day: date, *, fixed: bool, items: Sequence[SoldItem]
    ) -> Due:
        """Return what the meal, or the menu, asks of this diner now. A typed amount is the cashier's."""
        more = meal.second_rule(today.servings_this_meal)
        if more is not None and more.rule is Second.REFUSED:
            return Due(amount_fen=None, may_be_served=False)
        if fixed:
            price_fen = meal.price_on(day, person.kind, person.class_name)
            return Due(amount_fen=price_fen if more is None else more.price_fen)
        if items:
            dishes = [(self._books.dish(item.dish_id), item) for item in items]
            fens = [item.price_fen if dish is None else dish.price_on(day, person.kind) for dish, item in dishes]
            return Due(amount_fen=sum(fen * item.quantity for fen, item in zip(fens, items, strict=True)))
        return Due()

    def _against(
        self, person: Person, meal: Meal, day: date, *, fixed: bool, items: Sequence[SoldItem]
    ) -> tuple[Refused, ...]:
        """Return what the menu's rules find: a meal that is not theirs, a dish that they must not have."""
        found = [] if takes_part(person, meal.meal_id) else [Refused(code=NOT_THIS_MEAL, facts={"meal": meal.name})]
        chosen = [self._books.dish(item.dish_id) for item in items]
        dishes = self._books.dishes_of(meal.meal_id, day) if fixed else [dish for dish in chosen if dish is not None]
        if wrong := conflict(person, dishes):
            facts = {"dish": wrong.dish, "ingredient": wrong.ingredient, "because": wrong.because}
            found.append(Refused(code=wrong.code, facts=facts))
        return tuple(found)


def _codes_of(lifted: Lifted | None) -> frozenset[str]:
    """Return what is lifted: a second serving is one, wherever the first was had."""
    if lifted is None:
        return frozenset()
    seconds = {SECOND_SERVING, SECOND_ELSEWHERE}
    return frozenset(seconds if lifted.code in seconds else {lifted.code})


def _with_others(
    judgement: Judgement, asked: Asked | None, today: DinerToday, judged: Callable[[DinerToday], Judgement]
) -> tuple[Judgement, Unclaimed | None]:
    """Return the judgement with the servings in it that were had at other desks, and the mark where none was asked."""
    if asked is None:
        return judgement, None
    match asked.answer:
        case Won(serving=serving):
            had = serving - 1
            if had <= today.servings_this_meal:
                return judgement, None
            return judged(replace(today, servings_this_meal=had)), None
        case Held(till_id=till_id, claimed_at=claimed_at):
            facts = {"till": till_id, "at": format_instant(claimed_at)}
            return Refused(code=SECOND_ELSEWHERE, facts=facts), None
        case Unasked():
            return judgement, asked.mark
        case _:
            assert_never(asked.answer)
