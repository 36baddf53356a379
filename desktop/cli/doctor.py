"""`canteen-desk doctor`: the self-check."""

import click

from desktop.app.checks import examine
from desktop.cli.places import home_at, home_option, print_json, say


@click.command("doctor")
@home_option
@click.option("--json", "as_json", is_flag=True, help="One JSON document on standard output.")
def command(home: str | None, as_json: bool) -> int:
    """Check file, schema, chain, books, journal, outbox, proven head, second medium, backup, keys, clock and disk."""
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
        print_json({"ok": found.ok, "checks": found.checks, "ledger": ledger})
    else:
        for check in found.checks:
            click.echo(f"{'ok ' if check.ok else 'NOT'}  {check.name:<14} {check.detail}")
    return 0 if found.ok else 1
