"""Opens a till's support file: verified against the registered tills, unsealed, unpacked within limits.

For the command's thread. Promises: nothing of it is looked at before its signature verified by a key that is trusted
now, unless somebody asked for an unsigned one by name; the folder appears whole or not at all, and none is written
over. Source: issue 8, Self-check; bundle.md, Provider's side.
"""

import os
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop.adapters.durable import sync_folder
from desktop.adapters.sync.seal import MOST_SIGNATURE_BYTES, KeyRing
from desktop.adapters.sync.support_file import (
    MOST_SEALED_BYTES,
    OpenedSupport,
    open_support,
    signature_name,
    told_till,
)
from desktop.domain.errors import OperatorError
from desktop.fleet.lake import Lake
from desktop.fleet.provider_keys import ProviderKeys
from desktop.fleet.tills import tills_of

_MOST_NAMED = 60  # of the versions and checks that are printed


@dataclass(frozen=True, slots=True, kw_only=True)
class Unpacked:
    """A support file in a folder of its own; `school` as the till was registered."""

    folder: Path
    opened: OpenedSupport
    school: str

    @property
    def versions(self) -> dict[str, str]:
        """Return the versions that it tells, of the program and what it runs on."""
        told = self.opened.document("versions.json")
        wanted = ("program", "python", "sqlite", "distribution", "release", "machine")
        return {name: _word(told.get(name)) for name in wanted} if isinstance(told, Mapping) else {}

    @property
    def failing(self) -> list[tuple[str, str, Mapping[str, Any]]]:
        """Return the checks that do not hold: name, code, figures."""
        told = self.opened.document("checks.json")
        lines = told.get("checks") if isinstance(told, Mapping) else None
        return [
            (_word(line.get("name")), _word(line.get("code")), _figures(line.get("figures")))
            for line in (lines if isinstance(lines, list) else [])[:_MOST_NAMED]
            if isinstance(line, Mapping) and line.get("ok") is not True
        ]


def unpack(lake: Lake, keys: ProviderKeys, file: Path, out: Path, *, unsigned: bool = False) -> Unpacked:
    """Open a support file into a new folder of `out`.

    Raises: OperatorError `support.*`, `signature.*`, `seal.closed`, `fleet.unregistered`, `input.unreadable`,
        `output.failed`; nothing is written then.
    """
    sealed = _read(file, MOST_SEALED_BYTES)
    beside = file.with_name(signature_name(file.name))
    signature = _read(beside, MOST_SIGNATURE_BYTES) if beside.is_file() else None
    if signature is None and not unsigned:
        raise OperatorError("support.unsigned", path=str(file))
    till_id = told_till(file.name, signature)
    till = tills_of(lake, [till_id]).get(till_id)
    if till is None:
        raise OperatorError("fleet.unregistered", till=till_id[:20])
    ring = till.ring if signature is not None else KeyRing(())
    opened = open_support(file.name, sealed, signature, ring, [keys.identity])
    if opened.till_id != till_id:
        raise OperatorError("support.comment", name=file.name[:80])
    return Unpacked(folder=_write(out, opened), opened=opened, school=till.school)


def _read(path: Path, most: int) -> bytes:
    try:
        with path.open("rb") as untrusted:
            content = untrusted.read(most + 1)
    except OSError as error:
        raise OperatorError("input.unreadable", path=str(path), detail=error.strerror or str(error)) from error
    if len(content) > most:
        raise OperatorError("support.archive")
    return content


def _write(out: Path, opened: OpenedSupport) -> Path:
    """Write the members, whose names were checked, beside their final place, then give the folder its name."""
    name = f"{opened.till_id}-support-{opened.stamp}"
    folder, part = out / name, out / f".{name}.part"
    if folder.exists():
        raise OperatorError("support.there", path=str(folder))
    try:
        out.mkdir(parents=True, exist_ok=True)
        if part.exists():
            shutil.rmtree(part)  # of one that was killed
        part.mkdir(mode=0o700)
        for member, content in opened.members.items():
            with (part / member).open("wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
        sync_folder(part)
        part.rename(folder)
        sync_folder(out)
    except OSError as error:
        shutil.rmtree(part, ignore_errors=True)
        raise OperatorError("output.failed", detail=f"{out}: {error.strerror or error}") from error
    return folder


def _word(untrusted: object) -> str:
    """Return a word that may be printed on a terminal."""
    text = untrusted if isinstance(untrusted, str) else ""
    return "".join(letter for letter in text if letter.isprintable())[:_MOST_NAMED]


def _figures(untrusted: object) -> dict[str, str | int]:
    found: dict[str, str | int] = {}
    for name, value in (untrusted if isinstance(untrusted, Mapping) else {}).items():
        if isinstance(value, int) and not isinstance(value, bool):
            found[_word(name)] = value
    return found
