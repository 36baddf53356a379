"""The recognition at this computer: whom it compares with, and how it says that it cannot go on."""

import queue
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import pytest

from desktop.adapters.face.template import Template
from desktop.adapters.simulated.sitter import Sitter
from desktop.adapters.system import SystemChance
from desktop.app.capture_tools import simulated_tools
from desktop.app.local_recognition import REFILL_S, _Looking
from desktop.domain.errors import OperatorError
from desktop.domain.identifiers import PersonRef
from desktop.services.commands import Command, LookingFailed
from desktop.services.settings import LocalRecognition
from tests.helpers.fakes import FakeClock

LIMIT_S = 5.0
ON = LocalRecognition(enabled=True, threshold_millis=500, margin_millis=80)
TEMPLATE = Template(np.eye(1, 128, dtype=np.float32)[0]).to_bytes()


class Room:
    """A looking whose threads a test starts or plays itself."""

    def __init__(self) -> None:
        self.clock = FakeClock()
        self.allowed = ["p1", "p2"]
        self.fault: Exception | None = None
        self.posted: queue.Queue[Command] = queue.Queue()
        tools = simulated_tools(self.clock, SystemChance(), Sitter())
        self.looking = _Looking(tools, self.templates, self.posted.put, ON)

    def templates(self) -> Sequence[tuple[PersonRef, bytes]]:
        if self.fault is not None:
            raise self.fault
        return [(PersonRef(ref), TEMPLATE) for ref in self.allowed]

    def persons(self) -> set[str]:
        gallery: Any = self.looking._gallery
        return {ref for ref in ("p1", "p2") if ref in gallery}


@pytest.fixture
def room() -> Iterator[Room]:
    made = Room()
    yield made
    made.looking._frames.close()


def test_who_withdrew_is_not_looked_for_any_more(room: Room) -> None:
    room.looking._fill()
    room.looking._agreed = [PersonRef("p1"), PersonRef("p1")]
    assert room.persons() == {"p1", "p2"}
    room.allowed.remove("p1")
    room.clock.pass_s(REFILL_S)
    room.looking._tick()
    assert room.persons() == {"p2"} and room.looking._agreed == []


def test_who_withdrew_last_ends_the_looking(room: Room) -> None:
    room.looking._fill()
    room.allowed.clear()
    room.clock.pass_s(REFILL_S)
    room.looking._tick()
    assert room.persons() == set() and room.posted.get_nowait() == LookingFailed(code="local.nobody")


def test_the_templates_are_not_asked_for_at_every_picture(room: Room) -> None:
    room.looking._fill()
    room.fault = OperatorError("statement.busy")
    room.clock.pass_s(REFILL_S - 0.5)
    room.looking._tick()
    assert room.persons() == {"p1", "p2"} and room.posted.empty()


@pytest.mark.parametrize("code", ["statement.busy", "people.keys_damaged"])
def test_a_fault_of_the_world_is_told_by_its_own_code(room: Room, code: str) -> None:
    room.fault = OperatorError(code)
    room.looking._face.start()
    assert room.posted.get(timeout=LIMIT_S) == LookingFailed(code=code)
    assert room.looking.stop(LIMIT_S)


@pytest.mark.expects_log("the recognition here failed")
def test_a_defect_is_told_as_one(room: Room) -> None:
    room.fault = ValueError("ours")
    room.looking._face.start()
    assert room.posted.get(timeout=LIMIT_S) == LookingFailed(code="defect")
    assert room.looking.stop(LIMIT_S)
