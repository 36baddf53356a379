"""Sample widgets of the devices and verification pages: what the screenshots and the tests show. Main thread.

The sample terminal is the one of the pictures; nobody in it exists. The language must be installed before.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from PySide6.QtWidgets import QWidget

from desktop.domain.events import DeviceCertificate, TerminalIdentity
from desktop.domain.payment import SaleState
from desktop.domain.refund import RefundState
from desktop.domain.verification import VerificationState
from desktop.domain.wire import Direction, WireNote
from desktop.services.commands import Command
from desktop.services.programme import CheckName, CheckResult, ProgrammeCheck, UsbDevice, UsbListing
from desktop.services.reason import Reason
from desktop.services.views import (
    DeviceHealth,
    DevicesView,
    LinkState,
    ParameterState,
    RefundView,
    SaleLine,
    TerminalLogView,
    VerificationLine,
    VerificationView,
)
from desktop.ui import scenes
from desktop.ui.clock import ShownClock
from desktop.ui.devices import DevicesHooks, DevicesPage
from desktop.ui.installation import InstallStep
from desktop.ui.scenes import NOON
from desktop.ui.theme import theme
from desktop.ui.trial_payment import TrialState
from desktop.ui.verification import VerificationPage

IDENTITY = TerminalIdentity(
    sn="XHF3-260418-0093",
    model="XH-F3",
    manufacturer="Telpo",
    camera_vendor="Orbbec",
    camera_model="Astra P1",
    face_algorithm="alipay",
    firmware="2.3.1",
    capabilities=frozenset({"pay", "refund", "verify", "enrol", "offline"}),
    journal_head=2_148,
    roster_digest="",
    roster_count=412,
    clock=NOON,
)
CERTIFICATE = DeviceCertificate(
    sn=IDENTITY.sn,
    issuer="Telpo Programme Authority",
    fingerprint="3f9a11c0d2b84e7755aa90fe61c3487bd10f6a2e9c5b8841f0e37d2299ab7be2",
    not_before=NOON - timedelta(days=342),
    not_after=NOON + timedelta(days=23, hours=4),
)
HEALTH = DeviceHealth(
    at=NOON - timedelta(seconds=24), camera_ok=True, storage_free=5_812_000_000, network_up=True, temperature_c=41
)
PAIRED = DevicesView(
    link=LinkState.ONLINE,
    link_reason=None,
    identity=IDENTITY,
    certificate=CERTIFICATE,
    paired=True,
    parameters=ParameterState.SET,
    clock_drift_s=0.4,
    clock_checked_at=NOON - timedelta(minutes=8),
    health=HEALTH,
    face_library_at=NOON - timedelta(minutes=2),
    journal_head=2_148,
)
UNPAIRED = replace(
    PAIRED,
    link=LinkState.DOWN,
    link_reason=Reason(code="link.unpaired", facts={"sn": IDENTITY.sn}),
    paired=False,
    code="482916",
    parameters=ParameterState.UNKNOWN,
    health=None,
    face_library_at=None,
    journal_head=0,
)
REFUSED = DevicesView(
    link=LinkState.DOWN,
    link_reason=Reason(code="link.foreign"),
    identity=None,
    certificate=None,
    paired=False,
)
CHECKS = (
    ProgrammeCheck(
        name=CheckName.MANUFACTURER,
        result=CheckResult.OK,
        code="programme.manufacturer_admitted",
        facts={"manufacturer": "Telpo", "model": "XH-F3", "policy_id": "sample-k12"},
    ),
    ProgrammeCheck(
        name=CheckName.CAMERA,
        result=CheckResult.OK,
        code="programme.camera_seen",
        facts={"vendor": "Orbbec", "model": "Astra P1", "usb": "2BC5:0401"},
    ),
    ProgrammeCheck(
        name=CheckName.ALGORITHM,
        result=CheckResult.OK,
        code="programme.algorithm_admitted",
        facts={"algorithm": "alipay", "firmware": "2.3.1"},
    ),
    ProgrammeCheck(
        name=CheckName.CERTIFICATE,
        result=CheckResult.WARNING,
        code="programme.certificate_ending",
        facts={"days": 23, "until": "2026-07-11", "issuer": CERTIFICATE.issuer},
    ),
    ProgrammeCheck(name=CheckName.CLOCK, result=CheckResult.OK, code="programme.clock_near", facts={"drift": "0.4"}),
)
FAILED_CHECKS = (
    ProgrammeCheck(
        name=CheckName.MANUFACTURER,
        result=CheckResult.FAILED,
        code="programme.manufacturer_other",
        facts={"manufacturer": "Acme", "model": "A1", "wanted": "OrbitPay, Telpo, Hisense"},
    ),
    *CHECKS[1:],
)
ORDER_NO = "C1-20260618-0001-K7QD"
REFUND_NO = "C1-20260618-R0001-M3XA"


def _note(seconds: float, direction: Direction, name: str, size: int = 0, summary: str = "") -> WireNote:
    at = NOON - timedelta(seconds=seconds)
    return WireNote(at=at, direction=direction, name=name, size=size, summary=summary)


WIRE_NOTES = (
    _note(20.0, Direction.LINK, "opened"),
    _note(19.9, Direction.OUT, "hello", 48, "id=1 protocol=1 app=•12"),
    _note(19.891, Direction.IN, "re hello", 312, "re=1 ok=True sn=XHF3-260418-0093 model=XH-F3 journal_head=2148"),
    _note(18.2, Direction.OUT, "config.set", 164, "id=2 single_limit_fen=5000 offline_single_fen=3000 offline_hours=2"),
    _note(18.1, Direction.IN, "re config.set", 14, "re=2 ok=True"),
    _note(15.0, Direction.OUT, "pay", 96, f"id=3 order_no={ORDER_NO} amount_fen=1 subject=•6 timeout_s=60 by=face"),
    _note(14.9, Direction.IN, "re pay", 30, "re=3 ok=True state=accepted"),
    _note(13.4, Direction.IN, "stage", 61, f"order_no={ORDER_NO} stage=matched person_ref=•10"),
    _note(
        11.0, Direction.IN, "journal", 402, "entry={n=2148 kind=payment result=paid amount_fen=1 user_id=•28 mac=•32}"
    ),
    _note(10.9, Direction.OUT, "journal.ack", 22, "id=4 upto=2148"),
    _note(4.0, Direction.IN, "health", 58, "camera=True storage_free=5812000000 network=True temperature_c=41"),
    _note(1.0, Direction.LINK, "down", 0, "silent"),
)
LOG_LINES = tuple(
    f"2026-06-18 12:{at // 60:02d}:{at % 60:02d} [{level}] {words}"
    for at, (level, words) in enumerate(
        [("info", "boot 2.3.1"), ("info", "camera Astra P1 up"), ("warn", "network: dns slow"), ("info", "tls up")] * 6
    )
)


def hooks(checks: tuple[ProgrammeCheck, ...] = CHECKS, usb: UsbListing | None = None) -> DevicesHooks:
    """Return hooks that answer as the sample computer would."""
    listing = usb or UsbListing(
        looked=True, devices=(UsbDevice(vendor_id="2bc5", product_id="0401", product="Orbbec Astra P1"),)
    )
    return DevicesHooks(
        list_ports=lambda: ["/dev/ttyACM0", "/dev/ttyUSB0"],
        list_cameras=lambda: listing,
        wire_notes=lambda: WIRE_NOTES,
        checks=lambda _view: checks,
        save_report=lambda report: f"/home/canteen/acceptance-{report.made_at:%Y%m%d}.pdf",
    )


def devices_page(
    language: str,
    theme_name: str,
    view: DevicesView | None = None,
    *,
    send: Callable[[Command], None] | None = None,
    given: DevicesHooks | None = None,
) -> DevicesPage:
    """Return the page with a view, at the sample noon."""
    clock = ShownClock(frozen=True)
    clock.set_now(NOON)
    settings = scenes.settings(language, theme_name)
    settings = replace(settings, terminal=replace(settings.terminal, url="/dev/ttyUSB0"))
    page = DevicesPage(theme(theme_name), settings, clock, send or _ignore, given or hooks())
    page.show_devices(view or PAIRED)
    page.overview.since = NOON - timedelta(minutes=18)
    page.overview.refresh()
    return page


def _ignore(_command: Command) -> None:
    """Nobody acts on a picture."""


def _wizard(step: InstallStep, view: DevicesView, **given: DevicesHooks) -> Callable[[str, str], QWidget]:
    def made(language: str, theme_name: str) -> QWidget:
        page = devices_page(language, theme_name, view, given=given.get("given"))
        page.open_wizard()
        page.installation.installer = "陈工" if language == "zh_CN" else "Chen"
        trial = page.installation.trial
        if step is InstallStep.REPORT:
            trial.state, trial.order_no, trial.refund_no = TrialState.DONE, ORDER_NO, REFUND_NO
        page.wizard.open(step)
        return page

    return made


def trial_line(state: SaleState, order_no: str = ORDER_NO) -> SaleLine:
    """Return the test payment as a sale of the desk's."""
    return replace(scenes.line("zh_CN", 0, seconds=2, state=state), order_no=order_no, amount_fen=1)


