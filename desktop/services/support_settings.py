"""Which settings go into a support file: a list of what may; a later key stays here until somebody decides. Pure.

No name, no address, no path and nothing that somebody typed as they liked: of those only whether there is one, or of
which kind. Source: promises.md 15.
"""

import re
from collections.abc import Mapping
from typing import Any

from desktop.services.settings import SIMULATOR, Settings

_WORD = re.compile(r"[a-z0-9_-]{1,20}")
_SCHEMES = ("socket", "pty", "sftp", "webdav+https", "webdav+http", "s3", "postgresql", "postgres")
#: Field by field: whole numbers, flags, and words that the desk itself offers to choose from.
ALLOWED: Mapping[str, tuple[str, ...]] = {
    "": (
        "language", "theme", "text_percent", "trial", "keystore", "quick_amounts_fen", "continuous", "result_hold_ms",
        "serving_weekdays", "lock_after_s",
    ),
    "school": ("fee_mode",),
    "terminal": ("pay_timeout_s",),
    "limits": (
        "single_limit_fen", "offline_single_fen", "offline_total_fen", "offline_count", "offline_hours",
        "deferred_count", "deferred_total_fen", "waiting_person_fen", "second_person_above_fen", "daily_limit_fen",
    ),
    "local_recognition": ("enabled", "threshold_millis", "margin_millis"),
    "printer": ("enabled", "kind", "baud", "width_cells", "receipts", "drawer"),
    "customer_display": ("enabled", "in_window"),
    "sounds": ("enabled", "volume_percent", "spoken"),
    "sync": ("push_every_s",),
}  # fmt: skip


def support_settings(settings: Settings) -> dict[str, Any]:
    """Return what of the settings may leave."""
    told: dict[str, Any] = {}
    for section, names in ALLOWED.items():
        held = getattr(settings, section) if section else settings
        values = {name: getattr(held, name) for name in names}
        told.update(values if not section else {section: values})
    told["till_id"] = settings.till.till_id
    told["terminal"]["kind"] = _terminal_kind(settings.terminal.url)
    told["sync"] |= {"folder": bool(settings.sync.folder), "server": _scheme(settings.sync.server)}
    told["lanes"] = _scheme(settings.lanes.url)
    told["second_medium"] = bool(settings.second_medium)
    told["local_recognition"]["camera_named"] = bool(settings.local_recognition.camera)
    told["meals"] = [
        {
            "meal_id": meal.meal_id if _WORD.fullmatch(meal.meal_id) and meal.meal_id in _MEALS else f"meal {at}",
            "starts_at": meal.starts_at.isoformat("minutes"), "ends_at": meal.ends_at.isoformat("minutes"),
            "price_fen": meal.price_fen, "enabled": meal.enabled, "second": meal.second.value,
            "prices": len(meal.prices),
        }
        for at, meal in enumerate(settings.meals, start=1)
    ]  # fmt: skip
    return told


_MEALS = ("breakfast", "lunch", "dinner", "night")


def _terminal_kind(url: str) -> str:
    if url == SIMULATOR:
        return SIMULATOR
    scheme = _scheme(url)
    return scheme if scheme not in ("", "other") else "serial"


def _scheme(url: str) -> str:
    """Return of which kind an address is, empty where there is none."""
    if not url:
        return ""
    scheme = url.partition(":")[0].lower()
    return scheme if scheme in _SCHEMES else "other"
