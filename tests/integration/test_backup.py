"""A backup is proved before it counts, opened by its code only, and no damage to it gets by."""

import json
import os
import shutil
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import keyring
import pytest

from desktop.adapters.home import Home
from desktop.adapters.secrets.keyring import load_key
from desktop.adapters.storage.backup import Archive
from desktop.adapters.storage.database import open_reader
from desktop.app.backup import last_backup, make_backup, recovery_code
from desktop.app.homes import trial_settings
from desktop.app.restore import restore
from desktop.domain.errors import OperatorError
from tests.helpers.till import Till, checks_of, copy_all, last_n, put_back, sales_of
from tests.integration.test_home import MemoryKeyring
from tests.integration.test_proven_head import code_of

REAL = replace(trial_settings(), trial=False, keystore="file")


@pytest.fixture
def till(tmp_path: Path) -> Till:
    till = Till(tmp_path / "home")
    till.sell(5)
    return till


@pytest.fixture
def keystore() -> Iterator[MemoryKeyring]:
    before, mine = keyring.get_keyring(), MemoryKeyring()
    keyring.set_keyring(mine)
    yield mine
    keyring.set_keyring(before)


def test_a_backup_holds_all_and_is_noted(till: Till, tmp_path: Path) -> None:
    (till.home.folder / "authorities").mkdir(exist_ok=True)
    (till.home.folder / "authorities" / "maker.pem").write_text("authority")
    (till.home.folder / "desk-cert.pem").write_text("certificate")
    (till.home.folder / "policies").mkdir()
    (till.home.folder / "policies" / "own.toml").write_text("# policy")
    steps: list[int] = []
    made = make_backup(till.home, tmp_path / "b.zip", steps.append)
    assert sum(steps) == 6
    assert (made.manifest.head.n, made.manifest.sales) == (last_n(till.home), {"PAID": 5})
    with zipfile.ZipFile(made.path) as archive:
        names = set(archive.namelist())
        assert b"sale.created" not in archive.read("desk.db")
    assert {"desk.db", "settings.toml", "key", "manifest.json", "desk-cert.pem"} <= names
    assert {"authorities/maker.pem", "policies/own.toml"} <= names
    assert made.path.stat().st_mode & 0o077 == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["b.zip", "home"], "nothing is left lying about"
    note = last_backup(till.home)
    assert note is not None
    assert (note.n, note.sha256, note.path) == (made.manifest.head.n, made.sha256, str(made.path))
    assert checks_of(till.home)["last backup"][0]


def test_a_backup_is_made_while_the_desk_sells(till: Till, tmp_path: Path) -> None:
    with till.home.lock(), till.books() as books:
        with books.store.transaction():
            books.note("clock.checked", {"drift_ms": 0}, till.now)
            made = make_backup(till.home, tmp_path / "b.zip")
        assert made.manifest.head.n == books.ledger.head().n - 1, "of one moment, before what is not committed"


@pytest.mark.parametrize("what", ["a folder", "no folder"])
def test_a_place_that_cannot_hold_a_backup(till: Till, tmp_path: Path, what: str) -> None:
    target = till.home.folder if what == "a folder" else tmp_path / "none" / "b.zip"
    assert code_of(lambda: make_backup(till.home, target)) == "backup.not_written"
    assert last_backup(till.home) is None


