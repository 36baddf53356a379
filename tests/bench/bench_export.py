"""Exporting 30 bundles of 300 KB to a folder, beside a plain copy of the same bytes with an fsync each, in turns.

The export writes, syncs, renames, syncs the folder, reads back past the page cache and compares; the plain copy only
writes and syncs. Name a folder on the medium that matters.
    .venv/bin/python -m tests.bench.bench_export [folder, default a temporary one] [rounds, default 15]
"""

import os
import shutil
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop.adapters.sync.places.folder import FolderPlace
from desktop.services.sync_ports import SourceFile
from tests.bench.measure import figures, report
from tests.helpers.places import Listener, bundles, never

COUNT, SIZE = 30, 300_000


def main() -> None:
    medium = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 15
    with TemporaryDirectory() as here, TemporaryDirectory(dir=medium) as there:
        sources = bundles(Path(here), count=COUNT, size=SIZE)
        size_bytes = sum(source.path.stat().st_size for source in sources)
        took_s: dict[str, list[float]] = {"plain": [], "export": [], "resume": []}
        for number in range(rounds):
            folder = Path(there) / str(number)
            for name in ("copied", "exported"):
                (folder / name).mkdir(parents=True)
            place = FolderPlace(folder / "exported")
            steps: list[tuple[str, Callable[[], object]]] = [
                ("plain", lambda folder=folder: plain_copy(sources, folder / "copied")),  # type: ignore[misc]
                ("export", lambda place=place: place.put(sources, Listener(), never)),  # type: ignore[misc]
            ]
            for name, step in steps if number % 2 else reversed(steps):
                took_s[name].append(timed(step))
            took_s["resume"].append(timed(lambda place=place: place.put(sources, Listener(), never)))  # type: ignore[misc]
            shutil.rmtree(folder)
    plain, export, resume = (figures(took_s[name]) for name in ("plain", "export", "resume"))
    report(
        "export",
        files=len(sources),
        megabytes=size_bytes / 1e6,
        rounds=rounds,
        plain_mb_s=size_bytes / 1e6 / plain.median,
        export_mb_s=size_bytes / 1e6 / export.median,
        resume_mb_s=size_bytes / 1e6 / resume.median,
        ratio=export.median / plain.median,
        plain_ms=plain.median * 1_000,
        export_ms=export.median * 1_000,
        export_longest_ms=export.longest * 1_000,
    )


def timed(step: Callable[[], object]) -> float:
    begun_s = time.perf_counter()
    step()
    return time.perf_counter() - begun_s


def plain_copy(sources: list[SourceFile], folder: Path) -> None:
    """Copy as a careful script would: the bytes, and an fsync of each file."""
    for source in sources:
        with source.path.open("rb") as original, (folder / source.name).open("wb") as copy:
            shutil.copyfileobj(original, copy)
            copy.flush()
            os.fsync(copy.fileno())


if __name__ == "__main__":
    main()
