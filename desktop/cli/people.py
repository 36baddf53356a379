"""`canteen-desk people`: the roster."""

from dataclasses import asdict
from pathlib import Path

import click

from desktop.app.homes import open_books
from desktop.app.roster import check_file, fault_lines, import_file
from desktop.cli.places import home_at, home_option, language, named_home, print_json, trial_if_new
from desktop.domain.roster import parse_mapping


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
