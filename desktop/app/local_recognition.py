"""This computer's own recognition, running: camera and models while the selling page asks for it. Composition root.

Follows the published `CheckoutView`: it looks while `local` is LOOKING, holds still while somebody is ASKING, and is
gone otherwise. `camera` owns the camera, `face` the models and the gallery. Promises: the gallery is made of templates
whose consents are valid, anew every 5 s, and is gone when the looking ends; somebody is told to the core only after
three pictures in a row agree by threshold and margin; no picture goes anywhere, and none is kept beside a payment.
There is no liveness check: the cashier sees who stands there, and the person says yes.
Source: law.md (face measure, 8); resources/docs/recognition.md; architecture.md, Threads.
"""

import logging
import threading
from collections.abc import Callable, Sequence
from typing import Any

from desktop.adapters.camera.pixels import wipe
from desktop.adapters.camera.reader import CameraReader, CameraStatus
from desktop.adapters.camera.source import Frame
from desktop.adapters.face.gallery import Gallery
from desktop.adapters.face.models import EMBEDDING
from desktop.adapters.face.template import parse_template
from desktop.app.capture_tools import CaptureTools
from desktop.domain.errors import OperatorError
from desktop.domain.face import FaceMeasures, SeenFaces
from desktop.domain.identifiers import PersonRef
from desktop.domain.matching import Matched, MatchingRule, decide
from desktop.runtime.mailbox import Mailbox
from desktop.runtime.worker import Worker
from desktop.services.commands import Command, FaceSeenHere, LookingFailed
from desktop.services.settings import LocalRecognition
from desktop.services.views import CheckoutView, LocalPhase, View

AGREEING = 3  # pictures in a row
WAIT_S = 0.1
REFILL_S = 5.0  # whose consent ended is compared with nobody after this
STOP_LIMIT_S = 3.0
LEAST_HEIGHT = 0.2  # of the frame: whoever stands farther away is not the one to be served
MOST_YAW_DEG, LEAST_SHARPNESS = 25.0, 0.3
_log = logging.getLogger(__name__)
Templates = Callable[[], Sequence[tuple[PersonRef, bytes]]]


class LocalRecogniser:
    """Started and stopped by what the page shows. `follow` may be called from any one thread and returns at once."""

    def __init__(
        self, tools: Callable[[], CaptureTools], templates: Templates, post: Callable[[Command], None],
        wanted: LocalRecognition,
    ) -> None:  # fmt: skip
        """`tools` is called when a looking begins: it may load OpenCV. `templates` is called on `face`."""
        self._tools, self._templates, self._post, self._wanted = tools, templates, post, wanted
        self._looking: _Looking | None = None

    def follow(self, view: View) -> None:
        """Look, hold still or end, as the selling page says."""
        if not isinstance(view, CheckoutView):
            return
        phase = view.local.phase if view.local is not None else LocalPhase.OFFERED
        if phase is LocalPhase.OFFERED:
            self.stop(0.0)
            return
        if self._looking is None:
            self._looking = _Looking(self._tools(), self._templates, self._post, self._wanted)
            self._looking.start()
        self._looking.held = phase is LocalPhase.ASKING

    def stop(self, timeout_s: float = STOP_LIMIT_S) -> bool:
        """End; tell whether it did in time. With 0 it only begins to end."""
        looking, self._looking = self._looking, None
        return looking is None or looking.stop(timeout_s)


