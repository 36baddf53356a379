"""The words of the settings page: what a key is called, how a value is read, what a fault says. Main thread.

No widgets. A key without a name of its own is shown as it stands in the file, never left out.
"""

import re
from datetime import time

from desktop.domain.errors import OperatorError
from desktop.domain.meal import Meal
from desktop.domain.money import format_yuan, parse_yuan
from desktop.domain.person import PersonKind
from desktop.services.settings import Settings
from desktop.services.settings_changes import Value, changes
from desktop.ui.setup_draft import parse_time
from desktop.ui.strings import sentence
from desktop.ui.translations import language, translate
from desktop.ui.wording import yuan

_WHOLE = re.compile(r"\d{1,6}")


def say(error: OperatorError) -> str:
    """Return what is wrong, in a line."""
    return sentence(error.code, error.facts, language())


def money(amount_fen: int | None) -> str:
    """Return an amount as it is typed: `¥12.00`, or nothing."""
    return "" if amount_fen is None else f"¥{format_yuan(amount_fen)}"


def parse_money(untrusted_text: str) -> int:
    """Return an amount in fen. Raises: OperatorError `money.*`."""
    return parse_yuan(untrusted_text)


def parse_maybe_money(untrusted_text: str) -> int | None:
    """Return an amount in fen, None for nothing. Raises: OperatorError `money.*`."""
    return parse_yuan(untrusted_text) if untrusted_text.strip() else None


def parse_whole(untrusted_text: str) -> int:
    """Return a whole number. Raises: OperatorError `settings.number`."""
    if _WHOLE.fullmatch(untrusted_text.strip()) is None:
        raise OperatorError("settings.number", text=untrusted_text[:20])
    return int(untrusted_text)


def parse_clock(untrusted_text: str) -> time:
    """Return a time of day. Raises: OperatorError `meal.time`."""
    return parse_time(untrusted_text)


def all_change_words(before: Settings, after: Settings) -> list[str]:
    """Return every change, a few words each: `Lunch ¥12.00 → ¥12.50, from 06-19`."""
    words: list[str] = []
    old = {meal.meal_id: meal for meal in before.meals}
    new = {meal.meal_id: meal for meal in after.meals}
    for change in changes(before, after):
        parts = change.key.split(".")
        if parts[0] == "meals" and parts[-1] == "prices" and parts[1] in old and parts[1] in new:
            words += _price_words(old[parts[1]], new[parts[1]])
            continue
        values = value_word(change.key, change.before), value_word(change.key, change.after)
        words.append(f"{key_word(change.key, after.meals)} {' → '.join(values)}")
    return words


def _price_words(before: Meal, after: Meal) -> list[str]:
    found = []
    for price in after.prices:
        if price in before.prices:
            continue
        kind = price.kind or PersonKind.PUPIL
        whom = price.class_name or (translate("settings", "staff price") if kind is PersonKind.STAFF else "")
        was = before.price_on(price.from_day, kind, price.class_name)
        told = translate("settings", "{meal} {before} → {after} from {day}").format(
            meal=f"{after.name} {whom}".strip(), before=yuan(was), after=yuan(price.price_fen),
            day=f"{price.from_day:%m-%d}",
        )  # fmt: skip
        found.append(told)
    gone = [price for price in before.prices if price not in after.prices]
    return found or [f"{after.name} {yuan(price.price_fen)} → {translate('settings', 'none')}" for price in gone]


def key_word(key: str, meals: tuple[Meal, ...]) -> str:
    """Return what a key is called."""
    parts = key.split(".")
    if parts[0] == "meals" and len(parts) == 3:
        name = next((meal.name for meal in meals if meal.meal_id == parts[1]), parts[1])
        return f"{name} {_meal_key(parts[2])}".strip()
    return {
        "language": translate("settings", "Language"),
        "theme": translate("settings", "Colours"),
        "text_percent": translate("settings", "Size"),
        "quick_amounts_fen": translate("settings", "Quick amounts"),
        "limits.single_limit_fen": translate("settings", "One sale at most"),
        "limits.daily_limit_fen": translate("settings", "A day at most"),
        "limits.second_person_above_fen": translate("settings", "Two people above"),
        "limits.offline_single_fen": translate("settings", "Offline, one sale"),
        "limits.offline_total_fen": translate("settings", "Offline, together"),
        "limits.offline_count": translate("settings", "Offline, how many"),
        "limits.offline_hours": translate("settings", "Offline, how long"),
        "local_recognition.enabled": translate("settings", "Recognition here"),
    }.get(key, key)


def _meal_key(key: str) -> str:
    return {
        "name": translate("settings", "name"),
        "starts_at": translate("settings", "begins"),
        "ends_at": translate("settings", "ends"),
        "price_fen": "",
        "prices": translate("settings", "prices"),
        "staff_price_fen": translate("settings", "staff price"),
        "servings": translate("settings", "servings"),
        "enabled": translate("settings", "served"),
        "second": translate("settings", "further serving"),
        "second_price_fen": translate("settings", "further serving's price"),
    }.get(key, key)


def value_word(key: str, value: Value) -> str:
    """Return how a value is read."""
    match value:
        case None | "":
            return translate("settings", "none")
        case bool():
            return translate("switch", "On") if value else translate("switch", "Off")
        case int() if key.endswith("_fen"):
            return yuan(value)
        case _ if key == "language":
            return {"zh_CN": "中文", "en": "English"}.get(str(value), str(value))
        case _ if key == "theme":
            return theme_word(str(value))
        case _ if key.endswith(".second"):
            return second_word(str(value))
        case _ if key == "quick_amounts_fen":
            return translate("wording", ", ").join(yuan(int(fen)) for fen in str(value).split("; "))
        case _:
            return str(value)


def theme_word(name: str) -> str:
    """Return a theme's name."""
    return {
        "light": translate("settings", "Light"),
        "dark": translate("settings", "Dark"),
        "system": translate("settings", "As the computer"),
    }.get(name, name)


def second_word(rule: str) -> str:
    """Return what becomes of a further serving."""
    return {
        "refused": translate("settings", "Refuse"),
        "free": translate("settings", "Free"),
        "priced": translate("settings", "Charge"),
    }.get(rule, rule)
