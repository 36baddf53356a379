"""Unmistakable people: nothing of them in any file outside encryption, and nothing at all once they are erased.

Promises 15 and 16: names, numbers, cards, guardians, phones and a template with a pattern of its own are sought in the
raw bytes of every file, in every coding that would betray them; after the erasure also in everything that the owner of
the keys can decrypt, in an old backup, and after that backup was restored. The ledger keeps who bought what.
"""

import base64
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

import pytest

from desktop.adapters.home import Home
from desktop.adapters.secrets.keyring import load_key
from desktop.adapters.storage import sealing
from desktop.adapters.storage.backup import Archive
from desktop.adapters.storage.books import SqliteBooks
from desktop.adapters.storage.database import open_reader
from desktop.adapters.storage.second_medium import LedgerCopy, copy_path
from desktop.adapters.storage.vault import FILE, KeyKind, Vault, copies_in, vault_path
from desktop.adapters.system import SystemClock
from desktop.app.backup import make_backup
from desktop.app.people_desk import PeopleDesk
from desktop.domain.consent import Channel, Purpose, Relation
from desktop.domain.identifiers import PersonRef
from desktop.domain.instants import local_day
from desktop.domain.payment import Way
from desktop.services.consents import Receipt
from desktop.services.people_views import ConsentDraft
from desktop.services.ports import NewSale
from tests.helpers.fakes import entry
from tests.helpers.till import SN, Opened, Till, checks_of, copy_all, put_back
from tests.integration.test_proven_head import code_of

T = TypeVar("T")
NAME, GUARDIAN, NUMBER, CARD, PHONE = "鸑鷟彧", "鸑鷟麤", "CANARY20260001", "CA11A12Y", "13987654321"
NOTE, CLASS = "雀替备注", "雀班"
TEMPLATE = bytes(range(7, 247, 3)) * 8  # of a pattern that occurs nowhere else
WORDS = (NAME, GUARDIAN, NUMBER, CARD, PHONE, NOTE)
HEADER = "学号,姓名,班级,校园卡号,过敏原,监护人,监护人电话,刷脸授权,备注"


class Canteen:
    """A home with a second medium and a folder for backups, and the desk's work on its people."""

    def __init__(self, folder: Path) -> None:
        self.till = Till(folder / "home")
        self.medium, self.backups = folder / "medium", folder / "backups"
        self.medium.mkdir()
        self.backups.mkdir()
        self.till.change(second_medium=str(self.medium))
        self.roster = folder / "roster.csv"
        self.roster.write_text(
            f"{HEADER}\n{NUMBER},{NAME},{CLASS},{CARD},花生,{GUARDIAN},{PHONE},是,{NOTE}\n2,李四,{CLASS},,,,,,\n",
            encoding="utf-8",
        )

    @property
    def home(self) -> Home:
        return self.till.home

    def desk(self) -> PeopleDesk:
        def write(job: Callable[[SqliteBooks], T]) -> T:
            with self.till.books() as books:
                return job(books)

        return PeopleDesk(self.home, self.home.settings(), write)

    def furnish(self) -> PersonRef:
        """Import, record a consent to everything, enrol, keep a template, sell a meal, copy the ledger."""
        desk = self.desk()
        desk.run_import(self.roster, {}, "王老师")
        ref = desk.find(NUMBER).person_ref
        today = local_day(SystemClock().now())
        desk.record_consent(
            ConsentDraft(
                person_ref=ref, guardian=GUARDIAN, relation=Relation.MOTHER, purpose=Purpose.LOCAL,
                notice_version="1", channel=Channel.PAPER, given_on=today, expires_on=today + timedelta(days=99),
                recorded_by="王老师", evidence_path=str(self.roster),
            )
        )  # fmt: skip
        now = SystemClock().now()
        with self.till.books() as books:
            consent = books.may_enrol(ref, now)
            assert consent is not None
            books.enrolled(ref, SN, "d1", 0.9, consent, now)
            books.keep_template(ref, TEMPLATE, "model", now)
            new = NewSale(amount_fen=1_200, way=Way.FACE, meal_id="lunch", meal_name="午餐", device_sn=SN)
            sale = books.submit(new, now)
            self.till.journal.append(entry(1, sale.order_no, at=now, person_ref=ref))
            books.take_over(SN, self.till.journal, now)
        copy_all(self.till)
        return ref

    def files(self) -> Iterator[Path]:
        for folder in (self.home.folder, self.medium, self.backups):
            yield from (path for path in folder.rglob("*") if path.is_file())


@pytest.fixture
def canteen(tmp_path: Path) -> Canteen:
    return Canteen(tmp_path)


def disguises(word: str) -> set[bytes]:
    """Return a word in every coding in which somebody might leave it lying about."""
    plain = {word.encode(coding) for coding in ("utf-8", "utf-16-le", "utf-16-be", "gb18030")}
    return plain | {form for each in plain for form in coded(each)}


def coded(octets: bytes) -> set[bytes]:
    """Return octets as base64 at each of its three offsets, as hex, and as a Python or JSON text."""
    cores = {base64.b64encode(bytes(skip) + octets)[4 if skip else 0 : -4] for skip in range(3)}
    return {core for core in cores if len(core) > 8} | {octets.hex().encode(), octets.hex().upper().encode()}


