"""The words of the incentive: reasons and what to do about them, clauses on a sale, signs, months, days. Main thread.

No widgets. Codes are those of settlement.md and of resources/sql; one that is not known is shown as it is, never left
out. A part in square brackets goes when one of its facts is missing (`filling`). Source: ui.md, Subsidy; settlement.md.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QDate, QLocale

from desktop.services.incentive_views import ClauseVerdict
from desktop.services.queries import IncentiveFilter
from desktop.ui.catalogue import QT_TRANSLATE_NOOP, word
from desktop.ui.filling import fill, shown
from desktop.ui.translations import language, translate


@dataclass(frozen=True, slots=True)
class ReasonWords:
    """`loss`: a word or two for a list; `todo`: what to do; `holds` and `fails`: of one sale, with its facts."""

    loss: str
    todo: str
    holds: str
    fails: str


# fmt: off
_REASONS: dict[str, ReasonWords] = {
    "device_not_in_programme": ReasonWords(
        QT_TRANSLATE_NOOP("incentive", "Terminal not admitted"),
        QT_TRANSLATE_NOOP("incentive",
            "Ask the installer: maker, camera, algorithm and day of installation must be those of the policy."),
        QT_TRANSLATE_NOOP("incentive", "Terminal admitted[ · {manufacturer}][ · installed {activated_on}]"),
        QT_TRANSLATE_NOOP("incentive",
            "Terminal not admitted[ · {manufacturer}][ · {camera_vendor}][ · installed {activated_on}]"),
    ),
    "outside_window": ReasonWords(
        QT_TRANSLATE_NOOP("incentive", "Outside the policy's days"),
        QT_TRANSLATE_NOOP("incentive", "Nothing to do: on these days the policy pays nothing."),
        QT_TRANSLATE_NOOP("incentive", "On a day of the policy[ · {paid_day}]"),
        QT_TRANSLATE_NOOP("incentive", "On a day outside the policy[ · {paid_day}]"),
    ),
    "below_minimum": ReasonWords(
        QT_TRANSLATE_NOOP("incentive", "Below the minimum"),
        QT_TRANSLATE_NOOP("incentive", "Sell small things together with the meal, in one payment."),
        QT_TRANSLATE_NOOP("incentive", "Amount[ {amount}] reaches the minimum[ of {min_amount}]"),
        QT_TRANSLATE_NOOP("incentive", "Amount[ {amount}] is below the minimum[ of {min_amount}]"),
    ),
    "no_actual_payment": ReasonWords(
        QT_TRANSLATE_NOOP("incentive", "Paid by coupons alone"),
        QT_TRANSLATE_NOOP("incentive", "Let coupons leave a part of at least ¥0.20 to be paid with money."),
        QT_TRANSLATE_NOOP("incentive", "Paid with real money[ · {actual_paid}]"),
        QT_TRANSLATE_NOOP("incentive", "Nothing was paid with real money"),
    ),
    "refunded_in_full": ReasonWords(
        QT_TRANSLATE_NOOP("incentive", "Refunded in full"),
        QT_TRANSLATE_NOOP("incentive", "Refund only what was wrong: a sale of which a part stays goes on counting."),
        QT_TRANSLATE_NOOP("incentive", "Not refunded in full[ · {refunded} went back]"),
        QT_TRANSLATE_NOOP("incentive", "All of it went back[ · {refunded}]"),
    ),
    "risk": ReasonWords(
        QT_TRANSLATE_NOOP("incentive", "Judged a risk"),
        QT_TRANSLATE_NOOP("incentive", "The provider judged so. Object in writing if these were real meals."),
        QT_TRANSLATE_NOOP("incentive", "Not judged a risk by the provider"),
        QT_TRANSLATE_NOOP("incentive", "Judged a risk by the provider[ · {decided_at}]"),
    ),
    "paid_elsewhere": ReasonWords(
        QT_TRANSLATE_NOOP("incentive", "Paid under another policy"),
        QT_TRANSLATE_NOOP("incentive", "Nothing to do: another incentive of the provider has paid for these sales."),
        QT_TRANSLATE_NOOP("incentive", "Paid under no other policy"),
        QT_TRANSLATE_NOOP("incentive", "Another incentive has paid for it[ · {decided_at}]"),
    ),
    "agreement_ended": ReasonWords(
        QT_TRANSLATE_NOOP("incentive", "Agreement ended"),
        QT_TRANSLATE_NOOP("incentive", "Renew the agreement with the provider; sales after its end earn nothing."),
        QT_TRANSLATE_NOOP("incentive", "The agreement was in force"),
        QT_TRANSLATE_NOOP("incentive", "The agreement had ended[ · {customer_ended_at}][ · {provider_ended_at}]"),
    ),
    "credit_share_exceeded": ReasonWords(
        QT_TRANSLATE_NOOP("incentive", "Too much on credit"),
        QT_TRANSLATE_NOOP("incentive",
            "Ask families to pay from the balance or a debit card: too much credit voids the whole month."),
        QT_TRANSLATE_NOOP("incentive", "Credit of the month within its limit[ · {limit_percent} %]"),
        QT_TRANSLATE_NOOP("incentive", "The month is void: credit above its limit[ of {limit_percent} %]"),
    ),
    "provider_mismatch": ReasonWords(
        QT_TRANSLATE_NOOP("incentive", "Wrong provider account"),
        QT_TRANSLATE_NOOP("incentive", "Send the parameters again on the Devices page; sales earn nothing until then."),
        QT_TRANSLATE_NOOP("incentive", "Carried the provider's account"),
        QT_TRANSLATE_NOOP("incentive", "Carried another provider's account[: {provider_pid}]"),
    ),
    "not_authorised_payment": ReasonWords(
        QT_TRANSLATE_NOOP("incentive", "Not a face payment"),
        QT_TRANSLATE_NOOP("incentive", "Only face payments of enrolled diners count: enrol those who pay by code."),
        QT_TRANSLATE_NOOP("incentive", "An authorised payment by face"),
        QT_TRANSLATE_NOOP("incentive", "Not an authorised payment[: {product}]"),
    ),
    "industry_not_covered": ReasonWords(
        QT_TRANSLATE_NOOP("incentive", "Industry not covered"),
        QT_TRANSLATE_NOOP("incentive", "Ask the provider to correct the school's industry; it is theirs to enter."),
        QT_TRANSLATE_NOOP("incentive", "The school's industry is covered[ · {industry}]"),
        QT_TRANSLATE_NOOP("incentive", "The school's industry is not covered[: {industry}]"),
    ),
    "coupons": ReasonWords(
        QT_TRANSLATE_NOOP("incentive", "Part paid by coupons"),
        QT_TRANSLATE_NOOP("incentive", "The incentive is a share of real money: use coupons outside the meals."),
        "", "",
    ),
    "month_short": ReasonWords(
        QT_TRANSLATE_NOOP("incentive", "Month short of its users"),
        QT_TRANSLATE_NOOP("incentive", "Enrol who has not paid by face this month; a single meal makes each count."),
        "", "",
    ),
    "daily_cap": ReasonWords(
        QT_TRANSLATE_NOOP("incentive", "Above the day's cap"),
        QT_TRANSLATE_NOOP("incentive", "A second terminal has a cap of its own: share the line between the two."),
        "", "",
    ),
    "total_cap": ReasonWords(
        QT_TRANSLATE_NOOP("incentive", "Above the total cap"),
        QT_TRANSLATE_NOOP("incentive", "This terminal has earned all that it can; another one has a cap of its own."),
        "", "",
    ),
}
_SIGNS: dict[str, tuple[str, str]] = {
    "burst": (
        QT_TRANSLATE_NOOP("incentive", "Faster than a line can walk"),
        QT_TRANSLATE_NOOP("incentive", "Was somebody trying the terminal out?"),
    ),
    "outside_meals": (
        QT_TRANSLATE_NOOP("incentive", "Sales outside the meals"),
        QT_TRANSLATE_NOOP("incentive", "Are the hours of the meals right in the settings?"),
    ),
    "one_payer_many": (
        QT_TRANSLATE_NOOP("incentive", "One payer many times a day"),
        QT_TRANSLATE_NOOP("incentive", "A large family, or one account lent to others?"),
    ),
    "round_amounts": (
        QT_TRANSLATE_NOOP("incentive", "Runs of round amounts"),
        QT_TRANSLATE_NOOP("incentive", "Was it meals that were sold?"),
    ),
    "refund_after_day": (
        QT_TRANSLATE_NOOP("incentive", "Refunds after the day"),
        QT_TRANSLATE_NOOP("incentive", "Each has its reason in the sale's story."),
    ),
}
_BEHIND: dict[str, str] = {
    "valid_for_device": QT_TRANSLATE_NOOP("incentive", "counting for the subsidy"),
    "valid_for_incentive": QT_TRANSLATE_NOOP("incentive", "counting for the incentive"),
    "first_of_day": QT_TRANSLATE_NOOP("incentive", "one for each diner and day"),
    "first_of_month": QT_TRANSLATE_NOOP("incentive", "one for each diner of the month"),
    "credit": QT_TRANSLATE_NOOP("incentive", "paid on credit"),
    "sales": QT_TRANSLATE_NOOP("incentive", "on which the statements differ"),
}
# fmt: on
REASONS = frozenset(_REASONS)
SIGNS = frozenset(_SIGNS)


def loss_word(reason: str) -> str:
    """Return what a reason is called in a list."""
    return translate("incentive", _REASONS[reason].loss) if reason in _REASONS else reason


def loss_name(reason: str, language: str) -> str:
    """Return what a reason is called in a language, without Qt: for the command line and for files."""
    return word("incentive", _REASONS[reason].loss, language) if reason in _REASONS else reason


def loss_todo(reason: str) -> str:
    """Return what to do about a reason; empty for one that is not known."""
    return translate("incentive", _REASONS[reason].todo) if reason in _REASONS else ""


def sign_words(sign: str) -> tuple[str, str]:
    """Return what a sign is called and what to ask oneself."""
    if sign not in _SIGNS:
        return sign, ""
    name, question = _SIGNS[sign]
    return translate("incentive", name), translate("incentive", question)


def clause_sentence(clause: ClauseVerdict) -> str:
    """Return what a clause says of one sale, with what it looked at."""
    words = _REASONS.get(clause.reason)
    template = "" if words is None else words.fails if clause.applies else words.holds
    if not template:
        return clause.reason
    return fill(translate("incentive", template), _facts(clause.facts))


def _facts(facts: Mapping[str, str | int]) -> dict[str, str]:
    """Return the facts as people read them; a zero of money that went back is none, an instant is its day."""
    told = shown({name: value for name, value in facts.items() if not (name == "refunded_fen" and value == 0)})
    for name, value in facts.items():
        if name.endswith("_at") and isinstance(value, str) and value:
            told[name] = value[:10]
    return told


def behind_words(wanted: IncentiveFilter) -> str:
    """Return what a filter of the transactions page keeps: the sales, and of which day or month."""
    if wanted.what.startswith("sign."):
        what = sign_words(wanted.what.removeprefix("sign."))[0]
    elif wanted.what in _BEHIND:
        what = translate("incentive", _BEHIND[wanted.what])
    else:
        what = loss_word(wanted.what)
    when = day_word(wanted.day) if wanted.day is not None else month_word(wanted.month)
    return translate("incentive", "Sales of {when}: {what}").format(when=when, what=what)


def clause_short(clause: str) -> str:
    """Return a clause's number as it is spoken of: `II.6.g` as `6.g`, others whole."""
    return clause.removeprefix("II.") if clause.startswith("II.6.") else clause


