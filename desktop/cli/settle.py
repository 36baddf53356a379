"""`canteen-desk settle`: what a policy pays for a folder of transactions, to the fen. Source: settlement.md."""

import sys
from pathlib import Path

import click

from desktop.adapters.policies import file_faults, read_policy
from desktop.adapters.settlement.engine import ENGINES
from desktop.adapters.settlement.faults import Fault, InputFaultsError
from desktop.adapters.settlement.settling import settle_files
from desktop.cli.places import language
from desktop.domain.errors import OperatorError
from desktop.domain.instants import parse_instant

_FILE = click.Path(path_type=Path)
_STEPS = {"read": "reading the input", "check": "checking it", "settle": "settling", "write": "writing"}


@click.command("settle")
@click.option("--policy", "policy_file", type=_FILE, required=True, metavar="FILE", help="The policy, TOML.")
@click.option("--data", "folder", type=_FILE, required=True, metavar="DIR",
              help="The tables, CSV or Parquet: customers, devices, transactions, refunds, ...")  # fmt: skip
@click.option("--as-of", "as_of_text", required=True, metavar="INSTANT",
              help="What is known then counts: RFC 3339 with an offset, 2020-10-01T00:00:00+08:00.")  # fmt: skip
@click.option("--json", "json_to", type=_FILE, required=True, metavar="OUT", help="The settlement, JSON.")
@click.option("--explain", "explain_to", type=_FILE, metavar="OUT.csv", help="Every transaction's verdict, CSV.")
@click.option("--engine", type=click.Choice(ENGINES), default=ENGINES[0], show_default=True,
              help="duckdb and spark need the extra [fleet], and so does Parquet.")  # fmt: skip
def command(
    policy_file: Path, folder: Path, as_of_text: str, json_to: Path, explain_to: Path | None, engine: str
) -> int:
    """Settle a folder of transactions by a policy. Faulty input: a line a fault, and nothing is written."""
    lines = [_said(fault) for fault in file_faults(policy_file)]
    try:
        as_of = parse_instant(as_of_text)
    except OperatorError:
        lines.append(_said(OperatorError("usage.as_of", text=as_of_text[:40])))
    if lines:
        click.echo("\n".join(lines), err=True)
        return 2
    try:
        settle_files(
            read_policy(policy_file), folder, as_of, as_of_text,
            json_to=json_to, explain_to=explain_to, engine=engine, told=_tell,
        )  # fmt: skip
    except InputFaultsError as found:
        _tell("")
        list_faults(found)
        return 2
    _tell("")
    return 0


def _tell(step: str) -> None:
    """Say what the settlement is at, on one line that the next one takes; nothing where nobody looks."""
    if sys.stderr.isatty():
        click.echo(f"\r\033[K{_STEPS.get(step, '')}", nl=False, err=True)


def list_faults(found: InputFaultsError) -> None:
    """Say a line a fault on standard error."""
    click.echo("\n".join(map(_line, found.faults)), err=True)
    if found.count > len(found.faults):
        click.echo(_said(OperatorError("input.more", count=found.count, listed=len(found.faults))), err=True)


def _line(fault: Fault) -> str:
    place = ", ".join(filter(None, (f"{fault.table} {_shown(fault.key)}".strip(), fault.column)))
    facts = {name: _shown(value) if isinstance(value, str) else value for name, value in fault.facts.items()}
    return f"{place}: {_said(OperatorError(fault.code, **facts))}"


def _shown(untrusted_text: str) -> str:
    """Return a cell's text on one line and not too long."""
    plain = "".join(mark if mark.isprintable() else " " for mark in untrusted_text)
    return plain if len(plain) <= 60 else f"{plain[:59]}…"


def _said(error: OperatorError) -> str:
    from desktop.ui.strings import sentence_of

    return sentence_of(error, language())
