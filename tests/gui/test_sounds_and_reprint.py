"""Silence in one key, and a receipt once more from the sale's story."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.services.peripheral_views import PrinterView
from desktop.services.report_views import DayReportView
from desktop.services.settings import Sounds
from desktop.services.transaction_views import StoryView
from desktop.services.views import SettingsInForce
from desktop.ui import scenes
from desktop.ui.clock import ShownClock
from desktop.ui.peripheral_hooks import PeripheralHooks
from desktop.ui.report_columns import Mode
from desktop.ui.reports_entry import Reports
from desktop.ui.scenes_reports import may_close
from desktop.ui.screenshots import settle
from desktop.ui.shell import Shell
from desktop.ui.theme import theme
from tests.helpers.transactions_desk import Desk as SalesDesk
from tests.helpers.ui_checks import covered, cut


class Till:
    """A window whose mutes are kept."""

    def __init__(self, sounds: Sounds | None = None) -> None:
        self.muted: list[bool] = []
        self.settings = replace(scenes.settings("en", "light"), sounds=sounds or Sounds())
        hooks = PeripheralHooks(mute=self.muted.append)
        clock = ShownClock(frozen=True)
        self.shell = Shell(self.settings, lambda _command: None, theme("light"), shown_clock=clock, peripherals=hooks)
        for view in scenes.SCENES["ready"]("en"):
            self.shell.show_view(view)
        self.shell.resize(1366, 768)
        self.shell.show()
        self.shell.activateWindow()
        settle()

    def press(self) -> None:
        QTest.keyClick(self.shell, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)

    @property
    def says_muted(self) -> bool:
        return "muted" in self.shell.status.items


def test_one_key_is_silence_and_the_status_bar_says_so(dress: Callable) -> None:
    dress("en")
    till = Till()
    assert not till.says_muted
    till.press()
    assert till.muted == [True] and till.says_muted
    assert till.shell.status.items["muted"].accessibleName() == "Muted"
    assert "Ctrl+M" in till.shell.status.items["muted"].accessibleDescription()
    till.press()
    assert till.muted == [True, False] and not till.says_muted


def test_settings_that_are_off_show_it_and_the_key_still_works(dress: Callable) -> None:
    dress("en")
    till = Till(Sounds(enabled=False))
    assert till.says_muted
    till.press()
    assert till.muted == [False] and not till.says_muted


def test_other_settings_end_a_mute_only_where_they_are_about_sounds(dress: Callable) -> None:
    dress("en")
    till = Till()
    till.press()
    till.shell.show_view(SettingsInForce(settings=replace(till.settings, result_hold_ms=900)))
    assert till.says_muted
    till.shell.show_view(SettingsInForce(settings=replace(till.settings, sounds=Sounds(volume_percent=100))))
    assert not till.says_muted


def test_the_item_has_room_on_a_narrow_window_in_both_languages(dress: Callable) -> None:
    for language in ("zh_CN", "en"):
        dress(language)
        till = Till(Sounds(enabled=False))
        till.shell.resize(1024, 768)
        settle()
        items = [item for item in till.shell.status.items.values() if item.isVisible()]
        assert all(item.geometry().right() <= till.shell.status.width() for item in items)
        assert items[-1].geometry().right() > items[0].geometry().right()
        till.shell.close()


def test_a_receipt_is_printed_again_from_its_story(dress: Callable) -> None:
    dress("en")
    desk = SalesDesk()
    desk.open()
    story = desk.page.story
    asked: list[StoryView] = []
    story.reprint.connect(asked.append)
    assert not story.reprint_button.isEnabled()
    assert story.reprint_button.accessibleDescription() == "No receipt printer is set up"
    desk.window.show_view(PrinterView(enabled=True))
    assert story.reprint_button.isEnabled()
    story.reprint_button.click()
    assert asked == [story.story]
    assert not story.reprint_button.isEnabled(), "a second touch prints no second one"
    story.tick()
    assert story.reprint_button.isEnabled()


def test_a_page_made_later_knows_of_the_printer(dress: Callable) -> None:
    dress("en")
    till = Till()
    till.shell.show_view(PrinterView(enabled=True))
    till.shell.open_page("transactions")
    settle()
    page = till.shell._later["transactions"].widget
    assert page.story._printer.enabled


def test_a_days_report_goes_to_the_receipt_printer_with_one_key(dress: Callable) -> None:
    dress("en")
    printed: list[DayReportView] = []
    hooks = PeripheralHooks(print_report=printed.append)
    settings, clock = scenes.settings("en", "light"), ShownClock(frozen=True)
    shell = Shell(settings, lambda _command: None, theme("light"), shown_clock=clock, peripherals=hooks)
    for size in ((1366, 768), (1024, 768)):
        shell.resize(*size)
        shell.show()
        shell.open_page("reports")
        page = shell._later["reports"]
        assert isinstance(page, Reports)
        view = may_close("en")
        page.widget.wanted = view.query
        shell.show_view(view)
        QTest.keyClick(shell, Qt.Key.Key_F10)
        assert printed == [], "there is no printer"
        shell.show_view(PrinterView(enabled=True))
        settle()
        assert cut(page.widget) == [] and covered(page.widget) == []
        QTest.keyClick(shell, Qt.Key.Key_F10)
        assert printed == [view]
        page.widget.open_mode(Mode.MONTH)
        page.widget.head.tabs.chosen.emit(Mode.MONTH)
        QTest.keyClick(shell, Qt.Key.Key_F10)
        assert printed == [view], "a month is for paper"
        page.widget.open_mode(Mode.DAY)
        shell.show_view(PrinterView(enabled=False))
        printed.clear()