def _trial(language: str, theme_name: str) -> QWidget:
    page = _wizard(InstallStep.TRIAL, PAIRED)(language, theme_name)
    assert isinstance(page, DevicesPage)
    trial = page.installation.trial
    trial.begin("Chen", None)
    trial.state, trial.order_no = TrialState.WAITING, ORDER_NO
    trial.take_lines((trial_line(SaleState.PAID),))
    page.show_refund(RefundView(order_no=ORDER_NO, amount_fen=1, refund_no=REFUND_NO, state=RefundState.REFUNDED))
    return page


def _overview(view: DevicesView) -> Callable[[str, str], QWidget]:
    return lambda language, theme_name: devices_page(language, theme_name, view)


def _wire(language: str, theme_name: str) -> QWidget:
    page = devices_page(language, theme_name)
    page.open_wire_log()
    return page


def _log(language: str, theme_name: str) -> QWidget:
    page = devices_page(language, theme_name)
    page.open_terminal_log()
    page.show_log(TerminalLogView(lines=LOG_LINES))
    return page


# --- verification -------------------------------------------------------------------------------------------------

_PURPOSES = {
    "zh_CN": ("取药核身", "家长接送", "领餐核身"),
    "en": ("Medicine", "Parent pick-up", "Meal pick-up"),
}
_ASKERS = {"zh_CN": "周老师", "en": "Ms Zhou"}
REQUEST_NO = "C1-20260618-V0004-T9WE"


