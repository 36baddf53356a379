"""What a disk may hold after a power cut: the model, and the images it allows. Pure but for writing an image.

The model, harsher than ext4, XFS or NTFS with their usual settings:
- what a sync of a file covered is there (writes and truncations that had ended when the sync began);
- of what came after, each write is lost, kept, or torn: any of its 512-byte sectors may be the old or the new one, in
  any order, without regard to what was written first; a truncation is kept or lost;
- names (creation, rename, removal) are sure once their folder was synced; after that, names keep their order, as a
  journal of metadata keeps it: some first part of the unsynced changes is there. A file's sync does not save its name;
- a sync that failed covers nothing, and what it should have covered no later sync covers: Linux reports such a failure
  once and then takes the pages for written. Only writing it again helps;
- a file that lost a write and kept a later one has zeros between.
A disk that lies about its cache, and bit rot, are not in the model.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from tests.campaigns.recording import Act, Create, FailedSync, Remove, Rename, Shown, Sync, Truncate, Write

SECTOR = 512
_KEEPS = ("lost", "kept", "mixed", "torn")


@dataclass(slots=True)
class _File:
    """One file's changes in order, under whatever names it bore."""

    changes: list[Write | Truncate] = field(default_factory=list)
    sure: int = 0  # so many of the changes are synced,
    doomed: set[int] = field(default_factory=set)  # but for these, whose sync failed


@dataclass(frozen=True, slots=True)
class _Naming:
    """One change of names; `file` is an index."""

    act: Create | Rename | Remove
    file: int


@dataclass(slots=True)
class Content:
    """A file's bytes; from their end to `size` there are zeros, which are not spelt out: room set aside is large."""

    octets: bytearray = field(default_factory=bytearray)
    size: int = 0

    def put(self, offset: int, octets: bytes) -> None:
        if offset > len(self.octets):
            self.octets.extend(bytes(offset - len(self.octets)))
        self.octets[offset : offset + len(octets)] = octets
        self.size = max(self.size, len(self.octets))

    def truncate(self, size: int) -> None:
        del self.octets[size:]
        self.size = size


@dataclass(frozen=True, slots=True)
class Image:
    """The files of a home after a cut, by path, and what had been shown by then."""

    files: dict[str, Content]
    shown: str


class Disk:
    """All crash images of one recording."""

    def __init__(self, acts: Sequence[Act]) -> None:
        self.acts = tuple(acts)
        recorded = [index for index, act in enumerate(acts) if act.began >= 0]  # not what was there before
        self.recorded = range(recorded[0], len(acts))
        self.shown_at = [index for index in self.recorded if isinstance(acts[index], Shown)]
        self.synced_at = [index for index in self.recorded if isinstance(acts[index], Sync)]
        # Almost every write goes to the WAL; the few others (checkpoints, settings, keys) are looked at as often.
        self.rare_at = [
            index for index in self.recorded if isinstance(act := acts[index], Write) and not act.path.endswith("-wal")
        ]

    def cut(self, draw: Random) -> int:
        """Choose an instant: anywhere, right after something was shown or written in a rare place, or before a sync."""
        places = [place for place in (self.recorded, self.shown_at, self.rare_at, self.synced_at) if place]
        return draw.choice(draw.choice(places)) + draw.choice([0, 1])

    def image(self, cut: int, draw: Random) -> Image:
        """Return one of the images that a power cut after the first `cut` acts may leave."""
        files, namings, sure_namings, shown = self._history(cut)
        there = namings[: draw.randint(sure_namings, len(namings))]
        names: dict[str, int] = {}
        for naming in there:
            match naming.act:
                case Create(path=path):
                    names[path] = naming.file
                case Rename(path=path, new_path=new_path):
                    names.pop(path, None)
                    names[new_path] = naming.file
                case Remove(path=path):
                    names.pop(path, None)
        keep = draw.choice(_KEEPS)
        return Image({path: _content(files[index], keep, draw) for path, index in names.items()}, "".join(shown))

    def _history(self, cut: int) -> tuple[list[_File], list[_Naming], int, list[str]]:
        files: list[_File] = []
        live: dict[str, int] = {}
        namings: list[_Naming] = []
        sure_namings = 0
        shown: list[str] = []
        for act in self.acts[:cut]:
            match act:
                case Write(path=path) | Truncate(path=path):
                    files[live[path]].changes.append(act)
                case Sync(path=path, began=began):
                    if path in live:
                        file = files[live[path]]
                        file.sure = max(file.sure, _ended_before(file.changes, began))
                    else:  # a folder; the metadata before its last change are sure with it
                        for count, naming in enumerate(namings, start=1):
                            if count > sure_namings and naming.act.ended < began and _folder_of(naming.act) == path:
                                sure_namings = count
                case FailedSync(path=path, began=began):
                    if path in live:
                        file = files[live[path]]
                        file.doomed |= set(range(file.sure, _ended_before(file.changes, began)))
                case Create(path=path):
                    files.append(_File())
                    live[path] = len(files) - 1
                    namings.append(_Naming(act, live[path]))
                case Rename(path=path, new_path=new_path):
                    namings.append(_Naming(act, live[path]))
                    live[new_path] = live.pop(path)
                case Remove(path=path):
                    namings.append(_Naming(act, live.pop(path)))
                case Shown(text=text):
                    shown.append(text)
        return files, namings, sure_namings, shown


def write_image(image: Image, home: Path, folder: Path) -> None:
    """Write the files of an image of `home` below `folder`."""
    folder.mkdir(mode=0o700)
    for path, content in image.files.items():
        target = folder / Path(path).relative_to(home)
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("wb") as file:
            file.write(content.octets)
            file.truncate(content.size)
        target.chmod(0o600)


def _folder_of(act: Create | Rename | Remove) -> str:
    return act.new_path.rpartition("/")[0] if isinstance(act, Rename) else act.path.rpartition("/")[0]


def _ended_before(changes: Sequence[Write | Truncate], began: int) -> int:
    return bisect_left([change.ended for change in changes], began)


def _content(file: _File, keep: str, draw: Random) -> Content:
    content = Content()
    for index, change in enumerate(file.changes):
        sure = index < file.sure and index not in file.doomed
        if isinstance(change, Truncate):
            if sure or keep == "kept" or (keep != "lost" and draw.random() < 0.5):
                content.truncate(change.size)
        elif sure or keep == "kept" or (keep == "mixed" and draw.random() < 0.5):
            content.put(change.offset, change.octets)
        elif keep == "torn":
            _put_torn(content, change, draw)
    return content


def _put_torn(content: Content, write: Write, draw: Random) -> None:
    """Sectors of the disk, not of the write: a write that ends within a sector tears at the sector's edge."""
    at, end = write.offset, write.offset + len(write.octets)
    while at < end:
        upto = min(end, (at // SECTOR + 1) * SECTOR)
        if draw.random() < 0.5:
            content.put(at, write.octets[at - write.offset : upto - write.offset])
        at = upto
