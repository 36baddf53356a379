"""What `canteen-desk report --shifts` prints: shifts as lines or as one JSON document. Source: cli.md, `report`."""

from typing import Any

import click

from desktop.cli.places import language, print_json
from desktop.domain.instants import format_instant
from desktop.services.shift_views import Shift, ShiftsView, shift_document
from desktop.ui.catalogue import QT_TRANSLATE_NOOP
from desktop.ui.report_words import line_name, money, speaker
from desktop.ui.shift_words import (
    correction_word,
    doubt_word,
    entries_word,
    lifted_word,
    shift_name,
    shift_state,
    span_word,
)


def tell_shifts(view: ShiftsView, *, as_json: bool) -> None:
    """Print the shifts of a day, in their order, or the one that is open."""
    found = view.of_day if view.query.day is not None else tuple(filter(None, (view.shown,)))
    if as_json:
        print_json({"as_of": format_instant(view.as_of), "shifts": [document_of(shift) for shift in found]})
        return
    if not found:
        click.echo(speaker(language())(QT_TRANSLATE_NOOP("report", "No shift yet: one begins when somebody signs in.")))
    for shift in found:
        for line in _lines(shift):
            click.echo(line)


def document_of(shift: Shift) -> dict[str, Any]:
    """Return the JSON document of a shift: what its ending entry holds, and its names of today."""
    span = shift.span
    return {
        **shift_document(shift),
        "to_n": span.to_n,
        "open": span.is_open,
        "ended_at": format_instant(span.ended_at) if span.ended_at is not None else None,
        "taken_by": span.taken_by,
        "name": shift.name,
        "taken_by_name": shift.taken_by_name,
        "corrections": [
            {"n": each.n, "at": format_instant(each.at), "kind": each.kind.value, "order_no": each.order_no,
             "fen": each.fen}
            for each in shift.corrections
        ],
    }  # fmt: skip


def _lines(shift: Shift) -> list[str]:
    put, sums = speaker(language()), shift.sums
    lines = [
        f"{shift_name(shift, put)} · {span_word(shift.span, put)} · {shift_state(shift, put)} · "
        f"{entries_word(shift.span, put)}"
    ]
    for what, listed in (("meal", shift.meals), ("way", shift.ways)):
        lines += [
            f"  {what:<5} {line_name(line, what, put):<16} {line.sums.paid_count:>7}  {money(line.sums.net_fen):>14}"
            for line in listed
        ]
    lines.append(
        f"  total sales {shift.sold_count}   paid {sums.paid_count} {money(sums.paid_fen)}   refunded "
        f"{sums.refunded_count} {money(sums.refunded_fen)}   voided {sums.voided_count}   net {money(sums.net_fen)}"
    )
    lines += [f"  doubt {doubt_word(doubt, put, named=False)}" for doubt in shift.doubts]
    lines += [f"  {correction_word(each, put)}" for each in shift.corrections]
    if shift.lifted:
        lines.append(f"  lifted {lifted_word(shift.lifted, put)}")
    return lines
