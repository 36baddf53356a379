"""The sync page behind `LaterPage`; see `shell_pages.py`. Main thread."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeyEvent

from desktop.services.sync_views import SyncView
from desktop.services.views import View
from desktop.ui.sync import SyncPage

if TYPE_CHECKING:
    from desktop.ui.shell_pages import PageTools


class Sync:
    """The page, and what it is told."""

    def __init__(self, tools: "PageTools") -> None:
        self.widget = SyncPage(tools.theme, tools.clock, tools.sync, tools.gate)

    def show_view(self, view: View) -> None:
        if isinstance(view, SyncView):
            self.widget.show_sync(view)

    def handle_key(self, event: QKeyEvent) -> bool:
        return self.widget.handle_key(event)

    def tick(self) -> None:
        self.widget.tick()
