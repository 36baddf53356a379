"""A running desk's health, from the terminal's own word to the provider's list: threads, terminal, bundle, lake."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.adapters.home import Home
from desktop.adapters.sync.places.folder import FolderPlace
from desktop.adapters.sync.provider_pin import write_provider
from desktop.adapters.sync.seal import PublicKey
from desktop.adapters.system import SystemClock
from desktop.app.desk_health import OwnHealth
from desktop.app.followers import Followed
from desktop.app.homes import ensure_home, lunch_around
from desktop.app.running import RunningDesk
from desktop.app.sync_desk import SyncDesk
from desktop.fleet.lake import Lake
from desktop.fleet.tills import add_keys
from desktop.fleet.visiting import fleet_visits
from desktop.services.commands import Charge
from desktop.services.health_watch import HealthWatch
from desktop.services.sync_views import ProviderPin
from desktop.services.views import DevicesView, LinkState, RecentView, StatusView
from tests.helpers.desk_with_faces import Watch
from tests.helpers.fleet_room import FleetRoom
from tests.helpers.processes import start_terminal
from tests.helpers.sync_room import going_on, heard


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[str]:
    program, url = start_terminal("socket://127.0.0.1:0", tmp_path / "terminal", "--speed", "8", "--seed", "3")
    yield url
    program.terminate()


def test_what_the_terminal_says_of_itself_reaches_the_provider(tmp_path: Path, terminal: str) -> None:
    home, room = Home(tmp_path / "home"), FleetRoom(tmp_path / "fleet")
    ensure_home(home)
    home.save(replace(home.settings(), meals=lunch_around(SystemClock().now(), "en"), continuous=False))
    pin = ProviderPin(
        provider="P1", recipient=room.keys.identity.recipient, keys=(room.keys.signing.public.line,)
    )  # fmt: skip
    write_provider(tmp_path / "provider.toml", pin)
    views, watch = Watch(), HealthWatch(SystemClock())
    followed = Followed(views)
    followed.follow(watch.hear)
    desk = RunningDesk(home, home.settings(), terminal, followed)
    own = OwnHealth(home, home.settings(), watch, desk.second_medium)
    sync = SyncDesk(home, home.settings(), desk.write, own)
    desk.start()
    try:
        views.until(StatusView, lambda view: view.link is LinkState.ONLINE)
        views.until(DevicesView, lambda view: view.health is not None)
        desk.post(Charge())
        views.until(RecentView, lambda view: bool(view.sales))
        sync.pin(tmp_path / "provider.toml")
        sync.export(FolderPlace(room.inbox), heard, going_on)
    finally:
        assert desk.stop()

    keys = [PublicKey(key.public) for key in sync.look().keys]
    add_keys(room.lake, "C1", home.settings().school.customer_id, "School", keys, SystemClock().now())
    room.clock.at = SystemClock().now()
    report = room.ingest()
    assert (report.taken, report.unread) == (1, [])
    (seen,) = fleet_visits(Lake(room.url), room.clock.at).desks
    health = seen.known.health
    assert health is not None
    told = health.terminal
    assert told is not None
    assert (told.seen_s_ago, told.camera_ok, told.network_up) == (0, True, True)
    assert told.sn and told.firmware and told.storage_free_mb and told.temperature_c is not None
    assert (told.certificate_days or 0) > 0
    assert health.uptime_s is not None and health.medium == "none"
    assert not seen.is_due, seen.reasons
