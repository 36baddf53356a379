"""The help and the tour as pictures and tests show them. Main thread; the language must be installed."""

from collections.abc import Callable

from desktop.services.manual_views import ManualNews
from desktop.services.reason import Reason
from desktop.ui import scenes
from desktop.ui.clock import ShownClock
from desktop.ui.page_names import DEVICES, SETTINGS
from desktop.ui.shell import Shell
from desktop.ui.theme import theme


def _help_selling(window: Shell) -> None:
    window.guide.toggle_help()


def _help_devices(window: Shell) -> None:
    window.open_page(DEVICES)
    window.guide.toggle_help()


def _help_settings(window: Shell) -> None:
    window.open_page(SETTINGS)
    window.guide.toggle_help()


def _manual(window: Shell) -> None:
    window.guide.toggle_help()
    window.guide.panel.open_manual()


def _manual_part(window: Shell) -> None:
    _manual(window)
    window.guide.panel.open_part("what-to-do-when")


def _manual_printed(window: Shell) -> None:
    window.open_page(SETTINGS)
    _manual(window)
    window.guide.panel.parts.print_button.click()
    window.show_view(ManualNews(path="/home/canteen/reports/manual-zh_CN-1.pdf"))


def _manual_not_made(window: Shell) -> None:
    _manual(window)
    window.guide.panel.parts.print_button.click()
    window.show_view(ManualNews(fault=Reason(code="manual.not_made")))


def _tour(stops: int) -> Callable[[Shell], None]:
    def play(window: Shell) -> None:
        window.guide.begin_tour()
        for _ in range(stops):
            window.guide.tour.go_on.click()

    return play


HELP_SCENES: dict[str, Callable[[Shell], None]] = {
    "selling": _help_selling,
    "devices": _help_devices,
    "settings": _help_settings,
    "manual": _manual,
    "manual-part": _manual_part,
    "manual-printed": _manual_printed,
    "manual-not-made": _manual_not_made,
    "tour-first": _tour(0),
    "tour-ways": _tour(2),
    "tour-lane": _tour(3),
    "tour-last": _tour(5),
}


def help_window(name: str, language: str, theme_name: str, size: tuple[int, int]) -> Shell:
    """Return the window of a scene, shown in a size."""
    window = Shell(
        scenes.settings(language, theme_name), lambda _c: None, theme(theme_name), shown_clock=ShownClock(frozen=True)
    )
    for view in scenes.SCENES["ready"](language):
        window.show_view(view)
    window.resize(*size)
    window.show()
    HELP_SCENES[name](window)
    return window
