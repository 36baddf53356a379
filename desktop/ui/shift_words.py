"""The words of shifts: whose, from when to when, what was lifted and put right. Any thread, no widgets, no running Qt.

Source: issue 6, Shifts and day.
"""

from desktop.domain.identifiers import short_order_no
from desktop.services.report_views import Doubt, DoubtKind, ShiftLine, Span
from desktop.services.shift_views import Correction, CorrectionKind, Lifted, Shift
from desktop.ui.catalogue import QT_TRANSLATE_NOOP
from desktop.ui.report_words import Say, moment, money

_LIFTED = {
    "guard.second_serving": QT_TRANSLATE_NOOP("report", "second serving"),
    "guard.second_elsewhere": QT_TRANSLATE_NOOP("report", "second serving, another desk"),
    "guard.daily_limit": QT_TRANSLATE_NOOP("report", "daily limit"),
    "guard.not_this_meal": QT_TRANSLATE_NOOP("report", "not this meal"),
    "guard.suspended": QT_TRANSLATE_NOOP("report", "suspended"),
    "guard.allergy": QT_TRANSLATE_NOOP("report", "allergy"),
    "guard.diet": QT_TRANSLATE_NOOP("report", "diet"),
}


def name_word(name: str, staff_ref: str, say: Say) -> str:
    """Return whose something is."""
    return name or staff_ref or say(QT_TRANSLATE_NOOP("report", "Nobody signed in"))


def shift_name(line: ShiftLine | Shift, say: Say) -> str:
    """Return whose shift it is."""
    return name_word(line.name, line.span.staff_ref, say)


def span_word(span: Span, say: Say) -> str:
    """Return from when to when, as the entries say: the day once where both are of one."""
    began = moment(span.began_at)
    if span.ended_at is None:
        return say(QT_TRANSLATE_NOOP("report", "{began} – goes on"), began=began)
    ended = moment(span.ended_at)
    return f"{began}–{ended[11:] if ended[:10] == began[:10] else ended}"


def times_word(span: Span, say: Say) -> str:
    """Return the same in little room: without the year, the day once."""
    began = moment(span.began_at)[5:]
    if span.ended_at is None:
        return say(QT_TRANSLATE_NOOP("report", "from {began}"), began=began)
    ended = moment(span.ended_at)[5:]
    return f"{began}–{ended[6:] if ended[:5] == began[:5] else ended}"


def shift_state(shift: Shift, say: Say) -> str:
    """Return `X, goes on`, or who took over."""
    if shift.span.is_open:
        return say(QT_TRANSLATE_NOOP("report", "X, goes on"))
    if shift.span.taken_by:
        taker = name_word(shift.taken_by_name, shift.span.taken_by, say)
        return say(QT_TRANSLATE_NOOP("report", "handed over to {name}"), name=taker)
    return say(QT_TRANSLATE_NOOP("report", "signed out"))


def entries_word(span: Span, say: Say) -> str:
    """Return which ledger entries it covers."""
    if span.to_n < span.from_n:
        return say(QT_TRANSLATE_NOOP("report", "no entry yet"))
    return say(QT_TRANSLATE_NOOP("report", "Ledger entries {first} to {last}"), first=span.from_n, last=span.to_n)


def lifted_word(lifted: tuple[Lifted, ...], say: Say) -> str:
    """Return which guards were lifted how often; empty for none."""
    return ", ".join(f"{guard_word(each.code, say)} {each.count}" for each in lifted)


def guard_word(code: str, say: Say) -> str:
    """Return a guard's name."""
    return say(_LIFTED[code]) if code in _LIFTED else code


def correction_word(correction: Correction, say: Say) -> str:
    """Return what was given or taken back, of which order."""
    if correction.kind is CorrectionKind.REFUNDED:
        template = QT_TRANSLATE_NOOP("report", "Refunded {amount} · order {number}")
    else:
        template = QT_TRANSLATE_NOOP("report", "Voided {amount} · order {number}")
    return say(template, amount=money(correction.fen), number=short_order_no(correction.order_no))


def doubt_word(doubt: Doubt, say: Say, *, named: bool) -> str:
    """Return what is in doubt; `named` says whose it is, masked, which belongs on the screen only."""
    if doubt.kind is DoubtKind.REFUND:
        template = QT_TRANSLATE_NOOP("report", "Refund {amount} · order {number}")
    else:
        template = QT_TRANSLATE_NOOP("report", "{amount} · order {number}")
    told = say(template, amount=money(doubt.amount_fen), number=short_order_no(doubt.order_no))
    return f"{doubt.diner.masked_name} · {told}" if named and doubt.diner is not None else told
