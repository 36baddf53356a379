"""A scripted cashier: the real window and its threads, a simulated terminal in a process of its own, and keys.

Counts every key, and waits after each for what only that key can have done: one that was ignored ends the run with its
name. Watches every window that Qt shows meanwhile. The terminal has the pace; the cashier waits for nothing else.
"""

import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.adapters.home import Home
from desktop.adapters.system import SystemClock
from desktop.app import window
from desktop.app.desk_window import DeskWindow
from desktop.app.homes import ensure_home, lunch_around
from desktop.domain.payment import SaleState
from desktop.services.views import CheckoutView, LinkState, Phase, StatusView, View
from desktop.ui.screenshots import destroy
from desktop.ui.theme import theme
from tests.helpers.processes import Program, start_terminal

LIMIT_S = 60.0
LOOK_EVERY_MS = 2
STAYS_MS = 60_000  # a result leaves by a key, or the run ends
RESULTS = (Phase.PAID, Phase.REFUSED, Phase.IN_DOUBT)


class WindowWatch(QObject):
    """Notes every window that appears beside the desk's own, and every one that is modal."""

    def __init__(self) -> None:
        super().__init__()
        self.desk: QWidget | None = None
        self.strangers: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt tells of everything that is shown."""
        if isinstance(watched, QWidget) and event.type() is QEvent.Type.Show and self._strange(watched):
            self.strangers.append(f"{type(watched).__name__} {watched.windowTitle()!r}")
        return False

    def _strange(self, shown: QWidget) -> bool:
        return (shown.isWindow() and shown is not self.desk) or shown.isModal()


@dataclass(slots=True)
class Served:
    """What a line of children took. `keys_of` is the keys of each sale, `states` how each ended, by order number."""

    keys_of: list[int] = field(default_factory=list)
    states: dict[str, SaleState] = field(default_factory=dict)
    keys: Counter[str] = field(default_factory=Counter)
    took_s: float = 0.0


class ScriptedCashier:
    """`serve` works through a line. `close` ends the desk, and then its terminal."""

    def __init__(
        self, folder: Path, application: QApplication, *, speed: float, continuous: bool, hold_ms: int = 1_500
    ) -> None:
        """`hold_ms`: how long a result stays with continuous."""
        self.home, self.store = Home(folder / "home"), folder / "terminal"
        ensure_home(self.home)
        settings = replace(
            self.home.settings(), meals=lunch_around(SystemClock().now(), "zh_CN"), language="zh_CN",
            continuous=continuous, result_hold_ms=hold_ms if continuous else STAYS_MS,
        )  # fmt: skip
        self.home.save(settings)
        self.terminal, url = self._terminal(speed)
        window.dress(application, settings)
        self.windows = WindowWatch()
        application.installEventFilter(self.windows)
        self._application = application
        self._results: dict[str, SaleState] = {}
        self.opened = DeskWindow(application, self.home, settings, url, theme("light"))
        self.windows.desk = self.opened.shell
        self.opened.bridge.arrived.connect(self._hear)
        self.opened.shell.resize(1366, 768)
        self.opened.start()

    def _terminal(self, speed: float) -> tuple[Program, str]:
        return start_terminal("socket://127.0.0.1:0", self.store, "--speed", str(speed), "--seed", "7")

    @property
    def page(self) -> CheckoutView:
        return self.opened.shell.checkout.view

    def serve(self, count: int) -> Served:
        """Sell to so many, whatever becomes of each."""
        served = Served()
        begun_s = time.perf_counter()
        self._until("the desk is ready", lambda: self._online() and self.page.phase is Phase.READY)
        if self.page.continuous:
            self._until("everybody was served", lambda: len(self._results) >= count)
            served.keys_of = [0] * count
            served.states = dict(list(self._results.items())[:count])
        else:
            for _ in range(count):
                self._serve_one(served)
        served.took_s = time.perf_counter() - begun_s
        return served

    def close(self) -> None:
        self.opened.stop()
        self._application.removeEventFilter(self.windows)
        self.terminal.terminate()
        destroy(self.opened.shell)

    def _online(self) -> bool:
        status = self.opened.shell._latest.get(StatusView)
        return isinstance(status, StatusView) and status.link is LinkState.ONLINE

    # --- inside ------------------------------------------------------------------------------------------------------

    def _serve_one(self, served: Served) -> None:
        before = sum(served.keys.values())
        known = self.page.order_no
        self._key(served, Qt.Key.Key_Return, "a sale began", lambda: self.page.order_no not in ("", known))
        number = self.page.order_no
        self._until("the sale has a result", lambda: self.page.phase in RESULTS)
        line = self.page.result
        assert line is not None and line.order_no == number
        served.states[number] = line.state
        key = Qt.Key.Key_Return if self.page.phase is Phase.PAID else Qt.Key.Key_Escape
        self._key(served, key, "the result was left", lambda: self.page.phase is Phase.READY)
        served.keys_of.append(sum(served.keys.values()) - before)

    def _key(self, served: Served, key: Qt.Key, effect: str, holds: Callable[[], bool]) -> None:
        """Press a key once, and wait for its effect, which did not hold before."""
        assert not holds(), f"nothing would tell whether {key.name} was heard: {effect} already"
        QTest.keyClick(self.opened.shell.windowHandle(), key)
        served.keys[key.name] += 1
        self._until(f"{effect} by {key.name}", holds)

    def _until(self, what: str, holds: Callable[[], bool]) -> None:
        """Let the window live until something holds; a minute without anything new is the end."""
        seen, since_s = self.page, time.perf_counter()
        while not holds():
            QTest.qWait(LOOK_EVERY_MS)
            assert QApplication.activeModalWidget() is None
            if self.page is not seen:
                seen, since_s = self.page, time.perf_counter()
            if time.perf_counter() - since_s > LIMIT_S:
                focus = QApplication.focusWidget()
                where = focus.accessibleName() or type(focus).__name__ if focus is not None else "nothing"
                raise AssertionError(f"not so: {what}; {self.page.phase} {self.page.reason}, focus at {where}")

    def _hear(self, view: View) -> None:
        if isinstance(view, CheckoutView) and view.result is not None and view.phase in RESULTS:
            self._results[view.result.order_no] = view.result.state
