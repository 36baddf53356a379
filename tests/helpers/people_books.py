"""A home's books with people, consents and faces, and a picture of its files at the moment the plug is pulled."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

import pytest

from desktop.adapters.storage.books import SqliteBooks
from desktop.adapters.storage.database import Store
from desktop.domain.consent import Channel, Purpose, Relation
from desktop.domain.identifiers import PersonRef
from desktop.domain.person import Person
from desktop.services.consents import record_consent
from desktop.services.people_views import ConsentDraft
from tests.helpers.desks import KEY, SETTINGS, pupil
from tests.helpers.fakes import NOON, FakeChance

SN = "SIM1"
DAY = timedelta(days=1)


class Killed(BaseException):
    """The plug was pulled."""


class Room:
    """Books on a file; `chance` goes on over a reopening, as a real one would."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.chance, self.now = folder, FakeChance(), NOON
        self.books = self.opened()

    def opened(self) -> SqliteBooks:
        return SqliteBooks(self.folder / "desk.db", KEY, SETTINGS, self.chance)

    def reopen(self) -> SqliteBooks:
        self.books.close()
        self.books = self.opened()
        return self.books

    def skip_chance(self, to: int) -> None:
        """Count on from a number that nothing in the files has: chance does not repeat itself."""
        self.chance._count = self.chance._octets_count = to

    def know(self, *people: Person) -> None:
        with self.books.store.transaction():
            self.books.people.save(people)

    def consent(
        self, ref: str = "p1", purpose: Purpose = Purpose.TERMINAL, *, days: int = 365, guardian: str = "张女士"
    ) -> str:
        today = date(2026, 6, 18)
        draft = ConsentDraft(
            person_ref=PersonRef(ref), guardian=guardian, relation=Relation.MOTHER, purpose=purpose,
            notice_version="2026-1", channel=Channel.PAPER, given_on=today, expires_on=today + timedelta(days=days),
            recorded_by="王老师",
        )  # fmt: skip
        return record_consent(draft, self.books, self.chance, self.now).consent_ref

    def enrol(self, ref: str = "p1", sn: str = SN, digest: str = "d1") -> None:
        consent = self.books.may_enrol(ref, self.now)
        assert consent is not None
        self.books.begin_enrolment(ref, sn, self.now)
        self.books.enrolled(ref, sn, digest, 0.9, consent, self.now)

    def kinds(self) -> list[str]:
        return [entry.kind for entry in self.books.ledger.entries()]


def furnished(folder: Path) -> Room:
    """Return a room with two pupils, of whom p1 consented to everything and has a face here and at the terminal."""
    room = Room(folder)
    room.know(pupil("p1"), pupil("p2", name="李四", number="2"))
    room.consent("p1", Purpose.LOCAL)
    room.enrol("p1")
    room.books.keep_template("p1", b"face" * 32, "model", room.now)
    return room


@contextmanager
def killed_at(monkeypatch: pytest.MonkeyPatch, folder: Path, image: Path, step: int) -> Iterator[list[str]]:
    """Pull the plug before the `step`-th statement that runs inside, on any file, and keep the files as they are then.

    Yields the statements that ran; nothing is kept where there were fewer.
    """
    ran: list[str] = []
    real = Store.run

    def run(self: Store, sql: str, parameters: object = ()) -> object:
        if len(ran) == step and not image.exists():
            shutil.copytree(folder, image)
            raise Killed
        ran.append(sql)
        return real(self, sql, parameters)  # type: ignore[arg-type]

    with monkeypatch.context() as patch:
        patch.setattr(Store, "run", run)
        try:
            yield ran
        except Killed:
            pass


def every_crash(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, make: Callable[[Path], Room], act: Callable[[Room], object]
) -> Iterator[Room]:
    """Yield the room as it is found again after each moment at which an act can be killed, and after it went well."""
    base = tmp_path / "base"
    base.mkdir()
    make(base).books.close()
    step = 0
    while True:
        folder, image = tmp_path / f"run-{step}", tmp_path / f"image-{step}"
        shutil.copytree(base, folder)
        room = Room(folder)
        room.skip_chance(1_000_000)
        with killed_at(monkeypatch, folder, image, step) as ran:
            act(room)
        room.books.close()
        found = Room(image if image.exists() else folder)
        found.skip_chance(2_000_000)
        yield found
        found.books.close()
        if not image.exists():
            assert step > 3, ran
            return
        shutil.rmtree(folder)
        shutil.rmtree(image)
        step += 1
