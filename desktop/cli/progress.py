"""`canteen-desk progress`: what today, the month and the period have earned so far."""

from dataclasses import asdict
from typing import Any

import click

from desktop.adapters.policies import desk_policies
from desktop.adapters.secrets.keyring import load_key
from desktop.adapters.storage.database import open_reader
from desktop.adapters.storage.incentives import Incentives
from desktop.adapters.system import SystemClock
from desktop.cli.places import home_at, home_option, print_json, say
from desktop.domain.errors import OperatorError
from desktop.domain.instants import format_instant
from desktop.domain.money import format_yuan_short
from desktop.services.incentive_views import Figures, ProgressView


@click.command("progress")
@home_option
@click.option("--device", metavar="SN", help="Which terminal; the one seen last, if not named.")
@click.option("--json", "as_json", is_flag=True, help="One JSON document on standard output.")
def command(home: str | None, device: str | None, as_json: bool) -> None:
    """Print today's, the month's and the period's progress: accrued, qualified, confirmed."""
    place = home_at(home)
    settings = place.settings()
    policies = desk_policies(settings.policy_id, place.folder)
    store = open_reader(place.database_path, load_key(place, settings.keystore))
    known = [sn for (sn,) in store.rows("SELECT device_sn FROM devices ORDER BY last_seen_at DESC")]
    if device is not None and device not in known:
        raise OperatorError("progress.no_such_device", device_sn=device, known=", ".join(known) or "-")
    incentives = Incentives(store, policies.register, device or "")
    view = incentives.progress(SystemClock().now(), settings.serving_weekdays)
    incentives.close()
    for fault in policies.faults:
        click.echo(say(fault), err=True)
    if as_json:
        print_json(_document(view) | {"devices": known})
        return
    if view.outside is not None:
        click.echo(say(OperatorError(view.outside.code, **view.outside.facts)))
    others = f" (one of {len(known)}; --device names another)" if len(known) > 1 else ""
    version = f"version {view.policy_version}"
    click.echo(f"{view.policy_id} {version} · {view.device_sn or '-'}{others} · {view.day}")
    click.echo(f"today   {view.today_users:>5} / {view.today_users_cap} users   {_figures(view.today)}")
    click.echo(f"month   {view.month_users:>5} / {view.month_users_min} users   {_figures(view.month_figures)}")
    click.echo(f"period  cap {format_yuan_short(view.period_cap_fen)}        {_figures(view.period)}")


def _document(view: ProgressView) -> dict[str, Any]:
    """Return the JSON document: today, month and period, each with the three figures in fen."""
    today: dict[str, Any] = {"date": view.day, "users": view.today_users, "users_cap": view.today_users_cap}
    month: dict[str, Any] = {
        "month": view.month,
        "users": view.month_users,
        "users_min": view.month_users_min,
        "serving_days_left": view.serving_days_left,
    }
    return {
        "as_of": format_instant(view.as_of),
        "policy": view.policy_id,
        "policy_version": view.policy_version,
        "device_sn": view.device_sn,
        "outside": view.outside.code if view.outside else None,
        "today": today | asdict(view.today),
        "month": month | asdict(view.month_figures),
        "period": {"cap_fen": view.period_cap_fen} | asdict(view.period),
    }


def _figures(figures: Figures) -> str:
    confirmed = "-" if figures.confirmed_fen is None else format_yuan_short(figures.confirmed_fen)
    accrued, qualified = format_yuan_short(figures.accrued_fen), format_yuan_short(figures.qualified_fen)
    return f"accrued ¥{accrued}   qualified ¥{qualified}   confirmed {confirmed}"
