"""A running desk without a window: its threads, put together around one home. Composition root.

`core` owns the books and the services, `terminal` the port, `reader` a second connection that only looks. Promises:
what was posted before `stop` is done before it returns; a command that reads is never in the way of one that sells.
The caller holds the home's lock. Source: architecture.md, Threads.
"""

import logging
import threading
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any, TypeVar

from desktop import __version__
from desktop.adapters.home import Home
from desktop.adapters.policies import desk_policies
from desktop.adapters.run_mark import Ended, RunMark
from desktop.adapters.secrets.keyring import load_key
from desktop.adapters.storage.books import SqliteBooks
from desktop.adapters.storage.bundle_health import ENDED_UNCLEAN
from desktop.adapters.storage.counted import Kept, keep
from desktop.adapters.storage.database import open_reader
from desktop.adapters.storage.incentives import Incentives
from desktop.adapters.storage.second_medium import CopyStatus
from desktop.adapters.system import HomeDisk, SystemChance, SystemClock, computer_start
from desktop.adapters.terminal.driver import SerialTerminal
from desktop.app.homes import head_records
from desktop.app.lanes import school_lanes
from desktop.app.pages import PageReader
from desktop.app.safekeeping import Safekeeping
from desktop.app.trust import PairsByItself, credentials_of, pins_of
from desktop.domain.errors import OperatorError
from desktop.domain.events import TerminalEvent
from desktop.domain.wire import WireNote
from desktop.runtime.worker import Worker
from desktop.services.commands import Command, PrepareToClose, SignedOut
from desktop.services.desk import Desk
from desktop.services.ports import Publisher
from desktop.services.queries import Question
from desktop.services.settings import Settings
from desktop.services.views import RecentView, View

CORE_INBOX = 10_000
STOP_LIMIT_S = 5.0
CLOSING_LIMIT_S = 2.0  # a terminal at work is not waited for longer: its order is in doubt and asked at the next start
READER_REST_S = 0.1  # a line of children cannot see the difference, and a rush keeps its processor
PROGRESS_AT_LEAST_EVERY_S = 60.0  # the day may change with nobody selling
KEEP_EVERY_S = 900.0  # a start counts anew what came since
JOB_LIMIT_S = 60.0
_FAULTS_OF_THE_FILE = ("disk.", "home.", "ledger.")  # the desk's as well; any other is whoever asked for the job's
T = TypeVar("T")
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Refresh:
    """The ledger has grown: count the subsidy anew."""


@dataclass(frozen=True, slots=True)
class KeepCounted:
    """What the next start can go on from; to be written when nobody is being served."""

    kept: tuple[Kept, ...]


@dataclass(frozen=True, slots=True)
class BookJob:
    """Something to write that no sale waits for, done between two diners."""

    job: Callable[[SqliteBooks], Any]
    done: "Future[Any]"


