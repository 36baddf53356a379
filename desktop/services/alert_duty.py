"""Who must act on what waits, and how soon: one literal table, and the order that follows from it. Pure.

Promises: every kind of alert has its entry; what money may be lost by while the line stands comes first. The provider
is nobody at the desk: an entry that names it tells whom the supervisor calls. Source: issue 6, item 11 (alert lane);
ui.md, principle 2.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from desktop.domain.staff import Role
from desktop.services.views import Alert, AlertKind


class Actor(Enum):
    """Who is to act."""

    CASHIER = "cashier"
    SUPERVISOR = "supervisor"
    INSTALLER = "installer"
    PROVIDER = "provider"


class Urgency(Enum):
    """How soon; the lower value first."""

    NOW = 1  # the next sale may go wrong by it
    THIS_MEAL = 2  # something is missing from every sale until then
    BEFORE_CLOSE = 3  # the day's books want it


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """Who acts, the first of them first, and how soon."""

    actors: tuple[Actor, ...]
    urgency: Urgency


def _duty(urgency: Urgency, *actors: Actor) -> Duty:
    return Duty(actors=actors, urgency=urgency)


DUTIES: dict[AlertKind, Duty] = {
    AlertKind.IN_DOUBT: _duty(Urgency.NOW, Actor.CASHIER),
    AlertKind.REFUND_IN_DOUBT: _duty(Urgency.NOW, Actor.SUPERVISOR),
    AlertKind.CLOCK_JUMPED: _duty(Urgency.NOW, Actor.SUPERVISOR),
    AlertKind.PRINTER_PAPER: _duty(Urgency.THIS_MEAL, Actor.CASHIER),
    AlertKind.PRINTER_AWAY: _duty(Urgency.THIS_MEAL, Actor.CASHIER, Actor.INSTALLER),
    AlertKind.WRONG_PARAMETERS: _duty(Urgency.THIS_MEAL, Actor.INSTALLER),
    AlertKind.PARAMETERS_REFUSED: _duty(Urgency.THIS_MEAL, Actor.INSTALLER),
    AlertKind.CLOCK_DIFFERS: _duty(Urgency.THIS_MEAL, Actor.INSTALLER),
    AlertKind.LATE_PAID: _duty(Urgency.BEFORE_CLOSE, Actor.CASHIER, Actor.SUPERVISOR),
    AlertKind.FOREIGN_ENTRY: _duty(Urgency.BEFORE_CLOSE, Actor.SUPERVISOR),
    AlertKind.AMOUNT_DIFFERS: _duty(Urgency.BEFORE_CLOSE, Actor.SUPERVISOR),
    AlertKind.GUARD_TOO_LATE: _duty(Urgency.BEFORE_CLOSE, Actor.SUPERVISOR),
    AlertKind.CHARGE_FAILED: _duty(Urgency.BEFORE_CLOSE, Actor.SUPERVISOR),
    AlertKind.CONTRADICTED: _duty(Urgency.BEFORE_CLOSE, Actor.SUPERVISOR, Actor.PROVIDER),
    AlertKind.LATE_REFUND: _duty(Urgency.BEFORE_CLOSE, Actor.SUPERVISOR),
    AlertKind.OVER_REFUNDED: _duty(Urgency.BEFORE_CLOSE, Actor.SUPERVISOR, Actor.PROVIDER),
    AlertKind.PAID_HERE_TOO: _duty(Urgency.BEFORE_CLOSE, Actor.SUPERVISOR),
    AlertKind.LANE_DOUBLE: _duty(Urgency.BEFORE_CLOSE, Actor.SUPERVISOR),
}

_IS = {Actor.CASHIER: Role.CASHIER, Actor.SUPERVISOR: Role.SUPERVISOR, Actor.INSTALLER: Role.INSTALLER}


def ordered(alerts: Iterable[Alert]) -> tuple[Alert, ...]:
    """Return the most urgent first, and of those the one that waits longest."""
    return tuple(sorted(alerts, key=lambda alert: (DUTIES[alert.kind].urgency.value, alert.since)))


def concerns(alert: Alert, role: Role) -> bool:
    """Tell whether somebody of a role is to act."""
    return any(_IS.get(actor) is role for actor in DUTIES[alert.kind].actors)


def count_for(alerts: Iterable[Alert], role: Role) -> int:
    """Return how many wait for a role."""
    return sum(concerns(alert, role) for alert in alerts)
