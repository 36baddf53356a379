"""A simulated person before the camera, who does what the page says, at a person's pace. One thread at a time hears.

For the demo without a camera, for tests and for the bench. Moves at most so fast, begins after a moment to react, and
blinks when asked. Source: `domain/capture.py`.
"""

import threading
from dataclasses import dataclass, replace

from desktop.adapters.simulated.head import Pose
from desktop.domain.capture_checks import Guidance
from desktop.services.capture_views import CaptureView

TURN_DEG = 17.0
BLINK_S = 0.15


@dataclass(frozen=True, slots=True, kw_only=True)
class Temper:
    """How somebody does as asked. Turns in degrees a second."""

    reacts_in_s: float = 0.1
    turns_deg_s: float = 90.0
    #: The last direction that was asked for, the other one, or none: one who does not understand.
    mirrored: bool = False


class Sitter:
    """Where the head is at a time. `hear` may be called from another thread than `pose`."""

    def __init__(self, start: Pose | None = None, temper: Temper | None = None) -> None:
        self._start = start or Pose()
        self._temper = temper or Temper()
        self._lock = threading.Lock()
        self._asked: Guidance | None = None
        self._asked_step = -1
        self._heard_at_s: float | None = None  # set by the first pose after it was asked

    def hear(self, view: CaptureView) -> None:
        """Take what the page says now."""
        with self._lock:
            if (view.guidance, view.steps_done) != (self._asked, self._asked_step):
                self._asked, self._asked_step, self._heard_at_s = view.guidance, view.steps_done, None

    def pose(self, now_s: float) -> Pose:
        """Return how the head is held at a time."""
        with self._lock:
            if self._heard_at_s is None:
                self._heard_at_s = now_s
            asked, for_s = self._asked, now_s - self._heard_at_s - self._temper.reacts_in_s
        match asked:
            case Guidance.TURN_LEFT | Guidance.TURN_RIGHT if for_s > 0:
                left = (asked is Guidance.TURN_LEFT) != self._temper.mirrored
                return replace(self._start, yaw_deg=self._start.yaw_deg + self._swing(for_s) * (1 if left else -1))
            case Guidance.BLINK if 0 < for_s <= BLINK_S:
                return replace(self._start, eyes_open=0.05)
            case _:
                return self._start

    def _swing(self, for_s: float) -> float:
        """Return how far a turn there and back is, in degrees."""
        reached = for_s * self._temper.turns_deg_s
        return max(0.0, min(reached, 2 * TURN_DEG - reached))
