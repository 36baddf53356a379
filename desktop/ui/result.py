"""What the result card says, worked out from the views. No widgets; main thread (for the words).

One card for every situation: the last sale while ready, what the terminal does while working, the diner when paid, the
reason and the next step when refused or stopped, and what not to do when in doubt. Source: ui.md, Result card.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import assert_never

from desktop.domain.events import Stage
from desktop.domain.payment import SaleState, Way
from desktop.domain.person import MaskedDiner
from desktop.services.reason import Reason
from desktop.services.views import Alert, AlertKind, CheckoutView, Phase
from desktop.ui.translations import translate
from desktop.ui.wording import (
    DOT,
    clock,
    diner_class,
    diner_name,
    said,
    sale_word,
    serving,
    warnings_of,
    way_word,
    yuan,
)


class Action(Enum):
    """What the card's button does."""

    NEXT = "next"
    TO_ALERTS = "to_alerts"


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """The card's content. `family` names the colours (`accent`, `success`, … or `` for the quiet card); `loud` is a
    result of this sale, in large type. `timed` shows the seconds since the terminal began."""

    icon: str
    family: str = ""
    loud: bool = False
    kicker: str = ""
    title: str = ""
    subtitle: str = ""
    headline: str = ""
    line: str = ""
    todo: str = ""
    chip: str = ""
    note: str = ""
    amount: str = ""
    tag: str = ""
    tag_family: str = ""
    tag_icon: str = ""
    action: Action | None = None
    timed: bool = False


def card_for(view: CheckoutView, alerts: Sequence[Alert]) -> Card:
    """Return the card for a view; `alerts` name who an order in doubt belongs to."""
    if view.notice is not None and view.phase in (Phase.READY, Phase.WORKING, Phase.STOPPED):
        return notice_card(view.notice)
    match view.phase:
        case Phase.READY:
            doubts = [alert for alert in alerts if alert.kind is AlertKind.IN_DOUBT]
            if doubts or view.in_doubt_count:
                return _line_goes_on(max(len(doubts), view.in_doubt_count), doubts)
            return _last(view)
        case Phase.WORKING:
            return _working(view)
        case Phase.PAID:
            return _paid(view)
        case Phase.FREE:
            return _free(view)
        case Phase.REFUSED:
            return _refused(view)
        case Phase.IN_DOUBT:
            return Card(
                icon="question",
                family="doubt",
                loud=True,
                title=diner_name(_who(view), _way(view)),
                subtitle=diner_class(_who(view)),
                line=translate("result", "The answer got lost. Serve the meal; the same order is being queried."),
                action=Action.NEXT,
            )
        case Phase.STOPPED:
            return _stopped(view)
        case _:
            assert_never(view.phase)


def notice_card(reason: Reason) -> Card:
    """Something to know that stops nothing: another price, a card that nobody has, wait a moment."""
    words = said(reason)
    return Card(icon="bell", headline=DOT.join(part for part in (words.what, words.fact) if part), line=words.todo)


def _who(view: CheckoutView) -> MaskedDiner | None:
    """Return the diner of the result, or of the sale in hand."""
    return (view.result.diner if view.result is not None else None) or view.diner


def _way(view: CheckoutView) -> Way:
    return view.result.way if view.result is not None else view.way


def _line_goes_on(count: int, doubts: Sequence[Alert]) -> Card:
    if count == 1 and doubts and doubts[0].diner is not None:
        name = diner_name(doubts[0].diner)
        headline = translate("result", "1 in doubt: only {name} waits").format(name=name)
    else:
        headline = translate("result", "{n} in doubt: the line goes on").format(n=count)
    return Card(
        icon="in_doubt",
        family="doubt",
        headline=headline,
        line=translate("result", "Do not charge again. The line goes on; the terminal's journal decides."),
        action=Action.TO_ALERTS,
    )


