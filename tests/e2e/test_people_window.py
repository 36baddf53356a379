"""The real window, a real desk, a simulated terminal in its own process and a recorded camera: a pupil is imported,
the guardian consents, the face is captured and sent, and all of it is taken back."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.adapters.home import Home
from desktop.adapters.system import SystemClock
from desktop.app import window
from desktop.app.followers import Followed
from desktop.app.homes import ensure_home, lunch_around
from desktop.app.people_parts import PeopleParts
from desktop.app.running import RunningDesk
from desktop.domain.consent import Channel, Purpose, Relation
from desktop.domain.instants import local_day
from desktop.services.capture_views import EnrolStep
from desktop.services.people_views import ConsentDraft, EnrolmentState, ReconcileView, UnmaskReason
from desktop.services.views import LinkState, StatusView, View
from desktop.ui.bridge import EventBridge
from desktop.ui.capture import CapturePage
from desktop.ui.page_names import CAPTURE, PEOPLE
from desktop.ui.people import PeoplePage
from desktop.ui.screenshots import destroy
from desktop.ui.shell import Shell
from desktop.ui.theme import theme
from tests.helpers.orl import write_sequence
from tests.helpers.orl_capture import pictures
from tests.helpers.processes import ledger_of, run, start_terminal

pytestmark = [pytest.mark.qt_log_ignore("does not support propagateSizeHints"), pytest.mark.slow]
LIMIT_MS = 60_000
NAME, NUMBER = "欧阳不忘名", "S2026ZZ0001"
V = TypeVar("V", bound=View)


class Room:
    """The window and everything behind it."""

    def __init__(self, folder: Path, qapp: QApplication, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self.store = folder / "terminal"
        self.terminal, url = start_terminal("pty", self.store, "--speed", "8")
        self.home = Home(folder / "home")
        ensure_home(self.home)
        sitting = pictures(1)
        film = [sitting[name] for name in ("straight", "left", "straight", "right", "straight", "closed", "straight")]
        camera = write_sequence(folder / "camera", [frame for frame in film for _ in range(12)])
        meals = lunch_around(SystemClock().now(), "en")
        settings = replace(
            self.home.settings(), meals=meals, language="en", continuous=False, trial_camera=str(camera)
        )  # fmt: skip
        self.home.save(settings)
        window.dress(qapp, settings)
        self.bridge = EventBridge()
        followed = Followed(self.bridge)
        self.desk = RunningDesk(self.home, settings, url, followed)
        self.parts = PeopleParts(self.home, settings, self.desk, followed)
        self.shell = Shell(
            settings, self.desk.post, theme("light"), ask=self.desk.ask, people=self.parts.people,
            capture=self.parts.capture,
        )  # fmt: skip
        self.bridge.arrived.connect(self.shell.show_view)
        self.shell.resize(1366, 768)
        self.shell.show()
        self.desk.start()
        self.parts.start()
        self.until(self._online)
        self.shell.open_page(PEOPLE)

    def until(self, holds: Callable[[], bool]) -> None:
        """Let the window live until something holds."""
        self._qtbot.waitUntil(holds, timeout=LIMIT_MS)

    def view(self, kind: type[V]) -> V | None:
        found = self.shell._latest.get(kind)
        return found if isinstance(found, kind) else None

    def _online(self) -> bool:
        status = self.view(StatusView)
        return status is not None and status.link is LinkState.ONLINE

    @property
    def people(self) -> PeoplePage:
        page = self.shell._later[PEOPLE].widget
        assert isinstance(page, PeoplePage)
        return page

    @property
    def capture(self) -> CapturePage:
        page = self.shell._later[CAPTURE].widget
        assert isinstance(page, CapturePage)
        return page

    def state(self) -> EnrolmentState | None:
        found = self.people.list.found
        return found.lines[0].enrolment if found is not None and found.lines else None

    def end(self) -> None:
        self.bridge.close()
        assert self.parts.stop()
        assert self.desk.stop()
        self.shell.close()
        destroy(self.shell)
        self.terminal.terminate()


@pytest.fixture
def room(qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Room]:
    monkeypatch.setenv("XDG_DOCUMENTS_DIR", str(tmp_path / "documents"))
    made = Room(tmp_path, qapp, qtbot)
    yield made
    made.end()


def test_a_pupil_from_the_roster_to_the_terminal_and_back(room: Room, tmp_path: Path) -> None:
    roster = tmp_path / "roster.csv"
    roster.write_text(f"学号,姓名,班级\n{NUMBER},{NAME},三年二班\n", encoding="utf-8")
    hooks = room.parts.people
    hooks.run_import(str(roster), {}, "Zhou")
    room.until(lambda: room.state() is EnrolmentState.NO_CONSENT)
    assert room.people.list.found is not None
    line = room.people.list.found.lines[0]
    assert (line.masked_name, line.number_tail) == ("欧阳*", "0001")
    ref = line.person_ref

    room.shell.open_capture(ref)  # without a consent the camera is not even opened
    room.until(lambda: room.capture.enrolment is not None)
    assert room.capture.enrolment is not None and room.capture.enrolment.answer is not None
    assert room.capture.view is None
    room.shell.open_person(ref)

    hooks.save_consent_form((ref,))
    today = local_day(SystemClock().now())
    hooks.record_consent(
        ConsentDraft(
            person_ref=ref, guardian="欧阳女士", relation=Relation.MOTHER, purpose=Purpose.LOCAL, notice_version="1",
            channel=Channel.PAPER, given_on=today, expires_on=date(today.year + 1, 1, 1) + timedelta(days=1),
            recorded_by="Zhou",
        )
    )  # fmt: skip
    room.until(lambda: room.state() is EnrolmentState.READY)

    room.shell.open_capture(ref)
    room.until(lambda: room.capture.view is not None)
    room.until(lambda: room.capture.enrolment is not None and room.capture.enrolment.step is EnrolStep.DONE)
    assert room.capture.enrolment is not None and room.capture.enrolment.local_template
    room.capture.finished.emit()
    room.until(lambda: room.state() is EnrolmentState.ENROLLED)

    hooks.reconcile()
    room.until(lambda: (view := room.view(ReconcileView)) is not None and view.compared_at is not None)
    view = room.view(ReconcileView)
    assert view is not None and (view.agreeing, view.missing, view.extra, view.stale) == (1, (), (), ())

    hooks.unmask(ref, UnmaskReason.IDENTIFY, "Zhou")
    room.until(lambda: any(entry["kind"] == "person.unmasked" for entry in ledger_of(room.home.folder)))
    hooks.withdraw(ref, "Zhou")
    room.until(lambda: room.state() is EnrolmentState.NO_CONSENT)
    assert ref not in (room.store / "state.jsonl").read_text(encoding="utf-8")
    hooks.erase(ref, "Zhou")
    room.until(lambda: room.people.list.found is not None and room.people.list.found.total == 0)

    receipts = sorted(path.suffix for path in (room.home.folder / "receipts").iterdir())
    assert receipts == [".pdf", ".pdf"]
    assert not [path for path in room.home.folder.rglob("*") if path.suffix in (".jpg", ".png")]
    for path in (path for path in room.home.folder.rglob("*") if path.is_file()):
        octets = path.read_bytes()
        assert NAME.encode() not in octets and NUMBER.encode() not in octets, path
    kinds = [entry["kind"] for entry in ledger_of(room.home.folder)]
    expected = [
        "people.imported", "consent.recorded", "face.enrolled", "face.template_kept", "person.unmasked",
        "consent.withdrawn", "face.deleted", "person.erased",
    ]  # fmt: skip
    assert [kind for kind in kinds if kind in expected] == expected
    assert NAME not in str(ledger_of(room.home.folder))
    doctor = run("doctor", "--home", str(room.home.folder))
    assert doctor.returncode in (0, 1) and NAME not in doctor.stdout
