"""The quick tour: once a person, never with a sale in hand, never in a demonstration, ended by any key, shown again."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.app.tour_memory import NAME, TourFile
from desktop.domain.staff import NOBODY, StaffRef
from desktop.services.access_views import AccessView
from desktop.services.views import CheckoutView, Phase, View
from desktop.ui import scenes
from desktop.ui.clock import ShownClock
from desktop.ui.guide import TourMemory
from desktop.ui.page_names import TRANSACTIONS
from desktop.ui.scenes_access import access
from desktop.ui.screenshots import settle
from desktop.ui.shell import Shell
from desktop.ui.theme import theme

K = Qt.Key


class Remembered:
    """A memory in memory."""

    def __init__(self) -> None:
        self.seen: list[StaffRef] = []

    def has_seen(self, person: StaffRef) -> bool:
        return person in self.seen

    def remember(self, person: StaffRef) -> None:
        self.seen.append(person)


class Room:
    def __init__(self, memory: TourMemory | None) -> None:
        self.sent: list[object] = []
        self.shell = Shell(
            scenes.settings("zh_CN", "light"), self.sent.append, theme("light"),
            shown_clock=ShownClock(frozen=True), tour=memory,
        )  # fmt: skip
        self.tour = self.shell.guide.tour
        self.shell.resize(1366, 768)
        self.shell.show()
        self.shell.activateWindow()
        settle()

    def show(self, *views: View) -> "Room":
        for view in views:
            self.shell.show_view(view)
        settle()
        return self

    def scene(self, name: str) -> "Room":
        return self.show(*scenes.SCENES[name]("zh_CN"))

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.shell, key)
        settle()


@pytest.fixture
def memory() -> Remembered:
    return Remembered()


@pytest.fixture
def room(dress: Callable, memory: Remembered) -> Room:
    dress("zh_CN")
    return Room(memory)


def test_it_comes_when_the_desk_is_ready_and_points_at_real_things(room: Room, memory: Remembered) -> None:
    assert not room.tour.isVisible(), "nothing is known of the sale yet"
    room.scene("ready")
    assert room.tour.isVisible() and memory.seen == [NOBODY]
    window = room.shell
    seen = []
    for at, step in enumerate(room.tour._steps):
        assert room.tour.title.text() == step.title and room.tour.place_words.text() == f"{at + 1} / 6"
        ring, card = room.tour.ring.geometry(), room.tour.geometry()
        for target in step.targets():
            place = target.rect().translated(target.mapTo(window, target.rect().topLeft()))
            assert ring.contains(place.center()) and not card.contains(place.center())
        assert window.rect().contains(card)
        seen.append(ring)
        room.press(K.Key_Return)
    assert len({(one.x(), one.y()) for one in seen}) == 6
    assert not room.tour.isVisible() and not room.tour.ring.isVisible() and room.sent == []
    room.scene("paid").scene("ready")
    assert not room.tour.isVisible(), "once is enough"


def test_back_and_skip(room: Room) -> None:
    room.scene("ready")
    focused = QApplication.focusWidget()
    room.press(K.Key_Right)
    room.press(K.Key_Left)
    assert room.tour.at == 0 and QApplication.focusWidget() is focused
    room.press(K.Key_Escape)
    assert not room.tour.isVisible() and room.sent == [], "Esc was the tour's, not the sale's"


def test_whoever_sells_is_not_held_up(room: Room) -> None:
    room.scene("ready")
    room.press(K.Key_6)
    assert not room.tour.isVisible() and room.shell.checkout.entry.digits == "6"


@pytest.mark.parametrize("name", ["working", "refused", "in-doubt-moment", "stopped", "offline"])
def test_never_while_a_sale_is_in_hand(room: Room, memory: Remembered, name: str) -> None:
    room.scene(name)
    view = room.shell.checkout.view
    if view.phase is not Phase.READY:
        assert not room.tour.isVisible() and memory.seen == []
        room.shell.guide.begin_tour()
        assert not room.tour.isVisible(), "nor when it is asked for"


def test_a_sale_ends_it(room: Room) -> None:
    room.scene("ready")
    room.scene("working")
    assert not room.tour.isVisible()


def test_each_person_once_and_nobody_before_signing_in(dress: Callable, memory: Remembered) -> None:
    dress("zh_CN")
    room = Room(memory).show(access("zh_CN", None)).scene("ready")
    assert not room.tour.isVisible()
    room.show(access("zh_CN", 0))
    first = access("zh_CN", 0).signed_in
    assert first is not None and room.tour.isVisible() and memory.seen == [first.staff_ref]
    room.press(K.Key_Escape)
    room.show(replace(access("zh_CN", 0), locked=True), access("zh_CN", 0))
    assert not room.tour.isVisible()
    room.show(access("zh_CN", 1))
    assert room.tour.isVisible() and len(memory.seen) == 2


def test_it_is_for_the_checkout_only(room: Room, memory: Remembered) -> None:
    room.shell.open_page(TRANSACTIONS)
    room.scene("ready")
    assert not room.tour.isVisible() and memory.seen == []
    room.show(AccessView())
    assert not room.tour.isVisible()


def test_a_demonstration_is_not_interrupted(dress: Callable) -> None:
    dress("zh_CN")
    room = Room(None).scene("ready")
    assert not room.tour.isVisible()


def test_the_help_shows_it_again(room: Room) -> None:
    room.scene("ready")
    room.press(K.Key_Escape)
    room.press(K.Key_F1)
    room.shell.guide.panel.tour_button.click()
    settle()
    assert room.tour.isVisible() and not room.shell.guide.panel.isVisible()
    room.press(K.Key_F1)
    assert not room.tour.isVisible() and room.shell.guide.panel.isVisible()


def test_it_stays_beside_what_it_speaks_of_when_the_window_is_resized(room: Room) -> None:
    room.scene("ready")
    for size in ((1024, 690), (1920, 1080), (1366, 768)):
        room.shell.resize(*size)
        settle()
        assert room.shell.rect().contains(room.tour.geometry())
        banner = room.shell.checkout.sale.banner
        place = banner.rect().translated(banner.mapTo(room.shell, banner.rect().topLeft()))
        assert room.tour.ring.geometry() == place.adjusted(-6, -6, 6, 6)


def test_the_home_remembers_who_was_shown_around(tmp_path: Path) -> None:
    memory = TourFile(tmp_path)
    assert not memory.has_seen(NOBODY) and not memory.has_seen(StaffRef("a1"))
    memory.remember(StaffRef("a1"))
    memory.remember(NOBODY)
    again = TourFile(tmp_path)
    assert again.has_seen(StaffRef("a1")) and again.has_seen(NOBODY) and not again.has_seen(StaffRef("b2"))
    (tmp_path / NAME).write_bytes(b"\xff\xfe")
    assert not TourFile(tmp_path).has_seen(NOBODY), "unreadable: once more, and no fault"
    lost = TourFile(tmp_path / "not there")
    lost.remember(NOBODY)
    assert lost.has_seen(NOBODY)


def test_a_view_of_the_same_sale_changes_nothing(room: Room) -> None:
    room.scene("ready")
    room.press(K.Key_Return)
    view = next(one for one in scenes.SCENES["ready"]("zh_CN") if isinstance(one, CheckoutView))
    room.show(view, view)
    assert room.tour.at == 1 and room.tour.isVisible()
