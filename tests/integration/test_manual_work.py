"""The manual is made beside a running desk, in a process of its own that ends with it, into the reports."""

import queue
from pathlib import Path

import pytest

from desktop.adapters.home import Home
from desktop.app.homes import ensure_home
from desktop.app.manual_work import ManualWork
from desktop.services.manual_views import ManualNews
from desktop.services.views import View

LIMIT_S = 120.0


class Told:
    """Keeps what was published."""

    def __init__(self) -> None:
        self.news: queue.SimpleQueue[View] = queue.SimpleQueue()

    def publish(self, view: View) -> None:
        self.news.put(view)

    def next(self) -> ManualNews:
        view = self.news.get(timeout=LIMIT_S)
        assert isinstance(view, ManualNews)
        return view


@pytest.fixture
def home(tmp_path: Path) -> Home:
    home = Home(tmp_path / "home")
    ensure_home(home)
    return home


def test_it_lies_among_the_reports(home: Home) -> None:
    told = Told()
    work = ManualWork(home, home.settings(), told)
    work.start()
    try:
        work.print_manual()
        news = told.next()
    finally:
        assert work.stop()
    assert news.fault is None
    path = Path(news.path)
    assert path.parent == home.folder / "reports" and path.read_bytes().startswith(b"%PDF-")
    assert path.name == f"manual-{home.settings().language}-1.pdf"


def test_what_cannot_be_written_is_said(home: Home) -> None:
    (home.folder / "reports").write_text("in the way", encoding="utf-8")
    told = Told()
    work = ManualWork(home, home.settings(), told)
    work.start()
    try:
        work.print_manual()
        news = told.next()
    finally:
        assert work.stop()
    assert news.path == "" and news.fault is not None


def test_it_ends_with_the_desk_and_leaves_nothing_half_written(home: Home) -> None:
    work = ManualWork(home, home.settings(), Told())
    work.start()
    work.print_manual()
    assert work.stop()
    folder = home.folder / "reports"
    assert not folder.exists() or list(folder.iterdir()) == []
