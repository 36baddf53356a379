"""The comparison with the platform's bill as a workbook's sheets: a summary, one an outcome, what is carried. No Qt.

Payments are told by their numbers; nobody is named and no account of a payer. Amounts stay whole fen until they are
written. Source: alipay-bill.md, Matching; ui.md.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from desktop.domain.bill import Outcome
from desktop.services.report_sheets import CellKind, CellValue, Sheet, SheetColumn
from desktop.ui.catalogue import QT_TRANSLATE_NOOP, word

Row = Sequence[CellValue]
Say = Callable[[str], str]
_YUAN = CellKind.YUAN
_TITLES = {
    Outcome.AMOUNT_DIFFERS: QT_TRANSLATE_NOOP("bill", "Amount differs"),
    Outcome.ONLY_IN_BILL: QT_TRANSLATE_NOOP("bill", "Only in the bill"),
    Outcome.ONLY_HERE: QT_TRANSLATE_NOOP("bill", "Only here"),
    Outcome.REFUND_AMOUNT_DIFFERS: QT_TRANSLATE_NOOP("bill", "Refund differs"),
    Outcome.REFUND_ONLY_IN_BILL: QT_TRANSLATE_NOOP("bill", "Refund only in the bill"),
    Outcome.REFUND_ONLY_HERE: QT_TRANSLATE_NOOP("bill", "Refund only here"),
    Outcome.PARAMETERS_MISSING: QT_TRANSLATE_NOOP("bill", "Parameters missing"),
}
_EQUAL = QT_TRANSLATE_NOOP("bill", "Equal")
_COLUMNS = (
    (QT_TRANSLATE_NOOP("bill", "Order number"), "order_no", CellKind.TEXT, 24),
    (QT_TRANSLATE_NOOP("bill", "Trade number"), "trade_no", CellKind.TEXT, 34),
    (QT_TRANSLATE_NOOP("bill", "Refund number"), "refund_no", CellKind.TEXT, 24),
    (QT_TRANSLATE_NOOP("bill", "Time"), "at", CellKind.TEXT, 30),
    (QT_TRANSLATE_NOOP("bill", "Bill: order, yuan"), "bill_order_fen", _YUAN, 14),
    (QT_TRANSLATE_NOOP("bill", "Bill: received, yuan"), "bill_received_fen", _YUAN, 14),
    (QT_TRANSLATE_NOOP("bill", "Bill: own money, probable, yuan"), "bill_own_probable_fen", _YUAN, 16),
    (QT_TRANSLATE_NOOP("bill", "Here, yuan"), "our_fen", _YUAN, 14),
    (QT_TRANSLATE_NOOP("bill", "Here: own money, yuan"), "our_actual_fen", _YUAN, 14),
    (QT_TRANSLATE_NOOP("bill", "Customer"), "customer_id", CellKind.TEXT, 18),
    (QT_TRANSLATE_NOOP("bill", "Terminal"), "device_sn", CellKind.TEXT, 18),
)
_SUMS = (
    (QT_TRANSLATE_NOOP("bill", "Sales in the bill"), "bill_sales", "bill_sales_received_fen"),
    (QT_TRANSLATE_NOOP("bill", "Sales here"), "our_sales", "our_sales_fen"),
    (QT_TRANSLATE_NOOP("bill", "Refunds in the bill"), "bill_refunds", "bill_refunds_received_fen"),
    (QT_TRANSLATE_NOOP("bill", "Refunds here"), "our_refunds", "our_refunds_fen"),
)


def bill_sheets(found: Mapping[str, Any], language: str) -> list[Sheet]:
    """Return the sheets of an answer."""

    def say(text: str) -> str:
        return word("bill", text, language)

    sheets = [_summary(found, say)]
    for outcome, title in _TITLES.items():
        rows = [row for row in found["rows"] if row["outcome"] == outcome.value]
        noted = (QT_TRANSLATE_NOOP("bill", "Here as"), "our_result") if outcome is Outcome.ONLY_IN_BILL else None
        sheets.append(_sheet(say(title), rows, say, noted))
    own = say(QT_TRANSLATE_NOOP("bill", "Own money, probable"))
    sheets.append(_sheet(own, found["own_money_rows"], say, None))
    since = (QT_TRANSLATE_NOOP("bill", "Open since"), "since")
    carried = found["carried"]
    sheets.append(_sheet(say(QT_TRANSLATE_NOOP("bill", "Matched now")), carried["closed"], say, since, outcomes=True))
    sheets.append(_sheet(say(QT_TRANSLATE_NOOP("bill", "Open")), carried["open"], say, since, outcomes=True))
    return sheets


def balance_sheets(found: Mapping[str, Any], language: str) -> list[Sheet]:
    """Return the one sheet of a balance bill."""

    def say(text: str) -> str:
        return word("bill", text, language)

    balance = found["balance"]
    rows: list[Row] = [
        (say(QT_TRANSLATE_NOOP("bill", "Incomes")), balance["incomes"], balance["income_fen"]),
        (say(QT_TRANSLATE_NOOP("bill", "Paid out")), balance["payments_out"], balance["paid_out_fen"]),
        (say(QT_TRANSLATE_NOOP("bill", "Account")), found["account"], None),
        (say(QT_TRANSLATE_NOOP("bill", "From")), found["from"][:10], None),
        (say(QT_TRANSLATE_NOOP("bill", "To before")), found["before"][:10], None),
    ]
    return [Sheet(title=say(QT_TRANSLATE_NOOP("bill", "Balance bill")), columns=_figures(say), rows=rows)]


def _summary(found: Mapping[str, Any], say: Say) -> Sheet:
    sums, carried = found["sums"], found["carried"]
    rows: list[Row] = [(say(name), sums[count], sums[fen]) for name, count, fen in _SUMS]
    rows.append((say(_EQUAL), found["equal"], None))
    rows += [(say(title), len(found[outcome.value]), None) for outcome, title in _TITLES.items()]
    rows += [
        (say(QT_TRANSLATE_NOOP("bill", "Own money, probable")), len(found["own_money_differs"]), None),
        (say(QT_TRANSLATE_NOOP("bill", "Carried from before")), carried["before"], None),
        (say(QT_TRANSLATE_NOOP("bill", "Matched now")), len(carried["closed"]), None),
        (say(QT_TRANSLATE_NOOP("bill", "Came late, only here")), len(carried["late"]), None),
        (say(QT_TRANSLATE_NOOP("bill", "Open")), len(carried["open"]), None),
        (None, None, None),
        (say(QT_TRANSLATE_NOOP("bill", "Account")), found["account"], None),
        (say(QT_TRANSLATE_NOOP("bill", "Day")), found["day"], None),
        ("SHA-256", found["sha256"], None),
        (say(QT_TRANSLATE_NOOP("bill", "Not run on a real pilot's bill so far")), None, None),
    ]
    return Sheet(title=say(QT_TRANSLATE_NOOP("bill", "Summary")), columns=_figures(say), rows=rows)


def _figures(say: Say) -> tuple[SheetColumn, ...]:
    return (
        SheetColumn(title=say(QT_TRANSLATE_NOOP("bill", "What")), width=40),
        SheetColumn(title=say(QT_TRANSLATE_NOOP("bill", "Count")), kind=CellKind.WHOLE, width=24),
        SheetColumn(title=say(QT_TRANSLATE_NOOP("bill", "Sum, yuan")), kind=_YUAN, width=16),
    )


def _sheet(
    title: str, found: Sequence[Mapping[str, Any]], say: Say, more: tuple[str, str] | None, *, outcomes: bool = False
) -> Sheet:
    """Return a sheet of rows; `more` is one column more at the left, `outcomes` names each row's outcome."""
    columns = [(say(name), key, kind, width) for name, key, kind, width in _COLUMNS]
    columns = [(say(more[0]), more[1], CellKind.TEXT, 14), *columns] if more else columns
    widths = [SheetColumn(title=name, kind=kind, width=width) for name, _, kind, width in columns]
    rows: list[Row] = [tuple(_cell(row.get(key)) for _, key, _, _ in columns) for row in found]
    if outcomes:
        widths.insert(0, SheetColumn(title=say(QT_TRANSLATE_NOOP("bill", "Outcome")), width=20))
        titles = {outcome.value: title for outcome, title in _TITLES.items()} | {Outcome.EQUAL.value: _EQUAL}
        rows = [(say(titles[each["outcome"]]), *row) for each, row in zip(found, rows, strict=True)]
    return Sheet(title=title, columns=widths, rows=rows)


def _cell(value: Any) -> CellValue:
    return value if isinstance(value, int) or value else None
