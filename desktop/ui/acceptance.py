"""The acceptance report of an installation: what was found, checked, set and tried, for both to sign. Main thread.

Speaks the operator's language. Names the installer and no diner: the test payment stands in it by its numbers only.
Source: ui.md, Devices.
"""

from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

from desktop.domain.events import DeviceCertificate, TerminalIdentity
from desktop.domain.instants import LOCAL_ZONE
from desktop.services.programme import CheckName, CheckResult, ProgrammeCheck
from desktop.services.provisioning import ProvisionRecord
from desktop.services.reason import Reason
from desktop.services.views import ParameterState
from desktop.ui.paper import Paper, PaperLine, PaperSection, page_html
from desktop.ui.strings import explain
from desktop.ui.translations import translate
from desktop.ui.trial_payment import TrialState
from desktop.ui.wording import DASH, DOT, yuan

_ZONE = ZoneInfo(LOCAL_ZONE)
_FAMILY = {CheckResult.OK: "success", CheckResult.WARNING: "warning", CheckResult.FAILED: "danger"}
_ICON = {CheckResult.OK: "check", CheckResult.WARNING: "warning", CheckResult.FAILED: "close"}


@dataclass(frozen=True, slots=True, kw_only=True)
class AcceptanceReport:
    """Everything that goes on paper. `terminal_url` is the port that the terminal is at."""

    installer: str
    school: str
    customer_id: str
    till: str
    terminal_name: str
    terminal_url: str
    made_at: datetime
    identity: TerminalIdentity | None
    certificate: DeviceCertificate | None
    paired: bool
    checks: tuple[ProgrammeCheck, ...] = ()
    ports: tuple[str, ...] = ()
    round_trip_ms: int | None = None
    clock_drift_s: float = 0.0
    clock_checked_at: datetime | None = None
    parameters: ParameterState = ParameterState.UNKNOWN
    parameter_lines: tuple[tuple[str, str], ...] = ()
    trial: TrialState = TrialState.IDLE
    trial_order_no: str = ""
    trial_refund_no: str = ""
    trial_reason: Reason | None = None
    trial_note: str = ""
    remarks: tuple[str, ...] = field(default=())
    provisioned: ProvisionRecord | None = None  # of a desk that was set up from the provider's file

    @property
    def passed(self) -> bool:
        """Whether everything that was to be done was done, with nothing failed."""
        return (
            self.paired
            and self.parameters is ParameterState.SET
            and bool(self.checks)
            and all(check.result is not CheckResult.FAILED for check in self.checks)
            and self.trial is TrialState.DONE
            and (self.provisioned is None or self.provisioned.holds)
        )


def check_title(name: CheckName) -> str:
    """Return what is checked."""
    match name:
        case CheckName.MANUFACTURER:
            return translate("devices", "Manufacturer")
        case CheckName.CAMERA:
            return translate("devices", "Camera")
        case CheckName.ALGORITHM:
            return translate("devices", "Face algorithm")
        case CheckName.CERTIFICATE:
            return translate("devices", "Device certificate")
        case CheckName.CLOCK:
            return translate("devices", "Terminal's clock")


def check_word(result: CheckResult) -> str:
    """Return the outcome in a word."""
    match result:
        case CheckResult.OK:
            return translate("devices", "Passed")
        case CheckResult.WARNING:
            return translate("devices", "Usable")
        case CheckResult.FAILED:
            return translate("devices", "Failed")


def check_look(result: CheckResult) -> tuple[str, str, str]:
    """Return the tag's word, family of colours and icon."""
    return check_word(result), _FAMILY[result], _ICON[result]


def parameter_word(state: ParameterState) -> str:
    """Return whether the terminal holds the parameters."""
    match state:
        case ParameterState.UNKNOWN:
            return translate("devices", "Not known")
        case ParameterState.SENT:
            return translate("devices", "On their way")
        case ParameterState.SET:
            return translate("devices", "Set")
        case ParameterState.REFUSED:
            return translate("devices", "Refused")


