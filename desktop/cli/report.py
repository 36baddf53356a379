"""`canteen-desk report`: a day's or a month's report, a close once more, and a scripted close. Source: cli.md."""

import re
from collections.abc import Callable
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from desktop.app.report_desk import Query, ReportDesk
from desktop.cli.places import home_at, home_option, print_json, say
from desktop.cli.shifts import tell_shifts
from desktop.domain.errors import OperatorError
from desktop.domain.instants import format_instant
from desktop.domain.money import format_yuan
from desktop.services.closing_ports import DayCloseBook
from desktop.services.day_close import line_document, part_document, totals_of
from desktop.services.report_views import (
    CloseLine,
    DayReportQuery,
    DayReportView,
    MonthReportQuery,
    MonthReportView,
    ReportLine,
)
from desktop.services.shift_views import ShiftsQuery, ShiftsView

T = TypeVar("T")
_FILE = click.Path(dir_okay=False, path_type=Path)
_MONTH = re.compile(r"(19|2[0-9])[0-9]{2}-(0[1-9]|1[0-2])")


@click.command("report")
@home_option
@click.option("--day", "day_text", metavar="YYYY-MM-DD", help="Which day; what is open, if not named.")
@click.option("--month", metavar="YYYY-MM", help="A whole month.")
@click.option("--z", type=click.IntRange(1), metavar="N", help="A close as it was made.")
@click.option("--shifts", is_flag=True, help="The shift that is open; with --day those that had a part in the day.")
@click.option("--close", is_flag=True, help="Close the day, once the terminal is online and nothing is in doubt.")
@click.option("--by", default="", metavar="NAME", help="With --close: who closes; it goes into the ledger.")
@click.option("--terminal", help="With --close: a terminal's address instead of the one in the settings.")
@click.option("--xlsx", type=_FILE, metavar="FILE", help="Write the report as a workbook.")
@click.option("--pdf", type=_FILE, metavar="FILE", help="Write the report on paper.")
@click.option("--json", "as_json", is_flag=True, help="One JSON document on standard output.")
def command(
    home: str | None, day_text: str | None, month: str | None, z: int | None, shifts: bool, close: bool, by: str,
    terminal: str | None, xlsx: Path | None, pdf: Path | None, as_json: bool,
) -> None:  # fmt: skip
    """Print a report of the day (X while it is open, Z once it is closed) or of a month; close the day."""
    if sum(each is not None for each in (day_text, month, z)) + close > 1:
        raise click.UsageError("--day, --month, --z and --close exclude each other.")
    if (by or terminal) and not close:
        raise click.UsageError("--by and --terminal go with --close.")
    if shifts and (month or z or close or ((xlsx or pdf) and day_text)):
        raise click.UsageError("--shifts goes with --day, or with --xlsx and --pdf for the one that is open.")
    query = _shifts_query(day_text) if shifts else _query(day_text, month, z)
    for path in filter(None, (xlsx, pdf)):
        if not path.absolute().parent.is_dir():
            raise OperatorError("usage.output", path=str(path))
    place = home_at(home)
    settings = place.settings()
    if close:
        from desktop.app.scripted_close import close_by_itself
        from desktop.cli.rush import terminal_url

        with ExitStack() as stack:
            stack.enter_context(place.lock())
            url = stack.enter_context(terminal_url(place, terminal or settings.terminal.url))
            query = DayReportQuery(z=close_by_itself(place, settings, url, by))
    desk = ReportDesk(place, settings, _nothing_is_written, lambda: False)
    view = desk.look(query)
    if xlsx is not None:
        desk.save_workbook(query, xlsx)
    if pdf is not None:
        from desktop.app.window import make_application  # Qt, for who wants paper

        make_application()
        desk.put_on_paper(view, pdf)
    if isinstance(view, ShiftsView):
        tell_shifts(view, as_json=as_json)
    elif as_json:
        print_json(document_of(view))
    else:
        for line in _lines(view):
            click.echo(line)


