"""Pairings in the books: durable, in the ledger, and new to a file of an earlier version."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from desktop.adapters.storage import audit
from desktop.adapters.storage.ledger import Ledger
from desktop.domain.events import DeviceCertificate
from desktop.services.ports import Pairing
from tests.helpers.desks import DeskOnFile
from tests.helpers.fakes import NOON

CERTIFICATE = DeviceCertificate(
    sn="SN1", issuer="CN=maker", fingerprint="ab" * 32, not_before=NOON, not_after=NOON + timedelta(days=365)
)
LATER = NOON + timedelta(hours=1)


def _kinds(desk: DeskOnFile) -> list[str]:
    return [entry.kind for entry in Ledger(desk.books.store).entries() if entry.kind.startswith("device.")]


def test_a_pairing_is_kept_over_a_restart(tmp_path: Path) -> None:
    desk = DeskOnFile(tmp_path)
    assert desk.books.pairings() == []
    desk.books.pair(CERTIFICATE, NOON)
    desk.restart()
    assert desk.books.pairings() == [Pairing(certificate=CERTIFICATE, paired_at=NOON)]
    (entry,) = Ledger(desk.books.store).entries()
    assert (entry.kind, entry.body["device_sn"], entry.body["fingerprint"]) == ("device.paired", "SN1", "ab" * 32)


def test_what_was_unpaired_is_trusted_no_more_and_can_be_paired_anew(tmp_path: Path) -> None:
    desk = DeskOnFile(tmp_path)
    desk.books.pair(CERTIFICATE, NOON)
    assert desk.books.unpair("SN1", LATER)
    assert desk.books.pairings() == []
    assert not desk.books.unpair("SN1", LATER)
    assert not desk.books.unpair("SN2", LATER)
    other = replace(CERTIFICATE, fingerprint="cd" * 32)
    desk.books.pair(other, LATER)
    assert desk.books.pairings() == [Pairing(certificate=other, paired_at=LATER)]
    assert _kinds(desk) == ["device.paired", "device.unpaired", "device.paired"]
    audit.check_chain(desk.books.store)


def test_a_file_of_an_earlier_version_gets_the_table(tmp_path: Path) -> None:
    desk = DeskOnFile(tmp_path)
    desk.books.store.run("DROP TABLE pairings")
    desk.books.store.run("DELETE FROM _sqlite_migrations WHERE name = 'pairing'")
    desk.restart()
    desk.books.pair(CERTIFICATE, NOON)
    assert len(desk.books.pairings()) == 1
    assert list(tmp_path.glob("desk.before-*.db"))
