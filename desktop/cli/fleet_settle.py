"""`canteen-desk fleet settle`: what a policy pays for all that the lake holds, and the month's statement."""

import json
import re
import tempfile
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from desktop.adapters.policies import file_faults, read_policy
from desktop.adapters.settlement.document import EXPLAINED, explained_lines
from desktop.adapters.settlement.settling import check_outputs, write_lines
from desktop.adapters.system import SystemClock
from desktop.cli.fleet_places import lake_option, progress, told_document
from desktop.cli.places import language, say
from desktop.domain.errors import OperatorError
from desktop.domain.instants import parse_instant
from desktop.domain.money import format_yuan
from desktop.fleet.incidents import note_contradictions
from desktop.fleet.lake import Lake
from desktop.fleet.settling import ENGINES, LakeSettlement, lake_engine, settle_lake
from desktop.fleet.stating import Issued, issue
from desktop.fleet.till_states import incidents_of, till_states
from desktop.fleet.tills import tills_of
from desktop.fleet.visiting import fleet_visits
from desktop.ui.fleet_words import fleet_words, visit_sentence

_FILE = click.Path(path_type=Path)
_MONTH = re.compile(r"(19|2[0-9])[0-9]{2}-(0[1-9]|1[0-2])")
_STEPS = {"read": "reading the lake", "settle": "settling", "write": "writing", "": ""}


@click.command("settle")
@lake_option
@click.option("--policy", "policy_file", type=_FILE, required=True, metavar="FILE", help="The policy, TOML.")
@click.option("--as-of", "as_of_text", required=True, metavar="INSTANT",
              help="What is known then counts: RFC 3339 with an offset, 2020-10-01T00:00:00+08:00.")  # fmt: skip
@click.option("--engine", type=click.Choice(ENGINES), default=ENGINES[0], show_default=True)
@click.option("--spark-master", default="", metavar="URL",
              help="A Spark cluster, spark://host:7077, that sees the lake's files; else Spark runs here.")  # fmt: skip
@click.option("--json", "json_to", type=_FILE, metavar="OUT", help="The settlement, JSON.")
@click.option("--explain", "explain_to", type=_FILE, metavar="OUT.csv", help="Every transaction's verdict, CSV.")
@click.option("--issue", "month", default="", metavar="YYYY-MM", help="State this month, for ever.")
@click.option("--xlsx", "xlsx_to", type=_FILE, metavar="FILE", help="A report by school and device, XLSX.")
@click.option("--html", "html_to", type=_FILE, metavar="FILE", help="The same with the tills' state, one HTML page.")
def command(
    lake_url: str, policy_file: Path, as_of_text: str, engine: str, spark_master: str, json_to: Path | None,
    explain_to: Path | None, month: str, xlsx_to: Path | None, html_to: Path | None,
) -> int:  # fmt: skip
    """Settle the lake by a policy, to the fen."""
    faults = list(file_faults(policy_file))
    if faults:
        click.echo("\n".join(map(say, faults)), err=True)
        return 2
    if month and not _MONTH.fullmatch(month):
        raise OperatorError("usage.month", text=month[:20])
    try:
        as_of = parse_instant(as_of_text)
    except OperatorError:
        raise OperatorError("usage.as_of", text=as_of_text[:40]) from None
    outputs = [path for path in (json_to, explain_to, xlsx_to, html_to) if path is not None]
    check_outputs(outputs)
    policy, lake, now = read_policy(policy_file), Lake(lake_url), SystemClock().now()
    with (
        tempfile.TemporaryDirectory(prefix="canteen-settle-") as scratch,
        lake_engine(engine, Path(scratch), spark_master) as on,
    ):
        told = settle_lake(on, lake, policy, as_of, as_of_text, days=json_to is not None, step=_tell)
        _tell("write")
        if explain_to is not None:
            write_lines(explain_to, explained_lines(on.rows(EXPLAINED)))
    note_contradictions(lake, told.contradictions, now)
    issued = issue(lake, policy, month, as_of, told.document, now) if month else None
    _write(told, issued, lake, now, json_to, xlsx_to, html_to)
    _tell("")
    told_document(_document(told, issued), _lines(told, issued), as_json=False)
    return 0


def _write(
    told: LakeSettlement, issued: Issued | None, lake: Lake, now: datetime, json_to: Path | None,
    xlsx_to: Path | None, html_to: Path | None,
) -> None:  # fmt: skip
    if json_to is not None:
        write_lines(json_to, [json.dumps(_document(told, issued), ensure_ascii=False, indent=1)])
    if xlsx_to is not None:
        from desktop.adapters.reports.workbook import write_workbook
        from desktop.fleet.sheets import settlement_sheets, visit_sheet

        words = fleet_words(language())
        sheets = settlement_sheets(told, issued, _schools(lake), words)
        write_workbook(xlsx_to, [*sheets, visit_sheet(fleet_visits(lake, now).due, words, _explained)])
    if html_to is not None:
        from desktop.fleet.page import settlement_page

        page = settlement_page(
            told, issued, _schools(lake), till_states(lake, now), incidents_of(lake), now,
            fleet_words(language()), _explained, language(), fleet_visits(lake, now).due,
        )  # fmt: skip
        write_lines(html_to, [page])


def _explained(code: str, facts: dict[str, str | int]) -> str:
    return visit_sentence(code, facts, language())


def _schools(lake: Lake) -> dict[str, str]:
    return {till.customer_id: till.school for till in tills_of(lake).values() if till.school}


def _document(told: LakeSettlement, issued: Issued | None) -> dict[str, Any]:
    left_out = {"local_sales": told.local_sales, "unknown_device_sales": told.unknown_device_sales}
    return {
        **told.document,
        "lake": {"read_months": list(told.read_months), "repeated": told.repeated, "left_out": left_out},
        **({} if issued is None else {"statement": issued.document()}),
    }


def _lines(told: LakeSettlement, issued: Issued | None) -> list[str]:
    totals = told.document["totals"]
    lines = [
        f"{told.document['policy']} as of {told.document['as_of']}",
        f"device     {_yuan(totals['device_fen'])}   {len(told.document['devices'])} devices",
        f"incentive  {_yuan(totals['incentive_fen'])}   {len(told.document['customers'])} customers",
    ]
    if told.repeated:
        lines.append(f"told twice, counted once: {told.repeated} numbers, {len(told.contradictions)} contradict")
    if told.local_sales or told.unknown_device_sales:
        lines.append(f"not settled: {told.local_sales} sales without a terminal, "
                     f"{told.unknown_device_sales} of devices nobody told of")  # fmt: skip
    if issued is not None:
        sums = issued.document()["totals"]
        lines.append(f"stated {issued.statement_id}{'' if issued.new else ' before'}")
        lines.append(f"payable {_yuan(sums['total_payable_fen'])}   awaiting {_yuan(sums['total_waiting_fen'])}")
    return lines


def _yuan(fen: int) -> str:
    return f"¥{format_yuan(fen)}"


def _tell(step: str) -> None:
    progress(_STEPS[step])
