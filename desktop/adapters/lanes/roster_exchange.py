"""The shared roster: what other desks published is pulled, then what differs here is published. On the lanes' thread.

Pulled first, so that of a person who was changed at two desks what is on the server counts. What was pulled is applied
elsewhere (it is written by `core` between two diners), and nothing more is done here until that is over: an answer to
`core` never waits for people. Source: decision 0021.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from desktop.adapters.lanes.line import PeopleLine, SharedPerson
from desktop.adapters.lanes.shared_people import SharedPeople
from desktop.adapters.storage.database import Store
from desktop.adapters.storage.lane_roster import erased_keys, known_rows, shared_version
from desktop.adapters.storage.people import People
from desktop.domain.identifiers import PersonRef
from desktop.domain.person import Person
from desktop.services.lanes_roster import SharedRow
from desktop.services.ports import Clock

PAGE, CHUNK = 200, 50
LOOK_EVERY_S = 10.0
AGAIN_S = 60.0  # after something that could not be taken over


@dataclass(frozen=True, slots=True, kw_only=True)
class Pulled:
    """What is to be taken over, and the version that is reached by it."""

    rows: tuple[SharedRow, ...]
    version: int
    people: SharedPeople


Published = Sequence[tuple[bytes, PersonRef, bytes]]


class RosterExchange:
    """`take` hands over what was pulled and must lead to `applied`; `note` what was published."""

    def __init__(
        self, people: Callable[[], SharedPeople], take: Callable[[Pulled], None],
        note: Callable[[Published, Sequence[bytes]], None], clock: Clock,
    ) -> None:  # fmt: skip
        self._shared_of, self._take, self._note, self._clock = people, take, note, clock
        self._shared: SharedPeople | None = None
        self._version: int | None = None
        self._pages: list[SharedPerson] = []
        self._pulled_all, self._applying = False, False
        self._changed: set[PersonRef] = set()
        self._next_s = 0.0

    def connected(self) -> None:
        """A new connection stands."""
        self._shared, self._pages, self._pulled_all, self._next_s = None, [], False, 0.0

    def applied(self, version: int | None) -> None:
        """What was handed over is taken over, up to a version; None: it could not be. Any thread."""
        if version is not None:
            self._version = version
        else:
            self._next_s = self._clock.monotonic_s() + AGAIN_S
        self._applying = False

    def step(self, school: PeopleLine, store: Store, people: People) -> float:
        """Do one thing; return after how many seconds to come again."""
        now_s = self._clock.monotonic_s()
        if self._applying:
            return 1.0
        if now_s < self._next_s:
            return self._next_s - now_s
        if self._shared is None:
            self._shared = self._shared_of()
        if self._version is None:
            self._version = shared_version(store)
        if not self._pulled_all:
            return self._pull(school, store, self._shared, self._version)
        return self._publish(school, store, people, self._shared)

    def _pull(self, school: PeopleLine, store: Store, shared: SharedPeople, version: int) -> float:
        after = self._pages[-1].version if self._pages else version
        page = school.people_after(after, PAGE)
        self._pages += page
        if len(page) == PAGE:
            return 0.0
        pages, self._pages, self._pulled_all = self._pages, [], True
        if not pages:
            return 0.0
        known = known_rows(store)
        opened = [row for row in map(shared.opened, pages) if row is not None]
        news = tuple(row for row in opened if row.person_key not in known or known[row.person_key].digest != row.digest)
        self._pulled_all = not news  # what is taken over is looked at once more before anything is published
        if news:
            self._applying = True
            self._take(Pulled(rows=news, version=pages[-1].version, people=shared))
        else:
            self._version = pages[-1].version  # our own, come back
        return 0.0

    def _publish(self, school: PeopleLine, store: Store, people: People, shared: SharedPeople) -> float:
        self._changed |= people.changes()
        gone = erased_keys(store)
        if not self._changed and not gone:
            return self._done()
        known, everybody = known_rows(store), people.known()
        keys_of: dict[PersonRef, list[bytes]] = {}
        for key, row in known.items():
            keys_of.setdefault(row.person_ref, []).append(key)
        chunk = sorted(self._changed)[:CHUNK]
        rows: list[tuple[bytes, PersonRef, bytes]] = []
        content = {key: shared.erased(key) for key in gone}
        for ref in chunk:
            person: Person | None = everybody.get(ref)
            if person is None:
                continue
            key, digest = shared.key_of(person.number), shared.digest_of(person)
            if key in known and known[key].digest == digest:
                continue
            before = [other for other in keys_of.get(ref, ()) if other != key]
            content |= {other: shared.moved(other) for other in before}
            content[key] = shared.sealed(person, before)
            rows.append((key, ref, digest))
            gone += before
        if content:
            school.publish(list(content.items()))
            self._note(rows, gone)
        self._changed.difference_update(chunk)
        return 0.0 if self._changed else self._done()

    def _done(self) -> float:
        self._pulled_all, self._next_s = False, self._clock.monotonic_s() + LOOK_EVERY_S
        return LOOK_EVERY_S
