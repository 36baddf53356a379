"""`canteen-desk fleet sign-update`: what the provider's desks may take from a stick."""

from pathlib import Path

import click

from desktop.adapters.system import SystemClock
from desktop.adapters.updates.debian_package import control_fields
from desktop.adapters.updates.offers import sign_package
from desktop.cli.fleet_places import keys_option, told_document
from desktop.domain.errors import OperatorError
from desktop.domain.instants import local_day
from desktop.domain.release import Release, Version
from desktop.fleet.provider_keys import read_keys


@click.command("sign-update")
@click.argument("package", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE.deb")
@keys_option
@click.option("--json", "as_json", is_flag=True, help="One JSON document on standard output.")
def command(package: Path, keys_folder: Path, as_json: bool) -> None:
    """Sign a package that was tried. Put it and the .minisig beside it on a stick: desks that pinned this provider take
    it when it is newer than what they run.
    """
    keys = read_keys(keys_folder)
    version, architecture = control_fields(package)
    Version.of(version)
    try:
        size = package.stat().st_size
    except OSError as error:
        raise OperatorError("update.unreadable", path=str(package)) from error
    release = Release(
        version=version, system=f"debian-{architecture}", size=size, made=local_day(SystemClock().now())
    )  # fmt: skip
    beside = sign_package(package, keys.signing, release)
    told_document(
        {"path": str(beside), "version": version, "system": release.system, "size": size, "made": release.made},
        [f"signed   {beside}", f"version  {version} for {release.system}, {size / 1e6:.1f} MB"],
        as_json=as_json,
    )
