"""What the section of the program asks: updates looked for, made ready, changed to. Composition root.

A thread `update`, one thing after the other.

Promises: nothing here keeps the line waiting; an update is copied and unpacked while the desk sells, and given up when
the desk closes; the change itself is not made here but after the desk was closed in order (`window.open_desk`), and
only in a quiet moment, which is looked up anew when somebody presses. Source: architecture.md, Threads; decision 0024.
"""

import logging
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from desktop import __version__
from desktop.adapters.home import Home
from desktop.adapters.sync.seal import KeyRing
from desktop.adapters.sync.sticks import Sticks
from desktop.adapters.system import SystemClock
from desktop.adapters.updates.offers import SignedRelease, packages_in, read_offer, this_system
from desktop.adapters.updates.programs import Programs, Step
from desktop.app.own_program import is_packaged
from desktop.app.quiet import must_be_quiet_here
from desktop.app.updating import Updating
from desktop.domain.errors import OperatorError
from desktop.runtime.worker import Worker
from desktop.services.ports import Publisher
from desktop.services.reason import Reason
from desktop.services.settings import Settings
from desktop.services.update_rules import must_suit
from desktop.services.update_views import OfferLine, Preparing, UpdateView
from desktop.ui.update_hooks import UpdateHooks

INBOX = 20
STOP_LIMIT_S = 10.0
TELL_EVERY_S = 0.1
_log = logging.getLogger(__name__)


class UpdateWork:
    """The hooks of one home's section."""

    def __init__(
        self, home: Home, settings: Settings, is_serving: Callable[[], bool], publisher: Publisher
    ) -> None:  # fmt: skip
        self._home, self._settings, self._publisher = home, settings, publisher
        self._is_serving = is_serving
        self._cancel, self._ending = threading.Event(), threading.Event()
        self._clock, self._told_at_s = SystemClock(), 0.0
        self._sticks = Sticks()
        self._updating = Updating(home, self._cancel.is_set)
        self._offers: dict[str, SignedRelease] = {}
        self._view = UpdateView(version=__version__, packaged=is_packaged())
        self._worker: Worker[Callable[[], None]] = Worker("update", self._do, capacity=INBOX, on_failure=self._failed)
        self.hooks = UpdateHooks(
            look=lambda folder: self._soon(lambda: self._look(folder)),
            take=lambda path: self._soon(lambda: self._take(path)),
            cancel=self._cancel.set,
            change=lambda: self._soon(self._change),
            forget=lambda: self._soon(self._forget),
            go_back=lambda: self._soon(self._go_back),
        )

    def start(self) -> None:
        """Start the thread."""
        self._worker.start()

    def stop(self) -> bool:
        """Give up what is being made ready, then end; tell whether it did so in time."""
        self._ending.set()
        self._cancel.set()
        return self._worker.stop(STOP_LIMIT_S)

    def _soon(self, work: Callable[[], None]) -> None:
        self._worker.offer(work)

    def _do(self, work: Callable[[], None]) -> None:
        if self._ending.is_set():
            return
        try:
            work()
        except OperatorError as fault:
            self._tell(replace(self._view, step=None, fault=Reason(code=fault.code, facts=fault.facts)))

    def _failed(self, failure: Exception) -> None:
        _log.error("an update could not be worked on", exc_info=failure)
        self._tell(replace(self._view, step=None, fault=Reason(code="defect")))

    def _tell(self, view: UpdateView) -> None:
        self._view = view
        self._publisher.publish(view)

    # --- what there is ------------------------------------------------------------------------------------------------

    def _look(self, folder: str) -> None:
        ring, provider = self._ring()
        offers = self._found(ring, folder) if ring is not None else []
        self._tell(replace(self._standing(provider), looked=True, offers=tuple(offers), fault=self._view.fault))

    def _standing(self, provider: str) -> UpdateView:
        """Return which programs there are, and whether this is a moment to change."""
        state = self._updating.state()
        programs = Programs(self._home.folder)
        has_previous = bool(state.current) and (not state.previous or programs.executable(state.previous) is not None)
        ready = state.coming if state.step is Step.READY else ""
        return UpdateView(
            version=__version__, packaged=is_packaged(), provider=provider, offers=self._view.offers,
            ready=ready, not_now=self._not_now() if ready else None,
            came_back=state.refused, why=state.why, said=state.said,
            back_to=state.before if has_previous else "",
        )  # fmt: skip

    def _not_now(self) -> Reason | None:
        try:
            if self._is_serving():
                raise OperatorError("update.serving")
            must_be_quiet_here(self._home)
        except OperatorError as fault:
            return Reason(code=fault.code, facts=fault.facts)
        return None

    def _ring(self) -> tuple[KeyRing | None, str]:
        pin = self._updating.provider()
        return (self._updating.ring(), pin.provider) if pin is not None else (None, "")

    def _found(self, ring: KeyRing, folder: str) -> list[OfferLine]:
        places = [(stick.label, stick.path) for stick in self._sticks.plugged_in()]
        if folder:
            places.append((folder, Path(folder).expanduser()))
        found: list[OfferLine] = []
        for label, place in places:
            try:
                packages = packages_in(place)
            except OperatorError:
                continue  # a stick with other things
            found += [self._line(package, label, ring) for package in packages]
        return found

    def _line(self, package: Path, where: str, ring: KeyRing) -> OfferLine:
        try:
            offer = read_offer(package, ring)
        except OperatorError as fault:
            return OfferLine(path=str(package), where=where, refusal=Reason(code=fault.code, facts=fault.facts))
        self._offers[str(package)] = offer
        release, refusal = offer.release, None
        try:
            must_suit(release, __version__, this_system())
        except OperatorError as fault:
            refusal = Reason(code=fault.code, facts=fault.facts)
        return OfferLine(
            path=str(package), where=where, version=release.version, size=release.size, made=release.made,
            refusal=refusal,
        )  # fmt: skip

    # --- what is done -------------------------------------------------------------------------------------------------

    def _take(self, path: str) -> None:
        self._cancel.clear()
        if self._ending.is_set():
            return
        offer = read_offer(Path(path), self._updating.ring())
        self._told_at_s = 0.0

        def tell(step: Preparing, done: int, total: int) -> None:
            now_s = self._clock.monotonic_s()
            if step is not self._view.step or now_s - self._told_at_s >= TELL_EVERY_S or done == total:
                self._told_at_s = now_s
                self._tell(replace(self._view, step=step, done=done, total=total, fault=None))

        self._updating.prepare(offer, tell)
        self._tell(self._standing(self._view.provider))

    def _change(self) -> None:
        view = self._standing(self._view.provider)
        self._tell(view)
        if view.ready and view.not_now is None:
            self._tell(replace(view, restarting=True))

    def _forget(self) -> None:
        self._updating.forget()
        self._tell(self._standing(self._view.provider))

    def _go_back(self) -> None:
        if (not_now := self._not_now()) is not None:
            raise OperatorError(not_now.code, **not_now.facts)
        self._updating.go_back()
        self._tell(replace(self._standing(self._view.provider), restarting=True))
