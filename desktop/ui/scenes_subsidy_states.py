"""Sample views of the subsidy page where something is special: caps that cut, a void month, nothing to earn.

They vary the story of `scenes_subsidy`, whose numbers they keep where nothing is said. Also the windows for pictures.
Main thread.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtWidgets import QApplication

from desktop.services.commands import Command
from desktop.services.incentive_views import (
    CreditShare,
    Figures,
    LossLine,
    MonthIncentive,
    Outlook,
    PayersAndChildren,
    SubsidyView,
)
from desktop.services.queries import Question, SubsidyQuery
from desktop.services.reason import Reason
from desktop.ui import scenes
from desktop.ui.clock import ShownClock
from desktop.ui.page_names import SUBSIDY
from desktop.ui.scenes_subsidy import (
    JUNE_DAYS,
    OTHER_DEVICE,
    at,
    climb,
    curve,
    end,
    middle,
    month_days,
    period_of,
    policy,
    start,
)
from desktop.ui.shell import Shell
from desktop.ui.subsidy import SubsidyPage
from desktop.ui.theme import theme

SETTLE_ROUNDS = 4  # layouts run, and the layouts that those asked for
_NOTHING = Figures(accrued_fen=0, qualified_fen=0)
_CROWD = (98, 117, 121, 126, 119, 124, 128, 131, 122, 118, 127, 125, 129, 124)
_CROWD_CLIMB = (98, 124, 133, 139, 143, 148, 151, 154, 156, 158, 161, 163, 165, 166)
_ABOVE = {3: 1, 4: 6, 8: 4, 9: 8, 10: 11, 11: 2, 15: 7, 16: 5, 17: 9, 18: 4}


def caps(language: str) -> SubsidyView:
    """Return 18 June of a larger school, installed on the first: the day's cap cuts, credit is near its limit."""
    base = middle(language)
    june = month_days(6, dict(zip(JUNE_DAYS, _CROWD, strict=False)), granted=True, lost=_ABOVE)
    accrued = Figures(accrued_fen=165_200, qualified_fen=165_200)
    today = Figures(accrued_fen=12_000, qualified_fen=12_000)
    return replace(
        base,
        progress=replace(
            base.progress,
            today_users=124,
            today=today,
            month_users=166,
            month_figures=accrued,
            period=accrued,
        ),
        activated_on=date(2026, 6, 1),
        months=("2026-06",),
        today=curve((425, 486, 45), (661, 721, 79)),
        compare=curve((425, 484, 44), (662, 768, 74), (1030, 1078, 4)),
        days=june,
        climb=climb(6, JUNE_DAYS[:14], _CROWD_CLIMB),
        qualifies=True,
        period=period_of((june,), {}),
        outlook=Outlook(
            pace_days=5,
            users_per_day_tenths=1200,
            new_users_per_day_tenths=18,
            today_users=128,
            month_users_missing=0,
            month_users_on=None,
            serving_days_left=7,
            period_left_fen=34_800,
            cap_serving_days=3,
            cap_on=date(2026, 6, 24),
        ),
        credit=CreditShare(
            credit=1_722_400, whole=2_321_300, by="amount", limit_percent=80, warn_percent=70, voided=False
        ),
        incentive=MonthIncentive(
            transactions=1_934,
            valid=1_902,
            basis_fen=2_282_400,
            incentive_millifen=4_564_800,
            incentive_fen=4_564,
            payable=True,
            rate_per_mille=2,
            cap_fen=10,
        ),
        losses=(
            LossLine(reason="daily_cap", clause="I.1", sales=57, users=57, device_fen=5_700, incentive_millifen=0),
            *base.losses[1:],
        ),
        siblings=PayersAndChildren(
            payers=166,
            children=172,
            shared_payers=9,
            children_of_shared=18,
            children_of_many_payers=3,
            payers_unknown=0,
        ),
    )


