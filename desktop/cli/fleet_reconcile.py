"""`canteen-desk fleet reconcile`: the platform's daily bill beside the lake. Source: cli.md; alipay-bill.md."""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from desktop.adapters.system import SystemClock
from desktop.cli.places import language, print_json, say
from desktop.domain.errors import OperatorError
from desktop.domain.money import format_yuan
from desktop.domain.roster import Fault
from desktop.fleet.bill_book import Terms
from desktop.fleet.bill_frame import BillFaultsError
from desktop.fleet.reconciling import Answer, reconcile

_FILE = click.Path(dir_okay=False, path_type=Path)
_STEPS = {"bill": "reading the bill", "lake": "reading the lake", "match": "matching", "write": "keeping the run"}
_MOST_NAMED = 12
TOLERANCE_S = 300
_WORDS = {
    "amount_differs": "amount differs", "only_in_bill": "only in the bill", "only_here": "only here",
    "refund_amount_differs": "refund differs", "refund_only_in_bill": "refund only in the bill",
    "refund_only_here": "refund only here", "parameters_missing": "parameters missing",
}  # fmt: skip


@click.command("reconcile")
@click.argument("bill", type=_FILE)
@click.option("--lake", "url", required=True, metavar="URL", help="The lake: a folder or the address of a store.")
@click.option("--customer", "customers", multiple=True, metavar="ID",
              help="Whose sales the bill's account holds; several times for several. All, if none.")  # fmt: skip
@click.option("--tolerance", "tolerance_s", type=click.IntRange(0, 86_400), default=TOLERANCE_S, show_default=True,
              metavar="SECONDS", help="How far outside the bill's day a time may lie.")  # fmt: skip
@click.option("--dry-run", is_flag=True, help="Compare only: nothing is kept, nothing is carried to the next day.")
@click.option("--xlsx", type=_FILE, metavar="FILE", help="Write a workbook, a sheet for each outcome.")
@click.option("--json", "as_json", is_flag=True, help="One JSON document on standard output.")
def command(
    bill: Path, url: str, customers: tuple[str, ...], tolerance_s: int, dry_run: bool, xlsx: Path | None, as_json: bool
) -> int:
    """Match the platform's daily bill (BILL.zip) with the lake, and say what differs.

    Made to what is publicly known of the platform's bills. It was not run on a real pilot's bill: look at its first
    results beside the platform's own page.

    Sales and refunds are matched by trade number, then by order number. What finds no other side is carried to the
    next day's run. A sale without terminal or shop number will not count for the incentive and is listed. Differences
    are reported; no amount is ever changed. The same file run again gives the same answer; a balance bill (账务明细)
    is checked and added up. Exit 0 when it ran, also with differences; 2 for a bad file, a line a fault, and nothing
    is written.
    """
    if xlsx is not None and not xlsx.absolute().parent.is_dir():
        raise click.UsageError(f"--xlsx: there is no folder {xlsx.absolute().parent}.")
    terms = Terms(customers=tuple(sorted(set(customers))), tolerance_s=tolerance_s)
    try:
        answer = reconcile(bill, url, terms, SystemClock(), dry=dry_run, told=_tell)
    except BillFaultsError as found:
        _tell("")
        _list(found)
        return 2
    finally:
        _tell("")
    if xlsx is not None:
        _write(xlsx, answer.document)
    if as_json:
        print_json(answer.document)
    elif "balance" in answer.document:
        _print_balance(answer.document)
    else:
        _print(answer, dry_run)
    return 0


def _write(path: Path, document: Mapping[str, Any]) -> None:
    from desktop.adapters.reports.workbook import write_workbook  # its openpyxl takes long to load
    from desktop.ui.bill_sheets import balance_sheets, bill_sheets

    sheets = balance_sheets if "balance" in document else bill_sheets
    write_workbook(path, sheets(document, language()))


def _print(answer: Answer, dry_run: bool) -> None:
    found, sums, carried = answer.document, answer.document["sums"], answer.document["carried"]
    note = " (as it was answered before)" if answer.again else " (nothing was kept)" if dry_run else ""
    click.echo(f"account {found['account']} · {found['day']}{note}")
    for side, word in (("bill", "bill"), ("our", "here")):
        paid = sums["bill_sales_received_fen" if side == "bill" else "our_sales_fen"]
        back = sums["bill_refunds_received_fen" if side == "bill" else "our_refunds_fen"]
        click.echo(
            f"{word:<26}{sums[f'{side}_sales']:>8} sales ¥{format_yuan(paid)}   "
            f"{sums[f'{side}_refunds']} refunds ¥{format_yuan(back)}"
        )
    click.echo(f"{'equal':<26}{found['equal']:>8} sales, {found['refunds_equal']} refunds")
    for outcome, word in _WORDS.items():
        click.echo(f"{word:<26}{len(found[outcome]):>8}{_named(found[outcome])}")
    word = "own money differs, probable"
    click.echo(f"{word:<26}{len(found['own_money_differs']):>7}")
    closed, opened = carried["closed"], carried["open"]
    click.echo(f"{'carried from before':<26}{carried['before']:>8}, {len(closed)} of them matched now")
    late = [row["order_no"] for row in carried["late"]]
    click.echo(f"{'came late, only here':<26}{len(late):>8}{_named(late)}")
    click.echo(f"{'open for the next day':<26}{len(opened):>8}")


def _print_balance(found: Mapping[str, Any]) -> None:
    balance = found["balance"]
    click.echo(f"account {found['account']} · balance bill {found['from'][:10]} to before {found['before'][:10]}")
    click.echo(f"{'incomes':<26}{balance['incomes']:>8}   ¥{format_yuan(balance['income_fen'])}")
    click.echo(f"{'paid out':<26}{balance['payments_out']:>8}   ¥{format_yuan(balance['paid_out_fen'])}")
    click.echo("Complete by its own footers. There was nothing to match: give the trade bill (业务明细) for that.")


def _named(numbers: list[str]) -> str:
    more = f", and {len(numbers) - _MOST_NAMED} more (--json, --xlsx)" if len(numbers) > _MOST_NAMED else ""
    return f"   {', '.join(numbers[:_MOST_NAMED])}{more}" if numbers else ""


def _tell(step: str) -> None:
    """Say what it is at, on one line that the next one takes; nothing where nobody looks."""
    if sys.stderr.isatty():
        click.echo(f"\r\033[K{_STEPS.get(step, '')}", nl=False, err=True)


def _list(found: BillFaultsError) -> None:
    click.echo("\n".join(map(_line, found.faults)), err=True)
    if found.count > len(found.faults):
        click.echo(say(OperatorError("input.more", count=found.count, listed=len(found.faults))), err=True)


def _line(fault: Fault) -> str:
    line = (f"第 {fault.line} 行" if language() == "zh_CN" else f"line {fault.line}") if fault.line else ""
    place = ", ".join(filter(None, (line, fault.column)))
    return f"{place}: {say(OperatorError(fault.code, **fault.facts))}"
