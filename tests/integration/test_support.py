"""A support file: of unmistakable people nothing is in it, it opens at the provider alone, and leaves whole or not."""

import base64
import contextlib
import json
import logging
import os
import urllib.parse
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.adapters.home import Home
from desktop.adapters.secrets.place_secrets import place_secrets
from desktop.adapters.storage import bundle_book
from desktop.adapters.storage.database import open_file, open_reader
from desktop.adapters.storage.vault import KeyKind, Vault, vault_path
from desktop.adapters.sync.seal import Identity, KeyRing, PublicKey
from desktop.adapters.sync.support_file import OpenedSupport, is_support_name, open_support, signature_name
from desktop.adapters.system import SystemChance, SystemClock
from desktop.app import support as support_module
from desktop.app.access_books import StaffDesk
from desktop.app.backup import make_backup
from desktop.app.homes import lunch_around
from desktop.app.log_file import log_files, log_to
from desktop.app.rush import RushLine, rush
from desktop.app.sample_people import consent_of_samples, enrol_consenting
from desktop.app.support import FACT, Made, Support, make_support
from desktop.app.sync_desk import SyncDesk
from desktop.app.writing import writes_itself
from desktop.domain.errors import OperatorError
from desktop.domain.staff import Role
from desktop.domain.wire import Direction, WireNote
from desktop.services.screens import ScreenSize
from desktop.services.settings import PrinterSettings
from desktop.services.views import AlertKind
from tests.helpers.fakes import NOON
from tests.helpers.sync_room import SampleProvider
from tests.helpers.terminal_line import simulator_thread
from tests.integration.test_canary import (
    CARD,
    CLASS,
    GUARDIAN,
    HEADER,
    NAME,
    NOTE,
    NUMBER,
    PHONE,
    TEMPLATE,
    Canteen,
    disguises,
)

STAFF, TILL_NAME, SCHOOL, MEAL, TERMINAL = "鸑鷟司厨", "鸑鷟窗", "鸑鷟小学", "鸑鷟餐", "鸑鷟机"
USER, ROSTER_FILE, PASSWORD, HOST, PIN = "zhuoyueuser", "zhuoyueroster", "s3cr3tpassw0rd", "zhuoyuehost", "907153"
TYPED = (NAME, GUARDIAN, NUMBER, CARD, PHONE, NOTE, CLASS, STAFF, TILL_NAME, SCHOOL, MEAL, TERMINAL, USER, ROSTER_FILE,
         PASSWORD, HOST, PIN)  # fmt: skip
AT = "2026-06-18 11:42:07,253"


def every_form(word: str) -> set[bytes]:
    """Return a word in every coding in which it might be in a text: also escaped, as URL, and half of it."""
    json_form = json.dumps(word)[1:-1].encode()
    return disguises(word) | {
        json_form, json_form.replace(b"\\", b"\\\\"), word.encode("unicode_escape"), urllib.parse.quote(word).encode(),
        word.lower().encode(), word[::-1].encode(),
    }  # fmt: skip


