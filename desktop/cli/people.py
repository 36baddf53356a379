"""`canteen-desk people`: the roster, an erasure with its receipt, the register of processing, the keys' copies."""

from dataclasses import asdict
from pathlib import Path

import click

from desktop.app.erasing import erase_person, forget_copy, write_register
from desktop.app.homes import open_books
from desktop.app.roster import check_file, fault_lines, import_file
from desktop.cli.places import home_at, home_option, language, named_home, print_json, trial_if_new
from desktop.domain.roster import parse_mapping
from desktop.services.consents import Receipt, receipt_values


@click.group("people")
def command() -> None:
    """The people who eat here."""


@command.command("import")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@home_option
@click.option("--dry-run", is_flag=True, help="Check only.")
@click.option("--mapping", multiple=True, metavar="HEADER=COLUMN", help="Another name for a column: 证号=学号.")
@click.option("--json", "as_json", is_flag=True, help="One JSON document on standard output.")
def import_command(file: Path, home: str | None, dry_run: bool, mapping: tuple[str, ...], as_json: bool) -> int:
    """Take a roster over from CSV (UTF-8, GB18030) or XLSX: all of it, or nothing and every fault by its place."""
    columns = parse_mapping(mapping)
    place = home_at(home)
    report = check_file(file, mapping=columns)
    if not report.faults and (place.exists or not dry_run):
        trial_if_new(place, home or named_home())
        with place.lock():
            books = open_books(place)
            try:
                report = import_file(books, file, dry_run=dry_run, mapping=columns)
            finally:
                books.close()
    sentences = fault_lines(report, language())
    for line in sentences:
        click.echo(line, err=True)
    if as_json:
        print_json(asdict(report) | {"faults": [asdict(fault) for fault in report.faults], "sentences": sentences})
    elif not report.faults:
        done = "would be " if dry_run else ""
        click.echo(f"{report.rows} rows: {report.added} {done}added, {report.changed} {done}changed, ", nl=False)
        click.echo(f"{report.unchanged} unchanged, {report.missing} not in the file and left as they are")
    return 2 if report.faults else 0


@command.command("erase")
@click.argument("person")
@home_option
@click.option("--by", default="command line", show_default=True, help="Who asked for it; goes into the ledger.")
@click.option("--json", "as_json", is_flag=True, help="One JSON document on standard output.")
def erase_command(person: str, home: str | None, by: str, as_json: bool) -> None:
    """Withdraw a person's consent and erase the person (a number, or a reference of the ledger); print the receipt.

    Sales stay, under a reference that means nothing any more. No backup can be read for this person afterwards.
    """
    place = home_at(home)
    place.must_exist()
    with place.lock():
        receipt = erase_person(place, person, by)
    if as_json:
        print_json(receipt_values(receipt))
        return
    for line in receipt_lines(receipt):
        click.echo(line)


@command.command("register")
@home_option
@click.option("--to", "target", type=click.Path(dir_okay=False, path_type=Path), required=True, metavar="FILE")
def register_command(home: str | None, target: Path) -> None:
    """Write the register of processing, without names, to a CSV or XLSX file."""
    place = home_at(home)
    place.must_exist()
    click.echo(f"{target}: {write_register(place, target)} entries")


@command.command("forget-copy")
@click.argument("path", type=click.Path(dir_okay=False, path_type=Path))
@home_option
def forget_command(path: Path, home: str | None) -> None:
    """Say that a copy of people's keys was destroyed, so that it is no longer waited for."""
    place = home_at(home)
    place.must_exist()
    with place.lock():
        forget_copy(place, path)
    click.echo(f"{path}: no longer known")


def receipt_lines(receipt: Receipt) -> list[str]:
    """Return a receipt as it is printed on a terminal; it holds no name."""
    lines = [
        f"receipt    {receipt.receipt_no}  {receipt.at.isoformat(timespec='seconds')}",
        f"person     {receipt.person_ref} (the reference in the ledger; it means nothing any more)",
        f"asked by   {receipt.asked_by}",
        f"consents   {receipt.consents_ended} ended",
        f"template   {'deleted here' if receipt.template_deleted else 'none was kept here'}",
        f"record     {'deleted, its key destroyed' if receipt.record_deleted else 'kept'}",
        f"sales      {receipt.sales_kept} kept, without a name",
    ]
    lines += [f"terminal   {sn or 'any'}: asked to delete the face" for sn in receipt.terminals_pending]
    lines += [f"keys       written anew: {path}" for path in receipt.copies_rewritten]
    lines += [f"pending    out of reach, tried again when the desk runs: {path}" for path in receipt.copies_pending]
    if receipt.clear_before is not None:
        lines.append(
            f"pending    backups made before {receipt.clear_before.isoformat(timespec='seconds')} are of a version "
            "that kept names readable: destroy them"
        )
    return lines
