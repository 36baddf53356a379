"""`canteen-desk rush`: the cashier's path without a screen."""

import contextlib
import json
import signal
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import asdict

import click

from desktop.adapters.home import Home
from desktop.app.rush import RushLine, rush
from desktop.app.simulator import SimulatorProcess
from desktop.cli.places import home_at, home_option, named_home, say, trial_if_new
from desktop.domain.errors import OperatorError
from desktop.domain.money import format_yuan
from desktop.domain.payment import SaleState
from desktop.services.settings import SIMULATOR


@click.command("rush")
@home_option
@click.option("--sales", type=click.IntRange(1), required=True, help="How many orders.")
@click.option("--terminal", help="A device, a pty or socket://HOST:PORT, instead of the one in the settings.")
@click.option("--rate", type=click.FloatRange(0, min_open=True), help="Orders a minute at most.")
@click.option("--json-lines", is_flag=True, help="One JSON object an order.")
def command(home: str | None, sales: int, terminal: str | None, rate: float | None, json_lines: bool) -> int:
    """Sell N fixed-price meals, one after the other. With no terminal named or set, a simulated one without delays."""
    place = home_at(home)
    trial_if_new(place, home or named_home())
    settings = place.settings()
    counts: Counter[SaleState] = Counter()
    paid_fen = 0
    show_bar = not json_lines and sys.stderr.isatty()
    with (
        place.lock(),
        terminal_url(place, terminal or settings.terminal.url) as url,
        click.progressbar(length=sales, file=sys.stderr, hidden=not show_bar) as bar,
    ):

        def tell(line: RushLine) -> None:
            nonlocal paid_fen
            counts[line.state] += 1
            paid_fen += line.amount_fen if line.state is SaleState.PAID else 0
            bar.update(1)
            if json_lines:
                click.echo(json.dumps({**asdict(line), "state": line.state.value}))

        interrupted = not _to_the_end(lambda: rush(place, settings, url, sales, rate, tell))
    if interrupted:
        click.echo(say(OperatorError("rush.stopped", done=counts.total(), sales=sales)), err=True)
    if not json_lines:
        click.echo(", ".join(f"{state.value} {count}" for state, count in sorted(counts.items(), key=str)))
        click.echo(f"¥{format_yuan(paid_fen)}")
    return 1 if interrupted else 0


def _to_the_end(play: Callable[[], None]) -> bool:
    """Play; tell whether nobody stopped it. SIGTERM ends it as Ctrl+C does: the sale in hand is written down."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        play()
    except KeyboardInterrupt:
        return False
    return True


@contextlib.contextmanager
def terminal_url(home: Home, url: str, speed: float = 0) -> Iterator[str]:
    """Yield a port's address; for `simulator`, that of one started for the while."""
    if url != SIMULATOR:
        yield url
        return
    simulator = SimulatorProcess(home.simulator_path, speed=speed)
    try:
        yield simulator.url
    finally:
        simulator.stop()
