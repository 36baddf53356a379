"""What a capture works with: this machine's cameras and the face models, or a recorded sequence, or nothing real.

Composition root: the choice is made here. Importing this imports OpenCV, 0.2 s; do so when the page is opened.
Source: architecture.md, Layers.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from desktop.adapters.camera.listing import cameras
from desktop.adapters.camera.opencv import OpenCvCamera
from desktop.adapters.camera.recorded import USUAL_FPS, FilmSource, FolderSource, Pace
from desktop.adapters.camera.source import Pixels, Source
from desktop.adapters.face.engine import FaceEngine
from desktop.adapters.face.pictures import face_jpeg
from desktop.adapters.face.template import fuse
from desktop.adapters.simulated.camera_source import SimulatedCamera, SimulatedEngine, drawn_jpeg
from desktop.adapters.simulated.sitter import Sitter
from desktop.adapters.terminal.translate import MOST_JPEG_BYTES
from desktop.domain.face import FaceMeasures, SeenFaces
from desktop.services.capture_views import CameraFound, CaptureDone, CaptureView, Preview
from desktop.services.ports import Chance, Clock


class Engine(Protocol):
    """What finds and measures faces, and makes vectors of them; `adapters/face/engine.py`. On the thread `face`."""

    def see(self, frame: Pixels, seen_at_s: float) -> SeenFaces: ...

    def embed(self, frame: Pixels, face: FaceMeasures) -> Any: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class CaptureTools:
    """What a capture works with. `make_template` raises OperatorError `face.shots_differ` for shots of two people."""

    clock: Clock
    chance: Chance
    list_cameras: Callable[[], tuple[CameraFound, ...]]
    open_source: Callable[[CameraFound], Source]
    engine: Engine
    make_template: Callable[[Sequence[Any]], object]
    make_jpeg: Callable[[Pixels, FaceMeasures], bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class CaptureCalls:
    """Who hears of it. Called from the threads `camera` (previews) and `face`; each must return at once."""

    view: Callable[[CaptureView], None]
    preview: Callable[[Preview], None]
    done: Callable[[CaptureDone], None]


def real_tools(clock: Clock, chance: Chance) -> CaptureTools:
    """Return this machine's cameras and the face models, which load on the thread `face`."""
    return _with_models(clock, chance, cameras, OpenCvCamera)


def recorded_tools(
    clock: Clock, chance: Chance, path: Path, *, fps: float = USUAL_FPS, loop: bool = False
) -> CaptureTools:
    """Return a folder of pictures or a film as the only camera, with the face models."""
    found = CameraFound(name=path.name, path=str(path))

    def source(_found: CameraFound) -> Source:
        if path.is_dir():
            return FolderSource(path, Pace(fps, clock), fps=fps, loop=loop)
        return FilmSource(path, lambda film_fps: Pace(film_fps, clock), loop=loop)

    return _with_models(clock, chance, lambda: (found,), source)


def simulated_tools(clock: Clock, chance: Chance, sitter: Sitter) -> CaptureTools:
    """Return a drawn person before a simulated camera: no camera, no model, no face. Let the sitter hear the views."""
    found = CameraFound(name="Simulated camera", path="simulated:0")
    return CaptureTools(
        clock=clock,
        chance=chance,
        list_cameras=lambda: (found,),
        open_source=lambda _found: SimulatedCamera(sitter, clock),
        engine=SimulatedEngine(),
        make_template=tuple,
        make_jpeg=drawn_jpeg,
    )


def _with_models(
    clock: Clock,
    chance: Chance,
    list_cameras: Callable[[], tuple[CameraFound, ...]],
    open_source: Callable[[CameraFound], Source],
) -> CaptureTools:
    return CaptureTools(
        clock=clock,
        chance=chance,
        list_cameras=list_cameras,
        open_source=open_source,
        engine=FaceEngine(),
        make_template=fuse,
        make_jpeg=lambda pixels, face: face_jpeg(pixels, face, most_bytes=MOST_JPEG_BYTES),
    )
