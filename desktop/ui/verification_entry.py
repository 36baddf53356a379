"""The verification page behind `LaterPage`; see `shell_pages.py`. Main thread."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeyEvent

from desktop.services.views import VerificationView, View
from desktop.ui.verification import VerificationPage

if TYPE_CHECKING:
    from desktop.ui.shell_pages import PageTools


class Verification:
    """The page, and what it is told."""

    def __init__(self, tools: "PageTools") -> None:
        self.widget = VerificationPage(tools.theme, tools.settings, tools.clock, tools.send, tools.who)

    def show_view(self, view: View) -> None:
        if isinstance(view, VerificationView):
            self.widget.show_verification(view)

    def handle_key(self, event: QKeyEvent) -> bool:
        return self.widget.handle_key(event)

    def tick(self) -> None:
        """Nothing on it counts on."""
