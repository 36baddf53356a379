"""The thread behind the sync page: exports with progress, faults that are shown and mended, pushes by themselves."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.app.sync_hooks import SyncWork
from desktop.app.writing import writes_itself
from desktop.services.commands import Command, ReceiptsTaken
from desktop.services.report_views import ReportNews
from desktop.services.settings import Settings
from desktop.services.sync_views import PlaceState, Step, SyncView
from desktop.services.views import SettingsInForce, View
from tests.helpers.sync_room import SyncRoom

PATIENCE_S = 20.0


class Page:
    """Sees what is published, and waits for what a test looks for."""

    def __init__(self) -> None:
        self.seen: list[SyncView] = []
        self.posted: list[Command] = []
        self._news = threading.Condition()

    def publish(self, view: View) -> None:
        assert isinstance(view, SyncView)
        with self._news:
            self.seen.append(view)
            self._news.notify_all()

    def wait(self, wanted: Callable[[SyncView], bool]) -> SyncView:
        with self._news:
            assert self._news.wait_for(lambda: any(map(wanted, self.seen)), PATIENCE_S), self.seen[-1:]
            return next(view for view in reversed(self.seen) if wanted(view))

    def forget(self) -> None:
        with self._news:
            self.seen.clear()


class Work:
    def __init__(self, room: SyncRoom) -> None:
        self.room, self.page, self.serving = room, Page(), False
        home = room.till.home
        self.work = SyncWork(
            home, home.settings(), writes_itself(home), self.page.posted.append, self.save, lambda: self.serving,
            self.page,
        )  # fmt: skip
        self.work.start()

    def save(self, settings: Settings, _by: str) -> None:
        """Put settings in force, as the settings page does."""
        self.room.till.home.save(settings)
        self.work.hear(SettingsInForce(settings=settings))

    def export(self, url: Path) -> SyncView:
        self.page.forget()
        self.work.hooks.export(str(url))
        return self.page.wait(lambda view: view.export is not None and not view.export.running)


@pytest.fixture
def room(tmp_path: Path) -> SyncRoom:
    made = SyncRoom(tmp_path)
    made.till.sell(3)
    return made


@pytest.fixture
def work(room: SyncRoom) -> Iterator[Work]:
    made = Work(room)
    yield made
    assert made.work.stop()


def test_what_waits_is_shown_and_leaves(work: Work) -> None:
    work.work.hooks.look()
    view = work.page.wait(lambda view: True)
    assert (view.waiting.count, view.waiting.transaction_count, view.provider, view.gapless) == (3, 3, "P1", True)
    assert {option.kind: option.state for option in view.places if option.kind != "stick"} == {
        "folder": PlaceState.UNSET, "server": PlaceState.UNSET,
    }  # fmt: skip
    done = work.export(work.room.stick)
    assert done.export is not None
    assert (done.export.step, done.export.fault, done.export.row_count) == (Step.DONE, None, 3)
    assert (done.waiting.count, done.waiting.unacknowledged) == (0, 1)
    written = [view.export for view in work.page.seen if view.export is not None and view.export.step is Step.WRITING]
    assert (written[-1].first_sequence, written[-1].last_sequence, written[-1].from_ledger) == (1, 1, 1)
    steps = [view.export.step for view in work.page.seen if view.export is not None]
    assert [step for at, step in enumerate(steps) if steps.index(step) == at] == list(Step)
    assert done.written_at is not None


def test_a_folder_that_is_not_there_is_said_and_tried_again(work: Work, tmp_path: Path) -> None:
    away = tmp_path / "away"
    failed = work.export(away)
    assert failed.export is not None
    assert failed.export.fault is not None
    assert failed.export.fault.code == "place.gone"
    assert failed.waiting.count == 3
    away.mkdir()
    done = work.export(away)
    assert done.export is not None
    assert done.export.fault is None
    assert len(work.room.opened(away)) == 1


def test_a_folder_that_was_typed_is_kept(work: Work, tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    kept.mkdir()
    work.work.hooks.keep_folder(str(kept))
    view = work.page.wait(lambda view: any(option.url == str(kept) for option in view.places))
    (option,) = [option for option in view.places if option.kind == "folder"]
    assert option.state is PlaceState.READY
    assert work.room.till.home.settings().sync.folder == str(kept)


def test_what_cannot_be_a_folder_is_told_and_not_kept(work: Work) -> None:
    work.work.hooks.keep_folder("somewhere")
    view = work.page.wait(lambda view: any(option.fault is not None for option in view.places))
    (option,) = [option for option in view.places if option.kind == "folder"]
    assert option.fault is not None
    assert option.fault.code == "settings.value"
    assert work.room.till.home.settings().sync.folder == ""


def test_receipts_are_taken_and_the_desk_is_told(work: Work) -> None:
    work.export(work.room.stick)
    path = work.room.acknowledge(*work.room.opened())
    work.work.hooks.import_receipts((path,))
    view = work.page.wait(lambda view: bool(view.imported))
    assert view.imported[0].told is not None
    assert view.imported[0].told.acknowledged == (1,)
    assert [line.name for line in view.receipts] == ["P1-00000001.zip"]
    assert view.waiting.unacknowledged == 0
    assert work.page.posted == [ReceiptsTaken()]
    path.write_bytes(b"x")
    work.page.forget()
    work.work.hooks.import_receipts((path,))
    view = work.page.wait(lambda view: bool(view.imported) and view.imported[0].refused is not None)
    assert len(view.receipts) == 2


def test_the_server_is_pushed_to_by_itself_but_not_while_somebody_is_served(
    room: SyncRoom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    server = tmp_path / "server"
    server.mkdir()
    home = room.till.home
    settings = home.settings()
    home.save(replace(settings, sync=replace(settings.sync, server=str(server))))
    monkeypatch.setattr("desktop.app.sync_hooks.LOOK_EVERY_S", 0.01)
    work = Work(room)
    try:
        done = work.page.wait(lambda view: view.export is not None and not view.export.running)
        assert done.export is not None
        assert done.export.by_itself
        assert len(room.opened(server)) == 1
        work.serving = True
        room.till.sell(1)
        work.work.hear(ReportNews(done="closed"))
        work.work.hooks.look()
        work.page.wait(lambda view: view.waiting.count == 1)
        work.page.forget()
        work.serving = False
        work.page.wait(lambda view: view.waiting.unacknowledged == 2)
        assert len(room.opened(server)) == 2
    finally:
        assert work.work.stop()