def betrayed(content: bytes, words: tuple[str, ...] = WORDS, template: bytes = TEMPLATE) -> list[str]:
    found = [word for word in words if any(form in content for form in disguises(word))]
    if template[:48] in content or any(form in content for form in coded(template[:48])):
        found.append("template")
    return found


def cells_of(path: Path, key: bytes) -> bytes:
    """Return every cell of a database as its owner can read it."""
    store = open_reader(path, key)
    try:
        tables = [name for (name,) in store.rows("SELECT name FROM sqlite_master WHERE type = 'table'")]
        content = b""
        for table in tables:
            for row in store.rows(f"SELECT * FROM {table}"):
                content += b"\n".join(cell if isinstance(cell, bytes) else str(cell).encode() for cell in row) + b"\n"
        return content
    finally:
        store.close()


def test_the_search_finds_what_it_is_for(canteen: Canteen) -> None:
    for form in disguises(NAME):
        assert betrayed(b"x" + form + b"y") == [NAME]
    assert betrayed(base64.b64encode(b"ab" + TEMPLATE)) == betrayed(TEMPLATE.hex().encode()) == ["template"]
    assert betrayed(canteen.roster.read_bytes()) == [*WORDS]


def test_nothing_of_anybody_is_readable_outside_encryption(canteen: Canteen) -> None:
    canteen.furnish()
    make_backup(canteen.home, canteen.backups / "b.zip")
    with canteen.till.books() as books:  # also while everything is open, the logs of the files beside them
        with books.store.transaction():
            books.people.save(list(books.everybody()))
        found = {str(path): words for path in canteen.files() if (words := betrayed(path.read_bytes()))}
    assert found == {}
    assert len([*canteen.files()]) > 6


def test_an_erased_person_is_nowhere(canteen: Canteen) -> None:
    ref = canteen.furnish()
    key = load_key(canteen.home, "file")
    make_backup(canteen.home, canteen.backups / "old.zip")
    assert NAME.encode() in unsealed(canteen.home.database_path, key, [vault_path(canteen.home.database_path)])
    withdrawn = canteen.desk().withdraw(ref, "王老师")
    assert (withdrawn.consents_ended, withdrawn.template_deleted, withdrawn.copies_pending) == (1, True, ())
    receipt = canteen.desk().erase(ref, "王老师")
    assert_whole(receipt)
    copy_all(canteen.till)

    # 1: the raw bytes of every file
    assert {str(path): words for path in canteen.files() if (words := betrayed(path.read_bytes()))} == {}
    # 2: what the owner can decrypt: the database, the ledger's copy, everything that any key left opens
    assert betrayed(cells_of(canteen.home.database_path, key)) == []
    copy = LedgerCopy(copy_path(canteen.medium, "C1"), key)
    assert betrayed(b"".join(str(each).encode() for each in copy.entries())) == []
    copy.close()
    keys = [vault_path(canteen.home.database_path), *copies_in(canteen.backups, key)]
    assert len(keys) == 2
    assert betrayed(unsealed(canteen.home.database_path, key, keys)) == []
    # 3: the old backup
    scratch = canteen.backups / "scratch"
    scratch.mkdir()
    archive = Archive(canteen.backups / "old.zip")
    archive.prove(key, scratch)
    archive.close()
    old = scratch / "desk.db"
    store = open_reader(old, key)
    assert store.value("SELECT count(*) FROM persons WHERE person_ref = ?", (ref,)) == 1, "it is in there, sealed"
    assert store.value("SELECT count(*) FROM local_templates") == 1
    store.close()
    assert betrayed(cells_of(old, key)) == []
    opened = unsealed(old, key, keys)
    assert betrayed(opened) == [] and "李四".encode() in opened, "others can be read"


def test_an_old_backup_does_not_bring_an_erased_person_back(canteen: Canteen, tmp_path: Path) -> None:
    ref = canteen.furnish()
    make_backup(canteen.home, canteen.backups / "old.zip")
    canteen.desk().erase(ref, "王老师")
    for home in (canteen.home, Home(tmp_path / "other")):
        done = put_back(home, canteen.backups / "old.zip")
        assert (done.people.count, done.people.purged) == (1, 1)
        key = load_key(home, "file")
        assert betrayed(unsealed(home.database_path, key, [vault_path(home.database_path)])) == []
        with Opened(home) as books:
            assert [person.name for person in books.everybody()] == ["李四"]
            assert books.pending_deletions(SN) == [ref], "the terminal is told again"
            assert books.store.value("SELECT count(*) FROM sales WHERE person_ref = ? AND state = 'PAID'", (ref,)) == 1
            assert "people.purged" in [each.kind for each in books.ledger.entries()]
        assert all(ok for ok, _detail in checks_of(home).values()), checks_of(home)


