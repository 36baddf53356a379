"""The words of a report, on paper, in a workbook and on its page. Any thread, no widgets, no running Qt.

The English stands here, the other languages in the Qt Linguist files (context `report`).
Source: issue 6, Shifts and day; the picture of the page.
"""

from collections.abc import Callable
from datetime import date, datetime
from zoneinfo import ZoneInfo

from desktop.domain.identifiers import short_order_no
from desktop.domain.instants import LOCAL_ZONE
from desktop.domain.money import format_yuan
from desktop.domain.payment import Way
from desktop.services.report_views import (
    ERASED,
    NOBODY,
    STAFF,
    DayReportView,
    DoubtKind,
    LateEntry,
    LateKind,
    LeftInDoubt,
    MonthReportView,
    ReportLine,
)
from desktop.ui.catalogue import QT_TRANSLATE_NOOP, word
from desktop.ui.filling import fill

Say = Callable[..., str]
DASH = "—"
_ZONE = ZoneInfo(LOCAL_ZONE)
_WAYS = {
    Way.FACE.value: QT_TRANSLATE_NOOP("report", "Face"),
    Way.CODE.value: QT_TRANSLATE_NOOP("report", "Payment code"),
    Way.LOCAL.value: QT_TRANSLATE_NOOP("report", "Recognised here"),
    Way.CARD.value: QT_TRANSLATE_NOOP("report", "Campus card"),
    Way.LOOKUP.value: QT_TRANSLATE_NOOP("report", "Looked up"),
}
_CLASSES = {
    STAFF: QT_TRANSLATE_NOOP("report", "Staff"),
    NOBODY: QT_TRANSLATE_NOOP("report", "Not recognised"),
    ERASED: DASH,
}
_LATE = {
    LateKind.PAID: QT_TRANSLATE_NOOP("report", "Paid"),
    LateKind.REFUNDED: QT_TRANSLATE_NOOP("report", "Refunded"),
    LateKind.TAKEN: QT_TRANSLATE_NOOP("report", "To be charged"),
    LateKind.CHARGED: QT_TRANSLATE_NOOP("report", "Waits no more: charged"),
    LateKind.FAILED: QT_TRANSLATE_NOOP("report", "Charge failed"),
    LateKind.VOIDED: QT_TRANSLATE_NOOP("report", "Voided"),
}
_WEEKDAYS = (
    QT_TRANSLATE_NOOP("report", "Mon"), QT_TRANSLATE_NOOP("report", "Tue"), QT_TRANSLATE_NOOP("report", "Wed"),
    QT_TRANSLATE_NOOP("report", "Thu"), QT_TRANSLATE_NOOP("report", "Fri"), QT_TRANSLATE_NOOP("report", "Sat"),
    QT_TRANSLATE_NOOP("report", "Sun"),
)  # fmt: skip


def speaker(language: str) -> Say:
    """Return what puts a text into a language, its `{facts}` filled in."""

    def say(text: str, **facts: str | int) -> str:
        said = word("report", text, language)
        return fill(said, {name: str(value) for name, value in facts.items()}) if facts else said

    return say


def figure(amount_fen: int) -> str:
    """Return `5,073.00`, or `−18.00` for less than nothing: a table says its unit once."""
    sign = "\N{MINUS SIGN}" if amount_fen < 0 else ""
    yuan, fen = divmod(abs(amount_fen), 100)
    return f"{sign}{yuan:,}.{fen:02d}"


def money(amount_fen: int) -> str:
    """Return `¥5,073.00`."""
    return f"\N{MINUS SIGN}¥{figure(-amount_fen)}" if amount_fen < 0 else f"¥{figure(amount_fen)}"


def moment(at: datetime) -> str:
    """Return `2026-06-18 18:41`, local time."""
    return f"{at.astimezone(_ZONE):%Y-%m-%d %H:%M}"


def day_word(day: date, say: Say) -> str:
    """Return `2026-06-18 Thu`."""
    return f"{day} {say(_WEEKDAYS[day.weekday()])}"


def line_name(line: ReportLine, what: str, say: Say) -> str:
    """Return the name of a line of `meal`, `way`, `class`, `cashier`, `hour` or `day`."""
    match what:
        case "meal":
            return line.name or DASH
        case "way":
            return say(_WAYS[line.key]) if line.key in _WAYS else line.key
        case "class":
            return say(_CLASSES[line.key]) if line.key in _CLASSES else line.key
        case "cashier":
            return line.name or say(QT_TRANSLATE_NOOP("report", "Nobody signed in"))
        case "hour":
            return f"{line.key}:00–{line.key}:59"
        case _:
            return line.key


def worked_word(line: ReportLine) -> str:
    """Return at which meals somebody sold, and from when to when: `早餐 06:30–10:00`."""
    if line.first_at is None or line.last_at is None:
        return ""
    began, ended = (moment(at)[11:] for at in (line.first_at, line.last_at))
    return f"{'·'.join(line.meals)} {began}–{ended}".strip()


def late_word(entry: LateEntry, say: Say) -> str:
    """Return what a late entry did, of which order and day."""
    template = QT_TRANSLATE_NOOP("report", "{what} {amount} · order {number} of {day}")
    return say(template, what=say(_LATE[entry.kind]), amount=f"¥{format_yuan(entry.fen)}",
               number=short_order_no(entry.order_no), day=entry.service_day.isoformat())  # fmt: skip


def left_title(say: Say) -> str:
    """Return what the list of what a dead terminal took with it is called."""
    return say(QT_TRANSLATE_NOOP("report", "Left in doubt at a terminal that is gone"))


def left_word(left: LeftInDoubt, say: Say) -> str:
    """Return what is left in doubt, by its whole number: it is what the provider is asked by."""
    if left.kind is DoubtKind.VERIFICATION:
        return say(QT_TRANSLATE_NOOP("report", "Identification {number}"), number=left.number)
    if left.kind is DoubtKind.REFUND:
        template = QT_TRANSLATE_NOOP("report", "Refund {number}, {amount}")
    else:
        template = QT_TRANSLATE_NOOP("report", "Order {number}, {amount}")
    return say(template, number=left.number, amount=money(left.amount_fen))


def kind_word(kind: LateKind, say: Say) -> str:
    """Return what an entry did."""
    return say(_LATE[kind])


def state_word(view: DayReportView | MonthReportView, say: Say) -> str:
    """Return whether a report is closed: `Z 12`, `X, not closed`."""
    if isinstance(view, MonthReportView):
        return say(QT_TRANSLATE_NOOP("report", "Closes: {count}"), count=len(view.closes))
    if view.is_open:
        return say(QT_TRANSLATE_NOOP("report", "X, not closed"))
    return " + ".join(f"Z {close.z}" for close in view.closes)


def covered_word(view: DayReportView, say: Say) -> str:
    """Return which ledger entries a report covers."""
    return say(QT_TRANSLATE_NOOP("report", "Ledger entries {first} to {last}"), first=view.from_n, last=view.to_n)
