"""The thread `camera`: owns the camera, reads its pictures, knows which cameras there are.

Promises: the newest picture only goes on (into a mailbox; one that nobody took is wiped); a camera that was pulled out,
is taken or not there yet is tried again every 2 s by itself; the list of cameras is read as often. The camera is given
back when the thread ends. Source: architecture.md, Threads.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace

from desktop.adapters.camera.pixels import preview, wipe
from desktop.adapters.camera.source import Format, Frame, Source
from desktop.domain.errors import OperatorError
from desktop.runtime.mailbox import Mailbox
from desktop.runtime.worker import Worker
from desktop.services.capture_views import CameraFound, Preview
from desktop.services.ports import Clock
from desktop.services.reason import Reason

LIST_EVERY_S = 2.0
PREVIEWS_A_SECOND = 15.0
MEASURE_S = 1.0
IDLE_S = 0.1
AFTER_NONE_S = 0.01  # a source that has nothing may not keep a processor busy
INBOX = 8
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class CameraStatus:
    """How the camera stands. `session` grows with every opening: what was seen before is another story."""

    camera: CameraFound | None = None
    cameras: tuple[CameraFound, ...] = ()
    format: Format | None = None
    fault: Reason | None = None
    session: int = 0


@dataclass(frozen=True, slots=True)
class Use:
    """Take the camera with this path from now on."""

    path: str


class CameraReader:
    """Runs the camera. `on_status` and `on_preview` are called from its thread and must return at once."""

    def __init__(
        self,
        clock: Clock,
        list_cameras: Callable[[], tuple[CameraFound, ...]],
        open_source: Callable[[CameraFound], Source],
        frames: Mailbox[Frame],
        *,
        on_status: Callable[[CameraStatus], None],
        on_preview: Callable[[Preview], None],
        on_failure: Callable[[Exception], None],
    ) -> None:
        self._clock = clock
        self._list_cameras = list_cameras
        self._open_source = open_source
        self._frames = frames
        self._on_status = on_status
        self._on_preview = on_preview
        self._status = CameraStatus()
        self._source: Source | None = None
        self._wanted = ""
        self._number = 0
        self._listed_at_s: float | None = None
        self._preview_at_s = -1.0
        self._counted = 0
        self._counted_at_s = 0.0
        self._got_none = False
        self._worker: Worker[Use] = Worker(
            "camera",
            self._use,
            capacity=INBOX,
            on_failure=on_failure,
            tick=self._tick,
            wait_s=self._wait_s,
            closed=self._close,
        )

    def start(self) -> None:
        """Start the thread; it opens the first camera of the list."""
        self._worker.start()

    def use(self, path: str) -> bool:
        """Change the camera, from any thread; tell whether it was taken note of."""
        return self._worker.offer(Use(path))

    def stop(self, timeout_s: float) -> bool:
        """End, giving the camera back; tell whether that was in time. With 0 it only begins to end."""
        return self._worker.stop(timeout_s)

    # --- on the thread ------------------------------------------------------------------------------------------

    def _use(self, use: Use) -> None:
        if use.path != self._wanted or self._source is None:
            self._wanted = use.path
            self._close()
            self._listed_at_s = None
            self._tell(replace(self._status, fault=None, camera=None, format=None))

    def _wait_s(self) -> float:
        if self._source is None:
            return IDLE_S if self._listed_at_s is not None else 0.0
        return AFTER_NONE_S if self._got_none else 0.0

    def _tick(self) -> None:
        now_s = self._clock.monotonic_s()
        if self._listed_at_s is None or now_s - self._listed_at_s >= LIST_EVERY_S:
            self._listed_at_s = now_s
            self._look_around()
        if self._source is not None:
            self._read(self._source)

    def _look_around(self) -> None:
        cameras = self._list_cameras()
        if cameras != self._status.cameras:
            self._tell(replace(self._status, cameras=cameras))
        if self._source is None:
            self._open(next((one for one in cameras if one.path == self._wanted), cameras[0] if cameras else None))

    def _open(self, found: CameraFound | None) -> None:
        if found is None:
            self._fail(OperatorError("camera.none"), None)
            return
        source = self._open_source(found)
        try:
            given = source.open()
        except OperatorError as fault:
            source.close()
            self._fail(fault, found)
            return
        self._source = source
        self._got_none = False
        self._counted, self._counted_at_s = 0, self._clock.monotonic_s()
        self._tell(replace(self._status, camera=found, format=given, fault=None, session=self._status.session + 1))

    def _read(self, source: Source) -> None:
        try:
            pixels = source.read()
        except OperatorError as fault:
            self._close()
            self._listed_at_s = self._clock.monotonic_s()  # it is tried again, not at once
            self._fail(fault, self._status.camera)
            return
        self._got_none = pixels is None
        if pixels is None:
            return
        now_s = self._clock.monotonic_s()
        if now_s - self._preview_at_s >= 1 / PREVIEWS_A_SECOND - 0.005:
            self._preview_at_s = now_s
            self._on_preview(preview(pixels))
        self._number += 1
        displaced = self._frames.put(Frame(number=self._number, taken_at_s=now_s, pixels=pixels))
        if displaced is not None:
            wipe(displaced.pixels)
        self._count(now_s, pixels.shape[1], pixels.shape[0])

    def _count(self, now_s: float, width: int, height: int) -> None:
        """Measure what the camera really gives, once a second."""
        self._counted += 1
        passed_s = now_s - self._counted_at_s
        if passed_s < MEASURE_S:
            return
        fps = float(round((self._counted - 1) / passed_s))
        self._counted, self._counted_at_s = 1, now_s
        given = Format(width=width, height=height, fps=fps)
        if given != self._status.format:
            self._tell(replace(self._status, format=given))

    def _fail(self, fault: OperatorError, camera: CameraFound | None) -> None:
        reason = Reason(code=fault.code, facts=fault.facts)
        self._tell(replace(self._status, camera=camera, format=None, fault=reason))

    def _tell(self, status: CameraStatus) -> None:
        if status != self._status:
            self._status = status
            self._on_status(status)

    def _close(self) -> None:
        source, self._source = self._source, None
        if source is not None:
            source.close()
        left = self._frames.take(0.0)
        if left is not None:
            wipe(left.pixels)
