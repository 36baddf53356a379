"""Photos of any shape: each is one sentence, whatever OpenCV throws over it."""

from typing import Any

import cv2
import numpy as np
import pytest

from desktop.adapters.face.engine import FaceEngine
from desktop.adapters.face.photo_judge import PhotoJudge
from desktop.adapters.terminal.translate import MOST_JPEG_BYTES
from desktop.domain.errors import OperatorError


def picture(width: int, height: int) -> bytes:
    noise = np.random.default_rng(1).integers(0, 255, (height, width, 3), np.uint8)
    return cv2.imencode(".png", noise)[1].tobytes()


@pytest.mark.parametrize(
    ("width", "height"),
    [(16, 16), (5_000, 16), (16, 5_000), (20_000, 16), (16, 20_000), (17, 1_900), (1_920, 30), (100, 20)],
)
def test_strange_shapes_are_sentences(width: int, height: int) -> None:
    with pytest.raises(OperatorError):
        PhotoJudge(FaceEngine(), MOST_JPEG_BYTES).shot(picture(width, height))


@pytest.mark.parametrize("failure", [cv2.error("assertion failed"), MemoryError()])
def test_what_the_library_throws_is_a_sentence(failure: Exception) -> None:
    class Engine:
        def see(self, *_seen: object) -> Any:
            raise failure

    engine: Any = Engine()
    with pytest.raises(OperatorError, match=r"picture\.unreadable"):
        PhotoJudge(engine, MOST_JPEG_BYTES).shot(picture(100, 100))
