"""Two whole desks and a real PostgreSQL server, set up as an installer does: people go over, secrets stay."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.adapters.home import Home
from desktop.adapters.lanes import catching_up, credit_exchange, roster_exchange, server
from desktop.app import lanes
from desktop.app.homes import make_home, trial_settings
from desktop.app.people_desk import PeopleDesk
from desktop.app.running import RunningDesk
from desktop.cli import run
from desktop.domain.person import Person
from desktop.services import lanes as lane_guard
from desktop.services.lanes_credit import CreditCount
from desktop.services.settings import Till
from desktop.services.views import StatusView, View
from tests.helpers.desks import pupil
from tests.helpers.postgres import PASSWORD, PostgresServer, postgres
from tests.helpers.till import checks_of

__all__ = ["postgres"]
pytestmark = [pytest.mark.xdist_group("postgres"), pytest.mark.expects_log("link|terminal")]
PATIENCE_S = 120.0


class Heard:
    def __init__(self) -> None:
        self._changed = threading.Condition()
        self.status: StatusView | None = None

    def publish(self, view: View) -> None:
        with self._changed:
            if isinstance(view, StatusView):
                self.status = view
            self._changed.notify_all()

    def wait(self, found: Callable[[], bool]) -> None:
        """Wait until something is so; it is looked at with every view, and the status comes every second."""
        with self._changed:
            assert self._changed.wait_for(found, PATIENCE_S), self.status


class Lane:
    def __init__(self, folder: Path, till_id: str) -> None:
        self.home, self.heard, self.till_id = Home(folder), Heard(), till_id
        make_home(self.home, replace(trial_settings(), till=Till(till_id=till_id, name=till_id)))

    def start(self) -> None:
        self.desk = RunningDesk(self.home, self.home.settings(), "socket://127.0.0.1:9", self.heard)
        self.people = PeopleDesk(self.home, self.home.settings(), self.desk.write)
        self.desk.start()
        self.heard.wait(
            lambda: (status := self.heard.status) is not None
            and status.lanes is not None and status.lanes.away_since is None
        )  # fmt: skip

    def know(self, *people: Person) -> None:
        def save(books):  # type: ignore[no-untyped-def]
            with books.store.transaction():
                books.people.save(people)

        self.desk.write(save)

    def numbers(self) -> list[str]:
        return self.desk.write(lambda books: sorted(person.number for person in books.everybody()))


@pytest.fixture
def two(
    tmp_path: Path, postgres: PostgresServer, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Iterator[tuple[Lane, Lane]]:
    for module in (catching_up, roster_exchange):
        monkeypatch.setattr(module, "LOOK_EVERY_S", 0.1)
    monkeypatch.setattr(credit_exchange, "EXCHANGE_EVERY_S", 0.1)
    monkeypatch.setattr(server, "STATEMENT_MS", 60_000)
    monkeypatch.setattr(server, "ANSWER_S", PATIENCE_S)
    monkeypatch.setattr(lane_guard, "BUDGET_S", PATIENCE_S)
    a, b = (Lane(tmp_path / till_id, till_id) for till_id in ("C1", "C2"))
    url = postgres.url()
    assert run(["lanes", "begin", "--url", url, "--home", str(a.home.folder)]) == 0
    key = capsys.readouterr().out.strip()
    assert run(["lanes", "join", "--url", url, "--key", key.lower(), "--home", str(b.home.folder)]) == 0
    for lane in (a, b):
        lanes.set_password(lane.home, PASSWORD)
    capsys.readouterr()
    for lane in (a, b):
        assert run(["lanes", "check", "--home", str(lane.home.folder)]) == 0
        lane.start()
    assert "there and back" in capsys.readouterr().out
    yield a, b
    assert [lane.desk.stop() for lane in (a, b)] == [True, True]
    for lane in (a, b):  # neither password nor key stands anywhere but in the file that is for it
        held = [path for path in lane.home.folder.rglob("*") if path.is_file() and not path.name.startswith("lane-")]
        for secret in (PASSWORD.encode(), lanes.LaneSecrets(lane.home, "file").key().hex().encode()):
            assert [path for path in held if secret in path.read_bytes()] == []
        assert checks_of(lane.home)["lanes"] == (True, f"{url}; password kept")


def test_people_go_over_and_who_is_erased_goes_everywhere(two: tuple[Lane, Lane]) -> None:
    a, b = two
    a.know(pupil("p1", number="1"), pupil("p2", number="2"))
    wait_for(lambda: b.numbers() == ["1", "2"])
    a.people.erase(pupil("p1").person_ref, "周主任")
    wait_for(lambda: b.numbers() == ["2"])
    assert a.numbers() == ["2"]


def test_two_integers_a_month_go_over(two: tuple[Lane, Lane]) -> None:
    a, b = (lane.desk._lanes for lane in two)
    assert a is not None and b is not None

    def told() -> bool:  # the desks' own threads count nothing here, and say so now and then
        a.duties.credit.counted([CreditCount(month="2026-06", by="amount", part=3, whole=10)])
        b.duties.credit.counted([CreditCount(month="2026-06", by="amount", part=4, whole=5)])
        two[0].numbers()
        return a.duties.credit.others("2026-06", "amount") is not None

    wait_for(told)
    others = a.duties.credit.others("2026-06", "amount")
    assert others is not None and (others.part, others.whole, others.desks) == (4, 5, 1)


def wait_for(is_so: Callable[[], bool]) -> None:
    """Look until it is so; each look waits for the desk, so that it does not spin."""
    for _ in range(100_000):
        if is_so():
            return
    raise AssertionError("it did not come about")