def trial_sentence(state: TrialState) -> str:
    """Return what became of the test payment, in a sentence."""
    match state:
        case TrialState.IDLE:
            return translate("devices", "Not tried yet.")
        case TrialState.ASKED:
            return translate("devices", "The desk is handing the order to the terminal…")
        case TrialState.WAITING:
            return translate("devices", "Please look at the terminal: ¥0.01 is charged to your own account.")
        case TrialState.NOT_CHARGED:
            return translate("devices", "Nothing was charged.")
        case TrialState.SALE_IN_DOUBT:
            return translate("devices", "Not known yet whether ¥0.01 was charged; the desk keeps asking the terminal.")
        case TrialState.CHARGED_OFFLINE:
            return translate("devices", "Taken without network: it is charged later. Refund it then, on Transactions.")
        case TrialState.REFUNDING:
            return translate("devices", "¥0.01 was charged and is being given back…")
        case TrialState.REFUND_FAILED:
            return translate("devices", "¥0.01 was charged, but not given back.")
        case TrialState.REFUND_IN_DOUBT:
            return translate("devices", "¥0.01 was charged; not known yet whether it was given back.")
        case TrialState.DONE:
            return translate("devices", "¥0.01 was charged and given back.")
        case TrialState.SKIPPED:
            return translate("devices", "Skipped.")


def fingerprint_short(fingerprint: str) -> str:
    """Return `3f9a 11c0 … 7be2`: enough to compare by eye."""
    return f"{fingerprint[:4]} {fingerprint[4:8]} … {fingerprint[-4:]}".upper() if fingerprint else DASH


def day(at: datetime) -> str:
    """Return `2026-06-18`, local time."""
    return f"{at.astimezone(_ZONE):%Y-%m-%d}"


def moment(at: datetime) -> str:
    """Return `2026-06-18 12:01:40`, local time."""
    return f"{at.astimezone(_ZONE):%Y-%m-%d %H:%M:%S}"


def report_html(report: AcceptanceReport, language: str) -> str:
    """Return the report as a page; the language's translations must be installed."""
    outcome = translate("devices", "Accepted") if report.passed else translate("devices", "Not complete")
    where = f"{report.school}{DOT}{report.till}"
    return page_html(
        Paper(
            title=translate("devices", "Acceptance report of a face terminal"),
            subtitle=f"{where}{DOT}{moment(report.made_at)}{DOT}{outcome}",
            sections=(
                _place(report),
                _terminal(report),
                _checks(report, language),
                _settings(report),
                _trial(report, language),
                *_provisioned(report.provisioned),
            ),
            closing=translate(
                "devices",
                "Manufacturer, camera and algorithm are what the terminal says of itself; its certificate is the "
                "proof. No picture of a person is kept on this computer.",
            ),
            signatures=(
                translate("devices", "Installer: {name}").format(name=report.installer or DASH),
                translate("devices", "For the school"),
                translate("devices", "Date"),
            ),
        )
    )


def _place(report: AcceptanceReport) -> PaperSection:
    return PaperSection(
        title=translate("devices", "Place"),
        lines=(
            PaperLine(name=translate("devices", "School"), value=report.school, note=report.customer_id),
            PaperLine(name=translate("devices", "Window"), value=report.till),
            PaperLine(name=translate("devices", "Installer"), value=report.installer or DASH),
            PaperLine(
                name=translate("devices", "Port"),
                value=report.terminal_url,
                note=", ".join(report.ports),
            ),
        ),
    )


def _provisioned(record: ProvisionRecord | None) -> tuple[PaperSection, ...]:
    """Return what the provider's file gave and whether it is in force; nothing for a desk set up by hand."""
    if record is None:
        return ()
    made = translate("devices", "made {made}, taken {taken}").format(
        made=record.made_at[:10], taken=record.taken_at[:10]
    )
    return (
        PaperSection(
            title=translate("devices", "Set up from the provider's file"),
            new_page=True,  # the first sheet is full
            lines=(
                _kept(
                    translate("devices", "Provider's file"),
                    translate("devices", "{provider}, number {n}").format(provider=record.provider, n=record.sequence),
                    f"{made}{DOT}SHA-256 {fingerprint_short(record.sha256)}",
                    holds=True,  # without its signature nothing of it would be here
                ),
                _kept(
                    translate("devices", "Provider's code"),
                    record.code,
                    translate("devices", "Compared by a person at the set-up."),
                    holds=record.provider_holds,
                ),
                _kept(translate("devices", "Policies"), record.policies or DASH, "", holds=record.policies_hold),
                _kept(
                    translate("devices", "Authorities"), record.authorities or DASH, "", holds=record.authorities_hold
                ),
            ),
        ),
    )


