"""`canteen-desk devices exchange` and `devices wiped`: another terminal takes the place of the one that was paired."""

from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

import click

from desktop.adapters.storage.books import SqliteBooks
from desktop.adapters.system import SystemClock
from desktop.adapters.terminal.credentials import trust_authority
from desktop.app.exchange import Asked, Exchanged, Wanted, exchange
from desktop.app.exchange import finish as write_down
from desktop.app.pairing import Found
from desktop.app.writing import writes_itself
from desktop.cli.places import home_at, home_option, print_json
from desktop.domain.errors import OperatorError
from desktop.domain.exchange import Exchange, OpenKind, OpenNumber
from desktop.domain.money import format_yuan, format_yuan_short
from desktop.services.incentive_views import ProgressView

_TOLD = {
    "begun": "begun        from here on it goes on where it stopped",
    "emptied": "emptied      the old terminal lists no face any more",
    "parted": "parted       the old terminal is trusted no more",
    "paired": "paired       with the new terminal",
    "done": "recorded     in the ledger as terminal.exchanged",
}


@click.command("exchange")
@click.option("--terminal", metavar="URL", help="Where the new terminal is.")
@click.option("--old-terminal", metavar="URL", help="Where the old one is; else where the settings say.")
@click.option("--old", "old_sn", default="", metavar="SN", help="Which one leaves, where several are paired.")
@click.option("--gone", is_flag=True, help="The old one does not answer any more: what only it knows stays unknown.")
@click.option("--finish", is_flag=True, help="Only write it down: the new one is paired, and need not answer.")
@click.option("--by", default="", metavar="NAME", help="Who answers for it.")
@click.option(
    "--authority", type=click.Path(dir_okay=False, path_type=Path), help="A programme authority to trust, as PEM."
)
@click.option("--yes", is_flag=True, help="Answer every question with yes: for a scripted exchange.")
@click.option("--json", "as_json", is_flag=True, help="One JSON document on standard output.")
@home_option
def exchange_command(
    terminal: str | None, old_terminal: str | None, old_sn: str, gone: bool, finish: bool, by: str,
    authority: Path | None, yes: bool, as_json: bool, home: str | None,
) -> None:  # fmt: skip
    """Read, empty and part with the old terminal, pair the new one, and say what carries over.

    Whatever stops it, run it again: it goes on from the last step that was done.
    """
    if terminal is None and not finish:
        raise click.UsageError("Missing option '--terminal'.")
    place = home_at(home)
    place.must_exist()

    def tell(words: str) -> None:
        click.echo(words, err=as_json)

    with place.lock():
        if terminal is None or finish:
            _show(write_down(place), as_json)
            return
        if authority is not None:
            tell(f"authority    {trust_authority(place, authority)} is trusted from now on")
        wanted = Wanted(
            url=terminal, old_url=old_terminal or place.settings().terminal.url, old_sn=old_sn, gone=gone, by=by
        )
        asked = Asked(
            leave_unknown=lambda known, unknown, faces: _leave(known, unknown, faces, yes, tell),
            swap=lambda known: _swap(known, yes),
            same_digits=lambda found: _compare(found, yes, tell),
        )
        done = exchange(place, wanted, asked, lambda step: tell(_TOLD[step]))
    _show(done, as_json)


@click.command("wiped")
@click.argument("sn")
@click.option("--by", required=True, metavar="NAME", help="Who answers for it that the maker wiped its faces.")
@home_option
def wiped_command(sn: str, by: str, home: str | None) -> None:
    """The faces that a terminal took away were wiped by its maker."""
    place = home_at(home)
    with place.lock():
        count = writes_itself(place)(lambda books: _wipe(books, sn, by))
    click.echo(f"{count} known faces at {sn}, and whoever else was in it, are noted as wiped, by {by}")


def _wipe(books: SqliteBooks, sn: str, by: str) -> int:
    if sn not in books.faces_owed():
        raise OperatorError("exchange.none_owed", sn=sn)
    return books.faces_wiped(sn, by, SystemClock().now())


#: What becomes of what only a dead terminal knew; a receipt settles sales alone.
_UNKNOWN = {
    OpenKind.SALE: "the provider's receipt tells, nobody guesses",
    OpenKind.REFUND: "ask the provider whether it was given back; the desk will not try again",
    OpenKind.VERIFICATION: "stays without a result; nothing was charged for it",
}


