"""Puts a backup back as a home, and states exactly what is missing. Composition root; the command's thread.

Promises: nothing of the home is touched before the backup was proved and, where the provider had acknowledged more than
it holds, the loss was accepted; the database that was there is kept beside the new one; the restored ledger begins with
`ledger.restored`, so that what comes back from a terminal's journal and what does not can be told for ever after.
What is missing is measured against everything that knew the lost ledger: the proven head beside the file and in the
keystore, the old file itself where it still opens, and the second medium, which names every entry.
Source: promises.md 8; cli.md, `restore`.
"""

import contextlib
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop.adapters.half_made import HalfMade
from desktop.adapters.home import Home
from desktop.adapters.secrets.keyring import replace_key
from desktop.adapters.settings import load_settings, write_durably
from desktop.adapters.storage.backup import DATABASE, SETTINGS, Archive, writing
from desktop.adapters.storage.books import SqliteBooks
from desktop.adapters.storage.database import freeze, open_reader
from desktop.adapters.storage.kept_files import carry_faces
from desktop.adapters.storage.ledger import LedgerEntry
from desktop.adapters.storage.people_move import RESTORING, remove_remains
from desktop.adapters.storage.proven_head import observe
from desktop.adapters.storage.restorations import lost_numbers, shortenings
from desktop.adapters.system import SystemChance, SystemClock
from desktop.app.backed_people import PeopleRestored, gather_keys, settle_people, take_over_keys
from desktop.app.backup import keep_code
from desktop.app.homes import head_records
from desktop.app.lost_ledger import Known, known_of
from desktop.app.running import RunningDesk
from desktop.domain.errors import OperatorError
from desktop.domain.instants import format_instant
from desktop.services.settings import SIMULATOR, Settings
from desktop.services.views import AlertKind, AlertsView, LinkState, StatusView, View

STEPS = 5
TERMINAL_LIMIT_S = 20.0  # without a word; a terminal that tells its journal is waited for


@dataclass(frozen=True, slots=True, kw_only=True)
class MissingEntry:
    """An entry of the lost ledger that the backup does not hold, named by the second medium.

    `came_back` tells that the terminal's journal brought what became of its order, or its refund.
    """

    n: int
    at: str
    kind: str
    number: str
    amount_fen: int | None
    came_back: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CameBack:
    """A sale that the terminal's journal told of: one that the backup did not hold, or held without this outcome."""

    order_no: str
    state: str
    amount_fen: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LostOrder:
    """An order number that nothing tells of. `nothing_charged` when the journals named prove it."""

    number: str
    nothing_charged: bool
    journals: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DroppedJournal:
    """Entries of a terminal's journal that the lost ledger had acknowledged and the terminal dropped."""

    device_sn: str
    first: int
    last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """What was done, and all that is missing. `known_head` is None when nothing tells how far the lost ledger went."""

    home: Path
    kept_database: str
    backup_made_at: str
    backup_head: int
    backup_hash: str
    known_head: int | None
    known_from: str
    missing_entries: int | None
    acknowledged: int
    listed: tuple[MissingEntry, ...]
    terminal_read: bool
    terminal_fault: OperatorError | None
    came_back: tuple[CameBack, ...]
    lost_orders: tuple[LostOrder, ...]
    dropped: tuple[DroppedJournal, ...]
    people: PeopleRestored