def record(
    language: str, at: int, state: VerificationState, *, seconds: int, reason: Reason | None = None
) -> VerificationLine:
    """Return a verification of the sample day."""
    begun_at: datetime = NOON - timedelta(seconds=seconds)
    ended = state not in (VerificationState.SUBMITTED, VerificationState.IN_DOUBT)
    return VerificationLine(
        request_no=REQUEST_NO if at == 0 else f"C1-20260618-V000{4 - at}-T9WE",
        at=begun_at,
        finished_at=begun_at + timedelta(seconds=4) if ended else None,
        purpose=_PURPOSES[language][at % 3],
        asked_by=_ASKERS[language],
        state=state,
        diner=scenes.diner(language, at) if state is VerificationState.MATCHED else None,
        reason=reason,
    )


def verification_records(language: str, first: VerificationLine | None = None) -> tuple[VerificationLine, ...]:
    """Return the day's records, latest first."""
    others = (
        record(language, 1, VerificationState.MATCHED, seconds=600),
        record(language, 2, VerificationState.NOT_MATCHED, seconds=1_400, reason=Reason(code="verify.not_matched")),
        record(language, 3, VerificationState.NOT_STARTED, seconds=2_000, reason=Reason(code="verify.busy")),
    )
    return others if first is None else (first, *others)


def verification_page(
    language: str, theme_name: str, *, send: Callable[[Command], None] | None = None
) -> VerificationPage:
    """Return the page with the day's records."""
    clock = ShownClock(frozen=True)
    clock.set_now(NOON)
    page = VerificationPage(theme(theme_name), scenes.settings(language, theme_name), clock, send or _ignore)
    page.show_verification(
        VerificationView(waiting=False, request_no="", refusal=None, records=verification_records(language))
    )
    page.asker.set_text(_ASKERS[language])
    page.refresh()
    return page


def _verification(state: VerificationState | None) -> Callable[[str, str], QWidget]:
    def made(language: str, theme_name: str) -> QWidget:
        page = verification_page(language, theme_name)
        if state is None:
            return page
        reason = Reason(code="verify.timeout") if state is VerificationState.NOT_MATCHED else None
        first = record(language, 0, state, seconds=6, reason=reason)
        records = verification_records(language, first)
        page.show_verification(VerificationView(waiting=False, request_no=REQUEST_NO, refusal=None, records=records))
        if state is not VerificationState.SUBMITTED:
            page.show_verification(VerificationView(waiting=False, request_no="", refusal=None, records=records))
        return page

    return made


#: name -> (language, theme's name) -> the page, not yet shown.
DEVICE_SCENES: Mapping[str, Callable[[str, str], QWidget]] = {
    "devices-overview": _overview(PAIRED),
    "devices-unpaired": _overview(UNPAIRED),
    "devices-refused": _overview(REFUSED),
    "devices-find": _wizard(InstallStep.FIND, UNPAIRED),
    "devices-hello": _wizard(InstallStep.HELLO, UNPAIRED),
    "devices-pairing": _wizard(InstallStep.PAIR, UNPAIRED),
    "devices-pairing-waits": _wizard(InstallStep.PAIR, replace(UNPAIRED, pairing=True)),
    "devices-pairing-failed": _wizard(InstallStep.PAIR, UNPAIRED, given=hooks(FAILED_CHECKS)),
    "devices-pairing-refused": _wizard(InstallStep.PAIR, REFUSED),
    "devices-tune": _wizard(InstallStep.TUNE, PAIRED),
    "devices-trial": _trial,
    "devices-report": _wizard(InstallStep.REPORT, PAIRED),
    "devices-wire": _wire,
    "devices-log": _log,
    "verification-ready": _verification(None),
    "verification-look": _verification(VerificationState.SUBMITTED),
    "verification-matched": _verification(VerificationState.MATCHED),
    "verification-not-matched": _verification(VerificationState.NOT_MATCHED),
    "verification-in-doubt": _verification(VerificationState.IN_DOUBT),
}
