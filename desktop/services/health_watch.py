"""How the desk is, heard from what it publishes anyway, for the next bundle's health. Any thread; nothing waits for it.

Owns the newest view of each part and the count, by code, of what stopped selling or took the terminal away. Promises:
hearing costs a look at a view's kind; a count is given up only when a bundle that bears it was cut (`told`). What is
counted here is lost with the process; the ledger tells that it ended so. Source: issue 8, item 6; architecture.md.
"""

import threading
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from desktop.domain.health import NONE, OK, DeskHealth, TerminalReport, code_text
from desktop.services.capture_views import CaptureView
from desktop.services.peripheral_views import PrinterView
from desktop.services.ports import Clock
from desktop.services.settings_views import ChecksView
from desktop.services.views import CheckoutView, DevicesView, LinkState, Phase, StatusView, View

BYTES_A_MB = 1_000_000
#: Codes that stop selling by a fault; nobody signed in, or a terminal at work, is none.
_FAULTS = ("disk.", "home.", "ledger.", "key.", "defect")


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """What was heard up to now; None for a part that nothing was heard of."""

    uptime_s: int
    stops: Mapping[str, int] = field(default_factory=dict)
    status: StatusView | None = None
    devices: DevicesView | None = None
    online_at: datetime | None = None  # when the terminal was seen last, by the desk's own time
    drift_at: datetime | None = None  # when its clock was compared
    printer: PrinterView | None = None
    camera: str = ""
    failed_checks: tuple[str, ...] = ()
    checked_s_ago: int | None = None


class HealthWatch:
    """`hear` is a follower of what the desk publishes."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._since_s = clock.monotonic_s()
        self._stops: Counter[str] = Counter()
        self._stopped = ""  # by which fault selling is stopped just now
        self._link: LinkState | None = None
        self._status: StatusView | None = None
        self._devices: DevicesView | None = None
        self._online_at: datetime | None = None
        self._drift_at: datetime | None = None
        self._printer: PrinterView | None = None
        self._camera = ""
        self._failed_checks: tuple[str, ...] = ()
        self._checked_at_s: float | None = None

    def hear(self, view: View) -> None:
        """Take a view, from any thread."""
        match view:
            case StatusView():
                with self._lock:
                    self._take_status(view)
            case CheckoutView():
                with self._lock:
                    self._take_phase(view)
            case DevicesView():
                self._devices = view
            case PrinterView():
                self._printer = view
            case CaptureView(fault=fault, camera=camera):
                self._camera = code_text(fault.code) if fault is not None else OK if camera is not None else NONE
            case ChecksView(running=False):
                with self._lock:
                    self._failed_checks = tuple(code_text(line.name) for line in view.lines if not line.ok)
                    self._checked_at_s = self._clock.monotonic_s()
            case _:
                pass

    def look(self) -> Heard:
        """Return what was heard up to now."""
        with self._lock:
            now_s = self._clock.monotonic_s()
            return Heard(
                uptime_s=int(now_s - self._since_s), stops=dict(self._stops), status=self._status,
                devices=self._devices, online_at=self._online_at, drift_at=self._drift_at, printer=self._printer,
                camera=self._camera, failed_checks=self._failed_checks,
                checked_s_ago=None if self._checked_at_s is None else int(now_s - self._checked_at_s),
            )  # fmt: skip

    def told(self, heard: Heard) -> None:
        """A bundle was cut with this: what came since stays for the next."""
        with self._lock:
            self._stops -= Counter(heard.stops)

    def _take_status(self, view: StatusView) -> None:
        before, self._link = self._link, view.link
        if view.clock_drift_s != (self._status.clock_drift_s if self._status is not None else 0.0):
            self._drift_at = view.now  # it changes when a terminal connects, and only then
        if view.link is LinkState.ONLINE:
            self._online_at = view.now
        if view.link is LinkState.DOWN and before not in (None, LinkState.DOWN):
            self._stops[code_text(view.link_reason.code) if view.link_reason is not None else "link.closed"] += 1
        self._status = view

    def _take_phase(self, view: CheckoutView) -> None:
        code = view.reason.code if view.phase is Phase.STOPPED and view.reason is not None else ""
        fault = code if code.startswith(_FAULTS) else ""
        if fault and fault != self._stopped:
            self._stops[code_text(fault)] += 1
        self._stopped = fault


def heard_health(heard: Heard, health: DeskHealth) -> DeskHealth:
    """Return a desk's health with what was heard of it, over what its books know; see `DeskHealth`."""
    status, printer = heard.status, heard.printer
    found = replace(
        health, uptime_s=heard.uptime_s, stops=dict(heard.stops), camera=heard.camera or health.camera,
        failed_checks=heard.failed_checks, checked_s_ago=heard.checked_s_ago,
    )  # fmt: skip
    if printer is not None:
        trouble = code_text(printer.trouble.code) if printer.trouble is not None else OK
        found = replace(found, printer=trouble if printer.enabled else NONE)
    if status is None:
        return found
    found = replace(found, apart_ms=round(status.clock_jump_s * 1000))
    if heard.drift_at is not None:
        found = replace(
            found, drift_ms=round(status.clock_drift_s * 1000), drift_s_ago=_ago_s(status.now, heard.drift_at),
            drift_set=status.clock_checked_at is not None and status.clock_checked_at >= heard.drift_at,
        )  # fmt: skip
    return replace(found, terminal=_terminal(heard, status, health.terminal))


def _terminal(heard: Heard, status: StatusView, known: TerminalReport | None) -> TerminalReport | None:
    """Return the terminal as it was heard, over how the books know it; one that is not paired is nobody's."""
    devices = heard.devices
    if devices is None or devices.identity is None or not devices.paired:
        return known
    identity, health = devices.identity, devices.health
    same = known if known is not None and known.sn == identity.sn else TerminalReport(sn=identity.sn)
    found = replace(same, firmware=identity.firmware)
    if heard.online_at is not None:
        found = replace(found, seen_s_ago=_ago_s(status.now, heard.online_at))
    if devices.certificate is not None:
        found = replace(found, certificate_days=(devices.certificate.not_after - status.now).days)
    if health is None:
        return found
    down_s = None if status.network_up or status.network_since is None else _ago_s(status.now, status.network_since)
    return replace(
        found, told_s_ago=_ago_s(status.now, health.at), camera_ok=health.camera_ok,
        storage_free_mb=health.storage_free // BYTES_A_MB, network_up=health.network_up, network_down_s=down_s,
        temperature_c=health.temperature_c,
    )  # fmt: skip


def _ago_s(now: datetime, at: datetime) -> int:
    return max(0, int((now - at).total_seconds()))
