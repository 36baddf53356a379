"""Sample views of shifts: what the screenshots and tests show. Pure.

The story of `scenes_reports`: 18 June, breakfast was Mr Wang's, lunch is Mr Li's; none of them exists.
"""

from dataclasses import replace
from datetime import datetime, timedelta

from desktop.domain.payment import Way
from desktop.domain.staff import StaffRef
from desktop.services.report_views import Doubt, DoubtKind, ReportLine, ShiftLine, Span, Sums
from desktop.services.shift_views import Correction, CorrectionKind, Lifted, Shift, ShiftsQuery, ShiftsView
from desktop.ui import scenes

NOW = scenes.NOON + timedelta(minutes=71)
TURN = scenes.NOON - timedelta(minutes=76)  # 10:45
_NAMES = {"zh_CN": ("李师傅", "王师傅", "早餐", "午餐"), "en": ("Mr Li", "Mr Wang", "Breakfast", "Lunch")}


def _sums(paid: int, fen: int, back: int = 0, back_fen: int = 0, **more: int) -> Sums:
    return Sums(paid_count=paid, paid_fen=fen, refunded_count=back, refunded_fen=back_fen, **more)


def _span(who: int, began: datetime, ended: datetime | None, from_n: int, to_n: int) -> Span:
    taken_by = StaffRef(f"S{1 - who}") if ended is not None else StaffRef("")
    return Span(from_n=from_n, to_n=to_n, staff_ref=StaffRef(f"S{who}"), began_at=began, ended_at=ended,
                taken_by=taken_by)  # fmt: skip


def _lines(language: str) -> tuple[ShiftLine, ...]:
    li, wang = _NAMES[language][:2]
    morning = scenes.NOON - timedelta(hours=5, minutes=40)
    lines = [
        ShiftLine(span=_span(0, TURN, None, 18_402, 19_493), name=li, sums=_open_sums()),
        ShiftLine(span=_span(1, morning, TURN, 18_003, 18_401), name=wang, sums=_sums(131, 78_600, 1, 600)),
    ]
    for at in range(1, 9):
        began, from_n = morning - timedelta(days=(at + 1) // 2, hours=-4 * (at % 2)), 18_003 - 760 * at
        ended = began + timedelta(hours=3 + 17 * (at == 6))
        lines.append(
            ShiftLine(span=_span((at + 1) % 2, began, ended, from_n, from_n + 759), name=(wang, li)[at % 2],
                      sums=_sums(128 + 31 * at, 154_000 + 7_300 * at, 1, 1_200))
        )  # fmt: skip
    return tuple(lines)


def _open_sums() -> Sums:
    return _sums(356, 428_700, 2, 1_200, taken_count=3, taken_fen=3_600, charged_count=2, charged_fen=2_400,
                 voided_count=1, voided_fen=1_200)  # fmt: skip


def _open_shift(language: str) -> Shift:
    li, _wang, breakfast, lunch = _NAMES[language]
    return Shift(
        span=_span(0, TURN, None, 18_402, 19_493), name=li, taken_by_name="", sums=_open_sums(),
        meals=(ReportLine(key="breakfast", name=breakfast, sums=_sums(2, 1_200)),
               ReportLine(key="lunch", name=lunch, sums=_sums(354, 427_500, 2, 1_200, taken_count=3, taken_fen=3_600))),
        ways=(ReportLine(key=Way.CODE.value, name="", sums=_sums(92, 110_400)),
              ReportLine(key=Way.FACE.value, name="", sums=_sums(264, 318_300, 2, 1_200))),
        lifted=(Lifted(code="guard.diet", count=1), Lifted(code="guard.second_serving", count=3)),
        corrections=(
            Correction(n=18_702, at=TURN + timedelta(minutes=62), kind=CorrectionKind.REFUNDED,
                       order_no="C1-20260618-0214-A7KQ", fen=600),
            Correction(n=18_940, at=TURN + timedelta(minutes=88), kind=CorrectionKind.VOIDED,
                       order_no="C1-20260618-0231-M3XA", fen=1_200),
            Correction(n=19_122, at=TURN + timedelta(minutes=104), kind=CorrectionKind.REFUNDED,
                       order_no="C1-20260618-0251-K7QD", fen=600),
        ),
    )  # fmt: skip


def shifts_open(language: str) -> ShiftsView:
    """Return the open shift, and those before it."""
    return ShiftsView(query=ShiftsQuery(), as_of=NOW, lines=_lines(language), shown=_open_shift(language))


def shifts_doubtful(language: str) -> ShiftsView:
    """Return the open shift with two orders and a refund in doubt."""
    doubts = tuple(
        Doubt(kind=kind, number=f"{kind.value}{at}", order_no=f"C1-20260618-0{236 + at}-X5TF",
              since=NOW - timedelta(minutes=64 - at), amount_fen=1_200, diner=scenes.diner(language, 6 - at))
        for at, kind in enumerate((DoubtKind.SALE, DoubtKind.SALE, DoubtKind.REFUND))
    )  # fmt: skip
    view = shifts_open(language)
    return replace(view, shown=replace(_open_shift(language), doubts=doubts))


def shift_ended(language: str) -> ShiftsView:
    """Return the breakfast's shift, which was handed over."""
    li, wang, breakfast, _lunch = _NAMES[language]
    line = _lines(language)[1]
    shift = Shift(
        span=line.span, name=wang, taken_by_name=li, sums=line.sums,
        meals=(ReportLine(key="breakfast", name=breakfast, sums=line.sums),),
        ways=(ReportLine(key=Way.CODE.value, name="", sums=_sums(40, 24_000)),
              ReportLine(key=Way.FACE.value, name="", sums=_sums(91, 54_600, 1, 600))),
        doubts=(Doubt(kind=DoubtKind.SALE, number="a", order_no="C1-20260618-0107-X5TF",
                      since=TURN - timedelta(minutes=9), amount_fen=600, diner=scenes.diner(language, 2)),),
        corrections=(Correction(n=18_220, at=TURN - timedelta(minutes=140), kind=CorrectionKind.REFUNDED,
                                order_no="C1-20260618-0044-A7KQ", fen=600),),
    )  # fmt: skip
    return replace(shifts_open(language), query=ShiftsQuery(end_n=line.span.end_n), shown=shift)
