"""A simulated camera and face engine: a drawn head whose pose is written into the picture's first row. No real face.

The camera draws what the sitter does; the engine reads the pose back from the row and measures that, so the whole path
of pictures and threads runs without a camera, a model or a person. Its vectors are of the sitter's name alone. Chosen
in composition roots only.
"""

import hashlib
import struct
from collections.abc import Callable
from dataclasses import astuple

import cv2
import numpy as np

from desktop.adapters.camera.recorded import Pace
from desktop.adapters.camera.source import Format, Pixels
from desktop.adapters.simulated.head import Pose, measures
from desktop.adapters.simulated.sitter import Sitter
from desktop.domain.errors import OperatorError
from desktop.domain.face import FaceMeasures, SeenFaces
from desktop.services.ports import Clock

WIDTH, HEIGHT, FPS = 640, 360, 30.0
_MAGIC = b"POSE"
_FIELDS = struct.Struct("<12f?")
_INK, _GROUND = (168, 158, 150), (24, 21, 18)


def draw(pose: Pose | None, width: int = WIDTH, height: int = HEIGHT) -> Pixels:
    """Return a picture of a head held so, or of nobody, with the pose in its first row."""
    ground = _GROUND if pose is None else tuple(min(255, int(part * pose.brightness / 128)) for part in (96, 92, 88))
    pixels = np.full((height, width, 3), ground, dtype=np.uint8)
    if pose is None:
        return pixels
    face = measures(pose, width, height)
    middle = (round(face.centre.x), round(face.centre.y))
    cv2.ellipse(pixels, middle, (round(face.width / 2), round(face.height / 2)), pose.roll_deg, 0, 360, _INK, -1)
    shoulders = (middle[0], round(middle[1] + face.height * 1.15))
    cv2.ellipse(pixels, shoulders, (round(face.width * 1.2), round(face.height * 0.55)), 0, 0, 360, _INK, -1)
    for point in (face.right_eye, face.left_eye):
        size = (max(1, round(face.width / 14)), max(1, round(face.width / 22 * pose.eyes_open)))
        cv2.ellipse(pixels, (round(point.x), round(point.y)), size, 0, 0, 360, _GROUND, -1)
    row = _MAGIC + _FIELDS.pack(*astuple(pose))
    pixels.reshape(-1)[: len(row)] = np.frombuffer(row, dtype=np.uint8)
    return pixels


def read_pose(pixels: Pixels) -> Pose | None:
    """Return the pose that a drawn picture carries, None for a picture of nobody."""
    row = pixels.reshape(-1)[: len(_MAGIC) + _FIELDS.size].tobytes()
    if not row.startswith(_MAGIC):
        return None
    names = Pose.__dataclass_fields__
    return Pose(**dict(zip(names, _FIELDS.unpack(row[len(_MAGIC) :]), strict=True)))


class SimulatedCamera:
    """adapters.camera.Source that looks at a sitter. `fault`, asked before each picture, says what goes wrong."""

    def __init__(
        self, sitter: Sitter, clock: Clock, *, name: str = "Simulated camera",
        pace: Pace | None = None, fault: Callable[[], str] = str,
    ) -> None:  # fmt: skip
        self._sitter = sitter
        self._clock = clock
        self._name = name
        self._pace = pace or Pace(FPS, clock)
        self._fault = fault
        self._is_open = False

    @property
    def name(self) -> str:
        """Return what it is called."""
        return self._name

    def open(self) -> Format:
        """Begin. Raises: OperatorError with the code that `fault` says, unless it is `camera.unplugged`."""
        code = self._fault()
        if code in ("camera.none", "camera.busy"):
            raise OperatorError(code, camera=self._name)
        self._pace.begin()
        self._is_open = True
        return Format(width=WIDTH, height=HEIGHT, fps=FPS)

    def read(self) -> Pixels | None:
        """Return the picture that is due. With `camera.dark` a black one, with `camera.frozen` none."""
        if not self._is_open:
            return None
        self._pace.due()
        match self._fault():
            case "camera.unplugged":
                raise OperatorError("camera.unplugged", camera=self._name)
            case "camera.frozen":
                return None
            case "camera.dark":
                return np.zeros((HEIGHT, WIDTH, 3), dtype=np.uint8)
            case _:
                return draw(self._sitter.pose(self._clock.monotonic_s()))

    def close(self) -> None:
        """End."""
        self._is_open = False


class SimulatedEngine:
    """What the capture asks of a face engine, for drawn pictures. `who` gives the vector."""

    def __init__(self, who: str = "nobody") -> None:
        self._who = who

    def see(self, frame: Pixels, seen_at_s: float) -> SeenFaces:
        """Return what a drawn picture shows."""
        height, width = frame.shape[:2]
        pose = read_pose(frame)
        faces = () if pose is None else (measures(pose, width, height),)
        return SeenFaces(
            width=width, height=height, seen_at_s=seen_at_s, faces=faces, brightness=float(frame[::8, ::8].mean())
        )

    def embed(self, _frame: Pixels, _face: FaceMeasures) -> list[float]:
        """Return a vector of length 1 that is the same for the same person."""
        digest = np.frombuffer(hashlib.sha512(self._who.encode()).digest() * 2, dtype=np.uint8)
        vector = digest.astype(np.float64) - 127.5
        return [float(part) for part in vector / np.linalg.norm(vector)]


def drawn_jpeg(frame: Pixels, _face: FaceMeasures) -> bytes:
    """Return a drawn picture as JPEG."""
    return bytes(cv2.imencode(".jpg", frame)[1].tobytes())
