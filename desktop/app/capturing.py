"""One person's guided capture, running: the threads `camera` and `face` and what passes between them. Composition root.

`camera` owns the camera (`adapters/camera/reader.py`), `face` the models and the `CaptureMachine`. Promises: callbacks
come from those threads and must return at once; it can be cancelled at any time, and nothing is called back after
`cancel` returned but what was already on its way; the camera can be changed at any time, which voids what was proved;
pictures are in memory only, at most three of a template and two on their way, each overwritten when it is not wanted
any more, and no file is ever written. Source: architecture.md, Threads; ui.md, People; law.md (face measure, 8).
"""

import logging
import threading
from dataclasses import dataclass
from typing import Any

from desktop.adapters.camera.pixels import brightness, wipe
from desktop.adapters.camera.reader import CameraReader, CameraStatus
from desktop.adapters.camera.source import Frame, Pixels
from desktop.app.capture_tools import CaptureCalls, CaptureTools
from desktop.domain.capture import CaptureMachine
from desktop.domain.capture_checks import CaptureRules
from desktop.domain.capture_liveness import LivenessRules, Shot
from desktop.domain.capture_moment import CaptureMoment, CaptureState, CaptureTiming
from desktop.domain.errors import OperatorError
from desktop.runtime.mailbox import Mailbox
from desktop.runtime.worker import Worker
from desktop.services.capture_views import CaptureDone, CaptureView, Preview
from desktop.services.reason import Reason

FROZEN_S = 2.0
DARK_S = 1.0
DARK = 14.0  # mean of a frame, 0 to 255: a covered lens has some noise, a dark room is brighter
WAIT_S = 0.1
VIEWS_A_SECOND = 15.0
INBOX = 8
_log = logging.getLogger(__name__)