class Room:
    """A canteen of canaries that knows its provider, under a user's folder with a name."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / USER
        self.folder.mkdir()
        self.canteen = Canteen(self.folder)
        self.provider = SampleProvider(self.folder)
        self.stick = self.folder / "stick"
        self.stick.mkdir()
        roster = self.folder / f"{ROSTER_FILE}.csv"
        self.canteen.roster.rename(roster)
        self.canteen.roster = roster
        self.words: set[str] = set(TYPED)

    @property
    def home(self) -> Home:
        return self.canteen.home

    def furnish(self) -> None:
        ref = self.canteen.furnish()
        self.words |= {ref}
        settings = self.home.settings()
        self.canteen.till.change(
            till=replace(settings.till, name=TILL_NAME), school=replace(settings.school, name=SCHOOL),
            terminal=replace(settings.terminal, name=TERMINAL, url=f"socket://{HOST}:7001"),
            meals=tuple(replace(meal, name=f"{MEAL}{meal.meal_id}") for meal in settings.meals),
            printer=PrinterSettings(enabled=True, kind="file", address=str(self.folder / "receipts.bin")),
            sync=replace(settings.sync, folder=str(self.folder), server=f"sftp://{USER}@{HOST}/x"),
            lanes=replace(settings.lanes, url=f"postgresql://{USER}@{HOST}/school"),
        )  # fmt: skip
        SyncDesk(self.home, self.home.settings(), writes_itself(self.home)).pin(self.provider.file)
        with self.canteen.till.books() as books:
            books.raise_alert(AlertKind.FOREIGN_ENTRY, NAME, NOON)
            StaffDesk(books).add(STAFF, Role.SUPERVISOR, PIN)
        place_secrets(self.home, "file", SystemChance()).keep(f"sftp://{USER}@{HOST}/x", PASSWORD)
        backup = make_backup(self.home, self.canteen.backups / f"{USER}.zip")
        self.words |= {backup.code} if backup.code else set()
        self._write_log()
        self._collect_secrets(ref)

    def _write_log(self) -> None:
        lines = [
            f"{AT} ERROR people desktop.app.people_hooks something asked on the people page failed",
            "Traceback (most recent call last):",
            f'  File "/home/{USER}/desktop/app/people_hooks.py", line 141, in _do',
            f'    raise ValueError("{NAME}")',
            f"ValueError: {NAME} {NUMBER} {CARD} in /home/{USER}/{ROSTER_FILE}.csv",
            f"{AT} ERROR core desktop.services.stoppage stopped selling: roster.unreadable path={ROSTER_FILE} {NAME}",
            f"{AT} WARNING sync paramiko.transport Authentication of {USER} by {PASSWORD} failed at {HOST}",
            f"{AT} INFO MainThread qt.default {NAME}",
            f"{AT} INFO core desktop.services.desk journal entry 3 raised {NAME}",
            NAME, NUMBER, PHONE, f"\\u{ord(NAME[0]):04x}", "x" * 5_000 + NAME,
            f"{AT} INFO core desktop.app.log_file the desk opens",
        ]  # fmt: skip
        body = "\n".join(lines).encode() + b"\n" + NAME.encode("gb18030") + b"\n" + NAME.encode("utf-16-le") + b"\n"
        for name in ("desk.log", "desk.log.1", "desk.log.5"):
            (self.home.folder / name).write_bytes(body)

    def _collect_secrets(self, ref: str) -> None:
        """Add every secret that the home keeps to what is sought."""
        key = self.canteen.till.key
        store = open_reader(self.home.database_path, key)
        secrets = [bundle_book.signing_secret(store) or ""]
        secrets += [str(value) for (value,) in store.rows("SELECT person_ref FROM sales")]
        secrets += [str(value) for (value,) in store.rows("SELECT order_no FROM sales")]
        secrets += [str(value) for row in store.rows("SELECT trade_no, user_id FROM transactions") for value in row]
        store.close()
        vault = Vault.look(vault_path(self.home.database_path), key)
        keys = [each for kind in KeyKind for each in vault.keys(kind).values()]
        vault.close()
        self.words |= {each for each in secrets if len(each) > 3}
        self.words |= {each.hex() for each in (key, *keys)} | {base64.b64encode(each).decode() for each in keys}
        if self.home.recovery_code_path.exists():
            self.words.add(self.home.recovery_code_path.read_text(encoding="utf-8").strip())
        self.words.add(self.home.desk_key_path.read_text(encoding="ascii")[40:90] if self.home.desk_key_path.exists()
                       else PASSWORD)  # fmt: skip

    def make(self, typed: Path | None = None, **more: object) -> Made:
        note = WireNote(
            at=NOON, direction=Direction.IN, name="result", size=9,
            summary=f"order_no=C1-20260618-0214-K7QD result={NAME} person_ref=•8 error={NUMBER} model={CARD}",
        )  # fmt: skip
        asked = Support(
            by="command line", fonts=lambda: NAME, screens=[ScreenSize(width_px=1366, height_px=768)], wire=[note]
        )
        asked = replace(asked, **{name: more.pop(name) for name in ("recipient", "by") if name in more})  # type: ignore[arg-type]
        return make_support(
            self.home,
            self.home.settings(),
            writes_itself(self.home),
            asked,
            typed or self.stick,
            **more,  # type: ignore[arg-type]
        )

    def open(self, path: Path, identity: Identity | None = None) -> OpenedSupport:
        store = open_reader(self.home.database_path, self.canteen.till.key)
        ring = KeyRing(PublicKey(key.public) for key in bundle_book.till_keys(store))
        store.close()
        signature = path.with_name(signature_name(path.name)).read_bytes()
        return open_support(path.name, path.read_bytes(), signature, ring, [identity or self.provider.identity])


@contextlib.contextmanager
def refused(code: str) -> Iterator[None]:
    """Expect a refusal of a code."""
    with pytest.raises(OperatorError) as caught:
        yield
    assert caught.value.code == code


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return Room(tmp_path)


def test_nobody_is_in_it(room: Room) -> None:
    room.furnish()
    opened = room.open(room.make().path)
    assert sorted(opened.members) == [
        "checks.json", "computer.json", "ends.json", "ledger.json", "log.txt", "settings.json", "versions.json",
        "wire.txt",
    ]  # fmt: skip
    assert len(room.words) > 25
    forms = {word: every_form(word) for word in room.words}
    betrayed = {
        (name, word)
        for name, content in opened.members.items()
        for word, coded in forms.items()
        if any(form in content or form in content.lower() for form in coded)
    }
    assert betrayed == set()
    assert not any(TEMPLATE[:24] in content for content in opened.members.values())
    everything = b"".join(opened.members.values())
    assert not [letter for letter in everything.decode() if "㐀" <= letter <= "鿿"], "nothing Chinese was typed by us"


def test_it_says_what_the_provider_wants_to_know(room: Room) -> None:
    room.furnish()
    made = room.make()
    opened = room.open(made.path)
    ledger = opened.document("ledger.json")
    assert ledger["sales"] == {"PAID": 1}
    assert ledger["kinds"]["sale.paid"] == 1
    assert ledger["alerts"][0]["open"] == 1
    checks = {check["name"]: check for check in opened.document("checks.json")["checks"]}
    assert checks["chain"]["figures"]["entries"] > 5
    assert {name for name, check in checks.items() if not check["ok"]} == set(made.failing)
    assert opened.document("settings.json")["terminal"]["kind"] == "socket"
    assert opened.document("settings.json")["sync"]["server"] == "sftp"
    assert opened.document("versions.json")["screens"][0]["width_px"] == 1366
    log = opened.members["log.txt"].decode()
    assert "people desktop.app.people_hooks something asked on the people page failed" in log
    assert "desktop/app/people_hooks.py, line 141" in log and "ValueError: •" in log
    assert "stopped selling: roster.unreadable •" in log
    assert "left out: " in log.splitlines()[0] and "left out: 0" not in log.splitlines()[0]
    assert opened.document("ends.json")["unclean"] != []
    assert "order_no=C1-20260618-0214-K7QD result=•" in opened.members["wire.txt"].decode()


def test_it_opens_at_the_provider_alone_and_not_when_changed(room: Room) -> None:
    room.furnish()
    path = room.make().path
    assert path.name.startswith("C1-support-") and is_support_name(path.name)
    with refused("seal.closed"):
        room.open(path, Identity.make())
    sealed = bytearray(path.read_bytes())
    sealed[-1] ^= 1
    path.write_bytes(sealed)
    with refused("signature.bad"):
        room.open(path)


def test_who_made_it_and_when_is_a_fact_before_it_leaves(room: Room) -> None:
    room.furnish()
    made = room.make(by="王老师")
    with room.canteen.till.books() as books:
        (fact,) = [entry for entry in books.ledger.entries() if entry.kind == FACT]
    assert (fact.body["by"], fact.body["sha256"], fact.body["file"]) == ("王老师", made.sha256, made.path.name)
    (room.stick / "away").mkdir()
    with refused("place.gone"):
        room.make(room.stick / "none")
    with room.canteen.till.books() as books:
        assert len([entry for entry in books.ledger.entries() if entry.kind == FACT]) == 2


def test_without_a_provider_it_is_refused_and_a_recipient_is_the_way_out(room: Room) -> None:
    with refused("support.no_provider"):
        room.make()
    assert list(room.stick.iterdir()) == []
    support = Identity.make()
    made = room.make(recipient=support.recipient)
    assert room.open(made.path, support).till_id == "C1"
    with refused("seal.recipient"):
        room.make(recipient="age1nobody")


def test_a_home_whose_ledger_cannot_be_opened_makes_one_unsigned(room: Room) -> None:
    room.furnish()
    room.home.database_path.write_bytes(os.urandom(8_192))
    with refused("support.needs_recipient"):
        room.make()
    made = room.make(recipient=room.provider.identity.recipient)
    assert made.key_id == "" and "file" in made.failing
    assert [path.name for path in room.stick.iterdir()] == [made.path.name]
    opened = open_support(made.path.name, made.path.read_bytes(), None, KeyRing(()), [room.provider.identity])
    assert "fault" in opened.document("ledger.json")
    assert "people desktop.app.people_hooks" in opened.members["log.txt"].decode()


def test_a_broken_ledger_keeps_nobody_from_asking_for_help(room: Room) -> None:
    room.furnish()
    store = open_file(room.home.database_path, room.canteen.till.key, make=False)
    for (name,) in store.rows("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'ledger'"):
        store.run(f"DROP TRIGGER {name}")
    store.run("UPDATE ledger SET body = '{}' WHERE n = (SELECT max(n) FROM ledger)")
    store.close()
    with refused("ledger.broken"), room.canteen.till.books():
        pass
    made = room.make()
    assert made.key_id and not made.recorded and "chain" in made.failing
    checks = room.open(made.path).document("checks.json")["checks"]
    assert next(check["code"] for check in checks if check["name"] == "chain") == "ledger.broken"


def test_a_file_may_be_named_and_nothing_is_written_over(room: Room) -> None:
    room.furnish()
    wanted = room.stick / "for the provider.zip.age"
    made = room.make(wanted)
    assert made.path == wanted and room.open(wanted).till_id == "C1"
    assert sorted(path.name for path in room.stick.iterdir()) == [
        "for the provider.minisig", "for the provider.zip.age",
    ]  # fmt: skip
    with refused("place.other_bytes"):
        room.make(wanted)
    assert room.open(wanted).till_id == "C1"


@pytest.mark.parametrize("after", range(0, 40, 8))
def test_whoever_cancels_leaves_nothing(room: Room, after: int) -> None:
    room.furnish()
    heard: list[tuple[int, int]] = []

    with refused("place.cancelled"):
        room.make(told=lambda done, total: heard.append((done, total)), cancelled=lambda: len(heard) > after)
    assert list(room.stick.iterdir()) == []
    assert not (room.home.folder / support_module.WORKPLACE).exists()


def test_progress_goes_one_way_and_ends(room: Room) -> None:
    room.furnish()
    heard: list[tuple[int, int]] = []
    room.make(told=lambda done, total: heard.append((done, total)))
    assert [done for done, _ in heard] == sorted(done for done, _ in heard)
    assert heard[-1][0] <= heard[-1][1] and heard[-1][0] > 30


def test_a_disk_that_fills_leaves_nothing_under_the_name(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    room.furnish()

    def full(*_args: object, **_more: object) -> None:
        raise OperatorError("place.full", place="x", needed_mb=1, free_mb=0)

    monkeypatch.setattr("desktop.adapters.sync.places.folder.FolderPlace.put", full)
    with refused("place.full"):
        room.make()
    assert list(room.stick.iterdir()) == []
    assert not (room.home.folder / support_module.WORKPLACE).exists()


def test_a_long_log_stays_within_its_size(room: Room) -> None:
    room.furnish()
    line = f"{AT} INFO core desktop.services.printing receipts that were not printed: 12\n"
    for n in range(1, 6):
        (room.home.folder / f"desk.log.{n}").write_text(line * 12_000, encoding="utf-8")
    made = room.make()
    opened = room.open(made.path)
    assert made.size_bytes < 1_000_000
    assert 2_000_000 < len(opened.members["log.txt"]) <= 3_100_000
    assert "too many: 0" not in opened.members["log.txt"].decode().splitlines()[0]


@pytest.fixture
def own_log(room: Room) -> Iterator[Room]:
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    log_to(room.home)
    yield room
    for handler in [each for each in root.handlers if each not in before]:
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)


def test_a_log_of_the_desk_itself_comes_out_as_it_is(own_log: Room) -> None:
    """What the desk writes when all is well is known to the scrubber, line by line."""
    logging.getLogger("desktop.services.printing").info("receipts that were not printed: %d", 3)
    found, too_many = support_module.contents.log(own_log.home, lambda: False)
    assert (found.masked, found.dropped, too_many) == (0, 0, 0)
    assert "\n".join(found.lines) == log_files(own_log.home)[0].read_text(encoding="utf-8").rstrip("\n")


def test_a_lunch_of_canaries_leaves_nobody_in_the_log(own_log: Room, tmp_path: Path) -> None:
    """The desk's own log, as it lies in the home: promise 15 for what the program itself writes."""
    home, canteen = own_log.home, own_log.canteen
    names = [f"{NAME}{sign}" for sign in "甲乙丙丁戊己庚辛"]
    rows = [f"{NUMBER}{n},{name},{CLASS},{CARD}{n},花生,{GUARDIAN},{PHONE},是,{NOTE}" for n, name in enumerate(names)]
    canteen.roster.write_text("\n".join([HEADER, *rows, ""]), encoding="utf-8")
    canteen.desk().run_import(canteen.roster, {}, "王老师")
    with canteen.till.books() as books:
        consent_of_samples(books, "王老师")
        assert enrol_consenting(home, books, 1) == len(names)
        refs = {person.person_ref for person in books.everybody()}
    lines: list[RushLine] = []
    canteen.till.change(meals=lunch_around(SystemClock().now(), "zh_CN"))
    with simulator_thread("socket://127.0.0.1:0", store=home.simulator_path) as url:
        rush(home, home.settings(), url, 12, None, lines.append)
    with canteen.till.books() as books:
        eaten = {ref for (ref,) in books.store.rows("SELECT person_ref FROM sales WHERE person_ref <> ''")}
    assert eaten & refs, "canaries were recognised and ate"
    raw = b"".join(path.read_bytes() for path in log_files(home))
    assert b"the desk opens" in raw
    sought = {
        *names,
        GUARDIAN,
        NUMBER,
        CARD,
        PHONE,
        NOTE,
        CLASS,
        ROSTER_FILE,
        *refs,
        *(line.order_no for line in lines),
    }
    assert [word for word in sought if any(form in raw for form in every_form(word))] == []
