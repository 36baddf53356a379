"""A simulated terminal that really recognises: ORL's faces enrolled over the link's requests, then in front of it."""

import os
import subprocess
import sys
from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np
import pytest

from desktop.adapters.simulated.faults import Faults
from desktop.adapters.simulated.serve import enrol_crowd
from desktop.adapters.simulated.visitors import FaceVisitors
from tests.helpers.orl import orl_frame, orl_jpeg
from tests.helpers.terminal_brain import EVERYBODY_PAYS, Brain

ROOT = Path(__file__).resolve().parents[2]


def jpeg(frame: np.ndarray) -> bytes:
    return cv2.imencode(".jpg", frame)[1].tobytes()


def queue(folder: Path, *pictures: bytes) -> FaceVisitors:
    folder.mkdir()
    for number, picture in enumerate(pictures):
        (folder / f"{number:02d}.jpg").write_bytes(picture)
    return FaceVisitors(folder)


def put(brain: Brain, person: int, picture: int = 1, ref: str = "") -> dict[str, object]:
    fields = {"person_ref": ref or f"P{person}", "consent_ref": "C"}
    return brain.ask("enrol.put", face_jpeg=orl_jpeg(person, picture), **fields)


@pytest.fixture
def brain(tmp_path: Path) -> Iterator[Brain]:
    made = Brain(store=tmp_path / "store", speed=0)
    yield made
    made.journal.close()


def test_whoever_steps_up_is_recognised_or_refused(brain: Brain, tmp_path: Path) -> None:
    for person in (1, 2, 3):
        put(brain, person)
    wall = jpeg(np.full((480, 640, 3), 90, np.uint8))
    brain.visitors = queue(tmp_path / "line", *(orl_jpeg(person, 3) for person in (2, 1, 5)), wall, b"no picture")
    brain.restart()
    entries = [brain.paid(f"A{number}") for number in range(5)]
    assert [entry["result"] for entry in entries] == ["paid", "paid", "declined", "declined", "declined"]
    assert [entry.get("person_ref") for entry in entries] == ["P2", "P1", None, None, None]
    assert [entry.get("error") for entry in entries[2:]] == ["face_unknown", "no_face", "no_face"]
    assert entries[0]["user_id"] != entries[1]["user_id"]
    brain.ask("verify", request_no="V", purpose="lunch", timeout_s=60)
    brain.wait(60)
    again = brain.ask("query", request_no="V")["entry"]
    assert (again["result"], again["person_ref"]) == ("matched", "P2")
    assert brain.paid("code", by="code")["result"] == "paid"  # takes nobody's turn
    assert brain.paid("next")["person_ref"] == "P1"


def test_a_face_that_was_deleted_is_not_known_any_more_and_is_in_no_file(brain: Brain, tmp_path: Path) -> None:
    put(brain, 1)
    put(brain, 2)
    template = b64encode(brain.journal.templates["P1"])
    digest = brain.journal.persons["P1"].encode()

    def everything() -> bytes:
        return b"".join(path.read_bytes() for path in (tmp_path / "store").rglob("*") if path.is_file())

    assert template in everything()
    brain.ask("enrol.delete", person_ref="P1")
    assert template not in everything() and digest not in everything()
    brain.visitors = queue(tmp_path / "line", orl_jpeg(1, 3), orl_jpeg(2, 3))
    brain.restart()
    assert (brain.paid("A")["error"], brain.paid("B")["person_ref"]) == ("face_unknown", "P2")
    assert put(brain, 1, ref="P9")["quality"] > 0.5


@pytest.mark.parametrize(
    ("frame", "reason"),
    [
        (lambda: np.full((480, 640, 3), 90, np.uint8), "no face"),
        (lambda: np.hstack([orl_frame(1, 1)[:, 150:490], orl_frame(2, 1)[:, 150:490]]), "several faces"),
        (lambda: cv2.GaussianBlur(orl_frame(1, 1), (0, 0), 9), "blurred"),
        (lambda: orl_frame(1, 1, face_px=100), "too small"),
        (lambda: orl_frame(1, 1, light=0.15), "too dark or too bright"),
    ],
)
def test_a_poor_picture_is_refused_with_its_reason(brain: Brain, frame: object, reason: str) -> None:
    refused = brain.error("enrol.put", face_jpeg=jpeg(frame()), person_ref="P", consent_ref="C")  # type: ignore[operator]
    assert (refused.error, refused.text) == ("poor_quality", reason)


def test_one_face_belongs_to_one_person(brain: Brain) -> None:
    first = put(brain, 4, 1)
    twin = brain.error("enrol.put", face_jpeg=orl_jpeg(4, 2), person_ref="P9", consent_ref="C")
    assert (twin.error, twin.fields) == ("duplicate_face", {"person_ref": "P4"})
    newer = put(brain, 4, 2)
    assert newer["template_digest"] != first["template_digest"]
    assert put(brain, 4, 2) == newer
    assert brain.ask("hello", protocol=1, app="")["roster_count"] == 1


def test_a_full_library_takes_no_more_but_a_new_picture_of_who_is_in_it() -> None:
    brain = Brain(speed=0, faults=Faults(rates=EVERYBODY_PAYS, most_faces=1))
    put(brain, 1)
    refused = brain.error("enrol.put", face_jpeg=orl_jpeg(2, 1), person_ref="P2", consent_ref="C")
    assert refused.error == "storage_full"
    put(brain, 1, 2)
    brain.ask("enrol.delete", person_ref="P1")
    put(brain, 2)


def test_a_made_up_crowd_and_real_faces_live_in_one_terminal(tmp_path: Path) -> None:
    enrol_crowd(tmp_path / "store", 7, ["S1", "S2"])
    brain = Brain(store=tmp_path / "store", speed=0)
    put(brain, 1)
    assert {brain.paid(f"A{number}")["person_ref"] for number in range(3)} == {"S1", "S2", "P1"}
    brain.journal.close()


def test_a_terminal_without_pictures_loads_no_model(tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from tests.helpers.terminal_brain import Brain;"
        "from desktop.adapters.simulated.serve import enrol_crowd; store = Path(sys.argv[1]);"
        "enrol_crowd(store, 7, ['S1']); brain = Brain(store=store, speed=0);"
        "assert brain.paid()['person_ref'] == 'S1'; brain.ask('enrol.delete', person_ref='S1');"
        "sys.exit(bool({'cv2', 'numpy'} & set(sys.modules)))"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", script, str(tmp_path / "store")], env=environment, cwd=ROOT)
    assert done.returncode == 0
