"""Bundles out and receipts in, for one home: cut, sealed, carried to a place, acknowledged. Composition root.

Reads through connections of its own; writes through what the caller gives it: a desk that sells writes on `core`, a
command opens the books for itself. Any thread but `core` and Qt's; one caller at a time. Promises: a fault at any step
leaves the ledger and the bundle folder such that the same call goes on from there. Source: bundle.md; decision 0019.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from importlib.metadata import version
from pathlib import Path

from desktop.adapters.home import APP, Home
from desktop.adapters.policies import desk_policies
from desktop.adapters.secrets.keyring import load_key
from desktop.adapters.storage import bundle_book
from desktop.adapters.storage.bundle_health import bundle_health
from desktop.adapters.storage.bundle_rows import rows_of
from desktop.adapters.storage.database import Store
from desktop.adapters.sync.bundle_file import Cut, seal_bundle
from desktop.adapters.sync.bundle_folder import BundleFolder, FoundBundle
from desktop.adapters.sync.bundle_tables import BUNDLE_TABLES, cells_of
from desktop.adapters.sync.provider_pin import read_provider, write_registration
from desktop.adapters.sync.receipt_file import is_receipt_name
from desktop.adapters.sync.seal import KeyRing, PublicKey, SigningKey
from desktop.adapters.system import SystemClock
from desktop.app.desk_health import OwnHealth
from desktop.app.reading import reading
from desktop.app.writing import Write
from desktop.domain.errors import DefectError, OperatorError
from desktop.domain.health import health_fields
from desktop.domain.instants import format_instant, local_day, parse_instant
from desktop.services.settings import Settings
from desktop.services.sync_ports import FileProven, Place, PlaceKind, PutProgress, SourceFile, Stage
from desktop.services.sync_views import BundleLine, Exported, ProviderPin, Step, TillKey, Waiting

KEPT_AFTER_ACKNOWLEDGED = timedelta(days=90)
MOST_IN_HISTORY = 200
Told = Callable[[Step, PutProgress | None], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class SyncState:
    """What a home knows of its bundles; `history` newest first."""

    till_id: str
    provider: ProviderPin | None
    keys: tuple[TillKey, ...]
    waiting: Waiting
    history: tuple[BundleLine, ...]


class SyncDesk:
    """What can be done with the bundles of a home."""

    def __init__(self, home: Home, settings: Settings, write: Write, health: OwnHealth | None = None) -> None:
        """`health` is a running desk's; without it, what the home tells by itself."""
        self._home, self._settings, self._write = home, settings, write
        self._health = health or OwnHealth(home, settings)
        self._key = load_key(home, settings.keystore)
        self._clock = SystemClock()
        self._folder = BundleFolder(home.folder, settings.till.till_id)

    def look(self, most: int = MOST_IN_HISTORY) -> SyncState:
        """Return how things stand. Raises: OperatorError `home.*`, `key.*`."""
        with reading(self._home, self._key) as store, store.snapshot():
            return SyncState(
                till_id=self._settings.till.till_id,
                provider=bundle_book.provider_pin(store),
                keys=bundle_book.till_keys(store),
                waiting=bundle_book.waiting(store),
                history=bundle_book.bundles(store, most),
            )

    # --- who knows whom --------------------------------------------------------------------------------------------

    def pin(self, path: Path) -> ProviderPin:
        """Believe the provider in a file from now on; somebody has compared its code.

        Raises: OperatorError as `read_provider`, and `sync.other_provider`.
        """
        pin, now = read_provider(path), self._clock.now()
        self._write(lambda books: books.pin_provider(pin, now))
        self._till_key()
        return pin

    def new_key(self) -> TillKey:
        """Sign with a new key from now on; the provider has to be given it before the next bundle."""
        made, now = SigningKey.make(), self._clock.now()
        public = made.public
        self._write(lambda books: books.new_till_key(public.key_id, made.secret, public.text, now))
        return TillKey(key_id=public.key_id, public=public.text, made_at=now.isoformat())

    def register(self, path: Path) -> tuple[TillKey, ...]:
        """Write the file by which the provider comes to know this till, and return its keys."""
        self._till_key()
        with reading(self._home, self._key) as store:
            keys = bundle_book.till_keys(store)
        school = self._settings.school
        write_registration(path, self._settings.till.till_id, school.customer_id, school.name, keys)
        return keys

    def _till_key(self) -> SigningKey:
        """Return the key that signs now; the first is made when it is needed first."""
        for _ in range(2):
            with reading(self._home, self._key) as store:
                secret = bundle_book.signing_secret(store)
            if secret is not None:
                return SigningKey(secret)
            self.new_key()
        raise DefectError("a key that was made is not there")

    # --- out -------------------------------------------------------------------------------------------------------

    def cut(self, told: Told, cancelled: Callable[[], bool]) -> None:
        """Cut and seal bundles until nothing waits to be cut; a home that another computer replaces cuts none.

        Raises: OperatorError `sync.no_provider`, `disk.*`.
        """
        if self._home.closed() is not None:
            return
        while not cancelled():
            told(Step.CUTTING, None)
            self._adopt_strangers()
            line = self._begin()
            if line is None:
                return
            self._seal(line, told)

    def export(
        self, place: Place, told: Told, cancelled: Callable[[], bool],
        begins: Callable[[Sequence[BundleLine]], None] = lambda _lines: None,
    ) -> Exported:  # fmt: skip
        """Cut what waits, and carry every bundle that is not acknowledged and not there yet to a place.

        `begins` hears which bundles these are before the first is written.

        Raises: OperatorError as `cut`, `place.*`, `bundle.file_gone`, `bundle.file_changed`.
        """
        self.cut(told, cancelled)
        shown = place.describe()
        with reading(self._home, self._key) as store:
            lines = [
                line for line in reversed(bundle_book.bundles(store, most=-1, unacknowledged=True)) if line.is_sealed
            ]
        # By what is written down only a server is passed over: another stick may stand where one stood.
        if shown.kind is PlaceKind.SERVER:
            lines = [line for line in lines if not _is_at(line, shown.url)]
        files: list[SourceFile] = []
        sequence_of: dict[str, int] = {}
        for line in lines:
            signature, sealed = self._folder.proven(line.sequence, line.sha256)
            files += (signature, sealed)
            sequence_of[sealed.name] = line.sequence

        begins([line for line in lines if not _is_at(line, shown.url)] or lines)

        def carried(news: PutProgress | FileProven) -> None:
            if isinstance(news, PutProgress):
                told(Step.READING_BACK if news.stage is Stage.READING_BACK else Step.WRITING, news)
            elif (sequence := sequence_of.get(news.name)) is not None:  # after its signature
                now = self._clock.now()
                self._write(lambda books: books.bundle_written([sequence], shown.kind.value, shown.url, now))

        there = {proven.name for proven in place.put(files, carried, cancelled) if proven.was_there}
        told(Step.DONE, None)
        lines = [
            line for line in lines if not (_is_at(line, shown.url) and self._folder.path(line.sequence).name in there)
        ]
        return Exported(
            place=shown.url, kind=shown.kind.value, sequences=tuple(line.sequence for line in lines),
            row_count=sum(line.row_count for line in lines), size_bytes=sum(line.size_bytes for line in lines),
        )  # fmt: skip

    def tidy(self) -> None:
        """Remove the files of bundles that were acknowledged long ago. Raises: OperatorError `home.not_writable`."""
        now = self._clock.now()
        with reading(self._home, self._key) as store:
            old = [
                line.sequence
                for line in bundle_book.bundles(store, most=-1)
                if line.acknowledged_at and parse_instant(line.acknowledged_at) < now - KEPT_AFTER_ACKNOWLEDGED
            ]
        for sequence in old:
            self._folder.forget(sequence)

    def _begin(self) -> BundleLine | None:
        """Have the next bundle cut, with how the desk is at this moment."""
        now = self._clock.now()
        with reading(self._home, self._key) as store:
            seen = self._health.look(store, now)
        told = health_fields(seen.health)
        line = self._write(lambda books: books.begin_bundle(now, told))
        if line is not None and line.cut_at == format_instant(now):  # not one that was cut before and is sealed now
            self._health.told(seen)
        return line

    def _seal(self, line: BundleLine, told: Told) -> None:
        """Make a bundle that was cut: the same content whenever it is made."""
        policies = desk_policies(self._settings.policy_id, self._home.folder)
        cut_at = parse_instant(line.cut_at)
        with reading(self._home, self._key) as store, store.snapshot():
            pin = bundle_book.provider_pin(store)
            policy = policies.register.shown("", local_day(cut_at)) or policies.base
            part = rows_of(store, line.from_ledger, line.to_ledger, policy, cut_at)
            head = _head(store, line.to_ledger)
            health = bundle_health(store, line)
        assert pin is not None  # it is never cut without one
        told(Step.SIGNING, None)
        cut = Cut(
            till_id=self._settings.till.till_id, sequence=line.sequence, previous_sha256=line.previous_sha256,
            created_at=line.cut_at, from_ledger=line.from_ledger, to_ledger=line.to_ledger, ledger_head=head,
            app_version=version(APP),
            policy_ids=tuple(each.policy_id for each in policies.register.policies), health=health,
        )  # fmt: skip
        tables = {name: cells_of(part.tables[name], columns) for name, columns in BUNDLE_TABLES.items()}
        bundle = seal_bundle(cut, tables, self._till_key(), pin.recipient)
        self._folder.keep(bundle)
        now, size = self._clock.now(), len(bundle.sealed)
        self._write(lambda books: books.bundle_sealed(line.sequence, bundle.sha256, size, part.counts, now))

    def _adopt_strangers(self) -> None:
        """Take note of bundles that this till sealed before its ledger was restored: they may have left."""
        while True:
            with reading(self._home, self._key) as store:
                last, keys = bundle_book.last_bundle(store), bundle_book.till_keys(store)
            if last is not None and not last.is_sealed:
                return
            sequence = last.sequence + 1 if last is not None else 1
            found = self._folder.stranger(sequence, KeyRing([PublicKey(key.public) for key in keys]))
            if found is None or (last is not None and found.previous_sha256 != last.sha256):
                return
            self._adopt(sequence, found)

    def _adopt(self, sequence: int, found: FoundBundle) -> None:
        now, size = self._clock.now(), found.size_bytes
        self._write(lambda books: books.bundle_adopted(sequence, found.sha256, found.previous_sha256, size, now))


def _is_at(line: BundleLine, url: str) -> bool:
    """Tell whether a bundle was written to a place before, as far as is written down."""
    return url in {place for _kind, place, _at in line.copies}


def _head(store: Store, n: int) -> str:
    return str(store.value("SELECT hash FROM ledger WHERE n = ?", (n,)))


def provider_of(store: Store) -> ProviderPin:
    """Return the pinned provider. Raises: OperatorError `sync.no_provider`."""
    pin = bundle_book.provider_pin(store)
    if pin is None:
        raise OperatorError("sync.no_provider")
    return pin


def files_of(names: Sequence[Path]) -> list[Path]:
    """Return receipts among files and folders, in the order of their numbers; signatures are found beside them."""
    found: list[Path] = []
    for path in names:
        found += [each for each in path.rglob("*.zip") if is_receipt_name(each.name)] if path.is_dir() else [path]
    return sorted(found, key=lambda path: path.name)
