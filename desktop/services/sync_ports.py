"""What carries bundles to a place, and what it tells on the way: values and ports. Pure; any thread.

A place is a stick, a folder or a server. What it promises stands at `Place.put`; how it keeps that, in
`adapters/sync/places`. Source: bundle.md, "Writing to a medium".
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from typing import Protocol


class PlaceKind(Enum):
    """What somebody chooses between; the value is kept in the ledger's facts."""

    STICK = "stick"
    FOLDER = "folder"
    SERVER = "server"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceDescription:
    """A place as it is shown: `url` holds no secret; `free_bytes` is None where the place does not tell."""

    kind: PlaceKind
    url: str
    label: str
    free_bytes: int | None


class Stage(Enum):
    """What a put is doing; a file is written and read back before the next one is begun."""

    SPACE = auto()
    WRITING = auto()
    READING_BACK = auto()
    DONE = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class PutProgress:
    """How far a put is. A byte counts half when it is written and half when it was read back: never backwards."""

    stage: Stage
    bytes_done: int
    bytes_all: int
    files_done: int
    files_all: int
    name: str = ""  # the file in hand


@dataclass(frozen=True, slots=True, kw_only=True)
class FileProven:
    """A file stands at the place under its name, and the place gave back the very bytes. `was_there`: from before."""

    name: str
    size_bytes: int
    sha256: str
    was_there: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFile:
    """A file of this computer, and the name it gets at the place (a name alone, without a folder)."""

    path: Path
    name: str


Told = Callable[[PutProgress | FileProven], None]


class Place(Protocol):
    """Where bundles go. One put at a time for one place; it runs on the thread that calls, and may take minutes."""

    def describe(self) -> PlaceDescription:
        """Return what is shown of the place; no server is asked for it."""
        ...

    def put(self, sources: Sequence[SourceFile], told: Told, cancelled: Callable[[], bool]) -> tuple[FileProven, ...]:
        """Carry the files there in order, and tell each as proven; return them all. No files: only reach the place.

        What is under a final name is whole. What is there already with the same bytes is read and told; with other
        bytes it is left alone. After any fault or a cancel the same call goes on where it ended.

        Raises: OperatorError `place.*`. What was told as proven before stays so.
        """
        ...


class PlaceSecrets(Protocol):
    """Passwords of servers by the URL that is kept, which has none."""

    def secret(self, url: str) -> str:
        """Return the password or secret key, empty where there is none. Raises: OperatorError `key.*`."""
        ...

    def keep(self, url: str, secret: str) -> None:
        """Keep it; an empty one is forgotten. Raises: OperatorError `key.*`, `home.not_writable`, `disk.full`."""
        ...


class KnownHosts(Protocol):
    """Fingerprints of SFTP servers that somebody compared, by `host:port`."""

    def fingerprint(self, host: str) -> str:
        """Return what was confirmed, empty where nothing was. Raises: OperatorError `place.hosts_unreadable`."""
        ...

    def confirm(self, host: str, fingerprint: str) -> None:
        """Keep a fingerprint as compared. Raises: OperatorError `home.not_writable`, `disk.full`."""
        ...
