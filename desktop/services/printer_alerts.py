"""The printer's alert in the lane: raised when it needs a person, gone by itself when it is well again. `core` thread.

What the printer says is kept until the books can take it: while they cannot be written, nothing is tried, and a printer
is never a reason to stop selling. An alert left over from the last run goes when the printer is well, or switched off.
Source: issue 6, Receipt printer and drawer.
"""

from desktop.domain.printer import PrinterTrouble
from desktop.services.commands import PrinterStands
from desktop.services.ports import AlertBook, Clock
from desktop.services.views import AlertKind

KINDS = {PrinterTrouble.PAPER: AlertKind.PRINTER_PAPER, PrinterTrouble.AWAY: AlertKind.PRINTER_AWAY}


class PrinterAlerts:
    """`due` is called when the books may be written."""

    def __init__(self, books: AlertBook, clock: Clock) -> None:
        self._books, self._clock = books, clock
        self._told: PrinterStands | None = None

    def stands(self, told: PrinterStands) -> None:
        """Hear how the printer stands; the newest counts."""
        self._told = told

    def due(self) -> bool:
        """Write down what was heard; tell whether the lane changed. Raises: OperatorError as the books do."""
        if self._told is None:
            return False
        told, now = self._told, self._clock.now()
        wanted = KINDS[told.trouble] if told.trouble is not None else None
        raised, changed = False, False
        for alert in self._books.open_alerts():
            if alert.kind not in KINDS.values():
                continue
            if alert.kind is wanted and alert.detail == told.code:
                raised = True
            else:
                self._books.dismiss(alert.alert_id, now)
                changed = True
        if wanted is not None and not raised:
            self._books.raise_alert(wanted, told.code, now)
            changed = True
        self._told = None
        return changed
