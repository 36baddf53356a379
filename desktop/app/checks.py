"""The self-check: everything the desk depends on, each with a result. Composition root; looks only.

A check is a name, whether it holds, and one line: a fact when it holds, the sentence of its error when not. The home
may be in use: nothing here takes its lock. Source: cli.md, `doctor`.
"""

import contextlib
import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from desktop.adapters.home import Home
from desktop.adapters.lanes.secrets import LaneSecrets
from desktop.adapters.policies import desk_policies
from desktop.adapters.secrets.keyring import load_key
from desktop.adapters.storage import audit, bundle_book
from desktop.adapters.storage.audit import Totals
from desktop.adapters.storage.bundle_audit import check_bundles
from desktop.adapters.storage.database import Store, freeze, open_reader
from desktop.adapters.storage.ledger import Ledger
from desktop.adapters.storage.migrations import schema_step
from desktop.adapters.storage.people_audit import check_people
from desktop.adapters.storage.proven_head import BESIDE_FILE, KEYSTORE, ProvenHead, must_carry
from desktop.adapters.storage.restorations import lost_numbers, restorations, shortenings
from desktop.adapters.storage.second_medium import LedgerCopy, check_copy, copy_path
from desktop.adapters.sync.bundle_folder import BundleFolder
from desktop.adapters.system import HomeDisk, SystemClock
from desktop.adapters.terminal.credentials import authorities_of
from desktop.adapters.terminal.found import port_names
from desktop.app.backup import last_backup
from desktop.app.homes import head_records
from desktop.app.lanes import must_have_library
from desktop.app.pairing import devices_in
from desktop.domain.errors import OperatorError
from desktop.domain.printer import PrinterKind
from desktop.services.settings import SIMULATOR, Settings
from desktop.services.status import DISK_LOW_MB

