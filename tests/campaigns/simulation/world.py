"""One history: virtual time, an event queue, and the real `Desk` between a model of its books and a model of its line.

Everything is on one thread. The desk may be killed at any step it takes outside itself: before and after each commit,
each request, each view; then a new one starts on what is committed. After the faults everything gets time to come to
rest. Order in the queue is by time, then by age, so that a seed has one history.
"""

import heapq
from collections.abc import Callable
from datetime import datetime, time, timedelta
from random import Random
from typing import Any

from desktop.domain.errors import OperatorError
from desktop.domain.identifiers import PersonRef
from desktop.domain.instants import parse_instant
from desktop.domain.meal import Meal
from desktop.domain.payment import GIVEN_UP_STATES
from desktop.domain.person import Person, PersonStatus
from desktop.services.checkout import Checkout
from desktop.services.commands import SetContinuous
from desktop.services.desk import Desk
from desktop.services.recovery import Recovery
from desktop.services.refunds import Refunds
from desktop.services.settings import School, Settings, TerminalSettings, Till
from desktop.services.verification import Verification
from desktop.services.views import CheckoutView, LinkState, View
from tests.campaigns.simulation.books import ModelBooks
from tests.campaigns.simulation.cashier import Cashier
from tests.campaigns.simulation.link import Link
from tests.campaigns.simulation.plan import PEOPLE, Plan
from tests.campaigns.simulation.rows import PAID_STATES, Tables
from tests.campaigns.simulation.terminal import Terminal

NOON = parse_instant("2026-06-18T12:00:00+08:00")
_MANUAL = Settings(
    school=School(name="示范小学", customer_id="C000001"),
    till=Till(till_id="C1", name="一号窗口"),
    meals=(Meal(meal_id="lunch", name="午餐", starts_at=time(11), ends_at=time(13), price_fen=1_200, servings=0),),
    trial=True,
    keystore="file",
    continuous=False,
    terminal=TerminalSettings(pay_timeout_s=5),
)
_CONTINUOUS = Settings(
    school=_MANUAL.school, till=_MANUAL.till, meals=_MANUAL.meals, trial=True, keystore="file", continuous=True,
    terminal=_MANUAL.terminal,
)  # fmt: skip
_ROSTER = {
    ref: Person(
        person_ref=PersonRef(ref), number=ref, name="张小明", class_name="三年二班",
        status=PersonStatus.SUSPENDED if ref == PEOPLE[-1] else PersonStatus.ACTIVE,
    )
    for ref in PEOPLE
}  # fmt: skip
BEGUN_S = 1_000.0  # on the monotonic clock
LONGEST_LUNCH_S = 400.0
LONGEST_REST_S = 400.0
NEVER_S = float("inf")
_LOOK_EVERY_S = 1.5
_LATE_S = 0.1  # the desk's thread is woken so late at most: while messages come, they wake it anyway
_NUMBER_KEYS = ("refund_no", "request_no", "order_no")
_KEY_OF: dict[type, str] = {}  # which number a kind of message bears; filled as they come


class Killed(BaseException):
    """The desk's process ends here: nothing of ours may catch it."""


class SimulatedDesk(Desk):
    """The real desk; its thread is woken for what is due, not each second for the status bar, which decides nothing."""

    def urgent_at_s(self) -> float:
        """Return when `tick` is needed, on the monotonic clock."""
        at_s = self._stoppage.next_at_s
        urgent_s = NEVER_S if at_s is None else at_s
        if self._stoppage.wants_reserve:
            parts: tuple[Recovery | Checkout | Refunds | Verification, ...] = (self._recovery,)
        else:
            parts = self._parts() if self._checkout.stopped is None else ()
        for part in parts:
            at_s = part.next_at_s()
            if at_s is not None and at_s < urgent_s:
                urgent_s = at_s
        return urgent_s

    @property
    def resting(self) -> bool:
        """Tell whether it sells, with nothing in hand and nothing in doubt."""
        if self._checkout.stopped is not None or self._recovery.link is not LinkState.ONLINE:
            return False
        return self.idle and self._verification.idle and not self._recovery.in_doubt


