"""Who the school's server lets in, by name, and what is said when it does not; what an installer can do wrong."""

import queue
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.adapters.home import Home
from desktop.adapters.lanes import schema
from desktop.adapters.lanes.line import LineLostError, TooSlowError
from desktop.adapters.lanes.school_key import code_of
from desktop.adapters.lanes.secrets import LaneSecrets
from desktop.adapters.lanes.server import School
from desktop.adapters.lanes.thread import LaneThread
from desktop.adapters.system import SystemClock
from desktop.app import lanes
from desktop.app.homes import make_home, trial_settings
from desktop.cli import run
from desktop.domain.errors import OperatorError
from desktop.services.lanes_ports import LaneCommand, LanesStand, Unasked, Why
from desktop.services.settings import LaneSettings
from tests.contract.test_school_line import KEY, claim
from tests.helpers.fake_school import FakeSchool, FakeServer
from tests.helpers.postgres import PASSWORD, PostgresServer, postgres

__all__ = ["postgres"]
pytestmark = pytest.mark.xdist_group("postgres")
PATIENCE_S = 60.0


def refused(url: str, *, password: str = PASSWORD, key: bytes = KEY, till_id: str = "C1") -> OperatorError:
    with pytest.raises(OperatorError) as caught:
        School(url, password, key, till_id)
    return caught.value


def test_another_schools_key_is_refused(postgres: PostgresServer) -> None:
    url = postgres.url()
    School(url, PASSWORD, KEY, "C1").close()
    assert refused(url, key=b"x" * 32).code == "lanes.other_key"


def test_what_a_newer_program_made_is_left_alone(postgres: PostgresServer, monkeypatch: pytest.MonkeyPatch) -> None:
    url = postgres.url()
    with monkeypatch.context() as newer:
        newer.setattr(schema, "VERSION", 7)
        School(url, PASSWORD, KEY, "C1").close()
    fault = refused(url)
    assert (fault.code, fault.facts["version"]) == ("lanes.newer", "7")


def test_two_desks_of_one_name_are_not_there_at_once(postgres: PostgresServer) -> None:
    url = postgres.url()
    first = School(url, PASSWORD, KEY, "C1")
    assert refused(url).code == "lanes.till_taken"
    School(url, PASSWORD, KEY, "C2").close()
    first.close()


def test_a_wrong_password_is_said_without_it(postgres: PostgresServer) -> None:
    fault = refused(postgres.url(), password="hunter2-hunter2")
    assert fault.code == "lanes.refused" and "hunter2" not in str(fault.facts)


def test_nobody_there_is_away(tmp_path: Path) -> None:
    assert refused(f"postgresql://desk@/school?host={tmp_path}").code == "lanes.away"


def test_a_statement_that_takes_too_long_is_given_up_and_the_line_stands(postgres: PostgresServer) -> None:
    school = School(postgres.url(), PASSWORD, KEY, "C1")
    with pytest.raises(TooSlowError):
        school._run("SELECT pg_sleep(5)")
    school.ping()
    school.close()


