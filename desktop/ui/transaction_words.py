"""The words of the transactions page: tags of sales and refunds, the sentence of each step of a story. Main thread.

No widgets. Promises: an entry of an unknown kind is shown by its kind, never left out; a missing fact leaves a whole
sentence. Source: ui.md, Transactions; architecture.md, A charge, step by step (the ledger's kinds).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from desktop.domain.instants import LOCAL_ZONE
from desktop.domain.payment import LOCAL_DEVICE, SaleState
from desktop.domain.refund import RefundState
from desktop.services.reason import Reason
from desktop.services.transaction_views import StoryStep, StoryView, TransactionLine
from desktop.services.views import AlertKind
from desktop.ui.translations import translate
from desktop.ui.widgets.alert_words import words as alert_words
from desktop.ui.wording import DOT, SALE_LOOKS, lasted, said, sale_word, yuan

_ZONE = ZoneInfo(LOCAL_ZONE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """A word, the family of its colours (empty: quiet), and an icon."""

    words: str
    family: str
    icon: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step as it is read."""

    word: str
    sentence: str
    family: str
    icon: str


def line_look(line: TransactionLine) -> Look:
    """Return the tag of a sale: a refund is told before the payment that it undoes."""
    if line.refund_in_doubt:
        return Look(words=translate("transactions", "Refund in doubt"), family="doubt", icon="in_doubt")
    if line.state is SaleState.PAID and 0 < line.refunded_fen < line.amount_fen:
        return Look(words=translate("transactions", "Part refunded"), family="", icon="undo")
    if line.state is SaleState.PAID and line.refunded_fen:
        return Look(words=translate("transactions", "Refunded"), family="", icon="undo")
    icon, family = SALE_LOOKS[line.state]
    return Look(words=sale_word(line.state), family="" if family.startswith("ink") else family, icon=icon)


def every_look() -> list[str]:
    """Return the words of every tag that a sale can have: what the column must have room for."""
    others = ("Refund in doubt", "Part refunded", "Refunded")
    return [sale_word(state) for state in SaleState] + [translate("transactions", words) for words in others]


def refund_look(state: RefundState) -> Look:
    """Return the tag of a refund."""
    match state:
        case RefundState.SUBMITTED:
            return Look(words=translate("transactions", "Under way"), family="warning", icon="working")
        case RefundState.IN_DOUBT:
            return Look(words=translate("transactions", "In doubt"), family="doubt", icon="in_doubt")
        case RefundState.REFUNDED:
            return Look(words=translate("transactions", "Refunded"), family="success", icon="paid")
        case RefundState.DECLINED:
            return Look(words=translate("transactions", "Declined"), family="danger", icon="refused")


def why_no_refund(story: StoryView) -> str:
    """Return why nothing can be refunded, in a sentence; empty when something can."""
    line = story.line
    if line is None:
        return translate("transactions", "This ledger does not have the order.")
    match line.state:
        case SaleState.PAID if story.refundable_fen > 0:
            return ""
        case SaleState.PAID if line.refunded_fen >= line.amount_fen:
            return translate("transactions", "All of it was refunded.")
        case SaleState.PAID if not line.refunded_fen and not line.refund_in_doubt:
            return translate("transactions", "Nothing was charged; there is nothing to refund.")
        case SaleState.PAID:
            return translate("transactions", "A refund is on its way; nothing more is left.")
        case SaleState.PAID_OFFLINE if story.voidable_fen:
            return translate("transactions", "Not charged yet; it can still be voided.")
        case SaleState.PAID_OFFLINE:
            return translate("transactions", "Not charged yet; it can be refunded afterwards.")
        case SaleState.DECLINED | SaleState.CANCELLED:
            return translate("transactions", "Nothing was charged; there is nothing to refund.")
        case _:
            return translate("transactions", "Not settled yet. Do not refund: the terminal decides first.")


def grouped(amount_fen: int) -> str:
    """Return `¥2,871.00`."""
    return f"¥{amount_fen // 100:,}.{amount_fen % 100:02d}"


def clock_ms(at: datetime, first: datetime) -> str:
    """Return `12:09:13.214`; on another day than `first` the day and the time without milliseconds."""
    local = at.astimezone(_ZONE)
    if local.date() != first.astimezone(_ZONE).date():
        return f"{local:%m-%d %H:%M:%S}"
    return f"{local:%H:%M:%S}.{local.microsecond // 1000:03d}"


