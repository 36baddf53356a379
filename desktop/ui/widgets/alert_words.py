"""What an alert card says: what happened, who must do what, and what the desk is doing. Main thread; no widgets.

Promises: every kind names what to do or whom to call; nothing of a person is in it. Source: ui.md, principle 2.
"""

from datetime import datetime
from typing import assert_never

from desktop.domain.identifiers import short_order_no
from desktop.domain.staff import Role
from desktop.services.alert_duty import DUTIES, Actor, Urgency
from desktop.services.views import Alert, AlertKind, Phase
from desktop.ui.staff_words import role_word
from desktop.ui.strings import explain
from desktop.ui.translations import language, translate
from desktop.ui.wording import phase_word


def words(kind: AlertKind) -> tuple[str, str]:
    """Return the card's title, and what to do or not to do."""
    match kind:
        case AlertKind.IN_DOUBT:
            return phase_word(Phase.IN_DOUBT), translate("alerts", "Do not charge again; serve the meal")
        case AlertKind.LATE_PAID:
            return translate("alerts", "PAID LATE"), translate("alerts", "Serve the meal, or refund after lunch")
        case AlertKind.FOREIGN_ENTRY:
            return translate("alerts", "FOREIGN SALE"), translate("alerts", "Tell the supervisor; keep the number")
        case AlertKind.AMOUNT_DIFFERS:
            return translate("alerts", "OTHER AMOUNT"), translate("alerts", "Tell the supervisor before the day closes")
        case AlertKind.GUARD_TOO_LATE:
            return translate("alerts", "STOPPED LATE"), translate("alerts", "Supervisor: refund it, or let it stand")
        case AlertKind.WRONG_PARAMETERS:
            return (
                translate("alerts", "NO SUBSIDY"),
                translate("alerts", "Installer: send the parameters again on the Devices page"),
            )
        case AlertKind.PARAMETERS_REFUSED:
            return (
                translate("alerts", "NOT SET"),
                translate("alerts", "Check the terminal, then send them again"),
            )
        case AlertKind.REFUND_IN_DOUBT:
            return translate("alerts", "REFUND IN DOUBT"), translate("alerts", "Do not refund again, nor pay it out")
        case AlertKind.CHARGE_FAILED:
            return (
                translate("alerts", "CHARGE FAILED"),
                translate("alerts", "Supervisor: ask the diner for the money"),
            )
        case AlertKind.CONTRADICTED:
            return (
                translate("alerts", "CONTRADICTION"),
                translate("alerts", "Supervisor: ask the payment provider"),
            )
        case AlertKind.LATE_REFUND:
            return (
                translate("alerts", "REFUNDED LATE"),
                translate("alerts", "Supervisor: did it go back twice?"),
            )
        case AlertKind.OVER_REFUNDED:
            return translate("alerts", "TOO MUCH BACK"), translate("alerts", "Supervisor: call the payment provider")
        case AlertKind.PAID_HERE_TOO:
            return translate("alerts", "PAID TWICE"), translate("alerts", "Supervisor: refund this one")
        case AlertKind.LANE_DOUBLE:
            return translate("alerts", "SERVED TWICE"), translate("alerts", "Supervisor: refund it, or let it stand")
        case AlertKind.CLOCK_JUMPED:
            return (
                translate("alerts", "CLOCK JUMPED"),
                translate("alerts", "Supervisor: set this computer's time, then confirm it"),
            )
        case AlertKind.CLOCK_DIFFERS:
            return translate("alerts", "TWO TIMES"), translate("alerts", "Installer: set both clocks right")
        case AlertKind.PRINTER_PAPER:
            return translate("alerts", "NO RECEIPTS"), translate("alerts", "Put in paper and close the printer")
        case AlertKind.PRINTER_AWAY:
            return translate("alerts", "NO RECEIPTS"), translate("alerts", "Look at the printer's cable and power")


def duty_words(kind: AlertKind) -> tuple[str, str]:
    """Return who must act, and how soon."""
    duty = DUTIES[kind]
    who = translate("wording", ", ").join(_actor_word(actor) for actor in duty.actors)
    return who, _urgency_word(duty.urgency)


def _actor_word(actor: Actor) -> str:
    match actor:
        case Actor.CASHIER:
            return role_word(Role.CASHIER)
        case Actor.SUPERVISOR:
            return role_word(Role.SUPERVISOR)
        case Actor.INSTALLER:
            return role_word(Role.INSTALLER)
        case Actor.PROVIDER:
            return translate("alerts", "Provider")
        case _:
            assert_never(actor)


