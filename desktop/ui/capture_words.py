"""The words of the capture page: what to do, what was checked, where it stands; with icon and colour. Main thread.

No widgets. A sentence is short enough to be read from a step away by a child of seven. Left and right are the person's
own, which in the mirrored picture is where the arrow points. Source: ui.md, People; the picture of the page.
"""

from dataclasses import dataclass
from typing import assert_never

from desktop.domain.capture_checks import Aspect, Check, Guidance, Outcome
from desktop.domain.capture_moment import CaptureState, Failure
from desktop.services.capture_views import CaptureView, EnrolStep
from desktop.ui.translations import translate
from desktop.ui.wording import said


@dataclass(frozen=True, slots=True)
class Spoken:
    """One sentence in its band: `tone` names the fill (`working_fill` …), `icon` the drawing before it."""

    words: str
    icon: str
    tone: str = "working"


def spoken(view: CaptureView) -> Spoken:
    """Return the sentence for a moment of the capture."""
    if view.fault is not None:
        return Spoken(said(view.fault).what, "camera_off", "refused")
    match view.state:
        case CaptureState.DONE:
            return Spoken(translate("capture", "Thank you, that was it"), "check", "paid")
        case CaptureState.FAILED:
            return Spoken(failure_words(view.failure), "refused", "refused")
        case CaptureState.GUIDE | CaptureState.CHALLENGE | CaptureState.BURST:
            pass
        case _:
            assert_never(view.state)
    if view.guidance is not None:
        return guidance_words(view.guidance)
    if view.camera is None:
        return Spoken(translate("capture", "The camera is starting"), "camera", "stopped")
    return Spoken(translate("capture", "Please look here"), "face", "ready")


def failure_words(failure: Failure | None) -> str:
    """Return why it was given up."""
    if failure is Failure.NOT_LIVE:
        return translate("capture", "Not shown to be alive")
    return translate("capture", "It took too long")


def guidance_words(guidance: Guidance) -> Spoken:
    """Return what to do."""
    match guidance:
        case Guidance.LOOK_HERE:
            return Spoken(translate("capture", "Please look at the camera"), "face")
        case Guidance.ALONE:
            return Spoken(translate("capture", "One person at a time, please"), "people")
        case Guidance.NEARER:
            return Spoken(translate("capture", "Come a little nearer"), "expand")
        case Guidance.FARTHER:
            return Spoken(translate("capture", "Step back a little"), "shrink")
        case Guidance.MOVE_LEFT:
            return Spoken(translate("capture", "Move to your left"), "arrow_left")
        case Guidance.MOVE_RIGHT:
            return Spoken(translate("capture", "Move to your right"), "arrow_right")
        case Guidance.MOVE_UP:
            return Spoken(translate("capture", "Stand up straight"), "arrow_up")
        case Guidance.MOVE_DOWN:
            return Spoken(translate("capture", "Come down a little"), "arrow_down")
        case Guidance.FACE_LEFT:
            return Spoken(translate("capture", "Turn a little to your left"), "arrow_left")
        case Guidance.FACE_RIGHT:
            return Spoken(translate("capture", "Turn a little to your right"), "arrow_right")
        case Guidance.CHIN_UP:
            return Spoken(translate("capture", "Raise your head a little"), "arrow_up")
        case Guidance.CHIN_DOWN:
            return Spoken(translate("capture", "Lower your head a little"), "arrow_down")
        case Guidance.LEAN_LEFT | Guidance.LEAN_RIGHT:
            return Spoken(translate("capture", "Hold your head upright"), "face")
        case Guidance.STEADY:
            return Spoken(translate("capture", "Hold still: it is blurred"), "camera")
        case Guidance.BRIGHTER:
            return Spoken(translate("capture", "More light, please"), "light")
        case Guidance.DARKER:
            return Spoken(translate("capture", "Too bright: less light"), "light")
        case Guidance.EVEN_LIGHT:
            return Spoken(translate("capture", "Face the light"), "light")
        case Guidance.GLARE:
            return Spoken(translate("capture", "Out of the glare, please"), "light")
        case Guidance.OPEN_EYES:
            return Spoken(translate("capture", "Open your eyes, please"), "eye")
        case Guidance.CALM_FACE:
            return Spoken(translate("capture", "Close your mouth, no laughing"), "face")
        case Guidance.TURN_LEFT:
            return Spoken(translate("capture", "Turn left, then look back"), "arrow_left", "ready")
        case Guidance.TURN_RIGHT:
            return Spoken(translate("capture", "Turn right, then look back"), "arrow_right", "ready")
        case Guidance.SLOWER:
            return Spoken(translate("capture", "Turn more slowly"), "working")
        case Guidance.BLINK:
            return Spoken(translate("capture", "Blink once"), "blink", "ready")
        case Guidance.HOLD:
            return Spoken(translate("capture", "Very good, hold still"), "check", "paid")
        case Guidance.ONCE_MORE:
            return Spoken(translate("capture", "Once more, please"), "retry")
        case Guidance.OTHER_WAY:
            return Spoken(translate("capture", "That was the other side"), "retry")
        case Guidance.LOOKS_FLAT:
            return Spoken(translate("capture", "Looks like a photo: come yourself"), "warning", "refused")
        case _:
            assert_never(guidance)


