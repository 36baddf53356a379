"""What needs OpenCV is made when it is first needed; what the page shows meanwhile is not forgotten."""

import threading
from collections.abc import Callable, Iterator
from types import SimpleNamespace
from typing import Any

import pytest

from desktop.adapters.home import Home
from desktop.app import face_parts
from desktop.app.followers import Followed
from desktop.app.people_parts import PeopleParts
from desktop.services.views import CheckoutView, LocalPhase, LocalView, Mode, Phase, View
from tests.helpers.desks import SETTINGS
from tests.helpers.fakes import Collector

LIMIT_S = 5.0


def page(phase: LocalPhase | None) -> CheckoutView:
    local = LocalView(phase=phase, amount_fen=1_200) if phase is not None else None
    return CheckoutView(
        phase=Phase.READY, mode=Mode.FIXED, continuous=False, amount_fen=1_200, meal_name="午餐",
        single_limit_fen=3_000, local=local,
    )  # fmt: skip


class SlowParts:
    """Takes as long to load as a test likes, and hears what is followed on which thread."""

    def __init__(self) -> None:
        self.loading, self.loaded = threading.Event(), threading.Event()
        self.heard: list[LocalPhase | None] = []
        self.threads: set[str] = set()
        self.bulk = SimpleNamespace(cancel=lambda: None)

    def make(self, *_made_of: object) -> "SlowParts":
        self.loading.set()
        assert self.loaded.wait(LIMIT_S)
        return self

    def follow(self, view: View) -> None:
        assert isinstance(view, CheckoutView)
        self.threads.add(threading.current_thread().name)
        self.heard.append(view.local.phase if view.local else None)

    def stop(self) -> bool:
        return True


class Room:
    def __init__(self, home: Home, slow: SlowParts) -> None:
        self.slow, self.publisher = slow, Followed(Collector())
        desk: Any = SimpleNamespace(write=None, post=None)
        self.parts = PeopleParts(home, SETTINGS, desk, self.publisher)
        self.parts._worker.start()

    def show(self, *phases: LocalPhase | None) -> None:
        for phase in phases:
            self.publisher.publish(page(phase))

    def heard(self) -> list[LocalPhase | None]:
        """Return what was followed, when all of it was."""
        self.slow.loaded.set()
        over = threading.Event()
        use: Callable[[Any], None] = lambda _made: over.set()  # noqa: E731 - a typed one
        self.parts._use(use)
        assert over.wait(LIMIT_S)
        return self.slow.heard


@pytest.fixture
def room(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[Room]:
    slow = SlowParts()
    monkeypatch.setattr(face_parts, "FaceParts", slow.make)
    made = Room(Home(tmp_path / "home"), slow)
    yield made
    assert made.parts._worker.stop(LIMIT_S)


@pytest.mark.parametrize("ended", [LocalPhase.OFFERED, None])
def test_looking_that_ended_while_the_models_loaded_does_not_begin(room: Room, ended: LocalPhase | None) -> None:
    room.show(LocalPhase.LOOKING)
    assert room.slow.loading.wait(LIMIT_S)
    room.show(ended)  # somebody pressed stop, or the terminal is back
    assert set(room.heard()) == {ended}


def test_looking_begins_when_the_models_are_loaded(room: Room) -> None:
    room.show(LocalPhase.LOOKING)
    assert room.slow.loading.wait(LIMIT_S)
    room.show(LocalPhase.OFFERED, LocalPhase.LOOKING)
    assert room.heard()[-1] is LocalPhase.LOOKING


def test_a_page_is_followed_in_its_order_and_on_one_thread(room: Room) -> None:
    room.show(LocalPhase.LOOKING)
    room.heard()
    room.show(LocalPhase.ASKING, LocalPhase.OFFERED, LocalPhase.LOOKING)
    assert room.heard()[-1] is LocalPhase.LOOKING
    assert room.slow.threads == {"faces"}


def test_a_desk_that_only_sells_loads_nothing(room: Room) -> None:
    room.show(None, LocalPhase.OFFERED)
    assert not room.slow.loading.is_set() and room.slow.heard == []
