"""How a guided capture stands: its states, its patience, and what one moment of it shows. Pure, any thread.

Source: ui.md, People; `capture.py` for what moves it.
"""

from dataclasses import dataclass
from enum import Enum

from desktop.domain.capture_checks import CaptureRules, Check, Guidance, check
from desktop.domain.capture_liveness import Shot, Step
from desktop.domain.face import SeenFaces


class CaptureState(Enum):
    GUIDE = "guide"
    CHALLENGE = "challenge"
    BURST = "burst"
    DONE = "done"
    FAILED = "failed"


class Failure(Enum):
    """Why it was given up. Somebody may begin anew."""

    NOT_IN_TIME = "not_in_time"
    NOT_LIVE = "not_live"


@dataclass(frozen=True, slots=True, kw_only=True)
class CaptureTiming:
    """How long things take at least or at most, in seconds."""

    settle_s: float = 0.25  # all checks hold before the challenge begins: some frames for the baseline
    sentence_s: float = 0.6  # four words need so long to be read or heard
    notice_s: float = 0.15  # a fault of one frame is not spoken of
    gap_s: float = 0.4  # without the face for longer, another may have come
    step_s: float = 7.0  # a child who did not understand at once
    burst_s: float = 0.55
    burst_limit_s: float = 5.0
    patience_s: float = 90.0
    attempts: int = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Shots:
    """The frames of the template, with what was measured of the face in each."""

    straight: Shot
    left: Shot
    right: Shot


@dataclass(frozen=True, slots=True, kw_only=True)
class CaptureMoment:
    """How it stands after a frame. `quality` is the best picture's, or before there is one this frame's."""

    state: CaptureState
    guidance: Guidance | None
    checks: tuple[Check, ...]
    quality: float | None
    steps: tuple[Step, ...]
    steps_done: int
    kept: frozenset[int]
    shots: Shots | None = None
    failure: Failure | None = None


def begin_checks() -> tuple[Check, ...]:
    """Return the checks before anything was seen."""
    return check(SeenFaces(width=1, height=1, seen_at_s=0.0), CaptureRules())
