"""`canteen-desk fleet ingest`: takes what tills sent into the lake, once, and says what waits and what is bad."""

from pathlib import Path

import click

from desktop.adapters.system import SystemClock
from desktop.cli.fleet_places import explained, keys_option, lake_option, progress, told_document
from desktop.fleet.inbox import Inbox
from desktop.fleet.ingest_report import IngestReport, Noted
from desktop.fleet.lake import Lake
from desktop.fleet.provider_keys import read_keys
from desktop.fleet.sweep import ingest


@click.command("ingest")
@click.argument("inbox", type=click.Path(file_okay=False, path_type=Path))
@lake_option
@keys_option
@click.option("--json", "as_json", is_flag=True, help="One JSON document on standard output.")
def command(inbox: Path, lake_url: str, keys_folder: Path, as_json: bool) -> None:
    """Take the bundles of a folder and its sub-folders. What was taken moves to INBOX/taken, what is bad to
    INBOX/refused with a line of why; what came too early stays."""
    keys = read_keys(keys_folder)
    report = ingest(Lake(lake_url), Inbox(inbox), keys, SystemClock(), explained, _tell)
    progress("")
    told_document(report.document(), _lines(report), as_json=as_json)


def _tell(report: IngestReport, files: int) -> None:
    done = report.taken + report.repeated + len(report.refused) + len(report.held)
    progress(f"{done} of {files} bundles, {report.sales} sales")


def _lines(report: IngestReport) -> list[str]:
    lines = [f"taken {report.taken} ({report.sales} sales), known before {report.repeated}"]
    for word, all_noted in (
        ("restored", report.restored),
        ("unread", report.unread),
        ("waits", report.held),
        ("refused", report.refused),
    ):
        lines += [f"{word:<9} {_named(noted)}  {explained(noted.code, dict(noted.facts))}" for noted in all_noted]
    if report.left_in_place:
        lines.append(f"left where they lie, the folder cannot be written: {report.left_in_place}")
    return lines


def _named(noted: Noted) -> str:
    return f"{noted.till_id}-{noted.sequence:08d}" if noted.till_id else Path(noted.path).name
