"""The programs of one home: which of them runs, and how far a change from one to another has come. Any thread.

`programs/` in the home holds a folder for each version that came by an update, and `state.json`, which alone says which
of them counts: a folder that it does not name is a leftover. The installed program (the system's package) is always
there too and is named by nothing. The state is replaced whole and durably, in two copies; one that cannot be read, and
one that was written on another computer, names nothing, and nothing is removed by it. Read at every start before
anything else: this file imports no more than it must. Source: decision 0024.
"""

import hashlib
import json
import os
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from enum import Enum
from pathlib import Path
from typing import Any

from desktop.adapters.durable import sync_folder
from desktop.domain.errors import OperatorError
from desktop.domain.release import Version

FOLDER, STATE, KEPT, INCOMING, LOCK = "programs", "state.json", "kept", "incoming.deb", "lock"
SECOND = "state.second.json"
EXECUTABLE = "canteen-desk.exe" if os.name == "nt" else "canteen-desk"
INSTALLED = ""  # how the state names the program of the system's package
_FORMAT = 1
_MOST_BYTES = 65_536
_MOST_SAID = 300  # of what a version said that did not pass
_MACHINE = (Path("/etc/machine-id"), Path("/var/lib/dbus/machine-id"))


class Step(Enum):
    """Where a change stands. What is named here is carried on at the next start, whatever came between."""

    NONE = "none"
    READY = "ready"  # `coming` is unpacked and proved; the home still is the running program's
    TRYING = "trying"  # the home's files are kept; `coming` proves itself on the home
    GOING_BACK = "going_back"  # the kept files are being put back


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgramState:
    """`current` runs, `previous` ran before it (`before` is its version, also where it is the installed one), `coming`
    is to run and was begun `tries` times. `refused`, `why` and `said` tell of the last version that did not pass.
    `unread` is a state that says nothing: torn, or another computer's."""

    current: str = INSTALLED
    previous: str = INSTALLED
    before: str = ""
    coming: str = ""
    step: Step = Step.NONE
    tries: int = 0
    refused: str = ""
    why: str = ""
    said: str = ""
    unread: bool = False


class Programs:
    """The folder of one home. Reading makes nothing; a home that was never updated has no folder."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.folder = home / FOLDER
        self.kept = self.folder / KEPT
        self.incoming = self.folder / INCOMING
        self.lock_path = self.folder / LOCK  # whoever prepares or changes holds it

    def state(self) -> ProgramState:
        """Return how things stand, by the first copy that can be read."""
        there = False
        for name in (STATE, SECOND):
            try:
                with (self.folder / name).open("rb") as file:
                    there = True
                    return _state_of(json.loads(file.read(_MOST_BYTES)))
            except FileNotFoundError:
                continue
            except (OSError, ValueError, KeyError, TypeError, OperatorError):
                there = True
        return ProgramState(unread=there)

    def write(self, state: ProgramState) -> None:
        """Raises: OperatorError `disk.full`, `home.not_writable`."""
        from desktop.adapters.settings import write_durably

        fields = asdict(state) | {"step": state.step.value, "format": _FORMAT, "machine": machine()}
        fields["said"] = state.said[:_MOST_SAID]
        content = json.dumps(fields, indent=1).encode()
        for name in (STATE, SECOND):
            write_durably(self.folder / name, content)

    def change(self, change: Callable[[ProgramState], ProgramState]) -> ProgramState:
        """Write and return the state that a function makes of this one. Raises: as `write`."""
        state = change(self.state())
        self.write(state)
        return state

    def at(self, version: str) -> Path:
        """Return a version's folder, whether it is there or not."""
        return self.folder / version

    def executable(self, version: str) -> Path | None:
        """Return what to start for a version; None for the installed one, and for one that is not there."""
        path = self.at(version) / EXECUTABLE
        return path if version != INSTALLED and path.is_file() else None

    def are_own(self) -> bool:
        """Tell whether folder, state and programs belong to whoever runs this: nobody else's are started."""
        if os.name != "posix":
            return True
        paths = [self.folder, self.folder / STATE]
        paths += [path for version in (self.state().current,) if (path := self.executable(version)) is not None]
        try:
            return all(path.stat().st_uid == os.geteuid() for path in paths)
        except OSError:
            return False

    def make(self) -> None:
        """Make the folder. Raises: OperatorError `disk.full`, `home.not_writable`."""
        from desktop.adapters.settings import file_fault

        try:
            self.folder.mkdir(mode=0o700, exist_ok=True)
            sync_folder(self.home)
        except OSError as error:
            raise file_fault(error, self.folder) from error

    def tidy(self) -> None:
        """Remove what the state does not name; nothing while it cannot be read. Raises: OperatorError
        `home.not_writable`."""
        from desktop.adapters.settings import file_fault

        state = self.state()
        if state.unread:
            return
        named = {STATE, SECOND, LOCK, state.current, state.previous, state.coming}
        if state.step in (Step.TRYING, Step.GOING_BACK):
            named.add(KEPT)
        try:
            for path in sorted(self.folder.iterdir()) if self.folder.is_dir() else ():
                if path.name not in named:
                    remove(path)
        except OSError as error:
            raise file_fault(error, self.folder) from error

    def forget(self, version: str) -> None:
        """Take back what was made ready. Raises: OperatorError `disk.full`, `home.not_writable`."""
        if self.state().coming == version:
            self.change(lambda state: replace(state, coming="", step=Step.NONE, tries=0))
        self.tidy()

    def begin_anew(self) -> None:
        """Forget a state that cannot be read, so that an update can be taken.

        Raises: OperatorError `update.state` while a home's files are kept here: somebody has to look at them first.
        """
        if self.state().unread:
            if self.kept.exists():
                raise OperatorError("update.state", path=str(self.folder))
            self.write(ProgramState())
        self.tidy()


def machine() -> str:
    """Return what tells this computer from others, empty where the system does not say."""
    for path in _MACHINE:
        try:
            return hashlib.sha256(b"canteen-desk programs " + path.read_bytes().strip()).hexdigest()[:32]
        except OSError:
            continue
    return ""


def remove(path: Path) -> None:
    """Remove a file or a whole folder. Raises: OSError."""
    if path.is_dir() and not path.is_symlink():
        for entry in sorted(path.iterdir()):
            remove(entry)
        path.rmdir()
    else:
        path.unlink(missing_ok=True)


def _state_of(untrusted: Any) -> ProgramState:
    """Raises: ValueError, KeyError, TypeError, OperatorError for what this program did not write."""
    if untrusted["format"] != _FORMAT:
        raise ValueError("another format")
    for name in ("current", "previous", "before", "coming"):
        if untrusted[name] != "":
            Version.of(untrusted[name])
    if untrusted["machine"] != machine():
        raise ValueError("another computer's")
    return ProgramState(
        current=untrusted["current"], previous=untrusted["previous"], before=untrusted["before"],
        coming=untrusted["coming"],
        step=Step(untrusted["step"]), tries=int(untrusted["tries"]), refused=str(untrusted["refused"]),
        why=str(untrusted["why"]), said=str(untrusted["said"]),
    )  # fmt: skip