class CaptureSession:
    """One person before the camera. Start it, then cancel it (at once) or let it be done; `end` waits for the threads.

    No method may be called from a callback. After `done` it is over, and whoever made it calls `end`.
    """

    def __init__(
        self,
        tools: CaptureTools,
        calls: CaptureCalls,
        *,
        rules: CaptureRules | None = None,
        liveness: LivenessRules | None = None,
        timing: CaptureTiming | None = None,
    ) -> None:
        self._tools = tools
        self._calls = calls
        self._limits = (rules, liveness, timing)
        self._over = threading.Event()
        self._frames: Mailbox[Frame] = Mailbox()
        self._status = CameraStatus()  # written by `camera`, read by `face`: replaced as a whole
        self._camera = CameraReader(
            tools.clock,
            tools.list_cameras,
            tools.open_source,
            self._frames,
            on_status=self._camera_stands,
            on_preview=self._show,
            on_failure=self._failed,
        )
        self._face: Worker[_Again] = Worker(
            "face",
            lambda _again: self._begin(),
            capacity=INBOX,
            on_failure=self._failed,
            tick=self._tick,
            wait_s=self._wait_s,
            opened=self._begin,
            closed=self._forget,
        )
        self._machine: CaptureMachine
        self._kept: dict[int, Pixels] = {}
        self._session = 0
        self._frame_at_s = 0.0
        self._dark_since_s: float | None = None
        self._own_fault: Reason | None = None  # dark, frozen, no models, a defect
        self._told: CaptureView | None = None
        self._told_at_s = 0.0

    def start(self, path: str = "") -> None:
        """Begin with the camera of this path, or with the first there is."""
        if path:
            self._camera.use(path)
        self._face.start()
        self._camera.start()

    def choose_camera(self, path: str) -> None:
        """Change the camera; what was proved is void."""
        self._camera.use(path)

    def again(self) -> None:
        """Begin anew, after it was given up or in the middle."""
        self._face.offer(_Again())

    def cancel(self) -> None:
        """End it. Returns at once; the camera is given back and the pictures are dropped soon after."""
        self._over.set()
        self._camera.stop(0.0)
        self._face.stop(0.0)

    def end(self, timeout_s: float) -> bool:
        """Cancel it and wait for both threads; tell whether they ended in time."""
        self._over.set()
        camera = self._camera.stop(timeout_s)
        return self._face.stop(timeout_s) and camera

    # --- on the thread `camera` ---------------------------------------------------------------------------------

    def _camera_stands(self, status: CameraStatus) -> None:
        self._status = status

    def _show(self, preview: Preview) -> None:
        if not self._over.is_set():
            self._calls.preview(preview)

    # --- on the thread `face` -----------------------------------------------------------------------------------

    def _begin(self) -> None:
        rules, liveness, timing = self._limits
        self._drop(frozenset())
        now_s = self._frame_at_s = self._tools.clock.monotonic_s()
        self._machine = CaptureMachine(self._draw, now_s, rules=rules, liveness=liveness, timing=timing)
        self._tell(self._machine.moment(), now_s)

    def _draw(self, n: int) -> int:
        """Return a number from 0 to n - 1; `salt` throws fair dice."""
        digits = "".join(chr(ord("a") + number) for number in range(n))
        return digits.index(self._tools.chance.salt(digits, 1))

    def _wait_s(self) -> float | None:
        return None if self._over.is_set() else 0.0

    def _tick(self) -> None:
        if self._over.is_set():
            return
        frame = self._frames.take(WAIT_S)
        now_s = self._tools.clock.monotonic_s()
        if self._status.session != self._session or self._status.fault is not None:
            self._drop(frozenset())
            self._machine.interrupt()
            self._session, self._frame_at_s = self._status.session, now_s
            self._dark_since_s = self._own_fault = None
        if frame is None:
            if self._status.fault is None and self._status.format is not None and now_s - self._frame_at_s >= FROZEN_S:
                self._stopped("camera.frozen")
            self._tell(self._machine.pass_time(now_s), now_s)
            return
        self._frame_at_s = now_s
        self._kept[frame.number] = frame.pixels
        if self._is_dark(frame):
            self._stopped("camera.dark")
            self._tell(self._machine.moment(), now_s)
            return
        self._own_fault = None
        self._look(frame)

    def _is_dark(self, frame: Frame) -> bool:
        if brightness(frame.pixels) > DARK:
            self._dark_since_s = None
            return False
        if self._dark_since_s is None:
            self._dark_since_s = frame.taken_at_s
        return frame.taken_at_s - self._dark_since_s >= DARK_S

    def _stopped(self, code: str) -> None:
        camera = self._status.camera
        self._own_fault = Reason(code=code, facts={"camera": camera.name} if camera else {})
        self._machine.interrupt()
        self._drop(frozenset())

    def _look(self, frame: Frame) -> None:
        try:
            seen = self._tools.engine.see(frame.pixels, frame.taken_at_s)
        except OperatorError as fault:  # the models are not there
            self._own_fault = Reason(code=fault.code, facts=fault.facts)
            self._drop(frozenset())
            self._tell(self._machine.interrupt(), frame.taken_at_s)
            return
        moment = self._machine.see(seen, frame.number)
        done = self._make(moment) if moment.state is CaptureState.DONE and not self._over.is_set() else None
        if moment.state is CaptureState.DONE and done is None:
            moment = self._machine.refuse()
        self._drop(moment.kept if done is None else frozenset())
        self._tell(moment, frame.taken_at_s)
        if done is not None and not self._over.is_set():
            self._over.set()
            self._camera.stop(0.0)
            self._calls.done(done)

    def _make(self, moment: CaptureMoment) -> CaptureDone | None:
        """Return what the shots come to; None for shots that are not of one person."""
        assert moment.shots is not None
        straight = moment.shots.straight
        try:
            vectors = [self._embed(shot) for shot in (straight, moment.shots.left, moment.shots.right)]
            template = self._tools.make_template(vectors)
        except OperatorError as fault:
            _log.info("the shots make no template: %s", fault.code)
            return None
        jpeg = self._tools.make_jpeg(self._kept[straight.frame_no], straight.face)
        return CaptureDone(face_jpeg=jpeg, template=template, quality=straight.quality)

    def _embed(self, shot: Shot) -> Any:
        return self._tools.engine.embed(self._kept[shot.frame_no], shot.face)

    def _drop(self, wanted: frozenset[int]) -> None:
        """Overwrite every picture that is not wanted."""
        for number in [number for number in self._kept if number not in wanted]:
            wipe(self._kept.pop(number))

    def _forget(self) -> None:
        self._drop(frozenset())
        left = self._frames.close()
        if left is not None:
            wipe(left.pixels)

    def _tell(self, moment: CaptureMoment, now_s: float) -> None:
        """Publish what is new: at once where it is another state or sentence, figures at most 15 times a second."""
        status = self._status
        given = status.format
        view = CaptureView(
            state=moment.state,
            guidance=moment.guidance,
            checks=moment.checks,
            quality=moment.quality,
            least_quality=self._machine.rules.least_quality,
            steps=moment.steps,
            steps_done=moment.steps_done,
            failure=moment.failure,
            camera=status.camera,
            cameras=status.cameras,
            width=given.width if given else 0,
            height=given.height if given else 0,
            fps=given.fps if given else 0.0,
            fault=status.fault or self._own_fault,
        )
        before = self._told
        if view == before or self._over.is_set():
            return
        if before is not None and _spoken(view) == _spoken(before) and now_s - self._told_at_s < 1 / VIEWS_A_SECOND:
            return
        self._told, self._told_at_s = view, now_s
        self._calls.view(view)

    def _failed(self, failure: Exception) -> None:
        """On either thread: a defect ends the capture, said in place."""
        _log.error("the capture of a face failed", exc_info=failure)
        self._own_fault = Reason(code="defect")
        told = self._told
        if told is not None and not self._over.is_set():
            self._over.set()
            self._calls.view(CaptureView(state=told.state, guidance=None, checks=told.checks, quality=None,
                                         least_quality=told.least_quality, fault=self._own_fault))  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Again:
    """Begin anew."""


def _spoken(view: CaptureView) -> tuple[object, ...]:
    return view.state, view.guidance, view.steps_done, view.fault, view.failure, view.camera, view.cameras
