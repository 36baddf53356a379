"""The settings on paper: every value in force, by section. No widgets; main thread for the words."""

from desktop.services.settings import Settings
from desktop.ui.paper import Paper, PaperLine, PaperSection, page_html
from desktop.ui.settings_words import key_word, money, second_word, theme_word, value_word
from desktop.ui.translations import translate
from desktop.ui.wording import DOT

_LIMITS = (
    "single_limit_fen", "daily_limit_fen", "second_person_above_fen", "offline_single_fen", "offline_total_fen",
    "offline_count", "offline_hours",
)  # fmt: skip


def settings_html(settings: Settings, title: str) -> str:
    """Return the settings in force as a page."""
    meals = tuple(
        PaperLine(
            name=meal.name,
            value=DOT.join(
                part
                for part in (
                    f"{meal.starts_at:%H:%M} - {meal.ends_at:%H:%M}",
                    money(meal.price_fen),
                    f"{translate('settings', 'staff price')} {money(meal.staff_price_fen)}"
                    if meal.staff_price_fen
                    else "",
                    f"{translate('settings', 'servings')} {meal.servings}",
                    f"{translate('settings', 'further serving')}: {second_word(meal.second.value)}",
                )
                if part
            ),
            note="\n".join(
                f"{price.from_day.isoformat()}: {money(price.price_fen)} "
                f"{price.class_name}{'' if price.kind is None else price.kind.value}".strip()
                for price in meal.prices
            ),
            word=translate("switch", "On") if meal.enabled else translate("switch", "Off"),
        )
        for meal in settings.meals
    )
    limits = tuple(
        PaperLine(name=key_word(key, ()), value=value_word(key, getattr(settings.limits, name)))
        for name in _LIMITS
        for key in (f"limits.{name}",)
    )
    looks = (
        PaperLine(name=key_word("language", ()), value=value_word("language", settings.language)),
        PaperLine(name=key_word("theme", ()), value=theme_word(settings.theme)),
        PaperLine(name=key_word("text_percent", ()), value=f"{settings.text_percent} %"),
        PaperLine(
            name=key_word("local_recognition.enabled", ()),
            value=value_word("local_recognition.enabled", settings.local_recognition.enabled),
        ),
    )
    return page_html(
        Paper(
            title=title,
            subtitle=f"{settings.school.name}{DOT}{settings.till.name}",
            sections=(
                PaperSection(title=translate("settings", "Meals and prices"), lines=meals),
                PaperSection(title=translate("settings", "Limits"), lines=limits),
                PaperSection(title=translate("settings", "Language and looks"), lines=looks),
            ),
        )
    )
