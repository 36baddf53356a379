"""What the sync page asks of the desk: exports, receipts, and pushes to the server by themselves. Composition root.

A thread `sync` does one thing after the other and answers by a `SyncView`; the books are written on `core` when nobody
is being served. A push that is due waits while a diner is. Promises: nothing here keeps the line waiting; what
goes wrong with a place is told on the page and tried again as `push_schedule` says; ending gives up the file in hand.
Source: architecture.md, Threads; bundle.md; ui.md, Sync.
"""

import logging
import math
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from desktop.adapters.home import Home
from desktop.adapters.sync.sticks import Sticks, StickState, stick_place
from desktop.adapters.system import SystemChance, SystemClock
from desktop.app.desk_health import OwnHealth
from desktop.app.places import confirm_host, open_url
from desktop.app.receipts_taken import ReceiptDesk, Taken
from desktop.app.sync_desk import SyncDesk, SyncState
from desktop.app.writing import Write
from desktop.domain.errors import OperatorError
from desktop.domain.instants import format_instant, parse_instant
from desktop.runtime.worker import Worker
from desktop.services.commands import Command, ReceiptsTaken
from desktop.services.pace import Pace
from desktop.services.ports import Publisher
from desktop.services.push_schedule import PushSchedule
from desktop.services.reason import Reason
from desktop.services.report_views import ReportNews
from desktop.services.settings import Settings, SyncSettings, check_settings
from desktop.services.sync_ports import Place, PlaceKind, PutProgress
from desktop.services.sync_views import (
    OVERDUE_S,
    BundleLine,
    ExportView,
    PlaceOption,
    PlaceState,
    ReceiptLine,
    Step,
    SyncView,
)
from desktop.services.views import SettingsInForce, View
from desktop.ui.sync_hooks import SyncHooks

INBOX = 20
STOP_LIMIT_S = 10.0
LOOK_EVERY_S = 10.0  # what waits, for the schedule; a page that is shown asks oftener
TELL_EVERY_S = 0.1
MOST_RECEIPTS = 50
_STATES = {
    StickState.READY: PlaceState.READY, StickState.READ_ONLY: PlaceState.READ_ONLY, StickState.FULL: PlaceState.FULL,
}  # fmt: skip
_log = logging.getLogger(__name__)


