"""The programme check: may this terminal take part, by policy, certificate and clock? Pure; any thread.

Five checks, each with a code whose sentence stands in `ui/strings.py`. A check that fails does not stop the pairing: it
says that nothing will accrue. The terminal's own words about itself are claims; its certificate is the proof, and a USB
camera found at this machine is evidence only, since the camera sits inside the terminal.
Source: the K12 device incentive, clause II.6.h; settlement.md, Policy file; terminal-link.md section 4.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import Enum
from zoneinfo import ZoneInfo

from desktop.domain.events import DeviceCertificate, TerminalIdentity
from desktop.domain.instants import LOCAL_ZONE
from desktop.domain.policy import Policy

#: Orbbec's vendor number. Source: the USB-IF's list of vendors.
ORBBEC_USB = "2bc5"
CERTIFICATE_ENDING_DAYS = 30
CLOCK_NEAR_S = 2.0
_ZONE = ZoneInfo(LOCAL_ZONE)


@dataclass(frozen=True, slots=True, kw_only=True)
class UsbDevice:
    """What the platform lists of one USB device; the ids are four small hexadecimal digits."""

    vendor_id: str
    product_id: str
    product: str


@dataclass(frozen=True, slots=True, kw_only=True)
class UsbListing:
    """The USB devices of this machine that may be cameras. `looked` is False where no listing can be had."""

    looked: bool
    devices: tuple[UsbDevice, ...] = ()

    @property
    def orbbec(self) -> UsbDevice | None:
        """The first device of Orbbec's, if one was found."""
        return next((device for device in self.devices if device.vendor_id == ORBBEC_USB), None)


class CheckName(Enum):
    """In the order in which they are shown."""

    MANUFACTURER = "manufacturer"
    CAMERA = "camera"
    ALGORITHM = "algorithm"
    CERTIFICATE = "certificate"
    CLOCK = "clock"


class CheckResult(Enum):
    OK = "ok"
    WARNING = "warning"  # it can be used; somebody has to see to it
    FAILED = "failed"  # it does not belong to the programme


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeCheck:
    """One check's outcome: a code with the facts for its sentence."""

    name: CheckName
    result: CheckResult
    code: str
    facts: Mapping[str, str | int] = field(default_factory=dict)


def check_programme(
    identity: TerminalIdentity,
    certificate: DeviceCertificate | None,
    policy: Policy | None,
    *,
    clock_drift_s: float | None,
    now: datetime,
    usb: UsbListing,
) -> tuple[ProgrammeCheck, ...]:
    """Return the five checks, in their order. `clock_drift_s` is None while nobody compared the clocks."""
    return (
        _manufacturer(identity, policy),
        _camera(identity, policy, usb),
        _algorithm(identity, policy),
        _certificate(certificate, now),
        _clock(clock_drift_s),
    )


def passed(checks: tuple[ProgrammeCheck, ...]) -> bool:
    """Tell whether the terminal may take part: nothing failed."""
    return all(check.result is not CheckResult.FAILED for check in checks)


def _no_policy(name: CheckName, value: str) -> ProgrammeCheck:
    return ProgrammeCheck(
        name=name, result=CheckResult.WARNING, code="programme.no_policy", facts={"value": value or "?"}
    )


def _manufacturer(identity: TerminalIdentity, policy: Policy | None) -> ProgrammeCheck:
    name = CheckName.MANUFACTURER
    if policy is None:
        return _no_policy(name, identity.manufacturer)
    facts = {"manufacturer": identity.manufacturer, "model": identity.model, "policy_id": policy.policy_id}
    if identity.manufacturer in policy.device.manufacturers:
        return ProgrammeCheck(name=name, result=CheckResult.OK, code="programme.manufacturer_admitted", facts=facts)
    facts["wanted"] = ", ".join(policy.device.manufacturers)
    return ProgrammeCheck(name=name, result=CheckResult.FAILED, code="programme.manufacturer_other", facts=facts)


def _camera(identity: TerminalIdentity, policy: Policy | None, usb: UsbListing) -> ProgrammeCheck:
    name = CheckName.CAMERA
    if policy is None:
        return _no_policy(name, identity.camera_vendor)
    facts = {"vendor": identity.camera_vendor, "model": identity.camera_model}
    if identity.camera_vendor != policy.device.camera_vendor:
        facts["wanted"] = policy.device.camera_vendor
        return ProgrammeCheck(name=name, result=CheckResult.FAILED, code="programme.camera_other", facts=facts)
    seen = usb.orbbec
    if seen is not None:
        facts["usb"] = f"{seen.vendor_id.upper()}:{seen.product_id.upper()}"
        code = "programme.camera_seen"
    else:
        code = "programme.camera_not_seen" if usb.looked else "programme.camera_not_looked"
    return ProgrammeCheck(name=name, result=CheckResult.OK, code=code, facts=facts)


def _algorithm(identity: TerminalIdentity, policy: Policy | None) -> ProgrammeCheck:
    name = CheckName.ALGORITHM
    if policy is None:
        return _no_policy(name, identity.face_algorithm)
    facts = {"algorithm": identity.face_algorithm, "firmware": identity.firmware}
    if identity.face_algorithm == policy.device.face_algorithm:
        return ProgrammeCheck(name=name, result=CheckResult.OK, code="programme.algorithm_admitted", facts=facts)
    facts["wanted"] = policy.device.face_algorithm
    return ProgrammeCheck(name=name, result=CheckResult.FAILED, code="programme.algorithm_other", facts=facts)


def _certificate(certificate: DeviceCertificate | None, now: datetime) -> ProgrammeCheck:
    name = CheckName.CERTIFICATE
    if certificate is None:
        return ProgrammeCheck(name=name, result=CheckResult.FAILED, code="programme.certificate_none")
    left = certificate.not_after - now
    facts: dict[str, str | int] = {
        "days": max(0, left.days),
        "until": f"{certificate.not_after.astimezone(_ZONE):%Y-%m-%d}",
        "issuer": certificate.issuer,
    }
    if left <= timedelta(0):
        return ProgrammeCheck(name=name, result=CheckResult.FAILED, code="programme.certificate_expired", facts=facts)
    if now < certificate.not_before:
        facts["start"] = f"{certificate.not_before.astimezone(_ZONE):%Y-%m-%d}"
        return ProgrammeCheck(name=name, result=CheckResult.FAILED, code="programme.certificate_early", facts=facts)
    if left < timedelta(days=CERTIFICATE_ENDING_DAYS):
        return ProgrammeCheck(name=name, result=CheckResult.WARNING, code="programme.certificate_ending", facts=facts)
    return ProgrammeCheck(name=name, result=CheckResult.OK, code="programme.certificate_valid", facts=facts)


def _clock(drift_s: float | None) -> ProgrammeCheck:
    name = CheckName.CLOCK
    if drift_s is None:
        return ProgrammeCheck(name=name, result=CheckResult.WARNING, code="programme.clock_unknown")
    facts = {"drift": f"{abs(drift_s):.1f}"}
    if abs(drift_s) <= CLOCK_NEAR_S:
        return ProgrammeCheck(name=name, result=CheckResult.OK, code="programme.clock_near", facts=facts)
    return ProgrammeCheck(name=name, result=CheckResult.WARNING, code="programme.clock_apart", facts=facts)
