"""A month's statement as a workbook's sheets: statement, days, sales explained, differences, policy. No Qt; any thread.

Sales are told by their numbers and verdicts; nobody is named and no account. Amounts stay whole fen until they are
written. Source: settlement.md, Statement and adjustments; ui.md.
"""

from collections.abc import Iterable, Iterator, Sequence

from desktop.services.incentive_views import StatementView
from desktop.services.report_sheets import CellKind, CellValue, Sheet, SheetColumn
from desktop.ui.catalogue import QT_TRANSLATE_NOOP
from desktop.ui.statement_words import (
    Say,
    difference_sentence,
    entry_word,
    kind_word,
    line_about,
    moment,
    number_value,
    number_word,
    reasons_word,
    sale_sentence,
    speaker,
)

Row = Sequence[CellValue]
_YUAN, _WHOLE, _MILLIFEN = CellKind.YUAN, CellKind.WHOLE, CellKind.MILLIFEN


def statement_sheets(view: StatementView, school: str, sales: Iterable[Row], language: str) -> list[Sheet]:
    """Return the sheets; `sales` are rows of storage's SALE_COLUMNS, read while they are written."""
    say = speaker(language)
    sheets = [_statement(view, school, say), _days(view, say), _sales(sales, say, language)]
    if view.comparison.as_of is not None:
        sheets += [_differences(view, say), _differing_sales(view, say, language)]
    return [*sheets, _policy(view, say)]


def _statement(view: StatementView, school: str, say: Say) -> Sheet:
    settled = view.document["settled"]
    rows: list[Row] = [
        (entry_word(line, say), kind_word(line.kind, say), line.subject, line.month, line.computed_fen,
         line.stated_fen, line.payable_fen, line.waiting_fen, line_about(line, settled, say))
        for line in view.lines
    ]  # fmt: skip
    rows.append(
        (say(QT_TRANSLATE_NOOP("statement", "Total")), None, None, None, None, None, view.total_payable_fen,
         view.total_waiting_fen, None)
    )  # fmt: skip
    total = len(rows) - 1
    not_issued = say(QT_TRANSLATE_NOOP("statement", "A look, not issued"))
    facts = [
        (say(QT_TRANSLATE_NOOP("statement", "School")), school),
        (say(QT_TRANSLATE_NOOP("statement", "Customer")), view.customer_id),
        (say(QT_TRANSLATE_NOOP("statement", "Month")), view.month),
        (say(QT_TRANSLATE_NOOP("statement", "Policy")), f"{view.policy_id}, {view.policy_version}"),
        (say(QT_TRANSLATE_NOOP("statement", "What is known on")), moment(view.as_of)),
        (say(QT_TRANSLATE_NOOP("statement", "Stated on")), moment(view.issued_at) if view.issued_at else not_issued),
        ("SHA-256", view.sha256),
    ]
    rows.append((None,) * 9)
    rows += [(name, value, *(None,) * 7) for name, value in facts if value]
    return Sheet(
        title=say(QT_TRANSLATE_NOOP("statement", "Statement")),
        columns=(
            SheetColumn(title=say(QT_TRANSLATE_NOOP("statement", "Line")), width=20),
            SheetColumn(title=say(QT_TRANSLATE_NOOP("statement", "For")), width=24),
            SheetColumn(title=say(QT_TRANSLATE_NOOP("statement", "Terminal or customer")), width=22),
            SheetColumn(title=say(QT_TRANSLATE_NOOP("statement", "Month")), width=10),
            SheetColumn(title=say(QT_TRANSLATE_NOOP("statement", "Worth now, yuan")), kind=_YUAN),
            SheetColumn(title=say(QT_TRANSLATE_NOOP("statement", "Stated before, yuan")), kind=_YUAN),
            SheetColumn(title=say(QT_TRANSLATE_NOOP("statement", "Payable, yuan")), kind=_YUAN),
            SheetColumn(title=say(QT_TRANSLATE_NOOP("statement", "Awaiting its fee, yuan")), kind=_YUAN),
            SheetColumn(title=say(QT_TRANSLATE_NOOP("statement", "Behind it")), width=48),
        ),
        rows=rows,
        strong=frozenset({total}),
    )