class SyncWork:
    """The hooks of one home's page. Start it before the window opens, stop it before the desk stops."""

    def __init__(
        self, home: Home, settings: Settings, write: Write, post: Callable[[Command], None],
        save: Callable[[Settings, str], None], is_serving: Callable[[], bool], publisher: Publisher,
        health: OwnHealth | None = None,
    ) -> None:  # fmt: skip
        """`save` puts settings in force, as the settings page does; who asks is whoever is signed in. `health` is how
        the running desk is, for its bundles."""
        self._home, self._settings, self._post, self._publisher = home, settings, post, publisher
        self._save = save
        self._is_serving = is_serving
        self._clock, self._chance = SystemClock(), SystemChance()
        self._desk = SyncDesk(home, settings, write, health)
        self._receipts = ReceiptDesk(home, settings, write)
        self._sticks = Sticks()
        self._sync: SyncSettings = settings.sync
        self._schedule = PushSchedule(every_s=float(settings.sync.push_every_s))
        self._export: ExportView | None = None
        self._faults: dict[str, Reason] = {}  # of places, by address
        self._imported: tuple[ReceiptLine, ...] = ()
        self._cancel, self._ending = threading.Event(), threading.Event()
        self._look_at_s, self._told_at_s = 0.0, 0.0
        self._pace: Pace | None = None
        self._worker: Worker[Callable[[], None]] = Worker(
            "sync", self._do, capacity=INBOX, on_failure=self._failed, tick=self._tick,
            wait_s=lambda: max(0.0, self._look_at_s - self._clock.monotonic_s()),
        )  # fmt: skip
        self.hooks = SyncHooks(
            look=lambda: self._offer(self._tell), export=lambda url: self._offer(lambda: self._go(url)),
            cancel=self._cancel.set, import_receipts=lambda paths: self._offer(lambda: self._take(paths)),
            keep_folder=lambda path: self._offer(lambda: self._keep_folder(path)), accept_host=self._accept_host,
        )  # fmt: skip

    def start(self) -> None:
        """Start the thread."""
        self._worker.start()

    def stop(self) -> bool:
        """Give up the file in hand, then end; tell whether it did so in time."""
        self._ending.set()
        self._cancel.set()
        return self._worker.stop(STOP_LIMIT_S)

    def hear(self, view: View) -> None:
        """Hear what the desk publishes: a closed day leaves at once, and settings count from now on. Any thread."""
        if isinstance(view, ReportNews) and view.done == "closed":
            self._offer(lambda: self._reschedule(self._schedule.day_closed()))
        elif isinstance(view, SettingsInForce):
            settings = view.settings
            self._offer(lambda: self._go_by(settings))

    def _offer(self, work: Callable[[], None]) -> None:
        self._worker.offer(work)

    def _do(self, work: Callable[[], None]) -> None:
        if not self._ending.is_set():
            work()

    def _failed(self, failure: Exception) -> None:
        _log.error("the sync page could not be worked on", exc_info=failure)
        if self._schedule.running:
            self._schedule = self._schedule.fail(self._clock.monotonic_s(), "defect", self._chance)
        if self._export is not None and self._export.running:
            self._end(fault=Reason(code="defect"))

    # --- out ---------------------------------------------------------------------------------------------------------

    def _tick(self) -> None:
        """Look what waits, and push to the server if that is due and nobody is being served."""
        now_s = self._clock.monotonic_s()
        if now_s < self._look_at_s:
            return
        self._look_at_s = now_s + LOOK_EVERY_S
        if not self._sync.server:
            return
        state = self._desk.look()
        elsewhere = [line for line in state.history if not line.acknowledged_at and not self._is_there(line)]
        count = (state.waiting.count + len(elsewhere)) if state.provider is not None else 0
        self._schedule = self._schedule.waits(count, state.waiting.oldest_at)
        due_s = self._schedule.next_s(now_s)
        if due_s is not None and due_s <= now_s and not self._is_serving():
            self._run(self._sync.server, by_itself=True)

    def _is_there(self, line: BundleLine) -> bool:
        """Tell whether a bundle has reached the server; by whichever other way it left."""
        return self._sync.server in {url for _kind, url, _at in line.copies}

    def _go(self, url: str) -> None:
        """Somebody asked: the failures before are forgotten."""
        if url == self._sync.server:
            self._schedule = self._schedule.ask()
        self._run(url, by_itself=False)

    def _run(self, url: str, *, by_itself: bool) -> None:
        self._cancel.clear()
        if self._ending.is_set():
            return
        scheduled = url == self._sync.server
        if scheduled:
            self._schedule = self._schedule.begin()
        self._export = ExportView(step=Step.CUTTING, kind="", place=url, label=url, by_itself=by_itself)
        try:
            place = self._place(url)
            shown = place.describe()
            self._export = replace(self._export, kind=shown.kind.value, label=shown.label)
            self._tell()
            done = self._desk.export(place, self._hear_step, self._cancel.is_set, self._begins)
            self._desk.tidy()
        except OperatorError as fault:
            if scheduled:
                self._schedule = self._schedule.fail(self._clock.monotonic_s(), fault.code, self._chance)
            self._faults[url] = Reason(code=fault.code, facts=fault.facts)
            given_up = fault.code == "place.cancelled"
            self._end(fault=None if given_up else self._faults[url], cancelled=given_up)
        else:
            if scheduled:
                self._schedule = self._schedule.succeed(self._clock.monotonic_s())
            self._faults.pop(url, None)
            ends = (done.sequences[0], done.sequences[-1]) if done.sequences else (0, 0)
            self._export = replace(
                self._export, first_sequence=ends[0], last_sequence=ends[1], row_count=done.row_count,
                bytes_done=done.size_bytes, bytes_all=done.size_bytes,
            )  # fmt: skip
            self._end(cancelled=self._cancel.is_set())

    def _end(self, *, fault: Reason | None = None, cancelled: bool = False) -> None:
        assert self._export is not None
        step = self._export.step if fault is not None or cancelled else Step.DONE
        now = self._clock.now()
        self._export = replace(
            self._export, step=step, running=False, fault=fault, cancelled=cancelled, ended_at=now, seconds_left=None
        )
        self._tell()

    def _begins(self, lines: Sequence[BundleLine]) -> None:
        """Show which bundles are carried."""
        assert self._export is not None
        self._pace = None
        if lines:
            self._export = replace(
                self._export, first_sequence=lines[0].sequence, last_sequence=lines[-1].sequence,
                from_ledger=lines[0].from_ledger, to_ledger=lines[-1].to_ledger,
                row_count=sum(line.row_count for line in lines),
            )  # fmt: skip

    def _hear_step(self, step: Step, news: PutProgress | None) -> None:
        """Hear how far an export is; tell of it ten times a second at most."""
        assert self._export is not None
        before = self._export
        self._export = replace(before, step=step)
        if news is not None:
            self._export = replace(
                self._export, bytes_done=news.bytes_done, bytes_all=news.bytes_all, seconds_left=self._left_s(news)
            )
        now_s = self._clock.monotonic_s()
        if before.step is not step or now_s >= self._told_at_s + TELL_EVERY_S:
            self._told_at_s = now_s
            self._tell()

    def _left_s(self, news: PutProgress) -> int | None:
        now_s = self._clock.monotonic_s()
        before = self._pace if self._pace is not None else Pace.begin(now_s, news.bytes_done)
        self._pace = before.then(now_s, news.bytes_done)
        left_s = self._pace.left_s(news.bytes_all)
        return None if left_s is None else math.ceil(left_s)

    def _place(self, url: str) -> Place:
        for stick in self._sticks.plugged_in():
            if str(stick.path) == url:
                return stick_place(stick)
        return open_url(self._home, self._settings, url)

    # --- in ----------------------------------------------------------------------------------------------------------

    def _take(self, paths: tuple[Path, ...]) -> None:
        at = format_instant(self._clock.now())
        try:
            taken = self._receipts.take(paths)
        except OperatorError as fault:
            name = paths[0].name if paths else ""
            taken = (Taken(name=name, refused=fault),)
        self._imported = tuple(_line(each, at) for each in taken)
        if any(each.told is not None and not each.told.known for each in taken):
            self._post(ReceiptsTaken())
        self._tell()

    def _keep_folder(self, path: str) -> None:
        """Have a folder that somebody typed put in force; what cannot be one is told at its place."""
        wanted = replace(self._settings, sync=replace(self._sync, folder=path.strip()))
        try:
            check_settings(wanted)
        except OperatorError as fault:
            self._faults[self._sync.folder] = Reason(code=fault.code, facts=fault.facts)
            self._tell()
        else:
            self._save(wanted, "")

    def _go_by(self, settings: Settings) -> None:
        self._settings, self._sync = settings, settings.sync
        self._faults.pop("", None)
        self._reschedule(replace(self._schedule, every_s=float(settings.sync.push_every_s)))
        self._tell()

    def _accept_host(self, url: str, fingerprint: str) -> None:
        def do() -> None:
            confirm_host(self._home, url, fingerprint)
            self._faults.pop(url, None)
            self._go(url)

        self._offer(do)

    def _reschedule(self, schedule: PushSchedule) -> None:
        self._schedule, self._look_at_s = schedule, 0.0

    # --- what is shown ---------------------------------------------------------------------------------------------

    def _tell(self) -> None:
        try:
            self._publisher.publish(self._view())
        except OperatorError as fault:  # the file of the books is at fault: the desk says so
            _log.warning("the sync page could not be shown: %s", fault)

    def _view(self) -> SyncView:
        state, now = self._desk.look(), self._clock.now()
        copies = [at for line in state.history for _kind, _url, at in line.copies]
        overdue = now - timedelta(seconds=OVERDUE_S)
        return SyncView(
            at=now,
            till_id=state.till_id,
            provider=state.provider.provider if state.provider is not None else "",
            waiting=state.waiting,
            written_at=max(map(parse_instant, copies), default=None),
            places=self._places(state),
            export=self._export,
            history=state.history,
            receipts=self._receipts.history(MOST_RECEIPTS),
            overdue=sum(
                1 for line in state.history
                if line.copies and not line.acknowledged_at and parse_instant(line.copies[0][2]) < overdue
            ),
            gapless=_is_gapless(state),
            imported=self._imported,
        )  # fmt: skip

    def _places(self, state: SyncState) -> tuple[PlaceOption, ...]:
        last: dict[str, datetime] = {}
        for line in state.history:
            for _kind, url, at in line.copies:
                last[url] = max(parse_instant(at), last.get(url, parse_instant(at)))
        sticks = [
            PlaceOption(
                kind=PlaceKind.STICK.value, url=str(each.path), label=each.label, state=_STATES[each.state],
                free_bytes=each.free_bytes, total_bytes=each.total_bytes, last_at=last.get(str(each.path)),
                fault=self._faults.get(str(each.path)),
            )
            for each in self._sticks.plugged_in()
        ]  # fmt: skip
        if not sticks:
            sticks = [PlaceOption(kind=PlaceKind.STICK.value, url="", label="", state=PlaceState.AWAY)]
        return (*sticks, self._folder(last), self._server(last))

    def _folder(self, last: Mapping[str, datetime]) -> PlaceOption:
        url = self._sync.folder
        if not url:
            fault = self._faults.get("")
            return PlaceOption(kind=PlaceKind.FOLDER.value, url="", label="", state=PlaceState.UNSET, fault=fault)
        shown = self._place(url).describe()
        away = shown.free_bytes is None
        return PlaceOption(
            kind=PlaceKind.FOLDER.value, url=url, label=url, state=PlaceState.AWAY if away else PlaceState.READY,
            free_bytes=shown.free_bytes, last_at=last.get(url), fault=self._faults.get(url),
        )  # fmt: skip

    def _server(self, last: Mapping[str, datetime]) -> PlaceOption:
        url = self._sync.server
        if not url:
            return PlaceOption(kind=PlaceKind.SERVER.value, url="", label="", state=PlaceState.UNSET)
        fault, now_s = self._faults.get(url), self._clock.monotonic_s()
        next_s = self._schedule.next_s(now_s)
        return PlaceOption(
            kind=PlaceKind.SERVER.value, url=url, label=self._place(url).describe().label,
            state=PlaceState.READY if fault is None else PlaceState.AWAY,
            last_at=last.get(url), fault=fault,
            next_at=None if next_s is None else self._clock.now() + timedelta(seconds=next_s - now_s),
        )  # fmt: skip


def _line(taken: Taken, at: str) -> ReceiptLine:
    refused = None if taken.refused is None else Reason(code=taken.refused.code, facts=taken.refused.facts)
    return ReceiptLine(name=taken.name, at=at, told=taken.told, refused=refused)


def _is_gapless(state: SyncState) -> bool:
    numbers = [line.sequence for line in state.history]
    return numbers == list(range(numbers[0], numbers[0] - len(numbers), -1)) if numbers else True
