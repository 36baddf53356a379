"""What is heard of a desk becomes its health: the newest of each part, counts that leave with a bundle, ages."""

from dataclasses import replace
from datetime import datetime, time, timedelta

from desktop.domain.capture_moment import CaptureState
from desktop.domain.events import DeviceCertificate
from desktop.domain.health import NONE, OK, DeskHealth, TerminalReport, health_fields, read_health
from desktop.services.capture_views import CameraFound, CaptureView
from desktop.services.commands import Mode
from desktop.services.health_watch import HealthWatch, heard_health
from desktop.services.peripheral_views import PrinterView
from desktop.services.reason import Reason
from desktop.services.settings_views import CheckLine, ChecksView
from desktop.services.views import CheckoutView, DeviceHealth, DevicesView, LinkState, Phase, StatusView
from tests.helpers.fakes import NOON, FakeClock, identity

KNOWN = DeskHealth(version="0.1.0", terminal=TerminalReport(sn="SIM1", firmware="old", seen_s_ago=9_000))


def status(link: LinkState = LinkState.ONLINE, now: datetime = NOON, **changes: object) -> StatusView:
    view = StatusView(
        now=now, till_name="一号窗口", meal_name="午餐", meal_starts_at=time(11), meal_ends_at=time(13), serving=True,
        meal_no=1, link=link, link_reason=Reason(code="link.pulled") if link is LinkState.DOWN else None,
        link_since=NOON, network_up=True, network_since=None, face_library_at=None, clock_checked_at=None,
        clock_drift_s=0.0, clock_jump_s=0.0, disk_free_mb=9_000, disk_ok=True, outbox_waiting=0, simulated=False,
    )  # fmt: skip
    return replace(view, **changes)  # type: ignore[arg-type]


def checkout(code: str) -> CheckoutView:
    return CheckoutView(
        phase=Phase.STOPPED if code else Phase.READY, mode=Mode.FIXED, continuous=False, amount_fen=0, meal_name="午餐",
        single_limit_fen=5_000, reason=Reason(code=code) if code else None,
    )  # fmt: skip


def devices(health: DeviceHealth | None, *, paired: bool = True, sn: str = "SIM1") -> DevicesView:
    certificate = DeviceCertificate(
        sn=sn, issuer="i", fingerprint="0" * 64, not_before=NOON, not_after=NOON + timedelta(days=200, hours=3)
    )
    return DevicesView(
        link=LinkState.ONLINE, link_reason=None, identity=identity(sn=sn), certificate=certificate, paired=paired,
        health=health,
    )  # fmt: skip


def told(watch: HealthWatch, known: DeskHealth = KNOWN) -> DeskHealth:
    health = heard_health(watch.look(), known)
    assert read_health(health_fields(health)) == health
    return health


def test_nothing_heard_leaves_what_the_books_know() -> None:
    clock = FakeClock()
    watch = HealthWatch(clock)
    clock.pass_s(4_000)
    assert told(watch) == replace(KNOWN, uptime_s=4_000)


def test_the_terminal_as_it_was_heard() -> None:
    watch = HealthWatch(FakeClock())
    told_at = NOON - timedelta(seconds=40)
    watch.hear(devices(DeviceHealth(at=told_at, camera_ok=True, storage_free=5_400_000_000, network_up=False,
                                    temperature_c=44)))  # fmt: skip
    watch.hear(status(network_up=False, network_since=NOON - timedelta(hours=2)))
    assert told(watch).terminal == TerminalReport(
        sn="SIM1", firmware=identity().firmware, seen_s_ago=0, told_s_ago=40, camera_ok=True, storage_free_mb=5_400,
        network_up=False, network_down_s=7_200, temperature_c=44, certificate_days=200,
    )  # fmt: skip
    watch.hear(status(LinkState.DOWN, NOON + timedelta(hours=3)))
    terminal = told(watch).terminal
    assert terminal is not None
    assert (terminal.seen_s_ago, terminal.told_s_ago) == (10_800, 10_840)


def test_one_that_is_not_paired_is_nobodys() -> None:
    watch = HealthWatch(FakeClock())
    watch.hear(devices(None, paired=False, sn="OTHER"))
    watch.hear(status())
    assert told(watch).terminal == KNOWN.terminal
    watch.hear(devices(None, sn="OTHER"))
    terminal = told(watch).terminal
    assert terminal is not None
    assert (terminal.sn, terminal.seen_s_ago, terminal.camera_ok) == ("OTHER", 0, None)


def test_a_drift_stands_until_the_clock_was_set() -> None:
    watch = HealthWatch(FakeClock())
    watch.hear(status(clock_checked_at=NOON - timedelta(days=1)))
    assert told(watch).drift_ms is None
    watch.hear(status(clock_drift_s=-900.25, clock_checked_at=NOON - timedelta(days=1)))
    later = NOON + timedelta(minutes=5)
    watch.hear(status(now=later, clock_drift_s=-900.25, clock_checked_at=NOON - timedelta(days=1)))
    health = told(watch)
    assert (health.drift_ms, health.drift_s_ago, health.drift_set) == (-900_250, 300, False)
    watch.hear(status(now=later, clock_drift_s=-900.25, clock_checked_at=later, clock_jump_s=-3_600.0))
    health = told(watch)
    assert (health.drift_set, health.apart_ms) == (True, -3_600_000)


def test_faults_are_counted_when_they_begin_and_leave_with_a_bundle() -> None:
    watch = HealthWatch(FakeClock())
    for code in ("disk.full", "disk.full", "", "disk.full", "access.nobody", "link.connecting", "defect"):
        watch.hear(checkout(code))
    down, up = status(LinkState.DOWN), status()
    for view in (down, up, down, down, status(LinkState.CONNECTING), down):
        watch.hear(view)
    heard = watch.look()
    assert heard.stops == {"disk.full": 2, "defect": 1, "link.pulled": 2}
    watch.hear(checkout(""))
    watch.hear(checkout("disk.full"))
    watch.told(heard)
    assert told(watch).stops == {"disk.full": 1}


def test_printer_camera_and_self_check() -> None:
    clock = FakeClock()
    watch = HealthWatch(clock)
    assert (told(watch).printer, told(watch).camera) == ("", "")
    watch.hear(PrinterView(enabled=False))
    assert told(watch).printer == NONE
    watch.hear(PrinterView(enabled=True))
    assert told(watch).printer == OK
    watch.hear(PrinterView(enabled=True, trouble=Reason(code="printer.no_paper")))
    assert told(watch).printer == "printer.no_paper"
    capture = CaptureView(
        state=CaptureState.GUIDE, guidance=None, checks=(), quality=None, least_quality=0.5,
        camera=CameraFound(name="张小明's camera", path="/dev/video0"),
    )  # fmt: skip
    watch.hear(replace(capture, fault=Reason(code="camera.dark")))
    assert told(watch).camera == "camera.dark"
    watch.hear(capture)
    assert told(watch).camera == OK
    lines = (
        CheckLine(name="second medium", ok=False, detail="/media/张小明"),
        CheckLine(name="disk", ok=True, detail="1"),
    )
    watch.hear(ChecksView(lines=lines, running=True))
    assert told(watch).checked_s_ago is None
    watch.hear(ChecksView(lines=lines))
    clock.pass_s(60)
    assert (told(watch).failed_checks, told(watch).checked_s_ago) == (("second_medium",), 60)
