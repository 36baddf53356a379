"""The live figures of a running desk: they climb with a sale, its story tells the verdict, and the next start goes on
from what was written down."""

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.adapters.home import Home
from desktop.adapters.secrets.keyring import load_key
from desktop.adapters.storage.database import Store, open_reader
from desktop.adapters.system import SystemClock
from desktop.app.homes import ensure_home, lunch_around
from desktop.app.running import RunningDesk
from desktop.domain.identifiers import OrderNo
from desktop.services.commands import Charge
from desktop.services.incentive_views import ProgressView
from desktop.services.queries import StoryQuery
from desktop.services.transaction_views import StoryView
from desktop.services.views import LinkState, StatusView, View
from tests.helpers.processes import start_terminal

LIMIT_S = 30.0


class Seen:
    """services.ports.Publisher: the latest view of each kind."""

    def __init__(self) -> None:
        self.latest: dict[type[View], View] = {}

    def publish(self, view: View) -> None:
        self.latest[type(view)] = view

    def until(self, holds: Callable[[], bool]) -> None:
        until = time.monotonic() + LIMIT_S
        while not holds():
            assert time.monotonic() < until, self.latest
            time.sleep(0.02)

    def online(self) -> bool:
        status = self.latest.get(StatusView)
        return isinstance(status, StatusView) and status.link is LinkState.ONLINE

    def users(self) -> int:
        progress = self.latest.get(ProgressView)
        return progress.today_users if isinstance(progress, ProgressView) else -1


@pytest.fixture
def room(tmp_path: Path) -> Iterator[tuple[Home, str]]:
    terminal, url = start_terminal("socket://127.0.0.1:0", tmp_path / "terminal", "--speed", "8", "--seed", "3")
    home = Home(tmp_path / "home")
    ensure_home(home)
    home.save(replace(home.settings(), meals=lunch_around(SystemClock().now(), "en"), continuous=False))
    yield home, url
    terminal.terminate()


def _reader(home: Home) -> Store:
    return open_reader(home.database_path, load_key(home, home.settings().keystore))


def test_a_sale_climbs_and_is_explained_and_a_restart_goes_on(room: tuple[Home, str]) -> None:
    home, url = room
    seen = Seen()
    desk = RunningDesk(home, home.settings(), url, seen)
    desk.start()
    try:
        seen.until(seen.online)
        seen.until(lambda: seen.users() == 0)
        desk.post(Charge())
        seen.until(lambda: seen.users() == 1)
        reader = _reader(home)
        number = OrderNo(reader.value("SELECT order_no FROM transactions"))
        desk.ask(StoryQuery(order_no=number))
        seen.until(lambda: StoryView in seen.latest)
        seen.until(lambda: bool(reader.rows("SELECT 1 FROM counted_months")))
        reader.close()
    finally:
        assert desk.stop()
    story = seen.latest[StoryView]
    assert isinstance(story, StoryView) and story.verdict is not None
    assert (story.verdict.policy_id, story.verdict.valid_for_device, story.verdict.first_of_day) == (
        "sample-k12", True, True,
    )  # fmt: skip
    again = Seen()
    desk = RunningDesk(home, home.settings(), url, again)
    desk.start()
    try:
        again.until(lambda: again.users() == 1)
    finally:
        assert desk.stop()
