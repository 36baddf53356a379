"""Sample states of a terminal's exchange: what the screenshots and the tests show. Main thread.

The old terminal is the one of the pictures; nobody in it exists. The language must be installed before.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtWidgets import QWidget

from desktop.domain.exchange import Exchange, ExchangeStage, OpenKind, OpenNumber
from desktop.services.commands import Command
from desktop.services.exchange_views import CarriesOver, Emptying, ExchangeView
from desktop.services.incentive_views import Figures, ProgressView
from desktop.services.queries import Question
from desktop.services.reason import Reason
from desktop.services.views import DevicesView, LinkState
from desktop.ui.devices import DevicesPage
from desktop.ui.scenes import NOON
from desktop.ui.scenes_devices import IDENTITY, ORDER_NO, PAIRED, REFUND_NO, UNPAIRED, devices_page

OLD_SN, NEW_SN, THIRD_SN = IDENTITY.sn, "XHF3-270311-0417", "XHF3-261204-0093"
MAC = "5be0c4d1ff3920a1"
NUMBERS = (
    OpenNumber(kind=OpenKind.SALE, number=ORDER_NO, amount_fen=1_200, since=NOON - timedelta(minutes=52)),
    OpenNumber(kind=OpenKind.REFUND, number=REFUND_NO, amount_fen=850, since=NOON - timedelta(minutes=40)),
)
BEGUN = Exchange(began_n=9_114, old_sn=OLD_SN, stage=ExchangeStage.BEGUN, began_at=NOON - timedelta(minutes=2))
PARTED = replace(BEGUN, stage=ExchangeStage.PARTED, journal_n=2_148, journal_mac=MAC * 4)
DONE = replace(PARTED, stage=ExchangeStage.DONE, new_sn=NEW_SN, gone=True, in_doubt=2, faces_owed=412)
AWAY = replace(PAIRED, link=LinkState.DOWN, link_reason=Reason(code="link.silent"))
NEW_IDENTITY = replace(IDENTITY, sn=NEW_SN, journal_head=0, roster_count=0)
NEW_UNPAIRED = replace(UNPAIRED, identity=NEW_IDENTITY, link_reason=Reason(code="link.unpaired", facts={"sn": NEW_SN}))
NEW_PAIRED = replace(PAIRED, identity=NEW_IDENTITY, journal_head=0)


def progress(sn: str, *, period_fen: int, month_fen: int) -> ProgressView:
    """Return a device's subsidy at the sample noon."""
    period = Figures(accrued_fen=period_fen, qualified_fen=max(0, period_fen - month_fen), confirmed_fen=37_800)
    return ProgressView(
        as_of=NOON, policy_id="sample-k12", policy_version=1, device_sn=sn, day=date(2026, 6, 18), month="2026-06",
        outside=None, today_users=41, today_users_cap=120, today=Figures(accrued_fen=4_100, qualified_fen=0),
        month_users=54, month_users_min=60, month_figures=Figures(accrued_fen=month_fen, qualified_fen=0),
        serving_days_left=8, period=period, period_cap_fen=200_000,
    )  # fmt: skip


def over(known: Exchange, *, open_numbers: tuple[OpenNumber, ...] = ()) -> CarriesOver:
    """Return what carries over in an exchange."""
    return CarriesOver(
        as_of=NOON, exchange=known, old=progress(OLD_SN, period_fen=185_900, month_fen=61_900),
        new=progress(NEW_SN, period_fen=0, month_fen=0), consenting=412, at_new=32, charged_later=12,
        charged_later_fen=14_400, open_numbers=open_numbers,
    )  # fmt: skip


def exchange_page(
    language: str, theme_name: str, view: ExchangeView, devices: DevicesView = PAIRED, *,
    shown: CarriesOver | None = None, send: Callable[[Command], None] | None = None,
) -> DevicesPage:  # fmt: skip
    """Return the devices page with the exchange open."""
    page = devices_page(language, theme_name, devices, send=send)
    page.show_exchange(view)
    if shown is not None:
        page.show_over(shown)
    page.open_exchange()
    return page


