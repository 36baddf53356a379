"""Records what a real process does to the files of its home, and what it shows meanwhile, by strace.

Gives one history: every write, truncation, sync, creation, rename and removal below the home, and every line that went
to standard output, in the order in which the kernel saw them. The `-shm` index is left out (SQLite rebuilds it), and so
is the simulated terminal's own store: it is another device. What this file cannot model it refuses, loudly.
Source: strace(1); promises.md 1.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

RUN_LIMIT_S = 300.0
_WATCHED = (
    "open,openat,creat,write,pwrite64,writev,pwritev,pwritev2,fsync,fdatasync,sync,syncfs,sync_file_range,ftruncate,"
    "truncate,fallocate,rename,renameat,renameat2,unlink,unlinkat,link,linkat,symlink,symlinkat,lseek,sendfile,"
    "copy_file_range,close"
)
_LINE = re.compile(r"^(\d+) +(?:<\.\.\. (\w+) resumed>)?(.*)$")
_CALL = re.compile(r"^(\w+)\((.*)\) += (-?\d+)(.*)$")
_DESCRIPTOR = re.compile(r"^(\d+)<([^>]*)>(\(deleted\))?")
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"(\.\.\.)?')


class UnmodelledError(Exception):
    """The process did something to its home that the model of a disk does not know."""


@dataclass(frozen=True, slots=True)
class Write:
    """Bytes into a file. `began` and `ended` are line numbers of the recording."""

    path: str
    offset: int
    octets: bytes
    began: int
    ended: int


@dataclass(frozen=True, slots=True)
class Truncate:
    path: str
    size: int
    began: int
    ended: int


@dataclass(frozen=True, slots=True)
class Sync:
    """fsync or fdatasync of a file or a folder: covers what had ended when it began."""

    path: str
    began: int
    ended: int


@dataclass(frozen=True, slots=True)
class FailedSync:
    """One that raised: what it should have covered may never reach the disk, and no later sync tries it again."""

    path: str
    began: int
    ended: int


@dataclass(frozen=True, slots=True)
class Create:
    path: str
    began: int
    ended: int


@dataclass(frozen=True, slots=True)
class Rename:
    path: str
    new_path: str
    began: int
    ended: int


@dataclass(frozen=True, slots=True)
class Remove:
    path: str
    began: int
    ended: int


@dataclass(frozen=True, slots=True)
class Opened:
    """An existing file was opened for writing; changes nothing."""

    path: str
    began: int
    ended: int


@dataclass(frozen=True, slots=True)
class Shown:
    """Text that went to standard output."""

    text: str
    began: int
    ended: int


Act = Write | Truncate | Sync | FailedSync | Create | Rename | Remove | Opened | Shown


@dataclass(frozen=True, slots=True)
class Recorded:
    """What a process did, its exit code and its standard error."""

    acts: tuple[Act, ...]
    code: int
    errors: str


def unavailable() -> str:
    """Return why nothing can be recorded on this machine, or nothing."""
    if sys.platform != "linux":
        return "strace is for Linux"
    if shutil.which("strace") is None:
        return "strace is not installed (Debian: apt-get install strace)"
    tried = subprocess.run(["strace", "-o", os.devnull, "true"], capture_output=True, check=False, timeout=20)
    return "" if tried.returncode == 0 else "ptrace is not permitted here"


def record(command: Sequence[str], home: Path, scratch: Path, *, fail_syncs: tuple[int, int] | None = None) -> Recorded:
    """Run the command, which works on `home`, to its end; return what it did to the home. `scratch` takes the trace.

    What the home held before is at the beginning, synced. With `fail_syncs` (first, step), these syncs of each thread
    end in EIO without being done. Raises: UnmodelledError.
    """
    trace, shown = scratch / "trace", scratch / "shown"
    inject = ["-e", "inject=fsync,fdatasync:error=EIO:when={}+{}".format(*fail_syncs)] if fail_syncs else []
    reading = _Reading(str(home), str(shown))
    reading.begin_with(home)
    with shown.open("wb") as out:
        done = subprocess.run(
            ["strace", "-f", "-y", "--seccomp-bpf", "-xx", "-s", "1000000", "-o", str(trace), "-e", f"trace={_WATCHED}",
             *inject, "-e", "signal=none", *command],
            stdout=out, stderr=subprocess.PIPE, text=True, timeout=RUN_LIMIT_S, check=False,
            env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "QT_QPA_PLATFORM": "offscreen"},
        )  # fmt: skip
    with trace.open(encoding="ascii") as lines:
        _read(lines, reading)
    trace.unlink()
    return Recorded(tuple(reading.acts), done.returncode, done.stderr.strip())


def read_trace(lines: Iterable[str], home: str, shown: str) -> tuple[Act, ...]:
    """Return the acts in a trace's lines. Raises: UnmodelledError."""
    reading = _Reading(home, shown)
    _read(lines, reading)
    return tuple(reading.acts)


