"""The words of a statement, on paper, in a workbook and on its page. Any thread, no widgets, no running Qt.

The English stands here, the other languages in the Qt Linguist files (context `statement`). What is not known is shown
as it is, never left out. Source: settlement.md, Policy file and Statement.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from desktop.domain.instants import LOCAL_ZONE
from desktop.domain.money import format_yuan
from desktop.services.incentive_views import ProviderDifference, SaleDifference, StatementLine
from desktop.services.statements import ADJUSTMENT, DEVICE, GRANT, INCENTIVE, RELEASED
from desktop.ui.catalogue import QT_TRANSLATE_NOOP, word
from desktop.ui.filling import fill
from desktop.ui.incentive_words import loss_name

Say = Callable[..., str]
DASH = "—"
_ZONE = ZoneInfo(LOCAL_ZONE)

_KINDS = {
    DEVICE: QT_TRANSLATE_NOOP("statement", "Device subsidy"),
    INCENTIVE: QT_TRANSLATE_NOOP("statement", "Transaction incentive"),
}
_ENTRIES = {
    GRANT: QT_TRANSLATE_NOOP("statement", "This month"),
    ADJUSTMENT: QT_TRANSLATE_NOOP("statement", "Adjustment"),
    RELEASED: QT_TRANSLATE_NOOP("statement", "Fee received"),
}
_CLAW_BACK = QT_TRANSLATE_NOOP("statement", "Claw-back")
_HELD = QT_TRANSLATE_NOOP("statement", "Held back again")
_NUMBERS = {
    "provider_pid": QT_TRANSLATE_NOOP("statement", "Provider's account"),
    "provider_agreement_ended_at": QT_TRANSLATE_NOOP("statement", "Provider's agreement ended"),
    "device.activation_window": QT_TRANSLATE_NOOP("statement", "Terminal put into use"),
    "device.assessment_window": QT_TRANSLATE_NOOP("statement", "Days of the device subsidy"),
    "device.manufacturers": QT_TRANSLATE_NOOP("statement", "Invited makers"),
    "device.camera_vendor": QT_TRANSLATE_NOOP("statement", "Camera of"),
    "device.face_algorithm": QT_TRANSLATE_NOOP("statement", "Face algorithm"),
    "device.min_monthly_users": QT_TRANSLATE_NOOP("statement", "Users of a month, at least"),
    "device.fen_per_user_day": QT_TRANSLATE_NOOP("statement", "For a user and day"),
    "device.daily_cap_fen": QT_TRANSLATE_NOOP("statement", "For a terminal and day, at most"),
    "device.total_cap_fen": QT_TRANSLATE_NOOP("statement", "For a terminal, at most"),
    "transaction.window": QT_TRANSLATE_NOOP("statement", "Days of the transaction incentive"),
    "transaction.rate_per_mille": QT_TRANSLATE_NOOP("statement", "Part of the money paid, per mille"),
    "transaction.cap_fen": QT_TRANSLATE_NOOP("statement", "For a transaction, at most"),
    "transaction.rounding": QT_TRANSLATE_NOOP("statement", "A month's sum is rounded"),
    "validity.min_amount_fen": QT_TRANSLATE_NOOP("statement", "Amount of a sale, at least"),
    "validity.credit_share_limit_percent": QT_TRANSLATE_NOOP("statement", "Credit of a month, at most, per cent"),
    "validity.credit_share_by": QT_TRANSLATE_NOOP("statement", "Credit is counted by"),
    "validity.industries": QT_TRANSLATE_NOOP("statement", "Kinds of school"),
    "validity.product": QT_TRANSLATE_NOOP("statement", "Way of paying"),
}
_VALUES = {
    ("transaction.rounding", "floor"): QT_TRANSLATE_NOOP("statement", "down, to whole fen"),
    ("transaction.rounding", "half_up"): QT_TRANSLATE_NOOP("statement", "to the nearest fen"),
    ("validity.credit_share_by", "amount"): QT_TRANSLATE_NOOP("statement", "money"),
    ("validity.credit_share_by", "count"): QT_TRANSLATE_NOOP("statement", "sales"),
    ("provider_agreement_ended_at", ""): QT_TRANSLATE_NOOP("statement", "in force"),
}
_NO_REASON = QT_TRANSLATE_NOOP("statement", "counts")
_NOT_KNOWN = QT_TRANSLATE_NOOP("statement", "not known")
_AWAITED = QT_TRANSLATE_NOOP("statement", "{amount}, awaits the fee")


def speaker(language: str) -> Say:
    """Return what puts a text into a language, its `{facts}` filled in."""

    def say(text: str, **facts: str | int) -> str:
        said = word("statement", text, language)
        return fill(said, {name: str(value) for name, value in facts.items()}) if facts else said

    return say


def moment(at: datetime) -> str:
    """Return `2026-07-01 08:00:00`, local time."""
    return f"{at.astimezone(_ZONE):%Y-%m-%d %H:%M:%S}"


def money(amount_fen: int) -> str:
    """Return `¥12.00`, or `−¥12.00` for a claw-back."""
    return f"\N{MINUS SIGN}¥{format_yuan(-amount_fen)}" if amount_fen < 0 else f"¥{format_yuan(amount_fen)}"


def kind_word(kind: str, say: Say) -> str:
    """Return what a line pays for."""
    return say(_KINDS[kind]) if kind in _KINDS else kind


def entry_word(line: StatementLine, say: Say) -> str:
    """Return what a line does."""
    if line.entry == ADJUSTMENT and line.fen < 0:
        return say(_CLAW_BACK)
    if line.entry == RELEASED and line.payable_fen < 0:
        return say(_HELD)
    return say(_ENTRIES[line.entry]) if line.entry in _ENTRIES else line.entry


def number_word(key: str, say: Say) -> str:
    """Return what a number of the policy is."""
    return say(_NUMBERS[key]) if key in _NUMBERS else key


def number_value(key: str, value: Any, say: Say) -> str:
    """Return a number of the policy as people read it."""
    if key.endswith("_fen") or key == "device.fen_per_user_day":
        return money(value)
    if key.endswith("window"):
        return f"{value[0]} – {value[1]}"
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return say(_VALUES[key, value]) if (key, value) in _VALUES else str(value)


def reasons_word(reasons: str | None, language: str) -> str:
    """Return a sale's reasons in words; that it counts without any; a dash where it is not known."""
    if reasons is None:
        return word("statement", _NOT_KNOWN, language)
    if not reasons:
        return word("statement", _NO_REASON, language)
    return " · ".join(loss_name(reason, language) for reason in reasons.split("|"))