def _scene(
    view: ExchangeView, devices: DevicesView = PAIRED, shown: CarriesOver | None = None
) -> Callable[[str, str], QWidget]:
    return lambda language, theme_name: exchange_page(language, theme_name, view, devices, shown=shown)


ANSWERS = ExchangeView(
    exchange=BEGUN, paired=(OLD_SN,), answers=True, connected=True, journal_n=2_148, journal_read=True, faces_left=412,
    fetches_faces=True,
)  # fmt: skip
SILENT = replace(ANSWERS, answers=False, connected=False, journal_read=False, fetches_faces=False, open_numbers=NUMBERS)


def _gone(language: str, theme_name: str) -> QWidget:
    page = exchange_page(language, theme_name, SILENT, AWAY)
    page.exchange.other.click()
    return page


def _overview(language: str, theme_name: str) -> QWidget:
    page = devices_page(language, theme_name, NEW_PAIRED)
    page.show_exchange(ExchangeView(exchange=DONE, paired=(NEW_SN,), owed={OLD_SN: 412}))
    return page


#: Two paired ones, and one that was only unpaired.
SEVERAL = ExchangeView(paired=(OLD_SN, NEW_SN), left_behind=(THIRD_SN,))
#: Nobody wrote it down, and the new one is away.
STANDS = ExchangeView(exchange=replace(PARTED, stage=ExchangeStage.PAIRED, new_sn=NEW_SN), paired=(NEW_SN,))
OWED = ExchangeView(exchange=DONE, paired=(NEW_SN,), parameters_set=True, owed={THIRD_SN: 0, OLD_SN: 412})


def ignore(_question: Question) -> None:
    """Nobody asks on a picture."""


#: name -> (language, theme's name) -> the page, not yet shown.
EXCHANGE_SCENES: Mapping[str, Callable[[str, str], QWidget]] = {
    "devices-exchange-begin": _scene(ExchangeView(paired=(OLD_SN,))),
    "devices-exchange-old": _scene(ANSWERS),
    "devices-exchange-emptying": _scene(
        replace(ANSWERS, emptying=Emptying.RUNNING, faces_left=187, faces_deleted=225, open_numbers=NUMBERS[:1])
    ),
    "devices-exchange-emptied": _scene(replace(ANSWERS, emptying=Emptying.EMPTY, faces_left=0, faces_deleted=412)),
    "devices-exchange-silent": _scene(SILENT, AWAY),
    "devices-exchange-gone": _gone,
    "devices-exchange-which": _scene(SEVERAL),
    "devices-exchange-refused": _scene(replace(ANSWERS, emptying=Emptying.REFUSED, refusal="unsupported")),
    "devices-exchange-stands": _scene(STANDS, replace(AWAY, identity=NEW_IDENTITY)),
    "devices-exchange-answers": _scene(OWED, NEW_PAIRED, over(DONE)),
    "devices-exchange-new": _scene(ExchangeView(exchange=PARTED), NEW_UNPAIRED),
    "devices-exchange-carry": _scene(
        ExchangeView(
            exchange=replace(PARTED, stage=ExchangeStage.PAIRED, new_sn=NEW_SN), paired=(NEW_SN,), parameters_set=True
        ),
        NEW_PAIRED, over(replace(PARTED, stage=ExchangeStage.PAIRED, new_sn=NEW_SN)),
    ),
    "devices-exchange-done": _scene(
        ExchangeView(exchange=DONE, paired=(NEW_SN,), parameters_set=True, open_numbers=NUMBERS, owed={OLD_SN: 412}),
        NEW_PAIRED, over(DONE, open_numbers=NUMBERS),
    ),
    "devices-exchange-owed": _overview,
}  # fmt: skip
