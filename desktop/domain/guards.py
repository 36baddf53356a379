"""Why a recognised diner may not be charged now. Pure.

A guard is asked when the terminal has matched a face and before it charges; the desk then cancels the order and the
terminal's journal still decides. Each reason has its own sentence in `ui/strings.py`. Source: ui.md, Checkout, Guards.
"""

from dataclasses import dataclass

from desktop.domain.person import Person, PersonStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class DinerToday:
    """What the ledger holds of one diner on this service day. Money in fen, paid and not refunded."""

    servings_this_meal: int
    spent_fen: int
    in_doubt: bool
    last_paid_at: str = ""  # RFC 3339, or empty
    last_paid_fen: int = 0


def refusal(person: Person, today: DinerToday, *, amount_fen: int, servings_allowed: int) -> str | None:
    """Return the code of the first guard that forbids the charge, else None. `servings_allowed` 0 means any number."""
    if person.status is not PersonStatus.ACTIVE:
        return "guard.suspended"
    if today.in_doubt:
        return "guard.in_doubt"
    if servings_allowed and today.servings_this_meal >= servings_allowed:
        return "guard.second_serving"
    if person.daily_limit_fen is not None and today.spent_fen + amount_fen > person.daily_limit_fen:
        return "guard.daily_limit"
    return None
