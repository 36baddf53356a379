"""The customer display among the settings: on or off, on which screen, and a look at where it would be. Main thread.

Source: issue 6, Customer display.
"""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop.services.settings import CustomerDisplay, Settings
from desktop.services.views import View
from desktop.ui.peripheral_hooks import PeripheralHooks
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.buttons import DeskButton
from desktop.ui.widgets.notice import Notice
from desktop.ui.widgets.setting_rows import SettingRow, SettingsBox
from desktop.ui.widgets.switch import Switch

GAP = 12


class DisplaySection(QWidget):
    """The section. `touched`: somebody changed something."""

    touched = Signal()
    name, icon = "display", "display"

    def __init__(self, theme: Theme, hooks: PeripheralHooks) -> None:
        super().__init__()
        self.theme, self._hooks = theme, hooks
        self.setAccessibleName(self.title())
        self.enabled = Switch(theme, translate("settings", "Customer display"))
        shows = translate("settings", "Amount, masked name and result for whoever pays; nothing of anybody else")
        enabled_row = SettingRow(theme, translate("settings", "Use a customer display"), self.enabled, shows)
        self.screen_box = QComboBox()
        self.screen_box.setFixedWidth(320)
        self.screen_box.setAccessibleName(translate("settings", "Screen"))
        self.screen_row = SettingRow(theme, translate("settings", "Screen"), self.screen_box)
        self.in_window = Switch(theme, translate("settings", "In a window"))
        one = translate("settings", "Where there is no second screen: a window that can be moved, for trying")
        window_row = SettingRow(theme, translate("settings", "In a window"), self.in_window, one)
        self.show_button = DeskButton(theme, translate("settings", "Show where it is"), icon="display", icon_px=20)
        self.notice = Notice(theme)
        buttons = QHBoxLayout()
        buttons.addWidget(self.show_button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        rows = (enabled_row, self.screen_row, window_row)
        column.addWidget(SettingsBox(theme, translate("settings", "Customer display"), rows))
        column.addLayout(buttons)
        column.addWidget(self.notice)
        column.addStretch(1)
        self.enabled.clicked.connect(self.touched)
        self.screen_box.activated.connect(self.touched)
        self.in_window.clicked.connect(self.touched)
        self.show_button.clicked.connect(self._show_place)
        self.show_display(CustomerDisplay())

    def title(self) -> str:
        """Return the section's name."""
        return translate("settings", "Display")

    def show_settings(self, settings: Settings) -> None:
        """Show what is saved."""
        self.show_display(settings.customer_display)

    def show_display(self, display: CustomerDisplay) -> None:
        """Show a display's settings, with the screens that there are now."""
        self.enabled.setChecked(display.enabled)
        self.in_window.setChecked(display.in_window)
        screens = self._hooks.screens()
        self.screen_box.clear()
        self.screen_box.addItem(translate("settings", "The first that is not the cashier's"), "")
        for name in screens:
            self.screen_box.addItem(name, name)
        if display.screen and display.screen not in screens:
            away = translate("settings", "{name} (not connected)").format(name=display.screen)
            self.screen_box.addItem(away, display.screen)
        self.screen_box.setCurrentIndex(self.screen_box.findData(display.screen))
        none = translate("settings", "No second screen is connected")
        self.screen_row.show_hint("" if screens else none)

    def display(self) -> CustomerDisplay:
        """Return what is set."""
        return CustomerDisplay(
            enabled=self.enabled.isChecked(), screen=self.screen_box.currentData(), in_window=self.in_window.isChecked()
        )

    def edited(self, settings: Settings) -> Settings:
        """Return settings with what is set here."""
        return replace(settings, customer_display=self.display())

    def show_view(self, _view: View) -> None:
        """Nothing that is published concerns it."""

    def _show_place(self) -> None:
        if self._hooks.show_place(self.display()):
            head = translate("settings", "It is shown for some seconds")
            self.notice.show_words("display", "success", head, "")
            return
        head = translate("settings", "There is no screen for it")
        todo = translate("settings", "Connect a second screen, or switch on the window.")
        self.notice.show_words("warning", "warning", head, todo)
