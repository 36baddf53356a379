"""The settings of printer, display and sounds: what is shown comes back, what cannot be is refused in place."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea

from desktop.domain.errors import OperatorError
from desktop.domain.tones import Cue
from desktop.services.peripheral_views import PrinterView, SoundView, Tried
from desktop.services.reason import Reason
from desktop.services.settings import CustomerDisplay, PrinterSettings, Settings, Sounds
from desktop.ui import scenes
from desktop.ui.peripheral_hooks import PeripheralHooks
from desktop.ui.scenes_peripherals import SECTION_SCENES
from desktop.ui.screenshots import page_window, settle
from desktop.ui.settings_display import DisplaySection
from desktop.ui.settings_printer import PrinterSection
from desktop.ui.settings_sounds import SoundsSection
from desktop.ui.theme import theme
from tests.helpers.ui_checks import covered, cut, in_turn, nameless, too_small
from tests.helpers.ui_painting import badly_painted

SIZES = ((1366, 768), (1024, 768), (1920, 1080), (1024, 690))
PRINTER = PrinterSettings(
    enabled=True, kind="serial", address="COM3", baud=38_400, width_cells=32, receipts="always", drawer=True
)
DISPLAY = CustomerDisplay(enabled=True, screen="HDMI-2", in_window=True)
SOUNDS = Sounds(enabled=False, volume_percent=80, spoken=True)


class Room:
    """A section with what it asked for."""

    def __init__(self, kind: type) -> None:
        self.asked: list[tuple] = []
        self.place = True
        self.section = kind(
            theme("light"),
            PeripheralHooks(
                try_printer=lambda printer: self.asked.append(("test", printer)),
                open_drawer=lambda printer: self.asked.append(("drawer", printer)),
                play=lambda cue, sounds: self.asked.append((cue, sounds)),
                speak=lambda fen, sounds: self.asked.append((fen, sounds)),
                show_place=self._show,
                screens=lambda: ("HDMI-2", "DP-3"),
                ports=lambda: ("COM3",),
            ),
        )
        self.touched = 0
        self.section.touched.connect(self._touch)

    def _touch(self) -> None:
        self.touched += 1

    def _show(self, display: CustomerDisplay) -> bool:
        self.asked.append(("place", display))
        return self.place


@pytest.fixture
def room(dress: Callable) -> Callable[[type], Room]:
    dress("en")
    return Room


def saved(**changes: object) -> Settings:
    return replace(scenes.settings("en", "light"), **changes)


@pytest.mark.parametrize(
    ("kind", "settings"),
    [
        (PrinterSection, {"printer": PRINTER}),
        (PrinterSection, {"printer": replace(PRINTER, baud=1_200, kind="network", address="10.0.0.7")}),
        (DisplaySection, {"customer_display": DISPLAY}),
        (DisplaySection, {"customer_display": replace(DISPLAY, screen="VGA-1")}),
        (SoundsSection, {"sounds": SOUNDS}),
        (SoundsSection, {"sounds": replace(SOUNDS, volume_percent=33)}),
    ],
)
def test_what_is_shown_comes_back(room: Callable[[type], Room], kind: type, settings: dict) -> None:
    made, before = room(kind), saved(**settings)
    made.section.show_settings(before)
    assert made.section.edited(saved()) == before
    assert made.touched == 0, "nobody touched anything"


def test_every_control_of_the_printer_touches(room: Callable[[type], Room]) -> None:
    made = room(PrinterSection)
    section = made.section
    section.enabled.click()
    section.kind.options["serial"].click()
    QTest.keyClicks(section.address, "COM3")
    section.baud.setCurrentIndex(2)
    section.baud.activated.emit(2)
    section.receipts.options["always"].click()
    section.paper.options["32"].click()
    section.drawer.click()
    assert section.edited(saved()).printer == PRINTER
    assert made.touched == 10


def test_an_address_that_cannot_be_is_refused_beside_it(room: Callable[[type], Room]) -> None:
    made = room(PrinterSection)
    section = made.section
    section.show_settings(saved(printer=replace(PRINTER, kind="usb", address="Epson")))
    with pytest.raises(OperatorError) as caught:
        section.edited(saved())
    assert caught.value.code == "settings.printer_address"
    assert section.address.property("state") == "fault"
    assert "Epson" in section.address_row.hint.text()
    section.test_button.click()
    assert made.asked == []
    QTest.keyClicks(section.address, "x")
    assert section.address.property("state") == ""
    section.enabled.click()  # what is off may be anything
    assert section.edited(saved()).printer.enabled is False


def test_a_try_goes_by_what_stands_in_the_fields_and_is_answered(room: Callable[[type], Room]) -> None:
    made = room(PrinterSection)
    section, off = made.section, replace(PRINTER, enabled=False)
    section.show_settings(saved(printer=off))
    section.test_button.click()
    section.drawer_button.click()
    assert made.asked == [("test", off), ("drawer", off)]
    section.show_view(PrinterView(enabled=False, tried=Tried.TEST, tried_count=1))
    assert section.notice.head.text() == "The test receipt was sent"
    failed = Reason(code="printer.away", facts={"address": "COM3"})
    section.show_view(PrinterView(enabled=False, tried=Tried.DRAWER, tried_count=2, failed=failed))
    assert section.notice.head.text().startswith("The receipt printer cannot be reached")
    assert "COM3" in section.notice.told.text()


def test_how_the_printer_stands_is_told(room: Callable[[type], Room]) -> None:
    section = room(PrinterSection).section
    section.show_view(PrinterView(enabled=True, trouble=Reason(code="printer.no_paper"), waiting=3))
    assert "no paper" in section.notice.head.text() and "3 receipts wait" in section.notice.told.text()
    section.show_view(PrinterView(enabled=True, dropped=2))
    assert "2 receipts were not printed" in section.notice.head.text()
    section.show_view(PrinterView(enabled=True))
    assert section.notice.isHidden()


def test_the_place_of_the_display_is_shown_or_missed(room: Callable[[type], Room]) -> None:
    made = room(DisplaySection)
    made.section.show_settings(saved(customer_display=DISPLAY))
    made.section.show_button.click()
    assert made.asked == [("place", DISPLAY)]
    assert made.section.notice.head.text() == "It is shown for some seconds"
    made.place = False
    made.section.show_button.click()
    assert made.section.notice.head.text() == "There is no screen for it"


def test_a_screen_that_is_not_connected_stays_chosen(room: Callable[[type], Room]) -> None:
    section = room(DisplaySection).section
    section.show_settings(saved(customer_display=replace(DISPLAY, screen="VGA-1")))
    assert section.screen_box.currentText() == "VGA-1 (not connected)"


def test_every_tone_can_be_heard_at_the_volume_that_stands_there(room: Callable[[type], Room]) -> None:
    made = room(SoundsSection)
    made.section.show_settings(saved(sounds=SOUNDS))
    made.section.volume.options["40"].click()
    wanted = replace(SOUNDS, volume_percent=40)
    for cue, button in made.section.cue_buttons.items():
        button.click()
        assert made.asked[-1] == (cue, wanted)
    assert set(made.section.cue_buttons) == set(Cue)
    made.section.speak_button.click()
    assert made.asked[-1] == (1_250, wanted)


def test_no_device_and_no_voice_are_said(room: Callable[[type], Room]) -> None:
    section = room(SoundsSection).section
    section.show_view(SoundView(looked=True, failed=Reason(code="sound.none")))
    assert "No sound device" in section.notice.head.text()
    assert "no voice" in section.spoken_row.hint.text()
    section.show_view(SoundView(device="PulseAudio", voice="espeak-ng", looked=True))
    assert section.notice.isHidden() and section.spoken_row.hint.text() == "Voice: espeak-ng"


@pytest.mark.parametrize("language", ["zh_CN", "en"])
@pytest.mark.parametrize("name", sorted(SECTION_SCENES))
def test_a_section_fits(dress: Callable, name: str, language: str) -> None:
    dress(language)
    sizes = in_turn(SIZES, language)
    page = SECTION_SCENES[name](language, "light")
    window = page_window(name, page, language, "light")
    window.resize(*sizes[0])
    window.show()
    for size in sizes:
        window.resize(*size)
        settle()
        assert cut(page) == [], size
        assert covered(page) == [], size
        assert badly_painted(page) == [], size
        assert nameless(page) == [], size
        assert too_small(page, 48) == [], size
        for scroll in page.findChildren(QScrollArea):
            assert scroll.widget().width() <= scroll.viewport().width(), "cut at the right"