COPY_LATE_S = 60.0  # a desk that is selling is some seconds behind
_SILENCE = 200  # bytes of it, to try a loudspeaker with
BACKUP_OLD = timedelta(days=30)
Say = Callable[[OperatorError], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    name: str
    ok: bool
    detail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Examination:
    checks: tuple[Check, ...]
    totals: Totals | None

    @property
    def ok(self) -> bool:
        return all(check.ok for check in self.checks)


def examine(
    home: Home, say: Say, fonts: Callable[[], str], tell: Callable[[Check], None] = lambda _check: None
) -> Examination:
    """Run every check, and `tell` of each when it is done; `fonts` names the CJK font or raises.

    Raises: OperatorError `home.none` only.
    """
    settings = home.settings()
    checks: list[Check] = []

    def add(done: Check) -> bool:
        checks.append(done)
        tell(done)
        return done.ok

    def check(name: str, look: Callable[[], str]) -> bool:
        try:
            return add(Check(name=name, ok=True, detail=look()))
        except OperatorError as error:
            return add(Check(name=name, ok=False, detail=say(error)))

    outside = _Outside(home, settings)  # before the file is looked at: what is kept elsewhere never runs ahead of it
    totals: list[Totals] = []
    check("keys", lambda: _key_place(home, settings))
    opened: list[Store] = []
    if check("file", lambda: _open(home, settings, opened)):
        store = opened[0]
        store.run("BEGIN")  # one moment of the file for all that follows: the desk may be selling
        check("schema", lambda: store.through_tables(schema_step))
        check("chain", lambda: f"{audit.check_chain(store).n} entries")
        check("books", lambda: _books(store, totals))
        check("journal head", lambda: audit.check_journal(store))
        check("outbox", lambda: audit.check_outbox(store))
        check("bundles", lambda: _bundles(home, store, settings))
        check("head", lambda: _head(store, outside))
        check("second medium", lambda: _second_medium(store, settings, outside))
        check("people", lambda: _people(store, outside))
        check("clock", lambda: _clock(store))
        check("terminals", lambda: _terminals(home, store))
        if lost := _lost(store, settings):
            check("restoration", lambda: lost)
        store.close()
    else:
        for name in _OF_THE_FILE:
            add(Check(name=name, ok=False, detail="not checked: the file could not be opened"))
    check("last backup", lambda: _last_backup(home))
    check("disk", lambda: _disk(home))
    check("reserve", lambda: _reserve(home))
    check("fonts", fonts)
    check("models", _models)
    check("ports", lambda: _ports(settings))
    check("printer", lambda: _printer(settings))
    check("sound", lambda: _sound(settings))
    check("policies", lambda: _policies(home, settings))
    check("lanes", lambda: _lanes(home, settings))
    return Examination(checks=tuple(checks), totals=totals[0] if totals else None)


_OF_THE_FILE = (
    "schema", "chain", "books", "journal head", "outbox", "bundles", "head", "second medium", "people", "clock",
    "terminals",
)  # fmt: skip


class _Outside:
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


def _head(store: Store, outside: _Outside) -> str:
    """The ledger reaches as far as it is known to have reached."""
    if outside.fault is not None:
        raise outside.fault
    if outside.torn:
        raise OperatorError("ledger.head_damaged", place=outside.torn[0])
    furthest = must_carry(Ledger(store), outside.records, store.path)
    places = " and ".join({BESIDE_FILE: "beside the file", KEYSTORE: "in the OS keystore"}[each.place]
                          for each in outside.records)  # fmt: skip
    return f"proven up to entry {furthest.n}, {places}" if furthest is not None else "none kept yet"


def _second_medium(store: Store, settings: Settings, outside: _Outside) -> str:
    if not settings.second_medium:
        return "none set (second_medium in settings.toml)"
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
    return f"{copied.n} entries, {behind} behind{note}"


def _bundles(home: Home, store: Store, settings: Settings) -> str:
    """Bundles are gapless, and the bytes of those that wait for their acknowledgement are here as they were sealed."""
    check_bundles(store)
    folder = BundleFolder(home.folder, settings.till.till_id)
    kept = [line for line in bundle_book.bundles(store, most=-1, unacknowledged=True) if line.is_sealed]
    for line in kept:
        folder.proven(line.sequence, line.sha256)
    last, pin = bundle_book.last_bundle(store), bundle_book.provider_pin(store)
    to = f"to {pin.provider}" if pin is not None else "no provider known yet"
    return f"{last.sequence if last is not None else 0} cut, {len(kept)} not acknowledged; {to}"


def _people(store: Store, outside: _Outside) -> str:
    """Everybody can be read, and nothing of who is gone is left over."""
    if outside.fault is not None:
        raise outside.fault
    found = check_people(store, outside.key, SystemClock().now())
    told = f"{found.people}, each under a key of their own"
    if found.waiting:
        told += f"; {found.waiting} faces to be deleted at a terminal"
    return told + "".join(f"; keys also in {path}" for path in found.copies)


def _models() -> str:
    """The face models are the ones that came with the program."""
    from desktop.adapters.face.models import DETECTION, EMBEDDING, model_path

    for model in (DETECTION, EMBEDDING):
        model_path(model)
    return f"{DETECTION.name} and {EMBEDDING.name}, as they came"


def _lost(store: Store, settings: Settings) -> str:
    """Say what restorations lost and nothing brought back; empty for a ledger that was never restored."""
    try:
        if not (known := restorations(store)):
            return ""
        lost, _unexplained = lost_numbers(store)
        dropped = shortenings(store, since=known[0].n)
    except OperatorError:
        return ""  # the file is damaged, which the other checks say
    lines = [f"restored {len(known)} times, last at {known[-1].at}"]
    lines += [f"{each.device_sn} had dropped {each.first} to {each.last}" for each in dropped]
    for each in lost:
        proved = f"complete ({each.journals}): not charged" if each.journals else "not complete: unknown"
        lines.append(f"no trace of {each.short(settings.till.till_id)}, the terminal's journal is {proved}")
    return "; ".join(lines)


def _last_backup(home: Home) -> str:
    note = last_backup(home)
    if note is None:
        return "none was made yet: canteen-desk backup --to FILE"
    age = SystemClock().now() - datetime.fromisoformat(note.made_at)
    if age > BACKUP_OLD:
        raise OperatorError("backup.old", at=note.made_at, days=age.days, path=note.path)
    return f"{note.made_at}, {note.n} entries, {note.path}"


def _reserve(home: Home) -> str:
    disk = HomeDisk(home.folder)
    if reserved := disk.reserved_bytes():
        return f"{reserved // 1_048_576} MiB"
    if disk.free_mb() < DISK_LOW_MB:
        raise OperatorError("disk.no_reserve", free_mb=disk.free_mb())
    return "none yet: made when the desk opens"


def _open(home: Home, settings: Settings, opened: list[Store]) -> str:
    store = open_reader(home.database_path, load_key(home, settings.keystore))
    freeze(store)
    opened.append(store)
    return audit.check_file(store)


def _books(store: Store, totals: list[Totals]) -> str:
    found = audit.check_books(store)
    totals.append(found)
    told = f"{sum(found.sales.values())} sales"
    if found.over_refunded:
        told += f"; more went back than was paid: {', '.join(found.over_refunded)}"
    return told


def _policies(home: Home, settings: Settings) -> str:
    """Every policy file beside the base can be used, and no two claim the same sales."""
    found = desk_policies(settings.policy_id, home.folder)
    for fault in found.faults:
        raise fault
    return ", ".join(f"{policy.policy_id} version {policy.version}" for policy in found.register.policies)


def _lanes(home: Home, settings: Settings) -> str:
    """The school's other desks: the package and the key are here. The server itself is asked by `lanes check`, since a
    desk may be running."""
    if not settings.lanes.url:
        return "alone"
    must_have_library()
    kept = LaneSecrets(home, settings.keystore)
    kept.key()
    return f"{settings.lanes.url}; password {'kept' if kept.password() else 'none'}"


def _key_place(home: Home, settings: Settings) -> str:
    load_key(home, settings.keystore)
    if settings.keystore != "file":
        return "OS keystore"
    if os.name == "posix" and home.key_path.stat().st_mode & 0o077:
        raise OperatorError("key.readable_by_others", path=str(home.key_path))
    return f"key in a file of the home (0600): a copied folder can be read. {home.key_path}"


def _clock(store: Store) -> str:
    row = store.row("SELECT max(at) FROM ledger")
    now = SystemClock().now().isoformat()
    if row and row[0] and _as_utc(row[0]) > _as_utc(now):
        raise OperatorError("clock.behind_ledger", at=row[0])
    return now


def _as_utc(text: str) -> float:
    return datetime.fromisoformat(text).timestamp()


def _disk(home: Home) -> str:
    free_mb = HomeDisk(home.folder).free_mb()
    if free_mb < DISK_LOW_MB:
        raise OperatorError("disk.low", free_mb=free_mb)
    return f"{free_mb} MB"


def _ports(settings: Settings) -> str:
    names = ", ".join(port_names()) or "-"
    url = settings.terminal.url
    return f"{url} · {names}" if url != SIMULATOR else f"simulator · {names}"


def _printer(settings: Settings) -> str:
    """The receipt printer answers and is well. A desk that is running may hold its port."""
    from desktop.adapters.printing.printer import EscposPrinter

    printer = settings.printer
    if not printer.enabled:
        return "none set up"
    if printer.kind == PrinterKind.FILE.value and not Path(printer.address).exists():
        return f"file {printer.address}: made with the first receipt"
    device = EscposPrinter(printer)
    try:
        device.check()
    finally:
        device.close()
    return f"{printer.kind} {printer.address}, {printer.width_cells} cells, receipts {printer.receipts}"


def _sound(settings: Settings) -> str:
    """What the till can be heard with: nothing depends on it, so that silence is no fault."""
    from desktop.adapters.sound.player import Loudspeaker
    from desktop.adapters.sound.voice import find_voice

    if not settings.sounds.enabled:
        return "switched off"
    speaker = Loudspeaker()
    try:
        device = speaker.play(bytes(_SILENCE))
    except OperatorError:
        device = "no device: the till is silent"
    finally:
        speaker.rest()
    voice = find_voice(settings.language) if settings.sounds.spoken else None
    if voice is not None:
        voice.close()
    told = voice.name if voice is not None else "none" if settings.sounds.spoken else "not asked for"
    return f"{device}; voice: {told}"


def _terminals(home: Home, store: Store) -> str:
    """The certificates of what is paired. Raises: OperatorError `link.expired`."""
    devices = devices_in(store, SystemClock().now())
    authorities = len(authorities_of(home))
    for device in devices:
        if device.health == "certificate_expired":
            raise OperatorError("link.expired", detail=device.sn)
    until = ", ".join(f"{device.sn} until {device.not_after:%Y-%m-%d}" for device in devices)
    return f"{until or 'none paired'}; {authorities} programme authorities"
