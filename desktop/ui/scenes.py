"""Sample views for every state of the checkout: what the screenshots and the tests show. Pure; no widgets.

One consistent story: 18 June at noon, 41 users today, 54 of 60 this month, the sample people of pictures.md section 1.
Nobody in it exists.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta

from desktop.domain.events import Stage
from desktop.domain.identifiers import PersonRef
from desktop.domain.payment import SaleState, Way
from desktop.domain.person import MaskedDiner, PersonKind
from desktop.services.commands import Mode
from desktop.services.incentive_views import Figures, ProgressView
from desktop.services.reason import Reason
from desktop.services.settings import DEFAULT_MEALS, School, Settings, Till
from desktop.services.views import (
    Alert,
    AlertKind,
    AlertsView,
    CheckoutView,
    LinkState,
    OfflineCaps,
    Phase,
    RecentView,
    SaleLine,
    StatusView,
    View,
)
from desktop.ui.scenes_counter import counter_scenes
from desktop.ui.scenes_lanes import lane_scenes
from desktop.ui.scenes_local import local_scenes
from desktop.ui.scenes_menu import menu_scenes
from desktop.ui.setup_draft import SetupDraft

NOON = datetime(2026, 6, 18, 4, 1, 40, tzinfo=UTC)  # 12:01:40 in Shanghai


@dataclass(frozen=True, slots=True)
class _Words:
    """What differs by language in the story."""

    meal: str
    till: str
    terminal: str
    school: str
    names: tuple[str, ...]
    classes: tuple[str, ...]
    allergen: str


_WORDS = {
    "zh_CN": _Words(
        meal="午餐",
        till="一号窗口",
        terminal="一号终端",
        school="示范小学",
        names=("张*", "李*", "陈*", "王*", "孙*", "周*", "赵*"),
        classes=("三年二班", "三年二班", "四年一班", "四年一班", "", "五年二班", "六年三班"),
        allergen="花生",
    ),
    "en": _Words(
        meal="Lunch",
        till="Window 1",
        terminal="Terminal 1",
        school="Sample School",
        names=("Zhang *", "Li *", "Chen *", "Wang *", "Sun *", "Zhou *", "Zhao *"),
        classes=("3-2", "3-2", "4-1", "4-1", "", "5-2", "6-3"),
        allergen="peanut",
    ),
}


def settings(language: str, theme_name: str) -> Settings:
    """Return the settings of the sample desk."""
    words = _WORDS[language]
    made = Settings(
        school=School(name=words.school, customer_id="SAMPLE-0001"),
        till=Till(till_id="C1", name=words.till),
        meals=DEFAULT_MEALS,
        language=language,
        theme=theme_name,
        trial=True,
        keystore="file",
    )
    return replace(made, terminal=replace(made.terminal, name=words.terminal))


def fill_draft(draft: SetupDraft) -> None:
    """Answer the set-up's questions as the sample school would."""
    draft.school_name = _WORDS[draft.language].school
    draft.customer_id = "SAMPLE-0001"
    draft.terminal_url = "/dev/ttyUSB0"
    draft.key_in_file = True
    draft.roster_path = "roster.xlsx"
    draft.supervisor_name, draft.supervisor_secret = "周主任" if draft.language == "zh_CN" else "Mrs Zhou", "830462"


def diner(language: str, at: int, *, allergy: bool = False) -> MaskedDiner:
    """Return the sample person number `at`, 0 to 6; number 4 is staff."""
    words = _WORDS[language]
    return MaskedDiner(
        person_ref=PersonRef(f"sample-{at}"),
        masked_name=words.names[at],
        kind=PersonKind.STAFF if at == 4 else PersonKind.PUPIL,
        class_name=words.classes[at],
        allergens=(words.allergen,) if allergy else (),
    )


def meal_name(language: str) -> str:
    """Return the sample meal's name."""
    return _WORDS[language].meal


def line(language: str, at: int, *, seconds: int, state: SaleState = SaleState.PAID, allergy: bool = False) -> SaleLine:
    """Return a sale of the sample person `at`, `seconds` before noon's moment."""
    return SaleLine(
        order_no=f"C1-20260618-{213 - at:04d}-K7QD",
        at=NOON - timedelta(seconds=seconds),
        amount_fen=1_500 if at == 4 else 1_200,
        state=state,
        meal_name=_WORDS[language].meal,
        way=Way.FACE,
        diner=diner(language, at, allergy=allergy),
        serving=1,
    )


def _ready(language: str) -> CheckoutView:
    return CheckoutView(
        phase=Phase.READY,
        mode=Mode.FIXED,
        continuous=True,
        amount_fen=1_200,
        fixed_fen=1_200,
        meal_name=_WORDS[language].meal,
        single_limit_fen=5_000,
        quick_amounts_fen=(600, 800, 1_000, 1_500),
        order_no="C1-20260618-0214-M3XA",
        armed=True,
        can_cancel=True,
        stage=Stage.SHOWN,
        last=line(language, 0, seconds=7),
    )


