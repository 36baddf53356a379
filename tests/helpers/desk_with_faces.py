"""A desk with everything that cameras and face models do, without a window: its threads run, the test watches."""

import threading
from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from desktop.adapters.home import Home
from desktop.app.face_parts import FaceParts
from desktop.app.followers import Followed
from desktop.app.people_desk import PeopleDesk
from desktop.app.running import RunningDesk
from desktop.services.settings import Settings
from desktop.services.views import LinkState, StatusView, View

LIMIT_S = 90.0
V = TypeVar("V", bound=View)


class Watch:
    """services.ports.Publisher: keeps the latest view of each kind, and waits for one."""

    def __init__(self) -> None:
        self.latest: dict[type[View], View] = {}
        self._changed = threading.Condition()

    def publish(self, view: View) -> None:
        with self._changed:
            self.latest[type(view)] = view
            self._changed.notify_all()

    def until(self, kind: type[V], holds: Callable[[V], bool]) -> V:
        with self._changed:
            found = self._changed.wait_for(lambda: kind in self.latest and holds(self.latest[kind]), LIMIT_S)  # type: ignore[arg-type]
            assert found, f"{kind.__name__} was {self.latest.get(kind)}"
            return self.latest[kind]  # type: ignore[return-value]


class FacesRoom:
    """A desk with its people parts, and what it publishes."""

    def __init__(self, home: Home, url: str, **changes: object) -> None:
        self.watch = Watch()
        publisher = Followed(self.watch)
        settings: Settings = replace(home.settings(), continuous=False, **changes)  # type: ignore[arg-type]
        self.desk = RunningDesk(home, settings, url, publisher)
        self.faces = FaceParts(home, settings, self.desk, publisher)
        publisher.follow(self.faces.follow)
        self.people = PeopleDesk(home, settings, self.desk.write)
        self.desk.start()
        self.watch.until(StatusView, lambda view: view.link is LinkState.ONLINE)

    def sn(self) -> str:
        return self.desk.write(lambda books: str(books.store.value("SELECT device_sn FROM devices")))

    def enrolled(self) -> set[str]:
        sn = self.sn()
        return set(self.desk.write(lambda books: books.enrolments(sn)))

    def pending(self) -> list[str]:
        sn = self.sn()
        return self.desk.write(lambda books: books.pending_deletions(sn))

    def stop(self) -> None:
        self.faces.stop()
        assert self.desk.stop()