class RunningDesk:
    """The threads of one home. `publisher` is called on `core` and `reader`, and must return at once."""

    def __init__(self, home: Home, settings: Settings, terminal_url: str, publisher: Publisher) -> None:
        """Open the books. Raises: OperatorError `home.*`, `key.*`, `policy.*`, `disk.*`; `home.retired` where another
        computer sells under this desk's number."""
        home.must_sell()
        self._home, self._settings, self._publisher = home, settings, publisher
        self._clock = SystemClock()
        self._policies = desk_policies(settings.policy_id, home.folder)
        for fault in self._policies.faults:
            _log.warning("a policy was left out: %s", fault)
        self._key = load_key(home, settings.keystore)
        records = head_records(home, settings, self._key)
        self._books = SqliteBooks(home.database_path, self._key, settings, SystemChance(), records)
        self._safekeeping = Safekeeping(home, settings, self._key, records, self._clock, SystemChance())
        self._core: Worker[Command | TerminalEvent | KeepCounted | BookJob] = Worker(
            "core",
            self._handle,
            capacity=CORE_INBOX,
            on_failure=lambda failure: self._desk.failed(failure),
            tick=self._tick,
            wait_s=lambda: self._desk.wait_s(),
            opened=lambda: self._desk.open(),
            closed=self._close_core,
        )
        hear: Callable[[TerminalEvent], None] = self._core.post
        if settings.trial:
            known = self._books.exchange()
            parted = {known.old_sn} if known is not None else set()
            hear = PairsByItself(lambda: self._terminal, self._core.post, parted)
        self._terminal = SerialTerminal(
            terminal_url,
            hear,
            self._clock,
            SystemChance(),
            credentials=credentials_of(home, settings, self._key),
            pins=pins_of(self._books),
        )
        provider_pid = self._policies.base.provider_pid
        self._lanes = school_lanes(home, settings, self._key, self, self._clock)
        self._desk = Desk(
            self._books, self._terminal, self._clock, HomeDisk(home.folder), self, settings, provider_pid,
            self._lanes.thread if self._lanes is not None else None,
        )  # fmt: skip
        self._books.provider_pid = provider_pid
        self.staff_at_start = self._books.staff_records(), self._books.tries(), self._books.in_shift()
        if self.staff_at_start[0]:
            self._core.post(SignedOut(required=True))  # before anything can be sold
        others = self._lanes.duties.credit.others if self._lanes is not None else None
        self._pages = PageReader(home, self._key, publisher, settings, self._clock, others)
        self._incentives: Incentives | None = None
        self._to_keep: tuple[Kept, ...] = ()  # handed over by `reader`, written by `core`
        self._jobs: list[BookJob] = []
        self._kept_whole, self._keep_at_s = 0, self._clock.monotonic_s() + KEEP_EVERY_S
        self._count_at_s = self._clock.monotonic_s() + PROGRESS_AT_LEAST_EVERY_S
        self._began = False
        self._mark = RunMark(home.folder, computer_start())
        self._awaited: tuple[Command, threading.Event] | None = None  # what `hand_over` waits for
        self._closing, self._idle, self._ended = threading.Event(), threading.Event(), threading.Event()
        self._reader: Worker[Refresh] = Worker(
            "reader",
            self._count,
            capacity=1,  # one refresh waiting is enough: it reads everything there is by then
            on_failure=self._reader_failed,
            tick=self._reader_tick,
            wait_s=lambda: max(0.0, min(self._count_at_s - self._clock.monotonic_s(), self._safekeeping.wait_s())),
            opened=self._open_reader,
            closed=self._close_reader,
        )

    def start(self) -> None:
        """Start the threads; views begin to arrive."""
        self._core.start()
        self._reader.start()
        self._pages.start()
        if self._lanes is not None:
            self._lanes.start()
        self._terminal.start()
        self.later(lambda books: books.know_settings(self._settings, "", self._clock.now()))
        self.later(lambda books: books.know_program(__version__, "", self._clock.now()))
        self._began = True
        if ends := self._mark.begin():
            _log.info("runs that were cut off: %s", ", ".join(each.value for each in ends))
            self.later(lambda books: self._note_ends(books, ends))

    def post(self, command: Command) -> None:
        """Hand over what a person asks for, from any thread."""
        self._core.post(command)

    def hand_over(self, command: Command, timeout_s: float) -> bool:
        """Post a command and wait until the core has done with it; tell whether it did in time. One caller at once."""
        done = threading.Event()
        self._awaited = command, done
        self._core.post(command)
        return done.wait(timeout_s)

    def wire_notes(self) -> tuple[WireNote, ...]:
        """Return the last messages of the link, persons masked; any thread."""
        return self._terminal.wire_log.notes()

    def ask(self, question: Question) -> None:
        """Hand over a page's question about the books, from any thread; its view comes when it was read."""
        self._pages.ask(question)

    def write(self, job: Callable[[SqliteBooks], T]) -> T:
        """Have the books written on `core` between two diners, and wait for it; from any other thread.

        Raises: what the job raises; OperatorError `statement.busy` when selling leaves no moment for it.
        """
        done = self.later(job)
        try:
            return done.result(JOB_LIMIT_S)
        except TimeoutError:
            if done.cancel():
                raise OperatorError("statement.busy") from None
            return done.result()  # it began in the last moment

    def later(self, job: Callable[[SqliteBooks], T]) -> "Future[T]":
        """Have the books written on `core` between two diners, without waiting; any thread. A fault of the file is the
        desk's to say."""
        done: Future[T] = Future()
        self._core.post(BookJob(job, done))
        return done

    def has_read_all(self) -> bool:
        """Tell whether the terminal's journal is read to its head; for a job of `write`, which runs on `core`."""
        return self._desk.has_read_all

    def second_medium(self) -> CopyStatus | None:
        """Return how the second medium stands, None where there is none: a glance from any thread."""
        return self._safekeeping.medium

    def is_serving(self) -> bool:
        """Tell whether a diner is being served, or money given back, just now: a glance from any thread."""
        return self._desk.serving

    def stop(self) -> bool:
        """End in order: an order nobody has paid is taken back, any other written down, the files closed."""
        self._closing.set()
        if self._lanes is not None:
            self._lanes.roster.stop(STOP_LIMIT_S)  # it waits for `core`
        if self._core.offer(PrepareToClose()):
            self._idle.wait(CLOSING_LIMIT_S)
        self._ended.set()
        ended = self._core.stop(STOP_LIMIT_S)
        ended &= self._terminal.stop(STOP_LIMIT_S)
        ended &= self._pages.stop(STOP_LIMIT_S)
        if self._lanes is not None:
            ended &= self._lanes.thread.stop(STOP_LIMIT_S)
        ended &= self._reader.stop(STOP_LIMIT_S)
        if ended and self._began:  # else work was not done, or a desk that only was drawn has no run to end
            self._mark.end()
        return ended

    def _handle(self, message: Command | TerminalEvent | KeepCounted | BookJob) -> None:
        try:
            self._take(message)
        finally:
            if (awaited := self._awaited) is not None and message is awaited[0]:
                awaited[1].set()
        if self._closing.is_set() and self._desk.idle:
            self._idle.set()

    def _take(self, message: Command | TerminalEvent | KeepCounted | BookJob) -> None:
        if isinstance(message, KeepCounted):
            self._to_keep = message.kept
        elif isinstance(message, BookJob):
            self._jobs.append(message)
        else:
            self._desk.handle(message)
        self._work_off()

    def _tick(self) -> None:
        """Time has passed; what waited for a diner to go is done now."""
        self._desk.tick()
        self._work_off()

    def _work_off(self) -> None:
        while self._jobs and not self._desk.serving:
            self._do(self._jobs.pop(0))
        if self._to_keep and self._desk.idle and self._books.store.fault is None:  # never in the way of a sale
            kept, self._to_keep = self._to_keep, ()
            for months in kept:
                keep(self._books.store, months)

    def _do(self, job: BookJob) -> None:
        """Write what somebody waits for. A refusal is theirs to say; a fault of the disk is the desk's as well."""
        if not job.done.set_running_or_notify_cancel():
            return
        try:
            job.done.set_result(job.job(self._books))
        except Exception as failure:
            job.done.set_exception(failure)
            if not isinstance(failure, OperatorError) or failure.code.startswith(_FAULTS_OF_THE_FILE):
                raise

    def _note_ends(self, books: SqliteBooks, ends: tuple[Ended, ...]) -> None:
        """Write down that runs before this one were cut off."""
        with books.store.transaction():
            for each in ends:
                books.note(ENDED_UNCLEAN, {"how": each.value}, self._clock.now())
        self._mark.noted()

    def publish(self, view: View) -> None:
        """services.ports.Publisher of the core: pass on, and have the subsidy counted when sales changed."""
        self._publisher.publish(view)
        if isinstance(view, RecentView):
            self._reader.offer(Refresh())

    def _close_core(self) -> None:
        try:
            self._desk.close()
        finally:  # also when the sale in hand could not be written down: the next start finds it submitted
            self._books.close()

    def _open_reader(self) -> None:
        self._incentives = Incentives(open_reader(self._home.database_path, self._key), self._policies.register)
        self._kept_whole = 0

    def _close_reader(self) -> None:
        if self._incentives is not None:
            self._incentives.close()
        self._safekeeping.close()

    def _reader_tick(self) -> None:
        """Time has passed with nothing sold: keep the ledger safe, and after a minute count anew."""
        if self._clock.monotonic_s() >= self._count_at_s:
            self._count(Refresh())
        else:
            self._safekeeping.step()

    def _count(self, _refresh: Refresh) -> None:
        self._count_at_s = self._clock.monotonic_s() + PROGRESS_AT_LEAST_EVERY_S
        self._safekeeping.step()
        if self._incentives is None:
            self._open_reader()
        assert self._incentives is not None
        while self._incentives.catch_up(self._clock.now()):
            self._safekeeping.step()
            if self._ended.is_set():
                return
        view = self._incentives.progress(self._clock.now(), self._settings.serving_weekdays)
        self._publisher.publish(view)
        if self._lanes is not None:
            self._lanes.duties.credit.counted(
                self._incentives.credit(self._clock.now(), self._settings.school.customer_id)
            )
        self._have_kept(self._incentives)
        self._ended.wait(READER_REST_S)

    def _have_kept(self, incentives: Incentives) -> None:
        """Hand the counted months to `core`, which alone writes: when one was counted whole, and now and then."""
        whole, now_s = incentives.counted_whole(), self._clock.monotonic_s()
        if (whole != self._kept_whole or now_s >= self._keep_at_s) and self._core.offer(KeepCounted(incentives.kept())):
            self._kept_whole, self._keep_at_s = whole, now_s + KEEP_EVERY_S

    def _reader_failed(self, failure: Exception) -> None:
        """The rail may be late; selling goes on."""
        _log.error("the subsidy could not be counted", exc_info=failure)
        if self._incentives is not None:
            self._incentives.close()
            self._incentives = None
