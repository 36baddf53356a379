"""`canteen-desk demo`: a whole lunch on sample people and a simulated terminal."""

import os
import sys
from pathlib import Path

import click

from desktop.app.demo import Balance, Stage, balance, resolve, staged
from desktop.app.rush import RushLine, rush
from desktop.cli.places import language
from desktop.domain.money import format_yuan, format_yuan_short

HEADLESS_SALES = 60
HEADLESS_SPEED = 50.0
OFFSCREEN_SALES = 6
OFFSCREEN_SPEED = 2.0
SEED = 20260618


@click.command("demo")
@click.option("--headless", is_flag=True, help="Needs no screen: plays the sales, prints a summary.")
@click.option("--sales", type=click.IntRange(1), help="How many sales; with a window: then it closes.")
@click.option("--speed", type=click.FloatRange(0), help="How much faster than a real line; 0 has no delays.")
@click.option("--keep", type=click.Path(file_okay=False, path_type=Path), help="Keep the home in this folder.")
@click.option("--screenshots", type=click.Path(file_okay=False, path_type=Path), help="Leave pictures there.")
def command(headless: bool, sales: int | None, speed: float | None, keep: Path | None, screenshots: Path | None) -> int:
    """Play a lunch: sample people, a policy valid today, a simulated terminal on a real byte stream."""
    tongue = language(otherwise="zh_CN")
    if headless:
        with staged(keep, speed=HEADLESS_SPEED if speed is None else speed, seed=SEED, language=tongue) as stage:
            _play(stage, sales or HEADLESS_SALES)
            found = balance(stage)
        _summary(found)
        if screenshots is not None:
            _still_pictures(screenshots)
        return 0 if found.ok else 1
    from desktop.app.window import run_window

    offscreen = os.environ.get("QT_QPA_PLATFORM") == "offscreen"
    if sales is None and offscreen:
        sales = OFFSCREEN_SALES
    if speed is None:
        speed = OFFSCREEN_SPEED if offscreen else 1.0
    with staged(keep, speed=speed, seed=SEED, language=tongue) as stage:
        code = run_window(
            stage.home, stage.settings, stage.terminal_url, stop_after=sales, screenshots=screenshots, plays=True
        )
        resolve(stage)
        found = balance(stage)
    _summary(found)
    return code or (0 if found.ok else 1)


def _play(stage: Stage, sales: int) -> None:
    with click.progressbar(length=sales, file=sys.stderr, hidden=not sys.stderr.isatty()) as bar:

        def tell(_line: RushLine) -> None:
            bar.update(1)

        rush(stage.home, stage.settings, stage.terminal_url, sales, None, tell)


def _still_pictures(folder: Path) -> None:
    from desktop.app.window import shoot_scenes

    click.echo(f"{len(shoot_scenes(folder))} pictures in {folder}")


def _summary(found: Balance) -> None:
    totals, progress = found.totals, found.progress
    states = ", ".join(f"{name} {count}" for name, count in totals.sales.items())
    click.echo(f"sales      {sum(totals.sales.values())} in this home: {states}")
    click.echo(f"here       ¥{format_yuan(totals.paid_fen)} paid")
    click.echo(f"terminal   ¥{format_yuan(found.terminal_paid_fen)} charged in {found.terminal_paid} payments")
    click.echo(f"ledger     {totals.entries} entries, head {totals.head[:16]}")
    today = progress.today
    click.echo(
        f"subsidy    today {progress.today_users} users, accrued ¥{format_yuan_short(today.accrued_fen)}, "
        f"qualified ¥{format_yuan_short(today.qualified_fen)} ({progress.policy_id})"
    )
    if found.still_open:
        click.echo(f"in doubt   {found.still_open}: asked for at the next start of this home")
    for fault in found.faults:
        click.echo(f"FAULT      {fault}", err=True)
    click.echo("the books balance" if found.ok else "THE BOOKS DO NOT BALANCE")
