"""The words and numbers of views as staff read them: names, times, ages, money, states. Main thread; no widgets.

Promises: a name is masked as it came, an age is never invented (unknown is a dash).
Source: pictures.md section 1 (words), ui.md.
"""

from datetime import datetime
from zoneinfo import ZoneInfo

from desktop.domain.instants import LOCAL_ZONE
from desktop.domain.money import format_yuan, format_yuan_short
from desktop.domain.payment import SaleState, Way
from desktop.domain.person import MaskedDiner, PersonKind
from desktop.services.reason import Reason
from desktop.services.views import Phase, SaleLine
from desktop.ui.strings import Said, explain
from desktop.ui.translations import language, translate

DASH = "—"
DOT = " · "
_ZONE = ZoneInfo(LOCAL_ZONE)


def yuan(amount_fen: int) -> str:
    """Return `¥12.00`."""
    return f"¥{format_yuan(amount_fen)}"


def yuan_short(amount_fen: int) -> str:
    """Return `¥1,240`."""
    return f"¥{format_yuan_short(amount_fen)}"


def clock(at: datetime) -> str:
    """Return `12:01:33`, local time."""
    return f"{at.astimezone(_ZONE):%H:%M:%S}"


def clock_short(at: datetime) -> str:
    """Return `12:01`, local time."""
    return f"{at.astimezone(_ZONE):%H:%M}"


def age(seconds: float) -> str:
    """Return how long ago something was: `just now`, `2 min ago`, `3 h ago`, `5 days ago`."""
    minutes = int(seconds // 60)
    if minutes < 1:
        return translate("wording", "just now")
    if minutes < 60:
        return translate("wording", "{n} min ago").format(n=minutes)
    if minutes < 48 * 60:
        return translate("wording", "{n} h ago").format(n=minutes // 60)
    return translate("wording", "{n} days ago").format(n=minutes // (24 * 60))


def lasted(seconds: float) -> str:
    """Return how long something lasts already: `12 s`, `1 min 12 s`, `18 min`, `3 h`."""
    whole = int(seconds)
    if whole < 60:
        return translate("wording", "{s} s").format(s=whole)
    if whole < 600:
        return translate("wording", "{m} min {s} s").format(m=whole // 60, s=whole % 60)
    if whole < 2 * 3600:
        return translate("wording", "{m} min").format(m=whole // 60)
    return translate("wording", "{h} h").format(h=whole // 3600)


def short_lasted(seconds: float) -> str:
    """Return how long something lasts already where there is little room: `1:12`, `2 h`."""
    minutes, left = divmod(int(seconds), 60)
    return f"{minutes}:{left:02d}" if minutes < 100 else translate("wording", "{h} h").format(h=minutes // 60)


def diner_name(diner: MaskedDiner | None, way: Way = Way.FACE) -> str:
    """Return the masked name with its form of address; without a diner, how it was paid."""
    if diner is None:
        return way_word(way) if way is Way.CODE else translate("wording", "Not recognised")
    if diner.kind is PersonKind.STAFF:
        return translate("wording", "{name} (staff)").format(name=diner.masked_name)
    return translate("wording", "{name}").format(name=diner.masked_name)


def diner_class(diner: MaskedDiner | None) -> str:
    """Return the class, or that it is staff."""
    if diner is None:
        return ""
    if diner.kind is PersonKind.STAFF and not diner.class_name:
        return translate("wording", "Staff")
    return diner.class_name


def warnings_of(diner: MaskedDiner | None) -> str:
    """Return what must be seen before the meal is handed out (allergens, diet), or an empty text."""
    if diner is None:
        return ""
    parts = []
    if diner.allergens:
        names = translate("wording", ", ").join(diner.allergens)
        parts.append(translate("wording", "Allergy: {names}").format(names=names))
    if diner.diet:
        parts.append(diner.diet)
    return DOT.join(parts)


def way_word(way: Way) -> str:
    """Return how it is paid."""
    match way:
        case Way.FACE:
            return translate("wording", "Face")
        case Way.CODE:
            return translate("wording", "Payment code")
        case Way.LOCAL:
            return translate("wording", "Recognised here")
        case Way.CARD:
            return translate("wording", "Campus card")
        case Way.LOOKUP:
            return translate("wording", "Looked up")


def phase_word(phase: Phase) -> str:
    """Return the one word of the banner."""
    match phase:
        case Phase.READY:
            return translate("wording", "READY")
        case Phase.WORKING:
            return translate("wording", "WORKING")
        case Phase.PAID:
            return translate("wording", "PAID")
        case Phase.FREE:
            return translate("wording", "FREE")
        case Phase.REFUSED:
            return translate("wording", "REFUSED")
        case Phase.IN_DOUBT:
            return translate("wording", "IN DOUBT")
        case Phase.STOPPED:
            return translate("wording", "STOPPED")


#: The icon and the family of colours of a sale in a list.
SALE_LOOKS: dict[SaleState, tuple[str, str]] = {
    SaleState.CREATED: ("working", "ink2"),
    SaleState.SUBMITTED: ("working", "warning"),
    SaleState.IN_DOUBT: ("in_doubt", "doubt"),
    SaleState.PAID: ("paid", "success"),
    SaleState.PAID_OFFLINE: ("cloud_off", "ink2"),
    SaleState.DECLINED: ("refused", "danger"),
    SaleState.CANCELLED: ("close", "ink2"),
}


def sale_word(state: SaleState) -> str:
    """Return where the money of a sale stands."""
    match state:
        case SaleState.CREATED | SaleState.SUBMITTED:
            return translate("wording", "Working")
        case SaleState.IN_DOUBT:
            return translate("wording", "In doubt")
        case SaleState.PAID:
            return translate("wording", "Paid")
        case SaleState.PAID_OFFLINE:
            return translate("wording", "To charge")
        case SaleState.DECLINED:
            return translate("wording", "Refused")
        case SaleState.CANCELLED:
            return translate("wording", "Cancelled")


def serving(line: SaleLine) -> str:
    """Return `Lunch, serving 1`; only the meal where the serving is not known."""
    if line.serving == 0:
        return line.meal_name
    return translate("wording", "{meal}, serving {n}").format(meal=line.meal_name, n=line.serving)


def said(reason: Reason) -> Said:
    """Return what to say about a reason, in the operator's language."""
    return explain(reason.code, reason.facts, language())
