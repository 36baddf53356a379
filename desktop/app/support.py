"""Makes a support file of one home: gathered, sealed, signed, a fact of the ledger, carried. Composition root.

Any thread but `core` and Qt's; one caller at a time. Reads through connections of its own, writes its one fact through
what the caller gives it. Promises: the fact is written before anything leaves; nothing lies at the place under its name
that is not whole. A ledger that is broken keeps nobody from asking for help: one that takes no fact any more leaves
none, one that cannot be read needs a recipient that is named, and has no signature to give.
Source: bundle.md, Writing to a medium; issue 8, Self-check.
"""

import contextlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from desktop.adapters.home import Home
from desktop.adapters.secrets.keyring import load_key
from desktop.adapters.settings import file_fault, write_durably
from desktop.adapters.storage import bundle_book
from desktop.adapters.storage.books import SqliteBooks
from desktop.adapters.storage.schema_age import own_step
from desktop.adapters.sync.archive import digest
from desktop.adapters.sync.bundle_file import SEALED
from desktop.adapters.sync.places.folder import FolderPlace
from desktop.adapters.sync.seal import SigningKey, check_recipient
from desktop.adapters.sync.support_file import SealedSupport, seal_support, signature_name, support_name, support_stamp
from desktop.adapters.system import SystemClock
from desktop.app import support_contents as contents
from desktop.app.checks import examine
from desktop.app.reading import reading
from desktop.app.sync_desk import SyncDesk
from desktop.app.writing import Write
from desktop.domain.errors import OperatorError
from desktop.domain.wire import WireNote
from desktop.services.screens import ScreenSize
from desktop.services.settings import Settings
from desktop.services.sync_ports import FileProven, Place, PlaceKind, PutProgress, SourceFile