def restore(
    home: Home,
    file: Path,
    ask_code: Callable[[], str],
    *,
    terminal_url: str | None = None,
    second_medium: Path | None = None,
    accept_loss: bool = False,
    tell: Callable[[int], None] = lambda _step: None,
    here: Callable[[Settings], Settings] = lambda settings: settings,
) -> Restored:
    """Restore a backup into a folder and read the terminal's journal, if there is a terminal.

    `here` puts what is this computer's own into the backup's settings. The recovery code stays the one on paper.

    Raises: OperatorError `backup.*`, `restore.*`, `home.in_use`, `home.not_writable`, `disk.full`, `key.*`.
    """
    archive = Archive(file.expanduser().absolute())
    try:
        code = ask_code() if archive.needs_code else ""
        key = archive.key(code)
        home.make()
        with home.lock(), writing(home.folder):
            HalfMade(home).clear()
            remove_remains(home.database_path)
            with TemporaryDirectory(prefix=RESTORING, dir=home.folder) as folder:
                scratch = Path(folder)
                archive.prove(key, scratch, tell)
                write_durably(scratch / SETTINGS, archive.small(SETTINGS))
                settings = here(load_settings(scratch / SETTINGS))
                database, backup_n = scratch / DATABASE, archive.manifest.head.n
                known = known_of(home, settings, key, archive, database, second_medium)
                if known.acknowledged > backup_n and not accept_loss:
                    raise OperatorError("restore.behind_acknowledged", n=backup_n, acknowledged=known.acknowledged)
                sources = gather_keys(home, key, archive.path, database, known.entries, accept_loss=accept_loss)
                carry_faces(home.database_path, database, key, backup_n, known.entries)
                kept = _put_in_place(home, archive, key, settings, scratch, known)
            restored_n, people = _write_first_entry(home, settings, key, archive, known, sources)
            if code:
                keep_code(home, settings, code)
            tell(1)
            url = terminal_url or settings.terminal.url
            fault = None
            if terminal_url or url != SIMULATOR:
                fault = read_terminal(home, settings, url)
            reached = url if fault is None else ""
            return _report(home, settings, key, archive, known, kept, restored_n, reached, fault, people)
    finally:
        archive.close()


# --- putting it back -------------------------------------------------------------------------------------------------


def _put_in_place(
    home: Home, archive: Archive, key: bytes, settings: Settings, scratch: Path, known: Known
) -> str:  # fmt: skip
    """Make the folder a home again; return the name under which an old database was kept, or empty."""
    stamp = f"replaced-{SystemClock().now():%Y%m%dT%H%M%SZ}"
    replace_key(home, settings.keystore, key, stamp)
    kept = ""
    with writing(home.folder):
        for end in ("-wal", "-shm", ""):  # the log first: it must never lie beside another file
            old = home.database_path.with_name(home.database_path.name + end)
            if old.exists():
                kept = f"{home.database_path.name}.{stamp}{end}"
                old.rename(old.with_name(kept))
        for name in archive.besides:
            target = home.folder / name
            target.parent.mkdir(mode=0o700, exist_ok=True)
            write_durably(target, archive.small(name))
        take_over_keys(home, key, archive.path, known.entries, stamp)
        (scratch / DATABASE).replace(home.database_path)
        if known.medium is not None:
            with contextlib.suppress(OSError):
                known.medium.rename(known.medium.with_name(f"{known.medium.name}.{stamp}"))
    home.open_for_selling()
    write_durably(home.settings_path, archive.small(SETTINGS))
    if home.settings() != settings:
        home.save(settings)  # what is this computer's own
    return kept


def _write_first_entry(
    home: Home, settings: Settings, key: bytes, archive: Archive, known: Known, sources: tuple[str, ...]
) -> tuple[int, PeopleRestored]:
    """Accept the backup's head as the proven one and say in the ledger what happened; return that entry's number and
    who of the people is left."""
    records, manifest = head_records(home, settings, key), archive.manifest
    store = open_reader(home.database_path, key)
    try:
        proven = observe(store)
    finally:
        store.close()
    records.write_beside(proven)
    records.write_keystore(proven)
    body: dict[str, object] = {
        "backup_head": manifest.head.n,
        "backup_hash": manifest.head.hash,
        "made_at": manifest.made_at,
        "journal": dict(manifest.journal),
        "acknowledged": known.acknowledged,
    }
    if known.head is not None:
        body |= {
            "known_head": known.head.n,
            "known_hash": known.head.hash,
            "known_from": known.source,
            "missing_entries": max(0, known.head.n - manifest.head.n),
        }
    books = SqliteBooks(home.database_path, key, settings, SystemChance(), records)
    try:
        with books.store.transaction():
            n = books.ledger.append("ledger.restored", body, at=format_instant(SystemClock().now()))
        people = settle_people(books, sources, SystemClock().now())
        proven = observe(books.store)
    finally:
        books.close()
    records.write_beside(proven)
    records.write_keystore(proven)
    return n, people


