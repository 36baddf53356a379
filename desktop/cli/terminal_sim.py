"""`canteen-desk terminal-sim`: the simulated terminal, a process of its own."""

import os
import sys
import threading
from pathlib import Path

import click

from desktop.adapters.simulated.serve import serve


@click.command("terminal-sim")
@click.option("--listen", required=True, metavar="URL", help="pty, a device, or socket://127.0.0.1:PORT.")
@click.option("--store", type=click.Path(file_okay=False, path_type=Path), help="Keeps the journal over restarts.")
@click.option("--faults", type=click.Path(dir_okay=False, path_type=Path), help="A TOML file of faults to play.")
@click.option("--seed", type=int, help="The same seed gives the same crowd.")
@click.option("--speed", type=click.FloatRange(0), default=1.0, show_default=True, help="0 has no delays at all.")
@click.option(
    "--maker",
    type=click.Path(file_okay=False, path_type=Path),
    help="Another maker's folder; made at first use. The user's own is trusted by trial homes.",
)
@click.option(
    "--faces",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="A folder of pictures: they step up one after another, and the terminal recognises whom it was given.",
)
@click.option("--faces-once", is_flag=True, help="Nobody comes after the last picture; else they start again.")
@click.option(
    "--line",
    type=click.Path(dir_okay=False, path_type=Path),
    help="A file that names who steps up, one reference a line; lines may be added while it runs.",
)
@click.option("--end-with-stdin", is_flag=True, hidden=True, help="End when standard input does: with its starter.")
def command(
    listen: str,
    store: Path | None,
    faults: Path | None,
    seed: int | None,
    speed: float,
    maker: Path | None,
    faces: Path | None,
    faces_once: bool,
    line: Path | None,
    end_with_stdin: bool,
) -> int:
    """Simulate a face terminal. Prints where it listens, and the six digits when a desk wants to be paired."""
    if end_with_stdin:
        threading.Thread(target=_end_with_stdin, name="stdin", daemon=True).start()
    return serve(
        listen, store, faults, seed, speed, sys.stdout, maker=maker, faces=faces, faces_once=faces_once, line=line
    )


def _end_with_stdin() -> None:
    while os.read(0, 4096):
        pass
    os._exit(0)  # every outcome is on disk before it is told: there is nothing to tidy
