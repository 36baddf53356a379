from pathlib import Path

import cv2
import numpy as np
import pytest

from desktop.adapters.face.evaluation import Faces, evaluate, pictures_of
from desktop.adapters.face.plot import draw_scores
from desktop.domain.biometrics import Rate, Scores
from desktop.domain.errors import OperatorError
from desktop.domain.matching import SHIPPED_RULE


def near(direction: int, at: int) -> np.ndarray:
    vector = np.zeros(128, np.float32)
    vector[direction], vector[64 + at] = 1.0, 0.5
    return vector / np.linalg.norm(vector)


def people(*directions: int, pictures: int = 4) -> Faces:
    rows = {f"p{d}": np.stack([near(d, n) for n in range(pictures)]) for d in directions}
    return Faces(people=rows, faults=())


def test_every_run_of_pictures_is_a_template_once() -> None:
    found = evaluate(people(1, 2, 3), shots=3, rule=SHIPPED_RULE)
    assert len(found.scores.genuine) == 3 * 4 * 1
    assert len(found.scores.impostor) == 3 * 4 * 2
    assert (found.fnir, found.fpir, found.refused_templates) == (Rate(0, 12), Rate(0, 12), 0)
    pairs = evaluate(people(1, 2, 3), shots=1, rule=SHIPPED_RULE)
    assert len(pairs.scores.genuine) == 3 * 4 * 3


def test_twins_are_ambiguous_and_a_stranger_among_them_is_taken() -> None:
    twins = people(1, 2)
    twins.people["p1b"] = twins.people["p1"].copy()
    found = evaluate(twins, shots=3, rule=SHIPPED_RULE)
    assert (found.ambiguous, found.misidentified, found.fnir.errors) == (8, 0, 8)
    assert found.fpir == Rate(8, 12)


def test_pictures_that_are_not_alike_make_no_template() -> None:
    mixed = people(1, 2)
    mixed.people["p1"][0] = near(9, 9)
    assert evaluate(mixed, shots=3, rule=SHIPPED_RULE).refused_templates == 3


@pytest.mark.parametrize("faces", [people(), people(1), people(1, 2, pictures=1)])
def test_what_cannot_be_compared_is_said(faces: Faces) -> None:
    with pytest.raises(OperatorError, match="faces_folder"):
        evaluate(faces, shots=1, rule=SHIPPED_RULE)


def test_pictures_come_in_the_order_that_people_count_in(tmp_path: Path) -> None:
    for name in ("s10/1.pgm", "s2/10.pgm", "s2/9.PGM", "s2/notes.txt", "left.pgm"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"")
    assert [(person, path.name) for person, path in pictures_of(tmp_path)] == [
        ("s2", "9.PGM"), ("s2", "10.pgm"), ("s10", "1.pgm"),
    ]  # fmt: skip


def test_the_plot_is_a_picture() -> None:
    octets = draw_scores(Scores([0.7, 0.8, 1.0], [-0.9, 0.0, 0.1] * 9), SHIPPED_RULE, "a title")
    drawn = cv2.imdecode(np.frombuffer(octets, np.uint8), cv2.IMREAD_COLOR)
    assert drawn.shape == (540, 960, 3)
    assert len(np.unique(drawn.reshape(-1, 3), axis=0)) > 4
