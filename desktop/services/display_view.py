"""What whoever pays may see of the sale: the one gate between the till and the customer display. Pure.

Made of the sale in hand alone. Promises: nothing of any other sale (`last`, the recent ones, alerts), no class, no
allergy, no order number goes through; a refusal whose reason is nobody else's business says only to come to the window,
without a name and without an amount; a reason that this file does not know is such a reason. A name is the masked one,
and only once the terminal has recognised somebody. Source: issue 6, Customer display; ui.md, principle 6.
"""

from dataclasses import dataclass, replace
from enum import Enum
from typing import assert_never

from desktop.domain.events import Stage
from desktop.domain.payment import SaleState, Way
from desktop.domain.person import MaskedDiner, PersonKind
from desktop.services.views import CheckoutView, LocalPhase, Phase


class DisplayWord(Enum):
    """What the display says; `ui/display_words.py` has it in every language."""

    WELCOME = "welcome"
    LOOK = "look"
    SHOW_CODE = "show_code"
    RECOGNISING = "recognising"
    CHARGING = "charging"
    WAIT = "wait"
    PAID = "paid"
    PAID_LATER = "paid_later"
    FREE = "free"
    TO_WINDOW = "to_window"
    AGAIN = "again"
    CANCELLED = "cancelled"
    OTHER_WAY = "other_way"
    IN_DOUBT = "in_doubt"
    CLOSED = "closed"
    ASK_STAFF = "ask_staff"


@dataclass(frozen=True, slots=True, kw_only=True)
class DisplayView:
    """`amount_fen` is 0 where none is shown; `masked_name` is empty where nobody is named."""

    phase: Phase
    word: DisplayWord
    amount_fen: int = 0
    meal_name: str = ""
    masked_name: str = ""
    is_staff: bool = False
    offline: bool = False


#: The refusals that may stand on a screen in front of everybody. Any other says only: come to the window.
_PUBLIC = {
    "sale.timeout": DisplayWord.AGAIN,
    "sale.not_started": DisplayWord.AGAIN,
    "sale.cancelled": DisplayWord.CANCELLED,
    "sale.cancelled_by_staff": DisplayWord.CANCELLED,
    "sale.busy": DisplayWord.WAIT,
    "guard.code_needs_network": DisplayWord.OTHER_WAY,
}
_FREED_SOON = ("sale.terminal_busy", "sale.terminal_lent", "link.connecting")


def display_view(view: CheckoutView) -> DisplayView:
    """Return what may be seen of the selling page."""
    offline = view.offline is not None
    match view.phase:
        case Phase.READY:
            word = DisplayWord.WELCOME
            if view.armed:
                word = DisplayWord.SHOW_CODE if view.way is Way.CODE else DisplayWord.LOOK
            return DisplayView(
                phase=view.phase, word=word, amount_fen=view.amount_fen, meal_name=view.meal_name, offline=offline
            )
        case Phase.WORKING:
            return _working(view, offline=offline)
        case Phase.PAID:
            later = view.result is not None and view.result.state is SaleState.PAID_OFFLINE
            return _named(
                DisplayView(
                    phase=view.phase, word=DisplayWord.PAID_LATER if later else DisplayWord.PAID,
                    amount_fen=_amount_fen(view), meal_name=view.meal_name, offline=offline,
                ),
                view.result.diner if view.result is not None else None,
            )  # fmt: skip
        case Phase.FREE:
            free = DisplayView(phase=view.phase, word=DisplayWord.FREE, meal_name=view.meal_name, offline=offline)
            return _named(free, view.diner)
        case Phase.REFUSED:
            code = view.reason.code if view.reason is not None else ""
            return DisplayView(phase=view.phase, word=_PUBLIC.get(code, DisplayWord.TO_WINDOW), offline=offline)
        case Phase.IN_DOUBT:
            return DisplayView(
                phase=view.phase, word=DisplayWord.IN_DOUBT, amount_fen=_amount_fen(view), offline=offline
            )
        case Phase.STOPPED:
            return _stopped(view, offline=offline)
        case _:
            assert_never(view.phase)


def after_result(view: CheckoutView) -> DisplayView:
    """Return the welcome that takes a result's place once it was there long enough: nothing of the sale is in it."""
    return DisplayView(
        phase=Phase.READY, word=DisplayWord.WELCOME, meal_name=view.meal_name, offline=view.offline is not None
    )


def _working(view: CheckoutView, *, offline: bool) -> DisplayView:
    shown = DisplayView(
        phase=view.phase, word=DisplayWord.WAIT, amount_fen=view.amount_fen, meal_name=view.meal_name, offline=offline
    )
    if view.reason is not None:  # a guard said no; the order is being taken back
        return DisplayView(phase=view.phase, word=DisplayWord.WAIT, offline=offline)
    match view.stage:
        case Stage.SEARCHING:
            return _with_word(shown, DisplayWord.RECOGNISING)
        case Stage.AUTHORISING:
            return _named(_with_word(shown, DisplayWord.CHARGING), view.diner)
        case Stage.MATCHED:
            return _named(shown, view.diner)
        case _ if view.way is Way.CODE and view.can_cancel:
            return _with_word(shown, DisplayWord.SHOW_CODE)
        case _:
            return shown


def _stopped(view: CheckoutView, *, offline: bool) -> DisplayView:
    """Nothing can be sold, unless this computer recognises diners: whoever was recognised is asked by the staff."""
    if view.local is not None and view.local.phase is LocalPhase.ASKING:
        word, amount_fen = DisplayWord.ASK_STAFF, view.local.amount_fen
        return DisplayView(phase=Phase.WORKING, word=word, amount_fen=amount_fen, offline=offline)
    if view.local is not None and view.local.phase is LocalPhase.LOOKING:
        word, amount_fen = DisplayWord.RECOGNISING, view.local.amount_fen
        return DisplayView(phase=Phase.WORKING, word=word, amount_fen=amount_fen, offline=offline)
    soon = view.reason is not None and view.reason.code in _FREED_SOON
    return DisplayView(phase=view.phase, word=DisplayWord.WAIT if soon else DisplayWord.CLOSED, offline=offline)


def _amount_fen(view: CheckoutView) -> int:
    return view.result.amount_fen if view.result is not None else view.amount_fen


def _with_word(view: DisplayView, word: DisplayWord) -> DisplayView:
    return replace(view, word=word)


def _named(view: DisplayView, diner: MaskedDiner | None) -> DisplayView:
    if diner is None:
        return view
    return replace(view, masked_name=diner.masked_name, is_staff=diner.kind is PersonKind.STAFF)