def _kept(name: str, value: str, note: str, *, holds: bool) -> PaperLine:
    word = translate("devices", "In force") if holds else translate("devices", "Not in force")
    return PaperLine(name=name, value=value, note=note, word=word, result="ok" if holds else "failed")


def _terminal(report: AcceptanceReport) -> PaperSection:
    title = translate("devices", "Terminal")
    identity, certificate = report.identity, report.certificate
    if identity is None:
        return PaperSection(title=title, lines=(PaperLine(name=report.terminal_name, value=DASH),))
    lines = [
        PaperLine(name=translate("devices", "Serial number"), value=identity.sn),
        PaperLine(
            name=translate("devices", "Model"),
            value=f"{identity.manufacturer} {identity.model}",
            note=translate("devices", "Firmware {version}").format(version=identity.firmware),
        ),
        PaperLine(name=translate("devices", "Capabilities"), value=", ".join(sorted(identity.capabilities)) or DASH),
    ]
    if report.round_trip_ms is not None:
        trip = translate("devices", "{n} ms").format(n=report.round_trip_ms)
        lines.append(PaperLine(name=translate("devices", "Round trip"), value=trip))
    if certificate is not None:
        lines.append(
            PaperLine(
                name=translate("devices", "Certificate"),
                value=certificate.issuer,
                note=f"{day(certificate.not_before)} – {day(certificate.not_after)}{DOT}SHA-256 "
                f"{certificate.fingerprint}",
            )
        )
    paired = translate("devices", "Paired") if report.paired else translate("devices", "Not paired")
    lines.append(PaperLine(name=translate("devices", "Pairing"), value=paired))
    return PaperSection(title=title, lines=tuple(lines))


def _checks(report: AcceptanceReport, language: str) -> PaperSection:
    results = {CheckResult.OK: "ok", CheckResult.WARNING: "warning", CheckResult.FAILED: "failed"}
    lines = []
    for check in report.checks:
        said = explain(check.code, check.facts, language)
        note = " ".join(part for part in (said.fact, said.todo) if part)
        lines.append(
            PaperLine(
                name=check_title(check.name),
                value=said.what,
                note=note,
                word=check_word(check.result),
                result=results[check.result],
            )
        )
    none = (PaperLine(name=DASH, value=translate("devices", "Not checked.")),)
    return PaperSection(title=translate("devices", "Programme check"), lines=tuple(lines) or none)


def _settings(report: AcceptanceReport) -> PaperSection:
    checked = moment(report.clock_checked_at) if report.clock_checked_at is not None else DASH
    drift = translate("devices", "{n} s apart").format(n=f"{abs(report.clock_drift_s):.1f}")
    done = report.parameters is ParameterState.SET
    return PaperSection(
        title=translate("devices", "Clock and parameters"),
        lines=(
            PaperLine(
                name=translate("devices", "Clock"),
                value=drift if report.clock_checked_at is not None else DASH,
                note=translate("devices", "Compared {at}").format(at=checked),
            ),
            PaperLine(
                name=translate("devices", "Parameters"),
                value=DOT.join(f"{name} {value}" for name, value in report.parameter_lines) or DASH,
                word=parameter_word(report.parameters),
                result="ok" if done else "failed",
            ),
        ),
    )


def _trial(report: AcceptanceReport, language: str) -> PaperSection:
    reason = explain(report.trial_reason.code, report.trial_reason.facts, language).what if report.trial_reason else ""
    lines = [
        PaperLine(
            name=translate("devices", "Test payment of {amount}").format(amount=yuan(1)),
            value=trial_sentence(report.trial),
            note=" ".join(part for part in (reason, report.trial_note) if part),
            word=check_word(CheckResult.OK) if report.trial is TrialState.DONE else "",
            result="ok" if report.trial is TrialState.DONE else "",
        )
    ]
    if report.trial_order_no:
        lines.append(PaperLine(name=translate("devices", "Order number"), value=report.trial_order_no))
    if report.trial_refund_no:
        lines.append(PaperLine(name=translate("devices", "Refund number"), value=report.trial_refund_no))
    lines += [PaperLine(name=translate("devices", "Remark"), value=remark) for remark in report.remarks]
    return PaperSection(title=translate("devices", "Test payment and refund"), lines=tuple(lines))
