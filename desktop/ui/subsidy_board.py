"""The cards of the subsidy page and what of a `SubsidyView` each of them shows. Main thread.

Nothing is counted here: every number is the view's. An estimate is dashed and said to be one. `opened` carries the
`IncentiveFilter` of the sales behind whatever was pressed. Source: the picture of the subsidy page; ui.md, Subsidy.
"""

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.services.incentive_views import CreditShare, SubsidyView
from desktop.services.queries import IncentiveFilter
from desktop.ui.incentive_words import clause_short, day_long, day_word, month_word
from desktop.ui.subsidy_figures import GAP, figures_of_month
from desktop.ui.subsidy_lists import LossesCard, SiblingsCard, SignsCard
from desktop.ui.theme import Theme
from desktop.ui.transaction_words import grouped
from desktop.ui.translations import translate
from desktop.ui.widgets.credit_gauge import CreditGauge, family, percent
from desktop.ui.widgets.day_curve import DayCurve, DayOfUsers
from desktop.ui.widgets.figure_card import MoneyCard
from desktop.ui.widgets.month_calendar import MonthCalendar
from desktop.ui.widgets.month_climb import MonthClimb, MonthOfUsers
from desktop.ui.widgets.notice import Notice
from desktop.ui.widgets.painting import label
from desktop.ui.widgets.period_climb import PeriodClimb, PeriodOfMoney
from desktop.ui.widgets.titled_card import Part, TitledCard
from desktop.ui.wording import DASH, DOT, age, said, yuan, yuan_short

FIRST_ROW, SECOND_ROW = 244, 224  # px: as much of both as a screen of 768 px has room for beside the figures
CREDIT_CLAUSE, USERS_CLAUSE, CAP_CLAUSE = "II.6.f", "I.1", "I.1"


