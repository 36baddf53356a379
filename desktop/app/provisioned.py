"""A home from the provider's file: looked at, then taken as one. Composition root; main thread.

Promises: nothing is written before the caller says so; then everything of the file is on disk before the settings,
which make the home exist. A fault or a power cut before that leaves no home, and what it left is removed before the
next set-up. The file holds no secret of the till: its keys are made here, PINs and the pairing are given at the desk.
Source: bundle.md; decision 0019; cli.md.
"""

from dataclasses import dataclass
from pathlib import Path

from desktop.adapters import policies as policy_files
from desktop.adapters.half_made import HalfMade
from desktop.adapters.home import Home
from desktop.adapters.policies import find_policy
from desktop.adapters.secrets.keyring import make_key
from desktop.adapters.settings import file_fault, write_durably
from desktop.adapters.storage.books import SqliteBooks
from desktop.adapters.storage.proven_head import BESIDE
from desktop.adapters.storage.vault import vault_path
from desktop.adapters.sync.provision_file import open_provision
from desktop.adapters.sync.provision_stick import read_files, registration_of
from desktop.adapters.sync.seal import PublicKey
from desktop.adapters.system import SystemChance, SystemClock
from desktop.adapters.terminal.credentials import authority_path, trust_authority_pem
from desktop.app.access_books import StaffDesk
from desktop.app.homes import new_books
from desktop.app.sync_desk import SyncDesk
from desktop.app.writing import writes_itself
from desktop.domain.errors import OperatorError
from desktop.domain.instants import format_instant
from desktop.domain.staff import Role
from desktop.services.ports import Clock
from desktop.services.provisioning import Provision, Returned, check_provision
from desktop.services.settings import Settings

PROVISIONED = "desk.provisioned"  # the ledger's entry
_OF_A_FILE = ("", "-wal", "-shm", "-journal")  # what SQLite lays beside a file. Source: sqlite.org, tempfiles


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is to be made: a file that was looked at, the settings of the home, and who is in charge of it."""

    provision: Provision
    settings: Settings
    supervisor: tuple[str, str] | None = None  # name and PIN


def look_at(path: Path, *, till_id: str = "", code: str = "", clock: Clock | None = None) -> Provision:
    """Return what a file holds that may be taken here and now.

    Raises: OperatorError `provision.*`, `signature.*`, `provider_file.*`, `seal.recipient`, `settings.*`, `meal.*`.
    """
    content, signature = read_files(path)
    provision = open_provision(path.name, content, signature, code)
    check_provision(provision, (clock or SystemClock()).now(), till_id)
    if not provision.policies:
        find_policy(provision.settings.policy_id)  # one that comes with the program
    return provision


def take(home: Home, wanted: Wanted) -> None:
    """Make the home.

    Raises: OperatorError `provision.home_there`, `home.*`, `key.*`, `disk.*`, `staff.*`; there is no home then.
    """
    home.make()
    with home.lock():
        if home.exists:
            raise OperatorError("provision.home_there", path=str(home.folder))
        half = HalfMade(home)
        half.clear()
        half.begin(_paths(home, wanted.provision))
        try:
            _fill(home, wanted)
            home.save(wanted.settings)
        finally:
            if home.exists:
                half.done()
            else:
                half.clear()


def give_back(home: Home, path: Path) -> Returned:
    """Write the till's registration beside the file that it was set up from, for the provider to take.

    What goes wrong is told, not raised: the home is made, and `provider registration` writes it at any time.
    """
    beside = registration_of(path)
    try:
        with home.lock():
            if not path.exists():  # an empty mount point of a stick that is gone would take it else
                raise OperatorError("provision.not_returned", path=str(beside))
            keys = SyncDesk(home, home.settings(), writes_itself(home)).register(beside)
    except OperatorError as error:
        on_stick = error.facts.get("path") == str(beside)
        fault = OperatorError("provision.not_returned", path=str(beside)) if on_stick else error
        return Returned(path=str(beside), fault=fault)
    return Returned(path=str(beside), keys=tuple((key.key_id, PublicKey(key.public).code) for key in keys))


def _fill(home: Home, wanted: Wanted) -> None:
    """Write everything of a home but its settings."""
    provision, settings = wanted.provision, wanted.settings
    key = make_key(home, settings.keystore, SystemChance())
    books = new_books(home, settings, key)
    try:
        _note(home, books, provision)
        if wanted.supervisor is not None and not books.staff_records():
            StaffDesk(books, "setup").add(wanted.supervisor[0], Role.SUPERVISOR, wanted.supervisor[1])
    finally:
        books.close()
    folder = home.folder / policy_files.FOLDER
    try:
        folder.mkdir(exist_ok=True, mode=0o700)
    except OSError as error:
        raise file_fault(error, folder) from error
    for name, content in provision.policies.items():
        write_durably(folder / name, content)
    for name, content in provision.authorities.items():
        trust_authority_pem(home, content, name)


def _note(home: Home, books: SqliteBooks, provision: Provision) -> None:
    now = SystemClock().now()
    books.pin_provider(provision.provider, now)
    with books.store.transaction():
        books.note(
            PROVISIONED,
            {
                "provider": provision.provider.provider,
                "sequence": provision.sequence,
                "till_id": provision.till_id,
                "made_at": format_instant(provision.made_at),
                "expires_on": provision.expires_on.isoformat(),
                "sha256": provision.sha256,
                "key_id": provision.key_id,
                "code": provision.code,
                "policies": ", ".join(provision.policy_ids),
                "authorities": ", ".join(provision.authority_names),
                "authority_files": ", ".join(
                    authority_path(home, content, name).name for name, content in provision.authorities.items()
                ),
            },
            now,
        )


def _paths(home: Home, provision: Provision) -> list[Path]:
    """Return every file that is made before the settings; the key is kept, it is nobody's yet."""
    files = (home.database_path, vault_path(home.database_path))
    found = [path.with_name(path.name + ending) for path in files for ending in _OF_A_FILE]
    found.append(home.database_path.with_name(BESIDE))
    found += [home.folder / policy_files.FOLDER / name for name in provision.policies]
    found += [authority_path(home, content, name) for name, content in provision.authorities.items()]
    return found
