"""`canteen-desk devices`: pair a terminal, see what is paired, forget one."""

from dataclasses import asdict
from pathlib import Path

import click

from desktop.adapters.terminal.credentials import trust_authority
from desktop.app.pairing import Found, owed_faces, paired_devices, talk_with, unpair
from desktop.cli.devices_exchange import exchange_command, wiped_command
from desktop.cli.places import home_at, home_option, named_home, print_json, say, trial_if_new
from desktop.domain.errors import OperatorError
from desktop.services.programme import CheckResult, ProgrammeCheck
from desktop.services.settings import SIMULATOR

_MARKS = {CheckResult.OK: "ok", CheckResult.WARNING: "ok, but", CheckResult.FAILED: "NOT"}


@click.group("devices")
def command() -> None:
    """The terminals of this desk."""


command.add_command(exchange_command)
command.add_command(wiped_command)


@command.command("pair")
@click.option("--terminal", required=True, metavar="URL", help="A device, a pty or socket://HOST:PORT.")
@home_option
@click.option(
    "--authority", type=click.Path(dir_okay=False, path_type=Path), help="A programme authority to trust, as PEM."
)
@click.option("--yes", is_flag=True, help="Answer every question with yes: for a scripted set-up.")
def pair_command(terminal: str, home: str | None, authority: Path | None, yes: bool) -> None:
    """Meet a terminal, check it against the programme, compare six digits, pin it, set parameters and clock."""
    if terminal == SIMULATOR:
        raise OperatorError("link.bad_url", url=terminal)
    place = home_at(home)
    trial_if_new(place, home or named_home())
    with place.lock():
        if authority is not None:
            click.echo(f"authority    {trust_authority(place, authority)} is trusted from now on")
        with talk_with(place, terminal) as talk:
            found = talk.meet()
            _show(found)
            if not found.invited:
                if yes:
                    raise OperatorError("pairing.not_invited", what=_misses(found))
                _ask("It is not in the programme and earns no subsidy. Pair it all the same?")
            click.echo(f"digits       {found.terminal.code}")
            if not yes:
                _ask("Does the terminal show the same six digits?")
            click.echo("             waiting for the person at the terminal to confirm ...")
            talk.confirm()
            click.echo(f"paired       {found.terminal.identity.sn}")
            drift_s = talk.set_up()
            click.echo("parameters   sent")
            click.echo(f"clock        set; it was off by {drift_s:+.1f} s")


@command.command("list")
@home_option
@click.option("--json", "as_json", is_flag=True, help="One JSON document on standard output.")
def list_command(home: str | None, as_json: bool) -> None:
    """Show what is paired, and its health."""
    place = home_at(home)
    devices, owed = paired_devices(place), owed_faces(place)
    if as_json:
        print_json({"devices": [asdict(device) for device in devices], "faces_owed": owed})
        return
    for sn, count in owed.items():
        click.echo(
            f"{sn}  is gone and may hold faces ({count} known): its maker has to wipe them, then devices wiped {sn}"
        )
    if not devices:
        click.echo("no terminal is paired")
    for device in devices:
        seen = device.last_seen_at.isoformat(" ", "minutes") if device.last_seen_at is not None else "never"
        click.echo(f"{device.sn}  {device.manufacturer} {device.model}  {device.health}")
        click.echo(f"    paired {device.paired_at:%Y-%m-%d}, seen {seen}, journal {device.journal_head}")
        click.echo(f"    certificate {device.issuer}, until {device.not_after:%Y-%m-%d}, {device.fingerprint[:16]}")


@command.command("unpair")
@click.argument("sn")
@home_option
def unpair_command(sn: str, home: str | None) -> None:
    """Forget the terminal of this serial number: it has to be paired anew before it may sell again."""
    place = home_at(home)
    with place.lock():
        left_behind = unpair(place, sn)
    click.echo(f"unpaired     {sn}")
    if left_behind:
        click.echo(
            "left behind  it may hold faces, or know what became of something in doubt: pair it again, or, if it is "
            f"gone for good, canteen-desk devices exchange --old {sn} --gone"
        )


def _show(found: Found) -> None:
    identity, certificate = found.terminal.identity, found.terminal.certificate
    click.echo(f"terminal     {identity.manufacturer} {identity.model}, {identity.sn}, firmware {identity.firmware}")
    click.echo(
        f"certificate  {certificate.issuer}, {certificate.not_before:%Y-%m-%d} to {certificate.not_after:%Y-%m-%d}"
    )
    click.echo(f"             SHA-256 {certificate.fingerprint}")
    for check in found.checks:
        click.echo(f"programme    {check.name.value} {_MARKS[check.result]}: {_said(check)}")
    if found.known:
        click.echo("             this terminal is paired already; pairing it again does no harm")


def _misses(found: Found) -> str:
    return ", ".join(check.name.value for check in found.checks if check.result is CheckResult.FAILED)


def _said(check: ProgrammeCheck) -> str:
    return say(OperatorError(check.code, **check.facts))


def _ask(question: str) -> None:
    try:
        agreed = click.confirm(question)
    except click.Abort:
        click.echo()
        agreed = False
    if not agreed:
        raise OperatorError("pairing.given_up")
