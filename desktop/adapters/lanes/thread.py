"""The thread `lanes`: keeps a connection to the school's server, asks on it for `core`, and does the rest between.

Promises: `claim` waits no longer than it is told, whatever the server does; what nobody waits for any more is not sent;
while there is no connection nobody waits at all. Connecting is tried again after a pause that doubles up to
`LONGEST_PAUSE_S`. Everything that is no claim is done in steps that each are one or two statements, so that a claim
waits for one of them at most. Source: decision 0021; architecture.md, Threads.
"""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol, assert_never

from desktop.adapters.lanes.line import LineLostError, SchoolLine, TooSlowError
from desktop.domain.errors import OperatorError
from desktop.domain.identifiers import OrderNo
from desktop.runtime.worker import Worker
from desktop.services.lanes_ports import Answer, LaneCommand, LanesStand, ServingClaim, Unasked, Why
from desktop.services.ports import Clock
from desktop.services.reason import Reason

INBOX = 1_000
FIRST_PAUSE_S, LONGEST_PAUSE_S = 0.5, 15.0
_log = logging.getLogger(__name__)


@dataclass(slots=True, kw_only=True)
class _Ask:
    """A claim that somebody waits for until `until_s` on the monotonic clock."""

    wanted: ServingClaim
    until_s: float
    done: threading.Event = field(default_factory=threading.Event)
    answer: Answer | None = None


@dataclass(frozen=True, slots=True)
class _Release:
    order_no: OrderNo


class Duties(Protocol):
    """What is done on the connection when nobody asks."""

    def connected(self) -> None:
        """A new connection stands: begin with what may have waited for one."""
        ...

    def step(self, school: SchoolLine) -> float:
        """Do one thing, of one or two statements; return after how many seconds there may be more."""
        ...

    def close(self) -> None:
        """End, on the lanes' thread."""
        ...


class LaneThread:
    """services.lanes_ports.Lanes. `connect` opens the server or raises OperatorError; `tell` hears how it stands."""

    def __init__(
        self, connect: Callable[[], SchoolLine], tell: Callable[[LaneCommand], None], duties: Duties, clock: Clock
    ) -> None:
        self._connect, self._tell, self._duties, self._clock = connect, tell, duties, clock
        self._school: SchoolLine | None = None
        self._next_s, self._pause_s = 0.0, FIRST_PAUSE_S
        self._told: LanesStand | None = None
        self._worker: Worker[_Ask | _Release] = Worker(
            "lanes", self._take, capacity=INBOX, on_failure=self._failed, tick=self._tick,
            wait_s=lambda: max(0.0, self._next_s - clock.monotonic_s()), closed=self._close,
        )  # fmt: skip

    def start(self) -> None:
        """Start the thread."""
        self._worker.start()

    def stop(self, timeout_s: float) -> bool:
        """Hang up and end; tell whether it ended in time."""
        return self._worker.stop(timeout_s)

    def claim(self, wanted: ServingClaim, budget_s: float) -> Answer:
        ask = _Ask(wanted=wanted, until_s=self._clock.monotonic_s() + budget_s)
        if not self._worker.offer(ask) or not ask.done.wait(budget_s):
            return Unasked(why=Why.LATE)
        return ask.answer or Unasked(why=Why.LATE)  # without one it failed on the way

    def release(self, order_no: OrderNo) -> None:
        self._worker.offer(_Release(order_no))

    # --- on the thread ---------------------------------------------------------------------------------------------

    def _take(self, message: _Ask | _Release) -> None:
        match message:
            case _Ask():
                try:
                    message.answer = self._asked(message)
                finally:
                    message.done.set()
            case _Release(order_no=order_no):
                if self._school is not None:
                    self._on_line(lambda school: school.release([order_no]))
            case _:
                assert_never(message)

    def _asked(self, ask: _Ask) -> Answer:
        if self._school is None:
            return Unasked(why=Why.AWAY)
        if self._clock.monotonic_s() >= ask.until_s:
            return Unasked(why=Why.LATE)
        answers: list[Answer] = []
        self._on_line(lambda school: answers.append(school.claim(ask.wanted)))
        return answers[0] if answers else Unasked(why=Why.AWAY if self._school is None else Why.LATE)

    def _tick(self) -> None:
        if self._school is None:
            self._open()
            return
        self._next_s = self._clock.monotonic_s() + LONGEST_PAUSE_S  # should the step fail
        pauses: list[float] = []
        self._on_line(lambda school: pauses.append(self._duties.step(school)))
        if pauses:
            self._next_s = self._clock.monotonic_s() + pauses[0]

    def _open(self) -> None:
        try:
            self._school = self._connect()
        except OperatorError as fault:
            self._next_s = self._clock.monotonic_s() + self._pause_s
            self._pause_s = min(self._pause_s * 2, LONGEST_PAUSE_S)
            self._stands(fault)
            return
        self._pause_s, self._next_s = FIRST_PAUSE_S, 0.0
        self._duties.connected()
        self._stands(None)

    def _on_line(self, do: Callable[[SchoolLine], None]) -> None:
        """Do something on the connection. A statement that took too long is given up; any other failure ends it."""
        school = self._school
        assert school is not None
        try:
            do(school)
        except TooSlowError:
            _log.info("the school's server took too long for a statement")
        except LineLostError as lost:
            self._school = None
            school.close()
            self._next_s = self._clock.monotonic_s() + self._pause_s
            self._stands(lost.fault)

    def _stands(self, fault: OperatorError | None) -> None:
        """Tell how it stands, where that is news."""
        if fault is None:
            stands = LanesStand(away_since=None)
        else:
            before = self._told.away_since if self._told is not None else None
            reason = Reason(code=fault.code, facts=fault.facts)
            stands = LanesStand(away_since=before or self._clock.now(), reason=reason)
        if stands != self._told:
            if fault is not None:
                _log.info("the school's server: %s", fault)
            self._told = stands
            self._tell(stands)

    def _failed(self, failure: Exception) -> None:
        """A defect in a duty must not end the claims."""
        _log.error("the lanes' thread could not do something", exc_info=failure)

    def _close(self) -> None:
        self._duties.close()
        if self._school is not None:
            self._school.close()