def test_two_that_make_the_schema_at_once_make_it_once(postgres: PostgresServer) -> None:
    import threading

    url = postgres.url()
    gate, faults = threading.Barrier(4), list[BaseException]()

    def come(till_id: str) -> None:
        gate.wait(PATIENCE_S)
        try:
            School(url, PASSWORD, KEY, till_id).close()
        except BaseException as fault:
            faults.append(fault)

    threads = [threading.Thread(target=come, args=(f"C{n}",)) for n in range(1, 5)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert faults == []


class Stuck(FakeSchool):
    """A line on which an answer comes only when it is let."""

    def __init__(self) -> None:
        super().__init__(FakeServer(), "C1")
        self.came, self.may_go = queue.Queue[str](), queue.Queue[str]()
        self.lost = False

    def claim(self, wanted):  # type: ignore[no-untyped-def]
        self.came.put(wanted.order_no)
        self.may_go.get(timeout=PATIENCE_S)
        if self.lost:
            raise LineLostError(OperatorError("lanes.away", detail="gone"))
        return super().claim(wanted)


class Nothing:
    def connected(self) -> None:
        pass

    def step(self, _school: object) -> float:
        return PATIENCE_S

    def close(self) -> None:
        pass


def test_who_asks_waits_no_longer_than_told_and_what_nobody_waits_for_is_not_sent() -> None:
    line, told = Stuck(), queue.Queue[LaneCommand]()
    thread = LaneThread(lambda: line, told.put, Nothing(), SystemClock())
    thread.start()
    assert told.get(timeout=PATIENCE_S) == LanesStand(away_since=None)
    assert thread.claim(claim("C1-1"), 0.01) == Unasked(why=Why.LATE)
    assert line.came.get(timeout=PATIENCE_S) == "C1-1"
    assert thread.claim(claim("C1-2"), 0.01) == Unasked(why=Why.LATE)
    line.may_go.put("")
    line.may_go.put("")
    assert not isinstance(thread.claim(claim("C1-3", number="3"), PATIENCE_S), Unasked)
    assert [line.came.get_nowait()] == ["C1-3"], "C1-2 came too late to be sent"
    line.lost = True
    line.may_go.put("")
    assert thread.claim(claim("C1-4"), PATIENCE_S) == Unasked(why=Why.AWAY)
    away = told.get(timeout=PATIENCE_S)
    assert isinstance(away, LanesStand) and away.reason is not None and away.reason.code == "lanes.away"
    assert thread.stop(PATIENCE_S)


@pytest.fixture
def home(tmp_path: Path) -> Home:
    made = Home(tmp_path / "home")
    make_home(made, trial_settings())
    return made


URL = "postgresql://desk@school.example/canteen"


@pytest.mark.parametrize("url", ["postgresql://desk:secret-7@host/db", "postgresql://desk@host/db?password=secret-7"])
def test_a_password_in_the_address_is_refused_and_kept_nowhere(
    home: Home, url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["lanes", "begin", "--url", url, "--home", str(home.folder)]) == 2
    assert "secret-7" not in capsys.readouterr().err
    assert not [path for path in home.folder.rglob("*") if path.is_file() and b"secret-7" in path.read_bytes()]


@pytest.mark.parametrize("url", ["mysql://desk@host/db", "postgresql://host", "school", "postgresql://[half/db"])
def test_what_is_no_address_is_refused(home: Home, url: str) -> None:
    assert run(["lanes", "begin", "--url", url, "--home", str(home.folder)]) == 2
    assert home.settings().lanes == LaneSettings()


def test_the_first_desk_makes_a_key_once_and_another_joins_with_it(
    home: Home, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = ["--home", str(home.folder)]
    assert run(["lanes", "show-key", *place]) == 1
    assert "canteen-desk lanes begin" in capsys.readouterr().err
    assert run(["lanes", "begin", "--url", URL, *place]) == 0
    key = capsys.readouterr().out.strip()
    assert run(["lanes", "begin", "--url", URL, *place]) == 0 == run(["lanes", "show-key", *place])
    assert capsys.readouterr().out.split() == [key, key]
    other = ["--home", str(tmp_path / "other")]
    make_home(Home(tmp_path / "other"), trial_settings())
    assert run(["lanes", "join", "--url", URL, "--key", key[:-1], *other]) == 2
    assert run(["lanes", "join", "--url", URL, "--key", key, *other]) == 0
    strange = code_of(b"y" * 32)
    assert run(["lanes", "join", "--url", URL, "--key", strange, *other]) == 2
    assert LaneSecrets(Home(tmp_path / "other"), "file").key() == LaneSecrets(home, "file").key()
    assert run(["lanes", "join", "--url", URL, "--key", strange, "--replace", *other]) == 0
    assert run(["lanes", "leave", *other]) == 0
    assert Home(tmp_path / "other").settings().lanes.url == ""
    assert run(["lanes", "check", *other]) == 2


def test_secrets_are_for_the_owner_only(home: Home) -> None:
    lanes.set_password(home, PASSWORD)
    lanes.begin(home, URL)
    for name in ("lane-key", "lane-password"):
        assert (home.folder / name).stat().st_mode & 0o077 == 0


def test_without_the_package_it_is_said_and_the_desk_sells_on(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lanes, "LIBRARY", "psycopg_that_is_not_there")
    home.save(replace(home.settings(), lanes=LaneSettings(url=URL)))
    told: queue.Queue[LaneCommand] = queue.Queue()
    thread = LaneThread(lambda: lanes.school_of(home, home.settings()), told.put, Nothing(), SystemClock())
    thread.start()
    stands = told.get(timeout=PATIENCE_S)
    assert isinstance(stands, LanesStand) and stands.reason is not None
    assert (stands.reason.code, stands.reason.facts["package"]) == ("lanes.no_package", "psycopg_that_is_not_there")
    assert thread.claim(claim("C1-1"), PATIENCE_S) == Unasked(why=Why.AWAY)
    assert thread.stop(PATIENCE_S)
