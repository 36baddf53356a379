"""The programme check says of each of five things whether it belongs to the programme, and why."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from desktop.domain.events import DeviceCertificate, TerminalIdentity
from desktop.domain.policy import parse_policy
from desktop.services.programme import (
    CheckName,
    CheckResult,
    ProgrammeCheck,
    UsbDevice,
    UsbListing,
    check_programme,
    passed,
)
from desktop.ui.strings import has_sentence, sentence
from tests.helpers.progress_model import POLICY_TABLE

NOW = datetime(2026, 6, 18, 4, tzinfo=UTC)
POLICY = parse_policy(POLICY_TABLE)
IDENTITY = TerminalIdentity(
    sn="XH-0093",
    model="XH-F3",
    manufacturer=POLICY.device.manufacturers[0],
    camera_vendor=POLICY.device.camera_vendor,
    camera_model="Astra",
    face_algorithm=POLICY.device.face_algorithm,
    firmware="2.3",
    capabilities=frozenset({"pay"}),
    journal_head=0,
    roster_digest="",
    roster_count=0,
    clock=NOW,
)
CERTIFICATE = DeviceCertificate(
    sn="XH-0093",
    issuer="Programme authority",
    fingerprint="ab" * 32,
    not_before=NOW - timedelta(days=300),
    not_after=NOW + timedelta(days=400),
)
NOT_LOOKED = UsbListing(looked=False)


def check(
    name: CheckName,
    identity: TerminalIdentity = IDENTITY,
    certificate: DeviceCertificate | None = CERTIFICATE,
    drift_s: float | None = 0.4,
    usb: UsbListing = NOT_LOOKED,
) -> ProgrammeCheck:
    checks = check_programme(identity, certificate, POLICY, clock_drift_s=drift_s, now=NOW, usb=usb)
    return next(one for one in checks if one.name is name)


def test_an_invited_terminal_passes_all_five() -> None:
    checks = check_programme(IDENTITY, CERTIFICATE, POLICY, clock_drift_s=-0.4, now=NOW, usb=NOT_LOOKED)
    assert [one.name for one in checks] == list(CheckName)
    assert {one.result for one in checks} == {CheckResult.OK}
    assert passed(checks)


@pytest.mark.parametrize(
    ("changed", "name", "code"),
    [
        ({"manufacturer": "Nobody"}, CheckName.MANUFACTURER, "programme.manufacturer_other"),
        ({"manufacturer": ""}, CheckName.MANUFACTURER, "programme.manufacturer_other"),
        ({"camera_vendor": "orbbec "}, CheckName.CAMERA, "programme.camera_other"),
        ({"face_algorithm": "own"}, CheckName.ALGORITHM, "programme.algorithm_other"),
    ],
)
def test_a_stranger_fails_where_it_is_strange(changed: dict[str, str], name: CheckName, code: str) -> None:
    checks = check_programme(
        replace(IDENTITY, **changed), CERTIFICATE, POLICY, clock_drift_s=0.0, now=NOW, usb=NOT_LOOKED
    )
    failed = [one for one in checks if one.result is CheckResult.FAILED]
    assert [(one.name, one.code) for one in failed] == [(name, code)]
    assert failed[0].facts["wanted"]
    assert not passed(checks)


def test_a_usb_camera_is_evidence_and_no_condition() -> None:
    orbbec = UsbListing(looked=True, devices=(UsbDevice(vendor_id="2bc5", product_id="0401", product="Astra"),))
    seen = check(CheckName.CAMERA, usb=orbbec)
    assert (seen.result, seen.code, seen.facts["usb"]) == (CheckResult.OK, "programme.camera_seen", "2BC5:0401")
    other = UsbListing(looked=True, devices=(UsbDevice(vendor_id="046d", product_id="0825", product="Webcam"),))
    assert check(CheckName.CAMERA, usb=other).code == "programme.camera_not_seen"
    assert check(CheckName.CAMERA, usb=other).result is CheckResult.OK
    assert check(CheckName.CAMERA).code == "programme.camera_not_looked"
    claimed = replace(IDENTITY, camera_vendor="Other")
    assert check(CheckName.CAMERA, claimed, usb=orbbec).result is CheckResult.FAILED


@pytest.mark.parametrize(
    ("left", "result", "code"),
    [
        (timedelta(days=30), CheckResult.OK, "programme.certificate_valid"),
        (timedelta(days=30, seconds=-1), CheckResult.WARNING, "programme.certificate_ending"),
        (timedelta(seconds=1), CheckResult.WARNING, "programme.certificate_ending"),
        (timedelta(0), CheckResult.FAILED, "programme.certificate_expired"),
        (timedelta(days=-2), CheckResult.FAILED, "programme.certificate_expired"),
    ],
)
def test_a_certificate_by_its_days_left(left: timedelta, result: CheckResult, code: str) -> None:
    one = check(CheckName.CERTIFICATE, certificate=replace(CERTIFICATE, not_after=NOW + left))
    assert (one.result, one.code) == (result, code)
    assert one.facts["days"] == max(0, left.days)


def test_a_certificate_that_is_missing_or_not_valid_yet_fails() -> None:
    assert check(CheckName.CERTIFICATE, certificate=None).code == "programme.certificate_none"
    early = replace(CERTIFICATE, not_before=NOW + timedelta(days=1))
    assert check(CheckName.CERTIFICATE, certificate=early).code == "programme.certificate_early"
    assert check(CheckName.CERTIFICATE, certificate=early).result is CheckResult.FAILED


@pytest.mark.parametrize(
    ("drift_s", "result", "code"),
    [
        (2.0, CheckResult.OK, "programme.clock_near"),
        (-2.0, CheckResult.OK, "programme.clock_near"),
        (2.01, CheckResult.WARNING, "programme.clock_apart"),
        (-300.0, CheckResult.WARNING, "programme.clock_apart"),
        (None, CheckResult.WARNING, "programme.clock_unknown"),
    ],
)
def test_the_clock_within_two_seconds(drift_s: float | None, result: CheckResult, code: str) -> None:
    one = check(CheckName.CLOCK, drift_s=drift_s)
    assert (one.result, one.code) == (result, code)


def test_without_a_policy_nobody_can_say() -> None:
    checks = check_programme(IDENTITY, CERTIFICATE, None, clock_drift_s=0.0, now=NOW, usb=NOT_LOOKED)
    assert [one.code for one in checks[:3]] == ["programme.no_policy"] * 3
    assert {one.result for one in checks[:3]} == {CheckResult.WARNING}
    assert passed(checks)


@pytest.mark.parametrize("policy", [POLICY, None])
@pytest.mark.parametrize("drift_s", [0.0, 90.0, None])
@pytest.mark.parametrize("days", [400, 10, -1])
@pytest.mark.parametrize("known", [True, False])
def test_every_outcome_has_its_sentence(policy: object, drift_s: float | None, days: int, known: bool) -> None:
    identity = IDENTITY if known else replace(IDENTITY, manufacturer="X", camera_vendor="Y", face_algorithm="Z")
    certificate = replace(CERTIFICATE, not_after=NOW + timedelta(days=days))
    checks = check_programme(
        identity, certificate, POLICY if policy else None, clock_drift_s=drift_s, now=NOW, usb=NOT_LOOKED
    )
    for one in checks:
        assert has_sentence(one.code), one.code
        assert "—" not in sentence(one.code, one.facts, "en"), one.code
