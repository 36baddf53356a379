"""PINs are checked on a thread of their own, since a check takes a tenth of a second on purpose. Composition root.

Owns the thread `access` and what the window calls. Promises: no call waits, and none holds up a sale; what is written
goes to `core` between two diners, wrong tries without being waited for; a secret is in a message of this inbox and
nowhere else, and no message shows it. Source: architecture.md, Threads; decision 0016.
"""

import logging
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Protocol

from desktop.adapters.secrets.argon import Argon
from desktop.adapters.storage.books import SqliteBooks
from desktop.adapters.system import SystemChance, SystemClock
from desktop.domain.errors import OperatorError
from desktop.domain.staff import Act, Role, Staff, StaffRef
from desktop.domain.staff_secret import Tries
from desktop.runtime.worker import Worker
from desktop.services.access import Access
from desktop.services.access_ports import Secrets, StaffBook, StaffRecord
from desktop.services.access_views import AccessView
from desktop.services.commands import Command, PageOpened
from desktop.services.ports import Clock, Publisher
from desktop.services.shift_views import Sheet
from desktop.services.timekeeping import SteadyClock
from desktop.ui.access_hooks import AccessHooks

INBOX = 50
STOP_LIMIT_S = 5.0
LOOK_EVERY_S = 30.0  # who is locked out for how long yet
_log = logging.getLogger(__name__)


class WritingDesk(Protocol):
    """What of the running desk is needed."""

    @property
    def staff_at_start(self) -> tuple[list[StaffRecord], Mapping[StaffRef, Tries], StaffRef]: ...

    def is_serving(self) -> bool: ...

    def post(self, command: Command) -> None: ...

    def write(self, job: Callable[[SqliteBooks], Any]) -> Any: ...

    def later(self, job: Callable[[SqliteBooks], Any]) -> "Future[Any]": ...


@dataclass(frozen=True, slots=True)
class _Asked:
    """Something to do; what it is made of may hold a secret and is not shown."""

    do: Callable[[], None] = field(repr=False)


class _Books:
    """services.access_ports.AccessBooks on the running desk."""

    def __init__(self, desk: WritingDesk) -> None:
        self._desk = desk

    def write(self, job: Callable[[StaffBook], Any]) -> Any:
        return self._desk.write(job)

    def later(self, job: Callable[[StaffBook], Any]) -> None:
        self._desk.later(job)


class AccessDesk:
    """One home's. Start it when the desk was started, before the window takes keys; stop it before the desk."""

    def __init__(
        self, desk: WritingDesk, publisher: Publisher, *, secrets: Secrets | None = None, clock: Clock | None = None
    ) -> None:
        """`desk` tells who worked here when its books were opened."""
        self._desk = desk
        self._screen = ""
        self._steady = SteadyClock(clock or SystemClock())
        self._access = Access(
            _Books(desk), secrets or Argon(), self._steady, SystemChance(), publisher, desk.post, desk.is_serving
        )
        self._worker: Worker[_Asked] = Worker(
            "access", self._do, capacity=INBOX, on_failure=self._failed, tick=self._look, wait_s=lambda: LOOK_EVERY_S
        )
        self._access.load(*desk.staff_at_start)
        self.hooks = AccessHooks(
            sign_in=self._sign_in, hand_over=self._hand_over, sign_out=self._sign_out, lock=self._lock,
            unlock=self._unlock, approve=self.approve, at=self._at, add=self._add, change=self._change,
            refresh=lambda: self._ask(self._access.refresh), set_secret=self._set_secret,
            unlock_staff=self._unlock_staff,
        )  # fmt: skip

    def begin_as(self, staff: Staff | None) -> None:
        """Begin a demonstration with somebody signed in; before the thread is started."""
        if staff is not None:
            self._access.begin_as(staff, "demo")

    @property
    def view(self) -> AccessView:
        """Return who is here, before the thread was started."""
        return self._access.view()

    @property
    def seller_name(self) -> str:
        """Return the name of who is signed in, or an empty text; from any thread."""
        return self._access.seller_name

    def start(self) -> None:
        """Start the thread."""
        self._worker.start()

    def stop(self) -> bool:
        """Do what was asked, then end; tell whether it did so in time."""
        return self._worker.stop(STOP_LIMIT_S)

    def approve(self, pin: str, act: Act, purpose: str, *, two: bool = False) -> None:
        """Find whose PIN it is and whether they answer for an act; an `Approved` or `NotApproved` comes."""
        self._ask(partial(self._access.approve, pin, act, purpose, self._screen, two=two))

    def _sign_in(self, staff_ref: StaffRef, secret: str) -> None:
        self._ask(partial(self._access.sign_in, staff_ref, secret, "sign_in"))

    def _hand_over(self, staff_ref: StaffRef, secret: str, sheet: Sheet) -> None:
        self._ask(partial(self._access.hand_over, staff_ref, secret, sheet, self._screen))

    def _sign_out(self) -> None:
        self._ask(partial(self._access.sign_out, self._screen))

    def _lock(self, cause: str) -> None:
        self._ask(partial(self._access.lock, self._screen, cause))

    def _unlock(self, secret: str) -> None:
        self._ask(partial(self._access.unlock, secret, self._screen))

    def _at(self, screen: str) -> None:
        self._screen = screen
        self._desk.post(PageOpened(screen=screen))

    def _add(self, name: str, role: Role, secret: str) -> None:
        self._ask(partial(self._access.add, name, role, secret, self._screen))

    def _change(self, staff_ref: StaffRef, name: str, role: Role, *, active: bool) -> None:
        self._ask(partial(self._access.change, staff_ref, name, role, self._screen, active=active))

    def _set_secret(self, staff_ref: StaffRef, secret: str) -> None:
        self._ask(partial(self._access.set_secret, staff_ref, secret, self._screen))

    def _unlock_staff(self, staff_ref: StaffRef) -> None:
        self._ask(partial(self._access.unlock_staff, staff_ref, self._screen))

    def _ask(self, do: Callable[[], None]) -> None:
        if not self._worker.offer(_Asked(do)):
            _log.warning("more was asked of access than it can do; the last of it was dropped")

    def _look(self) -> None:
        """Keep step with small corrections of the clock, and tell who is locked out no more."""
        self._steady.look()
        view = self._access.view()
        if view.in_place_locked_s or any(line.locked_s for line in view.staff):
            self._access.refresh()

    def _do(self, asked: _Asked) -> None:
        try:
            asked.do()
        except OperatorError as fault:
            self._access.refused(fault)

    def _failed(self, failure: Exception) -> None:
        """Nobody is let in by a fault. The trace is left out: its frames hold what was typed."""
        _log.error("access could not be worked on: %s", type(failure).__name__)
        self._access.refused(OperatorError("defect"))
