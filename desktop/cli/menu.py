"""`canteen-desk menu`: dishes and the week plan from a file."""

from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import TypeVar

import click

from desktop.adapters.storage.books import SqliteBooks
from desktop.app.homes import open_books
from desktop.app.menu_desk import MenuDesk, changed_words
from desktop.cli.places import home_at, home_option, language, named_home, print_json, trial_if_new

T = TypeVar("T")


@click.group("menu")
def command() -> None:
    """What the kitchen sells."""


@command.command("import")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@home_option
@click.option("--dry-run", is_flag=True, help="Check only.")
@click.option("--by", default="command line", show_default=True, help="Who asked for it; goes into the ledger.")
@click.option("--json", "as_json", is_flag=True, help="One JSON document on standard output.")
def import_command(file: Path, home: str | None, dry_run: bool, by: str, as_json: bool) -> int:
    """Take a menu over from CSV (UTF-8, GB18030) or XLSX: all of it, or nothing and every fault by its place.

    Columns: 菜名, 价格; optional: 类别, 教工价, 配料, 过敏原, 忌口标记, 餐次, 星期 or 日期, 生效日期.
    """
    from desktop.ui.strings import sentence

    place = home_at(home)
    trial_if_new(place, home or named_home())
    with place.lock():
        books = open_books(place)

        def write(job: Callable[[SqliteBooks], T]) -> T:
            return job(books)

        try:
            desk = MenuDesk(place, place.settings, write)
            done = desk.preview(file) if dry_run else desk.import_file(file, by)
        finally:
            books.close()
    told, word = language(), "第 {} 行" if language() == "zh_CN" else "line {}"
    sentences = [
        f"{word.format(fault.line)}, {fault.column}: {sentence(fault.code, fault.facts, told)}" for fault in done.faults
    ]
    for line in sentences:
        click.echo(line, err=True)
    added, changed = changed_words(done)
    if as_json:
        print_json({
            "dishes": done.dishes, "planned": done.planned, "added": added, "changed": changed, "dry_run": dry_run,
            "faults": [asdict(fault) for fault in done.faults], "sentences": sentences,
        })  # fmt: skip
    elif not done.faults:
        would = "would be " if dry_run else ""
        click.echo(
            f"{done.dishes} dishes, {done.planned} places in the week plan: "
            f"{len(added)} {would}added, {len(changed)} {would}changed"
        )
    return 2 if done.faults else 0
