"""The terminal in use for something that is no sale, such as a verification. `core` thread; lost with a crash.

Owns who has it. Promises: `begin` of the borrower is called once, and only when the checkout says that the terminal is
free, or has given up the order that it waited for: nobody waits without end. Source: terminal-link.md, `verify`.
"""

from collections.abc import Callable


class Lending:
    """At most one borrower at a time."""

    def __init__(self) -> None:
        self.is_lent = False
        self._begin: Callable[[], None] | None = None  # of who still waits for the terminal to be free

    def promise(self, begin: Callable[[], None]) -> None:
        """Lend it: from now on nothing is sold."""
        self.is_lent, self._begin = True, begin

    def hand_over(self) -> None:
        """The terminal is free: let who waits for it begin."""
        begin, self._begin = self._begin, None
        if begin is not None:
            begin()

    def end(self) -> None:
        """It was given back, or nobody knows any more who has it."""
        self.is_lent, self._begin = False, None
