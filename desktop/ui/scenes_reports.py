"""Sample views of the reports page: what its screenshots and tests show. Main thread.

One consistent story: 18 June, the lunch is over; the sample people, none of whom exists.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta

from PySide6.QtWidgets import QApplication

from desktop.domain.payment import Way
from desktop.domain.staff import StaffRef
from desktop.services.access_views import SignInRefused
from desktop.services.commands import Command
from desktop.services.peripheral_views import PrinterView
from desktop.services.queries import Question
from desktop.services.reason import Reason
from desktop.services.report_views import (
    ERASED,
    NOBODY,
    STAFF,
    CloseLine,
    DayReportQuery,
    DayReportView,
    Doubt,
    DoubtKind,
    LateEntry,
    LateKind,
    MonthReportQuery,
    MonthReportView,
    Numbers,
    ReportLine,
    ReportNews,
    Sums,
)
from desktop.services.shift_views import ShiftsQuery, ShiftsView
from desktop.services.views import LinkState
from desktop.ui import scenes
from desktop.ui.clock import ShownClock
from desktop.ui.page_names import REPORTS
from desktop.ui.report_columns import Mode
from desktop.ui.report_hooks import Report
from desktop.ui.reports import ReportsPage
from desktop.ui.scenes_access import access
from desktop.ui.scenes_shifts import shift_ended, shifts_doubtful, shifts_open
from desktop.ui.shell import Shell
from desktop.ui.theme import theme

SETTLE_ROUNDS = 4
DAY = date(2026, 6, 18)
AFTERNOON = scenes.NOON + timedelta(minutes=71)  # 13:12:40
_HEAD = "9c41e07b" * 8


def _sums(paid: int, fen: int, back: int = 0, back_fen: int = 0, **more: int) -> Sums:
    return Sums(paid_count=paid, paid_fen=fen, refunded_count=back, refunded_fen=back_fen, **more)


def _words(language: str) -> tuple[str, str, str]:
    return ("早餐", "午餐", "周主任") if language == "zh_CN" else ("Breakfast", "Lunch", "Ms Zhou")


def _close(language: str, z: int, day: date, net_fen: int, **more: int) -> CloseLine:
    closed_at = datetime(day.year, day.month, day.day, 10, 41, 12, tzinfo=scenes.NOON.tzinfo)
    return CloseLine(
        z=z, service_day=day, closed_at=closed_at, closed_by=_words(language)[2], from_n=1 + 1_500 * (z - 1),
        to_n=1_500 * z, head=_HEAD, sums=_sums(487, net_fen + 1_800, 3, 1_800, **more), waiting_count=2,
        waiting_fen=2_400,
    )  # fmt: skip


def may_close(language: str) -> DayReportView:
    """Return the day after lunch: everything has a result."""
    breakfast, lunch, _name = _words(language)
    totals = _sums(487, 507_300, 3, 1_800, taken_count=3, taken_fen=3_600, charged_count=2, charged_fen=2_400,
                   late_count=2)  # fmt: skip
    classes = ("一年一班", "三年二班", "四年一班", "六年三班") if language == "zh_CN" else ("1-1", "3-2", "4-1", "6-3")
    return DayReportView(
        query=DayReportQuery(),
        day=DAY,
        as_of=AFTERNOON,
        totals=totals,
        meals=(
            ReportLine(key="breakfast", name=breakfast, sums=_sums(131, 78_600, 1, 600)),
            ReportLine(key="lunch", name=lunch, sums=_sums(356, 428_700, 2, 1_200, taken_count=3, taken_fen=3_600)),
        ),
        ways=(
            ReportLine(key=Way.CODE.value, name="", sums=_sums(132, 137_400)),
            ReportLine(key=Way.FACE.value, name="", sums=_sums(353, 367_500, 3, 1_800)),
            ReportLine(key=Way.LOCAL.value, name="", sums=_sums(2, 2_400)),
        ),
        classes=(
            ReportLine(key=NOBODY, name="", sums=_sums(132, 137_400)),
            ReportLine(key=STAFF, name="", sums=_sums(21, 31_500)),
            *(
                ReportLine(key=name, name=name, sums=_sums(count, fen, back, 600 * back))
                for name, (count, fen, back) in zip(
                    classes, ((70, 71_400, 0), (84, 85_200, 2), (92, 94_800, 1), (87, 86_000, 0)), strict=True
                )
            ),
            ReportLine(key=ERASED, name="", sums=_sums(1, 1_000)),
        ),
        cashiers=(
            ReportLine(key="S1", name="王师傅" if language == "zh_CN" else "Mr Wang", sums=_sums(131, 78_600, 1, 600),
                       meals=(breakfast,), first_at=AFTERNOON - timedelta(minutes=402),
                       last_at=AFTERNOON - timedelta(minutes=192)),
            ReportLine(key="S0", name="李师傅" if language == "zh_CN" else "Mr Li", sums=_sums(356, 428_700, 2, 1_200),
                       meals=(lunch,), first_at=AFTERNOON - timedelta(minutes=147), last_at=AFTERNOON),
        ),
        hours=(
            ReportLine(key="06", name="", sums=_sums(24, 14_400)),
            ReportLine(key="07", name="", sums=_sums(107, 64_200, 1, 600)),
            ReportLine(key="11", name="", sums=_sums(201, 242_100)),
            ReportLine(key="12", name="", sums=_sums(155, 186_600, 2, 1_200)),
        ),
        late=(
            LateEntry(n=18_011, at=AFTERNOON - timedelta(hours=6, minutes=40), kind=LateKind.PAID,
                      order_no="C1-20260617-0212-A7KQ", service_day=date(2026, 6, 17), fen=1_200),
            LateEntry(n=18_340, at=AFTERNOON - timedelta(hours=4), kind=LateKind.REFUNDED,
                      order_no="C1-20260616-0098-M3XA", service_day=date(2026, 6, 16), fen=600),
        ),
        numbers=(Numbers(service_day=DAY, first=1, last=491, count=491, missing=0),),
        closes=(),
        is_open=True,
        is_part=False,
        elsewhere=(),
        from_n=18_001,
        to_n=19_493,
        next_z=13,
        last_close=_close(language, 12, date(2026, 6, 17), 498_200),
        waiting_count=3,
        waiting_fen=3_600,
        foreign_count=0,
        backup_at=AFTERNOON - timedelta(minutes=7),
    )  # fmt: skip


def refused(language: str) -> DayReportView:
    """Return the day with one order in doubt."""
    view = may_close(language)
    doubt = Doubt(
        kind=DoubtKind.SALE, number="C1-20260618-0236-X5TF", order_no="C1-20260618-0236-X5TF",
        since=AFTERNOON - timedelta(minutes=64), amount_fen=1_200, diner=scenes.diner(language, 6),
    )  # fmt: skip
    lunch = view.meals[1]
    in_doubt = {"in_doubt_count": 1, "in_doubt_fen": 1_200}
    return replace(
        view,
        totals=replace(view.totals, **in_doubt),
        meals=(view.meals[0], replace(lunch, sums=replace(lunch.sums, **in_doubt))),
        doubts=(doubt,),
        backup_at=None,
    )


def left_behind(language: str) -> DayReportView:
    """Return the day whose terminal died with an order and a refund: no other is there yet."""
    view = refused(language)
    (doubt,) = view.doubts
    sale = replace(doubt, terminal_gone=True)
    refund = replace(sale, kind=DoubtKind.REFUND, number="C1-20260618-R0003-K7QD", amount_fen=600)
    return replace(view, doubts=(sale, refund), has_terminal=False, backup_at=AFTERNOON - timedelta(minutes=7))


def closed(language: str) -> DayReportView:
    """Return the day as it was closed."""
    close = replace(_close(language, 13, DAY, 505_500), from_n=18_001, to_n=19_493)
    return replace(may_close(language), is_open=False, closes=(close,), last_close=close, next_z=14)


def month(language: str) -> MonthReportView:
    """Return June so far: one day is open."""
    view = may_close(language)
    days = [date(2026, 6, day) for day in (1, 2, 3, 4, 5, 8, 9, 10, 11, 12, 15, 16, 17)]
    closes = tuple(
        _close(language, z, day, 498_200 + 1_300 * (z % 4), late_count=z % 3) for z, day in enumerate(days, start=1)
    )
    lines = [ReportLine(key=close.service_day.isoformat(), name="", sums=close.sums) for close in closes]
    lines.append(ReportLine(key=DAY.isoformat(), name="", sums=view.totals))

    def added(name: str) -> int:
        return sum(getattr(line.sums, name) for line in lines)

    totals = Sums(**{name: added(name) for name in Sums.__dataclass_fields__})
    share = (131, 356)
    meals = tuple(
        replace(
            line,
            sums=_sums(totals.paid_count * part // 487, fen, 14 * (at + 1), back),
        )
        for at, (line, part, fen, back) in enumerate(
            zip(view.meals, share, (1_096_200, totals.paid_fen - 1_096_200), (8_400, totals.refunded_fen - 8_400),
                strict=True)
        )
    )  # fmt: skip
    return MonthReportView(
        month="2026-06", as_of=AFTERNOON, totals=totals, days=tuple(lines), meals=meals,
        ways=_whole_month(view.ways, totals),
        classes=_whole_month(view.classes, totals),
        closes=closes, months=("2026-06", "2026-05", "2026-04"), open_fen=view.totals.net_fen,
        open_count=view.totals.paid_count,
    )  # fmt: skip


def _whole_month(lines: tuple[ReportLine, ...], totals: Sums) -> tuple[ReportLine, ...]:
    """Return a day's lines as those of its month: fourteen times as much, the first with what is left."""
    many = [replace(line, sums=_sums(14 * line.sums.paid_count, 14 * line.sums.paid_fen)) for line in lines]
    left_fen = totals.paid_fen - sum(line.sums.paid_fen for line in many)
    first = many[0].sums
    many[0] = replace(many[0], sums=replace(first, paid_fen=first.paid_fen + left_fen))
    return tuple(many)