def day_and_clock(at: datetime) -> str:
    """Return `06-18 12:09:13`."""
    return f"{at.astimezone(_ZONE):%m-%d %H:%M:%S}"


def whole_time(steps: Sequence[StoryStep]) -> str:
    """Return how long the sale took, from its first entry to its outcome; empty while it has none."""
    ends = ("sale.paid", "sale.paid_offline", "sale.declined", "sale.cancelled")
    end = next((step for step in steps if step.kind in ends), None)
    if end is None or end is steps[0]:
        return ""
    seconds = max(0.0, (end.at - steps[0].at).total_seconds())
    words = translate("transactions", "{s} s").format(s=f"{seconds:.2f}") if seconds < 60 else lasted(seconds)
    return translate("transactions", "{time} in all").format(time=words)


def _money(step: StoryStep) -> str:
    amount = step.facts.get("amount_fen")
    return yuan(amount) if isinstance(amount, int) else ""


def _fact(step: StoryStep, name: str) -> str:
    return str(step.facts.get(name, ""))


def _joined(*parts: str) -> str:
    return DOT.join(part for part in parts if part)


def _why(code: str, step: StoryStep) -> str:
    return said(Reason(code=code, facts=step.facts)).what


def _created(step: StoryStep) -> Step:
    items = _fact(step, "items")
    sentence = translate("transactions", "Number kept; nothing sent yet")
    if items:
        sentence = translate("transactions", "{dishes} · number kept; nothing sent yet").format(dishes=items)
    return Step(word=translate("transactions", "Made"), sentence=sentence, family="success", icon="check")


def _submitted(step: StoryStep) -> Step:
    if _fact(step, "device_sn").startswith(LOCAL_DEVICE):
        sentence = translate("transactions", "Kept at this desk; no terminal took part")
        return Step(word=translate("transactions", "Written"), sentence=sentence, family="success", icon="check")
    sentence = translate("transactions", "Passed on to the terminal")
    return Step(word=translate("transactions", "Sent out"), sentence=sentence, family="success", icon="check")


def _guarded(step: StoryStep) -> Step:
    sentence = _why(_fact(step, "guard"), step) if _fact(step, "guard") else ""
    return Step(word=translate("transactions", "Held back"), sentence=sentence, family="warning", icon="warning")


def _in_doubt(_step: StoryStep) -> Step:
    sentence = translate("transactions", "No answer; asked for under the same number")
    return Step(word=translate("transactions", "In doubt"), sentence=sentence, family="doubt", icon="question")


def _paid(step: StoryStep) -> Step:
    tail = _fact(step, "trade_tail")
    sentence = translate("transactions", "Charged, trade number *{tail}").format(tail=tail)
    if not tail:
        sentence = translate("transactions", "Charged")
    return Step(word=translate("transactions", "Paid"), sentence=sentence, family="success", icon="check")


def _paid_offline(step: StoryStep) -> Step:
    if step.facts.get("known_by") == "card":
        sentence = translate("transactions", "Known by the campus card; charged later")
    elif step.facts.get("known_by") == "lookup":
        sentence = translate("transactions", "Looked up and confirmed; charged later")
    else:
        sentence = translate("transactions", "Taken offline; charged when online")
    return Step(word=translate("transactions", "Offline"), sentence=sentence, family="", icon="cloud_off")


def _declined(step: StoryStep) -> Step:
    cause = _fact(step, "cause")
    sentence = _why(f"declined.{cause}" if cause else "sale.declined", step)
    return Step(word=translate("transactions", "Declined"), sentence=sentence, family="danger", icon="close")


def _cancelled(step: StoryStep) -> Step:
    causes = {"timeout", "not_started", "busy", "limit_exceeded", "order_conflict", "voided"}
    cause = _fact(step, "cause")
    sentence = _why(f"sale.{cause}" if cause in causes else "sale.cancelled", step)
    return Step(word=translate("transactions", "Cancelled"), sentence=sentence, family="", icon="close")


def _recovered(_step: StoryStep) -> Step:
    sentence = translate("transactions", "Brought back from the terminal's journal")
    return Step(word=translate("transactions", "Restored"), sentence=sentence, family="success", icon="check")


