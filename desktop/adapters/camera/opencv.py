"""A camera through OpenCV's `VideoCapture`: V4L2 on Linux, DirectShow on Windows. Thread `camera`.

Promises: opened means that a first picture came; a camera that cannot be had is told apart from one that is not there.
Run with no real camera yet: written from OpenCV's sources (`cap_v4l.cpp`, `cap_dshow.cpp`) and tried with a scripted
`VideoCapture`. A read of V4L2 may hang for 10 s when a camera stalls; whoever waits for pictures has a clock.
"""

import sys
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np

from desktop.adapters.camera import quiet
from desktop.adapters.camera.source import Format, Pixels
from desktop.domain.errors import OperatorError
from desktop.services.capture_views import CameraFound

WANTED_WIDTH, WANTED_HEIGHT, WANTED_FPS = 1280, 720, 30
FIRST_READS = 10  # some cameras give nothing for the first pictures
FAILED_READS = 5
Opened = Callable[[str], "cv2.VideoCapture"]


def open_capture(path: str) -> "cv2.VideoCapture":
    """Return OpenCV's capture of a device path (`/dev/video0`) or of a number (Windows, DirectShow's order)."""
    quiet()  # what goes wrong is said by our own sentences
    if path.isdigit():
        return cv2.VideoCapture(int(path), cv2.CAP_DSHOW if sys.platform == "win32" else cv2.CAP_V4L2)
    return cv2.VideoCapture(path, cv2.CAP_V4L2)


class OpenCvCamera:
    """adapters.camera.Source on one device."""

    def __init__(self, found: CameraFound, opened: Opened = open_capture) -> None:
        self._found = found
        self._opened = opened
        self._capture: cv2.VideoCapture | None = None
        self._failed = 0

    @property
    def name(self) -> str:
        """Return the device's own name."""
        return self._found.name

    def open(self) -> Format:
        """Begin at 1280 x 720 and 30 a second, or what the camera has. Raises: OperatorError `camera.none`, `.busy`."""
        if self._gone():
            raise OperatorError("camera.none")
        capture = self._capture = self._opened(self._found.path)
        if not capture.isOpened():
            self.close()
            raise OperatorError("camera.none" if self._gone() else "camera.busy", camera=self.name)
        capture.set(cv2.CAP_PROP_FOURCC, cv2.VideoWriter.fourcc(*"MJPG"))  # raw 720p does not fit through USB 2 at 30
        capture.set(cv2.CAP_PROP_FRAME_WIDTH, WANTED_WIDTH)
        capture.set(cv2.CAP_PROP_FRAME_HEIGHT, WANTED_HEIGHT)
        capture.set(cv2.CAP_PROP_FPS, WANTED_FPS)
        capture.set(cv2.CAP_PROP_BUFFERSIZE, 1)  # where it is heeded: the newest picture, not the oldest
        for _ in range(FIRST_READS):
            done, pixels = capture.read()
            if done:
                height, width = pixels.shape[:2]
                return Format(width=width, height=height, fps=max(0.0, float(capture.get(cv2.CAP_PROP_FPS))))
        self.close()  # V4L2 opens a camera that another program has, and gives no picture
        raise OperatorError("camera.none" if self._gone() else "camera.busy", camera=self.name)

    def read(self) -> Pixels | None:
        """Return the next picture, which is the newest as long as somebody reads on. Raises: as the protocol says."""
        if self._capture is None:
            return None
        done, pixels = self._capture.read()
        if done:
            self._failed = 0
            return np.asarray(pixels, dtype=np.uint8)
        self._failed += 1
        if self._gone() or self._failed >= FAILED_READS:
            raise OperatorError("camera.unplugged", camera=self.name)
        return None

    def close(self) -> None:
        """Give the device back."""
        capture, self._capture, self._failed = self._capture, None, 0
        if capture is not None:
            capture.release()

    def _gone(self) -> bool:
        """Tell whether the device is known not to be there; a number of Windows' says nothing."""
        return not self._found.path.isdigit() and not Path(self._found.path).exists()