REPORT_SCENES: Mapping[str, Callable[[str], Report]] = {
    "may-close": may_close,
    "asking": may_close,
    "refused": refused,
    "away": refused,
    "left-behind": left_behind,
    "closed": closed,
    "classes": may_close,
    "month": month,
    "exporting": month,
    "shifts": shifts_open,
    "shift-ended": shift_ended,
    "hand-over": shifts_open,
    "hand-over-wrong": shifts_doubtful,
    "shift-of-another": shifts_open,
    "handed-over": shift_ended,
}


def reports_window(name: str, language: str, theme_name: str, size: tuple[int, int]) -> Shell:
    """Return the window of a scene, shown in a size. The language must be installed."""
    view = REPORT_SCENES[name](language)
    pages: list[ReportsPage] = []

    def ask(question: Question) -> None:
        if isinstance(question, DayReportQuery) and isinstance(view, DayReportView) and pages:
            pages[0].show_day(replace(view, query=question))
        elif isinstance(question, MonthReportQuery) and isinstance(view, MonthReportView) and pages:
            pages[0].show_month(view)
        elif isinstance(question, ShiftsQuery) and isinstance(view, ShiftsView) and pages:
            window.show_view(view)

    window = Shell(
        scenes.settings(language, theme_name), _ignore, theme(theme_name), shown_clock=ShownClock(frozen=True), ask=ask
    )
    link = LinkState.DOWN if name in ("away", "left-behind") else LinkState.ONLINE
    real = isinstance(view, ShiftsView)  # beside a name the bar has no room for what only a trial home shows
    window.show_view(replace(scenes.status(language), now=AFTERNOON, link=link, serving=False, simulated=not real))
    window.resize(*size)
    window.show()
    if isinstance(view, ShiftsView):
        window.show_view(access(language, 1 if name == "shift-of-another" else 0))
        window.show_view(PrinterView(enabled=True, trouble=None))
    window.open_page(REPORTS)
    page = reports_page(window)
    pages.append(page)
    page.close_card.by.setText(_words(language)[2])
    if isinstance(view, ShiftsView):
        _open_shifts(page, view, name)
    elif isinstance(view, MonthReportView):
        page.open_mode(Mode.MONTH)
    elif name == "classes":
        page.open_mode(Mode.CLASSES)
    if not isinstance(view, ShiftsView):
        page.ask(page.wanted_month if page.mode is Mode.MONTH else page.wanted)
    if name == "asking":
        page.close_day()
    if name == "exporting":
        page.save_workbook()
        page.show_news(ReportNews(done="progress", written=21_500, total=60_000))
    for _ in range(SETTLE_ROUNDS):
        QApplication.processEvents()
    return window


def _open_shifts(page: ReportsPage, view: ShiftsView, name: str) -> None:
    if name == "handed-over":
        page.show_handed_over(view.query.end_n)
        return
    page.wanted_shift = view.query
    page.open_mode(Mode.SHIFTS)
    if name.startswith("hand-over"):
        page.shift_panel.press()
    if name == "hand-over-wrong":
        form = page.shift_panel.form
        form.saved.click()
        form.tiles[StaffRef("S1")].click()
        form.show_refusal(
            SignInRefused(staff_ref=StaffRef("S1"), reason=Reason(code="access.wrong_secret", facts={"left": 8}))
        )


def reports_page(window: Shell) -> ReportsPage:
    """Return the reports page that is open in a window."""
    page = window.pages.currentWidget()
    assert isinstance(page, ReportsPage), REPORTS
    return page


def _ignore(_command: Command) -> None:
    """Nobody sells on a picture."""
