"""What the capture of a face shows, as frozen pictures, and what comes of it. Published by a `CaptureSession`.

`Preview` and `CaptureDone` hold a picture of a face: they are handed on in memory, shown or sent, and dropped; nothing
here is ever written or logged, so their pixels do not appear in `repr`. Source: ui.md, People; law.md.
"""

from dataclasses import dataclass, field
from enum import Enum

from desktop.domain.capture_checks import Check, Guidance
from desktop.domain.capture_liveness import Step
from desktop.domain.capture_moment import CaptureState, Failure
from desktop.services.people_views import FaceEnrolView, PersonLine
from desktop.services.programme import ORBBEC_USB
from desktop.services.reason import Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class CameraFound:
    """One camera of this machine. `path` opens it; the USB ids are four small hexadecimal digits, or empty."""

    name: str
    path: str
    vendor_id: str = ""
    product_id: str = ""

    @property
    def is_orbbec(self) -> bool:
        """Tell whether it is the programme's maker's."""
        return self.vendor_id == ORBBEC_USB


@dataclass(frozen=True, slots=True, kw_only=True)
class CaptureView:
    """One moment of a capture. `quality` is the best picture's, 0 to 1; `fault` is the camera's, with a sentence."""

    state: CaptureState
    guidance: Guidance | None
    checks: tuple[Check, ...]
    quality: float | None
    least_quality: float
    steps: tuple[Step, ...] = ()
    steps_done: int = 0
    failure: Failure | None = None
    camera: CameraFound | None = None
    cameras: tuple[CameraFound, ...] = ()
    width: int = 0
    height: int = 0
    fps: float = 0.0
    fault: Reason | None = None

    @property
    def progress(self) -> float:
        """Return how far it is, 0 to 1: the checks, the steps and the picture are a third each."""
        match self.state:
            case CaptureState.DONE:
                return 1.0
            case CaptureState.BURST:
                return 2 / 3
            case CaptureState.CHALLENGE:
                return 1 / 3 + self.steps_done / (3 * max(1, len(self.steps)))
            case _:
                return 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """A picture to be shown, mirrored: three bytes a pixel, red first, rows without padding."""

    width: int
    height: int
    rgb: bytes = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class CaptureDone:
    """What a capture came to. `template` is the face engine's own, of three shots; nobody else looks into it."""

    face_jpeg: bytes = field(repr=False)
    template: object = field(repr=False)
    quality: float


class EnrolStep(Enum):
    """The steps of an enrolment, in their order."""

    CONSENT = "consent"
    CAPTURE = "capture"
    SIMILAR = "similar"
    SENDING = "sending"
    DONE = "done"


class SimilarDecision(Enum):
    """What somebody decided about a similar face; goes into the ledger."""

    SAME = "same"  # the same child again: this enrolment stops
    TWINS = "twins"
    ANOTHER = "another"  # a brother or sister, or somebody else: both were looked at


@dataclass(frozen=True, slots=True, kw_only=True)
class EnrolmentView:
    """Where an enrolment stands after the capture. `compared` is with how many the face was compared."""

    step: EnrolStep
    compared: int = 0
    similar: PersonLine | None = None
    similarity: float = 0.0  # score_cosine, -1 to 1
    answer: FaceEnrolView | None = None
    local_template: bool = False  # kept here too, under the person's own key
