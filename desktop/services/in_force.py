"""The settings that a running desk goes by: replaced whole when somebody saves others. `core` thread.

Prices, limits and periods are looked up here at each sale, so that a change needs no new start. What a thread or window
was made with (the port, the language) is taken at the next start. Source: ui.md, Settings.
"""

from desktop.services.settings import Settings


class InForce:
    """`now` is what holds."""

    def __init__(self, settings: Settings) -> None:
        self.now = settings

    def take(self, settings: Settings) -> None:
        """Go by these from now on."""
        self.now = settings
