"""The self-check and the support file as the page of a desk that runs asks for them: told as they go, and ended."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.adapters.storage import bundle_book
from desktop.adapters.storage.database import open_reader
from desktop.adapters.sync.places.folder import FolderPlace
from desktop.adapters.sync.seal import KeyRing, PublicKey
from desktop.adapters.sync.sticks import Sticks
from desktop.adapters.sync.support_file import OpenedSupport, open_support, signature_name
from desktop.app.check_work import CheckWork, Seen, see
from desktop.app.support import FACT
from desktop.app.writing import writes_itself
from desktop.domain.errors import OperatorError
from desktop.services.settings_views import Asked, ChecksView, SettingsNews, SupportPlaceView
from desktop.services.sync_ports import PlaceKind
from tests.helpers.fakes import Collector
from tests.helpers.sync_room import SyncRoom
from tests.integration.test_settings_on_a_desk import entries, finished, running

SEEN = Seen(font="a font", no_font=None, screens=None)


@pytest.fixture
def room(tmp_path: Path) -> SyncRoom:
    return SyncRoom(tmp_path)


@pytest.fixture
def documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    folder = tmp_path / "documents"
    monkeypatch.setattr("platformdirs.user_documents_dir", lambda: str(folder))
    yield folder / "canteen-desk"


def opened(room: SyncRoom, path: Path) -> OpenedSupport:
    store = open_reader(room.till.home.database_path, room.till.key)
    ring = KeyRing(PublicKey(key.public) for key in bundle_book.till_keys(store))
    store.close()
    signature = path.with_name(signature_name(path.name)).read_bytes()
    return open_support(path.name, path.read_bytes(), signature, ring, [room.provider.identity])


def test_a_desk_that_sells_makes_one_on_its_own_thread(room: SyncRoom, documents: Path) -> None:
    with running(room.till) as (_desk, work, heard):
        work.hooks.make_support("周主任")
        news = heard.next(SettingsNews, lambda view: view.about is Asked.SUPPORT and finished(view))
        assert news.fault is None and Path(news.path).parent == documents
        work.hooks.look_for_place()
        assert heard.next(SupportPlaceView) == SupportPlaceView()
        work.hooks.run_checks()
        first = heard.next(ChecksView, lambda view: view.running)
        assert (first.in_hand, first.total) == ("keys", 34)
        last = heard.next(ChecksView, lambda view: not view.running)
        assert [line.name for line in last.lines if not line.ok] == []
    found = opened(room, Path(news.path))
    assert found.document("ledger.json")["entries"] > 0
    (fact,) = entries(room.till, FACT)
    assert fact["by"] == "周主任" and fact["file"] == Path(news.path).name


def test_a_second_one_in_the_same_minute_says_so(room: SyncRoom, documents: Path) -> None:
    with running(room.till) as (_desk, work, heard):
        codes = []
        for _ in range(2):
            work.hooks.make_support("")
            news = heard.next(SettingsNews, lambda view: view.about is Asked.SUPPORT and finished(view))
            codes.append(news.fault.code if news.fault is not None else "")
    assert codes[0] == "" and codes[1] in ("support.this_minute", "")  # the minute may have turned
    assert len(list(documents.glob("*.age"))) == 2 - bool(codes[1])


class Stick:
    """One stick for `Sticks`, as psutil tells of it."""

    device, opts = "/dev/sdz1", "rw"

    def __init__(self, path: Path) -> None:
        self.mountpoint = str(path)


def sticks_at(path: Path, root: Path) -> Sticks:
    disk = root / "devices/usb1/block/sdz"
    (disk / "sdz1").mkdir(parents=True)
    (disk / "sdz1/partition").write_text("1", encoding="ascii")
    (disk / "removable").write_text("1\n", encoding="ascii")
    (root / "class/block").mkdir(parents=True)
    (root / "class/block/sdz1").symlink_to(disk / "sdz1")
    (root / "dev").mkdir()
    (root / "dev/sdz1").touch()
    return Sticks(partitions=lambda: [Stick(path)], sys_root=root, dev_root=root / "dev", windows=False)


def test_a_stick_that_is_plugged_in_is_taken(room: SyncRoom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home, heard = room.till.home, Collector()
    sticks = sticks_at(room.stick, tmp_path / "sys")
    work = CheckWork(home, home.settings, writes_itself(home), heard, tuple, sticks)
    assert work.place().label == room.stick.name
    place = FolderPlace(room.stick, kind=PlaceKind.STICK, is_mounted=lambda _path: True)
    monkeypatch.setattr("desktop.app.support.FolderPlace", lambda path, kind: place if path == room.stick else kind)
    made = work.support(SEEN, "")
    assert Path(made.path).parent == room.stick and opened(room, Path(made.path)).till_id == "C1"


def test_a_cancel_ends_both(room: SyncRoom, documents: Path) -> None:
    home, heard = room.till.home, Collector()
    work = CheckWork(home, home.settings, writes_itself(home), heard, tuple)
    work.cancel.set()
    assert work.check(SEEN) == ChecksView(cancelled=True)
    with pytest.raises(OperatorError) as caught:
        work.support(SEEN, "")
    assert caught.value.code == "place.cancelled"
    assert list(documents.iterdir()) == []


def test_a_missing_font_is_a_check_that_fails(room: SyncRoom) -> None:
    def none() -> str:
        raise OperatorError("font.no_cjk")

    home = room.till.home
    work = CheckWork(home, home.settings, writes_itself(home), Collector(), tuple)
    (wrong,) = [line for line in work.check(see(none)).lines if not line.ok]
    assert wrong.name == "fonts" and "fonts-noto-cjk" in wrong.mend and wrong.mend not in wrong.detail
