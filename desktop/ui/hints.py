"""What the banner's hint and the amount's corners say. No widgets; main thread. Source: ui.md, Checkout."""

from typing import assert_never

from desktop.domain.events import Stage
from desktop.domain.identifiers import short_order_no
from desktop.domain.payment import Way
from desktop.services.commands import Mode
from desktop.services.views import CheckoutView, LocalPhase, Phase
from desktop.ui.translations import translate
from desktop.ui.wording import DOT, yuan


def recognises_here(view: CheckoutView) -> bool:
    """Tell whether this computer recognises diners in the terminal's place: the line goes on."""
    return view.phase is Phase.STOPPED and view.local is not None and view.local.phase is not LocalPhase.OFFERED


def hint(view: CheckoutView, mode: Mode, *, armed: bool, typed_fen: int | None) -> str:
    """Return what to do or to wait for now, in a few words. `typed_fen` is None unless an amount is being typed."""
    if typed_fen is not None:
        return _ready(view, mode, armed=False, typed_fen=typed_fen)
    match view.phase:
        case Phase.READY:
            return _ready(view, mode, armed=armed, typed_fen=0)
        case Phase.WORKING:
            return _working(view)
        case Phase.PAID:
            return translate("hints", "Serve the meal")
        case Phase.FREE:
            return translate("hints", "Serve the meal, nothing is charged")
        case Phase.REFUSED:
            return translate("hints", "Nothing was charged")
        case Phase.IN_DOUBT:
            return translate("hints", "Do not charge again")
        case Phase.STOPPED:
            if view.local is not None and view.local.phase is LocalPhase.ASKING:
                return translate("hints", "Is this you?")
            if view.local is not None and view.local.phase is LocalPhase.LOOKING:
                return translate("hints", "Recognising here")
            return _stopped(view.reason.code if view.reason is not None else "")
        case _:
            assert_never(view.phase)


def _ready(view: CheckoutView, mode: Mode, *, armed: bool, typed_fen: int) -> str:
    if armed:
        if view.way is Way.CODE:
            return translate("hints", "Show the payment code")
        return translate("hints", "Look at the terminal")
    if mode is Mode.AMOUNT and typed_fen == 0:
        return translate("hints", "Enter the amount")
    if mode is Mode.MENU and typed_fen == 0:
        return translate("hints", "Choose dishes")
    return translate("hints", "Press Enter")


def _working(view: CheckoutView) -> str:
    match view.stage:
        case Stage.SEARCHING:
            return translate("hints", "Recognising, please wait")
        case Stage.MATCHED:
            return translate("hints", "Recognised, please wait")
        case Stage.AUTHORISING:
            return translate("hints", "Charging, please wait")
        case _ if view.way is Way.CODE and view.can_cancel:
            return translate("hints", "Show the payment code")
        case _:
            return translate("hints", "Please wait")


def _stopped(code: str) -> str:
    if code == "link.connecting":
        return translate("hints", "Connecting")
    if code.startswith("link."):
        return translate("hints", "No terminal")
    if code.startswith("disk."):
        return translate("hints", "Disk trouble")
    return translate("hints", "Nothing can be sold")


def corners(view: CheckoutView, mode: Mode, *, typing: bool) -> tuple[str, str]:
    """Return the texts at the left and at the right above the amount."""
    how = {
        Mode.FIXED: translate("hints", "Fixed price"),
        Mode.AMOUNT: translate("hints", "Amount"),
        Mode.MENU: translate("hints", "Menu"),
    }[mode]
    left = f"{how}{DOT}{view.meal_name}" if view.meal_name else how
    if typing:
        return left, translate("hints", "At most {amount}").format(amount=yuan(view.single_limit_fen))
    if not view.order_no:
        return left, ""
    return left, translate("hints", "Order {number}").format(number=short_order_no(view.order_no))
