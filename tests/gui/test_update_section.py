"""The section of the program: what can be pressed when, and what is said where it cannot."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.services.reason import Reason
from desktop.services.update_views import OfferLine, Preparing, UpdateView
from desktop.ui.changing import ChangingWindow
from desktop.ui.settings_program import ProgramSection
from desktop.ui.theme import theme
from desktop.ui.update_hooks import UpdateHooks
from desktop.ui.widgets.buttons import DeskButton

STICK = OfferLine(path="/media/u/canteen-desk_0.2.0_amd64.deb", where="U", version="0.2.0", size=117_000_000)
FOUND = UpdateView(version="0.1.0", provider="P1", looked=True, offers=(STICK,))


class Asked:
    """A section, and what was asked of it."""

    def __init__(self, qtbot: QtBot) -> None:
        self.asked: list[str] = []

        def ask(what: str) -> Callable[[], None]:
            return lambda: self.asked.append(what)

        self.section = ProgramSection(
            theme("light"),
            UpdateHooks(
                look=lambda folder: self.asked.append(f"look {folder}"),
                take=lambda path: self.asked.append(f"take {path}"),
                cancel=ask("cancel"), change=ask("change"), forget=ask("forget"), go_back=ask("go back"),
            ),
        )  # fmt: skip
        qtbot.addWidget(self.section)
        self.section.show()

    def takes(self) -> list[DeskButton]:
        rows = [self.section._offers.itemAt(at).widget() for at in range(self.section._offers.count())]
        return [button for row in rows for button in row.findChildren(DeskButton)]


def test_an_update_is_taken_by_its_path_and_one_that_is_refused_cannot_be(qtbot: QtBot) -> None:
    asked = Asked(qtbot)
    refused = replace(STICK, version="0.0.9", refusal=Reason(code="update.older"))
    asked.section.take_view(replace(FOUND, offers=(STICK, refused)))
    (take,) = asked.takes()
    qtbot.mouseClick(take, Qt.MouseButton.LeftButton)
    assert asked.asked[-1] == f"take {STICK.path}"
    asked.section.take_view(replace(FOUND, step=Preparing.COPYING, done=5, total=10))
    (take,) = asked.takes()
    assert not take.isEnabled()
    qtbot.mouseClick(asked.section.cancel, Qt.MouseButton.LeftButton)
    assert asked.asked[-1] == "cancel"


def test_what_is_ready_waits_for_its_moment(qtbot: QtBot) -> None:
    asked = Asked(qtbot)
    meal = Reason(code="update.meal", facts={"meal": "午餐", "until": "13:00"})
    asked.section.take_view(UpdateView(version="0.1.0", ready="0.2.0", not_now=meal))
    assert not asked.section.change.isEnabled()
    assert "13:00" in asked.section.ready.hint.text()
    asked.section.take_view(UpdateView(version="0.1.0", ready="0.2.0"))
    qtbot.mouseClick(asked.section.change, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(asked.section.forget, Qt.MouseButton.LeftButton)
    assert asked.asked[-2:] == ["change", "forget"]


def test_the_way_back_is_pressed_twice(qtbot: QtBot) -> None:
    asked = Asked(qtbot)
    asked.section.take_view(UpdateView(version="0.2.0"))
    assert asked.section.back.isHidden()
    asked.section.take_view(UpdateView(version="0.2.0", back_to="0.1.0"))
    qtbot.mouseClick(asked.section.back, Qt.MouseButton.LeftButton)
    assert "go back" not in asked.asked
    qtbot.mouseClick(asked.section.back, Qt.MouseButton.LeftButton)
    assert asked.asked[-1] == "go back"


def test_sticks_are_looked_for_while_it_is_seen_and_not_while_one_is_copied(qtbot: QtBot) -> None:
    asked = Asked(qtbot)
    asked.section.opened()
    asked.section.folder.set_text("/srv/updates")
    asked.section.look()
    assert asked.asked == ["look ", "look /srv/updates"]
    asked.section.take_view(replace(FOUND, step=Preparing.COPYING))
    asked.section.look()
    assert len(asked.asked) == 2


def test_the_window_of_a_change_says_how_it_ended_and_goes_on_when_that_was_read(qtbot: QtBot) -> None:
    window = ChangingWindow(theme("light"), "0.2.0")
    qtbot.addWidget(window)
    window.show()
    window.show_step("keeping", 5_000_000, 10_000_000)
    assert (window.progress.count, window.go_on.isHidden()) == ("5 / 10", True)
    assert not window.close()  # not before it is over
    window.show_end("went_back.failed", "0.2.0", "no such file")
    with qtbot.waitSignal(window.gone_on):
        qtbot.mouseClick(window.go_on, Qt.MouseButton.LeftButton)
    assert window.close()