class World:
    """A history of one seed; `run` it, then give it to `checker`. It is its own clock, chance, disk and publisher."""

    def __init__(self, seed: int) -> None:
        random = Random(seed).random
        self.seed = seed
        self.now_s = BEGUN_S
        self.trace: list[tuple[float | str, ...]] = []  # when, where, what, and mostly a number
        self.wrong: list[str] = []  # what was seen to be wrong on the way
        self.shown: set[str] = set()  # states of the results that were on the page
        self.faulty = True
        self.jumped = False
        self.page: CheckoutView | None = None
        self.desk: SimulatedDesk | None = None
        self.rested_s: float | None = None
        self._random = random
        self._jump_s = 0.0
        self._queue: list[tuple[float, int, Callable[[Any], None], Any]] = []
        self._pushed = 0
        self._inbox_at_s = 0.0
        self._process = 0
        self._wake_at_s: float | None = None
        self._moved = False  # the desk did something since its alarm was set
        self._steps = 0
        self._salts = 0
        self.plan = plan = Plan(random)
        self._backup: Tables | None = None
        self._kills = plan.kills
        self._kill_at = self._kills.pop() if self._kills else -1
        self._settings = _CONTINUOUS if plan.continuous else _MANUAL
        self.books = ModelBooks(self._settings, self, _ROSTER, self.step)
        self.books.faults = plan.faults
        self.link = Link(self, random)
        self.link.cuts = plan.cuts
        self.terminal = Terminal(self, random)
        self.cashier = Cashier(self, random, 0 if plan.continuous else plan.diners)

    # --- time ------------------------------------------------------------------------------------------------------

    def at(self, at_s: float, action: Callable[[Any], None], argument: Any = None) -> None:
        """Do something at an instant of virtual time."""
        self._pushed += 1
        heapq.heappush(self._queue, (at_s, self._pushed, action, argument))

    def after(self, seconds: float, action: Callable[[Any], None], argument: Any = None) -> None:
        """Do something later."""
        self.at(self.now_s + seconds, action, argument)

    def run(self) -> None:
        """Play the whole history."""
        self._start(None)
        for moment_s, what in self.plan.moments:
            self.after(0.5 + moment_s, self._befall, what)
        self.after(0.6, self.cashier.act)
        last_s = self.now_s + LONGEST_LUNCH_S
        begun_s = self.now_s
        quiet_s = begun_s + (5.0 + 6.0 * self.plan.diners if self.plan.continuous else 0.0)
        self._play(quiet_s, last_s)
        self._end_faults()
        self.after(0.5, self._look_for_rest)
        self._play(0.0, self.now_s + LONGEST_REST_S)

    def _play(self, quiet_s: float, last_s: float) -> None:
        """Go on until `last_s`, or until what this part is about is over: the cashier is done, all has come to rest."""
        queue, pop, cashier = self._queue, heapq.heappop, self.cashier
        while queue:
            at_s = queue[0][0]
            if self._moved and at_s > self.now_s + _LATE_S:
                self._set_alarm()
                at_s = queue[0][0]
            if at_s >= last_s or self.rested_s is not None or (self.faulty and cashier.done and at_s > quiet_s):
                return
            self.now_s, _, action, argument = pop(queue)
            action(argument)

    def _set_alarm(self) -> None:
        """The inbox is empty: the desk's thread sleeps until something is due."""
        self._moved = False
        if self.desk is None:
            return
        urgent_s = self.desk.urgent_at_s()
        if urgent_s != NEVER_S and (self._wake_at_s is None or urgent_s < self._wake_at_s):
            self._wake_at_s = max(urgent_s, self.now_s + 0.001)
            self.at(self._wake_at_s, self._tick, self._process)

    def _look_for_rest(self, _: object) -> None:
        if self.desk is not None and self.desk.resting and self.terminal.quiet and self.link.connected:
            head = self.books.tables.head("SIM1")
            if head == self.terminal.head or (head == 0 and not self.terminal.told):
                self.rested_s = self.now_s
                return
        self.after(_LOOK_EVERY_S, self._look_for_rest)

    # --- the ports: clock, chance, disk, publisher -----------------------------------------------------------------

    def now(self) -> datetime:
        """services.ports.Clock: what the computer believes."""
        return NOON + timedelta(seconds=self.now_s - BEGUN_S + self._jump_s)

    wall = now

    def true_wall(self) -> datetime:
        return NOON + timedelta(seconds=self.now_s - BEGUN_S)

    def monotonic_s(self) -> float:
        return self.now_s

    def salt(self, alphabet: str, length: int) -> str:
        self._salts += 1
        return "22" + alphabet[self._salts // len(alphabet) % len(alphabet)] + alphabet[self._salts % len(alphabet)]

    def octets(self, length: int) -> bytes:
        return bytes(length)

    def free_mb(self) -> int:
        return 50_000

    def take_reserve(self) -> bool:
        return not self.faulty or self._random() < 0.9

    def release_reserve(self) -> None:
        pass

    def publish(self, view: View) -> None:
        """Look at the selling page alone; what it says must be so by now."""
        self._steps += 1
        if self._steps == self._kill_at:
            self._be_killed()
        if type(view) is not CheckoutView:
            return
        self.page = view
        line = view.result
        if line is not None:
            self.shown.add(line.state.name)
            row = self.books.tables.sales.get(line.order_no)
            if row is None:
                self.wrong.append(f"shown {line.order_no} which is not in the books")
            elif line.state in PAID_STATES:
                if row.sale.state not in PAID_STATES or row.sale.amount_fen != line.amount_fen:
                    self.wrong.append(f"shown {line.order_no} {line.state.name}, books {row.sale.state.name}")
            elif line.state in GIVEN_UP_STATES and row.sale.state not in (*GIVEN_UP_STATES, *PAID_STATES):
                self.wrong.append(f"shown {line.order_no} {line.state.name}, books {row.sale.state.name}")

    def step(self) -> None:
        """The desk does something outside itself; here it may be killed."""
        self._steps += 1
        if self._steps == self._kill_at:
            self._be_killed()

    def _be_killed(self) -> None:
        self._kill_at = self._kills.pop() if self._kills else -1
        raise Killed

    # --- the core thread -------------------------------------------------------------------------------------------

    def post(self, message: Any) -> None:
        """Put a message into the desk's inbox; it is handled in order, mostly a moment later, sometimes when the link
        has been cut since."""
        late_s = 0.002 if self._random() < 0.7 else 0.2 * self._random()
        self._inbox_at_s = max(self._inbox_at_s, self.now_s + late_s)
        self.at(self._inbox_at_s, self._handle, (self._process, message))

    def post_from_link(self, message: Any) -> None:
        """What the driver read: the desk's thread sleeps as a rule, and takes it at once."""
        if self._inbox_at_s < self.now_s and self._random() < 0.7:
            self._handle((self._process, message))
        else:
            self.post(message)

    def command(self, command: Any) -> None:
        """A person at the desk asks for something."""
        self.post(command)

    def _handle(self, what: tuple[int, Any]) -> None:
        process, message = what
        if process == self._process and self.desk is not None:
            self.note("desk", message)
            self._guarded(self.desk.handle, message)

    def _tick(self, process: int) -> None:
        if process == self._process and self.desk is not None and self._wake_at_s == self.now_s:
            self._wake_at_s = None
            self._guarded(self.desk.tick)

    def _guarded(self, step: Callable[..., None], *arguments: Any) -> None:
        desk = self.desk
        assert desk is not None
        self._moved = True
        try:
            try:
                step(*arguments)
            except Exception as failure:  # as the worker does
                self.trace.append((self.now_s, "failed", repr(failure)))
                if not isinstance(failure, OperatorError):
                    self.wrong.append(f"a defect: {failure!r}")
                desk.failed(failure)
        except Killed:
            self._die("killed")

    def _die(self, how: str) -> None:
        self.trace.append((self.now_s, how, ""))
        self._process += 1
        self.desk, self.page = None, None
        self.link.end()
        self.books.restart(found=self._random() < 0.5)
        self.after(0.5 + 4.0 * self._random(), self._start)

    def _start(self, _: object) -> None:
        self._process += 1
        self._wake_at_s = None
        self._inbox_at_s = self.now_s
        try:
            self.desk = SimulatedDesk(self.books, self.link, self, self, self, self._settings, "2088000000000001")
        except Killed:
            self._die("killed")
            return
        self.link.start()
        self._guarded(self.desk.open)

    # --- what befalls ----------------------------------------------------------------------------------------------

    def _befall(self, what: str) -> None:
        if not self.faulty:
            return
        self.trace.append((self.now_s, what, ""))
        match what:
            case "power":
                if self.terminal.up:
                    self.terminal.lose_power()
                    self.link.cut()
                    self.after(1.0 + 6.0 * self._random(), self._boot)
            case "jump":
                self.jumped = True
                self._jump_s += self.plan.jump_s()
            case "close":
                if self.desk is not None:
                    self._guarded(self.desk.close)
                    if self.desk is not None:
                        self._die("closed")
            case "backup":
                self._backup = self.books.tables.copy()
            case "restore":
                self._restore()
            case "silence":
                self.link.fall_silent(self.plan.silence_s())
            case "unplug":
                self.link.plugged = False
                self.link.cut()
                self.after(1.0 + 40.0 * self._random() ** 2, self._plug)

    def _restore(self) -> None:
        """The ledger is lost with all that came since the backup; the terminal has what it has."""
        if self.desk is not None:
            self._die("lost")
        if self._backup is not None:
            self.books.tables = self._backup.put_back()
            self.books.restart(found=False)

    def _boot(self, _: object) -> None:
        if not self.terminal.up:
            self.terminal.boot()

    def _plug(self, _: object) -> None:
        self.link.plugged = True

    def _end_faults(self) -> None:
        self.faulty = False
        self._kill_at = -1
        self.books.heal()
        self.link.cuts.clear()
        self._plug(None)
        self._boot(None)
        if self.plan.continuous:
            self.after(0.4, self._stop_arming)

    def _stop_arming(self, _: object) -> None:
        self.command(SetContinuous(on=False))
        if self.desk is None or self.page is None or self.page.continuous:
            self.after(3.0, self._stop_arming)

    # --- what is noted ---------------------------------------------------------------------------------------------

    def note(self, where: str, message: Any) -> None:
        """Keep what happened, for the trace."""
        kind = type(message)
        key = _KEY_OF.get(kind)
        if key is None:
            key = next((name for name in _NUMBER_KEYS if name in kind.__dataclass_fields__), "")
            _KEY_OF[kind] = key
        number = getattr(message, key) if key else ""
        self.trace.append((self.now_s, where, kind.__name__, number))

    def heard_pay(self, number: str) -> None:
        """The terminal was asked to charge: the number has to be durable by then."""
        if number not in self.books.tables.sales:
            self.wrong.append(f"{number} left before it was in the books")
