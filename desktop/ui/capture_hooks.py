"""What the capture page asks of the desk. Main thread; every call returns at once, its answer comes as a view.

Source: ui.md, People.
"""

from collections.abc import Callable
from dataclasses import dataclass

from desktop.domain.identifiers import PersonRef
from desktop.services.capture_views import SimilarDecision


def _nothing(*_what: object) -> None:
    """For a window that stands alone, without a desk behind it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaptureHooks:
    """→ CaptureView and Preview while the camera looks, then EnrolmentView."""

    begin: Callable[[PersonRef], None] = _nothing
    cancel: Callable[[], None] = _nothing
    choose_camera: Callable[[str], None] = _nothing
    again: Callable[[], None] = _nothing
    #: What somebody decided about a similar face, and who: goes into the ledger.
    decide: Callable[[SimilarDecision, str], None] = _nothing