def aspect_word(aspect: Aspect) -> str:
    """Return what is checked."""
    match aspect:
        case Aspect.ONE_FACE:
            return translate("capture", "One face")
        case Aspect.DISTANCE:
            return translate("capture", "Distance")
        case Aspect.POSITION:
            return translate("capture", "In the middle")
        case Aspect.POSE:
            return translate("capture", "Straight")
        case Aspect.SHARPNESS:
            return translate("capture", "Sharp")
        case Aspect.LIGHT:
            return translate("capture", "Even light")
        case Aspect.EYES:
            return translate("capture", "Eyes open")
        case Aspect.EXPRESSION:
            return translate("capture", "Calm face")
        case Aspect.LIVE:
            return translate("capture", "Alive")
        case _:
            assert_never(aspect)


def check_words(check: Check, steps_done: int = 0, steps: int = 0) -> str:
    """Return what was found."""
    if check.outcome is Outcome.WAITING:
        if check.aspect is not Aspect.LIVE:
            return translate("capture", "waiting")
        if not steps:
            return translate("capture", "after the others")
        return f"{steps_done} / {steps}"
    if check.outcome is Outcome.NOT_OK:
        return _missing(check)
    match check.aspect:
        case Aspect.ONE_FACE:
            return translate("capture", "1 face")
        case Aspect.DISTANCE:
            return translate("capture", "about {cm} cm").format(cm=check.facts.get("cm", 0))
        case Aspect.LIVE:
            return translate("capture", "shown")
        case _:
            return translate("capture", "good")


def _missing(check: Check) -> str:
    """Return what is wrong, with its figure where there is one."""
    facts = check.facts
    angle = {"degrees": facts.get("degrees", 0), "limit": facts.get("limit", 0)}
    match check.guidance:
        case Guidance.LOOK_HERE | None:
            return translate("capture", "nobody")
        case Guidance.ALONE:
            return translate("capture", "{n} faces").format(n=facts.get("n", 0))
        case Guidance.NEARER:
            return translate("capture", "{cm} cm, too far").format(cm=facts.get("cm", 0))
        case Guidance.FARTHER:
            return translate("capture", "{cm} cm, too near").format(cm=facts.get("cm", 0))
        case Guidance.CHIN_UP:
            return translate("capture", "{degrees}° down, max {limit}°").format(**angle)
        case Guidance.CHIN_DOWN:
            return translate("capture", "{degrees}° up, max {limit}°").format(**angle)
        case Guidance.FACE_LEFT | Guidance.FACE_RIGHT:
            return translate("capture", "{degrees}° aside, max {limit}°").format(**angle)
        case Guidance.LEAN_LEFT | Guidance.LEAN_RIGHT:
            return translate("capture", "{degrees}° tilted, max {limit}°").format(**angle)
        case Guidance.STEADY:
            return translate("capture", "blurred")
        case Guidance.BRIGHTER:
            return translate("capture", "too dark")
        case Guidance.DARKER:
            return translate("capture", "too bright")
        case Guidance.EVEN_LIGHT:
            return translate("capture", "from one side")
        case Guidance.GLARE:
            return translate("capture", "glare")
        case Guidance.OPEN_EYES:
            return translate("capture", "closed")
        case Guidance.CALM_FACE:
            return translate("capture", "mouth open")
        case _:
            return translate("capture", "off the middle")


def arrow_words(check: Check | None) -> str:
    """Return what stands beside the arrow in the picture: by how much, where that is known."""
    if check is None or check.outcome is not Outcome.NOT_OK or "more" not in check.facts:
        return ""
    more = check.facts["more"]
    match check.guidance:
        case Guidance.CHIN_UP:
            return translate("capture", "Up {more}°").format(more=more)
        case Guidance.CHIN_DOWN:
            return translate("capture", "Down {more}°").format(more=more)
        case Guidance.FACE_LEFT | Guidance.FACE_RIGHT:
            return translate("capture", "Turn {more}°").format(more=more)
        case _:
            return ""


def enrol_step_word(step: EnrolStep) -> str:
    """Return the name of a step."""
    match step:
        case EnrolStep.CONSENT:
            return translate("capture", "Consent")
        case EnrolStep.CAPTURE:
            return translate("capture", "Capture")
        case EnrolStep.SIMILAR:
            return translate("capture", "Similar faces")
        case EnrolStep.SENDING:
            return translate("capture", "To the terminal")
        case EnrolStep.DONE:
            return translate("capture", "Done")
        case _:
            assert_never(step)
