"""Empties the face library of a terminal that leaves: a terminal that goes must not keep children's faces. `core`.

Owns one emptying. Whom the books know there is deleted first, then whoever the terminal itself lists, until it lists
nobody: that, and not our list, is what counts. Promises: nothing is sent to the library meanwhile; it begins anew when
the cable was pulled in the middle, and ends when the terminal lists the same people again and again, which somebody
else then puts there. Source: terminal-link.md, `enrol.list`, `enrol.delete`; law.md (face measure 8).
"""

from collections.abc import Callable

from desktop.domain.events import FacesListed
from desktop.services.exchange_views import Emptying
from desktop.services.ports import Books, Clock
from desktop.services.reconciling import MOST_PERSONS, Library

MOST_ROUNDS = 3  # readings that find somebody after everybody was deleted


class LibraryEmptying:
    """One library at a time."""

    def __init__(self, books: Books, clock: Clock, library: Library, changed: Callable[[], None]) -> None:
        self._books, self._clock, self._library, self._changed = books, clock, library, changed
        self.state = Emptying.NOT_ASKED
        self.error = ""
        self.deleted = 0
        self.refilled = 0
        self._sn = ""
        self._found = self._rounds = 0

    @property
    def running(self) -> bool:
        """Tell whether the library is being emptied just now, or waits for its terminal."""
        return self.state is Emptying.RUNNING

    def begin(self, device_sn: str) -> None:
        """Have everybody deleted at a terminal."""
        if self.running and self._sn == device_sn:
            return
        self._sn, self.error, self.deleted, self.refilled = device_sn, "", 0, 0
        self.state = Emptying.RUNNING
        self._rounds = 0
        self.begin_again()

    def forget(self) -> None:
        """Another terminal, or none, is exchanged now."""
        self.state, self._sn, self.deleted, self.refilled, self.error = Emptying.NOT_ASKED, "", 0, 0, ""

    def begin_again(self) -> None:
        """The terminal is there, or back."""
        if self.running and self._library.device_sn == self._sn:
            self._books.clear_library(self._sn, self._clock.now())
            self._found = 0
            self._library.load_deletions()
            self._library.list_after = ""  # the queue deletes first
            self._library.step()
            self._changed()

    def link_lost(self) -> None:
        """It goes on by itself once the terminal is back."""
        if self.running:
            self._library.list_after = None

    def listed(self, page: FacesListed) -> None:
        """A page of the library, after the deletions: whoever is in it has to go as well."""
        refs = [ref for ref, _digest in page.persons]
        if refs and (refs != sorted(set(refs)) or refs[0] <= page.asked_after or self._found > MOST_PERSONS):
            self.refused("list_broken")
        elif refs:
            self._found += len(refs)
            self._books.delete_extra(refs, self._sn, self._clock.now())
            self._library.list_after = refs[-1]
            self._library.load_deletions()
        elif self._found and self._rounds + 1 < MOST_ROUNDS:
            self._rounds += 1
            self._found = 0
            self._library.list_after = ""  # what was deleted is proved by reading again
        else:
            self._library.list_after = None
            self.refilled = self._found
            self.state = Emptying.EMPTY
        self._changed()

    def confirmed(self) -> None:
        """The terminal confirmed a deletion."""
        if self.running:
            self.deleted += 1
            self._changed()

    def refused(self, error: str) -> None:
        """The terminal would not."""
        if self.running:
            self._library.list_after = None
            self.state, self.error = Emptying.REFUSED, error
            self._changed()
