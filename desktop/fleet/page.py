"""The provider's report as one HTML page that needs nothing else: no script, no font, no picture from anywhere. Pure.

Whatever a till or a file said is escaped; lists are cut where a browser would suffer, and the cut is said.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from html import escape

from desktop.domain.instants import format_instant
from desktop.domain.money import format_yuan
from desktop.fleet.settling import LakeSettlement
from desktop.fleet.stating import Issued
from desktop.fleet.till_states import Incident, TillState
from desktop.fleet.visiting import DeskVisit

MOST_LISTED = 20_000
Words = Mapping[str, str]
Explain = Callable[[str, dict[str, str | int]], str]
_STYLE = """:root{color-scheme:light dark}body{font:15px/1.5 system-ui,"Noto Sans CJK SC",sans-serif;margin:24px auto;
max-width:1200px;padding:0 16px;background:#fff;color:#1a1d21}h1{font-size:22px;margin:0 0 4px}h2{font-size:17px;
margin:28px 0 8px}p.head{color:#5a6370;margin:0}table{border-collapse:collapse;width:100%}th,td{text-align:left;
padding:5px 10px;border-bottom:1px solid #dde1e6;vertical-align:top}th{background:#f2f3f5;font-weight:600;
position:sticky;top:0}td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}.sum{display:flex;gap:16px;
flex-wrap:wrap}.sum div{border:1px solid #dde1e6;border-radius:8px;padding:10px 16px}.sum b{display:block;
font-size:22px;font-variant-numeric:tabular-nums}@media(prefers-color-scheme:dark){body{background:#16181c;
color:#e8eaed}p.head{color:#a8b0ba}th{background:#23262b}th,td,.sum div{border-color:#3a3f47}}
@media print{th{position:static}}"""


def settlement_page(
    told: LakeSettlement, issued: Issued | None, schools: Mapping[str, str], tills: Sequence[TillState],
    incidents: Sequence[Incident], now: datetime, words: Words, explain: Explain, language: str,
    visits: Sequence[DeskVisit] = (),
) -> str:  # fmt: skip
    """Return the page; `schools` are names by customer, `visits` the desks that need one."""
    document = told.document
    head = " · ".join(
        f"{words[name]} {value}"
        for name, value in (
            ("policy", document["policy"]), ("as_of", document["as_of"]), ("made", format_instant(now)),
        )
    )  # fmt: skip
    parts = [
        f"<h1>{_text(words['title'])}</h1><p class='head'>{_text(head)}</p>",
        _sums(told, issued, words),
        _heading(words["visits"]), _visits(visits, words, explain),
        _heading(words["tills"]), _tills(tills, words),
        _heading(words["incidents"]), _incidents(incidents, words, explain),
        _heading(words["schools"]), _schools(told, schools, words),
        _heading(words["devices"]), _devices(told, schools, words),
    ]  # fmt: skip
    return (
        f"<!DOCTYPE html><html lang='{'zh-CN' if language == 'zh_CN' else 'en'}'><head><meta charset='utf-8'>"
        "<meta name='viewport' content='width=device-width'>"
        "<meta http-equiv='Content-Security-Policy' content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        f"<title>{_text(words['title'])}</title><style>{_STYLE}</style></head><body>{''.join(parts)}</body></html>"
    )


def _sums(told: LakeSettlement, issued: Issued | None, words: Words) -> str:
    totals = told.document["totals"]
    sums = [(words["granted"], format_yuan(totals["device_fen"])),
            (words["incentive"], format_yuan(totals["incentive_fen"])),
            (words["devices"], str(len(told.document["devices"]))),
            (words["schools"], str(len(told.document["customers"])))]  # fmt: skip
    if issued is not None:
        stated = issued.document()["totals"]
        sums.append((f"{words['statement']} {issued.statement_id}", format_yuan(stated["total_payable_fen"])))
    boxes = "".join(f"<div>{_text(name)}<b>{_text(value)}</b></div>" for name, value in sums)
    left_out = words["left_out"].format(local=told.local_sales, unknown=told.unknown_device_sales)
    return (
        f"{_heading(words['totals'])}<div class='sum'>{boxes}</div>"
        f"<p>{_text(left_out)} · {_text(words['repeated'])}: {told.repeated}</p>"
    )


def _visits(desks: Sequence[DeskVisit], words: Words, explain: Explain) -> str:
    rows = [
        (desk.till_id, desk.school, words[f"urgency_{reason.urgency.name.lower()}"],
         explain(reason.code, dict(reason.facts)))
        for desk in desks[:MOST_LISTED]
        for reason in desk.reasons
    ]  # fmt: skip
    return _table(words, ("till", "school", "when", "why"), rows, 0) + _more(len(desks), words)


def _tills(tills: Sequence[TillState], words: Words) -> str:
    def state(till: TillState) -> str:
        said = [words["flagged"]] if till.flagged else []
        said += [words["gap"].format(missing=till.missing)] if till.missing else []
        said += [words["late"] if till.last_at else words["never"]] if till.late else []
        return ", ".join(said)

    rows = [(e.till_id, e.customer_id, e.school, state(e), e.last_at) for e in tills if not e.is_well]
    return _table(words, ("till", "customer", "school", "state", "last"), rows, 0)


def _incidents(incidents: Sequence[Incident], words: Words, explain: Explain) -> str:
    rows = [
        (f"{each.till_id}-{each.sequence}" if each.till_id else "", each.found_at, explain(each.code, each.facts))
        for each in incidents[:MOST_LISTED]
    ]
    return _table(words, ("till", "found_at", "what"), rows, 0) + _more(len(incidents), words)


def _schools(told: LakeSettlement, schools: Mapping[str, str], words: Words) -> str:
    months = [(customer["customer_id"], month) for customer in told.document["customers"] for month in
              customer["months"]]  # fmt: skip
    rows = (
        (customer_id, schools.get(customer_id, ""), month["month"], _yes(month["payable"], words),
         str(month["transactions"]), str(month["valid"]), format_yuan(month["incentive_fen"]))
        for customer_id, month in months[:MOST_LISTED]
    )  # fmt: skip
    columns = ("customer", "school", "month", "payable", "sales", "valid", "incentive")
    return _table(words, columns, rows, 3) + _more(len(months), words)


def _devices(told: LakeSettlement, schools: Mapping[str, str], words: Words) -> str:
    devices = told.document["devices"]
    rows = (
        (device["device_sn"], device["customer_id"], schools.get(device["customer_id"], ""),
         _yes(device["in_programme"], words), format_yuan(device["granted_fen"]))
        for device in devices[:MOST_LISTED]
    )  # fmt: skip
    columns = ("device", "customer", "school", "in_programme", "granted")
    return _table(words, columns, rows, 1) + _more(len(devices), words)


def _table(words: Words, columns: Sequence[str], rows: Iterable[Sequence[str]], numbers: int) -> str:
    """Return a table whose last `numbers` columns hold numbers."""
    marks = ["" if at < len(columns) - numbers else " class='n'" for at in range(len(columns))]
    head = "".join(f"<th{mark}>{_text(words[name])}</th>" for name, mark in zip(columns, marks, strict=True))
    body = "".join(
        "<tr>" + "".join(f"<td{mark}>{_text(cell)}</td>" for cell, mark in zip(row, marks, strict=True)) + "</tr>"
        for row in rows
    )
    return f"<table><tr>{head}</tr>{body}</table>" if body else f"<p>{_text(words['none'])}</p>"


def _more(count: int, words: Words) -> str:
    return f"<p>{_text(words['more'].format(count=count - MOST_LISTED))}</p>" if count > MOST_LISTED else ""


def _heading(text: str) -> str:
    return f"<h2>{_text(text)}</h2>"


def _yes(said: bool, words: Words) -> str:
    return words["yes" if said else "no"]


def _text(untrusted: str) -> str:
    return escape(untrusted, quote=True)
