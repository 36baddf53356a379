"""A desk moved to another computer: its backup looked at, taken, its terminal read, what came along told.

Composition root; any thread but Qt's: it takes its time. Promises: looking changes nothing; taking is `restore`, with
what this computer has of its own (where its key is kept, where its terminal is); bundles that lie beside the backup are
taken along byte for byte; once the desk is in place, whatever becomes of the stick is told and fails nothing.
Source: issue 8, A PC exchanged; decisions 0008, 0019, 0021 and 0024.
"""

import logging
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop.adapters.home import Home
from desktop.adapters.secrets.keyring import load_key
from desktop.adapters.settings import load_settings, write_durably
from desktop.adapters.storage import bundle_book
from desktop.adapters.storage.backup import DATABASE, SETTINGS, Archive, writing
from desktop.adapters.storage.database import Store
from desktop.adapters.storage.kept_files import has_keys_for, people_under_keys
from desktop.adapters.storage.pairings import pairings_in
from desktop.adapters.storage.people_move import RESTORING
from desktop.adapters.storage.vault import copies_in
from desktop.adapters.sync.bundle_file import SEALED, SIGNATURE
from desktop.adapters.sync.bundle_folder import FOLDER as BUNDLES
from desktop.adapters.sync.bundle_folder import BundleFolder
from desktop.adapters.system import SystemClock
from desktop.app.lost_ledger import known_of
from desktop.app.reading import reading
from desktop.app.restore import Restored, restore
from desktop.domain.errors import OperatorError
from desktop.domain.instants import parse_instant
from desktop.services.moving_views import BackupLook, Moved, MoveWanted, Part, PartLine
from desktop.services.settings import Settings
from desktop.services.sync_views import BundleLine

MENU_PICTURES = "menu"
_PAID = ("PAID", "PAID_OFFLINE")
_log = logging.getLogger(__name__)


def look(home: Home, wanted: MoveWanted, tell: Callable[[int], None] = lambda _step: None) -> BackupLook:
    """Open a backup, prove it, and say what it lacks; nothing is taken.

    Raises: OperatorError `backup.*`, `restore.code`, `medium.*`, `home.not_writable`, `disk.full`.
    """
    archive = Archive(wanted.file.expanduser().absolute())
    try:
        if archive.needs_code and not wanted.code:
            raise OperatorError("restore.code_needed")
        key = archive.key(wanted.code)
        home.make()
        with writing(home.folder), TemporaryDirectory(prefix=RESTORING, dir=home.folder) as folder:
            scratch = Path(folder)
            totals = archive.prove(key, scratch, tell)
            write_durably(scratch / SETTINGS, archive.small(SETTINGS))
            settings = load_settings(scratch / SETTINGS)
            database, manifest = scratch / DATABASE, archive.manifest
            known = known_of(home, settings, key, archive, database, wanted.second_medium)
            people = people_under_keys(database, key)
            at_hand = any(has_keys_for(database, key, path) for path in copies_in(archive.path.parent, key))
            missing = max(0, known.head.n - manifest.head.n) if known.head is not None else None
            return BackupLook(
                path=str(archive.path), made_at=parse_instant(manifest.made_at), program=manifest.program,
                till_id=manifest.till_id, till_name=settings.till.name, school=settings.school.name,
                terminal_url=settings.terminal.url, trial=settings.trial, entries=manifest.head.n,
                sales=dict(totals.sales), paid_fen=totals.paid_fen, missing_entries=missing,
                known_from=known.source, acknowledged=known.acknowledged, people=people,
                people_lost=0 if at_hand else people,
                numbers=tuple(
                    (str(each.body["order_no"]), int(each.body["amount_fen"]))
                    for each in known.entries
                    if each.kind == "sale.created" and "amount_fen" in each.body
                ),
            )  # fmt: skip
    finally:
        archive.close()


def move(home: Home, wanted: MoveWanted, tell: Callable[[int], None] = lambda _step: None) -> tuple[Moved, Restored]:
    """Take a backup as this computer's desk, and read the terminal's journal. Raises: OperatorError as `restore`."""

    def here(settings: Settings) -> Settings:
        terminal = replace(settings.terminal, url=wanted.terminal_url or settings.terminal.url)
        return replace(settings, terminal=terminal, keystore="file" if wanted.key_in_file else settings.keystore)

    def code() -> str:
        if not wanted.code:
            raise OperatorError("restore.code_needed")
        return wanted.code

    done = restore(
        home, wanted.file, code, terminal_url=wanted.terminal_url or None, second_medium=wanted.second_medium,
        accept_loss=wanted.accept_loss, tell=tell, here=here,
    )  # fmt: skip
    settings = home.settings()
    _take_bundles(home, settings, wanted.file.expanduser().absolute().parent)
    with reading(home, load_key(home, settings.keystore)) as store:
        parts = tuple(_parts(home, settings, store, done))
    paid = [each.amount_fen for each in done.came_back if each.state in _PAID]
    return Moved(
        home=str(home.folder), till_name=settings.till.name, school=settings.school.name,
        made_at=parse_instant(done.backup_made_at), moved_at=SystemClock().now(), entries=done.backup_head,
        missing_entries=done.missing_entries, came_back=len(done.came_back), came_back_fen=sum(paid),
        not_back=tuple(sorted({each.number for each in done.listed if each.number and not each.came_back})),
        terminal_read=done.terminal_read,
        terminal_fault=done.terminal_fault.code if done.terminal_fault is not None else "", parts=parts,
    ), done  # fmt: skip