def test_an_old_backup_does_not_bring_a_withdrawn_face_back(canteen: Canteen) -> None:
    ref = canteen.furnish()
    make_backup(canteen.home, canteen.backups / "old.zip")
    canteen.desk().withdraw(ref, "王老师")
    done = put_back(canteen.home, canteen.backups / "old.zip")
    assert (done.people.count, done.people.purged, done.people.consents_ended) == (2, 0, 1)
    now = SystemClock().now()
    with canteen.till.books() as books:
        assert books.person(ref) is not None
        assert books.may_enrol(ref, now) is None and books.templates(now) == []
        assert books.pending_deletions(SN) == [ref]


def test_an_erasure_that_was_cut_short_is_finished_by_a_restoration(
    canteen: Canteen, monkeypatch: pytest.MonkeyPatch
) -> None:
    ref = canteen.furnish()
    make_backup(canteen.home, canteen.backups / "old.zip")
    with monkeypatch.context() as patch:
        patch.setattr(SqliteBooks, "finish_destructions", lambda _self: 0)
        canteen.desk().erase(ref, "王老师")
        key = load_key(canteen.home, "file")
        vault = Vault.look(vault_path(canteen.home.database_path), key)
        assert vault.key(ref, KeyKind.IDENTITY) is not None
        vault.close()
    done = put_back(canteen.home, canteen.backups / "old.zip")
    assert (done.people.count, done.people.purged) == (1, 1)


def test_the_second_medium_knows_of_an_erasure_that_nothing_else_does(canteen: Canteen, tmp_path: Path) -> None:
    """The computer is lost, the stick with the backup was not plugged in: only the ledger's copy tells of it."""
    ref = canteen.furnish()
    make_backup(canteen.home, canteen.backups / "old.zip")
    away = tmp_path / "stick"
    canteen.backups.rename(away)
    receipt = canteen.desk().erase(ref, "王老师")
    assert [Path(place).parent for place in receipt.copies_pending] == [canteen.backups]
    assert checks_of(canteen.home)["people"] == (False, "people.copies_stale")
    copy_all(canteen.till)
    done = put_back(Home(tmp_path / "other"), away / "old.zip", second_medium=canteen.medium)
    assert (done.people.count, done.people.purged) == (1, 1)


def test_a_stick_that_comes_back_is_written_anew_by_the_running_desk(canteen: Canteen, tmp_path: Path) -> None:
    ref = canteen.furnish()
    make_backup(canteen.home, canteen.backups / "old.zip")
    away = tmp_path / "stick"
    canteen.backups.rename(away)
    canteen.desk().erase(ref, "王老师")
    away.rename(canteen.backups)
    copy_all(canteen.till)  # one step of the keeper's
    assert checks_of(canteen.home)["people"][0]
    (place,) = copies_in(canteen.backups, load_key(canteen.home, "file"))
    vault = Vault.look(place, load_key(canteen.home, "file"))
    assert vault.key(ref, KeyKind.IDENTITY) is None
    vault.close()


def test_a_backup_without_its_keys_is_refused_and_not_emptied(canteen: Canteen, tmp_path: Path) -> None:
    canteen.furnish()
    make_backup(canteen.home, canteen.backups / "old.zip")
    (keys,) = canteen.backups.glob(f"*{FILE}")
    kept = tmp_path / "kept.keys"
    keys.rename(kept)
    home = Home(tmp_path / "other")
    assert code_of(lambda: put_back(home, canteen.backups / "old.zip")) == "restore.no_people_keys"
    assert not home.exists and not home.database_path.exists()
    kept.rename(keys)
    assert put_back(home, canteen.backups / "old.zip").people.count == 2
    keys.unlink()
    third = put_back(Home(tmp_path / "third"), canteen.backups / "old.zip", accept_loss=True)
    assert (third.people.count, third.people.purged) == (0, 2)


def assert_whole(receipt: Receipt) -> None:
    assert (receipt.record_deleted, receipt.identity_key_destroyed, receipt.sales_kept) == (True, True, 1)
    assert receipt.copies_pending == () and receipt.terminals_pending == (SN,)
    assert betrayed(str(receipt).encode()) == []


def unsealed(database: Path, key: bytes, vaults: list[Path]) -> bytes:
    """Return everything in a database that any key of any vault opens, whosever it is said to be."""
    keys: list[bytes] = []
    for path in vaults:
        vault = Vault.look(path, key)
        keys += [each for kind in KeyKind for each in vault.keys(kind).values()]
        vault.close()
    store = open_reader(database, key)
    try:
        pieces = [
            *((ref, sealing.PERSON, blob) for ref, blob in store.rows("SELECT person_ref, sealed FROM persons")),
            *((ref, sealing.UNDO, blob) for ref, blob in store.rows("SELECT person_ref, sealed FROM import_undo")),
            *(
                (ref, sealing.TEMPLATE, blob)
                for ref, blob in store.rows("SELECT person_ref, sealed FROM local_templates")
            ),
            *(
                (ref, sealing.consent_part(consent), blob)
                for consent, ref, blob in store.rows("SELECT consent_ref, person_ref, sealed FROM consents")
            ),
        ]
    finally:
        store.close()
    opened = (sealing.unseal(each, ref, what, blob) for ref, what, blob in pieces for each in keys)
    return b"\n".join(clear for clear in opened if clear is not None)
