"""Sample views of a school with several desks, for pictures and tests. Nothing here is real. Any thread."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta

from desktop.services.reason import Reason
from desktop.services.views import CheckoutView, LanesView, StatusView, View

Scene = tuple[View, ...]


def lane_scenes(
    ready: Callable[[str], Scene], refused: Callable[[str], Scene]
) -> Mapping[str, Callable[[str], Scene]]:  # fmt: skip
    """Return the scenes, made from those of a desk that is ready and of one that refused somebody."""

    def standing(view: View, away_min: int, unclaimed: int) -> View:
        if not isinstance(view, StatusView):
            return view
        since = view.now - timedelta(minutes=away_min) if away_min else None
        reason = Reason(code="lanes.away") if away_min else None
        return replace(view, lanes=LanesView(away_since=since, reason=reason, unclaimed=unclaimed))

    def elsewhere(view: View) -> View:
        reason = Reason(code="guard.second_elsewhere", facts={"till": "C2", "at": "2026-06-18T11:42:07+08:00"})
        return replace(view, reason=reason) if isinstance(view, CheckoutView) else view

    return {
        "lanes-away": lambda language: tuple(standing(view, 6, 23) for view in ready(language)),
        "lanes-back": lambda language: tuple(standing(view, 0, 23) for view in ready(language)),
        "refused-elsewhere": lambda language: tuple(elsewhere(view) for view in refused(language)),
    }
