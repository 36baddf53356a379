"""Whether a diner who is known may be charged now, and how much. Pure.

Asked when the terminal has matched a face and before it charges (the desk then cancels the order and the terminal's
journal still decides), and before a sale by card or look-up is written. Everything that stands against a charge is
found by one function in one order, so that who is refused twice is refused for the same reason. Each code has a
sentence of its own in `ui/strings.py`; who may lift which is in `domain/staff.py`. Source: ui.md, Guards; issue 6.
"""

from collections.abc import Mapping, Set
from dataclasses import dataclass, field

from desktop.domain.person import Person, PersonStatus

SUSPENDED, IN_DOUBT, SECOND_SERVING = "guard.suspended", "guard.in_doubt", "guard.second_serving"
SECOND_ELSEWHERE = "guard.second_elsewhere"  # at another desk of the school
DAILY_LIMIT, WAITING_LIMIT = "guard.daily_limit", "guard.waiting_limit"
#: Not refusals: the order is given up for one at another price, or for none.
OTHER_PRICE, FREE_SERVING = "guard.other_price", "guard.free_serving"


@dataclass(frozen=True, slots=True, kw_only=True)
class DinerToday:
    """What the ledger holds of one diner on this service day. Money in fen, paid and not refunded.

    `waiting_fen` is what waits to be charged, of whichever day.
    """

    servings_this_meal: int
    spent_fen: int
    in_doubt: bool
    last_paid_at: str = ""  # RFC 3339, or empty
    last_paid_fen: int = 0
    waiting_fen: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """What the meal's rules ask of this diner. `amount_fen` None: what was typed or chosen counts, not the meal's
    price; 0: this serving is free."""

    amount_fen: int | None = None
    may_be_served: bool = True  # False: servings are used up and no second one is sold


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowed:
    """Charge what was asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """Do not charge; `code` says why."""

    code: str
    facts: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherPrice:
    """Charge this diner another amount, in fen; above 0."""

    amount_fen: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Free:
    """Serve, and charge nothing."""


Judgement = Allowed | Refused | OtherPrice | Free


def judge(
    person: Person, today: DinerToday, due: Due, *, asked_fen: int, lifted: Set[str] = frozenset(),
    against: tuple[Refused, ...] = (), waiting_limit_fen: int | None = None,
) -> Judgement:  # fmt: skip
    """Return what to do with an order of `asked_fen` for this diner.

    `against` are what the menu's rules found (in their order); `lifted` the codes that somebody who may has lifted for
    this diner and order. `waiting_limit_fen` is how much of one person may wait to be charged, None where this sale
    would not wait.
    """
    amount_fen = asked_fen if due.amount_fen is None else due.amount_fen
    found: list[Refused] = [
        *([Refused(code=SUSPENDED)] if person.status is not PersonStatus.ACTIVE else ()),
        *([Refused(code=IN_DOUBT)] if today.in_doubt else ()),
        *against,
        *([Refused(code=SECOND_SERVING)] if not due.may_be_served else ()),
    ]
    if person.daily_limit_fen is not None and today.spent_fen + amount_fen > person.daily_limit_fen and amount_fen:
        found.append(Refused(code=DAILY_LIMIT))
    if waiting_limit_fen is not None and today.waiting_fen + amount_fen > waiting_limit_fen and amount_fen:
        found.append(Refused(code=WAITING_LIMIT, facts={"limit_fen": waiting_limit_fen}))
    for refusal in found:
        if refusal.code not in lifted:
            return refusal
    if amount_fen == 0:
        return Free()
    return Allowed() if amount_fen == asked_fen else OtherPrice(amount_fen=amount_fen)
