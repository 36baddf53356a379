"""The paired terminal at a glance: link, identity, certificate, health, clock, parameters, face library. Main thread.

Every figure that ages shows its age; what was never told is a dash. Source: ui.md, Devices and principle 5.
"""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.services.commands import Command, SendParameters, SetTerminalClock
from desktop.services.exchange_views import ExchangeView
from desktop.services.programme import CERTIFICATE_ENDING_DAYS, CLOCK_NEAR_S
from desktop.services.settings import Settings
from desktop.services.views import DeviceHealth, DevicesView, LinkState, ParameterState
from desktop.ui.acceptance import day, fingerprint_short, parameter_word
from desktop.ui.clock import ShownClock
from desktop.ui.install_steps import PARAMETER_LOOKS, link_look, parameter_words
from desktop.ui.theme import Theme
from desktop.ui.translations import translate
from desktop.ui.widgets.buttons import DeskButton, Kind
from desktop.ui.widgets.card import scrolling
from desktop.ui.widgets.facts import Facts
from desktop.ui.widgets.link_strip import LinkStrip
from desktop.ui.widgets.painting import elided, label
from desktop.ui.wording import DASH, DOT, age, lasted, said, yuan

COMPACT_BELOW = 1100
WARM_C = 60  # above it a terminal's camera begins to fail; a sign for a person, no limit of a maker's
LEAST_FREE_BYTES = 256_000_000
_MEGA = 1_000_000


