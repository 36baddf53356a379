"""Sample states of the customer display and of the settings sections for printer, display and sounds. Main thread.

What their screenshots and tests show. The displays are made of the selling page's own scenes, through the same gate.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.domain.events import Stage
from desktop.domain.payment import SaleState, Way
from desktop.services.display_view import after_result, display_view
from desktop.services.peripheral_views import PrinterView, SoundView, Tried
from desktop.services.reason import Reason
from desktop.services.settings import CustomerDisplay, PrinterSettings, Sounds
from desktop.services.views import CheckoutView, Phase
from desktop.ui import scenes
from desktop.ui.peripheral_hooks import PeripheralHooks
from desktop.ui.settings_display import DisplaySection
from desktop.ui.settings_printer import PrinterSection
from desktop.ui.settings_sounds import SoundsSection
from desktop.ui.theme import theme
from desktop.ui.widgets.card import scrolling
from desktop.ui.widgets.display_face import DisplayFace

_LIST_WIDTH, _NARROW_LIST = 216, 72  # what the settings page's list takes at the left
_NARROW_BELOW = 1_200


def _page(scene: str, language: str) -> CheckoutView:
    return next(view for view in scenes.SCENES[scene](language) if isinstance(view, CheckoutView))


def _working(language: str) -> CheckoutView:
    return replace(_page("working", language), stage=Stage.AUTHORISING)


def _offline(language: str) -> CheckoutView:
    taken = replace(scenes.line(language, 0, seconds=3), state=SaleState.PAID_OFFLINE)
    page = _page("offline", language)
    return replace(page, phase=Phase.PAID, armed=False, result=taken, amount_fen=taken.amount_fen)


def _refused(language: str, code: str) -> CheckoutView:
    return replace(_page("refused", language), reason=Reason(code=code))


#: The customer display's states, each as the selling page that leads to it.
DISPLAY_SCENES: Mapping[str, Callable[[str], CheckoutView]] = {
    "welcome": lambda language: _page("by-hand", language),
    "look": lambda language: _page("ready", language),
    "code": lambda language: replace(_page("ready", language), way=Way.CODE),
    "working": _working,
    "paid": lambda language: _page("paid", language),
    "paid-offline": _offline,
    "to-window": lambda language: _refused(language, "guard.suspended"),
    "again": lambda language: _refused(language, "sale.timeout"),
    "in-doubt": lambda language: _page("in-doubt-moment", language),
    "closed": lambda language: _page("stopped", language),
    "after": lambda language: _page("paid", language),
}


def display_window(name: str, language: str, theme_name: str) -> DisplayFace:
    """Return the display of a scene. The language must be installed."""
    face = DisplayFace(theme(theme_name), scenes.settings(language, theme_name).school.name)
    view = DISPLAY_SCENES[name](language)
    face.show_display(after_result(view) if name == "after" else display_view(view))
    return face


class SectionPage(QWidget):
    """A section where it stands on the settings page: beside its list, scrolling."""

    def __init__(self, section: QWidget) -> None:
        super().__init__()
        self.setObjectName("page")
        self.section = section
        self._list = QWidget()
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 16, 16, 16)
        row.setSpacing(12)
        row.addWidget(self._list)
        row.addWidget(scrolling(section), 1)

    def resizeEvent(self, _event: object) -> None:
        """Leave the list its room."""
        narrow = self.window().width() < _NARROW_BELOW
        self._list.setFixedWidth(_NARROW_LIST if narrow else _LIST_WIDTH)


_HOOKS = PeripheralHooks(
    screens=lambda: ("HDMI-2",),
    ports=lambda: ("/dev/ttyUSB0", "/dev/ttyUSB1"),
    show_place=lambda display: display.enabled,
)
_NETWORK = PrinterSettings(enabled=True, kind="network", address="192.168.1.50", receipts="always", drawer=True)


def _printer(printer: PrinterSettings, *views: PrinterView) -> Callable[[str, str], QWidget]:
    def make(_language: str, theme_name: str) -> QWidget:
        section = PrinterSection(theme(theme_name), _HOOKS)
        section.show_printer(printer)
        for view in views:
            section.show_view(view)
        return SectionPage(section)

    return make


def _printer_fault(_language: str, theme_name: str) -> QWidget:
    section = PrinterSection(theme(theme_name), _HOOKS)
    section.show_printer(replace(_NETWORK, kind="usb", address="Epson TM-T20"))
    section.test_button.click()
    return SectionPage(section)


def _display(_language: str, theme_name: str) -> QWidget:
    section = DisplaySection(theme(theme_name), _HOOKS)
    section.show_display(CustomerDisplay(enabled=True, screen="HDMI-1"))
    section.show_button.click()
    return SectionPage(section)


def _sounds(*views: SoundView) -> Callable[[str, str], QWidget]:
    def make(_language: str, theme_name: str) -> QWidget:
        section = SoundsSection(theme(theme_name), _HOOKS)
        section.show_sounds(Sounds(spoken=True))
        for view in views:
            section.show_view(view)
        return SectionPage(section)

    return make


_SERIAL = PrinterSettings(enabled=True, kind="serial", address="/dev/ttyUSB1", width_cells=32)
SECTION_SCENES: Mapping[str, Callable[[str, str], QWidget]] = {
    "settings-printer": _printer(_NETWORK, PrinterView(enabled=True, tried=Tried.TEST, tried_count=1)),
    "settings-printer-serial": _printer(
        _SERIAL, PrinterView(enabled=True, trouble=Reason(code="printer.no_paper"), waiting=3)
    ),
    "settings-printer-fault": _printer_fault,
    "settings-printer-failed": _printer(
        _NETWORK,
        PrinterView(
            enabled=True, tried=Tried.TEST, tried_count=1,
            failed=Reason(code="printer.away", facts={"address": "192.168.1.50:9100", "detail": "No route to host"}),
        ),
    ),
    "settings-display": _display,
    "settings-sounds": _sounds(SoundView(device="PulseAudio", voice="espeak-ng", looked=True)),
    "settings-sounds-none": _sounds(SoundView(looked=True, failed=Reason(code="sound.none"))),
}  # fmt: skip