def test_a_backup_that_does_not_read_back_leaves_no_file(
    till: Till, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = make_backup(till.home, tmp_path / "b.zip").path.read_bytes()
    till.sell(1)

    def lying_disk(descriptor: int, *_: object) -> None:
        size = os.fstat(descriptor).st_size
        os.pwrite(descriptor, b"\xff\x00\xff", size // 2)

    monkeypatch.setattr(os, "posix_fadvise", lying_disk)
    assert code_of(lambda: make_backup(till.home, tmp_path / "b.zip")) == "backup.damaged"
    assert (tmp_path / "b.zip").read_bytes() == before, "the earlier one stays"
    assert code_of(lambda: make_backup(till.home, tmp_path / "c.zip")) == "backup.damaged"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["b.zip", "home"]


def test_a_ledger_at_fault_is_not_backed_up(till: Till, tmp_path: Path) -> None:
    with till.books() as books:
        books.store.run("DROP TRIGGER ledger_never_changes")
        books.store.run("UPDATE ledger SET body = '{}' WHERE n = 3")
    assert code_of(lambda: make_backup(till.home, tmp_path / "b.zip")) == "ledger.broken"
    assert not (tmp_path / "b.zip").exists()


# --- the key -------------------------------------------------------------------------------------------------------


def test_a_real_homes_backup_is_opened_by_its_recovery_code_only(tmp_path: Path) -> None:
    till = Till(tmp_path / "home", REAL)
    till.sell(2)
    made = make_backup(till.home, tmp_path / "b.zip")
    assert made.code_is_new and made.code
    assert till.key.hex().encode() not in (tmp_path / "b.zip").read_bytes()
    again = make_backup(till.home, tmp_path / "c.zip")
    assert (again.code, again.code_is_new) == (made.code, False)
    other = recovery_code(Home(tmp_path), REAL)[0]
    for wrong in ("", "AAAAA", other):
        given = wrong
        assert code_of(lambda: restore(Home(tmp_path / "x"), made.path, lambda: given)) == "restore.code"  # noqa: B023
    assert not (tmp_path / "x").exists(), "nothing is begun before the code was right"
    home = Home(tmp_path / "new")
    restore(home, made.path, lambda: made.code.lower())
    assert sales_of(home) == sales_of(till.home)
    assert load_key(home, "file") == till.key


def test_a_home_with_a_keystore(tmp_path: Path, keystore: MemoryKeyring) -> None:
    till = Till(tmp_path / "home", replace(REAL, keystore="os"))
    till.sell(2)
    made = make_backup(till.home, tmp_path / "b.zip")
    assert made.code_is_new
    assert not till.home.recovery_code_path.exists()
    till.sell(2)
    copy_all(till)
    n = last_n(till.home)
    till.home.database_path.unlink()
    (till.home.folder / "ledger.head").unlink()
    with pytest.raises(OperatorError) as caught:
        till.sell(1)
    assert caught.value.code == "ledger.rolled_back", "the keystore knows better"
    done = restore(Home(till.home.folder), made.path, lambda: made.code)
    assert (done.known_head, done.known_from) == (n, "keystore")
    assert all(ok for ok, _detail in checks_of(till.home).values())
    till.journal.clear()


def test_a_home_set_up_anew_where_another_was_thrown_away(tmp_path: Path, keystore: MemoryKeyring) -> None:

    till = Till(tmp_path / "home", replace(REAL, keystore="os"))
    till.sell(2)
    copy_all(till)
    shutil.rmtree(till.home.folder)
    again = Till(tmp_path / "home", replace(REAL, keystore="os"))
    again.sell(1)
    assert all(ok for ok, _detail in checks_of(again.home).values())


def test_another_desks_backup_keeps_the_key_of_the_database_it_replaces(till: Till, tmp_path: Path) -> None:
    other = Till(tmp_path / "other")
    other.sell(1)
    make_backup(other.home, tmp_path / "b.zip")
    old_key = till.key
    done = put_back(till.home, tmp_path / "b.zip")
    assert till.key == other.key != old_key
    (kept,) = till.home.folder.glob("key.replaced-*")
    store = open_reader(till.home.folder / done.kept_database, bytes.fromhex(kept.read_text()))
    assert store.value("SELECT count(*) FROM sales") == 5
    store.close()


# --- damage --------------------------------------------------------------------------------------------------------


def test_no_flipped_byte_of_a_backup_gets_by(till: Till, tmp_path: Path) -> None:
    whole = make_backup(till.home, tmp_path / "b.zip").path.read_bytes()
    damaged, missed = tmp_path / "damaged.zip", []
    small = len(whole) - whole.rindex(b"PK\x03\x04")
    places = {*range(0, len(whole), len(whole) // 40), *range(len(whole) - small, len(whole), 29)}
    for at in sorted(places):
        content = bytearray(whole)
        content[at] ^= 0x20
        damaged.write_bytes(content)
        home = Home(tmp_path / f"home-{at}")
        try:
            put_back(home, damaged)
        except OperatorError as fault:
            assert fault.code in ("backup.damaged", "backup.newer"), (at, fault)
            assert not home.exists and not home.database_path.exists()
        else:
            missed.append(at)
            assert sales_of(home) == sales_of(till.home)
            assert (home.settings(), load_key(home, "file")) == (till.home.settings(), till.key)
    assert len(missed) < len(places) // 4, "only bytes that mean nothing to a reader of zips"


@pytest.mark.parametrize("part", [0.0, 0.1, 0.5, 0.9, 0.999])
def test_a_backup_cut_short_is_none(till: Till, tmp_path: Path, part: float) -> None:
    whole = make_backup(till.home, tmp_path / "b.zip").path.read_bytes()
    (tmp_path / "b.zip").write_bytes(whole[: int(len(whole) * part)])
    assert code_of(lambda: Archive(tmp_path / "b.zip")) == "backup.damaged"


def rewritten(source: Path, target: Path, change: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            new.writestr(name, change.pop(name, old.read(name)))
        for name, content in change.items():
            new.writestr(name, content)
    return target


def test_a_backup_put_together_by_a_stranger_is_refused(till: Till, tmp_path: Path) -> None:
    first = make_backup(till.home, tmp_path / "b.zip").path
    till.sell(1)
    second = make_backup(till.home, tmp_path / "c.zip").path
    with zipfile.ZipFile(first) as archive:
        old, manifest = archive.read("desk.db"), json.loads(archive.read("manifest.json"))
    manifest["manifest"]["head"]["n"] += 1
    for change in (
        {"desk.db": old}, {"settings.toml": b"x"}, {"../evil": b"x"}, {"policies/../../evil": b"x"}, {"more.pem": b"x"},
        {"manifest.json": json.dumps(manifest).encode()}, {"manifest.json": b"[]"}, {"key": b"00" * 32},
    ):  # fmt: skip
        forged = rewritten(second, tmp_path / "forged.zip", dict(change))
        home = Home(tmp_path / "evil-home")
        assert code_of(lambda: put_back(home, forged)) == "backup.damaged", change  # noqa: B023
        assert not home.exists


@pytest.mark.parametrize("content", [b"", b"PK", b"no zip at all" * 100])
def test_a_file_that_is_no_backup(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "b.zip").write_bytes(content)
    assert code_of(lambda: put_back(Home(tmp_path / "h"), tmp_path / "b.zip")) == "backup.damaged"
    assert code_of(lambda: put_back(Home(tmp_path / "h"), tmp_path / "none.zip")) == "backup.none"
