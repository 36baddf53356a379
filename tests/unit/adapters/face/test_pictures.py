import struct
from pathlib import Path

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.adapters.face.pictures import MOST_BYTES, decode_picture, face_jpeg
from desktop.adapters.terminal.translate import MOST_JPEG_BYTES
from desktop.domain.errors import DefectError, OperatorError
from desktop.domain.face import FaceMeasures, Point

ASTRONAUT = (Path(__file__).parents[3] / "golden" / "faces" / "astronaut.jpg").read_bytes()
FACE = FaceMeasures(
    x=112, y=62, width=90, height=114, right_eye=Point(134, 102), left_eye=Point(181, 102), nose=Point(154, 125),
    right_mouth=Point(133, 143), left_mouth=Point(174, 144), score=0.93,
)  # fmt: skip


def code(untrusted_bytes: bytes) -> str:
    with pytest.raises(OperatorError) as caught:
        decode_picture(untrusted_bytes)
    return caught.value.code


def encoded(ending: str, width: int = 40, height: int = 30) -> bytes:
    frame = np.zeros((height, width, 3), np.uint8)
    frame[: height // 2, : width // 2] = (0, 0, 255)
    return cv2.imencode(ending, frame)[1].tobytes()


@pytest.mark.parametrize("ending", [".jpg", ".png", ".bmp", ".ppm", ".webp"])
def test_known_forms_are_decoded(ending: str) -> None:
    frame = decode_picture(encoded(ending))
    assert (frame.shape, frame.dtype) == ((30, 40, 3), np.uint8)
    assert frame[5, 5, 2] > 200 > 60 > frame[25, 35, 2]


def test_grey_becomes_colour() -> None:
    assert decode_picture(b"P5\n20 30\n255\n" + bytes(600)).shape == (30, 20, 3)


def test_a_hundred_megapixels_are_refused_before_they_are_decoded() -> None:
    small = bytearray(encoded(".jpg"))
    at = small.index(b"\xff\xc0") + 5
    small[at : at + 4] = struct.pack(">HH", 10_000, 10_000)
    assert code(bytes(small)) == "picture.too_large"
    assert code(b"P5\n10000 10000\n255\n") == "picture.too_large"
    assert code(b"\xff\xd8" + bytes(MOST_BYTES)) == "picture.too_large"


def test_a_jpeg_cut_anywhere_is_refused() -> None:
    for size in range(0, len(ASTRONAUT) - 1, 97):
        assert code(ASTRONAUT[:size]) in ("picture.cut_short", "picture.unreadable")
    assert code(ASTRONAUT[:-2]) == code(ASTRONAUT[: len(ASTRONAUT) // 2]) == "picture.cut_short"


@pytest.mark.parametrize("octets", [b"", b"no picture", b"GIF89a" + bytes(99), encoded(".png", 8, 8)])
def test_what_is_no_picture_is_refused(octets: bytes) -> None:
    assert code(octets) == "picture.unreadable"


def test_a_picture_is_turned_upright_by_its_exif() -> None:
    plain = encoded(".jpg")
    turned = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0"
    frame = decode_picture(plain[:2] + b"\xff\xe1" + struct.pack(">H", len(turned) + 2) + turned + plain[2:])
    assert frame.shape == (40, 30, 3)
    assert frame[5, 25, 2] > 200 > 60 > frame[35, 5, 2]


def test_large_pictures_become_smaller() -> None:
    assert decode_picture(encoded(".jpg", 4_000, 3_000)).shape == (1_440, 1_920, 3)


@settings(deadline=None)
@given(st.binary(max_size=300), st.sampled_from([b"", b"\xff\xd8", b"\x89PNG\r\n\x1a\n", b"BM", b"P5 20 20\n255 "]))
def test_any_bytes_give_a_picture_or_a_refusal(octets: bytes, start: bytes) -> None:
    try:
        assert decode_picture(start + octets).ndim == 3
    except OperatorError as fault:
        assert fault.code.startswith("picture.")


@settings(deadline=None, max_examples=150)
@given(st.integers(0, len(ASTRONAUT) - 1), st.binary(min_size=1, max_size=8))
def test_a_spoilt_jpeg_gives_a_picture_or_a_refusal(at: int, spoilt: bytes) -> None:
    try:
        assert decode_picture(ASTRONAUT[:at] + spoilt + ASTRONAUT[at + len(spoilt) :]).ndim == 3
    except OperatorError as fault:
        assert fault.code.startswith("picture.")


def test_a_face_leaves_as_a_fresh_small_jpeg() -> None:
    secret = b"taken at home"
    tagged = ASTRONAUT[:2] + b"\xff\xfe" + struct.pack(">H", len(secret) + 2) + secret + ASTRONAUT[2:]
    fresh = face_jpeg(decode_picture(tagged), FACE, most_bytes=MOST_JPEG_BYTES)
    assert secret not in fresh
    assert b"Exif" not in fresh
    assert decode_picture(fresh).shape == (228, 228, 3)
    small = face_jpeg(decode_picture(tagged), FACE, most_bytes=6_000)
    assert len(small) <= 6_000


def test_noise_fits_as_well_and_what_cannot_is_a_defect() -> None:
    noise = np.random.default_rng(1).integers(0, 256, (600, 600, 3), np.uint8)
    face = FaceMeasures(
        x=0, y=0, width=300, height=300, right_eye=Point(0, 0), left_eye=Point(9, 0), nose=Point(5, 5),
        right_mouth=Point(0, 9), left_mouth=Point(9, 9), score=1.0,
    )  # fmt: skip
    assert len(face_jpeg(noise, face, most_bytes=MOST_JPEG_BYTES)) <= MOST_JPEG_BYTES
    with pytest.raises(DefectError):
        face_jpeg(noise, face, most_bytes=500)