FACT = "export.support"
WORKPLACE = "support"  # folder of a home; empty but for the moment in which a file is carried
STEPS_AFTER_CHECKS = 6
#: Faults that pass by themselves: whoever asks tries again.
_PASSING = ("home.in_use", "statement.busy")
Told = Callable[[int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Support:
    """What is asked for: `by` whom, for which `recipient` (empty: the pinned provider), and what only the caller has:
    the font or why there is none, the screens, the wire log."""

    by: str
    fonts: Callable[[], str]
    recipient: str = ""
    screens: Sequence[ScreenSize] = ()
    wire: Sequence[WireNote] = field(default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """Where it lies. `key_id` is empty for one that could not be signed; `recorded` tells whether the ledger took the
    fact; `failing` are the checks that do not hold."""

    path: Path
    size_bytes: int
    sha256: str
    key_id: str
    recorded: bool
    failing: tuple[str, ...]


def target_of(typed: Path, till_id: str, stamp: str, *, sticks: Sequence[Path] = ()) -> tuple[Place, Path]:
    """Return the place and the whole path that somebody means: a folder, a stick, or a file that ends in `.zip.age`."""
    typed = typed.expanduser().absolute()
    if typed.name.endswith(SEALED) and not typed.is_dir():
        return FolderPlace(typed.parent), typed
    kind = PlaceKind.STICK if typed in sticks else PlaceKind.FOLDER
    return FolderPlace(typed, kind=kind), typed / support_name(till_id, stamp)


def make_support(
    home: Home, settings: Settings, write: Write, asked: Support, typed: Path, told: Told = lambda _done, _of: None,
    cancelled: Callable[[], bool] = lambda: False, *, sticks: Sequence[Path] = (),
) -> Made:  # fmt: skip
    """Make one and carry it to where `typed` says; `told` hears how many steps of how many are done.

    Raises: OperatorError `support.*`, `seal.recipient`, `place.*` (`place.cancelled` when somebody gave up), `home.*`,
        `disk.full`; nothing lies under the name then.
    """
    till_id, now = settings.till.till_id, SystemClock().now()
    stamp = support_stamp(now)
    if asked.recipient:
        check_recipient(asked.recipient)
    key, recipient, fault = _known(home, settings, write, asked.recipient)
    place, path = target_of(typed, till_id, stamp, sticks=sticks)

    def must_go_on() -> None:
        if cancelled():
            raise OperatorError("place.cancelled", place=str(path.parent))

    if path.name == support_name(till_id, stamp) and _is_there(path):
        raise OperatorError("support.this_minute", path=str(path))
    steps = _Steps(told)
    found = examine(
        home, lambda error: error.code, asked.fonts, screens=asked.screens or None,
        begins=lambda _name, at, total: steps.show(at, total + STEPS_AFTER_CHECKS), cancelled=cancelled,
    )  # fmt: skip
    must_go_on()
    members = _members(home, settings, asked, steps, cancelled, fault)
    members["checks.json"] = contents.as_json({"ok": found.ok, "checks": contents.checks(found.checks)})
    must_go_on()
    made = seal_support(till_id, stamp, members, key, recipient)
    recorded = key is not None and _note(write, made, asked.by, recipient)
    steps.next()
    _carry(home, made, place, path.name)
    steps.next()
    return Made(
        path=path, size_bytes=len(made.sealed), sha256=digest(made.sealed),
        key_id=key.public.key_id if key is not None else "", recorded=recorded,
        failing=tuple(check.name for check in found.checks if not check.ok),
    )  # fmt: skip


class _Steps:
    """How far it is; the checks tell how many there are."""

    def __init__(self, told: Told) -> None:
        self._told, self._done, self._total = told, 0, 0

    def show(self, done: int, total: int) -> None:
        self._done, self._total = done, total
        self._told(done, total)

    def next(self) -> None:
        self.show(min(self._done + 1, self._total), self._total)


def _known(home: Home, settings: Settings, write: Write, recipient: str) -> tuple[SigningKey | None, str, str]:
    """Return the till's key, for whom is sealed, and the code of what keeps the ledger shut, if anything does.

    Raises: OperatorError `support.no_provider`, `support.needs_recipient`.
    """
    try:
        desk_key = load_key(home, settings.keystore)
        with reading(home, desk_key) as store:
            store.through_tables(own_step)
            pin, secret = bundle_book.provider_pin(store), bundle_book.signing_secret(store)
        if pin is None and not recipient:
            raise OperatorError("support.no_provider")
        if secret is None:
            SyncDesk(home, settings, write).new_key()
            with reading(home, desk_key) as store:
                secret = bundle_book.signing_secret(store)
    except OperatorError as fault:
        if fault.code in ("support.no_provider", *_PASSING):
            raise
        if not recipient:
            raise OperatorError("support.needs_recipient", fault=fault.code) from fault
        return None, recipient, fault.code
    return SigningKey(secret) if secret is not None else None, recipient or (pin.recipient if pin else ""), ""


def _members(
    home: Home, settings: Settings, asked: Support, steps: _Steps, cancelled: Callable[[], bool], fault: str
) -> dict[str, bytes]:
    now = SystemClock().now()
    members = {"versions.json": contents.as_json(contents.versions(asked.screens))}
    steps.next()
    members["settings.json"] = contents.as_json(contents.the_settings(settings))
    members["computer.json"] = contents.as_json(contents.computer(home, settings, now))
    steps.next()
    members["ledger.json"] = contents.as_json({"fault": fault} if fault else _ledger(home, settings))
    steps.next()
    scrubbed, too_many = contents.log(home, cancelled)
    members["log.txt"] = contents.log_text(scrubbed, too_many)
    members["ends.json"] = contents.as_json({"opened": scrubbed.opened[-100:], "unclean": scrubbed.unclean[-100:]})
    steps.next()
    members["wire.txt"] = contents.wire_text(asked.wire)
    return members


def _ledger(home: Home, settings: Settings) -> Mapping[str, Any]:
    def read() -> Mapping[str, Any]:
        with reading(home, load_key(home, settings.keystore)) as store, store.snapshot():
            return contents.ledger(store)

    return contents.or_code(read)


def _note(write: Write, made: SealedSupport, by: str, recipient: str) -> bool:
    """Write down who made it and for whom, before it leaves; tell whether the ledger took it."""
    now = SystemClock().now()
    body: dict[str, str | int] = {
        "by": by, "file": made.name, "sha256": digest(made.sealed), "size_bytes": len(made.sealed),
        "recipient": recipient,
    }  # fmt: skip

    def note(books: SqliteBooks) -> None:
        with books.store.transaction():
            books.note(FACT, body, now)

    try:
        write(note)
    except OperatorError as fault:
        if fault.code in _PASSING:
            raise
        return False  # it is broken, or its disk is: that is what help is asked for
    return True


def _carry(home: Home, made: SealedSupport, place: Place, name: str) -> None:
    """Have both files written, the signature first, and read back. They are small: nobody has to cancel in between,
    which would leave one without the other."""
    with _workplace(home) as folder:
        sources = []
        if made.signature is not None:
            write_durably(folder / made.signature_name, made.signature)
            sources.append(SourceFile(path=folder / made.signature_name, name=signature_name(name)))
        write_durably(folder / made.name, made.sealed)
        sources.append(SourceFile(path=folder / made.name, name=name))
        place.put(sources, _unheard, lambda: False)


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        return False  # who may not look may not write either: the place says so


@contextlib.contextmanager
def _workplace(home: Home) -> Iterator[Path]:
    """Give a folder of the home that is emptied again, also of what a killed desk left there."""
    folder = home.folder / WORKPLACE
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        for path in folder.iterdir():
            path.unlink()
    except OSError as error:
        raise file_fault(error, folder) from error
    try:
        yield folder
    finally:
        with contextlib.suppress(OSError):
            for path in folder.iterdir():
                path.unlink()
            folder.rmdir()


def _unheard(_news: PutProgress | FileProven) -> None:
    """It is a moment's work: its steps are the checks'."""
