"""`canteen-desk export`: bundles to a stick, a folder or a server. Source: cli.md, bundle.md."""

import sys
from dataclasses import asdict
from typing import Any

import click

from desktop.app.places import confirm_host, keep_url, open_url
from desktop.app.sync_desk import SyncDesk, SyncState
from desktop.app.writing import writes_itself
from desktop.cli.places import home_at, home_option, print_json
from desktop.services.sync_ports import Place, PutProgress
from desktop.services.sync_views import Exported, Step

STEPS = 1_000


@click.command("export")
@home_option
@click.option("--to", "url", metavar="URL", help="A folder, or a server: sftp://, webdav+https://, s3://.")
@click.option(
    "--accept-host", metavar="FINGERPRINT", help="The SFTP server's fingerprint, compared with the provider's."
)
@click.option("--json", "as_json", is_flag=True, help="One JSON document on standard output.")
def command(home: str | None, url: str | None, accept_host: str | None, as_json: bool) -> None:
    """Cut what waits into bundles, sealed and signed, and carry all that is not acknowledged to URL.

    Without --to it only says what waits. A retired desk carries what was cut before, and cuts no more.
    """
    place = home_at(home)
    settings = place.settings()
    with place.lock():
        desk = SyncDesk(place, settings, writes_itself(place, retired_too=True))
        done: dict[str, Any] = {}
        if url is not None:
            if accept_host:
                confirm_host(place, url, accept_host)
            target = open_url(place, settings, keep_url(place, settings, url))
            done = asdict(_exported(desk, target))
            desk.tidy()
        state = desk.look()
    if as_json:
        print_json({"exported": done or None, **document_of(state)})
        return
    if done:
        click.echo(f"exported   {len(done['sequences'])} bundles, {done['row_count']} rows, {done['size_bytes']} bytes "
                   f"to {done['place']}, read back and equal")  # fmt: skip
    for line in lines_of(state):
        click.echo(line)


def _exported(desk: SyncDesk, place: Place) -> Exported:
    with click.progressbar(length=STEPS, file=sys.stderr, hidden=not sys.stderr.isatty()) as bar:

        def told(step: Step, news: PutProgress | None) -> None:
            if news is not None and news.bytes_all:
                bar.update(STEPS * news.bytes_done // news.bytes_all - bar.pos)
            bar.label = step.value

        return desk.export(place, told, lambda: False)


def document_of(state: SyncState) -> dict[str, Any]:
    """Return what waits and the history, as JSON has it."""
    return {
        "till_id": state.till_id,
        "provider": state.provider.provider if state.provider is not None else None,
        "waiting": asdict(state.waiting),
        "bundles": [asdict(line) for line in state.history],
    }


def lines_of(state: SyncState) -> list[str]:
    """Return what waits, for people."""
    waiting = state.waiting
    since = f", the oldest since {waiting.oldest_at:%Y-%m-%d %H:%M}" if waiting.oldest_at is not None else ""
    lines = [f"waiting    {waiting.count} entries{since}"]
    lines.append(f"sent       {waiting.unacknowledged} bundles without an acknowledgement")
    if state.provider is None:
        lines.append("provider   none is known: canteen-desk provider pin FILE")
    return lines