def _take_bundles(home: Home, settings: Settings, beside: Path) -> None:
    """Bring the sealed bundles that a retired computer left beside its backup; one that is here is not overwritten.

    The desk is in place by now, and a stick may be pulled at any time: one that does not come is told by `_parts`.
    """
    target = home.folder / BUNDLES
    try:
        found = sorted((beside / BUNDLES).glob(f"{settings.till.till_id}-*"))
        target.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        _log.info("no bundle was brought: %s", error)
        return
    for path in found:
        try:
            if path.name.endswith((SEALED, SIGNATURE)) and not (target / path.name).exists():
                write_durably(target / path.name, path.read_bytes())
        except (OSError, OperatorError) as error:
            _log.info("%s was not brought: %s", path.name, error)


def _stands(folder: BundleFolder, line: BundleLine) -> bool:
    """Tell whether a bundle's files are here as they were sealed: every export wants them."""
    try:
        folder.proven(line.sequence, line.sha256)
    except OperatorError:
        return False
    return True


def _parts(home: Home, settings: Settings, store: Store, done: Restored) -> Iterator[PartLine]:
    """Tell part by part what came along; what is no part of this desk is left out, but for what everybody has to do."""
    yield PartLine(part=Part.LEDGER, came=not done.missing_entries or not done.lost_orders, count=done.backup_head)
    yield PartLine(part=Part.PEOPLE, came=not done.people.purged, count=done.people.count)
    yield PartLine(part=Part.STAFF, came=True, count=store.value("SELECT count(*) FROM staff WHERE active = 1"))
    yield PartLine(part=Part.SETTINGS, came=True)
    paired = pairings_in(store)
    has_key = home.desk_key_path.exists() and home.desk_certificate_path.exists()
    if paired:
        yield PartLine(
            part=Part.TERMINALS, came=has_key, count=len(paired), detail=", ".join(p.certificate.sn for p in paired)
        )
    pin = bundle_book.provider_pin(store)
    if pin is not None:
        yield PartLine(part=Part.PROVIDER, came=True, count=len(bundle_book.till_keys(store)), detail=pin.provider)
    policies = len(list(home.folder.glob("policies/*.toml")))
    yield PartLine(part=Part.POLICIES, came=True, count=policies + len(list(home.folder.glob("authorities/*.pem"))))
    if not settings.trial:
        yield PartLine(part=Part.CODE, came=True)
    folder = BundleFolder(home.folder, settings.till.till_id)
    waiting = [line for line in bundle_book.bundles(store, most=-1, unacknowledged=True) if line.is_sealed]
    if waiting:
        gone = sorted(line.sequence for line in waiting if not _stands(folder, line))
        yield PartLine(
            part=Part.BUNDLES, came=not gone, count=len(gone) or len(waiting), detail=", ".join(map(str, gone))
        )
    if settings.lanes.url:
        yield PartLine(part=Part.LANES, came=False, detail=settings.lanes.url)
    if settings.sync.server:
        yield PartLine(part=Part.SERVER, came=False, detail=settings.sync.server)
    if settings.second_medium:
        came = Path(settings.second_medium).is_dir()
        yield PartLine(part=Part.MEDIUM, came=came, detail=settings.second_medium)
    if settings.printer.enabled:
        yield PartLine(part=Part.PRINTER, came=False, detail=settings.printer.address)
    if store.row("SELECT 1 FROM ledger WHERE kind = 'menu.changed' LIMIT 1") and not _has(home, MENU_PICTURES):
        yield PartLine(part=Part.PICTURES, came=False, detail=MENU_PICTURES)
    yield PartLine(part=Part.AUTOSTART, came=False)
    yield PartLine(part=Part.OLD_COMPUTER, came=False, detail=settings.till.till_id)


def _has(home: Home, folder: str) -> bool:
    return (home.folder / folder).is_dir()
