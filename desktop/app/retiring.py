"""A desk closed for selling on this computer, since another one takes its place. Composition root; a command's thread.

The order is the promise: the terminal is read, the ledger says that the desk is retired, the last bundle is cut, and
only then the backup is made, so that it holds everything; last the home is closed. Before the backup is begun the home
is marked: from the moment in which another computer could go on from it, nothing is sold, written or cut here, also
after a power cut. A fault before leaves a desk that sells on; one after, a desk that waits for the same call, which
makes the backup of the same ledger, or for `take_back`. Looking, carrying what was cut and backing up stay possible.
Source: issue 8, A PC exchanged; decision 0026.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from desktop.adapters.home import Home
from desktop.adapters.secrets.keyring import load_key
from desktop.adapters.settings import file_fault
from desktop.adapters.storage.books import SqliteBooks
from desktop.adapters.sync.bundle_folder import FOLDER as BUNDLES
from desktop.adapters.system import SystemClock
from desktop.app.backup import BackupMade, make_backup
from desktop.app.places import open_url
from desktop.app.reading import reading
from desktop.app.restore import read_terminal
from desktop.app.sync_desk import SyncDesk
from desktop.app.writing import writes_itself
from desktop.domain.errors import OperatorError
from desktop.domain.instants import format_instant
from desktop.services.settings import SIMULATOR
from desktop.services.sync_views import Exported

STEPS = 3
RETIRED, TAKEN_BACK = "backup.retired", "backup.retired_undone"  # the ledger's entries, in the family of backups
_OPEN = "state IN ('CREATED', 'SUBMITTED', 'IN_DOUBT')"


@dataclass(frozen=True, slots=True, kw_only=True)
class Retired:
    """What was left for the other computer. `exported` is None where no provider is known; `in_doubt` counts what has
    no result, which goes along; `terminal_fault` is why the journal was not read."""

    backup: BackupMade
    exported: Exported | None
    in_doubt: int
    terminal_fault: OperatorError | None


def retire(
    home: Home, folder: Path, *, url: str = "", by: str = "", tell: Callable[[int], None] = lambda _step: None
) -> Retired:
    """Make the last bundle and the last backup into a folder, and close the home for selling. Holds the home's lock.

    Raises: OperatorError `backup.*`, `place.*`, `home.*`, `key.*`, `disk.*`.
    """
    settings, folder = home.settings(), folder.expanduser().absolute()
    if not folder.is_dir():
        raise OperatorError("backup.not_written", path=str(folder))
    write, clock = writes_itself(home, retired_too=True), SystemClock()
    closed = home.closed() is not None  # by a call before, whose backup may be in use
    address = url or settings.terminal.url
    fault = read_terminal(home, settings, address) if address != SIMULATOR and not closed else None
    tell(1)
    with reading(home, load_key(home, settings.keystore)) as store:
        in_doubt = sum(
            store.value(f"SELECT count(*) FROM {table} WHERE {_OPEN}")  # noqa: S608
            for table in ("sales", "refunds", "verifications")
        )
    if not closed:
        body: dict[str, str | int] = {
            "till_id": settings.till.till_id,
            "in_doubt": in_doubt,
            **({"by": by} if by else {}),
        }

        def note(books: SqliteBooks) -> None:
            with books.store.transaction():
                books.note(RETIRED, body, clock.now())

        write(note)
    desk = SyncDesk(home, settings, write)
    exported = None
    if desk.look().provider is not None:
        place = folder / BUNDLES
        try:
            place.mkdir(exist_ok=True)
        except OSError as error:
            raise file_fault(error, place) from error
        exported = desk.export(open_url(home, settings, str(place)), lambda _step, _news: None, lambda: False)
    tell(1)
    if not closed:
        home.begin_closing(format_instant(clock.now()))
    made = make_backup(home, folder / f"{settings.till.till_id}.canteen")
    home.close_for_selling(format_instant(clock.now()))
    tell(1)
    return Retired(backup=made, exported=exported, in_doubt=in_doubt, terminal_fault=fault)


def take_back(home: Home, by: str = "") -> None:
    """Open a home for selling again that was retired, or was about to be: the other computer was never begun with.

    Holds the home's lock.

    Raises: OperatorError `home.not_retired`.
    """
    if home.closed() is None:
        raise OperatorError("home.not_retired", path=str(home.folder))

    def note(books: SqliteBooks) -> None:
        with books.store.transaction():
            books.note(TAKEN_BACK, {"by": by} if by else {}, SystemClock().now())

    writes_itself(home, retired_too=True)(note)
    home.open_for_selling()
