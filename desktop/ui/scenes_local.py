"""Sample views of the recognition at this computer, for pictures and tests. Nothing here is real. Any thread."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from desktop.services.reason import Reason
from desktop.services.views import CheckoutView, LocalPhase, LocalView, View

Stopped = Callable[[str], tuple[View, ...]]


def local_scenes(stopped: Stopped, diner: Callable[[str, int], object]) -> Mapping[str, Stopped]:
    """Return the scenes, made from the one of a terminal that is away."""

    def with_local(local: Callable[[str], LocalView]) -> Stopped:
        def made(language: str) -> tuple[View, ...]:
            return tuple(
                replace(view, local=local(language)) if isinstance(view, CheckoutView) else view
                for view in stopped(language)
            )

        return made

    def asking(language: str) -> LocalView:
        who = diner(language, 0)
        return LocalView(phase=LocalPhase.ASKING, amount_fen=1_200, diner=who, asks_until_s=15)  # type: ignore[arg-type]

    refused = Reason(code="guard.second_serving")
    return {
        "local-offered": with_local(lambda _language: LocalView(phase=LocalPhase.OFFERED, amount_fen=1_200)),
        "local-looking": with_local(lambda _language: LocalView(phase=LocalPhase.LOOKING, amount_fen=1_200)),
        "local-refused": with_local(
            lambda _language: LocalView(phase=LocalPhase.LOOKING, amount_fen=1_200, reason=refused)
        ),
        "local-asking": with_local(asking),
    }
