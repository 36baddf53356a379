"""The terminal as the installer sees it: who it is, what proves it, what it was told and how it is. `core` thread.

Owns what the terminal told of its health, its pairing and its parameters since it was connected; lost with the desk.
Source: ui.md, Devices; terminal-link.md sections 4 and 5.
"""

from desktop.domain.events import (
    DeviceCertificate,
    PairingRefused,
    TerminalConnected,
    TerminalHealth,
    TerminalIdentity,
    TerminalPaired,
    TerminalUnpaired,
)
from desktop.services.ports import Clock
from desktop.services.recovery import Recovery
from desktop.services.status import StatusBoard
from desktop.services.views import DeviceHealth, DevicesView, ParameterState


class DeviceBoard:
    """Builds `DevicesView`."""

    def __init__(self, clock: Clock, recovery: Recovery, status: StatusBoard) -> None:
        self._clock = clock
        self._recovery = recovery
        self._status = status
        self._identity: TerminalIdentity | None = None
        self._certificate: DeviceCertificate | None = None
        self._paired = False
        self._code = ""
        self._pairing = False
        self._pairing_error = ""
        self._parameters = ParameterState.UNKNOWN
        self._health: DeviceHealth | None = None

    def connected(self, event: TerminalConnected) -> None:
        """A paired terminal was admitted."""
        self._identity, self._certificate = event.identity, event.certificate
        self._paired, self._code, self._pairing, self._pairing_error = True, "", False, ""
        self._parameters = ParameterState.SENT

    def unpaired(self, event: TerminalUnpaired) -> None:
        """A terminal of a trusted authority waits to be paired."""
        self._identity, self._certificate, self._code = event.identity, event.certificate, event.code
        self._paired, self._pairing, self._parameters = False, False, ParameterState.UNKNOWN

    def asked_to_pair(self) -> None:
        """The person at the terminal is being asked."""
        self._pairing, self._pairing_error = True, ""

    def paired(self, event: TerminalPaired) -> None:
        """Both sides agree."""
        self._certificate, self._paired, self._code, self._pairing = event.certificate, True, "", False

    def refused(self, event: PairingRefused) -> None:
        """They do not."""
        self._pairing, self._pairing_error = False, event.error

    def lost(self) -> None:
        """There is no connection: what it told before is history, but worth showing with its age."""
        self._code, self._pairing, self._parameters = "", False, ParameterState.UNKNOWN

    def configured(self, *, taken: bool) -> None:
        """The terminal took the parameters, or would not."""
        self._parameters = ParameterState.SET if taken else ParameterState.REFUSED

    def health(self, health: TerminalHealth) -> None:
        """The terminal told how it is."""
        self._health = DeviceHealth(
            at=self._clock.now(),
            camera_ok=health.camera_ok,
            storage_free=health.storage_free,
            network_up=health.network_up,
            temperature_c=health.temperature_c,
        )

    def view(self) -> DevicesView:
        """Return the page as it stands."""
        recovery = self._recovery
        return DevicesView(
            link=recovery.link,
            link_reason=recovery.link_reason,
            identity=self._identity,
            certificate=self._certificate,
            paired=self._paired,
            code=self._code,
            pairing=self._pairing,
            pairing_error=self._pairing_error,
            parameters=self._parameters,
            clock_drift_s=recovery.clock_drift_s,
            clock_checked_at=recovery.clock_checked_at,
            health=self._health,
            face_library_at=self._status.face_library_at,
            journal_head=recovery.head,
        )
