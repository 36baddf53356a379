"""Checks of the ledger's file and of what is kept beside it: chain, books, bundles, people, copies. Composition root.

Looks only, on the thread that runs the checks, within one moment of the file: the desk may be selling meanwhile. Each
returns what holds, or raises the error whose sentence says what does not. Source: cli.md, `doctor`; promises.md 6 to 9.
"""

import contextlib
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from pathlib import Path

from desktop.adapters.home import Home
from desktop.adapters.policies import desk_policies
from desktop.adapters.secrets.keyring import load_key
from desktop.adapters.storage import audit, bundle_book
from desktop.adapters.storage.audit import Totals
from desktop.adapters.storage.bundle_audit import check_bundles
from desktop.adapters.storage.database import Store, freeze, open_reader
from desktop.adapters.storage.ledger import Ledger
from desktop.adapters.storage.people_audit import check_people
from desktop.adapters.storage.proven_head import BESIDE_FILE, KEYSTORE, ProvenHead, must_carry
from desktop.adapters.storage.restorations import lost_numbers, restorations, shortenings
from desktop.adapters.storage.schema_age import own_step
from desktop.adapters.storage.second_medium import LedgerCopy, check_copy, copy_path
from desktop.adapters.sync.bundle_folder import BundleFolder
from desktop.adapters.system import SystemClock
from desktop.adapters.terminal.credentials import authorities_of
from desktop.app.backup import last_backup
from desktop.app.homes import head_records
from desktop.app.pairing import devices_in
from desktop.domain.errors import OperatorError
from desktop.services.self_check import Found
from desktop.services.settings import Settings

COPY_LATE_S = 60.0  # a desk that is selling is some seconds behind
BACKUP_OLD = timedelta(days=30)
Look = Callable[[], str | Found]
#: The checks within the open file, in their order; also what is not checked where it cannot be opened.
OF_THE_FILE = (
    "schema", "chain", "books", "journal head", "outbox", "bundles", "head", "second medium", "people", "clock",
    "terminals",
)  # fmt: skip


def file_checks(
    home: Home, settings: Settings, store: Store, outside: "Outside", totals: list[Totals]
) -> Sequence[tuple[str, Look]]:
    """Return the checks of an open file, by `OF_THE_FILE`; `totals` gets what the books add up to."""
    looks: tuple[Look, ...] = (
        lambda: _schema(store),
        lambda: _chain(store),
        lambda: _books(store, totals),
        lambda: Found(detail=audit.check_journal(store), figures={"state": "read"}),
        lambda: _outbox(store),
        lambda: _bundles(home, store, settings),
        lambda: _head(store, outside),
        lambda: _second_medium(store, settings, outside),
        lambda: _people(store, outside),
        lambda: _clock(store),
        lambda: _terminals(home, store),
    )
    return tuple(zip(OF_THE_FILE, looks, strict=True))


class Outside:
    """What was kept outside the file, as it was before the file was looked at."""

    def __init__(self, home: Home, settings: Settings) -> None:
        self.key = b""
        self.fault: OperatorError | None = None
        self.records: list[ProvenHead] = []
        self.torn: list[str] = []
        self.copy_bytes = 0
        try:
            self.key = load_key(home, settings.keystore)
            kept = head_records(home, settings, self.key)
            self.records, self.torn = kept.read(), kept.faults()
        except OperatorError as fault:
            self.fault = fault
        with contextlib.suppress(OSError):
            self.copy_bytes = copy_path(Path(settings.second_medium), settings.till.till_id).stat().st_size