def recent(language: str) -> RecentView:
    """Return the latest sales."""
    ages = (7, 19, 28, 38, 45, 53, 66, 79, 92, 101)
    return RecentView(sales=tuple(line(language, at % 5, seconds=seconds) for at, seconds in enumerate(ages)))


def status(language: str) -> StatusView:
    """Return the status bar at noon, everything well."""
    words = _WORDS[language]
    return StatusView(
        now=NOON,
        till_name=words.till,
        meal_name=words.meal,
        meal_starts_at=time(11, 0),
        meal_ends_at=time(13, 0),
        serving=True,
        meal_no=213,
        link=LinkState.ONLINE,
        link_reason=None,
        link_since=NOON - timedelta(hours=3),
        network_up=True,
        network_since=None,
        face_library_at=NOON - timedelta(minutes=2),
        clock_checked_at=NOON - timedelta(minutes=8),
        clock_jump_s=0.0,
        clock_drift_s=0.4,
        disk_free_mb=48_000,
        disk_ok=True,
        outbox_waiting=12,
        simulated=True,
    )


def progress(language: str) -> ProgressView:
    """Return the story's figures; `language` changes nothing in them."""
    del language
    return ProgressView(
        as_of=NOON,
        policy_id="sample-k12",
        device_sn="SIM-0001",
        day=date(2026, 6, 18),
        month="2026-06",
        outside=None,
        today_users=41,
        today_users_cap=120,
        today=Figures(accrued_fen=4_100, qualified_fen=0),
        month_users=54,
        month_users_min=60,
        month_figures=Figures(accrued_fen=61_900, qualified_fen=0),
        serving_days_left=7,
        period=Figures(accrued_fen=185_900, qualified_fen=124_000, confirmed_fen=37_800),
        period_cap_fen=200_000,
    )


def _alert(language: str, *, seconds: int, attempts: int) -> Alert:
    return Alert(
        kind=AlertKind.IN_DOUBT,
        alert_id=0,
        order_no="C1-20260618-0206-T9WE",
        since=NOON - timedelta(seconds=seconds),
        amount_fen=1_200,
        diner=diner(language, 6),
        attempts=attempts,
        next_query_at=NOON + timedelta(seconds=8),
    )


Scene = tuple[View, ...]


def _scene(language: str, checkout: CheckoutView, *others: View) -> Scene:
    """Return the usual views with some in place of theirs."""
    views: dict[type, View] = {
        StatusView: status(language),
        RecentView: recent(language),
        AlertsView: AlertsView(alerts=()),
        ProgressView: progress(language),
        CheckoutView: checkout,
    }
    views.update({type(view): view for view in others})
    return tuple(views.values())


def _ready_scene(language: str) -> Scene:
    return _scene(language, _ready(language))


def _by_hand(language: str) -> Scene:
    return _scene(language, replace(_ready(language), continuous=False, armed=False, can_cancel=False, order_no=""))


def _working(language: str) -> Scene:
    view = replace(
        _ready(language),
        phase=Phase.WORKING,
        armed=False,
        stage=Stage.SEARCHING,
        started_at=NOON - timedelta(milliseconds=1_200),
        query_after_s=8,
    )
    return _scene(language, view)


def _paid(language: str) -> Scene:
    result = line(language, 0, seconds=7, allergy=True)
    view = replace(
        _ready(language),
        phase=Phase.PAID,
        armed=False,
        can_cancel=False,
        stage=Stage.AUTHORISING,
        diner=result.diner,
        result=result,
        last=line(language, 1, seconds=19),
        order_no=result.order_no,
    )
    return _scene(language, view)


def _refused(language: str) -> Scene:
    reason = Reason(
        code="guard.second_serving",
        facts={"last_paid_at": "2026-06-18T11:42:07+08:00", "last_paid_fen": 1_200},
    )
    result = replace(line(language, 5, seconds=0, state=SaleState.CANCELLED), reason=reason)
    view = replace(
        _ready(language),
        phase=Phase.REFUSED,
        armed=False,
        can_cancel=False,
        stage=Stage.MATCHED,
        diner=result.diner,
        result=result,
        reason=reason,
    )
    sales = (replace(result, state=SaleState.DECLINED), *recent(language).sales)
    return _scene(language, view, RecentView(sales=sales))


def _in_doubt_moment(language: str) -> Scene:
    result = line(language, 6, seconds=3, state=SaleState.IN_DOUBT)
    view = replace(
        _ready(language),
        phase=Phase.IN_DOUBT,
        armed=False,
        can_cancel=False,
        stage=Stage.AUTHORISING,
        diner=result.diner,
        result=result,
        in_doubt_count=1,
        order_no="C1-20260618-0206-T9WE",
    )
    alerts = AlertsView(alerts=(_alert(language, seconds=3, attempts=1),))
    return _scene(language, view, alerts, RecentView(sales=(result, *recent(language).sales)))