def _read(lines: Iterable[str], reading: "_Reading") -> None:
    begun: dict[str, tuple[int, str]] = {}
    for number, line in enumerate(lines):
        match = _LINE.match(line.rstrip("\n"))
        if match is None:
            raise UnmodelledError(line[:200])
        thread, resumed, rest = match.groups()
        began = number
        if resumed:
            began, first = begun.pop(thread)
            rest = first + rest
        elif rest.endswith("<unfinished ...>"):
            begun[thread] = number, rest.removesuffix("<unfinished ...>").rstrip()
            continue
        call = _CALL.match(rest)
        if call is not None and (int(call[3]) >= 0 or call[1] in ("fsync", "fdatasync")):
            reading.take(call[1], call[2], int(call[3]), call[4], began, number)


def _unhex(text: str) -> bytes:
    return bytes.fromhex(text.replace("\\x", ""))


class _Reading:
    """What is known of the home's files while the trace is read."""

    def __init__(self, home: str, shown: str) -> None:
        self.acts: list[Act] = []
        self._home, self._shown = home, shown
        self._exist: set[str] = set()
        self._sizes: dict[str, int] = {}
        self._at: dict[tuple[int, str], int | None] = {}  # plain writes go here; None: at the end

    def begin_with(self, home: Path) -> None:
        """Take what is there for synced."""
        for path in sorted(home.rglob("*")):
            if path.is_file() and self._counts(str(path)):
                octets = path.read_bytes()
                self._exist.add(str(path))
                self._sizes[str(path)] = len(octets)
                self.acts += [Create(str(path), -3, -3), Write(str(path), 0, octets, -3, -3), Sync(str(path), -2, -2)]
                self.acts.append(Sync(str(path.parent), -2, -2))

    def take(self, name: str, arguments: str, result: int, behind: str, began: int, ended: int) -> None:
        match name:
            case "open" | "openat" | "creat":
                self._open(arguments, result, behind, began, ended)
            case "write" | "pwrite64":
                self._write(name, arguments, result, began, ended)
            case "fsync" | "fdatasync" | "ftruncate" | "lseek":
                self._on_descriptor(name, arguments, result, began, ended)
            case "rename" | "renameat" | "renameat2":
                old, new = (_unhex(text).decode() for text, _ in _TEXT.findall(arguments)[-2:])
                if self._counts(old) or self._counts(new):
                    self._rename(old, new, began, ended)
            case "unlink" | "unlinkat":
                path = _unhex(_TEXT.findall(arguments)[-1][0]).decode()
                if self._counts(path):
                    self._must_be_absolute(path)
                    self._exist.discard(path)
                    self.acts.append(Remove(path, began, ended))
            case "fallocate":
                self._allocate(arguments, began, ended)
            case "close":
                pass
            case _:
                if any(self._counts(path) for path in self._paths(arguments)):
                    raise UnmodelledError(f"{name}: {self._paths(arguments)}")

    def _counts(self, path: str) -> bool:
        below = path == self._home or path.startswith(self._home + "/")
        return below and not path.endswith("-shm") and not path.startswith(self._home + "/simulator")

    @staticmethod
    def _paths(arguments: str) -> list[str]:
        hexed = re.findall(r"<((?:\\x[0-9a-f]{2})+)>", arguments) + [text for text, _ in _TEXT.findall(arguments)]
        return [_unhex(text).decode("utf-8", "replace") for text in hexed]

    @staticmethod
    def _must_be_absolute(path: str) -> None:
        if not path.startswith("/"):
            raise UnmodelledError(f"a relative path: {path}")

    def _open(self, arguments: str, result: int, behind: str, began: int, ended: int) -> None:
        opened = re.match(r"^<([^>]*)>", behind)
        path = _unhex(opened[1]).decode() if opened else ""
        if path == self._shown or not self._counts(path):
            return
        flags = arguments
        if "O_TMPFILE" in flags or "O_DIRECT|" in flags:
            raise UnmodelledError(f"{path}: {arguments[-80:]}")
        if path not in self._exist and "O_CREAT" in flags:
            self._exist.add(path)
            self._sizes[path] = 0
            self.acts.append(Create(path, began, ended))
        elif "O_TRUNC" in flags:
            self._sizes[path] = 0
            self.acts.append(Truncate(path, 0, began, ended))
        elif "O_RDWR" in flags or "O_WRONLY" in flags:
            self.acts.append(Opened(path, began, ended))
        self._at[result, path] = None if "O_APPEND" in flags else 0
        if "O_RDWR" in flags and "O_APPEND" not in flags:
            self._at[result, path] = -1  # reading moves it too, which is not watched: only pwrite is understood

    def _write(self, name: str, arguments: str, result: int, began: int, ended: int) -> None:
        where = _DESCRIPTOR.match(arguments)
        if where is None or where[3]:
            return
        path = _unhex(where[2]).decode() if where[2].startswith("\\x") else where[2]
        if path != self._shown and not self._counts(path):
            return
        text, cut = next(iter(_TEXT.findall(arguments)))
        octets = _unhex(text)[:result]
        if cut or len(octets) != result:
            raise UnmodelledError(f"{path}: a write that was not recorded whole")
        if path == self._shown:
            self.acts.append(Shown(octets.decode(), began, ended))
            return
        if name == "pwrite64":
            offset = int(arguments.rsplit(",", 1)[1])
        else:
            key = int(where[1]), path
            at = self._at.get(key, -1)
            if at == -1:
                raise UnmodelledError(f"{path}: written at an unknown place")
            offset = self._sizes.get(path, 0) if at is None else at
            if at is not None:
                self._at[key] = at + result
        self._sizes[path] = max(self._sizes.get(path, 0), offset + result)
        self.acts.append(Write(path, offset, octets, began, ended))

    def _on_descriptor(self, name: str, arguments: str, result: int, began: int, ended: int) -> None:
        where = _DESCRIPTOR.match(arguments)
        if where is None or where[3] or not where[2].startswith("\\x"):
            return
        path = _unhex(where[2]).decode()
        if not self._counts(path):
            return
        if name == "lseek":
            if self._at.get((int(where[1]), path)) is not None:
                self._at[int(where[1]), path] = result
        elif name == "ftruncate":
            size = int(arguments.rsplit(",", 1)[1])
            self._sizes[path] = size
            self.acts.append(Truncate(path, size, began, ended))
        else:
            self.acts.append(Sync(path, began, ended) if result == 0 else FailedSync(path, began, ended))

    def _allocate(self, arguments: str, began: int, ended: int) -> None:
        """Room at a file's end, filled with zeros."""
        where = _DESCRIPTOR.match(arguments)
        path = _unhex(where[2]).decode() if where is not None and where[2].startswith("\\x") else ""
        if not self._counts(path):
            return
        numbers = re.fullmatch(r".*?, 0, (\d+), (\d+)", arguments)
        if numbers is None:
            raise UnmodelledError(f"{path}: fallocate{arguments}")
        offset, length = int(numbers[1]), int(numbers[2])
        if offset + length > self._sizes.get(path, 0):
            self._sizes[path] = offset + length
            self.acts.append(Truncate(path, offset + length, began, ended))

    def _rename(self, old: str, new: str, began: int, ended: int) -> None:
        self._must_be_absolute(old)
        self._must_be_absolute(new)
        if not (self._counts(old) and self._counts(new)):
            raise UnmodelledError(f"renamed across the home's edge: {old} {new}")
        self._exist.discard(old)
        self._exist.add(new)
        self._sizes[new] = self._sizes.pop(old, 0)
        self.acts.append(Rename(old, new, began, ended))
