"""A capture with its threads: a simulated person, a camera with faults, a recorded folder; nothing is left behind."""

import queue
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import cv2
import pytest

from desktop.adapters.camera.recorded import FolderSource, Pace
from desktop.adapters.simulated.camera_source import SimulatedCamera, draw
from desktop.adapters.simulated.head import Pose
from desktop.adapters.simulated.sitter import Sitter, Temper
from desktop.adapters.system import SystemChance, SystemClock
from desktop.app import capturing
from desktop.app.capture_tools import CaptureCalls, CaptureTools, simulated_tools
from desktop.app.capturing import CaptureSession
from desktop.domain.capture_moment import CaptureState, Failure
from desktop.domain.errors import OperatorError
from desktop.services.capture_views import CameraFound, CaptureDone, CaptureView, Preview
from tests.helpers.capture_script import obedient, played

CLOCK = SystemClock()
WAIT_S = 15.0


class Room:
    """One capture, what it told, and a person who hears it."""

    def __init__(self, tools: Callable[[Sitter], CaptureTools] | None = None, *, sitter: Sitter | None = None) -> None:
        self.sitter = sitter or Sitter()
        self.views: list[CaptureView] = []
        self.previews: list[Preview] = []
        self.done: queue.Queue[CaptureDone] = queue.Queue()
        self.names: set[str] = set()
        self._changed = threading.Condition()
        made = tools(self.sitter) if tools else simulated_tools(CLOCK, SystemChance(), self.sitter)
        self.tools = made
        self.session = CaptureSession(made, CaptureCalls(view=self._see, preview=self._show, done=self.done.put))

    def _see(self, view: CaptureView) -> None:
        self.names.add(threading.current_thread().name)
        self.sitter.hear(view)
        with self._changed:
            self.views.append(view)
            self._changed.notify_all()

    def _show(self, preview: Preview) -> None:
        self.previews.append(preview)

    def until(self, wanted: Callable[[CaptureView], bool]) -> CaptureView:
        """Wait for a view."""
        with self._changed:
            assert self._changed.wait_for(lambda: bool(self.views) and wanted(self.views[-1]), WAIT_S), self.views[-1:]
            return self.views[-1]