def open_file(home: Home, settings: Settings, opened: list[Store]) -> Found:
    store = open_reader(home.database_path, load_key(home, settings.keystore))
    freeze(store)
    opened.append(store)
    return Found(detail=audit.check_file(store), figures={"size_kb": home.database_path.stat().st_size // 1_000})


def _schema(store: Store) -> Found:
    return Found(detail=store.through_tables(own_step), figures={"state": "own"})


def _chain(store: Store) -> Found:
    n = audit.check_chain(store).n
    return Found(detail=f"{n} entries", figures={"entries": n})


def _outbox(store: Store) -> Found:
    detail = audit.check_outbox(store)
    waiting: int = store.value("SELECT count(*) FROM outbox WHERE acknowledged_at IS NULL")
    return Found(detail=detail, figures={"waiting": waiting})


def _books(store: Store, totals: list[Totals]) -> Found:
    found = audit.check_books(store)
    totals.append(found)
    told = f"{sum(found.sales.values())} sales"
    if found.over_refunded:
        told += f"; more went back than was paid: {', '.join(found.over_refunded)}"
    figures = {"sales": sum(found.sales.values()), "over_refunded": len(found.over_refunded)}
    return Found(detail=told, figures=figures)


def _head(store: Store, outside: Outside) -> Found:
    """The ledger reaches as far as it is known to have reached."""
    if outside.fault is not None:
        raise outside.fault
    if outside.torn:
        raise OperatorError("ledger.head_damaged", place=outside.torn[0])
    furthest = must_carry(Ledger(store), outside.records, store.path)
    places = " and ".join({BESIDE_FILE: "beside the file", KEYSTORE: "in the OS keystore"}[each.place]
                          for each in outside.records)  # fmt: skip
    if furthest is None:
        return Found(detail="none kept yet", figures={"state": "none"})
    return Found(detail=f"proven up to entry {furthest.n}, {places}", figures={"entry": furthest.n})


def _second_medium(store: Store, settings: Settings, outside: Outside) -> Found:
    if not settings.second_medium:
        return Found(detail="none set (second_medium in settings.toml)", figures={"state": "none"})
    path = copy_path(Path(settings.second_medium), settings.till.till_id)
    copy = LedgerCopy(path, outside.key, upto=outside.copy_bytes)
    try:
        copied = check_copy(copy, Ledger(store))
    finally:
        copy.close()
    behind = Ledger(store).head().n - copied.n
    if behind:
        since = datetime.fromisoformat(store.value("SELECT at FROM ledger WHERE n = ?", (copied.n + 1,)))
        if (SystemClock().now() - since).total_seconds() > COPY_LATE_S:
            raise OperatorError("medium.behind", path=str(path), count=behind, at=since.isoformat())
    same = path.stat().st_dev == store.path.stat().st_dev
    note = "; on the same disk as the ledger, with which it is lost" if same else ""
    figures = {"entries": copied.n, "behind": behind} | ({"state": "same_disk"} if same else {})
    return Found(detail=f"{copied.n} entries, {behind} behind{note}", figures=figures)


def _bundles(home: Home, store: Store, settings: Settings) -> Found:
    """Bundles are gapless, and the bytes of those that wait for their acknowledgement are here as they were sealed."""
    check_bundles(store)
    folder = BundleFolder(home.folder, settings.till.till_id)
    kept = [line for line in bundle_book.bundles(store, most=-1, unacknowledged=True) if line.is_sealed]
    for line in kept:
        folder.proven(line.sequence, line.sha256)
    last, pin = bundle_book.last_bundle(store), bundle_book.provider_pin(store)
    to = f"to {pin.provider}" if pin is not None else "no provider known yet"
    cut = last.sequence if last is not None else 0
    figures = {"cut": cut, "unacknowledged": len(kept)} | ({"state": "no_provider"} if pin is None else {})
    return Found(detail=f"{cut} cut, {len(kept)} not acknowledged; {to}", figures=figures)


def _people(store: Store, outside: Outside) -> Found:
    """Everybody can be read, and nothing of who is gone is left over."""
    if outside.fault is not None:
        raise outside.fault
    found = check_people(store, outside.key, SystemClock().now())
    told = f"{found.people}, each under a key of their own"
    if found.waiting:
        told += f"; {found.waiting} faces to be deleted at a terminal"
    told += "".join(f"; keys also in {path}" for path in found.copies)
    return Found(detail=told, figures={"people": found.people, "faces": found.waiting, "copies": len(found.copies)})


def _clock(store: Store) -> Found:
    row = store.row("SELECT max(at) FROM ledger")
    now = SystemClock().now().isoformat()
    if row and row[0] and _as_utc(row[0]) > _as_utc(now):
        raise OperatorError("clock.behind_ledger", at=row[0])
    return Found(detail=now, figures={"state": "ahead"})


def _as_utc(text: str) -> float:
    return datetime.fromisoformat(text).timestamp()


def _terminals(home: Home, store: Store) -> Found:
    """The certificates of what is paired. Raises: OperatorError `link.expired`."""
    devices = devices_in(store, SystemClock().now())
    authorities = len(authorities_of(home))
    for device in devices:
        if device.health == "certificate_expired":
            raise OperatorError("link.expired", detail=device.sn)
    until = ", ".join(f"{device.sn} until {device.not_after:%Y-%m-%d}" for device in devices)
    detail = f"{until or 'none paired'}; {authorities} programme authorities"
    return Found(detail=detail, figures={"terminals": len(devices), "authorities": authorities})


def lost(store: Store, settings: Settings) -> str:
    """Say what restorations lost and nothing brought back; empty for a ledger that was never restored."""
    try:
        if not (known := restorations(store)):
            return ""
        gone, _unexplained = lost_numbers(store)
        dropped = shortenings(store, since=known[0].n)
    except OperatorError:
        return ""  # the file is damaged, which the other checks say
    lines = [f"restored {len(known)} times, last at {known[-1].at}"]
    lines += [f"{each.device_sn} had dropped {each.first} to {each.last}" for each in dropped]
    for each in gone:
        proved = f"complete ({each.journals}): not charged" if each.journals else "not complete: unknown"
        lines.append(f"no trace of {each.short(settings.till.till_id)}, the terminal's journal is {proved}")
    return "; ".join(lines)


def check_backup(home: Home) -> Found:
    note = last_backup(home)
    if note is None:
        return Found(detail="none was made yet: canteen-desk backup --to FILE", figures={"state": "none"})
    age = SystemClock().now() - datetime.fromisoformat(note.made_at)
    if age > BACKUP_OLD:
        raise OperatorError("backup.old", at=note.made_at, days=age.days, path=note.path)
    return Found(detail=f"{note.made_at}, {note.n} entries, {note.path}", figures={"days": age.days, "entries": note.n})


def check_policies(home: Home, settings: Settings) -> Found:
    """Every policy file beside the base can be used, and no two claim the same sales."""
    found = desk_policies(settings.policy_id, home.folder)
    for fault in found.faults:
        raise fault
    policies = found.register.policies
    detail = ", ".join(f"{policy.policy_id} version {policy.version}" for policy in policies)
    return Found(detail=detail, figures={"policies": len(policies)})
