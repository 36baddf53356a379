"""Everything behind the people page and the capture page, put together for one window. Composition root.

What needs OpenCV is made on a thread `faces` when somebody first needs it: neither a start nor a desk that only sells
waits for a camera library. What the selling page shows is followed on that thread, in its order; a looking that ended
before its turn came does not begin. Source: architecture.md, Threads.
"""

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from desktop.adapters.home import Home
from desktop.app.followers import Followed
from desktop.app.people_hooks import PeopleWork
from desktop.app.running import RunningDesk
from desktop.domain.errors import OperatorError
from desktop.runtime.worker import Worker
from desktop.services.commands import LookingFailed
from desktop.services.people_views import BulkView, PeopleNews
from desktop.services.reason import Reason
from desktop.services.settings import Settings
from desktop.services.views import CheckoutView, LocalPhase, View
from desktop.ui.capture_hooks import CaptureHooks

if TYPE_CHECKING:
    from desktop.app.face_parts import FaceParts

INBOX = 50
STOP_LIMIT_S = 5.0
_log = logging.getLogger(__name__)
Use = Callable[["FaceParts"], None]


class PeopleParts:
    """The hooks of both pages. Start it before the window opens, stop it before the desk stops."""

    def __init__(self, home: Home, settings: Settings, desk: RunningDesk, publisher: Followed) -> None:
        self._home, self._settings, self._desk, self._publisher = home, settings, desk, publisher
        self._faces: FaceParts | None = None  # written by `faces` only
        self._page: CheckoutView | None = None  # the newest, written by whoever publishes it
        self._worker: Worker[Use] = Worker("faces", self._do, capacity=INBOX, on_failure=self._failed)
        self._work = PeopleWork(
            home, settings, desk.write, desk.post, publisher,
            start_bulk=lambda path: self._use(lambda faces: faces.bulk.start(path)), cancel_bulk=self._cancel_bulk,
        )  # fmt: skip
        self.people = self._work.hooks
        self.capture = CaptureHooks(
            begin=lambda ref: self._use(lambda faces: faces.capture.hooks.begin(ref)),
            cancel=lambda: self._use(lambda faces: faces.capture.hooks.cancel()),
            choose_camera=lambda path: self._use(lambda faces: faces.capture.hooks.choose_camera(path)),
            again=lambda: self._use(lambda faces: faces.capture.hooks.again()),
            decide=lambda decision, by: self._use(lambda faces: faces.capture.hooks.decide(decision, by)),
        )
        publisher.follow(self._follow)

    def start(self) -> None:
        """Start the threads."""
        self._work.start()
        self._worker.start()

    def stop(self) -> bool:
        """End in order; tell whether that was in time."""
        self._cancel_bulk()
        ended = self._work.stop() and self._worker.stop(STOP_LIMIT_S)
        return (self._faces is None or self._faces.stop()) and ended

    # --- inside ----------------------------------------------------------------------------------------------------

    def _use(self, use: Use) -> None:
        self._worker.offer(use)

    def _cancel_bulk(self) -> None:
        if (faces := self._faces) is not None:
            faces.bulk.cancel()

    def _follow(self, view: View) -> None:
        """Hear what is published, from any thread; the first looking of the selling page makes the parts."""
        if isinstance(view, CheckoutView):
            self._page = view  # before the parts are asked for: who makes them reads it after
            if self._faces is not None or _looks(view):
                self._use(lambda made: self._follow_page(made, view))
        elif (faces := self._faces) is not None:
            faces.follow(view)

    def _follow_page(self, made: "FaceParts", view: CheckoutView) -> None:
        newest = self._page
        made.follow(view if newest is None or _looks(newest) else newest)

    def _do(self, use: Use) -> None:
        if self._faces is None:
            from desktop.app.face_parts import FaceParts

            self._faces = FaceParts(self._home, self._settings, self._desk, self._publisher)
        use(self._faces)

    def _failed(self, failure: Exception) -> None:
        if isinstance(failure, OperatorError):
            reason = Reason(code=failure.code, facts=failure.facts)
        else:
            _log.error("cameras and models cannot be used", exc_info=failure)
            reason = Reason(code="defect")
        self._desk.post(LookingFailed(code=reason.code))  # whoever waits before the camera is told too
        self._publisher.publish(PeopleNews(fault=reason))
        self._publisher.publish(BulkView(running=False, fault=reason))


def _looks(page: CheckoutView) -> bool:
    return page.local is not None and page.local.phase is not LocalPhase.OFFERED
