"""The wizard's plain steps: what was found, who said hello, clock and parameters. Main thread.

A step shows the installation as it stands (`refresh`) and has no state of its own but what is typed into it.
"""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.events import TerminalIdentity
from desktop.services.commands import Command, SendParameters, SetTerminalClock
from desktop.services.programme import CLOCK_NEAR_S
from desktop.services.views import DevicesView, LinkState, ParameterState
from desktop.ui.acceptance import parameter_word
from desktop.ui.installation import Installation
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.buttons import DeskButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.fact_row import FactRow
from desktop.ui.wording import DASH, DOT, said

PARAMETER_LOOKS = {
    ParameterState.UNKNOWN: ("", "question"),
    ParameterState.SENT: ("warning", "working"),
    ParameterState.SET: ("success", "check"),
    ParameterState.REFUSED: ("danger", "close"),
}


def link_look(view: DevicesView) -> tuple[str, str, str]:
    """Return the link's word, family of colours and icon."""
    if view.link is LinkState.ONLINE:
        return translate("devices", "Online"), "success", "check"
    if view.code:
        return translate("devices", "To be paired"), "warning", "warning"
    if view.link is LinkState.DOWN:
        return translate("devices", "No connection"), "danger", "plug_off"
    if view.link is LinkState.RECOVERING:
        return translate("devices", "Catching up"), "warning", "working"
    return translate("devices", "Connecting"), "warning", "working"


class StepPage(QWidget):
    """A step of the wizard. `changed` tells that something was typed or asked for."""

    changed = Signal()

    def __init__(self, theme: Theme, installation: Installation) -> None:
        super().__init__()
        self.theme = theme
        self.installation = installation
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(12)

    def refresh(self) -> None:
        """Show the installation as it stands."""

    def forget(self) -> None:
        """Begin the step anew: somebody looks again."""

    def set_compact(self, compact: bool) -> None:
        """Take the measures of a narrow window."""

    def handle_key(self, event: QKeyEvent) -> bool:  # noqa: ARG002 - for the steps with keys of their own
        """Take a key; tell whether it meant something here."""
        return False

    def first_editor(self) -> QWidget | None:
        """Return what takes the keyboard when the step opens."""
        return None


class FindStep(StepPage):
    """Ports and cameras of this computer."""

    def __init__(self, theme: Theme, installation: Installation) -> None:
        super().__init__(theme, installation)
        card = Card(
            theme,
            translate("devices", "Ports and cameras"),
            translate("devices", "Plug the terminal's cable in, then look again"),
            scrolls=True,
        )
        self.address = FactRow(
            theme, "terminal", translate("devices", "Terminal's address"), translate("devices", "From the settings")
        )
        self.ports = FactRow(
            theme, "port", translate("devices", "Serial ports"), translate("devices", "Of this computer")
        )
        self.cameras = FactRow(
            theme, "camera", translate("devices", "USB cameras"), translate("devices", "Evidence only")
        )
        for row in (self.address, self.ports, self.cameras):
            card.add_row(row)
        card.end()
        self.column.addWidget(card, 1)

    def refresh(self) -> None:
        """Show what was found."""
        one = self.installation
        self.address.show_fact(one.settings.terminal.url)
        self.address.show_tag(*one.port_state())
        none = translate("devices", "No port was found. Check the cable at both ends, then look again.")
        self.ports.show_fact("\n".join(one.ports) or DASH, "" if one.ports else none, ink="warning_strong")
        self.ports.show_tag(str(len(one.ports)))
        found = "\n".join(
            f"{camera.vendor_id.upper()}:{camera.product_id.upper()} {camera.product}" for camera in one.usb.devices
        )
        if not one.usb.looked:
            note = translate("devices", "This system has no USB listing; the terminal's own word has to do.")
        elif one.usb.orbbec is not None:
            note = translate("devices", "Vendor 2BC5 is Orbbec.")
        else:
            note = translate("devices", "No Orbbec (2BC5) here. That is usual: the camera sits inside the terminal.")
        self.cameras.show_fact(found or DASH, note)
        self.cameras.show_tag(str(len(one.usb.devices)) if one.usb.looked else DASH)


