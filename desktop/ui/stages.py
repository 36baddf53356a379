"""Which of the four steps of a sale stands how, as the stage line shows it. No widgets; main thread (for the words).

The steps: handed over, recognising, charging, done. What the terminal did not confirm is never shown as done.
Source: ui.md, Checkout; pictures.md section 5, Stage line.
"""

from dataclasses import dataclass
from enum import Enum
from typing import assert_never

from desktop.domain.events import Stage
from desktop.domain.payment import SaleState, Way
from desktop.services.views import CheckoutView, Phase
from desktop.ui.translations import translate


class Look(Enum):
    """How a step is drawn."""

    PENDING = "pending"
    CURRENT = "current"
    DONE = "done"
    FAILED = "failed"
    UNKNOWN = "unknown"


def look_word(look: Look) -> str:
    """Return how a step stands, for who does not see it."""
    match look:
        case Look.PENDING:
            return translate("stages", "not yet")
        case Look.CURRENT:
            return translate("stages", "now")
        case Look.DONE:
            return translate("stages", "done")
        case Look.FAILED:
            return translate("stages", "failed")
        case Look.UNKNOWN:
            return translate("stages", "unknown")
        case _:
            assert_never(look)


@dataclass(frozen=True, slots=True)
class Step:
    """One node with its label."""

    label: str
    look: Look


_STEP_OF = {Stage.SENT: 0, Stage.SHOWN: 0, Stage.SEARCHING: 1, Stage.MATCHED: 1, Stage.AUTHORISING: 2}


def steps(view: CheckoutView) -> tuple[Step, ...]:
    """Return the four steps for a view."""
    looks = _looks(view)
    labels = list(_labels(view))
    if view.phase is Phase.REFUSED and Look.FAILED in looks:
        labels[looks.index(Look.FAILED)] = rule_word(view.reason.code if view.reason else "")
        labels[3] = translate("stages", "Not charged")
    if view.phase is Phase.IN_DOUBT:
        labels[2] = translate("stages", "Charge unknown")
    return tuple(Step(words, look) for words, look in zip(labels, looks, strict=True))


def _looks(view: CheckoutView) -> list[Look]:
    at = _STEP_OF.get(view.stage, 0) if view.stage is not None else _known_step(view)
    match view.phase:
        case Phase.READY if view.armed:
            return [Look.CURRENT, Look.PENDING, Look.PENDING, Look.PENDING]
        case Phase.READY | Phase.STOPPED:
            return [Look.PENDING] * 4
        case Phase.WORKING:
            return [Look.DONE] * at + [Look.CURRENT] + [Look.PENDING] * (3 - at)
        case Phase.FREE:
            return [Look.DONE] * 2 + [Look.PENDING, Look.DONE]
        case Phase.PAID:
            offline = view.result is not None and view.result.state is SaleState.PAID_OFFLINE
            return [Look.DONE] * 3 + [Look.PENDING if offline else Look.DONE]
        case Phase.REFUSED:
            failed = _failed_step(view.reason.code if view.reason else "", at)
            return [Look.DONE] * failed + [Look.FAILED] + [Look.PENDING] * (3 - failed)
        case Phase.IN_DOUBT:
            known = min(2, at)
            return [Look.DONE] * known + [Look.UNKNOWN] * (3 - known) + [Look.PENDING]
        case _:
            assert_never(view.phase)


def _known_step(view: CheckoutView) -> int:
    """Return how far a sale without a stage surely got: a diner that is known was recognised."""
    diner = view.result.diner if view.result is not None else view.diner
    return 2 if diner is not None else 1 if view.phase is Phase.IN_DOUBT else 0


def _failed_step(code: str, at: int) -> int:
    if code.startswith(("guard.", "declined.")) or code == "sale.declined":
        return 2
    if code in ("sale.not_started", "sale.busy", "sale.order_conflict", "sale.limit_exceeded"):
        return 0
    if code == "sale.timeout":
        return 1
    return at


def _labels(view: CheckoutView) -> tuple[str, str, str, str]:
    after = view.phase in (Phase.PAID, Phase.REFUSED, Phase.IN_DOUBT)
    if (view.result.way if view.result is not None else view.way) is Way.CODE:
        second = translate("stages", "Scanned") if after else translate("stages", "Scanning")
    elif view.stage is Stage.MATCHED or after:
        second = translate("stages", "Recognised")
    else:
        second = translate("stages", "Recognising")
    sent, done = translate("stages", "Sent"), translate("stages", "Done")
    kept = view.result is not None and view.result.state is SaleState.PAID_OFFLINE
    if kept or (view.offline is not None and view.phase is not Phase.IN_DOUBT):
        return sent, second, translate("stages", "Kept here"), translate("stages", "Charged later")
    third = translate("stages", "Charged") if view.phase is Phase.PAID else translate("stages", "Charging")
    return sent, second, third, done


def rule_word(code: str) -> str:
    """Return the short name of what stopped a sale."""
    match code:
        case "guard.second_serving" | "guard.second_elsewhere":
            return translate("stages", "Meal rule")
        case "guard.daily_limit":
            return translate("stages", "Daily limit")
        case "guard.single_limit" | "sale.limit_exceeded":
            return translate("stages", "Sale limit")
        case "guard.suspended":
            return translate("stages", "Suspended")
        case "guard.allergy":
            return translate("stages", "Allergy")
        case "guard.diet":
            return translate("stages", "Diet")
        case "guard.no_buy":
            return translate("stages", "No-buy list")
        case "guard.not_this_meal":
            return translate("stages", "Not this meal")
        case "guard.waiting_limit" | "guard.deferred_caps":
            return translate("stages", "Waiting limit")
        case "guard.in_doubt":
            return translate("stages", "Order in doubt")
        case "guard.offline_caps":
            return translate("stages", "Offline limit")
        case "sale.timeout":
            return translate("stages", "Nobody came")
        case "sale.cancelled" | "sale.cancelled_by_staff":
            return translate("stages", "Cancelled")
        case "sale.not_started" | "sale.busy" | "sale.order_conflict":
            return translate("stages", "Not started")
        case _:
            return translate("stages", "Declined")
