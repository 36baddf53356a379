"""The customer display: where it is, what it takes from nobody, and when a result goes."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from desktop.domain.payment import Way
from desktop.services.display_view import DisplayWord
from desktop.services.settings import CustomerDisplay, Settings
from desktop.services.views import Phase, SettingsInForce
from desktop.ui import scenes
from desktop.ui.customer_display import CustomerWindow, ScreenPlace, choose_screen
from desktop.ui.scenes_peripherals import DISPLAY_SCENES, display_window
from desktop.ui.screenshots import destroy, settle
from desktop.ui.theme import contrast, theme
from tests.helpers.ui_painting import badly_painted

CASHIER = ScreenPlace(name="eDP-1", geometry=QRect(0, 0, 1366, 768), is_primary=True)
SECOND = ScreenPlace(name="HDMI-2", geometry=QRect(1366, 0, 1024, 600), is_primary=False)
THIRD = ScreenPlace(name="DP-3", geometry=QRect(2390, 0, 800, 480), is_primary=False)
ON = CustomerDisplay(enabled=True)


class Counter:
    """A display with screens that a test plugs and pulls."""

    def __init__(self, display: CustomerDisplay, *screens: ScreenPlace) -> None:
        self.screens = [CASHIER, *screens]
        self.settings: Settings = replace(scenes.settings("en", "light"), customer_display=display)
        self.window = CustomerWindow(theme("light"), self.settings, lambda: self.screens)

    def plug(self, *screens: ScreenPlace) -> None:
        self.screens = [CASHIER, *screens]
        QGuiApplication.instance().screenAdded.emit(QGuiApplication.primaryScreen())  # type: ignore[union-attr]
        settle()

    def pull(self) -> None:
        self.screens = [CASHIER]
        QGuiApplication.instance().screenRemoved.emit(QGuiApplication.primaryScreen())  # type: ignore[union-attr]
        assert not self.window.isVisible(), "at once: it would come to lie over the cashier's window"
        settle()

    def use(self, display: CustomerDisplay) -> None:
        self.window.show_view(SettingsInForce(settings=replace(self.settings, customer_display=display)))


@pytest.fixture
def counter(dress: Callable) -> Callable[..., Counter]:
    dress("en")
    return Counter


def page(scene: str, **changes: object):  # type: ignore[no-untyped-def]
    return replace(DISPLAY_SCENES[scene]("en"), **changes)


def test_the_cashiers_screen_is_never_chosen() -> None:
    assert choose_screen([CASHIER], "") is None
    assert choose_screen([CASHIER, SECOND, THIRD], "") is SECOND
    assert choose_screen([CASHIER, SECOND, THIRD], "DP-3") is THIRD
    assert choose_screen([CASHIER, SECOND], "DP-3") is None, "pulled out: not on another"
    assert choose_screen([CASHIER, SECOND], "eDP-1") is None


def test_it_is_off_by_default(counter: Callable[..., Counter]) -> None:
    assert not counter(CustomerDisplay(), SECOND).window.isVisible()


def test_it_fills_the_second_screen_without_a_frame_or_the_focus(counter: Callable[..., Counter]) -> None:
    window = counter(ON, SECOND).window
    settle()
    assert window.isVisible() and window.geometry() == SECOND.geometry
    assert window.windowFlags() & Qt.WindowType.FramelessWindowHint
    assert window.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
    assert window.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    assert window.focusPolicy() is Qt.FocusPolicy.NoFocus, "(the offscreen platform activates every window)"


def test_it_follows_its_screen(counter: Callable[..., Counter]) -> None:
    made = counter(ON)
    assert not made.window.isVisible(), "one screen: the cashier's"
    made.plug(SECOND)
    assert made.window.isVisible() and made.window.geometry() == SECOND.geometry
    made.pull()
    assert not made.window.isVisible()
    made.plug(THIRD)
    assert made.window.geometry() == THIRD.geometry
    made.plug(SECOND, THIRD)
    assert made.window.isVisible()


def test_settings_are_followed_without_a_new_start(counter: Callable[..., Counter]) -> None:
    made = counter(CustomerDisplay(), SECOND, THIRD)
    made.use(CustomerDisplay(enabled=True, screen="DP-3"))
    assert made.window.geometry() == THIRD.geometry
    made.use(ON)
    assert made.window.geometry() == SECOND.geometry
    made.use(CustomerDisplay())
    assert not made.window.isVisible()


def test_without_a_second_screen_it_is_a_window_if_that_is_wanted(counter: Callable[..., Counter]) -> None:
    made = counter(replace(ON, in_window=True))
    assert made.window.isVisible()
    assert not made.window.windowFlags() & Qt.WindowType.FramelessWindowHint
    made.plug(SECOND)
    assert made.window.geometry() == SECOND.geometry
    made.pull()
    assert made.window.isVisible(), "a window again"


def test_its_place_is_shown_for_a_moment(counter: Callable[..., Counter]) -> None:
    made = counter(CustomerDisplay(), SECOND)
    assert made.window.try_place(CustomerDisplay(screen="HDMI-2"))
    assert made.window.isVisible()
    made.window._trial_over.timeout.emit()
    assert not made.window.isVisible()
    assert not made.window.try_place(CustomerDisplay(screen="DP-3"))


def test_a_result_goes_after_its_time_whatever_the_till_still_shows(counter: Callable[..., Counter]) -> None:
    made = counter(ON, SECOND)
    face = made.window.face
    made.window.show_view(page("paid"))
    assert face.view.word is DisplayWord.PAID and face.view.masked_name == "Zhang *"
    assert made.window._result_over.isActive()
    assert made.window._result_over.interval() == made.settings.result_hold_ms
    made.window.show_view(page("paid"))  # the same page again: the time does not begin anew
    made.window._result_over.timeout.emit()
    assert (face.view.word, face.view.masked_name, face.view.amount_fen) == (DisplayWord.WELCOME, "", 0)
    made.window.show_view(page("paid"))  # the cashier has not gone on yet
    assert face.view.word is DisplayWord.WELCOME
    made.window.show_view(page("look"))
    assert face.view.word is DisplayWord.LOOK
    made.window.show_view(page("paid", order_no="C1-20260618-0999-AAAA"))
    assert face.view.word is DisplayWord.PAID, "another sale"


def test_the_next_diner_ends_a_result_at_once(counter: Callable[..., Counter]) -> None:
    made = counter(ON, SECOND)
    made.window.show_view(page("paid"))
    made.window.show_view(page("look", way=Way.CODE))
    assert made.window.face.view.word is DisplayWord.SHOW_CODE
    assert not made.window._result_over.isActive()


@pytest.mark.parametrize("size", [(1366, 768), (1024, 600), (800, 480), (1920, 1080), (480, 800)], ids=str)
@pytest.mark.parametrize("language", ["zh_CN", "en"])
@pytest.mark.parametrize("name", sorted(DISPLAY_SCENES))
def test_every_state_fits_every_screen(dress: Callable, name: str, language: str, size: tuple[int, int]) -> None:
    dress(language)
    face = display_window(name, language, "light")
    face.resize(*size)
    face.show()
    settle()
    assert badly_painted(face) == []
    assert face.accessibleName()
    destroy(face)


@pytest.mark.parametrize("theme_name", ["light", "dark"])
@pytest.mark.parametrize("phase", list(Phase))
def test_the_words_can_be_read(qapp: QApplication, theme_name: str, phase: Phase) -> None:
    colours = theme(theme_name).of(phase)
    assert contrast(colours.on_fill, colours.fill) >= 3.0, "large bold type"