def day_word(day: date) -> str:
    """Return `18 Jun`."""
    return QLocale().toString(QDate(day.year, day.month, day.day), translate("subsidy", "d MMM"))


def day_year(day: date) -> str:
    """Return `18 Jun 2026`."""
    return QLocale().toString(QDate(day.year, day.month, day.day), translate("subsidy", "d MMM yyyy"))


def day_long(day: date) -> str:
    """Return `Thu 18 Jun`."""
    return QLocale().toString(QDate(day.year, day.month, day.day), translate("subsidy", "ddd d MMM"))


def month_day(month: str) -> date:
    """Return the first day of a month written `2026-06`."""
    return date.fromisoformat(f"{month}-01")


def month_word(month: str) -> str:
    """Return `June`, without its year."""
    if not month:
        return ""
    first = month_day(month)
    return QLocale().toString(QDate(first.year, first.month, 1), translate("subsidy", "MMMM"))


def month_long(month: str) -> str:
    """Return `June 2026`."""
    first = month_day(month)
    return QLocale().toString(QDate(first.year, first.month, 1), translate("subsidy", "MMMM yyyy"))


def weekday(number: int) -> str:
    """Return the short name of a weekday, 1 for Monday."""
    form = QLocale.FormatType.NarrowFormat if language() == "zh_CN" else QLocale.FormatType.ShortFormat
    return QLocale().standaloneDayName(number, form)
