"""A recorded sequence in the place of a camera: a folder of pictures or a film, at its own pace. Thread `camera`.

For trying, measuring and showing. Promises: the pace is kept by the clock, pictures that nobody took in time are
skipped as a camera's would be, and after the last one there are no more (unless it begins anew).
"""

from collections.abc import Callable
from pathlib import Path
from threading import Event

import cv2
import numpy as np

from desktop.adapters.camera import quiet
from desktop.adapters.camera.source import Format, Pixels
from desktop.domain.errors import OperatorError
from desktop.services.ports import Clock

SUFFIXES = frozenset({".jpg", ".jpeg", ".png", ".bmp", ".pgm", ".ppm"})
USUAL_FPS = 30.0


class Pace:
    """Which picture is due: counts by a clock, waits for the next."""

    def __init__(self, fps: float, clock: Clock, wait: Callable[[float], object] | None = None) -> None:
        self._fps = fps
        self._clock = clock
        self._wait = wait or Event().wait
        self._began_at_s = 0.0
        self._last = -1

    def begin(self) -> None:
        """Begin with the first picture."""
        self._began_at_s, self._last = self._clock.monotonic_s(), -1

    def due(self) -> int:
        """Return the number of the picture that is due, from 0, after waiting for one that was not given yet."""
        number = self._now()
        if number <= self._last:
            self._wait(max(0.0, self._began_at_s + (self._last + 1) / self._fps - self._clock.monotonic_s()) + 1e-4)
            number = max(self._now(), self._last + 1)
        self._last = number
        return number

    def _now(self) -> int:
        return int((self._clock.monotonic_s() - self._began_at_s) * self._fps)


class FolderSource:
    """adapters.camera.Source on the pictures of a folder, in the order of their names."""

    def __init__(self, folder: Path, pace: Pace, *, fps: float = USUAL_FPS, loop: bool = False) -> None:
        self._folder = folder
        self._pace = pace
        self._fps = fps
        self._loop = loop
        self._paths: list[Path] = []

    @property
    def name(self) -> str:
        """Return the folder's name."""
        return self._folder.name

    def open(self) -> Format:
        """Begin with the first picture. Raises: OperatorError `camera.none` for a folder without one."""
        try:
            self._paths = sorted(path for path in self._folder.iterdir() if path.suffix.lower() in SUFFIXES)
        except OSError:
            self._paths = []
        first = read_picture(self._paths[0]) if self._paths else None
        if first is None:
            raise OperatorError("camera.none")
        self._pace.begin()
        return Format(width=first.shape[1], height=first.shape[0], fps=self._fps)

    def read(self) -> Pixels | None:
        """Return the picture that is due; None behind the last."""
        number = self._pace.due()
        if not self._paths or (number >= len(self._paths) and not self._loop):
            return None
        return read_picture(self._paths[number % len(self._paths)])

    def close(self) -> None:
        """Forget the names."""
        self._paths = []


class FilmSource:
    """adapters.camera.Source on a film."""

    def __init__(self, path: Path, pace: Callable[[float], Pace], *, loop: bool = False) -> None:
        """`pace` makes one for the film's own pictures a second."""
        self._path = path
        self._make_pace = pace
        self._loop = loop
        self._pace: Pace | None = None
        self._capture: cv2.VideoCapture | None = None
        self._next = 0

    @property
    def name(self) -> str:
        """Return the film's name."""
        return self._path.name

    def open(self) -> Format:
        """Begin. Raises: OperatorError `camera.none` for what is no film."""
        quiet()
        capture = cv2.VideoCapture(str(self._path)) if self._path.is_file() else None
        if capture is None or not capture.isOpened():
            raise OperatorError("camera.none")
        self._capture, self._next = capture, 0
        fps = float(capture.get(cv2.CAP_PROP_FPS)) or USUAL_FPS
        self._pace = self._make_pace(fps)
        self._pace.begin()
        return Format(
            width=int(capture.get(cv2.CAP_PROP_FRAME_WIDTH)),
            height=int(capture.get(cv2.CAP_PROP_FRAME_HEIGHT)),
            fps=fps,
        )

    def read(self) -> Pixels | None:
        """Return the picture that is due, skipping those before it; None behind the last."""
        if self._capture is None or self._pace is None:
            return None
        number = self._pace.due()
        while self._next < number and self._capture.grab():
            self._next += 1
        done, pixels = self._capture.read()
        self._next += 1
        if done:
            return np.asarray(pixels, dtype=np.uint8)
        if self._loop:
            self._capture.set(cv2.CAP_PROP_POS_FRAMES, 0)
            self._next = 0
            self._pace.begin()
        return None

    def close(self) -> None:
        """Close the film."""
        capture, self._capture = self._capture, None
        if capture is not None:
            capture.release()


def read_picture(path: Path) -> Pixels | None:
    """Return a picture's pixels, or None for what is no picture (any more)."""
    try:
        untrusted_bytes = np.frombuffer(path.read_bytes(), dtype=np.uint8)
    except OSError:
        return None
    if untrusted_bytes.size == 0:
        return None
    pixels = cv2.imdecode(untrusted_bytes, cv2.IMREAD_COLOR)
    return None if pixels is None else np.asarray(pixels, dtype=np.uint8)