def side_word(fen: int | None, payable: bool | None, say: Say) -> str:
    """Return one side of a compared line."""
    if fen is None:
        return DASH
    return say(_AWAITED, amount=money(fen)) if payable is False else money(fen)


def difference_sentence(one: ProviderDifference, *, explained: bool, say: Say) -> str:
    """Return what stands behind a difference, in a sentence."""
    worth = sum(sale.worth for sale in one.sales)
    if one.ours_fen == one.theirs_fen:
        return say(QT_TRANSLATE_NOOP("statement", "The same money; the two differ on whether its fee was received."))
    if one.sales_count:
        return say(
            QT_TRANSLATE_NOOP("statement", "Sales judged differently: {count}, of them worth money: {worth}."),
            count=one.sales_count, worth=worth if one.sales_count == len(one.sales) else f"≥ {worth}",
        )  # fmt: skip
    if one.days:
        return say(QT_TRANSLATE_NOOP("statement", "Days that differ in users or money: {count}."), count=len(one.days))
    if explained:
        return say(QT_TRANSLATE_NOOP("statement", "Every sale is judged alike: the sums differ, not the sales."))
    return say(QT_TRANSLATE_NOOP("statement", "Ask the provider for the sales behind it: they came without."))


def sale_sentence(sale: SaleDifference, language: str) -> str:
    """Return how the two judge a sale."""
    say = speaker(language)
    if sale.ours is None:
        return say(QT_TRANSLATE_NOOP("statement", "This desk does not know the sale"))
    if sale.theirs is None:
        return say(QT_TRANSLATE_NOOP("statement", "The provider does not name the sale"))
    if sale.ours == sale.theirs:
        template = QT_TRANSLATE_NOOP("statement", "Alike, but ours {ours} and theirs {theirs} fen")
        return say(template, ours=millifen(sale.ours_millifen), theirs=millifen(sale.theirs_millifen))
    template = QT_TRANSLATE_NOOP("statement", "Ours: {ours}. Theirs: {theirs}.")
    return say(template, ours=reasons_word(sale.ours, language), theirs=reasons_word(sale.theirs, language))


def millifen(amount: int) -> str:
    """Return thousandths of a fen as fen: `2.400`."""
    return f"{amount // 1000}.{amount % 1000:03d}"


def line_about(line: StatementLine, settled: Mapping[str, Any], say: Say) -> str:
    """Return what stands behind a line of the statement's own month, out of the settlement."""
    if line.entry == RELEASED:
        return say(QT_TRANSLATE_NOOP("statement", "Stated before as awaiting its fee."))
    if line.entry == ADJUSTMENT:
        template = QT_TRANSLATE_NOOP("statement", "Now {now}, stated before {before}.")
        return say(template, now=money(line.computed_fen), before=money(line.stated_fen))
    month = _month_of(line, settled)
    if month is None:
        return ""
    if line.kind == DEVICE:
        template = (
            QT_TRANSLATE_NOOP("statement", "{users} users on {days} days.")
            if month["qualifies"]
            else QT_TRANSLATE_NOOP("statement", "{users} users on {days} days: too few for this month.")
        )
        return say(template, users=month["distinct_users"], days=len(month["days"]))
    template = (
        QT_TRANSLATE_NOOP("statement", "{valid} of {all} sales count; too much of the month was paid on credit.")
        if month["voided"]
        else QT_TRANSLATE_NOOP("statement", "{valid} of {all} sales count, {basis} paid.")
    )
    return say(template, valid=month["valid"], all=month["transactions"], basis=money(month["basis_fen"]))


def _month_of(line: StatementLine, settled: Mapping[str, Any]) -> Any:
    subjects, name = ("devices", "device_sn") if line.kind == DEVICE else ("customers", "customer_id")
    months = (month for each in settled.get(subjects, ()) if each[name] == line.subject for month in each["months"])
    return next((month for month in months if month["month"] == line.month), None)
