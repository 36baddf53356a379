"""Publishes to the window, and lets parts of the desk hear what is published. Composition root; any thread.

A follower is called on the thread that publishes and must return at once. Source: architecture.md, Threads.
"""

from collections.abc import Callable

from desktop.services.ports import Publisher
from desktop.services.views import View


class Followed:
    """services.ports.Publisher in front of another one. Add followers before the desk starts."""

    def __init__(self, publisher: Publisher) -> None:
        self._publisher = publisher
        self._followers: list[Callable[[View], None]] = []

    def follow(self, follower: Callable[[View], None]) -> None:
        """Let somebody hear every view."""
        self._followers.append(follower)

    def publish(self, view: View) -> None:
        """Hand a view on; never blocks."""
        self._publisher.publish(view)
        for follower in self._followers:
            follower(view)
