"""`canteen-desk update`: a newer program from a stick, and back. Source: resources/docs/decisions/0024."""

import sys
from pathlib import Path

import click

from desktop import __version__
from desktop.adapters.updates.programs import Programs, ProgramState, Step
from desktop.app.changing import Change, Told
from desktop.app.proving import prove_computer, prove_home
from desktop.app.quiet import must_be_quiet_here
from desktop.app.reading import reading_people
from desktop.app.updating import Updating
from desktop.cli.places import home_at, home_option, print_json, say
from desktop.domain.errors import OperatorError
from desktop.services.update_views import Preparing

_PLACE = click.Path(path_type=Path)


@click.group("update")
def command() -> None:
    """A newer program from a stick or a folder, signed by the provider; and back to the one before."""


@command.command("take")
@click.argument("place", type=_PLACE, metavar="FILE|FOLDER")
@home_option
@click.option("--later", is_flag=True, help="Make it ready only; the desk changes when it is opened next.")
@click.option("--json", "as_json", is_flag=True, help="One JSON document on standard output.")
def _take(place: Path, home: str | None, later: bool, as_json: bool) -> int:
    """Check, unpack and prove the newest update in PLACE; then change to it, or stay with this version if it fails."""
    at = home_at(home)
    at.must_exist()
    updating = Updating(at)
    offer = updating.best_in(place)
    if not later:
        must_be_quiet_here(at)
        with at.lock():
            pass  # an open desk is told before a hundred megabytes are copied
    with click.progressbar(length=100, file=sys.stderr, hidden=not sys.stderr.isatty()) as bar:

        def show(what: Preparing, done: int, total: int) -> None:
            share = done * 100 // total if total else 0
            bar.label = what.value
            bar.update(max(0, share - bar.pos) if share else -bar.pos)

        updating.prepare(offer, show)
    if not later:
        Change(at).carry_on(_say_step)
    return _report(at.folder, as_json, offer.release.version)


@command.command("change")
@home_option
@click.option("--json", "as_json", is_flag=True, help="One JSON document on standard output.")
def _change(home: str | None, as_json: bool) -> int:
    """Change to the version that was made ready; finish a change that was cut off."""
    at = home_at(home)
    at.must_exist()
    wanted = Programs(at.folder).state().coming
    if Programs(at.folder).state().step is Step.READY:
        must_be_quiet_here(at)
    Change(at).carry_on(_say_step)
    return _report(at.folder, as_json, wanted)


@command.command("back")
@home_option
@click.option("--json", "as_json", is_flag=True, help="One JSON document on standard output.")
def _back(home: str | None, as_json: bool) -> int:
    """Run the version before again. The books stay as they are: a version that cannot read them is refused."""
    at = home_at(home)
    at.must_exist()
    must_be_quiet_here(at)
    with at.lock():
        Updating(at).go_back()
    return _report(at.folder, as_json, "")


@command.command("forget")
@home_option
def _forget(home: str | None) -> None:
    """Take back what was made ready, and stay with this version."""
    at = home_at(home)
    at.must_exist()
    Updating(at).forget()


@command.command("status")
@home_option
@click.option("--json", "as_json", is_flag=True, help="One JSON document on standard output.")
def _status(home: str | None, as_json: bool) -> None:
    """Tell which version runs, which ran before, and which is ready."""
    at = home_at(home)
    at.must_exist()
    _report(at.folder, as_json, "")


@command.command("prove", hidden=True)
@click.option("--home", type=click.Path(file_okay=False), help="Bring this home up and open it, unseen.")
@click.option("--version", default="", help="Which version this is expected to be.")
@click.option("--before", default="", help="Which version asks.")
def _prove(home: str | None, version: str, before: str) -> None:
    """What a new version answers the one before: exit 0, all is well."""
    if home is None:
        click.echo(prove_computer(version))
    else:
        prove_home(home_at(home), before)


@command.command("reads", hidden=True)
@home_option
def _reads(home: str | None) -> None:
    """Exit 0 when this version reads the home's books."""
    from desktop.adapters.secrets.keyring import load_key

    at = home_at(home)
    with reading_people(at, load_key(at, at.settings().keystore)):
        pass


def _went_back(state: ProgramState) -> OperatorError:
    return OperatorError(state.why, version=state.refused, **({"said": state.said} if state.said else {}))


def _say_step(told: Told) -> None:
    if told.done == 0 or told.done == told.total:
        click.echo(told.what, err=True)


def _report(folder: Path, as_json: bool, wanted: str) -> int:
    """Tell how things stand; 1 when a version that was wanted does not run and is not ready either."""
    state = Programs(folder).state()
    runs = state.current or __version__
    if as_json:
        print_json(
            {
                "version": runs, "previous": state.previous, "step": state.step.value, "ready": state.coming,
                "refused": state.refused, "why": state.why,
            }
        )  # fmt: skip
    else:
        click.echo(f"version    {runs}")
        for name, value in (("before", state.previous), ("ready", state.coming)):
            if value:
                click.echo(f"{name:<10} {value}")
        if state.refused and state.refused != wanted:
            click.echo("went back  " + say(_went_back(state)))
    if wanted and wanted not in (state.current, state.coming):
        raise _went_back(state) if state.why else OperatorError("update.does_not_run")
    return 0
