"""Packages as `installer/build` makes them, but of a few kilobytes: this source under another version.

Each is a script that says what PyInstaller says (`sys.frozen`, `sys.executable`), names itself by its version, and
hands over as the packaged program does. What a newer version brings can be added: a step of the schema, or a fault.
"""

import io
import os
import stat
import subprocess
import sys
import tarfile
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from desktop.adapters.sync.seal import SigningKey
from desktop.adapters.updates.offers import sign_package, this_system
from desktop.domain.release import Release
from tests.helpers.processes import json_lines

PYTHON = sys.executable  # before anybody stands for an installed program
SOURCE = Path(__file__).parents[2]
_SCRIPT = """#!{python}
import os, sys
sys.path.insert(0, {source!r})
sys.dont_write_bytecode = True
sys.frozen, sys.executable = True, os.path.abspath(__file__)
import desktop
desktop.__version__ = {version!r}
{brings}
from desktop.app.chosen_program import hand_over
if __name__ == "__main__":
    hand_over(sys.argv[1:])
    from desktop.cli import run
    sys.exit(run())
"""
#: What a version may bring.
NEW_TABLE = """
from desktop.adapters.storage.migrations import STEPS
@STEPS()
def brought_by_an_update(db):
    db.execute("CREATE TABLE brought (n INTEGER PRIMARY KEY) STRICT")
"""
FAILS_ON_THE_HOME = (
    NEW_TABLE
    + """
import desktop.app.proving
def _fails(home, before):
    from desktop.app.homes import open_books
    open_books(home).close()  # the ledger is brought up by then
    raise SystemExit(3)
desktop.app.proving.prove_home = _fails
"""
)
#: Loads nothing to prove itself on this computer: for what is not about that, since loading all takes seconds.
QUICK = """
import desktop.app.proving
desktop.app.proving.prove_computer = lambda version: 0
"""
LACKS_A_LIBRARY = """
if sys.argv[1:3] == ["update", "prove"]:
    sys.exit("libmissing.so: cannot open shared object file")
"""


def program_text(version: str, brings: str = "") -> str:
    """Return the script of a version."""
    return _SCRIPT.format(python=PYTHON, source=str(SOURCE), version=version, brings=brings)


def install(folder: Path, version: str = "0.1.0", brings: str = "") -> Path:
    """Put a program where the system's package would, and return it."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "canteen-desk"
    path.write_text(program_text(version, brings), encoding="utf-8")
    path.chmod(0o755)
    return path


def package(
    folder: Path, version: str, brings: str = "", *, architecture: str = "", members: dict[str, bytes] | None = None,
    extra: tuple[tarfile.TarInfo, ...] = (),
) -> Path:  # fmt: skip
    """Write a package of the program; `members` are more files, `extra` members of any kind."""
    architecture = architecture or this_system().removeprefix("debian-")
    control = f"Package: canteen-desk\nVersion: {version}\nArchitecture: {architecture}\n".encode()
    files = {
        "./usr/lib/canteen-desk/canteen-desk": program_text(version, brings).encode(),
        "./usr/lib/canteen-desk/_internal/base_library.zip": b"not a library" * 2_000,
        "./usr/bin/canteen-desk-autostart": b"#!/bin/sh\n",
        **(members or {}),
    }
    path = folder / f"canteen-desk_{version}_{architecture}.deb"
    parts = {
        "debian-binary": b"2.0\n",
        "control.tar.xz": _tar({"./control": control}),
        "data.tar.xz": _tar(files, extra),
    }
    with path.open("wb") as file:
        file.write(b"!<arch>\n")
        for name, content in parts.items():
            file.write(f"{name:<16}{0:<12}{0:<6}{0:<6}{100644:<8}{len(content):<10}`\n".encode())
            file.write(content + b"\n" * (len(content) % 2))
    return path


def sign(path: Path, key: SigningKey, version: str, system: str = "") -> Path:
    """Sign a package as the provider does, as whatever it is said to be."""
    return sign_package(
        path, key,
        Release(version=version, system=system or this_system(), size=path.stat().st_size, made=date(2026, 11, 30)),
    )  # fmt: skip


def _tar(files: dict[str, bytes], extra: tuple[tarfile.TarInfo, ...] = ()) -> bytes:
    sink = io.BytesIO()
    with tarfile.open(fileobj=sink, mode="w:xz") as archive:
        for name, content in files.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            entry.mode = stat.S_IFREG | (0o755 if name.endswith("canteen-desk") else 0o644)
            archive.addfile(entry, io.BytesIO(content))
        for entry in extra:
            archive.addfile(entry, io.BytesIO(b"x" * entry.size))
    return sink.getvalue()


@dataclass(frozen=True, slots=True)
class Ran:
    code: int
    out: str
    errors: str

    @property
    def document(self) -> Any:
        return json_lines(["".join(self.out.split("\n"))])[0]


def run_program(program: Path, *arguments: str) -> Ran:
    """Run a program as a user would, without a screen."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("CANTEEN_DESK_")}
    done = subprocess.run(
        [str(program), *arguments], capture_output=True, text=True, encoding="utf-8", check=False, timeout=120,
        env={**environment, "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8", "LANG": "en"},
    )  # fmt: skip
    return Ran(done.returncode, done.stdout, done.stderr)