class HelloStep(StepPage):
    """Who answers at the cable."""

    def __init__(self, theme: Theme, installation: Installation) -> None:
        super().__init__(theme, installation)
        card = Card(
            theme,
            translate("devices", "Who is at the cable"),
            translate("devices", "What the terminal says of itself"),
            scrolls=True,
        )
        self.link = FactRow(theme, "port", translate("devices", "Connection"))
        self.sn = FactRow(theme, "tag", translate("devices", "Serial number"))
        self.model = FactRow(theme, "terminal", translate("devices", "Model"))
        self.capabilities = FactRow(theme, "sliders", translate("devices", "Capabilities"))
        self.journal = FactRow(theme, "journal", translate("devices", "Journal"))
        for row in (self.link, self.sn, self.model, self.capabilities, self.journal):
            card.add_row(row)
        card.end()
        self.column.addWidget(card, 1)

    def refresh(self) -> None:
        """Show the identity, or why there is none."""
        view = self.installation.view
        if view is None:
            self.link.show_fact(DASH)
            return
        word, family, icon = link_look(view)
        self.link.show_tag(word, family, icon)
        if view.link_reason is not None and view.link is not LinkState.ONLINE:
            why = said(view.link_reason)
            self.link.show_fact(why.what, DOT.join(part for part in (why.fact, why.todo) if part))
        else:
            trip = self.installation.round_trip()
            self.link.show_fact(translate("devices", "Answered in {time}").format(time=trip) if trip else word)
        if view.identity is None:
            for row in (self.sn, self.model, self.capabilities, self.journal):
                row.show_fact(DASH)
        else:
            self._show_identity(view.identity)

    def _show_identity(self, identity: TerminalIdentity) -> None:
        self.sn.show_fact(identity.sn)
        firmware = translate("devices", "Firmware {version}").format(version=identity.firmware)
        self.model.show_fact(f"{identity.manufacturer} {identity.model}", firmware)
        self.capabilities.show_fact(", ".join(sorted(identity.capabilities)) or DASH)
        head = translate("devices", "{n} entries, {people} people in its roster")
        self.journal.show_fact(head.format(n=identity.journal_head, people=identity.roster_count))


class TuneStep(StepPage):
    """Clock and parameters, each with the one thing that can be done about it."""

    def __init__(self, theme: Theme, installation: Installation, since: Callable[[DevicesView], str]) -> None:
        super().__init__(theme, installation)
        self._since = since
        self._asked: dict[DeskButton, DevicesView | None] = {}  # on which view; the next one decides
        card = Card(
            theme,
            translate("devices", "Clock and parameters"),
            translate("devices", "The subsidy and offline payment depend on them"),
            scrolls=True,
        )
        self.clock = FactRow(
            theme, "clock", translate("devices", "Terminal's clock"), translate("devices", "Wanted: within 2 s")
        )
        self.set_clock = DeskButton(theme, translate("devices", "Set now"), icon="clock", icon_px=20, height=48)
        self.set_clock.clicked.connect(self._set_clock)
        self.clock.add_right(self.set_clock)
        self.parameters = FactRow(
            theme, "sliders", translate("devices", "Parameters"), translate("devices", "Wanted: set")
        )
        self.resend = DeskButton(theme, translate("devices", "Send again"), icon="retry", icon_px=20, height=48)
        self.resend.clicked.connect(self._resend)
        self.parameters.add_right(self.resend)
        card.add_row(self.clock)
        card.add_row(self.parameters)
        for name, value in installation.parameter_lines():
            row = FactRow(theme, "", name)
            row.title.setFont(row.wanted.font())
            row.show_fact(value)
            row.setContentsMargins(44, 0, 0, 0)
            card.add_row(row)
        card.end()
        self.column.addWidget(card, 1)

    def refresh(self) -> None:
        """Show how far the clocks are apart and whether the terminal took the parameters."""
        view = self.installation.view
        online = view is not None and view.link is LinkState.ONLINE
        reason = translate("devices", "asked") if online else translate("devices", "no terminal")
        for button in (self.set_clock, self.resend):
            button.set_usable(online and self._asked.get(button) is not view, reason, shown=False)
        if view is None or view.clock_checked_at is None:
            self.clock.show_fact(DASH, translate("devices", "Not compared yet"))
            self.clock.show_tag("")
        else:
            near = abs(view.clock_drift_s) <= CLOCK_NEAR_S
            apart = translate("devices", "{n} s apart").format(n=f"{abs(view.clock_drift_s):.1f}")
            self.clock.show_fact(apart, self._since(view))
            word = translate("devices", "Passed") if near else translate("devices", "To be set")
            self.clock.show_tag(word, "success" if near else "warning", "check" if near else "warning")
        state = view.parameters if view is not None else ParameterState.UNKNOWN
        family, icon = PARAMETER_LOOKS[state]
        self.parameters.show_tag(parameter_word(state), family, icon)
        self.parameters.show_fact(*parameter_words(state), alarm=state is ParameterState.REFUSED)

    def _set_clock(self) -> None:
        self._ask(self.set_clock, SetTerminalClock())

    def _resend(self) -> None:
        self._ask(self.resend, SendParameters())

    def _ask(self, button: DeskButton, command: Command) -> None:
        self._asked[button] = self.installation.view
        self.refresh()
        self.installation.send(command)


def parameter_words(state: ParameterState) -> tuple[str, str]:
    """Return what the state of the parameters means, and what to do."""
    match state:
        case ParameterState.UNKNOWN:
            return translate("devices", "Not known"), translate("devices", "They are sent once the terminal is there.")
        case ParameterState.SENT:
            return translate("devices", "Sent"), translate("devices", "The terminal has not answered yet.")
        case ParameterState.SET:
            return translate("devices", "Taken over"), ""
        case ParameterState.REFUSED:
            return (
                translate("devices", "The terminal refused them"),
                translate("devices", "Sales may earn nothing. Correct the settings, then send them again."),
            )
