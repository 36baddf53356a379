"""Sample views of the statement page: what its screenshots and tests show. Main thread.

They go on with the story of `scenes_subsidy`: April was stated with ¥378.00, May is qualified with ¥862.00, June waits.
The lines come out of the same subtraction as a desk's own. Nobody in it exists.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from PySide6.QtWidgets import QApplication

from desktop.services.commands import Command
from desktop.services.incentive_views import Comparison, SaleDifference, StatementView
from desktop.services.queries import Question, StatementQuery
from desktop.services.reason import Reason
from desktop.services.statement_comparison import ProviderLine, compare
from desktop.services.statements import DEVICE, INCENTIVE, Key, Stated, Sums, line_of, make_draft
from desktop.ui import scenes
from desktop.ui.clock import ShownClock
from desktop.ui.page_names import STATEMENT
from desktop.ui.scenes_subsidy import DEVICE as SN
from desktop.ui.scenes_subsidy import at, middle, month_days, policy
from desktop.ui.shell import Shell
from desktop.ui.statement import StatementPage
from desktop.ui.theme import theme

CUSTOMER = "SAMPLE-0001"
SETTLE_ROUNDS = 4
_MONTHS = ("2026-04", "2026-05", "2026-06")
_APRIL_USERS = {20: 22, 21: 40, 22: 44, 23: 45, 24: 46, 27: 44, 28: 45, 29: 46, 30: 44}
_MAY_USERS = dict.fromkeys((6, 7, 8, 11, 12, 13, 14, 15, 18, 19, 20, 21, 22, 25, 26, 27, 28), 48) | {29: 46}


def _device_month(month: int, users: Mapping[int, int], distinct: int) -> dict[str, Any]:
    days = [each for each in month_days(month, users, granted=distinct >= 60) if each.users]
    return {
        "month": f"2026-{month:02}",
        "distinct_users": distinct,
        "qualifies": distinct >= 60,
        "granted_fen": sum(each.granted_fen for each in days),
        "days": [
            {
                "date": f"{each.day}",
                "users": each.users,
                "subsidy_fen": each.subsidy_fen,
                "granted_fen": each.granted_fen,
            }
            for each in days
        ],
    }


def _customer_month(month: str, transactions: int, valid: int, *, payable: bool) -> dict[str, Any]:
    basis_fen = 1_200 * valid
    return {
        "month": month,
        "transactions": transactions,
        "valid": valid,
        "credit_share": {"credit": 0, "all": 1_200 * transactions},
        "voided": False,
        "basis_fen": basis_fen,
        "incentive_millifen": 2 * basis_fen,
        "incentive_fen": 2 * basis_fen // 1000,
        "payable": payable,
    }


def _settled(upto: str) -> dict[str, Any]:
    june = {each.day.day: each.users for each in middle("en").days if each.users}
    devices = (_device_month(4, _APRIL_USERS, 61), _device_month(5, _MAY_USERS, 64), _device_month(6, june, 54))
    customers = (
        _customer_month("2026-04", 388, 376, payable=True),
        _customer_month("2026-05", 902, 884, payable=False),
        _customer_month("2026-06", 717, 693, payable=False),
    )
    return {
        "devices": [{"device_sn": SN, "customer_id": CUSTOMER, "months": [m for m in devices if m["month"] <= upto]}],
        "customers": [{"customer_id": CUSTOMER, "months": [m for m in customers if m["month"] <= upto]}],
    }


_GIVEN: dict[Key, Sums] = {
    (DEVICE, SN, "2026-04"): Sums(payable_fen=37_800),
    (INCENTIVE, CUSTOMER, "2026-04"): Sums(waiting_fen=904),
}


def _view(month: str, as_of: datetime, given: dict[Key, Sums], **more: Any) -> StatementView:
    earlier = [
        Stated(statement_id=f"{each}/sample-k12", month=each, as_of=at(int(each[5:]) + 1, 1, 8, 0))
        for each in sorted({key[2] for key in given})
    ]
    draft = make_draft(policy(), CUSTOMER, month, as_of, _settled(month), given, earlier)
    return StatementView(
        statement_id=draft.statement_id,
        policy_id=draft.policy.policy_id,
        policy_version=draft.policy.version,
        customer_id=CUSTOMER,
        month=month,
        as_of=as_of,
        lines=tuple(map(line_of, draft.document["lines"])),
        **draft.document["totals"],
        document=draft.document,
        months=_MONTHS,
        **{"issued_at": None, **more},
    )


def ready(_language: str) -> StatementView:
    """Return May, to be issued: April lost two diners since, and its fee came."""
    return _view("2026-05", at(6, 1, 8, 0), _GIVEN)


def issued(_language: str) -> StatementView:
    """Return May as it was stated."""
    return replace(ready(_language), issued_at=at(6, 1, 8, 12), sha256="3f9a" * 16)


def beside(_language: str) -> StatementView:
    """Return May beside the provider's statement, which judged two sales a risk and does not know a third."""
    view = issued(_language)
    settled = view.document["settled"]
    months = settled["devices"][0]["months"]
    days = [dict(day) for day in months[1]["days"]]
    for day, lost in ((days[3], 2), (days[8], 1)):
        day |= {"users": day["users"] - lost, "granted_fen": day["granted_fen"] - 100 * lost}
    may = {**months[1], "days": days}
    theirs = [
        ProviderLine(kind=DEVICE, subject=SN, month="2026-04", fen=months[0]["granted_fen"], detail=months[0]),
        ProviderLine(kind=DEVICE, subject=SN, month="2026-05", fen=months[1]["granted_fen"] - 300, detail=may),
        *(
            ProviderLine(kind=INCENTIVE, subject=CUSTOMER, month=each["month"], fen=each["incentive_fen"], detail=each)
            for each in settled["customers"][0]["months"]
        ),
    ]
    agreeing, differences = compare(settled, "2026-05", {line.key: line for line in theirs}, at(6, 1, 8, 0))
    sales = (
        _sale("20260511120140", "A7KQ", "risk"),
        _sale("20260511120201", "M2XD", "risk"),
        _sale("20260518121533", "R9TB", None),
    )
    return replace(
        view,
        comparison=Comparison(
            as_of=at(6, 3, 2, 0),
            explained=True,
            agreeing=agreeing,
            differences=tuple(replace(one, sales=sales, sales_count=3) for one in differences),
            unknown_sales=(_sale("20260520110200", "X0X0", "", known=False),),
            unknown_count=1,
        ),
    )


