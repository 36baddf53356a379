import zlib

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.adapters.face.template import fuse, parse_template
from desktop.domain.errors import OperatorError

BASE = np.eye(128, dtype=np.float32)[0]


def near(at: int, much: float = 0.4) -> np.ndarray:
    moved = BASE + much * np.eye(128, dtype=np.float32)[at]
    return moved / np.linalg.norm(moved)


def signed(body: bytes) -> bytes:
    return body + zlib.crc32(body).to_bytes(4, "little")


def code(octets: bytes) -> str:
    with pytest.raises(OperatorError) as caught:
        parse_template(octets)
    return caught.value.code


def test_three_shots_become_one_vector_nearer_to_each_than_they_are_to_one_another() -> None:
    shots = [near(1), near(2), near(3)]
    template = fuse(shots)
    assert float(template.vector @ template.vector) == pytest.approx(1.0)
    assert min(float(template.vector @ shot) for shot in shots) > float(shots[0] @ shots[1])
    assert np.array_equal(fuse([near(1)]).vector, near(1))


def test_shots_of_two_people_make_no_template() -> None:
    with pytest.raises(OperatorError, match="shots_differ"):
        fuse([near(1), near(2), np.eye(128, dtype=np.float32)[9]])


def test_bytes_there_and_back() -> None:
    template = fuse([near(1), near(2), near(3)])
    octets = template.to_bytes()
    assert len(octets) == 529
    assert np.array_equal(parse_template(octets).vector, template.vector)


def test_another_model_or_another_form_is_not_half_read() -> None:
    octets = fuse([near(1)]).to_bytes()
    body = octets[:-4]
    assert code(signed(body[:5] + bytes(8) + body[13:])) == "face.template_other_model"
    assert code(signed(body[:4] + b"\x02" + body[5:])) == "face.template_damaged"
    assert code(signed(body[:-4])) == code(signed(b"XXXX" + body[4:])) == "face.template_damaged"
    assert code(signed(body[:13] + np.full(128, np.nan, "<f4").tobytes())) == "face.template_damaged"
    assert code(signed(body[:13] + np.ones(128, "<f4").tobytes())) == "face.template_damaged"


@given(st.binary(max_size=600))
def test_any_bytes_are_refused(octets: bytes) -> None:
    assert code(octets).startswith("face.template")


@given(st.integers(0, 528), st.integers(1, 255))
def test_one_other_byte_is_found(at: int, change: int) -> None:
    octets = bytearray(fuse([near(1)]).to_bytes())
    octets[at] ^= change
    assert code(bytes(octets)) == "face.template_damaged"
