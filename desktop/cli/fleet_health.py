"""`canteen-desk fleet health`: which desks need a visit, the worst first, why, and what to do."""

from datetime import datetime

import click

from desktop.adapters.system import SystemClock
from desktop.cli.fleet_places import lake_option, told_document
from desktop.cli.places import language
from desktop.domain.errors import OperatorError
from desktop.domain.instants import format_instant, parse_instant
from desktop.fleet.lake import Lake
from desktop.fleet.visiting import DeskVisit, FleetVisits, fleet_visits
from desktop.ui.fleet_words import fleet_words, visit_sentence


@click.command("health")
@lake_option
@click.option("--as-of", "as_of_text", default="", metavar="INSTANT",
              help="As it was known then: RFC 3339 with an offset; now by default.")  # fmt: skip
@click.option("--all", "everybody", is_flag=True, help="Every till, also those that need no visit.")
@click.option("--json", "as_json", is_flag=True, help="One JSON document on standard output.")
def command(lake_url: str, as_of_text: str, everybody: bool, as_json: bool) -> None:
    """List the desks that need a visit, the worst first, each with its reasons and what to do.

    What a desk told of itself in its last bundle counts: disk, clocks, terminal, camera, copies, crashes; and what
    its bundles show: silence, a gap, two histories, an old version.
    """
    visits = fleet_visits(Lake(lake_url), _moment(as_of_text), looking_back=bool(as_of_text))
    shown = visits.desks if everybody else visits.due
    told_document(_document(visits, shown), _lines(visits, shown), as_json=as_json)


def _moment(text: str) -> datetime:
    if not text:
        return SystemClock().now()
    try:
        return parse_instant(text)
    except OperatorError:
        raise OperatorError("usage.as_of", text=text[:40]) from None


def _document(visits: FleetVisits, shown: tuple[DeskVisit, ...]) -> dict[str, object]:
    desks = []
    for desk in shown:
        told = desk.document()
        for reason in told["reasons"]:
            reason["sentence"] = visit_sentence(reason["code"], reason["facts"], language())
        desks.append(told)
    return {
        "as_of": format_instant(visits.as_of), "newest_version": visits.newest, "counts": visits.counts, "desks": desks,
    }  # fmt: skip


def _lines(visits: FleetVisits, shown: tuple[DeskVisit, ...]) -> list[str]:
    words, counts = fleet_words(language()), visits.counts
    due = counts["now"] + counts["soon"]
    lines = [
        words["visits_of"].format(due=due, tills=counts["tills"], now=counts["now"], as_of=format_instant(visits.as_of))
    ]
    for desk in shown:
        known = desk.known
        last_at = words["never"] if known.created_at is None else format_instant(known.created_at)
        told = f"{words['last']}: {last_at}" + (f" · {known.version}" if known.version else "")
        lines.append(f"{desk.till_id:<8}  {desk.school or desk.customer_id} · {told}")
        if not desk.reasons:
            lines.append(f"  {words['well']}")
        lines += [
            f"  [{words[f'urgency_{reason.urgency.name.lower()}']}] "
            f"{visit_sentence(reason.code, dict(reason.facts), language())}"
            for reason in desk.reasons
        ]
    return lines