def voided(language: str) -> SubsidyView:
    """Return 18 June of a school that pays on credit: its June counts for nothing."""
    base = middle(language)
    june = month_days(6, {}, granted=False)
    past = tuple(point for point in base.period if point.day.month < 6)
    sums = Figures(accrued_fen=124_000, qualified_fen=124_000, confirmed_fen=37_800)
    assert base.outlook is not None and base.incentive is not None
    return replace(
        base,
        progress=replace(
            base.progress, today_users=0, today=_NOTHING, month_users=0, month_figures=_NOTHING, period=sums
        ),
        today=(),
        compare_day=None,
        compare=(),
        days=june,
        climb=(),
        period=past,
        outlook=replace(
            base.outlook,
            users_per_day_tenths=0,
            new_users_per_day_tenths=0,
            today_users=None,
            month_users_missing=60,
            month_users_on=None,
            period_left_fen=76_000,
            cap_serving_days=None,
            cap_on=None,
        ),
        credit=CreditShare(credit=704_900, whole=847_200, by="amount", limit_percent=80, warn_percent=70, voided=True),
        incentive=replace(base.incentive, valid=0, basis_fen=0, incentive_millifen=0, incentive_fen=0),
        losses=(
            LossLine(
                reason="credit_share_exceeded",
                clause="II.6.f",
                sales=693,
                users=619,
                device_fen=61_900,
                incentive_millifen=1_663_200,
            ),
            *base.losses[1:],
        ),
        siblings=None,
    )


def short(language: str) -> SubsidyView:
    """Return the May of a school that ended it with 52 users, looked at in June."""
    base = middle(language)
    users = {6: 40, 7: 42, 8: 43, 11: 44, 12: 43, 13: 42, 14: 44, 15: 43, 18: 45, 19: 44, 20: 43, 21: 45, 22: 44}
    may = month_days(5, users, granted=False)
    empty = tuple(replace(day, accrued_fen=0) for day in may)
    sums = Figures(accrued_fen=61_900, qualified_fen=0)
    june = month_days(6, {day.day.day: day.users for day in base.days}, granted=False)
    return replace(
        base,
        progress=replace(base.progress, period=sums),
        activated_on=date(2026, 5, 6),
        month="2026-05",
        months=("2026-05", "2026-06"),
        month_open=False,
        days=empty,
        climb=climb(5, tuple(users), (40, 43, 44, 46, 46, 47, 48, 48, 49, 50, 50, 51, 52)),
        period=period_of((empty, june), {}),
        outlook=None,
        losses=(
            LossLine(reason="month_short", clause="I.1", sales=562, users=562, device_fen=56_200, incentive_millifen=0),
        ),
        signs=(),
    )


def empty(language: str) -> SubsidyView:
    """Return the first morning of July, before the first sale."""
    base = end(language)
    sums = Figures(accrued_fen=185_900, qualified_fen=124_000, confirmed_fen=37_800)
    told = middle(language)
    return replace(
        told,
        as_of=at(7, 1, 6, 20),
        progress=replace(
            told.progress,
            as_of=at(7, 1, 6, 20),
            day=date(2026, 7, 1),
            month="2026-07",
            today_users=0,
            today=_NOTHING,
            month_users=0,
            month_figures=_NOTHING,
            serving_days_left=22,
            period=sums,
        ),
        month="2026-07",
        months=(*told.months, "2026-07"),
        today=(),
        compare_day=date(2026, 6, 24),
        compare=base.compare,
        days=month_days(7, {}, granted=False),
        climb=(),
        outlook=None,
        credit=CreditShare(credit=0, whole=0, by="amount", limit_percent=80, warn_percent=70, voided=False),
        incentive=None,
        losses=(),
        signs=(),
        siblings=None,
    )


def several(language: str) -> SubsidyView:
    """Return the story of a school with a second terminal."""
    return replace(middle(language), device_sns=("SIM-0001", OTHER_DEVICE))


