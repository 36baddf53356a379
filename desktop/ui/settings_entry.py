"""The settings page behind `LaterPage`; see `shell_pages.py`. Main thread."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeyEvent

from desktop.services.access_views import AccessView, StaffNews
from desktop.services.audit_views import AuditNews, AuditView
from desktop.services.peripheral_views import PrinterView
from desktop.services.settings_views import (
    BackupView,
    ChecksView,
    KitchenView,
    MenuPreview,
    SettingsNews,
    SupportPlaceView,
)
from desktop.services.update_views import UpdateView
from desktop.services.views import SettingsInForce, View
from desktop.ui.settings import SettingsPage
from desktop.ui.settings_sections import sections_for

if TYPE_CHECKING:
    from desktop.ui.shell_pages import PageTools

#: The views that concern the page.
SETTINGS_VIEWS: tuple[type[View], ...] = (
    SettingsInForce, SettingsNews, ChecksView, BackupView, KitchenView, MenuPreview, AccessView, StaffNews, AuditView,
    AuditNews, PrinterView, SupportPlaceView, UpdateView,
)  # fmt: skip


class SettingsEntry:
    """The page, and what it is told."""

    def __init__(self, tools: "PageTools") -> None:
        sections = sections_for(tools)
        self.widget = SettingsPage(tools.theme, tools.settings, tools.desk_settings, tools.who, sections)
        self.widget.unsaved.connect(tools.mark_settings)
        self.widget.refresh()

    def show_view(self, view: View) -> None:
        self.widget.show_view(view)

    def handle_key(self, event: QKeyEvent) -> bool:
        return self.widget.handle_key(event)

    def tick(self) -> None:
        """Nothing on it counts on."""
