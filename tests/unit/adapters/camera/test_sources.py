"""Recorded sequences keep their pace; a camera's faults are told apart; the listing reads what the system says."""

import os
import subprocess
import sys
from pathlib import Path

import cv2
import numpy as np
import pytest

from desktop.adapters.camera.listing import cameras
from desktop.adapters.camera.opencv import OpenCvCamera
from desktop.adapters.camera.pixels import brightness, preview, wipe
from desktop.adapters.camera.recorded import FilmSource, FolderSource, Pace
from desktop.domain.errors import OperatorError
from desktop.services.capture_views import CameraFound
from tests.helpers.fakes import FakeClock


class Steps(FakeClock):
    """A clock that goes by what is waited."""

    def pace(self, fps: float) -> Pace:
        return Pace(fps, self, self.pass_s)


def grey(value: int, width: int = 64, height: int = 48) -> np.ndarray:
    return np.full((height, width, 3), value, dtype=np.uint8)


def write(folder: Path, count: int) -> Path:
    folder.mkdir()
    for number in range(count):
        cv2.imwrite(str(folder / f"{number:04d}.png"), grey(number * 10))
    (folder / "notes.txt").write_text("no picture")
    return folder


def shade(pixels: np.ndarray | None) -> int | None:
    return None if pixels is None else int(pixels[0, 0, 0])


def test_a_folder_gives_its_pictures_in_order_and_ends(tmp_path: Path) -> None:
    clock = Steps()
    source = FolderSource(write(tmp_path / "seen", 4), clock.pace(10), fps=10)
    given = source.open()
    assert (given.width, given.height, given.fps, source.name) == (64, 48, 10, "seen")
    began_s = clock.monotonic_s()
    assert [shade(source.read()) for _ in range(6)] == [0, 10, 20, 30, None, None]
    assert clock.monotonic_s() - began_s == pytest.approx(0.5, abs=0.02)
    source.close()
    assert source.read() is None


def test_pictures_that_nobody_took_in_time_are_skipped(tmp_path: Path) -> None:
    clock = Steps()
    source = FolderSource(write(tmp_path / "seen", 20), clock.pace(10), fps=10)
    source.open()
    seen = []
    for _ in range(4):
        seen.append(shade(source.read()))
        clock.pass_s(0.35)
    assert seen == [0, 30, 70, 100]


def test_a_loop_begins_anew(tmp_path: Path) -> None:
    clock = Steps()
    source = FolderSource(write(tmp_path / "seen", 3), clock.pace(10), fps=10, loop=True)
    source.open()
    assert [shade(source.read()) for _ in range(7)] == [0, 10, 20, 0, 10, 20, 0]


@pytest.mark.parametrize("made", ["missing", "empty", "no pictures"])
def test_a_folder_without_pictures_is_no_camera(tmp_path: Path, made: str) -> None:
    folder = tmp_path / "folder"
    if made != "missing":
        folder.mkdir()
    if made == "no pictures":
        (folder / "a.png").write_bytes(b"not a picture")
    with pytest.raises(OperatorError) as caught:
        FolderSource(folder, Steps().pace(10)).open()
    assert caught.value.code == "camera.none"


def test_a_film_is_read_at_its_own_pace(tmp_path: Path) -> None:
    path = tmp_path / "film.avi"
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), 10, (64, 48))
    for number in range(10):
        writer.write(grey(number * 20))
    writer.release()
    clock = Steps()
    source = FilmSource(path, clock.pace)
    given = source.open()
    assert (given.width, given.height, given.fps) == (64, 48, 10)
    seen = [shade(source.read()) for _ in range(3)]
    clock.pass_s(0.45)
    seen.append(shade(source.read()))
    assert [round((one or 0) / 20) for one in seen] == [0, 1, 2, 6]
    clock.pass_s(2)
    assert source.read() is None
    source.close()
    with pytest.raises(OperatorError):
        FilmSource(tmp_path / "none.avi", clock.pace).open()


class ScriptedCapture:
    """cv2.VideoCapture that does what a list says: a picture, or None for a read that fails."""

    def __init__(self, reads: list[np.ndarray | None], *, opens: bool = True) -> None:
        self.reads, self.opens, self.released = reads, opens, 0
        self.asked: dict[int, float] = {}

    def isOpened(self) -> bool:
        return self.opens

    def set(self, what: int, value: float) -> bool:
        self.asked[what] = value
        return True

    def get(self, _what: int) -> float:
        return 30.0

    def read(self) -> tuple[bool, np.ndarray | None]:
        pixels = self.reads.pop(0) if self.reads else None
        return pixels is not None, pixels

    def release(self) -> None:
        self.released += 1


def camera(tmp_path: Path, capture: ScriptedCapture) -> tuple[OpenCvCamera, Path]:
    device = tmp_path / "video0"
    device.touch()
    return OpenCvCamera(CameraFound(name="Cam", path=str(device)), lambda _path: capture), device  # type: ignore[return-value, arg-type]


