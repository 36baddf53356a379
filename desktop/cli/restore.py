"""`canteen-desk restore`: a home from its backup, and what is missing, exactly."""

import sys
from pathlib import Path

import click

from desktop.adapters.storage.backup import Archive
from desktop.app.backed_people import PeopleRestored
from desktop.app.moving import move
from desktop.app.restore import STEPS, Restored
from desktop.cli.places import home_at, home_option, print_json, say
from desktop.domain.errors import OperatorError
from desktop.domain.money import format_yuan
from desktop.services.moving_views import Moved, MoveWanted, Part


@click.command("restore")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@home_option
@click.option("--code", help="The recovery code of a real desk's backup; else it is asked for.")
@click.option("--terminal", metavar="URL", help="The terminal whose journal is read, instead of the settings' one.")
@click.option(
    "--second-medium", type=click.Path(file_okay=False, path_type=Path), metavar="DIR",
    help="Where the copy of the ledger lies, instead of the settings' folder.",
)  # fmt: skip
@click.option(
    "--accept-loss",
    is_flag=True,
    help="Also when the provider had acknowledged more than it holds, or the keys of its people are not there.",
)
@click.option("--key-in-file", is_flag=True, help="Keep the ledger's key in a file: for a computer without key store.")
@click.option("--json", "as_json", is_flag=True, help="One JSON document on standard output.")
def command(
    file: Path, home: str | None, code: str | None, terminal: str | None, second_medium: Path | None,
    accept_loss: bool, key_in_file: bool, as_json: bool,
) -> None:  # fmt: skip
    """Restore a backup into a folder. A database that is there is kept beside it; what is missing is listed."""
    needs_code = _needs_code(file)
    given = (code if code is not None else _ask()) if needs_code else ""
    hidden = as_json or not sys.stderr.isatty()
    with click.progressbar(length=STEPS, file=sys.stderr, hidden=hidden) as bar:
        wanted = MoveWanted(
            file=file, code=given, second_medium=second_medium, terminal_url=terminal or "", key_in_file=key_in_file,
            accept_loss=accept_loss,
        )  # fmt: skip
        moved, done = move(home_at(home), wanted, bar.update)
    if as_json:
        print_json(_values(done) | {"parts": moved.parts})
    else:
        for line in (*_lines(done), *_parts(moved)):
            click.echo(line)


def _needs_code(file: Path) -> bool:
    """Tell whether a backup is locked by a recovery code. Raises: OperatorError `backup.*`."""
    archive = Archive(file.expanduser().absolute())
    try:
        return archive.needs_code
    finally:
        archive.close()


def _ask() -> str:
    if not sys.stdin.isatty():
        raise OperatorError("restore.code_needed")
    return str(click.prompt("Recovery code", err=True))


def _values(done: Restored) -> dict[str, object]:
    fault = done.terminal_fault
    return {
        "home": str(done.home), "kept_database": done.kept_database,
        "backup": {"made_at": done.backup_made_at, "n": done.backup_head, "hash": done.backup_hash},
        "known": {"n": done.known_head, "from": done.known_from}, "missing_entries": done.missing_entries,
        "acknowledged": done.acknowledged, "listed": done.listed,
        "terminal": {"read": done.terminal_read, "fault": fault.code if fault is not None else ""},
        "came_back": done.came_back, "lost_orders": done.lost_orders, "dropped": done.dropped, "people": done.people,
    }  # fmt: skip


def _lines(done: Restored) -> list[str]:
    """Return the report: what was put back, what came back, and what did not."""
    lines = [f"{done.home}  restored from the backup of {done.backup_made_at}, {done.backup_head} entries"]
    if done.kept_database:
        lines.append(f"kept       the old database as {done.kept_database}")
    lines += _people(done.people)
    if done.known_head is None:
        lines.append("missing    unknown: nothing here says how far the lost ledger reached")
    else:
        lines.append(
            f"missing    {done.missing_entries} entries: the lost ledger reached {done.known_head} ({done.known_from})"
        )
    for entry in done.listed:
        amount = f"  ¥{format_yuan(entry.amount_fen)}" if entry.amount_fen is not None else ""
        back = "  came back" if entry.came_back else ""
        lines.append(f"{entry.n:>8}  {entry.at}  {entry.kind:<18} {entry.number}{amount}{back}")
    if done.acknowledged > done.backup_head:
        lines.append(f"provider   had acknowledged up to entry {done.acknowledged}; this was accepted as lost")
    if done.terminal_fault is not None:
        lines.append(f"terminal   not read: {say(done.terminal_fault)}")
    elif not done.terminal_read:
        lines.append("terminal   not read: sales come back from its journal when the desk connects to it")
    for dropped in done.dropped:
        lines.append(
            f"terminal   {dropped.device_sn} had dropped its entries {dropped.first} to {dropped.last}, which the lost "
            "ledger had acknowledged: these are missing"
        )
    if done.came_back:
        total = sum(each.amount_fen for each in done.came_back if each.state in ("PAID", "PAID_OFFLINE"))
        lines.append(f"came back  {len(done.came_back)} sales from the terminal's journal, ¥{format_yuan(total)} paid")
        lines.append("           without their meal: the journal does not hold it")
    if not_back := sorted({each.number for each in done.listed if each.number and not each.came_back}):
        lines.append(f"not back   {len(not_back)} numbers of the lost ledger: {', '.join(not_back)}")
    lines += [f"lost       {no_trace(each.number, each.journals)}" for each in done.lost_orders]
    return lines


def _parts(moved: Moved) -> list[str]:
    """Return what a person has to see to on this computer."""
    todo = {
        Part.TERMINALS: "pair the terminals again: the desk's key did not come along",
        Part.BUNDLES: "bundles {detail} are not here, and nothing is exported without them: copy them, each with its "
        ".minisig, from the folder bundles beside the backup into {home}/bundles",
        Part.LANES: "lanes join --url {detail} --key KEY, then lanes set-password: no backup holds them",
        Part.SERVER: "the password of {detail}: canteen-desk provider server {detail}",
        Part.MEDIUM: "the second medium {detail} is not here: plug it in, or choose another in the settings",
        Part.PRINTER: "the printer at {detail}: a test receipt, under Settings",
        Part.PICTURES: "the pictures of dishes: copy the folder {detail} of the old home",
        Part.AUTOSTART: "canteen-desk-autostart on, where the desk is to open at sign-in",
        Part.OLD_COMPUTER: "never sell on the old computer again: two desks under {detail} make the books wrong",
    }
    return [
        f"to do      {todo[line.part].format(detail=line.detail, home=moved.home)}"
        for line in moved.to_do
        if line.part in todo
    ]


def _people(people: PeopleRestored) -> list[str]:
    if not people.count + people.purged:
        return []
    lines = [f"people     {people.count}, by keys from {' and '.join(people.keys_from) or 'nowhere'}"]
    if people.purged:
        lines.append(
            f"           {people.purged} could not be read, their keys being gone: they were erased since, or lost"
        )
    if people.consents_ended:
        lines.append(f"           {people.consents_ended} consents had been withdrawn since and were ended again")
    return lines


def no_trace(number: str, journals: str) -> str:
    """Return what is said of a number that a restoration lost."""
    if journals:
        return f"no trace of {number}: the terminal's journal is complete ({journals}), so nothing was charged for it"
    return f"no trace of {number}: unknown whether it was charged, the terminal's journal is not complete"
