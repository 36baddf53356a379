"""Two desks of one school and a real PostgreSQL server: one winner each, and what happens when it goes."""

import queue
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop.adapters.home import Home
from desktop.adapters.lanes import catching_up, server, thread
from desktop.adapters.lanes.server import School
from desktop.adapters.lanes.thread import LaneThread
from desktop.adapters.system import SystemClock
from desktop.app.lanes import LaneDuties
from desktop.domain.scan import read_token
from desktop.services import lanes as lane_guard
from desktop.services.commands import TokenRead
from desktop.services.lanes_ports import LaneCommand, LanesStand, MarkEnd, MarkEnded, Unasked, Won
from desktop.services.settings import Till
from tests.contract.test_school_line import claim
from tests.helpers.desks import KEY, SETTINGS, DeskOnFile, pupil
from tests.helpers.fakes import FakeClock
from tests.helpers.postgres import PASSWORD, PostgresServer, postgres

__all__ = ["postgres"]
pytestmark = pytest.mark.xdist_group("postgres")
LANE_KEY = b"s" * 32
PATIENCE_S = 120.0  # nothing here takes it; a test that hangs ends by it


@pytest.fixture(autouse=True)
def slow_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is tested is who wins, not how quick this machine is today."""
    monkeypatch.setattr(lane_guard, "BUDGET_S", PATIENCE_S)
    monkeypatch.setattr(server, "STATEMENT_MS", 60_000)
    monkeypatch.setattr(server, "ANSWER_S", PATIENCE_S)
    monkeypatch.setattr(thread, "LONGEST_PAUSE_S", 0.1)
    monkeypatch.setattr(catching_up, "LOOK_EVERY_S", 0.1)


class Lane:
    """One desk with its own books, and its own thread to the server. References differ from desk to desk."""

    def __init__(self, folder: Path, till_id: str, url: str, pupils: int) -> None:
        folder.mkdir()
        self.till_id, self.told = till_id, queue.Queue[LaneCommand]()
        duties = LaneDuties(Home(folder), SETTINGS, KEY, self.told.put, FakeClock())
        self.thread = LaneThread(
            lambda: School(url, PASSWORD, LANE_KEY, till_id), self.told.put, duties, SystemClock()
        )  # fmt: skip
        self.desk = DeskOnFile(folder, lanes=self.thread, till=Till(till_id=till_id, name=till_id))
        self.desk.know(
            *(pupil(f"{till_id}p{n}", number=f"2024{n:04d}", card_no=f"{n:010d}") for n in range(1, pupils + 1))
        )  # fmt: skip
        self.thread.start()

    def hear(self, until: Callable[[LaneCommand], bool]) -> list[LaneCommand]:
        """Hand what the thread tells to the desk, until it tells of something."""
        heard: list[LaneCommand] = []
        while not heard or not until(heard[-1]):
            heard.append(self.told.get(timeout=PATIENCE_S))
            self.desk.post(heard[-1])
        return heard

    def hear_that_it_stands(self) -> None:
        self.hear(lambda told: told == LanesStand(away_since=None))

    def hear_that_it_is_away(self) -> None:
        self.hear(lambda told: isinstance(told, LanesStand) and told.away_since is not None)

    def hear_marks(self, count: int) -> dict[MarkEnd, int]:
        """Hear until so many marks have ended; return how."""
        ends: dict[str, MarkEnd] = {}

        def heard(told: LaneCommand) -> bool:
            if isinstance(told, MarkEnded):
                ends[told.order_no] = told.end
            return len(ends) == count

        self.hear(heard)
        return {end: list(ends.values()).count(end) for end in set(ends.values())}

    def sell(self, n: int) -> None:
        self.desk.post(TokenRead(token=read_token(f"{n:010d}")))
        self.desk.pass_s(4)

    def sold(self) -> set[int]:
        """Return which pupils were charged here."""
        refs = self.desk.books.store.rows("SELECT person_ref FROM sales WHERE state = 'PAID_OFFLINE'")
        return {int(ref.removeprefix(f"{self.till_id}p")) for (ref,) in refs}


@pytest.fixture
def two(tmp_path: Path, postgres: PostgresServer) -> Iterator[Callable[[int], tuple[Lane, Lane]]]:
    made: list[Lane] = []

    def begin(pupils: int) -> tuple[Lane, Lane]:
        url = postgres.url()
        made.extend(Lane(tmp_path / till_id, till_id, url, pupils) for till_id in ("C1", "C2"))
        for lane in made:
            lane.hear_that_it_stands()
        return made[0], made[1]

    yield begin
    for lane in made:
        assert lane.thread.stop(PATIENCE_S)
        lane.desk.books.close()


def at_once(lanes: tuple[Lane, Lane], pupils: range) -> None:
    """Both desks read the same cards at the same moment, one pupil after the other."""
    gate = threading.Barrier(2)
    failures: list[BaseException] = []

    def line(lane: Lane) -> None:
        try:
            for n in pupils:
                gate.wait(PATIENCE_S)
                lane.sell(n)
        except BaseException as failure:
            failures.append(failure)
            gate.abort()

    threads = [threading.Thread(target=line, args=(lane,)) for lane in lanes]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert not failures, failures


def test_of_500_racing_second_servings_each_has_one_winner(two: Callable[[int], tuple[Lane, Lane]]) -> None:
    a, b = two(500)
    at_once((a, b), range(1, 501))
    assert a.sold() | b.sold() == set(range(1, 501)), "nobody goes hungry"
    assert a.sold() & b.sold() == set(), "and nobody pays twice"
    assert a.desk.books.unclaimed_count() == b.desk.books.unclaimed_count() == 0
    assert a.sold() and b.sold(), "it was a race"


@pytest.mark.expects_log("")
def test_the_server_stopped_in_the_middle_both_keep_selling_and_the_doubles_are_found_when_it_is_back(
    two: Callable[[int], tuple[Lane, Lane]], postgres: PostgresServer
) -> None:
    a, b = two(30)
    at_once((a, b), range(1, 11))
    postgres.stop()
    try:
        for lane in (a, b):
            lane.hear_that_it_is_away()
        at_once((a, b), range(11, 21))
        b.sell(21)
        assert a.sold() >= set(range(11, 21)) <= b.sold(), "nobody can know: both sell, and the line does not stop"
        assert (a.desk.books.unclaimed_count(), b.desk.books.unclaimed_count()) == (10, 11)
    finally:
        postgres.start()
    ends = [lane.hear_marks(count) for lane, count in ((a, 10), (b, 11))]
    assert sum(end.get(MarkEnd.DOUBLE, 0) for end in ends) == 10, "one of each two was too many"
    assert sum(end.get(MarkEnd.CLAIMED, 0) for end in ends) == 11
    assert a.desk.books.unclaimed_count() == b.desk.books.unclaimed_count() == 0
    doubles = {(alert.order_no, alert.detail) for lane in (a, b) for alert in lane.desk.books.open_alerts()}
    assert len(doubles) == 10
    orders = {row[0] for lane in (a, b) for row in lane.desk.books.store.rows("SELECT order_no FROM sales")}
    assert {detail.split()[1] for _order, detail in doubles} <= orders, "the other desk's order is named"
    at_once((a, b), range(22, 31))
    assert (a.sold() & b.sold()) == set(range(11, 21)), "and from then on each has one winner again"


@pytest.mark.expects_log("")
def test_a_server_that_hangs_is_not_waited_for(postgres: PostgresServer, monkeypatch: pytest.MonkeyPatch) -> None:
    """The line stands and nothing answers, as when a machine swaps itself to death."""
    monkeypatch.setattr(server, "ANSWER_S", 0.3)
    monkeypatch.setattr(server, "CONNECT_S", 2)
    told: queue.Queue[LaneCommand] = queue.Queue()
    url = postgres.url()
    lanes = LaneThread(lambda: School(url, PASSWORD, LANE_KEY, "C1"), told.put, Idle(), SystemClock())
    lanes.start()
    assert told.get(timeout=PATIENCE_S) == LanesStand(away_since=None)
    assert lanes.claim(claim("C1-1"), PATIENCE_S) == Won(serving=1)
    postgres.hang()
    try:
        assert isinstance(lanes.claim(claim("C1-2"), 0.15), Unasked)
        stands = told.get(timeout=PATIENCE_S)
        assert isinstance(stands, LanesStand) and stands.away_since is not None
        assert stands.reason is not None and stands.reason.code == "lanes.away"
    finally:
        postgres.go_on()
    while told.get(timeout=PATIENCE_S) != LanesStand(away_since=None):
        pass
    assert lanes.claim(claim("C1-1"), PATIENCE_S) == Won(serving=1), "what was claimed before is still known"
    assert lanes.stop(PATIENCE_S)


class Idle:
    """A desk with nothing to do but answer."""

    def connected(self) -> None:
        pass

    def step(self, _school: object) -> float:
        return PATIENCE_S

    def close(self) -> None:
        pass


def test_a_claim_that_its_desk_was_killed_over_is_let_go(
    two: Callable[[int], tuple[Lane, Lane]], postgres: PostgresServer
) -> None:
    a, b = two(3)
    school = School(postgres.last_url, PASSWORD, LANE_KEY, "C9")  # only to look and to make it old
    assert isinstance(a.thread.claim(claim("C1-20260618-0001-XXXX", number="20240001"), PATIENCE_S), Won)
    b.sell(1)
    assert b.sold() == set()
    assert a.thread.stop(PATIENCE_S)  # before it is old: a desk that runs lets go of it by itself
    school._connection.execute("UPDATE claims SET claimed_at = now() - interval '5 minutes'")
    again = Lane.__new__(Lane)
    again.till_id, again.told, again.desk = "C1", queue.Queue(), a.desk
    duties = LaneDuties(Home(a.desk.path.parent), SETTINGS, KEY, again.told.put, FakeClock())
    url = postgres.last_url
    again.thread = LaneThread(lambda: School(url, PASSWORD, LANE_KEY, "C1"), again.told.put, duties, SystemClock())
    again.thread.start()
    again.hear_that_it_stands()
    while school._connection.execute("SELECT count(*) FROM claims").fetchone() != (0,):
        assert not isinstance(again.thread.claim(claim("C1-2", number="none"), PATIENCE_S), Unasked)
        again.thread.release(claim("C1-2").order_no)
    b.sell(1)
    assert b.sold() == {1}
    assert again.thread.stop(PATIENCE_S)
    school.close()