def _days(view: StatementView, say: Say) -> Sheet:
    rows = [
        (device["device_sn"], day["date"], day["users"], day["subsidy_fen"], day["granted_fen"])
        for device in view.document["settled"]["devices"]
        for month in device["months"]
        if month["month"] == view.month
        for day in month["days"]
    ]
    return Sheet(
        title=say(QT_TRANSLATE_NOOP("statement", "Days")),
        columns=(
            SheetColumn(title=say(QT_TRANSLATE_NOOP("statement", "Terminal")), width=22),
            SheetColumn(title=say(QT_TRANSLATE_NOOP("statement", "Day")), width=12),
            SheetColumn(title=say(QT_TRANSLATE_NOOP("statement", "Users")), kind=_WHOLE, width=10),
            SheetColumn(title=say(QT_TRANSLATE_NOOP("statement", "The day's subsidy, yuan")), kind=_YUAN, width=18),
            SheetColumn(title=say(QT_TRANSLATE_NOOP("statement", "Granted, yuan")), kind=_YUAN),
        ),
        rows=rows,
    )


def _sales(sales: Iterable[Row], say: Say, language: str) -> Sheet:
    yes, no = say(QT_TRANSLATE_NOOP("statement", "yes")), say(QT_TRANSLATE_NOOP("statement", "no"))
    words: dict[str, str] = {}  # few reasons, many sales

    def rows() -> Iterator[Row]:
        for *facts, for_device, for_incentive, reasons, basis_fen, millifen in sales:
            said = words.setdefault(str(reasons), reasons_word(str(reasons), language))
            yield *facts, yes if for_device else no, yes if for_incentive else no, said, basis_fen, millifen

    return Sheet(
        title=say(QT_TRANSLATE_NOOP("statement", "Sales explained")),
        columns=(
            SheetColumn(title=say(QT_TRANSLATE_NOOP("statement", "Trade number")), width=32),
            SheetColumn(title=say(QT_TRANSLATE_NOOP("statement", "Order number")), width=32),
            SheetColumn(title=say(QT_TRANSLATE_NOOP("statement", "Terminal")), width=18),
            SheetColumn(title=say(QT_TRANSLATE_NOOP("statement", "Customer")), width=16),
            SheetColumn(title=say(QT_TRANSLATE_NOOP("statement", "Paid at")), width=30),
            SheetColumn(title=say(QT_TRANSLATE_NOOP("statement", "Amount, yuan")), kind=_YUAN),
            SheetColumn(title=say(QT_TRANSLATE_NOOP("statement", "Real money, yuan")), kind=_YUAN),
            SheetColumn(title=say(QT_TRANSLATE_NOOP("statement", "Counts for the subsidy")), width=12),
            SheetColumn(title=say(QT_TRANSLATE_NOOP("statement", "Counts for the incentive")), width=12),
            SheetColumn(title=say(QT_TRANSLATE_NOOP("statement", "Verdict")), width=32),
            SheetColumn(title=say(QT_TRANSLATE_NOOP("statement", "Basis, yuan")), kind=_YUAN),
            SheetColumn(title=say(QT_TRANSLATE_NOOP("statement", "Incentive, fen")), kind=_MILLIFEN),
        ),
        rows=rows(),
    )