def _in_doubt(language: str) -> Scene:
    alerts = AlertsView(alerts=(_alert(language, seconds=72, attempts=3),))
    return _scene(language, replace(_ready(language), in_doubt_count=1), alerts)


def _alerts(language: str) -> Scene:
    late = replace(_alert(language, seconds=400, attempts=0), kind=AlertKind.LATE_PAID, alert_id=1, refundable=True)
    foreign = replace(
        late, kind=AlertKind.FOREIGN_ENTRY, alert_id=2, diner=None, order_no="SIM-0001-77", refundable=False
    )
    differs = replace(late, kind=AlertKind.AMOUNT_DIFFERS, alert_id=3)
    away = replace(_alert(language, seconds=72, attempts=3), terminal_up=False)
    guarded = replace(late, kind=AlertKind.GUARD_TOO_LATE, alert_id=4, detail="guard.second_serving")
    wrong = replace(late, kind=AlertKind.WRONG_PARAMETERS, alert_id=5, detail="provider_pid store_id", count=12)
    refund = replace(
        _alert(language, seconds=72, attempts=3), kind=AlertKind.REFUND_IN_DOUBT, detail="C1-20260618-R0003-T9WE"
    )
    no_order = replace(late, diner=None, order_no="", amount_fen=0, refundable=False)
    refused = replace(no_order, kind=AlertKind.PARAMETERS_REFUSED, alert_id=6, detail="unsupported")
    jumped = replace(no_order, kind=AlertKind.CLOCK_JUMPED, alert_id=7, detail="clock")
    apart = replace(no_order, kind=AlertKind.CLOCK_DIFFERS, alert_id=8, detail="terminal")
    failed = replace(late, kind=AlertKind.CHARGE_FAILED, alert_id=9, refundable=False)
    denied = replace(late, kind=AlertKind.CONTRADICTED, alert_id=10, refundable=False)
    returned = replace(late, kind=AlertKind.LATE_REFUND, alert_id=11, refundable=False)
    over = replace(late, kind=AlertKind.OVER_REFUNDED, alert_id=12, refundable=False)
    twice = replace(late, kind=AlertKind.PAID_HERE_TOO, alert_id=13)
    elsewhere = replace(late, kind=AlertKind.LANE_DOUBLE, alert_id=16, detail="C2 C2-20260618-0087-M4PT")
    no_paper = replace(no_order, kind=AlertKind.PRINTER_PAPER, alert_id=14, detail="printer.no_paper")
    unplugged = replace(no_order, kind=AlertKind.PRINTER_AWAY, alert_id=15, detail="printer.away")
    shown = (
        late, foreign, differs, away, guarded, wrong, refund, refused, jumped, apart, failed, denied, returned, over,
        twice, no_paper, unplugged, elsewhere,
    )  # fmt: skip
    return _scene(language, _ready(language), AlertsView(alerts=shown))


def _offline(language: str) -> Scene:
    caps = OfflineCaps(
        count_left=38,
        count_cap=50,
        sum_left_fen=45_600,
        sum_cap_fen=60_000,
        minutes_left=102,
        minutes_cap=120,
        waiting_count=12,
    )
    sales = tuple(replace(sale, state=SaleState.PAID_OFFLINE) for sale in recent(language).sales)
    gone = replace(
        status(language), network_up=False, network_since=NOON - timedelta(minutes=18), outbox_waiting=24, meal_no=268
    )
    return _scene(language, replace(_ready(language), offline=caps, last=sales[0]), gone, RecentView(sales=sales))


def _amount(language: str) -> Scene:
    view = replace(
        _ready(language), mode=Mode.AMOUNT, armed=False, can_cancel=False, order_no="", amount_fen=0, stage=None
    )
    return _scene(language, view)


def _stopped(language: str) -> Scene:
    reason = Reason(code="link.pulled", facts={"port": "/dev/ttyUSB0"})
    view = replace(
        _ready(language),
        phase=Phase.STOPPED,
        armed=False,
        can_cancel=False,
        order_no="",
        stage=None,
        reason=reason,
    )
    down = replace(
        status(language),
        link=LinkState.DOWN,
        link_reason=reason,
        link_since=NOON - timedelta(seconds=44),
        disk_free_mb=180,
        disk_ok=False,
    )
    outside = replace(progress(language), outside=Reason(code="progress.no_device"))
    return _scene(language, view, down, outside)


SCENES: Mapping[str, Callable[[str], Scene]] = {
    "ready": _ready_scene,
    "by-hand": _by_hand,
    "working": _working,
    "paid": _paid,
    "refused": _refused,
    "in-doubt-moment": _in_doubt_moment,
    "in-doubt": _in_doubt,
    "alerts": _alerts,
    "offline": _offline,
    "amount": _amount,
    "stopped": _stopped,
    **lane_scenes(_ready_scene, _refused),
    **menu_scenes(_ready, _scene),
    **local_scenes(_stopped, diner),
    **counter_scenes(_ready, _scene, diner, line),
}