def _last(view: CheckoutView) -> Card:
    line = view.last
    if line is None:
        return Card(
            icon="serving",
            headline=translate("result", "No sale yet"),
            line=translate("result", "The last result stays here."),
        )
    look = _LAST_LOOKS.get(line.state, ("clock", ""))
    waiting = view.offline.waiting_count if view.offline is not None else 0
    to_charge = line.state is SaleState.PAID_OFFLINE and waiting > 0
    return Card(
        icon=look[0],
        kicker=translate("result", "Last sale") + DOT + clock(line.at),
        title=diner_name(line.diner, line.way),
        subtitle=diner_class(line.diner),
        note=serving(line),
        amount=yuan(line.amount_fen),
        tag=translate("result", "{n} to charge").format(n=waiting) if to_charge else sale_word(line.state),
        tag_family="danger" if to_charge else look[1],
        tag_icon="upload" if to_charge else "",
    )


_LAST_LOOKS = {
    SaleState.PAID: ("paid", "success"),
    SaleState.PAID_OFFLINE: ("cloud_off", ""),
    SaleState.DECLINED: ("refused", "danger"),
    SaleState.CANCELLED: ("close", ""),
    SaleState.IN_DOUBT: ("in_doubt", "doubt"),
}


def _working(view: CheckoutView) -> Card:
    if view.stage is Stage.AUTHORISING:
        headline = translate("result", "Charging")
        line = translate("result", "The money is being taken; what the terminal answers counts.")
    elif view.stage is Stage.MATCHED:
        headline = diner_name(view.diner, view.way)
        line = translate("result", "Recognised. Cancelling waits for the terminal's answer.")
    elif view.way is Way.CODE:
        headline = translate("result", "Waiting for the payment code")
        line = translate(
            "result", "Hold the code in front of the terminal. Cancelling waits for the terminal's answer."
        )
    else:
        headline = translate("result", "Recognising")
        line = translate("result", "If it does not succeed, cancel and use the payment code (F2).")
    query = translate("result", "Queried by itself after {s} s").format(s=view.query_after_s)
    return Card(
        icon="code" if view.way is Way.CODE else "face",
        headline=headline,
        subtitle=diner_class(view.diner) if view.stage is Stage.MATCHED else "",
        line=line,
        note=query if view.query_after_s else "",
        timed=True,
    )


def _paid(view: CheckoutView) -> Card:
    result = view.result
    diner = result.diner if result is not None else view.diner
    way = result.way if result is not None else view.way
    parts = [serving(result), way_word(way), clock(result.at)] if result is not None else [way_word(way)]
    offline = result is not None and result.state is SaleState.PAID_OFFLINE
    return Card(
        icon="cloud_off" if offline else "check",
        family="success",
        loud=True,
        title=diner_name(diner, way),
        subtitle=diner_class(diner),
        line=DOT.join(parts),
        chip=warnings_of(diner),
        amount=yuan(result.amount_fen if result is not None else view.amount_fen),
        tag=sale_word(SaleState.PAID_OFFLINE) if offline else "",
    )


def _free(view: CheckoutView) -> Card:
    """A serving that costs nothing."""
    return Card(
        icon="check",
        family="success",
        loud=True,
        title=diner_name(view.diner),
        subtitle=diner_class(view.diner),
        line=translate("result", "{meal}: this serving is free.").format(meal=view.meal_name),
        chip=warnings_of(view.diner),
        amount=yuan(0),
    )


def _refused(view: CheckoutView) -> Card:
    result = view.result
    diner = _who(view)
    reason = view.reason or (result.reason if result is not None else None)
    words = said(reason) if reason is not None else None
    return Card(
        icon="close",
        family="danger",
        loud=True,
        title=diner_name(diner, _way(view)) if diner is not None else "",
        subtitle=diner_class(diner),
        headline=words.what if words else sale_word(SaleState.DECLINED),
        line=words.fact if words else "",
        todo=words.todo if words else "",
        action=Action.NEXT,
    )


def _stopped(view: CheckoutView) -> Card:
    words = said(view.reason) if view.reason is not None else None
    last = view.last or view.result
    return Card(
        icon="stopped",
        family="stopped",
        loud=True,
        headline=words.what if words else translate("result", "Selling has stopped"),
        line=words.fact if words else "",
        todo=words.todo if words else translate("result", "Restart the desk."),
        kicker=translate("result", "Last sale") + DOT + clock(last.at) if last is not None else "",
        note=diner_name(last.diner, last.way) if last is not None else "",
        amount=yuan(last.amount_fen) if last is not None else "",
        tag=sale_word(last.state) if last is not None else "",
        tag_family=_LAST_LOOKS.get(last.state, ("", ""))[1] if last is not None else "",
    )
