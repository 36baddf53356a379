"""People in a home that is restored: whose keys count, who stays gone, which terminals are still to be told."""

import shutil
from pathlib import Path

import pytest

from desktop.adapters.home import Home
from desktop.adapters.secrets.keyring import load_key
from desktop.adapters.storage.vault import FILE, KeyKind, Vault, vault_path
from desktop.adapters.system import SystemClock
from desktop.app import restore as restoring
from desktop.app.backup import make_backup
from desktop.domain.identifiers import PersonRef
from tests.helpers.till import SN, Opened, checks_of, copy_all, put_back
from tests.integration.test_canary import Canteen
from tests.integration.test_proven_head import code_of


@pytest.fixture
def canteen(tmp_path: Path) -> Canteen:
    return Canteen(tmp_path)


def identity_in(home: Home, ref: PersonRef) -> bytes | None:
    vault = Vault.look(vault_path(home.database_path), load_key(home, "file"))
    try:
        return vault.key(ref, KeyKind.IDENTITY)
    finally:
        vault.close()


# --- whose keys count ------------------------------------------------------------------------------------------------


def test_keys_that_open_nobody_are_no_keys(canteen: Canteen, tmp_path: Path) -> None:
    """The keys were lost and the desk began an empty file; then somebody restores and forgets the copy."""
    canteen.furnish()
    make_backup(canteen.home, canteen.backups / "old.zip")
    (keys,) = canteen.backups.glob(f"*{FILE}")
    keys.rename(tmp_path / "forgotten.keys")
    for path in canteen.home.folder.glob(f"{FILE}*"):
        path.unlink()
    with canteen.till.books():
        pass
    assert code_of(lambda: put_back(canteen.home, canteen.backups / "old.zip")) == "restore.no_people_keys"
    shutil.copy(vault_path(canteen.home.database_path), keys)
    other = Home(tmp_path / "other")
    assert code_of(lambda: put_back(other, canteen.backups / "old.zip")) == "restore.no_people_keys", "nor beside it"
    (tmp_path / "forgotten.keys").replace(keys)
    done = put_back(canteen.home, canteen.backups / "old.zip").people
    assert (done.count, done.purged) == (2, 0)


def test_keys_that_were_all_destroyed_are_no_loss(canteen: Canteen) -> None:
    canteen.furnish()
    make_backup(canteen.home, canteen.backups / "old.zip")
    for person in canteen.desk()._write(lambda books: books.everybody()):
        canteen.desk().erase(person.person_ref, "王老师")
    done = put_back(canteen.home, canteen.backups / "old.zip").people
    assert (done.count, done.purged) == (0, 2)


def test_an_old_copy_of_keys_does_not_bring_back_whom_the_backup_names_as_gone(
    canteen: Canteen, tmp_path: Path
) -> None:
    ref = canteen.furnish()
    make_backup(canteen.home, canteen.backups / "old.zip")
    (keys,) = canteen.backups.glob(f"*{FILE}")
    stale = keys.read_bytes()
    canteen.desk().erase(ref, "王老师")
    make_backup(canteen.home, canteen.backups / "new.zip")
    keys.write_bytes(stale)  # somebody puts both into a folder by hand
    other = Home(tmp_path / "other")
    put_back(other, canteen.backups / "new.zip")
    assert identity_in(other, ref) is None
    assert checks_of(other)["people"][0], "and the copy was written anew"
    copied = Vault.look(keys, load_key(other, "file"))
    assert copied.key(ref, KeyKind.IDENTITY) is None
    copied.close()


def test_nor_a_face_whose_consent_the_backup_names_as_withdrawn(canteen: Canteen, tmp_path: Path) -> None:
    ref = canteen.furnish()
    make_backup(canteen.home, canteen.backups / "old.zip")
    (keys,) = canteen.backups.glob(f"*{FILE}")
    stale = keys.read_bytes()
    canteen.desk().withdraw(ref, "王老师")
    make_backup(canteen.home, canteen.backups / "new.zip")
    keys.write_bytes(stale)
    other = Home(tmp_path / "other")
    put_back(other, canteen.backups / "new.zip")
    with Opened(other) as books:
        assert books.vault.key(ref, KeyKind.FACE) is None and books.person(ref) is not None


# --- terminals that are still to be told -----------------------------------------------------------------------------


def test_a_deletion_that_waits_survives_a_restoration(canteen: Canteen) -> None:
    """The backup is older than the child; the face was to go from a terminal that is away."""
    make_backup(canteen.home, canteen.backups / "old.zip")
    ref = canteen.furnish()
    assert canteen.desk().erase(ref, "王老师").terminals_pending == (SN,)
    put_back(canteen.home, canteen.backups / "old.zip")
    with canteen.till.books() as books:
        assert books.pending_deletions(SN) == [ref]


def test_the_second_medium_alone_tells_whose_face_has_to_go(canteen: Canteen, tmp_path: Path) -> None:
    make_backup(canteen.home, canteen.backups / "old.zip")
    ref = canteen.furnish()
    canteen.desk().erase(ref, "王老师")
    copy_all(canteen.till)
    other = Home(tmp_path / "other")
    put_back(other, canteen.backups / "old.zip", second_medium=canteen.medium)
    with Opened(other) as books:
        assert books.pending_deletions(SN) == books.pending_deletions("SIM9") == [ref]
        books.deletion_confirmed(ref, SN, SystemClock().now())
        assert books.pending_deletions(SN) == [] and books.pending_deletions("SIM9") == [ref]


def test_a_terminal_that_the_backup_does_not_know_is_told(canteen: Canteen) -> None:
    ref = canteen.furnish()
    make_backup(canteen.home, canteen.backups / "old.zip")
    now = SystemClock().now()
    with canteen.till.books() as books:
        consent = books.may_enrol(ref, now)
        assert consent is not None
        books.begin_enrolment(ref, "SIM2", now)
        books.enrolled(ref, "SIM2", "d2", 0.9, consent, now)
    canteen.desk().erase(ref, "王老师")
    put_back(canteen.home, canteen.backups / "old.zip")
    with canteen.till.books() as books:
        for sn in (SN, "SIM2", "SIM3"):
            assert books.pending_deletions(sn) == [ref]


def test_a_restoration_killed_before_its_first_entry_forgets_no_deletion(
    canteen: Canteen, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_backup(canteen.home, canteen.backups / "old.zip")
    ref = canteen.furnish()
    canteen.desk().erase(ref, "王老师")

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(restoring, "_write_first_entry", killed)
        put_back(canteen.home, canteen.backups / "old.zip")
    put_back(canteen.home, canteen.backups / "old.zip")
    with canteen.till.books() as books:
        assert books.pending_deletions(SN) == [ref]


# --- what a killed one leaves ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("by", ["opening", "restoring"])
def test_the_remains_of_a_killed_restoration_are_taken_away(canteen: Canteen, by: str) -> None:
    canteen.furnish()
    make_backup(canteen.home, canteen.backups / "old.zip")
    left = canteen.home.folder / ".restore-abc"
    (left / "deeper").mkdir(parents=True)
    (left / "desk.db").write_bytes(b"of an earlier version: people in clear under the key beside it")
    (left / "deeper" / "desk.db-wal").write_bytes(b"")
    if by == "opening":
        with canteen.till.books():
            pass
    else:
        put_back(canteen.home, canteen.backups / "old.zip")
    assert not left.exists()