def _differences(view: StatementView, say: Say) -> Sheet:
    beside = view.comparison
    rows: list[Row] = []
    for one in beside.differences:
        sentence = difference_sentence(one, explained=beside.explained, say=say)
        rows.append(
            (kind_word(one.kind, say), one.subject, one.month, None, None, None, one.ours_fen, one.theirs_fen, sentence)
        )
        rows += [
            (None, one.subject, one.month, day.day.isoformat(), day.ours_users, day.theirs_users, day.ours_fen,
             day.theirs_fen, None)
            for day in one.days
        ]  # fmt: skip
    return Sheet(
        title=say(QT_TRANSLATE_NOOP("statement", "Differences")),
        columns=(
            SheetColumn(title=say(QT_TRANSLATE_NOOP("statement", "For")), width=24),
            SheetColumn(title=say(QT_TRANSLATE_NOOP("statement", "Terminal or customer")), width=22),
            SheetColumn(title=say(QT_TRANSLATE_NOOP("statement", "Month")), width=10),
            SheetColumn(title=say(QT_TRANSLATE_NOOP("statement", "Day")), width=12),
            SheetColumn(title=say(QT_TRANSLATE_NOOP("statement", "Our users")), kind=_WHOLE, width=12),
            SheetColumn(title=say(QT_TRANSLATE_NOOP("statement", "Their users")), kind=_WHOLE, width=12),
            SheetColumn(title=say(QT_TRANSLATE_NOOP("statement", "Ours, yuan")), kind=_YUAN),
            SheetColumn(title=say(QT_TRANSLATE_NOOP("statement", "Theirs, yuan")), kind=_YUAN),
            SheetColumn(title=say(QT_TRANSLATE_NOOP("statement", "Behind it")), width=60),
        ),
        rows=rows,
    )


def _differing_sales(view: StatementView, say: Say, language: str) -> Sheet:
    beside = view.comparison
    told = [(one.month, one.subject, sale) for one in beside.differences for sale in one.sales]
    told += [("", "", sale) for sale in beside.unknown_sales]
    return Sheet(
        title=say(QT_TRANSLATE_NOOP("statement", "Differing sales")),
        columns=(
            SheetColumn(title=say(QT_TRANSLATE_NOOP("statement", "Month")), width=10),
            SheetColumn(title=say(QT_TRANSLATE_NOOP("statement", "Terminal or customer")), width=22),
            SheetColumn(title=say(QT_TRANSLATE_NOOP("statement", "Trade number")), width=32),
            SheetColumn(title=say(QT_TRANSLATE_NOOP("statement", "Order number")), width=32),
            SheetColumn(title=say(QT_TRANSLATE_NOOP("statement", "Our incentive, fen")), kind=_MILLIFEN),
            SheetColumn(title=say(QT_TRANSLATE_NOOP("statement", "Their incentive, fen")), kind=_MILLIFEN),
            SheetColumn(title=say(QT_TRANSLATE_NOOP("statement", "Behind it")), width=60),
        ),
        rows=[
            (month, subject, sale.trade_no, sale.order_no, sale.ours_millifen, sale.theirs_millifen,
             sale_sentence(sale, language))
            for month, subject, sale in told
        ],
    )  # fmt: skip


def _policy(view: StatementView, say: Say) -> Sheet:
    policy = view.document["policy"]
    rows: list[Row] = [
        (number["clause"], number_word(number["key"], say), number_value(number["key"], number["value"], say),
         number["value"] if isinstance(number["value"], int) else None, policy["clauses"].get(number["clause"], ""))
        for number in policy["numbers"]
    ]  # fmt: skip
    quoted = {number["clause"] for number in policy["numbers"]}
    rows += [
        (clause, None, None, None, words) for clause, words in sorted(policy["clauses"].items()) if clause not in quoted
    ]
    return Sheet(
        title=say(QT_TRANSLATE_NOOP("statement", "Policy")),
        columns=(
            SheetColumn(title=say(QT_TRANSLATE_NOOP("statement", "Clause")), width=10),
            SheetColumn(title=say(QT_TRANSLATE_NOOP("statement", "What it says")), width=36),
            SheetColumn(title=say(QT_TRANSLATE_NOOP("statement", "Value")), width=40),
            SheetColumn(title=say(QT_TRANSLATE_NOOP("statement", "In the policy's file")), kind=_WHOLE, width=18),
            SheetColumn(title=say(QT_TRANSLATE_NOOP("statement", "The policy's own words")), width=60),
        ),
        rows=rows,
    )
