"""What the devices page asks of this computer: ports, cameras, the wire log, the programme check, the report's file.

Composition root; main thread. The USB listing is read when the page looks for cameras and kept until it looks again.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from desktop.adapters.home import Home
from desktop.adapters.policies import find_policy
from desktop.adapters.settings import file_fault
from desktop.adapters.system import SystemClock
from desktop.adapters.terminal.found import port_names, usb_cameras
from desktop.app.provision_record import provision_record
from desktop.domain.instants import LOCAL_ZONE, local_day
from desktop.domain.wire import WireNote
from desktop.services.programme import ProgrammeCheck, UsbListing, check_programme
from desktop.services.settings import Settings
from desktop.services.views import DevicesView
from desktop.ui.acceptance import AcceptanceReport, report_html
from desktop.ui.devices import DevicesHooks
from desktop.ui.paper import write_pdf

REPORTS = "reports"


class DevicesDesk:
    """Answers the page of one home."""

    def __init__(self, home: Home, settings: Settings, wire_notes: Callable[[], Sequence[WireNote]]) -> None:
        """Raises: OperatorError `policy.*`."""
        self._home, self._settings = home, settings
        self._folder = home.folder / REPORTS
        self._language = settings.language
        self._policy = find_policy(settings.policy_id, home.folder)
        self._clock = SystemClock()
        self._usb: UsbListing | None = None
        self.hooks = DevicesHooks(
            list_ports=port_names,
            list_cameras=self._look_for_cameras,
            wire_notes=wire_notes,
            checks=self._check,
            save_report=self._save,
        )

    def _look_for_cameras(self) -> UsbListing:
        self._usb = usb_cameras()
        return self._usb

    def _check(self, view: DevicesView) -> tuple[ProgrammeCheck, ...]:
        assert view.identity is not None
        return check_programme(
            view.identity,
            view.certificate,
            self._policy,
            clock_drift_s=None if view.clock_checked_at is None else view.clock_drift_s,
            now=self._clock.now(),
            usb=self._usb if self._usb is not None else self._look_for_cameras(),
        )

    def _save(self, report: AcceptanceReport) -> str:
        """Write the report into the home, under a name of its own. Raises: OperatorError."""
        try:
            self._folder.mkdir(mode=0o700, exist_ok=True)
        except OSError as error:
            raise file_fault(error, self._folder) from error
        name = f"acceptance-{local_day(self._clock.now(), LOCAL_ZONE):%Y%m%d}"
        number = 1 + sum(path.name.startswith(name) for path in self._folder.iterdir())
        path = self._folder / f"{name}-{number}.pdf"
        whole = replace(report, provisioned=provision_record(self._home, self._settings))
        write_pdf(report_html(whole, self._language), path, path.stem)
        return str(path)
