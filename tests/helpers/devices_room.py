"""A devices page with a composition root that answers what it is told to and keeps what it was asked."""

from dataclasses import dataclass, field, replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.domain.errors import OperatorError
from desktop.domain.wire import WireNote
from desktop.services.commands import Command
from desktop.services.programme import ProgrammeCheck, UsbListing
from desktop.services.views import CheckoutView, DevicesView
from desktop.ui import scenes
from desktop.ui.acceptance import AcceptanceReport
from desktop.ui.devices import DevicesHooks, DevicesPage
from desktop.ui.installation import InstallStep
from desktop.ui.scenes_devices import CHECKS, PAIRED, WIRE_NOTES, devices_page
from desktop.ui.screenshots import settle


@dataclass
class Root:
    """Stands for the composition root."""

    ports: list[str] = field(default_factory=lambda: ["/dev/ttyUSB0"])
    checks: tuple[ProgrammeCheck, ...] = CHECKS
    notes: list[WireNote] = field(default_factory=lambda: list(WIRE_NOTES))
    refusal: OperatorError | None = None
    reports: list[AcceptanceReport] = field(default_factory=list)
    sent: list[Command] = field(default_factory=list)

    def hooks(self) -> DevicesHooks:
        return DevicesHooks(
            list_ports=lambda: self.ports,
            list_cameras=lambda: UsbListing(looked=True),
            wire_notes=lambda: self.notes,
            checks=lambda _view: self.checks,
            save_report=self.save,
        )

    def save(self, report: AcceptanceReport) -> str:
        if self.refusal is not None:
            raise self.refusal
        self.reports.append(report)
        return "/tmp/report.pdf"


def shown(root: Root, view: DevicesView, step: InstallStep | None = None) -> DevicesPage:
    page = devices_page("en", "light", view, send=root.sent.append, given=root.hooks())
    page.resize(1270, 712)
    page.show()
    page.activateWindow()
    page.setFocus()
    if step is not None:
        page.open_wizard()
        page.wizard.open(step)
    settle()
    root.sent.clear()
    return page


def press(page: QWidget, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(QApplication.focusWidget() or page, key)


def online(**changes: object) -> DevicesView:
    return replace(PAIRED, **changes)


def checkout(scene: str, **changes: object) -> CheckoutView:
    view = next(view for view in scenes.SCENES[scene]("en") if isinstance(view, CheckoutView))
    return replace(view, **changes)