def test_a_camera_that_opens_has_given_a_picture(tmp_path: Path) -> None:
    capture = ScriptedCapture([None, grey(9, 1_280, 720), grey(8), grey(7)])
    source, _ = camera(tmp_path, capture)
    given = source.open()
    assert (given.width, given.height, given.fps) == (1_280, 720, 30)
    assert capture.asked[cv2.CAP_PROP_FRAME_WIDTH] == 1_280
    assert shade(source.read()) == 8
    source.close()
    source.close()
    assert capture.released == 1


@pytest.mark.parametrize("capture", [ScriptedCapture([], opens=False), ScriptedCapture([None] * 20)])
def test_a_camera_that_another_program_has_is_busy(tmp_path: Path, capture: ScriptedCapture) -> None:
    source, _ = camera(tmp_path, capture)
    with pytest.raises(OperatorError) as caught:
        source.open()
    assert (caught.value.code, dict(caught.value.facts)) == ("camera.busy", {"camera": "Cam"})
    assert capture.released == 1


def test_a_camera_that_is_not_there_is_none(tmp_path: Path) -> None:
    source, device = camera(tmp_path, ScriptedCapture([]))
    device.unlink()
    with pytest.raises(OperatorError) as caught:
        source.open()
    assert caught.value.code == "camera.none"


def test_a_camera_that_is_pulled_out_says_so_at_once_and_a_hiccup_does_not(tmp_path: Path) -> None:
    source, device = camera(tmp_path, ScriptedCapture([grey(1), None, grey(2), None]))
    source.open()
    assert [shade(source.read()) for _ in range(2)] == [None, 2]
    device.unlink()
    with pytest.raises(OperatorError) as caught:
        source.read()
    assert caught.value.code == "camera.unplugged"


def test_a_camera_that_only_fails_counts_as_unplugged(tmp_path: Path) -> None:
    source, _ = camera(tmp_path, ScriptedCapture([grey(1)]))
    source.open()
    assert [source.read() for _ in range(4)] == [None] * 4
    with pytest.raises(OperatorError):
        source.read()


def listed(sysfs: Path, node: str, name: str, index: int, usb: tuple[str, str] | None) -> None:
    device = sysfs.parent / "devices" / node
    (device / "interface").mkdir(parents=True)
    if usb:
        (device / "idVendor").write_text(usb[0] + "\n")
        (device / "idProduct").write_text(usb[1] + "\n")
    (sysfs / node).mkdir(parents=True)
    (sysfs / node / "name").write_text(name + "\n")
    (sysfs / node / "index").write_text(f"{index}\n")
    (sysfs / node / "device").symlink_to(device / "interface")


def test_the_listing_has_one_entry_a_camera_and_the_programmes_first(tmp_path: Path) -> None:
    sysfs = tmp_path / "class"
    listed(sysfs, "video0", "Integrated Camera\x1b[31m", 0, ("04F2", "b6d9"))
    listed(sysfs, "video1", "Integrated Camera", 1, ("04f2", "b6d9"))
    listed(sysfs, "video10", "Astra P1", 0, ("2bc5", "0401"))
    listed(sysfs, "video2", "Loopback", 0, None)
    found = cameras(sysfs, Path("/dev"))
    assert [one.path for one in found] == ["/dev/video10", "/dev/video0", "/dev/video2"]
    assert [one.is_orbbec for one in found] == [True, False, False]
    assert (found[1].vendor_id, found[1].name) == ("04f2", "Integrated Camera[31m")
    assert cameras(tmp_path / "none", Path("/dev")) == ()


def test_a_preview_is_small_mirrored_and_red_first() -> None:
    pixels = grey(0, 1_280, 720)
    pixels[:, :640] = (255, 0, 0)  # blue at the left
    shown = preview(pixels)
    assert (shown.width, shown.height, len(shown.rgb)) == (640, 360, 640 * 360 * 3)
    assert shown.rgb[:3] == b"\x00\x00\x00"
    assert shown.rgb[-3:] == b"\x00\x00\xff"
    assert "rgb" not in repr(shown)


def test_pixels_are_judged_and_wiped() -> None:
    pixels = grey(200)
    assert brightness(pixels) == 200
    wipe(pixels)
    assert not pixels.any()
    frozen = grey(3)
    frozen.setflags(write=False)
    wipe(frozen)  # not ours to overwrite


@pytest.mark.parametrize("first", ["import cv2", "pass"])
@pytest.mark.parametrize("own", ["", "/somewhere/plugins"])
def test_opencv_leaves_nothing_of_its_qt_behind(first: str, own: str) -> None:
    code = f"import os\n{first}\nimport desktop.adapters.camera.listing\n"
    code += "print(os.environ.get('QT_QPA_PLATFORM_PLUGIN_PATH', ''), os.environ.get('QT_QPA_FONTDIR', ''))"
    environment = {name: value for name, value in os.environ.items() if not name.startswith("QT_QPA_")}
    if own:
        environment["QT_QPA_PLATFORM_PLUGIN_PATH"] = own
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ("" if first == "import cv2" else own)