class Board(QWidget):
    """Everything below the three figures."""

    opened = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.notice = Notice(theme)
        self.curve, self.calendar = DayCurve(theme), MonthCalendar(theme)
        self.gauge, self.month_climb, self.period_climb = CreditGauge(theme), MonthClimb(theme), PeriodClimb(theme)
        self.incentive = MoneyCard(theme, translate("subsidy", "Incentive"))
        self.day_card = TitledCard(theme, translate("subsidy", "Distinct diners today"), self.curve)
        self.calendar_card = TitledCard(theme, "", self.calendar)
        self.credit_card = TitledCard(theme, translate("subsidy", "Credit share"), self.gauge, fills=False)
        self.distance = label("", 14, theme.colour("ink"), bold=True, wrap=True)
        self.credit_card.column.insertWidget(self.credit_card.column.count() - 1, self.distance)
        self.month_card = TitledCard(theme, "", self.month_climb)
        self.period_card = TitledCard(theme, "", self.period_climb)
        self.losses, self.signs, self.siblings = LossesCard(theme), SignsCard(theme), SiblingsCard(theme)
        for chart in (self.curve, self.calendar, self.gauge, self.month_climb, self.period_climb, self.incentive):
            chart.opened.connect(self.opened)
        for listed in (self.losses, self.signs, self.siblings):
            listed.opened.connect(self.opened)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 16)
        self._column.setSpacing(GAP)
        self._grid: QWidget | None = None
        self._compact: bool | None = None

    # --- layout -----------------------------------------------------------------------------------------------

    def lay_out(self, *, compact: bool) -> None:
        """Stand in three columns, or in two on a narrow page."""
        if compact == self._compact:
            return
        self._compact = compact
        old, self._grid = self._grid, QWidget()
        self._column.addWidget(self.notice)
        self._column.addWidget(self._grid, 1)
        if compact:
            self._two_columns(self._grid)
        else:
            self._three_columns(self._grid)
        if old is not None:
            self._column.removeWidget(old)
            old.deleteLater()

    def _three_columns(self, page: QWidget) -> None:
        first = QHBoxLayout()
        first.setSpacing(GAP)
        for card, share in ((self.day_card, 48), (self.calendar_card, 46), (self.credit_card, 28)):
            first.addWidget(card, share)
        left = QVBoxLayout()
        left.setSpacing(GAP)
        for at, cards in enumerate(((self.month_card, self.period_card), (self.siblings, self.signs))):
            row = QHBoxLayout()
            row.setSpacing(GAP)
            for card in cards:
                row.addWidget(card, 1)
            left.addLayout(row, at)  # what is left over goes to the lists
        below = QHBoxLayout()
        below.setSpacing(GAP)
        below.addLayout(left, 2)
        below.addWidget(self.losses, 1)
        column_layout = QVBoxLayout(page)
        column_layout.setContentsMargins(0, 0, 0, 0)
        column_layout.setSpacing(GAP)
        column_layout.addLayout(first, 2)  # what a large screen has left over goes to the charts first
        column_layout.addLayout(below, 1)
        self._heights(FIRST_ROW)

    def _two_columns(self, page: QWidget) -> None:
        columns = QHBoxLayout(page)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(GAP)
        for cards in (
            (self.incentive, self.day_card, self.month_card, self.period_card, self.siblings),
            (self.calendar_card, self.credit_card, self.losses, self.signs),
        ):
            column = QVBoxLayout()
            column.setSpacing(GAP)
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)
            columns.addLayout(column, 1)
        self._heights(SECOND_ROW)

    def _heights(self, least: int) -> None:
        for card in (self.day_card, self.calendar_card):
            card.setMinimumHeight(max(least, FIRST_ROW))
        for card in (self.month_card, self.period_card):
            card.setMinimumHeight(SECOND_ROW)

    # --- views ------------------------------------------------------------------------------------------------

    def show_view(self, view: SubsidyView, now: datetime | None) -> None:
        """Show a view; `now` is the time on the screen."""
        self._show_notice(view)
        self._show_incentive(view)
        self._show_day(view, now)
        self._show_calendar(view)
        self._show_credit(view.credit, view, now)
        self._show_month(view)
        self._show_period(view)
        self.losses.show_losses(view.losses, view.month)
        self.signs.show_signs(view.signs, view.month)
        self.siblings.show_siblings(view.siblings, view.month, _nothing(view))

    def _show_notice(self, view: SubsidyView) -> None:
        """Say above all cards what makes the month's numbers worth nothing, or that none are made today."""
        month = month_word(view.month)
        if view.credit is not None and view.credit.voided:
            head = translate("subsidy", "{month} is void: {share} on credit, the limit is {limit} % (clause {clause})")
            told = translate("subsidy", "All sales of the school in this month count for nothing. It is judged again "
                             "with every sale until the month ends.")  # fmt: skip
            if not view.month_open:
                told = translate("subsidy", "All sales of the school in this month count for nothing.")
            words = head.format(month=month, share=percent(view.credit.permille), limit=view.credit.limit_percent,
                                clause=clause_short(CREDIT_CLAUSE))  # fmt: skip
            self.notice.show_words("warning", "danger", words, told)
        elif view.outside is not None:
            words_said = said(view.outside)
            told = DOT.join(part for part in (words_said.fact, words_said.todo) if part)
            self.notice.show_words("warning", "warning", words_said.what, told)
        else:
            self.notice.hide()

    def _show_incentive(self, view: SubsidyView) -> None:
        told = view.incentive
        if told is None:
            self.incentive.show_money(month_word(view.month), DASH, (), None)
            return
        status = translate("subsidy", "payable") if told.payable else translate("subsidy", "fee awaited")
        of_basis = translate("subsidy", "basis {amount}").format(amount=grouped(told.basis_fen))
        rate = translate("subsidy", "× {rate}, max {cap}")
        rate_words = rate.format(rate=_percent(told.rate_per_mille), cap=yuan(told.cap_fen))
        self.incentive.show_money(
            translate("subsidy", "{month}, {status}").format(month=month_word(view.month), status=status),
            yuan(told.incentive_fen),
            ((of_basis, ""), (rate_words, "")),
            IncentiveFilter(what="valid_for_incentive", month=view.month),
        )

    def _show_day(self, view: SubsidyView, now: datetime | None) -> None:
        progress = view.progress
        at = (now or view.as_of).astimezone(ZoneInfo(view.policy.timezone)) if view.policy else now
        cap_fen = view.policy.device.daily_cap_fen if view.policy else 0
        self.curve.show_day(
            DayOfUsers(
                day=progress.day,
                points=view.today,
                compare=view.compare,
                meals=view.meals,
                cap=progress.today_users_cap,
                cap_words=translate("subsidy", "day's cap {amount}").format(amount=yuan_short(cap_fen)),
                now=at.time() if at is not None else None,
                expected=view.outlook.today_users if view.outlook else None,
                nothing=_nothing(view),
            )
        )
        parts = []
        if view.today and at is not None:
            parts.append(Part(translate("subsidy", "today {at}").format(at=f"{at:%H:%M}"), line="accent"))
        if view.compare and view.compare_day is not None:
            last = translate("subsidy", "{day}: {users}")
            words = last.format(day=day_long(view.compare_day), users=view.compare[-1].users)
            parts.append(Part(words, line="ink3"))
        self.day_card.head.show_head(translate("subsidy", "Distinct diners today"), parts)

    def _show_calendar(self, view: SubsidyView) -> None:
        cap = view.progress.today_users_cap
        today = view.progress.day if view.month_open else None
        self.calendar.show_month(view.month, view.days, cap, today)
        title = translate("subsidy", "Users per day, {month}").format(month=month_word(view.month))
        bar = Part(translate("subsidy", "bar: share of {cap}").format(cap=cap))
        cut = [one for one in view.days if one.lost_users or one.cut_fen]
        parts = [bar]
        if cut:
            words = translate("subsidy", "{n} days cut").format(n=len(cut))
            parts.append(Part(words, ink="danger_strong", bold=True))
        self.calendar_card.head.show_head(title, parts)

    def _show_credit(self, share: CreditShare | None, view: SubsidyView, now: datetime | None) -> None:
        self.gauge.show_share(share, view.month, month_word(view.month))
        if share is None:
            self.credit_card.head.show_head(translate("subsidy", "Credit share"), ())
            self.credit_card.show_foot(translate("subsidy", "No sales yet"))
            return
        kind = family(share)
        ahead = share.limit_percent if share.permille >= share.warn_percent * 10 else share.warn_percent
        points = ahead * 10 - share.permille
        to_warning = translate("subsidy", "{n} percentage points to the warning")
        to_limit = translate("subsidy", "{n} percentage points to the limit")
        distance = (to_limit if ahead == share.limit_percent else to_warning).format(n=f"{points // 10}.{points % 10}")
        self.distance.setText("" if share.voided or not share.whole else distance)
        self.distance.setVisible(bool(self.distance.text()))
        state = {
            "success": translate("subsidy", "fine"),
            "warning": translate("subsidy", "near the limit"),
            "danger": translate("subsidy", "void"),
        }[kind]
        self.credit_card.head.show_head(
            translate("subsidy", "Credit share"), (Part(state, ink=f"{kind}_strong", bold=True),)
        )
        clause = clause_short(CREDIT_CLAUSE)
        if share.voided:
            words = translate("subsidy", "Above the limit: the month counts for nothing (clause {clause}).")
        elif kind == "warning":
            words = translate("subsidy", "Above {limit} % all of the school's sales of the month are void (clause "
                              "{clause}). Ask families to pay from the balance or a debit card.")  # fmt: skip
        else:
            words = translate("subsidy", "Above {limit} % all of the school's sales of the month are void (clause "
                              "{clause}).")  # fmt: skip
        told = words.format(limit=share.limit_percent, clause=clause)
        self.credit_card.show_foot(" ".join(part for part in (_over_desks(share, now), told) if part))

    def _show_month(self, view: SubsidyView) -> None:
        progress, outlook = view.progress, view.outlook
        users, minimum = view.climb[-1].users if view.climb else 0, progress.month_users_min
        missing = max(0, minimum - users)
        by = outlook.month_users_on if outlook is not None and view.month_open else None
        short = translate("subsidy", "{n} short").format(n=missing)
        self.month_climb.show_month(
            MonthOfUsers(
                month=view.month,
                points=view.climb,
                minimum=minimum,
                open=view.month_open,
                reached_on=by,
                missing_words=short if missing else "",
                nothing=_nothing(view),
            )
        )
        title = translate("subsidy", "{month} to {n} diners").format(month=month_word(view.month), n=minimum)
        amount = yuan_short(figures_of_month(view).accrued_fen)
        days = outlook.serving_days_left if outlook is not None else progress.serving_days_left
        if missing == 0 and view.climb:
            part = Part(translate("subsidy", "reached"), ink="success_strong", bold=True)
            foot = translate("subsidy", "The month qualifies (clause {clause}).").format(clause=USERS_CLAUSE)
        elif view.credit is not None and view.credit.voided:
            part = Part("")
            foot = translate("subsidy", "Nobody counts: the month is void (clause {clause}).")
            foot = foot.format(clause=clause_short(CREDIT_CLAUSE))
        elif not view.month_open:
            part = Part(short, ink="danger_strong", bold=True)
            foot = translate("subsidy", "The month ended with {users} of {n}: its days pay nothing (clause {clause}).")
            foot = foot.format(users=users, n=minimum, clause=USERS_CLAUSE)
        else:
            left = translate("subsidy", "{n} serving days left").format(n=days)
            part = Part(translate("subsidy", "{short}, {left}").format(short=short, left=left), "warning_strong",
                        bold=True)  # fmt: skip
            if by is not None:
                foot = translate("subsidy", "At this pace {n} is reached about {day}; then {amount} turns from accrued "
                                 "to qualified.").format(n=minimum, day=day_word(by), amount=amount)  # fmt: skip
            elif outlook is None or not outlook.pace_days:
                foot = translate("subsidy", "No serving day yet to take a pace from.")
            else:
                foot = translate("subsidy", "At this pace {n} is not reached: enrol who has not paid by face yet.")
                foot = foot.format(n=minimum)
        self.month_card.head.show_head(title, (part,))
        self.month_card.show_foot(foot)

    def _show_period(self, view: SubsidyView) -> None:
        progress, outlook = view.progress, view.outlook
        cap_fen = progress.period_cap_fen
        first, last = progress.day, progress.day
        if view.period:
            first, last = view.period[0].day, view.period[-1].day
        if view.activated_on is not None:
            first = min(first, view.activated_on)
        cap_on = outlook.cap_on if outlook is not None else None
        edge = max(last, *(one.day for one in view.days)) if view.days else last
        if cap_on is not None:
            edge = max(edge, cap_on)
        self.period_climb.show_period(
            PeriodOfMoney(points=view.period, cap_fen=cap_fen, first=first, last=edge, month=view.month, cap_on=cap_on)
        )
        title = translate("subsidy", "Period to {amount}").format(amount=yuan_short(cap_fen))
        reached = bool(view.period) and view.period[-1].accrued_fen >= cap_fen
        if reached:
            on = next(one.day for one in view.period if one.accrued_fen >= cap_fen)
            part = Part(translate("subsidy", "reached {day}").format(day=day_word(on)), ink="warning_strong", bold=True)
            foot = translate("subsidy", "The total cap is reached: this terminal earns nothing more by users (clause "
                             "{clause}).").format(clause=CAP_CLAUSE)  # fmt: skip
        elif outlook is None:
            part, foot = Part(""), ""
        else:
            part = Part(translate("subsidy", "{amount} left").format(amount=yuan_short(outlook.period_left_fen)))
            pace = f"{outlook.users_per_day_tenths // 10}.{outlook.users_per_day_tenths % 10}"
            if cap_on is not None and outlook.cap_serving_days is not None:
                foot = translate("subsidy", "At {pace} a day (last {days} days) the cap comes in {n} serving days, "
                                 "about {day}.").format(pace=pace, days=outlook.pace_days, n=outlook.cap_serving_days,
                                                        day=day_word(cap_on))  # fmt: skip
            elif outlook.users_per_day_tenths:
                foot = translate("subsidy", "At {pace} a day (last {days} days) the cap is not reached in time.")
                foot = foot.format(pace=pace, days=outlook.pace_days)
            else:
                foot = translate("subsidy", "No serving day yet to take a pace from.")
        self.period_card.head.show_head(title, (part,))
        self.period_card.show_foot(foot)


def _nothing(view: SubsidyView) -> str:
    """Return why a chart is empty."""
    if view.credit is not None and view.credit.voided:
        return translate("subsidy", "No sale counts: the month is void")
    return translate("subsidy", "No sales yet")


def _percent(per_mille: int) -> str:
    """Return `0.2%` for 2 per mille."""
    return f"{per_mille // 10}.{per_mille % 10}%"


def _over_desks(share: CreditShare, now: datetime | None) -> str:
    """Say over how many desks of the school a share is counted, and how old the oldest of them is."""
    if not share.desks or share.oldest_at is None or now is None:
        return ""
    ago = age(max(0.0, (now - share.oldest_at).total_seconds()))
    return translate("subsidy", "{n} desks together; the oldest figure: {ago}.").format(n=share.desks, ago=ago)
