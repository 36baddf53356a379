"""Real pictures: NASA's astronaut, and ORL's faces."""

from pathlib import Path

import cv2
import numpy as np
import pytest

from desktop.adapters.face.engine import FaceEngine
from desktop.adapters.face.pictures import decode_picture, face_jpeg
from desktop.adapters.terminal.translate import MOST_JPEG_BYTES
from desktop.domain.errors import OperatorError
from tests.helpers.orl import orl_frame, orl_picture

ASTRONAUT = decode_picture((Path(__file__).parents[3] / "golden" / "faces" / "astronaut.jpg").read_bytes())


@pytest.fixture(scope="module")
def engine() -> FaceEngine:
    return FaceEngine()


def only(engine: FaceEngine, frame: np.ndarray) -> object:
    (face,) = engine.see(frame, 0.0).faces
    return face


def test_a_face_is_seen_and_measured(engine: FaceEngine) -> None:
    seen = engine.see(ASTRONAUT, 12.5)
    (face,) = seen.faces
    assert (seen.width, seen.height, seen.seen_at_s) == (320, 320, 12.5)
    assert 100 < face.x < 130 and 50 < face.y < 80
    assert face.right_eye.x < face.nose.x < face.left_eye.x
    assert face.score > 0.9
    assert abs(face.yaw_deg) < 12 and abs(face.pitch_deg) < 12 and abs(face.roll_deg) < 5
    assert face.sharpness > 0.8 and face.evenness > 0.8 and face.clipped < 0.05
    assert face.eyes_open > 0.5 and face.mouth_calm > 0.5


def test_a_wall_has_no_face_and_its_brightness_is_told(engine: FaceEngine) -> None:
    for light in (0, 128, 255):
        seen = engine.see(np.full((480, 640, 3), light, np.uint8), 0.0)
        assert (seen.faces, seen.brightness) == ((), light)
    with pytest.raises(OperatorError, match=r"face\.none"):
        engine.only_face(np.full((480, 640, 3), 128, np.uint8))


def test_several_faces_come_largest_first(engine: FaceEngine) -> None:
    both = np.hstack([cv2.resize(orl_frame(1, 1), (480, 360)), orl_frame(10, 1)[60:420]])
    faces = engine.see(both, 0.0).faces
    assert len(faces) == 2
    assert faces[0].width > faces[1].width and faces[0].x > faces[1].x
    with pytest.raises(OperatorError) as caught:
        engine.only_face(both)
    assert (caught.value.code, caught.value.facts["count"]) == ("face.several", 2)


def test_a_face_that_fills_the_picture_is_found(engine: FaceEngine) -> None:
    face = engine.only_face(decode_picture(orl_picture(3, 1))).face
    assert 0 < face.nose.x < 92 and 0 < face.nose.y < 112


def test_vectors_are_units_and_know_people(engine: FaceEngine) -> None:
    one, again, other = (engine.only_face(orl_frame(*place)).vector for place in ((1, 1), (1, 3), (2, 1)))
    assert (one.shape, one.dtype) == ((128,), np.float32)
    assert float(one @ one) == pytest.approx(1.0, abs=1e-5)
    assert float(one @ again) > 0.6 > 0.4 > float(one @ other)


def test_embedding_what_was_seen_is_the_same(engine: FaceEngine) -> None:
    frame = orl_frame(4, 2)
    (face,) = engine.see(frame, 0.0).faces
    assert float(engine.embed(frame, face) @ engine.only_face(frame).vector) == pytest.approx(1.0, abs=1e-4)


def test_the_small_jpeg_of_a_face_is_the_same_person(engine: FaceEngine) -> None:
    frame = orl_frame(7, 4)
    found = engine.only_face(frame)
    jpeg = face_jpeg(frame, found.face, most_bytes=MOST_JPEG_BYTES)
    assert float(engine.only_face(decode_picture(jpeg)).vector @ found.vector) > 0.85


def test_leaning_and_turning_have_their_signs(engine: FaceEngine) -> None:
    clockwise = cv2.getRotationMatrix2D((160, 120), -15, 1)
    leant = cv2.warpAffine(ASTRONAUT, clockwise, (320, 320), borderMode=cv2.BORDER_REPLICATE)
    straight = engine.see(ASTRONAUT, 0.0).faces[0]
    assert only(engine, leant).roll_deg - straight.roll_deg == pytest.approx(13, abs=5)
    mirrored = only(engine, np.ascontiguousarray(ASTRONAUT[:, ::-1]))
    assert mirrored.yaw_deg == pytest.approx(-straight.yaw_deg, abs=5)
    # In ORL's first person the fourth picture looks to its own right, the fifth to its own left.
    assert only(engine, orl_frame(1, 4)).yaw_deg < -12 and only(engine, orl_frame(1, 5)).yaw_deg > 12


@pytest.mark.parametrize("squeezed", [0.75, 0.85])
def test_a_flat_picture_that_is_turned_does_not_turn_the_head(engine: FaceEngine, squeezed: float) -> None:
    straight = engine.see(ASTRONAUT, 0.0).faces[0]
    flat = cv2.resize(ASTRONAUT, None, fx=squeezed, fy=1)
    assert abs(only(engine, flat).yaw_deg - straight.yaw_deg) < 5


def test_what_spoils_a_picture_is_measured(engine: FaceEngine) -> None:
    plain = only(engine, orl_frame(10, 1))
    blurred = only(engine, cv2.GaussianBlur(orl_frame(10, 1), (0, 0), 6))
    assert plain.sharpness > 0.6 > 0.4 > blurred.sharpness
    assert only(engine, orl_frame(10, 1, light=0.4)).brightness < 0.5 * plain.brightness
    assert only(engine, orl_frame(10, 1, light=2.2)).clipped > 0.2 > plain.clipped
    shaded = orl_frame(10, 1)
    shaded[:, 320:] //= 3
    assert only(engine, shaded).evenness < 0.7 < plain.evenness


def test_closed_eyes_and_a_laugh_are_mostly_seen(engine: FaceEngine) -> None:
    closed = [only(engine, orl_frame(*place)).eyes_open for place in ((8, 3), (8, 7), (11, 4), (24, 8), (32, 6))]
    opened = [only(engine, orl_frame(*place)).eyes_open for place in ((10, 1), (29, 5), (16, 3), (18, 7), (12, 1))]
    assert np.median(closed) < 0.6 and min(opened) > 0.6
    assert sum(share < 0.4 for share in closed) >= 2
    laugh = [only(engine, orl_frame(*place)).mouth_calm for place in ((7, 2), (20, 1), (33, 5), (22, 5), (12, 10))]
    calm = [only(engine, orl_frame(*place)).mouth_calm for place in ((1, 1), (29, 5), (16, 2), (24, 1), (13, 1))]
    assert np.median(laugh) < 0.6 < np.median(calm)