def _urgency_word(urgency: Urgency) -> str:
    match urgency:
        case Urgency.NOW:
            return translate("alerts", "now")
        case Urgency.THIS_MEAL:
            return translate("alerts", "this meal")
        case Urgency.BEFORE_CLOSE:
            return translate("alerts", "before the close")
        case _:
            assert_never(urgency)


def acting(kind: AlertKind) -> str:
    """Return the text of the card's button."""
    match kind:
        case AlertKind.IN_DOUBT | AlertKind.REFUND_IN_DOUBT:
            return translate("alerts", "Ask now")
        case AlertKind.CLOCK_JUMPED:
            return translate("alerts", "The time is right now")
        case _:
            return translate("alerts", "Seen to")


def doing(alert: Alert, now: datetime | None) -> str:
    """Return what happened, and what the desk is doing; `now` counts down to the next query."""
    match alert.kind:
        case AlertKind.LATE_PAID:
            return translate("alerts", "Charged after the desk had given this order up.")
        case AlertKind.FOREIGN_ENTRY:
            return translate("alerts", "Charged by the terminal; not in this ledger.")
        case AlertKind.AMOUNT_DIFFERS:
            return translate("alerts", "The terminal took another amount than asked for.")
        case AlertKind.GUARD_TOO_LATE:
            return translate("alerts", "A rule stopped this sale, but the terminal had charged already.")
        case AlertKind.WRONG_PARAMETERS:
            return _wrong_parameters(alert)
        case AlertKind.PARAMETERS_REFUSED:
            told = translate("alerts", "The terminal did not take the parameters. Sales go on, but may earn nothing.")
            return f"{told} ({alert.detail})" if alert.detail else told
        case AlertKind.CHARGE_FAILED:
            return translate("alerts", "Taken offline, declined when it was charged.")
        case AlertKind.CONTRADICTED:
            return translate("alerts", "A terminal denies this money. These books stay as they are.")
        case AlertKind.LATE_REFUND:
            return translate("alerts", "This refund went through after all.")
        case AlertKind.OVER_REFUNDED:
            return translate("alerts", "More went back for this order than was paid.")
        case AlertKind.PAID_HERE_TOO:
            return translate("alerts", "Charged at the terminal after all, and paid here too.")
        case AlertKind.LANE_DOUBLE:
            return _elsewhere(alert)
        case AlertKind.CLOCK_JUMPED:
            return translate("alerts", "This computer's clock jumped. The desk goes on by its own time until then.")
        case AlertKind.CLOCK_DIFFERS:
            return translate(
                "alerts", "Terminal and computer are too far apart. Set the terminal's clock on the Devices page."
            )
        case AlertKind.PRINTER_PAPER | AlertKind.PRINTER_AWAY:
            why = explain(alert.detail, {}, language()).what
            return why + translate("alerts", "; selling goes on. What waits is printed when it is well again.")
        case AlertKind.IN_DOUBT | AlertKind.REFUND_IN_DOUBT:
            return _asking(alert, now)


def _elsewhere(alert: Alert) -> str:
    till, _, number = alert.detail.partition(" ")
    told = translate("alerts", "Sold at desk {till} as well: {order}.")
    return told.format(till=till or "?", order=short_order_no(number) or "?")


def _wrong_parameters(alert: Alert) -> str:
    known = {
        "provider_pid": translate("alerts", "provider account"),
        "store_id": translate("alerts", "store"),
        "terminal_params": translate("alerts", "terminal parameters"),
    }
    names = translate("wording", ", ").join(known.get(name, name) for name in alert.detail.split())
    told = translate("alerts", "Wrong or missing: {names}. Sales go on, but earn nothing; so far {n}.")
    return told.format(names=names or "?", n=alert.count)


def _asking(alert: Alert, now: datetime | None) -> str:
    if not alert.terminal_up:
        return translate("alerts", "Terminal away; asked again when it is back.")
    refund = alert.kind is AlertKind.REFUND_IN_DOUBT
    if alert.attempts == 0:
        if refund:
            return translate("alerts", "The answer got lost; asking for this refund.")
        return translate("alerts", "The answer got lost; asking for this order.")
    if refund:
        asked = translate("alerts", "The refund's answer got lost; asked {n} times").format(n=alert.attempts)
    elif alert.attempts == 1:
        asked = translate("alerts", "The answer got lost; asked once")
    else:
        asked = translate("alerts", "The answer got lost; asked {n} times").format(n=alert.attempts)
    if alert.next_query_at is None or now is None:
        return asked
    left = max(0, round((alert.next_query_at - now).total_seconds()))
    return asked + translate("alerts", ", again in {s} s").format(s=left)