def faulty(fault: Callable[[], str], *cameras: CameraFound) -> Callable[[Sitter], CaptureTools]:
    """Return tools whose camera has a fault as long as it is said."""

    def made(sitter: Sitter) -> CaptureTools:
        tools = simulated_tools(CLOCK, SystemChance(), sitter)
        found = cameras or tools.list_cameras()

        def source(one: CameraFound) -> SimulatedCamera:
            return SimulatedCamera(sitter, CLOCK, name=one.name, fault=fault)

        return replace(tools, open_source=source, list_cameras=lambda: () if fault() == "camera.none" else found)

    return made


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Have cameras looked for and given up sooner than people would."""
    monkeypatch.setattr("desktop.adapters.camera.reader.LIST_EVERY_S", 0.15)
    monkeypatch.setattr(capturing, "FROZEN_S", 0.4)
    monkeypatch.setattr(capturing, "DARK_S", 0.2)
    yield


@pytest.fixture(autouse=True)
def none_left(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """End what a test that failed left running, lest the next one fails too."""
    made: list[CaptureSession] = []
    begin = CaptureSession.start

    def start(session: CaptureSession, path: str = "") -> None:
        made.append(session)
        begin(session, path)

    monkeypatch.setattr(CaptureSession, "start", start)
    yield
    for session in made:
        session.end(5.0)


def ended(room: Room) -> None:
    assert room.session.end(5.0)
    assert not [one.name for one in threading.enumerate() if one.name in ("camera", "face")]


def test_who_does_as_asked_is_captured_and_nothing_is_left() -> None:
    room = Room()
    room.session.start()
    done = room.done.get(timeout=WAIT_S)
    assert done.face_jpeg.startswith(b"\xff\xd8")
    assert done.quality >= 0.75
    assert isinstance(done.template, tuple) and len(done.template) == 3
    assert "jpeg" not in repr(done)
    assert room.names == {"face"}
    states = [view.state for view in room.views]
    assert list(dict.fromkeys(states)) == [
        CaptureState.GUIDE, CaptureState.CHALLENGE, CaptureState.BURST, CaptureState.DONE
    ]  # fmt: skip
    assert [view.progress for view in room.views] == sorted(view.progress for view in room.views)
    assert room.views[-1].fps == pytest.approx(30, abs=4)
    assert 5 < len(room.previews) < 15 * 6
    ended(room)
    assert room.session._kept == {}


def test_nothing_is_called_back_after_cancel_and_it_returns_at_once() -> None:
    room = Room()
    room.session.start()
    room.until(lambda view: view.state is CaptureState.CHALLENGE)
    before_s = time.perf_counter()
    room.session.cancel()
    assert time.perf_counter() - before_s < 0.05
    time.sleep(0.1)  # what was on its way
    told = len(room.views), len(room.previews)
    time.sleep(0.3)
    assert (len(room.views), len(room.previews)) == told
    assert room.done.empty()
    ended(room)


@pytest.mark.parametrize("code", ["camera.none", "camera.busy", "camera.unplugged", "camera.dark", "camera.frozen"])
def test_a_fault_is_said_and_the_capture_goes_on_by_itself_after_it(quick: None, code: str) -> None:
    now = [code]
    room = Room(faulty(lambda: now[0]))
    room.session.start()
    view = room.until(lambda view: view.fault is not None)
    assert view.fault is not None and view.fault.code == code
    now[0] = ""
    assert room.done.get(timeout=WAIT_S).quality >= 0.75
    assert room.views[-1].fault is None
    ended(room)


@pytest.mark.parametrize("code", ["camera.unplugged", "camera.dark", "camera.frozen"])
def test_a_fault_in_the_middle_voids_what_was_proved(quick: None, code: str) -> None:
    now = [""]
    room = Room(faulty(lambda: now[0]))
    room.session.start()
    room.until(lambda view: view.steps_done >= 1)
    now[0] = code
    room.until(lambda view: view.fault is not None and view.fault.code == code)
    assert room.session._kept == {}
    now[0] = ""
    view = room.until(lambda view: view.fault is None)
    assert (view.state, view.steps_done) == (CaptureState.GUIDE, 0)
    room.done.get(timeout=WAIT_S)
    ended(room)


def test_the_camera_can_be_changed_at_any_time(quick: None) -> None:
    one, other = (CameraFound(name=name, path=name) for name in ("one", "other"))
    room = Room(faulty(str, one, other))
    room.session.start("one")
    room.until(lambda view: view.steps_done >= 1)
    room.session.choose_camera("other")
    view = room.until(lambda view: view.camera == other)
    assert view.steps_done == 0
    assert view.cameras == (one, other)
    room.done.get(timeout=WAIT_S)
    ended(room)


def test_who_does_the_opposite_is_given_up_and_may_begin_again() -> None:
    room = Room(sitter=Sitter(temper=Temper(mirrored=True, reacts_in_s=0.05)))
    room.session.start()
    view = room.until(lambda view: view.state is CaptureState.FAILED)
    assert view.failure is Failure.NOT_LIVE
    room.session.again()
    room.until(lambda view: view.state is not CaptureState.FAILED)
    assert room.done.empty()
    ended(room)


def test_shots_of_two_people_begin_anew() -> None:
    refused: list[int] = []

    def template(vectors: Any) -> object:
        if not refused:
            refused.append(1)
            raise OperatorError("face.shots_differ", percent=20)
        return tuple(vectors)

    room = Room(lambda sitter: replace(simulated_tools(CLOCK, SystemChance(), sitter), make_template=template))
    room.session.start()
    room.done.get(timeout=WAIT_S)
    assert refused == [1]
    ended(room)


class NoModels:
    def see(self, _frame: Any, _at_s: float) -> Any:
        raise OperatorError("face.model_missing", name="yunet")

    def embed(self, _frame: Any, _face: Any) -> Any:
        raise AssertionError


class Broken(NoModels):
    def see(self, _frame: Any, _at_s: float) -> Any:
        raise ValueError("a defect")


def test_models_that_are_not_there_are_said() -> None:
    room = Room(lambda sitter: replace(simulated_tools(CLOCK, SystemChance(), sitter), engine=NoModels()))
    room.session.start()
    view = room.until(lambda view: view.fault is not None)
    assert view.fault is not None and view.fault.code == "face.model_missing"
    ended(room)


@pytest.mark.expects_log("the capture of a face failed")
def test_a_defect_ends_it_and_is_said() -> None:
    room = Room(lambda sitter: replace(simulated_tools(CLOCK, SystemChance(), sitter), engine=Broken()))
    room.session.start()
    view = room.until(lambda view: view.fault is not None)
    assert view.fault is not None and view.fault.code == "defect"
    ended(room)


class FirstOrder:
    """Chance that always draws the first."""

    def salt(self, alphabet: str, length: int) -> str:
        return alphabet[0] * length

    def octets(self, length: int) -> bytes:
        return bytes(length)


def write_sequence(folder: Path) -> Path:
    """Write what a camera would have seen of somebody who does as asked in the first order: 30 pictures a second.

    A recording waits for nobody: its person takes a quarter of a second to react, so that a busy machine keeps up.
    """
    poses: list[Pose] = []
    head = obedient(reacts_in_s=0.25)

    def remembered(moment: Any, now_s: float) -> Pose:
        pose = head(moment, now_s)
        assert pose is not None
        poses.append(pose)
        return pose

    played(remembered)
    folder.mkdir()
    for number, pose in enumerate([*poses, *[Pose()] * 20]):
        cv2.imwrite(str(folder / f"{number:04d}.png"), draw(pose))
    return folder


def test_a_recorded_folder_is_captured_in_three_seconds(tmp_path: Path) -> None:
    folder = write_sequence(tmp_path / "recorded")
    before = sorted(path for path in tmp_path.rglob("*"))

    def made(sitter: Sitter) -> CaptureTools:
        tools = simulated_tools(CLOCK, FirstOrder(), sitter)
        return replace(tools, open_source=lambda _found: FolderSource(folder, Pace(30, CLOCK)))

    room = Room(made)
    began_s = time.perf_counter()
    room.session.start()
    room.done.get(timeout=WAIT_S)
    assert time.perf_counter() - began_s < 4.0  # the bench says exactly
    ended(room)
    assert sorted(path for path in tmp_path.rglob("*")) == before
