"""The provider's report as sheets: schools and devices by month, the issued statement, the desks to visit. Pure."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from desktop.domain.instants import format_instant
from desktop.fleet.settling import LakeSettlement
from desktop.fleet.stating import Issued
from desktop.fleet.visiting import DeskVisit
from desktop.services.report_sheets import CellKind, CellValue, Sheet, SheetColumn

Words = Mapping[str, str]
Explain = Callable[[str, dict[str, str | int]], str]
_TEXT, _WHOLE, _YUAN = CellKind.TEXT, CellKind.WHOLE, CellKind.YUAN


def settlement_sheets(
    told: LakeSettlement, issued: Issued | None, schools: Mapping[str, str], words: Words
) -> list[Sheet]:
    """Return the sheets; `schools` are names by customer."""
    sheets = [
        Sheet(
            title=words["schools"],
            columns=_columns(
                words, "customer", "school", "month", ("sales", _WHOLE), ("valid", _WHOLE), "voided", ("basis", _YUAN),
                ("incentive", _YUAN), "payable",
            ),
            rows=_schools(told, schools, words),
        ),
        Sheet(
            title=words["devices"],
            columns=_columns(
                words, "device", "customer", "school", "in_programme", "month", ("users", _WHOLE), "qualifies",
                ("granted", _YUAN),
            ),
            rows=_devices(told, schools, words),
        ),
    ]  # fmt: skip
    if issued is not None:
        sheets.append(
            Sheet(
                title=words["statement"],
                columns=_columns(
                    words, "kind", "subject", "month", "entry", ("computed", _YUAN), ("stated", _YUAN),
                    ("payable_fen", _YUAN), ("waiting_fen", _YUAN),
                ),
                rows=_lines(issued, words),
            )
        )  # fmt: skip
    return sheets


def visit_sheet(desks: Sequence[DeskVisit], words: Words, explain: Explain) -> Sheet:
    """Return the desks that need a visit, the worst first, a row a reason."""
    columns = _columns(words, "till", "customer", "school", "when", "why", "last", "version")
    wide = [replace(each, width=90) if each.title == words["why"] else each for each in columns]
    return Sheet(title=words["visits"], columns=wide, rows=visit_rows(desks, words, explain))


def visit_rows(desks: Sequence[DeskVisit], words: Words, explain: Explain) -> Iterator[list[CellValue]]:
    """Yield a row a reason, as the sheet has them."""
    for desk in desks:
        known = desk.known
        last_at = "" if known.created_at is None else format_instant(known.created_at)
        for reason in desk.reasons:
            yield [
                desk.till_id, desk.customer_id, desk.school, words[f"urgency_{reason.urgency.name.lower()}"],
                explain(reason.code, dict(reason.facts)), last_at, known.version,
            ]  # fmt: skip


def _columns(words: Words, *named: str | tuple[str, CellKind]) -> list[SheetColumn]:
    pairs = [(each, _TEXT) if isinstance(each, str) else each for each in named]
    return [SheetColumn(title=words[name], kind=kind, width=20 if kind is _TEXT else 14) for name, kind in pairs]


def _schools(told: LakeSettlement, schools: Mapping[str, str], words: Words) -> Iterator[list[CellValue]]:
    for customer in told.document["customers"]:
        customer_id = customer["customer_id"]
        for month in customer["months"]:
            yield [
                customer_id, schools.get(customer_id, ""), month["month"], month["transactions"], month["valid"],
                _yes(month["voided"], words), month["basis_fen"], month["incentive_fen"],
                _yes(month["payable"], words),
            ]  # fmt: skip


def _devices(told: LakeSettlement, schools: Mapping[str, str], words: Words) -> Iterator[list[CellValue]]:
    for device in told.document["devices"]:
        head = [device["device_sn"], device["customer_id"], schools.get(device["customer_id"], ""),
                _yes(device["in_programme"], words)]  # fmt: skip
        for month in device["months"]:
            users, qualifies = month["distinct_users"], _yes(month["qualifies"], words)
            yield [*head, month["month"], users, qualifies, month["granted_fen"]]
        if not device["months"]:
            yield [*head, "", None, "", 0]


def _lines(issued: Issued, words: Words) -> Iterator[list[CellValue]]:
    for line in issued.lines:
        yield [
            words[f"kind_{line.kind}"], line.subject, line.month, words[line.entry], line.computed_fen, line.stated_fen,
            line.payable_fen, line.waiting_fen,
        ]  # fmt: skip


def _yes(said: bool, words: Words) -> str:
    return words["yes" if said else "no"]