def _refund_submitted(step: StoryStep) -> Step:
    sentence = _joined(_money(step), _fact(step, "reason"), _fact(step, "asked_by"))
    return Step(word=translate("transactions", "Refund"), sentence=sentence, family="", icon="undo")


def _refund_in_doubt(_step: StoryStep) -> Step:
    sentence = translate("transactions", "No answer to the refund; asked for under its number")
    return Step(word=translate("transactions", "In doubt"), sentence=sentence, family="doubt", icon="question")


def _refund_refunded(step: StoryStep) -> Step:
    sentence = translate("transactions", "{amount} went back").format(amount=_money(step) or "?")
    return Step(word=translate("transactions", "Refunded"), sentence=sentence, family="success", icon="check")


def _refund_declined(step: StoryStep) -> Step:
    cause = _fact(step, "cause")
    sentence = _why(f"refund.declined.{cause}" if cause else "refund.declined", step)
    return Step(word=translate("transactions", "Not back"), sentence=sentence, family="danger", icon="close")


def _alert_raised(step: StoryStep) -> Step:
    kind = next((kind for kind in AlertKind if kind.value == step.facts.get("alert")), None)
    sentence = _fact(step, "alert") if kind is None else alert_words(kind)[0]
    return Step(word=translate("transactions", "Alert"), sentence=sentence, family="warning", icon="warning")


def _alert_dismissed(_step: StoryStep) -> Step:
    sentence = translate("transactions", "Somebody has seen to the alert")
    return Step(word=translate("transactions", "Seen to"), sentence=sentence, family="", icon="check")


def _foreign(_step: StoryStep) -> Step:
    sentence = translate("transactions", "In the terminal's journal, but not asked for here")
    return Step(word=translate("transactions", "Foreign"), sentence=sentence, family="warning", icon="warning")


def _shown(_step: StoryStep) -> Step:
    sentence = translate("transactions", "On the terminal's screen")
    return Step(word=translate("transactions", "Shown"), sentence=sentence, family="success", icon="check")


def _searching(_step: StoryStep) -> Step:
    sentence = translate("transactions", "Somebody stands before the camera")
    return Step(word=translate("transactions", "Looking"), sentence=sentence, family="success", icon="check")


def _matched(_step: StoryStep) -> Step:
    sentence = translate("transactions", "One person recognised")
    return Step(word=translate("transactions", "Recognised"), sentence=sentence, family="success", icon="check")


def _authorising(_step: StoryStep) -> Step:
    sentence = translate("transactions", "The payment provider is asked")
    return Step(word=translate("transactions", "Charging"), sentence=sentence, family="success", icon="check")


def _voided(step: StoryStep) -> Step:
    reason = _fact(step, "reason")
    words = translate("transactions", "It was another person's") if reason == "wrong_person" else reason
    sentence = _joined(words, _fact(step, "asked_by"))
    return Step(word=translate("transactions", "Voided"), sentence=sentence, family="", icon="undo")


_STEPS: dict[str, Callable[[StoryStep], Step]] = {
    "sale.created": _created,
    "sale.submitted": _submitted,
    "stage.shown": _shown,
    "stage.searching": _searching,
    "stage.matched": _matched,
    "stage.authorising": _authorising,
    "sale.guarded": _guarded,
    "sale.in_doubt": _in_doubt,
    "sale.paid": _paid,
    "sale.paid_offline": _paid_offline,
    "sale.declined": _declined,
    "sale.cancelled": _cancelled,
    "sale.recovered": _recovered,
    "sale.voided": _voided,
    "refund.submitted": _refund_submitted,
    "refund.in_doubt": _refund_in_doubt,
    "refund.refunded": _refund_refunded,
    "refund.declined": _refund_declined,
    "alert.raised": _alert_raised,
    "alert.dismissed": _alert_dismissed,
    "journal.foreign": _foreign,
}
KINDS = frozenset(_STEPS)


def step_words(step: StoryStep) -> Step:
    """Return how a step is read; one of an unknown kind by its kind."""
    known = _STEPS.get(step.kind)
    if known is not None:
        return known(step)
    return Step(word=translate("transactions", "Entry"), sentence=step.kind, family="", icon="file")
