"""Carries on a change of the program at a start of the desk, with a window that tells how far it is. Composition root;
main thread, the work on a thread of its own.

Nothing is shown where there is nothing to change. Source: decision 0024; `changing.Change`.
"""

import logging
import threading

from PySide6.QtCore import QEventLoop, QObject, Signal
from PySide6.QtWidgets import QApplication

from desktop.adapters.home import Home
from desktop.adapters.updates.programs import Programs, ProgramState, Step
from desktop.app.changing import Change, Told
from desktop.domain.errors import OperatorError
from desktop.ui.changing import ChangingWindow
from desktop.ui.theme import theme

_log = logging.getLogger(__name__)


class _Teller(QObject):
    """From the thread that changes to the window."""

    told = Signal(object)
    ended = Signal()


def carry_on_shown(application: QApplication, home: Home, theme_name: str) -> ProgramState:
    """Bring a change to its end, and return how things stand. The application must be dressed.

    Raises: OperatorError as `Change.carry_on`.
    """
    before = Programs(home.folder).state()
    if before.step is Step.NONE:
        return Change(home).carry_on()
    window = ChangingWindow(theme(theme_name), before.coming or before.refused)
    loop, teller, ends = QEventLoop(), _Teller(), _Ends()

    def show(told: Told) -> None:
        if not window.isVisible():
            window.show()
        window.show_step(told.what, told.done, told.total)

    teller.told.connect(show)
    teller.ended.connect(loop.quit)
    thread = threading.Thread(target=lambda: ends.run(Change(home), teller), name="change", daemon=True)
    thread.start()
    loop.exec()
    thread.join()
    application.processEvents()
    if ends.state is not None and ends.state.why and not before.why and window.isVisible():
        window.gone_on.connect(loop.quit)
        window.show_end(ends.state.why, ends.state.refused, ends.state.said)
        loop.exec()
    window.hide()
    window.deleteLater()
    if ends.fault is not None:
        raise ends.fault
    assert ends.state is not None
    return ends.state


class _Ends:
    """What came of it, from the thread."""

    def __init__(self) -> None:
        self.state: ProgramState | None = None
        self.fault: OperatorError | None = None

    def run(self, change: Change, teller: _Teller) -> None:
        try:
            self.state = change.carry_on(teller.told.emit)
        except OperatorError as fault:
            self.fault = fault
        except Exception as failure:  # noqa: BLE001 - else the window would wait for ever
            _log.critical("the change of the program failed", exc_info=failure)
            self.fault = OperatorError("defect")
        finally:
            teller.ended.emit()