def _leave(
    known: Exchange, unknown: tuple[OpenNumber, ...], faces: int, yes: bool, tell: Callable[[str], None]
) -> None:
    tell(f"gone         {known.old_sn}: what only it knows stays unknown")
    for each in unknown:
        amount = f"  ¥{format_yuan(each.amount_fen)}" if each.amount_fen else ""
        tell(f"in doubt     {each.kind.value} {each.number}{amount}: {_UNKNOWN[each.kind]}")
    tell(
        f"faces        {faces} known ones may still be in it, and whoever else it never listed: have its maker wipe "
        "them, then canteen-desk devices wiped"
    )
    if not yes:
        _confirm("Go on without it?")


def _swap(known: Exchange, yes: bool) -> None:
    if not yes:
        _confirm(f"Take {known.old_sn} away and connect the new terminal. Is it connected?")


def _compare(found: Found, yes: bool, tell: Callable[[str], None]) -> None:
    identity = found.terminal.identity
    tell(f"terminal     {identity.manufacturer} {identity.model}, {identity.sn}, firmware {identity.firmware}")
    if not found.invited:
        if yes:
            raise OperatorError("pairing.not_invited", what=identity.sn)
        _confirm("It is not in the programme and earns no subsidy. Pair it all the same?")
    tell(f"digits       {found.terminal.code}")
    if not yes:
        _confirm("Does the terminal show the same six digits?")


def _confirm(question: str) -> None:
    try:
        agreed = click.confirm(question, err=True)
    except click.Abort:
        click.echo(err=True)
        agreed = False
    if not agreed:
        raise OperatorError("exchange.left")


def _show(done: Exchanged, as_json: bool) -> None:
    if as_json:
        print_json(_document(done))
    else:
        for line in _lines(done):
            click.echo(line)


def _document(done: Exchanged) -> dict[str, object]:
    over, known = done.over, done.over.exchange
    return {
        "old": {"sn": known.old_sn, "reason": "gone" if known.gone else "planned",
                "journal_n": known.journal_n, "journal_mac": known.journal_mac, "faces_owed": known.faces_owed},
        "new": {"sn": known.new_sn, "url": done.url},
        "stage": known.stage.value,
        "in_doubt": over.open_numbers,
        "charged_later": {"count": over.charged_later, "fen": over.charged_later_fen},
        "faces": {"consenting": over.consenting, "at_new": over.at_new, "to_come": over.to_come, "owed": done.owed},
        "caps": {"old": _caps(over.old), "new": _caps(over.new) if over.new is not None else None},
    }  # fmt: skip


def _caps(view: ProgressView) -> dict[str, object]:
    return {
        "device_sn": view.device_sn, "cap_fen": view.period_cap_fen, "month": view.month,
        "used_month": asdict(view.month_figures), "used_period": asdict(view.period),
    }  # fmt: skip


def _lines(done: Exchanged) -> list[str]:
    over, known = done.over, done.over.exchange
    mac = f", {known.journal_mac[:16]}" if known.journal_mac else ""
    lines = [
        f"exchanged    {known.old_sn} for {known.new_sn}",
        f"journal      read to its entry {known.journal_n}{mac}",
    ]
    for each in over.open_numbers:
        lines.append(f"in doubt     {each.kind.value} {each.number}  ¥{format_yuan(each.amount_fen)}")
    lines.append(f"cap          stays with {known.old_sn}: {_used(over.old)}")
    if over.new is not None:
        lines.append(f"             {known.new_sn} begins with its own: {_used(over.new)}")
    lines.append(
        f"later        {over.charged_later} sales wait to be charged, ¥{format_yuan(over.charged_later_fen)}: by the "
        "provider, without a terminal"
    )
    lines.append(
        f"faces        {over.to_come} of {over.consenting} with a consent have still to come: no picture is kept, so "
        "none goes along; until then card, code and look-up"
    )
    lines += [
        f"owed         {count} known faces at {sn}, and whoever it never listed: its maker has to wipe them"
        for sn, count in done.owed.items()
    ]
    lines.append(f"by hand      take this desk off {known.old_sn} on its own screen, or reset it: the link cannot")
    return lines


def _used(view: ProgressView) -> str:
    month, period = view.month_figures, view.period
    return (
        f"¥{format_yuan_short(period.accrued_fen)} of ¥{format_yuan_short(view.period_cap_fen)} in all, "
        f"¥{format_yuan_short(month.accrued_fen)} this month (qualified "
        f"¥{format_yuan_short(period.qualified_fen)}, ¥{format_yuan_short(month.qualified_fen)})"
    )
