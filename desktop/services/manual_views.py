"""What becomes of the manual that was asked for on paper. Frozen; any thread."""

from dataclasses import dataclass

from desktop.services.reason import Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class ManualNews:
    """The manual lies at `path`, or was not made for `fault`."""

    path: str = ""
    fault: Reason | None = None