def _sale(moment: str, salt: str, theirs: str | None, *, known: bool = True) -> SaleDifference:
    return SaleDifference(
        trade_no=f"{moment}220014{salt}",
        order_no=f"C1-{moment[:8]}-0{moment[10:13]}-{salt}" if known else "",
        ours="" if known else None,
        theirs=theirs,
        ours_millifen=2_400 if known else 0,
        theirs_millifen=0 if known else 2_400,
    )


def month_open(_language: str) -> StatementView:
    """Return June while it is open: a look that cannot be issued."""
    blocked = Reason(code="statement.month_open", facts={"month": "2026-06"})
    may = {(DEVICE, SN, "2026-05"): Sums(payable_fen=86_200), (INCENTIVE, CUSTOMER, "2026-05"): Sums(waiting_fen=2_121)}
    april = {(DEVICE, SN, "2026-04"): Sums(payable_fen=37_600), (INCENTIVE, CUSTOMER, "2026-04"): Sums(payable_fen=902)}
    return _view("2026-06", scenes.NOON, {**april, **may}, blocked=blocked)


def none(_language: str) -> StatementView:
    """Return a month of which there is no statement."""
    fault = Reason(code="statement.no_sales", facts={"month": "2026-03", "day": "2026-04-20"})
    empty: dict[str, Any] = dict.fromkeys(ready("en").document["totals"], 0)
    return StatementView(
        statement_id="", policy_id="", policy_version=0, customer_id="", month="2026-03", as_of=scenes.NOON,
        issued_at=None, lines=(), **empty, months=_MONTHS, fault=fault,
    )  # fmt: skip


STATEMENT_SCENES: Mapping[str, Callable[[str], StatementView]] = {
    "ready": ready,
    "asking": ready,
    "beside": beside,
    "open": month_open,
    "none": none,
}


def statement_window(name: str, language: str, theme_name: str, size: tuple[int, int]) -> Shell:
    """Return the window of a scene, shown in a size. The language must be installed."""
    view = STATEMENT_SCENES[name](language)
    pages: list[StatementPage] = []

    def ask(question: Question) -> None:
        if isinstance(question, StatementQuery) and pages:
            pages[0].show_statement(view)

    window = Shell(
        scenes.settings(language, theme_name), _ignore, theme(theme_name), shown_clock=ShownClock(frozen=True), ask=ask
    )
    window.show_view(replace(scenes.status(language), now=view.as_of))
    window.resize(*size)
    window.show()
    window.open_statement(view.month)
    pages.append(statement_page(window))
    pages[0].show_statement(view)
    if name == "asking":
        pages[0].issue()
    for _ in range(SETTLE_ROUNDS):
        QApplication.processEvents()
    return window


def statement_page(window: Shell) -> StatementPage:
    """Return the statement page that is open in a window."""
    page = window.pages.currentWidget()
    assert isinstance(page, StatementPage), STATEMENT
    return page


def _ignore(_command: Command) -> None:
    """Nobody sells on a picture."""