class _Looking:
    """One looking, from the first picture to the last."""

    def __init__(
        self, tools: CaptureTools, templates: Templates, post: Callable[[Command], None], wanted: LocalRecognition
    ) -> None:
        self.held = False  # written by whoever follows, read by `face`
        self._tools, self._templates, self._post, self._wanted = tools, templates, post, wanted
        self._rule = MatchingRule(
            threshold_cosine=wanted.threshold_millis / 1000, margin_cosine=wanted.margin_millis / 1000
        )
        self._over = threading.Event()
        self._gallery = Gallery()
        self._filled_at_s = 0.0
        self._agreed: list[PersonRef] = []
        self._frames: Mailbox[Frame] = Mailbox()
        self._camera = CameraReader(
            tools.clock, tools.list_cameras, tools.open_source, self._frames,
            on_status=self._camera_stands, on_preview=lambda _preview: None, on_failure=self._failed,
        )  # fmt: skip
        self._face: Worker[Any] = Worker(
            "face", lambda _message: None, capacity=1, on_failure=self._failed, tick=self._tick,
            wait_s=lambda: None if self._over.is_set() else 0.0, opened=self._fill, closed=self._forget,
        )  # fmt: skip

    def start(self) -> None:
        if self._wanted.camera:
            named = [found for found in self._tools.list_cameras() if found.name == self._wanted.camera]
            if named:
                self._camera.use(named[0].path)
        self._face.start()
        self._camera.start()

    def stop(self, timeout_s: float) -> bool:
        self._over.set()
        camera = self._camera.stop(timeout_s)
        return self._face.stop(timeout_s) and camera

    # --- on the thread `camera` ------------------------------------------------------------------------------------

    def _camera_stands(self, status: CameraStatus) -> None:
        if status.fault is not None:
            self._give_up(status.fault.code)

    # --- on the thread `face` --------------------------------------------------------------------------------------

    def _fill(self) -> None:
        """Make the gallery anew; nobody is compared with the old one meanwhile."""
        self._gallery = Gallery()
        for person_ref, template in self._templates():
            try:
                self._gallery.add(person_ref, parse_template(template).vector)
            except OperatorError as fault:
                _log.warning("a template was left out: %s", fault.code)
        self._filled_at_s = self._tools.clock.monotonic_s()
        self._agreed = [ref for ref in self._agreed if ref in self._gallery]
        if not len(self._gallery):
            self._give_up("local.nobody")

    def _tick(self) -> None:
        if not self._over.is_set() and self._tools.clock.monotonic_s() - self._filled_at_s >= REFILL_S:
            self._fill()
        frame = self._frames.take(WAIT_S)
        if frame is None:
            return
        try:
            if not self.held and not self._over.is_set():
                self._look(frame)
        except OperatorError as fault:
            self._give_up(fault.code)
        finally:
            wipe(frame.pixels)

    def _look(self, frame: Frame) -> None:
        seen = self._tools.engine.see(frame.pixels, frame.taken_at_s)
        face = _served(seen)
        if face is None:
            self._agreed.clear()
            return
        candidates = self._gallery.search(self._tools.engine.embed(frame.pixels, face), 2)
        match = decide(candidates, self._rule)
        if not isinstance(match, Matched):
            self._agreed.clear()
            return
        best = match.candidate
        self._agreed = [*(ref for ref in self._agreed if ref == best.person_ref), best.person_ref]
        if len(self._agreed) < AGREEING:
            return
        self._agreed.clear()
        second = max((one.score_cosine for one in candidates if one.person_ref != best.person_ref), default=0.0)
        self._post(
            FaceSeenHere(
                person_ref=best.person_ref,
                score_millis=int(best.score_cosine * 1000),
                margin_millis=int((best.score_cosine - second) * 1000),
                model_id=EMBEDDING.model_id,
            )
        )

    def _forget(self) -> None:
        self._gallery = Gallery()
        left = self._frames.close()
        if left is not None:
            wipe(left.pixels)

    def _give_up(self, code: str) -> None:
        if not self._over.is_set():
            self._over.set()
            self._post(LookingFailed(code=code))

    def _failed(self, failure: Exception) -> None:
        if isinstance(failure, OperatorError):  # the world's: the core is busy, the file cannot be read
            self._give_up(failure.code)
            return
        _log.error("the recognition here failed", exc_info=failure)
        self._give_up("defect")


def _served(seen: SeenFaces) -> FaceMeasures | None:
    """Return the one face that is near enough and straight enough, or None."""
    if len(seen.faces) != 1:
        return None
    face = seen.faces[0]
    near = face.height >= LEAST_HEIGHT * seen.height
    return face if near and abs(face.yaw_deg) <= MOST_YAW_DEG and face.sharpness >= LEAST_SHARPNESS else None
