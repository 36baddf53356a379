"""Says the people's words in a given language without a running Qt: for papers. Pure; any thread."""

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from desktop.domain.instants import LOCAL_ZONE
from desktop.ui.catalogue import word

Say = Callable[..., str]
_ZONE = ZoneInfo(LOCAL_ZONE)


def speaker(language: str) -> Say:
    """Return what says a text of the context `people` in a language, with its facts."""

    def say(text: str, **facts: object) -> str:
        return word("people", text, language).format(**facts)

    return say


def moment(at: datetime) -> str:
    """Return `2026-06-18 12:09`, local time."""
    return f"{at.astimezone(_ZONE):%Y-%m-%d %H:%M}"
