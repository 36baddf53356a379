"""`canteen-desk statement`: a month's statement, issued once, beside the provider's. Source: cli.md."""

import re
from contextlib import ExitStack
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from desktop.app.statement_desk import Asked, StatementDesk
from desktop.app.writing import writes_itself
from desktop.cli.places import home_at, home_option, print_json, say
from desktop.domain.errors import OperatorError
from desktop.domain.instants import format_instant, parse_instant
from desktop.domain.money import format_yuan
from desktop.services.incentive_views import StatementView

_FILE = click.Path(dir_okay=False, path_type=Path)
_MONTH = re.compile(r"(19|2[0-9])[0-9]{2}-(0[1-9]|1[0-2])")


@click.command("statement")
@home_option
@click.option("--month", required=True, metavar="YYYY-MM", help="Which month.")
@click.option("--as-of", "as_of_text", metavar="INSTANT", help="What is known then counts; now, if not named.")
@click.option("--policy", "policy_id", default="", metavar="ID", help="Which policy, where a month has several.")
@click.option("--issue", is_flag=True, help="State the month, for ever; the ledger holds the statement's hash.")
@click.option("--provider", type=_FILE, metavar="FILE", help="Read the provider's statement, JSON as settle writes it.")
@click.option("--explain", type=_FILE, metavar="FILE", help="With --provider: its CSV of single sales.")
@click.option("--xlsx", type=_FILE, metavar="FILE", help="Write the statement as a workbook.")
@click.option("--pdf", type=_FILE, metavar="FILE", help="Write the statement on paper.")
@click.option("--json", "as_json", is_flag=True, help="One JSON document on standard output.")
def command(
    home: str | None, month: str, as_of_text: str | None, policy_id: str, issue: bool, provider: Path | None,
    explain: Path | None, xlsx: Path | None, pdf: Path | None, as_json: bool,
) -> None:  # fmt: skip
    """Print a month's statement; issue it; read the provider's and compare."""
    if not _MONTH.fullmatch(month):
        raise OperatorError("usage.month", text=month[:20])
    if explain is not None and provider is None:
        raise click.UsageError("--explain goes with --provider.")
    asked = Asked(month=month, as_of=_as_of(as_of_text), policy_id=policy_id)
    for path in filter(None, (xlsx, pdf)):
        if not path.absolute().parent.is_dir():
            raise OperatorError("usage.output", path=str(path))
    place = home_at(home)
    settings = place.settings()
    with ExitStack() as stack:
        if issue or provider is not None:
            stack.enter_context(place.lock())
        desk = StatementDesk(place, settings, writes_itself(place))
        read = desk.receive(provider, explain) if provider is not None else None
        if issue:
            desk.issue(asked)
        view = desk.look(asked)
        if xlsx is not None:
            desk.save_workbook(asked, xlsx)
        if pdf is not None:
            _save_pdf(desk, asked, pdf)
    if read is False:
        click.echo(say(OperatorError("provider.known", path=str(provider))), err=True)
    if as_json:
        print_json(document_of(view))
    else:
        for line in _lines(view):
            click.echo(line)


def document_of(view: StatementView) -> dict[str, Any]:
    """Return the JSON document: the statement's own, when it was stated, and the provider's beside it."""
    return {
        **view.document,
        "stated": view.issued_at is not None,
        "issued_at": format_instant(view.issued_at) if view.issued_at is not None else None,
        "sha256": view.sha256 or None,
        "may_be_issued": view.issued_at is None and view.blocked is None,
        "blocked": None if view.blocked is None else {"code": view.blocked.code, **view.blocked.facts},
        "comparison": asdict(view.comparison) if view.comparison.as_of is not None else None,
    }


def _as_of(text: str | None) -> datetime | None:
    if text is None:
        return None
    try:
        return parse_instant(text)
    except OperatorError:
        raise OperatorError("usage.as_of", text=text[:40]) from None


def _save_pdf(desk: StatementDesk, asked: Asked, path: Path) -> None:
    from desktop.app.window import make_application  # Qt, for who wants paper

    make_application()
    desk.save_paper(asked, path)


def _lines(view: StatementView) -> list[str]:
    from desktop.cli.places import language
    from desktop.ui.statement_words import entry_word, kind_word, speaker

    put = speaker(language())
    head = f"{view.month} · {view.policy_id} version {view.policy_version} · {view.customer_id}"
    if view.issued_at is not None:
        lines = [f"{head} · stated on {format_instant(view.issued_at)}", f"SHA-256 {view.sha256}"]
    else:
        lines = [f"{head} · not stated, as of {format_instant(view.as_of)}"]
        if view.blocked is not None:
            lines.append(say(OperatorError(view.blocked.code, **view.blocked.facts)))
    for line in view.lines:
        what = f"{entry_word(line, put)}, {kind_word(line.kind, put)}"
        waits = f"   awaiting its fee {_yuan(line.waiting_fen)}" if line.waiting_fen else ""
        lines.append(f"{line.month}  {line.subject:<20} {what:<40} {_yuan(line.payable_fen)}{waits}")
    lines.append(
        f"payable  {_yuan(view.total_payable_fen)}   device {_yuan(view.device_fen)}   "
        f"incentive {_yuan(view.incentive_payable_fen)}   adjustments {_yuan(view.adjustments_fen)}   "
        f"released {_yuan(view.released_fen)}"
    )
    lines.append(f"awaiting {_yuan(view.total_waiting_fen)}")
    return [*lines, *_beside(view)]


def _beside(view: StatementView) -> list[str]:
    from desktop.cli.places import language
    from desktop.ui.statement_words import difference_sentence, kind_word, sale_sentence, side_word, speaker

    beside, put = view.comparison, speaker(language())
    if beside.as_of is None:
        return []
    lines = [
        f"provider as of {format_instant(beside.as_of)}: {beside.agreeing} lines agree, "
        f"{len(beside.differences)} differ"
    ]
    for one in beside.differences:
        ours, theirs = (
            side_word(*side, put) for side in ((one.ours_fen, one.ours_payable), (one.theirs_fen, one.theirs_payable))
        )
        sentence = difference_sentence(one, explained=beside.explained, say=put)
        lines.append(f"{one.month}  {one.subject:<20} {kind_word(one.kind, put)}: {ours} / {theirs}  {sentence}")
        lines += [
            f"    {day.day}  {day.ours_users} / {day.theirs_users}   {_yuan(day.ours_fen)} / {_yuan(day.theirs_fen)}"
            for day in one.days
        ]
        lines += [f"    {sale.order_no}  {sale_sentence(sale, language())}" for sale in one.sales]
        if one.sales_count > len(one.sales):
            lines.append(f"    … {one.sales_count - len(one.sales)} more")
    lines += [f"unknown  {sale.trade_no}  {sale_sentence(sale, language())}" for sale in beside.unknown_sales]
    if beside.unknown_count > len(beside.unknown_sales):
        lines.append(f"    … {beside.unknown_count - len(beside.unknown_sales)} more")
    return lines


def _yuan(fen: int) -> str:
    return f"¥{format_yuan(fen)}"
