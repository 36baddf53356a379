"""What the installer's wizard knows: its six steps, which are finished, and the report that comes out. Main thread.

No widgets. Promises: a finished step stays finished while the wizard is away, as long as it is the same terminal;
whether it is paired is never remembered but read from the newest view. Source: ui.md, Devices.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from desktop.domain.money import format_yuan
from desktop.domain.wire import Direction, WireNote
from desktop.services.commands import Command
from desktop.services.programme import CLOCK_NEAR_S, CheckResult, ProgrammeCheck, UsbListing
from desktop.services.settings import SIMULATOR, Settings
from desktop.services.views import CheckoutView, DevicesView, LinkState, ParameterState
from desktop.ui.acceptance import AcceptanceReport
from desktop.ui.translations import translate
from desktop.ui.trial_payment import ENDED, TrialPayment, TrialState
from desktop.ui.wording import DOT

_TRIAL_OPEN = frozenset(
    {TrialState.IDLE, TrialState.NOT_CHARGED, TrialState.ASKED, TrialState.WAITING, TrialState.REFUNDING}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class DevicesHooks:
    """What the page asks of the composition root; all answer at once.

    `checks` is asked only with a view that has an identity. `save_report` writes the PDF and returns its path; it may
    raise OperatorError, which is shown, and can be asked again.
    """

    list_ports: Callable[[], Sequence[str]]
    list_cameras: Callable[[], UsbListing]
    wire_notes: Callable[[], Sequence[WireNote]]
    checks: Callable[[DevicesView], tuple[ProgrammeCheck, ...]]
    save_report: Callable[[AcceptanceReport], str]


class InstallStep(Enum):
    """In their order."""

    FIND = "find"
    HELLO = "hello"
    PAIR = "pair"
    TUNE = "tune"
    TRIAL = "trial"
    REPORT = "report"


STEPS = tuple(InstallStep)


def step_name(step: InstallStep) -> str:
    """Return what a step is called."""
    match step:
        case InstallStep.FIND:
            return translate("devices", "Find ports and cameras")
        case InstallStep.HELLO:
            return translate("devices", "Say hello")
        case InstallStep.PAIR:
            return translate("devices", "Check and pair")
        case InstallStep.TUNE:
            return translate("devices", "Clock and parameters")
        case InstallStep.TRIAL:
            return translate("devices", "Test payment, refund")
        case InstallStep.REPORT:
            return translate("devices", "Acceptance report")


class Installation:
    """One installation, from the first look at the ports to the signed report."""

    def __init__(self, settings: Settings, hooks: DevicesHooks, send: Callable[[Command], None]) -> None:
        self.settings = settings
        self.hooks = hooks
        self.send = send
        self.view: DevicesView | None = None
        self.checkout: CheckoutView | None = None
        self.ports: tuple[str, ...] = ()
        self.usb = UsbListing(looked=False)
        self.checks: tuple[ProgrammeCheck, ...] = ()
        self.installer = ""
        self.remark = ""
        self.report_path = ""
        self.differs = ""  # the code of which somebody said that the terminal shows another
        self.step = InstallStep.FIND
        self.started = False
        self._looked = False
        self._met = False
        self._tuned = False
        self._sn = ""
        self.trial = self._new_trial()

    def look(self) -> None:
        """Look at the ports, the cameras and the programme's list again."""
        self.ports, self.usb = tuple(self.hooks.list_ports()), self.hooks.list_cameras()
        self._looked = True
        self.differs = ""
        self._check()

    def take(self, view: DevicesView) -> None:
        """Take the newest view; another terminal begins anew."""
        self.view = view
        identity = view.identity
        if identity is not None and identity.sn != self._sn:
            if self._sn:
                self._tuned, self.report_path, self.trial = False, "", self._new_trial()
            self._sn = identity.sn
        if view.code != self.differs:
            self.differs = ""
        self._met = self._met or identity is not None
        near = view.clock_checked_at is not None and abs(view.clock_drift_s) <= CLOCK_NEAR_S
        self._tuned = self._tuned or (view.paired and near and view.parameters is ParameterState.SET)
        self._check()

    def done(self, step: InstallStep) -> bool:
        """Tell whether a step is finished."""
        match step:
            case InstallStep.FIND:
                return self._looked
            case InstallStep.HELLO:
                return self._met
            case InstallStep.PAIR:
                return self.view is not None and self.view.paired
            case InstallStep.TUNE:
                return self._tuned
            case InstallStep.TRIAL:
                return self.trial.state in ENDED
            case InstallStep.REPORT:
                return bool(self.report_path)

    def blocked(self, step: InstallStep) -> str:
        """Return in a few words why one cannot go on from a step, or an empty text."""
        match step:
            case InstallStep.HELLO if not self.done(step):
                return translate("devices", "waits for the terminal")
            case InstallStep.PAIR if not self.done(step):
                return translate("devices", "goes on after pairing")
            case InstallStep.TRIAL if self.trial.state in _TRIAL_OPEN:
                return translate("devices", "goes on after the test, or skip it")
            case _:
                return ""

    def detail(self, step: InstallStep) -> str:
        """Return the line under a step's name."""
        match step:
            case InstallStep.FIND:
                if not self._looked:
                    return translate("devices", "Serial ports, USB")
                words = translate("devices", "{ports} ports, {cameras} cameras")
                return words.format(ports=len(self.ports), cameras=len(self.usb.devices))
            case InstallStep.HELLO:
                if self.view is None or self.view.identity is None:
                    return translate("devices", "Who is at the cable")
                return self.view.identity.model + (f"{DOT}{self.round_trip()}" if self.round_trip() else "")
            case InstallStep.PAIR:
                return self._pair_detail()
            case InstallStep.TUNE:
                if self.done(step):
                    return translate("devices", "Set")
                return translate("devices", "Meals' limits, offline caps")
            case InstallStep.TRIAL:
                return self._trial_detail()
            case InstallStep.REPORT:
                return (
                    translate("devices", "Saved") if self.report_path else translate("devices", "PDF, both sides sign")
                )

    def round_trip(self) -> str:
        """Return how long the terminal took to answer hello, as `9 ms`; empty when the wire log does not know."""
        known = self.round_trip_ms()
        return "" if known is None else translate("devices", "{n} ms").format(n=known)

    def round_trip_ms(self) -> int | None:
        """Return the time between the last hello and its answer, in ms."""
        asked_at: datetime | None = None
        took_ms: int | None = None
        for note in self.hooks.wire_notes():
            if note.direction is Direction.OUT and note.name == "hello":
                asked_at = note.at
            elif note.direction is Direction.IN and note.name == "re hello" and asked_at is not None:
                took_ms, asked_at = max(0, round((note.at - asked_at).total_seconds() * 1000)), None
        return took_ms

    def port_state(self) -> tuple[str, str, str]:
        """Return the word, family and icon for the terminal's address."""
        url = self.settings.terminal.url
        answers = self.view is not None and self.view.link in (LinkState.ONLINE, LinkState.RECOVERING)
        if answers or (self.view is not None and self.view.code):
            return translate("devices", "Answers"), "success", "check"
        if url == SIMULATOR:
            return translate("devices", "Simulated"), "", "flask"
        if "://" in url:
            return translate("devices", "Network"), "", ""
        if url in self.ports:
            return translate("devices", "Found"), "success", "check"
        return translate("devices", "Not found"), "warning", "warning"

    def parameter_lines(self) -> tuple[tuple[str, str], ...]:
        """Return what is sent to the terminal, as names and values."""
        limits, terminal = self.settings.limits, self.settings.terminal
        return (
            (translate("devices", "Customer"), self.settings.school.customer_id),
            (translate("devices", "Store"), terminal.store_id),
            (translate("devices", "One sale at most"), f"¥{format_yuan(limits.single_limit_fen)}"),
            (translate("devices", "One sale offline"), f"¥{format_yuan(limits.offline_single_fen)}"),
            (translate("devices", "All sales offline"), f"¥{format_yuan(limits.offline_total_fen)}"),
            (translate("devices", "Hours offline"), str(limits.offline_hours)),
        )

    def report(self, now: datetime) -> AcceptanceReport:
        """Return the report as things stand."""
        view, settings = self.view, self.settings
        return AcceptanceReport(
            installer=self.installer.strip(),
            school=settings.school.name,
            customer_id=settings.school.customer_id,
            till=f"{settings.till.till_id}{DOT}{settings.till.name}",
            terminal_name=settings.terminal.name,
            terminal_url=settings.terminal.url,
            made_at=now,
            identity=view.identity if view is not None else None,
            certificate=view.certificate if view is not None else None,
            paired=view is not None and view.paired,
            checks=self.checks,
            ports=self.ports,
            round_trip_ms=self.round_trip_ms(),
            clock_drift_s=view.clock_drift_s if view is not None else 0.0,
            clock_checked_at=view.clock_checked_at if view is not None else None,
            parameters=view.parameters if view is not None else ParameterState.UNKNOWN,
            parameter_lines=self.parameter_lines(),
            trial=self.trial.state,
            trial_order_no=self.trial.order_no,
            trial_refund_no=self.trial.refund_no,
            trial_reason=self.trial.reason,
            trial_note=self.trial.skip_note if self.trial.state is TrialState.SKIPPED else "",
            remarks=(self.remark.strip(),) if self.remark.strip() else (),
        )

    # --- inside -----------------------------------------------------------------------------------------------

    def _check(self) -> None:
        if self.view is not None and self.view.identity is not None:
            self.checks = self.hooks.checks(self.view)

    def _new_trial(self) -> TrialPayment:
        return TrialPayment(self.send, translate("devices", "Test payment of the installation"))

    def _pair_detail(self) -> str:
        view = self.view
        failed = sum(check.result is CheckResult.FAILED for check in self.checks)
        if view is None:
            return translate("devices", "Five checks, six digits")
        if view.paired:
            return translate("devices", "Paired, {n} failed").format(n=failed) if failed else translate(
                "devices", "Paired"
            )  # fmt: skip
        if view.pairing:
            return translate("devices", "Asked at the terminal")
        return (
            translate("devices", "Compare six digits") if view.code else translate("devices", "Five checks, six digits")
        )

    def _trial_detail(self) -> str:
        match self.trial.state:
            case TrialState.IDLE:
                return translate("devices", "¥0.01, then given back")
            case TrialState.DONE:
                return translate("devices", "Charged and given back")
            case TrialState.SKIPPED:
                return translate("devices", "Skipped")
            case TrialState.NOT_CHARGED:
                return translate("devices", "Nothing was charged")
            case TrialState.SALE_IN_DOUBT | TrialState.REFUND_IN_DOUBT:
                return translate("devices", "In doubt")
            case _:
                return translate("devices", "Under way")