class _Watch:
    """Publisher: waits until the terminal's journal is read and nothing is in doubt, as long as something moves."""

    def __init__(self) -> None:
        self._moved, self.settled = threading.Event(), threading.Event()
        self.read = self._in_doubt = False
        self._online = False
        self.fault: OperatorError | None = None

    def publish(self, view: View) -> None:
        match view:
            case StatusView(link=link, link_reason=reason):
                self._online = link is LinkState.ONLINE
                self.read |= self._online
                if reason is not None:
                    self.fault = OperatorError(reason.code, **reason.facts)
            case AlertsView(alerts=alerts):
                self._in_doubt = any(alert.kind is AlertKind.IN_DOUBT for alert in alerts)
                self._moved.set()  # the lists are made anew whenever the journal told something
            case _:
                return
        if self._online and not self._in_doubt:
            self.settled.set()
            self._moved.set()

    def wait(self) -> None:
        """Wait for the end of the journal, or until nothing has moved for a while."""
        while not self.settled.is_set():
            self._moved.clear()
            if not self._moved.wait(TERMINAL_LIMIT_S):
                return


def read_terminal(home: Home, settings: Settings, url: str) -> OperatorError | None:
    """Connect once, as every start does; return why the journal could not be read, None when it was."""
    watch = _Watch()
    try:
        desk = RunningDesk(home, replace(settings, continuous=False), url, watch)
    except OperatorError as fault:
        return fault
    desk.start()
    watch.wait()
    desk.stop()
    if watch.read:
        return None
    return watch.fault or OperatorError("link.connecting")


# --- what is missing -------------------------------------------------------------------------------------------------


def _report(
    home: Home, settings: Settings, key: bytes, archive: Archive, known: Known, kept: str, restored_n: int, url: str,
    fault: OperatorError | None, people: PeopleRestored,
) -> Restored:  # fmt: skip
    manifest = archive.manifest
    store = open_reader(home.database_path, key)
    try:
        freeze(store)
        came_back = tuple(
            CameBack(order_no=number, state=state, amount_fen=amount_fen)
            for number, state, amount_fen in store.rows(
                """SELECT order_no, state, amount_fen FROM sales WHERE first_n > ?
                       OR order_no IN (SELECT subject_no FROM journal WHERE ledger_n > ?) ORDER BY first_n""",
                (restored_n, restored_n),
            )
        )
        told = {number for (number,) in store.rows("SELECT subject_no FROM journal WHERE ledger_n > ?", (restored_n,))}
        lost, _unexplained = lost_numbers(store)
        dropped = tuple(
            DroppedJournal(device_sn=each.device_sn, first=each.first, last=each.last)
            for each in shortenings(store, since=restored_n)
        )
    finally:
        store.close()
    back = told | {each.order_no for each in came_back}
    return Restored(
        home=home.folder,
        kept_database=kept,
        backup_made_at=manifest.made_at,
        backup_head=manifest.head.n,
        backup_hash=manifest.head.hash,
        known_head=known.head.n if known.head is not None else None,
        known_from=known.source,
        missing_entries=max(0, known.head.n - manifest.head.n) if known.head is not None else None,
        acknowledged=known.acknowledged,
        listed=tuple(_missing(known.entries, back)),
        terminal_read=bool(url) and url != SIMULATOR,
        terminal_fault=fault,
        came_back=came_back,
        lost_orders=tuple(
            LostOrder(
                number=each.short(settings.till.till_id), nothing_charged=bool(each.journals), journals=each.journals
            )
            for each in lost
        ),
        dropped=dropped,
        people=people,
    )


def _missing(entries: tuple[LedgerEntry, ...], back: set[str]) -> Iterator[MissingEntry]:
    for entry in entries:
        body = entry.body
        number = str(
            body.get("order_no") or body.get("refund_no") or body.get("request_no") or body.get("number") or ""
        )
        amount = body.get("amount_fen")
        yield MissingEntry(
            n=entry.n,
            at=entry.at,
            kind=entry.kind,
            number=number,
            amount_fen=int(amount) if amount is not None else None,
            came_back=str(body.get("refund_no") or number) in back,  # an order that came back may lack a refund of it
        )