def _nothing(language: str, code: str, facts: dict[str, str | int] | None = None) -> SubsidyView:
    """Return a page on which nothing can be earned, and why."""
    reason = Reason(code=code, facts=facts or {})
    told = middle(language)
    known = None if code in ("progress.no_policy", "progress.no_device") else policy()
    return SubsidyView(
        as_of=told.as_of,
        progress=replace(told.progress, outside=reason, today=_NOTHING, month_figures=_NOTHING, period=_NOTHING),
        outside=reason,
        policy=known,
        device_sn="" if code == "progress.no_device" else told.device_sn,
        device_sns=() if code == "progress.no_device" else told.device_sns,
        activated_on=None,
        month="2026-06",
        months=("2026-06",),
        month_open=True,
    )


def no_policy(language: str) -> SubsidyView:
    """Return a desk without a policy."""
    return _nothing(language, "progress.no_policy")


def no_device(language: str) -> SubsidyView:
    """Return a desk that has met no terminal."""
    return _nothing(language, "progress.no_device")


def not_in_programme(language: str) -> SubsidyView:
    """Return a terminal that the policy does not admit."""
    return _nothing(language, "progress.not_in_programme", {"device_sn": "SIM-0001"})


def before(language: str) -> SubsidyView:
    """Return a desk whose policy has not begun."""
    return _nothing(language, "progress.outside_window", {"detail": "2026-09-01 – 2026-12-31"})


def after(language: str) -> SubsidyView:
    """Return a desk whose policy is over: the figures stay."""
    told = end(language)
    reason = Reason(code="progress.outside_window", facts={"detail": "2026-04-01 – 2026-09-30"})
    return replace(
        told,
        outside=reason,
        progress=replace(told.progress, outside=reason, day=date(2026, 10, 9), today_users=0),
        month_open=False,
        today=(),
        compare_day=None,
        compare=(),
        outlook=None,
    )


def school(language: str) -> SubsidyView:
    """Return the middle of the month in a school of two desks."""
    told = middle(language)
    assert told.credit is not None
    share = replace(told.credit, credit=989_700, whole=1_378_400, desks=2, oldest_at=told.as_of - timedelta(minutes=3))
    return replace(told, credit=share)


SUBSIDY_SCENES: Mapping[str, Callable[[str], SubsidyView]] = {
    "start": start,
    "middle": middle,
    "end": end,
    "caps": caps,
    "voided": voided,
    "short": short,
    "empty": empty,
    "several": several,
    "school": school,
    "no-policy": no_policy,
    "no-device": no_device,
    "not-in-programme": not_in_programme,
    "before": before,
    "after": after,
}


class SampleBooks:
    """Answers a subsidy page's questions with one view, as the reader would."""

    def __init__(self, view: SubsidyView) -> None:
        self.view = view
        self.page: SubsidyPage | None = None

    def ask(self, question: Question) -> None:
        """Answer a question of the page."""
        if isinstance(question, SubsidyQuery) and self.page is not None:
            self.page.show_subsidy(self.view)


def subsidy_window(name: str, language: str, theme_name: str, size: tuple[int, int]) -> Shell:
    """Return the window of a scene, shown in a size. The language must be installed."""
    books = SampleBooks(SUBSIDY_SCENES[name](language))
    window = Shell(
        scenes.settings(language, theme_name),
        _ignore,
        theme(theme_name),
        shown_clock=ShownClock(frozen=True),
        ask=books.ask,
    )
    window.show_view(replace(scenes.status(language), now=books.view.as_of))
    window.resize(*size)
    window.show()
    window.open_page(SUBSIDY)
    books.page = page_of(window)
    books.page.show_subsidy(books.view)
    for _ in range(SETTLE_ROUNDS):
        QApplication.processEvents()
    return window


def page_of(window: Shell) -> SubsidyPage:
    """Return the subsidy page that is open in a window."""
    page = window.pages.currentWidget()
    assert isinstance(page, SubsidyPage)
    return page


def _ignore(_command: Command) -> None:
    """Nobody sells on a picture."""
