"""A receipt printer: asked how it is before and after each receipt. Implements `services.printing.ReceiptPrinter`.

Thread `printer` only. The port is open while there is something to print, and given back between: so another till may
use the printer, and one that was unplugged is found again by itself. A printer that answers no question (many do not,
and a file never does) is taken to be well until writing fails. Source: issue 6, Receipt printer and drawer.
"""

from collections.abc import Sequence

from desktop.adapters.printing.escpos import ASK, ASK_DONE, PULSE, check_status, encode, says_done, status_octet
from desktop.adapters.printing.ports import Opener, Port, open_port
from desktop.domain.cells import PaperLine
from desktop.services.settings import PrinterSettings

_DONE_TURNS = 10  # reads that a receipt on its way out of the printer is waited for: at most 5 s


class EscposPrinter:
    """One printer by its settings."""

    def __init__(self, settings: PrinterSettings, opener: Opener = open_port) -> None:
        self._settings, self._opener = settings, opener
        self._port: Port | None = None
        self._answers = self._confirms = True  # until it did not, since the port was opened

    def check(self) -> None:
        """Open the port where it is closed, and ask how the printer is. Raises: OperatorError `printer.*`."""
        port = self._opened()
        for n, question in ASK.items():
            if not self._answers:
                return
            port.write(question)
            octet = status_octet(port.read())
            if octet is None:
                self._answers = self._confirms = False
            else:
                check_status(n, octet)

    def put(self, lines: Sequence[PaperLine], *, pulse: bool) -> None:
        """Print a receipt whole. Raises: OperatorError `printer.*`: what came out then may be a part of it."""
        self.check()
        self._opened().write(encode(lines, pulse=pulse))
        if not self._confirmed():
            self.check()

    def pulse(self) -> None:
        """Open the drawer. Raises: OperatorError `printer.*`."""
        self._opened().write(PULSE)

    def close(self) -> None:
        """Give the port back; never fails."""
        port, self._port = self._port, None
        if port is not None:
            port.close()

    def _confirmed(self) -> bool:
        """Tell whether the printer says that everything is on paper; one that never says so is not asked again."""
        if not self._confirms:
            return False
        port = self._opened()
        port.write(ASK_DONE)
        if any(says_done(port.read()) for _ in range(_DONE_TURNS)):
            return True
        self._confirms = False
        return False

    def _opened(self) -> Port:
        if self._port is None:
            self._port, self._answers, self._confirms = self._opener(self._settings), True, True
        return self._port
