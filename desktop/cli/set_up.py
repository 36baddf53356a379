"""`canteen-desk set-up`: a home from the provider's file, for an installer's script. Source: bundle.md; cli.md."""

from pathlib import Path
from typing import Any

import click

from desktop.app.provisioned import Wanted, give_back, look_at, take
from desktop.cli.places import home_at, home_option, print_json, say
from desktop.domain.errors import OperatorError
from desktop.services.provisioning import Provision, Returned, settings_here
from desktop.services.settings import Settings


@click.command("set-up")
@click.option("--from", "file", required=True, type=click.Path(dir_okay=False, path_type=Path), metavar="FILE",
              help="The provider's WINDOW.provision.zip; its .minisig lies beside it.")  # fmt: skip
@home_option
@click.option("--till", "till_id", default="", metavar="ID", help="Refuse a file that is for another window.")
@click.option("--code", default="", metavar="CODE", help="The provider's twenty digits, as it read them out.")
@click.option("--terminal", default="", metavar="URL", help="Where the terminal is; `simulator` makes a trial home.")
@click.option("--key-in-file", is_flag=True, help="Keep the ledger's key in a file: for a computer without key store.")
@click.option("--json", "as_json", is_flag=True, help="One JSON document on standard output.")
def command(
    file: Path, home: str | None, till_id: str, code: str, terminal: str, key_in_file: bool, as_json: bool
) -> None:
    """Set a desk up from FILE, once the provider's code was compared. Staff and pairing are done at the desk."""
    place = home_at(home)
    if place.exists:
        raise OperatorError("provision.home_there", path=str(place.folder))
    provision = look_at(file, till_id=till_id, code=code)
    settings = settings_here(provision, terminal, "", key_in_file=key_in_file)
    for title, words in _summary(provision, settings):
        click.echo(f"{title:<12} {words}", err=as_json)
    if not code:
        _compare(err=as_json)
    take(place, Wanted(provision=provision, settings=settings))
    returned = give_back(place, file)
    if returned.fault is not None:
        click.echo(say(returned.fault), err=True)
    if as_json:
        print_json(_document(str(place.folder), provision, settings, returned))
        return
    for key_id, key_code in returned.keys:
        click.echo(f"till key     {key_id}\ncode         {key_code}\nregistration {returned.path}")
    click.echo(f"home         {place.folder}")


def _compare(*, err: bool) -> None:
    """Ask whether the codes are alike. Raises: OperatorError `provision.code_not_compared`."""
    try:
        alike = click.confirm("Does the provider read out the same code?", err=err)
    except click.Abort:
        click.echo(err=True)
        alike = False
    if not alike:
        raise OperatorError("provision.code_not_compared")


def _summary(provision: Provision, settings: Settings) -> list[tuple[str, str]]:
    meals = [f"{each.name} {each.starts_at:%H:%M}-{each.ends_at:%H:%M}" for each in settings.meals]
    return [
        ("provider", provision.provider.provider),
        ("code", provision.code),
        ("file", f"number {provision.sequence}, made {provision.made_at:%Y-%m-%d}, until {provision.expires_on}"),
        ("school", f"{settings.school.name}, {settings.school.customer_id}"),
        ("window", f"{settings.till.till_id}, {settings.till.name}"),
        ("meals", ", ".join(meals)),
        ("terminal", f"{settings.terminal.url}{' (trial)' if settings.trial else ''}"),
        ("policies", ", ".join(provision.policy_ids) or f"{settings.policy_id} (of the program)"),
        ("authorities", ", ".join(provision.authority_names) or "none"),
    ]


def _document(folder: str, provision: Provision, settings: Settings, returned: Returned) -> dict[str, Any]:
    return {
        "home": folder,
        "till_id": provision.till_id,
        "provider": provision.provider.provider,
        "code": provision.code,
        "sequence": provision.sequence,
        "made_at": provision.made_at,
        "expires_on": provision.expires_on,
        "school": settings.school.name,
        "customer_id": settings.school.customer_id,
        "terminal": settings.terminal.url,
        "trial": settings.trial,
        "policies": list(provision.policy_ids),
        "authorities": list(provision.authority_names),
        "registration": {
            "path": returned.path,
            "written": returned.fault is None,
            "keys": [{"key_id": key_id, "code": code} for key_id, code in returned.keys],
        },
    }
