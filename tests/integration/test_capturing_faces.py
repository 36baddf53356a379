"""The capture on real faces with the real models: a recorded person passes, the same person's photo does not."""

import queue
import time
from pathlib import Path
from typing import Any

import pytest

from desktop.adapters.face.engine import FaceEngine
from desktop.adapters.face.template import Template
from desktop.adapters.system import SystemClock
from desktop.app.capture_tools import CaptureCalls, recorded_tools
from desktop.app.capturing import CaptureSession
from desktop.domain.capture import CaptureMachine
from desktop.domain.capture_moment import CaptureState
from desktop.services.capture_views import CaptureDone, CaptureView
from tests.helpers.capture_script import obedient
from tests.helpers.orl import orl_frame
from tests.helpers.orl_capture import SITTERS, frame_of, photo, recorded_sitter, warmed


class FirstOrder:
    """Chance that always draws the first."""

    def salt(self, alphabet: str, length: int) -> str:
        return alphabet[0] * length

    def octets(self, length: int) -> bytes:
        return bytes(length)


def seen_by_machine(frame_at: Any, *, draw: int, for_s: float) -> list[CaptureState]:
    """Return the states, with the engine's own eyes and a clock that goes by frames, 15 a second."""
    engine, machine, head = FaceEngine(), CaptureMachine(lambda _n: draw, 0.0), obedient(most_deg=45)
    moment, states, number = machine.moment(), [machine.moment().state], 0
    while number < for_s * 15 and states[-1] is not CaptureState.DONE:
        number += 1
        pose = head(moment, number / 15)
        assert pose is not None
        moment = machine.see(engine.see(frame_at(pose), number / 15), number)
        states.append(moment.state)
    return states


@pytest.mark.parametrize("person", sorted(SITTERS))
def test_a_real_face_that_turns_and_blinks_passes(person: int) -> None:
    states = seen_by_machine(lambda pose: frame_of(person, pose), draw=person % 6, for_s=8)
    assert states[-1] is CaptureState.DONE


@pytest.mark.parametrize("person", [1, 23])
def test_its_photo_that_is_turned_does_not(person: int) -> None:
    states = seen_by_machine(lambda pose: photo(person, pose.yaw_deg), draw=0, for_s=12)
    assert CaptureState.CHALLENGE in states
    assert CaptureState.DONE not in states
    assert CaptureState.BURST not in states


def test_a_recorded_person_becomes_a_template_and_a_small_picture(tmp_path: Path) -> None:
    folder = recorded_sitter(tmp_path / "sitter", 1, reacts_in_s=0.3)
    done: queue.Queue[CaptureDone] = queue.Queue()
    views: list[CaptureView] = []
    tools = warmed(recorded_tools(SystemClock(), FirstOrder(), folder), 1)
    session = CaptureSession(tools, CaptureCalls(view=views.append, preview=lambda _preview: None, done=done.put))
    began_s = time.perf_counter()
    session.start()
    try:
        came = done.get(timeout=20)
    finally:
        assert session.end(5.0)
    assert time.perf_counter() - began_s < 6.0  # the bench says exactly
    assert isinstance(came.template, Template)
    assert came.face_jpeg.startswith(b"\xff\xd8") and len(came.face_jpeg) < 59_000
    engine = FaceEngine()
    same, other = (engine.only_face(orl_frame(person, picture)).vector for person, picture in ((1, 7), (2, 1)))
    alike, unlike = (float(came.template.vector @ vector) for vector in (same, other))
    assert alike > 0.5 > unlike
    assert views[-1].camera is not None
