"""`canteen-desk doctor`: the self-check. Source: cli.md, `doctor`."""

from typing import Any

import click

from desktop.app.checks import examine
from desktop.cli.places import home_at, home_option, language, print_json, say
from desktop.services.self_check import Check


@click.command("doctor")
@home_option
@click.option("--json", "as_json", is_flag=True, help="One JSON document on standard output.")
def command(home: str | None, as_json: bool) -> int:
    """Check all the desk rests on: the ledger's file and its copies, this computer, what is connected to it.

    What does not hold says how it is mended, and the exit code is 1.
    """
    from desktop.app.fonts import cjk_font_name

    found = examine(home_at(home), say, cjk_font_name)
    totals = found.totals
    if as_json:
        ledger = totals and {
            "entries": totals.entries,
            "head": totals.head,
            "sales": totals.sales,
            "paid_fen": totals.paid_fen,
            "refunded_fen": totals.refunded_fen,
        }
        print_json({"ok": found.ok, "checks": [_document(check) for check in found.checks], "ledger": ledger})
    else:
        for check in found.checks:
            click.echo(f"{'ok ' if check.ok else 'NOT'}  {check.name:<14} {check.detail}")
    return 0 if found.ok else 1


def _document(check: Check) -> dict[str, Any]:
    """Return a check as JSON has it; of one that fails also its code, and how it is mended."""
    from desktop.ui.strings import explain

    document: dict[str, Any] = {"name": check.name, "ok": check.ok, "detail": check.detail}
    if not check.ok:
        document |= {"code": check.code, "mend": explain(check.code, check.facts, language()).todo}
    return document
