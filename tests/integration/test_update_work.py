"""The thread behind the section of the program: what it finds, makes ready, gives up, and when the desk may close."""

import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop.adapters.home import Home
from desktop.adapters.sync.seal import SigningKey
from desktop.app.update_work import UpdateWork
from desktop.services.update_views import Preparing, UpdateView
from desktop.services.views import View
from tests.campaigns.update_cuts import make_room
from tests.helpers.updates import LACKS_A_LIBRARY, QUICK, package, sign

PATIENCE_S = 60.0


class Page:
    """Sees what is published, and waits for what a test looks for."""

    def __init__(self) -> None:
        self.seen: list[UpdateView] = []
        self._news = threading.Condition()

    def publish(self, view: View) -> None:
        assert isinstance(view, UpdateView)
        with self._news:
            self.seen.append(view)
            self._news.notify_all()

    def wait(self, wanted: Callable[[UpdateView], bool]) -> UpdateView:
        with self._news:
            assert self._news.wait_for(lambda: any(map(wanted, self.seen)), PATIENCE_S), self.seen[-1:]
            return next(view for view in reversed(self.seen) if wanted(view))


class Work:
    def __init__(self, folder: Path) -> None:
        program, home, self.key = make_room(folder)
        self.program, self.home = program, Home(home)
        self.page, self.serving = Page(), False
        self.work = UpdateWork(self.home, self.home.settings(), lambda: self.serving, self.page)
        self.folder = folder / "usb"
        self.folder.mkdir()
        self.work.start()

    def put(self, version: str, brings: str = QUICK, key: SigningKey | None = None) -> str:
        path = package(self.folder, version, brings)
        sign(path, key or self.key, version)
        return str(path)


@pytest.fixture
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Work]:
    made = Work(tmp_path)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(made.program))
    yield made
    assert made.work.stop()


def test_found_taken_and_changed_to_when_nobody_is_served(work: Work) -> None:
    path = work.put("0.2.0")
    work.put("0.0.9")
    work.put("0.3.0", key=SigningKey.make())
    work.work.hooks.look(str(work.folder))
    view = work.page.wait(lambda view: len(view.offers) == 3)
    found = {offer.version: offer.refusal.code if offer.refusal else "" for offer in view.offers}
    assert found == {"0.0.9": "update.older", "0.2.0": "", "": "signature.other_key"}
    assert view.provider == "P1"

    work.work.hooks.take(path)
    view = work.page.wait(lambda view: view.ready == "0.2.0")
    assert view.not_now is None and view.step is None
    assert list(dict.fromkeys(view.step for view in work.page.seen if view.step)) == list(Preparing)

    work.serving = True
    work.work.hooks.change()
    assert work.page.wait(lambda view: view.not_now is not None).not_now
    work.serving = False
    work.work.hooks.change()
    assert work.page.wait(lambda view: view.restarting).ready == "0.2.0"

    work.work.hooks.forget()
    work.page.wait(lambda view: not view.ready and view.looked is False and not view.restarting and bool(view.provider))
    assert not (work.home.folder / "programs/0.2.0").exists()


@pytest.mark.expects_log("the other version says: libmissing.so")
def test_what_goes_wrong_is_told_and_leaves_nothing(work: Work) -> None:
    work.work.hooks.take(work.put("0.2.0", LACKS_A_LIBRARY))
    view = work.page.wait(lambda view: view.fault is not None)
    assert view.fault is not None
    assert (view.fault.code, view.step, view.ready) == ("update.does_not_run", None, "")
    assert not (work.home.folder / "programs/0.2.0").exists()


def test_a_desk_that_closes_gives_up_what_is_being_made_ready(work: Work, monkeypatch: pytest.MonkeyPatch) -> None:
    begun, go_on = threading.Event(), threading.Event()
    publish = work.page.publish

    def slowly(view: View) -> None:
        publish(view)
        if isinstance(view, UpdateView) and view.step is Preparing.COPYING:
            begun.set()
            go_on.wait(PATIENCE_S)

    monkeypatch.setattr(work.page, "publish", slowly)
    monkeypatch.setattr("desktop.app.updating._AT_ONCE", 100)
    work.work.hooks.take(work.put("0.2.0"))
    assert begun.wait(PATIENCE_S)
    work.work.hooks.cancel()
    go_on.set()
    view = work.page.wait(lambda view: view.fault is not None)
    assert view.fault is not None and view.fault.code == "update.cancelled"
    assert not (work.home.folder / "programs/incoming.deb").exists()
