"""Enrolment end to end on real pictures: the desk's own threads, the terminal a process of its own, ORL's faces.

Who was enrolled from photos and from a recorded camera is recognised by the terminal on other pictures, strangers are
not; a cable pulled in the middle leaves nobody half enrolled; a withdrawal reaches the terminal's own files.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from desktop.adapters.home import Home
from desktop.adapters.storage.books import SqliteBooks
from desktop.adapters.system import SystemChance
from desktop.app.homes import make_home, open_books, trial_settings
from desktop.domain.consent import Channel, Purpose, Relation
from desktop.domain.identifiers import PersonRef
from desktop.domain.meal import Meal
from desktop.services.capture_views import EnrolmentView, EnrolStep
from desktop.services.commands import ForgetFaces
from desktop.services.consents import record_consent
from desktop.services.people_views import BulkView, ConsentDraft, PhotoResult
from tests.helpers.desk_with_faces import LIMIT_S, FacesRoom
from tests.helpers.desks import pupil
from tests.helpers.orl import orl_jpeg, write_sequence
from tests.helpers.orl_capture import pictures
from tests.helpers.processes import Program, journal_of, json_lines, run, start_terminal

ENROLLED = range(2, 16)
STRANGERS = range(30, 40)
GUIDED = 1


def ref(number: int) -> str:
    """Return a reference that is found in no file by accident."""
    return f"PUPIL-OF-ORL-{number:02d}"


@contextmanager
def room(home: Home, url: str, **changes: object) -> Iterator[FacesRoom]:
    with home.lock():
        made = FacesRoom(home, url, **changes)
        try:
            yield made
        finally:
            made.stop()


def consent(books: SqliteBooks, person_ref: str, purpose: Purpose = Purpose.TERMINAL) -> None:
    today = datetime.now(UTC).date()
    draft = ConsentDraft(
        person_ref=PersonRef(person_ref), guardian="某女士", relation=Relation.MOTHER, purpose=purpose,
        notice_version="3", channel=Channel.PAPER, given_on=today - timedelta(days=1),
        expires_on=date(today.year + 1, 1, 1), recorded_by="周主任",
    )  # fmt: skip
    record_consent(draft, books, SystemChance(), datetime.now(UTC))


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """A home with a pupil of ORL's each, `S1` to `S20`; the first twenty have a guardian's consent."""
    made = Home(tmp_path / "home")
    all_day = Meal(meal_id="lunch", name="午餐", starts_at=datetime.min.time(), ends_at=datetime.max.time().replace(
        second=0, microsecond=0), price_fen=1_200, servings=0)  # fmt: skip
    make_home(made, trial_settings((all_day,)))
    books = open_books(made)
    people = [pupil(ref(number), number=f"S{number}") for number in range(1, 25)]
    books.write_people(people, [], datetime.now(UTC))
    for number in range(1, 21):
        consent(books, ref(number), Purpose.LOCAL if number == GUIDED else Purpose.TERMINAL)
    books.close()
    return made


def photos(folder: Path, numbers: range) -> Path:
    folder.mkdir()
    for number in numbers:
        (folder / f"S{number}.jpg").write_bytes(orl_jpeg(number, 1))
    return folder


@pytest.mark.slow
def test_from_the_camera_to_the_terminal_that_knows_them(home: Home, tmp_path: Path) -> None:
    store = tmp_path / "terminal"
    terminal, url = start_terminal("pty", store, "--speed", "0")
    sitting = pictures(GUIDED)
    film = [sitting[name] for name in ("straight", "left", "straight", "right", "straight", "closed", "straight")]
    camera = write_sequence(tmp_path / "camera", [frame for frame in film for _ in range(12)])
    with room(home, url, trial_camera=str(camera)) as made:
        made.faces.bulk.start(str(photos(tmp_path / "photos", ENROLLED)))
        report = made.watch.until(BulkView, lambda view: not view.running)
        taken = [line.name for line in report.lines if line.result is PhotoResult.ENROLLED]
        assert len(taken) >= len(ENROLLED) - 2, report.lines
        made.faces.capture.hooks.begin(PersonRef(ref(GUIDED)))
        done = made.watch.until(EnrolmentView, lambda view: view.step is EnrolStep.DONE)
        assert done.local_template  # that guardian consented to it
        enrolled = made.enrolled()
    assert ref(GUIDED) in enrolled
    terminal.terminate()

    line = [number for number in (GUIDED, *ENROLLED) if ref(number) in enrolled]
    visitors = tmp_path / "visitors"
    visitors.mkdir()
    for at, number in enumerate([*line, *STRANGERS]):
        (visitors / f"{at:03d}.jpg").write_bytes(orl_jpeg(number, 5))
    terminal, url = start_terminal("pty", store, "--speed", "0", "--faces", str(visitors))
    count = len(line) + len(STRANGERS)
    rush = Program("rush", "--home", str(home.folder), "--sales", str(count), "--terminal", url, "--json-lines")
    assert rush.end() == 0, rush.errors
    terminal.terminate()
    assert len(json_lines(rush.lines)) == count
    payments = [entry for entry in journal_of(store) if entry["kind"] == "payment"]
    known, strangers = payments[: len(line)], payments[len(line) :]
    wrong = [
        entry["person_ref"] for at, entry in enumerate(known) if entry.get("person_ref", "") not in ("", ref(line[at]))
    ]
    assert wrong == []  # nobody pays for another
    recognised = sum(entry["result"] == "paid" for entry in known)
    assert recognised >= len(line) - 2, [entry.get("error") for entry in known]
    assert [entry["result"] for entry in strangers] == ["declined"] * len(STRANGERS)
    assert run("doctor", "--home", str(home.folder)).returncode == 0


@pytest.mark.slow
def test_a_cable_pulled_in_the_middle_of_a_bulk_enrolment(home: Home, tmp_path: Path) -> None:
    store = tmp_path / "terminal"
    terminal, url = start_terminal(f"pty:{tmp_path / 'line'}", store, "--speed", "0")
    folder = photos(tmp_path / "photos", ENROLLED)
    before = {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in folder.iterdir()}
    with room(home, url) as made:
        made.faces.bulk.start(str(folder))
        made.watch.until(BulkView, lambda view: view.running and view.done_count >= 3)
        terminal.kill()
        terminal, _url = start_terminal(f"pty:{tmp_path / 'line'}", store, "--speed", "0")
        report = made.watch.until(BulkView, lambda view: not view.running)
        assert all(line.result is not PhotoResult.NOT_DONE for line in report.lines), report.lines
        first = made.enrolled()
        made.faces.bulk.start(str(folder))  # nothing is left of it: it begins anew, and changes nothing
        made.watch.until(BulkView, lambda view: view.running)
        made.watch.until(BulkView, lambda view: not view.running)
        assert made.enrolled() == first
    terminal.terminate()
    assert {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in folder.iterdir()} == before
    assert not list(home.folder.rglob("*.jpg"))


@pytest.mark.slow
def test_withdrawn_and_erased_people_are_gone_from_the_terminals_files(home: Home, tmp_path: Path) -> None:
    store = tmp_path / "terminal"
    terminal, url = start_terminal("pty", store, "--speed", "0")
    with room(home, url) as made:
        made.faces.bulk.start(str(photos(tmp_path / "photos", range(2, 6))))
        made.watch.until(BulkView, lambda view: not view.running)
        enrolled = sorted(made.enrolled())
        assert len(enrolled) >= 3
        state = (store / "state.jsonl").read_text(encoding="utf-8")
        assert all(each in state for each in enrolled)
        made.people.withdraw(PersonRef(enrolled[0]), "周主任")
        made.people.erase(PersonRef(enrolled[1]), "周主任")
        made.desk.post(ForgetFaces())
        for _ in range(int(LIMIT_S * 10)):
            if not made.pending():
                break
            threading.Event().wait(0.1)
        assert made.enrolled() == set(enrolled[2:])
    terminal.terminate()
    state = (store / "state.jsonl").read_text(encoding="utf-8")
    assert enrolled[0] not in state and enrolled[1] not in state
    assert enrolled[2] in state
