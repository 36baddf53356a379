"""Sample widgets of the capture page: what the screenshots and the tests show. Main thread.

The picture before the camera is a drawn silhouette; nobody in it exists. The language must be installed before.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

from desktop.domain.capture_checks import Aspect, CaptureRules, Check, Guidance, Outcome
from desktop.domain.capture_liveness import ORDERS
from desktop.domain.capture_moment import CaptureState, Failure
from desktop.domain.consent import Channel, ConsentState, Purpose, Relation
from desktop.domain.identifiers import PersonRef
from desktop.domain.person import PersonKind, PersonStatus
from desktop.services.capture_views import CameraFound, CaptureView, EnrolmentView, EnrolStep, Preview
from desktop.services.people_views import ConsentLine, EnrolmentState, FaceEnrolView, PersonLine
from desktop.services.reason import Reason
from desktop.ui.capture import CapturePage
from desktop.ui.theme import theme

CAMERAS = (
    CameraFound(name="Orbbec Astra P1", path="/dev/video0", vendor_id="2bc5", product_id="0401"),
    CameraFound(name="USB 2.0 Camera", path="/dev/video2", vendor_id="0c45", product_id="6366"),
)
WIDTH, HEIGHT = 640, 360
_NAMES = {"zh_CN": ("陈*", "四年一班", "陈*"), "en": ("Chen *", "4-1", "Chen *")}
_FACTS: Mapping[Guidance, Mapping[str, int]] = {
    Guidance.LOOK_HERE: {"n": 0},
    Guidance.ALONE: {"n": 3},
    Guidance.NEARER: {"cm": 104},
    Guidance.FARTHER: {"cm": 24},
    Guidance.CHIN_UP: {"degrees": 12, "limit": 8, "more": 4},
    Guidance.CHIN_DOWN: {"degrees": 15, "limit": 8, "more": 7},
    Guidance.FACE_LEFT: {"degrees": 18, "limit": 10, "more": 8},
    Guidance.FACE_RIGHT: {"degrees": 14, "limit": 10, "more": 4},
    Guidance.LEAN_LEFT: {"degrees": 13, "limit": 10, "more": 3},
}
_ASPECTS: Mapping[Guidance, Aspect] = {
    **dict.fromkeys((Guidance.LOOK_HERE, Guidance.ALONE), Aspect.ONE_FACE),
    **dict.fromkeys((Guidance.NEARER, Guidance.FARTHER), Aspect.DISTANCE),
    **dict.fromkeys((Guidance.MOVE_LEFT, Guidance.MOVE_RIGHT, Guidance.MOVE_UP, Guidance.MOVE_DOWN), Aspect.POSITION),
    **dict.fromkeys((Guidance.CHIN_UP, Guidance.CHIN_DOWN, Guidance.FACE_LEFT, Guidance.FACE_RIGHT), Aspect.POSE),
    **dict.fromkeys((Guidance.LEAN_LEFT, Guidance.LEAN_RIGHT), Aspect.POSE),
    Guidance.STEADY: Aspect.SHARPNESS,
    **dict.fromkeys((Guidance.BRIGHTER, Guidance.DARKER, Guidance.EVEN_LIGHT, Guidance.GLARE), Aspect.LIGHT),
    Guidance.OPEN_EYES: Aspect.EYES,
    Guidance.CALM_FACE: Aspect.EXPRESSION,
}


def person(language: str, *, other: bool = False) -> PersonLine:
    """Return the sample pupil, or the one whose face is like it."""
    name, class_name, _ = _NAMES[language]
    return PersonLine(
        person_ref=PersonRef("p-other" if other else "p-chen"),
        masked_name=name,
        number_tail="0218" if other else "0217",
        class_name=class_name,
        kind=PersonKind.PUPIL,
        status=PersonStatus.ACTIVE,
        enrolment=EnrolmentState.READY,
        consent=ConsentState.VALID,
        purpose=Purpose.TERMINAL,
    )


def consent(language: str) -> ConsentLine:
    """Return the sample consent."""
    return ConsentLine(
        consent_ref="c-1",
        masked_guardian=_NAMES[language][2],
        relation=Relation.MOTHER,
        purpose=Purpose.TERMINAL,
        notice_version="3",
        channel=Channel.MEETING,
        given_on=date(2026, 6, 12),
        expires_on=date(2026, 6, 12) + timedelta(days=365),
        state=ConsentState.VALID,
        evidence_sha256="9f2c41ab" + "0" * 52 + "07e1",
        recorded_by="",
        withdrawn_at=None,
    )


def silhouette(yaw: float = 0.0, size: float = 1.0) -> Preview:
    """Return a drawn head and shoulders, turned by `yaw` (-1 to 1) and of a size."""
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB888)
    image.fill(QColor("#2A313C"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(QColor("#C2C8D1"), 3)
    painter.setPen(pen)
    painter.setBrush(QColor("#3A4250"))
    tall, wide = 180 * size, 132 * size
    middle, top = WIDTH / 2, HEIGHT / 2 - tall * 0.52
    shoulders = QPainterPath()
    shoulders.moveTo(middle - wide * 1.25, HEIGHT + 4)
    shoulders.cubicTo(middle - wide, top + tall * 1.1, middle - 30, top + tall * 1.15, middle - 26, top + tall * 0.9)
    shoulders.lineTo(middle + 26, top + tall * 0.9)
    shoulders.cubicTo(middle + 30, top + tall * 1.15, middle + wide, top + tall * 1.1, middle + wide * 1.25, HEIGHT + 4)
    painter.drawPath(shoulders)
    painter.drawEllipse(QRectF(middle - wide / 2, top, wide, tall))
    line = QPen(QColor("#98A2B0"), 2, Qt.PenStyle.DotLine)
    painter.setPen(line)
    shift = yaw * wide * 0.22
    eyes = round(top + tall * 0.44)
    painter.drawLine(round(middle - wide * 0.36 + shift), eyes, round(middle + wide * 0.36 + shift), eyes)
    painter.drawLine(round(middle + shift), eyes, round(middle + shift * 1.8), round(top + tall * 0.66))
    painter.end()
    stride = image.bytesPerLine()
    rows = bytes(image.constBits())
    return Preview(
        width=WIDTH,
        height=HEIGHT,
        rgb=b"".join(rows[at * stride : at * stride + WIDTH * 3] for at in range(HEIGHT)),
    )


def moment(guidance: Guidance | None = None, **more: object) -> CaptureView:
    """Return a moment in which this is asked for."""
    fields: dict[str, object] = {
        "state": CaptureState.GUIDE, "guidance": guidance, "checks": _checks(guidance), "quality": 0.71,
        "least_quality": CaptureRules().least_quality, "camera": CAMERAS[0], "cameras": CAMERAS,
        "width": 1_280, "height": 720, "fps": 30.0,
    }  # fmt: skip
    return CaptureView(**{**fields, **more})  # type: ignore[arg-type]


def _checks(guidance: Guidance | None, *, live: bool = False) -> tuple[Check, ...]:
    failing = _ASPECTS.get(guidance) if guidance is not None else None
    made = []
    for aspect in Aspect:
        outcome, facts = Outcome.OK, {"cm": 52, "n": 1}
        if failing is Aspect.ONE_FACE:
            outcome = Outcome.WAITING
        if aspect is Aspect.LIVE and not live:
            outcome = Outcome.WAITING
        if aspect is failing:
            assert guidance is not None
            outcome, facts = Outcome.NOT_OK, dict(_FACTS.get(guidance, {}))
        given = guidance if outcome is Outcome.NOT_OK else None
        made.append(Check(aspect=aspect, outcome=outcome, guidance=given, facts=facts))
    return tuple(made)


def _page(language: str, theme_name: str) -> CapturePage:
    page = CapturePage(theme(theme_name))
    page.show_person(person(language), consent(language), compared=1_286)
    return page


def _capture(view: CaptureView, preview: Callable[[], Preview] | None = silhouette) -> Callable[[str, str], QWidget]:
    def made(language: str, theme_name: str) -> QWidget:
        page = _page(language, theme_name)
        page.show_capture(view)
        if preview is not None:
            page.show_preview(preview())
        return page

    return made


def _later(view: EnrolmentView, *, similar: bool = False, duplicate: bool = False) -> Callable[[str, str], QWidget]:
    def made(language: str, theme_name: str) -> QWidget:
        page = _page(language, theme_name)
        page.show_capture(
            moment(
                None,
                state=CaptureState.DONE,
                checks=_checks(None, live=True),
                quality=0.91,
                steps=ORDERS[0],
                steps_done=3,
            )
        )
        shown = replace(view, similar=person(language, other=True)) if similar else view
        if duplicate and shown.answer is not None:
            shown = replace(shown, answer=replace(shown.answer, duplicate_of=person(language, other=True)))
        page.show_enrolment(shown)
        return page

    return made


def _fault(code: str) -> Callable[[str, str], QWidget]:
    camera = None if code == "camera.none" else CAMERAS[0]
    facts = {} if camera is None else {"camera": camera.name}
    return _capture(
        moment(None, fault=Reason(code=code, facts=facts), checks=_checks(Guidance.LOOK_HERE), quality=None,
               camera=camera, cameras=() if camera is None else CAMERAS[:1], width=0, fps=0.0),
        None,
    )  # fmt: skip


def _answered(error: str) -> EnrolmentView:
    answer = FaceEnrolView(person_ref="p-chen", done=True, reason=Reason(code=f"enrol.{error}"))
    return EnrolmentView(step=EnrolStep.SENDING, compared=1_286, answer=answer)


def _challenge(guidance: Guidance, done: int, yaw: float) -> Callable[[str, str], QWidget]:
    view = moment(guidance, state=CaptureState.CHALLENGE, quality=0.84, steps=ORDERS[0], steps_done=done)
    return _capture(view, lambda: silhouette(yaw))


#: name -> (language, theme's name) -> the page, not yet shown.
CAPTURE_SCENES: Mapping[str, Callable[[str, str], QWidget]] = {
    "people-capture-starting": _capture(
        moment(None, checks=_checks(Guidance.LOOK_HERE), quality=None, camera=None, width=0, fps=0.0), None
    ),
    **{f"people-capture-{one.value.replace('_', '-')}": _capture(moment(one)) for one in _ASPECTS},
    "people-capture-turn-left": _challenge(Guidance.TURN_LEFT, 0, -0.6),
    "people-capture-turn-right": _challenge(Guidance.TURN_RIGHT, 1, 0.6),
    "people-capture-slower": _challenge(Guidance.SLOWER, 1, 0.9),
    "people-capture-blink": _challenge(Guidance.BLINK, 2, 0.0),
    "people-capture-hold": _capture(
        moment(Guidance.HOLD, state=CaptureState.BURST, checks=_checks(None, live=True), quality=0.91)
    ),
    "people-capture-once-more": _capture(moment(Guidance.ONCE_MORE)),
    "people-capture-other-way": _capture(moment(Guidance.OTHER_WAY)),
    "people-capture-looks-flat": _capture(moment(Guidance.LOOKS_FLAT)),
    "people-capture-not-live": _capture(moment(None, state=CaptureState.FAILED, failure=Failure.NOT_LIVE)),
    "people-capture-not-in-time": _capture(moment(None, state=CaptureState.FAILED, failure=Failure.NOT_IN_TIME)),
    "people-capture-no-camera": _fault("camera.none"),
    "people-capture-busy": _fault("camera.busy"),
    "people-capture-unplugged": _fault("camera.unplugged"),
    "people-capture-dark": _fault("camera.dark"),
    "people-capture-frozen": _fault("camera.frozen"),
    "people-capture-comparing": _later(EnrolmentView(step=EnrolStep.SIMILAR, compared=1_286)),
    "people-capture-similar": _later(
        EnrolmentView(step=EnrolStep.SIMILAR, compared=1_286, similarity=0.71), similar=True
    ),
    "people-capture-sending": _later(EnrolmentView(step=EnrolStep.SENDING, compared=1_286)),
    "people-capture-poor-quality": _later(_answered("poor_quality")),
    "people-capture-duplicate": _later(_answered("duplicate_face"), duplicate=True),
    "people-capture-full": _later(_answered("storage_full")),
    "people-capture-done": _later(
        EnrolmentView(
            step=EnrolStep.DONE, compared=1_286, answer=FaceEnrolView(person_ref="p-chen", done=True, quality=0.93)
        )
    ),
}