class Overview(QWidget):
    """The page's first sight. The buttons are wired by the page."""

    def __init__(self, theme: Theme, settings: Settings, clock: ShownClock, send: Callable[[Command], None]) -> None:
        super().__init__()
        self.theme = theme
        self.settings = settings
        self.clock = clock
        self.send = send
        self.view: DevicesView | None = None
        self.since: datetime | None = None  # since when the link is as it is
        self.exchange = ExchangeView()
        self._asked: dict[DeskButton, DevicesView | None] = {}  # on which view; the next one decides
        self._compact: bool | None = None
        self._make_buttons()
        self._make_cards()
        self.strip = LinkStrip(theme)
        inside = QWidget()
        self._grid = QGridLayout(inside)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(12)
        self._area = scrolling(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self._head())
        column.addWidget(self.strip)
        column.addWidget(self._area, 1)
        self._lay_out(compact=False)

    def show_devices(self, view: DevicesView) -> None:
        """Show the newest view."""
        before, self.view = self.view, view
        if before is None or before.link is not view.link or bool(before.code) != bool(view.code):
            self.since = self.clock.now()
        self.refresh()

    def show_exchange(self, view: ExchangeView) -> None:
        """Show whether a terminal is being exchanged, and what the ones that left still owe."""
        self.exchange = view
        self.refresh()

    def refresh(self) -> None:
        """Show the view with the ages of now."""
        view = self.view
        if view is None:
            return
        self._show_strip(view)
        self._show_terminal(view)
        self._show_certificate(view)
        self._show_health(view.health)
        self._show_clock(view)
        family, icon = PARAMETER_LOOKS[view.parameters]
        self.parameters.show_tag(parameter_word(view.parameters), family, icon)
        what, todo = parameter_words(view.parameters)
        limits = self.settings.limits
        caps = translate("devices", "{sum} in {hours} h").format(
            sum=yuan(limits.offline_total_fen), hours=limits.offline_hours
        )
        alarm = view.parameters is ParameterState.REFUSED
        self.parameters.show_values((todo or what, "danger_strong") if alarm else todo or what, caps)
        online = view.link is LinkState.ONLINE
        reason = "" if online else translate("devices", "no terminal")
        for button in (self.set_clock, self.resend, self.log_button):
            asked = self._asked.get(button) is view
            button.set_usable(online and not asked, reason or translate("devices", "asked"), shown=False)
        self.resend.set_kind(Kind.PRIMARY if alarm else Kind.DEFAULT)
        people = view.identity.roster_count if view.identity is not None else None
        self.library.show_values(
            self._age(view.face_library_at), DASH if people is None else str(people), f"{view.journal_head:,}",
            self._owed(),
        )  # fmt: skip
        known = self.exchange.exchange
        under_way = known is not None and known.is_open
        self.exchange_button.set_words(
            translate("devices", "Exchange, go on") if under_way else translate("devices", "Exchange")
        )
        self.exchange_button.set_kind(Kind.PRIMARY if under_way else Kind.DEFAULT)
        self.wizard_button.set_kind(Kind.DEFAULT if view.paired else Kind.PRIMARY)

    def clock_words(self, view: DevicesView) -> str:
        """Return when the clocks were compared last."""
        return translate("devices", "Compared {age}").format(age=self._age(view.clock_checked_at))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two columns on a narrow window."""
        super().resizeEvent(event)
        compact = self.width() < COMPACT_BELOW
        self._lay_out(compact=compact)
        for button in (self.wizard_button, self.exchange_button, self.wire_button, self.log_button):
            button.set_compact(compact)
        self.place.setVisible(not compact)

    # --- inside -----------------------------------------------------------------------------------------------

    def _head(self) -> QWidget:
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(8)
        head.addWidget(label(translate("devices", "Devices"), 20, self.theme.colour("ink"), bold=True))
        self.place = elided(
            self.settings.terminal.name + DOT + self.settings.terminal.url, 14, self.theme.colour("ink2")
        )
        head.addWidget(self.place, 1)
        head.addStretch(0)
        for button in (self.log_button, self.wire_button, self.exchange_button, self.wizard_button):
            head.addWidget(button)
        row = QWidget()
        row.setFixedHeight(48)
        row.setLayout(head)
        return row

    def _make_buttons(self) -> None:
        theme = self.theme
        self.wizard_button = DeskButton(
            theme, translate("devices", "Installer's wizard"), icon="wizard", icon_px=20, key="Enter", height=48
        )
        self.wire_button = DeskButton(
            theme, translate("devices", "Wire log"), icon="list", icon_px=20, key="F6", height=48
        )
        self.log_button = DeskButton(
            theme, translate("devices", "Terminal's log"), icon="file", icon_px=20, key="F7", height=48
        )
        self.exchange_button = DeskButton(
            theme, translate("devices", "Exchange"), icon="retry", icon_px=20, key="F8", height=48
        )
        self.set_clock = DeskButton(theme, translate("devices", "Set now"), icon="clock", icon_px=20, height=48)
        self.set_clock.clicked.connect(self._set_clock)
        self.resend = DeskButton(theme, translate("devices", "Send again"), icon="retry", icon_px=20, height=48)
        self.resend.clicked.connect(self._resend)

    def _make_cards(self) -> None:
        theme = self.theme
        self.terminal = Facts(
            theme,
            translate("devices", "Terminal"),
            (
                translate("devices", "Model"),
                translate("devices", "Serial number"),
                translate("devices", "Firmware"),
                translate("devices", "Camera"),
                translate("devices", "Capabilities"),
            ),
        )
        self.certificate = Facts(
            theme,
            translate("devices", "Device certificate"),
            (
                translate("devices", "Issued by"),
                translate("devices", "Fingerprint"),
                translate("devices", "Valid until"),
            ),
        )
        self.health = Facts(
            theme,
            translate("devices", "Health"),
            (
                translate("devices", "Camera"),
                translate("devices", "Network"),
                translate("devices", "Storage free"),
                translate("devices", "Temperature"),
                translate("devices", "Told"),
            ),
        )
        self.clock_card = Facts(
            theme, translate("devices", "Clock"), (translate("devices", "Apart"), translate("devices", "Compared"))
        )
        self.clock_card.add_button(self.set_clock)
        self.parameters = Facts(
            theme, translate("devices", "Parameters"), (translate("devices", "State"), translate("devices", "Offline"))
        )
        self.parameters.add_button(self.resend)
        self.library = Facts(
            theme,
            translate("devices", "Faces and journal"),
            (
                translate("devices", "Face library"),
                translate("devices", "People in it"),
                translate("devices", "Journal read to"),
                translate("devices", "Deletion owed"),
            ),
        )

    def _lay_out(self, *, compact: bool) -> None:
        if compact == self._compact:
            return
        self._compact = compact
        cards = (self.terminal, self.certificate, self.health, self.clock_card, self.parameters, self.library)
        columns = 2 if compact else 3
        for at, card in enumerate(cards):
            self._grid.removeWidget(card)
            self._grid.addWidget(card, at // columns, at % columns)
        for column in range(3):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        for row in range(3):
            self._grid.setRowStretch(row, 1 if row < 6 // columns else 0)

    def _show_strip(self, view: DevicesView) -> None:
        word, family, icon = link_look(view)
        now = self.clock.now()
        since = ""
        if self.since is not None and now is not None:
            since = translate("devices", "for {time}").format(time=lasted(max(0.0, (now - self.since).total_seconds())))
        if view.code:
            sentence = translate("devices", "A terminal waits to be paired: open the installer's wizard.")
        elif view.link is LinkState.ONLINE:
            sentence = translate("devices", "Paired; everything is encrypted and proved by certificates.")
        elif view.link_reason is not None:
            why = said(view.link_reason)
            sentence = DOT.join(part for part in (why.what, why.fact, why.todo) if part)
        else:
            sentence = ""
        self.strip.show_link(word, sentence, since, family, icon)

    def _show_terminal(self, view: DevicesView) -> None:
        identity = view.identity
        if identity is None:
            self.terminal.show_tag("")
            self.terminal.show_values(*("",) * 5)
            return
        paired = view.paired
        self.terminal.show_tag(
            translate("devices", "Paired") if paired else translate("devices", "Not paired"),
            "success" if paired else "warning",
            "check" if paired else "warning",
        )
        self.terminal.show_values(
            f"{identity.manufacturer} {identity.model}",
            identity.sn,
            identity.firmware,
            f"{identity.camera_vendor} {identity.camera_model}",
            ", ".join(sorted(identity.capabilities)),
        )

    def _show_certificate(self, view: DevicesView) -> None:
        certificate, now = view.certificate, self.clock.now()
        if certificate is None or now is None:
            self.certificate.show_tag("")
            self.certificate.show_values("", "", "")
            return
        left = (certificate.not_after - now).days
        until = f"{day(certificate.not_after)}{DOT}" + translate("devices", "{n} days left").format(n=max(0, left))
        ending = left < CERTIFICATE_ENDING_DAYS
        family = "danger" if certificate.not_after <= now else "warning" if ending else "success"
        words = {
            "danger": translate("devices", "Expired"),
            "warning": translate("devices", "Ends soon"),
            "success": translate("devices", "Valid"),
        }
        icons = {"danger": "close", "warning": "warning", "success": "check"}
        self.certificate.show_tag(words[family], family, icons[family])
        self.certificate.show_values(
            certificate.issuer,
            fingerprint_short(certificate.fingerprint),
            (until, f"{family}_strong") if ending else until,
        )

    def _show_health(self, health: DeviceHealth | None) -> None:
        if health is None:
            self.health.show_tag("")
            self.health.show_values(*("",) * 5)
            return
        fine = translate("devices", "In order")
        camera = fine if health.camera_ok else (translate("devices", "Broken"), "danger_strong")
        network = fine if health.network_up else (translate("devices", "None"), "danger_strong")
        free = translate("devices", "{n} MB").format(n=f"{health.storage_free // _MEGA:,}")
        warm = translate("devices", "{n} °C").format(n=health.temperature_c)
        low, hot = health.storage_free < LEAST_FREE_BYTES, health.temperature_c > WARM_C
        well = health.camera_ok and health.network_up and not low and not hot
        self.health.show_tag(
            fine if well else translate("devices", "Look at it"),
            "success" if well else "danger",
            "check" if well else "warning",
        )
        self.health.show_values(
            camera,
            network,
            (free, "danger_strong") if low else free,
            (warm, "danger_strong") if hot else warm,
            self._age(health.at),
        )

    def _show_clock(self, view: DevicesView) -> None:
        if view.clock_checked_at is None:
            self.clock_card.show_tag("")
            self.clock_card.show_values("", "")
            return
        near = abs(view.clock_drift_s) <= CLOCK_NEAR_S
        drift = translate("devices", "{n} s").format(n=f"{abs(view.clock_drift_s):.1f}")
        word = translate("devices", "In order") if near else translate("devices", "To be set")
        self.clock_card.show_tag(word, "success" if near else "warning", "check" if near else "warning")
        self.clock_card.show_values(drift if near else (drift, "warning_strong"), self._age(view.clock_checked_at))

    def _owed(self) -> str | tuple[str, str]:
        """Return the faces that terminals took away and nobody has wiped yet."""
        count = sum(self.exchange.owed.values())
        if not self.exchange.owed:
            return translate("devices", "None owed")
        told = translate("devices", "{n} faces at {sn}") if count else translate("devices", "Never listed: {sn}")
        words = told.format(n=count, sn=", ".join(self.exchange.owed))
        return words, "danger_strong"

    def _age(self, at: datetime | None) -> str:
        seconds = self.clock.seconds_since(at) if at is not None else None
        return DASH if seconds is None else age(seconds)

    def _set_clock(self) -> None:
        self._ask(self.set_clock, SetTerminalClock())

    def _resend(self) -> None:
        self._ask(self.resend, SendParameters())

    def _ask(self, button: DeskButton, command: Command) -> None:
        self._asked[button] = self.view
        self.refresh()
        self.send(command)
