"""The desk's folder: its files, its lock, its key. Any thread; the lock belongs to the process.

One desk a home: the lock is taken by the operating system and falls with the process, so a killed desk leaves none
behind. The folder is 0700. Source: cli.md (`--home`), architecture.md, Storage.
"""

import contextlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from desktop.adapters.settings import file_fault, load_settings, save_settings, write_durably
from desktop.adapters.updates.programs import Programs, Step
from desktop.domain.errors import OperatorError
from desktop.services.settings import Settings

APP = "canteen-desk"
_BEING_RETIRED = "being retired "  # what the mark begins with until the last backup is made


def default_home() -> Path:
    """Return the platform's data folder for this program."""
    return Path(platformdirs.user_data_dir(APP, appauthor=False))


@dataclass(frozen=True, slots=True, kw_only=True)
class Closed:
    """Since when nothing may be sold in a home. `is_retired`: its last backup is made; else that was cut off."""

    at: str
    is_retired: bool


class Home:
    """Paths of one home."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder.expanduser().absolute()
        self.settings_path = self.folder / "settings.toml"
        self.database_path = self.folder / "desk.db"
        self.key_path = self.folder / "key"
        self.desk_key_path = self.folder / "desk-key.pem"
        self.desk_certificate_path = self.folder / "desk-cert.pem"
        self.authorities_path = self.folder / "authorities"
        self.log_path = self.folder / "desk.log"
        self.backup_note_path = self.folder / "backup.json"
        self.recovery_code_path = self.folder / "recovery-code"
        self.simulator_path = self.folder / "simulator"
        self.retired_path = self.folder / "retired"  # since when the home is closed for selling, if it is

    @property
    def exists(self) -> bool:
        """Tell whether a desk was set up here."""
        return self.settings_path.exists()

    def must_exist(self) -> None:
        """Raises: OperatorError `home.none`."""
        if not self.exists:
            raise OperatorError("home.none", path=str(self.folder))

    def closed(self) -> Closed | None:
        """Return since when another computer takes this desk's place, None when none does."""
        try:
            told = self.retired_path.read_text(encoding="ascii").strip()
        except FileNotFoundError:
            return None
        except (OSError, UnicodeDecodeError):
            told = ""  # it is there: that is what counts
        return Closed(at=told.removeprefix(_BEING_RETIRED), is_retired=not told.startswith(_BEING_RETIRED))

    def must_sell(self) -> None:
        """Raises: OperatorError `home.retired`, `home.being_retired`: two desks under one till's number would make the
        books wrong, and so would two histories of one ledger."""
        if (closed := self.closed()) is not None:
            code = "home.retired" if closed.is_retired else "home.being_retired"
            raise OperatorError(code, path=str(self.folder), at=closed.at)

    def begin_closing(self, at: str) -> None:
        """A backup is about to be made that another computer may go on from. Raises: as `close_for_selling`."""
        write_durably(self.retired_path, (_BEING_RETIRED + at).encode("ascii"))

    def close_for_selling(self, at: str) -> None:
        """Another computer takes this desk's place. Raises: OperatorError `home.not_writable`, `disk.full`."""
        write_durably(self.retired_path, at.encode("ascii"))

    def open_for_selling(self) -> None:
        """Nobody took its place, or a backup was put in its place. Raises: OperatorError `home.not_writable`."""
        try:
            self.retired_path.unlink(missing_ok=True)
        except OSError as error:
            raise file_fault(error, self.retired_path) from error

    def must_be_trial(self) -> None:
        """Raises: OperatorError `home.not_trial`: what plays with money only touches homes made for playing."""
        if not self.settings().trial:
            raise OperatorError("home.not_trial", path=str(self.folder))

    def make(self) -> None:
        """Make the folder, for its owner only. Raises: OperatorError `home.not_writable`, `disk.full`."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            if os.name == "posix":
                self.folder.chmod(0o700)
            probe = self.folder / ".writable"
            probe.write_bytes(b"")
            probe.unlink()
        except OSError as error:
            raise file_fault(error, self.folder) from error

    def settings(self) -> Settings:
        """Raises: OperatorError `home.none`, `settings.*`."""
        self.must_exist()
        return load_settings(self.settings_path)

    def save(self, settings: Settings) -> None:
        """Raises: OperatorError `home.not_writable`, `disk.full`, `settings.*`."""
        save_settings(self.settings_path, settings)

    @contextlib.contextmanager
    def lock(self, *, changing: bool = False) -> Iterator[int]:
        """Hold the home for this process, and yield the lock's descriptor: who inherits it holds the home as well.

        While another version of the program proves itself on the home, nobody writes but who is `changing` it: what was
        written would be put back with all else. Raises: OperatorError `home.in_use`, `home.not_writable`,
        `update.changing`.
        """
        with locked(self.folder / "lock", self.folder) as descriptor:
            if not changing and Programs(self.folder).state().step in (Step.TRYING, Step.GOING_BACK):
                raise OperatorError("update.changing")
            yield descriptor


@contextlib.contextmanager
def locked(path: Path, home: Path) -> Iterator[int]:
    """Hold a lock file of a home for this process. Raises: OperatorError `home.in_use`, `home.not_writable`."""
    try:
        file = path.open("a+b")
    except OSError as error:
        raise file_fault(error, path) from error
    with file:
        if not _try_lock(file.fileno()):
            raise OperatorError("home.in_use", path=str(home))
        yield file.fileno()


if os.name == "posix":
    import fcntl

    def _try_lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True

else:  # Windows; not run
    import msvcrt

    def _try_lock(descriptor: int) -> bool:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
        except OSError:
            return False
        return True