def document_of(view: DayReportView | MonthReportView) -> dict[str, Any]:
    """Return the JSON document of a report."""
    told: dict[str, Any] = {
        "as_of": format_instant(view.as_of),
        "totals": totals_of(view.totals),
        "meals": [line_document(line) for line in view.meals],
        "ways": [line_document(line) for line in view.ways],
        "classes": [line_document(line) for line in view.classes],
        "cashiers": [line_document(line) for line in view.cashiers],
        "closes": [_close_document(close) for close in view.closes],
    }
    if isinstance(view, MonthReportView):
        opened = {"paid_count": view.open_count, "net_fen": view.open_fen}
        return {"month": view.month, **told, "days": [line_document(line) for line in view.days], "open": opened}
    in_doubt = [
        {"kind": doubt.kind.value, "number": doubt.number, "amount_fen": doubt.amount_fen, "in_hand": doubt.in_hand}
        for doubt in view.doubts
    ]
    return {
        "day": view.day.isoformat(),
        "closed": not view.is_open,
        "from_n": view.from_n,
        "to_n": view.to_n,
        **told,
        "shifts": [{**part_document(line), "name": line.name} for line in view.shifts],
        "hours": [line_document(line) for line in view.hours],
        "waiting": {"count": view.waiting_count, "fen": view.waiting_fen},
        "late": [
            {"n": each.n, "kind": each.kind.value, "order_no": each.order_no,
             "service_day": each.service_day.isoformat(), "fen": each.fen}
            for each in view.late
        ],
        "numbers": [
            {"service_day": each.service_day.isoformat(), "first": each.first, "last": each.last, "count": each.count,
             "missing": each.missing}
            for each in view.numbers
        ],
        "in_doubt": in_doubt,
        "elsewhere": list(view.elsewhere),
        "foreign_count": view.foreign_count,
        "restored": view.restored,
    }  # fmt: skip


def _close_document(close: CloseLine) -> dict[str, Any]:
    return {
        "z": close.z, "service_day": close.service_day.isoformat(), "closed_at": format_instant(close.closed_at),
        "closed_by": close.closed_by, "from_n": close.from_n, "to_n": close.to_n, "head": close.head,
        "totals": totals_of(close.sums), "waiting": {"count": close.waiting_count, "fen": close.waiting_fen},
    }  # fmt: skip


def _shifts_query(day_text: str | None) -> ShiftsQuery:
    asked = _query(day_text, None, None)
    assert isinstance(asked, DayReportQuery)
    return ShiftsQuery(day=asked.day)


def _query(day_text: str | None, month: str | None, z: int | None) -> Query:
    if month is not None:
        if not _MONTH.fullmatch(month):
            raise OperatorError("usage.month", text=month[:20])
        return MonthReportQuery(month=month)
    if day_text is None:
        return DayReportQuery(z=z or 0)
    try:
        return DayReportQuery(day=date.fromisoformat(day_text))
    except ValueError:
        raise OperatorError("usage.day", text=day_text[:20]) from None


def _nothing_is_written(job: Callable[[DayCloseBook], T]) -> T:  # noqa: ARG001 - the name is `Write`'s
    raise AssertionError("a report only looks")


def _lines(view: DayReportView | MonthReportView) -> list[str]:
    from desktop.cli.places import language
    from desktop.ui.report_words import line_name, speaker, state_word
    from desktop.ui.shift_words import shift_name, span_word

    put, sums = speaker(language()), view.totals
    named = view.month if isinstance(view, MonthReportView) else f"{view.day} · entries {view.from_n}-{view.to_n}"
    lines = [f"{named} · {state_word(view, put)}"]
    parts: list[tuple[str, tuple[ReportLine, ...]]] = [
        ("meal", view.meals),
        ("way", view.ways),
        ("class", view.classes),
        ("cashier", view.cashiers),
    ]
    if isinstance(view, MonthReportView):
        parts.append(("day", view.days))
    for what, listed in parts:
        lines += [_line(what, line_name(line, what, put), line) for line in listed]
    lines.append(
        f"total  paid {sums.paid_count} {_yuan(sums.paid_fen)}   refunded {sums.refunded_count} "
        f"{_yuan(sums.refunded_fen)}   net {_yuan(sums.net_fen)}   late {sums.late_count}"
    )
    lines.append(
        f"later  taken {sums.taken_count} {_yuan(sums.taken_fen)}   charged {sums.charged_count} "
        f"{_yuan(sums.charged_fen)}   failed {sums.failed_count} {_yuan(sums.failed_fen)}"
    )
    if not isinstance(view, MonthReportView):
        lines += [
            f"shift  {shift_name(part, put):<16} {part.sums.paid_count:>7}  net {_yuan(part.sums.net_fen):>14}  "
            f"{span_word(part.span, put)}"
            for part in view.shifts
        ]
        lines += [f"doubt  {doubt.number}  {_yuan(doubt.amount_fen)}" for doubt in view.doubts]
        if view.elsewhere:
            lines.append(say(OperatorError("report.elsewhere", numbers=", ".join(f"Z {z}" for z in view.elsewhere))))
    return lines


def _line(what: str, name: str, line: ReportLine) -> str:
    paid, net = _yuan(line.sums.paid_fen), _yuan(line.sums.net_fen)
    return f"{what:<6} {name:<16} {line.sums.paid_count:>7}  {paid:>14}  net {net:>14}"


def _yuan(fen: int) -> str:
    return f"¥{format_yuan(fen)}"
